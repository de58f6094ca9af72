/** The one walker over blocks and inline text. Pure. */
import type { Block, Inline, SafeText } from './model.js';

/** A block of one type. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** A stretch of text in a block: its inline text, a table's rows of cells, or plain text. */
export type Stretch = { quoted: boolean } & (
  | { kind: 'paragraph' | 'heading' | 'source' | 'caption' | 'figure'; content: readonly Inline[] }
  | { kind: 'table'; rows: readonly (readonly Inline[][])[] }
  | { kind: 'code' | 'alt'; text: SafeText }
);

/**
 * Every stretch of text in the blocks, in reading order: a table's caption is before its rows (the header first), a
 * quotation's source after what is quoted. `caption` is a table's, `figure` a picture's, `alt` the description of a
 * picture that has no caption. `quoted` is true inside a block quotation.
 */
export function* stretches(blocks: readonly Block[], quoted = false): Generator<Stretch> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield { kind: block.type, content: block.content, quoted };
        break;
      case 'list':
        for (const item of block.items) yield* stretches(item.blocks, quoted);
        break;
      case 'quote':
        yield* stretches(block.blocks, true);
        if (block.source) yield { kind: 'source', content: block.source, quoted };
        break;
      case 'table':
        if (block.caption) yield { kind: 'caption', content: block.caption, quoted };
        yield { kind: 'table', rows: [block.header, ...block.rows], quoted };
        break;
      case 'figure':
        if (block.caption) yield { kind: 'figure', content: block.caption, quoted };
        else if (block.alt !== undefined) yield { kind: 'alt', text: block.alt, quoted };
        break;
      case 'code':
        yield { kind: 'code', text: block.text, quoted };
    }
  }
}

/** Every link in the blocks, in reading order; a link inside another comes after it. */
export function* linksIn(blocks: readonly Block[]): Generator<Extract<Inline, { type: 'link' }>> {
  for (const stretch of stretches(blocks)) {
    if ('content' in stretch) yield* linksOfInline(stretch.content);
    if ('rows' in stretch) for (const row of stretch.rows) for (const cell of row) yield* linksOfInline(cell);
  }
}

function* linksOfInline(content: readonly Inline[]): Generator<Extract<Inline, { type: 'link' }>> {
  for (const node of content) {
    if (node.type === 'link') yield node;
    if ('children' in node) yield* linksOfInline(node.children);
  }
}

/** True where `test` is true for one of the blocks, or for one inside a list or a block quotation. */
export function someBlock(blocks: readonly Block[], test: (block: Block) => boolean): boolean {
  return blocks.some((block) => {
    if (test(block)) return true;
    if (block.type === 'quote') return someBlock(block.blocks, test);
    return block.type === 'list' && block.items.some((item) => someBlock(item.blocks, test));
  });
}

/**
 * The blocks, each as `change` makes it; blocks inside lists and block quotations are changed before what holds them.
 */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    if (block.type === 'list') {
      const items = block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, change) }));
      return change({ ...block, items });
    }
    return change(block.type === 'quote' ? { ...block, blocks: mapBlocks(block.blocks, change) } : block);
  });
}

/**
 * The blocks with every stretch of inline text as `change` makes it: paragraphs, headings, sources, captions, cells.
 */
export function mapInline(blocks: readonly Block[], change: (content: readonly Inline[]) => Inline[]): Block[] {
  return mapBlocks(blocks, (block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, content: change(block.content) };
      case 'quote':
        return block.source ? { ...block, source: change(block.source) } : block;
      case 'table': {
        const table = { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) };
        return block.caption ? { ...table, caption: change(block.caption) } : table;
      }
      case 'figure':
        return block.caption ? { ...block, caption: change(block.caption) } : block;
      default:
        return block;
    }
  });
}

/** Inline text with each node as `change` makes it, one node or several; what is inside a node is changed before it. */
export function mapNodes(content: readonly Inline[], change: (node: Inline) => Inline | Inline[]): Inline[] {
  return content.flatMap((node) =>
    change('children' in node ? { ...node, children: mapNodes(node.children, change) } : node),
  );
}
