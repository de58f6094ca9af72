/**
 * Feeds made to attack the terminal, the files and the network of the person, or time and memory. The times of the shapes are in the bench (scripts/bench/doubling.js).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryList } from '../../src/article/stories.js';
import { parseArticleOrStories } from '../../src/parse/index.js';
import { articleOfStory } from '../../src/parse/story.js';
import { renderPieces } from '../../src/render/index.js';
import { renderOpml } from '../../src/render/opml.js';
import { PLAIN } from '../../src/render/theme.js';
import { Sqlite } from '../../src/shelf/sqlite.js';
import { storeFile } from '../../src/shelf/store.js';
import { lede, ledeAsync } from '../support/lede.js';
import { serve } from '../support/server.js';
import { FORBIDDEN, PAYLOADS } from './payloads.js';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lede-feeds-'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function read(text: string): Promise<StoryList> {
  const parsed = await parseArticleOrStories(text, { url: 'https://example.org/feed.xml' });
  if (!('list' in parsed)) throw new Error('no list');
  return parsed.list;
}

const item = (inside: string) => `<item>${inside}</item>`;
const rss = (items: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Times</title>${items}</channel></rss>`;
const entity = (text: string) => Array.from(text, (one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('');

/** Where a payload may stand in a feed. */
const FEEDS: Record<string, (payload: string) => string> = {
  RSS: (p) =>
    rss(
      item(
        `<title><![CDATA[Ferry ${p}]]></title><link>https://a.example/${p}</link><guid>${entity(p)}</guid>` +
          `<category>${entity(p)}</category><dc:creator><![CDATA[Ann ${p} Lee]]></dc:creator><pubDate>2026-11-23 ${p}</pubDate>` +
          `<description>Words ${entity(entity(p))}</description><content:encoded><![CDATA[<p>Text ${p}</p>]]></content:encoded>`,
      ),
    ),
  Atom: (p) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Times ${entity(p)}</title><entry><title type="html">Ferry &lt;b&gt;` +
    `${entity(p)}&lt;/b&gt;</title><id>${entity(p)}</id><author><name>Ann ${entity(p)}</name></author>` +
    `<summary><![CDATA[${p}]]></summary><content type="xhtml"><div><p>Text ${entity(p)}</p></div></content></entry></feed>`,
  'JSON Feed': (p) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: `Times ${p}`,
      items: [{ id: p, title: `Ferry ${p}`, summary: p, content_text: `Text ${p}`, authors: [{ name: `Ann ${p}` }] }],
    }),
  OPML: (p) => `<opml><body><outline text="Ferry ${entity(p)}" xmlUrl="https://a.example/${entity(p)}"/></body></opml>`,
};

describe.each(Object.entries(FEEDS))('no text of %s drives the terminal', (_, feed) => {
  test.each(PAYLOADS.map((payload) => [payload.name, payload.text] as const))('%s', async (_name, text) => {
    const list = await read(feed(text));
    const [story] = list.stories;
    if (!story) throw new Error('no story');
    const article = await articleOfStory(story, list);
    const style = { measure: 60, margin: 0, theme: PLAIN, hyperlinks: false };
    for (const content of [{ list }, { article }])
      for (const format of ['text', 'terminal', 'markdown', 'json', 'ndjson'] as const)
        expect([...(await renderPieces(content, format, style))].join('')).not.toMatch(FORBIDDEN);
    expect(renderOpml([{ title: story.headline, url: story.url ?? '' }])).not.toMatch(FORBIDDEN);
  });
});

describe('a feed reaches no file and no private network', () => {
  test('an external entity stays words', async () => {
    const file = join(root, 'secret.txt');
    writeFileSync(file, 'SECRET');
    const type = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file://${file}"><!ENTITY % y SYSTEM "file://${file}"> %y;]>`;
    const { stories } = await read(rss(item('<title>Ferry &x;</title>'), type));
    expect(stories.map(({ headline }) => headline)).toEqual(['Ferry &x;']);
  });

  test('a story of a file leads to no server in a private network, in whatever form it is named', async () => {
    const site = await serve((_, response) => response.end('reached'));
    const path = join(root, 'local.xml');
    const addresses = ['127.0.0.1', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]', '2130706433'];
    writeFileSync(
      path,
      rss(addresses.map((host) => item(`<title>At ${host}</title><link>http://${host}:${site.port}/</link>`)).join('')),
    );
    for (const [i] of addresses.entries()) {
      const { code, stderr } = await ledeAsync([path, '--follow', String(i + 1)]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('private network') });
    }
    expect(site.requests).toEqual([]);
    site.close();
  });

  test('a story may not be a file', () => {
    const path = join(root, 'file.xml');
    writeFileSync(path, rss(item(`<title>Ferry</title><link>file://${path}</link>`)));
    expect(lede([path, '--follow', '1'])).toMatchObject({ code: 2, stdout: '' });
  });
});

