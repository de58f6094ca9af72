/** A reference becomes bytes with a type and an address. Owns the file system and the network for input. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SafeText } from '../article.js';
import { cleanLine } from '../clean.js';
import { LedeError } from '../errors.js';

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

export interface LoadOptions {
  /** The most bytes that are read, decoded. */
  maxBytes: number;
}

/**
 * Reads what `reference` names: "-" is standard input, a file: address or a path a file.
 * @throws {LedeError} where there is nothing to read, saying why.
 */
export async function load(reference: string, options: LoadOptions): Promise<Input> {
  if (reference === '-') return { bytes: readAll(0, 'standard input', options.maxBytes), name: cleanLine('-') };
  const path = reference.startsWith('file://') ? fileURLToPath(reference) : reference;
  return { bytes: readFile(path, options.maxBytes), name: cleanLine(path) };
}

function readFile(path: string, maxBytes: number): Uint8Array {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    throw refusal(path, error);
  }
  try {
    return readAll(fd, path, maxBytes);
  } finally {
    closeSync(fd);
  }
}

const code = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** All that a descriptor gives, waiting for a non-blocking one. */
function readAll(fd: number, name: string, maxBytes: number): Uint8Array {
  try {
    const stat = fstatSync(fd);
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (stat.size > maxBytes) throw tooLarge(name, maxBytes);
    let bytes = Buffer.allocUnsafeSlow(stat.isFile() ? stat.size + 1 : 1 << 16);
    for (let length = 0; ; ) {
      if (length === bytes.length) {
        if (length > maxBytes) throw tooLarge(name, maxBytes);
        bytes = Buffer.concat([bytes], length * 2);
      }
      const count = readSome(fd, bytes, length);
      if (count === 0) return bytes.subarray(0, length);
      length += count;
    }
  } catch (error) {
    throw error instanceof LedeError ? error : refusal(name, error);
  }
}

function readSome(fd: number, into: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(fd, into, at, into.length - at, null);
    } catch (error) {
      if (code(error) === 'EOF') return 0;
      if (code(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function tooLarge(name: string, maxBytes: number): LedeError {
  return new LedeError(`${name}: larger than ${Math.floor(maxBytes / 2 ** 20)} MB, the most that is read; split it`);
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
