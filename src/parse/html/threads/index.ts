/**
 * The posts of a thread: a page of a forum, of questions and answers, of a discussion. Pure.
 *
 * The texts of the posts are found first, by the names that forum software gives them and by microdata; what
 * stands around each alone is its post, and there its author and its date are looked for. A page is a thread only
 * on positive signs: the software's own names, what the page's data say that it is, its address. A story with
 * readers' comments below has its prose outside of the posts, and is none.
 */
import { allText, descendants, type Element, fold, standsIn, type Tree } from '../dom.js';
import type { Metadata } from '../head/index.js';
import { PROSE_MIN } from '../measure.js';
import { BLOCK } from '../rules/elements.js';
import { FORUM_GENERATOR, THREAD_ADDRESS, THREAD_PAGE, THREAD_TYPE, WHOLE_POST } from '../rules/threads.js';
import { words } from '../rules/words.js';
import { findLetter } from './letter.js';
import {
  authorInDate,
  elementsAround,
  elementsBefore,
  findAuthor,
  findPostDate,
  isoOf,
  nameBeside,
  type ThreadAuthor,
  type ThreadDate,
  type ThreadPost,
  withoutAuthor,
} from './marks.js';
import { NameReader } from './names.js';
import { findStated, type StatedPost, statedPosts } from './stated.js';
import { chooseGroup, type Group, groupOfLike, groupTexts, Tier, withOpening } from './texts.js';

/** What share of the page's prose the posts hold: with a sign of the page's own, and without. */
const SHARE_SIGNED = 0.2;
const SHARE_UNSIGNED = 0.5;

/** The share of posts that show an author or a date. */
const SHARE_MARKED = 0.5;

/**
 * Without any sign: how many posts there are, what share shows author and date, and how much prose stands outside of
 * them, in UTF-16 units.
 */
const MIN_UNSIGNED = 3;
const SHARE_SIGNED_BOTH = 0.9;
const OUTSIDE_MAX = 300;

/** How far up from its text a post may reach that no other bounds. */
const ALONE_DEPTH = 10;

/** Elements that may hold a post's text. */
const HOLDER = words('article blockquote div main section td');

/** An opening post without a name has more prose than this; its text is the innermost element with this share of it. */
const OPENING_MIN = 100;
const SHARE_OF_CHILD = 0.9;

/** A shorter text may stand twice: letters and digits. */
const REPEATED_MIN = 40;

/**
 * The posts of the page in their order, or undefined where it is no thread. `tree.body` has been measured; `url` is
 * the page's address, `metadata` what its data say of its first post.
 */
export function findPosts(tree: Tree, url: string | undefined, metadata?: Metadata): ThreadPost[] | undefined {
  const letter = findLetter(tree, url);
  if (letter !== undefined) return [letter];
  const names = new NameReader();
  const signs = readSigns(tree, url);
  const groups = groupTexts(tree.body, names);
  const named = chooseGroup([...groups.values()]);
  const stated = named === undefined && signs.stated ? findStated(tree.body, statedPosts(tree.jsonLd)) : NONE_STATED;
  const chosen = named ?? groupOf(stated) ?? (signs.stated ? groupOfLike(tree.body) : undefined);
  if (chosen === undefined) return undefined;
  signs.page = isThreadPage(chosen, names);
  const isOfForum = chosen.tier === Tier.Forum || signs.stated;
  const bodies = withOpening(chosen, [...groups.values()]);
  if (!mayBeThread(bodies, chosen.replies, tree.body, signs, isOfForum)) return undefined;
  const lacksOpening = chosen.replies && bodies.length === chosen.bodies.length;
  const opening = lacksOpening ? unnamedOpening(tree.body, bodies[0], names) : undefined;
  const all = opening === undefined ? bodies : [opening, ...bodies];
  const read = readPosts(all, names).map((post) => withStated(post, stated));
  const signed = withNamesBeside(read);
  const posts = withoutEdges(metadata === undefined ? signed : openedBy(signed, metadata));
  return showMarks(posts, signs, isOfForum) ? posts : undefined;
}

const NONE_STATED: ReadonlyMap<Element, StatedPost> = new Map();

/** The elements of the posts that the page's data state. */
function groupOf(stated: ReadonlyMap<Element, StatedPost>): Group | undefined {
  const bodies = [...stated.keys()].sort((a, b) => a.order - b.order);
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  return bodies.length === 0 ? undefined : { tier: Tier.Named, replies: false, bodies, length };
}

/** A post with the author and the date that the page's data state. */
function withStated(post: ThreadPost, stated: ReadonlyMap<Element, StatedPost>): ThreadPost {
  const { author, date } = stated.get(post.body) ?? {};
  return { ...post, author: named(author) ?? post.author, date: post.date ?? dated(date) };
}

