/**
 * Sets flat text to a measure: breaks it into lines, then paints each line's stretches. Breaking happens on the
 * characters alone, so no escape sequence is ever measured or cut, and a link or a weight that crosses a line end is
 * closed and opened again. Pure.
 */
import { type Chooser, easeWidow, firstFit, type Line } from './breaks.js';
import { type Flat, type Part, paintLines } from './flat.js';
import { breakNarrow, columnsBetween } from './narrow.js';
import { type Hyphenator, opportunities, type Terms } from './opportunities.js';
import { isNarrow, maxColumns, stripInvisible } from './width.js';

export { totalFit } from './optimal.js';

/** How lines are broken and filled. By default: by first fit, ragged, words whole. */
export interface Manner {
  /** Chooses the breaks of paragraphs that first fit does not set evenly. */
  choose?: Chooser;
  /** Make all lines about as long, the last too: for headlines and labels. */
  balance?: boolean;
  /** Divides words. */
  hyphens?: Hyphenator;
  /** Spread the words of each line but a paragraph's last to the measure. */
  justify?: boolean;
}

/**
 * The lines of `text`, none wider than `measure` columns, unless a single cluster is; a word wider than that is cut.
 * Spaces at a line's end belong to no line.
 */
function breakLines(text: string, measure: number, manner: Manner, runs: Flat['runs']): Line[] {
  const lines: Line[] = [];
  const narrow = isNarrow(text);
  const { choose, hyphens } = manner;
  const quick = narrow && !hyphens;
  const literal = hyphens ? runs.filter((run) => run.literal) : [];
  const terms = { measure, narrow, hyphens, held: choose !== undefined, literal };
  for (let at = 0; ; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (narrow && end - at <= measure) lines.push([at, end]);
    else if (!quick || !breakNarrow(text, at, end, measure, lines, choose !== undefined))
      breakBy(choose ?? firstFit, text, at, end, terms, lines);
    if (newline < 0) return lines;
    at = newline + 1;
  }
}

/**
 * A text longer than this many UTF-16 units is broken piece by piece, so that the tables of opportunities stay small.
 */
const PIECE = 16_384;

function breakBy(choose: Chooser, text: string, from: number, to: number, terms: Terms, lines: Line[]): void {
  const { measure, narrow } = terms;
  const first = lines.length;
  const piece: Line[] = [];
  for (let at = from, size = Math.max(PIECE, 8 * measure); ; ) {
    const stop = Math.min(to, at + size);
    choose(opportunities(text, at, stop, terms), measure, piece);
    // The last two lines of a piece depend on what comes after it.
    const sure = stop === to ? piece.length : piece.length - 2;
    for (const line of piece.slice(0, Math.max(0, sure))) if (line[1] > line[0] || from === to) lines.push(line);
    if (stop === to) break;
    const next = sure > 0 ? piece[sure] : undefined;
    if (next) at = next[0];
    else size *= 2;
    piece.length = 0;
  }
  const width = narrow ? columnsBetween : (start: number, end: number) => maxColumns(text.slice(start, end));
  if (choose === firstFit) easeWidow(text, lines, first, measure, width);
}

/**
 * More lines than this are no headline. CSS lets browsers leave more than six as they are (Text 4, text-wrap-style).
 */
const BALANCED_MAX = 6;

/** The lines of a text in the narrowest measure that makes no more of them. */
function balanced(text: string, measure: number, manner: Manner, runs: Flat['runs']): Line[] {
  const lines = breakLines(text, measure, manner, runs);
  if (lines.length < 2 || lines.length > BALANCED_MAX || text.includes('\n')) return lines;
  let best = lines;
  // No word is cut for it.
  const widest = text.split(' ').reduce((most, word) => Math.max(most, maxColumns(word)), 0);
  let [narrow, wide] = [Math.max(Math.ceil(measure / 2), widest), measure];
  while (narrow < wide) {
    const middle = (narrow + wide) >> 1;
    const tried = breakLines(text, middle, manner, runs);
    if (tried.length === lines.length) [best, wide] = [tried, middle];
    else narrow = middle + 1;
  }
  return best;
}

/** Flat text as painted lines of at most `measure` columns. */
export function setLines(flat: Flat, measure: number, manner: Manner = {}): string[] {
  const { runs } = flat;
  // A tab would jump to the terminal's next stop, wherever that is.
  const text = flat.text.includes('\t') ? flat.text.replaceAll('\t', ' ') : flat.text;
  const { justify, balance } = manner;
  const lines = balance ? balanced(text, measure, manner, runs) : breakLines(text, measure, manner, runs);
  if (runs.length === 0 && !justify) {
    return lines.map(([start, end, hyphen]) =>
      hyphen ? `${stripInvisible(text.slice(start, end))}-` : stripInvisible(text.slice(start, end)),
    );
  }
  return paintLines({ text, runs }, lines, stripInvisible, (parts, number) => {
    const [, end = 0, hyphen = false] = lines[number] ?? [];
    if (hyphen) parts.push({ text: '-' });
    // The last line of a paragraph, and a line before a line break of the author, are not spread.
    if (justify && number + 1 < lines.length && text[end] !== '\n') spread(parts, measure, number % 2 === 1);
  });
}

/** The widest space that justification makes, in columns; a line that would need a wider one stays ragged. */
const SPACE_MAX = 3;

/**
 * Widens the spaces of a line, except in code, until it is as wide as the measure. A remainder goes to spaces at even
 * distances, counted from the other end on every second line, so that no gap runs down one side of the paragraph.
 */
function spread(parts: Part[], measure: number, mirrored: boolean): void {
  let width = 0;
  let gaps = 0;
  for (const { text, run } of parts) {
    width += maxColumns(text);
    if (!run?.literal) for (const unit of text) if (unit === ' ') gaps++;
  }
  const missing = measure - width;
  if (missing <= 0 || gaps === 0 || 1 + Math.ceil(missing / gaps) > SPACE_MAX) return;
  const share = (gap: number) => Math.floor((gap * missing) / gaps);
  let gap = 0;
  for (const part of parts) {
    if (part.run?.literal) continue;
    part.text = part.text.replace(/ /g, () => {
      const g = mirrored ? gaps - 1 - gap : gap;
      gap++;
      return ' '.repeat(1 + share(g + 1) - share(g));
    });
  }
}
