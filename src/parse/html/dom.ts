/** A page as a tree: its elements, their text, and queries on them. Pure. */
import { BLOCK } from './rules/elements.js';
import type { RemovalRule } from './rules/removal.js';

/** A run of characters in the tree, entities decoded, white space as it stood. */
export class Text {
  /** True once the article holds it; text for which it stays false is listed in `removed`. */
  inArticle = false;
  /** True once the article holds it elsewhere than in its body: in the headline, a credit, a related story. */
  outsideBody = false;
  /** The rule that dropped it from the body after it had been made a block. */
  droppedBy: RemovalRule | undefined;
  /** What the model went by where it dropped the text, if that was asked for: see model/judge.ts. */
  evidence: readonly string[] | undefined;
  /**
   * UTF-16 units of it with its white space folded, none counted at its start; -1 until `measure` fills in this and
   * what follows.
   */
  length = -1;
  /** True where it has a mark of a sentence. */
  isPunctuated = false;
  /** True where it has letters of a dense script. */
  isDense = false;
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.length = -1;
  }
}

const NO_CHILDREN: readonly Node[] = [];

/** What the words of an element's class and id say it is. */
export interface NamedAs {
  /** The rule that cuts it, by its first word that has one. */
  readonly rule: RemovalRule | undefined;
  /** True where they say that it holds the story. */
  readonly story: boolean;
  readonly hidden: boolean;
}

/** The words of a class and an id, with what has been found out about them. Elements of one class share it. */
export interface ClassWords {
  /** The words in lower case, with what stands between them at the odd places. */
  readonly parts: readonly string[];
  /** The answer of `readClassWords` (class-words.ts), once it has been asked for. */
  named: NamedAs | undefined;
  /** The lists of words that `hasClassWord` has been asked for, and those of which it has one, as bits. */
  asked: number;
  found: number;
}

/** An element with the attributes that this program reads. */
export class Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** True where it begins a line of its own. */
  readonly isBlock: boolean;
  parent: Element | undefined;
  /** The rule that cut it out of the story, where one did. */
  cutBy: RemovalRule | undefined;
  /** True where a block stands somewhere inside. This and what follows is filled in by `measure`. */
  hasBlock = false;
  /** UTF-16 units of text inside, white space folded. */
  length = 0;
  /** Of these, how many stand in links. */
  linked = 0;
  /** UTF-16 units of prose inside: see `measure`. */
  prose = 0;
  /** Its place among all elements in document order, from 0, and that of its last descendant. */
  order = 0;
  lastOrder = 0;
  /** The words of its class and id, once they have been asked for: see class-words.ts. */
  classWords: ClassWords | undefined;
  /** Its text in one line, once that has been asked for: see head/surroundings.ts. */
  line: string | undefined;
  #children: Node[] | undefined;

  constructor(tag: string, attributes: Readonly<Record<string, string>>, parent: Element | undefined) {
    this.tag = tag;
    this.attributes = attributes;
    this.isBlock = BLOCK.has(tag);
    this.parent = parent;
  }

  get children(): readonly Node[] {
    return this.#children ?? NO_CHILDREN;
  }

  get lastChild(): Node | undefined {
    return this.#children?.[this.#children.length - 1];
  }

  /** The children that are elements. */
  get elements(): Element[] {
    return this.children.filter((child) => child instanceof Element);
  }

  /**
   * Adds a child at the end. A list of one is made as such: most elements have no more children, and an array
   * that grows takes room for seventeen.
   */
  add(child: Node): void {
    if (this.#children === undefined) this.#children = [child];
    else this.#children.push(child);
  }

  /** Puts a child before the one that stands at `index`. */
  insert(child: Node, index: number): void {
    if (this.#children === undefined) this.#children = [child];
    else this.#children.splice(index, 0, child);
  }

  /** Returns its children, and has none from then on. */
  takeChildren(): readonly Node[] {
    const taken = this.children;
    this.#children = undefined;
    return taken;
  }

  /** An attribute's value, or undefined. */
  get(name: string): string | undefined {
    return this.attributes[name];
  }
}

export type Node = Element | Text;

/** A page: its body, and what its head says. */
export interface Tree {
  body: Element;
  title: string;
  language: string | undefined;
  base: string | undefined;
  /** Every meta element: its name, property, itemprop or http-equiv in lower case, and its content. */
  meta: { name: string; content: string }[];
  /** Every link element that has a relation and an address. */
  links: { rel: string; href: string; type?: string; title?: string }[];
  /** The texts of the page's JSON-LD scripts. */
  jsonLd: string[];
  /** Every element of the body and the body itself, in document order. */
  elements: readonly Element[];
  /** UTF-16 units of script. */
  scriptLength: number;
  /** True where the page loads scripts from files. */
  hasScripts: boolean;
  /** What the page says to browsers that run no scripts, or its beginning. */
  noscript: string;
}

/** Every element below and including `root`, in document order. */
export function descendants(root: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    found.push(element);
    for (const child of element.children) if (child instanceof Element) visit(child);
  };
  visit(root);
  return found;
}

