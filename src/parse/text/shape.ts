/** What a line looks like: a sentence, a title, a few words with capitals. */
import { countWords, startsWithCapital } from '../news/names.js';

/** A headline is at most this long, in UTF-16 units; the longest of a year of agency headlines stay under 200. */
export const HEADLINE_MAX = 220;

const CLOSERS = '”’"\'»)]';

/** The last character before closing quotation marks and brackets, and where it stands. */
function lastMark(text: string): { mark: string; at: number } {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.includes(text.charAt(at))) at--;
  return { mark: text.charAt(at), at };
}

/**
 * Ends as a sentence does: a full stop, question or exclamation mark, ellipsis, or such before a closing quotation
 * mark or bracket.
 */
export function endsSentence(text: string): boolean {
  const { mark } = lastMark(text);
  return mark !== '' && '.!?…'.includes(mark);
}

const ABBREVIATED = /\b(?:[A-Z]\.)+$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St)\.$/;

/** Ends with a full stop that ends a sentence, or an ellipsis; not with an abbreviation's stop or three dots. */
function endsWithStop(text: string): boolean {
  const { mark, at } = lastMark(text);
  if (mark === '…') return true;
  return mark === '.' && !/[.\s]/.test(text[at - 1] ?? ' ') && !ABBREVIATED.test(text.slice(-12));
}

/** True for a line that could be a headline, a dek or a subhead: it is not a sentence with a full stop. */
export function isTitleLike(text: string): boolean {
  return text.length <= HEADLINE_MAX && !/[,;:]$/.test(text) && !endsWithStop(text);
}

/** "Domain Registration", "Top Travel Deals": up to four words, each with a capital, and not a sentence. */
export function isShortTitleCase(text: string): boolean {
  if (text.length > 40 || /[.!?…,;”"’'\d]/.test(text)) return false;
  const parts = text.split(' ');
  return parts.length <= 4 && parts.every((word) => startsWithCapital(word) || SMALL_WORD.test(word));
}

const SMALL_WORD = /^(?:and|of|the|for|in|on|&)$/;

/** True where nearly all of the longer words have a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.split(' ').filter((word) => word.length > 3);
  return long.length > 1 && long.filter((word) => /^\W*[A-Z]/.test(word)).length >= 0.8 * long.length;
}

/** True for the length of a headline in a list: three to thirty words. */
export function hasHeadlineLength(text: string): boolean {
  const words = countWords(text);
  return words >= 3 && words <= 30;
}
