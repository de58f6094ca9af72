/**
 * An address becomes bytes: http and https over the platform's `fetch`, with redirects, limits, proxies and errors handled
 * here, so that what a server does can neither hang lede, fill its memory, learn a password nor reach into a private network.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { lookup } from 'node:dns/promises';
import { STATUS_CODES } from 'node:http';
import { BlockList, isIP, type Socket } from 'node:net';
import { cleanLine } from '../../article/clean.js';
import { LedeError } from '../../base/errors.js';
import { formatSize } from '../../base/size.js';
import { version } from '../bundled.js';
import type { Input } from '../index.js';
import { userAgent as defaultUserAgent } from '../user-agent.js';

/** How an address is read. What is left out has the default named with it. */
export interface WebOptions {
  /** The most bytes of the body, decompressed: 25 MB (2^20 each), many times the longest article with its page around it. */
  maxBytes?: number;
  /** Milliseconds until each answer begins: 20,000, longer than a person waits for a page. */
  firstByteMs?: number;
  /** Milliseconds for everything, redirects included: 60,000. */
  totalMs?: number;
  /** 20, as the Fetch standard has it. */
  maxRedirects?: number;
  /** Printable ASCII, in place of lede's own name. */
  userAgent?: string;
  /** Follow a public host's redirect to a local, private or link-local address: false. */
  allowLocal?: boolean;
  /**
   * The address of the page that names this one, "" for one that was read from no address: as from a redirect, a stranger's page leads into no
   * private network.
   */
  namedBy?: string;
  /** Told, as the body comes, how many decompressed bytes there are. */
  progress?: (bytes: number) => void;
}

const MOST = 25 * 2 ** 20;
const ACCEPT =
  'text/html,application/xhtml+xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,application/xml;q=0.5,text/*;q=0.5,*/*;q=0.1';
/** The codings that every supported platform undoes while it streams. */
const CODINGS = ['gzip', 'deflate', 'br'];

/**
 * Reads the page at an http or https address. `name` and `url` are the address after redirects, without credentials;
 * credentials in the address are sent to its own origin only.
 * @throws {LedeError} where it is no such address, cannot be reached, is refused, too slow, too large or no text.
 */
export async function fetchPage(address: string, options: WebOptions): Promise<Input> {
  const { url: start, authorization } = readAddress(address);
  const { maxBytes = MOST, totalMs = 60_000 } = options;
  const control = new AbortController();
  const { signal } = control;
  const total = setTimeout(() => {
    const words = `not read within ${seconds(totalMs)}; allow more with --timeout, or try again later`;
    control.abort(new LedeError(`${start.href}: ${words}`));
  }, totalMs);
  const network = await openNetwork();
  const journey: Journey = { authorization, options, network, control, at: start, fromPublic: false };
  try {
    const { response, url } = await journeys.run(journey, () => follow(start, journey));
    const type = response.headers.get('content-type') ?? '';
    const mediaType = /^[^;,\s]*/.exec(type.trim())?.[0].toLowerCase() ?? '';
    const charset = /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(type)?.[1]?.toLowerCase();
    refuseType(url, mediaType);
    const bytes = await readBody(response, url, maxBytes, options.progress);
    return {
      bytes,
      name: cleanLine(url.href),
      url: url.href,
      ...(mediaType !== '' && { mediaType }),
      ...(charset !== undefined && { charset }),
    };
  } catch (error) {
    // What an abort looks like differs by where it struck; its reason says what it was.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(total);
    control.abort();
    await network.close();
  }
}

/** The address without its credentials and fragment, and the credentials as HTTP sends them (RFC 7617). */
function readAddress(address: string): { url: URL; authorization?: string } {
  if (!URL.canParse(address)) {
    // Whatever stands before the last "@" could be a password.
    const shown = address.replace(/^(https?:\/+).*@/is, '$1');
    throw new LedeError(`${shown} is no address; write it as https://example.com/story`);
  }
  const url = new URL(address);
  const { username, password } = url;
  Object.assign(url, { username: '', password: '', hash: '' });
  if (username === '' && password === '') return { url };
  const pair = `${decodePart(username)}:${decodePart(password)}`;
  return { url, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare per cent sign stands for itself.
    return text;
  }
}

