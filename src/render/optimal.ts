/**
 * Breaking a paragraph as a whole, after Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11,
 * 1981), for lines whose right edge is ragged.
 */
import { type Chooser, HYPHENS_MAX, KIND, lineOf } from './breaks.js';

/** What a break costs beside the raggedness it makes: that of a line shorter by this part of the measure. */
const DEMERITS: Readonly<Record<number, number>> = {
  [KIND.free]: 0,
  [KIND.dash]: 1 / 8,
  [KIND.weak]: 1 / 4,
  [KIND.hyphen]: 1 / 8,
  [KIND.mark]: 1 / 8,
  [KIND.cut]: 1 / 4,
  [KIND.end]: 0,
};
/** What a word alone on the last line costs, in the same unit. */
const WIDOW = 1 / 4;
/** Lines shorter than this part of the measure are looked at only where there is no other. */
const SHORT = 1 / 2;

/**
 * Chooses the breaks whose raggedness, the sum of the squares of the columns left empty on all lines but the last, is least among
 * those that make no more lines than need be. Each place looks back over one measure, so time is linear in the text.
 */
export const totalFit: Chooser = (places, measure, lines) => {
  const { endColumns, nextColumns, kinds, words } = places;
  const last = kinds.length - 1;
  const demerits = Array.from(kinds, (kind) => ((DEMERITS[kind] as number) * measure) ** 2);
  const widow = (WIDOW * measure) ** 2;
  /** The last place that begins a word: what begins there or later is one word at most. */
  let lastWord = last - 1;
  while (lastWord > 0 && kinds[lastWord] !== KIND.free && kinds[lastWord] !== KIND.dash) lastWord--;
  // The best way to each place: how many lines, at what cost, from which place, after how many hyphens in a row.
  const counts = new Float64Array(last + 1);
  const costs = new Float64Array(last + 1);
  const from = new Uint32Array(last + 1);
  const hyphens = new Uint8Array(last + 1);
  let first = 0;
  for (let k = 1; k <= last; k++) {
    const kind = kinds[k] as number;
    const end = (endColumns[k] as number) + (kind === KIND.hyphen ? 1 : 0);
    while (first < k - 1 && end - (nextColumns[first] as number) > measure) first++;
    // A word that is cut begins its own line.
    const least = Math.max(first, words[k] as number);
    let best = -1;
    let bestCount = 0;
    let bestCost = 0;
    for (let i = least; i < k; i++) {
      const slack = measure - end + (nextColumns[i] as number);
      if (best >= 0 && slack > measure * SHORT && k < last) break;
      const count = counts[i] as number;
      if (best >= 0 && count > bestCount) continue;
      let cost = costs[i] as number;
      if (k < last) cost += slack * slack + (demerits[k] as number);
      else if (i >= lastWord && i > 0) cost += widow;
      if (kind === KIND.hyphen && (hyphens[i] as number) >= HYPHENS_MAX) cost += measure * measure;
      if (best < 0 || count < bestCount || cost < bestCost) {
        best = i;
        bestCount = count;
        bestCost = cost;
      }
    }
    counts[k] = bestCount + 1;
    costs[k] = bestCost;
    from[k] = best;
    hyphens[k] = kind === KIND.hyphen ? Math.min(255, (hyphens[best] as number) + 1) : 0;
  }
  const path: number[] = [];
  for (let k = last; k > 0; k = from[k] as number) path.push(k);
  for (let start = 0; path.length > 0; ) {
    const end = path.pop() as number;
    lines.push(lineOf(places, start, end));
    start = end;
  }
};
