/** The command line's shape, as commander reads it: the only importer of commander. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, LedeError } from '../base/errors.js';
import { formatSize, MAX_TEXT, parseSize } from '../base/size.js';
import { BREAKS } from '../render/page/index.js';
import { THEME_NAMES } from '../render/theme.js';
import { type Flags, FORMATS } from './settings.js';

/** What the arguments ask for. */
export type Request =
  | { run: 'read'; sources: string[]; flags: Flags }
  | { run: 'completion'; words: string[] }
  | { run: 'config' }
  | { run: 'print'; text: string };

const EXAMPLES = `
Examples:
  lede                        read the bundled article
  lede story.txt              read a file: scraped text, Markdown or a web page
  lede https://example.com/a  read an address
  lede - < story.md           read standard input
  lede --quotes --json        who said what, as JSON
  lede story.txt | grep -i n  piped, one paragraph is one line
  lede config                 the settings in force, and where each is from

An article is Markdown with front matter (headline, date, place, authors, keyPoints,
related, credits), dropped into articles/ or named; "man lede" says how to write one.`;

/** The shells that completion speaks. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

function width(value: string): number {
  const columns = Number(value);
  if (!Number.isInteger(columns) || columns < 1 || columns > 100_000) {
    throw new InvalidArgumentError('It must be a whole number of columns, such as 72.');
  }
  return columns;
}

function seconds(value: string): number {
  const number = /^\d{0,6}(?:\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (number <= 0) throw new InvalidArgumentError('It must be a number of seconds, such as 90.');
  return number;
}

function size(value: string): number {
  const bytes = parseSize(value) ?? 0;
  if (bytes < 1 || bytes > MAX_TEXT)
    throw new InvalidArgumentError(`It must be a size up to ${formatSize(MAX_TEXT)}, such as 25M or 800K.`);
  return bytes;
}

function redirects(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('It must be a whole number, such as 20.');
  return Number(value);
}

function headerText(value: string): string {
  if (!/^[ -~]*[!-~][ -~]*$/.test(value)) throw new InvalidArgumentError('It must be printable ASCII.');
  return value.trim();
}

function ordinal(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

function jobs(value: string): number {
  const number = ordinal(value);
  if (number > 256) throw new InvalidArgumentError('It must be at most 256.');
  return number;
}

/** The program: every flag, argument and sentence of help. Completion and the manual are made from it too. */
export function program(version: string): Command {
  const lede = new Command('lede')
    .description('Read an article in the terminal: headline, key points, body, and who said what.')
    .usage('[options] [source]')
    .argument('[source...]', 'a file, an address, "-" for standard input, or a bundled article\'s name')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ styleTitle: (text) => text })
    .addHelpText('after', EXAMPLES);

  lede.optionsGroup('Views (the whole article without one):');
  lede.option('-q, --quotes', 'the quotations, each with its speaker');
  lede.option('--by <name>', 'only the quotations of this speaker');
  lede.option('--speakers', 'the speakers, with how often each is quoted');
  lede.option('--all', 'with --quotes: also what stands in marks but is no quotation, with the reason');
  lede.option('-r, --related', 'the related stories');
  lede.option('-k, --key-points', 'the key points');
  lede.option('-m, --meta', 'words, minutes, counts, and where the article came from');
  lede.option('--removed', 'what the input held that is not the article, with the reason');
  lede.addOption(new Option('--why <n>', 'why the Nth of these was removed').argParser(ordinal));
  lede.option('-b, --brief', 'a glance: headline, key points and counts on one screen');

  lede.optionsGroup('Formats (terminal on a terminal, text in a pipe):');
  lede.addOption(new Option('-f, --format <name>', 'how to print it').choices(FORMATS));
  lede.option('--plain', 'plain text: short for --format text');
  lede.option('--json', 'one JSON object: short for --format json');
  lede.option('--ndjson', 'one JSON record a line: short for --format ndjson');

  lede.optionsGroup('Reading on the whole screen:');
  lede.option('-i, --interactive', 'read on the whole screen: search, contents, quotations; h for its keys');
  lede.option('--from-start', 'begin at the start, not where you stopped');

  lede.optionsGroup('Links:');
  lede.option('--links', 'number the links, and list their addresses at the end');
  lede.addOption(new Option('--open <n>', 'open the Nth link in the browser').argParser(ordinal));
  lede.addOption(new Option('--follow <n>', 'read the Nth related story').argParser(ordinal));

  lede.optionsGroup('Many at once:');
  lede.option('--batch <file>', 'read the sources that a file or "-" lists, one a line; one JSON record each');
  lede.addOption(new Option('--jobs <n>', 'how many of these to read at a time (8)').argParser(jobs));

  lede.optionsGroup('Page:');
  lede.addOption(new Option('-w, --width <columns>', 'columns of text').argParser(width));
  lede.addOption(
    new Option('--breaks <way>', 'lines broken so that they are about as long, or each filled in turn').choices(BREAKS),
  );
  lede.option('--justify', 'spread the lines to the measure');
  lede.option('--hyphenate', "divide words at line ends, by the rules of the article's language");
  lede.addOption(new Option('--color [when]', 'colour').choices(['auto', 'always', 'never']));
  lede.option('--no-color', 'no colour: short for --color never');
  lede.addOption(new Option('--theme <name>', 'colours and weights').choices(THEME_NAMES));
  lede.addOption(new Option('--background <kind>', 'what the colours stand on').choices(['auto', 'light', 'dark']));
  lede.option('--pager', 'page on a terminal (the default)');
  lede.option('--no-pager', 'print without a pager');

  lede.optionsGroup('Addresses:');
  lede.addOption(
    new Option(
      '--timeout <seconds>',
      'the longest a page may take to come (60 without it), and to understand (20)',
    ).argParser(seconds),
  );
  lede.addOption(
    new Option('--max-size <size>', 'the most that is read, such as 800K (25M of a page, 128M of a file)').argParser(
      size,
    ),
  );
  lede.addOption(new Option('--max-redirects <n>', 'how often a page may send on (20)').argParser(redirects));
  lede.addOption(new Option('--user-agent <text>', 'what lede calls itself').argParser(headerText));
  lede.option('--allow-local', 'follow a public page into a private network');

  lede.optionsGroup('Input and help:');
  lede.addOption(new Option('--from <type>', 'what the input is').choices(['html', 'markdown', 'text']));
  lede.option('--raw', 'all the text of a web page, without looking for its story');
  lede.option('-l, --list', 'list the bundled articles');
  lede.option('--schema', 'print the JSON Schema of the output');
  return lede;
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
  return { run: 'read', sources: lede.args, flags: lede.opts<Flags>() };
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
    throw new LedeError(oneLine(error.message), EXIT.usage, { cause: error });
  }
}

/** commander's message as one line of lede's: "unknown option '--jsn' (Did you mean --json?)". */
function oneLine(message: string): string {
  return `${message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')}; see lede --help`;
}
