/**
 * Dates as news pages of any language and ISO 8601 write them. Pure: no clock is asked, so "yesterday" is not a date.
 */
import { isDay } from '../../article/dates.js';
import { onDemand, oneOf } from '../patterns.js';
import { isDayFirst, isDayName, monthByName } from './month-names.js';
import { LETTERS } from './names.js';
import { headWords } from './phrases/heads.js';
import { phrases } from './phrases/index.js';

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** A scrape may lose the space before the time: "July 26, 20215:30 PM". */
const YEAR = '((?:19|20)\\d{2})(?:(?!\\w)|(?=\\d{1,2}:\\d{2}))';

/** Zone names that news pages use, in minutes east of Greenwich. */
// biome-ignore format: a row for each part of the world
const ZONES: Record<string, number> = {
  z: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
  ist: 330, jst: 540,
};

/** Zones whose offset depends on the season: they belong to the time, but say no offset. */
const SEASONAL = /^[ecmp]t$/i;

interface DateForm {
  pattern: RegExp;
  /** Where in the match year, month and day stand. */
  order: [year: number, month: number, day: number];
  /** The month is a word of any language. */
  named?: true;
  /**
   * Day and month are numbers that may stand in either order: `language` where the language decides, `day` where the
   * day comes first unless the language puts the month there.
   */
  ambiguous?: 'language' | 'day';
  /** The year has two digits: a date only where the words say nothing else. */
  short?: true;
}

/** A word that may be a month in any script, and what may stand between it and a number. */
const WORD = '([^\\s\\d.,;:()/|·•–—-]{3,})\\.?';
const ORDINAL = '(?:\\.|er|[ºª°])?';

/** The forms of a date, each with an example; the first that fits counts. */
const FORMS = onDemand((): DateForm[] => {
  const month = `(${phrases('months').join('|')})\\.?`;
  return [
    // 2021-07-26
    { pattern: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/g, order: [1, 2, 3] },
    // July 26th, 2021
    { pattern: new RegExp(`\\b${month}\\s+${DAY},?\\s+${YEAR}`, 'gi'), order: [3, 1, 2] },
    // 26th of July, 2021
    { pattern: new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${month},?[\\s-]+${YEAR}`, 'gi'), order: [3, 2, 1] },
    // 26. Juli 2021, 1er juillet 2021, 26 de julio de 2021
    {
      pattern: new RegExp(
        `(?<!\\d)(\\d{1,2})${ORDINAL}\\s*(?:(?:de|di)\\s+|d['’])?-?${WORD},?[\\s-]+(?:del?\\s+)?${YEAR}`,
        'gi',
      ),
      order: [3, 2, 1],
      named: true,
    },
    // Juli 26, 2021
    { pattern: new RegExp(`${WORD}\\s+(\\d{1,2})${ORDINAL},?\\s+${YEAR}`, 'g'), order: [3, 1, 2], named: true },
    // 2021. július 26., 2021 m. liepos 26 d.
    {
      pattern: new RegExp(`\\b((?:19|20)\\d{2})\\.?(?:\\s*(?:m\\.|gada))?,?\\s+${WORD}\\s+(\\d{1,2})(?!\\d)`, 'g'),
      order: [1, 2, 3],
      named: true,
    },
    // 2021年7月26日, 2021년 7월 26일
    { pattern: /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/g, order: [1, 2, 3] },
    // 2021/07/26, 2021. 7. 26.
    { pattern: /\b((?:19|20)\d{2})(?:\/|\. ?)(\d{1,2})(?:\/|\. ?)(\d{1,2})\b/g, order: [1, 2, 3] },
    // 26.07.2021, 26. 7. 2021: no language puts the month first where points separate
    { pattern: /\b(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})\b/g, order: [3, 2, 1] },
    // 26/07/2021
    { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b/g, order: [3, 1, 2], ambiguous: 'language' },
    // 26-07-2021
    { pattern: /\b(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})\b/g, order: [3, 1, 2], ambiguous: 'day' },
    // 26.07.21
    { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/g, order: [3, 2, 1], short: true },
  ];
});

/** What any date has that is found here: a year, or three numbers with points between. */
const DATE_LIKE = /(?:19|20)\d{2}|\d\.\d{1,2}\.\d{2}/;

/** How much of the words is read, in UTF-16 units. */
const MAX_WORDS = 200;

