/** One request of a page, and what is known while its redirects are followed. */
import { LedeError } from '../../base/errors.js';
import type { LoadOptions } from '../input.js';
import { version } from '../package.js';
import { userAgent as defaultUserAgent } from '../user-agent.js';
import { CODINGS } from './body.js';
import { networkError, seconds } from './errors.js';
import type { Answer, Network } from './network.js';

/** A page that is being read. */
export interface PageRequest {
  /** The Authorization header; sent only to the origin of the first address. */
  authorization: string | undefined;
  options: LoadOptions;
  network: Network;
  /** Aborts the request; the reason is the LedeError to show. */
  control: AbortController;
  /** The address that is requested now. */
  url: URL;
  /** Headers of the request beside those that every request has. */
  headersFor?: (url: URL) => Record<string, string>;
  /** True once a public host, or a page that is not trusted, has decided where the request goes. */
  hasMetPublicHost: boolean;
}

const DEFAULT_FIRST_BYTE_MS = 20_000;

const ACCEPT = [
  'text/html',
  'application/xhtml+xml;q=0.9',
  'text/markdown;q=0.9',
  'application/atom+xml;q=0.8',
  'application/rss+xml;q=0.8',
  'application/feed+json;q=0.8',
  'text/plain;q=0.8',
  'application/xml;q=0.5',
  'text/*;q=0.5',
  '*/*;q=0.1',
].join(',');

/**
 * Requests one address, without following a redirect.
 * @throws {LedeError} where there is no answer.
 */
export async function send(
  url: URL,
  authorization: string | undefined,
  { options, network, control, headersFor }: PageRequest,
): Promise<Answer> {
  const { firstByteMs = DEFAULT_FIRST_BYTE_MS, userAgent = defaultUserAgent(version()) } = options;
  const headers = {
    accept: ACCEPT,
    'accept-encoding': CODINGS.join(', '),
    'user-agent': userAgent,
    ...(authorization !== undefined && { authorization }),
    ...headersFor?.(url),
  };
  const timer = setTimeout(() => {
    control.abort(new LedeError(`${url.href}: no answer within ${seconds(firstByteMs)}; try again later`));
  }, firstByteMs);
  try {
    return await network.fetch(url.href, { headers, redirect: 'manual', signal: control.signal });
  } catch (error) {
    throw networkError(url, error, network.proxied);
  } finally {
    clearTimeout(timer);
  }
}
