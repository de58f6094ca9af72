/** Refuses a page without an article, and marks one that shows only a part of its article. Pure. */
import { stretches } from '../../article/blocks.js';
import { cleanLine } from '../../article/clean.js';
import type { Article, Block } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { allText, type Tree } from './dom.js';
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

/*
 * Lengths in UTF-16 units. Less text than `ARTICLE_MIN` is no article, unless the page's data give it a
 * headline and a date: then `DATED_MIN` is enough. An article of more than `PREVIEW_MAX`, some 500 words, is no
 * preview, whatever the page asks its readers to buy.
 */
const ARTICLE_MIN = 250;
const DATED_MIN = 80;
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

/** More than this share of its text in links, and a page without an article is a list of them. */
const LIST_OF_LINKS = 0.4;

/**
 * Sets `article.incomplete` where the page shows only the beginning.
 * @throws {LedeError} (notAnArticle) for a page that holds no article; the message says what was found and what
 * to try.
 */
export function refuseOrMarkPreview(article: Article, tree: Tree, metadata: Metadata): void {
  const length = textLength(article.body);
  const visible = allText(tree.body);
  const forSubscribers = !metadata.free || (visible.length < PAYWALL_SEARCH_MAX && PAYWALL.test(visible));
  const isDated = article.headline !== undefined && metadata.published !== undefined;
  if (length < ARTICLE_MIN && !(length > DATED_MIN && isDated)) throw refusal(kindOf(tree, visible, forSubscribers));
  if (forSubscribers && length < PREVIEW_MAX) article.incomplete = cleanLine(PREVIEW_MESSAGE);
}

/** What a page without an article is; `visible` is all its text. */
function kindOf(tree: Tree, visible: string, forSubscribers: boolean): RefusalKind {
  if (ROBOT_CHECK.test(visible) && visible.length < ROBOT_CHECK_MAX) return 'robotCheck';
  const isScripted = tree.scriptLength > SCRIPT_MIN && visible.trim().length < SCRIPTED_MAX;
  if (isScripted || NEEDS_SCRIPT.test(tree.noscript + visible)) return 'needsScript';
  if (CONSENT.test(visible) && visible.length < CONSENT_MAX) return 'consent';
  if (forSubscribers) return 'paywall';
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
