/** The person's pager, which is sent lines as it takes them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The first chunk is a screenful, in UTF-16 units; the others are larger. */
const FIRST_CHUNK = 1 << 12;
const CHUNK = 1 << 15;

/** The exit codes by which a shell says that a command cannot be run, or is not found (POSIX, 2.8.2). */
const CANNOT_RUN = 126;
const NOT_FOUND = 127;

/**
 * Variables that are set for the pager where the environment has not set them. less: quit at once where all fits on one
 * screen, keep colours, keep the screen at the end (as git sets it); and take the text for UTF-8 (as bat does), whose
 * bytes it shows as numbers in the C locale otherwise. lv: keep colours (git).
 */
const PAGER_ENVIRONMENT = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8' };

/**
 * Shows lines in a pager, and resolves when the person leaves it: to false where the command could not be run, with
 * nothing shown. `command` is run by the shell, as git does. Lines are made no faster than the pager takes them, and no
 * more once it is closed; of several `pages`, each is made when the one before it has been taken.
 */
export async function page(
  command: string,
  pages: AsyncIterable<Iterable<string>> | readonly Iterable<string>[],
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const env = { ...PAGER_ENVIRONMENT, ...environment };
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  // Ctrl-C is a command of the pager: less stops its search, and stays open.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    const ended = exitCode(pager);
    await send(pager.stdin, pages, ended);
    const code = await ended;
    return code !== CANNOT_RUN && code !== NOT_FOUND;
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** Resolves to the exit code when the command has ended; null where a signal ended it. */
function exitCode(command: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    command.on('error', () => resolve(NOT_FOUND));
    command.on('close', resolve);
  });
}

/** Sends the pages to the pager's input, until it is closed or has ended. */
async function send(
  input: Writable,
  pages: AsyncIterable<Iterable<string>> | readonly Iterable<string>[],
  ended: Promise<unknown>,
): Promise<void> {
  let open = true;
  const close = () => {
    open = false;
  };
  input.on('error', close);
  const closed = ended.then(close);
  let chunk = '';
  let size = FIRST_CHUNK;
  const flush = async () => {
    const taken = input.write(chunk);
    chunk = '';
    size = CHUNK;
    if (!taken) await Promise.race([once(input, 'drain').catch(close), closed]);
  };
  for await (const lines of pages) {
    for (const line of lines) {
      if (!open) return;
      chunk += `${line}\n`;
      if (chunk.length >= size) await flush();
    }
    if (!open) return;
    // The next page may take a while; what there is of this one is shown.
    if (chunk !== '') await flush();
  }
  if (open) input.end(chunk);
}
