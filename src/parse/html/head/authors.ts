/** The authors, from the page's data and from what it shows. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, fold, Text } from '../dom.js';
import { CAPITALISED, PERSON } from '../rules/bylines.js';
import { AUTHOR_WORDS } from '../rules/class-words.js';
import type { Metadata } from './metadata.js';
import { authorNames, BYLINE_MAX } from './names.js';
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

/** A line that begins with "By" and a name. */
const BY = /^(?:(?:written|story|words|text|posted|reported|article) )?by:? \p{L}/iu;

/** The authors that the page shows, and the element that shows them. */
export interface Byline {
  names: string[];
  element: Element | undefined;
}

/** The authors of the page's data if these name a person, else those that it shows. */
export function chooseAuthors(metadata: Metadata, byline: Byline): string[] {
  const site = fold(metadata.site ?? '');
  const stated = metadata.authors.flatMap(authorNames);
  // The publication itself is the author only where nobody else is.
  const statedPeople = stated.filter((name) => fold(name) !== site);
  const shownPeople = byline.names.filter((name) => fold(name) !== site);
  const isPerson = (name: string): boolean => PERSON.test(name);
  const preferStated = statedPeople.some(isPerson) || (statedPeople.length > 0 && !shownPeople.some(isPerson));
  const chosen = preferStated ? statedPeople : shownPeople.length > 0 ? shownPeople : stated;
  return [...new Set(chosen)].slice(0, MAX_AUTHORS);
}

/**
 * The byline: an element that is named one, else a line that begins with "By", else a link to an author, near
 * the story.
 */
export function findByline({ all, start, end, root }: Surroundings): Byline {
  const near = [...start, ...end];
  return (
    firstOf(near, namedByline) ??
    firstOf(near, writtenByline) ??
    firstOf(all, (element) => authorLink(element, root)) ?? {
      names: [],
      element: undefined,
    }
  );
}

function firstOf(elements: readonly Element[], read: (element: Element) => string[]): Byline | undefined {
  for (const element of elements) {
    const names = read(element);
    if (names.length > 0) return { names, element };
  }
  return undefined;
}

/** The names in an element whose property, relation or class says that it names an author. */
function namedByline(element: Element): string[] {
  if (element.length > NAMED_MAX || !isNamedAuthor(element)) return [];
  // The innermost element that is named so holds the name with least around it.
  for (const inner of descendants(element)) {
    if (inner === element || !isNamedAuthor(inner)) continue;
    const names = namesIn(inner);
    if (names.length > 0) return names;
  }
  return namesIn(element);
}

function isNamedAuthor(element: Element): boolean {
  if (/\bauthor\b|\bcreator\b/i.test(element.get('itemprop') ?? '')) return true;
  return isAuthorLink(element) || hasClassWord(element, AUTHOR_WORDS);
}

function isAuthorLink(element: Element): boolean {
  return /\bauthor\b/i.test(element.get('rel') ?? '');
}

/** The names in a short line that begins with "By". */
function writtenByline(element: Element): string[] {
  if (element.length > WRITTEN_MAX || element.length < WRITTEN_MIN || element.hasBlock) return [];
  const line = spacedLine(element);
  if (!BY.test(line)) return [];
  const names = authorNames(line);
  const areNames = names.every((name) => /^\p{Lu}|^\S+$/u.test(name) && name.split(' ').length <= 4);
  return areNames ? names : [];
}

function authorLink(element: Element, root: Element): string[] {
  if (!isAuthorLink(element) || element.length > LINK_MAX || isAboutSomethingElse(element, root)) return [];
  return namesIn(element);
}

/**
 * The names in an element that is named for them: all of its line where that holds nothing else, otherwise its first
 * part that is a name.
 */
function namesIn(element: Element): string[] {
  if (element.tag === 'meta') return authorNames(element.get('content') ?? '');
  const line = spacedLine(element);
  const names = line.length > BYLINE_MAX ? [] : authorNames(line);
  if (names.length > 0 && names.every((name) => CAPITALISED.test(name))) return names;
  for (const inner of descendants(element)) {
    for (const child of inner.children) {
      const part = child instanceof Text ? cleanLine(child.text) : '';
      if (PERSON.test(part)) return authorNames(part);
    }
  }
  return [];
}
