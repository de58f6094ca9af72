/** Dates as machines write them, in a page's data and in addresses. Pure. */
import { readIsoDate } from '../../../article/dates.js';
import { findDate } from '../../news/dates.js';

/** Seconds or milliseconds since 1970, of 2001 to 2033. */
const UNIX_TIME = /^\s*(1\d{9})(\d{3})?\s*$/;

/** How C and JavaScript write a date: "Fri Feb 18 10:27:24 2022"; the year is put beside the day. */
const ASCTIME = /^\s*[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2})( \d{2}:\d{2}:\d{2})(?: [A-Z]{3,4})? (\d{4})\s*$/;

/** A date as ISO 8601, from how a machine wrote it or from words; undefined for what is no date. */
export function isoDate(value: string | undefined, language: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const machine = readIsoDate(value, 'start');
  if (machine) return isUnset(machine.day) ? undefined : machine.day + machine.time + machine.zone;
  const unix = UNIX_TIME.exec(value);
  if (unix) return new Date(Number(unix[1]) * 1000).toISOString().replace('.000', '');
  const padded = value.replace(SHORT_PARTS, (_, year: string, month: string, dayOfMonth: string) =>
    [year, month.padStart(2, '0'), dayOfMonth.padStart(2, '0')].join('-'),
  );
  return findDate(padded.replace(ASCTIME, '$1, $3$2'), language)?.iso;
}

/** A date whose month and day have one digit: "2022-5-6 22:17:36". */
const SHORT_PARTS = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;

/** An unset date is written as the year 1 or another that no page is from, or as the day from which computers count. */
function isUnset(date: string): boolean {
  return date < '1600' || date === '1970-01-01' || date === '1969-12-31';
}

/** The forms of a date in an address, with the places of year, month and day. */
const ADDRESS_FORMS: readonly (readonly [RegExp, number, number, number])[] = [
  // /2019/11/18/, /2019-11-18-
  [/[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/, 1, 2, 3],
  // /20191118/
  [/\/(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\//, 1, 2, 3],
  // /A2019111814320005196: the day, the time of day, a number
  [/\/[A-Z]{0,3}(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d\d{4,10}(?:[/?#.]|$)/, 1, 2, 3],
  // /29-10-2019: only where the first number can't be the month
  [/[/_-](1[3-9]|2\d|3[01])-(0[1-9]|1[0-2])-(20\d{2})(?:[/_.-]|$)/, 3, 2, 1],
];

/** The date that an address holds. */
export function dateInAddress(url: string | undefined): string | undefined {
  for (const [form, year, month, dayOfMonth] of ADDRESS_FORMS) {
    const match = form.exec(url ?? '');
    if (!match) continue;
    const parts = [month, dayOfMonth].map((at) => (match[at] ?? '').padStart(2, '0'));
    return isoDate([match[year], ...parts].join('-'), undefined);
  }
  return undefined;
}
