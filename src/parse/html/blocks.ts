/** The story's elements → blocks. Pure but for marking which text was taken. */

import { stretches } from '../../article/blocks.js';
import { clean, cleanLine, joinSafe } from '../../article/clean.js';
import type { Block, Inline, ListItem } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { append } from '../../base/append.js';
import { hasNames } from './cut.js';
import { BLOCK, type Element, Text } from './tree.js';

/** A block and what on the page it was made of. */
export interface Piece {
  block: Block;
  /** Its text in one line. */
  text: string;
  /** Characters of `text` that stand in links. */
  linked: number;
  /** The element that holds it most closely. */
  from: Element;
  texts: Text[];
}

/** Makes an address absolute, or undefined for one that leads nowhere or runs something. */
export type Resolve = (address: string) => string | undefined;

const HEADING = /^h[1-6]$/;
/** What an inline element makes of its text. */
const WRAPS: Record<string, Frame['kind']> = {
  b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis', del: 'deleted', s: 'deleted', strike: 'deleted', code: 'code', kbd: 'code', samp: 'code', tt: 'code',
}; // biome-ignore format: one row

const CAPTION_NAMES = new Set(
  'caption captions figcaption wp-caption-text image-caption photo-caption img-caption media-caption picture-caption cutline photo-credit image-credit img-credit photocredit imagecredit photo-by credit-line image-source photo-source'.split(
    ' ',
  ),
);
const FIGURE_NAMES = new Set(['wp-caption', 'image-block', 'photo-block', 'media-figure']);

/** An inline element that is open around the text being gathered. */
interface Frame {
  kind: 'strong' | 'emphasis' | 'deleted' | 'code' | 'link';
  url: string;
  children: Inline[];
}

/** A run of inline text as it is gathered: white space folded across the elements' edges. */
class Run {
  readonly content: Inline[] = [];
  readonly texts: Text[] = [];
  linked = 0;
  /** True where white space would be the second in a row, or stand at a line's start. */
  private space = true;
  private readonly frames: Frame[] = [];
  private into: Inline[] = this.content;

  text(node: Text): void {
    this.texts.push(node);
    let text = node.text.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, ' ');
    if (this.space && text.startsWith(' ')) text = text.slice(1);
    if (text !== '') this.add(text);
  }

  add(text: string): void {
    const made = clean(text);
    if (made === '') return;
    this.space = made.endsWith(' ') || made.endsWith('\n');
    if (this.frames.some((frame) => frame.kind === 'link')) this.linked += made.length;
    const last = this.into[this.into.length - 1];
    if (last?.type === 'text') last.text = joinSafe(last.text, made);
    else this.into.push({ type: 'text', text: made });
  }

  line(): void {
    if (this.content.length > 0 || this.into.length > 0) this.into.push({ type: 'break' });
    this.space = true;
  }

  open(kind: Frame['kind'], url: string): void {
    const frame: Frame = { kind, url, children: [] };
    this.frames.push(frame);
    this.into = frame.children;
  }

  close(): void {
    const frame = this.frames.pop();
    this.into = this.frames[this.frames.length - 1]?.children ?? this.content;
    if (frame === undefined || frame.children.length === 0) return;
    const { kind, children } = frame;
    if (kind === 'code') this.into.push({ type: 'code', text: inlineText(children) });
    else if (kind === 'link') this.into.push({ type: 'link', url: cleanLine(frame.url), children });
    else this.into.push({ type: kind, children });
  }

  /** Ends the run: what was open is closed here, and open again in the run that is returned. */
  next(): Run {
    const next = new Run();
    for (const { kind, url } of this.frames) next.open(kind, url);
    while (this.frames.length > 0) this.close();
    return next;
  }

  /** True where nothing was gathered and nothing is open. */
  get empty(): boolean {
    return this.content.length === 0 && this.texts.length === 0 && this.frames.length === 0;
  }

  /** True right after a line break. */
  get atBreak(): boolean {
    return this.into[this.into.length - 1]?.type === 'break';
  }
}

