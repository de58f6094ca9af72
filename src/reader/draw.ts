/** The interactive reader's screen: state → rows, and rows → what the terminal must be sent. Pure. */

import { ansiAt } from '../base/ansi.js';
import { PLAIN, type Theme } from '../render/theme.js';
import type { Flat } from '../render/typeset/flat.js';
import { setLines } from '../render/typeset/setting.js';
import { columns as columnsOf, graphemes, maxColumns, stripInvisible } from '../render/typeset/width.js';
import { helpRows } from './help.js';
import { layout } from './layout.js';
import { type Lit, litIn } from './search.js';
import { chosenLine, chosenWords, type Line, type Mode, room, type State, type Stop, sought } from './state.js';

const INVERSE: Light = ['\u001b[7m', '\u001b[27m'];
const UNDERLINE: Light = ['\u001b[4m', '\u001b[24m'];
/** How something is lit, and how that ends. */
type Light = readonly [on: string, off: string];
/** Stands in the margin beside what is chosen. */
const MARK = '›';

/** The screen's rows, top to bottom, as many as the terminal has. */
export function screenOf(state: State, theme: Theme = PLAIN): string[] {
  const rows = bodyOf(state, theme).slice(0, room(state));
  while (rows.length < room(state)) rows.push('');
  if (state.rows > 1) rows.push(status(state, theme).text);
  return rows;
}

/** The column of the last row, from 0, that the next letter goes to, where letters are being typed. */
export function cursorOf(state: State): number | undefined {
  return state.mode.kind === 'search' && state.rows > 1 ? status(state, PLAIN).end : undefined;
}

function bodyOf(state: State, theme: Theme): string[] {
  const { mode } = state;
  if (mode.kind === 'help') return help(state, mode.top, theme);
  if (mode.kind === 'list') return listRows(state, mode, theme);
  const { margin } = layout(state.columns, state.wider, state.numbers);
  const { lines } = state.story;
  const end = state.top + room(state);
  const marked = chosenLine(state);
  const [matches, light] = litOf(state, end);
  return lines.slice(state.top, end).map((line, i) => {
    const here = matches.filter((match) => match.line === state.top + i);
    const text = here.length === 0 ? line.text : lit(line, here, light);
    return text === '' ? '' : marginOf(state, line, margin, marked === state.top + i, theme) + text;
  });
}

/** What is lit of the lines to before `end`, and how: what is searched for, or the words that a jump chose. */
function litOf(state: State, end: number): [Lit[], Light] {
  const wanted = sought(state);
  if (wanted !== '') return [litIn(state.story.lines, state.top, end, wanted), INVERSE];
  return [chosenWords(state), state.chosen?.url ? INVERSE : UNDERLINE];
}

function marginOf(state: State, line: Line, margin: number, marked: boolean, theme: Theme): string {
  const number =
    state.numbers && line.first && line.block !== undefined ? state.story.paragraphs.get(line.block) : undefined;
  if (margin < 2) return ' '.repeat(margin);
  const before = number === undefined || margin < 3 ? '' : String(number);
  const lead = ' '.repeat(Math.max(0, margin - 2 - before.length)) + (before === '' ? '' : theme.quiet(before));
  return `${lead}${marked ? theme.marker(MARK) : ' '} `;
}

