/**
 * Subscriptions: the commands with a store of their own, and a server on the loopback interface that answers each feed in
 * its own manner.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../../src/render/json/schema.js';
import { Sqlite } from '../../../src/shelf/sqlite.js';
import { callLede, lede, ledeAsync } from '../../support/lede.js';
import { type Served, serve } from '../../support/server.js';
import { Screen } from '../../support/terminal.js';

type Route = (response: ServerResponse, request: IncomingMessage) => void;

const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>/${encodeURIComponent(title)}</link><guid isPermaLink="false">${title}</guid>${more}</item>`;
const rss = (title: string, ...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}` +
  `</title>${items.join('')}</channel></rss>`;

const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Route =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers });
    response.end(body);
  };

const TIMES = rss('Example Times', item('Ferry misses pier'), item('Tug saves yacht'));
const PAGE =
  '<html><head><title>Example Times</title>' +
  '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">' +
  '<link rel="alternate" type="application/rss+xml" title="Stories" href="times.xml">' +
  '</head><body><p>Welcome.</p></body></html>';

/** What the server answers; a test may change it. */
let routes: Record<string, Route> = {};
const usual: Record<string, Route> = {
  '/times.xml': send(TIMES),
  '/page': send(PAGE, { 'content-type': 'text/html' }),
  '/no-feed': send('<html><title>Pier</title><p>No feed.</p></html>', { 'content-type': 'text/html' }),
  '/comments.xml': send(rss('Comments', item('First'))),
  '/atom.xml': send(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom Post</title><entry><id>a</id><title>Lock closed</title></entry></feed>',
    { 'content-type': 'application/atom+xml' },
  ),
};

