import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/article/clean.js';
import type { Article } from '../../../src/article/model.js';
import { plainText } from '../../../src/article/passages.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';
import { articleJson, jsonPieces, projectArticle } from '../../../src/render/json/index.js';
import { schema } from '../../../src/render/json/schema.js';
import { briefView } from '../../../src/view/brief.js';
import { keyPointsView } from '../../../src/view/key-points.js';
import { metaView } from '../../../src/view/meta.js';
import { relatedView } from '../../../src/view/related.js';
import { removedView } from '../../../src/view/removed.js';
import { whyView } from '../../../src/view/why.js';
import { article } from '../../parse/markdown/articles.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema, 'lede');
const valid = ajv.getSchema('lede');
const definition = (name: string) => ajv.getSchema(`lede#/$defs/${name}`);

function expectValid(value: unknown, validate = valid): void {
  expect(validate?.(value), JSON.stringify(validate?.errors)).toBe(true);
}

const source = `---
kicker: Harbour
headline: Ferry misses pier
dek: Nobody was hurt
date: { iso: 2021-07-26, words: "July 26, 2021" }
place: OSLO
authors: [{ name: Ann Lee, beat: ships }, Bo Ek]
keyPoints: ["A *ferry* missed", Rain]
related: [{ kicker: Close call, headline: Two boats touch, after: 1 }]
credits: [{ contributors: [Cy Day] }]
layout: post
---

One **two**\\
three.

> Said so
>
> <cite>Ann</cite>

## Head

3. Item
4. [x] Done

| a | b |
|---|--:|
| 1 | 2 |

![A pier](https://example.com/p.jpg)

\`\`\`js
x
\`\`\`

***
`;

test('the posts of a thread fit the schema', () => {
  const posts = ['Ann', 'Bo'].map(
    (name) => `<div class="post"><a class="username" href="/u/${name}">${name}</a><time>Yesterday</time>
      <div class="bbWrapper"><p>The pump stops after an hour, and starts again when it is cold.</p><p>${name}</p></div></div>`,
  );
  const thread = projectArticle(parseHtml(`<h1>Pump stops</h1>${posts.join('')}`));
  expectValid(thread);
  expect(thread.posts).toEqual([
    { number: 1, author: 'Ann', date: { words: 'Yesterday' }, first: 0, last: 2 },
    { number: 2, author: 'Bo', date: { words: 'Yesterday' }, first: 3, last: 5 },
  ]);
});

describe('the projection of an article', () => {
  test('has these fields', async () => {
    const made = projectArticle(await parseMarkdown(source, { name: clean('ferry.md') }));
    expect(made).toEqual({
      schema: 1,
      kicker: 'Harbour',
      headline: 'Ferry misses pier',
      dek: 'Nobody was hurt',
      authors: [{ name: 'Ann Lee', beat: 'ships' }, { name: 'Bo Ek' }],
      date: { iso: '2021-07-26', words: 'July 26, 2021' },
      place: { name: 'OSLO', words: 'OSLO –' },
      keyPoints: ['A ferry missed', 'Rain'],
      body: [
        {
          type: 'paragraph',
          paragraph: 1,
          start: 0,
          text: 'One two\nthree.',
          content: [
            { type: 'text', text: 'One ' },
            { type: 'strong', children: [{ type: 'text', text: 'two' }] },
            { type: 'break' },
            { type: 'text', text: 'three.' },
          ],
        },
        {
          type: 'quote',
          blocks: [
            {
              type: 'paragraph',
              paragraph: 2,
              start: 16,
              text: 'Said so',
              content: [{ type: 'text', text: 'Said so' }],
            },
          ],
          source: { start: 25, text: 'Ann', content: [{ type: 'text', text: 'Ann' }] },
        },
        { type: 'heading', level: 2, start: 30, text: 'Head', content: [{ type: 'text', text: 'Head' }] },
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            {
              blocks: [
                { type: 'paragraph', paragraph: 3, start: 36, text: 'Item', content: [{ type: 'text', text: 'Item' }] },
              ],
            },
            {
              checked: true,
              blocks: [
                { type: 'paragraph', paragraph: 4, start: 42, text: 'Done', content: [{ type: 'text', text: 'Done' }] },
              ],
            },
          ],
        },
        {
          type: 'table',
          start: 48,
          text: 'a\tb\n1\t2',
          align: [null, 'right'],
          header: [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]],
          rows: [[[{ type: 'text', text: '1' }], [{ type: 'text', text: '2' }]]],
        },
        { type: 'figure', start: 57, text: 'A pier', url: 'https://example.com/p.jpg', alt: 'A pier' },
        { type: 'code', language: 'js', start: 65, text: 'x' },
        { type: 'break' },
      ],
      text: 'One two\nthree.\n\nSaid so\n\nAnn\n\nHead\n\nItem\n\nDone\n\na\tb\n1\t2\n\nA pier\n\nx',
      related: [
        {
          number: 1,
          kicker: 'Close call',
          headline: 'Two boats touch',
          after: 1,
          words: 'Close call: Two boats touch',
        },
      ],
      credits: [{ kind: 'contributors', names: ['Cy Day'], words: 'Contributing: Cy Day' }],
      source: { format: 'markdown', name: 'ferry.md' },
      words: 16,
      minutes: 1,
      removed: [
        {
          number: 1,
          text: 'layout: post',
          rule: 'unknown-field',
          reason: 'a front-matter field that is not part of an article',
        },
      ],
    });
  });

  test('fits the schema for any article, and each passage starts where its record says', () => {
    fc.assert(
      fc.property(article, (made) => {
        const record = projectArticle(made);
        expectValid(record);
        expect(record.text).toBe(plainText(made));
        const text = record.text as string;
        JSON.stringify(record.body, (_key, value) => {
          if (typeof value?.start === 'number' && typeof value.text === 'string')
            expect(text.slice(value.start, value.start + value.text.length)).toBe(value.text);
          return value;
        });
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      }),
      { numRuns: 200 },
    );
  });

  const bundled = new URL('../../../articles/', import.meta.url);
  test.each(readdirSync(bundled))('of the bundled %s fits the schema', async (name) => {
    expectValid(projectArticle(await parseMarkdown(readFileSync(new URL(name, bundled), 'utf8'))));
  });
});

