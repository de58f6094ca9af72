/** Feeds become lists of stories. */
import { describe, expect, test } from 'vitest';
import type { Story, StoryList } from '../../../src/article/stories.js';
import { LedeError } from '../../../src/base/errors.js';
import { parse, parseArticleOrStories } from '../../../src/parse/index.js';

async function read(text: string, url?: string): Promise<StoryList & { notes: string[] }> {
  const notes: string[] = [];
  const parsed = await parseArticleOrStories(text, { url, onNote: (note) => notes.push(note) });
  if (!('list' in parsed)) throw new Error('no list');
  return { ...parsed.list, notes };
}

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel><title>Example Times</title>` +
  `<link>https://example.org/</link>${channel}${items}</channel></rss>`;
const item = (inside: string) => `<item>${inside}</item>`;
const atom = (entries: string, head = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Times</title>${head}${entries}</feed>`;

/** The only story of a feed of one item. */
async function storyIn(feed: string, url?: string): Promise<Story> {
  const { stories } = await read(feed, url);
  expect(stories).toHaveLength(1);
  return stories[0] as Story;
}

const FULL = `<p>${'The ferry left the pier at noon and came back at night. '.repeat(20)}</p>`;

describe('each format', () => {
  test('RSS 2.0 with its extensions', async () => {
    const list = await read(
      rss(
        item(
          '<title>Ferry misses pier</title><link>https://example.org/ferry</link><guid isPermaLink="false">f-1</guid>' +
            '<pubDate>Mon, 23 Nov 2026 10:00:00 +0100</pubDate><dc:creator>Ann Lee and Bo Ek</dc:creator>' +
            '<category>Harbour</category><description>It drifted for an hour.</description>' +
            `<content:encoded><![CDATA[${FULL}]]></content:encoded>`,
        ),
        '<description>News of the harbour</description><language>en-GB</language>',
      ),
      'https://example.org/feed.xml',
    );
    expect(list).toMatchObject({
      ...{ kind: 'stories', title: 'Example Times', dek: 'News of the harbour', language: 'en-GB', notes: [] },
      source: { format: 'feed', url: 'https://example.org/feed.xml', site: 'Example Times' },
    });
    expect(list.stories).toEqual([
      {
        kicker: 'Harbour',
        headline: 'Ferry misses pier',
        dek: 'It drifted for an hour.',
        authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
        date: { iso: '2026-11-23T10:00:00+01:00', words: 'Mon, 23 Nov 2026 10:00:00 +0100' },
        url: 'https://example.org/ferry',
        id: 'f-1',
        content: { source: FULL, format: 'html', whole: true },
      },
    ]);
  });

  test('RSS 0.91 with a document type', async () => {
    const list = await read(
      '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/r.dtd">' +
        '<rss version="0.91"><channel><title>Old Times</title><item><title>Pier</title><link>http://a.example/1</link>' +
        '<description>Closed.</description></item></channel></rss>',
    );
    expect(list.title).toBe('Old Times');
    expect(list.stories).toMatchObject([{ headline: 'Pier', url: 'http://a.example/1', dek: 'Closed.' }]);
  });

  test('RDF (RSS 1.0)', async () => {
    const list = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ' +
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://a.example/"><title>Harbour</title>' +
        '<link>http://a.example/</link></channel><item rdf:about="http://a.example/1"><title>Pier</title>' +
        '<link>http://a.example/1</link><dc:date>2026-11-23T10:00:00Z</dc:date><dc:creator>Bo Ek</dc:creator></item></rdf:RDF>',
    );
    expect(list.title).toBe('Harbour');
    expect(list.stories).toMatchObject([
      {
        headline: 'Pier',
        url: 'http://a.example/1',
        date: { iso: '2026-11-23T10:00:00Z' },
        authors: [{ name: 'Bo Ek' }],
      },
    ]);
  });

  test('Atom', async () => {
    const list = await read(
      atom(
        '<entry><id>tag:example.org,2026:1</id><title type="html">Ferry &lt;em&gt;misses&lt;/em&gt; pier</title>' +
          '<link rel="self" href="/a.xml"/><link href="/ferry" type="text/html"/><updated>2026-11-25T08:00:00Z</updated>' +
          '<published>2026-11-23T10:00:00Z</published><author><name>Ann Lee</name><uri>https://ann.example/</uri></author>' +
          '<summary>It drifted.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>drifted</b>.' +
          '</p></div></content></entry>',
      ),
      'https://example.org/feed.xml',
    );
    expect(list.stories).toMatchObject([
      {
        headline: 'Ferry misses pier',
        dek: 'It drifted.',
        url: 'https://example.org/ferry',
        id: 'tag:example.org,2026:1',
        authors: [{ name: 'Ann Lee', url: 'https://ann.example/' }],
        date: { iso: '2026-11-23T10:00:00Z' },
        updated: { iso: '2026-11-25T08:00:00Z' },
        content: { format: 'html', whole: false, source: '<p>It <b>drifted</b>.</p>' },
      },
    ]);
  });

  test('JSON Feed', async () => {
    const list = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Example Times',
        home_page_url: 'https://example.org/',
        authors: [{ name: 'Ann Lee' }],
        items: [
          {
            id: '1',
            url: '/ferry',
            title: 'Ferry < pier',
            content_html: FULL,
            date_published: '2026-11-23T10:00:00.5Z',
          },
          { id: '2', content_text: 'A short message, without a headline.' },
        ],
      }),
    );
    expect(list.stories).toMatchObject([
      { headline: 'Ferry < pier', url: 'https://example.org/ferry', authors: [{ name: 'Ann Lee' }], id: '1' },
      { headline: 'A short message, without a headline.', id: '2' },
    ]);
    expect(list.stories[0]?.date?.iso).toBe('2026-11-23T10:00:00Z');
    expect(list.stories[1]).not.toHaveProperty('dek');
  });

  test('a podcast and a channel of videos', async () => {
    const list = await read(
      rss(
        item(
          '<itunes:title>The pier</itunes:title><itunes:author>Ann Lee</itunes:author><itunes:summary>A talk.</itunes:summary>' +
            '<enclosure url="https://example.org/1.mp3" type="audio/mpeg" length="1"/><guid>e1</guid>',
        ) +
          item(
            '<title>Film</title><media:group><media:description>By the sea.</media:description></media:group><guid>e2</guid>',
          ),
      ),
    );
    expect(list.stories).toMatchObject([
      { headline: 'The pier', dek: 'A talk.', url: 'https://example.org/1.mp3', authors: [{ name: 'Ann Lee' }] },
      { headline: 'Film', dek: 'By the sea.' },
    ]);
  });

  test('OPML: the feeds, in their folders', async () => {
    const list = await read(
      '<opml version="2.0"><head><title>My feeds</title></head><body><outline text="News"><outline text="Times" ' +
        'type="rss" xmlUrl="https://example.org/feed.xml"/></outline><outline title="Blog" xmlUrl="https://b.example/"/>' +
        '<outline text="no feed"/><outline text="Old" xmlUrl="feed://c.example/"/></body></opml>',
    );
    expect(list.title).toBe('My feeds');
    expect(list.stories).toEqual([
      { headline: 'Times', authors: [], url: 'https://example.org/feed.xml', section: 'News' },
      { headline: 'Blog', authors: [], url: 'https://b.example/' },
      { headline: 'Old', authors: [], url: 'http://c.example/' },
    ]);
  });
});

describe('a headline', () => {
  test.each([
    ['entities', 'AT&amp;T', 'AT&T'],
    ['entities twice', 'AT&amp;amp;T &amp;#8212; what now', 'AT&T — what now'],
    ['HTML that is escaped', 'Ferry &lt;i&gt;misses&lt;/i&gt; pier', 'Ferry misses pier'],
    ['HTML in CDATA', '<![CDATA[Ferry <b>misses</b>&nbsp;pier]]>', 'Ferry misses pier'],
    ['a script', '<![CDATA[Ferry<script>alert(1)</script>]]>', 'Ferry<script>alert(1)</script>'],
    ['a script beside HTML', '<![CDATA[<b>Ferry</b><script>alert(1)</script>]]>', 'Ferry'],
    ['"<" in words', '<![CDATA[1 < 2 and <vector> is fast]]>', '1 < 2 and <vector> is fast'],
    ['"<" that is not escaped', '1 < 2', '1 < 2'],
    ['lines', '\n  Ferry\n  misses  pier\n', 'Ferry misses pier'],
    ['escape sequences', 'Ferry \u001b[31mmisses\u0007 pier &#27;[2J', 'Ferry misses pier'],
    ['an HTML entity', 'Caf&eacute;', 'Café'],
    ['an entity of its own', 'Ferry &pier;', 'Ferry &pier;'],
  ])('with %s', async (_, title, headline) => {
    expect((await storyIn(rss(item(`<title>${title}</title>`)))).headline).toBe(headline);
  });

  test('is made of the first words where there is none', async () => {
    const words =
      'The ferry left the pier at noon, drifted for an hour in the fog, and came back to the same pier again.';
    const { headline, dek } = await storyIn(rss(item(`<description>${words}</description>`)));
    expect(headline).toBe(
      'The ferry left the pier at noon, drifted for an hour in the fog, and came back to the same pier …',
    );
    expect(dek).toBe(words);
  });
});

describe('a date', () => {
  test.each([
    ['Mon, 23 Nov 2026 10:00:00 GMT', '2026-11-23T10:00:00Z'],
    ['Mon, 23 Nov 2026 10:00:00 -0500', '2026-11-23T10:00:00-05:00'],
    ['23 Nov 26 10:00 EST', '2026-11-23T10:00-05:00'],
    ['Monday, 23-Nov-98 10:00:00 GMT', '1998-11-23T10:00:00Z'],
    ['2026-11-23T10:00:00.123+02:00', '2026-11-23T10:00:00+02:00'],
    ['2026-11-23 10:00:00', '2026-11-23T10:00:00'],
    ['2026-11-23T25:61:00Z', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['23. November 2026', '2026-11-23'],
    ['1795428000', '2026-11-23T10:00:00Z'],
    ['Mon, 31 Feb 2026 10:00:00 GMT', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', async (words, iso) => {
    const { date } = await storyIn(rss(item(`<title>Ferry</title><pubDate>${words}</pubDate>`)));
    expect(date?.iso).toBe(iso);
  });
});

describe('an address', () => {
  test.each([
    ['whole', '<link>https://a.example/1</link>', 'https://a.example/1'],
    ['relative to the site', '<link>/ferry?a=1&amp;b=2</link>', 'https://example.org/ferry?a=1&b=2'],
    ['in CDATA', '<link><![CDATA[ https://a.example/1 ]]></link>', 'https://a.example/1'],
    ['of the guid', '<guid>https://a.example/1</guid>', 'https://a.example/1'],
    ['not of a guid that is none', '<guid isPermaLink="false">https://a.example/1</guid>', undefined],
    ['not of a script', '<link>javascript:alert(1)</link>', undefined],
    ['not of a file', '<link>file:///etc/passwd</link>', undefined],
    [
      'the next, where the first is none',
      '<link>data:text/html,x</link><guid>https://a.example/1</guid>',
      'https://a.example/1',
    ],
    ['without a password', '<link>https://bank.example@evil.example/1</link>', 'https://evil.example/1'],
  ])('%s', async (_, inside, url) => {
    const story = await storyIn(rss(item(`<title>Ferry</title>${inside}`)), 'https://feeds.example/feed.xml');
    expect(story.url).toBe(url);
  });

  test('is relative to xml:base where the feed has one', async () => {
    const entry = '<entry xml:base="b/"><title>Ferry</title><link href="1"/></entry>';
    const feed = atom(entry).replace('<feed ', '<feed xml:base="https://base.example/a/" ');
    expect((await storyIn(feed)).url).toBe('https://base.example/a/b/1');
  });

  test('stays as it is where nothing is known', async () => {
    expect((await storyIn(atom('<entry><title>Ferry</title><link href="/1"/></entry>'))).url).toBe('/1');
  });
});

describe('authors', () => {
  test.each([
    ['<author>ann@example.org (Ann Lee)</author>', ['Ann Lee']],
    ['<author>ann@example.org</author>', []],
    ['<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>', ['Ann Lee', 'Bo Ek']],
    ['<dc:creator>By Ann Lee</dc:creator>', ['Ann Lee']],
    ['<author>Ann Lee</author><dc:creator>Ann Lee</dc:creator>', ['Ann Lee']],
    ['<dc:creator>desk7</dc:creator>', ['desk7']],
  ])('%s', async (inside, names) => {
    const { authors } = await storyIn(rss(item(`<title>Ferry</title>${inside}`)));
    expect(authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('the text of a story', () => {
  const many = 'The ferry left the pier at noon and came back at night. '.repeat(20);
  test.each([
    ['is whole', `<content:encoded>${many}</content:encoded>`, true],
    ['is a long summary', `<description>${many}</description>`, true],
    ['is short', '<content:encoded>It drifted.</content:encoded>', false],
    ['ends in […]', `<content:encoded>${many} […]</content:encoded>`, false],
    [
      'ends in "Read more"',
      `<content:encoded><![CDATA[<p>${many}</p><a href="/1">Read more</a>]]></content:encoded>`,
      false,
    ],
    ['ends in "Continue reading"', `<content:encoded>${many} Continue reading Ferry →</content:encoded>`, false],
    [
      'ends in what WordPress adds',
      `<content:encoded>${many} […] The post Ferry appeared first on Example Times.</content:encoded>`,
      false,
    ],
    ['is a summary', '<description>It drifted.</description>', undefined],
  ])('%s', async (_, inside, whole) => {
    const { content } = await storyIn(rss(item(`<title>Ferry</title>${inside}`)));
    expect(content?.whole).toBe(whole);
  });

  test('a long dek is cut', async () => {
    const { dek = '' } = await storyIn(rss(item(`<title>Ferry</title><description>${many}</description>`)));
    expect(dek.length).toBeLessThan(410);
    expect(dek).toMatch(/\w …$/);
  });
});

describe('a story that stands twice', () => {
  const one = '<title>Ferry</title><link>https://a.example/1</link>';
  test.each([
    ['with the same guid', item(`${one}<guid>1</guid>`).repeat(2), ['Ferry']],
    ['with the same address', item(one).repeat(2), ['Ferry']],
    ['with the same headline', item('<title>Ferry</title>').repeat(2), ['Ferry']],
    [
      'but not with a guid that all share',
      item(`${one}<guid>1</guid>`) + item('<title>Pier</title><link>https://a.example/2</link><guid>1</guid>'),
      ['Ferry', 'Pier'],
    ],
    [
      'but not with an address that all share',
      item('<title>Ferry</title><link>https://a.example/</link>') +
        item('<title>Pier</title><link>https://a.example/</link>'),
      ['Ferry', 'Pier'],
    ],
  ])('%s', async (_, items, headlines) => {
    const { stories } = await read(rss(items));
    expect(stories.map(({ headline }) => headline)).toEqual(headlines);
  });

  test('is listed as removed', async () => {
    const { removed } = await read(rss(item(one).repeat(2)));
    expect(removed).toMatchObject([{ text: 'Ferry', rule: 'repeated-story' }]);
  });
});

describe('a broken feed', () => {
  const two = item('<title>Ferry</title>') + item('<title>Pier</title>');
  test.each([
    ['cut in an item', rss(two).replace(/<title>Pier[\s\S]*$/, '<title>Pie'), ['Ferry', 'Pie']],
    ['cut in a tag', rss(two).replace(/<title>Pier[\s\S]*$/, '<tit'), ['Ferry']],
    ['without an end of a title', rss(two).replace('Ferry</title>', 'Ferry'), ['Ferry', 'Pier']],
    ['with a quote in a tag', rss(two).replace('Ferry', 'Ferry <a href="x> <3'), ['Ferry', 'Pier']],
    ['with "&"', rss(two).replace('Ferry', 'Ferry & pier &nosuch; &'), ['Ferry & pier &nosuch; &', 'Pier']],
    ['with control characters', rss(two).replace('Ferry', 'Fer\u0000ry'), ['Ferry', 'Pier']],
  ])('%s', async (_, feed, headlines) => {
    const parsed = await parseArticleOrStories(feed);
    expect('list' in parsed && parsed.list.stories.map(({ headline }) => headline)).toEqual(headlines);
  });

  test('with a warning of its server before it, where the server calls it a feed', async () => {
    const parsed = await parseArticleOrStories(`<br />Warning: x\n${rss(two)}`, { mediaType: 'application/rss+xml' });
    expect('list' in parsed && parsed.list.stories).toHaveLength(2);
  });

  test('is said to be one', async () => {
    const { notes } = await read(rss(two).replace('</channel>', ''));
    expect(notes).toEqual(['the feed is not well-formed XML; what could be read of it is shown']);
  });

  test.each([
    ['without a channel', '<rss version="2.0"></rss>'],
    ['of JSON', '{"version": "https://jsonfeed.org/version/1", "items": ['],
    ['of outlines', '<opml></opml>'],
  ])('%s is refused', async (_, feed) => {
    await expect(read(feed)).rejects.toThrow(LedeError);
  });

  test('without stories is an empty list', async () => {
    expect((await read(rss(''))).stories).toEqual([]);
  });
});

test('a feed is no article', async () => {
  await expect(parse(rss(''))).rejects.toThrow('this is a list of stories');
});
