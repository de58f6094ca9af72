/** Shell completion, by a library that speaks bash, zsh and fish; made from the program's own flags. */
import tab from '@bomb.sh/tab/commander';
import { EXIT, LedeError } from '../errors.js';
import { bundledNames } from '../source/bundled.js';
import { program, SHELLS } from './program.js';

/**
 * `lede completion SHELL` prints that shell's script; `lede completion -- WORDS…` answers the script's questions.
 * @throws {LedeError} (usage) for a shell it does not know.
 */
export function completion(words: readonly string[], version: string): void {
  const [shell = ''] = words;
  if (shell !== '--' && !(SHELLS as readonly string[]).includes(shell)) {
    throw new LedeError(`completion is for ${SHELLS.join(', ')}; say for example: lede completion bash`, EXIT.usage);
  }
  const lede = program(version);
  const root = tab(lede, { completionCommandName: 'completion' });
  for (const option of lede.options) {
    const name = (option.long ?? '').slice(2);
    const choices = option.argChoices ?? [];
    const found = root.options.get(name);
    if (found && choices.length > 0) found.handler = (complete) => choices.map((choice) => complete(choice, ''));
  }
  const source = root.arguments.get('source');
  if (source) source.handler = (complete) => bundledNames().map((name) => complete(name, 'bundled article'));
  lede.parse(['completion', ...words], { from: 'user' });
}
