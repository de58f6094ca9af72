/** What each key makes of the reader's model. */
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/reader/model.js';
import { update, withNewLines } from '../../src/reader/update/index.js';
import { lines, press, START, type } from './story.js';

describe('moving: the line at the top', () => {
  test.each([
    [['j'], 1],
    [['5', 'j'], 5],
    [['1', '0', 'down'], 10],
    [['j', 'j', 'k'], 1],
    [['k'], 0],
    [[' '], 9],
    [['f', 'b'], 0],
    [['d'], 5],
    [['d', 'd', 'u'], 5],
    [['page-down', 'page-up'], 0],
    [['ctrl-e', 'ctrl-n', 'ctrl-y'], 1],
    [['ctrl-f'], 9],
    [['ctrl-v', 'ctrl-b'], 0],
    [['ctrl-d', 'ctrl-d', 'ctrl-u'], 5],
    [['7', 'g', "'", '$'], 20],
    [['7', 'g', "'", '^'], 0],
    [['wheel-down'], 3],
    [['G'], 20],
    [['G', 'j'], 20],
    [['G', 'g'], 0],
    [['7', 'g'], 6],
    [['5', '0', 'p'], 15],
    [['5', '0', '%'], 15],
    [[']'], 6],
    [['2', ']'], 12],
    [[']', ']', '['], 6],
    [['}'], 12],
    [['G', '{'], 12],
    [[')'], 6],
    [[')', ')'], 18],
    [[')', ')', '('], 6],
    [['tab'], 12],
    [['M', 'a', 'G', "'", 'a'], 0],
    [['j', 'G', "'", "'"], 1],
    [['9', '9', '9', 'j'], 20],
  ])('%j → %i', (keys, top) => expect(press(...keys).model.top).toBe(top));
});

describe('searching: the line found, and the line at the top', () => {
  test.each<[string, string[], number | undefined, number]>([
    ['a match on the screen does not move the page', ['/', ...type('line 3'), 'enter'], 2, 0],
    ['another match comes to a third of the screen', ['/', ...type('Harbour'), 'enter'], 20, 17],
    ['the page follows while the text is typed', ['/', ...type('Harbour')], undefined, 17],
    ['and returns on escape', ['/', ...type('Harbour'), 'escape'], undefined, 0],
    ['and returns when the text is deleted', ['/', ...type('Harbour'), 'ctrl-u'], undefined, 0],
    ['a text without capitals matches in any case', ['/', ...type('harbour'), 'enter'], 20, 17],
    ['a text with capitals matches in its own case', ['/', ...type('LINE 3'), 'enter'], undefined, 0],
    ['n finds the next match', ['/', ...type('line 3'), 'enter', 'n'], 8, 0],
    ['and the one after it', ['/', ...type('line 3'), 'enter', 'n', 'n'], 14, 11],
    ['N finds the one before, round the start', ['/', ...type('line 3'), 'enter', 'N'], 26, 20],
    [
      'n starts at the top of the screen where the last match is not on it',
      ['/', ...type('line 3'), 'enter', 'G', 'n'],
      20,
      20,
    ],
    ['? searches backward', ['2', '0', 'g', '?', ...type('line 3'), 'enter'], 14, 11],
    ['and n goes on backward', ['2', '0', 'g', '?', ...type('line 3'), 'enter', 'n'], 8, 5],
    ['backspace deletes a letter', ['/', ...type('line 34'), 'backspace', 'enter'], 2, 0],
    ['ctrl-w deletes a word', ['/', ...type('line zebra'), 'ctrl-w', '3', 'enter'], 2, 0],
    ['control characters are not typed', ['/', ...type('line'), 'ctrl-d', ...type(' 3'), 'enter'], 2, 0],
    ['an empty text repeats the last search', ['/', ...type('line 3'), 'enter', '/', 'enter'], 8, 0],
  ])('%s', (_, keys, at, top) => {
    const { model } = press(...keys);
    expect([model.search?.at, model.top]).toEqual([at, top]);
  });

  test('a text without a match is reported', () => {
    const { model, effects } = press('/', ...type('zebra'), 'enter');
    expect([model.message, model.top, effects]).toEqual(['not found: zebra', 0, [{ do: 'bell' }]]);
  });

  test('n reaches every match on the last screen', () => {
    const found = ['/', ...type('line 5'), 'enter'];
    const at = [1, 2, 3, 4].map((times) => press(...found, ...Array(times).fill('n')).model.search?.at);
    expect(at).toEqual([10, 16, 22, 28]);
  });
});

describe('a pasted text', () => {
  test.each([
    ['is searched', ['/', 'paste:line 3'], { mode: { kind: 'search', text: 'line 3' }, top: 0 }],
    [
      'is cut where it is too long for a search',
      ['/', `paste:${'x'.repeat(10_000)}`],
      { mode: { text: 'x'.repeat(500) } },
    ],
    ['is not a command', ['paste:G'], { mode: { kind: 'read' }, top: 0 }],
    ['does not act on a list', ['Q', 'paste:q'], { mode: { kind: 'list' } }],
  ])('%s', (_, keys, model) => expect(press(...keys).model).toMatchObject(model));
});

describe('the effect of a key', () => {
  test.each([
    [['q'], { do: 'quit' }],
    [['ctrl-c'], { do: 'quit' }],
    [[':', 'q'], { do: 'quit' }],
    [['Z', 'Z'], { do: 'quit' }],
    [[':', 'n'], { do: 'next-source' }],
    [[':', 'p'], { do: 'previous-source' }],
    [['ctrl-z'], { do: 'suspend' }],
    [['ctrl-l'], { do: 'redraw' }],
    [['o'], { do: 'open', url: 'https://example.org/ferry' }],
    [['tab', 'o'], { do: 'open', url: 'https://example.org/timetable' }],
    [['y'], { do: 'copy', text: 'Words of paragraph 1.\n— Ferry turns back, https://example.org/ferry' }],
    [[')', 'y'], { do: 'copy', text: '“We drifted” — Bo Ek, Ferry turns back' }],
    [['W'], { do: 'typeset' }],
    [['w'], { do: 'bell' }],
    [['T'], { do: 'typeset' }],
    [['m'], { do: 'typeset' }],
    [['r', 'enter'], { do: 'follow', url: 'https://example.org/second' }],
    [['r', 'j', 'enter'], { do: 'bell' }],
    [['backspace'], { do: 'previous-story' }],
    [['x'], { do: 'bell' }],
    [['h', 'ctrl-c'], { do: 'quit' }],
  ])('%j', (keys, effect) => expect(press(...keys).effects).toEqual([effect]));
});

test('a page that is typeset again forgets the line of the match, and keeps the place before the jump', () => {
  const { model } = press('/', ...type('line 3'), 'enter', 'j', 'G');
  const again = withNewLines(model, lines.slice());
  expect([again.search, again.story.complete]).toEqual([{ text: 'line 3', forward: true }, false]);
  expect(update(update(again, "'").model, "'").model.top).toBe(1);
});

test('the same words twice are two quotations: each key goes to the next one', () => {
  const said = { label: 'Bo Ek: “No”', copy: '“No” — Bo Ek' };
  const twice = [1, 2, 3].map((block) => ({ ...said, block }));
  const tops: number[] = [];
  let model: Model = { ...START, story: { ...START.story, quotations: twice } };
  for (const key of [')', ')', ')', '(']) {
    ({ model } = update(model, key));
    tops.push(model.top);
  }
  expect(tops).toEqual([6, 12, 18, 12]);
});
