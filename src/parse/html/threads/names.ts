/** The names that a page gives its elements, in one form. Pure. */
import type { Element } from '../dom.js';
import { HIDING_STYLE } from '../rules/class-words.js';
import { NOT_POST_TEXT, SIGNATURE } from '../rules/threads.js';

/** How much of an element's class and id is read, in UTF-16 units. */
const MAX_SOURCE = 600;

const NO_NAMES: readonly string[] = [];

/** The names in an element's class and id, read once for each class. */
export class NameReader {
  readonly #read = new Map<string, readonly string[]>();

  of({ attributes, tag }: Element): readonly string[] {
    const { class: classes = '', id } = attributes;
    const source = `${tag.includes('-') ? tag : ''} ${classes} ${id === undefined ? '' : `#${id}`}`.trim();
    if (source === '') return NO_NAMES;
    let names = this.#read.get(source);
    if (names === undefined) {
      names = source.slice(0, MAX_SOURCE).split(/\s+/).map(nameOf);
      this.#read.set(source, names);
    }
    return names;
  }

  has(element: Element, wanted: ReadonlySet<string>): boolean {
    return this.of(element).some((name) => wanted.has(name));
  }
}

/** "bbCodeBlock--quote" → "bb-code-block-quote"; an id keeps its mark: "#post_message_123" → "#post-message". */
function nameOf(word: string): string {
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d#]+/g, '-')
    .replace(/-?\d+$|^-+/g, '');
}

/** True for a signature, a rank, a button. */
export function isNoPostText(element: Element, names: NameReader): boolean {
  return (
    names.has(element, NOT_POST_TEXT) ||
    names.of(element).some((name) => SIGNATURE.test(name)) ||
    element.get('data-role') === 'memberSignature'
  );
}

/** True for what the page hides by an attribute or a style. */
export function isHidden({ attributes }: Element): boolean {
  return attributes.hidden !== undefined || HIDING_STYLE.test(attributes.style ?? '');
}
