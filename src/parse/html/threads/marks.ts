/** The author and the date that a post shows. Pure. */

import { cleanLine } from '../../../article/clean.js';
import { readIsoDate } from '../../../article/dates.js';
import { findDate } from '../../news/dates.js';
import { descendants, Element, type Node, punctuatedText, shownText, standsIn, Text } from '../dom.js';
import { HEADINGS } from '../rules/elements.js';
import {
  ABOUT_AUTHOR,
  AUTHOR_CLASS,
  MEMBER_ADDRESS,
  NO_NAME,
  NO_POST_DATE,
  POST_AUTHOR,
  POST_DATE,
} from '../rules/threads.js';
import type { NameReader } from './names.js';

/** When a post was written: its words as the page shows them, and the date in ISO 8601 where they say one. */
export interface ThreadDate {
  iso: string | undefined;
  words: string;
  /** The element that shows it, where one does. */
  element: Element | undefined;
}

/** A date on the page; of two, the one of lower rank is better. */
interface RankedDate extends ThreadDate {
  element: Element;
  rank: number;
}

export interface ThreadAuthor {
  name: string;
  /** The element that shows the name, where one does. */
  element: Element | undefined;
}

/** A post of a thread. */
export interface ThreadPost {
  /** The post with its author and date, and no other post. */
  element: Element;
  /** Its text. */
  body: Element;
  author: ThreadAuthor | undefined;
  date: ThreadDate | undefined;
}

/** A longer name, part about the author, or date is none: UTF-16 units. */
const NAME_MAX = 60;
const AUTHOR_MAX = 400;
const DATE_MAX = 80;
const DATE_AND_NOTE_MAX = 200;

/** How many elements around a post are searched for its author and date. */
const SEARCHED_MAX = 600;

/** Of more children than this, none is looked for beside a post. */
const SIBLINGS_MAX = 5000;

/** How many elements of a mark are searched, and how many a name or a date may hold. */
const NAME_SEARCHED_MAX = 40;

/**
 * The elements of a post that are not in its text; where it shows none, those between it and the post before: in some
 * tables a row holds the author, and the next one the text.
 */
export function elementsAround(post: Element, body: Element, before: Element | undefined): Element[] {
  const around: Element[] = [];
  let smallPrint: Element | undefined;
  for (const element of descendants(post)) {
    if (around.length >= SEARCHED_MAX) break;
    if (element !== body && standsIn(element, body)) continue;
    if (smallPrint !== undefined && standsIn(element, smallPrint)) continue;
    const isComment = /\/Comment$/i.test(element.attributes.itemtype ?? '');
    if (isComment && !standsIn(body, element)) smallPrint = element;
    else around.push(element);
  }
  const hasOwn = around.some((one) => one !== post && one !== body && one.length > 0 && !standsIn(body, one));
  return hasOwn ? around : [...around, ...elementsBefore(post, before)];
}

/** The elements between a post and the one before it, the nearest first; of the first post's, only what is next to it. */
export function elementsBefore(post: Element, before: Element | undefined): Element[] {
  const { parent } = post;
  if (parent === undefined || parent.children.length > SIBLINGS_MAX) return [];
  const found: Element[] = [];
  const siblings = parent.elements;
  const at = siblings.indexOf(post);
  for (let i = at - 1; i >= (before === undefined ? at - 1 : 0); i--) {
    const sibling = siblings[i];
    if (sibling === undefined || (before !== undefined && standsIn(before, sibling))) break;
    for (const one of descendants(sibling)) {
      if (found.length >= SEARCHED_MAX) return found;
      found.push(one);
    }
  }
  return found;
}