/** What stands around a date. Compiled when first needed. */
const PATTERNS = onDemand(() => {
  const half = '[ap]\\.?m\\.?';
  const dayName = oneOf(phrases('weekdays').map((day) => day.slice(0, 3)));
  const labels = `(?:first |originally )?${oneOf(phrases('dateLabels'))}:?|(?:on|at):?`;
  const marks = '[·•|/,()–—-]|\\s';
  const weekday = `${oneOf(phrases('weekdayForms'))}\\.?`;
  const beside = oneOf(headWords('beside'));
  return {
    /** A time of day after its date: "T10:00:00Z", " at 5:30 p.m. EDT". */
    clock: new RegExp(
      `(?:[T,/|]|\\bat\\b|^|\\s|^[\\s,]*[-–—•·][\\s]+|^[\\s,.–—-]*${beside}\\.?\\s)\\s*` +
        '(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?' +
        `\\s*(${half})?\\s*(z\\b|[a-z]{2,4}\\b|[+-]\\d{2}:?\\d{2})?`,
      'i',
    ),
    /** A time of day before its date: "5:00 p.m. ET on Monday, " with the date next. */
    clockBefore: new RegExp(
      `\\b(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*(${half}(?![a-z]))?\\s*((?!on)[a-z]{1,4}(?![a-z]))?` +
        `,?\\s*(?:on\\s+)?(?:${dayName}[a-z]{0,6}\\.?,?\\s*)?$`,
      'i',
    ),
    /**
     * What a line may have around its date and say nothing else. No word of it fits two alternatives, so that it
     * stays linear.
     */
    around: new RegExp(`^(?:${labels}|${weekday}|\\d{1,2}[ -]min(?:ute)?s?(?: read)?|${marks})*$`, 'i'),
    /** The labels of dates in all languages. Compiled only where a date has words beside it. */
    label: onDemand(() => {
      const words = oneOf(
        [...headWords('published'), ...headWords('updated'), ...headWords('beside')].sort(
          (a, b) => b.length - a.length,
        ),
      );
      return new RegExp(`(?<![${LETTERS}])${words}(?![${LETTERS}])`, 'gi');
    }),
  };
});

const two = (n: number) => String(n).padStart(2, '0');

/** A date found in words. */
export interface FoundDate {
  /** ISO 8601: a date, or date and time where the words give one, with the zone where they give that. */
  readonly iso: string;
  /** Where the date stands in the words, in UTF-16 units; `start` is before and `end` is past its time and zone. */
  readonly start: number;
  readonly end: number;
  /** True where the words hold nothing but the date and its labels ("Published July 26, 2021"). */
  readonly alone: boolean;
  /** True for that, and where a mark separates it from what the words hold after it ("26.07.2021, 13:30 Uhr | Sport"). */
  readonly part: boolean;
}

/**
 * The first full date in `words` (at most 200 units are read): ISO 8601, "July 26, 2021", "26 July 2021", "Jul. 26
 * 2021", "26-Jul-2021", 2021/07/26, 26.07.2021; the same with the months of any language that Intl knows; and
 * 03/04/2021 where only one reading is a date, or `language` (a BCP 47 tag) says which number is the day. Undefined
 * where there is none, or where day and month cannot be distinguished.
 */
export function findDate(words: string, language?: string): FoundDate | undefined {
  const text = words.slice(0, MAX_WORDS);
  if (!DATE_LIKE.test(text)) return undefined;
  if (words.length > MAX_WORDS) return searchDate(words, text, language);
  const key = `${language ?? ''} ${words}`;
  let known = found.get(key);
  if (known === undefined) {
    known = { date: searchDate(words, text, language) };
    if (found.size >= MAX_FOUND) found.clear();
    found.set(key, known);
  }
  return known.date;
}

/** What was found in short words: a page's lines are searched for its author, its date, and what is story. */
const found = new Map<string, { date: FoundDate | undefined }>();

/** When more are known, all are forgotten. A page has some fifty. */
const MAX_FOUND = 500;

function searchDate(words: string, text: string, language: string | undefined): FoundDate | undefined {
  for (const [form, match] of matchesOf(text)) {
    const day = dayOf(match, form, language);
    if (day === 'ambiguous') return undefined;
    if (day === undefined) continue;
    const after = readClock(text.slice(match.index + match[0].length));
    const before = after ? undefined : readClockBefore(text.slice(Math.max(0, match.index - 60), match.index));
    const start = match.index - (before?.length ?? 0);
    const end = match.index + match[0].length + (after?.length ?? 0);
    const rest = [text.slice(0, start), text.slice(end)];
    const alone = words.length <= MAX_WORDS && rest.every((part) => saysNothing(part, language));
    const part = alone || isBeforeMark(rest, language);
    if (form.short && !part) continue;
    return { iso: day + ((after ?? before)?.iso ?? ''), start, end, alone, part };
  }
  return undefined;
}

