/**
 * What lede's article format leaves unsaid where it goes without saying. The parser fills it in; the renderer leaves it
 * out, so that an article written and read back is the same.
 */

import { clean } from './clean.js';
import type { Credit, SafeText } from './model.js';

/** The words of a dateline that is given by its place alone: "WASHINGTON –". */
export const placeWords = (name: string): SafeText => clean(`${name} –`);

/** The words of a teaser that is given by its kicker and headline: "Close call: Ferry misses pier". */
export const teaserWords = (kicker: string | undefined, headline: string): SafeText =>
  clean(kicker === undefined ? headline : `${kicker}: ${headline}`);

/** The words of a credit that is given by its names; undefined for a kind that is given by its words. */
export function creditWords(kind: Credit['kind'], names: readonly string[]): SafeText | undefined {
  if (kind === 'contributors') return clean(`Contributing: ${names.join(', ')}`);
  return kind === 'agency' ? clean(names.join(', ')) : undefined;
}

/** A key point that begins with a bullet of its own, as scraped ones do: the bullet is its marker. */
export const BULLET_POINT = /^([•‣◦⁃▪▫●○■□–—·]) (?=\S)/;

/**
 * The comment that carries what stood before a list's items in a plain text, as a JSON array of strings, null for an
 * item that had no marker; the last holds for the items that follow.
 */
export const MARKERS_COMMENT = /^<!-- markers (\[.*\]) -->$/;
