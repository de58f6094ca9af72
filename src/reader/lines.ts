/**
 * Finds places in typeset lines: blocks, anchors that stay the same when the page is typeset again, and words. Pure but
 * for the index of blocks that is kept for lines seen before.
 */
import { stripInvisible } from '../render/typeset/width.js';
import type { Anchor, Line, LineRange, Span } from './model.js';

/** The block of an anchor before the first block: the head of the page. */
export const HEAD = -1;

/** What typesetting may add or take away: spaces, hyphens, and the bars of block quotations. */
const NOT_LETTER = /[\s\-‐│]/;
const NOT_LETTERS = new RegExp(NOT_LETTER, 'g');

/** A text's letters: two texts that differ only in how they are typeset have the same ones. */
export const lettersOf = (text: string): string => stripInvisible(text).replace(NOT_LETTERS, '');

/** The anchor of a line. */
export function anchorOf(lines: readonly Line[], line: number): Anchor {
  let start = Math.min(line, lines.length - 1);
  while (start > 0 && !startsBlock(lines[start])) start--;
  let letters = 0;
  for (const { plain } of lines.slice(Math.max(0, start), line)) letters += lettersOf(plain).length;
  return { block: lines[start]?.block ?? HEAD, letters };
}

const startsBlock = (line: Line | undefined): boolean => line?.first === true && line.block !== undefined;

/** True where the lines so far hold all of the anchor's block. */
export function holdBlock(lines: readonly Line[], { block }: Anchor): boolean {
  const last = lines[lines.length - 1]?.block;
  return block === HEAD || (last !== undefined && last > block);
}

/** The index of the line that shows an anchor. */
export function lineOfAnchor(lines: readonly Line[], { block, letters }: Anchor): number {
  let line = block === HEAD ? 0 : lines.findIndex((one) => one.block === block);
  if (line < 0) return 0;
  let left = letters;
  for (; line + 1 < lines.length; line++) {
    const count = lettersOf(lines[line]?.plain ?? '').length;
    if (count > left || (left === 0 && count === 0)) break;
    left -= count;
  }
  return line;
}

/** The block at a line, or else the next one below it. */
export function blockAt(lines: readonly Line[], line: number): number | undefined {
  for (let i = line; i < lines.length; i++) {
    const block = lines[i]?.block;
    if (block !== undefined) return block;
  }
  return undefined;
}

/** The index of the first line of a block; undefined where the block is not typeset. */
export function firstLineOf(lines: readonly Line[], block: number): number | undefined {
  let index = indexes.get(lines);
  if (!index) {
    index = { counted: 0, firstLines: new Map() };
    indexes.set(lines, index);
  }
  for (const line of lines.slice(index.counted)) {
    if (line.first && line.block !== undefined) index.firstLines.set(line.block, index.counted);
    index.counted++;
  }
  return index.firstLines.get(block);
}

/** Where each block starts. A jump in a book must not go through all its lines for each place it might go to. */
const indexes = new WeakMap<readonly Line[], { counted: number; firstLines: Map<number, number> }>();

/** What the spans of a block cover of its lines, the first of which is `first`; in order. */
export function rangesOf(lines: readonly Line[], first: number, spans: readonly Span[]): LineRange[] {
  if (spans.length === 0) return [];
  let letters = '';
  const places: [line: number, unit: number][] = [];
  const block = lines[first]?.block;
  for (let at = first; ; at++) {
    const line = lines[at];
    if (!line || (line.block !== block && line.plain !== '')) break;
    for (let unit = 0; unit < line.plain.length; unit++) {
      const one = line.plain.charAt(unit);
      if (NOT_LETTER.test(one)) continue;
      letters += one;
      places.push([at, unit]);
    }
  }
  const ranges: LineRange[] = [];
  for (const span of spans) {
    const at = letters.indexOf(span.letters, span.before);
    if (at < 0) continue;
    for (const [line, unit] of places.slice(at, at + span.letters.length)) {
      const last = ranges[ranges.length - 1];
      if (last?.line === line && last.end <= unit) last.end = unit + 1;
      else ranges.push({ line, start: unit, end: unit + 1 });
    }
  }
  return ranges;
}
