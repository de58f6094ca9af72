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
import type { Element } from '../dom.js';
import type { Head } from '../head/index.js';
import type { ThreadPost } from './marks.js';
import { NameReader } from './names.js';
import { markQuoted, textsIn } from './quoted.js';
import { SaidLines } from './repeats.js';
import { trimPost } from './trim.js';

/** The level of the heading over a post: the page's own headings are of levels 1 and 2. */
const HEADING_LEVEL = 3;

/** Makes the posts' texts ready for `makeBlocks`: takes back the cuts around and in them, and marks what is quoted. */
export function preparePosts(posts: readonly ThreadPost[]): void {
  const names = new NameReader();
  for (const { body } of posts) {
    for (let at: Element | undefined = body; at !== undefined; at = at.parent) at.cutBy = undefined;
    clearCuts(body);
    trimPost(body, names);
    markQuoted(body, names);
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
    opening: undefined,
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
  const said = new SaidLines();
  for (const post of posts) {
    const blocks = makeBlocks(post.body, resolve, step).filter((one) => !isEmptyFigure(one));
    if (blocks.length === 0) continue;
    const first = article.body.length;
    const heading = headingOf(post);
    if (heading !== undefined) article.body.push({ type: 'heading', level: HEADING_LEVEL, content: heading });
    append(article.body, said.shortened(blocks));
    if (post.author?.element) markShown(post.author.element, post.author.name);
    if (post.date?.element) markShown(post.date.element, post.date.words);
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
