/** Which elements are near the story, and may hold its byline, date and dek. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { type Element, shownText, spacedText, standsIn } from '../dom.js';
import type { RemovalRule } from '../rules/removal.js';

/** What one of these rules cut is not about this story. */
const ABOUT_SOMETHING_ELSE: ReadonlySet<RemovalRule> = new Set([
  'comments',
  'related',
  'promotion',
  'navigation',
  'hidden',
  'notice',
  'aside',
]);

/** How many elements before the headline, and how many into the story, its byline, date and dek may stand. */
const BEFORE_HEADLINE = 40;
const INTO_STORY = 60;

/** Where no element holds the headline, it is assumed to be so many elements before the story. */
const HEADLINE_TO_STORY = 30;

/** A byline may stand among the last elements of a story, or among so many after it. */
const BEFORE_END = 30;
const AFTER_END = 60;

/** The elements of a page, and those near its story. */
export interface Surroundings {
  /** The story's element. */
  root: Element;
  /** All elements of the page, in document order. */
  all: readonly Element[];
  /** Those around the headline and the story's first lines. */
  start: readonly Element[];
  /** Those around the story's end. */
  end: readonly Element[];
  /** The element that shows the headline, where one does. */
  headline: Element | undefined;
  /** The language of the page: a BCP 47 tag. */
  language: string | undefined;
}

export function findSurroundings(
  all: readonly Element[],
  root: Element,
  headline: Element | undefined,
  language: string | undefined,
): Surroundings {
  const from = headline?.order ?? Math.max(0, root.order - HEADLINE_TO_STORY);
  const between = (after: number, before: number): Element[] =>
    all.filter((one) => one.order > after && one.order < before && !isAboutSomethingElse(one, root, headline));
  return {
    root,
    all,
    headline,
    language,
    start: between(from - BEFORE_HEADLINE, Math.max(from, root.order) + INTO_STORY),
    end: between(root.lastOrder - BEFORE_END, root.lastOrder + AFTER_END),
  };
}

/**
 * True where the element stands in something that was cut, outside the story, and is about something else. What holds
 * the headline too is about the story, whatever its names say.
 */
export function isAboutSomethingElse(element: Element, root: Element, headline?: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined && at !== root; at = at.parent) {
    if (headline !== undefined && at.order < headline.order && standsIn(headline, at)) return false;
    if (at.cutBy !== undefined && ABOUT_SOMETHING_ELSE.has(at.cutBy)) return true;
  }
  return false;
}

/** An element's text in one line, as its words stand on the screen. */
export function shownLine(element: Element): string {
  return cleanLine(shownText(element));
}

/** An element's text in one line, its words separated at every element. */
export function spacedLine(element: Element): string {
  element.line ??= cleanLine(spacedText(element));
  return element.line;
}
