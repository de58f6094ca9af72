/** Searching typeset lines. */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/reader/model.js';
import { findLine, matchesIn } from '../../src/reader/search.js';

const linesOf = (text: string): Line[] => text.split('\n').map((plain) => ({ text: plain, plain }));
const PAGE = linesOf(
  [
    'The Ferry drifted for an hour on',
    'Friday  night,  and nobody was hy-',
    'phenated in it. The',
    '',
    'ferry came late.',
    '│ A quoted',
    '│ ferry bar',
    'a well-',
    'known (end) of it.',
  ].join('\n'),
);
const shown = (wanted: string): string[] =>
  matchesIn(PAGE, 0, PAGE.length, wanted).map(
    ({ line, start, end }) => `${line}:${PAGE[line]?.plain.slice(start, end)}`,
  );

describe('the matches on a screen', () => {
  test.each([
    ['ferry', ['0:Ferry', '4:ferry', '6:ferry']],
    ['Ferry', ['0:Ferry']],
    ['on friday', ['0:on', '1:Friday']],
    ['friday night', ['1:Friday  night']],
    ['hyphenated', ['1:hy-', '2:phenated']],
    ['the ferry', ['0:The Ferry']],
    ['quoted ferry', ['5:quoted', '6:│ ferry']],
    ['well-known', ['7:well-', '8:known']],
    ['(end)', ['8:(end)']],
    ['.*', []],
    ['nothing', []],
    ['', []],
  ])('%s', (wanted, found) => expect(shown(wanted)).toEqual(found));

  test('a match that starts above the screen is found where it goes on', () =>
    expect(matchesIn(PAGE, 1, 3, 'on friday')).toEqual([{ line: 1, start: 0, end: 6 }]));
});

test.each([
  ['ferry', 0, true, 0],
  ['ferry', 1, true, 4],
  ['ferry', 7, true, 0],
  ['ferry', 5, false, 4],
  ['ferry', 3, false, 0],
  ['Ferry', 8, false, 0],
  ['known', 0, false, 8],
  ['hyphenated', 0, true, 1],
  ['absent', 0, true, undefined],
  ['absent', 0, false, undefined],
])('%s from line %i, forward %s: line %s', (wanted, from, forward, line) =>
  expect(findLine(PAGE, wanted, from, forward)).toBe(line),
);

test('lines that are added later are searched as well', () => {
  const lines = linesOf('one');
  expect(findLine(lines, 'two', 0, true)).toBeUndefined();
  lines.push({ text: 'two', plain: 'two' });
  expect(findLine(lines, 'two', 0, true)).toBe(1);
});
