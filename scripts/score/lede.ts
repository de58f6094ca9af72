/**
 * What the scores of pages need of lede: its article or its list of stories as a prediction, and the running text that
 * it removed. Pure.
 * bundle.js makes one module of this file and of lede for each set of weights.
 */

import { readToEnd } from '../../src/article/in-pieces.js';
import type { Article, Block, Inline } from '../../src/article/model.js';
import { inlineText } from '../../src/article/passages.js';
import type { ArticleOrStories, StoryList } from '../../src/article/stories.js';
import { parse, parseArticleOrStories } from '../../src/parse/index.js';

/** What a program makes of a page, in the form that the scorer reads. */
export interface Prediction {
  /** The text of the story: headings, paragraphs, list items, tables and code. */
  body: string;
  title?: string;
  /** The names, separated by commas. */
  author?: string;
  /** ISO 8601. */
  date?: string;
  /** How many stories it lists, where it was taken for a list. */
  stories?: number;
}

/** Text that was removed although it looks like a story's. */
export interface RemovedText {
  rule: string;
  where: string;
  text: string;
}

/** An item of `removed` is running text where it has more words than this … */
const MIN_WORDS = 25;
/** … not more than this share of its characters in links … */
const MAX_LINKED = 0.25;
/** … and a sentence of at least this many words. */
const SENTENCE_WORDS = 6;

/** Reads a page. @throws {LedeError} for a page that lede refuses. */
export function read(page: Uint8Array, url: string): Promise<ArticleOrStories> {
  return parseArticleOrStories(page, { from: 'html', url });
}

/** An article or a list as the scorer wants it. */
export function predictionOf(content: ArticleOrStories): Prediction {
  return 'list' in content ? predictionOfList(content.list) : predictionOfArticle(readToEnd(content));
}

/** A list of stories as the text that stands on the page. */
function predictionOfList({ title, dek, stories }: StoryList): Prediction {
  const lines = stories.flatMap(({ section, kicker, headline, dek: below, date, authors }, i) => [
    section === stories[i - 1]?.section ? undefined : section,
    ...[kicker, headline, below, date?.words, authors.map(({ name }) => name).join(', ')],
  ]);
  const body = [dek, ...lines].filter((line) => line !== undefined && line !== '').join('\n\n');
  return { body, ...(title !== undefined && { title }), stories: stories.length };
}

function predictionOfArticle({ headline, authors, date, place, body }: Article): Prediction {
  // The dateline stands before the first paragraph on the page.
  const dateline = place ? `${place.words} ` : '';
  const author = authors.map(({ name }) => name).join(', ');
  return {
    body: dateline + textsOf(body).join('\n\n'),
    ...(headline !== undefined && { title: headline }),
    ...(author !== '' && { author }),
    ...(date && { date: date.iso }),
  };
}

/** The text of each block, without pictures and their captions. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks));
      case 'quote':
        return [...textsOf(block.blocks), ...(block.source ? [inlineText(block.source)] : [])];
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' '));
      case 'code':
        return [block.text];
      case 'figure':
      case 'break':
        return [];
      default:
        return [inlineText(block.content)];
    }
  });
}

/** The items of `removed` that look like running text; `page` is the page that it was read from. */
export async function removedProse(content: ArticleOrStories, page: Uint8Array, url: string): Promise<RemovedText[]> {
  const { removed } = 'list' in content ? content.list : content.article;
  const candidates = removed.filter(({ text }) => hasSentence(text) && wordsOf(text) > MIN_WORDS);
  if (candidates.length === 0) return [];
  const whole = await parse(page, { from: 'html', url, raw: true });
  const links = [...new Set(linkTexts(whole.body))];
  return candidates
    .filter(({ text }) => linkedShare(text, links) <= MAX_LINKED)
    .map(({ rule, where = '', text }) => ({ rule, where, text }));
}

/** The texts of all links in a part of an article. */
function linkTexts(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isLink(part)) return [inlineText(part.children).replace(/\s+/g, ' ').trim()];
  return Object.values(part).flatMap(linkTexts);
}

function isLink(part: object): part is Inline & { type: 'link' } {
  return 'type' in part && part.type === 'link';
}

/** The share of a text's characters that stand in links, by the texts of the page's links. */
export function linkedShare(text: string, links: readonly string[]): number {
  let rest = text.replace(/\s+/g, ' ');
  const length = rest.length;
  // The longest first: "Read more about the harbour" before "harbour". A link of one word may be a word of the prose.
  const longest = links.filter((link) => /\S\s\S/.test(link)).sort((a, b) => b.length - a.length);
  for (const link of longest) if (rest.includes(link)) rest = rest.replaceAll(link, '');
  return length === 0 ? 0 : 1 - rest.length / length;
}

/** True where a line of the text holds a sentence: words that end with a full stop or its like. */
export function hasSentence(text: string): boolean {
  return text
    .split('\n')
    .some((line) =>
      (line.match(/[^.!?…。！？।؟۔]+[.!?…。！？।؟۔]/gu) ?? []).some((sentence) => wordsOf(sentence) >= SENTENCE_WORDS),
    );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has, in any script. */
function wordsOf(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}
