/**
 * Reading an address from servers on the loopback interface. What the command does with an address is tested by running
 * it, once for each kind of answer; the other answers of the kind are read by `load`, in the test's own process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { LedeError } from '../../../src/base/errors.js';
import { type LoadOptions, load } from '../../../src/source/index.js';
import { ledeAsync, startLede } from '../../support/lede.js';
import { type Certificate, certify, type Served, serve, serveProxy, serveSafely } from '../../support/server.js';
import { Screen } from '../../support/terminal.js';
import { waitFor } from '../../support/wait.js';

const TEXT = 'Ferry misses pier\n\nBy Ann Lee\n\n“We drifted for an hour,” said the captain, Bo Ek.\n';
const MARKDOWN = '---\nheadline: Ferry misses pier\n---\nIt *drifted*.\n';

type Route = (response: ServerResponse, path: string) => void;

const send =
  (
    body: string | Uint8Array,
    headers: Record<string, string> = { 'content-type': 'text/plain' },
    status = 200,
  ): Route =>
  (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const moved =
  (to: string, status = 302): Route =>
  (response) => {
    response.writeHead(status, { location: to, 'set-cookie': 'seen=1' });
    response.end('moved');
  };
/** Begins an answer, then does something to its connection. */
const begin =
  (headers: Record<string, string>, then: (response: ServerResponse) => void): Route =>
  (response) => {
    response.writeHead(200, headers);
    response.write('Ferry misses pier\n', () => then(response));
  };

/** Called when the test has read the beginning of an answer: see `read`. */
let whenBegun = () => {};

const ROUTES: Record<string, Route> = {
  '/story.txt': send(TEXT, { 'content-type': 'Text/Plain; Charset="UTF-8"' }),
  '/story': send(MARKDOWN, { 'content-type': 'text/markdown' }),
  '/moved': moved('/story.txt#part'),
  '/moved/301': moved('/story.txt', 301),
  '/moved/303': moved('/story.txt', 303),
  '/moved/307': moved('/story.txt', 307),
  '/moved/308': moved('/story.txt', 308),
  '/accents': moved(Buffer.from('/café.txt').toString('latin1')),
  '/caf%C3%A9.txt': send(TEXT),
  '/self': moved('/self'),
  '/there': moved('/back'),
  '/back': moved('/there'),
  '/to-file': moved('file:///etc/passwd'),
  '/to-data': moved('data:text/plain,hello'),
  '/to-nothing': moved('http://['),
  '/no-location': send('', {}, 302),
  '/gzip': send(gzipSync(TEXT), { 'content-encoding': 'gzip', 'content-type': 'text/plain' }),
  '/br': send(brotliCompressSync(TEXT), { 'content-encoding': 'br', 'content-type': 'text/plain' }),
  '/deflate': send(deflateSync(TEXT), { 'content-encoding': 'deflate', 'content-type': 'text/plain' }),
  '/deflate-raw': send(deflateRawSync(TEXT), { 'content-encoding': 'deflate', 'content-type': 'text/plain' }),
  '/zstd': send('(', { 'content-encoding': 'zstd' }),
  '/damaged': send('not gzip at all', { 'content-encoding': 'gzip' }),
  '/damaged-br': send('not Brotli at all', { 'content-encoding': 'br' }),
  '/bomb': send(gzipSync(new Uint8Array(40 * 2 ** 20)), { 'content-encoding': 'gzip', 'content-type': 'text/plain' }),
  '/endless': (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/declared': begin({ 'content-length': '99999999' }, () => {}),
  '/silent': () => {},
  '/stall': begin({}, () => {}),
  '/short': begin({ 'content-length': '5000' }, (response) => response.socket?.end()),
  '/cut': begin({}, (response) => response.socket?.end()),
  // A reset overtakes what was sent before it, so it waits until that has been read.
  '/reset': begin({}, (response) => {
    whenBegun = () => response.socket?.resetAndDestroy();
  }),
  '/reset-early': (response) => response.socket?.resetAndDestroy(),
  '/hang-up': (response) => response.socket?.end(),
  '/gibberish': (response) => response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'),
  '/wait/seconds': send('', { 'retry-after': '120' }, 429),
  '/wait/date': send('', { 'retry-after': 'Mon, 23 Nov 2026 10:00:00 GMT' }, 429),
  '/wait/nonsense': send('', { 'retry-after': 'when we feel like it' }, 429),
  '/busy': send('', { 'retry-after': '60' }, 503),
};

const route = (response: ServerResponse, path = '') => {
  const [, kind, value = ''] = path.split('/');
  const known = ROUTES[path];
  if (known) known(response, path);
  else if (kind === 'status') {
    response.writeHead(Number(value), 'Words of the server');
    response.end();
  } else if (kind === 'type') begin({ 'content-type': path.slice('/type/'.length) }, () => {})(response, path);
  else if (kind === 'deeper') moved(`/deeper/${Number(value) + 1}`)(response, path);
  else if (kind === 'to') moved(decodeURIComponent(value))(response, path);
  else send('', {}, 404)(response, path);
};

let site: Served;
let other: Served;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-web-'));
  site = await serve((request, response) => route(response, request.url));
  other = await serve((request, response) => route(response, request.url));
});
afterAll(() => {
  site.close();
  other.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  site.requests.length = 0;
  other.requests.length = 0;
  whenBegun = () => {};
});

