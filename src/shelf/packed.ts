/** Values as the store keeps them: JSON, compressed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DamagedError, type Value } from './sqlite.js';

/** The largest value that is unpacked, in bytes: several times the largest input. */
const LARGEST = 1 << 30;

/** A value as bytes of the store. */
export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

/**
 * The value that `pack` made these bytes of. It is not to be trusted more than any input.
 * @throws {DamagedError} where the bytes hold no such value.
 */
export function unpack(bytes: Value | undefined): unknown {
  try {
    if (!(bytes instanceof Uint8Array)) throw new TypeError('there are no bytes');
    return JSON.parse(inflateRawSync(bytes, { maxOutputLength: LARGEST }).toString());
  } catch (error) {
    throw new DamagedError('a text in it cannot be read', { cause: error });
  }
}
