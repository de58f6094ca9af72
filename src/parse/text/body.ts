/** The body: paragraphs, lists, subheads, and what stands between them and is not part of the article. */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { findCredit } from '../news/credits.js';
import { takeDateline } from '../news/dateline.js';
import { furniture } from '../news/furniture.js';
import { countWords, startsWithCapital } from '../news/names.js';
import { asItStood, content, listItem } from './make.js';
import { addTeaser, countListedStories, findTeaser, takeListedStories } from './related.js';
import { remove } from './removed.js';
import { endsSentence, HEADLINE_MAX } from './shape.js';
import type { Unit } from './units.js';

/** What is known of the body from the pieces before. */
export interface BodyState {
  paragraphs: number;
  /**
   * The labels before a colon, and those that come back: the speakers of an interview, whose lines are not teasers.
   */
  labels: Set<string>;
  repeatedLabels: Set<string>;
  /** The last number that a numbered line stood on. */
  number: number;
}

/** The state before the first piece. */
export const newBodyState = (): BodyState => ({
  paragraphs: 0,
  labels: new Set(),
  repeatedLabels: new Set(),
  number: 0,
});

/** A stretch of the text's units. */
interface Stretch {
  units: readonly Unit[];
  start: number;
  end: number;
  /** True where blank lines stand between most paragraphs. */
  spaced: boolean;
}

/** Reads the units from `start` up to `end` into the article. */
export function readBody(units: readonly Unit[], start: number, end: number, article: Article, state: BodyState): void {
  noteLabels(units, start, end, state);
  let afterBlank = 0;
  for (let at = start; at < end; at++) if (units[at]?.afterBlank) afterBlank++;
  const stretch = { units, start, end, spaced: afterBlank > (end - start) / 2 };
  for (let at = start; at < end; ) {
    const unit = units[at];
    if (!unit) return;
    at += unit.marker ? readMarked(unit, at, stretch, article, state) : readLine(unit, at, stretch, article, state);
  }
}

/** A run of bullets or numbers as a list, or a sentence that begins with a number. Returns how many units it took. */
function readMarked(unit: Unit, at: number, { units, end }: Stretch, article: Article, state: BodyState): number {
  const ordered = isNumber(unit);
  if (ordered && !beginsItem(units, at, end, state)) {
    state.paragraphs++;
    article.body.push({ type: 'paragraph', content: content(asItStood(unit)) });
    return 1;
  }
  let last = at;
  for (let next = units[last + 1]; last + 1 < end && next?.marker && isNumber(next) === ordered; next = units[last + 1])
    last++;
  const run = units.slice(at, last + 1);
  if (ordered) state.number = numberOf(units[last] ?? unit);
  state.paragraphs += run.length;
  const items = run.map(listItem);
  article.body.push({ type: 'list', ordered, ...(ordered && { start: numberOf(unit) }), items });
  return run.length;
}

const isNumber = ({ marker }: Unit) => /\d/.test(marker);
const numberOf = ({ marker }: Unit) => Number(/\d+/.exec(marker)?.[0]);

/**
 * A number begins an item where it is 1, or one more or less than a number before or soon after it; else it begins a
 * sentence ("12. Juli war heiß").
 */
function beginsItem(units: readonly Unit[], at: number, end: number, state: BodyState): boolean {
  const number = units[at] ? numberOf(units[at]) : 0;
  if (number === 1 || Math.abs(number - state.number) === 1) return true;
  state.number = number;
  const next = units.slice(at + 1, Math.min(end, at + 12)).find(isNumber);
  return next !== undefined && Math.abs(numberOf(next) - number) === 1;
}

