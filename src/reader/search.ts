/**
 * Searches typeset lines: across the ends of lines, through words divided there, and through the wider spaces of a
 * justified line. Pure but for what is kept of lines and words seen before.
 */
import type { Line, LineRange } from './model.js';

/** All lines as one text, a newline after each, and the offset at which each starts, in UTF-16 units. */
interface JoinedLines {
  text: string;
  starts: number[];
}

const joined = new WeakMap<readonly Line[], JoinedLines>();

/** The lines as one text. Lines are only ever added, so what was joined before is kept. */
function join(lines: readonly Line[]): JoinedLines {
  let page = joined.get(lines);
  if (!page) {
    page = { text: '', starts: [] };
    joined.set(lines, page);
  }
  if (page.starts.length === lines.length) return page;
  const added = lines.slice(page.starts.length).map((line) => line.plain);
  let at = page.text.length;
  for (const plain of added) {
    page.starts.push(at);
    at += plain.length + 1;
  }
  // Joined at once: a text that grew by a line at a time would be put together again for the first search.
  page.text += `${added.join('\n')}\n`;
  return page;
}

/** Joins lines before they are searched, so that the first key of a search need not wait for it. */
export function prepareSearch(lines: readonly Line[]): void {
  findLine(lines, '\n', 0, true);
}

/**
 * Between two letters a line may end, after a hyphen or not; the next one starts after its indent or after the bar of a
 * block quotation.
 */
const LINE_END = '(?:[-‐]?\\n(?!\\n)[ │]*)?';
const SPACE = '(?: +|[ ]*\\n(?!\\n)[ │]*)';

/** The pattern for what is searched. It ignores case where there is no capital letter, as in less (-i) and vim. */
function patternOf(wanted: string): RegExp {
  let pattern = '';
  for (const word of wanted.split(/( +)/)) {
    if (word.startsWith(' ')) pattern += SPACE;
    else pattern += Array.from(word, (one) => one.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')).join(LINE_END);
  }
  return new RegExp(pattern, wanted === wanted.toLowerCase() ? 'giu' : 'gu');
}

let last: { wanted: string; pattern: RegExp } | undefined;

/** `patternOf`, kept from one key to the next; it starts at the beginning. */
function cachedPattern(wanted: string): RegExp {
  if (last?.wanted !== wanted) last = { wanted, pattern: patternOf(wanted) };
  last.pattern.lastIndex = 0;
  return last.pattern;
}

/** The index of the line that an offset of the joined text is in. */
function lineAt({ starts }: JoinedLines, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many lines above and below the screen are searched for matches that reach into it: nobody types more. */
const CONTEXT = 20;

/** What the matches cover of the lines from `first` to before `end`, in order. */
export function matchesIn(lines: readonly Line[], first: number, end: number, wanted: string): LineRange[] {
  if (wanted === '' || first >= lines.length) return [];
  const page = join(lines);
  const from = page.starts[Math.max(0, first - CONTEXT)] ?? 0;
  const to = page.starts[Math.min(lines.length, end + CONTEXT)] ?? page.text.length;
  const found: LineRange[] = [];
  for (const match of page.text.slice(from, to).matchAll(cachedPattern(wanted))) {
    const stop = from + match.index + match[0].length;
    for (let at = from + match.index, line = lineAt(page, at); at < stop; line++) {
      const start = page.starts[line] ?? page.text.length;
      const lineEnd = start + (lines[line]?.plain.length ?? 0);
      if (line >= first && line < end && at < lineEnd)
        found.push({ line, start: at - start, end: Math.min(stop, lineEnd) - start });
      at = Math.max(lineEnd + 1, at + 1);
    }
  }
  return found;
}

/**
 * The index of the next line, from the line `from` on, in which a match starts; a search goes on at the other end of
 * the page. Undefined where there is no match.
 */
export function findLine(lines: readonly Line[], wanted: string, from: number, forward: boolean): number | undefined {
  if (wanted === '' || lines.length === 0) return undefined;
  const page = join(lines);
  const line = (from + lines.length) % lines.length;
  const offset = forward
    ? findForward(page, cachedPattern(wanted), page.starts[line] ?? 0)
    : findBackward(page, cachedPattern(wanted), page.starts[line + 1] ?? page.text.length);
  return offset === undefined ? undefined : lineAt(page, offset);
}

/** The offset of the first match at or after `from`, else of the first one of all. */
function findForward({ text }: JoinedLines, pattern: RegExp, from: number): number | undefined {
  pattern.lastIndex = from;
  let match = pattern.exec(text);
  if (!match) {
    pattern.lastIndex = 0;
    match = pattern.exec(text);
  }
  return match?.index;
}

/** The offset of the last match before `limit`, else of the last one of all. */
function findBackward({ text }: JoinedLines, pattern: RegExp, limit: number): number | undefined {
  let before: number | undefined;
  let final: number | undefined;
  for (const match of text.matchAll(pattern)) {
    if (match.index < limit) before = match.index;
    else if (before !== undefined) break;
    final = match.index;
  }
  return before ?? final;
}
