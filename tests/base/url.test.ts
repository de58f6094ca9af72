/** Reading web addresses. */
import { expect, test } from 'vitest';
import { parseUrl } from '../../src/base/url.js';

test.each([
  ['https://example.com/a', undefined, 'https://example.com/a'],
  ['/b', 'https://example.com/a', 'https://example.com/b'],
  ['https://bücher.example/', undefined, 'https://xn--bcher-kva.example/'],
  ['http://', undefined, undefined],
  ['/b', undefined, undefined],
])('%s with the base %s is %s', (address, base, expected) => expect(parseUrl(address, base)?.href).toBe(expected));

test('an address with an umlaut is read however often addresses are', () => {
  // Node 20 compiles a function that is called so often, and its own test of addresses is then wrong.
  const address = Buffer.from('https://bücher.example/').toString();
  const missed = Array.from({ length: 20_000 }, () => parseUrl(address)).filter((url) => url === undefined);
  expect(missed).toEqual([]);
});
