/**
 * A story for the reader's tests: thirty lines, which are five paragraphs of five lines, and a blank one after each.
 */
import type { Line, Model } from '../../src/reader/model.js';
import { update } from '../../src/reader/update/index.js';

export const lines: Line[] = Array.from({ length: 30 }, (_, i) => {
  const block = Math.floor(i / 6);
  const text = i % 6 === 5 ? '' : `Paragraph ${block + 1}, line ${(i % 6) + 1}${i === 20 ? ' with a Harbour' : ''}`;
  return { text, plain: text, ...(text !== '' && { block }), ...(i % 6 === 0 && { first: true as const }) };
});
export const START: Model = {
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
    stories: [],
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
export function press(...keys: string[]): { model: Model; effects: unknown[] } {
  let step: { model: Model; effects: unknown[] } = { model: START, effects: [] };
  for (const key of keys) step = update(step.model, key);
  return step;
}
export const type = (text: string): string[] => [...text];
