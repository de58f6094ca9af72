/** How much text, links and prose each element of a page holds. Pure, except for the fields it fills in. */
import { type Element, Text } from './dom.js';
import { BLOCK } from './rules/elements.js';

/** Scripts whose sentences need a half to a third of the characters that alphabets do. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** By how much the length of a run in such a script counts more. */
const DENSITY = 2.5;

const SENTENCE_PUNCTUATION = /[.,;:!?…。、！？，；।؟]/;

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
    const isBlock = BLOCK.has(element.tag);
    const link = inLink || (element.tag === 'a' && element.get('href') !== undefined);
    const run = isBlock ? newRun() : outer;
    let afterBreak = false;
    for (const child of element.children) {
      if (child instanceof Text) {
        if (addText(child.text, element, run, link) > 0) afterBreak = false;
        continue;
      }
      // Two line breaks in a row begin a new paragraph.
      if (BLOCK.has(child.tag) || (child.tag === 'br' && afterBreak)) endRun(element, run);
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
function addText(text: string, element: Element, run: TextRun, inLink: boolean): number {
  const length = foldedLength(text);
  element.length += length;
  run.length += length;
  if (inLink) {
    element.linked += length;
    run.linked += length;
  }
  if (!run.punctuated && SENTENCE_PUNCTUATION.test(text)) run.punctuated = true;
  if (!run.dense && DENSE_SCRIPT.test(text)) run.dense = true;
  return length;
}

function addChild(element: Element, child: Element): void {
  if (BLOCK.has(child.tag) || child.hasBlock) element.hasBlock = true;
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
  const length = run.dense ? run.length * DENSITY : run.length;
  if (length < PROSE_MIN) return 0;
  return Math.max(0, length - 2 * run.linked);
}

/** How long `text` is in UTF-16 units with its white space folded and none counted at its start. */
function foldedLength(text: string): number {
  let length = 0;
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || unit === 0xa0 || unit === 0x200b) {
      if (!afterSpace) length++;
      afterSpace = true;
    } else {
      length++;
      afterSpace = false;
    }
  }
  return length;
}

function newRun(): TextRun {
  return { length: 0, linked: 0, punctuated: false, dense: false };
}