/** Drops what stands at a line's end and means nothing there. */
function trimEnd(content: Inline[]): void {
  for (let last = content[content.length - 1]; last !== undefined; last = content[content.length - 1]) {
    if (last.type === 'break') {
      content.pop();
      continue;
    }
    if (last.type === 'text') {
      last.text = clean(last.text.replace(/(?<![ \n\u00a0])[ \n\u00a0]+$/, ''));
      if (last.text !== '') return;
      content.pop();
      continue;
    }
    if (last.type === 'code') return;
    trimEnd(last.children);
    if (last.children.length > 0) return;
    content.pop();
  }
}

/**
 * How deep blocks stand in each other in an article, as in Markdown; what stands deeper stands beside its like. Each level looks through the text
 * of all within it.
 */
const MAX_BLOCKS = 64;

/**
 * Turns what stands in `root` and is not cut into pieces, in reading order; `before` are elements that stand before it on the page, taken
 * whole. `step` is called for each block and may throw.
 */
export function makePieces(
  root: Element,
  resolve: Resolve,
  before: readonly Element[] = [],
  step: () => void = () => {},
): Piece[] {
  const pieces: Piece[] = [];
  /** How many quotations, lists and the like are open. */
  let depth = 0;
  let run = new Run();
  let around: { url: string } | undefined;

  const flush = (from: Element): void => {
    step();
    if (run.empty) return;
    const done = run;
    run = done.next();
    trimEnd(done.content);
    const line = cleanLine(inlineText(done.content));
    if (line === '') return;
    // Copied, for a list that has grown holds room for more.
    const gathered = done.content.slice();
    const content: Inline[] = around ? [{ type: 'link', url: clean(around.url), children: gathered }] : gathered;
    for (const text of done.texts) text.taken = true;
    const heading = headingAround(from);
    pieces.push({
      block: heading ? { type: 'heading', level: heading, content } : { type: 'paragraph', content },
      text: line,
      linked: around ? line.length : done.linked,
      from,
      texts: done.texts.slice(),
    });
  };

  const inline = (element: Element, from: Element): void => {
    const { tag } = element;
    if (tag === 'br') {
      if (run.atBreak) flush(from);
      else run.line();
      return;
    }
    if (tag === 'img') {
      picture(element, from);
      return;
    }
    if (tag === 'wbr') return;
    if (tag === 'q') run.add('“');
    const kind = WRAPS[tag] ?? (tag === 'a' ? 'link' : undefined);
    const url = kind === 'link' && around === undefined ? resolveLink(element, resolve) : undefined;
    const wraps = kind !== undefined && (kind !== 'link' || url !== undefined);
    if (wraps) run.open(kind, url ?? '');
    children(element, from);
    if (wraps) run.close();
    if (tag === 'q') run.add('”');
  };

  const picture = (element: Element, from: Element): void => {
    const src = element.get('data-src') ?? element.get('src');
    const alt = cleanLine(element.get('alt') ?? '');
    const url = src === undefined ? undefined : resolve(src);
    if (alt === '' && url === undefined) return;
    // A picture within a line does not end the line.
    const piece: Piece = {
      block: { type: 'figure', ...(url !== undefined && { url: cleanLine(url) }), ...(alt !== '' && { alt }) },
      text: '',
      linked: 0,
      from,
      texts: [],
    };
    if (run.content.length === 0) pieces.push(piece);
  };

  const children = (element: Element, from: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text) run.text(child);
      else if (child.cut !== undefined) {
        if (BLOCK.has(child.tag) || child.hasBlock) flush(from);
      } else if (BLOCK.has(child.tag)) {
        flush(from);
        block(child);
      } else if (child.hasBlock) {
        // An inline element around blocks: a link's card, a span that wraps the story.
        flush(from);
        const outer = around;
        const url = child.tag === 'a' ? resolveLink(child, resolve) : undefined;
        if (url !== undefined) around = { url };
        children(child, child);
        flush(child);
        around = outer;
      } else inline(child, from);
    }
  };

  /** What stands in `element`, as blocks of their own, and the texts they were made of. */
  const within = (element: Element): { pieces: Piece[]; texts: Text[] } => {
    flush(element);
    const start = pieces.length;
    depth++;
    children(element, element);
    flush(element);
    depth--;
    const made = pieces.splice(start);
    return { pieces: made, texts: made.flatMap((piece) => piece.texts) };
  };

  const list = (element: Element): void => {
    const items: ListItem[] = [];
    const texts: Text[] = [];
    let linked = 0;
    const loose: Piece[] = [];
    for (const child of element.children) {
      if (child instanceof Text || child.cut !== undefined) continue;
      const { pieces: made } = within(child);
      const figures = made.filter((piece) => piece.block.type === 'figure');
      const own = made.filter((piece) => piece.block.type !== 'figure');
      // What a figure was made of is its own: told twice at each level, it would double with each.
      append(loose, figures);
      if (own.length === 0) continue;
      items.push({ blocks: own.map((piece) => piece.block) });
      for (const piece of own) {
        append(texts, piece.texts);
        linked += piece.linked;
      }
    }
    append(pieces, loose);
    if (items.length === 0) return;
    const start = Number(element.get('start'));
    const made: Block = {
      type: 'list',
      ordered: element.tag === 'ol',
      ...(element.tag === 'ol' && Number.isInteger(start) && element.get('start') !== undefined && { start }),
      items,
    };
    pieces.push({ block: made, text: blocksText([made]), linked, from: element, texts });
  };

  const quote = (element: Element): void => {
    const made = within(element);
    const blocks = made.pieces.map((piece) => piece.block);
    const source = blocks.length > 1 ? sourceOf(made.pieces[made.pieces.length - 1] as Piece) : undefined;
    if (source) blocks.pop();
    if (blocks.length === 0) return;
    pieces.push({
      block: { type: 'quote', blocks, ...(source && { source }) },
      text: blocksText(blocks),
      linked: made.pieces.reduce((sum, piece) => sum + piece.linked, 0),
      from: element,
      texts: made.texts,
    });
  };

  /** A figure and its caption may hold a table, a list, code or a quotation; those are blocks of their own. */
  const hasWhole = (inner: readonly Piece[]): boolean =>
    inner.some((piece) => !['paragraph', 'heading', 'figure'].includes(piece.block.type));

  /** The words of pieces as one caption; a caption may hold another. */
  const captionOf = (words: readonly Piece[]): Inline[] =>
    words.flatMap(({ block: { type, ...block } }, i): Inline[] => [
      ...(i > 0 ? [{ type: 'text', text: clean(' ') } as const] : []),
      ...('content' in block ? block.content : 'caption' in block ? (block.caption ?? []) : []),
    ]);

  const figure = (element: Element): void => {
    const made = within(element);
    const inner = made.pieces;
    if (hasWhole(inner)) {
      append(pieces, inner);
      return;
    }
    const shown = inner.find((piece) => piece.block.type === 'figure')?.block;
    const words = inner.filter((piece) => piece.text !== '');
    const caption = captionOf(words);
    if (!shown && words.length === 0) return;
    pieces.push({
      block: { ...(shown?.type === 'figure' ? shown : { type: 'figure' }), ...(caption.length > 0 && { caption }) },
      text: words.map((piece) => piece.text).join(' '),
      linked: words.reduce((sum, piece) => sum + piece.linked, 0),
      from: element,
      texts: made.texts,
    });
  };

  const caption = (element: Element): void => {
    const before = pieces[pieces.length - 1];
    const made = within(element);
    if (made.pieces.length === 0) return;
    if (hasWhole(made.pieces)) {
      append(pieces, made.pieces);
      return;
    }
    const content = captionOf(made.pieces.filter((piece) => piece.text !== ''));
    if (before?.block.type === 'figure' && before.block.caption === undefined) {
      before.block.caption = content;
      before.text = made.pieces.map((piece) => piece.text).join(' ');
      append(before.texts, made.texts);
      return;
    }
    pieces.push({
      block: { type: 'figure', caption: content },
      text: made.pieces.map((piece) => piece.text).join(' '),
      linked: 0,
      from: element,
      texts: made.texts,
    });
  };

  const table = (element: Element): void => {
    const rows: Element[] = [];
    let caption: Element | undefined;
    const collect = (at: Element): void => {
      for (const child of at.children) {
        if (child instanceof Text || child.cut !== undefined) continue;
        if (child.tag === 'tr') rows.push(child);
        else if (child.tag === 'caption') caption ??= child;
        else if (/^t(?:head|body|foot)$/.test(child.tag)) collect(child);
      }
    };
    collect(element);
    if (isLayout(element, rows)) {
      children(element, element);
      flush(element);
      return;
    }
    const texts: Text[] = [];
    let linked = 0;
    const cellsOf = (row: Element): Inline[][] => {
      const cells: Inline[][] = [];
      for (const child of row.children) {
        if (child instanceof Text || (child.tag !== 'td' && child.tag !== 'th')) continue;
        const made = within(child);
        append(texts, made.texts);
        for (const piece of made.pieces) linked += piece.linked;
        cells.push(inlineOf(made.pieces.map((piece) => piece.block)));
      }
      return cells;
    };
    const made = rows.map((row) => ({ head: isHead(row), cells: cellsOf(row) })).filter((row) => row.cells.length > 0);
    const title = caption ? within(caption) : undefined;
    if (title) append(texts, title.texts);
    if (made.every((row) => row.cells.every((cell) => cell.length === 0))) return;
    const width = made.reduce((most, row) => Math.max(most, row.cells.length), 0);
    const first = made[0]?.head ? made.shift() : undefined;
    const fill = (cells: Inline[][]): Inline[][] => [
      ...cells,
      ...Array.from({ length: width - cells.length }, () => []),
    ];
    const block: Block = {
      type: 'table',
      align: Array.from({ length: width }, () => null),
      header: fill(first?.cells ?? []),
      rows: made.map((row) => fill(row.cells)),
      ...(title && title.pieces.length > 0 && { caption: inlineOf(title.pieces.map((piece) => piece.block)) }),
    };
    pieces.push({ block, text: blocksText([block]), linked, from: element, texts });
  };

  const code = (element: Element): void => {
    flush(element);
    const texts: Text[] = [];
    const gather = (at: Element): string => {
      let all = '';
      for (const child of at.children) {
        if (child instanceof Text) {
          texts.push(child);
          all += child.text;
        } else if (child.tag === 'br') all += '\n';
        else if (child.cut === undefined) all += gather(child);
      }
      return all;
    };
    const text = clean(gather(element)).replace(/^\n+/, '').trimEnd();
    if (text === '') return;
    for (const node of texts) node.taken = true;
    const inner = element.children.find((child): child is Element => !(child instanceof Text) && child.tag === 'code');
    const language = /(?:^|\s)(?:lang|language|brush)[-:]\s?([\w+#-]+)/.exec(
      `${element.get('class') ?? ''} ${inner?.get('class') ?? ''}`,
    )?.[1];
    pieces.push({
      block: { type: 'code', ...(language !== undefined && { language: cleanLine(language) }), text: clean(text) },
      text: cleanLine(text),
      linked: 0,
      from: element,
      texts,
    });
  };

  const block = (element: Element): void => {
    const { tag } = element;
    if (depth >= MAX_BLOCKS) {
      children(element, element);
      flush(element);
    } else if (tag === 'figcaption' || hasNames(element, CAPTION_NAMES)) caption(element);
    else if (tag === 'figure' || hasNames(element, FIGURE_NAMES)) figure(element);
    else if (tag === 'ul' || tag === 'ol') list(element);
    else if (tag === 'blockquote') quote(element);
    else if (tag === 'table') table(element);
    else if (tag === 'pre') code(element);
    else if (tag === 'hr') pieces.push({ block: { type: 'break' }, text: '', linked: 0, from: element, texts: [] });
    else {
      children(element, element);
      flush(element);
    }
  };

  for (const element of before) {
    block(element);
    flush(element);
  }
  children(root, root);
  flush(root);
  return pieces;
}

