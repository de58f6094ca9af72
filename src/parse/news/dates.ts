/** Dates as news pages and ISO 8601 write them. Pure: no clock is asked, so "yesterday" is not a date. */
import { isDay } from '../../article/dates.js';
import { onDemand, oneOf } from '../patterns.js';
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
  /** True where day and month are numbers that may stand in either order. */
  ambiguous?: true;
}

/** The forms of a date, each with an example; the first that fits counts. */
const FORMS = onDemand((): DateForm[] => {
  const month = `(${phrases('months').join('|')})\\.?`;
  return [
    // 2021-07-26
    { pattern: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/, order: [1, 2, 3] },
    // July 26th, 2021
    { pattern: new RegExp(`\\b${month}\\s+${DAY},?\\s+${YEAR}`, 'i'), order: [3, 1, 2] },
    // 26th of July, 2021
    { pattern: new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${month},?[\\s-]+${YEAR}`, 'i'), order: [3, 2, 1] },
    // 2021/07/26
    { pattern: /\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b/, order: [1, 2, 3] },
    // 26/07/2021
    { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b/, order: [3, 1, 2], ambiguous: true },
  ];
});

/** What stands around a date. Compiled when first needed. */
const PATTERNS = onDemand(() => {
  const half = '[ap]\\.?m\\.?';
  const dayName = oneOf(phrases('weekdays').map((day) => day.slice(0, 3)));
  const labels = `(?:first |originally )?${oneOf(phrases('dateLabels'))}:?|(?:on|at):?`;
  const marks = '[·•|/,()–—-]|\\s';
  const weekday = `${oneOf(phrases('weekdayForms'))}\\.?`;
  return {
    /** A time of day after its date: "T10:00:00Z", " at 5:30 p.m. EDT". */
    clock: new RegExp(
      '(?:[T,/|]|\\bat\\b|^|\\s)\\s*(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?' +
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
  };
});

const two = (n: number) => String(n).padStart(2, '0');

/** A date found in words. */
export interface FoundDate {
  /** ISO 8601: a date, or date and time where the words give one, with the zone where they give that. */
  iso: string;
  /** Where the date stands in the words, in UTF-16 units; `start` is before and `end` is past its time and zone. */
  start: number;
  end: number;
  /** True where the words hold nothing but the date and its labels ("Published July 26, 2021"). */
  alone: boolean;
}

/**
 * The first full date in `words` (at most 200 units are read): ISO 8601, "July 26, 2021", "26 July 2021", "Jul. 26
 * 2021", "26-Jul-2021", 2021/07/26, and 26/07/2021 or 07/26/2021 where only one reading is a date. Undefined where
 * there is none, or where day and month cannot be distinguished.
 */
export function findDate(words: string): FoundDate | undefined {
  const text = words.slice(0, 200);
  for (const { pattern, order, ambiguous } of FORMS()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [yearAt, monthAt, dayAt] = order;
    const year = match[yearAt] ?? '';
    let month = monthNumber(match[monthAt] ?? '');
    let day = Number(match[dayAt]);
    if (ambiguous && month !== day) {
      if (month <= 12 && day <= 12) return undefined;
      if (month > 12) [month, day] = [day, month];
    }
    if (!isDay(Number(year), month, day)) continue;
    const after = readClock(text.slice(match.index + match[0].length));
    const before = after ? undefined : readClockBefore(text.slice(Math.max(0, match.index - 60), match.index));
    const start = match.index - (before?.length ?? 0);
    const end = match.index + match[0].length + (after?.length ?? 0);
    const { around } = PATTERNS();
    return {
      iso: `${year}-${two(month)}-${two(day)}${(after ?? before)?.iso ?? ''}`,
      start,
      end,
      alone: words.length <= 200 && [text.slice(0, start), text.slice(end)].every((part) => around.test(part)),
    };
  }
  return undefined;
}

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
