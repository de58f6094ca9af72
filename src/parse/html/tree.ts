/**
 * A page's characters → a tree of elements, as a browser would nest them, in linear time and bounded depth.
 * Pure.
 *
 * htmlparser2's tokenizer reads the characters; the tree is made here because it must never nest deeper than
 * recursion can walk, nor search a stack of 100,000 open elements for each end tag.
 */
import { Tokenizer } from 'htmlparser2';
import { append } from '../../base/append.js';
import { BudgetSpent } from '../budget.js';
import { Element, Text, type Tree } from './dom.js';
import {
  BLOCK,
  CELL_LIKE,
  ENDS_PARAGRAPH,
  IMPLIED_ENDS,
  INVISIBLE,
  KEPT_ATTRIBUTES,
  REACHES_OUT_OF_CELLS,
  VOID,
} from './rules/elements.js';
import { placeStreamedParts, STREAM_MOVE, type StreamMove } from './streamed.js';
import { NO_CALLBACKS } from './tokens.js';

/**
 * How deep elements may nest; a deeper one stands beside its parent instead. Chromium and WebKit stop at 512
 * (kMaximumHTMLParserDOMTreeDepth), so no page that people read goes deeper.
 */
const MAX_DEPTH = 512;

/** Beyond this many UTF-16 units an attribute's value is left out: 64 K holds any address or description. */
const MAX_VALUE = 65_536;

/**
 * How many elements and texts of a page are kept; with what is made of them, they take about a gigabyte. A long
 * page has some 20,000.
 */
const MAX_NODES = 2_200_000;

/** How many UTF-16 units of what a page says to browsers without scripts are kept. */
const MAX_NOSCRIPT = 2000;

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/**
 * Reads a page. Any characters make some tree. `step` is called for each tag and may throw.
 * @throws {BudgetSpent} for a page of more than `MAX_NODES` elements and texts.
 */
export function readTree(page: string, step: () => void = () => {}): Tree {
  const builder = new TreeBuilder();
  const attributes = new AttributeReader();
  let tag = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...NO_CALLBACKS,
      isInForeignContext: () => builder.invisible === 'svg' || builder.invisible === 'math',
      onattribname: (start, end) => attributes.begin(page.slice(start, end)),
      onattribdata: (start, end) => attributes.add(page.slice(start, Math.min(end, start + MAX_VALUE))),
      onattribentity: (code) => attributes.add(String.fromCodePoint(code)),
      onattribend: () => attributes.end(),
      onopentagname(start, end) {
        step();
        tag = page.slice(start, end).toLowerCase();
        attributes.clear();
      },
      onopentagend: () => builder.openTag(tag, attributes.read, false),
      onselfclosingtag: () => builder.openTag(tag, attributes.read, true),
      onclosetag: (start, end) => builder.closeTag(page.slice(start, end).toLowerCase()),
      ontext: (start, end) => builder.text(page.slice(start, end)),
      ontextentity: (code) => builder.text(String.fromCodePoint(code)),
      oncdata(start, end, offset) {
        if (builder.invisible !== '') builder.text(page.slice(start, end - offset));
      },
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return builder.finish();
}

/** Gathers the attributes of one start tag. */
class AttributeReader {
  /** The attributes so far. Most elements have none and share one empty record. */
  read: Readonly<Record<string, string>> = NO_ATTRIBUTES;
  #own: Record<string, string> = {};
  #name = '';
  #value = '';

  clear(): void {
    this.read = NO_ATTRIBUTES;
  }

  begin(name: string): void {
    this.#name = name.toLowerCase();
    this.#value = '';
  }

