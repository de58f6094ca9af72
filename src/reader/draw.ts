/** The interactive reader's screen: state → rows, and rows → what the terminal must be sent. Pure. */
import { columns as columnsOf, seen } from '../render/width.js';
import { type Lit, litIn } from './search.js';
import { HELP, type Line, type Mode, room, type State } from './state.js';

/** A comfortable measure, as on the page (see cli/settings.ts), and the widest margin. */
const MEASURE = 72;
const MARGIN_MAX = 8;
/** What a paragraph's number and the space after it take. */
const NUMBERS = 5;

/** How the page is set in a terminal: columns of text, and of space before it. */
export function layout(columns: number, wider: number, numbers: boolean): { measure: number; margin: number } {
  const least = numbers && columns > 30 ? NUMBERS : columns < 40 ? 0 : 2;
  const measure = Math.max(10, Math.min(MEASURE + wider, columns - 2 * least));
  const margin = Math.max(least, Math.min(MARGIN_MAX, Math.floor((columns - measure) / 2)));
  return { measure: Math.max(1, Math.min(measure, columns - margin)), margin };
}

const INVERSE = '\u001b[7m';
const UPRIGHT = '\u001b[27m';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences that lede itself wrote into the line
const OWN_SEQUENCE = /\u001b\[[\d;]*m|\u001b\]8;[^\u001b]*\u001b\\/y;

/** The screen's rows, top to bottom, as many as the terminal has. */
export function screenOf(state: State): string[] {
  const body = bodyOf(state);
  const rows = body.slice(0, room(state));
  while (rows.length < room(state)) rows.push('');
  if (state.rows > 1) rows.push(status(state));
  return rows;
}

function bodyOf(state: State): string[] {
  const { mode } = state;
  if (mode.kind === 'help')
    return HELP.slice(mode.top, mode.top + room(state)).map((line) => clip(line, state.columns));
  if (mode.kind === 'list') return listRows(state, mode);
  const { margin } = layout(state.columns, state.wider, state.numbers);
  const wanted = mode.kind === 'search' ? mode.text : (state.search?.text ?? '');
  const end = state.top + room(state);
  const matches = litIn(state.story.lines, state.top, end, wanted);
  return state.story.lines.slice(state.top, end).map((line, i) => {
    const here = matches.filter((match) => match.line === state.top + i);
    const text = here.length === 0 ? line.text : lit(line, here);
    return text === '' ? '' : marginOf(state, line, margin) + text;
  });
}

function marginOf(state: State, line: Line, margin: number): string {
  const number =
    state.numbers && line.first && line.block !== undefined ? state.story.paragraphs.get(line.block) : undefined;
  return number === undefined || margin < 3 ? ' '.repeat(margin) : `${String(number).padStart(margin - 2)}  `;
}

function listRows(state: State, mode: Extract<Mode, { kind: 'list' }>): string[] {
  const shown = Math.max(1, room(state) - 2);
  const from = Math.max(0, Math.min(mode.at - Math.floor(shown / 2), mode.items.length - shown));
  const { margin } = layout(state.columns, state.wider, state.numbers);
  // The chosen one's mark hangs in the margin, where there is one, so that the list stands where the page does.
  const lead = ' '.repeat(Math.max(0, margin - 2));
  const wide = state.columns - lead.length;
  const rows = mode.items.slice(from, from + shown).map((item, i) => {
    const chosen = from + i === mode.at;
    const text = clip(`${chosen ? '›' : ' '} ${item.label}`, wide);
    return chosen ? `${lead}${INVERSE}${text}${UPRIGHT}` : lead + text;
  });
  return [clip(`${lead}${margin < 2 ? '' : '  '}${mode.title}`, state.columns), '', ...rows];
}

/** A line with what was searched for in inverse. The line's own colours go on. */
function lit({ text }: Line, matches: readonly Lit[]): string {
  let out = '';
  let at = 0;
  let next = 0;
  let end = -1;
  for (let i = 0; i < text.length; ) {
    OWN_SEQUENCE.lastIndex = i;
    const sequence = OWN_SEQUENCE.exec(text)?.[0];
    if (sequence !== undefined) {
      out += sequence;
      if (end >= 0) out += INVERSE;
      i += sequence.length;
      continue;
    }
    const match = matches[next];
    if (at === match?.start) {
      end = match.end;
      next++;
      out += INVERSE;
    }
    out += text[i];
    at++;
    i++;
    if (at === end) {
      out += UPRIGHT;
      end = -1;
    }
  }
  return end >= 0 ? out + UPRIGHT : out;
}

/** The status line: a message or what is being typed, and how far one is. */
function status(state: State): string {
  const { mode } = state;
  const where = mode.kind !== 'help' && mode.kind !== 'list' ? progress(state) : '';
  const left =
    mode.kind === 'search'
      ? `${mode.forward ? '/' : '?'}${mode.text}${state.message === '' ? '' : `  (${state.message})`}`
      : mode.kind === 'mark'
        ? mode.set
          ? 'mark: a letter'
          : 'go to mark: its letter'
        : mode.kind === 'colon'
          ? ':'
          : state.message || state.count;
  const space = state.columns - columnsOf(where) - 2;
  if (space < 8) return clip(left || where, state.columns);
  const text = clip(left, space);
  return `${text}${' '.repeat(Math.max(1, state.columns - 1 - columnsOf(text) - columnsOf(where)))}${where}`;
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
  const text = seen(words);
  if (columnsOf(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const one of text) {
    const wide = columnsOf(one);
    if (used + wide > width - 1) break;
    out += one;
    used += wide;
  }
  return `${out}…`;
}

/**
 * What turns the screen `before` into `after`: only the rows that differ, as one synchronised update. Everything where there is no `before`. Empty
 * where nothing differs.
 */
export function frame(before: readonly string[] | undefined, after: readonly string[]): string {
  let out = before ? '' : '\u001b[2J';
  for (const [i, row] of after.entries()) {
    if (before && before[i] === row) continue;
    // Attributes are put out before the rest of the row is erased, so that no colour runs on.
    out += `\u001b[${i + 1};1H\u001b[m${row}\u001b[m\u001b[K`;
  }
  return out === '' ? '' : `\u001b[?2026h${out}\u001b[?2026l`;
}
