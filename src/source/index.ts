/** A reference becomes bytes with a type and an address. Owns the file system and the network for input. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanLine } from '../article/clean.js';
import type { SafeText } from '../article/model.js';
import { LedeError } from '../base/errors.js';
import { formatSize, MAX_TEXT } from '../base/size.js';
import { sleep } from '../base/sleep.js';
import type { WebOptions } from './web/index.js';

/** What was read. */
export interface Input {
  bytes: Uint8Array;
  /** A file's path, an address, or "-": for messages and the record. */
  name: SafeText;
  /** As the server named it, without parameters, in lower case. */
  mediaType?: string;
  /** The character set that the server named. */
  charset?: string;
  /** The address it was read from, after redirects. */
  url?: string;
}

/** How it is read. `maxBytes` counts for files, too. */
export type LoadOptions = WebOptions;

/**
 * The most bytes of a file where no limit is given: 128 MB, a hundred times the longest novel. As JSON, the greediest form, such a file takes some
 * 700 MB of memory.
 */
const MAX_FILE = 2 ** 27;

/** True for what `load` asks the network for. One slash will do: a mistyped address may hold a password, and is no path. */
export function isAddress(reference: string): boolean {
  return /^https?:\//i.test(reference);
}

/**
 * Reads what `reference` names: "-" is standard input, an http(s) address a page, a file: address or a path a file.
 * @throws {LedeError} where there is nothing to read, saying why.
 */
export async function load(reference: string, options: LoadOptions): Promise<Input> {
  if (isAddress(reference)) return (await import('./web/index.js')).fetchPage(reference, options);
  const { maxBytes = MAX_FILE } = options;
  // Opened by its name, a standard input that is a socket would be refused.
  if (reference === '-' || reference === '/dev/stdin')
    return { bytes: await readAll(0, 'standard input', maxBytes), name: cleanLine('-') };
  const path = pathOf(reference);
  return { bytes: await readFile(path, maxBytes), name: cleanLine(path) };
}

function pathOf(reference: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(reference)?.[1]?.toLowerCase();
  if (scheme === undefined) return reference;
  if (scheme !== 'file') {
    throw new LedeError(`${scheme}: addresses are not read; give lede an http, https or file address, or a path`);
  }
  try {
    return fileURLToPath(reference);
  } catch (error) {
    // The platform's refusals: another host, a bad escape, an escaped slash.
    const words = 'is no address of a file on this computer; write file:///folder/story.txt, or give the path';
    throw new LedeError(`${reference} ${words}`, 1, { cause: error });
  }
}

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  if (path.includes('\0'))
    throw new LedeError(`no file can be called ${path}: it holds a NUL character; check the path`);
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    throw refusal(path, error);
  }
  try {
    return await readAll(fd, path, maxBytes);
  } finally {
    closeSync(fd);
  }
}

const code = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** All that a descriptor gives, waiting for a non-blocking one. */
async function readAll(fd: number, name: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (await isEndless(stat, fd)) throw new LedeError(`${name} is a device, not a file; name a file`);
    if (stat.size > maxBytes) throw tooLarge(name, maxBytes);
    let bytes = Buffer.allocUnsafeSlow(stat.isFile() ? stat.size + 1 : 1 << 16);
    for (let length = 0; ; ) {
      if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2);
      const count = readSome(fd, bytes, length);
      if (count === 0) return bytes.subarray(0, length);
      length += count;
      if (length > maxBytes) throw tooLarge(name, maxBytes);
    }
  } catch (error) {
    throw error instanceof LedeError ? error : refusal(name, error);
  }
}

/** True for a device that may have no end, such as /dev/zero or a disk: any but the null device and a terminal. */
async function isEndless(stat: Stats, fd: number): Promise<boolean> {
  if (stat.isBlockDevice()) return true;
  if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  return !(await import('node:tty')).isatty(fd);
}

function readSome(fd: number, into: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(fd, into, at, into.length - at, null);
    } catch (error) {
      if (code(error) === 'EOF') return 0;
      if (code(error) !== 'EAGAIN') throw error;
      sleep(5);
    }
  }
}

function tooLarge(name: string, maxBytes: number): LedeError {
  return new LedeError(
    `${name}: larger than ${formatSize(maxBytes)}, the most that is read; ${maxBytes < MAX_TEXT ? 'allow more with --max-size' : 'split it'}`,
  );
}

/** The system's error in lede's words. */
function refusal(path: string, error: unknown): LedeError {
  const because = { cause: error };
  switch (code(error)) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const near = nearName(path);
      return new LedeError(`no such file: ${path}${near ? `; did you mean ${near}?` : '; check the path'}`, 1, because);
    }
    case 'EISDIR':
      return new LedeError(`${path} is a directory; name a file in it`, 1, because);
    case 'EACCES':
    case 'EPERM':
      return new LedeError(`no permission to read ${path}; check its mode with ls -l`, 1, because);
    default:
      return new LedeError(`could not read ${path}: ${error instanceof Error ? error.message : error}`, 1, because);
  }
}

/** A file beside `path` whose name is nearly the same: one or two letters off, or the same but for its case or ending. */
function nearName(path: string): string | undefined {
  const folder = dirname(path);
  const wanted = basename(path).toLowerCase();
  try {
    if (!statSync(folder).isDirectory()) return undefined;
    const near = readdirSync(folder).filter((name) => isNear(name.toLowerCase(), wanted));
    const [first] = near.sort();
    return first === undefined ? undefined : path.slice(0, path.length - basename(path).length) + first;
  } catch {
    // A folder that cannot be listed has no names to offer.
    return undefined;
  }
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 5 || a.length > 100) return false;
  if (a.replace(/\.[^.]*$/, '') === b.replace(/\.[^.]*$/, '')) return true;
  return distance(a, b) <= (b.length > 5 ? 2 : 1);
}

/** Levenshtein's distance: how many letters must be added, dropped or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change));
    }
    row = next;
  }
  return row[b.length] as number;
}
