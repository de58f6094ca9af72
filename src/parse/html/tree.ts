/**
 * A page's text → a tree of elements, as a browser would nest them, in linear time and bounded depth. Pure.
 *
 * htmlparser2's tokenizer reads the characters; the tree is made here because it must never nest deeper than recursion can
 * walk, nor search a stack of 100,000 open elements for each end tag.
 */
import { Tokenizer } from 'htmlparser2';
import { append } from '../../base/append.js';
import { BudgetSpent } from '../budget.js';

/** A run of characters in the tree, entities decoded, white space as it stood. */
export class Text {
  /** True once the article has taken it; what stays false is told by `removed`. */
  taken = false;
  /** True once the article tells it elsewhere than in its body: in the headline, a credit, a related story. */
  told = false;
  /** The rule that dropped it after it had been taken. */
  rule: string | undefined;
  text: string;
  parent: Element;
  constructor(text: string, parent: Element) {
    this.text = text;
    this.parent = parent;
  }
}

/** The children of an element that has none. */
const NONE: readonly Node[] = [];

/** An element with the attributes that this program reads. */
export class Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  parent: Element | undefined;
  /** Only `add` and `give` change it. */
  children: readonly Node[] = NONE;
  /** The rule that cut it out of the story, where one did. */
  cut: string | undefined;
  /** True where a block stands somewhere inside. */
  hasBlock = false;
  /** UTF-16 units of text inside, white space folded. */
  length = 0;
  /** Of these, how many stand in links. */
  linked = 0;
  /** How much prose stands inside: see `weigh`. */
  prose = 0;
  /** Its place among all elements in document order, from 0, and that of its last descendant. */
  order = 0;
  last = 0;

  constructor(tag: string, attributes: Record<string, string>, parent: Element | undefined) {
    this.tag = tag;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** Adds a child at the end. A list of one is made as such: most have no more, and a list that grows takes room for seventeen. */
  add(child: Node): void {
    if (this.children.length === 0) this.children = [child];
    else (this.children as Node[]).push(child);
  }

  /** Gives its children away, and has none. */
  give(): readonly Node[] {
    const given = this.children;
    this.children = NONE;
    return given;
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
  links: { rel: string; href: string }[];
  /** The texts of the page's JSON-LD scripts. */
  data: string[];
  /** UTF-16 units of script, and of what is said to browsers without scripts. */
  script: number;
  noscript: string;
}

/**
 * How deep elements may nest; a deeper one stands beside its parent instead. Chromium and WebKit stop at 512
 * (kMaximumHTMLParserDOMTreeDepth), so no page that people read goes deeper.
 */
const MAX_DEPTH = 512;

const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose contents nobody sees. */
export const UNSEEN = new Set(
  'script style template svg math iframe object canvas audio video noscript noembed noframes applet map datalist'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own. */
export const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What an open paragraph ends before (HTML Standard, 13.1.2.4 optional tags). */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul'.split(
    ' ',
  ),
);

/** Which open elements a start tag ends, and where the search for them stops. */
const ENDS: Record<string, [ends: Set<string>, within: Set<string>]> = {
  li: [new Set(['li']), new Set(['ul', 'ol', 'menu', 'dir', 'table'])],
  dt: [new Set(['dt', 'dd']), new Set(['dl', 'table'])],
  dd: [new Set(['dt', 'dd']), new Set(['dl', 'table'])],
  tr: [new Set(['tr', 'caption', 'colgroup']), new Set(['table'])],
  td: [new Set(['td', 'th']), new Set(['table', 'tr'])],
  th: [new Set(['td', 'th']), new Set(['table', 'tr'])],
  tbody: [new Set(['tbody', 'thead', 'tfoot', 'caption', 'colgroup']), new Set(['table'])],
  thead: [new Set(['tbody', 'thead', 'tfoot', 'caption', 'colgroup']), new Set(['table'])],
  tfoot: [new Set(['tbody', 'thead', 'tfoot', 'caption', 'colgroup']), new Set(['table'])],
  option: [new Set(['option']), new Set(['select'])],
  a: [new Set(['a']), new Set([...BLOCK])],
};

/** An end tag reaches no further than these, unless it names one of them. */
const WALLS = new Set(['table', 'td', 'th', 'caption']);

