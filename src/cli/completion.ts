/** Shell completion, by a library that speaks bash, zsh and fish; made from the program's own flags. */
import tab from '@bomb.sh/tab/commander';
import { cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { bundledNames } from '../source/bundled.js';
import { writeAll } from '../terminal/stdout.js';
import { parseArguments, program, SHELLS } from './program.js';

/**
 * `completion SHELL` prints that shell's script; `complete -- WORDS…` answers the script's questions.
 * @throws {LedeError} (usage) for a shell it does not know.
 */
export function completion(words: readonly string[], version: string): void {
  const [command, shell = ''] = words;
  if (command === 'completion' && !(SHELLS as readonly string[]).includes(shell)) {
    throw new LedeError(`completion is for ${SHELLS.join(', ')}; say for example: lede completion bash`, EXIT.usage);
  }
  const lede = program(version);
  const root = tab(lede, { completionCommandName: 'completion' });
  const source = root.arguments.get('source');
  if (source) source.handler = (complete) => bundledNames().map((name) => complete(cleanLine(name), 'bundled article'));
  writeAll(1, parseArguments(lede, words) ?? '');
}
