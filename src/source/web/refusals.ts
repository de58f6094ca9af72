/** Answers that hold no page lede can read: what the message says of each. */
import { STATUS_CODES } from 'node:http';
import { LedeError } from '../../base/errors.js';
import { RefusedError } from '../refused.js';
import type { Answer } from './network.js';

/** Successful statuses that come without a page, or with a part of one. */
const WITHOUT_PAGE = [204, 205, 206];

/** What to do after an answer, by the range of its status; the first row that holds it counts. */
const STATUS_ADVICE: [from: number, to: number, advice: string][] = [
  [401, 401, 'the page needs a login or blocks programs; save it from a browser and read the file'],
  [403, 403, 'the page needs a login or blocks programs; save it from a browser and read the file'],
  [404, 404, 'check the address'],
  [407, 407, 'add the login of your proxy to HTTP_PROXY, as http://user:password@host'],
  [408, 408, 'try again later'],
  [410, 410, 'check the address'],
  [429, 429, 'wait a while, then try again'],
  [400, 499, 'check the address, or save the page from a browser and read the file'],
  [500, 599, 'try again later'],
  [0, 999, 'check the address, or open it in a browser'],
];

/** The statuses whose Retry-After header says when to try again. */
const STATUSES_WITH_TIME = [429, 503];

/** Media types that are not text, each with what it is and what to do. */
const NOT_TEXT: [types: (string | RegExp)[], message: string][] = [
  [['application/pdf', 'application/x-pdf'], 'a PDF, not text; look for the story as a web page'],
  [['application/epub+zip'], 'an EPUB, not text; look for the story as a web page'],
  [[/^image\//], 'an image, not text; use the address of the page that shows it'],
  [[/^audio\//], 'a sound recording, not text; use the address of the page that plays it'],
  [
    [/^video\//, 'application/vnd.apple.mpegurl', 'application/dash+xml'],
    'a video, not text; use the address of the page that plays it',
  ],
  [[/^font\//], 'a font, not text; check the address'],
  [
    [
      ...['application/zip', 'application/x-zip-compressed', 'application/gzip', 'application/x-gzip'],
      ...['application/x-bzip', 'application/x-bzip2', 'application/x-xz', 'application/zstd'],
      ...['application/x-tar', 'application/x-gtar', 'application/x-7z-compressed'],
      ...['application/x-rar-compressed', 'application/vnd.rar'],
    ],
    'an archive, not text; download it, unpack it, and read a file in it',
  ],
];

/**
 * Refuses an answer that has no page. The message names the status in the words of the standard, not the server's.
 * @throws {RefusedError} where the status is not that of a page.
 */
export function refuseStatus({ status, headers }: Answer, url: URL): void {
  if (status >= 200 && status < 300 && !WITHOUT_PAGE.includes(status)) return;
  const phrase = STATUS_CODES[status];
  const retry = STATUSES_WITH_TIME.includes(status) ? readRetryAfter(headers.get('retry-after')) : undefined;
  const advice = retry === undefined ? statusAdvice(status) : `try again ${retry.words}`;
  const message = `${url.href}: the server answered ${status}${phrase ? ` ${phrase}` : ''}; ${advice}`;
  throw new RefusedError(message, status, retry?.time);
}

function statusAdvice(status: number): string {
  return STATUS_ADVICE.find(([from, to]) => status >= from && status <= to)?.[2] ?? 'check the address';
}

/**
 * When a Retry-After header (RFC 9110, 10.2.3) says, as milliseconds since 1970 and in words: "in 120 s", "after Mon, 23
 * Nov 2026 10:00:00 GMT".
 */
function readRetryAfter(header: string | null): { time: number; words: string } | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return { time: Date.now() + Number(header) * 1000, words: `in ${Number(header)} s` };
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : { time, words: `after ${new Date(time).toUTCString()}` };
}

/**
 * Refuses a page whose media type is not that of text, before its body is downloaded.
 * @param mediaType in lower case; "" where the server gave none.
 * @throws {LedeError} where it is not text.
 */
export function refuseMediaType(url: URL, mediaType: string): void {
  const message = NOT_TEXT.find(([types]) =>
    types.some((type) => (typeof type === 'string' ? type === mediaType : type.test(mediaType))),
  )?.[1];
  if (message !== undefined) throw new LedeError(`${url.href}: this is ${message}`);
}
