import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/source/web/address.js';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('an address', () => {
  test.each([
    ['https://example.com/story#part', 'https://example.com/story', undefined],
    ['HTTP://Example.com', 'http://example.com/', undefined],
    ['http:/example.com/a', 'http://example.com/a', undefined],
    ['https://ann:word@example.com/', 'https://example.com/', basic('ann:word')],
    ['https://ann@example.com/', 'https://example.com/', basic('ann:')],
    ['https://ann:p%40ss@example.com/', 'https://example.com/', basic('ann:p@ss')],
    ['https://ann:100%@example.com/', 'https://example.com/', basic('ann:100%')],
  ])('%s', (address, href, authorization) => {
    const read = readAddress(address);
    expect({ href: read.url.href, authorization: read.authorization }).toEqual({ href, authorization });
  });
  test.each([
    ['http://', 'http://'],
    ['http://a b/', 'http://a b/'],
    ['http://ann:p/ss@[', 'http://['],
    ['https://ann@b:word@[', 'https://['],
  ])('%s is not valid, and its password is not shown', (address, shown) =>
    expect(() => readAddress(address)).toThrow(
      `${shown} is not a valid address; write it as https://example.com/story`,
    ),
  );
});
