/** Pages that show no story until their scripts have run: the story is read from the data that they bring. */
import { describe, expect, test } from 'vitest';
import { LedeError } from '../../../src/base/errors.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { blockLines } from './outline.js';

const P = [
  'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.',
  'Nobody on board was told why, and the harbour office, which opens at ten, had no answer either.',
  'By noon the passengers had found other boats, or had gone home, and the pier was empty again.',
];
const HTML = P.map((text) => `<p>${text}</p>`).join('');
const TITLE = 'Ferry turns back within the hour';

const shell = (data: string, head = '', body = ''): string =>
  `<html><head><title>${TITLE} | Boats</title><meta property="og:title" content="${TITLE}">${head}</head>
  <body><div id="root">${body}</div><script src="/app.js"></script>${data}</body></html>`;
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const attribute = (value: unknown): string => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const article = { title: TITLE, body: HTML };

describe('the story is read from', () => {
  test.each<[string, string]>([
    [
      'articleBody of JSON-LD',
      shell(
        '',
        `<script type="application/ld+json">${json({ '@type': 'NewsArticle', headline: TITLE, articleBody: P.join('\n') })}</script>`,
      ),
    ],
    [
      'a script of JSON (Next.js)',
      shell(
        `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: { article } } })}</script>`,
      ),
    ],
    [
      'what a script assigns',
      shell(
        `<script>window.__INITIAL_STATE__ = ${json({ story: { byId: { 7: { headline: TITLE, bodyHtml: HTML } } } })};</script>`,
      ),
    ],
    [
      'what a script parses',
      shell(`<script>window.state = JSON.parse(${json(JSON.stringify({ article }))});</script>`),
    ],
    [
      'what a script hands over (React Query)',
      shell(
        `<script>window.q=window.q||[];window.q.push(${json({ queries: [{ state: { data: { detail: { title: TITLE, contentHtml: HTML } } } }] })})</script>`,
      ),
    ],
    [
      'what a function returns (Nuxt)',
      shell(
        `<script>window.__NUXT__=(function(a,b){return {data:[{article:{title:a,body:${json(HTML)}}}],on:b}}("x",true))</script>`,
        `<meta name="description" content="${P[0]}">`,
      ),
    ],
    [
      'a stream of strings (Next.js)',
      shell(
        `<script>self.__next_f.push([1,${json(`5:T1f,${HTML}6:["$","div"]`)}])</script>`,
        `<meta name="description" content="${P[0]}">`,
      ),
    ],
    [
      'a data attribute (Inertia)',
      shell(`<div id="app" data-page="${attribute({ props: { post: { title: TITLE, content: HTML } } })}"></div>`),
    ],
    [
      'a list of elements (Fusion)',
      shell(
        `<script>window.Fusion=window.Fusion||{};Fusion.globalContent=${json({
          headlines: { basic: TITLE },
          content_elements: [
            { type: 'text', content: P[0] },
            { type: 'image', caption: 'No boat.' },
            { type: 'text', content: P[1] },
            { type: 'text', content: P[2] },
          ],
        })};Fusion.x={}</script>`,
      ),
    ],
    [
      'rich text',
      shell(
        `<script type="application/json">${json({
          post: {
            title: TITLE,
            document: {
              nodeType: 'document',
              content: P.map((value) => ({
                nodeType: 'paragraph',
                content: [
                  { nodeType: 'text', value: value.slice(0, 20), marks: [] },
                  { nodeType: 'text', value: value.slice(20) },
                ],
              })),
            },
          },
        })}</script>`,
      ),
    ],
    [
      'paragraphs of a list',
      shell(`<script type="application/json">${json({ page: { title: TITLE, paragraphs: P } })}</script>`),
    ],
  ])('%s', (_, page) => {
    const { headline, body } = parseHtml(page);
    expect(headline).toBe(TITLE);
    expect(blockLines(body)).toEqual(P.map((text) => `¶ ${text}`));
  });

  test('the one of several stories that the page is about', () => {
    const other = { title: 'Something else entirely', body: HTML.replaceAll('ferry', 'train').repeat(3) };
    const page = shell(`<script type="application/json">${json({ stories: [other, article, other] })}</script>`);
    expect(blockLines(parseHtml(page).body)).toEqual(P.map((text) => `¶ ${text}`));
  });

  test('the one of several articles of JSON-LD that the page is about', () => {
    const of = (headline: string, text: string) => ({ '@type': 'NewsArticle', headline, articleBody: text });
    const list = [of('Something else entirely', P.join('\n').replaceAll('ferry', 'train')), of(TITLE, P.join('\n'))];
    const page = shell('', `<script type="application/ld+json">${json(list)}</script>`);
    expect(blockLines(parseHtml(page).body)).toEqual(P.map((text) => `¶ ${text}`));
  });

  test('the posts of a thread (Discourse)', () => {
    const posts = P.map((text, i) => ({
      username: `user${i}`,
      created_at: `2024-03-0${i + 1}T10:00:00Z`,
      cooked: `<p>${text}</p>`,
    }));
    const data = { topic_12: JSON.stringify({ title: TITLE, post_stream: { posts } }), site: '{}' };
    const page = shell(
      `<div id="data-preloaded" data-preloaded="${attribute(data)}"></div>`,
      '<meta name="generator" content="Discourse 3.5">',
    );
    const thread = parseHtml(page, { url: 'https://forum.example/t/ferry/12' });
    expect(thread.posts?.map(({ author, date }) => [author, date?.iso?.slice(0, 10)])).toEqual([
      ['user0', '2024-03-01'],
      ['user1', '2024-03-02'],
      ['user2', '2024-03-03'],
    ]);
    expect(blockLines(thread.body).filter((line) => line.startsWith('¶'))).toEqual(P.map((text) => `¶ ${text}`));
  });
});

