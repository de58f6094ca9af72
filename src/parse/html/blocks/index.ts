/** The story's elements → blocks. Pure, except for marking which text was taken. */
import { hasClassWord } from '../class-words.js';
import type { Element } from '../dom.js';
import { CAPTION_WORDS, FIGURE_WORDS } from '../rules/class-words.js';
import { addCode, isCodeOfLines, isGutterColumn } from './code.js';
import { addCaption, addFigure } from './figure.js';
import { type ElementHandler, Flow, type ResolveAddress } from './flow.js';
import { addList } from './list.js';
import { markDropped, type PageBlock } from './page-block.js';
import { addQuote } from './quote.js';
import { addTable } from './table.js';

export type { ResolveAddress } from './flow.js';
export type { PageBlock } from './page-block.js';

/** The elements that are blocks of their own kind; any other is its content. */
const HANDLERS: ReadonlyMap<string, ElementHandler> = new Map([
  ['figcaption', addCaption],
  ['figure', addFigure],
  ['ul', addList],
  ['ol', addList],
  ['menu', addList],
  ['blockquote', addQuote],
  ['table', addTable],
  ['pre', addCode],
  ['hr', addBreak],
  ['dt', addLabel],
  ['summary', addLabel],
]);

/** Roles of elements that are what HTML has elements for (WAI-ARIA 1.2). */
const ROLES: ReadonlyMap<string, ElementHandler> = new Map([
  ['table', addTable],
  ['grid', addTable],
  ['treegrid', addTable],
  ['button', addLabel],
]);

/**
 * Turns what stands in `root` and is neither cut nor left out into blocks, in reading order. `step` is called for each
 * block and may throw.
 */
export function makeBlocks(root: Element, resolve: ResolveAddress, step: () => void): PageBlock[] {
  const flow = new Flow(resolve, handlerOf, step);
  flow.addContent(root);
  return flow.blocks;
}

/** What an element is by its class comes before what it is by its tag. */
function handlerOf(element: Element): ElementHandler | undefined {
  const isCaption = element.tag === 'figcaption' || hasClassWord(element, CAPTION_WORDS);
  // "wp-caption" is the name of the picture with its caption.
  if (isCaption && element.tag !== 'figcaption' && holdsPicture(element)) return addFigure;
  if (isCaption) return addCaption;
  if (hasClassWord(element, FIGURE_WORDS)) return addFigure;
  if (isCodeOfLines(element)) return addCode;
  if (isGutterColumn(element)) return markDropped;
  return HANDLERS.get(element.tag) ?? ROLES.get(element.attributes.role ?? '');
}

function holdsPicture(element: Element): boolean {
  return element.elements.some((child) => child.tag === 'img' || holdsPicture(child));
}

/** A term, or the label of what it opens: bold, on a line before what it is about. */
function addLabel(element: Element, flow: Flow): void {
  // A heading is one already, and code keeps its own form.
  if (element.hasBlock) flow.addContent(element);
  else flow.addMarked(element, 'strong');
}

function addBreak(element: Element, flow: Flow): void {
  flow.add({ type: 'break' }, { text: '', element });
}
