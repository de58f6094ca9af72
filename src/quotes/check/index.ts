/**
 * Is every quotation of a draft in its sources, word for word, and by that speaker? What is the same is said in
 * sameness.ts; no measure of likeness decides. Linear in the draft and in the sources. Pure.
 */
import { clean } from '../../article/clean.js';
import type { Article, SafeText } from '../../article/model.js';
import { passages, plainText } from '../../article/passages.js';
import { quotes } from '../index.js';
import type { Quotation } from '../model.js';
import { unaccented } from '../spelling.js';
import { type Change, changesBetween, countSame } from './alignment.js';
import { type ComparedText, comparedQuotation, comparedText } from './sameness.js';
import { findNearest, findPlaces, type Place } from './search.js';

export type { Change } from './alignment.js';

/**
 * What the sources say of a quotation: the same words; the same but for what the draft itself shows to be left out or put
 * in ("…", "[the pier]"); other words than those of the nearest passage; the same words, said by somebody else; nothing.
 */
export const VERDICTS = ['verified', 'shortened', 'altered', 'speaker differs', 'not found'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A source, by the name under which it is reported. */
export interface CheckedSource {
  name: string;
  article: Article;
}

/** Where a quotation stands in a source. */
interface FoundAt {
  /** The source's name. */
  source: string;
  /** The paragraph that it begins in, from 1. */
  paragraph?: number;
  /** UTF-16 offsets in the source's plain text. */
  start: number;
  end: number;
  /** The source's own words. */
  text: SafeText;
}

/** A quotation of the draft, and what the sources say of it. */
export interface CheckedQuotation {
  quotation: Quotation;
  verdict: Verdict;
  /** Absent where it was not found. */
  at?: FoundAt;
  /** From the source's words to the draft's; only where it is altered. */
  changes?: Change[];
  /** `same` or `differs` where draft and source both name a speaker; else `not checked`. */
  speaker: 'same' | 'differs' | 'not checked';
  /** Who said it by the source; where that is known. */
  speakerInSource?: SafeText;
}

/** True for a verdict that nothing has to be done about. */
export const isInOrder = (verdict: Verdict): boolean => verdict === 'verified' || verdict === 'shortened';

/** Between two parts of a shortened quotation stand no more UTF-16 units than these. */
const LEFT_OUT_MAX = 2000;
/** What square brackets stand for is no longer than this. */
const REPLACED_MAX = 80;
/** Between two parts of a quotation that its cue interrupts. */
const CUE_MAX = 250;

/** An altered quotation has at least this share of its words in the passage, in order, and so many of them. */
const ALTERED_SHARE = 0.5;
const ALTERED_WORDS = 3;

/** Checks every quotation of a draft against the sources, in the order of the draft. */
export function checkDraft(draft: Article, sources: readonly CheckedSource[]): CheckedQuotation[] {
  const searched = sources.map(readSource).flatMap(searchedIn);
  const drafted = quotes(draft).map((quotation) => ({ quotation, parts: partsOf(quotation) }));
  const texts = searched.map(({ compared }) => compared);
  const all = drafted.flatMap(({ parts }) => parts.map(({ text }) => text));
  const places = findPlaces(all, texts);
  let next = 0;
  const checked = drafted.map(({ quotation, parts }) => {
    const found = parts.map(() => places[next++] ?? []);
    return { quotation, parts, chains: chainsOf(parts, found) };
  });
  const missing = checked.filter(({ chains }) => chains.length === 0);
  const nearest = findNearest(
    missing.map(({ quotation }) => comparedQuotation(quotation.text)),
    texts,
  );
  const near = new Map(missing.map(({ quotation }, i) => [quotation, nearest[i]]));
  return checked.map(({ quotation, parts, chains }) =>
    chains.length > 0
      ? foundOne(quotation, parts, chains, searched)
      : alteredOne(quotation, near.get(quotation), searched),
  );
}

// --- sources ---------------------------------------------------------------------------------------------------

interface ReadSource extends CheckedSource {
  text: string;
  /** Where each passage starts, with the number of the paragraph that it is or stands behind. */
  starts: readonly { start: number; paragraph: number | undefined }[];
  quotations: readonly Quotation[];
}

/** A text in which is searched: a source's, or a quotation in it without the cue that interrupts it. */
interface Searched {
  source: ReadSource;
  compared: ComparedText;
  /** The stretch of the source's text that a stretch of the compared one stands for. */
  stretch(start: number, end: number): readonly [start: number, end: number];
}

function readSource({ name, article }: CheckedSource): ReadSource {
  let last: number | undefined;
  const starts = Array.from(passages(article), ({ start, paragraph }) => {
    last = paragraph ?? last;
    return { start, paragraph: last };
  });
  return { name, article, text: plainText(article), starts, quotations: quotes(article) };
}

function searchedIn(source: ReadSource): Searched[] {
  const compared = comparedText(source.text);
  const { places } = compared;
  const whole: Searched = {
    source,
    compared,
    stretch: (start, end) => [places[start] ?? 0, (places[end - 1] ?? 0) + 1],
  };
  const interrupted = source.quotations.filter(({ parts }) => parts.length > 1);
  return [whole, ...interrupted.flatMap((quotation) => withoutCue(source, quotation))];
}

/** "“We go,” she said, “and return.”" as "We go, and return." and as "We go and return." */
function withoutCue(source: ReadSource, { parts }: Quotation): Searched[] {
  const start = parts[0]?.start ?? 0;
  const end = parts[parts.length - 1]?.end ?? start;
  const texts = parts.map(({ text }) => text.trim());
  return [texts, texts.map((text) => text.replace(/,$/, ''))].map((some) => ({
    source,
    compared: comparedText(some.join(' ')),
    stretch: () => [start, end],
  }));
}

// --- the parts of a quotation ------------------------------------------------------------------------------------

/** A part of a quotation, and how far from the part before it may stand. */
interface Part {
  text: string;
  /** 0 for the first. */
  reach: number;
  /** True where the draft shows that something was left out or put in before it. */
  isShown: boolean;
}

/** "…", "[…]" and "(…)" show that words were left out, "[the pier]" that others stand there. */
const SHOWN = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*|\s*\[([^\]]{1,80})\]\s*/g;

