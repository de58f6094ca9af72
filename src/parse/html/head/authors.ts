/** The authors, from the page's data and from what it shows. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { findDate } from '../../news/dates.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, fold, Text } from '../dom.js';
import { AUTHOR_ADDRESS, BYLINES, CAPITALISED, COMPANY, ORGANISATION, PERSON } from '../rules/bylines.js';
import { AUTHOR_WORDS } from '../rules/class-words.js';
import type { Metadata } from './metadata.js';
import { accountName, authorNames, BYLINE_MAX, isPerson } from './names.js';
import { isAboutSomethingElse, type Surroundings, spacedLine } from './surroundings.js';

/** How many authors are named. */
const MAX_AUTHORS = 20;

/**
 * How much text, in UTF-16 units, an element may hold to be a byline: one named so, one that begins with "By",
 * a link to an author.
 */
const NAMED_MAX = 200;
const WRITTEN_MIN = 5;
const WRITTEN_MAX = 120;
const LINK_MAX = 80;

/** A host's name shorter than this is an abbreviation, and says nothing of a name that holds it. */
const HOST_MIN = 4;

/** The authors that the page shows, and the element that shows them. */
export interface Byline {
  names: string[];
  element: Element | undefined;
}

/**
 * The people whom the page's data name; where these name an organisation, or nobody, the people whom the page shows;
 * and where there are none, whoever is named. `host` is that of the page's address.
 */
export function chooseAuthors(metadata: Metadata, byline: Byline, near: Surroundings, host: string): string[] {
  if (metadata.thread && metadata.authors.length > 0) return accounts(metadata.authors);
  const site = fold(metadata.site ?? '');
  const domain = fold(host.replace(/^www\./, '').replace(/\.[^.]*$/, ''));
  const isOwnSite = (name: string): boolean => {
    const folded = fold(name);
    if (folded === site) return true;
    return (
      domain.length >= HOST_MIN && (folded.includes(domain) || (folded.length >= HOST_MIN && domain.includes(folded)))
    );
  };
  const isSomebody = (name: string): boolean => isPerson(name) && !isOwnSite(name);
  const isOther = (name: string): boolean => isSomebody(name) || !(ORGANISATION.test(name) || isOwnSite(name));
  const stated = metadata.authors.flatMap((author) => authorNames(author, near.language));
  const shown = byline.names;
  // Some systems keep one author; the page may show that one among all.
  const isAmongShown = (name: string): boolean => shown.some((one) => fold(one).includes(fold(name)));
  const areDifferent = shown.every((one) => shown.filter((other) => fold(other).includes(fold(one))).length === 1);
  const more = shown.length > stated.length && areDifferent && shown.every(isSomebody) && stated.every(isAmongShown);
  const chosen =
    (more ? [shown] : [stated, shown]).find((names) => names.some(isSomebody))?.filter(isOther) ??
    [stated.filter(isOther), stated.filter((name) => fold(name) !== site), shown.filter(isOther), stated, shown]
      .map((names) => names.filter((name) => !COMPANY.test(name)))
      .find((names) => names.length > 0) ??
    [];
  return [...new Set(chosen)].slice(0, MAX_AUTHORS);
}

/** The accounts that wrote the first post of a thread. */
function accounts(authors: readonly string[]): string[] {
  const names = authors.map(cleanLine).filter((name) => name !== '' && !/^https?:/.test(name));
  return [...new Set(names)].slice(0, MAX_AUTHORS);
}

/** Reads the names of an element, if it is a byline. */
type Reader = (element: Element, near: Surroundings) => string[];

/**
 * The byline near the story: an element that is named one, or a line that begins with "By", people before others; else
 * a link to an author's page, or a name in the line about author and date.
 */
export function findByline(near: Surroundings): Byline {
  const { start, end, all } = near;
  const around = [...start, ...end];
  const find = (read: Reader, elements: readonly Element[], counts = isAnybody): Byline | undefined => {
    for (const element of elements) {
      const names = read(element, near);
      if (names.some(counts)) return { names, element };
    }
    return undefined;
  };
  const named = readOnce(namedByline);
  const written = readOnce(writtenByline);
  return (
    find(named, around, isPerson) ??
    find(written, around, isPerson) ??
    find(named, around) ??
    find(written, around) ??
    find(labelledByline, around) ??
    find(authorPageLink, start) ??
    find(datedByline, start) ??
    find(authorLink, all) ??
    find(nameInMeta, start) ?? { names: [], element: undefined }
  );
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

function isAnybody(name: string): boolean {
  return name !== '';
}

/** The names in an element whose property, relation or class says that it names an author. */
function namedByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > NAMED_MAX || !isNamedAuthor(element)) return [];
  // The innermost element that is named so holds the name with least around it.
  for (const inner of descendants(element)) {
    if (inner === element || !(isNamedAuthor(inner) || isNameProperty(inner))) continue;
    const names = namesIn(inner, language);
    if (names.length > 0) return names;
  }
  return namesIn(element, language);
}

function isNamedAuthor(element: Element): boolean {
  if (/\bauthor\b|\bcreator\b/i.test(element.get('itemprop') ?? '')) return true;
  return isAuthorLink(element) || hasClassWord(element, AUTHOR_WORDS);
}

/** The name of a person in microdata, which may be said to programs only. */
function isNameProperty(element: Element): boolean {
  return element.tag === 'meta' && /\bname\b/i.test(element.get('itemprop') ?? '');
}

function isAuthorLink(element: Element): boolean {
  return /\bauthor\b/i.test(element.get('rel') ?? '');
}

/** The names in a short line that begins with "By", or has a date and then "by". */
function writtenByline(element: Element, { language }: Surroundings): string[] {
  if (element.length > WRITTEN_MAX || element.length < WRITTEN_MIN || element.hasBlock) return [];
  const line = bylineText(element);
  if (!BYLINES().opened.test(line)) return [];
  const names = authorNames(line, language);
  // "By" begins bylines; "di", "von", "de" begin other lines too: only people count after them.
  const isBy = /^(?:\w+ )?by\b/i.test(line);
  const areNames = names.every((name) =>
    isBy ? /^\p{Lu}|^\S+$/u.test(name) && name.split(' ').length <= 4 : isPerson(name),
  );
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
  const found = findDate(line, language);
  const rest = found && line.slice(found.end).replace(/^[\s,|·•–—-]+/, '');
  return rest !== undefined && BYLINES().opened.test(rest) ? authorNames(rest, language) : [];
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
  if (element.tag !== 'a' || element.length > LINK_MAX || !AUTHOR_ADDRESS.test(element.get('href') ?? '')) return [];
  const names = authorNames(spacedLine(element), language);
  return names.every(isPerson) ? names : [];
}

function authorLink(element: Element, { root, headline, language }: Surroundings): string[] {
  if (!isAuthorLink(element) || element.length > LINK_MAX || isAboutSomethingElse(element, root, headline)) return [];
  return namesIn(element, language);
}

/**
 * The names in an element that is named for them: all of its line where that holds nothing else, otherwise its first
 * part that is a name.
 */
function namesIn(element: Element, language: string | undefined): string[] {
  if (element.tag === 'meta') return namesOrAccount(element.get('content') ?? '', language);
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
      else if (child.tag !== 'button' && !/^mailto:/i.test(child.get('href') ?? '')) {
        parts.push(' ');
        visit(child);
        parts.push(' ');
      }
    }
  };
  visit(element);
  return cleanLine(parts.join(''));
}
