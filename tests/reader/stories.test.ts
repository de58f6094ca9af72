/** A list of stories in the reader: which story is selected, and what the keys do to it. */
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/article/clean.js';
import type { StoryList } from '../../src/article/stories.js';
import { screenOf } from '../../src/reader/draw.js';
import type { Line, Model } from '../../src/reader/model.js';
import { openingOf } from '../../src/reader/story.js';
import { update } from '../../src/reader/update/index.js';
import { START } from './story.js';

const list: StoryList = {
  kind: 'stories',
  title: cleanLine('Harbour News'),
  stories: Array.from({ length: 6 }, (_, i) => ({
    headline: cleanLine(`Boat ${i + 1} is late`),
    authors: [],
    ...(i !== 2 && { url: cleanLine(`https://harbour.example/${i + 1}`) }),
    ...(i >= 3 && { section: cleanLine('Winds') }),
  })),
  source: { format: 'html', url: cleanLine('https://harbour.example/') },
  removed: [],
};

/** The title and a blank line, then four lines for each story. */
const lines: Line[] = ['Harbour News', ''].map((text): Line => ({ text, plain: text }));
for (let block = 0; block < 6; block++)
  for (const [i, text] of [`${block + 1}  Boat ${block + 1} is late`, '   Nobody', '   knows why', ''].entries())
    lines.push({ text, plain: text, ...(text !== '' && { block }), ...(i === 0 && { first: true as const }) });

/** Ten rows of the page. */
const page: Model = { ...START, rows: 11, story: { ...openingOf({ list }), lines, complete: true } };

function press(...keys: string[]) {
  let step: { model: Model; effects: unknown[] } = { model: page, effects: [] };
  for (const key of keys) step = update(step.model, key);
  return step;
}

const selected = (...keys: string[]) => press(...keys).model.selected?.label;

describe('selecting', () => {
  test.each([
    [['j'], 'Boat 1 is late'],
    [['j', 'j'], 'Boat 2 is late'],
    [['j', '3', 'j'], 'Boat 4 is late'],
    [['j', 'down', 'tab', ']'], 'Boat 4 is late'],
    [['j', 'j', 'j', 'k'], 'Boat 2 is late'],
    [['j', 'j', 'up', 'up'], 'Boat 1 is late'],
    [['j', '9', 'j'], 'Boat 6 is late'],
    [['}'], 'Winds'],
  ])('%j selects %s', (keys, label) => expect(selected(...keys)).toBe(label));

  test('the page scrolls only as far as the story needs', () => {
    expect(press('j', 'j').model.top).toBe(0);
    expect(press('j', 'j', 'j').model.top).toBe(4);
    expect(press('j', 'j', 'j', 'k').model.top).toBe(4);
    expect(press('j', 'j', 'j', 'k', 'k').model.top).toBe(0);
  });

  test('the last story is said to be the last', () =>
    expect(press('j', '9', 'j', 'j').model.message).toBe('this is the last story'));

  test('the last row counts the stories', () => expect(screenOf(press('j', 'j').model).at(-1)).toMatch(/2 of 6$/));
});

describe('reading', () => {
  test.each([
    [['enter'], 1],
    [['j', 'j', 'enter'], 2],
    [['5', 'enter'], 5],
    [['j', 'right'], 1],
  ])('%j reads story %d', (keys, number) => expect(press(...keys).effects).toEqual([{ do: 'read-story', number }]));

  test('a number beyond the last is refused', () =>
    expect(press('9', 'enter').model.message).toBe('there is no story number 9'));

  test('o opens the selected story in the browser, and y copies its headline and address', () => {
    expect(press('j', 'j', 'o').effects).toEqual([{ do: 'open', url: 'https://harbour.example/2' }]);
    expect(press('j', 'y').effects).toEqual([{ do: 'copy', text: 'Boat 1 is late\nhttps://harbour.example/1' }]);
    expect(press('j', 'y').model.message).toBe('story copied');
  });

  test('a search goes to a story, which Enter reads', () =>
    expect(press('/', 'B', 'o', 'a', 't', ' ', '5', 'enter', 'enter').effects).toEqual([
      { do: 'read-story', number: 5 },
    ]));
});
