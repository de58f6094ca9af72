/** A web page → an Article. Pure. */
import type { Article, SafeText } from '../../article.js';
import { cleanLine } from '../../clean.js';
import { makePieces, type Piece } from './blocks.js';
import { cutByName } from './cut.js';
import { findStory } from './find.js';
import { fold, prune } from './prune.js';
import { readTree } from './tree.js';
import { weigh } from './weigh.js';

export interface HtmlOptions {
  name?: SafeText;
  /** The page's address, for links that are relative. */
  url?: string;
}

/** Understands a page. */
export function parseHtml(page: string, options: HtmlOptions = {}): Article {
  const tree = readTree(page);
  const { body } = tree;
  weigh(body);
  cutByName(body, { hidden: true, names: true });
  weigh(body);
  const root = findStory(body);
  const base = baseOf(tree.base, options.url);
  const pieces = makePieces(root, (address) => resolve(address, base));
  const rules = prune(pieces, { headline: fold(tree.title) });
  const kept = pieces.filter((piece, i): piece is Piece => {
    const rule = rules[i];
    if (rule !== undefined) for (const text of piece.texts) text.rule = rule;
    return rule === undefined;
  });
  return {
    headline: cleanLine(tree.title),
    authors: [],
    keyPoints: [],
    body: kept.map((piece) => piece.block),
    related: [],
    credits: [],
    source: { format: 'html', ...(options.name !== undefined && { name: options.name }) },
    removed: [],
  };
}

function baseOf(base: string | undefined, url: string | undefined): string | undefined {
  if (base === undefined) return url;
  return resolve(base, url) ?? url;
}

/** An address made absolute; undefined for one that is no page's: `javascript:`, `data:`. */
function resolve(address: string, base: string | undefined): string | undefined {
  const trimmed = address.trim();
  if (/^(?!https?:|mailto:|ftp:)[a-z][a-z\d+.-]*:/i.test(trimmed)) return undefined;
  try {
    return new URL(trimmed, base).href;
  } catch {
    return base === undefined && trimmed !== '' ? trimmed : undefined;
  }
}
