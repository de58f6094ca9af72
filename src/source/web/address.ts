/** Addresses as the user or a server writes them. */

import { LedeError } from '../../base/errors.js';
import { parseUrl } from '../../base/url.js';

/**
 * Takes an address apart.
 * @returns the URL without credentials and fragment, and the credentials as the Authorization header sends them
 *   (RFC 7617).
 * @throws {LedeError} where the address is not valid; the message shows no password.
 */
export function readAddress(address: string): { url: URL; authorization?: string } {
  const url = parseUrl(address);
  if (!url) {
    // Anything before the last "@" may be a password.
    const shown = address.replace(/^(https?:\/+).*@/is, '$1');
    throw new LedeError(`${shown} is not a valid address; write it as https://example.com/story`);
  }
  const { username, password } = url;
  const plain = plainAddress(url);
  if (username === '' && password === '') return { url: plain };
  const pair = `${decodePart(username)}:${decodePart(password)}`;
  return { url: plain, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** The URL without credentials and fragment. */
export function plainAddress(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no code stands for itself.
    return text;
  }
}
