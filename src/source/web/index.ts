/**
 * Reads pages over http and https with the platform's `fetch`. Redirects, limits, proxies and errors are handled here,
 * so that a server can't make lede wait for ever, fill its memory, receive another site's password, or reach into a
 * private network.
 */
import { cleanLine } from '../../article/clean.js';
import { LedeError } from '../../base/errors.js';
import type { Input, LoadOptions } from '../input.js';
import { readAddress } from './address.js';
import { readBody } from './body.js';
import { watched } from './connections.js';
import { seconds } from './errors.js';
import { openNetwork } from './network.js';
import { followRedirects } from './redirects.js';
import { refuseMediaType } from './refusals.js';
import type { PageRequest } from './request.js';

const DEFAULT_TOTAL_MS = 60_000;

/**
 * Reads the page at an http or https address. Credentials in the address are sent only to its own origin.
 * @returns the page; its `name` and `url` are the address after redirects, without credentials and fragment.
 * @throws {LedeError} where the address is not valid, or the page cannot be reached, is refused, too slow or too large,
 *   or is not text.
 */
export async function fetchPage(address: string, options: LoadOptions): Promise<Input> {
  const { url: start, authorization } = readAddress(address);
  const { totalMs = DEFAULT_TOTAL_MS } = options;
  const control = new AbortController();
  const { signal } = control;
  const timer = setTimeout(() => {
    const advice = 'try again later, or raise the limit with --timeout';
    control.abort(new LedeError(`${start.href}: not loaded within ${seconds(totalMs)}; ${advice}`));
  }, totalMs);
  const network = await openNetwork();
  const request: PageRequest = { authorization, options, network, control, url: start, hasMetPublicHost: false };
  try {
    const { answer, url } = await watched(request, () => followRedirects(start, request));
    const type = readContentType(answer.headers.get('content-type') ?? '');
    refuseMediaType(url, type.mediaType ?? '');
    const bytes = await readBody(answer, url, options);
    return { bytes, name: cleanLine(url.href), url: url.href, ...type };
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
