/** Properties of any input: bytes, Markdown, a web page; at any width. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.js';
import { passages, plainText } from '../../src/article/passages.js';
import { LedeError } from '../../src/base/errors.js';
import { parse, quotes, render } from '../../src/index.js';
import { projectArticle } from '../../src/render/json/index.js';
import { schema } from '../../src/render/json/schema.js';
import { columns, graphemeMaxColumns, graphemes, stripInvisible } from '../../src/render/typeset/width.js';
import { FORBIDDEN } from './payloads.js';

const PROSE =
  'The ferry drifted for an hour on Friday night, and nobody on board was told why it had turned back so soon.';

/** Pieces that mean something to one parser or another, and characters of every width. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '\n\n',
        '\n',
        '# ',
        '> ',
        '- ',
        '  - ',
        '1. ',
        '**',
        '*',
        '`',
        '```\n',
        '[a](',
        ')',
        '![',
        '](x.png)',
        '| a | b |\n| - | - |\n| c | d |\n',
      ],
      ...[
        '<p>',
        '</p>',
        '<ul><li>',
        '<blockquote>',
        '<table><tr><td>',
        '<pre>',
        '<a href="https://example.com/x">',
        '</a>',
        '<img alt="a">',
        '&amp;',
        '&#x9b;',
      ],
      ...[
        '“',
        '”',
        ' said Bo Ek. ',
        'By Ann Lee',
        'July 26, 2021',
        '• ',
        'Related: ',
        'a-very-long-word-that-fills-a-line-or-two-of-its-own',
        'https://example.com/a/b/c',
      ],
      ...[
        '海の上で',
        '👩‍👩‍👧',
        '🇳🇴',
        'क्ष',
        'e\u0301',
        '\u200b',
        '\u202e',
        '\u001b[31m',
        '\ud800',
        '\ufe0f',
        'می‌خواهم',
        'א',
        '\t',
      ],
    ),
  },
);
const body = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' ').slice(0, 2000));
const source = fc.record({
  from: fc.constantFrom('text', 'markdown', 'html'),
  text: body.map((parts) => `${PROSE}\n\n${parts}\n\n${PROSE}`),
});

/** The article, or undefined where the input is refused in lede's own words. */
async function read(make: () => Promise<Article>): Promise<Article | undefined> {
  try {
    return await make();
  } catch (error) {
    expect(error).toBeInstanceOf(LedeError);
    return undefined;
  }
}
const parsed = ({ from, text }: { from: 'text' | 'markdown' | 'html'; text: string }) =>
  read(() => parse(from === 'html' ? `<article><p>${PROSE}</p>${text}</article>` : text, { from }));

test('any bytes: nothing is printed that is not text', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.uint8Array({ maxLength: 100 }), fc.constantFrom('utf8', 'utf16le', 'latin1'))
      .map(([noise, encoding]) =>
        Buffer.concat([Buffer.from(`\ufeff${PROSE}\n\n`, encoding as BufferEncoding), noise]),
      ),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const article = await read(() => parse(input));
      if (!article) return;
      for (const format of ['text', 'terminal', 'markdown', 'json'] as const)
        expect(FORBIDDEN.exec(await render(article, { format }))?.[0]).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

/** The columns that a line takes on a terminal that counts the parts of clusters. */
const room = (line: string) =>
  Array.from(graphemes(line)).reduce((sum, { segment }) => sum + graphemeMaxColumns(segment), 0);

test('any article, any width: no line is wider', async () => {
  await fc.assert(
    fc.asyncProperty(source, fc.integer({ min: 20, max: 160 }), async (given, width) => {
      const article = await parsed(given);
      if (!article) return;
      for (const line of (await render(article, { format: 'terminal', width })).split('\n')) {
        expect([line, columns(line) <= width]).toEqual([line, true]);
        expect([line, room(line) <= width]).toEqual([line, true]);
        expect(stripInvisible(line)).toBe(line);
      }
    }),
    { numRuns: 300 },
  );
});

describe('any article as JSON', () => {
  const valid = new Ajv2020({ strict: false }).compile(schema);
  test('fits the schema, gives the offsets of passages and quotations, and is the same when it is read twice', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (given) => {
        const article = await parsed(given);
        if (!article) return;
        const record = JSON.parse(JSON.stringify(projectArticle(article)));
        expect(valid(record), JSON.stringify(valid.errors)).toBe(true);
        const text = plainText(article);
        for (const passage of passages(article))
          expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
        for (const { parts } of quotes(article, { all: true }))
          for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
        expect(projectArticle((await parsed(given)) as Article)).toEqual(projectArticle(article));
      }),
      { numRuns: 300 },
    );
  });
});

test('any Markdown: every word is in the article or in what was removed', async () => {
  let count = 0;
  const marked = fc.array(fc.oneof(fc.constantFrom('W', 'W', 'W'), piece), { maxLength: 50 }).map((parts) => {
    count = 0;
    return { text: parts.map((part) => (part === 'W' ? `W${count++}W` : part.replace(/W/g, ''))).join(' '), count };
  });
  await fc.assert(
    fc.asyncProperty(marked, async ({ text, count: words }) => {
      const article = await read(() => parse(text, { from: 'markdown' }));
      if (!article) return;
      // The whole article, with addresses and the languages of code.
      const json = JSON.stringify(article);
      for (let i = 0; i < words; i++) expect([text, json.includes(`W${i}W`)]).toEqual([text, true]);
    }),
    { numRuns: 400 },
  );
});
