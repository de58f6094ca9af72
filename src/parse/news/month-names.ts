/**
 * The names of months and days in other languages than English, made from what Intl knows (Unicode CLDR), and how a
 * language orders day and month in numbers. A language is made when a line first asks for it (about a millisecond),
 * and kept. Pure.
 */

/**
 * The languages in which a name is looked for where the text's own language is not known, or doesn't have it: those
 * with most news pages on the Web first. The name of a month is rarely of two languages with different meanings:
 * Polish and Croatian "listopad" is the only common one, so Croatian is left to pages that say they are.
 */
const COMMON = [
  ...['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'sv', 'nb', 'da', 'fi'],
  ...['cs', 'tr', 'uk', 'el', 'hu', 'ro', 'id', 'ca', 'is', 'ar'],
];

/** A shorter word is no abbreviation of a month. */
const MIN_ABBREVIATION = 3;

/** What a language calls the months and the days of the week. */
interface CalendarNames {
  /** Folded names and abbreviations, with the number of the month: 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** Folded names and abbreviations of the days. */
  days: ReadonlySet<string>;
}

const made = new Map<string, CalendarNames>();

/** A word without accents, full stops and capitals: "Févr." is "fevr". */
function foldName(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}

/**
 * The number of a month, 1 to 12, by its name or an abbreviation of three letters or more, in the given language (a
 * BCP 47 tag) or in a common one; undefined for any other word.
 */
export function monthByName(word: string, language?: string): number | undefined {
  const name = foldName(word);
  if (name.length < MIN_ABBREVIATION) return undefined;
  for (const tag of languagesFor(language)) {
    const month = monthIn(calendarNames(tag).months, name);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** True for the name of a day of the week, or its abbreviation, in the given language or in a common one. */
export function isDayName(word: string, language?: string): boolean {
  const name = foldName(word);
  const languages = name.includes(' ') ? languagesOfPhrases(language) : languagesFor(language);
  return name.length > 1 && languages.some((tag) => calendarNames(tag).days.has(name));
}

/** The languages in which the name of a day may be of several words: no common one is among them. */
function languagesOfPhrases(language: string | undefined): readonly string[] {
  const base = language?.slice(0, 2).toLowerCase() ?? 'en';
  return language === undefined || base === 'en' || COMMON.includes(base) ? [] : [language];
}

/**
 * True where the language writes 3/4/2021 for the third of April, false for the fourth of March; undefined where that
 * is not known: English without a region is written in both ways.
 */
export function isDayFirst(language: string | undefined): boolean | undefined {
  if (language === undefined || /^en$/i.test(language)) return undefined;
  const known = orders.get(language);
  if (known !== undefined) return known.isDayFirst;
  const format = formatFor(language, { day: 'numeric', month: 'numeric', year: 'numeric' });
  const order = format?.formatToParts(0).filter(({ type }) => type === 'day' || type === 'month');
  const found = { isDayFirst: order === undefined ? undefined : order[0]?.type === 'day' };
  orders.set(language, found);
  return found.isDayFirst;
}

/** The answers of `isDayFirst`: a format is slow to make. */
const orders = new Map<string, { isDayFirst: boolean | undefined }>();

function languagesFor(language: string | undefined): readonly string[] {
  return language === undefined || /^en\b/i.test(language) ? COMMON : [language, ...COMMON];
}

/** The month that is called so, or the only one whose name begins so. */
function monthIn(months: ReadonlyMap<string, number>, name: string): number | undefined {
  const exact = months.get(name);
  if (exact !== undefined) return exact;
  let found: number | undefined;
  for (const [longer, month] of months) {
    if (!longer.startsWith(name)) continue;
    if (found !== undefined && found !== month) return undefined;
    found = month;
  }
  return found;
}

function calendarNames(tag: string): CalendarNames {
  const known = made.get(tag);
  if (known) return known;
  const months = new Map<string, number>();
  const days = new Set<string>();
  // Slavic languages have one form of the name beside a day ("13 stycznia") and another alone ("styczeń").
  for (const options of [
    { day: 'numeric', month: 'long' },
    { month: 'long' },
    { day: 'numeric', month: 'short' },
  ] as const) {
    const format = formatFor(tag, options);
    for (let month = 1; month <= 12; month++) {
      const name = partOf(format, Date.UTC(2021, month - 1, 5), 'month');
      if (name.length >= MIN_ABBREVIATION && !months.has(name)) months.set(name, month);
    }
  }
  for (const weekday of ['long', 'short'] as const) {
    const format = formatFor(tag, { weekday });
    for (let day = 1; day <= 7; day++) days.add(partOf(format, Date.UTC(2021, 0, day), 'weekday'));
  }
  const names = { months, days };
  made.set(tag, names);
  return names;
}

/** The folded part of a date of this type, without the words that some languages put before it ("de gener"). */
function partOf(format: Intl.DateTimeFormat | undefined, time: number, type: 'month' | 'weekday'): string {
  const part = format?.formatToParts(time).find((one) => one.type === type)?.value ?? '';
  return /\d/.test(part) ? '' : foldName(part).replace(/^(?:de |d['’])/, '');
}

/** A format in the Gregorian calendar; undefined for a tag that is none. */
function formatFor(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });
  } catch {
    return undefined;
  }
}
