/**
 * The XML of a feed, made well-formed, so that the feed parser reads what is there of a broken or cut one. Pure, and
 * linear in the length of the text.
 *
 * Comments, processing instructions and the document type are left out, and with it every definition of an entity: a
 * feed needs none, and they are how XML is made to read other files (external entities) or to grow without end
 * ("billion laughs").
 */

/** The text, and whether something had to be mended or left out for it. */
export interface WellFormed {
  text: string;
  /** True where tags were missing or wrong, or a tag was no tag. */
  mended: boolean;
  /** True where the text has more elements than are read: the rest is left out. */
  cut: boolean;
}

/** The deepest element that is kept, counted from 1; the tags of deeper ones are left out. The parser reads 100. */
const MAX_DEPTH = 90;

/**
 * How many elements of a feed are read, so that memory stays below a gigabyte. A feed of 1,000 stories has some 20,000;
 * the HTML of its stories counts only where it is neither escaped nor CDATA.
 */
const MAX_ELEMENTS = 1_000_000;

/** What begins at a "<". */
const KINDS: { opens: string; closes: string; kept: boolean }[] = [
  { opens: '<![CDATA[', closes: ']]>', kept: true },
  { opens: '<!--', closes: '-->', kept: false },
  { opens: '<?', closes: '?>', kept: false },
];

/** An element of this name stands in no other of the same name: where one begins, the one before it has ended. */
const SIBLINGS = new Set(['item', 'entry', 'rss:item', 'atom:entry']);

/**
 * An entry in the table of contents of an RDF feed. The items are listed in their own order: the parser would look for
 * each of them among all.
 */
const TABLE_ENTRY = /^<(?:\w+:)?li\s[^>]*\bresource\s*=/i;

/** A longer start tag, in UTF-16 units, is kept without its attributes. */
const MAX_TAG = 262_144;

/** Elements of HTML that have no end tag, where a feed holds HTML that is not escaped. */
const WITHOUT_END = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/**
 * Names with a meaning for JavaScript, in whatever namespace: the parser refuses the whole feed for one of the first
 * three, and takes an element that holds a "length" for a list of so many.
 */
const UNREADABLE = /^(?:.*:)?(?:__proto__|constructor|prototype|length)$/;

/** Elements that hold the name of a person: no more of it is kept than `MAX_PERSON`, because reading it takes longer. */
const PERSONS = new Set(['author', 'managingeditor', 'webmaster', 'name']);
const MAX_PERSON = 500;

/** The name in a start or end tag, as XML has it but for rarer letters. */
const NAME = /<\/?([A-Za-z_\u0080-\uffff][\w:.\u0080-\uffff-]*)/y;

/**
 * Makes XML well-formed: each element is closed where what holds it ends, an end tag without an element is left out,
 * and a "<" that begins no tag is written as "&lt;".
 * @param maxElements how many elements are kept; the text after them is left out.
 */
export function makeWellFormed(xml: string, maxElements = MAX_ELEMENTS): WellFormed {
  const writer = new Writer();
  let at = 0;
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    writer.text(xml.slice(at, next));
    if (writer.elements >= maxElements) return writer.finish(true);
    at = readMarkup(xml, next, writer);
  }
  writer.text(xml.slice(at));
  return writer.finish(false);
}

/** Reads what begins with the "<" at `start`; returns where it ends. */
function readMarkup(xml: string, start: number, writer: Writer): number {
  for (const { opens, closes, kept } of KINDS) {
    if (!xml.startsWith(opens, start)) continue;
    const end = xml.indexOf(closes, start + opens.length);
    // A section without an end is that of a text that was cut: it reaches to the text's end.
    if (end < 0) writer.mended = true;
    if (kept) writer.section(xml.slice(start + opens.length, end < 0 ? xml.length : end));
    return end < 0 ? xml.length : end + closes.length;
  }
  if (/^<!doctype/i.test(xml.slice(start, start + 9))) return endOfDoctype(xml, start);
  NAME.lastIndex = start;
  const name = NAME.exec(xml)?.[1];
  const end = name === undefined ? -1 : endOfTag(xml, NAME.lastIndex);
  if (name === undefined || end < 0) {
    writer.text('&lt;');
    writer.mended = true;
    return start + 1;
  }
  if (xml.charAt(start + 1) === '/') writer.endTag(name);
  else writer.startTag(name, xml.slice(start, end + 1));
  return end + 1;
}