interface Answer {
  status: number;
  headers: { get(name: string): string | null };
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

interface Network {
  fetch(
    url: string,
    init: { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal },
  ): Promise<Answer>;
  /** True where the environment names a proxy. */
  proxied: boolean;
  close(): Promise<void>;
}

/** The platform's fetch or, where the environment names a proxy, undici's, which knows proxies on every platform. */
async function openNetwork(): Promise<Network> {
  const { env } = process;
  const httpProxy = proxyAddress(env.http_proxy || env.HTTP_PROXY);
  const httpsProxy = proxyAddress(env.https_proxy || env.HTTPS_PROXY);
  if (httpProxy === '' && httpsProxy === '') return { fetch, proxied: false, close: async () => {} };
  const { EnvHttpProxyAgent, fetch: fetchBy } = await import('undici');
  const noProxy = env.no_proxy || env.NO_PROXY || '';
  // Plain http goes to a proxy as a request: many allow tunnels to port 443 only.
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy, proxyTunnel: false });
  return {
    fetch: (url, init) => fetchBy(url, { ...init, dispatcher }),
    proxied: true,
    close: () => dispatcher.destroy(),
  };
}

function proxyAddress(value = ''): string {
  if (value === '') return '';
  // As curl has it, a proxy without a scheme is an http proxy.
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (URL.canParse(address)) return address;
  throw new LedeError('the proxy in HTTP_PROXY or HTTPS_PROXY is no address; write it as http://127.0.0.1:3128');
}

interface Journey {
  authorization: string | undefined;
  options: WebOptions;
  network: Network;
  control: AbortController;
  /** The address that is asked now. */
  at: URL;
  /** True once it has been at a public host. */
  fromPublic: boolean;
}

/*
 * A name server may answer the check of a redirect with one address and the connection with another. What counts is where the connection
 * ends, which the platform's fetch tells on a channel (undici's, docs/api/DiagnosticsChannel) before it writes to it. Connections are shared, so
 * each request is kept with the journey that made it.
 */
const journeys = new AsyncLocalStorage<Journey>();
const requests = new WeakMap<object, Journey>();
subscribe('undici:request:create', (message) => {
  const journey = journeys.getStore();
  if (journey) requests.set((message as { request: object }).request, journey);
});
subscribe('undici:client:sendHeaders', (message) => {
  const { request, socket } = message as { request: object; socket: Socket };
  const journey = requests.get(request);
  // A proxy's own address says nothing of the host that it asks.
  if (!journey || journey.network.proxied || journey.options.allowLocal || !socket.remoteAddress) return;
  if (!isLocalAddress(socket.remoteAddress)) journey.fromPublic = true;
  else if (journey.fromPublic) {
    journey.control.abort(intoPrivate(journey.at, `to ${journey.at.host}, which is ${socket.remoteAddress} now`));
    socket.destroy();
  }
});

const intoPrivate = (from: URL, words: string) =>
  new LedeError(`${from.href}: redirects into a private network, ${words}; if you trust it, say --allow-local`);

/** Asks, and goes where it is sent, until there is a page. */
async function follow(start: URL, journey: Journey): Promise<{ response: Answer; url: URL }> {
  const { maxRedirects = 20, allowLocal = false, namedBy } = journey.options;
  const seen = new Set<string>();
  if (namedBy !== undefined && !allowLocal) {
    journey.fromPublic = !URL.canParse(namedBy) || !(await isLocal(new URL(namedBy), journey));
    if (journey.fromPublic && (await isLocal(start, journey))) {
      const words = 'the page names it, and it is in a private network; if you trust it, say --allow-local';
      throw new LedeError(`${start.href}: ${words}`);
    }
  }
  for (let url = start; ; ) {
    seen.add(url.href);
    journey.at = url;
    const response = await ask(url, url.origin === start.origin ? journey.authorization : undefined, journey);
    const next = redirection(response, url);
    if (next === undefined) {
      refuseStatus(response, url);
      return { response, url };
    }
    // Its body is not wanted, so neither is what goes wrong in it.
    await response.body?.cancel().catch(() => {});
    if (seen.has(next.href)) {
      throw new LedeError(`${url.href}: redirects in a circle, back to ${next.href}; open it in a browser`);
    }
    if (seen.size > maxRedirects) {
      const words = `redirected more than ${maxRedirects} times; check the address, or allow more with --max-redirects`;
      throw new LedeError(`${start.href}: ${words}`);
    }
    if (!allowLocal && next.host !== url.host && (await isLocal(next, journey)) && !(await isLocal(url, journey)))
      throw intoPrivate(url, `to ${next.href}`);
    url = next;
  }
}

