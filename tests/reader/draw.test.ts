/** The rows of the screen that the reader makes of its model. */
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../src/reader/draw.js';
import type { Model } from '../../src/reader/model.js';
import { update } from '../../src/reader/update/index.js';
import { press, START, type } from './story.js';

describe('the screen', () => {
  const screen = (...keys: string[]) => screenOf(press(...keys).model);
  test('shows the page, and how far it has been read', () => {
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
  test('lists the quotations, and goes to the selected one', () => {
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
  test('highlights the matches', () => {
    const found = screen('/', ...type('line 3'), 'enter');
    expect(found[2]).toBe('› Paragraph 1, \u001b[7mline 3\u001b[27m');
    expect(found[8]).toBe('  Paragraph 2, \u001b[7mline 3\u001b[27m');
  });
  test('clears the highlighting on escape; n highlights again', () => {
    expect(screen('/', ...type('line 3'), 'enter', 'escape')[2]).toBe('  Paragraph 1, line 3');
    expect(screen('/', ...type('line 3'), 'enter', 'escape', 'n')[8]).toContain('\u001b[7m');
  });
  test('shows the end of a text that is too long for the search line', () => {
    expect(screen('/', ...type('x'.repeat(80))).at(-1)).toMatch(/^ {2}…x+ {2}\(not found\) {2}33% {2}7 min left$/);
  });
  test('marks the selected paragraph, the last ones too', () => {
    expect(screen(']')[0]).toBe('› Paragraph 2, line 1');
    expect(screen('G', ']')[4]).toBe('› Paragraph 5, line 1');
    expect(press('G', ']', 'y').effects).toMatchObject([
      { do: 'copy', text: expect.stringMatching(/^Words of paragraph 5/) },
    ]);
    expect(screen(']', ' ', ' ')[0]).not.toContain('›');
  });
  test('underlines the words of a quotation, and inverts those of a link', () => {
    const words = (letters: string, more: object): Model['story'] => ({
      ...START.story,
      quotations: [{ label: 'Bo Ek', block: 1, spans: [{ letters, before: 3 }], ...more }],
    });
    const second = (story: Model['story']) => screenOf(update({ ...START, story }, ')').model)[1];
    expect(second(words('line2Paragraph', {}))).toBe('› Paragraph 2, \u001b[4mline 2\u001b[24m');
    expect(second(words('line2', { url: 'https://example.org' }))).toBe('› Paragraph 2, \u001b[7mline 2\u001b[27m');
  });
  test('shows the position', () =>
    expect(screen('8', 'g', '=').at(-1)).toMatch(/^ {2}paragraph 2 of 5, line 8 of 30 {2,}\d+%/));
  test('wraps a long entry of a list, and ends it with an ellipsis', () => {
    const story = { ...START.story, related: [{ label: 'a long headline '.repeat(20) }] };
    const rows = screenOf(update({ ...START, story }, 'r').model);
    expect(rows.slice(2, 5).map((row) => row.slice(0, 6))).toEqual(['› \u001b[7m', '  \u001b[7m', '  \u001b[7m']);
    expect(rows[5]).toBe('');
    expect(rows[4]).toContain('…');
  });
  test('fits every row into a terminal of any size', () => {
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
