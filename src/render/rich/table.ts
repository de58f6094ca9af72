/** Tables in columns. */
import type { Marked, Token, Tokens } from 'marked';
import type { BlockOf } from '../../article/blocks.js';
import type { Inline } from '../../article/model.js';
import { stripAnsi } from '../../base/ansi.js';
import type { Theme } from '../theme.js';
import type { Flat } from '../typeset/flat.js';
import { columns, isNarrow, maxColumns, stripInvisible } from '../typeset/width.js';
import { terminalSetter } from './terminal.js';

/**
 * marked-terminal joins cells and rows with these before it splits them again: a cell that holds one would be split.
 */
const SEPARATORS = /\^\*\|\|\*\^|\*\|\*\|\*\|\*|\*#COLON\|\*/;

/** The narrowest column that a table may have. */
const COLUMN_MIN = 6;
/** Columns of space between two columns of a table. */
const GAP = 2;

/** The time of cli-table3 grows with the square of a table's rows, so a long table is set so many rows at a time. */
const ROWS_AT_ONCE = 200;

/**
 * The time it takes to wrap a cell grows with the square of its length, and faster where characters are wide. A table
 * with a longer cell, in UTF-16 units, is not set in columns.
 */
const CELL_MAX = 2000;
const WIDE_CELL_MAX = 400;

/** Frames that lede's tables don't have: only a rule under the header. */
const NO_FRAME = Object.fromEntries(
  ['top', 'bottom', 'left', 'right'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/**
 * A table as painted lines of at most `measure` columns; undefined where it cannot be set in columns that narrow.
 * @param cells The header's cells and the rows', flat.
 */
export function tableLines(
  table: BlockOf<'table'>,
  cells: readonly Flat[][],
  theme: Theme,
  measure: number,
): string[] | undefined {
  const lines = setTable(table, cells, theme, measure);
  const over = lines ? widest(lines) - measure : 0;
  // Some terminals count its characters wider: it is set narrower by as much, once.
  const fitting = over > 0 ? setTable(table, cells, theme, measure - over) : lines;
  return fitting && widest(fitting) <= measure && isComplete(fitting, cells) ? fitting : undefined;
}

function setTable(
  table: BlockOf<'table'>,
  cells: readonly Flat[][],
  theme: Theme,
  measure: number,
): string[] | undefined {
  const widths = columnWidths(cells, measure);
  if (!widths || !cells.every((row) => row.every((cell, c) => canSet(cell, widths[c] ?? 0)))) return undefined;
  const tableOptions = {
    chars: { ...NO_FRAME, middle: ' '.repeat(GAP), mid: '─', 'mid-mid': '─'.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: widths,
    colAligns: table.align.map((side) => side ?? 'left'),
    wordWrap: true,
  };
  return setRows(table, terminalSetter(theme, { tableOptions }));
}

/** True for a cell whose words fit a column of that width: cli-table3 would cut a wider one. */
function canSet({ text }: Flat, width: number): boolean {
  const isLong = text.length > WIDE_CELL_MAX && (text.length > CELL_MAX || !isNarrow(text));
  return !isLong && widestWord(text) <= width && !SEPARATORS.test(text);
}

function setRows({ align, header, rows }: BlockOf<'table'>, setter: Marked): string[] {
  const head = header.map((cell, c): Tokens.TableCell => {
    const strong: Tokens.Strong = { type: 'strong', raw: '', text: '', tokens: inlineTokens(cell) };
    return { text: '', tokens: [strong], header: true, align: align[c] ?? null };
  });
  const lines: string[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) =>
      row.map(
        (cell, c): Tokens.TableCell => ({
          text: '',
          tokens: inlineTokens(cell),
          header: false,
          align: align[c] ?? null,
        }),
      ),
    );
    const token: Tokens.Table = { type: 'table', raw: '', align, header: head, rows: some };
    const made = setter.parser([token]).replace(/\n+$/, '').split('\n');
    // The header was set with the first rows; it ends with the rule under it.
    const rule = from === 0 ? -1 : made.findIndex((line) => /^[─ ]+$/.test(stripAnsi(line)));
    for (const line of made.slice(rule + 1)) lines.push(line.trimEnd());
  }
  return lines;
}

const MARKS = { strong: 'strong', emphasis: 'em', deleted: 'del', dropped: 'del', added: 'strong' } as const;

/**
 * Inline nodes as marked's tokens. marked-terminal paints them itself: it strips what is painted already. A newline
 * would end the row.
 */
function inlineTokens(nodes: readonly Inline[]): Token[] {
  return nodes.flatMap((node): Token[] | Token => {
    if (node.type === 'break') return { type: 'text', raw: ' ', text: ' ' };
    if (node.type === 'text') {
      const text = stripInvisible(node.text).replace(/\n/g, ' ');
      return { type: 'text', raw: text, text };
    }
    if (node.type === 'code') return { type: 'codespan', raw: node.text, text: stripInvisible(node.text) };
    const tokens = inlineTokens(node.children);
    // A link in a table is its words: marked-terminal would print the address beside them.
    return node.type === 'link' ? tokens : { type: MARKS[node.type], raw: '', text: '', tokens };
  });
}

/** The most columns that one of the lines may take. */
function widest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, maxColumns(stripAnsi(line))), 0);
}

/** True where the lines hold every character of the cells: that the library keeps them all is checked. */
function isComplete(lines: readonly string[], cells: readonly Flat[][]): boolean {
  const length = (text: string) => text.replace(/[\s─]/g, '').length;
  let wanted = 0;
  for (const row of cells) for (const cell of row) wanted += length(stripInvisible(cell.text));
  return length(stripAnsi(lines.join(''))) === wanted;
}

/** The columns of a text's widest word. */
function widestWord(text: string): number {
  let widest = 0;
  for (const word of text.split(/\s+/)) widest = Math.max(widest, columns(word));
  return widest;
}

/**
 * Widths of columns that fit the measure: natural ones, or the widest made narrower until they fit; undefined where
 * they would be narrower than `COLUMN_MIN`.
 */
function columnWidths(cells: readonly Flat[][], measure: number): number[] | undefined {
  const natural: number[] = [];
  for (const row of cells)
    for (const [c, cell] of row.entries()) natural[c] = Math.max(natural[c] ?? 1, columns(cell.text));
  const space = measure - GAP * (natural.length - 1);
  if (measure === Infinity || natural.reduce((a, b) => a + b, 0) <= space) return natural;
  if (space < natural.length * COLUMN_MIN) return undefined;
  // From the narrowest: a column narrower than its equal share keeps its width, the others share what is left.
  const widths = [...natural];
  let left = space;
  const order = [...natural.entries()].sort(([, a], [, b]) => a - b);
  for (const [i, [c, width]] of order.entries()) {
    const share = Math.min(width, Math.floor(left / (natural.length - i)));
    widths[c] = share;
    left -= share;
  }
  return widths;
}