let site: Served;
let folder = '';
beforeAll(async () => {
  site = await serve((request, response) => {
    const route = routes[request.url ?? ''] ?? send('not here', {}, 404);
    route(response, request);
  });
});
afterAll(() => site.close());
beforeEach(() => {
  routes = { ...usual };
  site.requests.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'lede-news-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = () => ({ XDG_DATA_HOME: folder });
const run = (...words: string[]) => callLede(words, { env: env() });
const at = (path: string) => site.origin + path;
const asked = () => site.requests.map(({ url }) => url);

/** The rows that a command prints in a pipe. */
async function rows(...words: string[]): Promise<string[][]> {
  const { stdout } = await run(...words);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
const headlines = async (...words: string[]) => (await rows('news', ...words)).map((row) => row[2]);

const fits = new Ajv2020({ allowUnionTypes: true }).compile(schema);

/** Makes every subscription due, as time would. */
async function later(): Promise<void> {
  const store = await Sqlite.open(join(folder, 'lede', 'lede.db'));
  store.exec('UPDATE subscriptions SET due = 0');
  store.close();
  site.requests.length = 0;
}

async function dueIn(path: string): Promise<number> {
  const store = await Sqlite.open(join(folder, 'lede', 'lede.db'));
  const row = store.get('SELECT due - fetched AS wait FROM subscriptions WHERE url = ?', at(path));
  store.close();
  return Math.round(Number(row?.wait) / 1000);
}

describe('lede subscribe', () => {
  test('takes the address of a feed, in a process of its own', async () => {
    expect(await ledeAsync(['subscribe', at('/times.xml')], { env: env() })).toEqual({
      ...{ code: 0, signal: null, stderr: '' },
      stdout: `1\tsubscribed\tExample Times\t${at('/times.xml')}\n`,
    });
  });

  test('takes a page, and finds the feed of its stories', async () => {
    const { code, stdout, stderr } = await run('subscribe', at('/page'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: `1\tsubscribed\tExample Times\t${at('/times.xml')}\n` });
    expect(stderr).toBe(
      `lede: ${at('/page')} offers 2 feeds, of which ${at('/times.xml')} was taken; see lede --feeds\n`,
    );
  });

  test('takes a list of feeds, with its folders, and asks for none of them', async () => {
    const list = join(folder, 'feeds.opml');
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="Harbour"><outline text="Times" xmlUrl="${at('/times.xml')}"/>` +
        `</outline><outline text="Atom &amp; more" xmlUrl="${at('/atom.xml')}"/></body></opml>`,
    );
    const { code, stdout } = await run('subscribe', list);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `1\tsubscribed\tTimes\t${at('/times.xml')}\n2\tsubscribed\tAtom & more\t${at('/atom.xml')}\n`,
    });
    expect(asked()).toEqual([]);
    expect((await run('subscriptions', '--opml')).stdout).toBe(
      [
        ...['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', '  <head>'],
        ...['    <title>Subscriptions of lede</title>', '  </head>', '  <body>', '    <outline text="Harbour">'],
        `      <outline type="rss" text="Times" xmlUrl="${at('/times.xml')}"/>`,
        '    </outline>',
        `    <outline type="rss" text="Atom &amp; more" xmlUrl="${at('/atom.xml')}"/>`,
        ...['  </body>', '</opml>', ''],
      ].join('\n'),
    );
  });

  test('lets a list of feeds lead into no private network, unless that is allowed', async () => {
    const list = join(folder, 'feeds.opml');
    writeFileSync(list, `<opml><body><outline xmlUrl="${at('/times.xml')}"/></body></opml>`);
    await run('subscribe', list);
    const refused = await run('news');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /points to this address in a private network; if you trust it, use --allow-local\n$/,
    );
    await later();
    expect(await headlines('--allow-local')).toEqual(['Ferry misses pier', 'Tug saves yacht']);
  });

  test('says what is no feed, and takes the others', async () => {
    const { code, stdout, stderr } = await run(
      ...['subscribe', at('/no-feed'), at('/missing'), at('/times.xml'), at('/times.xml'), '/no/such/file'],
    );
    expect(code).toBe(1);
    expect(stdout.split('\n').map((line) => line.split('\t')[1])).toEqual(['subscribed', 'known', undefined]);
    expect(stderr.split('\n')).toEqual([
      `lede: ${at('/no-feed')}: this is no feed, and offers none; look on the site for the address of its feed`,
      `lede: ${at('/missing')}: the server answered 404 Not Found; check the address`,
      'lede: no such file: /no/such/file; check the path',
      '',
    ]);
  });

  test('shows no password', async () => {
    const address = at('/times.xml').replace('//', '//ann:secret@');
    const outputs = [await run('subscribe', address), await run('subscriptions'), await run('news')];
    expect(JSON.stringify(outputs)).not.toContain('secret');
    expect(site.requests[0]?.headers.authorization).toMatch(/^Basic /);
  });
});

describe('lede --feeds', () => {
  test('lists what a page offers', async () => {
    expect(await rows('--feeds', at('/page'))).toEqual([
      ['1', at('/comments.xml'), 'Comments', 'application/rss+xml'],
      ['2', at('/times.xml'), 'Stories', 'application/rss+xml'],
    ]);
    expect(await rows('--feeds', at('/times.xml'))).toEqual([
      ['1', at('/times.xml'), 'Example Times', 'application/rss+xml'],
    ]);
    expect((await run('--feeds', at('/no-feed'), '--format', 'markdown')).stdout).toBe('The page offers no feed.\n');
    expect(await run('--feeds')).toMatchObject({ code: 2 });
  });
});

describe('lede subscriptions', () => {
  test('lists them in each format', async () => {
    await run('subscribe', at('/times.xml'));
    const [row = []] = await rows('subscriptions');
    expect(row.slice(0, 5)).toEqual(['1', 'Example Times', at('/times.xml'), '2', '2']);
    const json = JSON.parse((await run('subscriptions', '--json')).stdout);
    expect(fits(json)).toBe(true);
    expect(fits(JSON.parse((await run('subscribe', at('/times.xml'), '--json')).stdout))).toBe(true);
    expect(fits(JSON.parse((await run('--feeds', at('/page'), '--json')).stdout))).toBe(true);
    expect(json).toMatchObject({
      ...{ schema: 1, view: 'subscriptions' },
      subscriptions: [{ number: 1, title: 'Example Times', url: at('/times.xml'), items: 2, unread: 2 }],
    });
    expect((await run('subscriptions', '--format', 'markdown')).stdout).toContain(
      `[Example Times](${at('/times.xml')})`,
    );
  });

  test('and lede unsubscribe ends them', async () => {
    await run('subscribe', at('/times.xml'), at('/atom.xml'));
    expect(await run('unsubscribe', '1')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await run('unsubscribe', '1')).toMatchObject({ code: 2 });
    expect(await run('unsubscribe', at('/atom.xml'))).toMatchObject({ code: 0 });
    expect((await run('subscriptions')).stdout).toBe('');
  });
});

describe('lede news', () => {
  test('lists what is unread, by subscription', async () => {
    await run('subscribe', at('/times.xml'), at('/atom.xml'));
    const { stdout } = await run('news', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, kind: 'stories', title: 'News' });
    const stories = JSON.parse(stdout).stories.map((one: Record<string, unknown>) => [
      one.number,
      one.headline,
      one.section,
    ]);
    expect(stories).toEqual([
      [1, 'Lock closed', 'Atom Post'],
      [2, 'Ferry misses pier', 'Example Times'],
      [3, 'Tug saves yacht', 'Example Times'],
    ]);
  });

  test('asks for nothing that is not due, nor with --offline', async () => {
    await run('subscribe', at('/times.xml'));
    site.requests.length = 0;
    expect(await headlines()).toHaveLength(2);
    expect(asked()).toEqual([]);
    await later();
    expect(await headlines('--offline')).toHaveLength(2);
    expect(asked()).toEqual([]);
  });

  test('lists a new item, and one that changed once', async () => {
    await run('subscribe', at('/times.xml'));
    await run('news');
    await run('news', '--mark', 'read', '2');
    routes['/times.xml'] = send(
      rss('Example Times', item('Fog'), item('Ferry misses pier', '<description>Now with more.</description>')),
    );
    await later();
    expect(await headlines()).toEqual(['Fog', 'Ferry misses pier']);
  });

  test('keeps what was read', async () => {
    await run('subscribe', at('/times.xml'));
    expect(await headlines()).toEqual(['Ferry misses pier', 'Tug saves yacht']);
    await run('news', '1', '--mark', 'read');
    expect(await headlines()).toEqual(['Tug saves yacht']);
    await run('news', '--mark', 'read');
    expect(await headlines()).toEqual([]);
    expect(await run('news', '7', '--mark', 'read')).toMatchObject({ code: 2 });
    expect(await run('news', 'ferry')).toMatchObject({ code: 2 });
  });

  test('says that there are no subscriptions', async () => {
    const stderr = 'lede: there are no subscriptions; make one with lede subscribe, and the address of a page\n';
    expect(await run('news')).toEqual({ code: 0, signal: null, stdout: '', stderr });
  });
});

describe('a server', () => {
  test('is told what is known, and sends nothing where nothing changed', async () => {
    const known = { etag: 'W/"1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' };
    routes['/times.xml'] = (response, { headers }) => {
      if (headers['if-none-match'] === known.etag) send('', {}, 304)(response, site.requests[0] as IncomingMessage);
      else send(TIMES, known)(response, site.requests[0] as IncomingMessage);
    };
    await run('subscribe', at('/times.xml'));
    expect(site.requests[0]?.headers).not.toHaveProperty('if-none-match');
    await later();
    expect(await headlines()).toHaveLength(2);
    expect(site.requests[0]?.headers).toMatchObject({
      ...{ 'if-none-match': known.etag, 'if-modified-since': known['last-modified'] },
      'user-agent': expect.stringMatching(/^lede\/\d/),
      accept: expect.stringContaining('application/rss+xml'),
    });
  });

  test('is asked again without what another address said', async () => {
    routes['/times.xml'] = send('', { location: '/a.xml' }, 302);
    routes['/a.xml'] = send(TIMES, { etag: '"1"' });
    await run('subscribe', at('/times.xml'));
    await later();
    routes['/times.xml'] = send('', { location: '/b.xml' }, 302);
    routes['/b.xml'] = send(TIMES, { etag: '"1"' });
    await run('news');
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
  });

  test.each([
    ['nothing', {}, 15 * 60],
    ['max-age', { 'cache-control': 'public, max-age=3600' }, 3600],
    ['a short max-age', { 'cache-control': 'max-age=5' }, 5 * 60],
    ['a long max-age', { 'cache-control': 'max-age=99999999' }, 24 * 3600],
    ['no-cache', { 'cache-control': 'no-cache, max-age=3600' }, 5 * 60],
    ['max-age, and its age', { 'cache-control': 'max-age=3600', age: '1200' }, 2400],
    ['Expires', { date: 'Mon, 23 Nov 2026 10:00:00 GMT', expires: 'Mon, 23 Nov 2026 12:00:00 GMT' }, 2 * 3600],
    ['a wrong Expires', { expires: '0' }, 5 * 60],
  ])('that says %s is asked again after that', async (_, headers, seconds) => {
    routes['/times.xml'] = send(TIMES, headers);
    await run('subscribe', at('/times.xml'));
    expect(Math.abs((await dueIn('/times.xml')) - seconds)).toBeLessThan(5);
  });

  test.each([
    [301, '/new.xml'],
    [308, '/new.xml'],
    [302, '/times.xml'],
    [307, '/times.xml'],
  ])('that answers %i is asked at %s from then on', async (status, path) => {
    await run('subscribe', at('/times.xml'));
    routes['/times.xml'] = send('', { location: '/new.xml' }, status);
    routes['/new.xml'] = send(TIMES);
    await later();
    await run('news');
    expect(asked()).toEqual(['/times.xml', '/new.xml']);
    expect((await rows('subscriptions'))[0]?.[2]).toBe(at(path));
  });

  test('that moves a feed to what is no feed is not believed', async () => {
    await run('subscribe', at('/times.xml'));
    routes['/times.xml'] = send('', { location: '/no-feed' }, 301);
    await later();
    const { code, stderr } = await run('news');
    expect(code).toBe(1);
    expect(stderr).toBe(`lede: ${at('/no-feed')}: this is no feed any more; look for the new address of the feed\n`);
    expect((await rows('subscriptions'))[0]?.[2]).toBe(at('/times.xml'));
  });

  test('that answers 410 is not asked again', async () => {
    await run('subscribe', at('/times.xml'));
    routes['/times.xml'] = send('', {}, 410);
    await later();
    const { code, stderr } = await run('news');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `lede: ${at('/times.xml')}: the server says that the feed is no more; it is not asked for again\n`,
    });
    await later();
    expect(await headlines()).toHaveLength(2);
    expect(asked()).toEqual([]);
  });

  test.each([
    ['429 with Retry-After', 429, { 'retry-after': '7200' }, 7200],
    ['503 with Retry-After', 503, { 'retry-after': '600' }, 600],
    ['429', 429, {}, 300],
    ['500', 500, { 'retry-after': '7200' }, 300],
  ])('that answers %s is left alone for a while', async (_, status, headers, seconds) => {
    await run('subscribe', at('/times.xml'));
    routes['/times.xml'] = send('', headers as Record<string, string>, status);
    await later();
    const { code, stderr } = await run('news');
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^lede: ${at('/times.xml')}: the server answered ${status} [^\n]*\n$`));
    expect(Math.abs((await dueIn('/times.xml')) - seconds)).toBeLessThan(5);
    site.requests.length = 0;
    expect(await run('news')).toMatchObject({ code: 0, stderr: '' });
    expect(asked()).toEqual([]);
  });
});

describe('the fault of a feed is one line, and the others are read', () => {
  test.each<[string, Route, RegExp, ...words: string[]]>([
    ['an error of the server', send('', {}, 500), /answered 500/],
    ['no answer', (response) => response.destroy(), /closed the connection|was reset/],
    ['a slow server', () => {}, /no answer within|not loaded within/, '--timeout', '3'],
    ['a page', send('<html><p>Hello.</p></html>', { 'content-type': 'text/html' }), /no feed any more/],
    ['a picture', send('x', { 'content-type': 'image/png' }), /an image, not text/],
    ['no XML', send('<rss'), /no feed|cannot be read/],
    ['an empty answer', send(''), /no feed/],
    ['a bomb', send(gzipSync(new Uint8Array(30 * 2 ** 20)), { 'content-encoding': 'gzip' }), /larger than the limit/],
  ])('%s', async (_, route, message, ...words) => {
    await run('subscribe', at('/atom.xml'), at('/times.xml'));
    routes['/atom.xml'] = route;
    routes['/times.xml'] = send(rss('Example Times', item('Fog')));
    await later();
    const { code, stdout, stderr } = await run('news', ...words);
    expect(code).toBe(0);
    expect(stdout).toContain('Fog');
    expect(stderr).toMatch(/^lede: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect((await rows('subscriptions'))[0]?.[6]).toMatch(message);
  });

  test('a host that is not found', async () => {
    const list = join(folder, 'feeds.opml');
    writeFileSync(list, '<opml><body><outline xmlUrl="http://nowhere.invalid/feed"/></body></opml>');
    await run('subscribe', list, at('/times.xml'));
    const { code, stderr } = await run('news');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^lede: http:\/\/nowhere\.invalid\/feed: the host was not found[^\n]*\n$/);
  });
});

describe('a feed is read', () => {
  test.each<[string, Route]>([
    ['that is compressed', send(gzipSync(TIMES), { 'content-encoding': 'gzip' })],
    ['that is called a page', send(TIMES, { 'content-type': 'text/html' })],
    ['that is called text', send(TIMES, { 'content-type': 'text/plain; charset=iso-8859-1' })],
    ['without a type', send(TIMES, { 'content-type': '' })],
    ['that is cut', send(TIMES.slice(0, TIMES.indexOf('</item></channel')))],
    ['with a mark and blanks before it', send(`\ufeff \n${TIMES}`)],
  ])('%s', async (_, route) => {
    routes['/times.xml'] = route;
    await run('subscribe', at('/times.xml'));
    expect(await headlines()).toEqual(['Ferry misses pier', 'Tug saves yacht']);
  });
});

test('how many feeds have been read is shown on a terminal while it is waited for', async () => {
  let answer = () => {};
  routes['/times.xml'] = (response) => {
    answer = () => response.end(TIMES);
  };
  const list = join(folder, 'feeds.opml');
  writeFileSync(list, `<opml><body><outline xmlUrl="${at('/times.xml')}"/></body></opml>`);
  await run('subscribe', list);
  const screen = new Screen(['news', '--allow-local', '--no-pager'], { env: env() });
  await screen.until((text) => text.includes('0 of 1 read …'));
  answer();
  expect(await screen.end()).toBe(0);
  expect(screen.text()).not.toContain('read …');
  expect(screen.text()).toContain('Ferry misses pier');
});

describe('a feed that is given to lede', () => {
  test('is a list of stories, of which one is followed', async () => {
    routes['/times.xml'] = send(rss('Example Times', whole('Ferry'), item('Tug')));
    routes['/Tug'] = send(STORY, { 'content-type': 'text/html' });
    const { stdout } = await run(at('/times.xml'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'stories', title: 'Example Times', source: { format: 'feed' } });
    expect(fits(JSON.parse(stdout))).toBe(true);
    site.requests.length = 0;
    expect((await run(at('/times.xml'), '--follow', '1')).stdout).toContain('The ferry left the pier at noon');
    expect(asked()).toEqual(['/times.xml']);
    expect((await run(at('/times.xml'), '--follow', '2')).stdout).toMatch(/^Tug saves yacht\n/);
    expect(asked()).toEqual(['/times.xml', '/times.xml', '/Tug']);
  });

  test('may come from standard input, and be a record of a batch', async () => {
    expect((await callLede(['-'], { input: TIMES })).stdout).toMatch(/^1\t\tFerry misses pier\t/);
    const { stdout } = lede(['--batch', '-'], { input: JSON.stringify({ id: 1, text: TIMES }) });
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, kind: 'stories', title: 'Example Times' });
  });

  test('may be a list of feeds', async () => {
    const opml = `<opml><body><outline text="Times" xmlUrl="${at('/times.xml')}"/></body></opml>`;
    routes['/feeds.opml'] = send(opml, { 'content-type': 'text/x-opml' });
    expect((await rows(at('/feeds.opml')))[0]?.slice(0, 4)).toEqual(['1', '', 'Times', at('/times.xml')]);
    expect((await run(at('/feeds.opml'), '--follow', '1')).stdout).toMatch(/^1\t\tFerry misses pier\t/);
  });
});