/** Where the tag ends whose name ends before `from`: at its ">". -1 where it has none before the next "<". */
function endOfTag(xml: string, from: number): number {
  const mark = /["'<>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return found.index;
    if (found[0] === '<') return -1;
    // No value of an attribute holds a "<" (XML 1.0, 3.1).
    const closing = found[0] === '"' ? /["<]/g : /['<]/g;
    closing.lastIndex = mark.lastIndex;
    const close = closing.exec(xml);
    if (close?.[0] !== found[0]) return -1;
    mark.lastIndex = closing.lastIndex;
  }
  return -1;
}

/** Where a document type ends, with the definitions in it, which may hold ">". */
function endOfDoctype(xml: string, start: number): number {
  const mark = /[>[]/g;
  mark.lastIndex = start;
  const found = mark.exec(xml);
  const end = found?.[0] === '[' ? xml.indexOf(']', found.index) : start;
  const close = end < 0 ? -1 : xml.indexOf('>', end);
  return close < 0 ? xml.length : close + 1;
}

/** Writes tags and text so that every element is closed, in the order in which they were opened. */
class Writer {
  mended = false;
  elements = 0;
  readonly #pieces: string[] = [];
  /** How much more is kept of the name of a person, in UTF-16 units. */
  #personLeft = MAX_PERSON;
  readonly #open: string[] = [];
  /** How often an element of a name is open: an end tag finds out at once whether there is anything to close. */
  readonly #counts = new Map<string, number>();

  /** Text with its entities, or a tag that is text. */
  text(text: string): void {
    if (text !== '') this.#pieces.push(this.#allowed(text));
  }

  /** What stands in a CDATA section. */
  section(text: string): void {
    this.#pieces.push(`<![CDATA[${this.#allowed(text)}]]>`);
  }

  /** What is kept of a text: all, but in the name of a person. */
  #allowed(text: string): string {
    if (!PERSONS.has(this.#open.at(-1)?.toLowerCase() ?? '')) return text;
    const kept = text.slice(0, this.#personLeft);
    this.#personLeft -= kept.length;
    return kept;
  }

  startTag(name: string, tag: string): void {
    const key = name.toLowerCase();
    if (UNREADABLE.test(key) || (key.endsWith('li') && TABLE_ENTRY.test(tag))) return;
    if (SIBLINGS.has(key) && this.#isOpen(key)) {
      this.mended = true;
      this.#closeThrough(key);
    }
    this.elements++;
    const selfClosing = tag.endsWith('/>');
    const single = selfClosing || WITHOUT_END.has(key);
    const kept = tag.length > MAX_TAG ? `<${name}${selfClosing ? '/' : ''}>` : tag;
    if (this.#open.length < MAX_DEPTH) this.#pieces.push(single && !selfClosing ? `${kept.slice(0, -1)}/>` : kept);
    if (single) return;
    this.#open.push(name);
    this.#personLeft = MAX_PERSON;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  endTag(name: string): void {
    const key = name.toLowerCase();
    if (!this.#isOpen(key)) this.mended ||= !WITHOUT_END.has(key);
    else this.#closeThrough(key);
  }

  finish(cut: boolean): WellFormed {
    if (this.#open.length > 0 && !cut) this.mended = true;
    while (this.#open.length > 0) this.#close();
    return { text: this.#pieces.join(''), mended: this.mended, cut };
  }

  #isOpen(key: string): boolean {
    return (this.#counts.get(key) ?? 0) > 0;
  }

  /** Closes the innermost element of that name, and all that are open inside it. */
  #closeThrough(key: string): void {
    for (let closed = this.#close(); closed !== undefined && closed !== key; closed = this.#close()) this.mended = true;
  }

  /** Closes the innermost element; returns its name in lower case. */
  #close(): string | undefined {
    const name = this.#open.pop();
    if (name === undefined) return undefined;
    const key = name.toLowerCase();
    this.#counts.set(key, (this.#counts.get(key) ?? 1) - 1);
    if (this.#open.length < MAX_DEPTH) this.#pieces.push(`</${name}>`);
    return key;
  }
}
