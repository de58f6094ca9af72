/** A line that is a date: "Published June 1, 2023 | Updated June 2, 2023". */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { findDate } from './dates.js';
import { LETTERS } from './names.js';
import { headWords } from './phrases/heads.js';

/** Words that say that a date is that of a change, or of publication, in all languages. */
const LABELS = onDemand(() => {
  const whole = (list: string[]): RegExp => new RegExp(`(?<![${LETTERS}])${oneOf(list)}(?![${LETTERS}])`, 'i');
  // "on", "le", "den" say nothing of themselves.
  return {
    updated: whole(headWords('updated')),
    published: whole(headWords('published').filter((word) => word.length > 4)),
  };
});

const isDate = (text: string) => findDate(text)?.alone === true;

/** True for a line of one date, or of two. */
export function isDateLine(text: string): boolean {
  const found = findDate(text);
  if (!found) return false;
  return found.alone || (isDate(text.slice(0, found.end)) && isDate(text.slice(found.end)));
}

/**
 * Takes a line of one or two dates into `article`, as its date or as when it was changed; `marker` is the bullet that
 * stood before it. False for any other line, and where the article has those dates already.
 */
export function takeDateLine(text: string, article: Article, marker = ''): boolean {
  const found = findDate(text);
  if (!found) return false;
  const second = found.alone ? undefined : findDate(text.slice(found.end));
  const both = second?.alone === true && isDate(text.slice(0, found.end));
  if (!found.alone && !both) return false;
  const date = { iso: found.iso, words: clean(text), ...(marker && { marker: clean(marker) }) };
  const changed = LABELS().updated.test(text) && !LABELS().published.test(text);
  if (changed && !article.updated) article.updated = date;
  else if (!article.date) {
    article.date = date;
    if (both && second && !article.updated) article.updated = { iso: second.iso, words: clean('') };
  } else return false;
  return true;
}
