/**
 * When the words of two texts are the same. White space, the kinds of quotation marks, of apostrophes and of dashes make
 * no difference; nor does the case of a quotation's first letter, nor a comma or full stop at its end. Everything else
 * does: "didn't" is not "did not". Pure.
 */

/** A text in which what makes no difference is the same, with the way back to the text as it stood. */
export interface ComparedText {
  /** The text that is compared. */
  readonly same: string;
  /** Where each UTF-16 unit of `same` stands in the text, and where the text ends. */
  readonly places: Uint32Array;
  /** Its words in small letters, without the marks around them. */
  readonly words: readonly string[];
  /** Where each word begins in `same`, and where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const QUOTATION_MARKS = /["“”„‟«»‹›‘’‚‛'`´]/;
const HYPHENS = /[-‐‑−]/;
const DASHES = /[‒–—―]/;
/** What every dash is compared as. */
const DASH = '–';
/** Not printed: soft hyphens, marks of direction, and spaces without width. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** A word: letters and digits, with the apostrophes, hyphens and points inside of it. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'.,](?=[\p{L}\p{N}]))*/gu;

/** Makes a text ready to be compared. Linear. */
export function comparedText(text: string): ComparedText {
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const made = sameSign(sign, units[units.length - 1] ?? ' ', text[at + sign.length] ?? ' ');
    if (made === DASH && units[units.length - 1] === ' ') {
      // "pier – and": the spaces around a dash are no difference.
      units.pop();
      places.pop();
    }
    // One sign may be written as two: "é" as "e" and an accent.
    const composed = /\p{M}/u.test(made) ? `${units[units.length - 1] ?? ''}${made}`.normalize('NFC') : '';
    if (composed.length === 1) units[units.length - 1] = composed;
    else
      for (let i = 0; i < made.length; i++) {
        units.push(made.charAt(i));
        places.push(at);
      }
    at += sign.length;
  }
  const same = units.join('');
  const found = [...same.matchAll(WORD)];
  return {
    same,
    places: Uint32Array.from([...places, text.length]),
    words: found.map(([word]) => word.toLowerCase()),
    starts: Uint32Array.from(found, ({ index }) => index),
    ends: Uint32Array.from(found, ({ 0: word, index }) => index + word.length),
  };
}

/** What a sign is compared as, by what it is compared as that stands before it, and what stands behind it. */
function sameSign(sign: string, before: string, behind: string): string {
  if (/\s/.test(sign)) return before === ' ' || before === DASH ? '' : ' ';
  if (QUOTATION_MARKS.test(sign)) return "'";
  // "2010–2012" may be typed with a hyphen, and " – " as well.
  if (DASHES.test(sign)) return /\d/.test(before) && /\d/.test(behind) ? '-' : DASH;
  if (HYPHENS.test(sign)) return before === ' ' && /\s/.test(behind) ? DASH : '-';
  if (INVISIBLE.test(sign)) return '';
  return sign === '…' ? '...' : sign;
}

/** What a quotation, or a part of one, is compared as: without the marks before it, or a comma or full stop behind it. */
export function comparedQuotation(text: string): string {
  return comparedText(text)
    .same.trim()
    .replace(/^['([]+/, '')
    .replace(/[\s')\]]+$/, '')
    .replace(/[.,]$/, '');
}

/** True where a quotation's words stand in a text from `at` on, as whole words. */
export function standsAt(quotation: string, { same }: ComparedText, at: number): boolean {
  const end = at + quotation.length;
  if (end > same.length) return false;
  if (same.charAt(at).toLowerCase() !== quotation.charAt(0).toLowerCase()) return false;
  if (!same.startsWith(quotation.slice(1), at + 1)) return false;
  return !isInsideWord(same, at) && !isInsideWord(same, end);
}

/** True where a place divides a word: in "un|able", and in "un|-friendly". */
function isInsideWord(text: string, at: number): boolean {
  const joined = text.slice(Math.max(0, at - 2), at + 2);
  const before = at - Math.max(0, at - 2);
  const left = joined.slice(0, before);
  const right = joined.slice(before);
  if (/[\p{L}\p{N}]$/u.test(left)) return /^(?:[\p{L}\p{N}\p{M}]|[-'][\p{L}\p{N}])/u.test(right);
  return /[\p{L}\p{N}][-']$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
}
