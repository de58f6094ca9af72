/**
 * Scraped or hand-wrapped plain text → Article. Pure and linear.
 *
 * The order of work: lines → units (a paragraph, a bullet or a label each, hand-wrapped lines joined) → the head
 * (what stands before the body) → the tail (credits and furniture after it) → the body between them. A line is taken
 * out only by a rule that names itself in `removed`; what no rule knows stays in the body.
 */
import { clean } from '../../article/clean.js';
import { type ArticleInPieces, readToEnd } from '../../article/in-pieces.js';
import type { Article, Block, SafeText } from '../../article/model.js';
import { newBodyState, readBody } from './body.js';
import { readHead } from './head.js';
import { HEADLINE_MAX } from './shape.js';
import { findTail, readTail } from './tail.js';
import { readUnits, wrapWidth } from './units.js';

/**
 * A long text is parsed in pieces of about this many UTF-16 units, so that its first screen need not wait for its
 * end.
 */
const PIECE = 1 << 18;

/**
 * After this many blocks, each further piece of a text is one paragraph: nobody reads such a text, but memory must
 * hold it.
 */
const MAX_BLOCKS = 700_000;

/** Where a text comes from: its name and its address. */
interface Origin {
  name?: SafeText;
  url?: SafeText;
}

/** Parses plain text. Never throws: an empty text gives an empty Article. */
export function parseText(source: string, origin: Origin = {}): Article {
  return readToEnd(parseTextInPieces(source, origin));
}

/** Parses the first piece of a plain text; `unread`, absent for a text of one piece, parses the others. */
export function parseTextInPieces(source: string, origin: Origin = {}): ArticleInPieces {
  const article: Article = {
    authors: [],
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: { format: 'text', ...origin },
    removed: [],
  };
  const state = newBodyState();
  const wrapAt = wrapWidth(clean(source.slice(0, 64_000)));
  const unitsOf = (from: number, to: number) => {
    const text = clean(source.slice(from, to));
    return readUnits(article.body.length > MAX_BLOCKS ? clean(text.replace(/\n+/g, ' ')) : text, wrapAt);
  };
  const tailAt = source.length > 3 * PIECE ? pieceEnd(source, source.length - PIECE) : source.length;
  let at = tailAt < source.length ? pieceEnd(source, PIECE) : source.length;
  const inOnePiece = at >= tailAt;
  const head = unitsOf(0, inOnePiece ? source.length : at);
  const start = readHead(head, article);
  if (inOnePiece) {
    const end = findTail(head, start, article);
    readBody(head, start, end, article, state);
    readTail(head, end, article, countParagraphs(article.body));
    return { article };
  }
  readBody(head, start, head.length, article, state);
  const readNext = () => {
    if (at >= source.length) return;
    const from = at;
    if (from < tailAt) {
      at = Math.min(tailAt, pieceEnd(source, from + PIECE));
      const units = unitsOf(from, at);
      readBody(units, 0, units.length, article, state);
      return;
    }
    at = source.length;
    const units = unitsOf(from, at);
    const end = findTail(units, 0, article);
    readBody(units, 0, end, article, state);
    readTail(units, end, article, countParagraphs(article.body));
  };
  return {
    article,
    unread: {
      get length() {
        return source.length - at;
      },
      readNext,
    },
  };
}

/**
 * Where a piece of a text may end, at or soon after `from`: behind a line too long for a headline, a bullet's label
 * or a teaser, so that what stands there reads the same whether or not the text goes on; behind any line where there
 * is no such line near.
 */
function pieceEnd(source: string, from: number): number {
  let first = -1;
  for (let at = source.indexOf('\n', from); at >= 0 && at < from + PIECE; ) {
    const next = source.indexOf('\n', at + 1);
    if (first < 0) first = at + 1;
    if (next < 0) break;
    if (next - at > 2 * HEADLINE_MAX) return next + 1;
    at = next;
  }
  return first < 0 ? source.length : first;
}

/** How many paragraphs and items of lists the body has. */
function countParagraphs(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') count++;
    else if (block.type === 'list') count += block.items.length;
  }
  return count;
}
