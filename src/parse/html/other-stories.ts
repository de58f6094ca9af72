/**
 * Other whole articles on the page: endless scrolling puts the next ones below the one that was asked for, and briefs
 * stand under it. Pure, except for the marks of what is cut.
 */

import { hostOf } from '../../article/site.js';
import { parseUrl } from '../../base/url.js';
import type { Place } from './address.js';
import { hasClassWord } from './class-words.js';
import { type Element, fold, spacedText, standsIn } from './dom.js';
import type { Head } from './head/index.js';
import { PROSE_MIN } from './measure.js';
import { AUTHOR_WORDS, BRIEFS_WORDS } from './rules/class-words.js';

/** An article below holds at least this much prose; less is a teaser, which the model judges: UTF-16 units. */
const MIN_PROSE = 200;

/** What stands around the page's own headline holds at least this share of the prose of what is cut beside it. */
const OWN_SHARE = 0.5;

/** How deep in an element below the story another one is looked for, and how many elements of it for its author. */
const STORY_DEPTH = 4;
const SIGN_SEARCHED_MAX = 60;

const ANY_HEADLINE = /^h[1-4]$/;

/**
 * Cuts the other articles of a page. Below the element that holds the page's own headline: its siblings of the same
 * kind, each with a headline of the same level and prose of its own. Above it: its siblings of the same kind, if the
 * page's title says which one is its own. On both sides: articles whose headlines lead to pages of their own on the site.
 * `titles` are those of the page's data; `body` has been measured.
 */
export function cutOtherStories(head: Head, body: Element, place: Place, titles: readonly string[]): void {
  const { headlineElement, headline } = head;
  if (headlineElement === undefined || headline === undefined || !/^h[1-3]$/.test(headlineElement.tag)) return;
  const page: OwnStory = { headline: fold(headline), level: headlineElement.tag, place };
  const isTitled = page.headline !== '' && titles.some((title) => fold(title).startsWith(page.headline));
  let found = false;
  for (let own = headlineElement; own.parent !== undefined && own !== body; own = own.parent) {
    const siblings = own.parent.elements.filter((one) => one !== own && one.cutBy === undefined);
    const others = siblings.flatMap((one) => {
      const isAbove = one.order < own.order;
      const isLikeOwn = isAbove
        ? isTitled && isAlike(one, own) && isStoryOfLevel(one, page)
        : isOfKind(one, own) && isStory(one, page);
      if (isLikeOwn && !found) return [one];
      return storiesBeside(one, own, page);
    });
    for (const other of others) other.cutBy = 'other-story';
    found ||= others.length > 0;
  }
}

/** What is known of the page's own story. */
interface OwnStory {
  /** Its headline, folded. */
  headline: string;
  /** The tag of its headline. */
  level: string;
  place: Place;
}

/** True for siblings that are articles: by their tag, by a class that both have and that says so, or all their classes. */
function isOfKind(one: Element, own: Element): boolean {
  if (isAlike(one, own)) return true;
  const classes = one.get('class') ?? '';
  return (
    one.tag === own.tag &&
    classes !== '' &&
    classes === own.get('class') &&
    own.prose >= Math.max(MIN_PROSE, one.prose * OWN_SHARE) &&
    isSigned(one)
  );
}

/** True for siblings that are articles by their tag, or by a class that both have and that says so. */
function isAlike(one: Element, own: Element): boolean {
  if (one.tag !== own.tag) return false;
  if (one.tag === 'article') return true;
  const classes = classesOf(own);
  return classesOf(one).some((name) => classes.includes(name) && /article|story|post/i.test(name));
}

