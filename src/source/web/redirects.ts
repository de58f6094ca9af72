/** Follows redirects to the page. */

import { LedeError } from '../../base/errors.js';
import { parseUrl } from '../../base/url.js';
import { plainAddress } from './address.js';
import type { Answer } from './network.js';
import { ALLOW_LOCAL, isPrivateHost } from './private-network.js';
import { type PageRequest, send } from './request.js';

const DEFAULT_MAX_REDIRECTS = 20;

/** The status codes of answers that redirect a GET request (RFC 9110, 15.4). */
const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

/** Those that say that the address itself is another one from now on (RFC 9110, 15.4.2 and 15.4.9). */
const PERMANENT_STATUSES = [301, 308];

/** What an address led to. */
export interface Followed {
  answer: Answer;
  /** The address that gave the answer. */
  url: URL;
  /** The address that the first one was moved to for good, where the answers said so from the first one on. */
  movedTo?: URL;
}

/**
 * Requests `start`, and follows redirects until an answer is none.
 * @throws {LedeError} where a request fails, or a redirect is not followed: it leads into a private network, back to an
 *   address that was requested before, or to something other than http; or there are too many.
 */
export async function followRedirects(start: URL, request: PageRequest): Promise<Followed> {
  const { maxRedirects = DEFAULT_MAX_REDIRECTS } = request.options;
  const requested = new Set<string>();
  let movedTo = start;
  await refusePrivateReference(start, request);
  for (let url = start; ; ) {
    requested.add(url.href);
    request.url = url;
    const answer = await send(url, url.origin === start.origin ? request.authorization : undefined, request);
    const next = redirectTarget(answer, url);
    if (next === undefined) return { answer, url, ...(movedTo !== start && { movedTo }) };
    // The body of a redirect is not read, so an error in it doesn't matter.
    await answer.body?.cancel().catch(() => {});
    if (requested.has(next.href)) {
      throw new LedeError(`${url.href}: redirects in a loop, back to ${next.href}; open the page in a browser`);
    }
    if (requested.size > maxRedirects) {
      const advice = 'check the address, or raise the limit with --max-redirects';
      throw new LedeError(`${start.href}: redirects more than ${maxRedirects} times; ${advice}`);
    }
    await refusePrivateRedirect(url, next, request);
    if (movedTo === url && PERMANENT_STATUSES.includes(answer.status)) movedTo = next;
    url = next;
  }
}

/** Refuses an address in a private network where the page that points to it is not in one. */
async function refusePrivateReference(start: URL, request: PageRequest): Promise<void> {
  const { allowLocal = false, namedBy } = request.options;
  if (namedBy === undefined || allowLocal) return;
  const namer = parseUrl(namedBy);
  request.hasMetPublicHost = !namer || !(await isPrivate(namer, request));
  if (!request.hasMetPublicHost || !(await isPrivate(start, request))) return;
  throw new LedeError(`${start.href}: the article points to this address in a private network; ${ALLOW_LOCAL}`);
}

/** Refuses a redirect from a public host to another host, in a private network. */
async function refusePrivateRedirect(from: URL, to: URL, request: PageRequest): Promise<void> {
  if (request.options.allowLocal || to.host === from.host) return;
  if (!(await isPrivate(to, request)) || (await isPrivate(from, request))) return;
  throw new LedeError(`${from.href}: redirects to ${to.href}, which is in a private network; ${ALLOW_LOCAL}`);
}

function isPrivate(url: URL, { control }: PageRequest): Promise<boolean> {
  return isPrivateHost(url.hostname, control.signal);
}

/** The address that an answer redirects to; undefined where it doesn't redirect. */
function redirectTarget({ status, headers }: Answer, from: URL): URL | undefined {
  const location = headers.get('location');
  if (!REDIRECT_STATUSES.includes(status) || location === null) return undefined;
  // The bytes of a header come as Latin-1 characters, but servers write addresses in UTF-8.
  const target = Buffer.from(location, 'latin1').toString('utf8');
  const next = parseUrl(target, from.href);
  if (!next) {
    throw new LedeError(
      `${from.href}: redirects to "${target}", which is not a valid address; open the page in a browser`,
    );
  }
  if (next.protocol !== 'http:' && next.protocol !== 'https:') {
    const what = `redirects to a ${next.protocol} address, and lede follows only http and https`;
    throw new LedeError(`${from.href}: ${what}; open the page in a browser`);
  }
  // A server can't give credentials for another one.
  return plainAddress(next);
}