async function ask(
  url: URL,
  authorization: string | undefined,
  { options, network, control }: Journey,
): Promise<Answer> {
  const { firstByteMs = 20_000, userAgent = defaultUserAgent(version()) } = options;
  const headers = {
    accept: ACCEPT,
    'accept-encoding': CODINGS.join(', '),
    'user-agent': userAgent,
    ...(authorization !== undefined && { authorization }),
  };
  const first = setTimeout(() => {
    control.abort(new LedeError(`${url.href}: no answer within ${seconds(firstByteMs)}; try again later`));
  }, firstByteMs);
  try {
    return await network.fetch(url.href, { headers, redirect: 'manual', signal: control.signal });
  } catch (error) {
    throw networkError(url, error, network.proxied);
  } finally {
    clearTimeout(first);
  }
}

/** Where an answer sends, if it does. */
function redirection({ status, headers }: Answer, from: URL): URL | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  // A header's bytes come as Latin-1 characters, but addresses in them are UTF-8 where they are not ASCII.
  const target = Buffer.from(location, 'latin1').toString('utf8');
  if (!URL.canParse(target, from.href)) {
    throw new LedeError(`${from.href}: redirects to "${target}", which is no address; open it in a browser`);
  }
  const next = new URL(target, from);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') {
    throw new LedeError(`${from.href}: redirects to a ${next.protocol} address; lede reads only http and https there`);
  }
  // Credentials are the person's to give, not a server's.
  Object.assign(next, { username: '', password: '', hash: '' });
  return next;
}

/**
 * Addresses that are not the public Internet's: IANA's special-purpose registries for IPv4 and IPv6, and multicast. An IPv4
 * address mapped into IPv6 is matched by the platform; one behind the NAT64 prefix (RFC 6052), of a 6to4 router (RFC 3056) and a compatible one
 * (RFC 4291) by the further entries. 2001::/32 is Teredo, which hides one; fe80::/9 holds the link-local addresses and the former site-local ones.
 */