function help(state: State, top: number, theme: Theme): string[] {
  const { measure, margin } = layout(state.columns, state.wider, state.numbers);
  return helpRows(measure)
    .slice(top, top + room(state))
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

/** The most rows that an entry of a list gets for its name, and for what it says. */
const ENTRY_ROWS = 3;

function listRows(state: State, mode: Extract<Mode, { kind: 'list' }>, theme: Theme): string[] {
  const { measure, margin } = layout(state.columns, state.wider, state.numbers);
  // The mark of the chosen one hangs in the margin, where there is one, so that the list stands where the page does.
  const lead = ' '.repeat(Math.max(0, margin - 2));
  // A terminal of a few columns has no room for a mark.
  const beside = state.columns < 8 ? '' : ' ';
  const wide = beside === '' || margin >= 2 ? measure : measure - 2;
  const entry = (i: number): string[] => {
    const item = mode.items[i] as Stop;
    const chosen = i === mode.at;
    const named = item.detail === undefined ? undefined : theme.speaker;
    const label = rowsOf(item.label, wide, named).map((row) => (chosen ? INVERSE[0] + row + INVERSE[1] : row));
    const inset = beside === '' ? '' : '  ';
    const detail = item.detail === undefined ? [] : rowsOf(item.detail, wide - inset.length).map((row) => inset + row);
    const mark = beside === '' ? '' : chosen ? theme.marker(MARK) : ' ';
    return [...label, ...detail].map((row, r) => lead + (r === 0 ? mark : beside) + beside + row);
  };
  const title = ' '.repeat(margin) + theme.heading(clip(mode.title, measure));
  return [title, '', ...around(mode.at, mode.items.length, Math.max(1, room(state) - 2), entry)];
}

/** Rows of the entry `at` and of those around it, as many as there is room for: it stands in the middle where it can. */
function around(at: number, count: number, space: number, entry: (i: number) => string[]): string[] {
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

/** A text as the rows of a list's entry, an ellipsis where there is more. */
function rowsOf(text: string, wide: number, paint?: (text: string) => string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const space = Math.max(1, wide - indent.length);
  const words = text.slice(indent.length, indent.length + 4 * ENTRY_ROWS * space);
  const flat: Flat = { text: words, runs: [] };
  const lines = setLines(flat, space);
  if (lines.length > ENTRY_ROWS) lines[ENTRY_ROWS - 1] = clip(`${lines[ENTRY_ROWS - 1]} ${lines[ENTRY_ROWS]}`, space);
  return lines.slice(0, ENTRY_ROWS).map((line) => indent + (paint ? paint(line) : line));
}

/** A line with what was found in another light. The line's own colours go on. */
function lit({ text }: Line, matches: readonly Lit[], [on, off]: Light): string {
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
    const match = matches[next];
    if (at === match?.start) {
      end = match.end;
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
 * The status line: a message or what is being typed, and how far one is; it stands as wide as the page. `end` is the column behind what is
 * typed.
 */
function status(state: State, theme: Theme): { text: string; end: number } {
  const { mode } = state;
  const { measure, margin } = layout(state.columns, state.wider, state.numbers);
  const where = mode.kind !== 'help' && mode.kind !== 'list' ? progress(state) : '';
  const typed = mode.kind === 'search';
  const left = typed
    ? `${mode.forward ? '/' : '?'}${mode.text}${state.message === '' ? '' : `  (${state.message})`}`
    : mode.kind === 'mark'
      ? mode.set
        ? 'mark: a letter'
        : 'go to mark: its letter'
      : mode.kind === 'after'
        ? mode.typed
        : state.message || state.count;
  const wide = Math.max(1, Math.min(measure, state.columns - margin - (margin === 0 ? 1 : 0)));
  const space = wide - columnsOf(where) - 2;
  const both = where !== '' && (typed ? space >= 8 : columnsOf(left) <= Math.max(0, space));
  // What is typed shows its end, where the typing happens. A message that needs the whole line has it.
  const text = (typed ? clipStart : clip)(left, both ? Math.max(0, space) : wide);
  const pad = ' '.repeat(margin);
  const end = Math.min(state.columns - 1, margin + maxColumns(text));
  if (!both) return { text: text === '' ? '' : pad + text, end };
  const gap = ' '.repeat(Math.max(0, wide - columnsOf(text) - columnsOf(where)));
  return { text: pad + text + gap + theme.quiet(clip(where, wide)), end };
}

function progress(state: State): string {
  const { lines, minutes, complete } = state.story;
  if (!complete) return '…';
  const share = lines.length <= room(state) ? 1 : Math.min(1, (state.top + room(state)) / lines.length);
  const left = Math.round(minutes * (1 - share));
  return `${Math.round(share * 100)}%${share >= 1 ? '' : left < 1 ? '  under a minute left' : `  ${left} min left`}`;
}

/** As much of a text as fits in so many columns, an ellipsis where that is not all. */
function clip(words: string, width: number): string {
  const text = stripInvisible(words);
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

/** As `clip`, but the end of the text. */
function clipStart(words: string, width: number): string {
  const text = stripInvisible(words);
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

/** A row that is the same after as before costs nothing; a scroll costs about this many characters. */
const SCROLL_COST = 40;

/**
 * What turns the screen `before` into `after`: as one synchronised update (DEC private mode 2026; a terminal without it takes no notice of a private
 * mode that it does not know, so none is asked), the page scrolled by the terminal where that leaves less to draw, then only the rows that
 * differ. Everything where there is no `before`. Empty where nothing differs and the cursor stays hidden. `cursor` is the column of the last
 * row that the cursor is shown at.
 */
export function frame(before: readonly string[] | undefined, after: readonly string[], cursor?: number): string {
  let out = before ? '' : '\u001b[2J';
  let standing = before;
  const lines = before ? scrolledBy(before, after) : 0;
  if (before && lines !== 0) {
    const body = after.length - 1;
    const count = Math.abs(lines);
    // The VT100's own ways, which every terminal has: a line feed at the region's foot, a reverse index at its head.
    out += `\u001b[m\u001b[1;${body}r`;
    out += lines > 0 ? `\u001b[${body};1H${'\n'.repeat(count)}` : `\u001b[1;1H${'\u001bM'.repeat(count)}`;
    out += '\u001b[r';
    standing = after.map((_, i) => (i === body ? before[i] : i + lines < body ? before[i + lines] : '') ?? '');
  }
  for (const [i, row] of after.entries()) {
    if (standing && standing[i] === row) continue;
    // Attributes are put out before the rest of the row is erased, so that no colour runs on.
    out += `\u001b[${i + 1};1H\u001b[m${row}\u001b[m\u001b[K`;
  }
  if (cursor !== undefined) out += `\u001b[${after.length};${cursor + 1}H`;
  return out === '' ? '' : `\u001b[?2026h${out}\u001b[?2026l`;
}

/** By how many lines the page above the status line has moved up, or down where negative; 0 where scrolling saves nothing. */
function scrolledBy(before: readonly string[], after: readonly string[]): number {
  const body = after.length - 1;
  const kept = (lines: number): number => {
    let units = 0;
    for (let i = Math.max(0, -lines); i < body && i + lines < body; i++)
      if (after[i] === before[i + lines]) units += (after[i] as string).length;
    return units;
  };
  let best = 0;
  let most = kept(0) + SCROLL_COST;
  for (let lines = 1 - body; lines < body; lines++) {
    const units = lines === 0 ? 0 : kept(lines) - Math.abs(lines);
    if (units > most) [best, most] = [lines, units];
  }
  return best;
}
