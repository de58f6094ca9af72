/**
 * A page's characters → tags and text, as the tokenizer of the HTML Standard (13.2.5) tells them apart. Pure.
 *
 * It makes no strings for attributes that nobody wants, nor twice for a name that it has met, and never reads a
 * character more than a fixed number of times.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** What is called for each token of a page, in order. Names are in lower case, entities are decoded. */
export interface TokenReader {
  /** True inside of SVG and MathML, where a `title` or `style` holds elements. */
  isInForeignContext(): boolean;
  /** A start tag begins. */
  startTag(name: string): void;
  /** The start tag has this attribute; true where its value is wanted. */
  attribute(name: string): boolean;
  /** The value of the attribute that was wanted last; empty where it has none. */
  value(value: string): void;
  /** The start tag ends; `closed` where it ends with "/>". */
  startTagEnd(closed: boolean): void;
  endTag(name: string): void;
  text(text: string): void;
}

/** Beyond this many UTF-16 units an attribute's value is left out: 64 K holds any address or description. */
const MAX_VALUE = 65_536;

/** Elements whose content is text up to their end tag (HTML Standard, 13.2.5.2 to 13.2.5.5). */
const RAW_TEXT: ReadonlySet<string> = new Set('script style iframe noembed noframes xmp'.split(' '));
const DECODED_TEXT: ReadonlySet<string> = new Set(['title', 'textarea']);
const PLAIN_TEXT = 'plaintext';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/**
 * Reads a page. Soft hyphens, which say where a word may be broken, are left out: they are no part of it
 * (Unicode 23.2).
 */
export function tokenize(source: string, reader: TokenReader): void {
  new Tokenizer(source.replaceAll('\u00ad', ''), reader).read();
}

/** Its methods take the offset of what they read, and return the offset after it. */
class Tokenizer {
  readonly #page: string;
  readonly #reader: TokenReader;
  readonly #names: Names;
  /** Where the next "&" stands after what was asked for last. */
  #ampersand = -1;

  constructor(page: string, reader: TokenReader) {
    this.#page = page;
    this.#reader = reader;
    this.#names = new Names(page);
  }

  read(): void {
    const page = this.#page;
    let start = 0;
    // To search for a character is much faster than to look at each.
    for (let less = page.indexOf('<'); less >= 0; ) {
      if (this.#beginsMarkup(less + 1)) {
        this.#text(start, less);
        start = this.#markup(less + 1);
        less = page.indexOf('<', start);
      } else less = page.indexOf('<', less + 1);
    }
    this.#text(start, page.length);
  }