const LOCAL = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  LOCAL.addSubnet(net, bits, 'ipv4');
  LOCAL.addSubnet(`64:ff9b::${net}`, 96 + bits, 'ipv6');
  const [a = 0, b = 0, c = 0] = net.split('.').map(Number);
  LOCAL.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256).toString(16)}::`, 16 + bits, 'ipv6');
}
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  LOCAL.addSubnet(net, bits, 'ipv6');
}

/** True for an IP address, also one with a zone (fe80::1%eth0), that is not the public Internet's. */
function isLocalAddress(address: string): boolean {
  const plain = address.replace(/%.*/, '');
  return LOCAL.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** True where a host is, or its name stands for, an address that is not the public Internet's. */
async function isLocal({ hostname }: URL, { control: { signal } }: Journey): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isLocalAddress(host);
  // This computer, whatever a name server says of it (RFC 6761, 6.3).
  if (/(?:^|\.)localhost\.?$/.test(host)) return true;
  // A look-up cannot be called off, only left behind.
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  // A name that is unknown here is a proxy's to find, or the connection's to fail at.
  const found = await Promise.race([lookup(host, { all: true }).catch(() => []), aborted]);
  return found.some((one) => isLocalAddress(one.address));
}

/** Refuses an answer that is no page, in the standard's words, not the server's. */
function refuseStatus({ status, headers }: Answer, url: URL): void {
  if (status >= 200 && status < 300 && ![204, 205, 206].includes(status)) return;
  const phrase = STATUS_CODES[status];
  const words = `answered ${status}${phrase ? ` ${phrase}` : ''}; ${statusAdvice(status, headers.get('retry-after'))}`;
  throw new LedeError(`${url.href}: ${words}`);
}

function statusAdvice(status: number, retryAfter: string | null): string {
  if (status === 429 || status === 503) {
    const when = retryTime(retryAfter);
    if (when !== undefined) return `try again ${when}`;
    return status === 429 ? 'wait a while, then try again' : 'try again later';
  }
  if (status === 401 || status === 403) {
    return 'the page wants a login or refuses programs: save it from a browser and read the file';
  }
  if (status === 404 || status === 410) return 'check the address';
  if (status === 407) return 'put the login of your proxy into HTTP_PROXY, as http://user:password@host';
  if (status === 408 || (status >= 500 && status < 600)) return 'try again later';
  if (status >= 400 && status < 500) return 'check the address, or save the page from a browser and read the file';
  return 'that is no page: check the address, or open it in a browser';
}

/** Retry-After as RFC 9110 has it, in seconds or as a date: "in 120 s", "after Mon, 23 Nov 2026 10:00:00 GMT". */
function retryTime(value: string | null): string | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return `in ${Number(value)} s`;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : `after ${new Date(time).toUTCString()}`;
}

/** Media types that are no text, and what they are. */
const UNREADABLE: [type: RegExp, kind: string][] = [
  [
    /^application\/(?:rss|atom|rdf)\+xml$|^application\/feed\+json$/,
    'a feed: give lede the address of one of its stories',
  ],
  [/^application\/(?:x-)?pdf$/, 'a PDF, not text: look for the story as a web page'],
  [/^application\/epub\+zip$/, 'an EPUB, not text: look for the story as a web page'],
  [/^image\//, 'a picture, not text: give lede the address of the page it stands on'],
  [/^audio\//, 'a recording, not text: give lede the address of the page it stands on'],
  [
    /^(?:video\/|application\/(?:vnd\.apple\.mpegurl|dash\+xml)$)/,
    'a video, not text: give lede the address of its page',
  ],
  [/^font\//, 'a font, not text: check the address'],
  [
    /^application\/(?:zip|gzip|zstd|x-(?:zip-compressed|gzip|bzip2?|xz|tar|gtar|7z-compressed|rar-compressed)|vnd\.rar)$/,
    'an archive, not text: download it, unpack it, and read a file in it',
  ],
];

function refuseType(url: URL, mediaType: string): void {
  const kind = UNREADABLE.find(([type]) => type.test(mediaType))?.[1];
  if (kind !== undefined) throw new LedeError(`${url.href}: this is ${kind}`);
}

/** The body, decompressed, counted as it comes. */
async function readBody(
  { headers, body }: Answer,
  url: URL,
  maxBytes: number,
  progress: WebOptions['progress'],
): Promise<Uint8Array> {
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  const coding = codings.map((one) => one.trim()).find((one) => !['', 'identity', 'x-gzip', ...CODINGS].includes(one));
  if (coding !== undefined) {
    const words = `compressed as "${coding}", which was not asked for; save the page from a browser and read the file`;
    throw new LedeError(`${url.href}: ${words}`);
  }
  const plain = codings.every((one) => /^\s*(?:identity)?\s*$/.test(one));
  const length = plain ? Number(headers.get('content-length') ?? Number.NaN) : Number.NaN;
  if (length > maxBytes) throw tooLarge(url, maxBytes);
  const chunks: Uint8Array[] = [];
  let count = 0;
  try {
    for await (const chunk of body ?? []) {
      count += chunk.length;
      if (count > maxBytes) throw tooLarge(url, maxBytes);
      chunks.push(chunk);
      progress?.(count);
    }
  } catch (error) {
    throw error instanceof LedeError ? error : bodyError(url, error, count, length);
  }
  return Buffer.concat(chunks);
}

function tooLarge(url: URL, maxBytes: number): LedeError {
  const words = `larger than ${formatSize(maxBytes)}, the most that is read; allow more with --max-size`;
  return new LedeError(`${url.href}: ${words}`);
}

/** Where an answer that had begun goes wrong. */
function bodyError(url: URL, error: unknown, count: number, length: number): LedeError {
  const code = codeOf(error);
  const because = { cause: error };
  const read = Number.isNaN(length) ? formatSize(count) : `${formatSize(count)} of ${formatSize(length)}`;
  // zlib's codes, and Brotli's as Node spells them: ERR__ERROR_FORMAT_PADDING_1.
  if (/^Z_|^ERR__ERROR_/.test(code)) {
    const words = 'its compression is damaged; try again, or save the page from a browser and read the file';
    return new LedeError(`${url.href}: ${words}`, 1, because);
  }
  const what = code === 'ECONNRESET' ? 'the connection was reset' : 'the page was cut short';
  return new LedeError(`${url.href}: ${what} after ${read}; try again`, 1, because);
}

const TRUST = 'if you trust it, name the certificate in NODE_EXTRA_CA_CERTS';

/** Causes by the code that the platform or TLS gives them, in lede's words, with what to do. */
const CAUSES: Record<string, string> = {
  ENOTFOUND: 'there is no such host, or no connection to find it; check the spelling and your network',
  ECONNREFUSED: 'the host refuses the connection; check the address and its port',
  ECONNRESET: 'the connection was reset before an answer; try again later',
  UND_ERR_SOCKET: 'the server hung up before an answer; try again later',
  EPIPE: 'the server hung up before an answer; try again later',
  EHOSTUNREACH: 'the host cannot be reached; check your network',
  ENETUNREACH: 'the host cannot be reached; check your network',
  EADDRNOTAVAIL: 'the host cannot be reached; check your network',
  ETIMEDOUT: 'the host did not take the connection in time; check the address, or try again later',
  // Node's own limit for a connection, below the one for an answer.
  UND_ERR_CONNECT_TIMEOUT: 'the host did not take the connection within 10 s; check the address, or try again later',
  UND_ERR_HEADERS_OVERFLOW: 'the answer begins with more headers than is allowed; open it in a browser',
  DEPTH_ZERO_SELF_SIGNED_CERT: `the certificate is self-signed; ${TRUST}`,
  SELF_SIGNED_CERT_IN_CHAIN: `the certificate is signed by a self-signed one; ${TRUST}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `the certificate is signed by nobody this system knows; ${TRUST}`,
  CERT_HAS_EXPIRED: "the certificate has expired; check this computer's clock, or tell the site",
  CERT_NOT_YET_VALID: "the certificate is not valid yet; check this computer's clock",
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host; check the address',
  CERT_REVOKED: 'the certificate was revoked; do not trust this site for now',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak https here; try http://, or check the port',
};

