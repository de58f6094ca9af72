/** A web page → an Article. Pure. */
import type { Article, SafeText } from '../../article.js';
import { cleanLine } from '../../clean.js';
import { makePieces, type Piece } from './blocks.js';
import { cutByName } from './cut.js';
import { findStory } from './find.js';
import { readHead } from './head.js';
import { readMeta } from './meta.js';
import { fold, prune } from './prune.js';
import { type Element, readTree, Text } from './tree.js';
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
  const root = storyOf(body);
  const base = baseOf(tree.base, options.url);
  const pieces = makePieces(root, (address) => resolve(address, base));
  const meta = readMeta(tree);
  const head = readHead(tree, root, meta, options.url);
  const rules = prune(pieces, { headline: fold(head.headline ?? '') });
  const kept = pieces.filter((piece, i): piece is Piece => {
    const rule = rules[i];
    if (rule !== undefined) for (const text of piece.texts) text.rule = rule;
    return rule === undefined;
  });
  return {
    ...(head.headline !== undefined && { headline: cleanLine(head.headline) }),
    authors: head.authors.map((name) => ({ name: cleanLine(name) })),
    ...(head.date && { date: { iso: head.date.iso, words: cleanLine(head.date.words) } }),
    ...(head.updated !== undefined && { updated: { iso: head.updated, words: cleanLine(head.updated) } }),
    keyPoints: [],
    body: kept.map((piece) => piece.block),
    related: [],
    credits: [],
    source: { format: 'html', ...(options.name !== undefined && { name: options.name }) },
    removed: [],
  };
}

/** So little prose, in UTF-16 units, is no story while the page holds more than its double elsewhere. */
const LITTLE = 600;

/** Finds the story; where what is left after the cuts is little, again with fewer cuts. */
function storyOf(body: Element): Element {
  weigh(body);
  const whole = body.prose;
  for (const options of ATTEMPTS) {
    clearCuts(body);
    if (options !== ATTEMPTS[0]) weigh(body);
    cutByName(body, options);
    weigh(body);
    const root = findStory(body);
    if (root.prose >= LITTLE || root.prose * 3 >= whole) return root;
  }
  clearCuts(body);
  weigh(body);
  cutByName(body, { hidden: true, names: true });
  weigh(body);
  return findStory(body);
}

const ATTEMPTS = [
  { hidden: true, names: true },
  { hidden: false, names: true },
  { hidden: true, names: false },
];

function clearCuts(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) continue;
    child.cut = undefined;
    clearCuts(child);
  }
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
