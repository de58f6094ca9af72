/** The line of an article that shows why it was found. Pure. */
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, SafeText } from '../../article/model.js';
import { itemLine, passages } from '../../article/passages.js';
import { type Query, termPattern } from './query.js';
import { fold } from './words.js';

/** A part of a line, and whether it is what was looked for. */
export type ExcerptPart = readonly [words: SafeText, isFound: boolean];

/** How much of a paragraph is shown before what was found, and in all, in UTF-16 units: two lines of a terminal. */
const BEFORE = 60;
const LENGTH = 160;

/**
 * The part of the article's text that has most of the terms, around the first of them. Undefined where the text has
 * none: what was found stands in the headline, or is the name of an author.
 */
export function excerptOf(article: Article, query: Query): ExcerptPart[] | undefined {
  const patterns = query.wanted.map(termPattern);
  let best: string | undefined;
  let most = 0;
  for (const text of textsOf(article)) {
    const folded = fold(text);
    const terms = patterns.filter((pattern) => folded.search(pattern) >= 0).length;
    if (terms > most) [best, most] = [text, terms];
    if (most === patterns.length) break;
  }
  return best === undefined ? undefined : cut(best, patterns);
}

function* textsOf(article: Article): Generator<string> {
  if (article.dek !== undefined) yield article.dek;
  for (const point of article.keyPoints) yield itemLine(point);
  for (const { text } of passages(article)) yield text;
}

/** The text around the first match, with its matches marked. */
function cut(text: string, patterns: readonly RegExp[]): ExcerptPart[] {
  const line = cleanLine(text).normalize('NFC');
  const matches = matchesIn(line, patterns);
  const first = matches[0]?.start ?? 0;
  const [start, end] = windowAround(line, first);
  const parts: ExcerptPart[] = [];
  const add = (words: string, isFound: boolean) => {
    if (words !== '') parts.push([clean(words), isFound]);
  };
  let at = start;
  if (start > 0) add('…', false);
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    add(line.slice(at, match.start), false);
    add(line.slice(match.start, match.end), true);
    at = match.end;
  }
  add(line.slice(at, end), false);
  if (end < line.length) add('…', false);
  return parts;
}

/** Where the patterns match, in the offsets of `line`, in order. */
function matchesIn(line: string, patterns: readonly RegExp[]): { start: number; end: number }[] {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of line) {
    const made = fold(character);
    folded += made;
    for (let i = 0; i < made.length; i++) offsets.push(at);
    at += character.length;
  }
  offsets.push(line.length);
  const matches = patterns.flatMap((pattern) =>
    Array.from(folded.matchAll(pattern), ({ index, 0: match }) => ({
      start: offsets[index] ?? line.length,
      end: offsets[index + match.length] ?? line.length,
    })),
  );
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A part of a line, from the beginning of a word to the end of one, with what stands at `first` in it. */
function windowAround(line: string, first: number): [start: number, end: number] {
  const from = first - BEFORE;
  const space = from <= 0 ? -1 : line.indexOf(' ', from);
  const start = from <= 0 ? 0 : space >= 0 && space < first ? space + 1 : wholeCharacter(line, from);
  const to = start + LENGTH;
  if (to >= line.length) return [start, line.length];
  const last = line.lastIndexOf(' ', to);
  return [start, last > first + BEFORE ? last : wholeCharacter(line, to)];
}

/** The offset, or the one before it where it would divide a character. */
const wholeCharacter = (line: string, at: number) => (/[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at);