/** The last line of a block quotation where it says whose it is: after a dash, or in an element for that. */
function sourceOf({ block, text, from }: Piece): Inline[] | undefined {
  if (block.type !== 'paragraph' || text.length > 160) return undefined;
  const first = block.content[0];
  const cited =
    from.tag === 'footer' ||
    from.tag === 'cite' ||
    (first?.type === 'emphasis' && block.content.length === 1 && holdsCite(from));
  return cited || /^[—–―]\s?\S|^-{1,2} ?\p{Lu}/u.test(text) ? block.content : undefined;
}

function holdsCite(element: Element): boolean {
  return element.children.some((child) => !(child instanceof Text) && child.tag === 'cite');
}

/** The level of the heading that `element` is or stands in. */
function headingAround(element: Element): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  for (let at: Element | undefined = element, up = 0; at !== undefined && up < 4; at = at.parent, up++) {
    if (HEADING.test(at.tag)) return Number(at.tag[1]) as 1 | 2 | 3 | 4 | 5 | 6;
    if (at.get('role') === 'heading') return Math.min(6, Math.max(1, Number(at.get('aria-level')) || 2)) as 1;
    if (at.tag === 'p' || at.tag === 'li' || at.tag === 'td') return undefined;
  }
  return undefined;
}

function resolveLink(element: Element, resolve: Resolve): string | undefined {
  const href = element.get('href')?.trim();
  if (href === undefined || href === '' || href.startsWith('#')) return undefined;
  return resolve(href);
}

