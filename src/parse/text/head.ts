/** The head: what stands before the body. Kicker, headline, dek, byline, date and key points. */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { addAuthors, isByline, isEnglishByline, isRole, namesAlone, takeByline } from '../news/byline.js';
import { isDateLine, takeDateLine } from '../news/date-line.js';
import { findDateline } from '../news/dateline.js';
import { type FurnitureKind, furniture, namesGoodsOrPaper } from '../news/furniture.js';
import { countWords } from '../news/names.js';
import { phrases } from '../news/phrases/index.js';
import { onDemand, oneOf } from '../patterns.js';
import { parseMailHeader } from './mail.js';
import { asItStood, listItem } from './make.js';
import { findTeaser } from './related.js';
import { remove } from './removed.js';
import { endsSentence, HEADLINE_MAX, isShortTitleCase, isTitleCase, isTitleLike } from './shape.js';
import type { Unit } from './units.js';

/** How many units at the beginning are looked at as head, and how many of these as the header of a mail. */
const HEAD_UNITS = 40;
const MAIL_HEADER_UNITS = 20;

/** Reads what stands before the body into the article; returns the index of the body's first unit. */
export function readHead(units: readonly Unit[], article: Article): number {
  const stop = Math.min(units.length, HEAD_UNITS);
  let at = takeMailHeader(units, article);
  const headline = at > 0 ? undefined : findHeadline(units, stop);
  if (headline) {
    for (const unit of units.slice(0, headline.at)) takeBeforeHeadline(unit, article);
    article.headline = asItStood(headline.unit);
    at = headline.at + 1;
  }
  for (const unit of units.slice(at, stop)) {
    if (!takeHeadUnit(unit, units, at, article)) break;
    at++;
  }
  return at;
}

/** Takes one unit below the headline; false for the first that is the body's. */
function takeHeadUnit(unit: Unit, units: readonly Unit[], at: number, article: Article): boolean {
  const next = units[at + 1];
  const { text } = unit;
  if (takeDateLine(text, article, unit.marker)) return true;
  if (unit.marker === '' && (takeByline(text, article) || takeNamesAlone(unit, next, article))) return true;
  if (article.credits.length > 0 && text.length < 60 && isRole(text)) {
    article.credits.push({ kind: 'byline', names: [], words: asItStood(unit) });
    return true;
  }
  const kind = furniture(asItStood(unit));
  if (kind === 'key-points-label' && next?.marker) remove(article, unit, 'section-label');
  else if (isRemovable(kind)) remove(article, unit, kind);
  else if (kind === 'field-label' && BUTTON.test(text)) remove(article, unit, 'empty-label');
  else if (article.headline !== undefined && asItStood(unit) === article.headline) remove(article, unit, 'repeat');
  else if (isBulletPoint(unit) && areKeyPoints(units, at)) article.keyPoints.push(listItem(unit));
  else if (article.headline !== undefined && !article.dek && article.keyPoints.length === 0 && isDek(unit, next))
    article.dek = asItStood(unit);
  else return false;
  return true;
}

/** True for furniture that is taken out wherever it stands. */
function isRemovable(kind: FurnitureKind | undefined): kind is 'promotion' | 'navigation' | 'copyright' {
  return kind === 'promotion' || kind === 'navigation' || kind === 'copyright';
}

/** Labels of a page's buttons, which stand between headline and body. */
const BUTTON = /^(?:share(?: this)?|comments|views|photos?|image):?$/i;

/**
 * Takes the header lines of a mail, where the text begins with them; returns the index of the unit after them, 0 for
 * no mail.
 */
function takeMailHeader(units: readonly Unit[], article: Article): number {
  const fields: { unit: Unit; name: string; value: string }[] = [];
  for (const unit of units.slice(0, MAIL_HEADER_UNITS)) {
    const field = unit.marker === '' ? parseMailHeader(unit.text) : undefined;
    if (!field) break;
    fields.push({ unit, ...field });
  }
  const has = (name: string) => fields.some((field) => field.name === name && field.value !== '');
  if (!has('from') || !has('subject')) return 0;
  for (const { unit, name, value } of fields) {
    if (name === 'subject' && article.headline === undefined && value !== '') {
      article.headline = clean(value);
      const label = unit.text.slice(0, unit.text.length - value.length).trim();
      remove(article, { ...unit, text: clean(label) }, 'mail-header');
    } else if (name === 'from' && value !== '') {
      const person = value.replace(/\s*<[^>]*>$|^"|"(?=\s*<|$)/g, '').trim();
      const names = person.includes('@') ? [] : addAuthors(person, article);
      article.credits.push({ kind: 'byline', names, words: unit.text });
    } else if (!takeDateLine(unit.text, article)) remove(article, unit, 'mail-header');
  }
  return fields.length;
}

