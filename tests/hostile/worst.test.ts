/** Inputs made to exhaust: they are read, with every word of them. Their times are in the bench (tests/bench/doubling.js). */
import { describe, expect, test } from 'vitest';
import { type Article, plainText } from '../../src/article.js';
import { render } from '../../src/index.js';
import { parseAs } from '../../src/parse/index.js';

const PROSE = 'The ferry left the pier at nine, said the captain, and no one knew why it had turned back. ';
const page = (rest: string) => `<html><body><article><h1>Ferry</h1>${`<p>${PROSE}${PROSE}</p>`.repeat(5)}${rest}`;
const words = (article: Article) => plainText(article).split(/\s+/).length;

describe('Markdown', () => {
  const read = (text: string) => parseAs(`# Ferry\n\n${text}`, { from: 'markdown' });
  test('a paragraph of ten million characters in one line', async () => {
    const article = await read(PROSE.repeat(110_000));
    expect(words(article)).toBe(19 * 110_000);
  });
  test('a long paragraph keeps its marks and its text, whichever piece they stand in', async () => {
    const article = await read(`${PROSE}**pier** [quay](https://example.com/) \`code\` `.repeat(1000));
    const [block] = article.body;
    if (block?.type !== 'paragraph') throw new Error('no paragraph');
    const count = (type: string) => block.content.filter((node) => node.type === type).length;
    // A mark may fall on the edge of a piece; there are nine of them.
    for (const type of ['strong', 'link', 'code']) expect(count(type)).toBeGreaterThanOrEqual(990);
    expect(plainText(article)).toContain('turned back. pier quay code The ferry');
  });
  test('runs of backticks, each longer than the last', async () => {
    const text = Array.from({ length: 500 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(' ');
    expect(plainText(await read(text))).toBe(text);
  });
  test('a run is closed only by one as long, on a crowded line too', async () => {
    const crowded = 'x'.repeat(1100);
    const { body } = await read(`${crowded} \`\`\`a\`b\`\`c\`\`\` end`);
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: `${crowded} ` },
          { type: 'code', text: 'a`b``c' },
          { type: 'text', text: ' end' },
        ],
      },
    ]);
  });
  test('half a million blanks', async () =>
    expect(plainText(await read(`a${' '.repeat(500_000)}b`)).replace(/ +/, ' ')).toBe('a b'));
  test('lists two thousand deep, by their indents', async () => {
    const article = await read(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(2 * i)}- w${i}`).join('\n'));
    for (const i of [0, 63, 64, 65, 1000, 1999]) expect(plainText(article)).toMatch(new RegExp(`w${i}\\b`));
  });
  test('a table of ten thousand columns, and one of five thousand rows, set', async () => {
    const row = (cell: string, times: number) => `${`|${cell}`.repeat(times)}|\n`;
    const wide = await render(await read(row('h', 10_000) + row('-', 10_000) + row('c', 10_000)), { width: 72 });
    expect(wide.split('h: c').length - 1).toBe(10_000);
    const long = Array.from({ length: 5000 }, (_, i) => `|r${i}|c|\n`).join('');
    const lines = (await render(await read(`|name|b|\n|-|-|\n${long}`), { width: 72 })).split('\n');
    expect(lines.filter((line) => /^ *r\d+ +c$/.test(line)).length).toBe(5000);
    expect(lines.filter((line) => /name/.test(line)).length).toBe(1);
    expect(lines.filter((line) => /─/.test(line)).length).toBe(1);
  });
});

describe('HTML', () => {
  const read = (rest: string) => parseAs(page(rest), { from: 'html' });
  test.each([
    ['list items without a list', '<li>item'],
    ['headings', '<h2>Ferry <b>back</b></h2>'],
    ['pictures', '<img src="x.png" alt="a ferry">'],
    ['cells', '<td>c'],
  ])('two hundred thousand %s', async (_, unit) => {
    const article = await read(`<p>${PROSE}</p>${unit.repeat(200_000)}`);
    expect(plainText(article)).toContain('turned back');
  });
  test('a hundred thousand nested elements', async () => {
    const article = await read(`${'<div>'.repeat(100_000)}<p>${PROSE}</p>`);
    expect(plainText(article)).toContain('turned back');
  });
});
