/**
 * Where text may be broken into lines, after UAX #14 and JIS X 4051 as far as articles need them, and breaking by first fit.
 *
 * Right-to-left text is broken like any other and left in its logical order, at the left edge. Terminals that reorder (those
 * built on VTE, mlterm, Konsole) do it line by line from exactly this, and place the line themselves; on the others spaces
 * before a line would only push its beginning away from the edge.
 */
import { graphemeMaxColumns, graphemes, isWide } from './width.js';

/** A line: where it starts and ends, in UTF-16 units, and whether a word goes on in the next, so that a hyphen is drawn. */
export type Line = [start: number, end: number, hyphen?: boolean];

/** The places inside a word where it may be divided, in UTF-16 units from its start, in order. The word is letters only. */
export type Hyphenator = (word: string) => readonly number[];

/** What a break stands on, from the best. */
export const KIND = {
  /** A space, a compound's hyphen, a dash between words, ideographs. */
  free: 0,
  /** A space before a dash that stands between spaces: a dash may end a line and should begin none. */
  dash: 1,
  /** Inside an address or two words with a slash. */
  weak: 2,
  /** Inside a word, which is to be hyphenated. */
  hyphen: 3,
  /** Inside a word wider than the measure, after a mark. */
  mark: 4,
  /** Anywhere inside such a word. */
  cut: 5,
  /** The text's end. */
  end: 6,
  /** A space inside what reads as one: a number and its unit, a title and its name (see `heldAt`). */
  held: 7,
} as const;

/** The places where a stretch of text may be broken, as columns of a table, in order. The first is its start, the last its end. */
export interface Opportunities {
  /** Where the line before the break ends, and where the one after it begins, in UTF-16 units. */
  ends: number[];
  nexts: number[];
  /** How many columns of the text are before these. */
  endColumns: number[];
  nextColumns: number[];
  /** One of `KIND`. */
  kinds: number[];
  /** For a cut in a word wider than the measure: the place that the word begins at. */
  words: Map<number, number>;
}

/** Chooses among opportunities: appends the lines, none wider than `measure` columns. */
export type Chooser = (places: Opportunities, measure: number, lines: Line[]) => void;

/** A line shorter than this part of the measure is worth breaking an address for. */
const SHORT = 1 / 2;
/** A line that leaves more than this part of the measure empty is worth a hyphen. */
const ZONE = 1 / 8;
/** How many lines in a row may end with a hyphen (Bringhurst, The Elements of Typographic Style, 2.4.3, would bear three). */
export const HYPHENS_MAX = 2;
/** A line may give a word to the last one, to keep it company, where it stays as full as this. */
const COMPANY = 2 / 3;

let letterForm: RegExp | undefined;
const letter = (): RegExp => (letterForm ??= /\p{L}/u);

const isLetter = (unit: number): boolean =>
  unit < 0x80 ? (unit | 32) >= 97 && (unit | 32) <= 122 : letter().test(String.fromCharCode(unit));

/** True for units that a break may follow: - & / = ? and the dashes. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 38 && unit <= 63 && (unit === 45 || unit === 47 || unit === 63 || unit === 38 || unit === 61)) ||
    unit === 0x2010 ||
    unit === 0x2013 ||
    unit === 0x2014
  );
}

/** A space, or what `isMark` is true for. */
const STOP = /[ \-&/=?\u2010\u2013\u2014]/g;

/** True where the three units from `at`, by `step`, are no white space: less is no part of a word to leave alone on a line. */
const holds = (text: string, at: number, step: 1 | -1): boolean =>
  text.charCodeAt(at) > 32 && text.charCodeAt(at + step) > 32 && text.charCodeAt(at + 2 * step) > 32;

/**
 * Whether a line may end after the mark at `at` (see `isMark`): `KIND.free`, `KIND.weak` or undefined. Numbers (10-12, -5, 9/11), units
 * (km/h), particles of names (al-Kadhimi) and what else has fewer than three characters on a side stay whole.
 */
