/** When the story was published and last changed. Pure: no clock is asked. */
import { cleanLine } from '../../../article/clean.js';
import { type FoundDate, findDate } from '../../news/dates.js';
import { LETTERS } from '../../news/names.js';
import { headWords } from '../../news/phrases/heads.js';
import { onDemand, oneOf } from '../../patterns.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, isOfPartOfPage, standsIn, Text } from '../dom.js';
import { BYLINES } from '../rules/bylines.js';
import { DATE_WORDS } from '../rules/class-words.js';
import { dateInAddress, isoDate } from './machine-dates.js';
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
  const whole = (list: string[]): string => `(?<![${LETTERS}])${oneOf(list)}(?![${LETTERS}])`;
  // "on", "le", "den" say nothing of themselves.
  const published = whole(headWords('published').filter((label) => label.length > SMALL_WORD));
  const between = `[\\s:,.–-]*(?:${whole([...headWords('published'), ...headWords('beside')])}[\\s:,.]*){0,2}(?:[${LETTERS}]+[.,:]*\\s*){0,2}`;
  return {
    published: new RegExp(published, 'gi'),
    publishedStart: new RegExp(`^${published}`, 'i'),
    publishedEnd: new RegExp(`${published}${between}$`, 'i'),
    between: new RegExp(`^${between}$`, 'i'),
    updated: new RegExp(whole(headWords('updated')), 'i'),
  };
});

/** A label of no more characters is a small word. */
const SMALL_WORD = 3;

/** Marks that separate the date of a line from what else it says: "Sport | 26.07.2021", "Oslo, 26. juli 2021". */
const MARK_BEFORE = /(?:^|[|•·⋅・,(–—/-])\s*$/;
const MARK_AFTER = /^\s*(?:$|[|•·⋅・,)–—/-])/;

/** How much text, in UTF-16 units, a line may have of which only a part is the date. */
const PARTED_MAX = 80;

/** The story's date: from the page's data, from its elements, from its address, from its words, in that order. */
export function findPublished(near: Surroundings, metadata: Metadata, url: string | undefined): ShownDate | undefined {
  const { published, ...others } = metadata;
  // The first page of a site is no story of the day on which somebody made it.
  const isFirstPage = FIRST_PAGE.test(url ?? metadata.url ?? '');
  const data = isFirstPage
    ? { ...others, published: undefined, pageDates: [published ?? '', ...metadata.pageDates] }
    : metadata;
  return (
    statedDate(near, data) ??
    shownPageDate(near, data) ??
    propertyDate(near) ??
    timeElementDate(near) ??
    addressDate(near, url ?? metadata.url) ??
    dateInWords(near) ??
    dateAtEnd(near) ??
    dateAside(near) ??
    // The day of a change is no date of the story's unless the page shows it.
    ifShown(near, isoDate(metadata.modified, near.language))
  );
}

/** The address of a site's first page, perhaps in an archive. */
const FIRST_PAGE = /:\/\/[^/?#]+\/?$/;

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
  if (shown && !LABELS().updated.test(shown.words)) return shown;
  // A page that shows its readers only the day of its last change, without saying so, means that day.
  const changed = metadata.thread ? undefined : ifShown(near, isoDate(metadata.modified, near.language));
  if (changed && !LABELS().updated.test(changed.words)) return changed;
  return shownBefore(near, metadata, published) ?? shown ?? { iso: published, words: published };
}

/**
 * The day that the page shows, where its data give a later one as that of publication and of change: some systems write
 * the day on which they last made the page.
 */
function shownBefore(near: Surroundings, metadata: Metadata, published: string): ShownDate | undefined {
  const changed = isoDate(metadata.modified, near.language);
  if (changed === undefined || day(changed) > day(published)) return undefined;
  const last = Math.max(near.headline?.lastOrder ?? 0, near.root.order) + BELOW_HEADLINE;
  const shown = dateInWords({ ...near, start: near.start.filter((one) => one.order < last) });
  return shown && day(shown.iso) < day(published) ? shown : undefined;
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

/** How many elements below the headline, and into the story, its date may stand where the data give another. */
const BELOW_HEADLINE = 12;

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

function timeElementDate(near: Surroundings): ShownDate | undefined {
  for (const element of near.start) {
    if (element.tag !== 'time') continue;
    const words = spacedLine(element);
    const iso = isoDate(element.attributes.datetime, near.language) ?? isoDate(words, near.language);
    if (iso !== undefined && !isOfOther(element, near)) return { iso, words: words || iso };
  }
  return undefined;
}

/** True for the date of an event, and for what stands in the card of another story: an item with a heading and a link. */
function isOfOther(element: Element, { root, headline }: Surroundings): boolean {
  if (descendants(element).some((one) => /^(?:start|end)Date$/i.test(one.get('itemprop') ?? ''))) return true;
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    if (standsIn(root, at) || (headline !== undefined && standsIn(headline, at))) return false;
    const isCard = (at.tag === 'article' || at.tag === 'li') && at.linked > 0;
    if (isCard && descendants(at).some(({ tag }) => /^h[2-6]$/.test(tag))) return true;
  }
  return false;
}

