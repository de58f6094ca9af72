/**
 * A page's characters → a tree of elements, as a browser would nest them, in linear time and bounded depth.
 * Pure.
 *
 * It must never nest deeper than recursion can walk, nor search a stack of 100,000 open elements for each end tag.
 */
import { append } from '../../base/append.js';
import { BudgetSpent } from '../budget.js';
import { descendants, Element, isOfPartOfPage, Text, type Tree } from './dom.js';
import { isFormula, simplifyFormulas, type TexScript, texScript } from './formulas.js';
import { type Noscript, placeNoscripts } from './noscript.js';
import { isPageLink, simplifyPageLinks } from './page-links.js';
import {
  BLOCK,
  CELL_LIKE,
  CUSTOM_EMBED,
  EMBED,
  EMBED_ATTRIBUTES,
  ENDS_PARAGRAPH,
  HEADINGS,
  IMPLIED_ENDS,
  INVISIBLE,
  KEPT_ATTRIBUTES,
  REACHES_OUT_OF_CELLS,
  SEPARATE,
  VOID,
} from './rules/elements.js';
import { placeStreamedParts, STREAM_MOVE, type StreamMove } from './streamed.js';
import { tokenize } from './tokens.js';

/**
 * How deep elements may nest; a deeper one stands beside its parent instead. Chromium and WebKit stop at 512
 * (kMaximumHTMLParserDOMTreeDepth), so no page that people read goes deeper.
 */
const MAX_DEPTH = 512;

/**
 * How many elements and texts of a page are kept; with what is made of them, they take about a gigabyte. A long
 * page has some 20,000.
 */
const MAX_NODES = 2_200_000;

/** "]]>" with so much white space around it, in UTF-16 units, is nothing but the end of a CDATA section. */
const MAX_CDATA_END = 40;

/** How many UTF-16 units of what a page says to browsers without scripts are kept. */
const MAX_NOSCRIPT = 2000;

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/**
 * Reads a page. Any characters make some tree. `step` is called for each tag and may throw.
 * @throws {BudgetSpent} for a page of more than `MAX_NODES` elements and texts.
 */
export function readTree(source: string, step: () => void = () => {}): Tree {
  const builder = new TreeBuilder();
  const attributes = new AttributeReader();
  let tag = '';
  tokenize(source, {
    isInForeignContext: () => builder.invisible === 'svg' || builder.isInMath,
    startTag(name) {
      step();
      tag = name;
      attributes.clear(name, builder.invisible !== '');
    },
    attribute: (name) => attributes.isWanted(name),
    value: (value) => attributes.keep(value),
    startTagEnd: (closed) => builder.openTag(tag, attributes.read, closed),
    endTag: (name) => builder.closeTag(name),
    text: (text) => builder.text(text),
  });
  return builder.finish();
}

/** The attributes that are kept, by their places in a list. */
const KEPT_PLACES: ReadonlyMap<string, number> = new Map(
  [...new Set([...KEPT_ATTRIBUTES, ...EMBED_ATTRIBUTES])].map((name, place) => [name, place]),
);

/** Gathers the attributes of one start tag. */
class AttributeReader {
  /** The attributes so far. Most elements have none and share one empty record. */
  read: Readonly<Record<string, string>> = NO_ATTRIBUTES;
  #own: Record<string, string> = {};
  #name = '';
  #isEmbed = false;
  #isUnread = false;
  /** How many start tags have begun, and the last one that had each attribute. */
  #tags = 0;
  readonly #lastTags = new Uint32Array(KEPT_PLACES.size);

  /** Begins a start tag. Of what stands in an invisible element only the address of a video is read. */
  clear(tag: string, isInvisible: boolean): void {
    this.read = NO_ATTRIBUTES;
    this.#tags++;
    this.#isEmbed = EMBED.has(tag) || CUSTOM_EMBED.has(tag);
    this.#isUnread = isInvisible && tag !== 'source';
  }

