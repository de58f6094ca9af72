/** The line of the page that names the authors. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { findDate } from '../../news/dates.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, Text } from '../dom.js';
import { AUTHOR_ADDRESS, BIOGRAPHY, BYLINES, CAPITALISED, HELPER, PERSON } from '../rules/bylines.js';
import { AUTHOR_WORDS, CARD_NAME_WORDS, CARD_WORDS, OTHER_AUTHOR_WORDS } from '../rules/class-words.js';
import { accountName, authorNames, BYLINE_MAX, isPerson } from './names.js';
import { type Surroundings, spacedLine } from './surroundings.js';

/**
 * How much text, in UTF-16 units, an element may hold to be a byline: one named so, one that begins with "By",
 * a link to an author.
 */
const NAMED_MAX = 200;
const WRITTEN_MIN = 5;
const WRITTEN_MAX = 120;
const LINK_MAX = 80;

/** The words before a name stand in its element, or in one of so many around it. */
const HELPER_UP = 3;

/** The authors that the page shows, and the element that shows them. */
export interface Byline {
  names: string[];
  element: Element | undefined;
}

/** Reads the names of an element, if it is a byline. */
type Reader = (element: Element, near: Surroundings) => string[];

/**
 * The byline near the story: an element that is named one, or a line that begins with "By", people before others; else
 * a link to an author's page, or a name in the line about author and date.
 */
export function findByline(near: Surroundings): Byline {
  const { start, end } = near;
  const around = [...start, ...end];
  const find = (read: Reader, elements: readonly Element[], counts = isAnybody): Byline | undefined => {
    for (const element of elements) {
      const names = read(element, near);
      if (names.some(counts)) return { names, element };
    }
    return undefined;
  };
  const named = withSiblings(readOnce(namedByline));
  const written = readOnce(writtenByline);
  return (
    find(named, around, isPerson) ??
    find(written, around.filter(isInByline)) ??
    find(written, around, isPerson) ??
    find(named, around) ??
    find(written, around) ??
    find(labelledByline, around) ??
    find(authorPageLink, start) ??
    find(datedByline, start) ??
    find(nameInMeta, start) ??
    find(nameBesideDate, start) ??
    findInBiography(near) ??
    find(helperByline, around, isPerson) ?? { names: [], element: undefined }
  );
}

/** True for what stands in a line about author and date. */
function isInByline(element: Element): boolean {
  return element.cutBy === 'byline' || element.parent?.cutBy === 'byline';
}

/** A reader that keeps what it read of each element, for a second look. */
function readOnce(read: Reader): Reader {
  const known = new Map<Element, string[]>();
  return (element, near) => {
    const names = known.get(element) ?? read(element, near);
    known.set(element, names);
    return names;
  };
}

/** A reader that adds the names of the elements beside one, which are named as it is: a link for each author. */
function withSiblings(read: Reader): Reader {
  return (element, near) => {
    const names = read(element, near);
    // What is named as this is and no author's is none of them: a page may have thousands of it.
    if (!isNamedAuthor(element) || !names.every(isPerson)) return names;
    const beside = (element.parent?.elements ?? []).filter((one) => one !== element && isNamedAlike(one, element));
    if (beside.length > MAX_BESIDE) return names;
    return [...new Set([...names, ...beside.flatMap((one) => read(one, near)).filter(isPerson)])];
  };
}

/** More elements beside one are a list of something else. */
const MAX_BESIDE = 12;

function isNamedAlike(one: Element, other: Element): boolean {
  const [a, b] = [one.attributes, other.attributes];
  return one.tag === other.tag && a.class === b.class && a.rel === b.rel && a.itemprop === b.itemprop;
}

function isAnybody(name: string): boolean {
  return name !== '';
}

/** The names in an element whose property, relation or class says that it names an author. */
function namedByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > NAMED_MAX || element.tag === 'h1' || !isNamedAuthor(element) || isHelper(element)) return [];
  const listed = listedNames(element, language);
  if (listed.length > 1) return listed;
  // The innermost element that is named so holds the name with least around it.
  for (const inner of descendants(element)) {
    if (inner === element || !(isNamedAuthor(inner) || isNameProperty(inner))) continue;
    const names = namesIn(inner, language);
    if (names.length === 0) continue;
    const all = namesIn(element, language);
    return all.length > names.length && all.every(isPerson) ? all : names;
  }
  return namesIn(element, language);
}

