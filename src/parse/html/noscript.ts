/**
 * What a page says to browsers without scripts (`noscript`). Mostly that is a request to switch scripts on, or a
 * second copy of a picture; some sites put their whole text there. Pure, except for the tree it changes.
 */
import { allText, type Element } from './dom.js';
import { NEEDS_SCRIPT } from './rules/refusals.js';

/** One `noscript` of a page: its content, and where it stood. */
export interface Noscript {
  content: Element;
  parent: Element;
  /** How many children its parent had before it. */
  index: number;
}

/**
 * All of them hold the page's text where they hold more than this, or the page hardly anything, and so many times what
 * stands beside them.
 */
const WHOLE_PAGE_MIN = 600;
const WHOLE_PAGE_SHARE = 1.5;

/** One of them holds text of its own where it is at least so long and its beginning stands nowhere else. */
const OWN_TEXT_MIN = 200;
const BEGINNING = 60;

/** No page that people made has more of them; to put one in takes time for each child of its parent. */
const MAX_NOSCRIPTS = 1000;

/** For how many paragraphs the page is searched: each search reads all of it. */
const MAX_SEARCHES = 20;

/** A request to switch scripts on is shorter than this. */
const REQUEST_MAX = 800;

/** Puts those into the tree that hold text of the page, and leaves the others out. */
export function placeNoscripts(body: Element, noscripts: readonly Noscript[]): void {
  const withText = noscripts
    .map((one) => ({ ...one, text: allText(one.content).replace(/ {2,}/g, ' ').trim() }))
    .filter(({ text }) => text.length >= OWN_TEXT_MIN && !(text.length < REQUEST_MAX && NEEDS_SCRIPT.test(text)))
    .slice(0, MAX_NOSCRIPTS);
  if (withText.length === 0) return;
  const page = allText(body).replace(/ {2,}/g, ' ');
  const all = withText.reduce((sum, { text }) => sum + text.length, 0);
  const isMuch = all > WHOLE_PAGE_MIN || page.trim().length < OWN_TEXT_MIN;
  const isWholePage = isMuch && all > page.length * WHOLE_PAGE_SHARE;
  // From the last: a child that is put in moves those after it.
  const search = { page, left: MAX_SEARCHES };
  for (const { content, parent, index } of withText.toReversed())
    if (isWholePage || holdsOwnProse(content, search)) parent.insert(content, index);
}

/** True where a paragraph of prose stands in it that is nowhere else on the page. */
function holdsOwnProse(element: Element, search: { page: string; left: number }): boolean {
  return element.elements.some((child) => {
    if (child.tag !== 'p') return holdsOwnProse(child, search);
    const text = allText(child).replace(/ {2,}/g, ' ').trim();
    if (text.length < OWN_TEXT_MIN || !/[.!?。！？]/.test(text) || search.left-- <= 0) return false;
    return !search.page.includes(text.slice(0, BEGINNING));
  });
}