describe('nothing is read from the data', () => {
  const data = `<script type="application/json">${json({ article })}</script>`;
  test.each<[string, string]>([
    [
      'where they say that it is not free',
      shell(data, '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'),
    ],
    ['where the page asks its readers to pay', shell(data, '', '<p>This article is for subscribers.</p>')],
    ['where a flag says that it is for subscribers', shell(data.replace('"body"', '"isPremium":true,"body"'))],
    [
      'where they are about something else',
      shell(
        `<script type="application/json">${json({ terms: { text: HTML }, i18n: { content: HTML }, comments: [{ body: HTML }] })}</script>`,
      ),
    ],
  ])('%s', (_, page) => expect(() => parseHtml(page)).toThrow(LedeError));

  test('where the page shows a story', () => {
    const page = shell(data, '', `<article><h1>${TITLE}</h1><p>No boats today.</p></article>`);
    expect(blockLines(parseHtml(page).body)).toEqual(['¶ No boats today.']);
  });
});

test('what the data hold is cleaned like the page', () => {
  const body = `${HTML}<script>alert(1)</script><p onclick="x()">By \u001b[31mnight, all was calm again, and the boats lay at the pier.</p>`;
  const page = shell(`<script type="application/json">${json({ article: { title: TITLE, body } })}</script>`);
  const text = JSON.stringify(parseHtml(page));
  expect(text).not.toMatch(/alert|onclick|\\u001b/);
  expect(text).toContain('all was calm again');
});

describe('any data are read to their end', () => {
  const N = 20_000;
  test.each<[string, string]>([
    ['nested lists', `<script type="application/json">${'['.repeat(N)}${']'.repeat(N)}</script>`],
    ['nested objects', `<script>a=${'{"body":'.repeat(N)}1${'}'.repeat(N)}</script>`],
    ['objects that never end', `<script>${'a={"b":'.repeat(N)}</script>`],
    ['strings that never end', `<script>${'a={"'.repeat(N)}</script>`],
    ['scripts that never end', '<script>'.repeat(N)],
    ['attributes that never end', '<p data-x="{'.repeat(N)],
    ['many scripts', '<script>a={"b":1}</script>'.repeat(N)],
    [
      'data in data',
      `<script type="application/json">${JSON.stringify(Array.from({ length: 9 }, (_, i) => i).reduce((inner) => JSON.stringify({ body: inner }), HTML))}</script>`,
    ],
    [
      'many stories',
      `<script type="application/json">${json(Array.from({ length: 2000 }, () => ({ body: HTML })))}</script>`,
    ],
    ['rich text in rich text', `<script type="application/json">${'{"content":['.repeat(N)}${']}'.repeat(N)}</script>`],
  ])('%s', (_, data) => {
    expect(() => parseHtml(shell(data))).toThrow(LedeError);
  });
});
