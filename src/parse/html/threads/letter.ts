/**
 * A letter of a mailing list, as the archives of Mailman 2 (pipermail) and MHonArc show it: its head as lines, its text
 * preformatted. The text becomes paragraphs, what it quotes block quotations. Pure, except for the tree that it changes.
 */
import { cleanLine } from '../../../article/clean.js';
import { descendants, Element, spacedText, Text, type Tree } from '../dom.js';
import { LETTER_ADDRESS, LETTER_END, LETTER_SIGNATURE } from '../rules/threads.js';
import { isoOf, type ThreadPost } from './marks.js';

/** The text of the letter is at least this share of the page's. */
const SHARE_OF_PAGE = 0.3;

/** A line of the head is at most so long, and so many of its elements are looked at: UTF-16 units. */
const HEAD_LINE_MAX = 200;
const HEAD_ELEMENTS_MAX = 60;

/** Lines of a paragraph that are as short on average are no prose, and stay lines: UTF-16 units. */
const SHORT_LINE = 40;

/** A date as the C library writes it, with a zone: "Fri Mar  1 10:00:00 UTC 2024". */
const DATE_OF_C = /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d)(?::\d\d)?(?: [A-Z]{2,5})? (\d{4})$/;

/** The letter as a post; undefined for another page. `tree.body` has been measured. */
export function findLetter(tree: Tree, url: string | undefined): ThreadPost | undefined {
  const { body } = tree;
  const pre = body.elements.find(({ tag }) => tag === 'pre');
  if (pre === undefined || pre.length < body.length * SHARE_OF_PAGE) return undefined;
  const head = body.elements.filter(({ order }) => order < pre.order);
  const isLetter = (url !== undefined && LETTER_ADDRESS.test(url)) || head.some(leadsToMail);
  const { name, date } = readHead(head);
  const iso = isoOf(date?.replace(DATE_OF_C, '$2 $1 $4 $3'));
  if (!isLetter || name === undefined || date === undefined || iso === undefined) return undefined;
  const text = new Element('div', {}, body);
  for (const part of paragraphsOf(rawText(pre))) addParagraph(text, part);
  pre.takeChildren();
  pre.add(text);
  text.parent = pre;
  return {
    element: body,
    body: text,
    author: { name, element: undefined },
    date: { iso, words: date, element: undefined },
  };
}

function leadsToMail(element: Element): boolean {
  return element.tag === 'a' && /^mailto:/i.test(element.get('href') ?? '');
}

/** The name and the date in the head of a letter: in bold and in italics (pipermail), or after labels (MHonArc). */
function readHead(head: readonly Element[]): { name: string | undefined; date: string | undefined } {
  const lines = head
    .flatMap((one) => descendants(one).slice(0, HEAD_ELEMENTS_MAX))
    .filter(({ length }) => length > 0 && length <= HEAD_LINE_MAX);
  const first = (tag: string): string | undefined => {
    const found = lines.find((one) => one.tag === tag);
    return found && cleanLine(spacedText(found));
  };
  const after = (label: RegExp): string | undefined => {
    const line = lines.map((one) => cleanLine(spacedText(one))).find((one) => label.test(one));
    return line
      ?.replace(label, '')
      .replace(/\s*<.*$/, '')
      .trim();
  };
  return { name: after(/^From\s*:\s*/) ?? first('b'), date: after(/^Date\s*:\s*/) ?? first('i') };
}

/** The characters of preformatted text, its lines as they are. */
function rawText(element: Element): string {
  return element.children.map((child) => (child instanceof Text ? child.text : rawText(child))).join('');
}

/** A paragraph of a letter: its lines without the marks of what is quoted, and how deep it is quoted. */
interface Paragraph {
  depth: number;
  lines: string[];
  isSignature: boolean;
}

function paragraphsOf(letter: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isSignature = false;
  let isOpen = false;
  for (const line of letter.split('\n')) {
    isSignature ||= LETTER_SIGNATURE.test(line) || LETTER_END.test(line);
    const marks = /^(?:\s?>)+/.exec(line)?.[0] ?? '';
    const depth = marks.replace(/\s/g, '').length;
    const words = line.slice(marks.length).trim();
    const last = paragraphs[paragraphs.length - 1];
    if (words === '') isOpen = false;
    else if (isOpen && last?.depth === depth && last.isSignature === isSignature) last.lines.push(words);
    else {
      paragraphs.push({ depth, lines: [words], isSignature });
      isOpen = true;
    }
  }
  return paragraphs;
}

/** Adds a paragraph to the text, in the block quotation before it where it is quoted as well. */
function addParagraph(text: Element, { depth, lines, isSignature }: Paragraph): void {
  let parent = text;
  for (let level = 0; level < Math.min(depth, QUOTED_MAX); level++) {
    const last = parent.elements.at(-1);
    const quote = last?.tag === 'blockquote' ? last : new Element('blockquote', {}, parent);
    if (quote !== last) parent.add(quote);
    parent = quote;
  }
  const paragraph = new Element('p', isSignature ? { class: 'signature' } : {}, parent);
  const isVerse = lines.reduce((sum, { length }) => sum + length, 0) < lines.length * SHORT_LINE;
  lines.forEach((line, i) => {
    if (i > 0 && isVerse) paragraph.add(new Element('br', {}, paragraph));
    paragraph.add(new Text(i > 0 && !isVerse ? ` ${line}` : line));
  });
  parent.add(paragraph);
}

/** Quotations in letters nest no deeper here. */
const QUOTED_MAX = 8;
