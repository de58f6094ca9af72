/** Which elements of a page may be the texts of posts. Pure. */
import { allText, descendants, type Element, standsIn, Text } from '../dom.js';
import {
  POST_TEXT,
  POST_TEXT_OF_FORUMS,
  POST_TEXT_SPAN,
  POST_TYPE,
  TEXT_IN_POST,
  TEXT_PROPERTY,
} from '../rules/threads.js';
import { isHidden, isNoPostText, type NameReader } from './names.js';

/** How much a name says: of two that hold much the same text, the lower one counts. */
export enum Tier {
  Forum,
  Named,
  InPost,
}

/** Elements with one name. */
export interface Group {
  tier: Tier;
  /** True where the names say that all of them are replies: "comment-body", "answer". */
  replies: boolean;
  bodies: Element[];
  length: number;
}

/** A group of texts counts if it holds this share of the text that the greatest one holds. */
const SHARE_OF_GREATEST = 0.5;

/** A group with so many times the posts and the text of another holds posts that the other lacks. */
const MORE_POSTS = 1.5;
const MORE_TEXT = 1.3;

/** A class without meaning is a post's if at least so many elements have it. */
const MIN_ALIKE = 3;

/** A name or a type of a reply. */
const REPLY = /comment|reply|answer/i;

/** The elements that may be the texts of posts, by the name that says so. */
export function groupTexts(body: Element, names: NameReader): Map<string, Group> {
  const groups = new Map<string, Group>();
  const add = (key: string, tier: Tier, element: Element, type: string): void => {
    const group = groups.get(key) ?? { tier, replies: true, bodies: [], length: 0 };
    const last = group.bodies[group.bodies.length - 1];
    // Of elements with one name in each other, the outer one.
    if (last !== undefined && standsIn(element, last)) return;
    if (group.bodies.length === 0) groups.set(key, group);
    group.bodies.push(element);
    group.length += element.length;
    group.replies &&= REPLY.test(type);
  };
  /** The signature is a span with the same name, after a line. */
  const addSpan = (span: Element, name: string): void => {
    if (!/^\s*_{5}/.test(allText(span))) add(name, Tier.Named, span, name);
  };
  const visit = (element: Element, type: string | undefined, depthOfPost: number): void => {
    for (const child of element.children) {
      if (child instanceof Text || child.length === 0) continue;
      const named = names.read(child);
      if (isHidden(child) || isNoPostText(child, named)) continue;
      const ofChild = child.attributes.itemtype ?? type;
      // The small print under a question or an answer, as on Stack Exchange, is no post.
      if (ofChild !== type && /\/Comment$/i.test(ofChild ?? '') && /\/(?:Question|Answer)$/i.test(type ?? '')) continue;
      const property = child.attributes.itemprop;
      if (property !== undefined && TEXT_PROPERTY.test(property) && POST_TYPE.test(ofChild ?? ''))
        add('itemprop', Tier.Forum, child, ofChild ?? '');
      for (const name of named.names) {
        if (POST_TEXT_OF_FORUMS.has(name)) add(name, Tier.Forum, child, name);
        else if (POST_TEXT.has(name)) add(name, Tier.Named, child, name);
        else if (name === POST_TEXT_SPAN && child.tag === 'span') addSpan(child, name);
        else if (depthOfPost < 4 && TEXT_IN_POST.has(name)) add(`in:${name}`, Tier.InPost, child, '');
      }
      if (named.isQuoted) continue;
      visit(child, ofChild, named.isPost ? 0 : depthOfPost + 1);
    }
  };
  visit(body, undefined, 9);
  return groups;
}

/** The group of the best name that holds a good part of the text; of groups in each other, the inner one. */
export function chooseGroup(groups: readonly Group[]): Group | undefined {
  const greatest = groups.reduce((most, { length }) => Math.max(most, length), 0);
  const great = groups.filter(({ length }) => length > 0 && length >= greatest * SHARE_OF_GREATEST);
  const many = great.filter((one) => !great.some((other) => holdsMorePosts(other, one)));
  const tier = many.reduce((least, one) => Math.min(least, one.tier), Tier.InPost as number);
  const [best] = many
    .filter((one) => one.tier === tier)
    .sort((a, b) => b.bodies.length - a.bodies.length || b.length - a.length);
  if (best === undefined) return undefined;
  return great.reduce((inner, one) => (standInEachOther(one, inner) ? one : inner), best);
}

/** True where `one` holds posts and text that `other` does not. */
function holdsMorePosts(one: Group, other: Group): boolean {
  return one.bodies.length >= other.bodies.length * MORE_POSTS && one.length >= other.length * MORE_TEXT;
}

/** True where each text of `inner` stands in the one of `outer` at the same place. */
function standInEachOther(inner: Group, outer: Group): boolean {
  if (inner.bodies.length !== outer.bodies.length || inner.length > outer.length) return false;
  return inner.bodies.every((body, i) => {
    const around = outer.bodies[i];
    return around !== undefined && around !== body && standsIn(body, around);
  });
}

/**
 * The elements with one class that hold most prose, on a page that says that it is a thread but gives its posts no
 * name: its style sheet's tool made the classes.
 */
export function groupOfLike(body: Element): Group | undefined {
  const groups = new Map<string, Group>();
  for (const element of descendants(body)) {
    const { class: name = '' } = element.attributes;
    if (name === '' || element.prose === 0) continue;
    const group = groups.get(name) ?? { tier: Tier.InPost, replies: false, bodies: [], length: 0 };
    const last = group.bodies[group.bodies.length - 1];
    if (last !== undefined && standsIn(element, last)) continue;
    group.bodies.push(element);
    group.length += element.length;
    groups.set(name, group);
  }
  const repeated = [...groups.values()].filter(({ bodies }) => bodies.length >= MIN_ALIKE);
  return chooseGroup(repeated);
}

/** The texts of the group, and the opening post's before them, which may have a name of its own. */
export function withOpening(chosen: Group, groups: readonly Group[]): Element[] {
  const [first] = chosen.bodies;
  if (first === undefined) return [];
  const before = groups
    .filter((one) => one !== chosen)
    .flatMap((one) => one.bodies.map((body) => ({ tier: one.tier, body })))
    .filter(({ body }) => body.lastOrder < first.order && body.length > 0)
    .sort((a, b) => a.tier - b.tier || b.body.prose - a.body.prose);
  const opening = before.find(({ body }) => body.prose > 0)?.body;
  const bodies = [...chosen.bodies, ...(chosen.bodies.length === 1 ? repliesAfter(first, chosen, groups) : [])];
  return opening === undefined ? bodies : [opening, ...bodies];
}

/** The few and short replies to a single post: the texts of a forum's own name, or of replies, after it. */
function repliesAfter(post: Element, chosen: Group, groups: readonly Group[]): Element[] {
  const after = groups.filter(
    ({ tier, replies, bodies }) =>
      (tier === Tier.Forum || (replies && chosen.tier === Tier.Forum)) &&
      bodies.every((body) => body.order > post.lastOrder),
  );
  const [greatest] = after.sort((a, b) => a.tier - b.tier || b.length - a.length);
  return greatest?.bodies ?? [];
}
