/** The interactive reader's state, and what each key makes of it. Pure: effects are returned as data. */
import { clean, cleanLine } from '../clean.js';
import { PASTE } from './keys.js';
import { findLine } from './search.js';

/** A line as it is set: with its colours, and without. */
export interface Line {
  text: string;
  plain: string;
  /** Which block of the body it belongs to; undefined above and below the body. */
  block?: number;
  /** True for a block's first line. */
  first?: true;
}

/** A place in the story that one can jump to. */
export interface Stop {
  label: string;
  block?: number;
  url?: string;
  /** What y copies there, where it is not the paragraph. */
  copy?: string;
}

/** What is read: its lines as far as they are set, and its places. */
export interface Story {
  headline: string;
  url?: string;
  lines: readonly Line[];
  /** False while there are lines to come. */
  complete: boolean;
  /** Minutes that the whole takes. */
  minutes: number;
  /** The number of each block's paragraph, from 1. */
  paragraphs: ReadonlyMap<number, number>;
  /** Each block's words, for copying. */
  words: ReadonlyMap<number, string>;
  headings: readonly Stop[];
  quotations: readonly Stop[];
  links: readonly Stop[];
  related: readonly Stop[];
}

export type Mode =
  | { kind: 'read' }
  | { kind: 'search'; text: string; forward: boolean; from: number }
  | { kind: 'help'; top: number }
  | { kind: 'list'; title: string; items: readonly Stop[]; at: number; follow: boolean }
  | { kind: 'mark'; set: boolean }
  | { kind: 'colon' };

export interface State {
  story: Story;
  columns: number;
  rows: number;
  /** The line at the top of the screen. */
  top: number;
  mode: Mode;
  /** Digits typed before a command. */
  count: string;
  /** One line for the person, until the next key. */
  message: string;
  /** What was searched for last, and the line it was found in. */
  search?: { text: string; forward: boolean; at?: number };
  /** Blocks by the letter that marks them. */
  marks: Readonly<Record<string, number>>;
  /** Where one was before the last jump. */
  before?: number;
  /** What o opens and y copies, where a jump chose it. */
  chosen?: Stop;
  /** Columns more than the usual measure. */
  wider: number;
  theme: number;
  /** True to show paragraphs' numbers in the margin. */
  numbers: boolean;
}

export type Effect =
  | { do: 'quit' | 'suspend' | 'set again' | 'redraw' | 'bell' | 'back' | 'next' | 'previous' }
  | { do: 'open' | 'follow'; url: string }
  | { do: 'copy'; text: string };

export interface Step {
  state: State;
  effects: Effect[];
}

/** Lines of the screen that show the story: all but the status line. */
export const room = (state: State): number => Math.max(1, state.rows - 1);

/** The last line that may stand at the top: a screen's lines before the end. */
const lowest = (state: State): number => Math.max(0, state.story.lines.length - room(state));

export const HELP = [
  'Moving',
  '  j, k, arrows      a line down, up         space, f   a screen down',
  '  d, u              half a screen           b          a screen up',
  '  g, G              the start, the end      50p        to 50 per cent',
  '  ] [               paragraph               } {        heading',
  '  ) (               quotation               tab        link; shift-tab back',
  "  M a, 'a           mark a place, go there  ''         back from a jump",
  'Finding',
  '  / ?               forward, backward       n, N       again, the other way',
  'The article',
  '  t                 contents                Q          who said what',
  '  r                 related stories         backspace  back to the one before',
  '  :n               the next source         :p         the previous one',
  '  o                 open in the browser     y          copy the paragraph or quotation',
  'The page',
  '  w, W              wider, narrower         T          next theme',
  '  m                 paragraph numbers       ctrl-l     draw again',
  '  h                 this help               q          quit',
  '',
  'A number before a key repeats it: 5j.',
];

/** What a key does. A key that means nothing asks for the bell. */
export function update(state: State, key: string): Step {
  const quiet: State = { ...state, message: '' };
  switch (state.mode.kind) {
    case 'search':
      return typeSearch(quiet, state.mode, key);
    case 'help':
      return inHelp(quiet, state.mode, key);
    case 'list':
      return inList(quiet, state.mode, key);
    case 'mark':
      return atMark(quiet, state.mode, key);
    case 'colon':
      return atColon(quiet, key);
    default:
      return reading(quiet, key);
  }
}

const stay = (state: State): Step => ({ state: { ...state, count: '' }, effects: [] });
const bell = (state: State, message = ''): Step => ({
  state: { ...state, count: '', message },
  effects: [{ do: 'bell' }],
});
const ask = (state: State, effect: Effect): Step => ({ state: { ...state, count: '' }, effects: [effect] });