describe('the schema', () => {
  const made = async () => parseMarkdown(source);

  test.each([
    ['related', relatedView],
    ['key-points', keyPointsView],
    ['removed', removedView],
    ['why', (article: Article) => whyView(article, 1)],
    ['meta', (one: Article) => metaView(one, 0)],
    ['brief', (one: Article) => briefView(one, 0)],
  ] as const)('describes the view %s and its records', async (name, view) => {
    const { record, records } = view(await made());
    expectValid({ schema: 1, view: name, ...record });
    const names = {
      related: 'related',
      'key-points': 'keyPoint',
      removed: 'removed',
      why: 'removed',
      meta: 'meta',
      brief: 'brief',
    };
    for (const one of records) expectValid(one, definition(names[name]));
  });

  test.each([
    ['an unknown field', (record: object) => ({ ...record, extra: 1 })],
    ['another version', (record: object) => ({ ...record, schema: 2 })],
    ['a missing text', (record: object) => ({ ...record, text: undefined })],
    ['words for a date', (record: object) => ({ ...record, date: { iso: 'yesterday', words: 'yesterday' } })],
    ['a block of no kind', (record: object) => ({ ...record, body: [{ type: 'verse' }] })],
    ['an unknown view', () => ({ schema: 1, view: 'none' })],
  ])('refuses %s', async (_what, change) => {
    const record = JSON.parse(JSON.stringify(change(projectArticle(await made()))));
    expect(valid?.(record)).toBe(false);
  });

  test('describes fields of pages: the element a text was removed from, and why the story is incomplete', () => {
    const prose = '<p>The ferry left the pier at nine, said the captain, and turned back at ten.</p>'.repeat(4);
    const data = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const article = parseHtml(`${data}<nav>Home</nav><article><h1>Ferry</h1>${prose}</article>`);
    const record = JSON.parse(JSON.stringify(projectArticle(article)));
    expect(record).toMatchObject({ removed: [{ where: 'nav' }], incomplete: expect.any(String) });
    expectValid(record);
    expectValid({ input: 'a.html', ...record });
    expectValid({ id: 7, ...record });
  });

  test('describes what a model of pages went by, where --why asks for it', () =>
    expectValid(
      { number: 1, text: 'Read on', rule: 'links', reason: 'mostly links', evidence: ['share in links'] },
      definition('removed'),
    ));

  test('describes an error of a batch', () =>
    expectValid({ error: 'no such file', exitCode: 1, schema: 1, input: 'a.html' }));

  test('describes a quotation', () => {
    const part = { start: 0, end: 5, text: 'Rain,' };
    const speaker = { name: 'Ann Lee', mention: { start: 12, end: 15, text: 'Lee' }, role: 'pilot' };
    const quotation = {
      text: 'Rain',
      parts: [part],
      paragraph: 1,
      kind: 'direct',
      speaker,
      cue: 'said',
      confidence: 0.9,
    };
    expectValid(quotation, definition('quotation'));
    expectValid({ ...quotation, speaker: { ...speaker, mention: null } }, definition('quotation'));
    expectValid({ schema: 1, view: 'quotes', quotations: [{ ...quotation, speaker: null }] });
    expect(definition('quotation')?.({ ...quotation, kind: 'scare' })).toBe(false);
  });
});

describe('written in pieces', () => {
  const item = (i: number) => ({ type: 'text', text: `line ${i}\n“two” \\ 😀`, none: undefined });
  const long = Array.from({ length: 1050 }, (_, i) => item(i));
  test.each<[string, unknown]>([
    ['a small record', { a: 1, b: [], c: {}, d: [item(1)], e: null, f: undefined }],
    ['a long list', long],
    ['a long list in a record', { before: 1, body: [item(1), { type: 'list', items: long }, item(2)], after: 'x' }],
    ['long lists in a list', { body: [long, item(1), long, long] }],
    ['long lists in each of many', Array.from({ length: 120 }, () => ({ items: long.slice(0, 101) }))],
    ['a long text', { text: 'é😀x'.repeat(2 ** 19) }],
    ['a long list of one line each', Array.from({ length: 500 }, (_, i) => i)],
  ])('%s is what JSON.stringify writes', (_, value) => {
    for (const space of [0, 2]) expect([...jsonPieces(value, space)].join('')).toBe(JSON.stringify(value, null, space));
  });
  test('an article whose body is made while it is written', async () => {
    const list = (n: number) => Array.from({ length: n }, (_, i) => `- point *${i}*\n  - below\n`).join('');
    const empty = await parseMarkdown('---\nheadline: One\n---\n');
    const long = await parseMarkdown(
      `# One\n\nText.\n\n${list(250)}\nMore.\n\n> ${list(5)}\n\n${list(3)}\n1. x\n\nEnd.\n`,
    );
    for (const article of [empty, long])
      for (const space of [0, 2])
        expect([...articleJson(article, space)].join('')).toBe(JSON.stringify(projectArticle(article), null, space));
  });
  test('no piece is long', () => {
    const pieces = [...jsonPieces({ body: long, text: 'x'.repeat(2 ** 22) }, 2)];
    expect(pieces.reduce((most, piece) => Math.max(most, piece.length), 0)).toBeLessThanOrEqual(2 ** 20);
  });
});