  /** True for an attribute that is kept: of two with one name the first. */
  isWanted(name: string): boolean {
    const place = this.#isUnread ? undefined : KEPT_PLACES.get(name);
    if (place === undefined || this.#lastTags[place] === this.#tags) return false;
    if (!this.#isEmbed && !KEPT_ATTRIBUTES.has(name)) return false;
    this.#name = name;
    this.#lastTags[place] = this.#tags;
    return true;
  }

  /** Keeps the attribute that was asked for last. */
  keep(value: string): void {
    if (this.read === NO_ATTRIBUTES) {
      this.#own = {};
      this.read = this.#own;
    }
    // With a constant name this is much faster.
    switch (this.#name) {
      case 'class':
        this.#own.class = value;
        break;
      case 'href':
        this.#own.href = value;
        break;
      case 'id':
        this.#own.id = value;
        break;
      case 'src':
        this.#own.src = value;
        break;
      case 'alt':
        this.#own.alt = value;
        break;
      case 'style':
        this.#own.style = value;
        break;
      default:
        this.#own[this.#name] = value;
    }
  }
}

/** What the text that is being read belongs to, where it is no text of the body. */
type TextTarget = 'body' | 'title' | 'json-ld' | 'tex' | 'script';

/** Makes the tree from tags and text, in their order. */
class TreeBuilder {
  /** The tag of the invisible element that is open, or an empty string. */
  invisible = '';
  /** How many elements of that tag are open in each other. */
  #invisibleDepth = 0;
  #target: TextTarget = 'body';
  #titles = 0;
  #nodes = 0;
  /** The noscript that is open, and those before it. */
  #noscript: Noscript | undefined;
  readonly #noscripts: Noscript[] = [];
  readonly #formulas: Element[] = [];
  readonly #texScripts: TexScript[] = [];
  readonly #pageLinks: Element[] = [];
  /** The attributes of the video, audio or frame that is open. */
  #embed: Record<string, string> = {};
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
    elements: [],
    scriptLength: 0,
    hasScripts: false,
    noscript: '',
  };

  get isInMath(): boolean {
    return this.#open.top.tag.startsWith('m') && this.#open.has('math');
  }

  text(characters: string): void {
    if (this.invisible !== '') {
      this.#invisibleText(characters);
      return;
    }
    if (this.#target === 'title') {
      if (this.#titles === 1) this.#tree.title += characters;
      return;
    }
    if (this.#noscript !== undefined && this.#tree.noscript.length < MAX_NOSCRIPT) this.#tree.noscript += characters;
    // The end of a CDATA section, which a browser doesn't know in HTML.
    if (characters.length < MAX_CDATA_END && characters.includes(']]>') && characters.trim() === ']]>') return;
    const parent = this.#open.top;
    const last = parent.lastChild;
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
      else if (tag === 'source' && attributes.src !== undefined) this.#embed.src ??= attributes.src;
      return;
    }
    if (this.#headTag(tag, attributes)) return;
    if (tag === 'noscript') this.#openNoscript();
    else if (tag === 'title') {
      this.#titles++;
      this.#target = 'title';
    } else if (INVISIBLE.has(tag) && !isShadowRoot(tag, attributes)) this.#openInvisible(tag, attributes, closed);
    else {
      this.#open.endImpliedBy(tag);
      this.#count();
      const element = new Element(tag, attributes, this.#open.top);
      if (isFormula(tag, attributes)) this.#formulas.push(element);
      else if (isPageLink(tag, attributes)) this.#pageLinks.push(element);
      if (closed && this.isInMath) this.#open.top.add(element);
      else this.#open.add(element);
    }
  }

  /** Its content is read apart from the tree: only at the page's end is it known whether it is text of the page. */
  #openNoscript(): void {
    if (this.#noscript !== undefined) return;
    const parent = this.#open.top;
    const content = new Element('noscript', {}, parent);
    if (!this.#open.addApart(content)) return;
    this.#noscript = { content, parent, index: parent.children.length };
    this.#noscripts.push(this.#noscript);
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
    else if (tag === 'noscript') {
      if (this.#noscript !== undefined) this.#open.endApart(this.#noscript.content);
      this.#noscript = undefined;
    } else if (!VOID.has(tag)) this.#open.close(tag);
  }

  finish(): Tree {
    simplifyFormulas(this.#formulas, this.#texScripts);
    simplifyPageLinks(this.#pageLinks);
    placeNoscripts(this.#body, this.#noscripts);
    if (this.#moves.length > 0) placeStreamedParts(this.#body, this.#places, this.#moves);
    this.#tree.elements = descendants(this.#body);
    return this.#tree;
  }

  #count(): void {
    if (++this.#nodes > MAX_NODES) throw new BudgetSpent(`the page has more than ${MAX_NODES / 1e6} million elements`);
  }

  #invisibleText(characters: string): void {
    const tree = this.#tree;
    if (this.#target === 'json-ld') tree.jsonLd[tree.jsonLd.length - 1] += characters;
    else if (this.#target === 'tex') this.#texScripts[this.#texScripts.length - 1]?.element.add(new Text(characters));
    else if (this.#target === 'script') {
      tree.scriptLength += characters.length;
      if (characters.includes('$R')) append(this.#moves, characters.matchAll(STREAM_MOVE));
    }
  }

  #openInvisible(tag: string, attributes: Readonly<Record<string, string>>, closed: boolean): void {
    if (tag === 'template' && attributes.id !== undefined) {
      const place = new Element('template', {}, this.#open.top);
      this.#open.top.add(place);
      this.#places.set(attributes.id, place);
    }
    if (EMBED.has(tag)) {
      this.#embed = { ...attributes };
      this.#count();
      this.#open.top.add(new Element(tag, this.#embed, this.#open.top));
    }
    if (closed && tag === 'svg') return;
    this.invisible = tag;
    this.#invisibleDepth = 1;
    if (tag !== 'script') return;
    if (attributes.src !== undefined) this.#tree.hasScripts = true;
    if (/^math\/tex/i.test(attributes.type ?? '')) {
      this.#openTex(attributes.type ?? '');
      return;
    }
    this.#target = /^application\/ld\+json/i.test(attributes.type ?? '') ? 'json-ld' : 'script';
    if (this.#target === 'json-ld') this.#tree.jsonLd.push('');
  }

  #openTex(type: string): void {
    const script = texScript(type, this.#open.top);
    this.#count();
    this.#open.top.add(script.element);
    this.#texScripts.push(script);
    this.#target = 'tex';
  }

  /**
   * Takes what a tag of the page's head says, wherever it stands; false for a tag that is to be an element of
   * the body.
   */
  #headTag(tag: string, attributes: Readonly<Record<string, string>>): boolean {
    const tree = this.#tree;
    // What is said to browsers without scripts: that they should load another page.
    if (this.#noscript !== undefined && (tag === 'meta' || tag === 'link' || tag === 'base')) return true;
    switch (tag) {
      case 'meta': {
        const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
        // Microdata may stand in the body as meta; it belongs to the element around it, and that may be a review.
        const isOfPart = attributes.itemprop !== undefined && isOfPartOfPage(this.#open.top);
        if (name !== undefined && attributes.content !== undefined && !isOfPart)
          tree.meta.push({ name: name.trim().toLowerCase(), content: attributes.content });
        return attributes.itemprop === undefined || this.#open.depth === 1;
      }
      case 'link':
        if (attributes.rel !== undefined && attributes.href !== undefined)
          tree.links.push({
            rel: attributes.rel.toLowerCase(),
            href: attributes.href,
            ...(attributes.type !== undefined && { type: attributes.type.toLowerCase() }),
            ...(attributes.title !== undefined && { title: attributes.title }),
          });
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

/** True for the content of an element that the page gives in its HTML: a browser shows it (HTML Standard, 4.12.3). */
function isShadowRoot(tag: string, { shadowrootmode }: Readonly<Record<string, string>>): boolean {
  return tag === 'template' && shadowrootmode !== undefined;
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

  /** True where an element of this tag is open. */
  has(tag: string): boolean {
    for (let i = this.#stack.length - 1; i > 0; i--) if (this.#tagAt(i) === tag) return true;
    return false;
  }

  /** Opens an element that does not stand in the tree; false where the elements nest too deep for it. */
  addApart(element: Element): boolean {
    if (this.#stack.length >= MAX_DEPTH) return false;
    this.#stack.push(element);
    this.top = element;
    return true;
  }

  /** Ends an element that `addApart` opened, and all that is open in it. */
  endApart(element: Element): void {
    const at = this.#stack.lastIndexOf(element);
    if (at <= 0) return;
    this.#endFrom(at);
    this.#tooDeep = 0;
  }

  /** Ends what a start tag ends without an end tag. */
  endImpliedBy(tag: string): void {
    if (ENDS_PARAGRAPH.has(tag)) {
      this.#endParagraph();
      if (HEADINGS.has(tag) && HEADINGS.has(this.top.tag)) this.#endFrom(this.#stack.length - 1);
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
      if (rule.within.has(open) || SEPARATE.has(open)) return;
    }
  }

  /** Ends the innermost element of this tag, and all in it, where the end tag reaches that far. */
  close(tag: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#tagAt(i);
      if (open === tag) {
        this.#endFrom(i);
        return;
      }
      if ((CELL_LIKE.has(open) && !REACHES_OUT_OF_CELLS.has(tag)) || SEPARATE.has(open)) return;
      // An inline element's stray end tag ends no block.
      if (BLOCK.has(open) && !BLOCK.has(tag)) return;
    }
  }

  #endParagraph(): void {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#tagAt(i);
      // A block ends a formula as well (HTML Standard, 13.2.6.5).
      if (open === 'p' || open === 'math') this.#endFrom(i);
      if (open === 'p' || BLOCK.has(open) || open === 'button' || SEPARATE.has(open)) return;
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
