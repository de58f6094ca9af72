/**
 * Highlighted code and tables, set by marked-terminal. It loads a syntax highlighter that costs more start-up than all of
 * lede, so this module is imported only for an article that has code or tables.
 */
import { Marked, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import wrapAnsi from 'wrap-ansi';
import type { Block, Inline } from '../article/model.js';
import { leadingAnsi, stripAnsi } from '../base/ansi.js';
import type { Theme } from './theme.js';
import type { Flat } from './typeset/flat.js';
import { columns, isNarrow, maxColumns, stripInvisible } from './typeset/width.js';

type Table = Extract<Block, { type: 'table' }>;

/** marked-terminal joins cells and rows with these before it splits them again; a cell that holds one would come apart. */
const SENTINELS = /\^\*\|\|\*\^|\*\|\*\|\*\|\*|\*#COLON\|\*/;

/** Narrowest column a table may have before it is set as records instead. */
const COLUMN_MIN = 6;
const GAP = 2;

/** cli-table3's time grows with the square of a table's rows, so that a long table is set in parts with the same columns. */
const ROWS_AT_ONCE = 200;

/**
 * The time it takes to wrap a cell grows with the square of the cell's length, and faster where characters are wide: a longer one, in UTF-16 units, is
 * no cell but a text.
 */
const CELL_MOST = 2000;
const WIDE_CELL_MOST = 400;

function terminal(options: object, theme: Theme): Marked {
  const same = (text: string) => text;
  const plain = {
    code: same,
    table: same,
    strong: theme.strong,
    em: theme.emphasis,
    codespan: theme.code,
    del: theme.deleted,
    link: theme.link,
    href: theme.link,
  };
  // marked-terminal names the classes of its highlighter's tokens; two accents are enough for prose readers.
  const highlight = {
    keyword: theme.marker, built_in: theme.marker, type: theme.marker, literal: theme.code, number: theme.code, string: theme.code,
    comment: theme.quiet, doctag: theme.quiet, meta: theme.quiet, title: theme.strong, section: theme.strong, default: same,
  }; // biome-ignore format: a map in rows
  return new Marked(
    markedTerminal(
      { ...plain, tab: 0, emoji: false, unescape: false, reflowText: false, ...options },
      { theme: highlight, ignoreIllegals: true },
    ),
  );
}

/** How much further in a long line of code goes on, where there is room: so it is not taken for a line of its own. */
const GOES_ON = 2;
/** Code has tabs of this many columns, whatever the terminal's are: its lines are wrapped as they are measured. */
const TAB = 4;

/** Code as painted lines of at most `measure` columns, long ones wrapped at a space where there is one, indentation kept. */
export function codeLines(text: string, language: string | undefined, theme: Theme, measure: number): string[] {
  const shown = measure === Infinity ? text : untabbed(stripInvisible(text));
  const token: Tokens.Code = { type: 'code', raw: shown, text: shown, ...(language && { lang: language }) };
  const set = terminal({}, theme).parser([token]).replace(/\n+$/, '');
  const lines = set.split('\n');
  if (measure === Infinity) return lines;
  return lines.flatMap((line) => {
    if (maxColumns(stripAnsi(line)) <= measure) return [line];
    // The paint of a token of several lines stands before its indentation.
    const paint = leadingAnsi(line);
    const code = line.slice(paint.length);
    const indent = code.search(/[^ ]|$/);
    const under = Math.min(indent + GOES_ON, Math.floor(measure / 2));
    const [first = '', ...rest] = wrapped(paint + code.slice(indent), measure - under);
    return [' '.repeat(Math.min(indent, under)) + first, ...rest.map((one) => ' '.repeat(under) + one)];
  });
}

/** Text with its tabs as spaces, to stops of `TAB` columns. */
function untabbed(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let out = '';
      let at = 0;
      for (const piece of line.split(/(\t)/)) {
        const next = piece === '\t' ? ' '.repeat(TAB - (at % TAB)) : piece;
        out += next;
        at += maxColumns(next);
      }
      return out;
    })
    .join('\n');
}

/** The library measures as most terminals do; where one would run over on the others, the line is wrapped narrower. */
function wrapped(line: string, measure: number): string[] {
  for (let width = measure; ; width--) {
    const lines = wrapAnsi(line, width, { hard: true }).split('\n');
    if (width <= 1 || lines.every((one) => maxColumns(stripAnsi(one)) <= measure)) return lines;
  }
}

/**
 * A table as painted lines of at most `measure` columns, or undefined where it cannot be made to fit. `limit` is the measure asked for,
 * where the table is set narrower since some terminals count its characters wider.
 */
