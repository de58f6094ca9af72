/** Files of other programs, and lede's own: what is read from each. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/article/passages.js';
import { parse } from '../../src/parse/index.js';
import { projectArticle } from '../../src/render/json/index.js';
import { listArticles, readArticle, readPage } from '../../src/shelf/articles.js';
import { exportHtml, exportMarkdown, exportRecords } from '../../src/shelf/export.js';
import { readTable } from '../../src/shelf/import/csv.js';
import { type Imported, readImport } from '../../src/shelf/import/index.js';
import { saveArticles } from '../../src/shelf/saving.js';
import { inMemory, saveTexts } from './shelf.js';

async function imported(text: string): Promise<Imported[]> {
  async function* lines() {
    yield* text.split('\n');
  }
  const read: Imported[] = [];
  for await (const one of readImport(lines(), 'file')) read.push(one);
  return read;
}

/** What is imported, each article as one line: address, headline, tags, when it was saved, read or not, its text. */
async function summary(text: string): Promise<string[]> {
  return (await imported(text)).map((one) => {
    if ('problem' in one) return `problem: ${one.problem}`;
    const { article, tags = [], saved, read } = one.article;
    const time = saved === undefined ? '' : new Date(saved).toISOString().slice(0, 19);
    const parts = [article.source.url, article.headline, tags.filter((tag) => tag !== '').join('+'), time];
    const text = [article.dek, plainText(article)].filter((part) => part).join(' / ');
    return [...parts, read === undefined ? 'unread' : 'read', text].join(' | ').trim();
  });
}

describe('bookmarks', () => {
  test('of Pocket', async () => {
    const text = `title,url,time_added,tags,status
"Ferry, ""late""",https://example.org/ferry,1600000000,sea|boat,archive
"Two
lines",https://example.org/tug,1600000100,,unread
script,javascript:alert(1),1600000100,,unread
`;
    expect(await summary(text)).toEqual([
      'https://example.org/ferry | Ferry, "late" | sea+boat | 2020-09-13T12:26:40 | read |',
      'https://example.org/tug | Two lines |  | 2020-09-13T12:28:20 | unread |',
      'problem: "javascript:alert(1)", which is not the address of a web page',
    ]);
  });

  test('of Instapaper', async () => {
    const text = `URL,Title,Selection,Folder,Timestamp,Tags\r
https://example.org/pier,Pier,"Chosen, words",Archive,1600000200,"[""sea"",""long reads""]"\r
https://example.org/wharf,Wharf,,Unread,1600000300,[]\r
https://example.org/quay,Quay,,Harbours,1600000400,\r
`;
    expect(await summary(text)).toEqual([
      'https://example.org/pier | Pier | sea+long reads | 2020-09-13T12:30:00 | read | Chosen, words',
      'https://example.org/wharf | Wharf |  | 2020-09-13T12:31:40 | unread |',
      'https://example.org/quay | Quay | Harbours | 2020-09-13T12:33:20 | unread |',
    ]);
  });

  test('of a browser, whose folders are tags', async () => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Toolbar</H3>
    <DL><p>
        <DT><A HREF="https://example.org/ferry?a=1&amp;b=2" ADD_DATE="1600000300" TAGS="sea,boat">Ferry &amp; pier</A>
        <DD>A note with <b>bold</b> words
        <DT><H3>Harbours</H3>
        <DL><p>
            <DT><A HREF="https://example.org/quay">Quay</A>
        </DL><p>
        <DT><A HREF="place:sort=8">Recent</A>
    </DL><p>
    <DT><A HREF="https://example.org/tug">Tug</A>
</DL>
`;
    expect(await summary(text)).toEqual([
      'https://example.org/ferry?a=1&b=2 | Ferry & pier | sea+boat | 2020-09-13T12:31:40 | unread | A note with',
      'https://example.org/quay | Quay | Harbours |  | unread |',
      'problem: "place:sort=8", which is not the address of a web page',
      'https://example.org/tug | Tug |  |  | unread |',
    ]);
  });

  test("of Pocket's older list", async () => {
    const text = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://example.org/ferry" time_added="1600000000" tags="sea">Ferry</a></li></ul></body></html>`;
    expect(await summary(text)).toEqual(['https://example.org/ferry | Ferry | sea | 2020-09-13T12:26:40 | unread |']);
  });
});

test('articles of wallabag', async () => {
  const entries = [
    {
      ...{ title: 'Ferry', url: 'https://example.org/ferry', content: '<p>The crew <b>left</b>.</p><ul><li>One</ul>' },
      ...{ is_archived: 1, is_starred: 1, tags: ['sea'], created_at: '2020-01-02T10:00:00+0100' },
      ...{ published_by: ['Ann Lee'], published_at: '2019-12-31T00:00:00+0000', language: 'en_GB' },
    },
    { title: 'Tug', url: 'https://example.org/tug', content: '', is_archived: false, tags: [{ label: 'boat' }] },
    { title: 'No address' },
  ];
  const text = JSON.stringify(entries, null, 2);
  expect(await summary(text)).toEqual([
    'https://example.org/ferry | Ferry | sea+starred | 2020-01-02T09:00:00 | read | The crew left.\n\nOne',
    'https://example.org/tug | Tug | boat |  | unread |',
    'problem: entry 3',
  ]);
  const [first] = await imported(text);
  expect(first).toMatchObject({
    article: { article: { authors: [{ name: 'Ann Lee' }], date: { iso: '2019-12-31' }, language: 'en-GB' } },
  });
});

