/**
 * What the rules say of the runs of a small page, or of a very long one, which are unlike the pages that the model has
 * seen: when unsure, a run is story. Pure.
 */

import { siteOf } from '../../../article/site.js';
import { parseUrl } from '../../../base/url.js';
import { furniture } from '../../news/furniture.js';
import { type Element, standsIn } from '../dom.js';
import { PROSE_MIN } from '../measure.js';
import { HEADINGS } from '../rules/elements.js';
import { AFTER, CONTROL, DISCLOSURE, PICTURE_CREDIT, POINTER } from '../rules/phrases.js';
import type { RemovalRule } from '../rules/removal.js';
import { SOCIAL_NETWORK } from '../rules/sites.js';
import type { PageContext } from './features.js';
import type { TextRun } from './runs.js';

/** Log-odds: certainly story, perhaps, perhaps not, certainly not. */
const STORY = 3;
const PERHAPS = 1;
const PERHAPS_NOT = -1;
const NOT_STORY = -3;

/** A sentence has as many words, and less than this share of it in links. */
const SENTENCE_WORDS = 8;
const SENTENCE_LINKS = 0.5;

/** "Read more: …" points to another article where more than this share of it is a link. */
const POINTER_LINKED = 0.3;

const SENTENCE_WITH_LINK =
  /^(?:(?:see|for more|more on)\b(?! all\b)|read\b(?! (?:more|also|next|now|on|our|the full)\b))[^:>»|]*[.)]$/i;

/** A run with more than this share of it in links is a link. */
const LINK = 0.8;

/** A link of as many words that ends as a sentence is a paragraph. */
const LINKED_PARAGRAPH_WORDS = 12;

/** A longer text is no label, and no offer: UTF-16 units. */
const LABEL_MAX = 200;
const OFFER_MAX = 400;

/** What these rules cut is not story, even where it is made of sentences. */
const OUTSIDE: ReadonlySet<RemovalRule> = new Set<RemovalRule>([
  'comments',
  'navigation',
  'page-frame',
  'notice',
  'contents',
  'tags',
  'byline',
]);

/** On a page of more runs, what stands below the story's element may be its next chapter, or its notes. */
const SMALL = 200;

/** What these rules cut is not story where so many sentences stand in the story's element without it. */
const BESIDE: ReadonlySet<RemovalRule> = new Set<RemovalRule>(['promotion', 'author']);
const STORY_SENTENCES = 2;

/** Log-odds for each run. */
export function oddsByRules(runs: readonly TextRun[], context: PageContext): number[] {
  const { root } = context;
  const story = runs.filter((run) => run.cutBy === undefined && standsIn(run.element, root) && isSentence(run));
  const first = story[0] === undefined ? -1 : runs.indexOf(story[0]);
  const odds = runs.map((run, i) => {
    const isBeside = run.cutBy !== undefined && BESIDE.has(run.cutBy) && story.length >= STORY_SENTENCES;
    const alone = isBeside ? NOT_STORY : oddsAlone(run, context);
    return alone > 0 && i < first && isLineOverStory(run) ? PERHAPS_NOT : alone;
  });
  if (runs.length < SMALL) leaveOutStoriesBelow(runs, odds, root);
  leaveOutOffers(runs, odds);
  return odds;
}

