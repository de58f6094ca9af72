/** The story that the reader shows, made of an Article: its set lines and its places. Pure. */

import { cleanLine } from '../article/clean.js';
import type { ArticleInPieces } from '../article/in-pieces.js';
import { linksOf } from '../article/links.js';
import type { Article, Block, SafeText } from '../article/model.js';
import { estimateMinutes, inlineText, passages } from '../article/passages.js';
import { stripAnsi } from '../base/ansi.js';
import { quotes } from '../quotes/index.js';
import type { Piece } from '../render/page/index.js';
import { lettersOf, type Span } from './search.js';
import type { Line, Stop, Story } from './state.js';

/** The pieces' lines, a blank one between pieces, each with its block. */
export function* linesOf(pieces: Iterable<Piece>): Generator<Line> {
  let first = true;
  for (const { lines, close, block } of pieces) {
    if (!first && !close) yield { text: '', plain: '' };
    first = false;
    let head = true;
    for (const text of lines) {
      yield {
        text,
        plain: stripAnsi(text),
        ...(block !== undefined && { block }),
        ...(head && { first: true as const }),
      };
      head = false;
    }
  }
}

/** A place in the story that stays the same however it is set: a block, and how many letters of it are above. */
export interface Anchor {
  /** The block, or `HEAD` for what stands before the first. */
  block: number;
  letters: number;
}

export const HEAD = -1;

/** The place of a line. */
export function anchorOf(lines: readonly Line[], line: number): Anchor {
  let start = Math.min(line, lines.length - 1);
  while (start > 0 && !beginsBlock(lines[start])) start--;
  let letters = 0;
  for (let i = start; i < line; i++) letters += lettersOf(lines[i]?.plain ?? '').length;
  return { block: lines[start]?.block ?? HEAD, letters };
}

/** True where the lines set so far hold all of the anchor's block. */
export function isPast(lines: readonly Line[], { block }: Anchor): boolean {
  const last = lines[lines.length - 1]?.block;
  return block === HEAD || (last !== undefined && last > block);
}

/** The line that shows a place. */
export function lineOfAnchor(lines: readonly Line[], { block, letters }: Anchor): number {
  let line = block === HEAD ? 0 : lines.findIndex((one) => one.block === block);
  if (line < 0) return 0;
  let left = letters;
  for (; line + 1 < lines.length; line++) {
    const count = lettersOf(lines[line]?.plain ?? '').length;
    if (count > left || (left === 0 && count === 0)) break;
    left -= count;
  }
  return line;
}

const beginsBlock = (line: Line | undefined): boolean => line?.first === true && line.block !== undefined;

/** No paragraph is numbered before the whole article is read. */
export const UNREAD: ReadonlyMap<number, number> = new Map();

/** What the first screen needs of an article, which may not be read to its end. */
export function headOf({ article, unread }: ArticleInPieces): Story {
  const { headline, source } = article;
  return {
    headline: headline ?? '',
    ...(source.url !== undefined && { url: source.url }),
    lines: [],
    complete: false,
    minutes: estimateMinutes(article, unread?.length),
    paragraphs: UNREAD,
    words: new Map(),
    headings: [],
    quotations: [],
    links: [],
    related: [],
  };
}

/** The places of an article read to its end: where its paragraphs, headings and links stand. */
export function placesOf(article: Article): Pick<Story, 'paragraphs' | 'words' | 'headings' | 'links' | 'related'> {
  const paragraphs = new Map<number, number>();
  const words = new Map<number, string>();
  let paragraph = 0;
  for (const [block, one] of article.body.entries()) {
    const texts: SafeText[] = [];
    for (const passage of passages({ body: [one] })) {
      if (passage.kind === 'paragraph') {
        paragraph++;
        if (!paragraphs.has(block)) paragraphs.set(block, paragraph);
      }
      texts.push(passage.text);
    }
    words.set(block, texts.join('\n\n'));
  }
  const headings = article.body.flatMap((one, block): Stop[] =>
    one.type === 'heading'
      ? [{ label: `${'  '.repeat(Math.max(0, one.level - 2))}${cleanLine(inlineText(one.content))}`, block }]
      : [],
  );
  const links = article.body.flatMap((one, block) => linksIn(one, block));
  const related = article.related.map(
    (story): Stop => ({ label: story.headline, ...(story.url !== undefined && { url: story.url }) }),
  );
  return { paragraphs, words, headings, links, related };
}

/** A block's links, each address once. */
function linksIn(one: Block, block: number): Stop[] {
  const links = linksOf({ body: [one] });
  if (links.length === 0) return [];
  const text = blockText(one);
  const span = spansOf(text);
  let at = 0;
  return links.map(({ text: label, url }): Stop => {
    // Links come in the order of the text, so that words said before are passed by.
    const found = text.indexOf(label, at);
    const start = found < 0 ? 0 : found;
    at = found < 0 ? at : found + label.length;
    return { label, detail: url, url, block, spans: [span(start, start + label.length)] };
  });
}

const blockText = (one: Block): string => Array.from(passages({ body: [one] }), ({ text }) => text).join('\n\n');

/** What makes spans of a text between two offsets. Linear where they come in order. */
function spansOf(text: string): (start: number, end: number) => Span {
  let [counted, before] = [0, 0];
  return (start, end) => {
    if (start < counted) [counted, before] = [0, 0];
    before += lettersOf(text.slice(counted, start)).length;
    counted = start;
    return { letters: lettersOf(text.slice(start, end)), before };
  };
}

/** Who said what, and in which block. */
export function quotationsOf(article: Article): Stop[] {
  const starts: number[] = [];
  let start = 0;
  for (const one of article.body) {
    starts.push(start);
    for (const passage of passages({ body: [one] })) start += passage.text.length + 2;
  }
  let block = 0;
  let here: { block: number; span: ReturnType<typeof spansOf>; length: number } | undefined;
  return quotes(article).map((one): Stop => {
    const at = one.parts[0]?.start ?? 0;
    while (block > 0 && (starts[block] ?? 0) > at) block--;
    while ((starts[block + 1] ?? Number.POSITIVE_INFINITY) <= at) block++;
    if (here?.block !== block) {
      const text = blockText(article.body[block] as Block);
      here = { block, span: spansOf(text), length: text.length };
    }
    const { span, length } = here;
    const begin = starts[block] ?? 0;
    return {
      label: one.speaker?.name ?? 'not named',
      detail: `“${cleanLine(one.text)}”`,
      copy: `“${one.text}” — ${[one.speaker?.name, article.headline].filter((part) => part).join(', ')}`,
      block,
      spans: one.parts
        .filter((part) => part.start >= begin && part.end <= begin + length)
        .map((part) => span(part.start - begin, part.end - begin)),
    };
  });
}
