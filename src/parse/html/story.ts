/** Which blocks hold the key points. Pure. */
import { furniture } from '../news/furniture.js';
import { isProse, type PageBlock } from './blocks/page-block.js';
import type { Element } from './dom.js';
import { KEY_POINT_LABEL, MACHINE_SUMMARY } from './rules/phrases.js';

/** Key points and what stands around them. */
export interface KeyPoints {
  /** Their label, and notes on who made them. */
  labels: PageBlock[];
  /** A list of the points, or paragraphs of a summary. */
  points: PageBlock[];
}

/** A longer line is no label: UTF-16 units. */
const LABEL_MAX = 60;

/** A summary by a program has at most so many blocks. */
const SUMMARY_MAX = 8;

/** It holds at most this share of the page's text. */
const SUMMARY_SHARE = 0.3;

/**
 * The key points: a list and its label, which stand before the story's first paragraph; or a summary that a program
 * made, with its label, wherever it stands in an element of its own.
 */
export function findKeyPoints(blocks: readonly PageBlock[]): KeyPoints | undefined {
  let isBeforeStory = true;
  for (const [i, block] of blocks.entries()) {
    const label = blocks[i - 1];
    if (label && isBeforeStory && block.block.type === 'list' && isKeyPointsLabel(label.text))
      return { labels: [label], points: [block] };
    const summary =
      block.text.length <= LABEL_MAX && MACHINE_SUMMARY.test(block.text) ? summaryFrom(blocks, i) : undefined;
    if (summary) return summary;
    if (block.block.type === 'paragraph' && isProse(block)) isBeforeStory = false;
  }
  return undefined;
}

/** True for a line that is the label of key points. */
export function isKeyPointsLabel(text: string): boolean {
  return (
    text.length <= LABEL_MAX &&
    (furniture(text) === 'key-points-label' || KEY_POINT_LABEL.test(text) || MACHINE_SUMMARY.test(text))
  );
}

/** The summary under the label at `at`: what stands with it in an element that holds little of the story. */
function summaryFrom(blocks: readonly PageBlock[], at: number): KeyPoints | undefined {
  const label = blocks[at];
  const box = label && boxAround(label.element);
  if (label === undefined || box === undefined) return undefined;
  const found: KeyPoints = { labels: [label], points: [] };
  for (const one of blocks.slice(at + 1, at + 1 + SUMMARY_MAX)) {
    if (!isWithin(one.element, box)) break;
    const isNote = one.block.type !== 'list' && MACHINE_NOTE.test(one.text);
    (isNote || one.block.type === 'heading' ? found.labels : found.points).push(one);
  }
  return found.points.length === 0 ? undefined : found;
}

/** A note under a summary: who made it, and that it may be wrong. */
const MACHINE_NOTE =
  /(?:created|generated|made|summari[sz]ed|erstellt|generiert|erzeugt|génér|generad|gerad|generat)\w*.{0,60}\b(?:AI|A\.I\.|KI|IA|artificial intelligence|künstlicher? Intelligenz|intelligence artificielle)\b/i;

/** The element that holds a label and what it is over, and little of the page's text. */
function boxAround(label: Element): Element | undefined {
  let body: Element = label;
  while (body.parent !== undefined) body = body.parent;
  let box = label;
  while (box.parent !== undefined && box.length <= label.length) box = box.parent;
  return box.length <= body.length * SUMMARY_SHARE ? box : undefined;
}

function isWithin(element: Element, box: Element): boolean {
  return element.order >= box.order && element.order <= box.lastOrder;
}
