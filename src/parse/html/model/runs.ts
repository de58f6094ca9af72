/** The runs of text of a page: what the model decides on. Pure. */
import { hasClassWord } from '../class-words.js';
import { type Element, Text } from '../dom.js';
import { CAPTION_WORDS } from '../rules/class-words.js';
import type { RemovalRule } from '../rules/removal.js';

/** A stretch of inline text between two edges of blocks: a paragraph, a heading, a list item, a cell, a label. */
export interface TextRun {
  /** The texts of the page that it is made of. */
  texts: Text[];
  /** Its text, white space folded. */
  text: string;
  /** UTF-16 units of text that stand in links, and how many links those are. */
  linked: number;
  links: number;
  /** The link that holds most of its linked text. */
  link: Element | undefined;
  /** The element that holds it most closely and begins a line, or is cut. */
  element: Element;
  /** The rule that cuts the outermost element around it that a rule cuts. */
  cutBy: RemovalRule | undefined;
  /** The counts of its characters. */
  counts: Counts;
}

/** What a text is made of. Letters of dense scripts count as 1 / 1.8 words each. */
interface Counts {
  words: number;
  letters: number;
  upper: number;
  digits: number;
  /** Ends of sentences, and the marks inside of them. */
  stops: number;
  commas: number;
  /** Words that begin with a capital. */
  capitalised: number;
  /** Letters of Chinese and Japanese. */
  dense: number;
  /** Other signs. */
  marks: number;
}

/** What a rule has cut that is certainly not read: the model is not asked. */
const CERTAIN: ReadonlySet<RemovalRule> = new Set<RemovalRule>(['hidden', 'control', 'other-story']);

/**
 * A label inside an element that a rule cuts is left out with it: the model is asked about text that may be a sentence.
 * In words, and the share of it that may stand outside of links.
 */
const LABEL_WORDS = 8;

/** True for a label that the model is not asked about. */
export function isLabelOfCut({ cutBy, counts, text }: TextRun): boolean {
  if (cutBy === undefined || counts.words >= LABEL_WORDS) return false;
  return counts.stops === 0 || !SENTENCE_END.test(text);
}

/** The end of a sentence, which the stop in "version 1.8" is not. */
const SENTENCE_END = /[.!?](?!\w)|[。！？।؟۔]/u;

/** How many letters of Chinese or Japanese make a word: about 1.8 (Xiao and McEnery count 1.6 to 1.9). */
const LETTERS_PER_WORD = 1.8;

/** True where the model is not asked about an element: the page hides it, or it is a control. */
export function isCertainlyCut(element: Element): boolean {
  return element.cutBy !== undefined && CERTAIN.has(element.cutBy);
}

/** True for a caption: it goes with its picture, and the model is not asked. */
export function isCaption(element: Element): boolean {
  return element.tag === 'figcaption' || hasClassWord(element, CAPTION_WORDS);
}

/** Every run of visible text but captions in `body`, which has been measured and cut, in the order of the page. */
export function findRuns(body: Element): TextRun[] {
  const finder = new RunFinder();
  finder.visit(body, body, undefined, undefined);
  finder.end(body, undefined);
  return finder.runs;
}

class RunFinder {
  readonly runs: TextRun[] = [];
  #texts: Text[] = [];
  #parts = '';
  /** True while there is nothing but white space. */
  #isBlank = true;
  #linked = 0;
  #links = 0;
  #link: Element | undefined;
  #lengthOfLink = 0;

  /** `holder` holds the run that is open, `link` and `cutBy` are the link and the rule around it. */
  visit(element: Element, holder: Element, link: Element | undefined, cutBy: RemovalRule | undefined): void {
    let afterBreak = false;
    for (const child of element.children) {
      if (child instanceof Text) {
        this.#addText(child, link);
        if (afterBreak && child.text.trim() !== '') afterBreak = false;
        continue;
      }
      const beginsLine = child.isBlock || child.hasBlock;
      if (isCertainlyCut(child) || isCaption(child)) {
        if (beginsLine) this.end(holder, cutBy);
        continue;
      }
      const isRunOfItsOwn = beginsLine || (cutBy === undefined && child.cutBy !== undefined);
      if (isRunOfItsOwn || (child.tag === 'br' && afterBreak)) this.end(holder, cutBy);
      afterBreak = child.tag === 'br';
      if (afterBreak) this.#parts += ' ';
      const isLink = child.tag === 'a' && child.attributes.href !== undefined;
      if (isLink && link === undefined) this.#links++;
      const inner = cutBy ?? child.cutBy;
      this.visit(child, isRunOfItsOwn ? child : holder, link ?? (isLink ? child : undefined), inner);
      if (isRunOfItsOwn) this.end(child, inner);
    }
  }

