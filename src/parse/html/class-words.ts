/** Reads the words of an element's class and id. Pure. */
import type { Element } from './dom.js';
import { CUTTING_WORDS, HIDING_CLASS, LAYOUT_WORDS, SHOWING_CLASS, STORY_WORDS } from './rules/class-words.js';
import type { RemovalRule } from './rules/removal.js';

/** How much of an element's id and classes is read, in characters. */
const MAX_NAMES = 600;

/** An id of more words than this is made of the heading it stands over: "social-benefits-of-music". */
const MAX_ID_WORDS = 4;

const HEADING = /^h[1-6]$/;

const NO_WORDS: readonly string[] = [];

/** What the words of an element's class and id say it is. */
export interface NamedAs {
  /** The rule that cuts it, by its first word that has one. */
  rule: RemovalRule | undefined;
  /** True where they say that it holds the story. */
  story: boolean;
  hidden: boolean;
}

export function readClassWords(element: Element): NamedAs {
  const parts = wordsAndGaps(element);
  const named: NamedAs = { rule: undefined, story: false, hidden: isHiddenByClass(element.attributes.class) };
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i] ?? '';
    if (word === '') continue;
    const pair = pairAt(parts, i);
    if (STORY_WORDS.has(word) || (pair !== undefined && STORY_WORDS.has(pair))) named.story = true;
    if (i >= 2 && parts[i - 1] !== ' ' && LAYOUT_WORDS.has(parts[i - 2] ?? '')) continue;
    const byPair = pair === undefined || LAYOUT_WORDS.has(word) ? undefined : CUTTING_WORDS.get(pair);
    named.rule ??= byPair ?? CUTTING_WORDS.get(word);
  }
  return named;
}

/** True where one word of the element's class or id, or two that follow each other, are among `wanted`. */
export function hasClassWord(element: Element, wanted: ReadonlySet<string>): boolean {
  const parts = wordsAndGaps(element);
  if (parts.length === 0) return false;
  for (let i = 0; i < parts.length; i += 2) {
    if (wanted.has(parts[i] ?? '')) return true;
    if (i + 2 < parts.length && wanted.has(`${parts[i]}-${parts[i + 2]}`)) return true;
  }
  return false;
}

/** The words of an element's id and classes in lower case, with what stands between them at the odd places. */
export function wordsAndGaps(element: Element): readonly string[] {
  element.names ??= readNames(element);
  return element.names;
}

function readNames({ attributes, tag }: Element): readonly string[] {
  const ofHeading = HEADING.test(tag) || (attributes.id ?? '').split(/[-_ ]/).length > MAX_ID_WORDS;
  const id = ofHeading ? undefined : attributes.id;
  const classes = attributes.class;
  if (id === undefined && classes === undefined) return NO_WORDS;
  return `${id ?? ''} ${classes ?? ''}`
    .slice(0, MAX_NAMES)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/([^a-z\d]+)/);
}

/** Two words as one name, where a hyphen, an underscore or a change of case joins them: "share-bar". */
function pairAt(parts: readonly string[], i: number): string | undefined {
  return i + 2 < parts.length && parts[i + 1] !== ' ' ? `${parts[i]}-${parts[i + 2]}` : undefined;
}

function isHiddenByClass(classes: string | undefined): boolean {
  return classes !== undefined && HIDING_CLASS.test(classes) && !SHOWING_CLASS.test(classes);
}
