/**
 * Where text may be broken into lines, after UAX #14 and JIS X 4051 as far as articles need them.
 *
 * Right-to-left text is broken like any other and left in its logical order, at the left edge. Terminals that reorder
 * (those built on VTE, mlterm, Konsole) do it line by line from exactly this, and place the line themselves; on the
 * others spaces before a line would only push its beginning away from the edge.
 */
import { isHeldSpace } from './held.js';
import { breakAfter, isDash, isGoodCut, isMark, KIND } from './marks.js';
import { graphemeMaxColumns, graphemes, isWide } from './width.js';

/**
 * The places inside a word where it may be divided, in UTF-16 units from its start, in order. The word is letters only.
 */
export type Hyphenator = (word: string) => readonly number[];

/**
 * The places where a stretch of text may be broken, as columns of a table, in order. The first is its start, the last
 * its end.
 */
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

/** What finding opportunities depends on, beside the text. */
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
  let start = from;
  while (start < to && text.charCodeAt(start) === 32) start++;
  return new Finder(text, terms, terms.narrow ? narrowClusters(start, to) : wideClusters(text, start, to)).find();
}

/** A text's grapheme clusters by number. */
interface Clusters {
  count: number;
  start: number;
  /** Where a cluster begins, in UTF-16 units, and the columns before it. Both also for the end, as cluster `count`. */
  placeOf: (cluster: number) => number;
  columnOf: (cluster: number) => number;
  /** True where a line may break before the cluster without a space: in scripts that set none. */
  breaksBefore: ((cluster: number) => boolean) | undefined;
}

/** In narrow text, clusters, units and columns are the same. */
function narrowClusters(start: number, to: number): Clusters {
  const placeOf = (cluster: number): number => start + cluster;
  return { count: to - start, start, placeOf, columnOf: placeOf, breaksBefore: undefined };
}

function wideClusters(text: string, start: number, to: number): Clusters {
  const places: number[] = [];
  const before: number[] = [];
  /** Clusters beside which a line may break without a space. */
  const breakable: boolean[] = [];
  let columns = start;
  for (const { segment, index } of graphemes(text.slice(start, to))) {
    places.push(start + index);
    before.push(columns);
    const size = graphemeMaxColumns(segment);
    breakable.push(isWide(segment, size) ? !HANGUL.test(segment) : HALF_KANA.test(segment));
    columns += size;
  }
  places.push(to);
  before.push(columns);
  const placeOf = (cluster: number): number => places[cluster] ?? to;
  const columnOf = (cluster: number): number => before[cluster] ?? columns;
  const wordStarts = unspacedWordStarts(text, start, to);
  const breaksBefore = (cluster: number): boolean => {
    const at = placeOf(cluster);
    if (!breakable[cluster] && !breakable[cluster - 1] && !wordStarts.has(at)) return false;
    const last = text.slice(placeOf(cluster - 1), at);
    return !NOT_FIRST.test(text.slice(at, placeOf(cluster + 1))) && !NOT_LAST.test(last);
  };
  return { count: places.length - 1, start, placeOf, columnOf, breaksBefore };
}

