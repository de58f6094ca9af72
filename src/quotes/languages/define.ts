/** What languages are made with. */
import { unaccented } from '../spelling.js';
import type { Endings, GivenNames, Language, LanguageData, Words } from './language.js';

/** The words of a text, parted by white space, as a set. */
export const words = (text: string): Words => new Set(text.split(/\s+/).filter(Boolean));

/** Any one of the words, which have one space between, for a regular expression. */
export const anyOf = (list: string): string => `(?:${list.split(' ').join('|')})`;

/** Matches nothing: a form that a language does not have. */
export const NONE = /(?!)/;

/** A language without any of the endings. Those that a language has are written behind it: `{ ...NO_ENDINGS, past: … }`. */
export const NO_ENDINGS: Endings = {
  past: NONE,
  participle: NONE,
  gerund: NONE,
  adverb: NONE,
  personNoun: NONE,
  inanimate: NONE,
  title: NONE,
  pluralSuffix: NONE,
  pluralNoun: NONE,
  finiteVerb: NONE,
  negation: NONE,
  reflexive: NONE,
  possessive: NONE,
  singularPossessive: NONE,
  writtenPossessive: NONE,
  pluralPossessive: NONE,
  comparedWithout: '',
  contraction: NONE,
  contractedModal: NONE,
  aged: NONE,
};

/** Given names with their bearers' gender: lists of this language, `either` for both, and those of another language. */
export const givenNames = (
  { masculine, feminine, either = '' }: { masculine: string; feminine: string; either?: string },
  others: GivenNames = new Map(),
): GivenNames =>
  new Map([...others, ...withGender(masculine, 'm'), ...withGender(feminine, 'f'), ...withGender(either, 'x')]);

/** Names are compared without accents. */
const withGender = <Gender extends 'm' | 'f' | 'x'>(names: string, gender: Gender): [string, Gender][] =>
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
