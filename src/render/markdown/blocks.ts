/** Blocks → Markdown. */
import type { BlockOf } from '../../article/blocks.js';
import type { Block, Inline, ListItem } from '../../article/model.js';
import { asReferences, destination, escapeText, longestRun, WHOLE } from './escape.js';
import { inline, type LinkNumbers, places } from './inline.js';

/** Where blocks stand, and how their links are written. */
export interface BlockContext {
  /** True inside a list's item. */
  inItem?: boolean;
  /** The links that are written as numbered references. */
  numbers?: LinkNumbers;
}

const NO_NUMBERS: LinkNumbers = new Map();

/** Each block as Markdown; blank lines go between them. */
export function* blockTexts(blocks: readonly Block[], context: BlockContext = {}): Generator<string> {
  const writer = new BlockWriter(context.numbers ?? NO_NUMBERS);
  yield* writer.blocks(blocks, context.inItem);
}

class BlockWriter {
  readonly #places: ReturnType<typeof places>;

  constructor(numbers: LinkNumbers) {
    this.#places = places(numbers);
  }

  *blocks(blocks: readonly Block[], inItem = false): Generator<string> {
    let previous: Block | undefined;
    // Two lists of the same kind in a row have different markers: with the same ones they would be one list.
    let otherMarker = false;
    for (const block of blocks) {
      const sameList = block.type === 'list' && previous?.type === 'list' && previous.ordered === block.ordered;
      otherMarker = sameList && !otherMarker;
      yield this.#block(block, inItem, otherMarker);
      previous = block;
    }
  }

  #block(block: Block, inItem: boolean, otherMarker: boolean): string {
    switch (block.type) {
      case 'paragraph':
        return inline(block.content, this.#places.paragraph);
      case 'heading':
        return `${'#'.repeat(block.level)} ${this.#line(block.content)}`;
      case 'list':
        return this.#list(block, otherMarker);
      case 'quote': {
        const texts = [...this.blocks(block.blocks)];
        if (block.source) texts.push(`<cite>${this.#line(block.source)}</cite>`);
        return prefixed(texts.join('\n\n'), '> ', '> ');
      }
      case 'code':
        return codeText(block);
      case 'table':
        return this.#table(block);
      case 'figure':
        return this.#figure(block);
      case 'break':
        // "- ***" would be a break and no item.
        return inItem ? '___' : '***';
    }
  }

  #line(content: readonly Inline[]): string {
    return inline(content, this.#places.oneLine);
  }

  #list(list: BlockOf<'list'>, otherMarker: boolean): string {
    const { items, ordered, start = 1 } = list;
    const tight = items.every(isTight);
    const texts = items.map((item, i) => {
      const marker = ordered ? `${start + i}${otherMarker ? ')' : '.'} ` : otherMarker ? '* ' : '- ';
      const task = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
      const text = [...this.blocks(item.blocks, true)].join(tight ? '\n' : '\n\n');
      return prefixed(task + text, marker, ' '.repeat(marker.length));
    });
    const comment = markersComment(list);
    return (comment ? `${comment}\n` : '') + texts.join(tight ? '\n' : '\n\n');
  }

  #table({ align, header, rows, caption }: BlockOf<'table'>): string {
    const row = (cells: readonly Inline[][]) =>
      `| ${cells.map((cell) => inline(cell, this.#places.cell)).join(' | ')} |`;
    const rules = header.map((_, i) => RULES[align[i] ?? 'none']);
    const above = caption ? `<small>${this.#line(caption)}</small>\n\n` : '';
    return above + [row(header), `| ${rules.join(' | ')} |`, ...rows.map(row)].join('\n');
  }

  #figure({ url, alt, caption, credit }: BlockOf<'figure'>): string {
    const words = alt === undefined ? '' : asReferences(alt, /[^\p{L}\p{N}\p{M} .,’“”–—-]|^ | $/gu);
    const image = `![${words}](${destination(url ?? '')})`;
    const below = [
      caption && `<small>${this.#line(caption)}</small>`,
      credit !== undefined && `<cite>${escapeText(credit, WHOLE)}</cite>`,
    ].filter((part) => part);
    if (below.length === 0) return image;
    // A caption whose picture the page draws by other means.
    const isPicture = url !== undefined || words !== '';
    return isPicture ? `${image}\n${below.join(' ')}` : below.join(' ');
  }
}

/** The rule below a column's heading. */
const RULES = { left: ':--', center: ':-:', right: '--:', none: '---' };

function codeText({ language, text }: BlockOf<'code'>): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${asReferences(language ?? '', /[^\w+#.-]/g)}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

/** Puts `first` before the first line of a text and `rest` before the others; an empty line takes no spaces. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (line === '' ? (i === 0 ? first : rest).trimEnd() : (i === 0 ? first : rest) + line))
    .join('\n');
}

/** True for a paragraph, alone or with a list below it that may stand there without an empty line between. */
function isTight({ blocks }: ListItem): boolean {
  const [first, second, third] = blocks;
  if (first === undefined) return true;
  if (first.type !== 'paragraph' || third !== undefined) return false;
  if (second === undefined) return true;
  if (second.type !== 'list' || markersComment(second) || !second.items.every(isTight)) return false;
  return (second.start ?? 1) === 1 && (second.items[0]?.blocks.length ?? 0) > 0;
}

/** The comment that keeps the markers that a list's items had in a plain text; empty where they had none. */
function markersComment({ items }: BlockOf<'list'>): string {
  const markers = items.map((item) => item.marker ?? null);
  if (markers.every((marker) => marker === null)) return '';
  // The last marker holds for the items that follow.
  while (markers.length > 1 && markers.at(-1) === markers.at(-2)) markers.pop();
  return `<!-- markers ${JSON.stringify(markers).replaceAll('>', '\\u003e')} -->`;
}
