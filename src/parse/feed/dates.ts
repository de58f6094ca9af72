/** The dates of feeds: RFC 822, ISO 8601, and what else is written in their place. Pure. */
import { cleanLine } from '../../article/clean.js';
import { readIsoDate } from '../../article/dates.js';
import type { ArticleDate } from '../../article/model.js';
import { findDate } from '../news/dates.js';

/** A year of two digits, as RFC 822 writes it: "23 Nov 26 10:00 GMT". */
const SHORT_YEAR = /^((?:[a-z]{3,9}\.?,?\s+)?\d{1,2}[\s-]+[a-z]{3,9}\.?[\s-]+)(\d{2})(?=\s)/i;

/** Seconds or milliseconds since 1970, which some feeds write. */
const UNIX_TIME = /^\d{10}(?:\d{3})?$/;

/** What a server writes that has no date. */
const NO_DATE = /^(?:0000|0001|1970-01-01)/;

/**
 * A date as a feed gives it. Undefined where its words name no day that exists: a feed with a wrong date is still read.
 * A year of two digits is one of 1970 to 2069.
 */
export function readFeedDate(words: string | undefined, language?: string): ArticleDate | undefined {
  const line = cleanLine(words?.slice(0, 200) ?? '');
  if (line === '') return undefined;
  const iso = isoOf(line, language);
  return iso === undefined || NO_DATE.test(iso) ? undefined : { iso, words: line };
}

/** The form that RSS asks for (RFC 822 with a year of four digits): "Mon, 23 Nov 2026 10:00:00 +0100". */
const RFC_822 =
  /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:(gmt|ut|utc|z)|([+-]\d{2}):?(\d{2}))$/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date in the form that RSS asks for, as ISO 8601; nearly all are, and the reader of any form takes longer. */
function readRfc822(line: string): string | undefined {
  const match = RFC_822.exec(line);
  if (!match) return undefined;
  const [, day = '', name = '', year = '', hours, minutes, seconds, universal, east, rest] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = `T${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
  const iso = date + time + (universal === undefined ? `${east}:${rest}` : 'Z');
  return readIsoDate(iso, 'whole') ? iso : undefined;
}

function isoOf(line: string, language: string | undefined): string | undefined {
  const usual = readRfc822(line);
  if (usual !== undefined) return usual;
  if (UNIX_TIME.test(line)) {
    const time = Number(line) * (line.length > 10 ? 1 : 1000);
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
  }
  const iso = readIsoDate(line, 'start');
  if (iso) return iso.day + iso.time + iso.zone;
  // A time of day that does not exist takes nothing from the day.
  if (/^\d{4}-\d{2}-\d{2}/.test(line)) return readIsoDate(line.slice(0, 10), 'whole')?.day;
  const long = line.replace(
    SHORT_YEAR,
    (_, before: string, year: string) => `${before}${Number(year) < 70 ? 20 : 19}${year}`,
  );
  return findDate(long, language)?.iso;
}