function oddsAlone(run: TextRun, context: PageContext): number {
  const { cutBy, text, linked, counts, element } = run;
  if (cutBy !== undefined) return isSentence(run) && !OUTSIDE.has(cutBy) ? PERHAPS : NOT_STORY;
  // "See also" is a section of a manual, and a link is one of its lines.
  const isInReference = context.reference !== undefined && standsIn(element, context.reference);
  const label = ruleForLabel(run);
  if (label !== undefined && !(isInReference && label === 'related')) return NOT_STORY;
  const isInRoot = standsIn(element, context.root);
  if (linked > text.length * LINK) {
    if (!isInRoot) return NOT_STORY;
    if (isInReference) return PERHAPS;
    const isParagraph = counts.words >= LINKED_PARAGRAPH_WORDS && /[.!?…。！？]["”’»)]?$/.test(text);
    if (isParagraph || isHeading(element) || element.tag === 'dt' || isInQuotation(element)) return PERHAPS;
    return isInList(element) && leadsAway(element, context.url) ? PERHAPS : NOT_STORY;
  }
  if (isInRoot) return STORY;
  return isSentence(run) ? PERHAPS * 2 : PERHAPS_NOT;
}

/** What a short line is that says one of the things that labels say; undefined for any other run. */
export function ruleForLabel({ text, linked }: Pick<TextRun, 'text' | 'linked'>): RemovalRule | undefined {
  if (text.length >= LABEL_MAX) return undefined;
  if (CONTROL.test(text)) return 'furniture';
  switch (furniture(text)) {
    case 'navigation':
    case 'promotion':
    case 'copyright':
      return 'furniture';
    case 'related-label':
      return 'related';
    default:
      break;
  }
  if (PICTURE_CREDIT.test(text)) return 'caption';
  if (DISCLOSURE.test(text)) return 'promotion';
  // "See also the piers of the north." is a sentence of the text.
  if (linked < text.length && SENTENCE_WITH_LINK.test(text)) return undefined;
  return linked > text.length * POINTER_LINKED && POINTER.test(text) ? 'related' : undefined;
}

/** True for prose: enough words, an end of a sentence, and few links. */
export function isSentence({ counts, linked, text }: TextRun): boolean {
  return counts.words >= SENTENCE_WORDS && counts.stops > 0 && linked < text.length * SENTENCE_LINKS;
}

/** A label, a date or a name before the first sentence: no heading, list or end of a sentence. */
function isLineOverStory({ element, text }: TextRun): boolean {
  if (isHeading(element) || isInList(element) || text.length >= PROSE_MIN) return false;
  return !/[.!?…:。！？]["”’»)]?$/.test(text);
}

/** A post that is quoted whole is a link. */
function isInQuotation({ tag, parent }: Element): boolean {
  return tag === 'blockquote' || parent?.tag === 'blockquote';
}

function isHeading(element: Element): boolean {
  return HEADINGS.has(element.tag) || (element.parent !== undefined && HEADINGS.has(element.parent.tag));
}

function listAround(element: Element): Element | undefined {
  for (let at: Element | undefined = element, up = 0; at !== undefined && up < 4; at = at.parent, up++)
    if (at.tag === 'ul' || at.tag === 'ol' || at.tag === 'dl') return at;
  return undefined;
}

function isInList(element: Element): boolean {
  return listAround(element) !== undefined;
}

/** The site of an address; undefined for a path. */
function siteOfAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parseUrl(address);
  return url && siteOf(url.hostname);
}

/** True where the links of a list lead to other sites than the page's: sources, products. A path is the page's own site. */
function leadsAway(element: Element, url: string | undefined): boolean {
  const own = siteOfAddress(url);
  const hosts = linksIn(listAround(element) ?? element).map(siteOfAddress);
  const away = hosts.filter((host) => host !== undefined && host !== own && !SOCIAL_NETWORK.test(host)).length;
  return away > 0 && away >= hosts.length * LEADS_AWAY;
}

/** A list of which so many links lead to other sites is one of sources or products. */
const LEADS_AWAY = 0.8;

function linksIn(element: Element): string[] {
  const own = element.tag === 'a' ? element.get('href') : undefined;
  return [...(own === undefined ? [] : [own.trim()]), ...element.elements.flatMap(linksIn)];
}

/** After the story's element: what stands under a heading of its own is another story. */
function leaveOutStoriesBelow(runs: readonly TextRun[], odds: number[], root: Element): void {
  let under: Element | undefined;
  runs.forEach(({ element }, i) => {
    if (element.order <= root.lastOrder) return;
    if (isHeading(element)) under = element.parent;
    if (under !== undefined && standsIn(element, under)) odds[i] = Math.min(odds[i] ?? 0, PERHAPS_NOT);
  });
}

/** At the end: offers and notices to the reader. */
function leaveOutOffers(runs: readonly TextRun[], odds: number[]): void {
  for (let i = runs.length - 1; i > 0; i--) {
    const run = runs[i];
    if (run === undefined || (odds[i] ?? 0) < 0) continue;
    if (run.text.length >= OFFER_MAX || isInList(run.element) || !AFTER.test(run.text)) return;
    odds[i] = NOT_STORY;
  }
}
