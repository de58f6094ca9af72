/**
 * Sets inline text to a measure: breaks it into lines, then paints each line's stretches. Breaking happens on the bare
 * characters, so no escape sequence is ever measured or cut, and a link or a weight that crosses a line end is closed and
 * opened again.
 */
import type { Inline } from '../article.js';
import { liveTarget } from '../honest.js';
import type { Theme } from './theme.js';
import { graphemeRoom, graphemes, isNarrow, seen } from './width.js';

type Paint = (text: string) => string;

/**
 * Inline text made flat: bare characters, and the stretches of them that are painted, in order and apart from each other,
 * so that setting is linear however deep the nesting was.
 */
export interface Flat {
  text: string;
  runs: { start: number; end: number; paint: Paint }[];
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
  const add = (text: string, paint: Paint | undefined) => {
    if (paint) flat.runs.push({ start: flat.text.length, end: flat.text.length + text.length, paint });
    flat.text += text;
  };
  const walk = (nodes: readonly Inline[], outer: Paint | undefined) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.text, outer);
      else if (node.type === 'break') add('\n', outer);
      else {
        const own = paintOf(node, style);
        const paint: Paint = outer ? (text) => outer(own(text)) : own;
        if (node.type === 'code') add(node.text, paint);
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
 * Where the lines of `text` start and end, in UTF-16 units, broken greedily at spaces so that none is wider than `measure`
 * columns; a word wider than that is cut. Spaces at a line's end belong to no line. `Infinity` breaks at newlines only.
 */
function breakLines(text: string, measure: number): [start: number, end: number][] {
  const lines: [number, number][] = [];
  const narrow = measure === Number.POSITIVE_INFINITY || isNarrow(text);
  for (let at = 0; ; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (!narrow) breakWide(text, at, end, measure, lines);
    else if (end - at <= measure) lines.push([at, end]);
    else breakNarrow(text, at, end, measure, lines);
    if (newline < 0) return lines;
    at = newline + 1;
  }
}

function breakNarrow(text: string, from: number, to: number, measure: number, lines: [number, number][]): void {
  let start = from;
  while (to - start > measure) {
    // Not lastIndexOf: in a word that never ends it would look back to the text's start for every line.
    let space = start + measure;
    while (space > start && text.charCodeAt(space) !== 32) space--;
    if (space <= start) {
      // One word fills the line: cut it.
      lines.push([start, start + measure]);
      start += measure;
      while (start < to && text.charCodeAt(start) === 32) start++;
      continue;
    }
    const next = space + 1;
    while (space > start && text.charCodeAt(space - 1) === 32) space--;
    if (space > start) lines.push([start, space]);
    start = next;
    while (start < to && text.charCodeAt(start) === 32) start++;
  }
  if (start < to || from === to) lines.push([start, to]);
}

/** Characters that may not begin a line, and that may not end one (JIS X 4051's common cases). */
const NOT_FIRST = /^[、。，．・：；？！）］｝〉》」』】〕〗ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.!?:;)\]}’”]/u;
const NOT_LAST = /^[（［｛〈《「『【〔〖([{‘“$€£¥]/u;

function breakWide(text: string, from: number, to: number, measure: number, lines: [number, number][]): void {
  let start = from;
  let width = 0;
  /** The last place a break may fall: the line ends at `end`, the next starts at `next`; `widthAfter` is what follows `next`. */
  let chance: { end: number; next: number; widthThere: number } | undefined;
  let before: { segment: string; width: number } | undefined;
  for (const { segment, index } of graphemes(text.slice(from, to))) {
    const at = from + index;
    const size = graphemeRoom(segment);
    if (segment === ' ') {
      if (at === start) {
        start = at + 1;
        continue;
      }
      chance = { end: before?.segment === ' ' ? (chance?.end ?? at) : at, next: at + 1, widthThere: width + 1 };
    } else if (before && (size === 2 || before.width === 2) && before.segment !== ' ' && at > start) {
      if (!NOT_FIRST.test(segment) && !NOT_LAST.test(before.segment)) chance = { end: at, next: at, widthThere: width };
    }
    if (width + size > measure && segment !== ' ') {
      if (chance && chance.end > start) {
        lines.push([start, chance.end]);
        start = chance.next;
        width -= chance.widthThere;
      } else if (at > start) {
        lines.push([start, at]);
        start = at;
        width = 0;
      }
      chance = undefined;
    }
    width += size;
    before = { segment, width: size };
  }
  let end = to;
  while (end > start && text.charCodeAt(end - 1) === 32) end--;
  if (end > start || from === to) lines.push([start, end]);
}

/** Flat text as painted lines of at most `measure` columns. */
export function setLines(flat: Flat, measure: number): string[] {
  const { runs } = flat;
  let { text } = flat;
  if (measure === Number.POSITIVE_INFINITY && runs.length === 0) return text.includes('\n') ? text.split('\n') : [text];
  // A tab would jump to the terminal's next stop, wherever that is.
  if (measure !== Number.POSITIVE_INFINITY && text.includes('\t')) text = text.replaceAll('\t', ' ');
  const ranges = breakLines(text, measure);
  const draw = measure === Number.POSITIVE_INFINITY ? (part: string) => part : seen;
  if (runs.length === 0) return ranges.map(([start, end]) => draw(text.slice(start, end)));
  let first = 0;
  return ranges.map(([start, end]) => {
    let line = '';
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
      line += draw(text.slice(at, from)) + run.paint(draw(text.slice(from, to)));
      at = to;
    }
    return line + draw(text.slice(at, end));
  });
}
