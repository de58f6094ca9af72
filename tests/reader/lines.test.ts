/** Places in typeset lines that stay the same when the page is typeset again. */
import { describe, expect, test } from 'vitest';
import {
  anchorOf,
  blockAt,
  firstLineOf,
  HEAD,
  holdBlock,
  lettersOf,
  lineOfAnchor,
  rangesOf,
} from '../../src/reader/lines.js';
import type { Line } from '../../src/reader/model.js';

/** Two blocks below a headline, typeset in lines of this many words. */
function typeset(words: number): Line[] {
  const lines: Line[] = [{ text: 'Headline', plain: 'Headline' }];
  for (const [block, text] of ['one two three four five six', 'seven eight nine ten'].entries()) {
    lines.push({ text: '', plain: '' });
    const all = text.split(' ');
    for (let at = 0; at < all.length; at += words) {
      const plain = all.slice(at, at + words).join(' ');
      lines.push({ text: plain, plain, block, ...(at === 0 && { first: true as const }) });
    }
  }
  return lines;
}
const wide = typeset(3);
const narrow = typeset(1);
const at = (lines: readonly Line[], text: string) => lines.findIndex(({ plain }) => plain.startsWith(text));

describe('an anchor', () => {
  test.each([
    ['Headline', 'Headline'],
    ['one', 'one'],
    ['four', 'four'],
    ['seven', 'seven'],
    ['ten', 'ten'],
  ])('of the line %j is at %j in a narrower page', (line, found) =>
    expect(narrow[lineOfAnchor(narrow, anchorOf(wide, at(wide, line)))]?.plain).toBe(found),
  );
  test('of the head of the page is its first line', () =>
    expect(lineOfAnchor(wide, { block: HEAD, letters: 0 })).toBe(0));
  test('of a block that is not typeset is the first line', () =>
    expect(lineOfAnchor(wide, { block: 9, letters: 0 })).toBe(0));
});

test.each([
  [HEAD, 0, true],
  [0, 3, false],
  [0, wide.length, true],
  [1, wide.length, false],
])('the lines hold all of block %i: of the first %i lines, %s', (block, count, holds) =>
  expect(holdBlock(wide.slice(0, count), { block, letters: 0 })).toBe(holds),
);

test('the first line of a block is known when it is typeset', () => {
  const lines = wide.slice(0, 3);
  expect([firstLineOf(lines, 0), firstLineOf(lines, 1)]).toEqual([2, undefined]);
  lines.push(...wide.slice(3));
  expect(firstLineOf(lines, 1)).toBe(at(wide, 'seven'));
});

test.each([
  [0, 0],
  [4, 1],
  [99, undefined],
])('the block at line %i or below is %s', (line, block) => expect(blockAt(wide, line)).toBe(block));

test.each([
  ['a div-\nided word', 'adividedword'],
  ['│ a bar  and spaces', 'abarandspaces'],
])('the letters of %j are %j', (text, letters) => expect(lettersOf(text)).toBe(letters));

test('the words of a span are found across lines', () =>
  expect(rangesOf(wide, at(wide, 'one'), [{ letters: 'threefour', before: 6 }])).toEqual([
    { line: 2, start: 8, end: 13 },
    { line: 3, start: 0, end: 4 },
  ]));
