/**
 * Dividing words at line ends, by Liang's patterns, which TeX has for each language. Loaded only where words are to be
 * divided; the patterns of a language are loaded only for a text in it. Pure.
 */
import createHyphenator, { type Patterns } from 'hyphen';
import type { Hyphenator } from './opportunities.js';

type Load = () => Promise<{ default: Patterns }>;

/** The languages, by their subtag, with what the manual calls them. */
const LANGUAGES: Readonly<Record<string, readonly [name: string, load: Load]>> = {
  ca: ['Catalan', () => import('hyphen/patterns/ca.js')],
  cs: ['Czech', () => import('hyphen/patterns/cs.js')],
  da: ['Danish', () => import('hyphen/patterns/da.js')],
  de: ['German', () => import('hyphen/patterns/de-1996.js')],
  el: ['Greek', () => import('hyphen/patterns/el-monoton.js')],
  en: ['English', () => import('hyphen/patterns/en-us.js')],
  es: ['Spanish', () => import('hyphen/patterns/es.js')],
  fi: ['Finnish', () => import('hyphen/patterns/fi.js')],
  fr: ['French', () => import('hyphen/patterns/fr.js')],
  hr: ['Croatian', () => import('hyphen/patterns/hr.js')],
  it: ['Italian', () => import('hyphen/patterns/it.js')],
  nb: ['Norwegian', () => import('hyphen/patterns/nb.js')],
  nl: ['Dutch', () => import('hyphen/patterns/nl.js')],
  pl: ['Polish', () => import('hyphen/patterns/pl.js')],
  pt: ['Portuguese', () => import('hyphen/patterns/pt.js')],
  ro: ['Romanian', () => import('hyphen/patterns/ro.js')],
  ru: ['Russian', () => import('hyphen/patterns/ru.js')],
  sk: ['Slovak', () => import('hyphen/patterns/sk.js')],
  sl: ['Slovenian', () => import('hyphen/patterns/sl.js')],
  sv: ['Swedish', () => import('hyphen/patterns/sv.js')],
  tr: ['Turkish', () => import('hyphen/patterns/tr.js')],
  uk: ['Ukrainian', () => import('hyphen/patterns/uk.js')],
};

/** The names of the languages whose words can be divided. */
export const HYPHENATION_LANGUAGES: readonly string[] = Object.values(LANGUAGES).map(([name]) => name);

/** How many words are kept in memory; the library keeps each word, so it is made anew after as many. */
const CACHE_MAX = 20_000;

/**
 * What divides the words of a language, by its BCP 47 tag; undefined for one without patterns. A word with a capital
 * stays whole, since it may be a name; in German, where every noun has one, it doesn't.
 */
export async function hyphenatorFor(tag: string): Promise<Hyphenator | undefined> {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  const key = language === 'no' || language === 'nn' ? 'nb' : language;
  const found = Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined;
  if (!found) return undefined;
  const british = language === 'en' && rest.some((part) => /^(?:gb|uk|au|nz|ie|za|in)$/.test(part));
  const { default: patterns } = await (british ? import('hyphen/patterns/en-gb.js') : found[1]());
  const make = () => createHyphenator(patterns, { hyphenChar: '\u00ad', html: false });
  let divide = make();
  let known = new Map<string, readonly number[]>();
  return (word) => {
    if (language !== 'de' && /^\p{Lu}/u.test(word)) return [];
    let places = known.get(word);
    if (!places) {
      if (known.size >= CACHE_MAX) {
        known = new Map();
        divide = make();
      }
      places = placesIn(divide(word));
      known.set(word, places);
    }
    return places;
  };
}

/** Where the soft hyphens stand, counted in the word without them. */
function placesIn(divided: string): number[] {
  const places: number[] = [];
  for (let at = divided.indexOf('\u00ad'); at >= 0; at = divided.indexOf('\u00ad', at + 1))
    places.push(at - places.length);
  return places;
}