const FULL = `<p>${'The ferry left the pier at noon, and came back at night. '.repeat(30)}</p>`;
const STORY =
  '<html><head><title>Tug</title></head><body><article><h1>Tug saves yacht</h1>' +
  `<p>${'The tug came at dawn, and took the yacht to the harbour. '.repeat(20)}</p></article></body></html>`;
const whole = (title: string) =>
  item(title, `<description>By the pier.</description><content:encoded><![CDATA[${FULL}]]></content:encoded>`);

describe('lede news N', () => {
  beforeEach(async () => {
    routes['/times.xml'] = send(
      rss('Example Times', whole('Ferry'), item('Tug', '<description>It came.</description>'), item('Lost')),
    );
    routes['/Tug'] = send(STORY, { 'content-type': 'text/html' });
    await run('subscribe', at('/times.xml'));
    await run('news');
    site.requests.length = 0;
  });

  test('reads the text that the feed gives, where that is all, and then it is read', async () => {
    const { code, stdout, stderr } = await run('news', '1');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Ferry\n[\s\S]*The ferry left the pier at noon/);
    expect(asked()).toEqual([]);
    expect(await headlines()).toEqual(['Tug', 'Lost']);
  });

  test('reads the page otherwise', async () => {
    expect((await run('news', '2')).stdout).toMatch(/^Tug saves yacht\n[\s\S]*The tug came at dawn/);
    expect(asked()).toEqual(['/Tug']);
  });

  test('shows it in every view, of which only the article counts as read', async () => {
    expect(JSON.parse((await run('news', '1', '--meta', '--json')).stdout)).toMatchObject({ view: 'meta' });
    expect(await headlines()).toHaveLength(3);
    expect(JSON.parse((await run('news', '2', '--json')).stdout)).toMatchObject({ headline: 'Tug saves yacht' });
    expect(await headlines()).toEqual(['Ferry', 'Lost']);
  });

  test('reads what the feed gives where the page cannot be read, and says so', async () => {
    routes['/Tug'] = send('', {}, 500);
    const { code, stdout, stderr } = await run('news', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Tug\n\nIt came\.\n/);
    expect(stderr).toMatch(/^lede: this is only what the feed gives of "Tug": [^\n]*answered 500[^\n]*\n$/);
  });

  test('asks for nothing with --offline', async () => {
    const { code, stderr } = await run('news', '2', '--offline');
    expect(code).toBe(0);
    expect(stderr).toMatch(/which may not be all: the page is not read with --offline\n$/);
    expect(asked()).toEqual([]);
  });

  test('says that a page cannot be read of which the feed gives nothing, and it stays unread', async () => {
    expect(await run('news', '3')).toMatchObject({ code: 1, stdout: '' });
    expect(await headlines()).toHaveLength(3);
  });

  test('and --follow N reads one of the list that it makes', async () => {
    await run('news', '--mark', 'read', '1');
    expect((await run('news', '--follow', '1')).stdout).toMatch(/^Tug saves yacht\n/);
  });

  test('may be marked unread again', async () => {
    await run('news', '1');
    await run('news', '1', '--mark', 'unread');
    expect(await headlines()).toHaveLength(3);
  });
});

