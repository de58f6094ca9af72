import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/article/clean.js';
import type { Article } from '../../../src/article/model.js';
import { LedeError } from '../../../src/base/errors.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';

const parse = (front: string, body = '') => parseMarkdown(`---\n${front}\n---\n${body}`, { name: clean('article.md') });

describe('a field gives', () => {
  test.each<[what: string, front: string, expected: Partial<Article> | object]>([
    ['the headline', 'headline: Ferry misses pier', { headline: 'Ferry misses pier' }],
    ['a headline that looks like a number', 'headline: 007', { headline: '007' }],
    ['kicker and dek', 'kicker: Harbour\ndek: >\n  Nobody\n  was hurt', { kicker: 'Harbour', dek: 'Nobody was hurt' }],
    ['a date', 'date: 2021-07-26', { date: { iso: '2021-07-26', words: '2021-07-26' } }],
    [
      'a date and time',
      'date: 2021-07-26T09:30:00Z',
      { date: { iso: '2021-07-26T09:30:00Z', words: '2021-07-26T09:30:00Z' } },
    ],
    [
      'a date as Jekyll writes it',
      'date: 2021-07-26 09:30:00 +0200',
      { date: { iso: '2021-07-26T09:30:00+02:00', words: '2021-07-26 09:30:00 +0200' } },
    ],
    ['a date in words', 'date: July 26, 2021', { date: { iso: '2021-07-26', words: 'July 26, 2021' } }],
    [
      'a date and its words',
      'date: { iso: 2021-07-26, words: Monday }',
      { date: { iso: '2021-07-26', words: 'Monday' } },
    ],
    ['when it was changed', 'lastmod: 2021-07-27', { updated: { iso: '2021-07-27', words: '2021-07-27' } }],
    ['a place', 'place: OSLO', { place: { name: 'OSLO', words: 'OSLO –' } }],
    [
      'a place with its words',
      'place: { name: OSLO, words: OSLO (AP) — }',
      { place: { name: 'OSLO', words: 'OSLO (AP) —' } },
    ],
    ['a language', 'language: pt_BR', { language: 'pt-BR' }],
    ['one author', 'author: Ann Lee', { authors: [{ name: 'Ann Lee' }] }],
    [
      'authors',
      'authors:\n  - Ann Lee\n  - { name: Bo Ek, beat: ships, handle: "@boek", url: https://example.com/bo }',
      {
        authors: [
          { name: 'Ann Lee' },
          { name: 'Bo Ek', beat: 'ships', handle: '@boek', url: 'https://example.com/bo' },
        ],
      },
    ],
    [
      'related stories',
      'related:\n  - Two boats touch\n  - { kicker: Close call, headline: A, url: https://example.com/a, after: 0 }',
      {
        related: [
          { headline: 'Two boats touch', after: 1, words: 'Two boats touch' },
          { kicker: 'Close call', headline: 'A', url: 'https://example.com/a', after: 0, words: 'Close call: A' },
        ],
      },
    ],
    [
      'credits',
      'credits:\n  - contributors: [Cy Day, Di Fox]\n  - tagline: Ann Lee covers ships.',
      {
        credits: [
          { kind: 'contributors', names: ['Cy Day', 'Di Fox'], words: 'Contributing: Cy Day, Di Fox' },
          { kind: 'tagline', names: [], words: 'Ann Lee covers ships.' },
        ],
      },
    ],
    [
      'credits, each by itself',
      'agency: Reuters\nsource: A report',
      {
        credits: [
          { kind: 'agency', names: ['Reuters'], words: 'Reuters' },
          { kind: 'source', names: [], words: 'A report' },
        ],
      },
    ],
    [
      'the address of a clipping',
      'source: https://example.com/a',
      { source: { format: 'markdown', name: 'article.md', url: 'https://example.com/a' } },
    ],
    [
      'site and address',
      'site: Example Times\ncanonical_url: https://example.com/a',
      { source: { format: 'markdown', name: 'article.md', site: 'Example Times', url: 'https://example.com/a' } },
    ],
    [
      'key points, as Markdown',
      'key-points:\n  - A *b*\n  - • c',
      {
        keyPoints: [
          {
            blocks: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'A ' },
                  { type: 'emphasis', children: [{ type: 'text', text: 'b' }] },
                ],
              },
            ],
          },
          { marker: '•', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'c' }] }] },
        ],
      },
    ],
    ['nothing', '', { authors: [] }],
  ])('%s', async (_what, front, expected) => {
    expect(await parse(front, 'One.')).toMatchObject({ ...expected, removed: [] });
  });
});

