import { expect, test } from 'vitest';
import { linksIn, mapBlocks, mapInline, mapNodes, someBlock, stretches } from '../../src/article/blocks.js';
import { clean } from '../../src/article/clean.js';
import type { Block, Inline } from '../../src/article/model.js';
import { inlineText } from '../../src/article/passages.js';

const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
const link = (words: string): Inline => ({ type: 'link', url: clean(`/${words}`), children: [text(words)] });
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [link(words)] });

/** Blocks of every type, nested; the words of each stretch are its number in reading order. */
const BLOCKS: Block[] = [
  { type: 'heading', level: 2, content: [link('1')] },
  {
    type: 'list',
    ordered: false,
    items: [{ blocks: [paragraph('2'), { type: 'quote', blocks: [paragraph('3')], source: [link('4')] }] }],
  },
  {
    type: 'table',
    align: [null, null],
    caption: [link('5')],
    header: [[link('6')], [link('7')]],
    rows: [[[link('8')], [{ type: 'strong', children: [link('9')] }]]],
  },
  { type: 'figure', caption: [link('10')], alt: clean('not shown') },
  { type: 'figure', alt: clean('alt') },
  { type: 'code', text: clean('code') },
  { type: 'break' },
];
const NUMBERS = Array.from({ length: 10 }, (_, i) => String(i + 1));

test('stretches come in reading order, with their kinds', () => {
  expect(Array.from(stretches(BLOCKS), ({ kind, quoted }) => (quoted ? `${kind}, quoted` : kind))).toEqual([
    ...['heading', 'paragraph', 'paragraph, quoted', 'source', 'caption', 'table', 'figure', 'alt', 'code'],
  ]);
});

test('links come in reading order', () => {
  expect(Array.from(linksIn(BLOCKS), ({ children }) => inlineText(children))).toEqual(NUMBERS);
});

test('a link inside a link comes after it', () => {
  const nested: Inline = { type: 'link', url: clean('/outer'), children: [link('inner')] };
  const links = linksIn([{ type: 'paragraph', content: [nested] }]);
  expect(Array.from(links, ({ url }) => url)).toEqual(['/outer', '/inner']);
});

test('every stretch of inline text is changed', () => {
  const changed = mapInline(BLOCKS, (content) =>
    mapNodes(content, (node) => (node.type === 'text' ? [node, text('!')] : node)),
  );
  expect(Array.from(linksIn(changed), ({ children }) => inlineText(children))).toEqual(NUMBERS.map((one) => `${one}!`));
  expect(Array.from(linksIn(BLOCKS), ({ children }) => inlineText(children))).toEqual(NUMBERS);
});

test('inner blocks are changed before what holds them', () => {
  const order: string[] = [];
  mapBlocks(BLOCKS.slice(0, 2), (block) => {
    order.push(block.type);
    return block;
  });
  expect(order).toEqual(['heading', 'paragraph', 'paragraph', 'quote', 'list']);
});

test.each([
  ['table', true],
  ['quote', true],
  ['code', true],
] as const)('there is a block of the type %s: %s', (type, is) => {
  expect(someBlock(BLOCKS, (block) => block.type === type)).toBe(is);
  expect(someBlock([paragraph('1')], (block) => block.type === type)).toBe(false);
});
