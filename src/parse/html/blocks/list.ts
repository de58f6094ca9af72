/** Lists. Pure, except for the flow it adds to. */
import type { Block, ListItem } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import type { Element, Text } from '../dom.js';
import type { Flow } from './flow.js';
import { blocksText, linkedLength, type PageBlock } from './page-block.js';

export function addList(element: Element, flow: Flow): void {
  const items: ListItem[] = [];
  const texts: Text[] = [];
  const figures: PageBlock[] = [];
  let linked = 0;
  for (const child of element.elements) {
    if (child.cutBy !== undefined) continue;
    const made = flow.blocksWithin(child);
    // A figure is a block beside the list, and its texts are its own: counted at each level, they would double
    // with each.
    const own = made.filter(({ block }) => block.type !== 'figure');
    append(
      figures,
      made.filter(({ block }) => block.type === 'figure'),
    );
    if (own.length === 0) continue;
    items.push({ blocks: own.map(({ block }) => block) });
    for (const one of own) append(texts, one.texts);
    linked += linkedLength(own);
  }
  append(flow.blocks, figures);
  if (items.length === 0) return;
  const ordered = element.tag === 'ol';
  const start = ordered ? startOf(element) : undefined;
  const list: Block = { type: 'list', ordered, ...(start !== undefined && { start }), items };
  flow.add(list, { text: blocksText([list]), linked, element, texts });
}

/** The number of the first item, where the page gives a whole one. */
function startOf(element: Element): number | undefined {
  const given = element.get('start');
  return given !== undefined && Number.isInteger(Number(given)) ? Number(given) : undefined;
}
