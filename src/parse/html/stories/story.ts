/** The runs of an item → a story: which is its kicker, its dek, its date, its authors. Pure. */
import { clean, cleanLine } from '../../../article/clean.js';
import { readIsoDate } from '../../../article/dates.js';
import type { ArticleDate, SafeText } from '../../../article/model.js';
import type { Story } from '../../../article/stories.js';
import { findDate } from '../../news/dates.js';
import { furniture } from '../../news/furniture.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, fold } from '../dom.js';
import { authorNames, isPerson } from '../head/names.js';
import type { TextRun } from '../model/runs.js';
import { AUTHOR_WORDS } from '../rules/class-words.js';
import { BYLINE_LINE, CONTROL } from '../rules/phrases.js';
import type { Item } from './items.js';

/** A story, the item that it was read from, and the runs that it is made of. */
export interface FoundStory {
  story: Story;
  item: Item;
  runs: number[];
}

/** A kicker has at most so many words and UTF-16 units. */
const KICKER_WORDS = 5;
const KICKER_MAX = 40;

/** A text of so many words is a sentence; of fewer where it ends as one does. */
const SENTENCE_WORDS = 8;
const SHORT_SENTENCE_WORDS = 4;

/** A line of more words than this names no authors, and one of more UTF-16 units is no date. */
const BYLINE_WORDS = 14;
const DATE_LINE_MAX = 40;

/** A longer element is no line: UTF-16 units. */
const LINE_MAX = 300;