function scroll(state: State, lines: number): Step {
  const top = Math.min(lowest(state), Math.max(0, state.top + lines));
  return stay({ ...state, top: lines > 0 ? Math.max(top, Math.min(state.top, lowest(state))) : top });
}

/** To a line, remembering where one was. */
function jump(state: State, top: number): Step {
  return stay({ ...state, before: state.top, top: Math.min(lowest(state), Math.max(0, top)) });
}

function reading(state: State, key: string): Step {
  if (/^\d$/.test(key) && (key !== '0' || state.count !== '')) {
    return { state: { ...state, count: (state.count + key).slice(-6) }, effects: [] };
  }
  const typed = state.count === '' ? undefined : Number(state.count);
  const times = typed ?? 1;
  switch (key) {
    case 'j':
    case 'e':
    case 'down':
    case 'enter':
      return scroll(state, times);
    case 'k':
    case 'up':
      return scroll(state, -times);
    case 'wheel-down':
      return scroll(state, 3);
    case 'wheel-up':
      return scroll(state, -3);
    case ' ':
    case 'f':
    case 'page-down':
      return scroll(state, typed ?? Math.max(1, room(state) - 1));
    case 'b':
    case 'page-up':
      return scroll(state, -(typed ?? Math.max(1, room(state) - 1)));
    case 'd':
      return scroll(state, typed ?? Math.ceil(room(state) / 2));
    case 'u':
      return scroll(state, -(typed ?? Math.ceil(room(state) / 2)));
    case 'g':
    case '<':
    case 'home':
      return jump(state, times - 1);
    case 'G':
    case '>':
    case 'end':
      return jump(state, typed === undefined ? lowest(state) : typed - 1);
    case 'p':
    case '%':
      return jump(state, Math.floor((state.story.lines.length * Math.min(100, typed ?? 0)) / 100));
    case ']':
    case '[':
      return toParagraph(state, key === ']' ? times : -times);
    case '}':
    case '{':
      return toStop(state, state.story.headings, key === '}' ? times : -times, 'no heading');
    case ')':
    case '(':
      return toStop(state, state.story.quotations, key === ')' ? times : -times, 'no quotation');
    case 'tab':
    case 'shift-tab':
      return toStop(state, state.story.links, key === 'tab' ? times : -times, 'no link');
    case '/':
    case '?':
      return {
        state: { ...state, count: '', mode: { kind: 'search', text: '', forward: key === '/', from: state.top } },
        effects: [],
      };
    case 'n':
    case 'N':
      return again(state, key === 'n');
    case ':':
      return { state: { ...state, count: '', mode: { kind: 'colon' } }, effects: [] };
    case "'":
    case 'M':
      return { state: { ...state, count: '', mode: { kind: 'mark', set: key === 'M' } }, effects: [] };
    case 't':
      return list(state, 'Contents', state.story.headings, false, 'the article has no headings');
    case 'Q':
      return list(state, 'Who said what', state.story.quotations, false, 'the article has no quotations');
    case 'r':
      return list(state, 'Related stories', state.story.related, true, 'the article has no related stories');
    case 'backspace':
      return ask(state, { do: 'back' });
    case 'o': {
      const url = state.chosen?.url ?? state.story.url;
      return url === undefined ? bell(state, 'the article has no address') : ask(state, { do: 'open', url });
    }
    case 'y':
      return copy(state);
    case 'w':
    case 'W':
      return ask(
        { ...state, wider: Math.max(-48, Math.min(80, state.wider + (key === 'w' ? 4 : -4))) },
        { do: 'set again' },
      );
    case 'T':
      return ask({ ...state, theme: state.theme + 1 }, { do: 'set again' });
    case 'm':
      return ask({ ...state, numbers: !state.numbers }, { do: 'set again' });
    case 'h':
      return stay({ ...state, mode: { kind: 'help', top: 0 } });
    case 'ctrl-l':
      return ask(state, { do: 'redraw' });
    case 'ctrl-z':
      return ask(state, { do: 'suspend' });
    case 'q':
    case 'ctrl-c':
      return ask(state, { do: 'quit' });
    case 'escape':
      return stay(state);
    default:
      return bell(state);
  }
}

/** The block at the top of the screen, or the next one below it. */
export function blockAt(state: State, line = state.top): number | undefined {
  const { lines } = state.story;
  for (let i = line; i < lines.length; i++) {
    const block = lines[i]?.block;
    if (block !== undefined) return block;
  }
  return undefined;
}

/** The first line of a block, or undefined where it is not set. */
export function lineOf(state: State, block: number): number | undefined {
  const { lines } = state.story;
  let known = starts.get(lines);
  if (!known) {
    known = { upTo: 0, at: new Map() };
    starts.set(lines, known);
  }
  for (; known.upTo < lines.length; known.upTo++) {
    const line = lines[known.upTo] as Line;
    if (line.first && line.block !== undefined) known.at.set(line.block, known.upTo);
  }
  return known.at.get(block);
}