  add(part: string): void {
    if (this.#value.length < MAX_VALUE) this.#value += part;
  }

  /** Keeps the attribute; of two with one name the first counts. */
  end(): void {
    if (KEPT_ATTRIBUTES.has(this.#name) && this.read[this.#name] === undefined) {
      if (this.read === NO_ATTRIBUTES) {
        this.#own = {};
        this.read = this.#own;
      }
      this.#own[this.#name] = this.#value;
    }
    this.#value = '';
  }
}

/** What the text that is being read belongs to, where it is no text of the body. */
type TextTarget = 'body' | 'title' | 'json-ld' | 'script' | 'noscript';

/** Makes the tree from tags and text, in their order. */
class TreeBuilder {
  /** The tag of the invisible element that is open, or an empty string. */
  invisible = '';
  /** How many elements of that tag are open in each other. */
  #invisibleDepth = 0;
  #target: TextTarget = 'body';
  #titles = 0;
  #nodes = 0;
  readonly #bodyAttributes: Record<string, string> = {};
  readonly #body = new Element('body', this.#bodyAttributes, undefined);
  readonly #open = new OpenElements(this.#body);
  /** The places of parts that a streamed page sends later, by id, and which part goes where. */
  readonly #places = new Map<string, Element>();
  readonly #moves: StreamMove[] = [];
  readonly #tree: Tree = {
    body: this.#body,
    title: '',
    language: undefined,
    base: undefined,
    meta: [],
    links: [],
    jsonLd: [],
    scriptLength: 0,
    noscript: '',
  };

  text(characters: string): void {
    if (this.invisible !== '') {
      this.#invisibleText(characters);
      return;
    }
    if (this.#target === 'title') {
      if (this.#titles === 1) this.#tree.title += characters;
      return;
    }
    const parent = this.#open.top;
    const last = parent.children[parent.children.length - 1];
    if (last instanceof Text) last.text += characters;
    else {
      this.#count();
      parent.add(new Text(characters));
    }
  }

  /** A start tag; `closed` where it ends with "/>". */
  openTag(tag: string, attributes: Readonly<Record<string, string>>, closed: boolean): void {
    if (this.invisible !== '') {
      if (tag === this.invisible && !closed) this.#invisibleDepth++;
      return;
    }
    if (this.#headTag(tag, attributes)) return;
    if (tag === 'title') {
      this.#titles++;
      this.#target = 'title';
    } else if (INVISIBLE.has(tag)) this.#openInvisible(tag, attributes, closed);
    else {
      this.#open.endImpliedBy(tag);
      this.#count();
      this.#open.add(new Element(tag, attributes, this.#open.top));
    }
  }

  closeTag(tag: string): void {
    if (this.invisible !== '') {
      if (tag === this.invisible && --this.#invisibleDepth === 0) {
        this.invisible = '';
        this.#target = 'body';
      }
    } else if (tag === 'title') this.#target = 'body';
    // Browsers take "</br>" for "<br>" (HTML Standard, 13.2.6.4.7).
    else if (tag === 'br') this.#open.top.add(new Element('br', {}, this.#open.top));
    else if (!VOID.has(tag)) this.#open.close(tag);
  }

  finish(): Tree {
    if (this.#moves.length > 0) placeStreamedParts(this.#body, this.#places, this.#moves);
    return this.#tree;
  }

  #count(): void {
    if (++this.#nodes > MAX_NODES) throw new BudgetSpent(`the page has more than ${MAX_NODES / 1e6} million elements`);
  }

  #invisibleText(characters: string): void {
    const tree = this.#tree;
    if (this.#target === 'json-ld') tree.jsonLd[tree.jsonLd.length - 1] += characters;
    else if (this.#target === 'script') {
      tree.scriptLength += characters.length;
      if (characters.includes('$R')) append(this.#moves, characters.matchAll(STREAM_MOVE));
    } else if (this.#target === 'noscript' && tree.noscript.length < MAX_NOSCRIPT) tree.noscript += characters;
  }

  #openInvisible(tag: string, attributes: Readonly<Record<string, string>>, closed: boolean): void {
    if (tag === 'template' && attributes.id !== undefined) {
      const place = new Element('template', {}, this.#open.top);
      this.#open.top.add(place);
      this.#places.set(attributes.id, place);
    }
    if (closed && (tag === 'svg' || tag === 'math')) return;
    this.invisible = tag;
    this.#invisibleDepth = 1;
    if (tag === 'noscript') this.#target = 'noscript';
    if (tag !== 'script') return;
    this.#target = /^application\/ld\+json/i.test(attributes.type ?? '') ? 'json-ld' : 'script';
    if (this.#target === 'json-ld') this.#tree.jsonLd.push('');
  }

  /**
   * Takes what a tag of the page's head says, wherever it stands; false for a tag that is to be an element of
   * the body.
   */
  #headTag(tag: string, attributes: Readonly<Record<string, string>>): boolean {
    const tree = this.#tree;
    switch (tag) {
      case 'meta': {
        const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
        if (name !== undefined && attributes.content !== undefined)
          tree.meta.push({ name: name.trim().toLowerCase(), content: attributes.content });
        // Microdata may stand in the body as meta; it belongs to the element around it.
        return attributes.itemprop === undefined || this.#open.depth === 1;
      }
      case 'link':
        if (attributes.rel !== undefined && attributes.href !== undefined)
          tree.links.push({ rel: attributes.rel.toLowerCase(), href: attributes.href });
        return true;
      case 'base':
        tree.base ??= attributes.href;
        return true;
      case 'html':
        tree.language ??= attributes.lang;
        return true;
      case 'head':
        return true;
      case 'body':
        Object.assign(this.#bodyAttributes, attributes);
        return true;
      default:
        return false;
    }
  }
}

/** The elements that are open, from the body inwards. */
class OpenElements {
  /** The innermost one. */
  top: Element;
  readonly #stack: Element[];
  /** How many more are open than may nest. */
  #tooDeep = 0;

  constructor(body: Element) {
    this.top = body;
    this.#stack = [body];
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Adds an element below the innermost one; it is open from then on, unless it can have no content. */
  add(element: Element): void {
    this.top.add(element);
    if (VOID.has(element.tag)) return;
    if (this.#stack.length >= MAX_DEPTH) {
      this.#tooDeep++;
      return;
    }
    this.#stack.push(element);
    this.top = element;
  }

  /** Ends what a start tag ends without an end tag. */
  endImpliedBy(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag)) {
      this.#endParagraph();
      if (isHeading(tag) && isHeading(this.top.tag)) this.#endFrom(this.#stack.length - 1);
      return;
    }
    const rule = IMPLIED_ENDS.get(tag);
    if (rule === undefined) return;
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#tagAt(i);
      if (rule.ends.has(open)) {
        this.#endFrom(i);
        return;
      }
      if (rule.within.has(open)) return;
    }
  }

  /** Ends the innermost element of this tag, and all in it, where the end tag reaches that far. */
  close(tag: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const staysInCell = !REACHES_OUT_OF_CELLS.has(tag);
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#tagAt(i);
      if (open === tag) {
        this.#endFrom(i);
        return;
      }
      if (staysInCell && CELL_LIKE.has(open)) return;
      // An inline element's stray end tag ends no block.
      if (BLOCK.has(open) && !BLOCK.has(tag)) return;
    }
  }

  #endParagraph(): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#tagAt(i);
      if (open === 'p') {
        this.#endFrom(i);
        return;
      }
      if (BLOCK.has(open) || open === 'button') return;
    }
  }

  #tagAt(i: number): string {
    return this.#stack[i]?.tag ?? '';
  }

  /** Ends the element at `i`, which is not the body, and all that is open in it. */
  #endFrom(i: number): void {
    this.top = this.#stack[i - 1] ?? this.top;
    this.#stack.length = i;
  }
}

function isHeading(tag: string): boolean {
  return tag.length === 2 && /^h[1-6]$/.test(tag);
}
