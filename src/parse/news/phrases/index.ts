/** The words of news pages in all languages. A new language is a file like `en.ts` and its name in `LANGUAGES`. */
import { en } from './en.js';
import type { NewsPhrases } from './model.js';

const LANGUAGES: readonly NewsPhrases[] = [en];

/** The names of the lists that hold words, which is all but the two tables `lines` and `offers`. */
type ListName = Exclude<keyof NewsPhrases, 'lines' | 'offers'>;

/** One list in all languages. */
export function phrases(list: ListName): string[] {
  return LANGUAGES.flatMap((language) => language[list]);
}

/** The whole lines of one kind in all languages. */
export function phraseLines(kind: keyof NewsPhrases['lines']): string[] {
  return LANGUAGES.flatMap((language) => language.lines[kind]);
}

/** How each language asks to buy. */
export function offers(): NewsPhrases['offers'][] {
  return LANGUAGES.map((language) => language.offers);
}