const ok = (stdout: unknown) => ({ code: 0, signal: null, stdout, stderr: '' });
/** Failed with just this line. */
const failed = (line: string, code = 1) => ({ code, signal: null, stdout: '', stderr: `lede: ${line}\n` });
/** Reads an address without a process. */
const read = (address: string, options: LoadOptions = {}) => load(address, { ...options, progress: () => whenBegun() });
/** The message and the exit code with which an address is refused. */
const refusal = async (address: string, options: LoadOptions = {}) => {
  const error = await read(address, options).then(
    () => 'read',
    (one: unknown) => one,
  );
  if (!(error instanceof LedeError)) throw new Error(`no refusal: ${error}`);
  return { line: error.message, code: error.exitCode };
};
const refused = (line: unknown) => ({ line, code: 1 });
const record = async (words: string[], options = {}) => {
  const { stdout, stderr } = await ledeAsync([...words, '--json'], options);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

describe('a page', () => {
  test('plain text is read as its file would be', async () => {
    const { headline, authors, source } = await record([`${site.origin}/story.txt`]);
    expect(headline).toBe('Ferry misses pier');
    expect(authors).toEqual([{ name: 'Ann Lee' }]);
    expect(source).toMatchObject({ format: 'text', url: `${site.origin}/story.txt` });
  });
  test('Markdown is detected by its media type', async () =>
    expect(await record([`${site.origin}/story`])).toMatchObject({
      headline: 'Ferry misses pier',
      source: { format: 'markdown', url: `${site.origin}/story` },
    }));
  test('the scheme may be in any case', async () =>
    expect(await ledeAsync([`HTTP://127.0.0.1:${site.port}/story`])).toEqual(
      ok(expect.stringContaining('It drifted.')),
    ));
  test('a compressed body is decompressed', async () =>
    expect((await record([`${site.origin}/gzip`])).headline).toBe('Ferry misses pier'));
  test.each(['gzip', 'br', 'deflate', 'deflate-raw'])('a body in %s is decompressed', async (coding) =>
    expect(Buffer.from((await read(`${site.origin}/${coding}`)).bytes).toString()).toBe(TEXT),
  );
  test('the request names lede and the types that it reads', async () => {
    await ledeAsync([`${site.origin}/story`]);
    const { accept, 'user-agent': agent } = site.requests[0]?.headers ?? {};
    expect(accept).toMatch(/^text\/html,application\/xhtml\+xml;q=0\.9,text\/markdown/);
    expect(agent).toMatch(/^lede\/\d+\.\d+\.\d+ \(\+https:\/\/www\.npmjs\.com\/package\/lede\)$/);
  });
  test('--user-agent sets the header', async () => {
    await ledeAsync([`${site.origin}/story`, '--user-agent', 'Ferry 1']);
    expect(site.requests[0]?.headers['user-agent']).toBe('Ferry 1');
  });
});

describe('a redirect', () => {
  test('is followed, and the article has the final address', async () =>
    expect((await record([`${site.origin}/moved`])).source).toMatchObject({ url: `${site.origin}/story.txt` }));
  test.each(['moved', 'moved/301', 'moved/303', 'moved/307', 'moved/308'])('/%s is followed', async (path) =>
    expect((await read(`${site.origin}/${path}`)).url).toBe(`${site.origin}/story.txt`),
  );
  test('its address may hold UTF-8', async () =>
    expect((await read(`${site.origin}/accents`)).url).toBe(`${site.origin}/caf%C3%A9.txt`));
  test('sends no cookie', async () => {
    await read(`${site.origin}/moved`);
    expect(site.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });
  test.each([
    ['/self', (at: string) => `${at}/self: redirects in a loop, back to ${at}/self; open the page in a browser`],
    ['/there', (at: string) => `${at}/back: redirects in a loop, back to ${at}/there; open the page in a browser`],
    [
      '/to-file',
      (at: string) =>
        `${at}/to-file: redirects to a file: address, and lede follows only http and https; open the page in a browser`,
    ],
    [
      '/to-data',
      (at: string) =>
        `${at}/to-data: redirects to a data: address, and lede follows only http and https; open the page in a browser`,
    ],
    [
      '/to-nothing',
      (at: string) =>
        `${at}/to-nothing: redirects to "http://[", which is not a valid address; open the page in a browser`,
    ],
    [
      '/no-location',
      (at: string) => `${at}/no-location: the server answered 302 Found; check the address, or open it in a browser`,
    ],
    [
      '/deeper/1',
      (at: string) =>
        `${at}/deeper/1: redirects more than 20 times; check the address, or raise the limit with --max-redirects`,
    ],
  ])('%s is refused', async (path, line) =>
    expect(await refusal(site.origin + path)).toEqual(refused(line(site.origin))),
  );
  test('in a loop is refused by the command in one line', async () =>
    expect(await ledeAsync([`${site.origin}/self`])).toEqual(
      failed(`${site.origin}/self: redirects in a loop, back to ${site.origin}/self; open the page in a browser`),
    ));
  test('--max-redirects counts them', async () => {
    await ledeAsync([`${site.origin}/deeper/1`, '--max-redirects', '3']);
    expect(site.requests.map(({ url }) => url)).toEqual(['/deeper/1', '/deeper/2', '/deeper/3', '/deeper/4']);
  });
});

describe('credentials in the address', () => {
  const basic = `Basic ${Buffer.from('ann:p@ss').toString('base64')}`;
  const address = (path: string) => `http://ann:p%40ss@127.0.0.1:${site.port}${path}`;
  const authorizations = (served: Served) => served.requests.map(({ headers }) => headers.authorization);

  test('are sent to their own origin, also after a redirect', async () => {
    await read(address('/moved'));
    expect(authorizations(site)).toEqual([basic, basic]);
  });
  test('are not sent to another origin', async () => {
    const { code } = await ledeAsync([address(`/to/${encodeURIComponent(`${other.origin}/story`)}`)]);
    expect(code).toBe(0);
    expect([authorizations(site), authorizations(other)]).toEqual([[basic], [undefined]]);
  });
  test('are not taken from a redirect', async () => {
    const to = encodeURIComponent(`http://eve:word@127.0.0.1:${other.port}/story`);
    expect((await read(`${site.origin}/to/${to}`)).url).toBe(`${other.origin}/story`);
    expect(authorizations(other)).toEqual([undefined]);
  });
  test.each(['/story.txt', '/short'])('are not printed: %s', async (path) => {
    const { stdout, stderr } = await ledeAsync([address(path), '--json']);
    expect(stdout + stderr).toContain(site.origin);
    expect(stdout + stderr).not.toMatch(/ann|p%40ss|p@ss/);
  });
  test.each(['/nothing', '/short', '/self', '/to-file', '/silent', '/endless', '/type/image/png'])(
    'are in no message: %s',
    async (path) => {
      const { line } = await refusal(address(path), { totalMs: 200, maxBytes: 100_000 });
      expect(line).toContain(site.origin);
      expect(line).not.toMatch(/ann|p%40ss|p@ss/);
    },
  );
  test('are not printed where a slash is missing', async () => {
    const { stdout, stderr } = await ledeAsync([address('/story').replace('//', '/'), '--json']);
    expect({ stderr, url: JSON.parse(stdout).source.url }).toEqual({ stderr: '', url: `${site.origin}/story` });
  });
  test('are not printed where the address is not valid', async () =>
    expect(await ledeAsync(['http://ann:p/ss@127.0.0.1/'])).toEqual(
      failed('http://127.0.0.1/ is not a valid address; write it as https://example.com/story'),
    ));
});

describe('an answer without a page', () => {
  const login = 'the page needs a login or blocks programs; save it from a browser and read the file';
  const odd = 'check the address, or open it in a browser';
  const orSave = 'check the address, or save the page from a browser and read the file';
  test.each([
    ['/status/204', '204 No Content', odd],
    ['/status/304', '304 Not Modified', odd],
    ['/status/400', '400 Bad Request', orSave],
    ['/status/401', '401 Unauthorized', login],
    ['/status/403', '403 Forbidden', login],
    ['/status/404', '404 Not Found', 'check the address'],
    ['/status/410', '410 Gone', 'check the address'],
    ['/status/451', '451 Unavailable For Legal Reasons', orSave],
    ['/wait/seconds', '429 Too Many Requests', 'try again in 120 s'],
    ['/wait/date', '429 Too Many Requests', 'try again after Mon, 23 Nov 2026 10:00:00 GMT'],
    ['/wait/nonsense', '429 Too Many Requests', 'wait a while, then try again'],
    ['/status/500', '500 Internal Server Error', 'try again later'],
    ['/busy', '503 Service Unavailable', 'try again in 60 s'],
    ['/status/999', '999', odd],
  ])('%s: %s', async (path, status, advice) =>
    expect(await refusal(site.origin + path)).toEqual(
      refused(`${site.origin}${path}: the server answered ${status}; ${advice}`),
    ),
  );
  test('is refused by the command in one line', async () =>
    expect(await ledeAsync([`${site.origin}/status/404`])).toEqual(
      failed(`${site.origin}/status/404: the server answered 404 Not Found; check the address`),
    ));

  test.each([
    ['application/pdf', 'a PDF, not text; look for the story as a web page'],
    ['application/epub+zip', 'an EPUB, not text; look for the story as a web page'],
    ['image/png', 'an image, not text; use the address of the page that shows it'],
    ['audio/mpeg', 'a sound recording, not text; use the address of the page that plays it'],
    ['video/mp4; codecs="avc1"', 'a video, not text; use the address of the page that plays it'],
    ['Application/ZIP', 'an archive, not text; download it, unpack it, and read a file in it'],
  ])('%s is refused before it is downloaded', async (type, kind) => {
    const path = `/type/${encodeURI(type)}`;
    const server = await serve((_, response) => begin({ 'content-type': type }, () => {})(response, path));
    expect(await refusal(`${server.origin}/`)).toEqual(refused(`${server.origin}/: this is ${kind}`));
    server.close();
  });
  test('an image is refused by the command in one line', async () =>
    expect(await ledeAsync([`${site.origin}/type/image/png`])).toEqual(
      failed(`${site.origin}/type/image/png: this is an image, not text; use the address of the page that shows it`),
    ));
});

describe('an error while loading', () => {
  const save = 'save the page from a browser and read the file';
  const size = (most: string) => `larger than the limit of ${most}; raise the limit with --max-size`;
  test.each([
    ['/silent', { totalMs: 100 }, 'not loaded within 0.1 s; try again later, or raise the limit with --timeout'],
    ['/stall', { totalMs: 200 }, 'not loaded within 0.2 s; try again later, or raise the limit with --timeout'],
    ['/endless', { maxBytes: 1.5 * 2 ** 20 }, size('1.5 MB')],
    ['/endless', {}, size('25 MB')],
    ['/declared', {}, size('25 MB')],
    ['/bomb', {}, size('25 MB')],
    ['/story', { maxBytes: 10 }, size('10 bytes')],
    ['/short', {}, 'the connection ended too early, after 18 bytes of 4.9 KB; try again'],
    ['/cut', {}, 'the connection ended too early, after 18 bytes; try again'],
    ['/reset', {}, 'the connection was reset, after 18 bytes; try again'],
    ['/reset-early', {}, 'the connection was reset before an answer; try again later'],
    ['/hang-up', {}, 'the server closed the connection without an answer; try again later'],
    ['/gibberish', {}, 'the server does not speak http; check the address and its port'],
    ['/damaged', {}, `the compressed data is damaged; try again, or ${save}`],
    ['/damaged-br', {}, `the compressed data is damaged; try again, or ${save}`],
    ['/zstd', {}, `the page is compressed as "zstd", which lede cannot read; ${save}`],
  ])('%s %j', async (path, options, line) =>
    expect(await refusal(site.origin + path, options)).toEqual(refused(`${site.origin}${path}: ${line}`)),
  );
  test.each([
    ['/silent', ['--timeout', '0.5'], 'not loaded within 0.5 s; try again later, or raise the limit with --timeout'],
    ['/endless', ['--max-size', '1.5M'], size('1.5 MB')],
    ['/cut', [], 'the connection ended too early, after 18 bytes; try again'],
  ])('%s is reported by the command in one line', async (path, words, line) =>
    expect(await ledeAsync([site.origin + path, ...words])).toEqual(failed(`${site.origin}${path}: ${line}`)),
  );

  test('a port without a server', async () => {
    const closed = await serve(() => {});
    closed.close();
    expect(await refusal(`${closed.origin}/`)).toEqual(
      refused(`${closed.origin}/: the host refuses the connection; check the address and its port`),
    );
  });
  test.each([
    [
      'http://nobody.invalid/',
      'http://nobody.invalid/: the host was not found; check the spelling of the address, and your network',
    ],
    [
      'http://127.0.0.1:1/',
      'http://127.0.0.1:1/: the port is reserved for another service than the web; check the address',
    ],
    ['http://', 'http:// is not a valid address; write it as https://example.com/story'],
    ['https://a b/', 'https://a b/ is not a valid address; write it as https://example.com/story'],
    ['ftp://example.com/', 'lede cannot read ftp: addresses; use an http, https or file address, or a path'],
  ])('%s', async (address, line) => expect(await refusal(address)).toEqual(refused(line)));
  test('an address that is not valid is refused by the command in one line', async () =>
    expect(await ledeAsync(['http://'])).toEqual(
      failed('http:// is not a valid address; write it as https://example.com/story'),
    ));

  test.each([
    ['--timeout', 'soon'],
    ['--timeout', '0'],
    ['--max-size', 'large'],
    ['--max-size', '9G'],
    ['--max-redirects', '-1'],
    ['--user-agent', 'a\nb'],
  ])('%s %s is bad usage', async (flag, value) => {
    const { code, stderr } = await ledeAsync([`${site.origin}/story`, flag, value]);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toContain(flag);
    expect(site.requests).toEqual([]);
  });

  test('SIGINT ends the command by that signal, as a shell expects', async () => {
    const { child, ended } = startLede([`${site.origin}/silent`]);
    await waitFor(() => site.requests.length > 0, 'the request of the command');
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
  });
});

describe('TLS', () => {
  let good: Certificate;
  let stale: Certificate;
  beforeAll(() => {
    good = certify(folder, 'localhost');
    stale = certify(folder, 'localhost', { expired: true });
  });
  const trusting = (file: Certificate) => ({ env: { NODE_EXTRA_CA_CERTS: file.cert } });
  test.each([
    [
      'self-signed',
      () => good,
      'localhost',
      false,
      'the certificate is self-signed; if you trust it, set NODE_EXTRA_CA_CERTS to the file of the certificate',
    ],
    [
      'expired',
      () => stale,
      'localhost',
      true,
      'the certificate has expired; check the clock of this computer, or tell the owner of the site',
    ],
    ['of another host', () => good, '127.0.0.1', true, 'the certificate is for another host; check the address'],
  ])('a certificate that is %s is refused', async (_, files, host, trusted, line) => {
    const safe = await serveSafely(files(), (_, response) => route(response, '/story'));
    const address = `https://${host}:${safe.port}/`;
    expect(await ledeAsync([address], trusted ? trusting(files()) : {})).toEqual(failed(`${address}: ${line}`));
    safe.close();
  });
  test('a trusted one is read, also through a proxy', async () => {
    const safe = await serveSafely(good, (_, response) => route(response, '/story'));
    const proxy = await serveProxy((_, response) => route(response, '/status/500'));
    const address = `https://localhost:${safe.port}/`;
    const { env } = trusting(good);
    const read = ok(expect.stringContaining('It drifted.'));
    expect(await ledeAsync([address], { env })).toEqual(read);
    expect(proxy.tunnels).toEqual([]);
    expect(await ledeAsync([address], { env: { ...env, https_proxy: proxy.origin } })).toEqual(read);
    expect(proxy.tunnels).toEqual([`localhost:${safe.port}`]);
    safe.close();
    proxy.close();
  });
  test('https on a port that serves http', async () =>
    expect(await ledeAsync([`https://127.0.0.1:${site.port}/`])).toEqual(
      failed(
        `https://127.0.0.1:${site.port}/: the server does not speak https on this port; try http://, or check the port`,
      ),
    ));
});

describe('a proxy', () => {
  let proxy: Awaited<ReturnType<typeof serveProxy>>;
  beforeAll(async () => {
    proxy = await serveProxy((request, response) => route(response, new URL(request.url ?? '').pathname));
  });
  afterAll(() => proxy.close());
  afterEach(() => {
    vi.unstubAllEnvs();
    proxy.requests.length = 0;
  });
  const asked = () => proxy.requests.map(({ url }) => url);
  const story = 'http://news.example/story';

  test('is used by the command', async () => {
    expect((await record([story], { env: { http_proxy: proxy.origin } })).source.url).toBe(story);
    expect(asked()).toEqual([story]);
  });
  test.each(['HTTP_PROXY', 'http_proxy'])('%s is used', async (name) => {
    vi.stubEnv(name, proxy.origin);
    expect((await read(story)).url).toBe(story);
    expect(asked()).toEqual([story]);
  });
  test('needs no scheme, and gets its login', async () => {
    vi.stubEnv('HTTP_PROXY', `ann:word@127.0.0.1:${proxy.port}`);
    expect((await read(story)).url).toBe(story);
    expect(proxy.requests[0]?.headers['proxy-authorization']).toBe(
      `Basic ${Buffer.from('ann:word').toString('base64')}`,
    );
  });
  test.each([
    ['/moved', ''],
    ['/gzip', ''],
    ['/br', ''],
    ['/silent', 'not loaded within 0.2 s; try again later, or raise the limit with --timeout'],
    ['/bomb', 'larger than the limit of 100 KB; raise the limit with --max-size'],
    ['/short', 'the connection ended too early, after 18 bytes of 4.9 KB; try again'],
    ['/reset', 'the connection was reset, after 18 bytes; try again'],
    [
      '/hang-up',
      'the server closed the connection without an answer; try again later; a proxy is set: check HTTP_PROXY and HTTPS_PROXY, too',
    ],
    ['/damaged', 'the compressed data is damaged; try again, or save the page from a browser and read the file'],
    ['/status/404', 'the server answered 404 Not Found; check the address'],
  ])('an answer that comes through it is read as without it: %s', async (path, line) => {
    vi.stubEnv('HTTP_PROXY', proxy.origin);
    const address = `http://news.example${path}`;
    const limits = { maxBytes: 102_400, ...(path === '/silent' && { totalMs: 200 }) };
    if (line === '') expect(Buffer.from((await read(address, limits)).bytes).toString()).toBe(TEXT);
    else expect(await refusal(address, limits)).toEqual(refused(`${address}: ${line}`));
  });
  test('an answer that comes through it is read by the command as without it', async () => {
    const env = { HTTP_PROXY: proxy.origin };
    expect(await ledeAsync(['http://news.example/moved'], { env })).toEqual(
      ok(expect.stringMatching(/^Ferry misses pier\n/)),
    );
    expect(await ledeAsync(['http://news.example/short'], { env })).toEqual(
      failed('http://news.example/short: the connection ended too early, after 18 bytes of 4.9 KB; try again'),
    );
  });
  test.each(['NO_PROXY', 'no_proxy'])('%s turns it off for a host', async (name) => {
    vi.stubEnv('HTTP_PROXY', proxy.origin);
    vi.stubEnv(name, 'news.example,127.0.0.1');
    expect((await read(`${site.origin}/story`)).url).toBe(`${site.origin}/story`);
    expect(asked()).toEqual([]);
    expect(site.requests).toHaveLength(1);
  });
  test.each([
    [
      'http://news.example/status/407',
      'the proxy answered 407 Proxy Authentication Required; check HTTP_PROXY and HTTPS_PROXY, and the login in them',
      'PROXY',
    ],
    [
      story,
      'the host refuses the connection; check the address and its port; a proxy is set: check HTTP_PROXY and HTTPS_PROXY, too',
      'http://127.0.0.1:49001',
    ],
  ])('that fails is named in the message: %s', async (address, line, value) => {
    vi.stubEnv('HTTP_PROXY', value === 'PROXY' ? proxy.origin : value);
    expect(await refusal(address)).toEqual(refused(expect.stringContaining(line)));
  });
  test('whose address is not valid is refused, and its password is not printed', async () =>
    expect(await ledeAsync([story], { env: { HTTP_PROXY: 'http://ann:word@[' } })).toEqual(
      failed('the proxy address in HTTP_PROXY or HTTPS_PROXY is not valid; write it as http://127.0.0.1:3128'),
    ));
});

describe('on a terminal', () => {
  test('the progress of a slow page is shown, and removed at the end', async () => {
    let finish = () => {};
    const slow = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write(TEXT.padEnd(3072));
      finish = () => response.end();
    });
    const screen = new Screen(['--no-pager', `${slow.origin}/`]);
    await screen.until((text) => text.includes('3 KB …'));
    finish();
    expect(await screen.end()).toBe(0);
    expect(screen.all()).toMatch(/^\s+Ferry misses pier/);
    expect(screen.all()).not.toContain('KB');
    slow.close();
  });
});
