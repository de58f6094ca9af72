/** Reads a source: a file, standard input, or an address becomes bytes with a name and, where known, a type. */
import { cleanLine } from '../article/clean.js';
import { readFile, readStandardInput } from './file.js';
import type { FeedAnswer, FeedState, Input, LoadOptions } from './input.js';

export type { FeedAnswer, FeedState, Input, LoadOptions } from './input.js';
export { RefusedError } from './refused.js';

/**
 * True for what `load` reads over the network. One slash is enough: "http:/user:password@host" is a mistyped address
 * that may hold a password, so it must not be treated, and printed, as a path.
 */
export function isAddress(reference: string): boolean {
  return /^https?:\//i.test(reference);
}

/**
 * Reads a source.
 * @param reference "-" or "/dev/stdin" for standard input, an http or https address, a file: address, or a path.
 * @throws {LedeError} where it cannot be read; the message says why and what to do.
 */
export async function load(reference: string, options: LoadOptions): Promise<Input> {
  if (isAddress(reference)) return (await import('./web/index.js')).fetchPage(reference, options);
  // Standard input may be a socket, which cannot be opened by a path.
  if (reference === '-' || reference === '/dev/stdin') {
    return { bytes: await readStandardInput(options.maxBytes), name: cleanLine('-') };
  }
  const { path, bytes } = await readFile(reference, options.maxBytes);
  return { bytes, name: cleanLine(path) };
}

/**
 * Asks a server for a feed, only for what has changed since `state`.
 * @param address an http or https address.
 * @throws {LedeError} where it cannot be read; a `RefusedError` where the server refuses.
 */
export async function loadFeed(address: string, state: FeedState, options: LoadOptions): Promise<FeedAnswer> {
  return (await import('./web/index.js')).fetchFeed(address, state, options);
}
