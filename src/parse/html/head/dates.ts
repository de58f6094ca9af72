/** When the story was published and last changed. Pure: no clock is asked. */
import { cleanLine } from '../../../article/clean.js';
import { readIsoDate } from '../../../article/dates.js';
import { type FoundDate, findDate } from '../../news/dates.js';
import { LETTERS } from '../../news/names.js';
import { headWords } from '../../news/phrases/heads.js';
import { onDemand, oneOf } from '../../patterns.js';
import { hasClassWord } from '../class-words.js';
import { type Element, isOfPartOfPage, Text } from '../dom.js';
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

/** Words that say that the date in a line is that of publication, or that of a change, in all languages. */
const LABELS = onDemand(() => {
  const pattern = (list: string[]): RegExp => new RegExp(`(?<![${LETTERS}])${oneOf(list)}(?![${LETTERS}])`, 'i');
  // "on", "le", "den" say nothing of themselves.
  const published = headWords('published').filter((label) => label.length > SMALL_WORD);
  return { published: pattern([...published, 'by']), updated: pattern(headWords('updated')) };
});

/** A label of no more characters is a small word. */
const SMALL_WORD = 3;

/** Marks that separate the date of a line from what else it says: "Sport | 26.07.2021", "Oslo, 26. juli 2021". */
const MARK_BEFORE = /(?:^|[|•·・,(–—/-])\s*$/;
const MARK_AFTER = /^\s*(?:$|[|•·・,)–—/-])/;

/** How much text, in UTF-16 units, a line may have of which only a part is the date. */
const PARTED_MAX = 80;

/** The story's date: from the page's data, from its elements, from its address, from its words, in that order. */
export function findPublished(near: Surroundings, metadata: Metadata, url: string | undefined): ShownDate | undefined {
  return (
    statedDate(near, metadata) ??
    shownPageDate(near, metadata) ??
    propertyDate(near) ??
    timeElementDate(near) ??
    addressDate(near, url ?? metadata.url) ??
    dateInWords(near) ??
    dateAtEnd(near) ??
    // The day of a change is no date of the story's unless the page shows it.
    ifShown(near, isoDate(metadata.modified, near.language))
  );
}

/** When the story was last changed, where that was on a later day than `published`. */
export function findUpdated(
  metadata: Metadata,
  published: ShownDate | undefined,
  language: string | undefined,
): string | undefined {
  const updated = isoDate(metadata.modified, language);
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
  const published = isoDate(metadata.published, near.language);
  if (published === undefined) return undefined;
  const shown = ifShown(near, published) ?? shownLocally(near, published);
  if (shown) return shown;
  // A page that shows its readers only the day of its last change, without saying so, means that day.
  const changed = metadata.thread ? undefined : ifShown(near, isoDate(metadata.modified, near.language));
  if (changed && !LABELS().updated.test(changed.words)) return changed;
  return { iso: published, words: published };
}

/**
 * Where the data give the time in Greenwich, and the page shows the day before or after in words of its own: the date
 * as it is shown, which is that of the place of publication.
 */
function shownLocally(near: Surroundings, published: string): ShownDate | undefined {
  if (!/T.*(?:Z|[+-]00:00)$/.test(published)) return undefined;
  for (const days of [-1, 1]) {
    const shown = ifShown(near, new Date(Date.parse(published) + days * DAY_LENGTH).toISOString().slice(0, 10));
    const found = shown && findDate(shown.words, near.language);
    if (found) return { iso: found.iso, words: shown.words };
  }
  return undefined;
}

/** A day in milliseconds. */
const DAY_LENGTH = 86_400_000;

/** A date of the page itself, which counts where the page shows it. */
function shownPageDate(near: Surroundings, metadata: Metadata): ShownDate | undefined {
  for (const date of metadata.pageDates) {
    const shown = ifShown(near, isoDate(date, near.language));
    if (shown) return shown;
  }
  return undefined;
}

/** The date of an element with the property `datePublished` (microdata): near the story, or the only one on the page. */
function propertyDate({ all, root, headline, language }: Surroundings): ShownDate | undefined {
  const elements = all.filter(
    (one) =>
      /\bdatePublished\b/i.test(one.attributes.itemprop ?? '') &&
      !(one.parent !== undefined && isOfPartOfPage(one.parent)),
  );
  const element =
    elements.find((one) => !isAboutSomethingElse(one, root, headline)) ??
    (elements.length === 1 ? elements[0] : undefined);
  if (!element) return undefined;
  const words = spacedLine(element);
  const iso =
    isoDate(element.attributes.content ?? element.attributes.datetime ?? words, language) ?? isoDate(words, language);
  return iso === undefined ? undefined : { iso, words: words || iso };
}

