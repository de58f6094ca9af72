/** What the reader shows: (model, theme) → the rows of the screen. Pure. */
import { ansiAt } from '../base/ansi.js';
import { PLAIN, type Theme } from '../render/theme.js';
import type { Flat } from '../render/typeset/flat.js';
import { setLines } from '../render/typeset/setting.js';
import { columns as columnsOf, graphemes, maxColumns, stripInvisible } from '../render/typeset/width.js';
import { helpRows } from './help.js';
import { layout, pageRows } from './layout.js';
import type { Line, LineRange, ListMode, Model } from './model.js';
import { matchesIn } from './search.js';
import { highlightedWords, markedLine, selectedRanges } from './selection.js';

/** The sequences (SGR) that start and end a way to highlight words. */
type Highlight = readonly [on: string, off: string];
const INVERSE: Highlight = ['\u001b[7m', '\u001b[27m'];
const UNDERLINE: Highlight = ['\u001b[4m', '\u001b[24m'];
/** Stand in the margin beside what is selected, and beside an item of the news that was read. */
const MARK = '›';
const READ = '✓';

/** The screen's rows, top to bottom, as many as the terminal has. */
export function screenOf(model: Model, theme: Theme = PLAIN): string[] {
  const rows = rowsAboveStatus(model, theme).slice(0, pageRows(model));
  while (rows.length < pageRows(model)) rows.push('');
  if (model.rows > 1) rows.push(statusLine(model, theme).text);
  return rows;
}

/** The column of the last row, from 0, where the next letter goes; undefined where no text is being typed. */
export function cursorOf(model: Model): number | undefined {
  return model.mode.kind === 'search' && model.rows > 1 ? statusLine(model, PLAIN).end : undefined;
}

function rowsAboveStatus(model: Model, theme: Theme): string[] {
  const { mode } = model;
  if (mode.kind === 'help') return helpScreen(model, mode.top, theme);
  if (mode.kind === 'list') return listScreen(model, mode, theme);
  return pageScreen(model, theme);
}

function pageScreen(model: Model, theme: Theme): string[] {
  const { margin } = layout(model.columns, model.wider, model.numbers);
  const marked = markedLine(model);
  const [ranges, style] = highlightsOf(model);
  return model.story.lines.slice(model.top, model.top + pageRows(model)).map((line, i) => {
    const own = ranges.filter((range) => range.line === model.top + i);
    const text = own.length === 0 ? line.text : highlight(line, own, style);
    return text === '' ? '' : marginOf(model, line, margin, marked === model.top + i, theme) + text;
  });
}

/** What is highlighted on the screen, and how: the matches of a search, or else the selection. */
function highlightsOf(model: Model): [LineRange[], Highlight] {
  const wanted = highlightedWords(model);
  if (wanted === '') return [selectedRanges(model), model.selected?.url ? INVERSE : UNDERLINE];
  return [matchesIn(model.story.lines, model.top, model.top + pageRows(model), wanted), INVERSE];
}

/** The margin of a line, with the number of its paragraph and the mark of the selection. */
function marginOf(model: Model, line: Line, margin: number, marked: boolean, theme: Theme): string {
  if (margin < 2) return ' '.repeat(margin);
  const { paragraphs, stories } = model.story;
  const numbered = line.first && line.block !== undefined && margin >= 3;
  const number =
    numbered && stories.length > 0 && model.news?.has(line.block ?? 0)
      ? READ
      : String((numbered && model.numbers && paragraphs.get(line.block ?? 0)) || '');
  const lead = ' '.repeat(Math.max(0, margin - 2 - number.length)) + (number === '' ? '' : theme.quiet(number));
  return `${lead}${marked ? theme.marker(MARK) : ' '} `;
}

function helpScreen(model: Model, top: number, theme: Theme): string[] {
  const { measure, margin } = layout(model.columns, model.wider, model.numbers);
  return helpRows(measure)
    .slice(top, top + pageRows(model))
    .map((row) => {
      let left = measure;
      const parts = row.map(({ text, title }) => {
        const part = clip(text, left);
        left -= columnsOf(part);
        return title ? theme.heading(part) : part;
      });
      return parts.length === 0 ? '' : ' '.repeat(margin) + parts.join('');
    });
}

/** The most rows that an entry of a list gets for its label, and for its detail. */
const ENTRY_ROWS = 3;

function listScreen(model: Model, mode: ListMode, theme: Theme): string[] {
  const { measure, margin } = layout(model.columns, model.wider, model.numbers);
  // The mark hangs in the margin, where there is one, so that the list starts where the page does.
  const lead = ' '.repeat(Math.max(0, margin - 2));
  // A terminal of a few columns has no room for a mark.
  const beside = model.columns < 8 ? '' : ' ';
  const width = beside === '' || margin >= 2 ? measure : measure - 2;
  const inset = beside === '' ? '' : '  ';
  const entry = (i: number): string[] => {
    const { label = '', detail } = mode.items[i] ?? {};
    const selected = i === mode.at;
    const names = rowsOf(label, width, detail === undefined ? undefined : theme.speaker);
    const details = detail === undefined ? [] : rowsOf(detail, width - inset.length);
    const mark = beside === '' ? '' : selected ? theme.marker(MARK) : ' ';
    return [
      ...names.map((row) => (selected ? INVERSE[0] + row + INVERSE[1] : row)),
      ...details.map((row) => inset + row),
    ].map((row, r) => lead + (r === 0 ? mark : beside) + beside + row);
  };
  const title = ' '.repeat(margin) + theme.heading(clip(mode.title, measure));
  return [title, '', ...entriesAround(mode.at, mode.items.length, Math.max(1, pageRows(model) - 2), entry)];
}

