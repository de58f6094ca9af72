/** What each element of a page weighs in text, links and prose. Pure but for the fields it fills in. */
import { BLOCK, type Element, Text } from './tree.js';

/** Scripts whose sentences need a half to a third of the characters that alphabets do. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const STOP = /[.,;:!?…。、！？，；।؟]/;

/** A run shorter than this is a label, a title or a link rather than prose; about ten words of English. */
const PROSE = 60;

/** How long `text` is with its white space folded, its ends not counted twice: UTF-16 units. */
function foldedLength(text: string): number {
  let length = 0;
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || unit === 0xa0 || unit === 0x200b) {
      if (!space) length++;
      space = true;
    } else {
      length++;
      space = false;
    }
  }
  return length;
}

/** A stretch of inline text between two edges of blocks. */
interface Run {
  length: number;
  linked: number;
  stops: boolean;
  dense: boolean;
}

/** How much prose a run is: its length without its links' twice over, where it is long enough and has a sentence's punctuation. */
function proseOf(run: Run): number {
  if (!run.stops) return 0;
  const length = run.dense ? run.length * 2.5 : run.length;
  if (length < PROSE) return 0;
  return Math.max(0, length - 2 * run.linked);
}

/**
 * Fills in `length`, `linked`, `prose`, `hasBlock`, `order` and `last` for `body` and all below it. What is cut counts for nothing
 * above itself. May be called again after a cut. `step` is called for each element and may throw.
 */
export function weigh(body: Element, step: () => void = () => {}): void {
  let order = 0;
  const visit = (element: Element, inLink: boolean, outer: Run): void => {
    step();
    element.order = order++;
    element.length = element.linked = element.prose = 0;
    element.hasBlock = false;
    const block = BLOCK.has(element.tag);
    const link = inLink || (element.tag === 'a' && element.get('href') !== undefined);
    const run = block ? newRun() : outer;
    let broken = false;
    for (const child of element.children) {
      if (child instanceof Text) {
        const length = foldedLength(child.text);
        element.length += length;
        run.length += length;
        if (link) {
          element.linked += length;
          run.linked += length;
        }
        if (length > 0) broken = false;
        if (!run.stops && STOP.test(child.text)) run.stops = true;
        if (!run.dense && DENSE.test(child.text)) run.dense = true;
        continue;
      }
      const edge = BLOCK.has(child.tag) || (child.tag === 'br' && broken);
      if (edge) {
        element.prose += proseOf(run);
        reset(run);
      }
      broken = child.tag === 'br';
      visit(child, link, child.cut === undefined ? run : newRun());
      if (BLOCK.has(child.tag) || child.hasBlock) element.hasBlock = true;
      if (child.cut !== undefined) continue;
      element.length += child.length;
      element.linked += child.linked;
      element.prose += child.prose;
    }
    if (block) element.prose += proseOf(run);
    element.last = order - 1;
  };
  visit(body, false, newRun());
}

const newRun = (): Run => ({ length: 0, linked: 0, stops: false, dense: false });

function reset(run: Run): void {
  run.length = run.linked = 0;
  run.stops = run.dense = false;
}
