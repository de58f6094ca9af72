import { describe, expect, test } from 'vitest';
import { hostOf, siteOf } from '../../src/article/site.js';

describe('the host of an address', () => {
  test.each([
    ['https://www.Example.com/a?b#c', 'example.com'],
    ['http://example.com:8080/', 'example.com'],
    ['//example.com/a', 'example.com'],
    ['example.com/a', 'example.com'],
    ['https://example.com./', 'example.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['mailto:ann@example.com', undefined],
    ['', undefined],
  ])('%s → %s', (url, host) => expect(hostOf(url)).toBe(host));
});

describe('the site of a host', () => {
  test.each([
    ['example.com', 'example.com'],
    ['news.example.com', 'example.com'],
    ['a.b.c.example.org', 'example.org'],
    ['bank.co.uk', 'bank.co.uk'],
    ['news.bank.co.uk', 'bank.co.uk'],
    ['news.asahi.ne.jp', 'asahi.ne.jp'],
    ['co.com', 'co.com'],
    ['news.co.com', 'co.com'],
    ['ann.github.io', 'ann.github.io'],
    ['ann.blogspot.com', 'ann.blogspot.com'],
    ['mobile.twitter.com', 'x.com'],
    ['youtu.be', 'youtube.com'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('%s → %s', (host, site) => expect(siteOf(host)).toBe(site));
});
