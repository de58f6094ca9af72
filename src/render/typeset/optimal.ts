/**
 * Breaking a paragraph as a whole, after Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11,
 * 1981), for lines whose right edge is ragged.
 */
import { type Chooser, HYPHENS_MAX, KIND, type Line, lineOf, type Opportunities } from './breaks.js';

/** What a break costs beside the raggedness it makes: that of a line shorter by this part of the measure. */
const DEMERITS: readonly number[] = Object.assign([], {
  [KIND.free]: 0,
  [KIND.dash]: 1 / 2,
  [KIND.weak]: 1 / 4,
  [KIND.hyphen]: 1 / 8,
  [KIND.mark]: 1 / 8,
  [KIND.cut]: 1 / 2,
  [KIND.end]: 0,
  [KIND.held]: 1 / 4,
});
/** What a word alone on the last line costs, in the same unit. */
const WIDOW = 1 / 3;
/** Lines that leave more than this part of the measure empty, and more than this many columns, are made only where there is no other way. */
const SHORT = 1 / 4;
const SHORT_COLUMNS = 16;

/** Tables that every paragraph is worked out in, grown as needed: to make them anew would cost more than the work. */
let room = 0;
let counts = new Float64Array(0);
let costs = new Float64Array(0);
let from = new Uint32Array(0);
let hyphens = new Uint8Array(0);

function makeRoom(length: number): void {
  if (length <= room) return;
  room = Math.max(1024, 2 * length);
  counts = new Float64Array(room);
  costs = new Float64Array(room);
  from = new Uint32Array(room);
  hyphens = new Uint8Array(room);
}

/**
 * Chooses the breaks whose raggedness, the sum of the squares of the columns left empty on all lines but the last, is least among
 * those that make no more lines than need be. Each place looks back over one measure, so time is linear in the text.
 */
export const totalFit: Chooser = (places, measure, lines) => {
  const { endColumns, nextColumns, kinds, words } = places;
  const last = kinds.length - 1;
  makeRoom(last + 1);
  const demerits = DEMERITS.map((part) => (part * measure) ** 2);
  const widow = (WIDOW * measure) ** 2;
  const short = Math.max(measure * SHORT, SHORT_COLUMNS);
  const lastWord = lastWordOf(places, measure);
  // The best way to each place: how many lines, at what cost, from which place, after how many hyphens in a row.
  counts[0] = 0;
  costs[0] = 0;
  hyphens[0] = 0;
  let first = 0;
  for (let k = 1; k <= last; k++) {
    const kind = kinds[k] as number;
    const end = (endColumns[k] as number) + (kind === KIND.hyphen ? 1 : 0);
    while (first < k - 1 && end - (nextColumns[first] as number) > measure) first++;
    // A word that is cut begins its own line.
    const least = kind === KIND.mark || kind === KIND.cut ? Math.max(first, words.get(k) ?? 0) : first;
    const empty = measure - end;
    let best = least;
    let bestCount = Number.POSITIVE_INFINITY;
    let bestCost = 0;
    for (let i = least; i < k; i++) {
      const slack = empty + (nextColumns[i] as number);
      if (slack > short && i > least && k < last) break;
      const count = counts[i] as number;
      if (count > bestCount) continue;
      let cost = costs[i] as number;
      if (k < last) cost += slack * slack;
      else if (i >= lastWord && i > 0) cost += widow;
      if (kind === KIND.hyphen && (hyphens[i] as number) >= HYPHENS_MAX) cost += measure * measure;
      if (count < bestCount || cost < bestCost) {
        best = i;
        bestCount = count;
        bestCost = cost;
      }
    }
    // Cut anywhere, an address is no longer one to the eye: rather two lines more than that.
    counts[k] = bestCount + (kind === KIND.cut ? 3 : 1);
    costs[k] = bestCost + (demerits[kind] as number);
    from[k] = best;
    hyphens[k] = kind === KIND.hyphen ? Math.min(255, (hyphens[best] as number) + 1) : 0;
  }
  const start = lines.length;
  for (let k = last; k > 0; k = from[k] as number) lines.push(lineOf(places, from[k] as number, k));
  // Found from the end: turned round.
  for (let a = start, b = lines.length - 1; a < b; a++, b--) {
    const line = lines[a] as Line;
    lines[a] = lines[b] as Line;
    lines[b] = line;
  }
};

/** The last place that begins a word: a last line from there or later is a widow. In a script without spaces, one character is. */
function lastWordOf({ ends, nexts, endColumns, nextColumns }: Opportunities, measure: number): number {
  const last = ends.length - 1;
  const end = endColumns[last] as number;
  for (let k = last - 1; k > 0 && end - (nextColumns[k] as number) <= measure; k--)
    if ((nexts[k] as number) > (ends[k] as number)) return k;
  return last - 1;
}
