/** What each key makes of the reader's model, on a story of thirty lines: five paragraphs of five lines and a blank one. */
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../src/reader/draw.js';
import { frame } from '../../src/reader/frame.js';
import { layout } from '../../src/reader/layout.js';
import type { Line, Model } from '../../src/reader/model.js';
import { update, withNewLines } from '../../src/reader/update/index.js';

const lines: Line[] = Array.from({ length: 30 }, (_, i) => {
  const block = Math.floor(i / 6);
  const text = i % 6 === 5 ? '' : `Paragraph ${block + 1}, line ${(i % 6) + 1}${i === 20 ? ' with a Harbour' : ''}`;
  return { text, plain: text, ...(text !== '' && { block }), ...(i % 6 === 0 && { first: true as const }) };
});
const START: Model = {
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
      { label: 'Bo Ek', detail: '“We drifted”', block: 1, copy: '“We drifted” — Bo Ek, Ferry turns back' },
      { label: 'Ann Lee', detail: '“It was cold”', block: 3, copy: '“It was cold” — Ann Lee, Ferry turns back' },
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
  themes: ['default', 'quiet'],
  numbers: false,
};

/** Presses keys one after the other; gives the model they lead to and what the last of them asked for. */
function press(...keys: string[]): { model: Model; effects: unknown[] } {
  let step: { model: Model; effects: unknown[] } = { model: START, effects: [] };
  for (const key of keys) step = update(step.model, key);
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
    ['what is on the screen moves nothing', ['/', ...type('line 3'), 'enter'], 2, 0],
    ['what is not has a third of the screen above it', ['/', ...type('Harbour'), 'enter'], 20, 17],
    ['the page goes there as it is typed', ['/', ...type('Harbour')], undefined, 17],
    ['and comes back on escape', ['/', ...type('Harbour'), 'escape'], undefined, 0],
    ['and when all is taken back', ['/', ...type('Harbour'), 'ctrl-u'], undefined, 0],
    ['small letters find any case', ['/', ...type('harbour'), 'enter'], 20, 17],
    ['a capital finds itself only', ['/', ...type('LINE 3'), 'enter'], undefined, 0],
    ['n goes on', ['/', ...type('line 3'), 'enter', 'n'], 8, 0],
    ['and further', ['/', ...type('line 3'), 'enter', 'n', 'n'], 14, 11],
    ['N goes back, round the start', ['/', ...type('line 3'), 'enter', 'N'], 26, 20],
    ['n begins at the screen where the last match is not on it', ['/', ...type('line 3'), 'enter', 'G', 'n'], 20, 20],
    ['? finds backward', ['2', '0', 'g', '?', ...type('line 3'), 'enter'], 14, 11],
    ['and n goes on backward', ['2', '0', 'g', '?', ...type('line 3'), 'enter', 'n'], 8, 5],
    ['backspace takes a letter back', ['/', ...type('line 34'), 'backspace', 'enter'], 2, 0],
    ['ctrl-w takes a word back', ['/', ...type('line zebra'), 'ctrl-w', '3', 'enter'], 2, 0],
    ['controls write nothing', ['/', ...type('line'), 'ctrl-d', ...type(' 3'), 'enter'], 2, 0],
    ['nothing typed looks again', ['/', ...type('line 3'), 'enter', '/', 'enter'], 8, 0],
  ])('%s', (_, keys, at, top) => {
    const { model } = press(...keys);
    expect([model.search?.at, model.top]).toEqual([at, top]);
  });

  test('what is not there is said', () => {
    const { model, effects } = press('/', ...type('zebra'), 'enter');
    expect([model.message, model.top, effects]).toEqual(['not found: zebra', 0, [{ do: 'bell' }]]);
  });

  test('n reaches every match on the last screen', () => {
    const found = ['/', ...type('line 5'), 'enter'];
    const at = [1, 2, 3, 4].map((times) => press(...found, ...Array(times).fill('n')).model.search?.at);
    expect(at).toEqual([10, 16, 22, 28]);
  });
});

describe('what is pasted', () => {
  test.each([
    ['is looked for', ['/', 'paste:line 3'], { mode: { kind: 'search', text: 'line 3' }, top: 0 }],
    ['is kept as far as a phrase goes', ['/', `paste:${'x'.repeat(10_000)}`], { mode: { text: 'x'.repeat(500) } }],
    ['is no command', ['paste:G'], { mode: { kind: 'read' }, top: 0 }],
    ['is no choice', ['Q', 'paste:q'], { mode: { kind: 'list' } }],
  ])('%s', (_, keys, model) => expect(press(...keys).model).toMatchObject(model));
});

