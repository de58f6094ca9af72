/** The command line, as commander reads it: the only importer of commander. */
import { Command, CommanderError, Option as Flag } from 'commander';
import { EXIT, LedeError } from '../base/errors.js';
import type { CommandRow } from './commands/command.js';
import { COMMAND_NAMES, type CommandName } from './commands/names.js';
import { COMMANDS } from './commands/table.js';
import { type Flags, flagWords, GROUPS, helpLine, helpOf, OPTION_ROWS, type Option } from './options.js';
import type { Request } from './request.js';
import { readWord } from './values.js';

const EXAMPLES = `
Examples:
  lede                        read the bundled article
  lede story.txt              read a file: plain text, Markdown or a web page
  lede https://example.com/a  read a web page
  lede - < story.md           read standard input
  lede --quotes --json        print the quotations as JSON
  lede story.txt | grep -i n  search: in a pipe, each paragraph is one line
  lede config                 print the settings, and where each comes from
  lede save story.txt         keep an article; "lede saved" lists what was kept

"man lede" describes every option, the keys of the interactive reader, the
configuration file and the format of articles.`;

/** The shells that have completion. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const PLAIN_HELP = { styleTitle: (text: string) => text, optionDescription: (flag: Flag) => flag.description };

/** The program with every flag, argument and sentence of help. Completion is made from it too. */
export function program(version: string): Command {
  const lede = new Command('lede')
    .description('Read an article in the terminal: headline, key points, body, and quotations with their speakers.')
    .usage('[options] [source...]\n       lede <command> [options] [argument...]')
    .argument('[source...]', 'a file, an address, "-" for standard input, or the name of a bundled article')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp(PLAIN_HELP)
    .addHelpText('after', `\n${commandList()}\n${EXAMPLES}`);
  addFlags(lede, OPTION_ROWS, version);
  return lede;
}

/** The commands with what each does, for --help. */
function commandList(): string {
  const width = Math.max(...COMMAND_NAMES.map(({ length }) => length)) + 2;
  const lines = COMMAND_NAMES.map((name) => `  ${name.padEnd(width)}${COMMANDS[name].summary}`);
  return ['Commands ("lede <command> --help" describes each):', ...lines].join('\n');
}

/** The program of a command, with what its row says. */
export function commandProgram(called: string, row: CommandRow, version: string): Command {
  const { summary, argument, hyphened = false, options, examples } = row;
  const width = Math.max(...examples.map(([line]) => line.length)) + 2;
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}${what}`);
  const parser = new Command(called)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .helpOption('-h, --help', 'print this help')
    .configureHelp(PLAIN_HELP)
    .addHelpText('after', ['', 'Examples:', ...lines].join('\n'));
  if (argument) parser.argument(argument.words, argument.help);
  parser.allowUnknownOption(hyphened);
  addFlags(parser, options, version);
  return parser;
}

function addFlags(parser: Command, rows: typeof OPTION_ROWS, version: string): void {
  let last: string | undefined;
  for (const [name, option] of rows) {
    if (option.flags === undefined) continue;
    if (option.group !== last) parser.optionsGroup(`${GROUPS[option.group]}:`);
    last = option.group;
    for (const flag of flagsOf(parser, name, option, option.flags, version)) parser.addOption(flag);
  }
}

/** The flag of a row, and its negation where it has one. `parser` names the program in messages. */
function flagsOf(parser: Command, name: string, option: Option, flags: string, version: string): Flag[] {
  const { value, bare } = option;
  return helpOf(option, version).map((row) => {
    const flag = new Flag(row.flags, helpLine(row));
    if (row.flags !== flags) return flag;
    if (value?.choices) flag.choices(value.choices);
    if (value) flag.argParser((word) => readValue(parser, flagWords(flags).at(-1) ?? name, value, word));
    if (bare !== undefined) flag.preset(bare);
    return flag;
  });
}

/** @throws {LedeError} (usage) for a word that the flag does not take. */
function readValue(parser: Command, flag: string, type: NonNullable<Option['value']>, word: string): unknown {
  const reading = readWord(type, word);
  if ('value' in reading) return reading.value;
  throw new LedeError(`${flag} ${reading.problem}; see ${parser.name()} --help`, EXIT.usage);
}

/**
 * Reads the arguments after the program's name.
 * @throws {LedeError} (usage) on an unknown flag or value, in one line, with a suggestion where one is near.
 */
export function readArguments(words: readonly string[], version: string): Request {
  if (words[0] === 'completion' || (words[0] === 'complete' && words[1] === '--'))
    return { run: 'completion', words: [...words] };
  const lede = program(version);
  const printed = parseArguments(lede, words);
  if (printed !== undefined) return { run: 'print', text: printed };
  return { run: 'read', sources: lede.args, flags: withNegations(lede.opts<Flags>(), OPTION_ROWS) };
}

/**
 * Reads the arguments after the name of a command.
 * @throws {LedeError} (usage) as `readArguments`.
 */
export function readCommand(name: CommandName, words: readonly string[], version: string): Request {
  const row = COMMANDS[name];
  const parser = commandProgram(`lede ${name}`, row, version);
  const printed = parseArguments(parser, words);
  if (printed !== undefined) return { run: 'print', text: printed };
  const unknown = parser.args.find((word) => row.hyphened && word.startsWith('--'));
  if (unknown !== undefined)
    throw new LedeError(`unknown option '${unknown}'; see ${parser.name()} --help`, EXIT.usage);
  return { run: 'command', start: () => row.run(parser.args, withNegations(parser.opts(), row.options)) };
}

/** commander gives false for --no-NAME; the row says which value that stands for. */
function withNegations(flags: Readonly<Record<string, unknown>>, rows: typeof OPTION_ROWS): Record<string, unknown> {
  const values: Record<string, unknown> = { ...flags };
  for (const [name, { negation }] of rows) if (negation && values[name] === false) values[name] = negation.value;
  return values;
}

/**
 * Has `lede` parse the arguments; the text to print where they ask only for help or the version.
 * @throws {LedeError} (usage) where they are wrong: commander itself would print them as they came.
 */
export function parseArguments(lede: Command, words: readonly string[]): string | undefined {
  let printed = '';
  for (const command of [lede, ...lede.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
      outputError: () => {},
    });
  try {
    lede.parse(words, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return printed;
    throw new LedeError(`${oneLine(error.message)}; see ${lede.name()} --help`, EXIT.usage, { cause: error });
  }
}

/** commander's message as one line of lede's: "unknown option '--jsn' (Did you mean --json?)". */
function oneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
}