/** The people in an element of which each is an item of a list, or a link to a page beside the others'. */
function listedNames(element: Element, language: string | undefined): string[] {
  const inside = descendants(element);
  const items = inside.filter(({ tag }) => tag === 'li');
  const links = inside.filter(({ tag }) => tag === 'a');
  const folder = (link: Element | undefined): string => (link?.attributes.href ?? '').replace(/[^/]+\/?$/, '');
  const areBeside = links.every((link) => folder(link) === folder(links[0]) && folder(link) !== '');
  const listed = items.length > 1 ? items : areBeside ? links : [];
  const names = listed.filter((one) => !isHelper(one)).flatMap((one) => authorNames(bylineText(one), language));
  return names.every(isPerson) ? [...new Set(names)] : [];
}

/** True where the line around an element says that it names somebody else than an author: "Reviewed by". */
function isHelper(element: Element): boolean {
  for (let at: Element | undefined = element, up = 0; at !== undefined && up < HELPER_UP; at = at.parent, up++) {
    if (at.length > NAMED_MAX) return false;
    if (HELPER.test(spacedLine(at))) return true;
  }
  return false;
}

function isNamedAuthor(element: Element): boolean {
  if (/\bauthor\b|\bcreator\b/i.test(element.attributes.itemprop ?? '')) return true;
  if (isAuthorLink(element)) return true;
  if (hasClassWord(element, CARD_NAME_WORDS) && isOnCard(element)) return true;
  return hasClassWord(element, AUTHOR_WORDS) && !hasClassWord(element, OTHER_AUTHOR_WORDS);
}

/** How many elements up a person's card may stand around the name. */
const CARD_DEPTH = 4;

function isOnCard(element: Element): boolean {
  let at: Element | undefined = element;
  for (let up = 0; at !== undefined && up <= CARD_DEPTH; up++, at = at.parent)
    if (hasClassWord(at, CARD_WORDS)) return true;
  return false;
}

/** The name of a person in microdata, which may be said to programs only. */
function isNameProperty(element: Element): boolean {
  return element.tag === 'meta' && /\bname\b/i.test(element.attributes.itemprop ?? '');
}

function isAuthorLink(element: Element): boolean {
  return /\bauthor\b/i.test(element.attributes.rel ?? '');
}

/** The names in a short line that begins with "By", or has a date and then "by". */
function writtenByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > WRITTEN_MAX || element.length < WRITTEN_MIN || element.hasBlock) return [];
  const line = bylineText(element);
  return HELPER.test(line) ? [] : namesInWritten(line, isInByline(element) ? ANY_WORD : NAME_OR_ACCOUNT, language);
}

/** The names in a short line that begins with "Reviewed by", or "Edited by". */
function helperByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > WRITTEN_MAX || element.length < WRITTEN_MIN || element.hasBlock) return [];
  const line = bylineText(element);
  return HELPER.test(line) ? namesInWritten(line, NAME_OR_ACCOUNT, language) : [];
}

/** A capital, or the name of an account: "ann1984". In a line about author and date any word will do: "by ann". */
const NAME_OR_ACCOUNT = /^\p{Lu}|^@|^\S*[\d_]\S*$/u;
const ANY_WORD = /^\p{Lu}|^\S+$/u;

function namesInWritten(line: string, form: RegExp, language: string | undefined): string[] {
  if (!BYLINES().opened.test(line)) return [];
  const names = authorNames(line, language);
  // "By" begins bylines; "di", "von", "de" begin other lines too: only people count after them.
  const isBy = /^(?:\w+ )?by\b/i.test(line);
  const areNames = names.every((name) => (isBy ? form.test(name) && name.split(' ').length <= 4 : isPerson(name)));
  return areNames ? names : [];
}

/** The names in the element after one that says only "Written by". */
function labelledByline(element: Element, { all, language }: Surroundings): string[] {
  if (element.length > LINK_MAX || element.length < 2 || element.hasBlock) return [];
  if (!BYLINES().alone.test(spacedLine(element))) return [];
  const next = all[element.lastOrder + 1];
  if (next === undefined || next.length > LINK_MAX) return [];
  const names = authorNames(bylineText(next), language);
  return names.every(isPerson) ? names : [];
}

