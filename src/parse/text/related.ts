/**
 * Other stories that a page offers between the paragraphs of its own: teasers, and lists of headlines under a label.
 */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { findSource, isTagline, isTags } from '../news/credits.js';
import { isDateLine } from '../news/date-line.js';
import { furniture } from '../news/furniture.js';
import { countWords, startsWithCapital } from '../news/names.js';
import { phrases } from '../news/phrases/index.js';
import { onDemand, oneOf } from '../patterns.js';
import { asItStood } from './make.js';
import { remove } from './removed.js';
import { HEADLINE_MAX, hasHeadlineLength, isTitleLike } from './shape.js';
import type { Unit } from './units.js';

/** The label over a list of other stories is at most this long, in UTF-16 units. */
const LABEL_MAX = 30;

/** The most stories in a list that stands in the middle of an article. */
const STORIES_MAX = 12;

const PATTERNS = onDemand(() => ({
  /** "READ MORE | Council votes to close the pool." */
  strong: new RegExp(`^(${oneOf(phrases('strongTeaserLabels'))}) ?(?::|\\||>+|»|→) ?([A-Z\\d“‘"'«].*)$`, 'i'),
  label: new RegExp(`^${oneOf(phrases('teaserLabels'))}$`, 'i'),
  notice: new RegExp(`^(?:${oneOf(phrases('noticeLabels'))}|q|a|https?)$`, 'i'),
  speech: new RegExp(`\\b${oneOf(phrases('speechVerbs'))}$`, 'i'),
  listLabel: new RegExp(`^${oneOf(phrases('listedStoriesLabels'))}\\b`, 'i'),
}));

/** A label and the headline after it. */
export interface Teaser {
  kicker: string;
  headline: string;
}

/**
 * A teaser for another story: a kicker of at most eight words, a colon, and a headline, which ends without a full
 * stop. Scrapes lose the space after the colon ("Close call:Ferry misses pier"), and no writer leaves it out; with
 * the space only a quoted kicker or a known label will do, for a sentence may have a colon too.
 */
export function findTeaser(text: string): Teaser | undefined {
  return labelledTeaser(text) ?? kickerTeaser(text);
}

/** A teaser whose label leaves no doubt; its headline may end with a full stop. */
function labelledTeaser(text: string): Teaser | undefined {
  if (text.length > HEADLINE_MAX || !'rRaAsS'.includes(text[0] ?? ' ')) return undefined;
  const [, kicker, headline] = PATTERNS().strong.exec(text) ?? [];
  if (kicker === undefined || headline === undefined) return undefined;
  return countWords(headline) >= 3 && !/[.!?] /.test(headline) ? { kicker, headline } : undefined;
}

function kickerTeaser(text: string): Teaser | undefined {
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 80 || !isTitleLike(text)) return undefined;
  const kicker = text.slice(0, colon).trim();
  const headline = text.slice(colon + 1).trim();
  const { label, notice, speech } = PATTERNS();
  const kickerWords = countWords(kicker);
  const headlineWords = countWords(headline);
  if (kickerWords > 8 || headlineWords < 3 || speech.test(kicker) || furniture(kicker) === 'field-label')
    return undefined;
  if (notice.test(kicker) || !(startsWithCapital(headline) || /^[\d“‘"'«¿¡]/.test(headline))) return undefined;
  const teaser = { kicker, headline };
  if (label.test(kicker)) return teaser;
  const withoutSpace = text[colon + 1] !== ' ' && !/\d$/.test(kicker);
  if (withoutSpace) return headlineWords >= (kickerWords > 1 ? 3 : 5) ? teaser : undefined;
  return kickerWords >= 2 && /^[‘“"'«].*[’”"'»]$/.test(kicker) ? teaser : undefined;
}

/** Adds a teaser that stands after paragraph `after` to the related stories. */
export function addTeaser({ kicker, headline }: Teaser, unit: Unit, after: number, article: Article): void {
  article.related.push({ kicker: clean(kicker), headline: clean(headline), after, words: asItStood(unit) });
}

/** True for a headline in a list of other stories. */
export function isListedHeadline(unit: Unit | undefined): boolean {
  if (!unit) return false;
  const { text } = unit;
  if (furniture(text) || isTagline(text) || findSource(text) || findTeaser(text) || isTags(text)) return false;
  return isTitleLike(text) && hasHeadlineLength(text) && !isDateLine(text);
}

/**
 * How many headlines of other stories stand under the label at `at`, in the middle of an article: bullets, or lines
 * without a blank line between them. 0 where `at` is not such a label.
 */
export function countListedStories(units: readonly Unit[], at: number, end: number): number {
  const label = units[at];
  if (!label || label.text.length > LABEL_MAX || !PATTERNS().listLabel.test(label.text)) return 0;
  if (furniture(label.text) !== 'related-label') return 0;
  let count = 0;
  let above: Unit = label;
  for (const unit of units.slice(at + 1, Math.min(end, at + 1 + STORIES_MAX))) {
    if (!unit.marker && (unit.afterBlank || above.marker !== '')) break;
    if (!isListedHeadline(unit)) return 0;
    count++;
    above = unit;
  }
  return count;
}

/** Takes a label and the `count` headlines under it into the related stories. */
export function takeListedStories(
  units: readonly Unit[],
  at: number,
  count: number,
  after: number,
  article: Article,
): void {
  const [label, ...stories] = units.slice(at, at + 1 + count);
  if (label) remove(article, label, count > 0 ? 'section-label' : 'empty-label');
  for (const unit of stories) article.related.push({ headline: unit.text, after, words: asItStood(unit) });
}