test('lede news -i is list, read, back, save, and leave unread', async () => {
  routes['/times.xml'] = send(rss('Example Times', whole('Ferry'), whole('Tug'), whole('Fog')));
  await run('subscribe', at('/times.xml'));
  const screen = new Screen(['news', '-i'], { env: { ...env(), XDG_STATE_HOME: folder }, rows: 16 });
  const shows = (words: RegExp) => screen.until((text) => words.test(text));
  await shows(/Ferry[\s\S]*Tug[\s\S]*Fog/);
  screen.type('\r');
  await shows(/The ferry left the pier/);
  screen.type('s');
  await shows(/saved as article 1/);
  screen.type('\u007f');
  await shows(/✓› {2}1 {2}Ferry[\s\S]*Tug[\s\S]*Fog/);
  screen.type('2\r');
  await shows(/Tug[\s\S]*The ferry left the pier/);
  screen.type('u');
  await shows(/left unread: Tug/);
  screen.type('\u007f');
  await shows(/✓ {3}1 {2}Ferry[\s\S]* › {2}2 {2}Tug[\s\S]*Fog/);
  screen.type('js');
  await shows(/saved as article 2/);
  screen.type('/Fog\r');
  await shows(/Fog/);
  screen.type('q');
  expect(await screen.end()).toBe(0);
  expect(await headlines()).toEqual(['Tug', 'Fog']);
  expect((await rows('saved')).map((row) => row[1])).toEqual(['Fog', 'Ferry']);
});

test('the list is set on a terminal, with its numbers', async () => {
  await run('subscribe', at('/times.xml'));
  const screen = new Screen(['news', '--no-pager'], { env: env() });
  expect(await screen.end()).toBe(0);
  expect(screen.text()).toMatch(/Example Times[\s\S]*1 {2}Ferry misses pier[\s\S]*2 {2}Tug saves yacht/);
});
