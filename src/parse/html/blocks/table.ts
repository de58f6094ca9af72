/** Tables of data. Pure, except for the flow it adds to. */
import type { Block, Inline } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import type { Element, Text } from '../dom.js';
import type { Flow } from './flow.js';
import { blocksText, inlineOf, linkedLength, type PageBlock } from './page-block.js';

/** A cell with more paragraphs than this sets the page. */
const CELL_MAX_PARAGRAPHS = 2;

/** A table's rows, wherever in it they stand, and its caption. */
interface TableParts {
  rows: Element[];
  caption: Element | undefined;
}

/** A row of the block: its cells, and whether all of them are headings. */
interface Row {
  isHeader: boolean;
  cells: Inline[][];
}

export function addTable(element: Element, flow: Flow): void {
  const parts = partsOf(element);
  if (isLayout(element, parts.rows)) {
    flow.addContent(element);
    return;
  }
  const texts: Text[] = [];
  let linked = 0;
  /** The content of a cell in one line, or of the caption. */
  const lineOf = (at: Element): { made: PageBlock[]; line: Inline[] } => {
    const made = flow.blocksWithin(at);
    for (const one of made) append(texts, one.texts);
    return { made, line: inlineOf(made.map(({ block }) => block)) };
  };
  const rows: Row[] = parts.rows.map((row) => ({
    isHeader: isHeader(row),
    cells: cellsOf(row).map((cell) => {
      const { made, line } = lineOf(cell);
      linked += linkedLength(made);
      return line;
    }),
  }));
  const caption = parts.caption && lineOf(parts.caption);
  if (rows.every(({ cells }) => cells.every((cell) => cell.length === 0))) return;
  const hasCaption = caption !== undefined && caption.made.length > 0;
  const table = tableOf(
    rows.filter(({ cells }) => cells.length > 0),
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

function partsOf(table: Element): TableParts {
  const parts: TableParts = { rows: [], caption: undefined };
  const collect = (at: Element): void => {
    for (const child of at.elements) {
      if (child.cutBy !== undefined) continue;
      if (child.tag === 'tr') parts.rows.push(child);
      else if (child.tag === 'caption') parts.caption ??= child;
      else if (child.tag === 'thead' || child.tag === 'tbody' || child.tag === 'tfoot') collect(child);
    }
  };
  collect(table);
  return parts;
}

function cellsOf(row: Element): Element[] {
  return row.elements.filter(({ tag }) => tag === 'td' || tag === 'th');
}

/** True for a row of which every cell is a heading. */
function isHeader(row: Element): boolean {
  if (row.parent?.tag === 'thead') return true;
  return row.elements.length > 0 && row.elements.every(({ tag }) => tag === 'th');
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
