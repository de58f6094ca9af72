/** First fit for text of one column a unit, which is nearly all Western prose. Pure. */
import { easeWidow, type Line } from './breaks.js';
import { isHeldSpace } from './held.js';
import { breakAfter, cutOf, isDash, isMark, KIND } from './marks.js';

/** The columns of a stretch of such text. */
export const columnsBetween = (start: number, end: number): number => end - start;

/** Lines of which none but the last leaves more than this part of the measure empty are as good as even. */
const EVEN = 1 / 8;

/**
 * Appends the lines of `text` between `from` and `to`, broken where `firstFit` would break them, without a table of
 * opportunities and many times as fast. Asked for `even` lines it appends none, and returns false, where they are not
 * even.
 */
export function breakNarrow(
  text: string,
  from: number,
  to: number,
  measure: number,
  lines: Line[],
  even: boolean,
): boolean {
  const first = lines.length;
  const least = measure * (1 - EVEN);
  const uneven = (): false => {
    lines.length = first;
    return false;
  };
  let last = to;
  while (last > from && text.charCodeAt(last - 1) === 32) last--;
  let start = afterSpaces(text, from, last);
  while (last - start > measure) {
    const end = lineEnd(text, start, measure);
    if (even && (end - start < least || (text.charCodeAt(end) === 32 && isHeldSpace(text, end, end + 1))))
      return uneven();
    lines.push([start, end]);
    start = afterSpaces(text, end, last);
  }
  // A word alone on the last line is not even either.
  if (even && text.lastIndexOf(' ', last - 1) < start) return uneven();
  if (start < last || from === last) lines.push([start, last]);
  easeWidow(text, lines, first, measure, columnsBetween);
  return true;
}

function afterSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Where the line that begins at `start`, in a text that goes on beyond the measure, ends. */
function lineEnd(text: string, start: number, measure: number): number {
  let space = -1;
  let weak = -1;
  let free = -1;
  // Not lastIndexOf: in a word that never ends it would look back to the text's start for every line.
  for (let at = start + measure, unit = text.charCodeAt(at); at > start; at--) {
    // The unit that would begin the next line, and the one that would end this.
    const after = unit;
    unit = text.charCodeAt(at - 1);
    if (after === 32) {
      const next = afterSpaces(text, at + 1, text.length);
      for (; unit === 32; at--) unit = text.charCodeAt(at - 2);
      if (!isDash(text, next)) {
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
  const end = free < half && space >= 0 ? space : free;
  if (weak >= 0 && end < half && (end >= 0 || weak >= half)) return weak;
  return end < 0 ? cutOf(text, start, measure) : end;
}
