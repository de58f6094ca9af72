/** Which blocks found where the story stands are not story: by their words, their links and their place. Pure. */
import { linksOf } from '../../article/links.js';
import type { Block } from '../../article/model.js';
import { hostOf, siteOf } from '../../article/site.js';
import { findDate } from '../news/dates.js';
import { furniture } from '../news/furniture.js';
import type { PageBlock } from './blocks/page-block.js';
import { fold } from './dom.js';
import { PROSE_MIN } from './measure.js';
import { AFTER, BYLINE_LINE, CONTROL, DISCLOSURE, PICTURE_CREDIT, POINTER } from './rules/phrases.js';
import type { RemovalRule } from './rules/removal.js';
import { SOCIAL_NETWORK } from './rules/sites.js';

/*
 * Lengths in UTF-16 units. A longer line than LABEL_MAX is no label, a longer paragraph than LINKS_MAX no line
 * of links, one longer than OFFER_MAX no offer, and so on. A shorter paragraph than REPEATED_MIN may stand
 * twice for many reasons.
 */
const LABEL_MAX = 200;
const LINKS_MAX = 300;
const OFFER_MAX = 400;
const DISCLOSURE_MAX = 500;
const BYLINE_MAX = 120;
const REPEATED_MIN = 100;
const QUOTE_MIN = 20;

/**
 * Shares of a block's text in links: prose has less than this; a table, a list, a paragraph, a pointer is links
 * with more.
 */
const PROSE_LINKED = 0.5;
const TABLE_LINKED = 0.8;
const LIST_LINKED = 0.7;
const PARAGRAPH_LINKED = 0.8;
const POINTER_LINKED = 0.3;

/** A list of which so many links lead to other sites is one of sources or products. */
const LEADS_AWAY = 0.8;

export interface PruneContext {
  /** The story's headline, folded. */
  headline: string;
  /** The page's own host, where it is known. */
  host: string | undefined;
}

/** The rule that drops each block, or undefined for one that is story; as many as `blocks`. */
export type Decisions = (RemovalRule | undefined)[];

/** Decides for each block of the page whether it is story. */
export function prune(blocks: readonly PageBlock[], context: PruneContext): Decisions {
  const decisions: Decisions = blocks.map((block) => ruleAnywhere(block, context));
  dropRepeated(blocks, decisions);
  const first = blocks.findIndex((block, i) => decisions[i] === undefined && isProse(block));
  if (first < 0) return decisions;
  dropBeforeStory(blocks, decisions, first, context);
  dropAfterStory(blocks, decisions, first);
  dropLabelsOfLinks(blocks, decisions);
  dropEmptyHeadings(blocks, decisions);
  return decisions;
}