/** A line without a marker. Returns how many units it took: more than one for a label with other stories under it. */
function readLine(unit: Unit, at: number, stretch: Stretch, article: Article, state: BodyState): number {
  const { units, end } = stretch;
  const { text } = unit;
  const stories = countListedStories(units, at, end);
  if (stories > 0) {
    takeListedStories(units, at, stories, state.paragraphs, article);
    return 1 + stories;
  }
  if (text.length <= HEADLINE_MAX) {
    if (takeAside(unit, units[at + 1], state, article)) return 1;
    if (isSubhead(unit, at, stretch) && !state.repeatedLabels.has(labelOf(text))) {
      article.body.push({ type: 'heading', level: 2, content: content(text) });
      return 1;
    }
  }
  state.paragraphs++;
  const first = state.paragraphs === 1;
  article.body.push({ type: 'paragraph', content: content(first ? clean(takeDateline(text, article)) : text) });
  return 1;
}

/** How a line that ends as a sentence must begin to be a notice of copyright or a labelled teaser. */
const MAY_BE_ASIDE = /^(?:©|\(c\)|copyright|related|read |also read|see also)/i;

/** Takes a line that is not part of the article: furniture, a teaser, a credit. False where it is part of it. */
function takeAside(unit: Unit, next: Unit | undefined, state: BodyState, article: Article): boolean {
  const { text } = unit;
  // Nearly every line is a sentence, which can be a credit but neither furniture nor a teaser.
  const mayBeAside = '©(cCrRaAsS'.includes(text[0] ?? ' ') && MAY_BE_ASIDE.test(text);
  if (text.length <= 60 || !text.endsWith('.') || mayBeAside) {
    const kind = furniture(text);
    if ((kind === 'promotion' || kind === 'navigation' || kind === 'copyright') && !isRepeatedBy(next, text)) {
      remove(article, unit, kind);
      return true;
    }
    const teaser = findTeaser(text);
    if (teaser && !state.repeatedLabels.has(teaser.kicker)) {
      addTeaser(teaser, unit, state.paragraphs, article);
      return true;
    }
  }
  const credit = findCredit(text);
  if (!credit) return false;
  article.credits.push({ ...credit, words: text });
  return true;
}

/**
 * True for a subhead of advice that looks like a button: the paragraph under it has its words ("Register", "To
 * register, …").
 */
function isRepeatedBy(next: Unit | undefined, text: string): boolean {
  return text.length >= 5 && next !== undefined && next.text.slice(0, 80).toLowerCase().includes(text.toLowerCase());
}

/** What stands before a line's colon. */
const labelOf = (text: string) => text.slice(0, Math.max(0, text.indexOf(':'))).trim();

/** Notes the labels before a colon, and those that come back. */
function noteLabels(units: readonly Unit[], start: number, end: number, state: BodyState): void {
  for (let i = start; i < end; i++) {
    const text = units[i]?.text ?? '';
    // Only a line short enough for a teaser is ever compared.
    const colon = text.length > HEADLINE_MAX ? -1 : text.indexOf(':');
    if (colon < 1 || colon > 80) continue;
    const label = labelOf(text);
    if (state.labels.has(label)) state.repeatedLabels.add(label);
    else state.labels.add(label);
  }
}

/**
 * A subhead: a short line without closing punctuation or quotation marks over a longer paragraph. Where blank lines
 * stand between the paragraphs, it has one above it and one or a long paragraph below it, which a verse has not.
 */
function isSubhead({ text, afterBlank }: Unit, at: number, { units, start, end, spaced }: Stretch): boolean {
  const next = units[at + 1];
  if (at === start || at + 1 >= end || !next || next.marker) return false;
  if (spaced && (!afterBlank || (!next.afterBlank && next.text.length <= 120))) return false;
  if ((text.endsWith('?') && countWords(text) === 1) || /:\S|^[QA]:/.test(text)) return false;
  if (text.length > 80 || countWords(text) > 12 || /[.!,;:…”"’'–—-]$/.test(text)) return false;
  if (!startsWithCapital(text) && !/^\d/.test(text)) return false;
  return countWords(next.text) > countWords(text) && (endsSentence(next.text) || next.text.length > 120);
}
