/** What languages are made with. */
import { unaccented } from '../spelling.js';
import type { Language, LanguageData, Words } from './language.js';

/** The words of a text, parted by white space, as a set. */
export const words = (text: string): Words => new Set(text.split(/\s+/).filter(Boolean));

/** Given names with their bearers' gender: those of another language, and lists of this one, without accents. */
export const givenNames = (
  others: ReadonlyMap<string, 'm' | 'f' | 'x'>,
  masculine: string,
  feminine: string,
): ReadonlyMap<string, 'm' | 'f' | 'x'> => new Map([...others, ...borneBy(masculine, 'm'), ...borneBy(feminine, 'f')]);

const borneBy = (names: string, gender: 'm' | 'f'): [string, 'm' | 'f'][] =>
  [...words(unaccented(names))].map((name) => [name, gender]);

/** A language from its data: adds what follows from them. */
export function defineLanguage(data: LanguageData): Language {
  const { auxiliaries, prepositions, pronouns } = data;
  return {
    ...data,
    notInNames: new Set([
      ...data.nameJoiners,
      ...auxiliaries,
      ...prepositions,
      ...data.speechVerbs,
      ...pronouns,
      ...data.possessives,
    ]),
    notFirstInNames: new Set([
      ...data.phraseOpeners,
      ...data.determiners,
      ...pronouns,
      ...auxiliaries,
      ...prepositions,
      ...data.adverbs,
      // "am Montag Bo Ek"
      ...(data.capitalisedNouns ? data.timeWords : []),
    ]),
  };
}

/** What `make` makes of a language, made once for each. */
export function oncePerLanguage<T extends object>(make: (language: Language) => T): (language: Language) => T {
  const made = new WeakMap<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
