/** The tail: credits, labels, teasers and furniture after the body. */
import type { Article } from '../../article/model.js';
import { isByline, takeByline } from '../news/byline.js';
import { findCredit, findSource, isTagline, isTags, taglineNames, takeCredit, takeSource } from '../news/credits.js';
import { isDateLine, takeDateLine } from '../news/date-line.js';
import { furniture } from '../news/furniture.js';
import { isSameName, surnameOf } from '../news/names.js';
import { asItStood, content, listItem } from './make.js';
import { addTeaser, findTeaser, isListedHeadline, takeListedStories } from './related.js';
import { type Rule, remove } from './removed.js';
import { hasHeadlineLength, isTitleLike } from './shape.js';
import type { Unit } from './units.js';

/** How many units at the end are looked at as tail. */
const TAIL_UNITS = 24;

/** The index where the tail begins: after the last paragraph of the article. */
export function findTail(units: readonly Unit[], start: number, article: Article): number {
  const stop = Math.max(start, units.length - TAIL_UNITS);
  let end = units.length;
  for (let i = units.length - 1; i >= stop; i--) {
    const unit = units[i];
    if (unit && isTailUnit(unit) && !isAboutSomebodyNamed(unit, units.slice(start, i), article)) {
      end = i;
      continue;
    }
    // Headlines under a "Related stories" label belong to the tail as well.
    const label = relatedLabelAbove(units, i, stop);
    if (label < 0) break;
    end = label;
    i = label;
  }
  return Math.max(end, start);
}

/** True for a unit that may stand after the body: a credit, a label, furniture, a teaser, a date. */
function isTailUnit({ text, marker }: Unit): boolean {
  if (marker) return false;
  if (furniture(text) || findTeaser(text) || isTagline(text) || findSource(text) || isTags(text)) return true;
  return findCredit(text) !== undefined || isDateLine(text) || isByline(text);
}

/** True for a line like a tagline about somebody whom the body has named, who is not an author but a person in it. */
function isAboutSomebodyNamed({ text }: Unit, body: readonly Unit[], article: Article): boolean {
  return taglineNames(text).some((name) => {
    if (article.authors.some((author) => isSameName(author.name, name))) return false;
    const surname = surnameOf(name);
    return body.some((unit) => unit.text.includes(surname) && !isTagline(unit.text) && !isByline(unit.text));
  });
}

/** The index of the label over a run of headline-like lines that ends at `at`, or -1. */
function relatedLabelAbove(units: readonly Unit[], at: number, stop: number): number {
  for (let i = at; i >= stop; i--) {
    const unit = units[i];
    if (!unit) return -1;
    if (furniture(unit.text) === 'related-label') return i < at || !unit.marker ? i : -1;
    if (!isTitleLike(unit.text) || !hasHeadlineLength(unit.text)) return -1;
  }
  return -1;
}

/** Reads the units from `from` on into the article; `paragraphs` is how many the body has. */
export function readTail(units: readonly Unit[], from: number, article: Article, paragraphs: number): void {
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    if (!unit) return;
    const teaser = findTeaser(unit.text);
    if (teaser) addTeaser(teaser, unit, paragraphs, article);
    else if (furniture(unit.text) === 'related-label') {
      let stories = 0;
      while (isListedHeadline(units[at + stories + 1])) stories++;
      takeListedStories(units, at, stories, paragraphs, article);
      at += stories;
    } else readTailUnit(unit, article);
  }
}

function readTailUnit(unit: Unit, article: Article): void {
  const { text, marker } = unit;
  if (isTagline(text)) takeCredit(text, article, asItStood(unit));
  else if (!takeSource(text, article, asItStood(unit))) {
    const rule = ruleOf(text);
    if (rule) remove(article, unit, rule);
    else if (marker === '' && takeCredit(text, article)) return;
    else if (takeDateLine(text, article, marker) || (marker === '' && takeByline(text, article))) return;
    else if (marker) article.body.push({ type: 'list', ordered: false, items: [listItem(unit)] });
    else article.body.push({ type: 'paragraph', content: content(text) });
  }
}

/** The rule by which a line of the tail is taken out, if one fits. */
function ruleOf(text: string): Rule | undefined {
  if (isTags(text)) return 'tags';
  const kind = furniture(text);
  if (kind === 'field-label' || kind === 'section' || kind === 'key-points-label') return 'empty-label';
  return kind === 'related-label' ? undefined : kind;
}
