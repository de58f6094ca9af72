/**
 * Cuts what stands around the stories of a list: menus, footers, controls, offers. Pure, except for the marks.
 *
 * What an article leaves out as links to other stories is what a list is made of. So the names of class and id say less
 * here than on an article's page, and nothing is cut that holds a great part of the page's text.
 */
import { readClassWords } from '../class-words.js';
import { isHidden } from '../cut.js';
import { descendants, Element, type Tree } from '../dom.js';
import type { RemovalRule } from '../rules/removal.js';
import { CUTTING_ROLES, CUTTING_TAGS } from '../rules/tags.js';

/** What is cut by its tag or role, and the greatest share of the page's text that it may hold. */
const BY_TAG: ReadonlyMap<RemovalRule, number> = new Map([
  ['navigation', 0.75],
  ['page-frame', 0.6],
  ['aside', 0.25],
  ['notice', 0.5],
  ['control', 0.3],
]);

/**
 * What is cut by the words of class and id, with the greatest share of the rest of the text that all elements of one
 * class may hold together: "teaser-promo" on every story is no offer. Rules that are not here cut nothing.
 */
const BY_NAME: ReadonlyMap<RemovalRule, number> = new Map([
  ['navigation', 0.4],
  ['page-frame', 0.4],
  ['aside', 0.25],
  ['notice', 0.95],
  ['comments', 0.2],
  ['sharing', 0.1],
  ['promotion', 0.1],
  ['contents', 0.1],
]);

/** The greatest share of the page's text that is hidden: what scripts show at once is hidden as well. */
const HIDDEN_SHARE = 0.4;

/** Elements that a story of a list may be: a footer in one is the story's own; and parts of a page with a header each. */
const STORY_TAGS: ReadonlySet<string> = new Set(['article', 'li', 'section', 'main']);

/** The greatest share of the page's text that the site's header may hold. */
const HEADER_SHARE = 0.25;

/** Marks what is no story of a list. The body has been measured. */
export function cutAroundStories({ body }: Tree): void {
  const main = elementsAroundMain(body);
  const named = new Map<string, number>();
  let rest = body.length;
  const cutByTag = (element: Element, inStory: boolean): void => {
    for (const child of element.children) {
      if (!(child instanceof Element)) continue;
      child.cutBy = ruleByTag(child, body.length, inStory, main);
      if (child.cutBy !== undefined) {
        rest -= child.length;
        continue;
      }
      const { rule } = readClassWords(child);
      if (rule !== undefined && BY_NAME.has(rule)) {
        const key = classOf(child);
        named.set(key, (named.get(key) ?? 0) + child.length);
      }
      cutByTag(child, inStory || STORY_TAGS.has(child.tag));
    }
  };
  const cutByName = (element: Element): void => {
    for (const child of element.children) {
      if (!(child instanceof Element) || child.cutBy !== undefined) continue;
      const { rule } = readClassWords(child);
      const share = (named.get(classOf(child)) ?? 0) / Math.max(1, rest);
      const isCut = rule !== undefined && share <= (BY_NAME.get(rule) ?? -1) && !main.has(child);
      if (isCut) child.cutBy = rule;
      else cutByName(child);
    }
  };
  cutByTag(body, false);
  cutByName(body);
}

/** The elements around the headlines of a page and its main part: "content-sidebar" is then the name of a layout. */
function elementsAroundMain(body: Element): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of descendants(body)) {
    if (element.tag !== 'h1' && element.tag !== 'main') continue;
    for (let at: Element | undefined = element; at !== undefined && !around.has(at); at = at.parent) around.add(at);
  }
  return around;
}

const classOf = ({ tag, attributes }: Element): string => `${tag}.${attributes.class ?? `#${attributes.id}`}`;

function ruleByTag(
  element: Element,
  whole: number,
  inStory: boolean,
  main: ReadonlySet<Element>,
): RemovalRule | undefined {
  const share = element.length / Math.max(1, whole);
  if (share <= HIDDEN_SHARE && (isHidden(element) || readClassWords(element).hidden)) return 'hidden';
  const { tag } = element;
  if (tag === 'header' && !inStory && share <= HEADER_SHARE && !main.has(element)) return 'page-frame';
  const rule = CUTTING_TAGS.get(tag) ?? ruleByRole(element) ?? ruleOfForm(element);
  if (rule === undefined || (inStory && rule === 'page-frame')) return undefined;
  return share <= (BY_TAG.get(rule) ?? 0) ? rule : undefined;
}

/** Some sites make a button of a whole story. */
function ruleByRole({ attributes, hasBlock, linked }: Element): RemovalRule | undefined {
  const rule = attributes.role === undefined ? undefined : CUTTING_ROLES.get(attributes.role.toLowerCase());
  return rule === 'control' && hasBlock && linked > 0 ? undefined : rule;
}

/** A form is a control, unless it holds links: some sites put one around the whole page. */
function ruleOfForm({ tag, length, linked }: Element): RemovalRule | undefined {
  return tag === 'form' && linked < length / 2 ? 'control' : undefined;
}
