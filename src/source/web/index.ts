/**
 * Reads pages over http and https with the platform's `fetch`. Redirects, limits, proxies and errors are handled here,
 * so that a server can't make lede wait for ever, fill its memory, receive another site's password, or reach into a
 * private network.
 */
import { cleanLine } from '../../article/clean.js';
import { LedeError } from '../../base/errors.js';
import type { FeedAnswer, FeedState, Input, LoadOptions } from '../input.js';
import { readAddress } from './address.js';
import { readBody } from './body.js';
import { freshUntil } from './caching.js';
import { watched } from './connections.js';
import { seconds } from './errors.js';
import { openNetwork } from './network.js';
import { type Followed, followRedirects } from './redirects.js';
import { refuseMediaType, refuseStatus } from './refusals.js';
import type { PageRequest } from './request.js';

const DEFAULT_TOTAL_MS = 60_000;

/**
 * Reads the page at an http or https address. Credentials in the address are sent only to its own origin.
 * @returns the page; its `name` and `url` are the address after redirects, without credentials and fragment.
 * @throws {LedeError} where the address is not valid, or the page cannot be reached, is refused, too slow or too large,
 *   or is not text.
 */
export function fetchPage(address: string, options: LoadOptions): Promise<Input> {
  return withAnswer(address, options, {}, (followed) => readPage(followed, options));
}

/** What asks for a feed, and for nothing else but the page that offers it. */
const ACCEPT_FEED = [
  ...['application/atom+xml', 'application/rss+xml', 'application/feed+json', 'application/rdf+xml;q=0.9'],
  ...['application/xml;q=0.8', 'text/xml;q=0.8', 'text/html;q=0.5', '*/*;q=0.1'],
].join(',');

/**
 * Asks for a feed, only for what has changed since `state`.
 * @throws {LedeError} as `fetchPage`; a `RefusedError` where the server refuses.
 */
export function fetchFeed(address: string, state: FeedState, options: LoadOptions): Promise<FeedAnswer> {
  const { etag, modified, answered } = state;
  // What another address said of its feed says nothing of this one's.
  const headersFor = (url: URL) => ({
    accept: ACCEPT_FEED,
    ...(url.href === answered && {
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(modified !== undefined && { 'if-modified-since': modified }),
    }),
  });
  return withAnswer(address, options, { headersFor }, async (followed) => {
    const { answer, url, movedTo } = followed;
    const { status, headers } = answer;
    if (status === 410) return { kind: 'gone' };
    const fresh = freshUntil(headers, Date.now());
    const moved = movedTo && withLogin(movedTo, address);
    const known = { ...(fresh !== undefined && { fresh }), ...(moved !== undefined && { movedTo: moved }) };
    if (status === 304) return { kind: 'unchanged', ...known };
    const input = await readPage(followed, options);
    const [newEtag, newModified] = [headers.get('etag'), headers.get('last-modified')];
    return {
      ...{ kind: 'feed', input, ...known },
      state: {
        answered: url.href,
        ...(newEtag !== null && { etag: newEtag }),
        ...(newModified !== null && { modified: newModified }),
      },
    };
  });
}

/** The address that another one was moved to, with the name and password that are meant for their common origin. */
function withLogin(to: URL, from: string): string {
  const { origin, username, password } = new URL(from);
  return to.origin === origin ? Object.assign(new URL(to), { username, password }).href : to.href;
}

/** The page that an answer holds. */
async function readPage({ answer, url }: Followed, options: LoadOptions): Promise<Input> {
  refuseStatus(answer, url);
  const type = readContentType(answer.headers.get('content-type') ?? '');
  refuseMediaType(url, type.mediaType ?? '');
  const bytes = await readBody(answer, url, options);
  return { bytes, name: cleanLine(url.href), url: url.href, ...type };
}

/** Asks for an address, and has `read` read the answer, within the time that `options` give for both. */
async function withAnswer<Read>(
  address: string,
  options: LoadOptions,
  more: Pick<PageRequest, 'headersFor'>,
  read: (followed: Followed) => Promise<Read>,
): Promise<Read> {
  const { url: start, authorization } = readAddress(address);
  const { totalMs = DEFAULT_TOTAL_MS } = options;
  const control = new AbortController();
  const { signal } = control;
  const timer = setTimeout(() => {
    const advice = 'try again later, or raise the limit with --timeout';
    control.abort(new LedeError(`${start.href}: not loaded within ${seconds(totalMs)}; ${advice}`));
  }, totalMs);
  const network = await openNetwork();
  const request: PageRequest = {
    ...{ authorization, options, network, control, ...more },
    ...{ url: start, hasMetPublicHost: false },
  };
  try {
    return await read(await watched(request, () => followRedirects(start, request)));
  } catch (error) {
    // The error that an abort causes differs from place to place; its reason is the message to show.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    control.abort();
    await network.close();
  }
}

/** The parts of a Content-Type header (RFC 9110, 8.3) that are there, in lower case. */
function readContentType(header: string): Pick<Input, 'mediaType' | 'charset'> {
  const mediaType = /^[^;,\s]*/.exec(header.trim())?.[0].toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(header)?.[1]?.toLowerCase();
  return { ...(mediaType !== '' && { mediaType }), ...(charset !== undefined && { charset }) };
}
