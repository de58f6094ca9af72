/** Refuses a page without an article, and marks one that shows only a part of its article. Pure. */
import { stretches } from '../../article/blocks.js';
import { cleanLine } from '../../article/clean.js';
import type { Article, Block } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { EXIT, LedeError } from '../../base/errors.js';
import type { PageBlock } from './blocks/index.js';
import { hasClassWord } from './class-words.js';
import { allText, Element, Text, type Tree } from './dom.js';
import type { Metadata } from './head/index.js';
import {
  CONSENT,
  MESSAGES,
  NEEDS_SCRIPT,
  PAYWALL,
  PREVIEW_MESSAGE,
  type RefusalKind,
  ROBOT_CHECK,
} from './rules/refusals.js';
import { words } from './rules/words.js';

/*
 * Lengths in UTF-16 units. Of an article shorter than `ARTICLE_MIN` it is asked whether the page is something else; of
 * one of `LITTLE` or more only whether it is a check for robots, or waits for a script. An article of more than `PREVIEW_MAX`, some 500 words, is no
 * preview, whatever the page asks its readers to buy.
 */
const ARTICLE_MIN = 250;
const LITTLE = 80;
const PREVIEW_MAX = 3000;

/**
 * A page with more text than this is a site's, not a check for robots, a page for a script, a request for
 * consent.
 */
const ROBOT_CHECK_MAX = 1500;
const SCRIPTED_MAX = 500;
const CONSENT_MAX = 8000;

/** A page that holds little text and more script than this is made by it. */
const SCRIPT_MIN = 2000;

/** No paywall is looked for in a longer page. */
const PAYWALL_SEARCH_MAX = 200_000;

/** So much text in an element named for a paywall is the article's: UTF-16 units. */
const PAID_MIN = 40;

const PAYWALL_WORDS = words('paywall paywalled premium subscriber-only subscribers-only');

/** A block with this share of its text in links is nothing else. */
const ONLY_LINKS = 0.8;

/** More than this share of its text in links, and a page without an article is a list of them. */
const LIST_OF_LINKS = 0.4;

/**
 * Sets `article.incomplete` where the page shows only the beginning. A page is refused only by a positive sign; a short
 * page is a short article.
 * @throws {LedeError} (notAnArticle) for a page that holds no article; the message says what was found and what
 * to try.
 */
export function refuseOrMarkPreview(
  article: Article,
  blocks: readonly PageBlock[],
  tree: Tree,
  metadata: Metadata,
): void {
  const length = isOnlyLinks(blocks) ? 0 : textLength(article.body);
  if (length >= PREVIEW_MAX) return;
  const visible = allText(tree.body);
  const forSubscribers = !metadata.free || (visible.length < PAYWALL_SEARCH_MAX && PAYWALL.test(visible));
  const kind = length < ARTICLE_MIN ? refusalOf(tree, visible, length, forSubscribers) : undefined;
  if (kind !== undefined) throw refusal(kind);
  if (forSubscribers && !holdsPaidText(tree.body)) article.incomplete = cleanLine(PREVIEW_MESSAGE);
}

/** True where all that was kept of a page is links: it is a menu, or a list of articles. */
function isOnlyLinks(blocks: readonly PageBlock[]): boolean {
  return blocks.every(({ text, linked }) => linked >= text.length * ONLY_LINKS);
}

/** True where the part for subscribers stands on the page: text of the article in an element named for a paywall. */
function holdsPaidText(element: Element): boolean {
  return element.children.some(
    (child) =>
      child instanceof Element &&
      ((hasClassWord(child, PAYWALL_WORDS) && storyLength(child) >= PAID_MIN) || holdsPaidText(child)),
  );
}

/** How much of an element's text is in the body of the article: UTF-16 units. */
function storyLength(element: Element): number {
  let length = 0;
  for (const child of element.children) {
    if (child instanceof Text) length += child.inArticle && !child.outsideBody ? child.text.trim().length : 0;
    else length += storyLength(child);
  }
  return length;
}

/** Why a page with so little of an article is refused, or undefined; `visible` is all its text. */
function refusalOf(tree: Tree, visible: string, length: number, forSubscribers: boolean): RefusalKind | undefined {
  if (ROBOT_CHECK.test(visible) && visible.length < ROBOT_CHECK_MAX) return 'robotCheck';
  const isScripted = tree.scriptLength > SCRIPT_MIN && visible.trim().length < SCRIPTED_MAX;
  const needsScript = NEEDS_SCRIPT.test(tree.noscript + visible);
  if (needsScript && (isScripted || length < LITTLE)) return 'needsScript';
  if (length >= LITTLE) return undefined;
  if (isScripted && length === 0) return 'needsScript';
  if (CONSENT.test(visible) && visible.length < CONSENT_MAX) return 'consent';
  if (forSubscribers) return 'paywall';
  if (length > 0) return undefined;
  return tree.body.linked > tree.body.length * LIST_OF_LINKS ? 'links' : 'nothing';
}

function refusal(kind: RefusalKind): LedeError {
  const { found, advice } = MESSAGES[kind];
  return new LedeError(`${found}; ${advice}, or use --raw to show all text of the page`, EXIT.notAnArticle);
}

/** How much text the body holds, without captions and the headers of tables: UTF-16 units. */
function textLength(body: readonly Block[]): number {
  let length = 0;
  for (const stretch of stretches(body)) {
    if (stretch.kind === 'paragraph' || stretch.kind === 'heading') length += inlineText(stretch.content).length;
    else if (stretch.kind === 'code') length += stretch.text.length;
    else if (stretch.kind === 'table')
      for (const cell of stretch.rows.slice(1).flat()) length += inlineText(cell).length;
  }
  return length;
}
