/** Choosing among the places where a text may be broken: by first fit, and what every choice shares. Pure. */
import { isDash, KIND } from './marks.js';
import type { Opportunities } from './opportunities.js';

/**
 * A line: where it starts and ends, in UTF-16 units, and whether a word goes on in the next, so that a hyphen is drawn.
 */
export type Line = [start: number, end: number, hyphen?: boolean];

/** Chooses among opportunities: appends the lines, none wider than `measure` columns. */
export type Chooser = (places: Opportunities, measure: number, lines: Line[]) => void;

/** A line shorter than this part of the measure is worth breaking an address for. */
const SHORT = 1 / 2;
/** A line that leaves more than this part of the measure empty is worth a hyphen. */
const ZONE = 1 / 8;
/**
 * How many lines in a row may end with a hyphen (Bringhurst, The Elements of Typographic Style, 2.4.3, allows three).
 */
export const HYPHENS_MAX = 2;
/** A line may give its last word to the next, where a word stands alone, if it stays as full as this. */
const FULL_ENOUGH = 2 / 3;

/** Fills each line before it begins the next. */
export const firstFit: Chooser = (places, measure, lines) => {
  const { endColumns, nextColumns, kinds } = places;
  const last = kinds.length - 1;
  let hyphens = 0;
  for (let i = 0; i < last; ) {
    const from = nextColumns[i] ?? 0;
    const width = (k: number): number => (endColumns[k] ?? 0) - from + (kinds[k] === KIND.hyphen ? 1 : 0);
    let furthest = i + 1;
    while (furthest < last && width(furthest + 1) <= measure) furthest++;
    // One place for each kind, the furthest, down to the best.
    const found: (number | undefined)[] = [];
    if (furthest === last) found[KIND.free] = last;
    for (let k = furthest; k > i && found[KIND.free] === undefined; k--) {
      const kind = kinds[k] ?? KIND.free;
      // Filling each line in turn, nothing tells what it costs to hold words together.
      found[kind === KIND.held ? KIND.free : kind] ??= k;
    }
    const choice = choose(found, width, measure, hyphens < HYPHENS_MAX) ?? furthest;
    lines.push(lineOf(places, i, choice));
    hyphens = kinds[choice] === KIND.hyphen ? hyphens + 1 : 0;
    i = choice;
  }
};

/** The line between two of the places. */
export function lineOf({ nexts, ends, kinds }: Opportunities, from: number, to: number): Line {
  const [start, end] = [nexts[from] ?? 0, ends[to] ?? 0];
  return kinds[to] === KIND.hyphen ? [start, end, true] : [start, end];
}

/**
 * The best of the places found, by kind. There is always one: a word wider than the measure has cuts, any other fits.
 */
function choose(
  found: readonly (number | undefined)[],
  width: (place: number) => number,
  measure: number,
  hyphens: boolean,
): number | undefined {
  const { [KIND.free]: free, [KIND.dash]: dash, [KIND.weak]: weak, [KIND.hyphen]: hyphen } = found;
  const short = (place: number | undefined) => place === undefined || width(place) < measure * SHORT;
  let choice = short(free) ? (dash ?? free) : free;
  if (weak !== undefined && short(choice) && (choice !== undefined || !short(weak))) choice = weak;
  const ragged = choice === undefined || measure - width(choice) > measure * ZONE;
  if (hyphen !== undefined && ragged && (hyphens || choice === undefined)) choice = hyphen;
  if (choice !== undefined) return choice;
  const { [KIND.mark]: mark, [KIND.cut]: cut } = found;
  return (short(mark) ? (cut ?? mark) : mark) ?? weak;
}

/**
 * Gives a word that stands alone on the last line a second one from the line before, where that stays as full as
 * `FULL_ENOUGH`. No line is added.
 * @param first The paragraph's first line among `lines`.
 * @param width The columns of a stretch of the text.
 */
export function easeWidow(
  text: string,
  lines: Line[],
  first: number,
  measure: number,
  width: (start: number, end: number) => number,
): void {
  const last = lines[lines.length - 1];
  const before = lines[lines.length - 2];
  if (lines.length - first < 2 || !last || !before || before[1] === last[0]) return;
  if (text.lastIndexOf(' ', last[1] - 1) >= last[0]) return;
  const space = text.lastIndexOf(' ', before[1] - 1);
  if (space <= before[0] || isDash(text, space + 1)) return;
  let end = space;
  while (end > before[0] && text.charCodeAt(end - 1) === 32) end--;
  if (width(before[0], end) < measure * FULL_ENOUGH || width(space + 1, last[1]) > measure) return;
  lines[lines.length - 2] = [before[0], end];
  lines[lines.length - 1] = [space + 1, last[1]];
}
