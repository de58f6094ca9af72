/** The news in the reader: what the keys do to an item, in the list and where it is read. */
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
  stories: ['Ferry', 'Tug', 'Fog'].map((headline) => ({ headline: cleanLine(headline), authors: [] })),
  source: { format: 'feed' },
  removed: [],
};
const lines: Line[] = list.stories.map(({ headline }, block) => {
  const text = `${block + 1}  ${headline}`;
  return { text, plain: text, block, first: true };
});
const items: Model = { ...START, news: new Set([1]), story: { ...openingOf({ list }), lines, complete: true } };

function effects(model: Model, ...keys: string[]): unknown[] {
  let step: { model: Model; effects: unknown[] } = { model, effects: [] };
  for (const key of keys) step = update(step.model, key);
  return step.effects;
}

describe('in the list', () => {
  test.each([
    [['s'], { do: 'save-item', number: 1 }],
    [['j', 'j', 's'], { do: 'save-item', number: 2 }],
    [['3', 's'], { do: 'save-item', number: 3 }],
    [['j', 'u'], { do: 'leave-unread', number: 1 }],
    [['2', 'u'], { do: 'leave-unread', number: 2 }],
    [['9', 'u'], { do: 'bell' }],
    [['enter'], { do: 'read-story', number: 1 }],
  ])('%j', (keys, effect) => expect(effects(items, ...keys)).toEqual([effect]));

  test('a check mark stands beside what was read', () => {
    const rows = screenOf({ ...items, columns: 90 }).slice(0, 3);
    expect(rows.map((row) => row.includes('✓'))).toEqual([false, true, false]);
  });
});

describe('in an item', () => {
  const item: Model = { ...START, news: new Set([1]) };
  test.each([
    ['s', { do: 'save-item' }],
    ['u', { do: 'leave-unread' }],
  ])('%s', (key, effect) => expect(effects(item, key)).toEqual([effect]));

  test('no paragraph has a check mark', () => expect(screenOf({ ...item, columns: 90 }).join('')).not.toContain('✓'));
});

test('elsewhere u scrolls, and s does nothing', () => {
  const down = { ...START, top: 20 };
  expect(update(down, 'u').model.top).toBeLessThan(20);
  expect(effects(down, 's')).toEqual([{ do: 'bell' }]);
});
