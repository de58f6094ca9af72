/** The names that a page gives its elements, in one form. Pure. */
import type { Element } from '../dom.js';
import { HIDING_STYLE } from '../rules/class-words.js';
import { NOT_POST_TEXT, POST, QUOTED, SIGNATURE } from '../rules/threads.js';

/** How much of an element's class and id is read, in UTF-16 units. */
const MAX_SOURCE = 600;

/** An id that may be a name: others are of one element, and say nothing of its kind. */
const NAMING_ID = /^(?:post|msg|message|comment|reply|phpbb|forum)/i;

/** What the names of an element say. */
export interface Named {
  names: readonly string[];
  /** A post, or what stands around its text. */
  isPost: boolean;
  /** A quoted post. */
  isQuoted: boolean;
  /** A signature, a rank, a button. */
  isNoPostText: boolean;
}

const UNNAMED: Named = { names: [], isPost: false, isQuoted: false, isNoPostText: false };

/** Reads the names in an element's class and id, each class once. */
export class NameReader {
  readonly #ofClass = new Map<string, Named>();

  read({ attributes, tag }: Element): Named {
    const { class: classes = '', id } = attributes;
    const isCustom = tag.includes('-');
    if (isCustom || (id !== undefined && NAMING_ID.test(id)))
      return readNames(`${isCustom ? tag : ''} ${classes} ${id === undefined ? '' : `#${id}`}`);
    if (classes === '') return UNNAMED;
    let named = this.#ofClass.get(classes);
    if (named === undefined) {
      named = readNames(classes);
      this.#ofClass.set(classes, named);
    }
    return named;
  }

  has(element: Element, wanted: ReadonlySet<string>): boolean {
    return this.read(element).names.some((name) => wanted.has(name));
  }
}

function readNames(source: string): Named {
  const names = source.slice(0, MAX_SOURCE).trim().split(/\s+/).map(nameOf);
  const has = (wanted: ReadonlySet<string>): boolean => names.some((name) => wanted.has(name));
  return {
    names,
    isPost: has(POST),
    isQuoted: has(QUOTED),
    isNoPostText: has(NOT_POST_TEXT) || names.some((name) => SIGNATURE.test(name)),
  };
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
  return isNoPostText || element.get('data-role') === 'memberSignature';
}

/** True for what the page hides by an attribute or a style. */
export function isHidden({ attributes }: Element): boolean {
  const { hidden, style } = attributes;
  return hidden !== undefined || (style !== undefined && HIDING_STYLE.test(style));
}
