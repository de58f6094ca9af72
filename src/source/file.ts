/** Reads files and standard input. */
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EXIT, LedeError } from '../base/errors.js';
import { formatSize, MAX_TEXT } from '../base/size.js';
import { sleep } from '../base/sleep.js';
import { similarPath } from './similar-path.js';

/**
 * The most bytes of a file where no limit is given: 128 MB, a hundred times the longest novel. Printed as JSON, the
 * format that needs the most memory, such a file takes some 700 MB.
 */
const MAX_FILE = 2 ** 27;

/** How many bytes are allocated first for an input whose length is not known, such as a pipe. */
const FIRST_BUFFER = 2 ** 16;

/** Milliseconds between two attempts to read from a descriptor that has nothing to read yet. */
const RETRY_MS = 5;

/**
 * Reads a file.
 * @param reference a path or a file: address.
 * @param maxBytes the most bytes that are read.
 * @returns the path, and all bytes of the file.
 * @throws {LedeError} where the file cannot be read, is larger than `maxBytes`, or is a device that may have no end.
 */
export async function readFile(reference: string, maxBytes = MAX_FILE): Promise<{ path: string; bytes: Uint8Array }> {
  const path = pathOf(reference);
  if (path.includes('\0')) throw new LedeError(`the path ${path} contains a NUL character; check the path`);
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    throw fileError(path, error);
  }
  try {
    return { path, bytes: await readAll(fd, path, maxBytes) };
  } finally {
    closeSync(fd);
  }
}

/**
 * Reads standard input to its end.
 * @throws {LedeError} as `readFile` does.
 */
export async function readStandardInput(maxBytes = MAX_FILE): Promise<Uint8Array> {
  return readAll(0, 'standard input', maxBytes);
}

/** The path that a reference means: its own, or that of its file: address. */
function pathOf(reference: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(reference)?.[1]?.toLowerCase();
  if (scheme === undefined) return reference;
  if (scheme !== 'file') {
    throw new LedeError(`lede cannot read ${scheme}: addresses; use an http, https or file address, or a path`);
  }
  try {
    return fileURLToPath(reference);
  } catch (error) {
    // The platform refuses another host, a wrong percent code, and an encoded slash.
    const what = `${reference} is not the address of a file on this computer`;
    throw caused(`${what}; write it as file:///folder/story.txt, or use the path`, error);
  }
}

/** All bytes of a file descriptor; waits where it has nothing to read yet. */
async function readAll(fd: number, name: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (await isEndless(stat, fd)) throw new LedeError(`${name} is a device, not a file; use a file`);
    if (stat.size > maxBytes) throw tooLarge(name, maxBytes);
    let bytes = Buffer.allocUnsafeSlow(stat.isFile() ? stat.size + 1 : FIRST_BUFFER);
    for (let length = 0; ; ) {
      if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2);
      const count = readSome(fd, bytes, length);
      if (count === 0) return bytes.subarray(0, length);
      length += count;
      if (length > maxBytes) throw tooLarge(name, maxBytes);
    }
  } catch (error) {
    throw error instanceof LedeError ? error : fileError(name, error);
  }
}

/** True for a device that may have no end, such as /dev/zero or a disk; false for the null device and a terminal. */
async function isEndless(stat: Stats, fd: number): Promise<boolean> {
  if (stat.isBlockDevice()) return true;
  if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  return !(await import('node:tty')).isatty(fd);
}

/** Reads what is there into `buffer` from `at` on; the number of bytes, 0 at the end. */
function readSome(fd: number, buffer: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(fd, buffer, at, buffer.length - at, null);
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      sleep(RETRY_MS);
    }
  }
}

function tooLarge(name: string, maxBytes: number): LedeError {
  const advice = maxBytes < MAX_TEXT ? 'raise the limit with --max-size' : 'split the file';
  return new LedeError(`${name}: larger than the limit of ${formatSize(maxBytes)}; ${advice}`);
}

/** An error of the file system, as a message that says what to do. */
function fileError(path: string, error: unknown): LedeError {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const similar = similarPath(path);
      return caused(`no such file: ${path}; ${similar ? `did you mean ${similar}?` : 'check the path'}`, error);
    }
    case 'EISDIR':
      return caused(`${path} is a directory; use a file in it`, error);
    case 'EACCES':
    case 'EPERM':
      return caused(`no permission to read ${path}; check its permissions with ls -l`, error);
    default:
      return caused(`could not read ${path}: ${error instanceof Error ? error.message : error}`, error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function caused(message: string, cause: unknown): LedeError {
  return new LedeError(message, EXIT.failed, { cause });
}
