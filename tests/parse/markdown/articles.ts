/** Generated Articles in the form that every parser gives them: no empty text, neighbouring text joined. */
import fc from 'fast-check';
import { clean, cleanLine } from '../../../src/article/clean.js';
import type { Article, Block, Inline, ListItem, SafeText } from '../../../src/article/model.js';

const TOKENS = [
  ...[
    'a',
    'word',
    'Word',
    'and',
    'é',
    '日本',
    '😀',
    '“',
    '”',
    '’',
    '–',
    '.',
    ',',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '&amp;',
    '&#42;',
    '#',
    '##',
    '-',
    '- ',
    '+ ',
    '* ',
    '1. ',
  ],
  ...[
    '2)',
    '|',
    '~',
    '~~',
    '\\',
    '!',
    '=',
    '---',
    '===',
    ':',
    '^',
    '$',
    '{',
    '}',
    '"',
    "'",
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '@',
  ],
  ...[
    'http://x.yz',
    'https://',
    'www.a.bc',
    'a@b.co',
    '```',
    '~~~',
    '[x] ',
    '[^1]',
    ']: ',
    '](u)',
    '1',
    '0',
    '%',
    '/',
    ';',
    '•',
  ],
];

const text = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  .map(clean)
  .filter((made) => made !== '');
const line = text.map(cleanLine).filter((made) => made !== '');
const url = fc.constantFrom(
  ...[
    'https://example.com/a_b?c=d&e=f',
    'https://example.com/',
    'http://a.b/(c)*[d]',
    'rel/path x',
    '#note',
    '/a\\b<c>|`~',
    'mailto:a@b.co',
    'x&amp;y',
  ],
) as fc.Arbitrary<SafeText>;

/** Joins neighbouring text; a line break stands between two lines, so none at the ends. */
function joined(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of content) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', text: clean(last.text + node.text) };
    else out.push(node);
  }
  while (out[0]?.type === 'break') out.shift();
  while (out.at(-1)?.type === 'break') out.pop();
  return out;
}

const codeText = text.filter((made) => made.trim() !== '');

function inlines(depth: number, link = true): fc.Arbitrary<Inline[]> {
  const leaves: fc.Arbitrary<Inline>[] = [
    text.map((made) => ({ type: 'text', text: made })),
    text.map((made) => ({ type: 'text', text: made })),
    codeText.map((made) => ({ type: 'code', text: made })),
    fc.constant({ type: 'break' }),
  ];
  if (depth > 0) {
    leaves.push(
      fc.record({
        type: fc.constantFrom('strong', 'emphasis', 'deleted'),
        children: inlines(depth - 1, link),
      }) as fc.Arbitrary<Inline>,
    );
    if (link) leaves.push(fc.record({ type: fc.constant('link' as const), url, children: inlines(depth - 1, false) }));
    if (link)
      leaves.push(
        url
          .filter((made) => /^http/.test(made))
          .map((made) => ({ type: 'link', url: made, children: [{ type: 'text', text: made }] })),
      );
  }
  return fc
    .array(fc.oneof(...leaves), { minLength: 1, maxLength: 4 })
    .map(joined)
    .filter((made) => made.length > 0);
}
const content = inlines(2);

const paragraph = content.map((made): Block => ({ type: 'paragraph', content: made }));
const marker = fc.constantFrom('•', '–', '3.', '(a)', '-->', '*') as fc.Arbitrary<SafeText>;

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .chain(([columns, rows]) => {
    const row = fc.array(fc.oneof(content, fc.constant([])), { minLength: columns, maxLength: columns });
    return fc.record(
      {
        type: fc.constant('table' as const),
        align: fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: columns, maxLength: columns }),
        header: row,
        rows: fc.array(row, { minLength: rows, maxLength: rows }),
        caption: content,
      },
      { requiredKeys: ['type', 'align', 'header', 'rows'] },
    ) as fc.Arbitrary<Block>;
  });

// No tabs: marked makes spaces of them in a list.
const codeBlock = fc.record(
  {
    type: fc.constant('code' as const),
    language: fc.constantFrom('js', 'c++', 'a`b', 'x\\_y&amp;') as fc.Arbitrary<SafeText>,
    text: fc
      .array(fc.constantFrom(...TOKENS, '    ', '\n'), { maxLength: 8 })
      .map((parts) => clean(parts.join('').replaceAll('\t', ' '))),
  },
  { requiredKeys: ['type', 'text'] },
) as fc.Arbitrary<Block>;