/** A table that sets the page rather than shows data: one column or one row, or cells that hold paragraphs or tables. */
function isLayout(element: Element, rows: Element[]): boolean {
  if (/^(?:presentation|none)$/.test(element.get('role') ?? '')) return true;
  if (rows.length < 2) return true;
  let widest = 0;
  for (const row of rows) {
    let cells = 0;
    for (const cell of row.children) {
      if (cell instanceof Text || (cell.tag !== 'td' && cell.tag !== 'th')) continue;
      cells++;
      let paragraphs = 0;
      for (const inner of cell.children) {
        if (inner instanceof Text) continue;
        if (inner.tag === 'table') return true;
        if ((inner.tag === 'p' || inner.tag === 'div') && inner.prose > 0) paragraphs++;
      }
      if (paragraphs > 2) return true;
    }
    widest = Math.max(widest, cells);
  }
  return widest < 2;
}

function isHead(row: Element): boolean {
  if (row.parent?.tag === 'thead') return true;
  const cells = row.children.filter((child): child is Element => !(child instanceof Text));
  return cells.length > 0 && cells.every((cell) => cell.tag === 'th');
}

/** Blocks as one line of inline text: a table's cell. */
function inlineOf(blocks: readonly Block[]): Inline[] {
  const out: Inline[] = [];
  const part = (content: readonly Inline[]): void => {
    if (content.length === 0) return;
    if (out.length > 0) out.push({ type: 'text', text: clean(' ') });
    for (const node of content) out.push(node.type === 'break' ? { type: 'text', text: clean(' ') } : node);
  };
  for (const stretch of stretches(blocks)) {
    if (stretch.kind === 'paragraph' || stretch.kind === 'heading') part(stretch.content);
    else if (stretch.kind === 'code') part([{ type: 'code', text: stretch.text }]);
    else if (stretch.kind === 'table') for (const row of stretch.rows) for (const cell of row) part(cell);
  }
  return out;
}

/** Blocks as one line of plain text. */
function blocksText(blocks: readonly Block[]): string {
  return cleanLine(inlineText(inlineOf(blocks)));
}
