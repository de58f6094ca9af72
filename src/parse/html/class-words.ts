/** Reads the words of an element's class and id. Pure. */

import type { ClassWords, Element, NamedAs } from './dom.js';
import { CUTTING_WORDS, HIDING_CLASS, LAYOUT_WORDS, SHOWING_CLASS, STORY_WORDS } from './rules/class-words.js';
import { HEADINGS } from './rules/elements.js';
import type { RemovalRule } from './rules/removal.js';

/** How much of an element's id and classes is read, in characters. */
const MAX_NAMES = 600;

/** An id of more words than this is made of the heading it stands over: "social-benefits-of-music". */
const MAX_ID_WORDS = 4;

/** How many lists of classes are remembered. A page has some two hundred; when there are more, all are forgotten. */
const MAX_REMEMBERED = 2000;

const NO_WORDS: ClassWords = {
  parts: [],
  named: { rule: undefined, story: false, hidden: false },
  asked: 0,
  found: 0,
};

/** The words of lists of classes that stand without an id. */
const remembered = new Map<string, ClassWords>();

export function readClassWords(element: Element): NamedAs {
  const words = classWordsOf(element);
  words.named ??= nameByWords(words.parts, element.attributes.class);
  return words.named;
}

/** The same by the element's class alone, where its id says nothing: it may be made of a heading's words. */
export function readClassAlone({ attributes }: Element): NamedAs {
  const words = attributes.class === undefined ? NO_WORDS : wordsOfClass(attributes.class);
  words.named ??= nameByWords(words.parts, attributes.class);
  return words.named;
}

function nameByWords(parts: readonly string[], classes: string | undefined): NamedAs {
  let rule: RemovalRule | undefined;
  let story = false;
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i] ?? '';
    if (word === '') continue;
    const isJoined = i + 2 < parts.length && parts[i + 1] !== ' ';
    const pair = isJoined ? pairIn(NAMING_PAIRS, word, parts[i + 2]) : undefined;
    if (STORY_WORDS.has(word) || (pair !== undefined && STORY_WORDS.has(pair))) story = true;
    if (i >= 2 && parts[i - 1] !== ' ' && LAYOUT_WORDS.has(parts[i - 2] ?? '')) continue;
    const byPair = pair === undefined || LAYOUT_WORDS.has(word) ? undefined : CUTTING_WORDS.get(pair);
    rule ??= byPair ?? CUTTING_WORDS.get(word);
  }
  return { rule, story, hidden: isHiddenByClass(classes) };
}

/** True where one word of the element's class or id, or two that follow each other, are among `wanted`. */
export function hasClassWord(element: Element, wanted: ReadonlySet<string>): boolean {
  const words = classWordsOf(element);
  if (words === NO_WORDS) return false;
  const bit = lists.bitOf(wanted);
  if (bit === 0) return holdsWord(words.parts, wanted);
  if ((words.asked & bit) === 0) {
    words.asked = lists.bits;
    words.found = lists.bitsIn(words.parts);
  }
  return (words.found & bit) !== 0;
}

function holdsWord(parts: readonly string[], wanted: ReadonlySet<string>): boolean {
  return parts.some((word, i) => i % 2 === 0 && (wanted.has(word) || wanted.has(`${word}-${parts[i + 2]}`)));
}

/** How many lists of words have a bit: a number has so many. */
const MAX_BITS = 32;

/** The lists of words that have been wanted, each a bit, so that a class is compared with all of them at once. */
class WantedLists {
  /** The bits of all lists. */
  bits = 0;
  readonly #bitByList = new Map<ReadonlySet<string>, number>();
  readonly #bitsByName = new Map<string, number>();
  #pairs: Pairs = new Set();

