/**
 * Sets inline text to a measure: breaks it into lines, then paints each line's stretches. Breaking happens on the bare
 * characters, so no escape sequence is ever measured or cut, and a link or a weight that crosses a line end is closed and
 * opened again.
 */
import type { Inline } from '../article.js';
import { liveTarget } from '../honest.js';
import {
  breakAfter,
  type Chooser,
  cutOf,
  dashAt,
  easeWidow,
  firstFit,
  type Hyphenator,
  isMark,
  KIND,
  type Line,
  opportunities,
  type Terms,
} from './breaks.js';
import type { Theme } from './theme.js';
import { isNarrow, room, seen } from './width.js';

type Paint = (text: string) => string;

/**
 * Inline text made flat: bare characters, and the stretches of them that are painted, in order and apart from each other,
 * so that setting is linear however deep the nesting was.
 */
export interface Flat {
  text: string;
  /** `literal`: code, which is neither divided nor spread. */
  runs: { start: number; end: number; paint: Paint; literal?: true }[];
}

/** How lines are broken and filled. Without any of it: by first fit, ragged, words whole. */
export interface Manner {
  /** Chooses the breaks of paragraphs that first fit does not set evenly. */
  choose?: Chooser;
  /** Divides words. */
  hyphens?: Hyphenator;
  /** Spread the words of each line but a paragraph's last to the measure. */
  justify?: boolean;
}

/** How inline text is painted. `hyperlinks`: wrap links in OSC 8, for a terminal that has them. */
export interface InlineStyle {
  theme: Theme;
  hyperlinks: boolean;
}

/** Flattens inline nodes. A meant line break becomes a newline. */
export function flatten(content: readonly Inline[], style: InlineStyle): Flat {
  const only = content.length === 1 ? content[0] : undefined;
  if (only?.type === 'text') return { text: only.text, runs: [] };
  const flat: Flat = { text: '', runs: [] };
  const add = (text: string, paint: Paint | undefined, literal?: true) => {
    const start = flat.text.length;
    if (paint) flat.runs.push({ start, end: start + text.length, paint, ...(literal && { literal }) });
    flat.text += text;
  };
  const walk = (nodes: readonly Inline[], outer: Paint | undefined) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.text, outer);
      else if (node.type === 'break') add('\n', outer);
      else {
        const own = paintOf(node, style);
        const paint: Paint = outer ? (text) => outer(own(text)) : own;
        if (node.type === 'code') add(node.text, paint, true);
        else walk(node.children, paint);
      }
    }
  };
  walk(content, undefined);
  return flat;
}

function paintOf(node: Exclude<Inline, { type: 'text' | 'break' }>, { theme, hyperlinks }: InlineStyle): Paint {
  if (node.type !== 'link') return theme[node.type];
  const url = hyperlinks ? liveTarget(node.url) : undefined;
  if (url === undefined) return theme.link;
  return (text) => `\u001b]8;;${url}\u001b\\${theme.link(text)}\u001b]8;;\u001b\\`;
}

/** Concatenates flat text; runs keep their place. */
export function joinFlat(...parts: Flat[]): Flat {
  const joined: Flat = { text: '', runs: [] };
  for (const { text, runs } of parts) {
    for (const run of runs) {
      joined.runs.push({ ...run, start: run.start + joined.text.length, end: run.end + joined.text.length });
    }
    joined.text += text;
  }
  return joined;
}

/** A whole string painted one way. */
export function painted(text: string, paint: Paint): Flat {
  return { text, runs: [{ start: 0, end: text.length, paint }] };
}

/**
 * The lines of `text`, none wider than `measure` columns but where a single cluster is; a word wider than that is cut. Spaces at a
 * line's end belong to no line. `Infinity` breaks at newlines only.
 */
function breakLines(text: string, measure: number, manner: Manner, runs: Flat['runs']): Line[] {
  const lines: Line[] = [];
  const narrow = measure === Number.POSITIVE_INFINITY || isNarrow(text);
  const { choose, hyphens } = manner;
  const quick = narrow && !hyphens;
  const literal = hyphens ? runs.filter((run) => run.literal) : [];
  for (let at = 0; ; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (narrow && end - at <= measure) lines.push([at, end]);
    else if (!quick || !breakNarrow(text, at, end, measure, lines, choose !== undefined))
      breakBy(choose ?? firstFit, text, at, end, { measure, narrow, hyphens, literal }, lines);
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
  const width = narrow ? columnsBetween : (start: number, end: number) => room(text.slice(start, end));
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
    if (even && end - start < least) {
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

/** Flat text as painted lines of at most `measure` columns. */
export function setLines(flat: Flat, measure: number, manner: Manner = {}): string[] {
  const { runs } = flat;
  let { text } = flat;
  if (measure === Number.POSITIVE_INFINITY && runs.length === 0) return text.includes('\n') ? text.split('\n') : [text];
  // A tab would jump to the terminal's next stop, wherever that is.
  if (measure !== Number.POSITIVE_INFINITY && text.includes('\t')) text = text.replaceAll('\t', ' ');
  const lines = breakLines(text, measure, manner, runs);
  const draw = measure === Number.POSITIVE_INFINITY ? (part: string) => part : seen;
  const { justify } = manner;
  if (runs.length === 0 && !justify) {
    return lines.map(([start, end, hyphen]) =>
      hyphen ? `${draw(text.slice(start, end))}-` : draw(text.slice(start, end)),
    );
  }
  let first = 0;
  return lines.map(([start, end, hyphen], number) => {
    const parts: Part[] = [];
    let at = start;
    for (let i = first; i < runs.length; i++) {
      const run = runs[i] as Flat['runs'][number];
      if (run.start >= end) break;
      if (run.end <= start) {
        first = i + 1;
        continue;
      }
      const from = Math.max(run.start, at);
      const to = Math.min(run.end, end);
      parts.push({ text: draw(text.slice(at, from)) }, { text: draw(text.slice(from, to)), run });
      at = to;
    }
    parts.push({ text: `${draw(text.slice(at, end))}${hyphen ? '-' : ''}` });
    // A line that ends a paragraph, or ends where its author said, is as long as it is.
    if (justify && number + 1 < lines.length && text[end] !== '\n') spread(parts, measure, number % 2 === 1);
    return parts.map((part) => (part.run ? part.run.paint(part.text) : part.text)).join('');
  });
}

/** A stretch of a line that is painted one way. */
interface Part {
  text: string;
  run?: Flat['runs'][number];
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
    width += room(text);
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
