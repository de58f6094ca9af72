/** The text under the headline: the dek, or standfirst. Pure. */
import { hasClassWord } from '../class-words.js';
import { type Element, fold } from '../dom.js';
import { DEK_WORDS } from '../rules/class-words.js';
import { type Surroundings, spacedLine } from './surroundings.js';

/** How many UTF-16 units a dek has, and how many elements after the headline it may stand. */
const MIN_LENGTH = 20;
const MAX_LENGTH = 500;
const AFTER_HEADLINE = 25;

/** More than this share of its text in links, and it is a list of other stories. */
const MAX_LINKED = 0.5;

/**
 * An element after the headline that says it is the dek, or that shows the page's own description above the
 * story.
 */
export function findDek(
  { start, root }: Surroundings,
  headline: Element | undefined,
  description: string | undefined,
): Element | undefined {
  if (headline === undefined) return undefined;
  const described = fold(description ?? '');
  for (const element of start) {
    if (element.order <= headline.lastOrder || element.length < MIN_LENGTH || element.length > MAX_LENGTH) continue;
    if (isNamedDek(element) && element.linked < element.length * MAX_LINKED) return element;
    const isAbove = element.order < root.order || /^h[2-6]$/.test(element.tag);
    if (isAbove && !element.hasBlock && described.length > MIN_LENGTH && fold(spacedLine(element)) === described)
      return element;
    if (element.order > headline.lastOrder + AFTER_HEADLINE) break;
  }
  return undefined;
}

function isNamedDek(element: Element): boolean {
  return (
    hasClassWord(element, DEK_WORDS) ||
    /\b(?:alternativeHeadline|description)\b/.test(element.attributes.itemprop ?? '')
  );
}