/** The names in a line with a date and then "by": "26.07.2021, 13:30 von Ann Lee". */
function datedByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > WRITTEN_MAX || element.length < WRITTEN_MIN || element.hasBlock) return [];
  const line = bylineText(element);
  // Which number of 03/04/2021 is the day doesn't matter here.
  const end = findDate(line, language)?.end ?? /^[\d/]{8,10}/.exec(line)?.[0].length;
  const rest = end === undefined ? undefined : line.slice(end).replace(/^[\s,|·•–—-]+/, '');
  return rest !== undefined && BYLINES().opened.test(rest) ? authorNames(rest, language) : [];
}

/** The person in a line that holds nothing else but a date: "26.07.2021 | 13:10 Uhr | Ann Lee". */
function nameBesideDate(element: Element, { language }: Surroundings): string[] {
  if (element.length > LINK_MAX || element.length < WRITTEN_MIN || element.hasBlock || element.linked > 0) return [];
  const line = spacedLine(element);
  if (!findDate(line, language)) return [];
  const names = authorNames(line, language);
  return names.every((name) => isPerson(name) && line.split(PART_MARK).includes(name)) ? names : [];
}

/** What separates a name from a date. */
const PART_MARK = /\s+[|·•–—/-]\s*/;

/**
 * The person about whom a paragraph near the story's end is, and whose name stands alone in a line: "Ann Lee", and "Ann
 * Lee is a reporter in the valley."
 */
function findInBiography({ start, end, language }: Surroundings): Byline | undefined {
  const about = end.filter((one) => one.length > LINK_MAX && !one.hasBlock).map(spacedLine);
  if (about.length === 0) return undefined;
  for (const element of [...start, ...end]) {
    if (element.length > LINK_MAX || element.length < WRITTEN_MIN || /^h[1-6]$/.test(element.tag)) continue;
    const line = spacedLine(element);
    const isBiography = (text: string): boolean => text.startsWith(line) && BIOGRAPHY.test(text.slice(line.length));
    if (isPerson(line) && about.some(isBiography)) return { names: authorNames(line, language), element };
  }
  return undefined;
}

/** The person whom a part of the line about author and date names, and nothing else does. */
function nameInMeta(element: Element, { language }: Surroundings): string[] {
  if (element.cutBy !== 'byline' || element.length > NAMED_MAX) return [];
  for (const inner of descendants(element)) {
    // A link there leads to the section.
    if (inner.hasBlock || inner.length > LINK_MAX || inner.linked > 0) continue;
    const line = spacedLine(inner);
    const names = isPerson(line) ? authorNames(line, language) : [];
    if (names[0] === line) return names;
  }
  return [];
}

/** The person whom a link to an author's page names. */
function authorPageLink(element: Element, { language }: Surroundings): string[] {
  if (element.tag !== 'a' || element.length > LINK_MAX || !AUTHOR_ADDRESS.test(element.attributes.href ?? ''))
    return [];
  if (isHelper(element)) return [];
  const names = authorNames(spacedLine(element), language);
  return names.every(isPerson) ? names : [];
}

/**
 * The names in an element that is named for them: all of its line where that holds nothing else, otherwise its first
 * part that is a name.
 */
function namesIn(element: Element, language: string | undefined): string[] {
  if (element.tag === 'meta') return namesOrAccount(element.attributes.content ?? '', language);
  // A link to mail is beside the name ("Email the author"), or is the name.
  const names = [bylineText(element), spacedLine(element)]
    .filter((line) => line.length <= BYLINE_MAX)
    .map((line) => namesOrAccount(line, language))
    .find((found) => found.length > 0);
  if (names?.every((name) => CAPITALISED.test(name))) return names;
  for (const inner of descendants(element)) {
    for (const child of inner.children) {
      const part = child instanceof Text ? cleanLine(child.text) : '';
      if (PERSON.test(part)) return authorNames(part, language);
    }
  }
  return [];
}

/** The names in a statement, or the name of an account where it is one. */
function namesOrAccount(line: string, language: string | undefined): string[] {
  const names = authorNames(line, language);
  const account = names.length > 0 ? undefined : accountName(line);
  return account === undefined ? names : [account];
}

/** An element's text in one line, without its buttons and its links to mail. */
function bylineText(element: Element): string {
  const parts: string[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (child instanceof Text) parts.push(child.text);
      else if (child.tag !== 'button' && !/^mailto:/i.test(child.attributes.href ?? '')) {
        parts.push(' ');
        visit(child);
        parts.push(' ');
      }
    }
  };
  visit(element);
  return cleanLine(parts.join(''));
}
