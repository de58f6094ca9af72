/** Lists. Pure, except for the flow it adds to. */
import type { Block, ListItem } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import { type Element, type Node, Text } from '../dom.js';
import { addCode } from './code.js';
import type { Flow } from './flow.js';
import { blocksText, linkedLength, type PageBlock } from './page-block.js';

/** The parts of a list element: an item each, or what stands between items. */
interface ListPart {
  kind: 'item' | 'list' | 'between';
  /** The item's element, or the list's. */
  holder: Element;
  nodes: readonly Node[];
}

export function addList(element: Element, flow: Flow): void {
  if (isCode(element)) {
    addCode(element, flow);
    return;
  }
  const parts = partsOf(element);
  // Lists were used to indent text.
  if (parts.every(({ kind }) => kind !== 'item')) {
    flow.addContent(element);
    return;
  }
  const items: ListItem[] = [];
  const texts: Text[] = [];
  const figures: PageBlock[] = [];
  let linked = 0;
  for (const { kind, holder, nodes } of parts) {
    const made = flow.blocksWithin(holder, nodes);
    // A figure is a block beside the list, and its texts are its own: counted at each level, they would double
    // with each.
    const own = made.filter(({ block }) => block.type !== 'figure');
    append(
      figures,
      made.filter(({ block }) => block.type === 'figure'),
    );
    if (own.length === 0) continue;
    const blocks = own.map(({ block }) => block);
    // A list right in a list belongs to the item before it.
    const before = kind === 'list' ? items[items.length - 1] : undefined;
    if (before) append(before.blocks, blocks);
    else items.push({ blocks });
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

/** The items of a list in order, and the text and elements that stand in no item. */
function partsOf(element: Element): ListPart[] {
  const parts: ListPart[] = [];
  let between: Node[] = [];
  const endBetween = (): void => {
    if (between.some((node) => !(node instanceof Text) || node.text.trim() !== ''))
      parts.push({ kind: 'between', holder: element, nodes: between });
    between = [];
  };
  for (const child of element.children) {
    if (child instanceof Text || kindOf(child) === 'between') {
      between.push(child);
      continue;
    }
    endBetween();
    const kind = kindOf(child);
    if (child.cutBy !== undefined) continue;
    if (kind === 'item') parts.push({ kind, holder: child, nodes: child.children });
    else parts.push({ kind, holder: element, nodes: [child] });
  }
  endBetween();
  return parts;
}

function kindOf({ tag, attributes }: Element): ListPart['kind'] {
  if (tag === 'li' || attributes.role === 'listitem') return 'item';
  return tag === 'ul' || tag === 'ol' ? 'list' : 'between';
}

/** A list of the lines of code, numbered by the browser. */
function isCode(element: Element): boolean {
  return element.tag === 'ol' && /(?:^|\s)linenums(?:\s|$)/.test(element.get('class') ?? '');
}

/** The number of the first item, where the page gives a whole one. */
function startOf(element: Element): number | undefined {
  const given = element.get('start');
  return given !== undefined && Number.isInteger(Number(given)) ? Number(given) : undefined;
}