/** The same under another code. */
const ALIASES: Record<string, string> = {
  EAI_AGAIN: 'ENOTFOUND',
  ENODATA: 'ENOTFOUND',
  UNABLE_TO_GET_ISSUER_CERT: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
};

/** What stopped the asking, before there was an answer. */
function networkError(url: URL, error: unknown, proxied: boolean): LedeError {
  const code = codeOf(error);
  const words = causeWords(code, messageOf(error));
  const proxy = proxied && !words.includes('proxy') ? '; check HTTP_PROXY and HTTPS_PROXY, too: a proxy is set' : '';
  return new LedeError(`${url.href}: ${words}${proxy}`, 1, { cause: error });
}

function causeWords(code: string, message: string): string {
  const known = CAUSES[ALIASES[code] ?? code];
  if (known !== undefined) return known;
  const refused = /^Proxy .*\((\d{3})\)/.exec(message)?.[1];
  if (refused !== undefined)
    return `the proxy answered ${refused} ${STATUS_CODES[refused] ?? ''}; check HTTP_PROXY and HTTPS_PROXY, and the login in them`;
  if (message === 'bad port') return 'its port belongs to another service than the web; check the address';
  if (code.startsWith('HPE_')) return 'what answers there does not speak http; check the address and its port';
  if (/CERT|SSL|TLS/.test(code)) return `no safe connection (${code}); check the address, or try again later`;
  return `it could not be read (${code || message}); check the address and your network`;
}

/** The innermost error: fetch wraps what happened in its own. */
function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return inner;
}

function codeOf(error: unknown): string {
  const inner = innermost(error);
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
}

function messageOf(error: unknown): string {
  const inner = innermost(error);
  return inner instanceof Error ? inner.message : String(inner);
}

/** Milliseconds as a person says them: "20 s", "0.5 s". */
function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
