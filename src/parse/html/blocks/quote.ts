/** Block quotations. Pure, except for the flow it adds to. */
import type { Inline } from '../../../article/model.js';
import type { Element } from '../dom.js';
import type { Flow } from './flow.js';
import { blocksText, linkedLength, type PageBlock } from './page-block.js';

/** A longer line is no source: UTF-16 units. */
const SOURCE_MAX = 160;

export function addQuote(element: Element, flow: Flow): void {
  const made = flow.blocksWithin(element);
  const last = made.length > 1 ? made[made.length - 1] : undefined;
  const source = last && sourceIn(last);
  const blocks = made.map(({ block }) => block).slice(0, source ? -1 : undefined);
  if (blocks.length === 0) return;
  flow.add(
    { type: 'quote', blocks, ...(source && { source }) },
    { text: blocksText(blocks), linked: linkedLength(made), element, texts: made.flatMap(({ texts }) => texts) },
  );
}

/** The last line of a block quotation where it says whose it is: after a dash, or in an element for that. */
function sourceIn({ block, text, element }: PageBlock): Inline[] | undefined {
  if (block.type !== 'paragraph' || text.length > SOURCE_MAX) return undefined;
  const [first, ...more] = block.content;
  const isCited =
    element.tag === 'footer' ||
    element.tag === 'cite' ||
    (first?.type === 'emphasis' && more.length === 0 && element.elements.some(({ tag }) => tag === 'cite'));
  return isCited || /^[—–―]\s?\S|^-{1,2} ?\p{Lu}/u.test(text) ? block.content : undefined;
}