/** True for what reads as sentences, not as a label or a link. */
export function isProse({ block, text, linked }: PageBlock): boolean {
  switch (block.type) {
    case 'paragraph':
      return text.length >= PROSE_MIN && linked < text.length * PROSE_LINKED && /[.!?。！？…:;”"'’)]/.test(text);
    case 'list':
      return text.length >= PROSE_MIN && linked < text.length * PROSE_LINKED;
    case 'quote':
    case 'code':
      return text.length >= QUOTE_MIN;
    default:
      return block.type === 'table';
  }
}

/** What a block is wherever it stands. */
function ruleAnywhere(pageBlock: PageBlock, { headline, host }: PruneContext): RemovalRule | undefined {
  const { block, text, linked } = pageBlock;
  const share = text.length === 0 ? 0 : linked / text.length;
  switch (block.type) {
    case 'figure':
    case 'break':
    case 'code':
      return undefined;
    case 'table':
      return share > TABLE_LINKED ? 'links' : undefined;
    case 'list': {
      const blocks = block.items.flatMap((item) => item.blocks);
      return share > LIST_LINKED && !leadsAway(blocks, host) ? 'links' : undefined;
    }
    default:
      return ruleForLabel(pageBlock, headline) ?? ruleForText(pageBlock, share);
  }
}

/** What a short line is that says one of the things that labels say. */
function ruleForLabel({ block, text }: PageBlock, headline: string): RemovalRule | undefined {
  if (text.length >= LABEL_MAX) return undefined;
  if (headline !== '' && block.type === 'heading' && fold(text) === headline) return 'headline';
  if (CONTROL.test(text)) return 'furniture';
  switch (furniture(text)) {
    case 'navigation':
    case 'promotion':
    case 'copyright':
      return 'furniture';
    case 'related-label':
      return 'related';
    default:
      return PICTURE_CREDIT.test(text) ? 'caption' : undefined;
  }
}

/** What a paragraph or a heading is by how it begins, and by the share of its text in links. */
function ruleForText({ block, text }: PageBlock, share: number): RemovalRule | undefined {
  if (block.type === 'quote') return undefined;
  if (text.length < DISCLOSURE_MAX && DISCLOSURE.test(text)) return 'promotion';
  if (text.length >= LINKS_MAX) return undefined;
  if (share > POINTER_LINKED && POINTER.test(text)) return 'related';
  return block.type !== 'heading' && share > PARAGRAPH_LINKED ? 'links' : undefined;
}

/** Two paragraphs in a row that stood before are a second copy of the story's: for another screen, for a machine. */
function dropRepeated(blocks: readonly PageBlock[], decisions: Decisions): void {
  const long = blocks.flatMap(({ block, text }, at) =>
    decisions[at] === undefined && block.type === 'paragraph' && text.length >= REPEATED_MIN ? [{ at, text }] : [],
  );
  const sameText = (a: number, b: number): boolean => {
    const text = long[a]?.text;
    return text !== undefined && text === long[b]?.text;
  };
  const firstPlace = new Map<string, number>();
  long.forEach(({ at, text }, n) => {
    const before = firstPlace.get(text);
    if (before === undefined) firstPlace.set(text, n);
    else if (sameText(n - 1, before - 1) || sameText(n + 1, before + 1)) decisions[at] = 'repeated';
  });
}

/** Before the first prose: labels, dates and names. */
function dropBeforeStory(
  blocks: readonly PageBlock[],
  decisions: Decisions,
  first: number,
  context: PruneContext,
): void {
  blocks.slice(0, first).forEach((block, i) => {
    decisions[i] ??= ruleBeforeStory(block, context);
  });
}

function ruleBeforeStory({ block, text }: PageBlock, { headline }: PruneContext): RemovalRule | undefined {
  if (block.type === 'figure' || block.type === 'break' || block.type === 'table') return undefined;
  const folded = fold(text);
  if (headline !== '' && folded !== '' && headline.startsWith(folded)) return 'headline';
  if (block.type === 'heading') return block.level === 1 ? 'headline' : undefined;
  if (block.type === 'list') return text.length < PROSE_MIN ? 'before-story' : undefined;
  if (text.length < BYLINE_MAX && (BYLINE_LINE.test(text) || findDate(text)?.alone)) return 'byline';
  return text.length < PROSE_MIN && !/[.!?。！？]["”’」』]?$/.test(text) ? 'before-story' : undefined;
}

/** After the last prose, and as the last prose: offers, and lines about the page. */
function dropAfterStory(blocks: readonly PageBlock[], decisions: Decisions, first: number): void {
  const isLive = (_: PageBlock, i: number): boolean => decisions[i] === undefined;
  const last = blocks.findLastIndex((block, i) => isLive(block, i) && isProse(block));
  for (let i = blocks.length - 1; i > first; i--) {
    const block = blocks[i];
    if (block === undefined || decisions[i] !== undefined) continue;
    if (i > last) decisions[i] = ruleAfterStory(block);
    else if (block.block.type !== 'list' && block.text.length < OFFER_MAX && AFTER.test(block.text))
      decisions[i] = 'after-story';
    else if (isProse(block)) break;
  }
}

function ruleAfterStory({ block, text }: PageBlock): RemovalRule | undefined {
  if (block.type === 'figure' || block.type === 'break' || block.type === 'table') return undefined;
  if (block.type === 'heading' || AFTER.test(text)) return 'after-story';
  return /[.!?。！？…]["”’»)]?$/.test(text) ? undefined : 'after-story';
}

/** A label over links that were dropped. */
function dropLabelsOfLinks(blocks: readonly PageBlock[], decisions: Decisions): void {
  blocks.forEach(({ block, text }, i) => {
    const next = decisions[i + 1];
    if (decisions[i] !== undefined || (next !== 'links' && next !== 'related')) return;
    if (block.type !== 'paragraph' || text.length >= PROSE_MIN) return;
    if (text.endsWith(':') || POINTER.test(text)) decisions[i] = 'related';
  });
}

/** A heading over something that was dropped, and over nothing that was kept. */
function dropEmptyHeadings(blocks: readonly PageBlock[], decisions: Decisions): void {
  /** What stands between the block that is looked at and the next heading, or the end. */
  let hasKept = false;
  let hasDropped = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const type = blocks[i]?.block.type;
    const isLive = decisions[i] === undefined;
    if (type === 'figure' || type === 'break') continue;
    if (type !== 'heading') {
      if (isLive) hasKept = true;
      else hasDropped = true;
      continue;
    }
    if (!isLive) continue;
    if (!hasKept && hasDropped) {
      decisions[i] = 'related';
      continue;
    }
    hasKept = false;
    hasDropped = false;
  }
}

/**
 * True for links that mostly lead to other sites than this one and than the networks: sources, products, not
 * this site's stories.
 */
function leadsAway(blocks: readonly Block[], host: string | undefined): boolean {
  if (host === undefined) return false;
  const hosts = linksOf({ body: [...blocks] }).map(({ url }) => (URL.canParse(url) ? (hostOf(url) ?? '') : host));
  const away = hosts.filter((one) => siteOf(one) !== siteOf(host) && !SOCIAL_NETWORK.test(one)).length;
  return away > 0 && away >= hosts.length * LEADS_AWAY;
}