/** Where each block begins, of lines looked at before: a jump must not look through a book's lines for every place it might go to. */
const starts = new WeakMap<readonly Line[], { upTo: number; at: Map<number, number> }>();

function toParagraph(state: State, steps: number): Step {
  const { lines, paragraphs } = state.story;
  const step = Math.sign(steps);
  let found: number | undefined;
  for (let at = state.top + step, left = Math.abs(steps); left > 0 && at >= 0 && at < lines.length; at += step) {
    const line = lines[at] as Line;
    if (!line.first || line.block === undefined || !paragraphs.has(line.block)) continue;
    found = --left === 0 ? at : undefined;
  }
  const { chosen: _, ...rest } = state;
  return found === undefined
    ? bell(state, steps > 0 ? 'the last paragraph' : 'the first paragraph')
    : jump(rest, found);
}

/** To the next or an earlier stop, which is then chosen. */
function toStop(state: State, stops: readonly Stop[], steps: number, none: string): Step {
  if (stops.length === 0) return bell(state, none);
  const chosen = state.chosen ? stops.indexOf(state.chosen) : -1;
  const lines = stops.map((stop) => (stop.block === undefined ? undefined : lineOf(state, stop.block)));
  let next: number;
  if (chosen >= 0) next = chosen + steps;
  else if (steps > 0)
    next = lines.findIndex((line) => line !== undefined && line > state.top - (state.top === 0 ? 1 : 0)) + steps - 1;
  else next = lines.filter((line) => line !== undefined && line < state.top).length + steps;
  const stop = stops[next];
  const line = lines[next];
  if (!stop || line === undefined || next < 0)
    return bell(state, steps > 0 ? `${none} further down` : `${none} further up`);
  return choose(jump(state, line).state, stop);
}

function choose(state: State, stop: Stop): Step {
  return stay({ ...state, chosen: stop, message: stop.label });
}

function list(state: State, title: string, items: readonly Stop[], follow: boolean, none: string): Step {
  if (items.length === 0) return bell(state, none);
  const block = blockAt(state) ?? 0;
  const at = follow ? 0 : Math.max(0, items.filter((item) => (item.block ?? 0) <= block).length - 1);
  return stay({ ...state, mode: { kind: 'list', title, items, at, follow } });
}

function inList(state: State, mode: Extract<Mode, { kind: 'list' }>, key: string): Step {
  const move = (at: number): Step =>
    stay({ ...state, mode: { ...mode, at: Math.max(0, Math.min(mode.items.length - 1, at)) } });
  const page = Math.max(1, room(state) - 3);
  switch (key) {
    case 'j':
    case 'down':
    case 'wheel-down':
    case 'tab':
      return move(mode.at + 1);
    case 'k':
    case 'up':
    case 'wheel-up':
    case 'shift-tab':
      return move(mode.at - 1);
    case ' ':
    case 'f':
    case 'page-down':
      return move(mode.at + page);
    case 'b':
    case 'page-up':
      return move(mode.at - page);
    case 'g':
    case 'home':
      return move(0);
    case 'G':
    case 'end':
      return move(mode.items.length - 1);
    case 'enter':
    case 'right': {
      const item = mode.items[mode.at];
      const read: State = { ...state, mode: { kind: 'read' } };
      if (!item) return stay(read);
      if (mode.follow)
        return item.url === undefined
          ? bell(read, 'its address is not known')
          : ask(read, { do: 'follow', url: item.url });
      const line = item.block === undefined ? undefined : lineOf(state, item.block);
      return line === undefined ? bell(read) : choose(jump(read, line).state, item);
    }
    case 'q':
    case 'escape':
    case 'left':
    case 'backspace':
      return stay({ ...state, mode: { kind: 'read' } });
    case 'ctrl-c':
      return ask(state, { do: 'quit' });
    case 'ctrl-z':
      return ask(state, { do: 'suspend' });
    default:
      return bell(state);
  }
}

function inHelp(state: State, mode: Extract<Mode, { kind: 'help' }>, key: string): Step {
  const last = Math.max(0, HELP.length - room(state));
  const move = (top: number): Step => stay({ ...state, mode: { kind: 'help', top: Math.max(0, Math.min(last, top)) } });
  if (['j', 'down', 'enter', 'wheel-down'].includes(key)) return move(mode.top + 1);
  if (['k', 'up', 'wheel-up'].includes(key)) return move(mode.top - 1);
  if ([' ', 'f', 'page-down', 'd'].includes(key)) return move(mode.top + room(state));
  if (['b', 'page-up', 'u'].includes(key)) return move(mode.top - room(state));
  if (key === 'ctrl-c') return ask(state, { do: 'quit' });
  if (key === 'ctrl-z') return ask(state, { do: 'suspend' });
  return stay({ ...state, mode: { kind: 'read' } });
}