/** "12 points", "3 comments", "4 min read": what is counted beside a story. */
const COUNT =
  /^\(?[\d.,]+ ?[km]?\+? ?(?:points?|comments?|replies|reply|views?|likes?|shares?|votes?|upvotes?|followers?|stars?|reactions?|min(?:ute)?s?)\b/i;

/** Marks between the parts of a line, and how many make it one of labels. */
const MARKS = /\s*[|·•]\s+|\s+[|·•]\s*/;
const LABEL_PARTS = 3;

/** What stands around the parts of a line: "| 12 March 2026", "– the second boat". */
const EDGES = /^[\s|·•,:;–—-]+|[\s|·•,:;–—-]+$/g;

/** The parts of a story, as its runs are read. */
interface Parts {
  kicker?: SafeText;
  sentences: SafeText[];
  details: SafeText[];
  date?: ArticleDate;
  authors: string[];
}

/** A line of an item: its words, how many, and the element that holds it. */
interface Line {
  text: SafeText;
  words: number;
  stops: number;
  element: Element;
  isBefore: boolean;
}

/** Reads the story of an item. `language` is the page's, a BCP 47 tag. */
export function readStory(item: Item, runs: readonly TextRun[], language: string | undefined): FoundStory {
  const headline = cleanLine(item.title);
  const parts: Parts = { sentences: [], details: [], authors: [] };
  const seen = new Set([fold(headline)]);
  const used = [item.headline];
  for (const i of [...item.before, item.headline, ...item.after]) {
    const line = lineOf(i, item, runs);
    const isTaken = partsOf(line).map((part) => {
      const key = fold(part.text);
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return takeLine(part, parts, language);
    });
    if (isTaken.includes(true) && i !== item.headline) used.push(i);
  }
  const { kicker, sentences, details, date, authors } = parts;
  const others = details.filter((detail) => !authors.some((name) => fold(name) === fold(detail)));
  const dek = sentences.length > 0 ? clean(sentences.join('\n')) : cleanLine(others.join(' · '));
  const story: Story = {
    ...(kicker !== undefined && { kicker }),
    headline,
    ...(dek !== '' && { dek }),
    authors: authors.map((name) => ({ name: cleanLine(name) })),
    ...(date && { date }),
    url: cleanLine(item.url),
  };
  return { story, item, runs: used };
}

/** A run as a line; of the run that holds the headline, what stands after it. */
function lineOf(i: number, item: Item, runs: readonly TextRun[]): Line | undefined {
  const run = runs[i];
  if (run === undefined) return undefined;
  const { words: all } = run.counts;
  // Names and dates beside each other are often divided by style only.
  const own = all < BYLINE_WORDS ? run.texts.map((one) => one.text).join(' ') : run.text;
  const text = cleanLine((i === item.headline ? item.rest : own).replace(EDGES, ''));
  const share = text.length / Math.max(1, run.text.length);
  const { words, stops } = run.counts;
  return { text, words: words * share, stops, element: run.element, isBefore: i < item.headline };
}

/** A line of labels by its parts, without those of one word: "8 points by Ann | hide | 3 comments". */
function partsOf(line: Line | undefined): Line[] {
  if (line === undefined) return [];
  const texts = line.stops === 0 ? line.text.split(MARKS) : [];
  if (texts.length < LABEL_PARTS) return [line];
  return texts
    .filter((text) => /\s|\d/.test(text))
    .map((text) => ({ ...line, text: cleanLine(text), words: text.split(' ').length }));
}

/** Puts a line among the parts of its story; false where it is a label of the page. */
function takeLine(line: Line, parts: Parts, language: string | undefined): boolean {
  const { text, words, stops, isBefore } = line;
  if (furniture(text) !== undefined || CONTROL.test(text) || COUNT.test(text) || !/\p{L}|\d{4}/u.test(text))
    return false;
  const found = dateOf(line, language);
  if (found && words < BYLINE_WORDS) {
    parts.date ??= found.date;
    const rest = found.rest.replace(EDGES, '');
    return rest === '' || takeWords({ ...line, text: cleanLine(rest) }, parts, language);
  }
  if (words >= SENTENCE_WORDS || (stops > 0 && words >= SHORT_SENTENCE_WORDS && !BYLINE_LINE.test(text))) {
    parts.sentences.push(text);
    return true;
  }
  if (isBefore && words <= KICKER_WORDS && text.length <= KICKER_MAX && namesIn(line, language).length === 0) {
    parts.kicker = text;
    return true;
  }
  return takeWords(line, parts, language);
}

/** Takes a line without its date: the names of authors, or a detail. */
function takeWords(line: Line, parts: Parts, language: string | undefined): boolean {
  const names = namesIn(line, language);
  if (names.length === 0) parts.details.push(line.text);
  else if (parts.authors.length === 0) parts.authors = names;
  return true;
}

/** The date of a line, by the machine or by its words, and what else the line says. */
function dateOf(
  { text, element }: Line,
  language: string | undefined,
): { date: ArticleDate; rest: string } | undefined {
  const found = findDate(text, language);
  const time = timeIn(element);
  const iso = time === undefined ? undefined : readIsoDate(time.get('datetime') ?? '', 'start');
  const rest = found === undefined ? text : found.alone ? '' : text.slice(0, found.start) + text.slice(found.end);
  if (iso !== undefined) {
    // "2 hours ago" has no other words.
    const isOnly = found === undefined && text.length < DATE_LINE_MAX && !/\p{L}{4}.*[|·•]/u.test(text);
    const words = found ? cleanLine(text.slice(found.start, found.end)) : text;
    return { date: { iso: iso.day + iso.time + iso.zone, words }, rest: isOnly ? '' : rest };
  }
  return found && { date: { iso: found.iso, words: cleanLine(text.slice(found.start, found.end)) }, rest };
}

/** The first element that tells a time, in an element that begins a line. */
function timeIn(element: Element): Element | undefined {
  if (element.tag === 'time' || element.parent?.tag === 'time')
    return element.tag === 'time' ? element : element.parent;
  if (element.length > LINE_MAX) return undefined;
  for (const one of descendants(element)) if (one.tag === 'time') return one;
  return undefined;
}

/** The names in a line that says it names the authors, by its class or its words. */
function namesIn({ text, words, element }: Line, language: string | undefined): string[] {
  if (words > BYLINE_WORDS) return [];
  const { parent } = element;
  const isNamed = hasClassWord(element, AUTHOR_WORDS) || (parent !== undefined && hasClassWord(parent, AUTHOR_WORDS));
  return isNamed || BYLINE_LINE.test(text) ? authorNames(text, language).filter(isPerson) : [];
}
