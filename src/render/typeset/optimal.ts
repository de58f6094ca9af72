/**
 * Breaking a paragraph as a whole, after Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and
 * Experience 11, 1981), for lines whose right edge is ragged.
 */
import { type Chooser, HYPHENS_MAX, lineOf } from './breaks.js';
import { KIND } from './marks.js';
import type { Opportunities } from './opportunities.js';

/** What a break costs beside the raggedness it makes: as much as a line shorter by this part of the measure. */
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
/** Lines that leave more than this part of the measure empty, and more than this many columns, are a last resort. */
const SHORT = 1 / 4;
const SHORT_COLUMNS = 16;

/** The tables that every paragraph is computed in, grown as needed: making them anew would cost more than the work. */
let capacity = 0;
let counts = new Float64Array(0);
let costs = new Float64Array(0);
let from = new Uint32Array(0);
let hyphens = new Uint8Array(0);

function growTables(length: number): void {
  if (length <= capacity) return;
  capacity = Math.max(1024, 2 * length);
  counts = new Float64Array(capacity);
  costs = new Float64Array(capacity);
  from = new Uint32Array(capacity);
  hyphens = new Uint8Array(capacity);
}

/**
 * Chooses the breaks with the least raggedness, the sum of the squares of the columns left empty on all lines but the
 * last, among those that make no more lines than necessary. Each place looks back over one measure, so time is linear
 * in the text.
 */
export const totalFit: Chooser = (places, measure, lines) => {
  const { endColumns, nextColumns, kinds, words } = places;
  const last = kinds.length - 1;
  growTables(last + 1);
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
    const kind = kinds[k] ?? KIND.end;
    const end = (endColumns[k] ?? 0) + (kind === KIND.hyphen ? 1 : 0);
    while (first < k - 1 && end - (nextColumns[first] ?? 0) > measure) first++;
    // A word that is cut begins its own line.
    const least = kind === KIND.mark || kind === KIND.cut ? Math.max(first, words.get(k) ?? 0) : first;
    const empty = measure - end;
    let best = least;
    let bestCount = Number.POSITIVE_INFINITY;
    let bestCost = 0;
    for (let i = least; i < k; i++) {
      const slack = empty + (nextColumns[i] ?? 0);
      if (slack > short && i > least && k < last) break;
      const count = counts[i] ?? 0;
      if (count > bestCount) continue;
      let cost = costs[i] ?? 0;
      if (k < last) cost += slack * slack;
      else if (i >= lastWord && i > 0) cost += widow;
      if (kind === KIND.hyphen && (hyphens[i] ?? 0) >= HYPHENS_MAX) cost += measure * measure;
      if (count < bestCount || cost < bestCost) {
        best = i;
        bestCount = count;
        bestCost = cost;
      }
    }
    // An address that is cut anywhere no longer looks like one: two more lines are better than that.
    counts[k] = bestCount + (kind === KIND.cut ? 3 : 1);
    costs[k] = bestCost + (demerits[kind] ?? 0);
    from[k] = best;
    hyphens[k] = kind === KIND.hyphen ? Math.min(255, (hyphens[best] ?? 0) + 1) : 0;
  }
  // The way is found from its end.
  const way = [];
  for (let k = last; k > 0; k = from[k] ?? 0) way.push(lineOf(places, from[k] ?? 0, k));
  for (const line of way.reverse()) lines.push(line);
};

/**
 * The last place that begins a word: a last line from there or later is a widow. In a script without spaces, a
 * character.
 */
function lastWordOf({ ends, nexts, endColumns, nextColumns }: Opportunities, measure: number): number {
  const last = ends.length - 1;
  const end = endColumns[last] ?? 0;
  for (let k = last - 1; k > 0 && end - (nextColumns[k] ?? 0) <= measure; k--)
    if ((nexts[k] ?? 0) > (ends[k] ?? 0)) return k;
  return last - 1;
}
