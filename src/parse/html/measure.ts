/** How much text, links and prose each element of a page holds. Pure, except for the fields it fills in. */
import { type Element, Text } from './dom.js';

/** By how much the length of a run counts more in scripts whose sentences need less characters than in alphabets. */
const DENSITY = 2.5;

/** The marks of sentences. */
const PUNCTUATION: ReadonlySet<number> = new Set([...'.,;:!?…。、！？，；।؟'].map((mark) => mark.charCodeAt(0)));

/**
 * A run or a block shorter than this is a label, a title or a link rather than prose: UTF-16 units, some ten
 * words of English.
 */
export const PROSE_MIN = 60;

/** A stretch of inline text between two edges of blocks. */
interface TextRun {
  length: number;
  linked: number;
  punctuated: boolean;
  dense: boolean;
}

/**
 * Fills in `length`, `linked`, `prose`, `hasBlock`, `order` and `lastOrder` for `body` and all below it. What
 * is cut counts for nothing above itself. Called again after a cut. `step` is called for each element and may
 * throw.
 */
export function measure(body: Element, step: () => void = () => {}): void {
  let order = 0;
  const visit = (element: Element, inLink: boolean, outer: TextRun): void => {
    step();
    element.order = order++;
    element.length = element.linked = element.prose = 0;
    element.hasBlock = false;
    const { isBlock } = element;
    const link = inLink || (element.tag === 'a' && element.attributes.href !== undefined);
    const run = isBlock ? newRun() : outer;
    let afterBreak = false;
    for (const child of element.children) {
      if (child instanceof Text) {
        if (addText(child, element, run, link) > 0) afterBreak = false;
        continue;
      }
      // Two line breaks in a row begin a new paragraph.
      if (child.isBlock || (child.tag === 'br' && afterBreak)) endRun(element, run);
      afterBreak = child.tag === 'br';
      visit(child, link, child.cutBy === undefined ? run : newRun());
      addChild(element, child);
    }
    if (isBlock) element.prose += proseIn(run);
    element.lastOrder = order - 1;
  };
  visit(body, false, newRun());
}

/** Counts text into its element and its run; returns its length. */
function addText(text: Text, element: Element, run: TextRun, inLink: boolean): number {
  if (text.length < 0) measureText(text);
  const { length } = text;
  element.length += length;
  run.length += length;
  if (inLink) {
    element.linked += length;
    run.linked += length;
  }
  run.punctuated ||= text.isPunctuated;
  run.dense ||= text.isDense;
  return length;
}

function addChild(element: Element, child: Element): void {
  if (child.isBlock || child.hasBlock) element.hasBlock = true;
  if (child.cutBy !== undefined) return;
  element.length += child.length;
  element.linked += child.linked;
  element.prose += child.prose;
}

function endRun(element: Element, run: TextRun): void {
  element.prose += proseIn(run);
  run.length = run.linked = 0;
  run.punctuated = run.dense = false;
}

/**
 * How much prose a run is: nothing where it is short or has no punctuation of a sentence, else its length
 * without twice the length of its links.
 */
function proseIn(run: TextRun): number {
  if (!run.punctuated) return 0;
  // A whole number: elements of one shape are much faster.
  const length = run.dense ? Math.round(run.length * DENSITY) : run.length;
  if (length < PROSE_MIN) return 0;
  return Math.max(0, length - 2 * run.linked);
}

/** Reads the characters of a text, once for all measurements. */
function measureText(text: Text): void {
  const characters = text.text;
  let length = 0;
  let afterSpace = true;
  let isPunctuated = false;
  let hasDense = false;
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    if (isSpace(unit)) {
      if (!afterSpace) length++;
      afterSpace = true;
      continue;
    }
    length++;
    afterSpace = false;
    if (isLatinLetter(unit)) continue;
    if (!isPunctuated && PUNCTUATION.has(unit)) isPunctuated = true;
    else if (!hasDense && isDense(unit)) hasDense = true;
  }
  text.length = length;
  text.isPunctuated = isPunctuated;
  text.isDense = hasDense;
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x200b;
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x17f);
}

/** True for Japanese, Chinese and Korean, whose sentences need a half to a third of the characters of alphabets. */
function isDense(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7af);
}

function newRun(): TextRun {
  return { length: 0, linked: 0, punctuated: false, dense: false };
}
