/** Refuses a page without an article, and marks one that shows only a part of its article. Pure. */
import { linksIn, stretches } from '../../article/blocks.js';
import { cleanLine } from '../../article/clean.js';
import type { Article, Block } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { EXIT, LedeError } from '../../base/errors.js';
import type { PageBlock } from './blocks/index.js';
import { hasClassWord } from './class-words.js';
import { allText, descendants, Element, holdsHeadline, Text, type Tree } from './dom.js';
import type { Metadata } from './head/index.js';
import { HIDING_STYLE } from './rules/class-words.js';
import {
  ABOUT_COOKIES,
  ACCEPTS,
  CONSENT,
  ERROR_TITLE,
  LOGIN_TITLE,
  MESSAGES,
  NEEDS_SCRIPT,
  PAYWALL,
  PREVIEW_MESSAGE,
  type RefusalKind,
  ROBOT_CHECK,
  ROBOT_CHECK_TITLE,
} from './rules/refusals.js';
import { words } from './rules/words.js';

/*
 * Lengths in UTF-16 units. Of an article shorter than `ARTICLE_MIN` it is asked whether the page is something else; of
 * one of `LITTLE` or more only whether it is a check for robots, or waits for a script. An article of more than
 * `PREVIEW_MAX`, some 500 words, is no preview, whatever the page asks its readers to buy.
 */
const ARTICLE_MIN = 250;
const LITTLE = 80;
const PREVIEW_MAX = 3000;

/**
 * A page with more text than this is a site's, not a check for robots, a page for a script, a log-in, an error, a
 * request for consent, whose headline may say so.
 */
const ROBOT_CHECK_MAX = 1500;
const SCRIPTED_MAX = 500;
const LOGIN_MAX = 600;
const ERROR_MAX = 1500;
const CONSENT_MAX = 3000;
const CONSENT_NAMED_MAX = 8000;

/** A page that holds little text and more script than this is made by it; so is one with less text than `EMPTY`. */
const SCRIPT_MIN = 2000;
const EMPTY = 40;

/** The label of a button that accepts, or the line in its place, is at most so long. */
const LABEL_MAX = 60;
const LINE_MAX = 25;

/** A page with more prose than this is no form to log in. */
const LOGIN_PROSE_MAX = 200;

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
 * A list with this share of its text in links is a menu, if no more than the second share stands in links that are
 * longer than the label of a menu: UTF-16 units.
 */
const MENU_SHARE = 0.8;
const TITLES_SHARE = 0.3;
const MENU_LABEL = 30;

/**
 * Why the page is refused; undefined where it holds an article. A page is refused only by a positive sign; a short page
 * is a short article. Sets `article.incomplete` where the page shows only the beginning.
 */
export function refusalOrPreview(
  article: Article,
  blocks: readonly PageBlock[],
  tree: Tree,
  metadata: Metadata,
): RefusalKind | undefined {
  const length = isOnlyLinks(blocks) ? 0 : textLength(article.body);
  if (length >= PREVIEW_MAX) return undefined;
  const visible = allText(tree.body);
  const forSubscribers = !metadata.free || (visible.length < PAYWALL_SEARCH_MAX && PAYWALL.test(visible));
  const kind = length < ARTICLE_MIN ? refusalOf({ article, tree, visible, length, forSubscribers }) : undefined;
  if (kind === undefined && forSubscribers && !holdsPaidText(tree.body))
    article.incomplete = cleanLine(PREVIEW_MESSAGE);
  return kind;
}

/** The error for a page without an article; its message says what was found and what to try. */
export function refusal(kind: RefusalKind): LedeError {
  const { found, advice } = MESSAGES[kind];
  return new LedeError(`${found}; ${advice}, or use --raw to show all text of the page`, EXIT.notAnArticle);
}

