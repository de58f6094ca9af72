/** A web page → an Article. Pure. */

import { stretches } from '../../article/blocks.js';
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, Block, Inline, Related, SafeText } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { hostOf } from '../../article/site.js';
import { append } from '../../base/append.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { budgetCheck, type ParseBudget } from '../budget.js';
import { takeCredit } from '../news/credits.js';
import { takeDateline } from '../news/dateline.js';
import { furniture } from '../news/furniture.js';
import { makePieces, type Piece } from './blocks.js';
import { cutByName } from './cut.js';
import { findStory } from './find.js';
import { type Head, readHead } from './head.js';
import { type Meta, readMeta } from './meta.js';
import { fold, isProse, prune } from './prune.js';
import { listRemoved } from './removed.js';
import { Element, readTree, Text, type Tree } from './tree.js';
import { weigh } from './weigh.js';

export interface HtmlOptions {
  name?: SafeText;
  /** The page's address, for links that are relative. */
  url?: string;
  /** Everything the page shows, as it stands, without looking for its story. */
  raw?: boolean;
  /** How much parsing may take. */
  budget?: ParseBudget;
}

/**
 * Understands a page: finds its story, and tells it from all that stands around it. Text of the page that is visible and is neither in
 * the article nor in `removed` does not exist.
 * @throws {BudgetSpent} where `options.budget` is spent, and {LedeError} (notAnArticle) for a page that holds none: a list of links, a notice, a page that a script would make.
 */
export function parseHtml(page: string, options: HtmlOptions = {}): Article {
  const step = budgetCheck(options.budget);
  const tree = readTree(page, step);
  const meta = readMeta(tree);
  const url = addressOf(tree, meta, options.url);
  const base = tree.base === undefined ? url : (resolve(tree.base, url) ?? url);
  const root = options.raw ? tree.body : findRoot(tree.body, step);
  if (options.raw) weigh(tree.body);
  const head = readHead(tree, root, meta, url);
  const pieces = makeStory(root, head, (address) => resolve(address, base), step);
  const rules = options.raw ? [] : prune(pieces, { headline: fold(head.headline ?? ''), host: hostOf(url ?? '') });
  const article: Article = {
    ...(isSection(meta) && { kicker: cleanLine(meta.section ?? '') }),
    ...(head.headline !== undefined && { headline: cleanLine(head.headline) }),
    authors: head.authors.map((name) => ({ name: cleanLine(name) })),
    ...(head.date && { date: { iso: head.date.iso, words: cleanLine(head.date.words) } }),
    ...(head.updated !== undefined && { updated: { iso: head.updated, words: cleanLine(head.updated) } }),
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: {
      format: 'html',
      ...(options.name !== undefined && { name: options.name }),
      ...(meta.site !== undefined && { site: cleanLine(meta.site) }),
      ...(url !== undefined && { url: cleanLine(url) }),
    },
    ...languageOf(meta),
    removed: [],
  };
  takeHead(head, article, pieces, rules);
  takeKeyPoints(article, pieces, rules);
  takeBody(article, pieces, rules);
  if (!options.raw) {
    takeRelated(tree.body, article, pieces, rules, (address) => resolve(address, base));
    judge(article, tree, meta);
  }
  append(article.removed, listRemoved(tree.body));
  return article;
}

/** True where the page names the section it stands in, and not itself or its host. */
function isSection({ section, site }: Meta): boolean {
  return (
    section !== undefined && section.length <= 40 && !/\S\.\S|\//.test(section) && fold(section) !== fold(site ?? '')
  );
}

/** The page's own address: the one it was read from, else the canonical one that it states. */
function addressOf(tree: Tree, meta: Meta, given: string | undefined): string | undefined {
  const stated = meta.url === undefined ? undefined : resolve(meta.url, given ?? tree.base);
  if (given === undefined) return stated !== undefined && /^https?:/.test(stated) ? stated : undefined;
  // A canonical address on another host names another publication's story, or is a mistake.
  return stated !== undefined && hostOf(stated) === hostOf(given) && new URL(stated).pathname !== '/' ? stated : given;
}

/** An address made absolute; undefined for one that is no page's: `javascript:`, `data:`. */
function resolve(address: string, base: string | undefined): string | undefined {
  const trimmed = address.trim();
  if (/^(?!https?:|mailto:|ftp:)[a-z][a-z\d+.-]*:/i.test(trimmed)) return undefined;
  if (URL.canParse(trimmed, base)) return new URL(trimmed, base).href;
  return base === undefined && trimmed !== '' ? trimmed : undefined;
}

