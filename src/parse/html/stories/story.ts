/** The runs of an item → a story: which is its kicker, its dek, its date, its authors. Pure. */
import { clean, cleanLine } from '../../../article/clean.js';
import { readIsoDate } from '../../../article/dates.js';
import type { ArticleDate, SafeText } from '../../../article/model.js';
import type { Story } from '../../../article/stories.js';
import { findDate } from '../../news/dates.js';
import { furniture } from '../../news/furniture.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, fold, Text } from '../dom.js';
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

/** A line of more words than this names no authors, and is no date. */
const BYLINE_WORDS = 14;

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

/** A line of an item: its words, how many, and its stretches, each with the element that holds it most closely. */
interface Line {
  text: SafeText;
  words: number;
  stops: number;
  stretches: readonly Stretch[];
  isBefore: boolean;
}

interface Stretch {
  text: string;
  element: Element;
}

/** What a story is read with: the element of each text of the page, and the page's language, a BCP 47 tag. */
export interface Reading {
  holders: ReadonlyMap<Text, Element>;
  language: string | undefined;
}

/** The element that holds each text of a page most closely. */
export function holdersOf(body: Element): Map<Text, Element> {
  const holders = new Map<Text, Element>();
  for (const element of descendants(body))
    for (const child of element.children) if (child instanceof Text) holders.set(child, element);
  return holders;
}

/** Reads the story of an item. */
export function readStory(item: Item, runs: readonly TextRun[], { holders, language }: Reading): FoundStory {
  const headline = cleanLine(item.title);
  const parts: Parts = { sentences: [], details: [], authors: [] };
  const seen = new Set([fold(headline)]);
  const used = [item.headline];
  for (const i of [...item.before, item.headline, ...item.after]) {
    const line = lineOf(i, item, runs, holders);
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
function lineOf(i: number, item: Item, runs: readonly TextRun[], holders: Reading['holders']): Line | undefined {
  const run = runs[i];
  if (run === undefined) return undefined;
  const isShort = run.counts.words < BYLINE_WORDS + item.title.split(' ').length;
  const stretches = isShort
    ? run.texts.map((one) => ({ text: one.text.trim(), element: holders.get(one) ?? run.element }))
    : [];
  // Names and dates beside each other are often divided by style only.
  const own = run.counts.words < BYLINE_WORDS ? stretches.map(({ text }) => text).join(' ') : run.text;
  const text = cleanLine((i === item.headline ? item.rest : own).replace(EDGES, ''));
  const { words, stops } = run.counts;
  const share = text.length / Math.max(1, run.text.length);
  return { text, words: words * share, stops, stretches, isBefore: i < item.headline };
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
  if (isLabel(text)) return false;
  const isLong = words >= SENTENCE_WORDS || (stops > 0 && words >= SHORT_SENTENCE_WORDS && !BYLINE_LINE.test(text));
  const dated = words < BYLINE_WORDS ? takeDate(line, parts, language) : text;
  const rest = isLong && dated === text && !namesAuthors(line) ? text : takeAuthors(line, dated, parts, language);
  const left = cleanLine(rest.replace(EDGES, ''));
  if (left === '') return true;
  if (isLabel(left)) return left !== text;
  if (isLong && left === text) parts.sentences.push(text);
  else if (isBefore && words <= KICKER_WORDS && left.length <= KICKER_MAX) parts.kicker = left;
  else parts.details.push(left);
  return true;
}

/** True for the words of a button or a count, and for text without words. */
function isLabel(text: string): boolean {
  return furniture(text) !== undefined || CONTROL.test(text) || COUNT.test(text) || !/\p{L}|\d{4}/u.test(text);
}

/** Takes the date of a line, by the machine or by its words; returns what else the line says. */
function takeDate({ text, stretches }: Line, parts: Parts, language: string | undefined): string {
  const time = stretches.find(({ element }) => timeAround(element) !== undefined);
  const stated = time && readIsoDate(timeAround(time.element)?.get('datetime') ?? '', 'start');
  const found = findDate(text, language);
  if (time && stated && text.includes(time.text)) {
    const words = cleanLine(time.text);
    parts.date ??= { iso: stated.day + stated.time + stated.zone, words };
    return text.replace(words, ' ');
  }
  if (!found) return text;
  parts.date ??= { iso: found.iso, words: cleanLine(text.slice(found.start, found.end)) };
  return found.alone ? '' : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
}

/** Takes the names in a line that says it names the authors, by a class or by its words; returns what is left. */
function takeAuthors(line: Line, rest: string, parts: Parts, language: string | undefined): string {
  if (!namesAuthors(line) && !BYLINE_LINE.test(rest.trim())) return rest;
  const named = line.stretches.filter(({ element }) => isNamedAuthor(element)).map(({ text }) => text);
  const namesOf = (words: string): string[] => authorNames(words.replace(EDGES, ''), language).filter(isPerson);
  const apart = named.flatMap(namesOf);
  const names = apart.length > 0 ? apart : namesOf(rest);
  if (names.length === 0) return rest;
  if (parts.authors.length === 0) parts.authors = names;
  return apart.length > 0 ? named.reduce((left, text) => left.replace(text, ' '), rest) : '';
}

function namesAuthors({ words, stretches }: Line): boolean {
  return words <= BYLINE_WORDS && stretches.some(({ element }) => isNamedAuthor(element));
}

const isNamedAuthor = (element: Element): boolean =>
  hasClassWord(element, AUTHOR_WORDS) || (element.parent !== undefined && hasClassWord(element.parent, AUTHOR_WORDS));

/** The element that tells a time, right around a text. */
function timeAround(element: Element): Element | undefined {
  if (element.tag === 'time') return element;
  return element.parent?.tag === 'time' ? element.parent : undefined;
}