/** The author of a post: by an attribute, by microdata, by its name, by a link to the member's page. */
export function findAuthor(around: readonly Element[], names: NameReader): ThreadAuthor | undefined {
  let found: (ThreadAuthor & { rank: number }) | undefined;
  const offer = (rank: number, name: string, element: Element | undefined): void => {
    if (name === '' || name.length > NAME_MAX || !/[\p{L}\p{N}]/u.test(name) || NO_NAME.test(name)) return;
    if (found === undefined || rank < found.rank) found = { rank, name, element };
  };
  for (const element of around) {
    const { attributes, tag } = element;
    const property = attributes.itemprop ?? '';
    if (/(?:^|\s)(?:author|creator)(?:\s|$)/.test(property) && element.length <= AUTHOR_MAX && isSmall(element)) {
      const named = findIn(element, (one) => one.attributes.itemprop === 'name');
      offer(
        0,
        lineOf(named ?? element) || cleanLine(named?.attributes.content ?? attributes.content ?? ''),
        named ?? element,
      );
    }
    if (attributes['data-author'] !== undefined) offer(3, cleanLine(attributes['data-author']), undefined);
    if (attributes.author !== undefined) offer(3, cleanLine(attributes.author), undefined);
    if (names.has(element, ABOUT_AUTHOR)) offer(4, firstLine(element), element);
    if (element.length === 0 || element.length > NAME_MAX * 2 || !isSmall(element)) continue;
    if (!element.hasBlock && (names.has(element, POST_AUTHOR) || AUTHOR_CLASS.test(attributes.class ?? ''))) {
      const link = findIn(element, (one) => one.tag === 'a' && one.length > 0);
      offer(1, lineOf(link ?? element), link ?? element);
    }
    if (tag === 'a' && MEMBER_ADDRESS.test(attributes.href ?? '')) offer(2, lineOf(element), element);
  }
  return found && { name: found.name, element: found.element };
}

/** The date of a post; of several that are as good, the one nearest to its author. */
export function findPostDate(
  around: readonly Element[],
  author: Element | undefined,
  names: NameReader,
): ThreadDate | undefined {
  let found: RankedDate | undefined;
  const isNear = nearTo(author);
  for (const element of around) {
    const date = dateIn(element, names);
    if (date === undefined || isOtherDate(date)) continue;
    const rank = date.rank * 2 + (isNear(element) ? 0 : 1);
    const isInner = found?.rank === rank && element !== found.element && standsIn(element, found.element);
    if (found === undefined || rank < found.rank || isInner) found = { ...date, rank };
  }
  return found && { iso: found.iso, words: found.words, element: found.element };
}

/** So many words beside a date are the title of something. */
const IN_TITLE = /(?:\p{L}{3,}.*){3}/u;

/** True for a date that is labelled as another one: when the member joined, when the post was edited. */
function isOtherDate({ element, words }: RankedDate): boolean {
  const { parent } = element;
  if (HEADINGS.has(element.tag) || NO_POST_DATE.test(words)) return true;
  if (HEADINGS.has(parent?.tag ?? '') && IN_TITLE.test(words)) return true;
  return parent !== undefined && parent.length <= DATE_MAX && isSmall(parent) && NO_POST_DATE.test(shownText(parent));
}

/** Tests whether an element stands in one of the nearest elements around the author. */
function nearTo(author: Element | undefined): (element: Element) => boolean {
  const around = author?.parent?.parent?.parent ?? author?.parent?.parent ?? author?.parent;
  return (element) => around === undefined || standsIn(element, around);
}

function dateIn(element: Element, names: NameReader): RankedDate | undefined {
  const { attributes, tag } = element;
  const isTime = tag === 'time' || tag === 'relative-time' || tag === 'faceplate-timeago' || tag === 'abbr';
  const isProperty = /\b(?:date(?:Published|Created)|commentTime|uploadDate)\b/.test(attributes.itemprop ?? '');
  const words = dateWords(element);
  if (isTime || isProperty) {
    const iso =
      isoOf(attributes.datetime ?? attributes.ts ?? attributes.content) ?? isoOf(attributes.title) ?? isoOf(words);
    if (iso !== undefined) return { iso, words: words || iso, element, rank: 0 };
    if (isTime && tag !== 'abbr' && words !== '') return { iso, words, element, rank: 3 };
  }
  if (words === '') return undefined;
  const isNamed = names.has(element, POST_DATE);
  const iso = (isNamed || attributes.title !== undefined ? isoOf(attributes.title) : undefined) ?? isoOf(words);
  if (iso !== undefined && isNamed) return { iso, words, element, rank: 1 };
  if (iso !== undefined) return { iso, words, element, rank: 2 };
  return isNamed && /\d/.test(words) ? { iso, words, element, rank: 3 } : undefined;
}

