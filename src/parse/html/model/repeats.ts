/**
 * Text that a page shows a second time: copies for other widths of the screen, the whole text once more for programs
 * that read aloud, and quotations that are pulled out of the story. A sentence that merely stands twice is no repeat.
 * Pure.
 */
import { hasClassWord } from '../class-words.js';
import { type Element, fold, standsIn } from '../dom.js';
import { PULLED_WORDS } from '../rules/class-words.js';
import type { TextRun } from './runs.js';

/** The places of runs that repeat what other kept runs say. */
export function findRepeats(runs: readonly TextRun[], isKept: (i: number) => boolean): ReadonlySet<number> {
  const kept = runs.flatMap((_, i) => (isKept(i) ? [i] : []));
  const repeats = new Set<number>();
  addCopies(runs, kept, repeats);
  addJoined(runs, kept, repeats);
  addPulled(runs, kept, repeats);
  return repeats;
}

/** An element of fewer different runs, or of fewer words, may say what the one beside it says. */
const COPIED_RUNS = 2;
const COPIED_WORDS = 15;

/** Adds the runs of elements that hold the same text as an element beside them: copies for other widths. */
function addCopies(runs: readonly TextRun[], kept: readonly number[], repeats: Set<number>): void {
  const placeOf = new Map<string, number>();
  kept.forEach((i, place) => {
    const run = runs[i];
    if (run === undefined) return;
    const before = placeOf.get(run.text);
    placeOf.set(run.text, place);
    const first = runs[kept[before ?? -1] ?? -1];
    if (before === undefined || first === undefined || repeats.has(i)) return;
    const size = sizeOfCopy(runs, kept, before, place, branches(first.element, run.element));
    for (const j of kept.slice(place, place + size)) repeats.add(j);
  });
}

/** The elements around two others that stand beside each other; undefined where one of the two holds the other. */
function branches(first: Element, second: Element): readonly [Element, Element] | undefined {
  let one = first;
  while (one.parent !== undefined && !standsIn(second, one.parent)) one = one.parent;
  let other = second;
  while (other.parent !== undefined && other.parent !== one.parent) other = other.parent;
  return one === other || one.parent === undefined || other.parent === undefined ? undefined : [one, other];
}

/**
 * How many kept runs of the second element say what those of the first do, which stand from `before` on, all of them
 * and in order; 0 where it is no copy.
 */
function sizeOfCopy(
  runs: readonly TextRun[],
  kept: readonly number[],
  before: number,
  place: number,
  elements: readonly [Element, Element] | undefined,
): number {
  if (elements === undefined) return 0;
  const [first, second] = elements;
  const runAt = (at: number, element: Element): TextRun | undefined => {
    const run = runs[kept[at] ?? -1];
    return run && standsIn(run.element, element) ? run : undefined;
  };
  if (runAt(before - 1, first) || runAt(place - 1, second)) return 0;
  const different = new Set<string>();
  let words = 0;
  let size = 0;
  for (; ; size++) {
    const own = runAt(place + size, second);
    if (own?.text !== runAt(before + size, first)?.text) return 0;
    if (own === undefined) break;
    different.add(own.text);
    words += own.counts.words;
  }
  return different.size >= COPIED_RUNS && words >= COPIED_WORDS ? size : 0;
}

/** A run with so many UTF-16 units may be all paragraphs in one; no more than so many runs are looked at. */
const JOINED_MIN = 600;
const JOINED_LOOKED_AT = 4;

/** So much of it stands in other runs of at least so many UTF-16 units, which are as many as this or more. */
const JOINED_SHARE = 0.7;
const PART_MIN = 60;
const PARTS = 3;

/** Adds runs that hold the text of other runs, one after the other. */
function addJoined(runs: readonly TextRun[], kept: readonly number[], repeats: Set<number>): void {
  const lengthOf = (i: number): number => runs[i]?.text.length ?? 0;
  const longest = kept
    .filter((i) => lengthOf(i) >= JOINED_MIN && !repeats.has(i))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, JOINED_LOOKED_AT);
  for (const i of longest) {
    const whole = runs[i]?.text ?? '';
    let found = 0;
    let parts = 0;
    for (const j of kept) {
      const part = runs[j]?.text ?? '';
      if (j === i || part.length < PART_MIN || part.length >= whole.length || !whole.includes(part)) continue;
      found += part.length;
      parts++;
    }
    if (parts >= PARTS && found >= whole.length * JOINED_SHARE) repeats.add(i);
  }
}

/** A quotation that is pulled out of the story has so many words; no more than so many are looked for. */
const PULLED_MIN = 5;
const PULLED_MAX = 80;
const PULLED_LOOKED_FOR = 30;

/** Adds quotations in boxes of their own that a paragraph of the story has word for word. */
function addPulled(runs: readonly TextRun[], kept: readonly number[], repeats: Set<number>): void {
  const candidates = kept.filter((i) => {
    const run = runs[i];
    return run && run.counts.words >= PULLED_MIN && run.counts.words <= PULLED_MAX && standsInQuotation(run.element);
  });
  const folded = new Map<number, string>();
  const foldOf = (j: number): string => {
    const known = folded.get(j) ?? fold(runs[j]?.text ?? '');
    folded.set(j, known);
    return known;
  };
  for (const i of candidates.slice(0, PULLED_LOOKED_FOR)) {
    const own = foldOf(i);
    const isSaid = (j: number): boolean => {
      const { length } = runs[j]?.text ?? '';
      return j !== i && length > own.length && !repeats.has(j) && foldOf(j).includes(own);
    };
    if (kept.some(isSaid)) repeats.add(i);
  }
}

/** How far around a run a box for quotations is looked for. */
const AROUND = 3;

function standsInQuotation(element: Element): boolean {
  let at: Element | undefined = element;
  for (let up = 0; up < AROUND && at !== undefined; up++, at = at.parent)
    if (at.tag === 'blockquote' || hasClassWord(at, PULLED_WORDS)) return true;
  return false;
}