const MANY = 100_000;

describe('a feed made to exhaust time or memory is read, or refused', () => {
  test('entities in each other are not expanded', async () => {
    const names = [...'abcdefghij'];
    const laughs = names.map((name, i) => `<!ENTITY ${name} "${`&${names[i - 1] ?? 'lol'};`.repeat(10)}">`).join('');
    const { stories } = await read(rss(item('<title>Ferry &j;</title>'), `<!DOCTYPE rss [${laughs}]>`));
    expect(stories.map(({ headline }) => headline)).toEqual(['Ferry &j;']);
  });

  test.each<[string, string]>([
    ['tags that never end', rss(`<item><title>${'<"'.repeat(MANY)}`)],
    ['attributes that never end', rss(`<item><title>${'<a b="'.repeat(MANY)}`)],
    ['elements in each other', rss(`<item><title>Ferry</title>${'<a>'.repeat(MANY)}`)],
    ['items in each other', rss('<item><title>Ferry</title>'.repeat(MANY))],
    ['end tags of nothing', rss(`${'</a>'.repeat(MANY)}${item('<title>Ferry</title>')}`)],
    ['CDATA that never ends', rss(`<item><title>${'<![CDATA['.repeat(MANY)}`)],
    ['comments that never end', rss(item('<title>Ferry</title>') + '<!-- '.repeat(MANY))],
    ['attributes of one element', rss(`<item ${'a="b" '.repeat(MANY)}><title>Ferry</title></item>`)],
    ['brackets in a name', rss(item(`<title>Ferry</title><author>${'(<['.repeat(MANY)}</author>`))],
    ['a long date', rss(item(`<title>Ferry</title><pubDate>${'1 '.repeat(MANY)}</pubDate>`))],
    ['entities in a title', rss(item(`<title>${'&amp;'.repeat(MANY)}</title>`))],
    ['namespaces', rss(`<item><title>Ferry</title>${'<a:b xmlns:a="c"/>'.repeat(MANY)}</item>`)],
    ['folders in each other', `<opml><body>${'<outline text="a">'.repeat(MANY)}<outline xmlUrl="https://a.example/"/>`],
    [
      'a table of contents',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel>` +
        `<title>Times</title><items><rdf:Seq>${'<rdf:li resource="http://a.example/0"/>'.repeat(MANY)}</rdf:Seq></items>` +
        `</channel>${Array.from({ length: MANY / 10 }, (_, i) => `<item rdf:about="http://a.example/${i}"><title>${i}</title></item>`).join('')}</rdf:RDF>`,
    ],
  ])('%s', async (_, feed) => {
    expect((await read(feed)).source.format).toMatch(/feed|opml/);
  });

  test('names with a meaning for JavaScript are left out', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'];
    const inside = names.map((name) => `<${name}>999999999</${name}><x:${name}>999999999</x:${name}>`).join('');
    const { stories } = await read(rss(item(`${inside}<title>Ferry</title>`)));
    expect(stories.map(({ headline }) => headline)).toEqual(['Ferry']);
    expect({}).not.toHaveProperty('999999999');
  });
});

test.each(['items', 'authors', 'tags', 'hubs'])('a JSON Feed whose %s say how many they are', async (field) => {
  const feed = {
    version: 'https://jsonfeed.org/version/1',
    title: 'Times',
    items: [{ id: '1', title: 'Ferry', tags: [] }],
  };
  const many = { length: 4_000_000_000, 0: 'x' };
  for (const made of [
    { ...feed, [field]: many },
    { ...feed, items: [{ ...feed.items[0], [field]: many }] },
  ])
    expect((await read(JSON.stringify(made))).source.format).toBe('feed');
});

test('what was put into the store behind lede’s back is cleaned like any input', async () => {
  const data = join(root, 'tampered');
  const env = { XDG_DATA_HOME: data };
  const list = join(root, 'feeds.opml');
  writeFileSync(list, '<opml><body><outline text="Times" xmlUrl="https://a.example/"/></body></opml>');
  lede(['subscribe', list], { env });
  const store = await Sqlite.open(storeFile(env));
  const evil = '\u001b]0;owned\u0007\u009b31m\u202e';
  store.run('UPDATE subscriptions SET title = ?, folder = ?, error = ?, fetched = 9e99', evil, evil, evil);
  const story = JSON.stringify({ headline: `Ferry ${evil}`, dek: evil, authors: [{ name: evil }], url: evil });
  store.run('INSERT INTO items (subscription, key, published, seen, story) VALUES (1, ?, 0, 0, ?)', ...[evil, story]);
  store.close();
  for (const words of [
    ['subscriptions'],
    ['subscriptions', '--opml'],
    ['news', '--offline'],
    ['news', '--offline', '--json'],
  ]) {
    const { code, stdout, stderr } = lede(words, { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\S/);
    expect(stdout + stderr).not.toMatch(FORBIDDEN);
  }
});
