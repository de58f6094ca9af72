/** The person's pager, fed as it reads. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const FIRST_CHUNK = 1 << 12;
const CHUNK = 1 << 15;

/**
 * Shows lines in a pager and returns when the person leaves it. The command goes to the shell, as git's does; LESS=FRX,
 * LV=-c and LESSCHARSET=utf-8 are set only where unset: lede writes UTF-8, which less shows as bytes in the locale C. Lines are made no faster than the pager takes them, and no more once it is closed.
 * `pages` are shown one after the other, each made when the one before it has been taken. Resolves to false where the command could not be run,
 * with nothing shown.
 */
export async function page(
  command: string,
  pages: AsyncIterable<Iterable<string>> | readonly Iterable<string>[],
  environment: NodeJS.ProcessEnv,
): Promise<boolean> {
  const env = { LESS: 'FRX', LV: '-c', LESSCHARSET: 'utf-8', ...environment };
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  // Ctrl-C in a pager is the pager's: less stops its search, and the reader stays.
  const keepReading = () => {};
  process.on('SIGINT', keepReading);
  let open = true;
  pager.stdin.on('error', () => {
    open = false;
  });
  const ended = new Promise<number | null>((resolve) => {
    pager.on('error', () => resolve(127));
    pager.on('close', resolve);
  });
  const gone = ended.then(() => {
    open = false;
  });
  let chunk = '';
  let size = FIRST_CHUNK;
  const send = async () => {
    const ready = pager.stdin.write(chunk);
    chunk = '';
    size = CHUNK;
    if (!ready) await Promise.race([once(pager.stdin, 'drain').catch(() => undefined), gone]);
  };
  for await (const lines of pages) {
    for (const line of lines) {
      if (!open) break;
      chunk += `${line}\n`;
      if (chunk.length >= size) await send();
    }
    if (!open) break;
    // The next page may take a while to come; what is there is shown.
    if (chunk !== '') await send();
  }
  if (open) pager.stdin.end(chunk);
  const code = await ended;
  process.off('SIGINT', keepReading);
  // The shell's own words for "cannot be run" and "not found".
  return code !== 126 && code !== 127;
}
