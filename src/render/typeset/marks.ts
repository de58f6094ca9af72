/** Marks inside text that a line may end after: hyphens, dashes, and the signs of addresses. Pure. */

/** What kind of break it is, from the best. */
export const KIND = {
  /** At a space, a compound's hyphen, a dash between words, or between ideographs. */
  free: 0,
  /** At a space before a dash that stands between spaces: a dash may end a line and should begin none. */
  dash: 1,
  /** Inside an address, or two words with a slash. */
  weak: 2,
  /** Inside a word, which is to be hyphenated. */
  hyphen: 3,
  /** Inside a word wider than the measure, after a mark. */
  mark: 4,
  /** Anywhere inside such a word. */
  cut: 5,
  /** At the text's end. */
  end: 6,
  /** At a space inside what reads as one (see `isHeldSpace`). */
  held: 7,
} as const;

let letters: RegExp | undefined;

function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 32) >= 97 && (unit | 32) <= 122;
  letters ??= /\p{L}/u;
  return letters.test(String.fromCharCode(unit));
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** True for units that a break may follow: - & / = ? and the dashes. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 38 && unit <= 63 && (unit === 45 || unit === 47 || unit === 63 || unit === 38 || unit === 61)) ||
    unit === 0x2010 ||
    unit === 0x2013 ||
    unit === 0x2014
  );
}

/** True where the three units from `at`, by `step`, are no white space: less is too little to leave alone on a line. */
const isLong = (text: string, at: number, step: 1 | -1): boolean =>
  text.charCodeAt(at) > 32 && text.charCodeAt(at + step) > 32 && text.charCodeAt(at + 2 * step) > 32;

/**
 * The kind of break after the mark at `at` (see `isMark`): `free`, `weak`, or undefined where a line may not end there.
 * Numbers (10-12, -5, 9/11), units (km/h), particles of names (al-Kadhimi) and whatever else has fewer than three
 * characters on a side stay whole.
 */
export function breakAfter(text: string, at: number): typeof KIND.free | typeof KIND.weak | undefined {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (unit === 0x2014 || (unit === 45 && before === 45)) {
    const word = unit === 0x2014 ? before : text.charCodeAt(at - 2);
    const goesOn = isLetter(after) || after === 0x201c || isDigit(after);
    // After a word or what ends one; not after an opening mark.
    return goesOn && (isLetter(word) || /[\d,.!?)\]’”»]/.test(String.fromCharCode(word))) ? KIND.free : undefined;
  }
  if (!isLong(text, at - 1, -1) || !isLong(text, at + 1, 1)) return undefined;
  if (unit === 45 || unit === 0x2010 || unit === 0x2013) {
    if (!isLetter(before) || !isLetter(after)) return undefined;
    return isInAddress(text, at) ? KIND.weak : KIND.free;
  }
  if (!isLetter(after) && !(isDigit(after) && !isDigit(before))) return undefined;
  return before === 47 ? undefined : KIND.weak;
}

/** How far around a mark the signs of an address are looked for, in UTF-16 units. */
const ADDRESS_LOOK = 80;

/** True where the word around `at` has a sign of addresses and paths. */
function isInAddress(text: string, at: number): boolean {
  for (const step of [-1, 1]) {
    for (let i = at; Math.abs(i - at) < ADDRESS_LOOK; i += step) {
      const unit = text.charCodeAt(i);
      if (!(unit > 32)) break;
      if (unit === 47 || unit === 64 || unit === 95 || unit === 92) return true;
    }
  }
  return false;
}

/** True where a dash and a space stand at `at`, after a space. */
export function isDash(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x2013 || unit === 0x2014 || unit === 45) && text.charCodeAt(at + 1) === 32;
}

/** Characters after which a word too wide for any line is rather cut than elsewhere. */
const CUT_AFTER = /[-/?&=._,;:+~#%@\\]/;

/** True where a word that is too wide may be cut at `at` rather than elsewhere. */
export const isGoodCut = (text: string, at: number): boolean => CUT_AFTER.test(text.charAt(at - 1));

/** Where a line that is all one word of one column a unit is cut: after a mark in its second half, else at its end. */
export function cutOf(text: string, start: number, measure: number): number {
  for (let at = start + measure; at >= start + measure / 2 && at > start; at--) if (isGoodCut(text, at)) return at;
  return start + measure;
}