/** Characters that may not begin a line (JIS X 4051, and their like elsewhere). */
const NOT_FIRST = new RegExp(
  `^[${[
    // Spaces that hold what is beside them together.
    '\\u00a0\\u2007\\u202f\\u2060\\ufeff',
    // Stops, and closing brackets and quotation marks, full-width and half-width.
    '、。，．・：；？！）］｝〉》」』】〕〗〙〛〟｠｡｣､･',
    // Prolonged sounds and iteration marks, voicing marks, small kana.
    'ー々〻ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\\u31f0-\\u31ffｧ-ｯｰﾞﾟ',
    // Dashes, leaders, signs behind a number.
    '〜～゠…‥‼⁇⁈⁉％‰℃°′″',
    // Western punctuation.
    '%,.!?:;)\\]}»’”\\-–—/',
  ].join('')}]`,
  'u',
);
/** Characters that may not end a line: opening brackets and quotation marks, and signs before a number. */
const NOT_LAST = /[\u00a0\u2007\u202f\u2060\ufeff（［｛〈《「『【〔〖〘〚〝｟｢([{«‘“$€£¥＄￡￥№＃#]$/u;
/** Korean keeps its words whole: it is broken at its spaces. */
const HANGUL = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]/;
/** Half-width katakana: one column, but broken as kana are. */
const HALF_KANA = /^[\uff66-\uff9d]/;
/** Scripts that set no spaces between words, for which the segmenter has a dictionary: Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]{2,}/g;
/** The segmenter's time grows with the square of a text's length, so it is given this many UTF-16 units at a time. */
const SEGMENTED = 512;

let dictionary: Intl.Segmenter | undefined;

/** Where words begin in a text's unspaced scripts, in UTF-16 units. */
function unspacedWordStarts(text: string, from: number, to: number): Set<number> {
  const starts = new Set<number>();
  for (const { 0: run, index } of text.slice(from, to).matchAll(UNSPACED)) {
    dictionary ??= new Intl.Segmenter('th', { granularity: 'word' });
    for (let piece = 0; piece < run.length; piece += SEGMENTED)
      for (const word of dictionary.segment(run.slice(piece, piece + SEGMENTED)))
        if (word.index > 0 && /^[\p{L}]/u.test(word.segment)) starts.add(from + index + piece + word.index);
  }
  return starts;
}

/** A space, or what `isMark` is true for. */
const STOP = /[ \-&/=?\u2010\u2013\u2014]/g;

const isSpace = (unit: number): boolean => unit === 32 || unit === 0x200b;

/** Finds the opportunities of one stretch of text. */
class Finder {
  private readonly table: Opportunities;
  /** The cluster that the present word begins with, and the opportunity before it. */
  private word = 0;
  private wordIndex = 0;
  /** The first stretch of code that has not been passed. */
  private literal = 0;

  constructor(
    private readonly text: string,
    private readonly terms: Terms,
    private readonly clusters: Clusters,
  ) {
    const { start } = clusters;
    const [ends, nexts] = [[start], [start]];
    // In narrow text columns are counted as units, so the tables are the same.
    const [endColumns, nextColumns] = terms.narrow ? [ends, nexts] : [[start], [start]];
    this.table = { ends, nexts, endColumns, nextColumns, kinds: [KIND.free], words: new Map() };
  }

  find(): Opportunities {
    const { text, clusters } = this;
    const { count, placeOf, breaksBefore } = clusters;
    const piece = this.terms.narrow ? text.slice(placeOf(0), placeOf(count)) : undefined;
    for (let i = 0; i < count; ) {
      if (piece !== undefined) {
        // From stop to stop: what is between is neither a space nor a mark to break after.
        STOP.lastIndex = i;
        i = STOP.test(piece) ? STOP.lastIndex - 1 : count;
        if (i === count) break;
      }
      const at = placeOf(i);
      const unit = text.charCodeAt(at);
      if (isSpace(unit)) {
        const next = this.afterSpaces(i);
        if (next === count) return this.end(i);
        this.atSpaces(i, next);
        i = next;
        continue;
      }
      if (i > this.word && breaksBefore?.(i)) this.breakWord(i, i, KIND.free);
      i++;
      if (i < count && isMark(unit)) {
        const kind = breakAfter(text, at);
        if (kind === KIND.free) this.breakWord(i, i, kind);
        else if (kind !== undefined) this.add(i, i, kind);
      }
    }
    return this.end(count);
  }

  /** The first cluster after the spaces that begin at one. */
  private afterSpaces(cluster: number): number {
    const { count, placeOf } = this.clusters;
    let i = cluster + 1;
    while (i < count && isSpace(this.text.charCodeAt(placeOf(i)))) i++;
    return i;
  }

  private atSpaces(end: number, next: number): void {
    const { placeOf } = this.clusters;
    const at = placeOf(next);
    const held = this.terms.held && isHeldSpace(this.text, placeOf(end), at);
    this.breakWord(end, next, isDash(this.text, at) ? KIND.dash : held ? KIND.held : KIND.free);
  }

  private end(cluster: number): Opportunities {
    this.closeWord(cluster);
    this.add(cluster, cluster, KIND.end);
    return this.table;
  }

  private breakWord(end: number, next: number, kind: number): void {
    this.closeWord(end);
    this.add(end, next, kind);
    this.word = next;
    this.wordIndex = this.table.kinds.length - 1;
  }

  private add(end: number, next: number, kind: number): void {
    const { placeOf, columnOf } = this.clusters;
    const { ends, nexts, endColumns, nextColumns, kinds } = this.table;
    ends.push(placeOf(end));
    nexts.push(placeOf(next));
    if (!this.terms.narrow) {
      endColumns.push(columnOf(end));
      nextColumns.push(columnOf(next));
    }
    kinds.push(kind);
  }

  /**
   * Divides the word that ends before a cluster, where that is asked for; cuts it, where it is too wide for any line.
   */
  private closeWord(end: number): void {
    const { columnOf } = this.clusters;
    if (this.terms.hyphens && this.table.kinds.length === this.wordIndex + 1) this.divide(end, this.terms.hyphens);
    if (columnOf(end) - columnOf(this.word) > this.terms.measure && !this.fitsDivided(end)) this.cut(end);
  }

  private divide(end: number, hyphens: Hyphenator): void {
    const { placeOf } = this.clusters;
    const { literal } = this.terms;
    const [from, to] = [placeOf(this.word), placeOf(end)];
    while ((literal[this.literal]?.end ?? Infinity) <= from) this.literal++;
    if ((literal[this.literal]?.start ?? Infinity) < to) return;
    for (const place of divisions(this.text, from, to, hyphens)) {
      let cluster = this.terms.narrow ? place - this.clusters.start : this.word;
      while (placeOf(cluster) < place) cluster++;
      if (placeOf(cluster) === place) this.add(cluster, cluster, KIND.hyphen);
    }
  }

  /** True where the word was divided into parts of which each fits a line, its hyphen included. */
  private fitsDivided(end: number): boolean {
    const { endColumns, nextColumns, kinds } = this.table;
    const last = kinds.length - 1;
    let widest = this.clusters.columnOf(end) - (endColumns[last] ?? 0);
    for (let i = this.wordIndex + 1; i <= last; i++)
      widest = Math.max(widest, (endColumns[i] ?? 0) + 1 - (nextColumns[i - 1] ?? 0));
    return widest <= this.terms.measure && kinds[last] === KIND.hyphen;
  }

  /** Replaces the opportunities in the word by one before each of its clusters. */
  private cut(end: number): void {
    const { ends, nexts, endColumns, nextColumns, kinds, words } = this.table;
    const first = this.wordIndex + 1;
    const weak = new Set(ends.slice(first).filter((_, i) => kinds[first + i] === KIND.weak));
    for (const column of [ends, nexts, endColumns, nextColumns, kinds]) column.length = first;
    for (let i = this.word + 1; i < end; i++) {
      const at = this.clusters.placeOf(i);
      const kind = weak.has(at) ? KIND.weak : isGoodCut(this.text, at) ? KIND.mark : KIND.cut;
      if (kind !== KIND.weak) words.set(kinds.length, this.wordIndex);
      this.add(i, i, kind);
    }
  }
}

/** A word that may be divided: letters, with what opens and closes around them. */
let divisible: RegExp | undefined;

/**
 * Where the word between `from` and `to` may be divided: at its own soft hyphens, else where the hyphenator says. At
 * least two letters stay and three go over. A word in capitals, a compound and an address stay whole.
 */
function divisions(text: string, from: number, to: number, hyphens: Hyphenator): number[] {
  if (to - from < 5 || to - from > 80 || text.charCodeAt(from - 1) === 45) return [];
  const token = text.slice(from, to);
  if (token.includes('\u00ad')) {
    return [...token.matchAll(/(?<=\p{L}{2})\u00ad(?=\p{L}{3})/gu)].map(({ index }) => from + index + 1);
  }
  divisible ??= /^[“‘"'«(]*(\p{L}[\p{L}\p{M}]{4,63})(?:[’']\p{L}{1,2})?[”’"'»)]*[,.;:!?…—–]*[”’"'»)]*$/u;
  const letters = divisible.exec(token)?.[1];
  if (letters === undefined || /.\p{Lu}/u.test(letters)) return [];
  const at = from + token.indexOf(letters);
  return hyphens(letters)
    .filter((place) => place >= 2 && letters.length - place >= 3)
    .map((place) => at + place);
}
