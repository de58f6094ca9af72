/**
 * Standard output and standard error, written in step: each write has left the process when it returns, so nothing is cut
 * short by an exit, and a slow reader holds the program back instead of filling its memory.
 */
import { writeSync } from 'node:fs';
import { sleep } from '../base/sleep.js';

/** How much text is gathered before it is written, in UTF-16 units: large enough that calls cost nothing, small enough for a first screen at once. */
const CHUNK = 1 << 16;

/**
 * Writes lines, a newline after each, to a file descriptor, gathering them into chunks.
 * @throws the system's error (EPIPE where the reader has gone, ENOSPC on a full disk).
 */
export function writeLines(fd: number, lines: Iterable<string>): void {
  writePieces(fd, lines, '\n');
}

/**
 * Writes pieces of a text, `end` after each, gathering them into chunks: for what may be longer than the longest string.
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

/** The first chunk is a screenful, so that the reader sees it while the rest is set. */
const FIRST_CHUNK = 1 << 12;

/** Writes all of `text` as UTF-8, waiting where a non-blocking descriptor is full. */
export function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error;
      sleep(5);
    }
  }
}

/** True where `error` is a system error with that code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Ends the process as a reader's leaving ends any other program: by SIGPIPE, silently. */
export function dieOfBrokenPipe(): void {
  // Node ignores SIGPIPE; adding and taking away a listener brings back the system's own handling.
  const nothing = () => {};
  process.on('SIGPIPE', nothing);
  process.off('SIGPIPE', nothing);
  process.kill(process.pid, 'SIGPIPE');
}