function languageOf(meta: Meta): { language?: string } {
  const tag = meta.language?.trim();
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? { language: tag } : {};
}

/** So little prose, in UTF-16 units, is no story while the page holds three times as much elsewhere. */
const LITTLE = 600;

const ATTEMPTS = [
  { hidden: true, names: true },
  { hidden: false, names: true },
  { hidden: true, names: false },
];

/** Finds the story; where what is left after the cuts is little, again with fewer cuts. */
function findRoot(body: Element, step: () => void): Element {
  weigh(body);
  const whole = body.prose;
  for (const attempt of [...ATTEMPTS, ATTEMPTS[0] as (typeof ATTEMPTS)[number]]) {
    if (attempt !== ATTEMPTS[0] || body.children.some((child) => 'cut' in child && child.cut !== undefined)) {
      clearCuts(body);
      weigh(body, step);
    }
    cutByName(body, attempt);
    weigh(body, step);
    const root = findStory(body);
    if (root.prose >= LITTLE || root.prose * 3 >= whole) return root;
  }
  return findStory(body);
}

function clearCuts(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) continue;
    child.cut = undefined;
    clearCuts(child);
  }
}

/** Takes what stands over the story out of the page, and out of the pieces. */
function takeHead(head: Head, article: Article, pieces: readonly Piece[], rules: (string | undefined)[]): void {
  const claim = (element: Element | undefined, rule: string): void => {
    if (element === undefined) return;
    pieces.forEach((piece, i) => {
      if (rules[i] === undefined && piece.block.type !== 'figure' && stands(piece.from, element)) rules[i] = rule;
    });
    take(element);
  };
  claim(head.headlineElement, 'headline');
  if (head.byline) {
    const words = cleanLine(textWithin(head.byline));
    article.credits.push({ kind: 'byline', names: head.authors.map((name) => cleanLine(name)), words });
    claim(head.byline, 'byline');
  }
  claim(head.dateElement, 'byline');
  if (head.dek) {
    article.dek = cleanLine(textWithin(head.dek));
    claim(head.dek, 'dek');
  }
}

function stands(inner: Element, outer: Element): boolean {
  return inner.order >= outer.order && inner.order <= outer.last;
}

function textWithin(element: Element): string {
  return element.children
    .map((child) => (child instanceof Text ? child.text : ` ${textWithin(child)} `))
    .join('')
    .replace(/(?<!\s)\s+([.,;:!?])/g, '$1');
}

/** A longer paragraph over the story is its beginning rather than its standfirst: UTF-16 units. */
const DEK_MAX = 300;

/** The pieces from the headline to the story's end: an introduction may stand between them, outside the story's own element. */
function makeStory(
  root: Element,
  head: Head,
  link: (address: string) => string | undefined,
  step: () => void,
): Piece[] {
  const over = head.headlineElement;
  if (over === undefined || over.order > root.order || stands(over, root)) return makePieces(root, link, [], step);
  const before: Element[] = [];
  for (let at = root; at.parent && !stands(over, at); at = at.parent) {
    const earlier = at.parent.children.slice(0, at.parent.children.indexOf(at));
    const after = earlier.filter(
      (child): child is Element => child instanceof Element && child.cut === undefined && child.order > over.last,
    );
    before.unshift(...after);
  }
  const pieces = makePieces(root, link, before, step);
  const between = pieces.filter(
    (piece, i) =>
      piece.from.last < root.order &&
      isProse(piece) &&
      piece.linked === 0 &&
      // Right under a picture stands its caption.
      pieces[i - 1]?.block.type !== 'figure',
  );
  // One short paragraph there is the standfirst.
  const [only] = between;
  const standfirst =
    between.length === 1 && only && only.text.length < DEK_MAX && !only.from.hasBlock ? only : undefined;
  if (standfirst && head.dek === undefined && standfirst.block.type === 'paragraph') head.dek = standfirst.from;
  const points = new Set(keyPointsAt(pieces).flatMap((i) => pieces.slice(i - 1, i + 1)));
  return pieces.filter((piece) => {
    const kept =
      piece.from.order >= root.order || points.has(piece) || (between.includes(piece) && piece !== standfirst);
    if (!kept) for (const text of piece.texts) text.taken = false;
    return kept;
  });
}