/**
 * Key points stand on bullets, not numbers: a numbered list is the article itself; nor on a long dash, which begins a
 * speech.
 */
function isBulletPoint({ marker }: Unit): boolean {
  return marker !== '' && marker !== '—' && !/\d|[a-z]/.test(marker);
}

/** The most key points, and how many units below them are looked at for a longer text. */
const KEY_POINTS_MAX = 12;
const BELOW_KEY_POINTS = 60;

/** True where the run of bullets at `at` is short and has a longer text after it. */
function areKeyPoints(units: readonly Unit[], at: number): boolean {
  let points = 0;
  let i = at;
  for (; units[i]?.marker; i++) points += units[i]?.text.length ?? 0;
  if (i - at > KEY_POINTS_MAX) return false;
  let text = 0;
  for (const unit of units.slice(i, at + BELOW_KEY_POINTS)) {
    if (!unit.marker && endsSentence(unit.text)) text += unit.text.length;
    if (text > points) return true;
  }
  return false;
}

/** The headline among the first `stop` units; undefined where the body starts at once. */
function findHeadline(units: readonly Unit[], stop: number): { unit: Unit; at: number } | undefined {
  let first: { unit: Unit; at: number } | undefined;
  for (const [at, unit] of units.slice(0, stop).entries()) {
    const { text, marker } = unit;
    const next = units[at + 1];
    // A sentence is a headline only where a byline or a date under it says so.
    const introduced = !first && next !== undefined && (isByline(next.text) || isDateLine(next.text));
    if (marker || text.length > HEADLINE_MAX || findDateline(text)) break;
    if (!isTitleLike(text) && !introduced) break;
    const kind = furniture(text);
    if (kind === 'section' || kind === 'related-label' || isRemovable(kind)) continue;
    if (isDateLine(text) || (first ? isByline(text) : isEnglishByline(text))) {
      if (first) break;
      continue;
    }
    if (!first) {
      first = { unit, at };
      if (!isShortTitleCase(text)) break;
      continue;
    }
    const above = first.unit.text;
    if (isShortTitleCase(text) && isLabel(above, text)) continue;
    const words = countWords(text);
    if (words >= 5 && words >= 2 * countWords(above) && isLabel(above, text)) first = { unit, at };
    break;
  }
  return first && first.at + 1 < units.length ? first : undefined;
}

const TITLE_OPENER = onDemand(() => new RegExp(`^${oneOf(phrases('titleOpeners'))}\\b`, 'i'));

/**
 * Whether a few capitalised words above a longer line are a label ("Domain Registration") and that line the headline.
 * They are where they name goods, a paper or a section; where the longer line is in title case, which a dek hardly
 * ever is; and where they are one or two words that begin no title. Else they are the headline and the longer line
 * its dek.
 */
function isLabel(short: string, long: string): boolean {
  if (namesGoodsOrPaper(short) || isTitleCase(long)) return true;
  return countWords(short) <= 2 && !TITLE_OPENER().test(short);
}

function takeBeforeHeadline(unit: Unit, article: Article): void {
  const { text, marker } = unit;
  if (takeDateLine(text, article, marker) || (marker === '' && takeByline(text, article))) return;
  const kind = furniture(text);
  if (kind === 'section' && !article.kicker) article.kicker = asItStood(unit);
  else remove(article, unit, isRemovable(kind) ? kind : 'line-before-headline');
}

/**
 * A dek is the one line under the headline that is not a sentence with a full stop, and has a byline, a date, bullets
 * or a sentence after it; a sentence counts only before a byline or date. When in doubt it stays in the body.
 */
function isDek({ text, marker }: Unit, next: Unit | undefined): boolean {
  if (!next || marker || text.length > 300 || countWords(text) < 4 || findDateline(text)) return false;
  if (isDateLine(next.text) || isByline(next.text)) return true;
  const mayBeDek = isTitleLike(text) && !findTeaser(text) && !/[?”"]$/.test(text);
  return mayBeDek && (isBulletPoint(next) || endsSentence(next.text));
}

/**
 * A byline without "By": a name alone over a role or a date ("Jane Doe", "Staff Writer"), or a name and a paper
 * ("Jane Doe, USA TODAY").
 */
function takeNamesAlone({ text }: Unit, next: Unit | undefined, article: Article): boolean {
  if (text.length > 100 || !next || article.authors.length > 0) return false;
  const names = namesAlone(text);
  if (names === undefined || !(isDateLine(next.text) || isRole(next.text))) return false;
  article.credits.push({ kind: 'byline', names: addAuthors(names, article), words: text });
  return true;
}