/** True for an article with text that is more than a menu, which is nothing but short links. */
export function isReadable({ body }: Article): boolean {
  const length = textLength(body);
  let linked = 0;
  let inTitles = 0;
  for (const { children } of linksIn(body)) {
    const { length } = inlineText(children);
    linked += length;
    if (length > MENU_LABEL) inTitles += length;
  }
  return length > 0 && (linked < length * MENU_SHARE || inTitles > length * TITLES_SHARE);
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

/** A page with little of an article: all its text, and how much of it the article is. */
interface LittlePage {
  article: Article;
  tree: Tree;
  visible: string;
  length: number;
  forSubscribers: boolean;
}

/** Why a page with so little of an article is refused, or undefined. */
function refusalOf(page: LittlePage): RefusalKind | undefined {
  const { tree, visible, length, forSubscribers } = page;
  const shown = visible.trim().length;
  if (shown < ROBOT_CHECK_MAX && isRobotCheck(page)) return 'robotCheck';
  if (shown < ERROR_MAX && ERROR_TITLE.test(titlesOf(page))) return 'error';
  if (shown < LOGIN_MAX && isLogin(page)) return 'login';
  const isScripted = (tree.scriptLength > SCRIPT_MIN && shown < SCRIPTED_MAX) || (loadsScripts(tree) && shown < EMPTY);
  const asksForScript = NEEDS_SCRIPT.test(tree.noscript + visible);
  if ((asksForScript || isScripted) && !hasOwnText(page, NEEDS_SCRIPT))
    return forSubscribers ? 'paywall' : 'needsScript';
  if (isConsent(page, shown)) return 'consent';
  if (length >= LITTLE) return undefined;
  if (forSubscribers) return 'paywall';
  if (length > 0) return undefined;
  return tree.body.linked > tree.body.length * LIST_OF_LINKS ? 'links' : 'nothing';
}

function loadsScripts({ hasScripts, links }: Tree): boolean {
  return hasScripts || links.some(({ rel, href }) => rel.includes('preload') && /\.m?js(?:$|\?)/.test(href));
}

/** The headline, and the title of the page. */
function titlesOf({ article, tree }: LittlePage): string {
  return `${article.headline ?? ''}\n${tree.title}`;
}

/**
 * True where the article holds text that is not the notice, or says so little beneath a headline on the page that is
 * not the notice's.
 */
function hasOwnText({ article, tree }: LittlePage, notice: RegExp): boolean {
  let own = 0;
  for (const stretch of stretches(article.body)) {
    const text = 'content' in stretch ? inlineText(stretch.content) : 'text' in stretch ? stretch.text : '';
    if (stretch.kind === 'table') own += textLength(article.body);
    else if (!notice.test(text)) own += text.length;
  }
  if (own >= LITTLE) return true;
  const headline = article.headline ?? '';
  return own > 0 && !notice.test(headline) && holdsHeadline(tree.body);
}

/** True for a check for robots: by its title, or because it holds nothing else. */
function isRobotCheck(page: LittlePage): boolean {
  if (!ROBOT_CHECK.test(page.visible)) return false;
  return ROBOT_CHECK_TITLE.test(titlesOf(page)) || !hasOwnText(page, ROBOT_CHECK);
}

/** True for a form to log in with hardly any text beside it. */
function isLogin(page: LittlePage): boolean {
  const { body } = page.tree;
  const isNamed = LOGIN_TITLE.test(titlesOf(page)) || (page.length === 0 && !holdsHeadline(body));
  if (!isNamed || body.prose > LOGIN_PROSE_MAX) return false;
  return descendants(body).some(
    (one) => one.tag === 'input' && one.attributes.type === 'password' && !isHiddenWithin(one, body),
  );
}

function isHiddenWithin(element: Element, body: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined && at !== body; at = at.parent)
    if (at.attributes.hidden !== undefined || HIDING_STYLE.test(at.attributes.style ?? '')) return true;
  return false;
}

/** True for a request for consent: it says so, offers to accept, and holds nothing else. */
function isConsent(page: LittlePage, shown: number): boolean {
  if (shown >= (CONSENT.test(titlesOf(page)) ? CONSENT_NAMED_MAX : CONSENT_MAX) || !CONSENT.test(page.visible))
    return false;
  return !hasOwnText(page, ABOUT_COOKIES) && asksToAccept(page.tree.body);
}

/** True where a button, a link or a line of a few words accepts. */
function asksToAccept(body: Element): boolean {
  return descendants(body).some((element) => {
    const { tag, length } = element;
    const isControl = tag === 'button' || tag === 'a' || element.get('role') === 'button';
    return length > 0 && length <= (isControl ? LABEL_MAX : LINE_MAX) && ACCEPTS.test(cleanLine(allText(element)));
  });
}

/** How much text the body holds, without the captions and headers of tables: UTF-16 units. */
function textLength(body: readonly Block[]): number {
  let length = 0;
  for (const stretch of stretches(body)) {
    if (stretch.kind === 'paragraph' || stretch.kind === 'heading') length += inlineText(stretch.content).length;
    else if (stretch.kind === 'figure') length += inlineText(stretch.content).length;
    else if (stretch.kind === 'code') length += stretch.text.length;
    else if (stretch.kind === 'table')
      for (const cell of stretch.rows.slice(1).flat()) length += inlineText(cell).length;
  }
  return length;
}
