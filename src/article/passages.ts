/** What is true of any Article: its inline text, its passages in order and its length. Pure. */
import { type Stretch, stretches } from './blocks.js';
import { cleanLine } from './clean.js';
import type { Article, Block, Inline, ListItem, SafeText } from './model.js';

/**
 * Words a minute of silent reading of English non-fiction: the mean of 190 studies in Brysbaert, 2019,
 * doi 10.1016/j.jml.2019.104047.
 */
const WORDS_PER_MINUTE = 238;

/** Inline text as plain characters, without marks; a line break is one newline. */
export function inlineText(content: readonly Inline[]): SafeText {
  if (content.length === 1 && content[0]?.type === 'text') return content[0].text;
  let text = '';
  for (const node of content) {
    if (node.type === 'break') text += '\n';
    else if (node.type === 'text' || node.type === 'code') text += node.text;
    else text += inlineText(node.children);
  }
  return text as SafeText;
}

/** One stretch of the article's plain text: a paragraph, list item's paragraph, heading, caption… */
export interface Passage {
  text: SafeText;
  /** `source` is the line under a block quotation that says whose it is. */
  kind: 'paragraph' | 'heading' | 'code' | 'table' | 'caption' | 'source';
  /** The paragraph's number from 1, counted over the whole body; undefined for anything that is not a paragraph. */
  paragraph?: number;
  /** Where `text` starts in `plainText(article)`, in UTF-16 units. */
  start: number;
  /** True inside a block quotation. */
  quoted: boolean;
}

/**
 * The body as a flat run of passages, in reading order. Paragraphs inside lists and block quotations count as
 * paragraphs and are numbered with the others; headings, code, tables and captions carry no number.
 */
export function* passages(article: Pick<Article, 'body'>): Generator<Passage> {
  let start = 0;
  let paragraph = 0;
  for (const stretch of stretches(article.body)) {
    const text = stretchText(stretch);
    const kind = stretch.kind === 'figure' || stretch.kind === 'alt' ? 'caption' : stretch.kind;
    // A picture without words is no passage.
    if (kind !== stretch.kind && text === '') continue;
    const made: Passage = { text, kind, start, quoted: stretch.quoted };
    if (kind === 'paragraph') made.paragraph = ++paragraph;
    start += text.length + 2;
    yield made;
  }
}

/** A stretch as plain text: a table's rows on a line each, with tabs between the cells. */
function stretchText(stretch: Stretch): SafeText {
  if ('text' in stretch) return stretch.text;
  if ('content' in stretch) return inlineText(stretch.content);
  return stretch.rows.map((row) => row.map(inlineText).join('\t')).join('\n') as SafeText;
}

/** A list item, such as a key point, as one line of plain text. */
export function itemLine({ blocks }: Pick<ListItem, 'blocks'>): SafeText {
  return cleanLine(Array.from(passages({ body: blocks }), ({ text }) => text).join(' '));
}

/** The article's plain text: the body's passages joined by a blank line. Quotations' offsets count in this string. */
export function plainText(article: Pick<Article, 'body'>): SafeText {
  return Array.from(passages(article), (passage) => passage.text).join('\n\n') as SafeText;
}

/** Beyond this many UTF-16 units, about 30,000 words, a reading time needs no exact count. */
const ENOUGH = 200_000;

/**
 * How long the body takes to read, in whole minutes. `unread` is how many UTF-16 units of its text have not been parsed
 * yet. Of a text longer than a book, the words of the first 200,000 units are counted, and the rest is estimated from
 * its length.
 */
export function estimateMinutes(article: Pick<Article, 'body'>, unread = 0): number {
  let length = unread;
  for (const { text } of passages(article)) length += text.length;
  if (length <= ENOUGH) return readingMinutes(wordCount(article));
  let counted = 0;
  const head: Block[] = [];
  for (const block of article.body) {
    head.push(block);
    for (const { text } of passages({ body: [block] })) counted += text.length;
    if (counted >= ENOUGH) break;
  }
  return readingMinutes((wordCount({ body: head }) * length) / counted);
}

/** How many words the body has: runs of anything but white space. */
export function wordCount(article: Pick<Article, 'body'>): number {
  let words = 0;
  for (const { text } of passages(article)) {
    let inside = false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 32 && unit !== 0xa0 && unit !== 0x3000) {
        if (!inside) words++;
        inside = true;
      } else inside = false;
    }
  }
  return words;
}

/** Whole minutes of reading, at least one, at `WORDS_PER_MINUTE`. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
