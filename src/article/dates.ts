/** Dates as ISO 8601 writes them: the one reader, and what a person sees of them. Pure. */

/** Hours, minutes, seconds and fraction of a second, after a "T" or, as Jekyll and databases write it, a space. */
const TIME = '[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})([.,]\\d+)?)?';
const ZONE = '(Z|[+-]\\d{2}:?\\d{2})';

/** At the head of what a machine wrote, in the extended form (2021-07-26) or the basic one (20210726). */
const AT_START = new RegExp(`^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?:${TIME}\\s*${ZONE}?)?`, 'i');
/** A text that is nothing but a date, in the extended form. */
const WHOLE = new RegExp(
  `^\\s*(\\d{4})-(\\d{2})-(\\d{2})(?:${TIME.replaceAll(':?', ':').replace(',', '')}\\s?${ZONE}?)?\\s*$`,
);

/** A date that exists, as ISO 8601 says it. */
export interface IsoDate {
  /** 2021-07-26 */
  day: string;
  /** T09:30 or T09:30:00, without a fraction; empty where there is none. */
  time: string;
  /** The fraction of a second with its point, ".250"; empty where there is none. */
  fraction: string;
  /** Z or +02:00; empty where there is none. */
  zone: string;
}

/**
 * The ISO date, with or without a time of day, that `text` is (`whole`) or that stands at its head (`start`). Undefined
 * where there is none, or where it names a day or a time that does not exist.
 */
export function readIsoDate(text: string, where: 'whole' | 'start'): IsoDate | undefined {
  const match = (where === 'whole' ? WHOLE : AT_START).exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hours, minutes = '', seconds, fraction = '', zone = ''] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = { day: `${year}-${month}-${day}`, time: '', fraction: '', zone: '' };
  if (hours === undefined) return date;
  if (!isTime(Number(hours), Number(minutes), Number(seconds ?? 0)) || !isZone(zone)) return undefined;
  return {
    ...date,
    time: `T${hours}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`,
    fraction,
    zone: zone.toUpperCase().replace(/(\d{2}):?(\d{2})$/, '$1:$2'),
  };
}

/** True where the month has that day. `month` counts from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The end of a day may be called 24:00 (ISO 8601-1:2019/Amd 1). */
const isTime = (hours: number, minutes: number, seconds: number): boolean =>
  (hours < 24 && minutes < 60 && seconds < 60) || (hours === 24 && minutes === 0 && seconds === 0);

const isZone = (zone: string): boolean => {
  const [, hours = '0', minutes = '0'] = /^[+-](\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return Number(hours) < 24 && Number(minutes) < 60;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date as a reader sees it: "July 26, 2021". What is not a full ISO date comes back unchanged. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${name} ${Number(day)}, ${year}`;
}