  /** The bit of a list; 0 where there are more lists than bits. */
  bitOf(wanted: ReadonlySet<string>): number {
    let bit = this.#bitByList.get(wanted);
    if (bit === undefined) {
      if (this.#bitByList.size >= MAX_BITS) return 0;
      bit = 1 << this.#bitByList.size;
      this.#bitByList.set(wanted, bit);
      this.bits |= bit;
      for (const name of wanted) this.#bitsByName.set(name, (this.#bitsByName.get(name) ?? 0) | bit);
      this.#pairs = pairsOf(this.#bitsByName.keys());
    }
    return bit;
  }

  /** The bits of the lists that hold one of these words, or two that follow each other. */
  bitsIn(parts: readonly string[]): number {
    let bits = 0;
    for (let i = 0; i < parts.length; i += 2) {
      const word = parts[i] ?? '';
      bits |= this.#bitsByName.get(word) ?? 0;
      const pair = i + 2 < parts.length ? pairIn(this.#pairs, word, parts[i + 2]) : undefined;
      if (pair !== undefined) bits |= this.#bitsByName.get(pair) ?? 0;
    }
    return bits;
  }
}

/** The names of two words that are in a list, by their first words: few words of a page begin one. */
type Pairs = ReadonlySet<string>;

function pairsOf(names: Iterable<string>): Pairs {
  return new Set([...names].filter((name) => name.includes('-')).map((name) => name.slice(0, name.indexOf('-'))));
}

const NAMING_PAIRS = pairsOf([...STORY_WORDS, ...CUTTING_WORDS.keys()]);

const lists = new WantedLists();

/** Two words as one name ("share-bar"), where a name of the list may begin with the first. */
function pairIn(pairs: Pairs, word: string, next: string | undefined): string | undefined {
  return pairs.has(word) ? `${word}-${next}` : undefined;
}

/** The words of an element's id and classes in lower case, with what stands between them at the odd places. */
export function wordsAndGaps(element: Element): readonly string[] {
  return classWordsOf(element).parts;
}

/** The words of an element's class and id; one object for all elements that have the same class and no id. */
function classWordsOf(element: Element): ClassWords {
  element.classWords ??= findClassWords(element);
  return element.classWords;
}

function findClassWords({ attributes, tag, parent }: Element): ClassWords {
  const classes = attributes.class;
  const isNamed = attributes.id !== undefined && !isMadeOfHeading(tag, parent?.tag, attributes.id);
  const id = isNamed ? attributes.id : undefined;
  if (id !== undefined) return splitWords(id, classes);
  return classes === undefined ? NO_WORDS : wordsOfClass(classes);
}

function wordsOfClass(classes: string): ClassWords {
  let words = remembered.get(classes);
  if (words === undefined) {
    words = splitWords('', classes);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(copyOf(classes), words);
  }
  return words;
}

/** The same characters. The value of an attribute is a part of its page, and would keep all of it in memory. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** True for an id that is made of the words of a heading, and says nothing of what the element is. */
function isMadeOfHeading(tag: string, around: string | undefined, id: string): boolean {
  if (around !== undefined && HEADINGS.has(around)) return true;
  return HEADINGS.has(tag) || id.split(/[-_ ]/).length > MAX_ID_WORDS;
}

function splitWords(id: string, classes: string | undefined): ClassWords {
  const source = `${id} ${classes ?? ''}`.slice(0, MAX_NAMES);
  const lower = source.toLowerCase();
  const parts: string[] = [];
  let start = 0;
  let inWord = true;
  for (let at = 0; at < lower.length; at++) {
    const isWord = isNameUnit(lower.charCodeAt(at));
    // "shareBar" is two words.
    if (isWord && inWord && at > start && isCapital(source.charCodeAt(at)) && !isCapital(source.charCodeAt(at - 1))) {
      parts.push(lower.slice(start, at), '-');
      start = at;
    } else if (isWord !== inWord) {
      parts.push(lower.slice(start, at));
      start = at;
      inWord = isWord;
    }
  }
  parts.push(lower.slice(start));
  if (!inWord) parts.push('');
  return { parts, named: undefined, asked: 0, found: 0 };
}

function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isHiddenByClass(classes: string | undefined): boolean {
  return classes !== undefined && HIDING_CLASS.test(classes) && !SHOWING_CLASS.test(classes);
}
