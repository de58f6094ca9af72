/** When the story was published and last changed. Pure: no clock is asked. */
import { readIsoDate } from '../../../article/dates.js';
import { findDate } from '../../news/dates.js';
import { hasClassWord } from '../class-words.js';
import type { Element } from '../dom.js';
import { DATE_WORDS } from '../rules/class-words.js';
import type { Metadata } from './metadata.js';
import { isAboutSomethingElse, type Surroundings, spacedLine } from './surroundings.js';

/** A date, and the words in which the page shows it, or the date itself where it doesn't. */
export interface ShownDate {
  iso: string;
  words: string;
}

/**
 * How much text, in UTF-16 units, a line may have that shows a date known from elsewhere, and one that is
 * searched for a date.
 */
const SHOWN_MAX = 120;
const SEARCHED_MIN = 6;
const SEARCHED_MAX = 160;

/** How much text the element may have that is taken out of the body for its date. */
const ELEMENT_MAX = 200;

/** Words that say that the date in a line is the story's. */
const LABEL = /\b(?:published|posted|updated|created|date|last (?:modified|reviewed|updated)|reviewed|by)\b/i;

/** The story's date: from the page's data, from its elements, from its address, from its words, in that order. */
export function findPublished(near: Surroundings, metadata: Metadata, url: string | undefined): ShownDate | undefined {
  return (
    statedDate(near, metadata) ??
    shownPageDate(near, metadata) ??
    propertyDate(near) ??
    timeElementDate(near) ??
    addressDate(near, url ?? metadata.url) ??
    dateInWords(near) ??
    // The day of a change is no date of the story's unless the page shows it.
    ifShown(near, isoDate(metadata.modified))
  );
}

/** When the story was last changed, where that was on a later day than `published`. */
export function findUpdated(metadata: Metadata, published: ShownDate | undefined): string | undefined {
  const updated = isoDate(metadata.modified);
  if (updated === undefined || published === undefined) return undefined;
  return day(updated) > day(published.iso) ? updated : undefined;
}

/** The element that shows the date, where one shows it in words and nothing else. */
export function findDateElement({ start }: Surroundings, date: ShownDate | undefined): Element | undefined {
  if (date === undefined || date.words === date.iso) return undefined;
  return start.find(
    (element) => element.length < ELEMENT_MAX && !element.hasBlock && spacedLine(element) === date.words,
  );
}

/** The day that the page's data give for the story. */
function statedDate(near: Surroundings, metadata: Metadata): ShownDate | undefined {
  const published = isoDate(metadata.published);
  if (published === undefined) return undefined;
  const shown = ifShown(near, published);
  // A page that shows its readers only the day of its last change means that day.
  return shown ?? ifShown(near, isoDate(metadata.modified)) ?? { iso: published, words: published };
}

/** A date of the page itself, which counts where the page shows it. */
function shownPageDate(near: Surroundings, metadata: Metadata): ShownDate | undefined {
  for (const date of metadata.pageDates) {
    const shown = ifShown(near, isoDate(date));
    if (shown) return shown;
  }
  return undefined;
}

/** The date of an element with the property `datePublished` (microdata). */
function propertyDate({ all, root }: Surroundings): ShownDate | undefined {
  const element = all.find(
    (one) => /\bdatePublished\b/i.test(one.get('itemprop') ?? '') && !isAboutSomethingElse(one, root),
  );
  if (!element) return undefined;
  const words = spacedLine(element);
  const iso = isoDate(element.get('content') ?? element.get('datetime') ?? words) ?? isoDate(words);
  return iso === undefined ? undefined : { iso, words: words || iso };
}

function timeElementDate({ start }: Surroundings): ShownDate | undefined {
  for (const element of start) {
    if (element.tag !== 'time') continue;
    const words = spacedLine(element);
    const iso = isoDate(element.get('datetime')) ?? isoDate(words);
    if (iso !== undefined) return { iso, words: words || iso };
  }
  return undefined;
}

function addressDate(near: Surroundings, url: string | undefined): ShownDate | undefined {
  const iso = dateInAddress(url);
  return iso === undefined ? undefined : (ifShown(near, iso) ?? { iso, words: iso });
}

/** The date in a line that says nothing else, that is named for a date, or that says what date it is. */
function dateInWords({ start }: Surroundings): ShownDate | undefined {
  for (const element of start) {
    if (element.hasBlock || element.length > SEARCHED_MAX || element.length < SEARCHED_MIN) continue;
    const line = spacedLine(element);
    const found = findDate(line);
    if (found && (found.alone || hasClassWord(element, DATE_WORDS) || LABEL.test(line)))
      return { iso: found.iso, words: line };
  }
  return undefined;
}

/** The date with the line near the headline that shows its day; undefined where none does. */
function ifShown({ start }: Surroundings, iso: string | undefined): ShownDate | undefined {
  if (iso === undefined) return undefined;
  for (const element of start) {
    if (element.length > SHOWN_MAX || element.hasBlock) continue;
    const words = spacedLine(element);
    const shown = findDate(words);
    if (shown && day(shown.iso) === day(iso)) return words === iso ? undefined : { iso, words };
  }
  return undefined;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

/** Seconds or milliseconds since 1970, of 2001 to 2033. */
const UNIX_TIME = /^\s*(1\d{9})(\d{3})?\s*$/;

/** A date as ISO 8601, from how a machine wrote it or from words; undefined for what is no date. */
function isoDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const machine = readIsoDate(value, 'start');
  // An unset date is written as the year 1, or another that no page is from.
  if (machine) return machine.day < '1600' ? undefined : machine.day + machine.time + machine.zone;
  const unix = UNIX_TIME.exec(value);
  if (unix) return new Date(Number(unix[1]) * 1000).toISOString().replace('.000', '');
  return findDate(value)?.iso;
}

/** The date that an address holds: /2019/11/18/, /2019-11-18-. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  return isoDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}
