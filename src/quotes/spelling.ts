/** Words made comparable: case, apostrophes, accents, possessives. Pure. */
import type { Language } from './languages/language.js';

/** With straight apostrophes. */
export const straight = (text: string) => (text.includes('’') ? text.replace(/’/g, "'") : text);

/** Lower case, straight apostrophes. */
export const lowered = (text: string) => straight(text.toLowerCase());

/** Lower case, straight apostrophes, no possessive: the form in which words are compared with a language's lists. */
export function fold(text: string, { endings: { comparedWithout } }: Language): string {
  const low = lowered(text);
  return comparedWithout !== '' && low.endsWith(comparedWithout) ? low.slice(0, -comparedWithout.length) : low;
}

/**
 * Every word folded. Pushed one by one: the array that `map` makes has room for holes, and what reads both kinds is
 * compiled twice.
 */
export function foldAll(words: readonly string[], language: Language): string[] {
  const low: string[] = [];
  for (const word of words) low.push(fold(word, language));
  return low;
}

/** Folded, without a full stop behind. */
export const withoutStop = (word: string, language: Language) => fold(word, language).replace(/\.$/, '');

/** Without accents. */
export const unaccented = (word: string) =>
  /^[a-z]+$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');

/** True for a given name, accents aside. */
export const isGivenName = (low: string, { givenNames }: Language) => givenNames.has(unaccented(low));

/** The last word, or '' where there is none. */
export const last = (words: readonly string[]) => words[words.length - 1] ?? '';

/** True for the UTF-16 unit of a to z or A to Z, as nearly all words end with. */
export const isAsciiLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

/** With plain spaces, at the same places. */
export const spaced = (text: string) => (text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text);

/** A word has no more UTF-16 units than this: a text without spaces would be looked through again at each name. */
const WORD_MAX = 60;

/** Where the word that ends at a place begins, behind the space before it. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < WORD_MAX && text[start - 1] !== ' ') start--;
  return start;
}
