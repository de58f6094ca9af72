/** JSON → article: an article reads back as itself, and anything else does no harm. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/article/clean.js';
import { articleFromJson } from '../../src/article/from-json.js';
import type { Article } from '../../src/article/model.js';
import { parse } from '../../src/parse/index.js';
import { article as anyArticle } from '../parse/markdown/articles.js';

const EMPTY = { authors: [], keyPoints: [], body: [], related: [], credits: [], removed: [] };

test('an article reads back as itself', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(articleFromJson(JSON.parse(JSON.stringify(article)))).toEqual(article);
    }),
  );
});

test('a thread, and what was removed with its evidence, read back', async () => {
  const article: Article = {
    ...(await parse('Ferry misses pier\n\nBy Ann Lee\n\nThe crew left.')),
    posts: [{ author: clean('Bo'), date: { iso: '2021-07-26', words: clean('Monday') }, first: 0, last: 0 }],
    removed: [{ text: clean('Share'), rule: 'share', reason: 'a control', where: clean('div'), evidence: ['short'] }],
    incomplete: clean('the rest is for subscribers'),
  };
  expect(articleFromJson(JSON.parse(JSON.stringify(article)))).toEqual(article);
});

describe('what is no article', () => {
  test.each([[null], ['text'], [7], [[]], [undefined]])('%j', (value) =>
    expect(articleFromJson(value)).toBeUndefined(),
  );

  test('what has the wrong type is left out', () => {
    const value = {
      ...{ headline: 7, dek: ['a'], authors: [{ name: '' }, 3, 'Ann Lee'], date: { words: 'Monday' } },
      ...{ keyPoints: ['Point', null], related: [{ url: 'a' }], credits: [{ kind: 'other', words: 'x' }] },
      body: [
        ...[null, 'text', { type: 'unknown' }, { type: 'paragraph', content: 7 }],
        {
          type: 'heading',
          level: 9,
          content: [{ type: 'text' }, { type: 'link', children: [{ type: 'text', text: 'a' }] }],
        },
        { type: 'table', align: ['up'], header: [[{ type: 'text', text: 'a' }], 7], rows: [7, [[]]] },
      ],
      source: { format: 'pdf', url: 8 },
    };
    expect(articleFromJson(value)).toEqual({
      ...EMPTY,
      authors: [{ name: 'Ann Lee' }],
      keyPoints: [{ blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Point' }] }] }],
      body: [
        { type: 'paragraph', content: [] },
        {
          type: 'heading',
          level: 2,
          content: [
            { type: 'text', text: '' },
            { type: 'text', text: 'a' },
          ],
        },
        { type: 'table', align: [null, null], header: [[{ type: 'text', text: 'a' }], []], rows: [[], [[]]] },
      ],
      source: { format: 'text' },
    });
  });

  test('every text is cleaned', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('\u001b[2J', '\u009b31m', '\u202e', '\u0007'), (value, bad) => {
        const text = JSON.stringify({ ...EMPTY, headline: bad, dek: bad, body: [value], language: bad });
        const hostile = JSON.parse(text.replaceAll(/"text"|"url"/g, '"text"'), (key, one) =>
          typeof one === 'string' && key !== 'type' ? `${bad}${one}` : one,
        );
        expect(JSON.stringify(articleFromJson(hostile))).not.toMatch(/\\u001b|[\u009b\u202e]|\\u0007/);
      }),
    );
  });

  test('blocks and inline text in each other without an end are cut', () => {
    let inline: object = { type: 'text', text: 'a' };
    let block: object = { type: 'paragraph', content: [] };
    for (let i = 0; i < 50_000; i++) {
      inline = { type: 'strong', children: [inline] };
      block = { type: 'quote', blocks: [block] };
    }
    expect(() => articleFromJson({ body: [block, { type: 'paragraph', content: [inline] }] })).not.toThrow();
  });
});
