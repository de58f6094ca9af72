import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { cleanLine } from '../../src/article/clean.js';
import type { StoryList } from '../../src/article/stories.js';
import { type OutputFormat, type RenderStyle, renderPieces } from '../../src/render/index.js';
import { schema } from '../../src/render/json/schema.js';
import { PLAIN } from '../../src/render/theme.js';

const list: StoryList = {
  kind: 'stories',
  title: cleanLine('Harbour News'),
  stories: [
    {
      kicker: cleanLine('Harbour'),
      headline: cleanLine('Ferry misses pier'),
      dek: cleanLine('Nobody was hurt when the ferry drifted past the pier in fog.'),
      authors: [{ name: cleanLine('Ann Lee') }, { name: cleanLine('Bo Ek') }],
      date: { iso: '2021-07-26', words: cleanLine('26 July') },
      url: cleanLine('https://harbour.example/ferry'),
    },
    { headline: cleanLine('Crane falls'), authors: [], section: cleanLine('Town') },
  ],
  source: { format: 'html', url: cleanLine('https://harbour.example/') },
  removed: [],
};

const style: RenderStyle = { measure: 40, margin: 0, theme: PLAIN, hyperlinks: false };

async function rendered(format: OutputFormat, options: Partial<RenderStyle> = {}, addresses = false): Promise<string> {
  const pieces = await renderPieces({ list, addresses }, format, { ...style, ...options });
  return [...pieces].join('');
}

test('on a terminal each story has its number, kicker, headline, dek, date and authors', async () =>
  expect(await rendered('terminal')).toBe(
    `Harbour News

 1  Harbour
    Ferry misses pier
    Nobody was hurt when the ferry
    drifted past the pier in fog.
    July 26, 2021 · Ann Lee, Bo Ek

Town

 2  Crane falls
`,
  ));

test('of a long dek a page has its first lines, and the other formats all of it', async () => {
  const dek = cleanLine('The ferry drifted past the pier in fog and came back in the evening. '.repeat(8));
  const long: StoryList = { ...list, stories: [{ headline: cleanLine('Ferry'), dek, authors: [] }] };
  const write = async (format: OutputFormat) => [...(await renderPieces({ list: long }, format, style))].join('');
  const lines = (await write('terminal')).trimEnd().split('\n');
  expect(lines.slice(3).length).toBeLessThanOrEqual(5);
  expect(lines.at(-1)).toMatch(/\S…$/);
  for (const format of ['text', 'markdown', 'json'] as const) expect(await write(format)).toContain(dek);
});

test('the addresses stand below the list, by the numbers of the stories', async () =>
  expect(await rendered('terminal', {}, true)).toMatch(
    / 2 {2}Crane falls\n\n 1 {2}https:\/\/harbour.example\/ferry\n$/,
  ));

test('a terminal that follows links has the address behind the headline', async () =>
  expect(await rendered('terminal', { hyperlinks: true })).toContain(
    '\u001b]8;;https://harbour.example/ferry\u001b\\Ferry misses pier',
  ));

test('as text a story is a row: number, kicker, headline, address, date, authors, dek, section', async () =>
  expect((await rendered('text')).split('\n')).toEqual([
    [
      ...['1', 'Harbour', 'Ferry misses pier', 'https://harbour.example/ferry', '2021-07-26', 'Ann Lee, Bo Ek'],
      ...['Nobody was hurt when the ferry drifted past the pier in fog.', ''],
    ].join('\t'),
    '2\t\tCrane falls\t\t\t\t\tTown',
    '',
  ]));

test('as Markdown the numbers go on below a heading', async () =>
  expect(await rendered('markdown')).toBe(
    `# Harbour News

1. **Harbour**: [Ferry misses pier](https://harbour.example/ferry)\\
   Nobody was hurt when the ferry drifted past the pier in fog.\\
   July 26, 2021 · Ann Lee, Bo Ek

## Town

2. Crane falls
`,
  ));

test('as JSON it is a record of its kind, and one line a story, as the schema says', async () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(schema, 'lede');
  const valid = (value: unknown, name = '') => ajv.validate(`lede${name}`, value) || ajv.errorsText();
  const record = JSON.parse(await rendered('json'));
  expect(record).toMatchObject({ schema: 1, kind: 'stories', title: 'Harbour News', source: { format: 'html' } });
  expect(valid(record)).toBe(true);
  const lines = (await rendered('ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ number, headline }) => [number, headline])).toEqual([
    [1, 'Ferry misses pier'],
    [2, 'Crane falls'],
  ]);
  for (const line of lines) expect(valid(line, '#/$defs/story')).toBe(true);
});