/** The words of a date, up to a note on a later edit that stands in the same element. */
function dateWords(element: Element): string {
  if (element.hasBlock || element.length > DATE_AND_NOTE_MAX || !isSmall(element)) return '';
  const words = cleanLine(punctuatedText(element));
  const note = NO_POST_DATE.exec(words)?.index ?? 0;
  const own = note > 0 && /\d/.test(words.slice(0, note)) ? words.slice(0, note) : words;
  return own.length > DATE_MAX ? '' : own;
}

/** The date that a text says, in ISO 8601. */
export function isoOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const machine = readIsoDate(withZeros(value), 'start');
  if (machine) return machine.day + machine.time + machine.zone;
  return findDate(value)?.iso;
}

/** "Posted on 2024-3-1 10:00" → "2024-03-01 10:00"; any other text as it is. */
function withZeros(value: string): string {
  const [, before, year, month = '', day = '', after] =
    /^([^\d]{0,20})((?:19|20)\d\d)-(\d\d?)-(\d\d?)\b(.*)$/s.exec(value) ?? [];
  return year === undefined || (before === '' && month.length + day.length === 4)
    ? value
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${after}`;
}

/** The author that stands in one line with the date: "Ann Lee · 3 March 2026". */
export function authorInDate(date: ThreadDate | undefined): ThreadAuthor | undefined {
  const name = /^(\S.{0,40}?)\s*[·•|]\s/.exec(date?.words ?? '')?.[1];
  return name === undefined || /\d{4}/.test(name) ? undefined : { name, element: date?.element };
}

/** The date without what stands before it in one line: "#2", "by Ann Lee »". */
export function withoutAuthor(date: ThreadDate, author: ThreadAuthor | undefined): ThreadDate {
  const at = author === undefined ? -1 : date.words.indexOf(author.name);
  const rest = at < 0 ? date.words : date.words.slice(at + (author?.name.length ?? 0));
  const words = rest
    .replace(/^(?:#\d+)?[\s»·•|,:–-]+/, '')
    .replace(/^#\d+\s+/, '')
    .replace(/\s*#\d.*$/, '');
  return words === '' ? date : { ...date, words };
}

/** The last text of a post before its date. */
export function nameBeside(element: Element, date: ThreadDate | undefined): ThreadAuthor | undefined {
  if (date === undefined) return undefined;
  let text = '';
  let holder: Element | undefined;
  const visit = (at: Element): boolean => {
    for (const child of at.children) {
      if (child === date.element) return true;
      if (child instanceof Element) {
        if (visit(child)) return true;
      } else if (/[\p{L}\p{N}]/u.test(child.text)) {
        text = child.text;
        holder = at;
      }
    }
    return false;
  };
  if (!visit(element)) return undefined;
  const name = cleanLine(text).replace(/\s*[·•|,–-]$/, '');
  return name === '' || name.length > NAME_MAX || NO_NAME.test(name) ? undefined : { name, element: holder };
}

/** The first text in an element that has one. */
function firstLine(element: Element): string {
  const isShown = (child: Node): child is Text => child instanceof Text && child.text.trim() !== '';
  const holder = findIn(element, (one) => one.tag !== 'button' && one.children.some(isShown));
  return cleanLine(holder?.children.find(isShown)?.text ?? '');
}

/** True for an element with few others in it, whose text is read in little time. */
function isSmall({ order, lastOrder }: Element): boolean {
  return lastOrder - order <= NAME_SEARCHED_MAX;
}

/** The first of an element's inner elements, and of itself, that is one of these; only its first ones are asked. */
function findIn(element: Element, is: (one: Element) => boolean): Element | undefined {
  let searched = 0;
  for (const one of descendants(element)) {
    if (++searched > NAME_SEARCHED_MAX) return undefined;
    if (is(one)) return one;
  }
  return undefined;
}

/** A name as it stands, without "by" before it and a colon after it. */
function lineOf(element: Element): string {
  return cleanLine(shownText(element))
    .replace(/^(?:(?:originally )?posted )?by:? +/i, '')
    .replace(/\s*:$/, '');
}
