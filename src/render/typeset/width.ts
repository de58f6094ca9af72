/** How many terminal columns text takes. */
import { eastAsianWidth } from 'get-east-asian-width';
import { lazily } from '../../base/lazily.js';

/**
 * Units beyond ASCII that take one column, which no terminal draws as emoji. Nearly all Western prose is of ASCII and
 * these, and needs no segmenter.
 */
const NARROW = new RegExp(
  `[${[
    // Latin without the soft hyphen; Greek, Cyrillic without its combining marks, Armenian.
    ...['\\u00a0-\\u00ac\\u00ae-\\u02ff', '\\u0370-\\u0482\\u048a-\\u058f'],
    // Spaces, dashes, quotation marks and other punctuation; currencies.
    ...['\\u2007\\u202f', '\\u2010-\\u2015\\u2018-\\u2027\\u2030-\\u203b\\u203d-\\u2048', '\\u20a0-\\u20bf'],
    // Arrows, mathematics, lines, list markers, a tick.
    ...['\\u2190-\\u2193', '\\u2200-\\u22ff', '\\u2500-\\u257f', '\\u25a0\\u25aa\\u25b8\\u25cf\\u25e6\\u2713'],
  ].join('')}]`,
);

let segmenter: Intl.Segmenter | undefined;

/** True where every UTF-16 unit of `text` takes exactly one column. Linear, and much faster than measuring. */
export function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The common cases first: a class of this many ranges costs ten times as much a character.
    if ((unit >= 32 && unit < 127) || unit === 10 || (unit >= 0x2018 && unit <= 0x201f)) continue;
    if (!NARROW.test(text.charAt(i))) return false;
  }
  return true;
}

/**
 * The segmenter's time grows with the square of a text's length, so it is given this many UTF-16 units or a few more.
 */
const PIECE = 1024;

/**
 * The grapheme clusters of `text` (Unicode UAX #29), each with its place. Only what is not simple goes through the
 * segmenter, which is slow, and costs milliseconds to make.
 */
export function* graphemes(text: string): Generator<{ segment: string; index: number }> {
  for (let at = 0; at < text.length; ) {
    const simple = isSimple(text.charCodeAt(at));
    if (simple && (at + 1 === text.length || isSimple(text.charCodeAt(at + 1)))) {
      yield { segment: text.charAt(at), index: at };
      at++;
      continue;
    }
    let end = at + 1;
    for (; end < text.length && end < at + 2 * PIECE; end++)
      if (isSimple(text.charCodeAt(end)) && (end >= at + PIECE || isSimple(text.charCodeAt(end - 1)))) break;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    for (const { segment, index } of segmenter.segment(text.slice(at, end))) yield { segment, index: at + index };
    at = end;
  }
}

/**
 * True for units of which any two are two clusters: ASCII, letters and punctuation of Latin, Greek, Cyrillic, Hebrew
 * and Arabic, kana, ideographs, Hangul syllables and full-width forms, without the combining marks among these.
 */
function isSimple(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20;
  if (unit < 0x3041)
    return (
      (unit >= 0xa0 && unit < 0x300 && unit !== 0xad) ||
      (unit >= 0x370 && unit < 0x530 && (unit < 0x483 || unit > 0x489)) ||
      (unit >= 0x5d0 && unit <= 0x5ea) ||
      (unit >= 0x620 && unit <= 0x64a) ||
      (unit >= 0x2010 && unit <= 0x2027) ||
      (unit >= 0x3001 && unit <= 0x3029)
    );
  return (
    (unit <= 0x9fff && unit !== 0x3099 && unit !== 0x309a) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xff01 && unit <= 0xff9d)
  );
}

/** The columns one grapheme cluster takes: 0, 1 or 2. Emoji sequences take 2, ambiguous characters 1. */
function graphemeWidth(cluster: string): number {
  const first = cluster.codePointAt(0) ?? 0;
  if (cluster.length === 1 && first >= 0x20 && first < 0x7f) return 1;
  if (/^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Mark}\p{Surrogate}]+$/u.test(cluster)) return 0;
  if (
    /\ufe0f|\p{Emoji_Presentation}|\p{Regional_Indicator}/u.test(cluster) &&
    /\p{Emoji}/u.test(cluster) &&
    !/^[\d#*]$/.test(cluster)
  )
    return 2;
  return eastAsianWidth(first);
}