/** Where a list of the key points stands before the story's first paragraph, under its label. */
function keyPointsAt(pieces: readonly Piece[]): number[] {
  const story = pieces.findIndex((piece) => piece.block.type === 'paragraph' && isProse(piece));
  const at = pieces.findIndex(
    (piece, i) =>
      piece.block.type === 'list' && i > 0 && furniture((pieces[i - 1] as Piece).text) === 'key-points-label',
  );
  return at > 0 && (story < 0 || at < story) ? [at] : [];
}

function takeKeyPoints(article: Article, pieces: readonly Piece[], rules: (string | undefined)[]): void {
  for (const at of keyPointsAt(pieces)) {
    const { block, texts } = pieces[at] as Piece;
    if (block.type !== 'list') continue;
    append(article.keyPoints, block.items);
    rules[at] = 'key-points';
    rules[at - 1] = 'key-points';
    for (const text of [...texts, ...(pieces[at - 1] as Piece).texts]) text.told = true;
  }
}

/** Marks all text below as taken. */
function take(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) {
      child.taken = true;
      child.told = true;
      child.rule = undefined;
    } else take(child);
  }
}

/** The pieces that are story become the body; the others' text keeps the rule that dropped it. */
function takeBody(article: Article, pieces: readonly Piece[], rules: readonly (string | undefined)[]): void {
  let prose = 0;
  pieces.forEach((piece, i) => {
    const rule = rules[i];
    if (rule !== undefined) {
      if (rule === 'after-story' && takeCredit(piece.text, article)) return;
      for (const text of piece.texts) if (!text.told) text.rule ??= rule;
      return;
    }
    const { block } = piece;
    if (block.type === 'figure' && block.caption === undefined && block.alt === undefined) return;
    if (block.type === 'paragraph' && prose++ === 0) block.content = withoutDateline(block.content, article);
    article.body.push(block);
  });
}

/** The first paragraph without its dateline, which goes to the article. */
function withoutDateline(content: Inline[], article: Article): Inline[] {
  const whole = inlineText(content);
  const rest = takeDateline(whole, article);
  return rest === whole ? content : dropStart(content, whole.length - rest.length);
}

/** Inline text without its first `length` UTF-16 units. */
function dropStart(content: readonly Inline[], length: number): Inline[] {
  const out: Inline[] = [];
  let left = length;
  for (const node of content) {
    if (left <= 0) {
      out.push(node);
      continue;
    }
    if (node.type === 'break') {
      left--;
      continue;
    }
    const size = inlineText([node]).length;
    if (size > left) {
      if (node.type === 'text' || node.type === 'code') out.push({ ...node, text: clean(node.text.slice(left)) });
      else out.push({ ...node, children: dropStart(node.children, left) });
    }
    left -= size;
  }
  return out;
}

/** A link of fewer letters than this names a section or a button, not a story. */
const HEADLINE_MIN = 18;

/** The other stories that the page points to, from the blocks and lines that were told apart as such. */
function takeRelated(
  body: Element,
  article: Article,
  pieces: readonly Piece[],
  rules: readonly (string | undefined)[],
  link: (address: string) => string | undefined,
): void {
  const known = new Set<string>([article.source.url ?? '', fold(article.headline ?? '')]);
  const starts = new Map<Element, number>();
  let paragraphs = 0;
  pieces.forEach((piece, i) => {
    if (rules[i] === 'related' || rules[i] === 'links') starts.set(piece.from, paragraphs);
    if (rules[i] === undefined && piece.block.type === 'paragraph') paragraphs++;
  });
  const last = pieces.findLast((_, i) => rules[i] === undefined)?.from.order ?? 0;
  const add = (element: Element, after: number): void => {
    const words = cleanLine(textWithin(element));
    const url = link(element.get('href') ?? '');
    if (words.length < HEADLINE_MIN || !words.includes(' ') || url === undefined || !/^https?:/.test(url)) return;
    if (known.has(url) || known.has(fold(words))) return;
    known.add(url).add(fold(words));
    const story: Related = { headline: words, url: cleanLine(url), after, words };
    article.related.push(story);
    take(element);
  };
  const visit = (element: Element, after: number | undefined): void => {
    const here = element.cut === 'related' ? (after ?? (element.order > last ? paragraphs : 0)) : after;
    const within = starts.get(element) ?? here;
    if (within !== undefined && element.tag === 'a') {
      add(element, within);
      return;
    }
    for (const child of element.children) if (!(child instanceof Text)) visit(child, within);
  };
  visit(body, undefined);
  article.related.sort((a, b) => a.after - b.after);
}