/** A caption without its picture is written as a paragraph, and so reads back as one. */
const figure = fc
  .record(
    { type: fc.constant('figure' as const), url, alt: text, caption: content, credit: text },
    { requiredKeys: ['type'] },
  )
  .filter(
    (one) => one.url !== undefined || !!one.alt || (one.caption ?? one.credit) === undefined,
  ) as fc.Arbitrary<Block>;

function listItem(depth: number, marked: boolean): fc.Arbitrary<ListItem> {
  const blocks = fc.array(block(depth), { maxLength: 3 });
  const plain = marked ? fc.record({ marker, blocks }, { requiredKeys: ['blocks'] }) : fc.record({ blocks });
  // GFM ticks a paragraph, and nothing else.
  const task = fc.record({
    checked: fc.boolean(),
    blocks: fc.tuple(paragraph, blocks).map(([first, rest]) => [first, ...rest]),
  });
  return fc.oneof({ weight: 4, arbitrary: plain as fc.Arbitrary<ListItem> }, { weight: 1, arbitrary: task });
}

function list(depth: number): fc.Arbitrary<Block> {
  return fc.tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 30 })).chain(([ordered, marked, start]) =>
    fc.array(listItem(depth - 1, marked), { minLength: 1, maxLength: 3 }).map((items): Block => {
      const known = items.some((item) => item.marker !== undefined);
      return { type: 'list', ordered, ...(ordered && (start !== 1 || known) && { start }), items };
    }),
  );
}

function block(depth: number): fc.Arbitrary<Block> {
  const kinds: { weight: number; arbitrary: fc.Arbitrary<Block> }[] = [
    { weight: 4, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), content)
        .map(([level, made]): Block => ({ type: 'heading', level: level as 1, content: made })),
    },
    { weight: 1, arbitrary: codeBlock },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: figure },
    { weight: 1, arbitrary: fc.constant({ type: 'break' }) },
  ];
  if (depth > 0) {
    kinds.push(
      { weight: 2, arbitrary: list(depth) },
      {
        weight: 1,
        arbitrary: fc.record(
          {
            type: fc.constant('quote' as const),
            blocks: fc.array(block(depth - 1), { minLength: 1, maxLength: 3 }),
            source: content,
          },
          { requiredKeys: ['type', 'blocks'] },
        ) as fc.Arbitrary<Block>,
      },
    );
  }
  return fc.oneof(...kinds);
}

export const blocks = fc.array(block(2), { maxLength: 5 });
export const inlineContent = content;

const date = fc.record(
  {
    iso: fc.constantFrom('2021-07-26', '2021-07-26T09:30', '2021-07-26T09:30:00Z', '2021-07-26T09:30:00.5+02:00'),
    words: fc.oneof(text, fc.constant(clean('')), fc.constant(clean('2021-07-26'))),
    marker,
  },
  { requiredKeys: ['iso', 'words'] },
) as fc.Arbitrary<NonNullable<Article['date']>>;
const http = url.filter((made) => made.startsWith('http'));

export const article: fc.Arbitrary<Article> = fc.record(
  {
    kicker: line,
    headline: line,
    dek: line,
    date,
    updated: date,
    place: fc.oneof(
      line.map((name) => ({ name, words: clean(`${name} –`) })),
      fc.record({ name: line, words: text }),
    ),
    language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
    authors: fc.array(fc.record({ name: line, beat: line, handle: line, url: http }, { requiredKeys: ['name'] }), {
      maxLength: 2,
    }),
    keyPoints: fc.array(
      fc.record(
        { marker, checked: fc.boolean(), blocks: fc.array(block(1), { minLength: 1, maxLength: 2 }) },
        { requiredKeys: ['blocks'] },
      ),
      { maxLength: 2 },
    ),
    body: blocks,
    related: fc.array(
      fc.record(
        { kicker: line, headline: line, url: http, after: fc.nat(20), words: text },
        { requiredKeys: ['headline', 'after', 'words'] },
      ),
      { maxLength: 2 },
    ),
    credits: fc.array(
      fc.record({
        kind: fc.constantFrom('byline', 'contributors', 'agency', 'tagline', 'source', 'note'),
        names: fc.array(line, { maxLength: 2 }),
        words: fc.oneof(text, fc.constant(clean(''))),
      }),
      { maxLength: 2 },
    ),
    source: fc.constant({ format: 'markdown' }),
    removed: fc.constant([]),
  },
  { requiredKeys: ['authors', 'keyPoints', 'body', 'related', 'credits', 'source', 'removed'] },
) as fc.Arbitrary<Article>;
