/**
 * The posts of a thread → the article's body: each with its author and date as a heading, its text as blocks, and
 * what it quotes as block quotations. Pure, except for the tree and the article.
 *
 * The headings stand in the body, so that every view and format shows them; `article.posts` says which blocks are
 * whose. Signatures, ranks, counters and buttons are left out.
 */
import { cleanLine } from '../../../article/clean.js';
import { formatDate } from '../../../article/dates.js';
import type { Article, Inline, Post, SafeText } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import { makeBlocks, type PageBlock, type ResolveAddress } from '../blocks/index.js';
import { clearCuts } from '../cut.js';
import { descendants, Element, Text } from '../dom.js';
import type { Head } from '../head/index.js';
import type { RemovalRule } from '../rules/removal.js';
import { CUTTING_TAGS } from '../rules/tags.js';
import { QUOTED_FROM } from '../rules/threads.js';
import type { ThreadPost } from './index.js';
import { isHidden, isNoPostText, NameReader } from './names.js';

/** The level of the heading over a post: the page's own headings are of levels 1 and 2. */
const HEADING_LEVEL = 3;

/** A longer line over a quoted post is no name: UTF-16 units. */
const SOURCE_MAX = 160;

/** Makes the posts' texts ready for `makeBlocks`: takes back the cuts around and in them, and marks what is quoted. */
export function preparePosts(posts: readonly ThreadPost[]): void {
  const names = new NameReader();
  for (const { body } of posts) {
    for (let at: Element | undefined = body; at !== undefined; at = at.parent) at.cutBy = undefined;
    clearCuts(body);
    cutFromPost(body, names);
    markQuoted(body, names);
  }
}

/** Cuts what is none of a post's text. */
function cutFromPost(element: Element, names: NameReader): void {
  for (const child of element.elements) {
    child.cutBy = ruleInPost(child, names);
    if (child.cutBy === undefined) cutFromPost(child, names);
  }
}

function ruleInPost(element: Element, names: NameReader): RemovalRule | undefined {
  if (isHidden(element)) return 'hidden';
  if (isNoPostText(element, names.read(element))) return 'signature';
  return CUTTING_TAGS.get(element.tag) === 'control' || element.get('role') === 'button' ? 'control' : undefined;
}

/**
 * Makes block quotations of the quoted posts: forum software has boxes for them, with a line "Ann Lee said:" that
 * becomes the source.
 */
function markQuoted(body: Element, names: NameReader): void {
  const quotes = descendants(body).filter(
    (one) => one !== body && (one.tag === 'blockquote' || names.read(one).isQuoted) && one.cutBy === undefined,
  );
  for (const quote of quotes) {
    const inner = quote.elements.find(({ tag }) => tag === 'blockquote');
    const from = sourceOf(quote, names);
    if (quote.tag !== 'blockquote' && inner === undefined) wrapContent(quote, 'blockquote');
    const target = quote.tag === 'blockquote' ? quote : (inner ?? quote.elements[0]);
    if (from !== undefined && target !== undefined) moveToEnd(from, target);
  }
}

/** The line of a quoted post that says whose it is, if it is among its first. */
function sourceOf(quote: Element, names: NameReader): Element | undefined {
  const first = quote.elements.slice(0, 2);
  const candidates = [...first, ...first.flatMap((one) => one.elements.slice(0, 2))];
  return candidates.find(
    (one) => (one.tag === 'cite' || names.has(one, QUOTED_FROM)) && one.length > 0 && one.length <= SOURCE_MAX,
  );
}

/** Puts all that stands in an element into a new one. */
function wrapContent(element: Element, tag: string): void {
  const wrapper = new Element(tag, {}, element);
  for (const child of element.takeChildren()) {
    if (child instanceof Element) child.parent = wrapper;
    wrapper.add(child);
  }
  element.add(wrapper);
}

/**
 * Makes what stands in an element the footer of a block quotation, which holds the source. The colon after "Ann Lee
 * said:" goes, because the source stands after what is quoted.
 */
function moveToEnd(element: Element, quotation: Element): void {
  const footer = new Element('footer', {}, quotation);
  for (const child of element.takeChildren()) {
    if (child instanceof Element) child.parent = footer;
    footer.add(child);
  }
  const last = [...textsIn(footer)].findLast(({ text }) => text.trim() !== '');
  if (last !== undefined) last.text = last.text.replace(/\s*:\s*$/, '');
  quotation.add(footer);
}

function* textsIn(element: Element): Generator<Text> {
  for (const child of element.children) {
    if (child instanceof Text) yield child;
    else yield* textsIn(child);
  }
}

/** The page's head as the first post gives it. */
export function headOfThread(head: Head, [first]: readonly ThreadPost[]): Head {
  const { author, date } = first ?? {};
  return {
    ...head,
    authors: author === undefined ? head.authors : [author.name],
    date: date?.iso === undefined ? head.date : { iso: date.iso, words: date.words },
    updated: undefined,
    byline: undefined,
    dateElement: undefined,
    dek: undefined,
  };
}

/** Adds the posts to the article. The page has been measured after `preparePosts`. */
export function takePosts(
  posts: readonly ThreadPost[],
  article: Article,
  resolve: ResolveAddress,
  step: () => void,
): void {
  const taken: Post[] = [];
  for (const post of posts) {
    const blocks = makeBlocks(post.body, resolve, step).filter((one) => !isEmptyFigure(one));
    if (blocks.length === 0) continue;
    const first = article.body.length;
    const heading = headingOf(post);
    if (heading !== undefined) article.body.push({ type: 'heading', level: HEADING_LEVEL, content: heading });
    append(
      article.body,
      blocks.map(({ block }) => block),
    );
    if (post.author?.element) markShown(post.author.element, post.author.name);
    if (post.date) markShown(post.date.element, post.date.words);
    taken.push({
      ...(post.author && { author: cleanLine(post.author.name) }),
      ...(post.date && { date: dateOf(post.date) }),
      first,
      last: article.body.length - 1,
    });
  }
  article.posts = taken;
}

function dateOf({ iso, words }: { iso: string | undefined; words: string }): NonNullable<Post['date']> {
  return { ...(iso !== undefined && { iso }), words: cleanLine(words) };
}

/** Marks the texts of an element that stand in what the heading shows of it: the name in "by Ann Lee »". */
function markShown(element: Element, shown: string): void {
  const line = ` ${cleanLine(shown)} `;
  for (const text of textsIn(element)) {
    const words = cleanLine(text.text).replace(/^[\s»·•|,:–-]+|[\s»·•|,:–-]+$/g, '');
    if (words !== '' && !line.includes(` ${words} `) && !line.includes(` ${words},`)) continue;
    text.inArticle = true;
    text.outsideBody = true;
  }
}

/** "Ann Lee · July 9, 2022" */
function headingOf({ author, date }: ThreadPost): Inline[] | undefined {
  const words = date && (date.words === date.iso ? formatDate(date.iso) : date.words);
  const text: SafeText = cleanLine([author?.name, words].filter((part) => part !== undefined).join(' · '));
  return text === '' ? undefined : [{ type: 'text', text }];
}

/** A picture without words. */
function isEmptyFigure({ block }: PageBlock): boolean {
  return block.type === 'figure' && block.caption === undefined && block.alt === undefined;
}