export function breakAfter(text: string, at: number): typeof KIND.free | typeof KIND.weak | undefined {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (unit === 0x2014 || (unit === 45 && before === 45)) {
    const word = unit === 0x2014 ? before : text.charCodeAt(at - 2);
    const goesOn = isLetter(after) || after === 0x201c || (after >= 48 && after <= 57);
    // After a word or what ends one; not after an opening mark.
    return goesOn && (isLetter(word) || /[\d,.!?)\]’”»]/.test(String.fromCharCode(word))) ? KIND.free : undefined;
  }
  if (!holds(text, at - 1, -1) || !holds(text, at + 1, 1)) return undefined;
  if (unit === 45 || unit === 0x2010 || unit === 0x2013) {
    if (!isLetter(before) || !isLetter(after)) return undefined;
    return inAddress(text, at) ? KIND.weak : KIND.free;
  }
  if (!isLetter(after) && !(after >= 48 && after <= 57 && !(before >= 48 && before <= 57))) return undefined;
  return before === 47 ? undefined : KIND.weak;
}

/** True where the word around `at` has a mark of addresses and paths. Looks at no more than 80 units on either side. */
function inAddress(text: string, at: number): boolean {
  for (const step of [-1, 1]) {
    for (let i = at; Math.abs(i - at) < 80; i += step) {
      const unit = text.charCodeAt(i);
      if (!(unit > 32)) break;
      if (unit === 47 || unit === 64 || unit === 95 || unit === 92) return true;
    }
  }
  return false;
}

/** True where a dash and a space stand at `at`, after a space. */
export function dashAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 0x2013 || unit === 0x2014 || unit === 45) && text.charCodeAt(at + 1) === 32;
}