const KEPT = new Set(
  'id class href src srcset alt role itemprop itemtype itemscope content name property rel datetime style hidden aria-hidden aria-label aria-level aria-modal lang dir type start colspan align data-src data-lazy-src data-original data-srcset data-testid data-component data-type data-module data-gtm-region title cite charset http-equiv open checked width height color'.split(
    ' ',
  ),
);

/** Beyond this many UTF-16 units an attribute's value is left: 64 K holds any address or description. */
const MAX_VALUE = 65_536;

/** So many elements and texts are kept of a page, which take, with what is made of them, about a gigabyte. A long page has some 20,000. */
const MAX_NODES = 2_200_000;

const NO_ATTRIBUTES: Record<string, string> = {};

/**
 * Reads a page: any characters make some tree. `step` is called for each tag and may throw.
 * @throws {BudgetSpent} for a page of more than `MAX_NODES` elements and texts.
 */
export function readTree(page: string, step: () => void = () => {}): Tree {
  const body = new Element('body', {}, undefined);
  const tree: Tree = {
    body,
    title: '',
    language: undefined,
    base: undefined,
    meta: [],
    links: [],
    data: [],
    script: 0,
    noscript: '',
  };
  const stack: Element[] = [body];
  let top: Element = body;
  /** How many open elements stand deeper than may nest. */
  let beyond = 0;
  /** Within something unseen: its tag, and how many of that tag are open. */
  let unseen = '';
  let depth = 0;
  let tag = '';
  let name = '';
  let value = '';
  let attributes: Record<string, string> = NO_ATTRIBUTES;
  /** The element whose characters are read raw: a title, a script. */
  let raw: 'title' | 'data' | 'script' | 'noscript' | undefined;
  let titles = 0;
  let nodes = 0;
  const count = (): void => {
    if (++nodes > MAX_NODES) throw new BudgetSpent(`the page has more than ${MAX_NODES / 1e6} million pieces`);
  };
  /** Where parts that arrive late are to stand, by id, and which parts go where. */
  const places = new Map<string, Element>();
  const moves: RegExpMatchArray[] = [];

  const text = (characters: string): void => {
    if (unseen !== '') {
      if (raw === 'data') tree.data[tree.data.length - 1] += characters;
      else if (raw === 'script') {
        tree.script += characters.length;
        if (characters.includes('$R')) append(moves, characters.matchAll(LATE));
      } else if (raw === 'noscript' && tree.noscript.length < 2000) tree.noscript += characters;
      return;
    }
    if (raw === 'title') {
      if (titles === 1) tree.title += characters;
      return;
    }
    const last = top.children[top.children.length - 1];
    if (last instanceof Text) last.text += characters;
    else {
      count();
      top.add(new Text(characters, top));
    }
  };

  const pop = (): void => {
    stack.pop();
    top = stack[stack.length - 1] as Element;
  };

  const place = (id: string): void => {
    const made = new Element('template', {}, top);
    top.add(made);
    places.set(id, made);
  };

  const endImplied = (opening: string): void => {
    if (ENDS_PARAGRAPH.has(opening)) {
      for (let i = stack.length - 1; i > 0; i--) {
        const open = (stack[i] as Element).tag;
        if (open === 'p') {
          while (stack.length > i) pop();
          break;
        }
        if (BLOCK.has(open) || open === 'button') break;
      }
      if (top.tag.length === 2 && top.tag[0] === 'h' && opening[0] === 'h' && /^h[1-6]$/.test(opening)) {
        if (/^h[1-6]$/.test(top.tag)) pop();
      }
      return;
    }
    const rule = ENDS[opening];
    if (!rule) return;
    for (let i = stack.length - 1; i > 0; i--) {
      const open = (stack[i] as Element).tag;
      if (rule[0].has(open)) {
        while (stack.length > i) pop();
        return;
      }
      if (rule[1].has(open)) return;
    }
  };

  const head = (): boolean => {
    switch (tag) {
      case 'meta': {
        const label = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
        if (label !== undefined && attributes.content !== undefined)
          tree.meta.push({ name: label.trim().toLowerCase(), content: attributes.content });
        // Microdata may stand in the body as meta; it belongs to the element around it.
        return attributes.itemprop === undefined || stack.length === 1;
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
        Object.assign(body.attributes, attributes);
        return true;
      default:
        return false;
    }
  };

  const open = (closed: boolean): void => {
    if (unseen !== '') {
      if (tag === unseen && !closed) depth++;
      return;
    }
    if (head()) return;
    if (tag === 'title') {
      titles++;
      raw = 'title';
      return;
    }
    if (UNSEEN.has(tag)) {
      if (tag === 'template' && attributes.id !== undefined) place(attributes.id);
      if (closed && (tag === 'svg' || tag === 'math')) return;
      unseen = tag;
      depth = 1;
      if (tag === 'script') raw = /^application\/ld\+json/i.test(attributes.type ?? '') ? 'data' : 'script';
      if (raw === 'data') tree.data.push('');
      if (tag === 'noscript') raw = 'noscript';
      return;
    }
    endImplied(tag);
    count();
    const made = new Element(tag, attributes, top);
    top.add(made);
    if (VOID.has(tag)) return;
    if (stack.length >= MAX_DEPTH) {
      beyond++;
      return;
    }
    stack.push(made);
    top = made;
  };

  const close = (closing: string): void => {
    if (unseen !== '') {
      if (closing === unseen && --depth === 0) {
        unseen = '';
        raw = undefined;
      }
      return;
    }
    if (closing === 'title') {
      raw = undefined;
      return;
    }
    if (closing === 'br') {
      top.add(new Element('br', {}, top));
      return;
    }
    if (VOID.has(closing)) return;
    if (beyond > 0) {
      beyond--;
      return;
    }
    const wall = !WALLS.has(closing) && closing !== 'tr' && closing !== 'tbody';
    for (let i = stack.length - 1; i > 0; i--) {
      const open = (stack[i] as Element).tag;
      if (open === closing) {
        while (stack.length > i) pop();
        return;
      }
      if (wall && WALLS.has(open)) return;
      // An inline element's stray end tag ends no block.
      if (BLOCK.has(open) && !BLOCK.has(closing)) return;
    }
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      isInForeignContext: () => unseen === 'svg' || unseen === 'math',
      onattribname(start: number, end: number) {
        name = page.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start: number, end: number) {
        if (value.length < MAX_VALUE) value += page.slice(start, Math.min(end, start + MAX_VALUE));
      },
      onattribentity(code: number) {
        if (value.length < MAX_VALUE) value += String.fromCodePoint(code);
      },
      onattribend() {
        if (KEPT.has(name) && attributes[name] === undefined) {
          // Most elements have none, and share one empty record.
          if (attributes === NO_ATTRIBUTES) attributes = {};
          attributes[name] = value;
        }
        value = '';
      },
      onopentagname(start: number, end: number) {
        step();
        tag = page.slice(start, end).toLowerCase();
        attributes = NO_ATTRIBUTES;
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start: number, end: number) => close(page.slice(start, end).toLowerCase()),
      ontext: (start: number, end: number) => text(page.slice(start, end)),
      ontextentity: (code: number) => text(String.fromCodePoint(code)),
      oncdata(start: number, end: number, offset: number) {
        if (unseen !== '') text(page.slice(start, end - offset));
      },
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  if (moves.length > 0) moveLate(body, places, moves);
  return tree;
}

/**
 * A page that React streams holds its late parts in hidden elements at its end, and calls `$RC(place, part)` or `$RS(part, place)` to
 * put each where a template marks its place.
 */
const LATE = /\$R([CS])\("([BPS]:[0-9a-f]+)","([BPS]:[0-9a-f]+)"/g;

function moveLate(body: Element, places: ReadonlyMap<string, Element>, moves: readonly RegExpMatchArray[]): void {
  const parts = new Map<string, Element>();
  const find = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text) continue;
      const { id } = child.attributes;
      if (id?.startsWith('S:')) parts.set(id, child);
      find(child);
    }
  };
  find(body);
  for (const [, kind, first = '', second = ''] of moves) {
    const place = places.get(kind === 'C' ? first : second);
    const part = parts.get(kind === 'C' ? second : first);
    if (!place || !part || part.parent === undefined || place.children.length > 0 || holds(part, place)) continue;
    // The part stays in the tree where it was, emptied; what it held now hangs below its place.
    for (const child of part.give()) {
      child.parent = place;
      place.add(child);
    }
  }
}

function holds(element: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at !== undefined; at = at.parent) if (at === element) return true;
  return false;
}