  #text(start: number, end: number): void {
    if (end <= start) return;
    const text = this.#page.slice(start, end);
    this.#reader.text(this.#holdsEntity(start, end) ? withoutSoftHyphens(decodeHTML(text)) : text);
  }

  /** True where an "&" stands there. The starts that are asked for never go back. */
  #holdsEntity(start: number, end: number): boolean {
    if (this.#ampersand < start) {
      const found = this.#page.indexOf('&', start);
      this.#ampersand = found < 0 ? this.#page.length : found;
    }
    return this.#ampersand < end;
  }

  /** True where what stands after a "<" makes it more than a character. */
  #beginsMarkup(at: number): boolean {
    const unit = this.#page.charCodeAt(at);
    if (unit === SLASH) return at + 1 < this.#page.length;
    return isLetter(unit) || unit === EXCLAMATION || unit === QUESTION;
  }

  /** Reads a tag, a comment or a declaration after its "<". */
  #markup(at: number): number {
    const unit = this.#page.charCodeAt(at);
    if (unit === SLASH)
      return isLetter(this.#page.charCodeAt(at + 1)) ? this.#endTag(at + 1) : this.#after('>', at + 1);
    if (unit === EXCLAMATION && this.#page.startsWith('--', at + 1)) return this.#comment(at + 3);
    // A declaration, or a bogus comment (13.2.5.41): so too "<![CDATA[", outside of foreign content.
    return isLetter(unit) ? this.#startTag(at) : this.#after('>', at + 1);
  }

  #after(mark: string, at: number): number {
    const found = this.#page.indexOf(mark, at);
    return found < 0 ? this.#page.length : found + mark.length;
  }

  #comment(at: number): number {
    const page = this.#page;
    if (page.charCodeAt(at) === GREATER) return at + 1;
    if (page.startsWith('->', at)) return at + 2;
    for (let dashes = page.indexOf('--', at); dashes >= 0; dashes = page.indexOf('--', dashes + 1)) {
      const next = page.charCodeAt(dashes + 2);
      if (next === GREATER) return dashes + 3;
      if (next === EXCLAMATION && page.charCodeAt(dashes + 3) === GREATER) return dashes + 4;
    }
    return page.length;
  }

  #endTag(start: number): number {
    const end = this.#nameEnd(start);
    if (end === this.#page.length) return end;
    this.#reader.endTag(this.#names.at(start, end));
    return this.#after('>', end);
  }

  #startTag(start: number): number {
    const page = this.#page;
    const reader = this.#reader;
    const end = this.#nameEnd(start);
    const name = this.#names.at(start, end);
    reader.startTag(name);
    let closed = false;
    for (let at = end; at < page.length; ) {
      const unit = page.charCodeAt(at);
      if (unit === GREATER) {
        const holdsText = RAW_TEXT.has(name) || DECODED_TEXT.has(name) || name === PLAIN_TEXT;
        const isText = holdsText && !reader.isInForeignContext();
        reader.startTagEnd(closed);
        return isText ? this.#textUpToEnd(name, at + 1) : at + 1;
      }
      if (unit === SLASH) closed = true;
      else if (!isSpace(unit)) {
        closed = false;
        at = this.#attribute(at);
        continue;
      }
      at++;
    }
    return page.length;
  }

  #attribute(start: number): number {
    const page = this.#page;
    let at = start + 1;
    for (let unit = page.charCodeAt(at); at < page.length && unit !== EQUALS && !endsName(unit); )
      unit = page.charCodeAt(++at);
    const isWanted = this.#reader.attribute(this.#names.at(start, at));
    at = this.#skipSpace(at);
    if (page.charCodeAt(at) === EQUALS) return this.#value(this.#skipSpace(at + 1), isWanted);
    if (isWanted) this.#reader.value('');
    return at;
  }

  #value(at: number, isWanted: boolean): number {
    const page = this.#page;
    const quote = page.charCodeAt(at);
    const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
    const start = isQuoted ? at + 1 : at;
    const end = isQuoted ? this.#quotedEnd(quote === DOUBLE_QUOTE ? '"' : "'", start) : this.#unquotedEnd(start);
    if (isWanted) {
      const value = page.slice(start, Math.min(end, start + MAX_VALUE));
      this.#reader.value(this.#holdsEntity(start, end) ? withoutSoftHyphens(decodeHTMLAttribute(value)) : value);
    }
    return isQuoted ? end + 1 : end;
  }

  #quotedEnd(quote: string, start: number): number {
    const found = this.#page.indexOf(quote, start);
    return found < 0 ? this.#page.length : found;
  }

  #unquotedEnd(start: number): number {
    let end = start;
    for (; end < this.#page.length; end++) {
      const unit = this.#page.charCodeAt(end);
      if (unit === GREATER || isSpace(unit)) break;
    }
    return end;
  }

  /** The text of an element that holds no other, and its end tag. */
  #textUpToEnd(name: string, start: number): number {
    const end = name === PLAIN_TEXT ? this.#page.length : this.#endOfText(name, start);
    if (DECODED_TEXT.has(name)) this.#text(start, end);
    else if (end > start) this.#reader.text(this.#page.slice(start, end));
    return end < this.#page.length ? this.#endTag(end + 2) : end;
  }

  /** Where the end tag begins that ends the text of an element. */
  #endOfText(name: string, start: number): number {
    const page = this.#page;
    for (let at = page.indexOf('</', start); at >= 0; at = page.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      if (end < page.length && endsName(page.charCodeAt(end)) && this.#names.isAt(name, at + 2, end)) return at;
    }
    return page.length;
  }

  #nameEnd(start: number): number {
    const page = this.#page;
    let at = start;
    while (at < page.length && !endsName(page.charCodeAt(at))) at++;
    return at;
  }

  #skipSpace(start: number): number {
    let at = start;
    while (isSpace(this.#page.charCodeAt(at))) at++;
    return at;
  }
}

/** How many names are remembered: a power of two. A page has some fifty of them. */
const MAX_NAMES = 256;

/** The names of a page's tags and attributes in lower case. One that stood before is not made again. */
class Names {
  readonly #page: string;
  /** Names by a hash; the last one at each place. */
  readonly #known: string[] = new Array(MAX_NAMES).fill('');

  constructor(page: string) {
    this.#page = page;
  }

  /** The name from `start` to `end`. */
  at(start: number, end: number): string {
    const page = this.#page;
    const first = page.charCodeAt(start) | SPACE;
    const last = page.charCodeAt(end - 1) | SPACE;
    const place = (first * 31 + last * 7 + (end - start) * 5) & (MAX_NAMES - 1);
    const known = this.#known[place] ?? '';
    if (this.isAt(known, start, end)) return known;
    const name = page.slice(start, end).toLowerCase();
    this.#known[place] = name;
    return name;
  }

  /** True where this name stands there, in capitals or not. */
  isAt(name: string, start: number, end: number): boolean {
    if (name.length !== end - start) return false;
    for (let i = 0; i < name.length; i++) {
      const unit = this.#page.charCodeAt(start + i);
      if ((unit >= 0x41 && unit <= 0x5a ? unit | SPACE : unit) !== name.charCodeAt(i)) return false;
    }
    return true;
  }
}

function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00ad', '');
}

function isLetter(unit: number): boolean {
  const lower = unit | SPACE;
  return lower >= 0x61 && lower <= 0x7a;
}

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB || unit === FORM_FEED || unit === RETURN;
}

/** True for what stands after the name of a tag. */
function endsName(unit: number): boolean {
  return unit === GREATER || unit === SLASH || isSpace(unit);
}