export function tableLines(
  table: Table,
  cells: Flat[][],
  theme: Theme,
  measure: number,
  limit = measure,
): string[] | undefined {
  const widths = shareOut(cells, measure);
  const isLong = ({ text }: Flat) => text.length > WIDE_CELL_MOST && (text.length > CELL_MOST || !isNarrow(text));
  if (cells.some((row) => row.some(isLong))) return undefined;
  const cut = widths && cells.some((row) => row.some((cell, c) => widestWord(cell.text) > (widths[c] as number)));
  if (!widths || cut || cells.some((row) => row.some((cell) => SENTINELS.test(cell.text)))) return undefined;
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    right: '',
    'right-mid': '',
  };
  const chars = { ...none, middle: ' '.repeat(GAP), mid: '─', 'mid-mid': '─'.repeat(GAP) };
  const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true };
  const tableOptions = {
    chars,
    style,
    colWidths: widths,
    colAligns: table.align.map((side) => side ?? 'left'),
    wordWrap: true,
  };
  const setter = terminal({ tableOptions }, theme);
  const header = table.header.map((cell, c): Tokens.TableCell => {
    const strong: Tokens.Strong = { type: 'strong', raw: '', text: '', tokens: inlineTokens(cell) };
    return { text: '', tokens: [strong], header: true, align: table.align[c] ?? null };
  });
  const lines: string[] = [];
  for (let from = 0; from === 0 || from < table.rows.length; from += ROWS_AT_ONCE) {
    const rows = table.rows.slice(from, from + ROWS_AT_ONCE).map((row) =>
      row.map((cell, c): Tokens.TableCell => {
        return { text: '', tokens: inlineTokens(cell), header: false, align: table.align[c] ?? null };
      }),
    );
    const set = setter.parser([{ type: 'table', raw: '', align: table.align, header, rows } satisfies Tokens.Table]);
    const made = set.replace(/\n+$/, '').split('\n');
    // The rule under the header ends what has been set already.
    const rule = from === 0 ? -1 : made.findIndex((line) => /^[─ ]+$/.test(stripAnsi(line)));
    for (const line of made.slice(rule + 1)) lines.push(line.trimEnd());
  }
  const over = widest(lines) - limit;
  if (over > 0 && limit === measure) return tableLines(table, cells, theme, measure - over, limit);
  return over <= 0 && whole(lines, cells) ? lines : undefined;
}

/** The most columns that one of the lines may take. */
function widest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, maxColumns(stripAnsi(line))), 0);
}

/** Inline nodes as marked's tokens, which marked-terminal paints itself: it strips what is painted already. A newline would end the row. */
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
    if (node.type === 'link') return tokens;
    const type = ({ strong: 'strong', emphasis: 'em', deleted: 'del' } as const)[node.type];
    return { type, raw: '', text: '', tokens };
  });
}

/** True where a set table holds every character of its cells: the library's word is not taken for it. */
function whole(lines: readonly string[], cells: Flat[][]): boolean {
  const held = stripAnsi(lines.join('')).replace(/[\s─]/g, '').length;
  let wanted = 0;
  for (const row of cells) for (const cell of row) wanted += stripInvisible(cell.text).replace(/[\s─]/g, '').length;
  return held === wanted;
}

/** The columns of a text's widest word: cli-table3 would cut it where its column is narrower. */
function widestWord(text: string): number {
  let widest = 0;
  for (const word of text.split(/\s+/)) widest = Math.max(widest, columns(word));
  return widest;
}

/** Column widths that fit the measure: natural ones, the widest shrunk until they do; undefined where none would. */
function shareOut(cells: Flat[][], measure: number): number[] | undefined {
  const natural: number[] = [];
  for (const row of cells)
    for (const [c, cell] of row.entries()) natural[c] = Math.max(natural[c] ?? 1, columns(cell.text));
  const count = natural.length;
  const space = measure - GAP * (count - 1);
  if (measure === Infinity || natural.reduce((a, b) => a + b, 0) <= space) return natural;
  if (space < count * COLUMN_MIN) return undefined;
  // The fair share: columns narrower than it keep their width, the rest divide what is left.
  const widths = natural.map(() => 0);
  let left = space;
  const order = natural.map((_, c) => c).sort((a, b) => (natural[a] as number) - (natural[b] as number));
  order.forEach((c, i) => {
    widths[c] = Math.min(natural[c] as number, Math.floor(left / (count - i)));
    left -= widths[c] as number;
  });
  return widths;
}