/** True where `inner` is `outer` or stands in it. Both have been measured. */
export function standsIn(inner: Element, outer: Element): boolean {
  return inner.order >= outer.order && inner.order <= outer.lastOrder;
}

/** True where words stand right before and after an element in its parent: it is a word of their sentence. */
export function hasTextAround(element: Element): boolean {
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  return [siblings[at - 1], siblings[at + 1]].every((one) => one instanceof Text && /[\p{L}\p{N}]/u.test(one.text));
}

/** True where a headline, an h1, stands inside a measured element. */
export function holdsHeadline(element: Element): boolean {
  return element.children.some(
    (child) => child instanceof Element && (child.tag === 'h1' || (child.hasBlock && holdsHeadline(child))),
  );
}

/**
 * An element's text with white space around every inner element: "Written by" and "Ann Lee" in two spans stay
 * apart.
 */
export function spacedText(element: Element): string {
  return element.children.map((child) => (child instanceof Text ? child.text : ` ${spacedText(child)} `)).join('');
}

/** An element's text as its words stand on the screen: white space is added at blocks and line breaks only. */
export function shownText(element: Element): string {
  return element.children
    .map((child) => {
      if (child instanceof Text) return child.text;
      return child.isBlock || child.tag === 'br' ? ` ${shownText(child)} ` : shownText(child);
    })
    .join('');
}

/**
 * An element's text, its words separated at every element, without the white space that this puts before
 * punctuation.
 */
export function punctuatedText(element: Element): string {
  return spacedText(element).replace(/(?<!\s)\s+([.,;:!?])/g, '$1');
}

/** All text of an element, white space folded; in linear time for a whole page. */
export function allText(element: Element): string {
  const parts: string[] = [];
  const visit = (at: Element): void => {
    for (const child of at.children) {
      if (child instanceof Text) parts.push(child.text);
      else visit(child);
    }
    parts.push(' ');
  };
  visit(element);
  return parts.join('').replace(/\s{2,}|[^\S ]/g, ' ');
}

/** The letters and digits of a text in lower case: to compare two lines. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  if (SIMPLE.test(text)) return text.toLowerCase().replace(/[^a-z\d\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Text of letters that have no other form, of Western Europe or Cyrillic, and of marks: it is folded faster. */
const SIMPLE =
  /^[\t\n\r -~\u00a0\u00a1\u00a7\u00a9\u00ab\u00ae\u00b7\u00bb\u00bf-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0400-\u045f\u2010-\u2016\u2018-\u2023\u2026\u2030\u2039\u203a\u20ac]*$/;

/** True for a text of ASCII only, in which patterns need not know the letters of Unicode: they are much slower. */
export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/** Properties (schema.org) whose text or item is the page's story itself. */
const OF_STORY = /^(?:articleBody|text|blogPosts?|main\w*)$/i;

/** True for what stands in an item of microdata that is a part of the page: a review, a comment, a cited work. */
export function isOfPartOfPage(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const property = at.attributes.itemprop;
    if (property !== undefined && at.attributes.content === undefined && !OF_STORY.test(property)) return true;
  }
  return false;
}