function atMark(state: State, { set }: Extract<Mode, { kind: 'mark' }>, key: string): Step {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (key === 'escape') return stay(read);
  if (set) {
    const block = blockAt(state);
    if (!/^\p{L}$/u.test(key) || block === undefined) return bell(read, 'a mark is a letter');
    return stay({ ...read, marks: { ...state.marks, [key]: block }, message: `marked ${key}` });
  }
  if (key === "'")
    return state.before === undefined ? bell(read, 'no jump to come back from') : jump(read, state.before);
  const block = state.marks[key];
  const line = block === undefined ? undefined : lineOf(state, block);
  return line === undefined ? bell(read, `nothing is marked ${cleanLine(key)}`) : jump(read, line);
}

/** After a colon, as in less: n and p go to the next and the previous source, q leaves. */
function atColon(state: State, key: string): Step {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (key === 'n') return ask(read, { do: 'next' });
  if (key === 'p') return ask(read, { do: 'previous' });
  if (key === 'q' || key === 'ctrl-c') return ask(read, { do: 'quit' });
  return key === 'escape' || key === 'backspace' ? stay(read) : bell(read);
}

function copy(state: State): Step {
  const block = blockAt(state);
  const words = state.chosen?.copy ?? (block === undefined ? undefined : state.story.words.get(block));
  if (words === undefined || words === '') return bell(state, 'nothing to copy here');
  const from = state.chosen?.copy
    ? ''
    : `\n— ${[state.story.headline, state.story.url].filter((part) => part).join(', ')}`;
  const step = ask(state, { do: 'copy', text: clean(words + from) });
  return { ...step, state: { ...step.state, message: state.chosen?.copy ? 'quotation copied' : 'paragraph copied' } };
}

// --- search ------------------------------------------------------------------------------------------------

/** What is pasted beyond this many UTF-16 units is no phrase that anybody looks for. */
const MAX_SEARCH = 500;

function typeSearch(state: State, mode: Extract<Mode, { kind: 'search' }>, key: string): Step {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (key === 'escape' || key === 'ctrl-c') return stay({ ...read, top: Math.min(lowest(state), mode.from) });
  if (key === 'enter') {
    const text = mode.text === '' ? (state.search?.text ?? '') : mode.text;
    if (text === '') return stay(read);
    const at = findLine(state.story.lines, text, mode.text === '' ? state.top + 1 : mode.from, mode.forward);
    const searched: State = { ...read, search: { text, forward: mode.forward } };
    return at === undefined
      ? bell({ ...searched, top: mode.from }, `not found: ${text}`)
      : stay({
          ...searched,
          search: { text, forward: mode.forward, at },
          before: mode.from,
          top: Math.min(lowest(state), at),
        });
  }
  if (key === 'backspace' && mode.text === '') return stay({ ...read, top: Math.min(lowest(state), mode.from) });
  const typed = key.startsWith(PASTE) ? key.slice(PASTE.length) : [...key].length === 1 ? key : '';
  if (key !== 'backspace' && (typed === '' || mode.text.length >= MAX_SEARCH)) return stay(state);
  const text = key === 'backspace' ? [...mode.text].slice(0, -1).join('') : mode.text + typed;
  const cleaned = clean(text.slice(0, MAX_SEARCH)).replace(/\n/g, '');
  // As it is typed, the page goes to the first line that has it.
  const at = cleaned === '' ? mode.from : findLine(state.story.lines, cleaned, mode.from, mode.forward);
  const top = at === undefined ? state.top : Math.min(lowest(state), at);
  return {
    state: { ...state, top, mode: { ...mode, text: cleaned }, message: at === undefined ? 'not found' : '' },
    effects: [],
  };
}

function again(state: State, same: boolean): Step {
  if (!state.search) return bell(state, 'nothing was searched for; / begins');
  const { text, forward } = state.search;
  const down = same === forward;
  // From the last match while it is on the screen: at the article's end it cannot come to the top.
  const last = state.search.at;
  const from = last !== undefined && last >= state.top && last < state.top + room(state) ? last : state.top;
  const at = findLine(state.story.lines, text, from + (down ? 1 : -1), down);
  if (at === undefined) return bell(state, `not found: ${text}`);
  const round = down ? at <= from : at >= from;
  const step = jump({ ...state, search: { ...state.search, at } }, at);
  return round
    ? { ...step, state: { ...step.state, message: down ? 'from the start again' : 'from the end again' } }
    : step;
}
