/** What the page marks and highlights: the words of the last search, or what the last jump selected. Pure. */
import { firstLineOf, rangesOf } from './lines.js';
import type { LineRange, Model } from './model.js';

/** The words whose matches are highlighted: those being typed, or those of the last search; "" for none. */
export function highlightedWords({ mode, search }: Model): string {
  if (mode.kind === 'search') return mode.text;
  return search && !search.cleared ? search.text : '';
}

/** Where the words of the selected stop are; none where the whole block is selected. */
export function selectedRanges({ selected, story }: Model): LineRange[] {
  const line = selected?.block === undefined ? undefined : firstLineOf(story.lines, selected.block);
  return line === undefined ? [] : rangesOf(story.lines, line, selected?.spans ?? []);
}

/** The index of the line that the margin marks: where the selection or the last match starts. */
export function markedLine(model: Model): number | undefined {
  const { selected, search, story } = model;
  if (selected?.block !== undefined) return selectedRanges(model)[0]?.line ?? firstLineOf(story.lines, selected.block);
  return highlightedWords(model) === '' ? undefined : search?.at;
}
