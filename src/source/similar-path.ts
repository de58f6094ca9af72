/** Finds the file that was probably meant by a path that does not exist. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** The longest difference in length between names that are compared: that of a missing ending such as ".html". */
const MAX_LENGTH_DIFFERENCE = 5;

/** The longest name that is compared, in UTF-16 units: the time to compare grows with the square of the length. */
const MAX_NAME = 100;

/**
 * A file in the same folder as `path` whose name differs in one or two letters, or only in case or in the ending; the
 * first in order where several do. Undefined where there is none, or the folder cannot be listed.
 */
export function similarPath(path: string): string | undefined {
  const folder = dirname(path);
  const wanted = basename(path).toLowerCase();
  try {
    if (!statSync(folder).isDirectory()) return undefined;
    const [first] = readdirSync(folder)
      .filter((name) => areSimilar(name.toLowerCase(), wanted))
      .sort();
    return first === undefined ? undefined : path.slice(0, path.length - basename(path).length) + first;
  } catch {
    return undefined;
  }
}

function areSimilar(name: string, wanted: string): boolean {
  if (Math.abs(name.length - wanted.length) > MAX_LENGTH_DIFFERENCE || name.length > MAX_NAME) return false;
  if (withoutEnding(name) === withoutEnding(wanted)) return true;
  return editDistance(name, wanted) <= (wanted.length > 5 ? 2 : 1);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** How many letters must be added, removed or replaced to turn `from` into `to` (the Levenshtein distance). */
export function editDistance(from: string, to: string): number {
  // The distances from the part of `from` read so far to each beginning of `to`; first from the empty text.
  let distances = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const replaced = (distances[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      const removed = (distances[j + 1] ?? 0) + 1;
      const added = (next[j] ?? 0) + 1;
      next.push(Math.min(replaced, removed, added));
    }
    distances = next;
  }
  return distances[to.length] ?? 0;
}
