/** Spaces that a line should not end at: those inside what reads as one, "5 km", "Mr. Smith", "Jan. 6". Pure. */

/** A pattern of any of these words, as they are. */
const anyOf = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

/** Every prefix with every word. */
const prefixed = (prefixes: readonly string[], words: string): string[] =>
  prefixes.flatMap((prefix) => words.split(' ').map((word) => prefix + word));

/** What may stand before such a word: the text's start, a space, an opening mark, a dash. */
const WORD_START = '(?:^|[ \\u00a0(“‘"\'—])';

/** Titles before a name, and initials; each ends with a full stop. */
const TITLES = 'Mr Mrs Ms Mx Dr Prof Gen Col Capt Lt Sgt Maj Adm Sen Rep Gov Rev Hon St Mt'.split(' ');
const BEFORE_NAME = new RegExp(`${WORD_START}(?:${anyOf(TITLES)}|\\p{Lu})\\.$`, 'u');

/** What belongs to the number after it. */
const BEFORE_NUMBER = new RegExp(
  `${WORD_START}(?:${[
    anyOf([
      ...'January February March April May June July August September October November December'.split(' '),
      ...'Jan Feb Aug Sep Sept Oct Nov Dec'.split(' '),
      ...'Jan. Feb. Mar. Apr. Aug. Sep. Sept. Oct. Nov. Dec.'.split(' '),
      // Labels of numbers, pages, figures and rough dates.
      ...'No. Nos. # p. pp. Fig. ca. c. ~'.split(' '),
      // Currencies.
      ...'$ € £ ¥ Rs Rs.'.split(' '),
    ]),
    // Sections; currencies by their three letters (ISO 4217).
    '§+',
    '[A-Z]{3}',
  ].join('|')})$`,
);

/** What belongs to the number before it: units, shares, scales, halves of the day, eras. */
const UNITS = [
  ...prefixed(['', 'k', 'c', 'm', 'µ'], 'm m² m³'),
  ...prefixed(['', 'k', 'm', 'µ'], 'g'),
  ...prefixed(['', 'm', 'c', 'd'], 'l'),
  ...prefixed(['', 'k', 'M', 'G', 'T'], 'W Wh V Hz B bit'),
  ...'t L ha km/h mph °C °F K Pa hPa ft in lb oz mi'.split(' '),
  ...['%', '‰', 'percent', 'per cent'],
  ...'thousand million billion trillion mn bn'.split(' '),
  ...'a.m. p.m. AM PM BC AD'.split(' '),
];
const UNIT = new RegExp(`^(?:${anyOf(UNITS)})(?![\\p{L}\\p{N}])`, 'u');

const CAPITAL = /\p{Lu}/u;

/**
 * How much of the text on either side of a space is looked at, in UTF-16 units: more than the longest of these words.
 */
const LOOK = 12;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/**
 * True where the space from `end` to `next` is inside what reads as one: 5 km, $155 million, Mr. Smith, J. Smith, Jan.
 * 6, No. 10. A line is better ended elsewhere, where that makes no more lines.
 */
export function isHeldSpace(text: string, end: number, next: number): boolean {
  if (isDigit(text.charCodeAt(end - 1))) return UNIT.test(text.slice(next, next + LOOK));
  const before = () => text.slice(Math.max(0, end - LOOK), end);
  if (isDigit(text.charCodeAt(next))) return BEFORE_NUMBER.test(before());
  return text[end - 1] === '.' && BEFORE_NAME.test(before()) && CAPITAL.test(text[next] ?? '');
}
