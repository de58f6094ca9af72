/** The names that a page gives its elements, in one form. Pure. */

import { onDemand } from '../../patterns.js';
import type { Element } from '../dom.js';
import { HIDING_STYLE } from '../rules/class-words.js';
import {
  NOT_POST_TEXT,
  POST,
  POST_TEXT,
  POST_TEXT_OF_FORUMS,
  POST_TEXT_SPAN,
  QUOTED,
  SIGNATURE,
  TEXT_IN_POST,
} from '../rules/threads.js';

/** How much of an element's class and id is read, in UTF-16 units. */
const MAX_SOURCE = 600;

/** An id that may be a name: others are of one element, and say nothing of its kind. */
const NAMING_ID = /^(?:post|msg|message|comment|reply|phpbb|forum)/i;

/** What the names of an element say. */
export interface Named {
  /** Of its names those that may say something here. */
  names: readonly string[];
  /** A post, or what stands around its text. */
  isPost: boolean;
  /** A quoted post. */
  isQuoted: boolean;
  /** A signature, a rank, a button. */
  isNoPostText: boolean;
}

const UNNAMED: Named = { names: [], isPost: false, isQuoted: false, isNoPostText: false };

/** The lists of names that say something of a post. */
const MEANINGS = [
  POST,
  QUOTED,
  NOT_POST_TEXT,
  POST_TEXT_OF_FORUMS,
  POST_TEXT,
  new Set([POST_TEXT_SPAN]),
  TEXT_IN_POST,
  new Set(['sig']),
];

/**
 * What every name of these lists holds: its longest word. Most classes hold none of them, and their names need not be
 * brought into one form.
 */
const MAY_MEAN = onDemand(() => {
  const longest = MEANINGS.flatMap((names) =>
    [...names].map((name) => name.split(/[#-]/).reduce((most, word) => (word.length > most.length ? word : most))),
  );
  const stems = longest.filter((word) => !longest.some((other) => other !== word && word.includes(other)));
  return new RegExp([...new Set(stems)].join('|'), 'i');
});

/** Reads the names in an element's class and id, each class once. */
export class NameReader {
  readonly #ofClass = new Map<string, Named>();
  readonly #namesOfClass = new Map<string, readonly string[]>();

  read(element: Element): Named {
    const { class: classes = '' } = element.attributes;
    if (isNamedBesideClass(element)) return readNamed(sourceOf(element));
    if (classes === '') return UNNAMED;
    let named = this.#ofClass.get(classes);
    if (named === undefined) {
      named = readNamed(classes);
      this.#ofClass.set(classes, named);
    }
    return named;
  }

  /** True where one of an element's names is among those that are wanted. */
  has(element: Element, wanted: ReadonlySet<string>): boolean {
    const { class: classes = '' } = element.attributes;
    if (isNamedBesideClass(element)) return namesIn(sourceOf(element)).some((name) => wanted.has(name));
    let names = this.#namesOfClass.get(classes);
    if (names === undefined) {
      names = namesIn(classes);
      this.#namesOfClass.set(classes, names);
    }
    return names.some((name) => wanted.has(name));
  }
}

function isNamedBesideClass({ attributes, tag }: Element): boolean {
  return tag.includes('-') || (attributes.id !== undefined && NAMING_ID.test(attributes.id));
}

/** Its tag, where it is one of the page's own, its classes and its id. */
function sourceOf({ attributes, tag }: Element): string {
  const { class: classes = '', id } = attributes;
  return `${tag.includes('-') ? tag : ''} ${classes} ${id === undefined ? '' : `#${id}`}`;
}

function readNamed(source: string): Named {
  if (!MAY_MEAN().test(source)) return UNNAMED;
  const names = wordsIn(source)
    .filter((word) => MAY_MEAN().test(word))
    .map(nameOf);
  const has = (wanted: ReadonlySet<string>): boolean => names.some((name) => wanted.has(name));
  return {
    names,
    isPost: has(POST),
    isQuoted: has(QUOTED),
    isNoPostText: has(NOT_POST_TEXT) || names.some((name) => SIGNATURE.test(name)),
  };
}

function namesIn(source: string): string[] {
  return wordsIn(source).map(nameOf);
}

function wordsIn(source: string): string[] {
  return source.slice(0, MAX_SOURCE).trim().split(/\s+/);
}

/** A name that is in its form already: most are. */
const PLAIN = /^[a-z]+(?:-[a-z]+)*$/;

/** "bbCodeBlock--quote" → "bb-code-block-quote"; an id keeps its mark: "#post_message_123" → "#post-message". */
function nameOf(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d#]+/g, '-')
    .replace(/-?\d+$|^-+/g, '');
}

/** True for a signature, a rank, a button. */
export function isNoPostText(element: Element, { isNoPostText }: Named): boolean {
  return isNoPostText || element.attributes['data-role'] === 'memberSignature';
}

/** True for what the page hides by an attribute or a style. */
export function isHidden({ attributes }: Element): boolean {
  const { hidden, style } = attributes;
  return hidden !== undefined || (style !== undefined && HIDING_STYLE.test(style));
}
