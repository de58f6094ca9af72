import { describe, expect, test } from 'vitest';
import { refuseMediaType, refuseStatus } from '../../../src/source/web/refusals.js';

const url = new URL('https://example.com/story');
const answer = (status: number, retryAfter: string | null = null) => ({
  status,
  headers: { get: () => retryAfter },
  body: null,
});

describe('a status', () => {
  test.each([200, 201, 203, 226])('%i has a page', (status) =>
    expect(refuseStatus(answer(status), url)).toBe(undefined),
  );
  test.each([
    [100, null, '100 Continue; check the address, or open it in a browser'],
    [206, null, '206 Partial Content; check the address, or open it in a browser'],
    [403, null, '403 Forbidden; the page needs a login or blocks programs; save it from a browser and read the file'],
    [407, null, '407 Proxy Authentication Required; add the login of your proxy to HTTP_PROXY'],
    [408, null, '408 Request Timeout; try again later'],
    [418, null, "418 I'm a Teapot; check the address, or save the page from a browser and read the file"],
    [429, '5', '429 Too Many Requests; try again in 5 s'],
    [500, '5', '500 Internal Server Error; try again later'],
    [503, null, '503 Service Unavailable; try again later'],
    [599, null, '599; try again later'],
  ])('%i, Retry-After %s: %s', (status, retryAfter, message) =>
    expect(() => refuseStatus(answer(status, retryAfter), url)).toThrow(`${url.href}: the server answered ${message}`),
  );
});

describe('a media type', () => {
  test.each([
    '',
    'text/html',
    'application/xhtml+xml',
    'application/json',
    'application/octet-stream',
    'x-image/png',
    'application/rss+xml',
  ])('"%s" may be text', (type) => expect(refuseMediaType(url, type)).toBe(undefined));
  test.each([
    ['application/x-pdf', 'a PDF, not text; look for the story as a web page'],
    ['image/svg+xml', 'an image, not text; use the address of the page that shows it'],
    ['application/dash+xml', 'a video, not text; use the address of the page that plays it'],
    ['font/woff2', 'a font, not text; check the address'],
    ['application/x-bzip', 'an archive, not text; download it, unpack it, and read a file in it'],
    ['application/vnd.rar', 'an archive, not text; download it, unpack it, and read a file in it'],
  ])('%s is %s', (type, message) =>
    expect(() => refuseMediaType(url, type)).toThrow(`${url.href}: this is ${message}`),
  );
});
