import { describe, expect, test } from 'vitest';
import { linkAddresses } from '../../src/article/bare-addresses.js';
import { clean } from '../../src/article/clean.js';
import type { Inline } from '../../src/article/model.js';
import { inlineText } from '../../src/article/passages.js';

const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
/** Inline text with each link in square brackets, after its address where that differs. */
const shown = (content: readonly Inline[]): string =>
  content
    .map((node) => {
      if (node.type !== 'link') return 'children' in node ? shown(node.children) : inlineText([node]);
      const words = inlineText(node.children);
      return words === node.url ? `⟦${words}⟧` : `⟦${node.url} ${words}⟧`;
    })
    .join('');
const A = 'https://example.com/a';

describe('addresses in text', () => {
  test.each([
    ['See https://example.com.', 'See ⟦https://example.com⟧.'],
    [`See ${A}, or not.`, `See ⟦${A}⟧, or not.`],
    [`(${A})`, `(⟦${A}⟧)`],
    [`[${A}].`, `[⟦${A}⟧].`],
    [`“${A}”`, `“⟦${A}⟧”`],
    [`"${A}"`, `"⟦${A}⟧"`],
    [`<${A}>`, `<⟦${A}⟧>`],
    [`‘${A}’`, `‘⟦${A}⟧’`],
    [`*${A}*`, `*⟦${A}⟧*`],
    [`${A}?!`, `⟦${A}⟧?!`],
    [`${A}?b=c&d=e#f;`, `⟦${A}?b=c&d=e#f⟧;`],
    [`${A}_(b)`, `⟦${A}_(b)⟧`],
    [`(see ${A}_(b))`, `(see ⟦${A}_(b)⟧)`],
    [`${A}—which`, `⟦${A}⟧—which`],
    [`詳細は${A}。`, `詳細は⟦${A}⟧。`],
    [`詳細は ${A}。`, `詳細は ⟦${A}⟧。`],
    [`${A} ${A}`, `⟦${A}⟧ ⟦${A}⟧`],
    [`${A}\n${A}.`, `⟦${A}⟧\n⟦${A}⟧.`],
    ['HTTP://EXAMPLE.COM/A', '⟦HTTP://EXAMPLE.COM/A⟧'],
    ['https://example.com:8080/a', '⟦https://example.com:8080/a⟧'],
    ['https://example.com/naïve', '⟦https://example.com/naïve⟧'],
    ['www.example.com/a.', '⟦http://www.example.com/a www.example.com/a⟧.'],
  ])('%s', (words, linked) => {
    const made = linkAddresses([text(words)]);
    expect(shown(made)).toBe(linked);
    expect(inlineText(made)).toBe(words);
  });
});

describe('no addresses', () => {
  test.each([
    '',
    'https://',
    'https:// example.com',
    'https://localhost',
    'https://.',
    'www.',
    'awww.example.com',
    'xhttps://example.com',
    'ftp://example.com',
    'ann@www.example.com',
    // Cut short.
    'https://example.com/lon…',
    'https://example.com/lon...',
    // A host that hides, or could be read as another one.
    'https://example.com@evil.example/',
    'https://ann.lee@evil.example/',
    'https://0x7f.1/',
    'https://bücher.example/',
    'https://example.com\u0430.example/',
  ])('%s', (words) => expect(linkAddresses([text(words)])).toEqual([text(words)]));
});

test('links and code stay as they are, other marks are looked into', () => {
  const link: Inline = { type: 'link', url: clean('/b'), children: [text(A)] };
  const code: Inline = { type: 'code', text: clean(A) };
  expect(linkAddresses([link, code])).toEqual([link, code]);
  expect(shown(linkAddresses([{ type: 'strong', children: [text(`${A}.`)] }]))).toBe(`⟦${A}⟧.`);
});