describe('what a key asks for', () => {
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

describe('the screen', () => {
  const screen = (...keys: string[]) => screenOf(press(...keys).model);
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
        "                                           37%  6 min left",
      ]
    `);
  });
  test('lists who said what, and goes there', () => {
    expect(screen('Q', 'j').slice(0, 7)).toEqual([
      '  Who said what',
      '',
      '  Bo Ek',
      '    “We drifted”',
      '› \u001b[7mAnn Lee\u001b[27m',
      '    “It was cold”',
      '',
    ]);
    expect(press('Q', 'j', 'enter').model.top).toBe(18);
    expect(press('Q', 'q').model.mode.kind).toBe('read');
  });
  test('numbers the paragraphs', () => expect(screen('m')[0]).toBe('  1  Paragraph 1, line 1'));
  test('lights what was found', () => {
    const found = screen('/', ...type('line 3'), 'enter');
    expect(found[2]).toBe('› Paragraph 1, \u001b[7mline 3\u001b[27m');
    expect(found[8]).toBe('  Paragraph 2, \u001b[7mline 3\u001b[27m');
  });
  test('until escape puts it out, and n lights it again', () => {
    expect(screen('/', ...type('line 3'), 'enter', 'escape')[2]).toBe('  Paragraph 1, line 3');
    expect(screen('/', ...type('line 3'), 'enter', 'escape', 'n')[8]).toContain('\u001b[7m');
  });
  test('shows the end of what is typed, where it is too long', () => {
    expect(screen('/', ...type('x'.repeat(80))).at(-1)).toMatch(/^ {2}…x+ {2}\(not found\) {2}33% {2}7 min left$/);
  });
  test('marks the paragraph that a jump chose, the last ones too', () => {
    expect(screen(']')[0]).toBe('› Paragraph 2, line 1');
    expect(screen('G', ']')[4]).toBe('› Paragraph 5, line 1');
    expect(press('G', ']', 'y').effects).toMatchObject([
      { do: 'copy', text: expect.stringMatching(/^Words of paragraph 5/) },
    ]);
    expect(screen(']', ' ', ' ')[0]).not.toContain('›');
  });
  test('underlines the words of a quotation, and lights those of a link', () => {
    const words = (letters: string, more: object): Model['story'] => ({
      ...START.story,
      quotations: [{ label: 'Bo Ek', block: 1, spans: [{ letters, before: 3 }], ...more }],
    });
    const lit = (story: Model['story']) => screenOf(update({ ...START, story }, ')').model)[1];
    expect(lit(words('line2Paragraph', {}))).toBe('› Paragraph 2, \u001b[4mline 2\u001b[24m');
    expect(lit(words('line2', { url: 'https://example.org' }))).toBe('› Paragraph 2, \u001b[7mline 2\u001b[27m');
  });
  test('says where one is', () =>
    expect(screen('8', 'g', '=').at(-1)).toMatch(/^ {2}paragraph 2 of 5, line 8 of 30 {2,}\d+%/));
  test('wraps what is too long for a list, and says where it leaves off', () => {
    const story = { ...START.story, related: [{ label: 'a long headline '.repeat(20) }] };
    const rows = screenOf(update({ ...START, story }, 'r').model);
    expect(rows.slice(2, 5).map((row) => row.slice(0, 6))).toEqual(['› \u001b[7m', '  \u001b[7m', '  \u001b[7m']);
    expect(rows[5]).toBe('');
    expect(rows[4]).toContain('…');
  });
  test('every row fits, at any size', () => {
    for (const columns of [1, 5, 20, 40, 200])
      for (const rows of [1, 2, 10])
        for (const keys of [['h'], ['Q'], ['/', ...type('line')], ['r'], ['x']]) {
          const { model } = press(...keys);
          const shown = screenOf({ ...model, columns, rows });
          expect(shown).toHaveLength(rows);
          if (model.mode.kind !== 'read' && model.mode.kind !== 'search')
            for (const row of shown) expect(row.replace(/\u001b\[\d+m/g, '').length).toBeLessThanOrEqual(columns);
        }
  });
});

describe('a frame', () => {
  const E = '\u001b';
  const rows = Array.from({ length: 10 }, (_, i) => `The words of row ${i}, and more of them`);
  const row = (at: number, text: string) => `${E}[${at};1H${E}[m${text}${E}[m${E}[K`;
  const whole = (text: string) => `${E}[?2026h${text}${E}[?2026l`;

  test.each<[string, string[] | undefined, string[], string]>([
    ['redraws only the rows that differ', ['a', 'b', 'c'], ['a', 'x', 'c'], whole(row(2, 'x'))],
    ['is empty where nothing differs', ['a'], ['a'], ''],
    ['draws all where nothing was', undefined, ['a', 'b'], whole(`${E}[2J${row(1, 'a')}${row(2, 'b')}`)],
    [
      'lets the terminal scroll up by a line',
      [...rows, '10%'],
      [...rows.slice(1), 'new', '20%'],
      whole(`${E}[m${E}[1;10r${E}[10;1H\n${E}[r${row(10, 'new')}${row(11, '20%')}`),
    ],
    [
      'and down by two',
      [...rows, '10%'],
      ['a', 'b', ...rows.slice(0, 8), '10%'],
      whole(`${E}[m${E}[1;10r${E}[1;1H${E}M${E}M${E}[r${row(1, 'a')}${row(2, 'b')}`),
    ],
  ])('%s', (_, before, after, bytes) => expect(frame(before, after)).toBe(bytes));

  test('shows on the emulator what it says, whatever stood there', async () => {
    const screens = fc.array(fc.constantFrom(...rows, '', 'x', '海'), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(screens, { minLength: 1, maxLength: 5 }), async (shown) => {
        const terminal = new xterm.Terminal({ cols: 60, rows: 6, allowProposedApi: true });
        let before: string[] | undefined;
        for (const after of shown) {
          await new Promise<void>((done) => terminal.write(frame(before, after), done));
          before = after;
          const { active } = terminal.buffer;
          expect(after.map((_, i) => active.getLine(active.viewportY + i)?.translateToString(true))).toEqual(after);
        }
        terminal.dispose();
      }),
      { numRuns: 100 },
    );
  });
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

test('lines of before mean nothing in a page set anew, but marks and the place of before do', () => {
  const { model } = press('/', ...type('line 3'), 'enter', 'j', 'G');
  const again = withNewLines(model, lines.slice());
  expect([again.search, again.story.complete]).toEqual([{ text: 'line 3', forward: true }, false]);
  expect(update(update(again, "'").model, "'").model.top).toBe(1);
});

test('words that are said twice are two quotations: each key leads to the next', () => {
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
