/** Inputs made to exhaust time, memory or the stack: each is read, with every word. Their times are in the bench (scripts/bench/doubling.js). */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';
import { render } from '../../src/index.js';
import { parse } from '../../src/parse/index.js';

const PROSE = 'The ferry left the pier at nine, said the captain, and no one knew why it had turned back. ';
const page = (rest: string) => `<html><body><article><h1>Ferry</h1>${`<p>${PROSE}${PROSE}</p>`.repeat(5)}${rest}`;
const words = (article: Article) => plainText(article).split(/\s+/).length;

describe('Markdown', () => {
  const read = (text: string) => parse(`# Ferry\n\n${text}`, { from: 'markdown' });
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
  test('a run of backticks is closed only by one as long, on a long line too', async () => {
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
  test('three million empty lines, and code after them keeps its indent', async () =>
    expect((await read(`a${'\n'.repeat(3_200_000)}    b\n      c`)).body.at(-1)).toEqual({
      type: 'code',
      text: 'b\n  c',
    }));
  test('more marks than are kept: the rest is plain text, and one note says so', async () => {
    const notes: string[] = [];
    const onNote = (note: string) => notes.push(note);
    const article = await parse(`${'*a* '.repeat(400_000)}the end`, { from: 'markdown', onNote });
    expect(notes).toEqual(['the text has too many marks; the rest of it is read as plain text']);
    expect(plainText(article).split(/\s+/).length).toBe(400_002);
  });
  test('a cell of ten thousand words, and one of emoji, are set as records', async () => {
    for (const cell of ['a '.repeat(10_000), '👩‍👩‍👧 a '.repeat(300)])
      expect(await render(await read(`|h|i|\n|-|-|\n|${cell}|b|\n`), { width: 40 })).toContain('h: ');
  });
  test('a paragraph of fifty thousand line breaks, as Markdown', async () => {
    const article = await read('a  \n'.repeat(50_000));
    expect((await render(article, { format: 'markdown' })).split('a\\\n').length).toBeGreaterThan(49_000);
  });
  test('half a million spaces', async () =>
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
  const read = (rest: string) => parse(page(rest), { from: 'html' });
  test.each([
    ['list items without a list', '<li>item'],
    ['headings', '<h2>Ferry <b>back</b></h2>'],
    ['pictures', '<img src="x.png" alt="a ferry">'],
    ['cells', '<td>c'],
    ['unclosed spans', '<span>x'],
    ['blanks that do not break', '&nbsp;'],
  ])('two hundred thousand %s', async (_, unit) => {
    const article = await read(`<p>${PROSE}</p>${unit.repeat(200_000)}`);
    expect(plainText(article)).toContain('turned back');
  });
  test('two thousand quotations in each other, with every word', async () => {
    const article = await read(Array.from({ length: 2000 }, (_, i) => `<blockquote>w${i} ${PROSE}`).join(''));
    for (const i of [0, 63, 64, 65, 1999]) expect(plainText(article)).toContain(`w${i} `);
  });
  test('forty lists in each other, with a picture in each, have every word once', async () => {
    const item = (i: number) =>
      `<ul><li>Item W${i}W<figure><img src="/${i}.png"><figcaption>Caption W${i + 40}W</figcaption></figure>`;
    const article = await parse(page(Array.from({ length: 40 }, (_, i) => item(i)).join('')), { from: 'html' });
    const found = JSON.stringify([article.body, article.removed]).match(/W\d+W/g) ?? [];
    expect(found.sort()).toEqual(Array.from({ length: 80 }, (_, i) => `W${i}W`).sort());
  });
  test('a hundred thousand nested elements', async () => {
    const article = await read(`${'<div>'.repeat(100_000)}<p>${PROSE}</p>`);
    expect(plainText(article)).toContain('turned back');
  });
});

test('a text of a million paragraphs, and a page of more elements than are kept, have every word', async () => {
  const text = `Ferry\n\n${Array.from({ length: 1_000_000 }, (_, i) => `w${i}`).join('\n\n')}`;
  const article = await parse(text, { from: 'text' });
  expect(article.body.length).toBeLessThan(800_000);
  expect(words(article)).toBeGreaterThanOrEqual(1_000_000);
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  const read = await parse(page('<b>a</b> '.repeat(800_000)), { from: 'html', onNote });
  expect(notes).toEqual([
    'the page has more than 2.2 million elements; it is read as plain text, with everything that is on it',
  ]);
  expect(words(read)).toBeGreaterThanOrEqual(800_000);
});

describe('a budget', () => {
  /** A budget that is spent from the n-th look at the clock on, and the notes. */
  const spentAt = (n: number) => {
    const notes: string[] = [];
    return { notes, limits: { budget: { isSpent: () => --n < 0 }, onNote: (note: string) => notes.push(note) } };
  };
  const long = page(
    `${Array.from({ length: 30_000 }, (_, i) => `<p>w${i} ${i % 100 === 0 ? PROSE : ''}</p>`).join('')}<script>var hidden;</script>`,
  );
  test.each([0, 1, 20, 40])('a page, spent at look %i: plain text with every word, and a note', async (n) => {
    const { notes, limits } = spentAt(n);
    const article = await parse(long, { from: 'html', ...limits });
    expect(notes).toEqual([expect.stringContaining('read as plain text')]);
    expect(article.source.format).toBe('text');
    const text = JSON.stringify(article);
    for (let i = 0; i < 30_000; i += 997) expect(text).toContain(`w${i} `.trim());
    expect(text).not.toContain('hidden');
  });
  test('a page within the limit is parsed as a page', async () => {
    const { notes, limits } = spentAt(1e9);
    const article = await parse(long, { from: 'html', ...limits });
    expect({ notes, format: article.source.format }).toEqual({ notes: [], format: 'html' });
  });
  const marked = Array.from({ length: 200 }, (_, i) => `**w${i}** and\n\n- one\n- *two*\n\n`).join('');
  test.each([0, 1, 50, 300])('Markdown, spent at look %i: the rest as plain text, and one note', async (n) => {
    const { notes, limits } = spentAt(n);
    const article = await parse(marked, { from: 'markdown', ...limits });
    expect(notes).toEqual([expect.stringContaining('read as plain text')]);
    for (let i = 0; i < 200; i++) expect(plainText(article)).toMatch(new RegExp(`\\bw${i}\\b`));
  });
});
