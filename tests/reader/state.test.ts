/** What each key makes of the reader's state, on a story of thirty lines: five paragraphs of five lines and a blank one. */
import { describe, expect, test } from 'vitest';
import { frame, layout, screenOf } from '../../src/reader/draw.js';
import { type Line, type State, update } from '../../src/reader/state.js';

const lines: Line[] = Array.from({ length: 30 }, (_, i) => {
  const block = Math.floor(i / 6);
  const text = i % 6 === 5 ? '' : `Paragraph ${block + 1}, line ${(i % 6) + 1}${i === 20 ? ' with a Harbour' : ''}`;
  return { text, plain: text, ...(text !== '' && { block }), ...(i % 6 === 0 && { first: true as const }) };
});
const START: State = {
  story: {
    headline: 'Ferry turns back',
    url: 'https://example.org/ferry',
    lines,
    complete: true,
    minutes: 10,
    paragraphs: new Map([0, 1, 2, 3, 4].map((block) => [block, block + 1])),
    words: new Map([0, 1, 2, 3, 4].map((block) => [block, `Words of paragraph ${block + 1}.`])),
    headings: [{ label: 'At the pier', block: 2 }],
    quotations: [
      { label: 'Bo Ek: “We drifted”', block: 1, copy: '“We drifted” — Bo Ek, Ferry turns back' },
      { label: 'Ann Lee: “It was cold”', block: 3, copy: '“It was cold” — Ann Lee, Ferry turns back' },
    ],
    links: [{ label: 'the timetable', url: 'https://example.org/timetable', block: 2 }],
    related: [{ label: 'Second boat', url: 'https://example.org/second' }, { label: 'A mill' }],
  },
  columns: 60,
  rows: 11,
  top: 0,
  mode: { kind: 'read' },
  count: '',
  message: '',
  marks: {},
  wider: 0,
  theme: 0,
  numbers: false,
};

/** Presses keys one after the other; gives the state they lead to and what the last of them asked for. */
function press(...keys: string[]): { state: State; effects: unknown[] } {
  let step: { state: State; effects: unknown[] } = { state: START, effects: [] };
  for (const key of keys) step = update(step.state, key);
  return step;
}
const type = (text: string): string[] => [...text];

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
  ])('%j → %i', (keys, top) => expect(press(...keys).state.top).toBe(top));
});

describe('searching', () => {
  test.each([
    ['finds forward', ['/', ...type('line 3'), 'enter'], 2],
    ['goes there as it is typed', ['/', ...type('Harbour')], 20],
    ['and comes back on escape', ['/', ...type('Harbour'), 'escape'], 0],
    ['small letters find any case', ['/', ...type('harbour'), 'enter'], 20],
    ['a capital finds itself only', ['/', ...type('LINE 3'), 'enter'], 0],
    ['n goes on', ['/', ...type('line 3'), 'enter', 'n'], 8],
    ['N goes back, round the start', ['/', ...type('line 3'), 'enter', 'N'], 20],
    ['? finds backward', ['2', '0', 'g', '?', ...type('line 3'), 'enter'], 14],
    ['backspace takes a letter back', ['/', ...type('line 34'), 'backspace', 'enter'], 2],
  ])('%s', (_, keys, top) => expect(press(...keys).state.top).toBe(top));

  test('what is not there is said', () => {
    const { state, effects } = press('/', ...type('zebra'), 'enter');
    expect([state.message, state.top, effects]).toEqual(['not found: zebra', 0, [{ do: 'bell' }]]);
  });

  test('n reaches every match on the last screen', () => {
    const found = ['/', ...type('line 5'), 'enter'];
    const at = [1, 2, 3, 4].map((times) => press(...found, ...Array(times).fill('n')).state.search?.at);
    expect(at).toEqual([10, 16, 22, 28]);
  });
});

describe('what is pasted', () => {
  test.each([
    ['is looked for', ['/', 'paste:line 3'], { mode: { kind: 'search', text: 'line 3' }, top: 2 }],
    ['is kept as far as a phrase goes', ['/', `paste:${'x'.repeat(10_000)}`], { mode: { text: 'x'.repeat(500) } }],
    ['is no command', ['paste:G'], { mode: { kind: 'read' }, top: 0 }],
    ['is no choice', ['Q', 'paste:q'], { mode: { kind: 'list' } }],
  ])('%s', (_, keys, state) => expect(press(...keys).state).toMatchObject(state));
});

