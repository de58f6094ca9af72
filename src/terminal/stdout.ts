/**
 * Standard output and standard error, written synchronously: when a write returns, its bytes have left the process.
 * Nothing is cut short by an exit, and a slow reader holds the program back instead of filling its memory.
 */
import { writeSync } from 'node:fs';
import { sleep } from '../base/sleep.js';

/** The first chunk is a screenful, in UTF-16 units: it is shown while the rest is typeset. */
const FIRST_CHUNK = 1 << 12;
/** How much text is written at once after that, in UTF-16 units. */
const CHUNK = 1 << 16;
/** How long to wait before writing again to a pipe or terminal that is full, in milliseconds. */
const RETRY_INTERVAL = 5;

/**
 * Writes lines to a file descriptor, with a newline after each.
 * @throws the system's error: EPIPE where the reader of a pipe has ended, ENOSPC on a full disk.
 */
export function writeLines(fd: number, lines: Iterable<string>): void {
  writePieces(fd, lines, '\n');
}

/**
 * Writes the pieces of a text to a file descriptor, with `end` after each. The text may be longer than a string can be.
 * @throws as `writeLines`.
 */
export function writePieces(fd: number, pieces: Iterable<string>, end = ''): void {
  let chunk = '';
  let size = FIRST_CHUNK;
  for (const piece of pieces) {
    chunk += piece + end;
    if (chunk.length >= size) {
      writeAll(fd, chunk);
      chunk = '';
      size = CHUNK;
    }
  }
  if (chunk !== '') writeAll(fd, chunk);
}

/**
 * Writes all of `text` as UTF-8, waiting where a non-blocking file descriptor is full.
 * @throws as `writeLines`.
 */
export function writeAll(fd: number, text: string): void {
  writeBytes(fd, Buffer.from(text));
}

/**
 * As `writeAll`, with bytes as they are.
 * @throws as `writeLines`.
 */
export function writeBytes(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error;
      sleep(RETRY_INTERVAL);
    }
  }
}

/** True where `error` is a system error with that code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Ends the process by SIGPIPE, silently, as a program ends whose output nobody reads any more. */
export function dieOfBrokenPipe(): void {
  // Node ignores SIGPIPE; adding and removing a listener brings back the system's own handling.
  const ignore = () => {};
  process.on('SIGPIPE', ignore);
  process.off('SIGPIPE', ignore);
  process.kill(process.pid, 'SIGPIPE');
}