/** The posts with the author and the date of the first as the page's data have them, where it shows none. */
function openedBy([first, ...others]: readonly ThreadPost[], { authors, published }: Metadata): ThreadPost[] {
  if (first === undefined) return [];
  const { author = named(authors[0]), date = dated(published) } = first;
  return [{ ...first, author, date }, ...others];
}

function named(name: string | undefined): ThreadAuthor | undefined {
  return name === undefined ? undefined : { name, element: undefined };
}

function dated(date: string | undefined): ThreadDate | undefined {
  const iso = isoOf(date);
  return iso === undefined ? undefined : { iso, words: iso, element: undefined };
}

interface Signs {
  /** The page's data or its generator say that it is a thread. */
  stated: boolean;
  /** The address has the form of a thread's. */
  address: boolean;
  /** The page, or what stands around its posts, is named for a thread. */
  page: boolean;
  /** The page's data say that it is an article. */
  story: boolean;
}

/** True where the page's data, its generator or its address say that it is a thread. */
export function isStatedThread(tree: Tree, url: string | undefined): boolean {
  const { stated, address } = readSigns(tree, url);
  return stated || address;
}

function readSigns(tree: Tree, url: string | undefined): Signs {
  const types = tree.jsonLd.flatMap((source) =>
    [...source.matchAll(/"@type"\s*:\s*\[?\s*"([\w:/.]+)"/g)].map((m) => m[1] ?? ''),
  );
  const generator = tree.meta.some(({ name, content }) => name === 'generator' && FORUM_GENERATOR.test(content));
  const stated = generator || types.some((type) => THREAD_TYPE.test(type));
  return {
    stated,
    address: url !== undefined && THREAD_ADDRESS.test(url),
    page: false,
    story: types.some((type) => /(?:NewsArticle|BlogPosting|^Article|Recipe|Review)$/.test(type)),
  };
}

/**
 * The text of an opening post that has no name of its own: the element with most prose between the headline and the
 * first of the other posts, if it shows an author and a date.
 */
function unnamedOpening(body: Element, first: Element | undefined, names: NameReader): Element | undefined {
  if (first === undefined) return undefined;
  let headline: Element | undefined;
  let most: Element | undefined;
  for (const element of descendants(body)) {
    if (element.order >= first.order) break;
    if (element.tag === 'h1') headline = element;
    if (headline === undefined || element.order <= headline.order || element.lastOrder >= first.order) continue;
    const isInner = most !== undefined && standsIn(element, most) && element.prose >= most.prose * SHARE_OF_CHILD;
    if (HOLDER.has(element.tag) && (isInner || element.prose > (most?.prose ?? OPENING_MIN))) most = element;
  }
  if (most === undefined) return undefined;
  const { author, date } = readPost(most, Math.min(levelsAlone(most, undefined, first), ALONE_DEPTH), undefined, names);
  return author !== undefined && date !== undefined ? most : undefined;
}

/** True where what stands around the posts, or the page's body, is named for a thread. */
function isThreadPage({ bodies: [first] }: Group, names: NameReader): boolean {
  for (let at: Element | undefined = first; at !== undefined; at = at.parent)
    if (names.has(at, THREAD_PAGE)) return true;
  return false;
}

/** Reads the posts around their texts; of two with one text, the first. */
function readPosts(bodies: readonly Element[], names: NameReader): ThreadPost[] {
  const levels = bodies.map((body, i) => levelsAlone(body, bodies[i - 1], bodies[i + 1]));
  // Nothing bounds the first and the last post on one side.
  const inner = levels.slice(1, -1);
  const most = inner.reduce((greatest, level) => Math.max(greatest, level), ALONE_DEPTH);
  const texts = new Set<string>();
  const posts: ThreadPost[] = [];
  bodies.forEach((body, i) => {
    const text = fold(allText(body));
    if (text.length >= REPEATED_MIN && texts.has(text)) return;
    texts.add(text);
    const isBounded = i > 0 && i < bodies.length - 1;
    const reach = Math.min(levels[i] ?? 0, most);
    const near = readPost(body, isBounded ? reach : levelsToPost(body, reach, names), bodies[i - 1], names);
    posts.push(isBounded || near.author ? near : readPost(body, reach, bodies[i - 1], names));
  });
  return posts;
}

/** How many elements up, of at most so many, the element stands that is named a post. */
function levelsToPost(body: Element, most: number, names: NameReader): number {
  let at = body.parent;
  for (let level = 1; level <= most && at !== undefined; level++, at = at.parent)
    if (names.has(at, WHOLE_POST)) return level;
  return most;
}

/** How many elements up a post reaches from its text until another text stands in it. */
function levelsAlone(body: Element, before: Element | undefined, after: Element | undefined): number {
  let levels = 0;
  for (let at = body.parent; at?.parent !== undefined; at = at.parent) {
    if (before !== undefined && before.lastOrder >= at.order) break;
    if (after !== undefined && after.order <= at.lastOrder) break;
    levels++;
  }
  return levels;
}

function readPost(body: Element, levels: number, before: Element | undefined, names: NameReader): ThreadPost {
  let element = body;
  for (let i = 0; i < levels; i++) element = element.parent ?? element;
  const around = elementsAround(element, body, before);
  const author = findAuthor(around, names);
  const date =
    findPostDate(around, author?.element, names) ??
    findPostDate(elementsBefore(element, before), author?.element, names);
  const by = author ?? authorInDate(date);
  return { element, body, author: by, date: date && withoutAuthor(date, by) };
}

/** Where no post names its author by a mark: the text right before each date, if nearly every post has one. */
function withNamesBeside(posts: ThreadPost[]): ThreadPost[] {
  if (posts.some(({ author }) => author !== undefined)) return posts;
  const named = posts.map((post) => ({ ...post, author: nameBeside(post.element, post.date) }));
  const found = named.filter(({ author }) => author !== undefined).length;
  return found > 0 && found >= posts.length * SHARE_SIGNED_BOTH ? named : posts;
}

/**
 * Where all others have an author, texts without one before them are the site's: its rules, a notice; so is a text
 * without a date that stands elsewhere than the posts before it.
 */
function withoutEdges(posts: ThreadPost[]): ThreadPost[] {
  const first = posts.findIndex(({ author }) => author !== undefined);
  const rest = posts.slice(Math.max(0, first));
  const kept = rest.length > 1 && rest.every(({ author }) => author !== undefined) ? rest : posts;
  const before = kept.slice(0, -1);
  const last = kept[kept.length - 1];
  return before.length > 1 && last?.date === undefined && last && !standsBeside(last, before) ? before : kept;
}

/** True where a post stands in the element that holds the others most closely. */
function standsBeside({ body }: ThreadPost, others: readonly ThreadPost[]): boolean {
  const end = others[others.length - 1]?.body;
  let around = others[0]?.body;
  while (around !== undefined && end !== undefined && !standsIn(end, around)) around = around.parent;
  return around !== undefined && standsIn(body, around);
}

/**
 * Decides by what share of the page's prose the texts hold. What the page's data say counts most, then the software's
 * own names, then an address or a name of the page; without any of these, nearly all of the prose has to be theirs, and
 * they have to be more than the replies to something else.
 */
function mayBeThread(
  bodies: readonly Element[],
  areReplies: boolean,
  body: Element,
  signs: Signs,
  isOfForum: boolean,
): boolean {
  const prose = bodies.reduce((sum, one) => sum + proseOf(one), 0);
  const share = body.prose === 0 ? 1 : prose / body.prose;
  if (signs.story && share < SHARE_UNSIGNED) return false;
  if (signs.stated) return true;
  if (isOfForum && (signs.address || bodies.length > 1)) return share >= SHARE_SIGNED;
  if (signs.address && signs.page) return share >= SHARE_UNSIGNED;
  if (signs.address || signs.page) return share >= SHARE_UNSIGNED && bodies.length > 1;
  return !signs.story && !areReplies && bodies.length >= MIN_UNSIGNED && body.prose - prose < OUTSIDE_MAX;
}

/** How much prose a post's text is; of an inline element, in which none is counted, its length. */
function proseOf(body: Element): number {
  return body.prose === 0 && !BLOCK.has(body.tag) && !body.hasBlock && body.length >= PROSE_MIN
    ? body.length
    : body.prose;
}

/** Decides by how many posts show an author or a date; both, where the page has no sign of a thread. */
function showMarks(posts: readonly ThreadPost[], signs: Signs, isOfForum: boolean): boolean {
  const marked = posts.filter(({ author, date }) => author !== undefined || date !== undefined).length;
  if (signs.stated) return marked > 0;
  if (isOfForum || signs.address || signs.page) return marked > 0 && marked >= posts.length * SHARE_MARKED;
  const signed = posts.filter(({ author, date }) => author !== undefined && date !== undefined).length;
  return signed >= MIN_UNSIGNED && signed >= posts.length * SHARE_SIGNED_BOTH && !haveHeadlines(posts);
}

/** True where most posts have headlines that lead to pages of their own: they are those of a blog. */
function haveHeadlines(posts: readonly ThreadPost[]): boolean {
  const own = posts.filter(({ element, body }) =>
    descendants(element).some(
      (one) => one.tag === 'a' && /^h[1-3]$/.test(one.parent?.tag ?? '') && one.length > 0 && !standsIn(one, body),
    ),
  );
  return own.length > posts.length * SHARE_MARKED;
}
