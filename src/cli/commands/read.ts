/** The arguments of a command. Those of a simple form are read without commander, whose loading takes long. */
import { version } from '../../source/package.js';
import { type Request, readSimpleForm } from '../request.js';
import type { CommandRow } from './command.js';
import type { CommandName } from './names.js';
import { COMMANDS } from './table.js';

/**
 * Reads the arguments after the name of a command.
 * @throws {LedeError} (usage) where they are wrong.
 */
export async function readCommandWords(name: CommandName, words: readonly string[]): Promise<Request> {
  const row = COMMANDS[name];
  const read = readSimpleForm(words, row.options);
  if (read && fits(row, read.others.length)) return { run: 'command', start: () => row.run(read.others, read.flags) };
  return (await import('../arguments.js')).readCommand(name, words, version());
}

/** True where the command takes so many arguments. */
function fits({ argument }: CommandRow, count: number): boolean {
  const words = argument?.words ?? '';
  const least = words.startsWith('<') ? 1 : 0;
  const most = words.includes('...') ? Number.POSITIVE_INFINITY : words === '' ? 0 : 1;
  return count >= least && count <= most;
}