/**
 * True for a cluster that takes two columns on every terminal: an ideograph, kana, Hangul, a full-width form, an emoji.
 * @param maxColumns What `graphemeMaxColumns` says of the cluster.
 */
export function isWide(cluster: string, maxColumns: number): boolean {
  return maxColumns >= 2 && (cluster.length === 1 || graphemeWidth(cluster) === 2);
}

/**
 * The most columns any terminal in use gives a cluster: lines are broken by this, so that none is too long anywhere.
 * Terminals that do not count by cluster add up its parts: a family of emoji takes six, an Indic vowel sign or a
 * conjunct's second letter one.
 */
export function graphemeMaxColumns(cluster: string): number {
  if (cluster.length === 1) return graphemeWidth(cluster);
  let columns = 0;
  for (const char of cluster) {
    if (/[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7fb]/u.test(char)) continue;
    columns += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return Math.max(columns, graphemeWidth(cluster));
}

/**
 * Default-ignorable characters (Unicode 5.21) that are kept here: they shape their neighbours, or have a rule below.
 */
const SHAPING = [
  // Hangul fillers, and joiners: see below.
  ...['\\u115f\\u1160', '\\u200c\\u200d'],
  // Variation selectors: Mongolian ones, and those of emoji and ideographs.
  ...['\\u180b-\\u180d\\u180f', '\\ufe00-\\ufe0f', '\\u{e0100}-\\u{e01ef}'],
  // The tags of a region's flag: `clean` has removed others.
  '\\u{e0020}-\\u{e007f}',
];
const invisible = lazily(() => new RegExp(`(?![${SHAPING.join('')}])\\p{Default_Ignorable_Code_Point}`, 'gu'));

/**
 * The blanks that stand for a missing consonant or vowel of a Hangul syllable (Unicode 18.6), where there is no
 * syllable: neither before nor behind them is a Hangul letter of the kind that makes syllables.
 */
const JAMO = '[\\u1100-\\u115e\\u1161-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]';
const FILLERS = new RegExp(`(?<!${JAMO})[\\u115f\\u1160]+(?!${JAMO})`, 'g');

/** Scripts that no joiner shapes. Joiners shape Arabic and Indic letters and emoji (UAX #31, 2.3, and UTS #51). */
const UNJOINED = 'Latn Grek Cyrl Armn Hebr Geor Hani Hira Kana Hang'.split(' ').map((script) => `\\p{sc=${script}}`);
/** Joiners behind letters of these scripts, digits, punctuation and spaces. */
const idleJoiners = lazily(() => new RegExp(`(?<=[${UNJOINED.join('')}\\p{N}\\p{P}\\p{Z}])[\\u200c\\u200d]+`, 'gu'));

/**
 * The most marks that are drawn on one letter: as many as the tallest stack of a script in use has, the Tibetan
 * ཧྐྵྨླྺྼྻྂ. (The Stream-Safe Text Format of UAX #15 allows 30, far more than any use; ten already hide the lines
 * above.)
 */
const MAX_MARKS = 8;
const stackedMarks = lazily(
  () => new RegExp(`([\\p{Mn}\\p{Me}\\u200c\\u200d]{${MAX_MARKS}})[\\p{Mn}\\p{Me}\\u200c\\u200d]+`, 'gu'),
);

/**
 * Text without characters that are invisible and could hide something: zero-width and word-joining characters, soft
 * hyphens, direction marks, invisible operators, fillers, joiners that join nothing, and marks beyond `MAX_MARKS` on a
 * letter. What shapes emoji, Persian and Indic text stays. .github/SECURITY.md has the table. For the screen only: JSON
 * and piped text keep them.
 */
export function stripInvisible(text: string): string {
  if (isNarrow(text)) return text;
  return text.replace(invisible(), '').replace(FILLERS, '').replace(idleJoiners(), '').replace(stackedMarks(), '$1');
}

/** The columns a string without control characters takes. */
export function columns(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

/** The most columns any terminal in use gives a string without control characters (see `graphemeMaxColumns`). */
export function maxColumns(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeMaxColumns(segment);
  return width;
}
