/**
 * Looks for words in set lines: across line ends, through a word divided there and through spaces that a justified line has more of. Pure but for what
 * is remembered of lines looked at before.
 */
import { stripInvisible } from '../render/typeset/width.js';
import type { Line } from './state.js';

/** A stretch of one line that a match covers, in UTF-16 units of its bare text. */
export interface Lit {
  line: number;
  start: number;
  end: number;
}

/** Words of a block: their letters (see `lettersOf`), and how many of the block's text stand before them. What is set has these, and perhaps markers. */
export interface Span {
  letters: string;
  before: number;
}

/** Two texts that differ only in how they are set have the same letters: without spaces, hyphens and the bars of quotations. */
const SET = /[\s\-‐│]/;
const NOT_LETTERS = new RegExp(SET, 'g');
export const lettersOf = (text: string): string => stripInvisible(text).replace(NOT_LETTERS, '');

/** What a stop's own words cover of the lines of its block, whose first is `first`, in order. */
export function stopIn(lines: readonly Line[], first: number, { spans = [] }: { spans?: readonly Span[] }): Lit[] {
  if (spans.length === 0) return [];
  let letters = '';
  const places: [line: number, unit: number][] = [];
  const block = lines[first]?.block;
  for (let line = first; line < lines.length; line++) {
    const one = lines[line] as Line;
    if (one.block !== block && one.plain !== '') break;
    for (let unit = 0; unit < one.plain.length; unit++) {
      if (SET.test(one.plain[unit] as string)) continue;
      letters += one.plain[unit];
      places.push([line, unit]);
    }
  }
  const found: Lit[] = [];
  for (const span of spans) {
    const at = letters.indexOf(span.letters, span.before);
    if (at < 0) continue;
    for (const [line, unit] of places.slice(at, at + span.letters.length)) {
      const last = found[found.length - 1];
      if (last?.line === line && last.end <= unit) last.end = unit + 1;
      else found.push({ line, start: unit, end: unit + 1 });
    }
  }
  return found;
}

/** All lines in one text, a newline between them, and where each begins. */
interface Whole {
  text: string;
  starts: number[];
}

const wholes = new WeakMap<readonly Line[], Whole>();

/** The lines as one text. Lines are only ever added, so what was joined before stays. */
function wholeOf(lines: readonly Line[]): Whole {
  let whole = wholes.get(lines);
  if (!whole) {
    whole = { text: '', starts: [] };
    wholes.set(lines, whole);
  }
  if (whole.starts.length === lines.length) return whole;
  const added = lines.slice(whole.starts.length).map((line) => line.plain);
  let at = whole.text.length;
  for (const plain of added) {
    whole.starts.push(at);
    at += plain.length + 1;
  }
  // Joined at once: a text that grows by a line at a time is put together again for the first search.
  whole.text += `${added.join('\n')}\n`;
  return whole;
}

/** Gets lines ready to be looked through, so that the first key of a search need not wait for it. */
export function prepareSearch(lines: readonly Line[]): void {
  findLine(lines, '\n', 0, true);
}

/** Between two characters a line may end, after a hyphen or not; the next one begins behind its indent or the bar of a quotation. */
const LINE_END = '(?:[-‐]?\\n(?!\\n)[ │]*)?';
const SPACE = '(?: +|[ ]*\\n(?!\\n)[ │]*)';

/** What is looked for as a pattern: any case where it has no capital, as less and vim hold it. */
function patternOf(wanted: string): RegExp {
  let pattern = '';
  for (const word of wanted.split(/( +)/)) {
    if (word.startsWith(' ')) pattern += SPACE;
    else pattern += Array.from(word, (one) => one.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')).join(LINE_END);
  }
  return new RegExp(pattern, wanted === wanted.toLowerCase() ? 'giu' : 'gu');
}

let last: { wanted: string; pattern: RegExp } | undefined;

function remembered(wanted: string): RegExp {
  if (last?.wanted !== wanted) last = { wanted, pattern: patternOf(wanted) };
  // A pattern remembers where it looked last.
  last.pattern.lastIndex = 0;
  return last.pattern;
}

/** The line that an offset in the whole text stands in. */
function lineAt({ starts }: Whole, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many lines before the first shown one a match may begin: what is looked for is shorter. */
const BEFORE = 20;

/** What of the lines from `first` to before `end` the matches cover, in order. */
export function litIn(lines: readonly Line[], first: number, end: number, wanted: string): Lit[] {
  if (wanted === '' || first >= lines.length) return [];
  const whole = wholeOf(lines);
  const from = whole.starts[Math.max(0, first - BEFORE)] as number;
  const to = whole.starts[Math.min(lines.length, end + BEFORE)] ?? whole.text.length;
  const found: Lit[] = [];
  for (const match of whole.text.slice(from, to).matchAll(remembered(wanted))) {
    const stop = from + match.index + match[0].length;
    for (let at = from + match.index, line = lineAt(whole, at); at < stop; line++) {
      const start = whole.starts[line] as number;
      const lineEnd = start + (lines[line]?.plain.length ?? 0);
      if (line >= first && line < end && at < lineEnd)
        found.push({ line, start: at - start, end: Math.min(stop, lineEnd) - start });
      at = Math.max(lineEnd + 1, at + 1);
    }
  }
  return found;
}

/** The next line from `from` that a match begins in, going round the end; undefined where there is no match. */
export function findLine(lines: readonly Line[], wanted: string, from: number, forward: boolean): number | undefined {
  if (wanted === '' || lines.length === 0) return undefined;
  const whole = wholeOf(lines);
  const pattern = remembered(wanted);
  const here = (from + lines.length) % lines.length;
  if (forward) {
    pattern.lastIndex = whole.starts[here] as number;
    let match = pattern.exec(whole.text);
    if (!match) {
      pattern.lastIndex = 0;
      match = pattern.exec(whole.text);
    }
    return match ? lineAt(whole, match.index) : undefined;
  }
  const limit = whole.starts[here + 1] ?? whole.text.length;
  let before: number | undefined;
  let final: number | undefined;
  for (const match of whole.text.matchAll(pattern)) {
    if (match.index < limit) before = match.index;
    else if (before !== undefined) break;
    final = match.index;
  }
  const at = before ?? final;
  return at === undefined ? undefined : lineAt(whole, at);
}