function classesOf({ attributes }: Element): string[] {
  return (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

/**
 * True where one headline of that level, another than the page's own, stands over prose; in an `article` the first
 * headline may be of another level.
 */
function isStory(element: Element, own: OwnStory): boolean {
  if (element.tag !== 'article') return isStoryOfLevel(element, own);
  const [first] = headlinesIn(element, ANY_HEADLINE);
  return element.prose >= PROSE_MIN && first !== undefined && isOtherHeadline(first, own);
}

function isStoryOfLevel(element: Element, own: OwnStory): boolean {
  if (element.prose < MIN_PROSE) return false;
  const [only, ...more] = headlinesIn(element, new RegExp(`^${own.level}$`));
  return only !== undefined && more.length === 0 && isOtherHeadline(only, own);
}

function isOtherHeadline(headline: Element, own: OwnStory): boolean {
  const folded = fold(spacedText(headline));
  return folded !== '' && folded !== own.headline;
}

function headlinesIn(element: Element, level: RegExp): Element[] {
  return element.elements.flatMap((child) => (level.test(child.tag) ? [child] : headlinesIn(child, level)));
}

/** The articles in an element beside the story whose headlines lead to pages of their own. */
function storiesBeside(element: Element, own: Element, page: OwnStory): Element[] {
  const isBriefs = hasClassWord(element, BRIEFS_WORDS);
  if (isBriefs && allLeadElsewhere(headlinesIn(element, ANY_HEADLINE), page)) return [element];
  // What holds most of the prose is the page's own story, whatever stands in it first.
  if (own.prose < Math.max(MIN_PROSE, element.prose * OWN_SHARE)) return [];
  const found: Element[] = [];
  const visit = (one: Element, depth: number): void => {
    if (one.prose < PROSE_MIN || one.cutBy !== undefined) return;
    if (
      one.tag === 'article' ||
      classesOf(one).some((name) => /(?:^|[-_])(?:article|story|post)(?:[-_]|$)/i.test(name))
    ) {
      const first = headlinesIn(one, ANY_HEADLINE).slice(0, 1);
      if (allLeadElsewhere(first, page) && first.every((headline) => standsFirst(headline, one))) found.push(one);
    } else if (depth < STORY_DEPTH) for (const child of one.elements) visit(child, depth + 1);
  };
  visit(element, 0);
  return found;
}

/** True where no prose stands before the headline. */
function standsFirst(headline: Element, story: Element): boolean {
  for (const child of story.elements) {
    if (child === headline) return true;
    if (standsIn(headline, child)) return standsFirst(headline, child);
    if (child.prose > 0) return false;
  }
  return true;
}

/** True where there are headlines, and each is a link to another page of the site. */
function allLeadElsewhere(headlines: readonly Element[], page: OwnStory): boolean {
  return (
    headlines.length > 0 && headlines.every((one) => isOtherHeadline(one, page) && leadsElsewhere(one, page.place))
  );
}

function leadsElsewhere(headline: Element, { url, resolve }: Place): boolean {
  const href = linkOf(headline)?.get('href');
  if (href === undefined || href.startsWith('#')) return false;
  const address = resolve(href);
  const there = address === undefined ? undefined : parseUrl(address);
  const here = url === undefined ? undefined : parseUrl(url);
  if (address === undefined || url === undefined || !there || !here)
    return /^\/?[^/:#?]/.test(href) && !href.includes(':');
  return hostOf(address) === hostOf(url) && there.pathname !== here.pathname && there.pathname !== '/';
}

/** The link that a headline is: in it, or around it. */
export function linkOf(headline: Element): Element | undefined {
  const { parent } = headline;
  if (parent?.tag === 'a') return parent;
  return headline.elements
    .map((child) => (child.tag === 'a' ? child : linkIn(child)))
    .find((link) => link !== undefined);
}

function linkIn(element: Element): Element | undefined {
  for (const child of element.elements) {
    const link = child.tag === 'a' ? child : linkIn(child);
    if (link !== undefined) return link;
  }
  return undefined;
}

/** The headlines of what was cut: of an article its first, of briefs each that is a link. */
export function headlinesOf(cut: Element): Element[] {
  const all = headlinesIn(cut, ANY_HEADLINE);
  const linked = all.filter((one) => linkOf(one) !== undefined);
  return linked.length > 1 && linked.length === all.length ? linked : all.slice(0, 1);
}

/** True for an element that names an author or a date of its own near its beginning, or whose headline is a link. */
function isSigned(element: Element): boolean {
  let searched = 0;
  const visit = (at: Element): boolean =>
    at.elements.some((child) => {
      if (++searched > SIGN_SEARCHED_MAX) return false;
      return child.tag === 'time' || hasClassWord(child, AUTHOR_WORDS) || visit(child);
    });
  return visit(element);
}