/** What stands before a space that is better not a line's end, where what comes after begins with a capital or a digit. */
const BEFORE_NAME =
  /(?:^|[ \u00a0(“‘"'—])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Sen|Rep|Gov|Rev|Hon|St|Mt|\p{Lu})\.$/u;
const BEFORE_NUMBER =
  /(?:^|[ \u00a0(“‘"'—])(?:Jan\.?|Feb\.?|March|Mar\.|April|Apr\.|May|June|July|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|January|February|August|September|October|November|December|No\.|Nos\.|pp?\.|Fig\.|§+|#|Rs\.?|[A-Z]{3}|[$€£¥]|ca\.|c\.|~)$/;
/** What after a number is its unit: the International System's and common ones, percents, scales and halves of the day. */
const UNIT =
  /^(?:[kcmµ]?m[²³]?|[kmµ]?g|t|[mcd]?l|L|ha|km\/h|mph|[kMGT]?(?:W|Wh|V|Hz|B|bit)|°[CF]|K|Pa|hPa|ft|in|lb|oz|mi|%|‰|percent|per cent|million|billion|trillion|thousand|mn|bn|[ap]\.m\.|AM|PM|BC|AD)(?![\p{L}\p{N}])/u;

/** How much of the text on either side of a space is looked at: more than the longest of these, in UTF-16 units. */
const HELD_MAX = 12;

/**
 * True where the space from `end` to `next` is inside what reads as one: 5 km, $155 million, Mr. Smith, J. Smith, Jan. 6, No. 10. A line is better
 * ended elsewhere where that costs no line more.
 */
export function heldAt(text: string, end: number, next: number): boolean {
  const before = text.charCodeAt(end - 1);
  const after = text.charCodeAt(next);
  const digit = (unit: number) => unit >= 48 && unit <= 57;
  if (digit(before)) return UNIT.test(text.slice(next, next + HELD_MAX));
  if (digit(after)) return BEFORE_NUMBER.test(text.slice(Math.max(0, end - HELD_MAX), end));
  return (
    before === 46 && BEFORE_NAME.test(text.slice(Math.max(0, end - HELD_MAX), end)) && upper().test(text[next] ?? '')
  );
}

let upperForm: RegExp | undefined;
const upper = (): RegExp => (upperForm ??= /\p{Lu}/u);

/** Units after which a word too wide for any line is rather cut than elsewhere. */
const CUT_AFTER = /[-/?&=._,;:+~#%@\\]/;

/** Characters that may not begin a line: JIS X 4051's closing brackets, stops, small kana, iteration marks and dashes, and their like. */
const NOT_FIRST =
  /^[\u00a0\u2007\u202f\u2060\ufeff、。，．・：；？！）］｝〉》」』】〕〗〙〛〟｠｡｣､･ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\u31f0-\u31ffｧ-ｯｰﾞﾟ〜～゠…‥‼⁇⁈⁉％‰℃°′″%,.!?:;)\]}»’”\-–—/]/u;
/** Characters that may not end a line: opening brackets, and signs that stand before a number. */
const NOT_LAST = /[\u00a0\u2007\u202f\u2060\ufeff（［｛〈《「『【〔〖〘〚〝｟｢([{«‘“$€£¥＄￡￥№＃#]$/u;
/** Korean keeps its words whole: it is broken at its spaces. */
const HANGUL = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]/;
/** Half-width katakana: one column, but broken as kana are. */
const HALF_KANA = /^[\uff66-\uff9d]/;
/** Scripts that set no spaces between words, for which the segmenter has a dictionary: Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}/g;

let dictionary: Intl.Segmenter | undefined;

/** Where words begin in a text's unspaced scripts, in UTF-16 units. */
function unspacedWords(text: string, from: number, to: number): Set<number> {
  const begins = new Set<number>();
  for (const { 0: run, index } of text.slice(from, to).matchAll(UNSPACED)) {
    dictionary ??= new Intl.Segmenter('th', { granularity: 'word' });
    // The segmenter's time grows with the square of a text's length.
    for (let piece = 0; piece < run.length; piece += 512)
      for (const word of dictionary.segment(run.slice(piece, piece + 512)))
        if (word.index > 0 && /^[\p{L}]/u.test(word.segment)) begins.add(from + index + piece + word.index);
  }
  return begins;
}

/** Where a line that is all one word of one column a unit is cut: after a mark in its second half, else at its end. */
export function cutOf(text: string, start: number, measure: number): number {
  for (let at = start + measure; at >= start + measure * SHORT && at > start; at--)
    if (CUT_AFTER.test(text[at - 1] as string)) return at;
  return start + measure;
}

/** What finding opportunities goes by, beside the text. */
export interface Terms {
  measure: number;
  /** True where every unit of the text takes one column (see `isNarrow`). */
  narrow: boolean;
  hyphens: Hyphenator | undefined;
  /** True to look for spaces inside what reads as one. */
  held: boolean;
  /** Stretches whose words are never divided (code), in order. */
  literal: readonly { start: number; end: number }[];
}

/** The places where `text` may be broken between `from` and `to`, a stretch without newlines that begins a line. */
export function opportunities(text: string, from: number, to: number, terms: Terms): Opportunities {
  const { measure, narrow, hyphens, held, literal } = terms;
  let start = from;
  while (start < to && text.charCodeAt(start) === 32) start++;
  const ends = [start];
  const nexts = [start];
  const kinds: number[] = [KIND.free];
  const words = new Map<number, number>();
  // Each cluster's place, and the columns before it; in narrow text both are the unit's own number.
  const places: number[] = [];
  const before: number[] = [];
  let columns = start;
  const begins = narrow ? undefined : unspacedWords(text, start, to);
  /** Clusters beside which a line may break without a space. */
  const breakable: boolean[] = [];
  if (!narrow) {
    for (const { segment, index } of graphemes(text.slice(start, to))) {
      places.push(start + index);
      before.push(columns);
      const size = graphemeMaxColumns(segment);
      breakable.push(isWide(segment, size) ? !HANGUL.test(segment) : HALF_KANA.test(segment));
      columns += size;
    }
    places.push(to);
    before.push(columns);
  }
  const count = narrow ? to - start : places.length - 1;
  const placeOf = (cluster: number): number => (narrow ? start + cluster : (places[cluster] as number));
  const columnOf = (cluster: number): number => (narrow ? start + cluster : (before[cluster] as number));
  const endColumns = narrow ? ends : [start];
  const nextColumns = narrow ? nexts : [start];
  const add = (end: number, next: number, kind: number): void => {
    ends.push(placeOf(end));
    nexts.push(placeOf(next));
    if (!narrow) {
      endColumns.push(columnOf(end));
      nextColumns.push(columnOf(next));
    }
    kinds.push(kind);
  };

  let word = 0; // The cluster that the present word begins with, and the opportunity.
  let wordIndex = 0;
  let code = 0;
  /** Divides the word that ends before a cluster, where that is asked for; cuts it, where it is too wide for any line. */
  const closeWord = (end: number): void => {
    if (hyphens && kinds.length === wordIndex + 1) {
      const at = placeOf(word);
      const till = placeOf(end);
      while (code < literal.length && (literal[code] as { end: number }).end <= at) code++;
      const inCode = code < literal.length && (literal[code] as { start: number }).start < till;
      if (!inCode) for (const place of divisions(text, at, till, hyphens)) addAt(place);
    }
    if (columnOf(end) - columnOf(word) <= measure) return;
    let widest = columnOf(end) - (endColumns[kinds.length - 1] as number);
    for (let i = wordIndex + 1; i < kinds.length; i++)
      widest = Math.max(widest, (endColumns[i] as number) + 1 - (nextColumns[i - 1] as number));
    if (widest <= measure && kinds.at(-1) === KIND.hyphen) return;
    const weak = new Set<number>();
    for (let i = wordIndex + 1; i < kinds.length; i++) if (kinds[i] === KIND.weak) weak.add(ends[i] as number);
    for (const column of [ends, nexts, endColumns, nextColumns, kinds]) column.length = wordIndex + 1;
    for (let i = word + 1; i < end; i++) {
      const at = placeOf(i);
      const kind = weak.has(at) ? KIND.weak : CUT_AFTER.test(text[at - 1] as string) ? KIND.mark : KIND.cut;
      if (kind !== KIND.weak) words.set(kinds.length, wordIndex);
      add(i, i, kind);
    }
  };
  const addAt = (place: number): void => {
    let cluster = narrow ? place - start : word;
    while (placeOf(cluster) < place) cluster++;
    if (placeOf(cluster) === place) add(cluster, cluster, KIND.hyphen);
  };
  const free = (end: number, next: number, kind: number): void => {
    closeWord(end);
    add(end, next, kind);
    word = next;
    wordIndex = kinds.length - 1;
  };

  const piece = narrow ? text.slice(start, to) : '';
  for (let i = 0; i < count; ) {
    if (narrow) {
      // From stop to stop: what is between is neither a space nor a mark to break after.
      STOP.lastIndex = i;
      i = STOP.test(piece) ? STOP.lastIndex - 1 : count;
      if (i === count) break;
    }
    const at = placeOf(i);
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 0x200b) {
      const end = i;
      do i++;
      while (i < count && (text.charCodeAt(placeOf(i)) === 32 || text.charCodeAt(placeOf(i)) === 0x200b));
      if (i < count) {
        const next = placeOf(i);
        const kept = held && heldAt(text, placeOf(end), next);
        free(end, i, dashAt(text, next) ? KIND.dash : kept ? KIND.held : KIND.free);
      } else {
        closeWord(end);
        add(end, end, KIND.end);
        return { ends, nexts, endColumns, nextColumns, kinds, words };
      }
      continue;
    }
    if (!narrow && i > word && (breakable[i] || breakable[i - 1] || begins?.has(at))) {
      const last = text.slice(placeOf(i - 1), at);
      if (!NOT_FIRST.test(text.slice(at, placeOf(i + 1))) && !NOT_LAST.test(last)) free(i, i, KIND.free);
    }
    i++;
    if (i < count && isMark(unit)) {
      const kind = breakAfter(text, at);
      if (kind === KIND.free) free(i, i, kind);
      else if (kind !== undefined) add(i, i, kind);
    }
  }
  closeWord(count);
  add(count, count, KIND.end);
  return { ends, nexts, endColumns, nextColumns, kinds, words };
}

/** A word that may be divided: letters, with what opens and closes around them. */
let divisibleForm: RegExp | undefined;
const divisible = (): RegExp =>
  (divisibleForm ??= /^[“‘"'«(]*(\p{L}[\p{L}\p{M}]{4,63})(?:[’']\p{L}{1,2})?[”’"'»)]*[,.;:!?…—–]*[”’"'»)]*$/u);

/**
 * Where the word between `from` and `to` may be divided: at its own soft hyphens, else where the hyphenator says. At least two
 * letters stay and three go over. What is in capitals, a compound or an address stays whole.
 */
function divisions(text: string, from: number, to: number, hyphens: Hyphenator): number[] {
  if (to - from < 5 || to - from > 80 || text.charCodeAt(from - 1) === 45) return [];
  const token = text.slice(from, to);
  if (token.includes('\u00ad')) {
    return [...token.matchAll(/(?<=\p{L}{2})\u00ad(?=\p{L}{3})/gu)].map(({ index }) => from + index + 1);
  }
  const match = divisible().exec(token);
  const letters = match?.[1];
  if (letters === undefined || /.\p{Lu}/u.test(letters)) return [];
  const at = from + token.indexOf(letters);
  return hyphens(letters)
    .filter((place) => place >= 2 && letters.length - place >= 3)
    .map((place) => at + place);
}

/** Fills each line before it begins the next. */
export const firstFit: Chooser = (places, measure, lines) => {
  const { endColumns, nextColumns, kinds } = places;
  const last = kinds.length - 1;
  let hyphens = 0;
  for (let i = 0; i < last; ) {
    const from = nextColumns[i] as number;
    const width = (k: number): number => (endColumns[k] as number) - from + (kinds[k] === KIND.hyphen ? 1 : 0);
    let furthest = i + 1;
    while (furthest < last && width(furthest + 1) <= measure) furthest++;
    // One place for each kind, the furthest, down to the best.
    const found: (number | undefined)[] = [];
    if (furthest === last) found[KIND.free] = last;
    for (let k = furthest; k > i && found[KIND.free] === undefined; k--) {
      const kind = kinds[k] as number;
      // Who fills each line in turn cannot know what it costs to hold words together.
      found[kind === KIND.held ? KIND.free : kind] ??= k;
    }
    const choice = choose(found, width, measure, hyphens < HYPHENS_MAX);
    lines.push(lineOf(places, i, choice));
    hyphens = kinds[choice] === KIND.hyphen ? hyphens + 1 : 0;
    i = choice;
  }
};

/** The line between two of the places. */
export function lineOf({ nexts, ends, kinds }: Opportunities, from: number, to: number): Line {
  const [start, end] = [nexts[from] as number, ends[to] as number];
  return kinds[to] === KIND.hyphen ? [start, end, true] : [start, end];
}

function choose(
  found: readonly (number | undefined)[],
  width: (place: number) => number,
  measure: number,
  hyphens: boolean,
): number {
  const { [KIND.free]: free, [KIND.dash]: dash, [KIND.weak]: weak, [KIND.hyphen]: hyphen } = found;
  const short = (place: number | undefined) => place === undefined || width(place) < measure * SHORT;
  let choice = short(free) ? (dash ?? free) : free;
  if (weak !== undefined && short(choice) && (choice !== undefined || !short(weak))) choice = weak;
  const ragged = choice === undefined || measure - width(choice) > measure * ZONE;
  if (hyphen !== undefined && ragged && (hyphens || choice === undefined)) choice = hyphen;
  if (choice !== undefined) return choice;
  const { [KIND.mark]: mark, [KIND.cut]: cut } = found;
  // There is always one: a word wider than the measure has cuts, and any other ends at a place that fits.
  return (short(mark) ? (cut ?? mark) : mark) ?? (weak as number);
}

/**
 * Gives a word that stands alone on the last line company from the line before, where that stays as full as `COMPANY`. No line
 * is added. `width` is the columns of a stretch; `first` the paragraph's first line.
 */
export function easeWidow(
  text: string,
  lines: Line[],
  first: number,
  measure: number,
  width: (start: number, end: number) => number,
): void {
  const last = lines[lines.length - 1] as Line;
  const before = lines[lines.length - 2];
  if (lines.length - first < 2 || !before || before[1] === last[0]) return;
  if (text.lastIndexOf(' ', last[1] - 1) >= last[0]) return;
  const space = text.lastIndexOf(' ', before[1] - 1);
  if (space <= before[0] || dashAt(text, space + 1)) return;
  let end = space;
  while (end > before[0] && text.charCodeAt(end - 1) === 32) end--;
  if (width(before[0], end) < measure * COMPANY || width(space + 1, last[1]) > measure) return;
  lines[lines.length - 2] = [before[0], end];
  lines[lines.length - 1] = [space + 1, last[1]];
}
