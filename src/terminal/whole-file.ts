/** Files that are written whole: whoever reads one finds the old content or the new one, never a part. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';

/**
 * Writes beside the file, flushes, and renames. Where that fails, the file stays as it was, and nothing is left beside
 * it; where the process is killed, a file with the end ".tmp" may be.
 * @param write Writes the content to the file descriptor that it is given.
 * @throws the system's error, and what `write` throws.
 */
export function writeWholeFile(file: string, write: (fd: number) => void): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const fd = openSync(temporary, 'w', 0o600);
    try {
      write(fd);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