  /** Ends the run that is open, if it has text. */
  end(element: Element, cutBy: RemovalRule | undefined): void {
    const text = this.#isBlank ? '' : this.#parts.replace(/[\s\u200b]{2,}|[^\S ]|\u200b/g, ' ').trim();
    if (text !== '') {
      const [texts, linked, links] = [this.#texts, this.#linked, this.#links];
      this.runs.push({
        texts,
        text,
        linked: Math.min(linked, text.length),
        links,
        link: this.#link,
        element,
        cutBy,
        counts: count(text),
      });
    }
    if (this.#texts.length > 0) this.#texts = [];
    this.#parts = '';
    this.#isBlank = true;
    this.#linked = this.#links = this.#lengthOfLink = 0;
    this.#link = undefined;
  }

  #addText(text: Text, link: Element | undefined): void {
    this.#texts.push(text);
    this.#parts += text.text;
    if (text.length === 0) return;
    this.#isBlank = false;
    if (link === undefined) return;
    const { length } = text.text.trim();
    this.#linked += length;
    if (length > this.#lengthOfLink) [this.#link, this.#lengthOfLink] = [link, length];
  }
}

/** Counts the characters of a text in one pass. */
function count(text: string): Counts {
  const counts: Counts = {
    words: 0,
    letters: 0,
    upper: 0,
    digits: 0,
    stops: 0,
    commas: 0,
    capitalised: 0,
    dense: 0,
    marks: 0,
  };
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    switch (kind) {
      case LOWER:
      case UPPER:
        counts.letters++;
        if (kind === UPPER) counts.upper++;
        if (!inWord) {
          counts.words++;
          if (kind === UPPER) counts.capitalised++;
        }
        inWord = true;
        break;
      case DIGIT:
        counts.digits++;
        if (!inWord) counts.words++;
        inWord = true;
        break;
      case INSIDE:
        break;
      case DENSE:
        counts.dense++;
        counts.letters++;
        inWord = false;
        break;
      case STOP:
        counts.stops++;
        inWord = false;
        break;
      case COMMA:
        counts.commas++;
        inWord = false;
        break;
      case MARK:
        counts.marks++;
        inWord = false;
        break;
      default:
        inWord = false;
    }
  }
  counts.words += counts.dense / LETTERS_PER_WORD;
  return counts;
}

/** The kinds of characters: small numbers, because one is looked up for each character of a page. */
const SPACE = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
/** Apostrophes and hyphens, which may stand inside a word. */
const INSIDE = 4;
const DENSE = 5;
const STOP = 6;
const COMMA = 7;
const MARK = 8;

/** Full stops, question and exclamation marks of Chinese, Arabic, Urdu and Indic scripts. */
const STOPS = new Set('。！？।؟۔'.split('').map((sign) => sign.charCodeAt(0)));
const COMMAS = new Set('，、،；'.split('').map((sign) => sign.charCodeAt(0)));

function kindOf(unit: number): number {
  if (unit < 128) return ASCII[unit] ?? SPACE;
  if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)) return DENSE;
  if (STOPS.has(unit)) return STOP;
  if (COMMAS.has(unit)) return COMMA;
  if (unit === 0x2019) return INSIDE;
  if (unit < 0xc0 || (unit >= 0x2000 && unit <= 0x2fff)) return MARK;
  const isUpper =
    (unit >= 0xc0 && unit <= 0xde) || (unit >= 0x391 && unit <= 0x3a9) || (unit >= 0x400 && unit <= 0x42f);
  return isUpper ? UPPER : LOWER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z]/.test(sign)) return LOWER;
  if (/[A-Z]/.test(sign)) return UPPER;
  if (/\d/.test(sign)) return DIGIT;
  if (/[.!?]/.test(sign)) return STOP;
  if (/[,;]/.test(sign)) return COMMA;
  if (/['-]/.test(sign)) return INSIDE;
  return unit <= 32 ? SPACE : MARK;
});