describe('what a key asks for', () => {
  test.each([
    [['q'], { do: 'quit' }],
    [['ctrl-c'], { do: 'quit' }],
    [['ctrl-z'], { do: 'suspend' }],
    [['ctrl-l'], { do: 'redraw' }],
    [['o'], { do: 'open', url: 'https://example.org/ferry' }],
    [['tab', 'o'], { do: 'open', url: 'https://example.org/timetable' }],
    [['y'], { do: 'copy', text: 'Words of paragraph 1.\n— Ferry turns back, https://example.org/ferry' }],
    [[')', 'y'], { do: 'copy', text: '“We drifted” — Bo Ek, Ferry turns back' }],
    [['w'], { do: 'set again' }],
    [['T'], { do: 'set again' }],
    [['m'], { do: 'set again' }],
    [['r', 'enter'], { do: 'follow', url: 'https://example.org/second' }],
    [['r', 'j', 'enter'], { do: 'bell' }],
    [['backspace'], { do: 'back' }],
    [['x'], { do: 'bell' }],
    [['h', 'ctrl-c'], { do: 'quit' }],
  ])('%j', (keys, effect) => expect(press(...keys).effects).toEqual([effect]));
});

describe('the screen', () => {
  const screen = (...keys: string[]) => screenOf(press(...keys).state);
  test('shows the story, and how far one is', () => {
    expect(screen('j')).toMatchInlineSnapshot(`
      [
        "  Paragraph 1, line 2",
        "  Paragraph 1, line 3",
        "  Paragraph 1, line 4",
        "  Paragraph 1, line 5",
        "",
        "  Paragraph 2, line 1",
        "  Paragraph 2, line 2",
        "  Paragraph 2, line 3",
        "  Paragraph 2, line 4",
        "  Paragraph 2, line 5",
        "                                            37%  6 min left",
      ]
    `);
  });
  test('lists who said what, and goes there', () => {
    expect(screen('Q').slice(0, 4)).toEqual([
      '  Who said what',
      '',
      '\u001b[7m› Bo Ek: “We drifted”\u001b[27m',
      '  Ann Lee: “It was cold”',
    ]);
    expect(press('Q', 'j', 'enter').state.top).toBe(18);
    expect(press('Q', 'q').state.mode.kind).toBe('read');
  });
  test('numbers the paragraphs', () => expect(screen('m')[0]).toBe('  1  Paragraph 1, line 1'));
  test('lights what was found', () => {
    expect(screen('/', ...type('line 3'))[0]).toBe('  Paragraph 1, \u001b[7mline 3\u001b[27m');
  });
  test('every row fits, at any size', () => {
    for (const columns of [1, 5, 20, 40, 200])
      for (const rows of [1, 2, 10])
        for (const keys of [['h'], ['Q'], ['/', ...type('line')], ['r'], ['x']]) {
          const { state } = press(...keys);
          const shown = screenOf({ ...state, columns, rows });
          expect(shown).toHaveLength(rows);
          if (state.mode.kind !== 'read' && state.mode.kind !== 'search')
            for (const row of shown) expect(row.replace(/\u001b\[\d+m/g, '').length).toBeLessThanOrEqual(columns);
        }
  });
});

describe('a frame', () => {
  test('redraws only the rows that differ, as one synchronised update', () => {
    expect(frame(['a', 'b', 'c'], ['a', 'x', 'c'])).toBe(
      '\u001b[?2026h\u001b[2;1H\u001b[m\u001b[mx\u001b[m\u001b[K\u001b[?2026l'.replace('\u001b[m\u001b[m', '\u001b[m'),
    );
  });
  test('is empty where nothing differs', () => expect(frame(['a'], ['a'])).toBe(''));
});

test.each([
  [80, 0, false, { measure: 72, margin: 4 }],
  [200, 0, false, { measure: 72, margin: 8 }],
  [60, 0, false, { measure: 56, margin: 2 }],
  [30, 0, false, { measure: 30, margin: 0 }],
  [60, 0, true, { measure: 50, margin: 5 }],
  [200, 20, false, { measure: 92, margin: 8 }],
])('the page in %i columns, wider by %i, numbered %s', (columns, wider, numbers, made) =>
  expect(layout(columns, wider, numbers)).toEqual(made),
);

test('words that are said twice are two quotations: each key leads to the next', () => {
  const said = { label: 'Bo Ek: “No”', copy: '“No” — Bo Ek' };
  const twice = [1, 2, 3].map((block) => ({ ...said, block }));
  const tops: number[] = [];
  let state: State = { ...START, story: { ...START.story, quotations: twice } };
  for (const key of [')', ')', ')', '(']) {
    ({ state } = update(state, key));
    tops.push(state.top);
  }
  expect(tops).toEqual([6, 12, 18, 12]);
});
