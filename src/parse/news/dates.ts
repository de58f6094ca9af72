/** Reads a date as English news pages and ISO 8601 write it. Pure: no clock is asked, so "yesterday" is no date. */
import { isDay } from '../../article/dates.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** A scrape may lose the space before the time: "July 26, 20215:30 PM". */
const YEAR = '((?:19|20)\\d{2})(?:(?!\\w)|(?=\\d{1,2}:\\d{2}))';

/** Zone names that news pages use, in minutes east of Greenwich. */
const ZONES: Record<string, number> = {
  z: 0, utc: 0, gmt: 0, bst: 60, cet: 60, cest: 120, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, ist: 330, jst: 540,
}; // biome-ignore format: one row

interface Pattern {
  form: RegExp;
  /** Where in the match year, month and day stand. */
  order: [year: number, month: number, day: number];
}

const PATTERNS: Pattern[] = [
  { form: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/, order: [1, 2, 3] },
  { form: new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'i'), order: [3, 1, 2] },
  { form: new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`, 'i'), order: [3, 2, 1] },
  { form: /\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b/, order: [1, 2, 3] },
  { form: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b/, order: [3, 1, 2] },
];

const CLOCK =
  /(?:[T,/|]|\bat\b|^|\s)\s*(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z\b|[a-z]{2,4}\b|[+-]\d{2}:?\d{2})?/i;

/** A time of day that stands before its date: "5:00 p.m. ET on Monday, " with the date next. */
const CLOCK_BEFORE =
  /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?(?![a-z]))?\s*((?!on)[a-z]{1,4}(?![a-z]))?,?\s*(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*)?$/i;

/** Zones whose offset depends on the season: they belong to the time, but say no offset. */
const SEASONAL = /^[ecmp]t$/i;

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?';

/** What may stand around a date in a line that says nothing else. No word of it can be read in two ways, so that it stays linear. */
const AROUND = new RegExp(
  `^(?:(?:first |originally )?(?:published|posted|updated|last updated|modified|last modified|created|dated?):?|(?:on|at):?|${WEEKDAY}|\\d{1,2}[ -]min(?:ute)?s?(?: read)?|[·•|/,()–—-]|\\s)*$`,
  'i',
);

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
 * The first full date in `words` (at most 200 units are read): ISO 8601, "July 26, 2021", "26 July 2021", "Jul. 26 2021",
 * "26-Jul-2021", 2021/07/26, and 26/07/2021 or 07/26/2021 where only one reading is a date. Undefined where there is
 * none, or where day and month cannot be told apart.
 */
export function findDate(words: string): FoundDate | undefined {
  const text = words.slice(0, 200);
  for (const { form, order } of PATTERNS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year, monthWord, dayWord] = order.map((i) => match[i] as string) as [string, string, string];
    let month = /^\d/.test(monthWord) ? Number(monthWord) : MONTHS.indexOf(monthWord.slice(0, 3).toLowerCase()) + 1;
    let day = Number(dayWord);
    if (form === PATTERNS[4]?.form && month !== day) {
      if (month <= 12 && day <= 12) return undefined;
      if (month > 12) [month, day] = [day, month];
    }
    if (!isDay(Number(year), month, day)) continue;
    const after = readClock(text.slice(match.index + match[0].length));
    const before = after ? undefined : readClockBefore(text.slice(Math.max(0, match.index - 60), match.index));
    const start = match.index - (before?.length ?? 0);
    const end = match.index + match[0].length + (after?.length ?? 0);
    return {
      iso: `${year}-${two(month)}-${two(day)}${(after ?? before)?.iso ?? ''}`,
      start,
      end,
      alone: words.length <= 200 && AROUND.test(text.slice(0, start)) && AROUND.test(text.slice(end)),
    };
  }
  return undefined;
}

/** A time of day as the tail of an ISO date and time, and how many UTF-16 units of the words it took. */
interface Clock {
  iso: string;
  length: number;
}

/** The time of day at the head of `after`. */
function readClock(after: string): Clock | undefined {
  const match = CLOCK.exec(after.slice(0, 40));
  if (!match || /[a-z\d]/i.test(after.slice(0, match.index))) return undefined;
  const [whole, hours = '', minutes = '', seconds, half, zone] = match;
  const time = timeOfDay(hours, minutes, half, seconds);
  if (!time) return undefined;
  const offset = zone === undefined ? undefined : readZone(zone);
  const strange = zone !== undefined && offset === undefined && !SEASONAL.test(zone);
  return { iso: time + (offset ?? ''), length: match.index + whole.length - (strange ? zone.length : 0) };
}

/** The time of day at the end of `before`. */
function readClockBefore(before: string): Clock | undefined {
  const match = CLOCK_BEFORE.exec(before);
  if (!match) return undefined;
  const [whole, hours = '', minutes = '', half, zone] = match;
  const offset = zone === undefined ? undefined : readZone(zone);
  if (zone !== undefined && offset === undefined && !SEASONAL.test(zone)) return undefined;
  const time = timeOfDay(hours, minutes, half);
  return time === undefined ? undefined : { iso: time + (offset ?? ''), length: whole.length };
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