function timeElementDate({ start, language }: Surroundings): ShownDate | undefined {
  for (const element of start) {
    if (element.tag !== 'time') continue;
    const words = spacedLine(element);
    const iso = isoDate(element.attributes.datetime, language) ?? isoDate(words, language);
    if (iso !== undefined) return { iso, words: words || iso };
  }
  return undefined;
}

function addressDate(near: Surroundings, url: string | undefined): ShownDate | undefined {
  const iso = dateInAddress(url);
  return iso === undefined ? undefined : (ifShown(near, iso) ?? { iso, words: iso });
}

/** The date in a line that says nothing else, that is named for a date, or that says what date it is. */
function dateInWords({ start, language, headline }: Surroundings): ShownDate | undefined {
  // What follows the headline is nearer to the story than what stands before it.
  const from = headline?.order ?? 0;
  const ordered = [...start.filter((one) => one.order >= from), ...start.filter((one) => one.order < from).reverse()];
  for (const element of ordered) {
    if (element.length < SEARCHED_MIN) continue;
    const lines = linesOf(element).filter((line) => line.length >= SEARCHED_MIN && line.length <= SEARCHED_MAX);
    for (const line of lines) {
      const found = findDate(line, language);
      if (found === undefined || isRange(line, found)) continue;
      if (found.alone || isNamedDate(element) || LABELS().published.test(line) || isPart(line, found))
        return { iso: found.iso, words: line };
    }
  }
  return undefined;
}

/** The date in a few words around the story's end that say that it is the day of publication. */
function dateAtEnd({ end, language }: Surroundings): ShownDate | undefined {
  for (const element of end) {
    if (element.length < SEARCHED_MIN || element.length > PARTED_MAX) continue;
    const line = spacedLine(element);
    const isLabelled = LABELS().published.test(line) && !LABELS().updated.test(line);
    const found = isLabelled ? findDate(line, language) : undefined;
    if (found) return { iso: found.iso, words: line };
  }
  return undefined;
}

/** The lines that stand directly in an element: all of it where it holds no block, else the text between its blocks. */
function linesOf(element: Element): string[] {
  if (!element.hasBlock) return element.length > SEARCHED_MAX ? [] : [spacedLine(element)];
  const lines = [''];
  for (const child of element.children) {
    if (child instanceof Text) lines[lines.length - 1] += child.text;
    else if (child.hasBlock || child.isBlock || child.tag === 'br') lines.push('');
    else lines[lines.length - 1] += ` ${spacedLine(child)} `;
  }
  return lines.map(cleanLine);
}

/** True where the date ends several days, as of a festival: "9-23 Feb 2017". */
function isRange(line: string, { start }: FoundDate): boolean {
  return /\d\.?\s*[-–]\s*$/.test(line.slice(0, start));
}

/** True for a short line that has its date between marks. */
function isPart(line: string, { start, end }: FoundDate): boolean {
  return line.length <= PARTED_MAX && MARK_BEFORE.test(line.slice(0, start)) && MARK_AFTER.test(line.slice(end));
}

function isNamedDate(element: Element): boolean {
  return hasClassWord(element, DATE_WORDS) || NAMED_DATE.test(element.attributes.class ?? '');
}

/** "date2", "pubDate1", "itemdate". */
const NAMED_DATE = /date\d*\b/i;

/** The date with the line near the headline that shows its day; undefined where none does. */
function ifShown({ start, language }: Surroundings, iso: string | undefined): ShownDate | undefined {
  if (iso === undefined) return undefined;
  for (const element of start) {
    if (element.length > SHOWN_MAX || element.hasBlock) continue;
    const words = spacedLine(element);
    const shown = findDate(words, language);
    if (shown && day(shown.iso) === day(iso)) return words === iso ? undefined : { iso, words };
  }
  return undefined;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

/** Seconds or milliseconds since 1970, of 2001 to 2033. */
const UNIX_TIME = /^\s*(1\d{9})(\d{3})?\s*$/;

/** How C and JavaScript write a date: "Fri Feb 18 10:27:24 2022"; the year is put beside the day. */
const ASCTIME = /^\s*[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2})( \d{2}:\d{2}:\d{2})(?: [A-Z]{3,4})? (\d{4})\s*$/;

/** A date as ISO 8601, from how a machine wrote it or from words; undefined for what is no date. */
function isoDate(value: string | undefined, language: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const machine = readIsoDate(value, 'start');
  // An unset date is written as the year 1, or another that no page is from.
  if (machine) return machine.day < '1600' ? undefined : machine.day + machine.time + machine.zone;
  const unix = UNIX_TIME.exec(value);
  if (unix) return new Date(Number(unix[1]) * 1000).toISOString().replace('.000', '');
  return findDate(value.replace(ASCTIME, '$1, $3$2'), language)?.iso;
}

/** The date that an address holds: /2019/11/18/, /2019-11-18-. */
function dateInAddress(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  return isoDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`, undefined);
}
