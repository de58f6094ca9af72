/** Tables of data. Pure, except for the flow it adds to. */
import type { Block, Inline } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import { type Element, type Node, Text } from '../dom.js';
import { addCodeTable } from './code.js';
import type { Flow } from './flow.js';
import { blocksText, inlineOf, linkedLength, type PageBlock } from './page-block.js';

/** A cell with more paragraphs than this sets the page. */
const CELL_MAX_PARAGRAPHS = 2;

/** A cell spans at most so many columns and rows; HTML allows 1,000 and 65,534, which no table of data needs. */
const SPAN_MAX = 50;

/** In a row of more columns than this no cell spans others. */
const WIDTH_MAX = 200;

/** A table's rows (or what holds cells without a row), wherever they stand, its caption, and what stands in neither. */
interface TableParts {
  rows: Element[];
  caption: Element | undefined;
  stray: Node[];
}

/** A row of the block: its cells, and whether all of them are headings. */
interface Row {
  isHeader: boolean;
  cells: Inline[][];
}

export function addTable(element: Element, flow: Flow): void {
  const parts = partsOf(element);
  if (addCodeTable(element, parts.rows.map(cellsOf), flow)) return;
  // A browser shows what stands in no row or cell before the table (HTML Standard, 13.2.6.1, foster parenting).
  if (parts.stray.length > 0) append(flow.blocks, flow.blocksWithin(element, parts.stray));
  if (isLayout(element, parts.rows)) {
    if (parts.caption) flow.addElement(parts.caption);
    for (const row of parts.rows) {
      if (isRow(row)) flow.addElement(row);
      else append(flow.blocks, flow.blocksWithin(row, cellsOf(row)));
    }
    return;
  }
  const texts: Text[] = [];
  let linked = 0;
  const figures: PageBlock[] = [];
  /** The content of a cell in one line, or of the caption. A figure is a block before the table. */
  const lineOf = (at: Element): { made: PageBlock[]; line: Inline[] } => {
    const all = flow.blocksWithin(at);
    const made = all.filter(({ block }) => block.type !== 'figure');
    if (made.length < all.length)
      append(
        figures,
        all.filter(({ block }) => block.type === 'figure'),
      );
    for (const one of made) append(texts, one.texts);
    return { made, line: inlineOf(made.map(({ block }) => block)) };
  };
  const grid = new Grid();
  const rows: Row[] = parts.rows.map((row) => ({
    isHeader: isHeader(row),
    cells: grid.row(cellsOf(row), (cell) => {
      const { made, line } = lineOf(cell);
      linked += linkedLength(made);
      return line;
    }),
  }));
  const caption = parts.caption && lineOf(parts.caption);
  append(flow.blocks, figures);
  if (rows.every(({ cells }) => cells.every((cell) => cell.length === 0))) return;
  const hasCaption = caption !== undefined && caption.made.length > 0;
  const table = tableOf(
    rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    hasCaption ? caption.line : undefined,
  );
  flow.add(table, { text: blocksText([table]), linked, element, texts });
}

/** Rows as a table, each as wide as the widest. */
function tableOf(rows: readonly Row[], caption: Inline[] | undefined): Block {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const fill = (cells: Inline[][]): Inline[][] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, (): Inline[] => []),
  ];
  const header = rows[0]?.isHeader ? rows[0] : undefined;
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    header: fill(header?.cells ?? []),
    rows: rows.slice(header ? 1 : 0).map(({ cells }) => fill(cells)),
    ...(caption && { caption }),
  };
}

/** Puts the cells of one row after another into their columns. */
class Grid {
  /** For each column, how many more rows a cell above reaches down. */
  readonly #down: number[] = [];

  /** A row's cells, and empty ones where another cell spans a column or a row. */
  row(cells: readonly Element[], lineOf: (cell: Element) => Inline[]): Inline[][] {
    const row: Inline[][] = [];
    const skipSpanned = (): void => {
      while ((this.#down[row.length] ?? 0) > 0) {
        this.#down[row.length] = (this.#down[row.length] ?? 0) - 1;
        row.push([]);
      }
    };
    for (const cell of cells) {
      skipSpanned();
      const isWide = row.length > WIDTH_MAX;
      const down = isWide ? 0 : spanOf(cell, 'rowspan') - 1;
      // A cell over all columns is the last of its row: it heads a part of the table.
      const across = isWide || cells.length === 1 ? 1 : spanOf(cell, 'colspan');
      for (let i = 0; i < across; i++) {
        this.#down[row.length] = down;
        row.push(i === 0 ? lineOf(cell) : []);
      }
    }
    skipSpanned();
    return row;
  }
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const given = Number(cell.get(name) ?? 1);
  return Number.isInteger(given) && given > 0 ? Math.min(given, SPAN_MAX) : 1;
}

/** The parts of a table, made of HTML's elements for them or of any elements with roles. */
function partsOf(table: Element): TableParts {
  const parts: TableParts = { rows: [], caption: undefined, stray: [] };
  const isTable = table.tag === 'table';
  const collect = (at: Element): void => {
    // Cells without a row make one (HTML Standard, 13.2.6.4.13).
    const cells = new Set<Node>(cellsOf(at));
    if (cells.size > 0) parts.rows.push(at);
    for (const child of at.children) {
      if (cells.has(child)) continue;
      if (child instanceof Text) {
        if (child.text.trim() !== '') parts.stray.push(child);
      } else if (child.cutBy !== undefined) continue;
      else if (isRow(child)) parts.rows.push(child);
      else if (child.tag === 'caption' || child.get('role') === 'caption') parts.caption ??= child;
      else if (ROW_GROUP.has(child.tag) || child.get('role') === 'rowgroup' || (!isTable && child.hasBlock))
        collect(child);
      else if (child.length > 0) parts.stray.push(child);
    }
  };
  collect(table);
  return parts;
}

function isRow(element: Element): boolean {
  return element.tag === 'tr' || element.get('role') === 'row';
}

const ROW_GROUP: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
const CELL_ROLE = /^(?:cell|gridcell|columnheader|rowheader)$/;

function cellsOf(row: Element): Element[] {
  return row.elements.filter(
    ({ tag, attributes }) => tag === 'td' || tag === 'th' || CELL_ROLE.test(attributes.role ?? ''),
  );
}

/** True for a row of which every cell is a heading. */
function isHeader(row: Element): boolean {
  if (row.parent?.tag === 'thead') return true;
  return (
    row.elements.length > 0 && row.elements.every((cell) => cell.tag === 'th' || cell.get('role') === 'columnheader')
  );
}

/**
 * True for a table that sets the page rather than shows data: one column or one row, or cells that hold
 * paragraphs or tables.
 */
function isLayout(table: Element, rows: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(table.get('role') ?? '') || rows.length < 2) return true;
  const cells = rows.map(cellsOf);
  return cells.flat().some(isLayoutCell) || cells.every((ofRow) => ofRow.length < 2);
}

function isLayoutCell(cell: Element): boolean {
  const paragraphs = cell.elements.filter(({ tag, prose }) => (tag === 'p' || tag === 'div') && prose > 0);
  return paragraphs.length > CELL_MAX_PARAGRAPHS || cell.elements.some(({ tag }) => tag === 'table');
}