const FERRY = `---
headline: Ferry misses pier
url: https://example.org/ferry
keyPoints:
  - The *ferry* drifted.
---
The crew [left](https://example.org/crew) at noon.

![A pier](https://example.org/pier.png)
<small>The north pier</small>
`;

describe("lede's own files", () => {
  test('an export is read back with everything', async () => {
    const records = await inMemory(async (store) => {
      const article = await parse(FERRY, { from: 'markdown' });
      const page = { bytes: Buffer.from([0, 255, 7]), type: 'text/html' };
      saveArticles(store, [{ article, page, tags: ['sea', 'long reads'], saved: 5_000, read: 7_000 }], 0);
      await saveTexts(store, 'Tug saves yacht\n\nA tug came.');
      return [...exportRecords(store, [1, 2])];
    });
    await inMemory(async (store) => {
      const articles = (await imported(records.join(''))).flatMap((one) => ('article' in one ? [one.article] : []));
      saveArticles(store, articles, 9_000);
      expect([...exportRecords(store, [1, 2])]).toEqual(records);
      expect(readArticle(store, 1)?.article).toEqual(await parse(FERRY, { from: 'markdown' }));
      expect(readPage(store, 1)).toEqual({ bytes: new Uint8Array([0, 255, 7]), type: 'text/html' });
    });
  });

  test('what --batch and --json print is read, on one line and on several', async () => {
    const record = projectArticle(await parse(FERRY, { from: 'markdown' }));
    const expected = [
      'https://example.org/ferry | Ferry misses pier |  |  | unread | The crew left at noon.\n\nThe north pier',
    ];
    expect(await summary(`${JSON.stringify({ input: 'a', ...record })}\n`)).toEqual(expected);
    expect(await summary(JSON.stringify(record, null, 2))).toEqual(expected);
  });

  test('a line that is no record is named, and the others are read', async () => {
    const record = JSON.stringify(projectArticle(await parse(FERRY, { from: 'markdown' })));
    const lines = [record, 'no JSON', '', '{"schema": 2, "body": []}', '[1]', '{"schema": 1, "error": "none"}', record];
    const read = await imported(lines.join('\n'));
    expect(read.map((one) => ('problem' in one ? one.problem : 'article'))).toEqual([
      ...['article', 'line 2', 'line 4', 'line 5', 'line 6', 'article'],
    ]);
  });
});

test.each(['', 'The crew left at noon.', 'name,address\na,b', '{"no": 1'])('"%s" is no such file', (text) =>
  expect(imported(text)).rejects.toThrow('file: its format is not known'),
);

test.each<[string, string[][]]>([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""b"", c",\n', [['a "b", c', '']]],
  ['"a\nb",c', [['a\nb', 'c']]],
  ['"never closed,b\nc', [['never closed,b\nc']]],
  ['"a"b,c', [['ab', 'c']]],
  ['', []],
])('a table %j', (text, rows) => expect(readTable(text)).toEqual(rows));

test('the same address twice is one article: with the newer text, the older number, tags and state', () =>
  inMemory(async (store) => {
    const text = (words: string, url: string) => parse(`---\nheadline: ${words}\nurl: ${url}\n---\n${words}.`);
    const first = { article: await text('First', 'https://www.example.org/a/'), tags: ['sea'], read: 3_000 };
    const second = { article: await text('Second', 'http://example.org/a?utm_source=mail#top'), tags: ['boat'] };
    const other = { article: await text('Other', 'http://example.org/a?page=2') };
    expect(saveArticles(store, [first], 1_000)).toEqual([{ id: 1, isNew: true }]);
    expect(saveArticles(store, [second, other], 2_000)).toEqual([
      { id: 1, isNew: false },
      { id: 2, isNew: true },
    ]);
    const bookmark = { article: { ...second.article, headline: undefined, body: [] } };
    const { headline: _, ...empty } = bookmark.article;
    saveArticles(store, [{ article: empty }], 4_000);
    expect(readArticle(store, 1)).toMatchObject({
      headline: 'Second',
      saved: '1970-01-01T00:00:01Z',
      read: '1970-01-01T00:00:03Z',
      tags: ['boat', 'sea'],
      article: { headline: 'Second', body: [{ type: 'paragraph' }] },
    });
    expect(listArticles(store, {}, 10).map(({ id }) => id)).toEqual([2, 1]);
  }));

describe('other formats', () => {
  test('Markdown has a file for each article, named after its number and headline', () =>
    inMemory(async (store) => {
      await saveTexts(store, FERRY, '---\nheadline: ../../Étude — "日本"\n---\nText.', 'Only text.');
      const files = [...exportMarkdown(store, [1, 2, 3])];
      expect(files.map(({ name }) => name)).toEqual(['1-ferry-misses-pier.md', '2-etude-日本.md', '3.md']);
      expect([...(files[0]?.text ?? [])].join('\n')).toContain('The crew [left](https://example.org/crew) at noon.');
    }));

  test('HTML is one document, in which no text is taken for tags and no script is a link', () =>
    inMemory(async (store) => {
      const hostile = `---
headline: '<script>alert(1)</script>'
url: 'https://example.org/?a="><b>'
---
A [link](javascript:alert(1)) & <b>bold</b>.

| a | b |
| --- | --- |
| 1 | \`<i>\` |
`;
      await saveTexts(store, FERRY, hostile);
      const html = [...exportHtml(store, [1, 2])].join('');
      expect(html).toContain('<a href="#a1">Ferry misses pier</a>');
      expect(html).toContain('<p>The crew <a href="https://example.org/crew">left</a> at noon.</p>');
      expect(html).not.toMatch(/<script|<b>|<i>|href="javascript/);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }));
});
