/** `fetchPage`: what the command line can't show, or shows more slowly. */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fetchPage } from '../../../src/source/web/index.js';
import { type Served, serve, serveProxy } from '../../support/server.js';

const failing = (words: string) =>
  expect.objectContaining({ name: 'LedeError', message: expect.stringContaining(words) });
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: unknown) => error,
  );

describe('the type of a page', () => {
  test.each([
    ['text/plain', { mediaType: 'text/plain' }],
    ['Text/HTML; Charset=ISO-8859-2', { mediaType: 'text/html', charset: 'iso-8859-2' }],
    ['text/html;a=b;charset="windows-1252"', { mediaType: 'text/html', charset: 'windows-1252' }],
    ["text/html; charset='utf-8'", { mediaType: 'text/html', charset: 'utf-8' }],
    ['text/html; charset=', { mediaType: 'text/html' }],
    ['; charset=utf-8', { charset: 'utf-8' }],
    [undefined, {}],
  ])('%s', async (type, known) => {
    const site = await serve((_, response) => {
      response.writeHead(200, type === undefined ? {} : { 'content-type': type });
      response.end('Ferry');
    });
    const url = `${site.origin}/story?a=1`;
    expect(await fetchPage(`${url}#part`, {})).toEqual({ bytes: Buffer.from('Ferry'), name: url, url, ...known });
    site.close();
  });
});

describe('limits', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serve((request, response) => {
      if (request.url === '/silent') return;
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(new Uint8Array(40 * 2 ** 20)));
    });
  });
  afterAll(() => site.close());

  test('the first byte has a limit of its own', async () =>
    expect(await caught(fetchPage(`${site.origin}/silent`, { firstByteMs: 200 }))).toEqual(
      failing('/silent: no answer within 0.2 s; try again later'),
    ));
  test('a compressed bomb stops at the limit, not at its end', async () => {
    let most = 0;
    const progress = (bytes: number) => {
      most = bytes;
    };
    expect(await caught(fetchPage(`${site.origin}/bomb`, { maxBytes: 100_000, progress }))).toEqual(
      failing('larger than the limit of 97.7 KB'),
    );
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(100_000);
  });
});

describe('an address in a private network', () => {
  let proxy: Served;
  let target = '';
  // A proxy stands for the Internet here: it answers for every host that is named to it.
  beforeAll(async () => {
    proxy = await serveProxy((request, response) => {
      if (request.url?.endsWith('/start')) response.writeHead(302, { location: target });
      response.end('Ferry');
    });
    vi.stubEnv('HTTP_PROXY', proxy.origin);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    proxy.close();
  });
  afterEach(() => {
    proxy.requests.length = 0;
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::a01:203]/',
    'http://[64:ff9b:1::1]/',
    'http://[::7f00:1]/',
    'http://[2002:7f00:1::1]/',
    'http://[2002:c0a8:101::1]/',
    'http://[2001:0:1::1]/',
    'http://[100::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://localhost./',
    'http://news.localhost/',
    'http://192.0.0.8/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
  ])('%s is refused as a redirect of a public host', async (address) => {
    target = address;
    expect(await caught(fetchPage('http://203.0.113.7/start', {}))).toEqual(
      failing(`redirects to ${address}, which is in a private network; if you trust it, use --allow-local`),
    );
    expect(proxy.requests.map(({ url }) => url)).toEqual(['http://203.0.113.7/start']);
  });
  test.each(['http://0x7f.1/', 'http://2130706433/', '//0177.0.0.1/'])(
    '%s is refused: it is another spelling of 127.0.0.1',
    async (to) => {
      target = to;
      expect(await caught(fetchPage('http://203.0.113.7/start', {}))).toEqual(
        failing('redirects to http://127.0.0.1/, which is in a private network;'),
      );
    },
  );
  test.each([
    ['a file', ''],
    ['a public page', 'http://203.0.113.7/a'],
  ])('one that %s points to is refused', async (_, namedBy) => {
    expect(await caught(fetchPage('http://127.0.0.1/', { namedBy }))).toEqual(
      failing(
        'http://127.0.0.1/: the article points to this address in a private network; if you trust it, use --allow-local',
      ),
    );
    expect(proxy.requests).toEqual([]);
    expect((await fetchPage('http://198.51.100.1/', { namedBy })).url).toBe('http://198.51.100.1/');
    expect((await fetchPage('http://127.0.0.1/', { namedBy, allowLocal: true })).url).toBe('http://127.0.0.1/');
  });
  test('one that a page in a private network points to is read', async () =>
    expect((await fetchPage('http://127.0.0.1/', { namedBy: 'http://127.0.0.2/a' })).url).toBe('http://127.0.0.1/'));
  test.each([
    ['to a public host', 'http://203.0.113.7/start', 'http://198.51.100.1/', {}],
    ['to a public IPv6 host', 'http://203.0.113.7/start', 'http://[2a00:1450::1]/', {}],
    ['to a public host of a 6to4 router', 'http://203.0.113.7/start', 'http://[2002:cb00:7107::1]/', {}],
    ['to a name that only the proxy knows', 'http://203.0.113.7/start', 'http://news.invalid/', {}],
    ['from a local host', 'http://127.0.0.2/start', 'http://127.0.0.1/', {}],
    ['that is allowed', 'http://203.0.113.7/start', 'http://127.0.0.1/', { allowLocal: true }],
  ])('a redirect %s is followed', async (_, from, to, options) => {
    target = to;
    expect((await fetchPage(from, options)).url).toBe(to);
  });
});
