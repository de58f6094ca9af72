/**
 * Sets flat text to a measure: breaks it into lines, then paints each line's stretches. Breaking happens on the bare
 * characters, so no escape sequence is ever measured or cut, and a link or a weight that crosses a line end is closed and
 * opened again.
 */
import {
  breakAfter,
  type Chooser,
  cutOf,
  dashAt,
  easeWidow,
  firstFit,
  type Hyphenator,
  heldAt,
  isMark,
  KIND,
  type Line,
  opportunities,
  type Terms,
} from './breaks.js';
import { type Flat, type Part, paintLines } from './flat.js';
import { isNarrow, maxColumns, stripInvisible } from './width.js';

export { totalFit } from './optimal.js';

/** How lines are broken and filled. Without any of it: by first fit, ragged, words whole. */
export interface Manner {
  /** Chooses the breaks of paragraphs that first fit does not set evenly. */
  choose?: Chooser;
  /** The lines of a headline or a label are all about as long, the last too. */
  balance?: boolean;
  /** Divides words. */
  hyphens?: Hyphenator;
  /** Spread the words of each line but a paragraph's last to the measure. */
  justify?: boolean;
}

/**
 * The lines of `text`, none wider than `measure` columns but where a single cluster is; a word wider than that is cut. Spaces at a
 * line's end belong to no line.
 */
function breakLines(text: string, measure: number, manner: Manner, runs: Flat['runs']): Line[] {
  const lines: Line[] = [];
  const narrow = isNarrow(text);
  const { choose, hyphens } = manner;
  const quick = narrow && !hyphens;
  const literal = hyphens ? runs.filter((run) => run.literal) : [];
  for (let at = 0; ; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (narrow && end - at <= measure) lines.push([at, end]);
    else if (!quick || !breakNarrow(text, at, end, measure, lines, choose !== undefined))
      breakBy(
        choose ?? firstFit,
        text,
        at,
        end,
        { measure, narrow, hyphens, held: choose !== undefined, literal },
        lines,
      );
    if (newline < 0) return lines;
    at = newline + 1;
  }
}

/** A text longer than this many UTF-16 units is broken piece by piece, so that the tables of opportunities stay small. */
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
    for (let i = 0; i < sure; i++) {
      const line = piece[i] as Line;
      if (line[1] > line[0] || from === to) lines.push(line);
    }
    if (stop === to) break;
    if (sure > 0) at = (piece[sure] as Line)[0];
    else size *= 2;
    piece.length = 0;
  }
  const width = narrow ? columnsBetween : (start: number, end: number) => maxColumns(text.slice(start, end));
  if (choose === firstFit) easeWidow(text, lines, first, measure, width);
}

const columnsBetween = (start: number, end: number): number => end - start;

/** Lines of which none but the last leaves more than this part of the measure empty are as good as even. */
const EVEN = 1 / 8;

/**
 * First fit for text of one column a unit, without a table of opportunities: it breaks where `firstFit` would, many times as fast. Asked
 * for `even` lines it appends none, and returns false, where they are not.
 */
function breakNarrow(text: string, from: number, to: number, measure: number, lines: Line[], even: boolean): boolean {
  const first = lines.length;
  const least = measure * (1 - EVEN);
  let start = from;
  while (start < to && text.charCodeAt(start) === 32) start++;
  while (to > start && text.charCodeAt(to - 1) === 32) to--;
  while (to - start > measure) {
    let space = -1;
    let weak = -1;
    let free = -1;
    // Not lastIndexOf: in a word that never ends it would look back to the text's start for every line.
    for (let at = start + measure, unit = text.charCodeAt(at); at > start; at--) {
      // The unit that would begin the next line, and the one that would end this.
      const after = unit;
      unit = text.charCodeAt(at - 1);
      if (after === 32) {
        let next = at + 1;
        while (text.charCodeAt(next) === 32) next++;
        for (; unit === 32; at--) unit = text.charCodeAt(at - 2);
        if (!dashAt(text, next)) {
          free = at;
          break;
        }
        if (space < 0) space = at;
        continue;
      }
      // Most are letters, which stand between the marks.
      if ((unit > 63 && unit < 0x2010) || unit === 32 || !isMark(unit)) continue;
      const kind = breakAfter(text, at - 1);
      if (kind === KIND.free) {
        free = at;
        break;
      }
      if (kind === KIND.weak && weak < 0) weak = at;
    }
    const half = start + measure / 2;
    let end = free < half && space >= 0 ? space : free;
    if (weak >= 0 && end < half && (end >= 0 || weak >= half)) end = weak;
    if (end < 0) end = cutOf(text, start, measure);
    if (even && (end - start < least || (text.charCodeAt(end) === 32 && heldAt(text, end, end + 1)))) {
      lines.length = first;
      return false;
    }
    lines.push([start, end]);
    start = end;
    while (start < to && text.charCodeAt(start) === 32) start++;
  }
  if (even && text.lastIndexOf(' ', to - 1) < start) {
    lines.length = first;
    return false;
  }
  if (start < to || from === to) lines.push([start, to]);
  easeWidow(text, lines, first, measure, columnsBetween);
  return true;
}

/** More lines than this are no headline. CSS lets browsers leave more than six as they are (Text 4, text-wrap-style). */
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
    const [, end, hyphen] = lines[number] as Line;
    if (hyphen) parts.push({ text: '-' });
    // A line that ends a paragraph, or ends where its author said, is as long as it is.
    if (justify && number + 1 < lines.length && text[end] !== '\n') spread(parts, measure, number % 2 === 1);
  });
}

/** The widest space that justification makes, in columns; a line that would need a wider one stays ragged. */
const SPACE_MAX = 3;

/**
 * Widens the spaces of a line, but those in code, until it is as wide as the measure. What does not share out evenly goes to spaces
 * at even distances, counted from the other end on every second line, so that no river runs down one side.
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
