import { expect, test } from 'vitest';
import { formatSize, parseSize } from '../../src/base/size.js';

test.each([
  ['4096', 4096],
  ['0', 0],
  ['800k', 819_200],
  ['25M', 26_214_400],
  ['25 MB', 26_214_400],
  ['25MiB', 26_214_400],
  ['1.5G', 1_610_612_736],
  ['', undefined],
  ['M', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['25 apples', undefined],
])('"%s" is %s bytes', (words, bytes) => expect(parseSize(words)).toBe(bytes));

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KB'],
  [1600, '1.6 KB'],
  [26_214_400, '25 MB'],
  [150_000_000, '143 MB'],
  [2_147_483_647, '2 GB'],
])('%i bytes are %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
