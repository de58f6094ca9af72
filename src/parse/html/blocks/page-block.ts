/** A block of the article, and what on the page it was made of. Pure. */
import { stretches } from '../../../article/blocks.js';
import { clean, oneLine } from '../../../article/clean.js';
import type { Block, Inline } from '../../../article/model.js';
import { inlineText } from '../../../article/passages.js';
import { type Element, Text } from '../dom.js';
import { PROSE_MIN } from '../measure.js';

export interface PageBlock {
  block: Block;
  /** Its text in one line. */
  text: string;
  /** How many UTF-16 units of `text` stand in links. */
  linked: number;
  /** The element that holds it most closely. */
  element: Element;
  /** The texts of the page in it. */
  texts: Text[];
}

/** Prose has less than this share of its text in links. */
const PROSE_LINKED = 0.5;

/** A shorter quotation or code is a label: UTF-16 units. */
const QUOTE_MIN = 20;

/** True for what reads as sentences, not as a label or a link. */
export function isProse({ block, text, linked }: PageBlock): boolean {
  switch (block.type) {
    case 'paragraph':
      return text.length >= PROSE_MIN && linked < text.length * PROSE_LINKED && /[.!?。！？…:;”"'’)]/.test(text);
    case 'list':
      return text.length >= PROSE_MIN && linked < text.length * PROSE_LINKED;
    case 'quote':
    case 'code':
      return text.length >= QUOTE_MIN;
    default:
      return block.type === 'table';
  }
}

/** How many UTF-16 units of these blocks stand in links. */
export function linkedLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, one) => sum + one.linked, 0);
}

/** Blocks as one line of plain text. */
export function blocksText(blocks: readonly Block[]): string {
  return oneLine(inlineText(inlineOf(blocks)));
}

/** Blocks as one line of inline text, without captions: a table's cell. */
export function inlineOf(blocks: readonly Block[]): Inline[] {
  const line: Inline[] = [];
  const add = (content: readonly Inline[]): void => {
    if (content.length > 0 && line.length > 0) line.push(space());
    for (const node of content) line.push(node.type === 'break' ? space() : node);
  };
  for (const stretch of stretches(blocks)) {
    if (stretch.kind === 'paragraph' || stretch.kind === 'heading') add(stretch.content);
    else if (stretch.kind === 'code') add([{ type: 'code', text: stretch.text }]);
    else if (stretch.kind === 'table') stretch.rows.flat().forEach(add);
  }
  return line;
}

export function space(): Inline {
  return { type: 'text', text: clean(' ') };
}

/** Marks the text of what is no text of the article: a number of a line, a button. */
export function markDropped(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) child.droppedBy = 'control';
    else markDropped(child);
  }
}
