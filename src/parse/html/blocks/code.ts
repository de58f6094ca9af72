/** Preformatted text, and tables and lists of lines of code. Pure, except for the flow it adds to. */
import { clean, cleanLine } from '../../../article/clean.js';
import { hasClassWord } from '../class-words.js';
import { allText, Element, type Node, Text } from '../dom.js';
import { CODE_HOLDER_WORDS, CODE_WORDS, COPY_WORDS, GUTTER_WORDS, LINE_WORDS } from '../rules/class-words.js';
import { BLOCK } from '../rules/elements.js';
import type { Flow } from './flow.js';
import { markDropped } from './page-block.js';

/** A class that names the language, as highlighters write it: "language-js", "lang-js", "brush: js". */
const LANGUAGE = /(?:^|\s)(?:lang|language|brush)[-:]\s?([\w+#-]+)/;

/** The same of GitHub ("highlight-source-shell") and Sphinx ("highlight-python notranslate"). */
const HIGHLIGHT = /(?:^|\s)highlight-(?:source-([\w+#-]+)|([\w+#-]+) notranslate)/;

/** What highlighters call code of no language. */
const NO_LANGUAGE = /^(?:default|none|text|plaintext|plain|txt|nohighlight|no-highlight)$/i;

/** The same of Hexo and Rouge: "highlight js", "language ruby highlighter-rouge". */
const NAMED_HIGHLIGHT = /^(?:highlight|sourceCode|syntaxhighlighter|code) (?!highlight|block|code)([\w+#]+)$/;

/** How many elements up the language may be named. */
const LANGUAGE_DEPTH = 3;

/** So many elements of code that stand beside each other may name it. */
const LANGUAGE_BREADTH = 4;

/** A language in an attribute that is for those that people speak: no code of one of these. */
const SPOKEN = /^(?!(?:js|ts|py|rb|sh|go|md)$)[a-z]{2}(?:-[A-Za-z]+)*$/i;

/** The text of a gutter: numbers and what may stand after them. */
const NUMBERS = /^[\s\d.:|]*$/;

/** A line's number is at most so long, in UTF-16 units. */
const NUMBER_MAX = 6;

/** A button's text is shorter than this: UTF-16 units. */
const COPY_MAX = 40;

/** More numbers than this in one cell are not compared one by one. */
const LINES_MAX = 100_000;

export function addCode(element: Element, flow: Flow): void {
  addLines([element], element, flow);
}

/**
 * Adds a table that sets code beside the numbers of its lines, as code without them; false for any other table.
 * `rows` are its cells.
 */
export function addCodeTable(table: Element, rows: readonly Element[][], flow: Flow): boolean {
  if (rows.length === 0 || !rows.every((cells) => cells.length === 2 || cells.length === 3)) return false;
  const gutters = rows.map((cells) => cells.slice(0, -1));
  const codes = rows.map((cells) => cells[cells.length - 1]).filter((cell) => cell !== undefined);
  if (!codes.every(isCodeCell) || !areNumbers(gutters)) return false;
  for (const cell of gutters.flat()) markDropped(cell);
  addLines(codes, table, flow);
  return true;
}

/** Adds what stands in `parts`, each beginning a line, as one block of code. */
function addLines(parts: readonly Element[], element: Element, flow: Flow): void {
  flow.endParagraph(element);
  const lines = new CodeLines(gutterIn(element));
  for (const part of parts) {
    lines.startLine();
    lines.addContent(part, part.tag === 'pre');
    if (parts.length > 1) lines.endLine();
  }
  const text = clean(clean(lines.text).replace(/^\n+/, '').trimEnd());
  if (text === '') return;
  for (const one of lines.texts) {
    one.inArticle = true;
    // Code outside of what a rule cuts is the article's: the model, which counts words, cannot tell.
    one.droppedBy = undefined;
  }
  const language = languageOf(element, parts[0]);
  flow.add(
    { type: 'code', ...(language !== undefined && { language: cleanLine(language) }), text },
    { text: cleanLine(text), element, texts: lines.texts },
  );
}

/** Gathers code as it stands, its lines apart and without what is no code. */
class CodeLines {
  text = '';
  readonly texts: Text[] = [];
  readonly #gutter: ReadonlySet<Element>;

  /** `gutter` are the elements that hold the numbers of lines. */
  constructor(gutter: ReadonlySet<Element>) {
    this.#gutter = gutter;
  }

  startLine(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n';
  }

  endLine(): void {
    this.text += '\n';
  }

  addContent(element: Element, isPre: boolean): void {
    const linesApart = holdsLinesApart(element);
    for (const child of element.children) {
      if (child instanceof Text) this.#addText(child, isPre || !element.hasBlock);
      else if (child.tag === 'br') this.text += '\n';
      else if (child.cutBy !== undefined) continue;
      else if (this.#gutter.has(child) || isNoCode(child)) markDropped(child);
      else if (!beginsLine(child) && !(linesApart && hasClassWord(child, LINE_WORDS))) this.addContent(child, isPre);
      else {
        this.startLine();
        const start = this.text.length;
        this.addContent(child, isPre || child.tag === 'pre');
        // An empty line of code is a line too.
        if (this.text.length === start) this.endLine();
        else this.startLine();
      }
    }
  }

  #addText(text: Text, isCode: boolean): void {
    this.texts.push(text);
    // White space between the elements of the lines is the page's.
    if (isCode || text.text.trim() !== '') this.text += text.text;
  }
}

/** The elements that begin a line and hold 1, 2, 3 … one after the other, where there are such. */
function gutterIn(element: Element): ReadonlySet<Element> {
  const numbers: Element[] = [];
  const collect = (at: Element): void => {
    let before: Node | undefined;
    for (const child of at.children) {
      if (child instanceof Element) {
        const beginsRow = before === undefined || (before instanceof Text && before.text.endsWith('\n'));
        if (!beginsRow || child.isBlock || child.length > NUMBER_MAX || !/^\s*\d+\s*$/.test(allText(child)))
          collect(child);
        else numbers.push(child);
      }
      before = child;
    }
  };
  collect(element);
  const isGutter = numbers.length > 1 && numbers.every((one, i) => Number(allText(one)) === i + 1);
  return new Set(isGutter ? numbers : []);
}

/** True for code without line breaks between its elements: each that holds a line is shown as one. */
function holdsLinesApart({ tag, children }: Element): boolean {
  return tag === 'code' && !children.some((child) => child instanceof Text && child.text.includes('\n'));
}

/** An editor or a viewer that shows each line of code in an element of its own, without `pre`. */
export function isCodeOfLines(element: Element): boolean {
  if (!hasClassWord(element, CODE_HOLDER_WORDS)) return false;
  const lines = element.elements.filter((child) => child.cutBy === undefined && child.length > 0);
  return lines.length > 0 && lines.every((line) => hasClassWord(line, LINE_WORDS) || holdsLine(line));
}

/** True where an element has a line of code and at most its number. */
function holdsLine(element: Element): boolean {
  return element.elements.some((child) => child.tag === 'pre' && hasClassWord(child, LINE_WORDS));
}

/** The most text that is read to see whether it is all numbers: UTF-16 units. */
const GUTTER_MAX = 50_000;

/** True for a column of the numbers of lines beside the code. */
export function isGutterColumn(element: Element): boolean {
  if (element.tag === 'pre' || element.length === 0 || element.length > GUTTER_MAX) return false;
  return hasClassWord(element, GUTTER_WORDS) && NUMBERS.test(allText(element));
}

/** The cells of a row are on one line. */
function beginsLine({ tag }: Element): boolean {
  return BLOCK.has(tag) && tag !== 'td' && tag !== 'th';
}

/** A number in the gutter, or a button to copy. */
function isNoCode(element: Element): boolean {
  if (hasClassWord(element, GUTTER_WORDS)) return NUMBERS.test(allText(element));
  return hasClassWord(element, COPY_WORDS) && element.length < COPY_MAX;
}

function isCodeCell(cell: Element): boolean {
  return hasClassWord(cell, CODE_WORDS) || holdsCode(cell);
}

function holdsCode(element: Element): boolean {
  return element.elements.some((child) => child.tag === 'pre' || (child.tag === 'div' && holdsCode(child)));
}

/** True where the cells hold the numbers of lines, one after the other, or are gutters by their class. */
function areNumbers(rows: readonly Element[][]): boolean {
  const cells = rows.flat();
  const text = cells.map(allText).join(' ');
  if (!NUMBERS.test(text)) return false;
  if (cells.every((cell) => hasClassWord(cell, GUTTER_WORDS) || cell.get('data-line-number') !== undefined))
    return true;
  const numbers = text.split(/[\s.:|]+/).filter((one) => one !== '');
  if (numbers.length === 0 || numbers.length > LINES_MAX) return false;
  const first = Number(numbers[0]);
  return numbers.every((one, i) => Number(one) === first + i);
}

/** The language that the element, what is in it or what is around it names. */
function languageOf(element: Element, part: Element | undefined): string | undefined {
  const inner = codeIn(part ?? element);
  const around: Element[] = [];
  for (let at = element.parent; at !== undefined && around.length < LANGUAGE_DEPTH; at = at.parent) around.push(at);
  for (const at of [...inner, element, ...around]) {
    const classes = at.get('class') ?? '';
    const [, source, named] = HIGHLIGHT.exec(classes) ?? NAMED_HIGHLIGHT.exec(classes) ?? [];
    const language =
      LANGUAGE.exec(classes)?.[1] ?? at.get('data-lang') ?? at.get('data-language') ?? source ?? named ?? langOf(at);
    if (language !== undefined && language.trim() !== '') return NO_LANGUAGE.test(language) ? undefined : language;
  }
  return undefined;
}

function langOf({ tag, attributes: { lang } }: Element): string | undefined {
  const isCode = tag === 'code' || tag === 'pre';
  return isCode && lang !== undefined && !SPOKEN.test(lang) ? lang : undefined;
}

/** The code elements in an element, the innermost first. */
function codeIn(element: Element): Element[] {
  const found: Element[] = [];
  let level = [element];
  for (let down = 0; down < LANGUAGE_DEPTH && level.length > 0; down++) {
    level = level
      .slice(0, LANGUAGE_BREADTH)
      .flatMap(({ elements }) => elements.filter(({ tag }) => tag === 'code' || tag === 'pre'));
    found.unshift(...level);
  }
  return found;
}
