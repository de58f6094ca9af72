/**
 * Words that lede's article format leaves out where they follow from other fields. The parser adds them and the
 * renderer leaves them out, so that an article that is written and read back stays the same. Pure.
 */

import { clean } from './clean.js';
import type { Credit, SafeText } from './model.js';

/** The words of a dateline that is given by its place alone: "WASHINGTON –". */
export const placeWords = (name: string): SafeText => clean(`${name} –`);

/** The words of a teaser that is given by its kicker and headline: "Close call: Ferry misses pier". */
export const teaserWords = (kicker: string | undefined, headline: string): SafeText =>
  clean(kicker === undefined ? headline : `${kicker}: ${headline}`);

/** The words of a credit that is given by its names; undefined for kinds that are given by their words. */
export function creditWords(kind: Credit['kind'], names: readonly string[]): SafeText | undefined {
  if (kind === 'contributors') return clean(`Contributing: ${names.join(', ')}`);
  return kind === 'agency' ? clean(names.join(', ')) : undefined;
}

/** A key point that begins with a bullet, as those of scraped texts do: the bullet is its marker. */
export const BULLET_POINT = /^([•‣◦⁃▪▫●○■□–—·]) (?=\S)/;

/**
 * The comment that carries what stood before a list's items in a plain text, as a JSON array of strings, null for an
 * item that had no marker; the last holds for the items that follow.
 */
export const MARKERS_COMMENT = /^<!-- markers (\[.*\]) -->$/;
