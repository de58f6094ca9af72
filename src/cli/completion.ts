/** Shell completion for bash, zsh and fish, made from the program's own flags. */
import tab from '@bomb.sh/tab/commander';
import { cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { bundledNames } from '../source/bundled.js';
import { writeAll } from '../terminal/stdout.js';
import { commandProgram, parseArguments, program, SHELLS } from './arguments.js';
import { COMMAND_NAMES } from './commands/names.js';
import { COMMANDS } from './commands/table.js';

/**
 * `completion SHELL` prints the script for that shell; the script calls `complete -- WORDS…` to get its suggestions.
 * @throws {LedeError} (usage) for an unknown shell.
 */
export function completion(words: readonly string[], version: string): void {
  const [command, shell = ''] = words;
  if (command === 'completion' && !SHELLS.some((one) => one === shell)) {
    throw new LedeError(
      `completion needs the name of a shell: ${SHELLS.join(', ')}; for example: lede completion bash`,
      EXIT.usage,
    );
  }
  const lede = program(version);
  for (const name of COMMAND_NAMES) lede.addCommand(commandProgram(name, COMMANDS[name], version));
  const root = tab(lede, { completionCommandName: 'completion' });
  const source = root.arguments.get('source');
  if (source) source.handler = (complete) => bundledNames().map((name) => complete(cleanLine(name), 'bundled article'));
  writeAll(1, parseArguments(lede, words) ?? '');
}