const WALL =
  /\b(?:(?:subscribe|sign in|log in|register|sign up|create (?:a|an) (?:free )?account|become a (?:paid )?(?:subscriber|member)|upgrade)\b.{0,60}\b(?:to (?:continue|keep|read|unlock|access|view)|for full access|and unlock)|(?:this|the) (?:article|content|story|post|piece) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:paid |paying )?(?:subscribers|members)|already a (?:subscriber|member)\?|(?:to )?(?:read|unlock) the (?:rest|full) (?:of )?(?:this |the )?(?:story|article|post)|you(?:'|’)ve reached your (?:free )?(?:article )?limit|abonnenten|réservé aux abonnés|solo para suscriptores|exclusivo para assinantes)/i;
const CONSENT =
  /\b(?:before you continue|we (?:and our partners )?(?:value your privacy|use cookies)|accept (?:all )?cookies|cookie (?:settings|preferences|policy)|consent to)\b/i;
const CHECK =
  /\b(?:verify (?:that )?you are (?:a )?human|are you a robot|checking your browser|enable cookies|access denied|unusual traffic|captcha|just a moment|attention required)\b/i;
const SCRIPTED =
  /\b(?:enable|requires?|turn on|activate|need|without) java ?script\b|\bjava ?script (?:is|must be|needs to be|to be) (?:disabled|enabled|required|turned)/i;

/** Fewer UTF-16 units of text than this, in all the body, are no story unless the page says that it is an article. */
const STRAY = 250;

/** Refuses a page that holds no story, and says of half a one that it is. */
function judge(article: Article, tree: Tree, meta: Meta): void {
  let text = 0;
  for (const block of article.body) text += blockLength(block);
  const visible = allText(tree.body);
  const removedWall = visible.length < 200_000 && WALL.test(visible);
  const refuse = (what: string, advice: string): never => {
    throw new LedeError(`${what}; ${advice}, or say --raw for all its text`, EXIT.notAnArticle);
  };
  if (text < STRAY && !(text > 80 && article.headline !== undefined && meta.published !== undefined)) {
    const short = visible.length < 1500;
    if (CHECK.test(visible) && short)
      refuse('the site shows a check for robots instead of the page', 'open it in a browser and save it');
    if (SCRIPTED.test(tree.noscript + visible) || (tree.script > 2000 && visible.trim().length < 500))
      refuse('the page is made by a script, and holds no story before it runs', 'open it in a browser and save it');
    if (CONSENT.test(visible) && visible.length < 8000)
      refuse('the page asks for consent to cookies instead of showing a story', 'open it in a browser and save it');
    if (removedWall || !meta.free)
      refuse('the story is for subscribers only', 'log in with a browser and save the page');
    if (tree.body.linked > tree.body.length * 0.4)
      refuse('this is a list of links, not an article', 'open one of its stories');
    refuse('there is no article on this page', 'check the address');
  }
  if ((!meta.free || removedWall) && text < PREVIEW)
    article.incomplete = cleanLine('the page shows only the beginning of the story; the rest is for subscribers');
}

/** A story longer than this, in UTF-16 units, is no preview, whatever the page asks its readers to buy: some 500 words. */
const PREVIEW = 3000;

/** The length of a block's text in UTF-16 units, without captions, a table's header and the source of a quotation. */
function blockLength(block: Block): number {
  let length = 0;
  for (const stretch of stretches([block])) {
    if (stretch.kind === 'paragraph' || stretch.kind === 'heading') length += inlineText(stretch.content).length;
    else if (stretch.kind === 'code') length += stretch.text.length;
    else if (stretch.kind === 'table')
      for (const row of stretch.rows.slice(1)) for (const cell of row) length += inlineText(cell).length;
  }
  return length;
}

function allText(element: Element): string {
  const parts: string[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (child instanceof Text) parts.push(child.text);
      else visit(child);
    }
    parts.push(' ');
  };
  visit(element);
  return parts.join('').replace(/\s{2,}|[^\S ]/g, ' ');
}