/** What must stand in a source, one after the other. */
function partsOf(quotation: Quotation): Part[] {
  const parts: Part[] = [];
  for (const { text } of quotation.parts) {
    const isFirst = parts.length === 0;
    let [from, reach, isShown] = [0, isFirst ? 0 : CUE_MAX, false];
    const add = (words: string): void => {
      const compared = comparedQuotation(words);
      if (compared === '') return;
      parts.push({ text: compared, reach: parts.length === 0 ? 0 : reach, isShown });
    };
    for (const { 0: shown, 1: inserted, index } of text.matchAll(SHOWN)) {
      add(text.slice(from, index));
      // "[T]he": one letter in brackets only had another case.
      const letter =
        inserted !== undefined && /^\p{L}$/u.test(inserted) && /^\p{L}/u.test(text.slice(index + shown.length));
      from = letter ? index + shown.indexOf(inserted) : index + shown.length;
      reach = inserted === undefined ? LEFT_OUT_MAX : REPLACED_MAX;
      isShown = true;
    }
    add(text.slice(from).replace(/^(\p{L})\]/u, '$1'));
  }
  return parts;
}

/** Places of all parts one after the other in a source. */
type Chain = [Place, ...Place[]];

/** Every way in which the parts stand one after the other, each within its reach of the one before. */
function chainsOf(parts: readonly Part[], found: readonly Place[][]): Chain[] {
  return (found[0] ?? []).flatMap((first) => {
    const chain: Chain = [first];
    for (let i = 1; i < parts.length; i++) {
      const before = chain[chain.length - 1] ?? first;
      const next = found[i]?.find(
        ({ source, start }) =>
          source === before.source && start >= before.end && start - before.end <= (parts[i]?.reach ?? 0),
      );
      if (!next) return [];
      chain.push(next);
    }
    return [chain];
  });
}

// --- verdicts --------------------------------------------------------------------------------------------------

function foundOne(
  quotation: Quotation,
  parts: readonly Part[],
  chains: readonly Chain[],
  searched: readonly Searched[],
): CheckedQuotation {
  const judged = chains.map((chain) => {
    const last = chain[chain.length - 1] ?? chain[0];
    const where = searched[chain[0].source];
    const at = where && placeOf(where, chain[0].start, last.end);
    return { ...(at && { at, ...comparedSpeaker(quotation, at, where.source) }) };
  });
  const best =
    judged.find(({ speaker }) => speaker === 'same') ??
    judged.find(({ speaker }) => speaker === 'not checked') ??
    judged[0];
  const verdict =
    best?.speaker === 'differs' ? 'speaker differs' : parts.some(({ isShown }) => isShown) ? 'shortened' : 'verified';
  return { quotation, verdict, speaker: 'not checked', ...best };
}

function alteredOne(quotation: Quotation, near: Place | undefined, searched: readonly Searched[]): CheckedQuotation {
  const where = near && searched[near.source];
  const notFound: CheckedQuotation = { quotation, verdict: 'not found', speaker: 'not checked' };
  if (!near || !where) return notFound;
  const { at, changes } = changesAt(quotation, placeOf(where, near.start, near.end), where.source);
  const words = quotation.text.split(/\s+/).length;
  const same = countSame(changes);
  if (same < Math.min(ALTERED_WORDS, words) || same < words * ALTERED_SHARE) return notFound;
  return { quotation, verdict: 'altered', at, changes, ...comparedSpeaker(quotation, at, where.source) };
}