/** True where nothing but labels stands around a date, and then a mark: "Mo 26.07.21 | Sport". */
function isBeforeMark([before = '', after = '']: readonly string[], language: string | undefined): boolean {
  const [beside = '', ...parts] = after.split(/[|•·⋅]/);
  return parts.length > 0 && saysNothing(before, language) && saysNothing(beside, language);
}

/** What has the form of a date, form after form; of words that may be months a few are tried. */
function* matchesOf(text: string): Generator<readonly [DateForm, RegExpExecArray]> {
  for (const form of FORMS()) {
    let tried = 0;
    for (const match of text.matchAll(form.pattern)) {
      yield [form, match];
      if (!form.named || ++tried === MAX_WORDS_TRIED) break;
    }
  }
}

/** How many words of a line that may be months are looked up. */
const MAX_WORDS_TRIED = 3;

/** The day that a match names, as ISO 8601; undefined where there is no such day. */
function dayOf(match: RegExpExecArray, form: DateForm, language: string | undefined): string | 'ambiguous' | undefined {
  const [yearAt, monthAt, dayAt] = form.order;
  const year = form.short ? fullYear(match[yearAt] ?? '') : (match[yearAt] ?? '');
  let month = form.named ? (monthByName(match[monthAt] ?? '', language) ?? 0) : monthNumber(match[monthAt] ?? '');
  let day = Number(match[dayAt]);
  if (form.ambiguous !== undefined && month !== day) {
    if (month <= 12 && day <= 12) {
      const dayFirst = isDayFirst(language);
      if (dayFirst === undefined ? form.ambiguous === 'language' : !dayFirst && form.ambiguous === 'day')
        return 'ambiguous';
      if (dayFirst !== false) [month, day] = [day, month];
    } else if (month > 12) [month, day] = [day, month];
  }
  return isDay(Number(year), month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** "21" as 2021, "98" as 1998: years of the Web. */
function fullYear(digits: string): string {
  return (Number(digits) < 70 ? '20' : '19') + digits;
}

/** True for words beside a date that say only what date it is: labels, days of the week, marks. */
function saysNothing(part: string, language: string | undefined): boolean {
  const { around, label } = PATTERNS();
  if (around.test(part)) return true;
  if (part.length > MAX_BESIDE) return false;
  const rest = part.replace(label(), ' ').split(BESIDE_MARKS);
  return rest.every((word) => word === '' || isDayName(word, language));
}

/** How many UTF-16 units of labels may stand on one side of a date, and the marks between them. */
const MAX_BESIDE = 60;
const BESIDE_MARKS = /[\s.,:;|/()[\]·•・–—-]+|\d{1,2}[:.h]\d{2}/;

/** "7", "Jul" or "July" as 7. */
function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const months = phrases('months').map((month) => month.slice(0, 3));
  return (months.indexOf(word.slice(0, 3).toLowerCase()) % 12) + 1;
}

/** A time of day as the tail of an ISO date and time, and how many UTF-16 units of the words it took. */
interface Clock {
  iso: string;
  length: number;
}

/** The time of day at the head of `after`. */
function readClock(after: string): Clock | undefined {
  const match = PATTERNS().clock.exec(after.slice(0, 40));
  if (!match || /[a-z\d]/i.test(after.slice(0, match.index))) return undefined;
  const [all, hours = '', minutes = '', seconds, half, zone] = match;
  const time = timeOfDay(hours, minutes, half, seconds);
  if (!time) return undefined;
  const offset = zone === undefined ? undefined : readZone(zone);
  const unknown = zone !== undefined && offset === undefined && !SEASONAL.test(zone);
  return { iso: time + (offset ?? ''), length: match.index + all.length - (unknown ? zone.length : 0) };
}

/** The time of day at the end of `before`. */
function readClockBefore(before: string): Clock | undefined {
  const match = PATTERNS().clockBefore.exec(before);
  if (!match) return undefined;
  const [all, hours = '', minutes = '', half, zone] = match;
  const offset = zone === undefined ? undefined : readZone(zone);
  if (zone !== undefined && offset === undefined && !SEASONAL.test(zone)) return undefined;
  const time = timeOfDay(hours, minutes, half);
  return time === undefined ? undefined : { iso: time + (offset ?? ''), length: all.length };
}

function timeOfDay(hours: string, minutes: string, half?: string, seconds?: string): string | undefined {
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `T${two(hour)}:${minutes}${seconds ? `:${seconds}` : ''}`;
}

function readZone(zone: string): string | undefined {
  if (/^[+-]/.test(zone)) return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const minutes = ZONES[zone.toLowerCase()];
  if (minutes === undefined) return undefined;
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