/**
 * The rows of the entry `at` and of those around it, as many as there is space for. It is in the middle, but for
 * entries near either end.
 */
function entriesAround(at: number, count: number, space: number, entry: (i: number) => string[]): string[] {
  let rows = entry(at);
  let from = at - 1;
  let to = at + 1;
  const before = (limit: number): void => {
    for (let spent = 0; from >= 0; from--) {
      const made = entry(from);
      spent += made.length;
      if (spent > limit || rows.length + made.length > space) return;
      rows = [...made, ...rows];
    }
  };
  before(Math.floor((space - rows.length) / 2));
  for (; to < count && rows.length < space; to++) rows.push(...entry(to));
  before(space);
  return rows.slice(0, space);
}

/** A text as rows of a list's entry, with an ellipsis where it is longer than these. */
function rowsOf(text: string, width: number, paint?: (text: string) => string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const space = Math.max(1, width - indent.length);
  const words = text.slice(indent.length, indent.length + 4 * ENTRY_ROWS * space);
  const flat: Flat = { text: words, runs: [] };
  const lines = setLines(flat, space);
  if (lines.length > ENTRY_ROWS) lines[ENTRY_ROWS - 1] = clip(`${lines[ENTRY_ROWS - 1]} ${lines[ENTRY_ROWS]}`, space);
  return lines.slice(0, ENTRY_ROWS).map((line) => indent + (paint ? paint(line) : line));
}

/** A line with some ranges of it highlighted. Its own colours stay. */
function highlight({ text }: Line, ranges: readonly LineRange[], [on, off]: Highlight): string {
  let out = '';
  let at = 0;
  let next = 0;
  let end = -1;
  for (let i = 0; i < text.length; ) {
    const sequence = ansiAt(text, i);
    if (sequence !== undefined) {
      out += sequence;
      if (end >= 0) out += on;
      i += sequence.length;
      continue;
    }
    const range = ranges[next];
    if (at === range?.start) {
      end = range.end;
      next++;
      out += on;
    }
    out += text[i];
    at++;
    i++;
    if (at === end) {
      out += off;
      end = -1;
    }
  }
  return end >= 0 ? out + off : out;
}

/**
 * The last row, as wide as the page: a message or what is being typed, and how far one has read. `end` is the column
 * after what is typed.
 */
function statusLine(model: Model, theme: Theme): { text: string; end: number } {
  const { mode } = model;
  const { measure, margin } = layout(model.columns, model.wider, model.numbers);
  const where = mode.kind === 'help' || mode.kind === 'list' ? '' : progress(model);
  const typing = mode.kind === 'search';
  const left = statusText(model);
  const width = Math.max(1, Math.min(measure, model.columns - margin - (margin === 0 ? 1 : 0)));
  const space = width - columnsOf(where) - 2;
  // A message that needs the whole row gets it.
  const both = where !== '' && (typing ? space >= 8 : columnsOf(left) <= Math.max(0, space));
  // Of a text being typed, the end is shown.
  const text = (typing ? clipStart : clip)(left, both ? Math.max(0, space) : width);
  const pad = ' '.repeat(margin);
  const end = Math.min(model.columns - 1, margin + maxColumns(text));
  if (!both) return { text: text === '' ? '' : pad + text, end };
  const gap = ' '.repeat(Math.max(0, width - columnsOf(text) - columnsOf(where)));
  return { text: pad + text + gap + theme.quiet(clip(where, width)), end };
}

/** The left part of the last row. */
function statusText({ mode, message, count }: Model): string {
  switch (mode.kind) {
    case 'search':
      return `${mode.forward ? '/' : '?'}${mode.text}${message === '' ? '' : `  (${message})`}`;
    case 'mark':
      return mode.set ? 'set mark: type a letter' : 'go to mark: type its letter';
    case 'prefix':
      return mode.typed;
    default:
      return message || count;
  }
}

/**
 * The right part of the last row: "37%  6 min left", of a list "3 of 40"; an ellipsis until the whole page is typeset.
 */
function progress(model: Model): string {
  const { lines, minutes, complete, stories } = model.story;
  const story = model.selected ? stories.indexOf(model.selected) : -1;
  if (story >= 0) return `${story + 1} of ${stories.length}`;
  if (!complete) return '…';
  const shown = model.top + pageRows(model);
  const share = lines.length <= pageRows(model) ? 1 : Math.min(1, shown / lines.length);
  const percent = `${Math.round(share * 100)}%`;
  if (share >= 1 || stories.length > 0) return percent;
  const left = Math.round(minutes * (1 - share));
  return `${percent}  ${left < 1 ? 'under a minute' : `${left} min`} left`;
}

/** As much of the start of a text as fits into so many columns, with an ellipsis where that is not all. */
function clip(line: string, width: number): string {
  const text = stripInvisible(line);
  if (maxColumns(text) <= width) return text;
  let out = '';
  let used = 1;
  for (const { segment } of graphemes(text)) {
    used += maxColumns(segment);
    if (used > width) break;
    out += segment;
  }
  return width < 1 ? '' : `${out}…`;
}

/** As `clip`, but of the end of the text. */
function clipStart(line: string, width: number): string {
  const text = stripInvisible(line);
  if (maxColumns(text) <= width) return text;
  let out = '';
  let used = 1;
  for (const { segment } of [...graphemes(text)].reverse()) {
    used += maxColumns(segment);
    if (used > width) break;
    out = segment + out;
  }
  return width < 1 ? '' : `…${out}`;
}