/** What was changed, from the first word that both have to the last. */
function changesAt(quotation: Quotation, around: FoundAt, source: ReadSource): { at: FoundAt; changes: Change[] } {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const changes = changesBetween(oneLine(around.text), oneLine(quotation.text), comparedWord);
  // What the source has before the first word in common, and behind the last, is no part of what was quoted.
  const dropped = (change: Change | undefined) => (change?.kind === 'dropped' ? change.words : undefined);
  const before = dropped(changes[0]);
  if (before !== undefined) changes.shift();
  const behind = dropped(changes[changes.length - 1]);
  if (behind !== undefined) changes.pop();
  const start = around.start + lengthOfWords(around.text, before);
  const end = around.end - lengthOfLastWords(around.text, behind);
  return { at: spanIn(source, start, end), changes };
}

/** Where the words of a text begin, and where they end. */
const wordEdges = (text: string): { start: number; end: number }[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The length of the first words of a text, which are as many as those given, with the white space behind them. */
function lengthOfWords(text: string, words: string | undefined): number {
  return words === undefined ? 0 : (wordEdges(text)[words.split(' ').length]?.start ?? text.length);
}

/** The same of its last words, with the white space before them. */
function lengthOfLastWords(text: string, words: string | undefined): number {
  return words === undefined ? 0 : text.length - (wordEdges(text).at(-1 - words.split(' ').length)?.end ?? 0);
}

/** The marks around a quotation make no difference, nor does a comma or full stop at its end. */
function comparedWord(word: string, withLast: boolean): string {
  return comparedText(word).same.replace(withLast ? /^'|[.,']+$/g : /^'|'$/g, '');
}

// --- places ----------------------------------------------------------------------------------------------------

function placeOf({ source, stretch }: Searched, from: number, to: number): FoundAt {
  const [start, end] = stretch(from, to);
  return spanIn(source, start, end);
}

function spanIn({ name, text, starts }: ReadSource, start: number, end: number): FoundAt {
  const paragraph = starts.findLast((passage) => passage.start <= start)?.paragraph;
  return {
    source: name,
    ...(paragraph !== undefined && { paragraph }),
    start,
    end,
    text: clean(text.slice(start, end)),
  };
}

// --- speakers --------------------------------------------------------------------------------------------------

/** Compares the draft's speaker with the source's, where both are known by name. */
function comparedSpeaker(
  { speaker }: Quotation,
  { start, end }: FoundAt,
  { quotations }: ReadSource,
): Pick<CheckedQuotation, 'speaker' | 'speakerInSource'> {
  const quoted = quotations.find(
    ({ parts }) => (parts[0]?.start ?? 0) < end && (parts[parts.length - 1]?.end ?? 0) > start,
  );
  const inSource = quoted?.speaker?.name;
  if (inSource === undefined) return { speaker: 'not checked' };
  const same = speaker ? isSameSpeaker(speaker.name, inSource) : undefined;
  return {
    speaker: same === undefined ? 'not checked' : same ? 'same' : 'differs',
    speakerInSource: inSource,
  };
}

/** "Ek" is "Bo Ek". Undefined where one is a description ("the captain"), who may be anybody. */
function isSameSpeaker(a: string, b: string): boolean | undefined {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (!isName(a) || !isName(b)) return undefined;
  const [first, second] = [wordsOfName(a), wordsOfName(b)];
  return first[first.length - 1] === second[second.length - 1] || isWithin(first, second) || isWithin(second, first);
}

const isName = (words: string): boolean => /^\p{Lu}/u.test(words) && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(words);

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));

const wordsOfName = (name: string): string[] =>
  (name.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => unaccented(word.toLowerCase()));

// --- lines -----------------------------------------------------------------------------------------------------

/**
 * The line of a draft's characters in which each quotation begins, from 1; undefined where its words don't stand in them
 * as they are read, as where tags stand among them.
 */
export function linesOf(checked: readonly CheckedQuotation[], text: string): (number | undefined)[] {
  const compared = comparedText(text);
  const first = checked.map(({ quotation }) => partsOf(quotation)[0]?.text ?? '');
  const places = findPlaces(first, [compared]);
  // Quotations come in order: the same words later are another one's.
  let after = 0;
  let [line, counted] = [1, 0];
  return places.map((some) => {
    const place = some.find(({ start }) => start >= after);
    if (!place) return undefined;
    after = place.end;
    const at = compared.places[place.start] ?? 0;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === NEWLINE) line++;
    return line;
  });
}

const NEWLINE = 10;
