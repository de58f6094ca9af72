/**
 * Highlighted code and tables, set by marked-terminal. It loads a syntax highlighter that costs more start-up than all of
 * lede, so this module is imported only for an article that has code or tables.
 */
import { Marked, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import wrapAnsi from 'wrap-ansi';
import type { Block } from '../article.js';
import { type Flat, setLines } from './setting.js';
import type { Theme } from './theme.js';
import { columns } from './width.js';

type Table = Extract<Block, { type: 'table' }>;

/** marked-terminal joins cells and rows with these before it splits them again; a cell that holds one would come apart. */
const SENTINELS = /\^\*\|\|\*\^|\*\|\*\|\*\|\*|\*#COLON\|\*/;

/** Narrowest column a table may have before it is set as records instead. */
const COLUMN_MIN = 6;
const GAP = 2;

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

/** Code as painted lines of at most `measure` columns, long ones wrapped hard, indentation kept. */
export function codeLines(text: string, language: string | undefined, theme: Theme, measure: number): string[] {
  const token: Tokens.Code = { type: 'code', raw: text, text, ...(language && { lang: language }) };
  const set = terminal({}, theme).parser([token]).replace(/\n+$/, '');
  const lines = set.split('\n');
  if (measure === Infinity) return lines;
  return lines.flatMap((line) => wrapAnsi(line, measure, { hard: true, trim: false, wordWrap: false }).split('\n'));
}

/** A table as painted lines of at most `measure` columns, or undefined where it cannot be made to fit. */
export function tableLines(table: Table, cells: Flat[][], theme: Theme, measure: number): string[] | undefined {
  const widths = shareOut(cells, measure);
  if (!widths || cells.some((row) => row.some((cell) => SENTINELS.test(cell.text)))) return undefined;
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
  const rows = cells.map((row, r) =>
    row.map((cell, c): Tokens.TableCell => {
      const text = setLines(cell, widths[c] as number).join('\n');
      return { text, tokens: [{ type: 'text', raw: text, text }], header: r === 0, align: table.align[c] ?? null };
    }),
  );
  const token: Tokens.Table = {
    type: 'table',
    raw: '',
    align: table.align,
    header: rows[0] as Tokens.TableCell[],
    rows: rows.slice(1),
  };
  const set = terminal({ tableOptions, tableHeader: theme.strong }, theme).parser([token]);
  return set
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Column widths that fit the measure: natural ones, the widest shrunk until they do; undefined where none would. */
function shareOut(cells: Flat[][], measure: number): number[] | undefined {
  const count = Math.max(...cells.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, c) =>
    Math.max(1, ...cells.flatMap((row) => (row[c]?.text ?? '').split('\n').map(columns))),
  );
  const room = measure - GAP * (count - 1);
  if (measure === Infinity || natural.reduce((a, b) => a + b, 0) <= room) return natural;
  if (room < count * COLUMN_MIN) return undefined;
  // The fair share: columns narrower than it keep their width, the rest divide what is left.
  const widths = natural.map(() => 0);
  let left = room;
  const order = natural.map((_, c) => c).sort((a, b) => (natural[a] as number) - (natural[b] as number));
  order.forEach((c, i) => {
    widths[c] = Math.min(natural[c] as number, Math.floor(left / (count - i)));
    left -= widths[c] as number;
  });
  return widths;
}