describe('the message about a wrong field names it and what was expected', () => {
  test.each([
    ['date: yesterday', '"date" must be an ISO date such as 2021-07-26, not "yesterday"'],
    ['date: 2021-02-30', '"date" must be an ISO date such as 2021-07-26, not "2021-02-30"'],
    ['updated: [1]', '"updated" must be an ISO date such as 2021-07-26, not a list'],
    ['date: { words: Monday }', '"date.iso" must be an ISO date such as 2021-07-26, not nothing'],
    ['headline: [a]', '"headline" must be a line of text, not a list'],
    ['kicker: { a: b }', '"kicker" must be a line of text, not a map'],
    ['authors: [{ beat: ships }]', '"authors[0].name" must be a name, not nothing'],
    ['authors: [[a]]', '"authors[0]" must be a name, or a map with a name, not a list'],
    ['related: [{ kicker: a }]', '"related[0].headline" must be a headline, not nothing'],
    [
      'related: [{ headline: a, after: soon }]',
      '"related[0].after" must be a number of paragraphs such as 3, not "soon"',
    ],
    [
      'related: [{ headline: a, url: "javascript:a" }]',
      '"related[0].url" must be an address such as https://example.com/story, not "javascript:a"',
    ],
    ['keyPoints: [{ text: a, checked: maybe }]', '"keyPoints[0].checked" must be true or false, not "maybe"'],
    [
      'credits: [[a]]',
      '"credits[0]" must be one of byline, contributors, agency, tagline, source, note, with its words, not a list',
    ],
    ['language: English please', '"language" must be a language tag such as en or pt-BR, not "English please"'],
    ['- a: b', 'must be fields such as "headline: Ferry misses pier", a line each'],
  ])('%s', async (front, problem) => {
    const error = await parse(front).catch((error) => error);
    expect(error).toBeInstanceOf(LedeError);
    expect(error.message).toBe(`article.md: front matter: ${problem}`);
  });

  test.each([
    ['headline: a: b', 2],
    ['headline: a\nauthors: [b', 3],
    ['headline: a\n\nheadline: b', 4],
    ['authors:\n  - handle: @ann', 3],
    [`a: ${'['.repeat(3)}`, 2],
  ])('broken YAML names its line: %s', async (front, line) => {
    const error = await parse(front).catch((error) => error);
    expect(error).toBeInstanceOf(LedeError);
    expect(error.message).toMatch(new RegExp(`^article\\.md: front matter, line ${line}: [^\\n]+$`));
  });

  test.each([
    ['nesting', `a: ${'['.repeat(100_000)}`],
    [
      'aliases',
      `a: &a [x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(8)}]`).join('\n')}`,
    ],
  ])('too much %s is refused', async (_what, front) => {
    await expect(parse(front)).rejects.toBeInstanceOf(LedeError);
  });
});

describe('fields of other programs are removed, not refused', () => {
  test.each([
    [
      'fields of a site generator',
      'title: A\nlayout: post\ntags:\n  - b\n  - c\nslug: a',
      ['layout: post', 'tags:\n  - b\n  - c', 'slug: a'],
    ],
    ['a site’s own path', 'url: /posts/a/', ['url: /posts/a/']],
    ['names like ours with other values', 'published: true\ndescription: [a]', ['published: true', 'description: [a]']],
    ['two names for one field', 'description: a\ndek: b', ['description: a']],
    ['more about an author', 'authors: [{ name: A, image_url: b }]', ['authors[0].image_url: b']],
    ['names that every object of JavaScript has', 'constructor: a\n__proto__: b', ['constructor: a', '__proto__: b']],
    ['flow style', '{ title: A, draft: true }', ['draft: true']],
  ])('%s', async (_what, front, expected) => {
    expect((await parse(front)).removed.map(({ text }) => text)).toEqual(expected);
  });

  test.each([
    ['TOML is removed whole', '+++\ntitle = "a"\n+++\nText', 'Text', ['title = "a"']],
    ['a thematic break at the head is not front matter', '---\n\nText\n\n---', 'Text', []],
    ['nor is one with prose below it', '---\nText\n---\n', 'Text', []],
    ['nor is a block that is not closed', '---\ntitle: a\n', 'title: a', []],
    ['CRLF is a line end', '---\r\ntitle: a\r\nx: y\r\n---\r\nText\r\n', 'Text', ['x: y']],
  ])('%s', async (_what, source, text, removed) => {
    const article = await parseMarkdown(source);
    expect(article.removed.map((entry) => entry.text)).toEqual(removed);
    expect(JSON.stringify(article.body)).toContain(`"${text}"`);
  });
});

test('a comment is removed, and a line inside a text that begins with # is kept', async () => {
  const { dek, removed } = await parse('# A note to the desk.\nheadline: Ferry\ndek: |\n  # Nobody was hurt');
  expect({ dek, removed: removed.map(({ text, rule }) => [text, rule]) }).toEqual({
    dek: '# Nobody was hurt',
    removed: [['A note to the desk.', 'comment']],
  });
});
