/**
 * Where texts stand in sources: each source is read once, whatever the number of texts. Linear in the sources' length
 * and in the texts'. Pure.
 */
import { getOrMake } from '../../base/get-or-make.js';
import { type ComparedText, comparedText, standsAt } from './sameness.js';

/** A place in a source, in UTF-16 units of what is compared. */
export interface Place {
  source: number;
  start: number;
  end: number;
}

/** So many first words of a text are looked up. */
const ANCHOR = 3;
/** Of a text that stands in the sources more often, further places are left out. */
const PLACES_MAX = 60;

/** The places of each text, which is compared as `comparedQuotation` makes it. */
export function findPlaces(texts: readonly string[], sources: readonly ComparedText[]): Place[][] {
  const found: Place[][] = texts.map(() => []);
  // By how many words the anchor has, then by the anchor.
  const anchors = new Map<number, Map<string, number[]>>();
  const leads: number[] = [];
  texts.forEach((text, i) => {
    const { words, starts } = comparedText(text);
    leads.push(starts[0] ?? 0);
    const size = Math.min(ANCHOR, words.length);
    if (size === 0) return;
    const bySize = getOrMake(anchors, size, () => new Map<string, number[]>());
    getOrMake(bySize, wordsAt(words, 0, size), () => []).push(i);
  });
  sources.forEach((source, s) => {
    for (let w = 0; w < source.words.length; w++)
      for (const [size, bySize] of anchors)
        for (const i of bySize.get(wordsAt(source.words, w, size)) ?? []) {
          const text = texts[i] ?? '';
          const start = (source.starts[w] ?? 0) - (leads[i] ?? 0);
          const places = found[i];
          if (!places || places.length >= PLACES_MAX || start < 0 || !standsAt(text, source, start)) continue;
          places.push({ source: s, start, end: start + text.length });
        }
  });
  return found;
}

/** So many words from one on, with spaces between. */
function wordsAt(words: readonly string[], at: number, count: number): string {
  let joined = words[at] ?? '';
  for (let k = 1; k < count; k++) joined += ` ${words[at + k] ?? ''}`;
  return joined;
}

/** Two words beside one another that more places of the sources have say little of where a text is from. */
const COMMON = 400;

/**
 * The stretch of the sources that has most pairs of words of a text, for each text; undefined where none has any. A
 * stretch has up to half as many words more than its text.
 */
export function findNearest(texts: readonly string[], sources: readonly ComparedText[]): (Place | undefined)[] {
  const wordsOf = texts.map((text) => comparedText(text).words);
  const pairs = new Map<string, Set<number>>();
  wordsOf.forEach((words, i) => {
    for (let w = 0; w + 1 < Math.max(2, words.length); w++)
      getOrMake(pairs, wordsAt(words, w, 2), () => new Set<number>()).add(i);
  });
  const seen = new Map<string, number>();
  const best = texts.map(() => ({ count: 0, place: undefined as Place | undefined }));
  sources.forEach((source, s) => {
    const hits: number[][] = texts.map(() => []);
    for (let w = 0; w + 1 < source.words.length; w++) {
      const key = wordsAt(source.words, w, 2);
      const known = pairs.get(key);
      if (!known) continue;
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (times <= COMMON) for (const i of known) hits[i]?.push(w);
    }
    hits.forEach((list, i) => {
      const reach = Math.ceil((wordsOf[i]?.length ?? 0) * 1.5) + 2;
      const one = best[i];
      for (let from = 0, to = 0; one && from < list.length; from++) {
        while (to < list.length && (list[to] ?? 0) - (list[from] ?? 0) < reach) to++;
        if (to - from > one.count) {
          one.count = to - from;
          one.place = stretchAround(source, s, list[from] ?? 0, list[to - 1] ?? 0, wordsOf[i]?.length ?? 0);
        }
      }
    });
  });
  return best.map(({ place }) => place);
}

/** The words from `first` to `last`, and as many more around them as the text has that was looked for. */
function stretchAround(source: ComparedText, s: number, first: number, last: number, length: number): Place {
  const spare = Math.max(0, length - (last - first + 1));
  const from = Math.max(0, first - spare);
  const to = Math.min(source.words.length - 1, last + 1 + spare);
  return { source: s, start: source.starts[from] ?? 0, end: source.ends[to] ?? source.same.length };
}