function addressDate(near: Surroundings, url: string | undefined): ShownDate | undefined {
  const iso = dateInAddress(url);
  return iso === undefined ? undefined : (ifShown(near, iso) ?? { iso, words: iso });
}

/** The date in a line that says nothing else, that is named for a date, or that says what date it is. */
function dateInWords(near: Surroundings): ShownDate | undefined {
  const { start, language, headline } = near;
  // What follows the headline is nearer to the story than what stands before it.
  const from = headline?.order ?? 0;
  const ordered = [...start.filter((one) => one.order >= from), ...start.filter((one) => one.order < from).reverse()];
  for (const element of ordered) {
    if (element.length < SEARCHED_MIN) continue;
    const lines = linesOf(element).filter((line) => line.length >= SEARCHED_MIN && line.length <= SEARCHED_MAX);
    for (const line of lines) {
      const found = findDate(line, language);
      if (found === undefined || isRange(line, found)) continue;
      const says = found.alone || isNamedDate(element) || isLabelled(line, found) || isPart(line, found);
      if (says && !isOfOther(element, near)) return { iso: found.iso, words: line };
    }
  }
  return undefined;
}

/** The date in a few words around the story's end that say that it is the day of publication. */
function dateAtEnd({ end, language }: Surroundings): ShownDate | undefined {
  for (const element of end) {
    if (element.length < SEARCHED_MIN || element.length > PARTED_MAX) continue;
    const line = spacedLine(element);
    if (!/\d/.test(line)) continue;
    const first = findDate(line, language);
    const found = labelledDate(line, language) ?? (first && isLabelled(line, first) ? first : undefined);
    if (found) return { iso: found.iso, words: line };
  }
  return undefined;
}

/** The date in a column beside the story, where its element is named for that and no other date stands there. */
function dateAside({ all, root, headline, language }: Surroundings): ShownDate | undefined {
  let shared = headline?.parent;
  while (shared !== undefined && !standsIn(root, shared)) shared = shared.parent;
  if (shared === undefined) return undefined;
  const found: ShownDate[] = [];
  for (const element of all.slice(shared.order, shared.lastOrder + 1)) {
    if (element.length < SEARCHED_MIN || element.length > PARTED_MAX || !isInAside(element, shared)) continue;
    if (element.tag !== 'time' && !isNamedDate(element)) continue;
    const words = spacedLine(element);
    const iso = isoDate(element.get('datetime'), language) ?? findDate(words, language)?.iso;
    if (iso !== undefined) found.push({ iso, words });
  }
  const [first, ...others] = found;
  return first && others.every(({ iso }) => day(iso) === day(first.iso)) ? first : undefined;
}

/** True for what stands in an aside in the element, and in nothing else that is cut. */
function isInAside(element: Element, within: Element): boolean {
  let isAside = false;
  for (let at: Element | undefined = element; at !== undefined && at !== within; at = at.parent) {
    if (at.cutBy !== undefined && at.cutBy !== 'aside' && at.cutBy !== 'byline') return false;
    isAside ||= at.cutBy === 'aside';
  }
  return isAside;
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

/** True for a line that says right before its date, or with a name, that this is the date of publication. */
function isLabelled(line: string, { start, end }: FoundDate): boolean {
  const [before, after] = [line.slice(0, start), line.slice(end).replace(/^[\s,|·•–—-]+/, '')];
  if (LABELS().publishedEnd.test(before)) return true;
  if (line.length > PARTED_MAX || LABELS().updated.test(before)) return false;
  if (LABELS().publishedStart.test(before)) return true;
  return BYLINES().opened.test(before) || BYLINES().opened.test(after);
}

/** The date right after a label of publication, in a line that may have others: "Changed: 2 May. Published: 1 May". */
function labelledDate(line: string, language: string | undefined): FoundDate | undefined {
  for (const label of line.matchAll(LABELS().published)) {
    const after = line.slice(label.index + label[0].length);
    const found = findDate(after, language);
    if (found && LABELS().between.test(after.slice(0, found.start))) return found;
  }
  return undefined;
}

/** True where the date ends several days, or begins some hours, as of a festival: "9-23 Feb 2017", "… 13:15 – 19:00". */
function isRange(line: string, { start, end }: FoundDate): boolean {
  return (
    /\d\.?\s*[-–]\s*$/.test(line.slice(0, start)) || /^[^\d]{0,6}[-–]\s*\d{1,2}[:.]\d{2}(?!\d|\.)/.test(line.slice(end))
  );
}

/** True for a short line that has its date between marks. */
function isPart(line: string, { start, end, part }: FoundDate): boolean {
  if (line.length > PARTED_MAX) return false;
  return part || (MARK_BEFORE.test(line.slice(0, start)) && MARK_AFTER.test(line.slice(end)));
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
