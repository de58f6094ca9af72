/** The interactive reader's state, and what each key makes of it. Pure: effects are returned as data. */
import { clean, cleanLine } from '../article/clean.js';
import { helpRows } from './help.js';
import { PASTE } from './keys.js';
import { layout, MEASURE } from './layout.js';
import { findLine, type Lit, type Span, stopIn } from './search.js';
import { type Anchor, anchorOf, lineOfAnchor } from './story.js';

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
  /** What stands below the label in a list: what was said, where a link leads. */
  detail?: string;
  block?: number;
  /** The words meant, where they are not the whole block. */
  spans?: readonly Span[];
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
  | { kind: 'search'; text: string; forward: boolean; top: number }
  | { kind: 'help'; top: number }
  | { kind: 'list'; title: string; items: readonly Stop[]; at: number; follow: boolean }
  | { kind: 'mark'; set: boolean }
  | { kind: 'after'; typed: ':' | 'Z' };

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
  /** What was searched for last, the line it was found in, and whether it is no longer lit. */
  search?: { text: string; forward: boolean; at?: number; out?: true };
  /** Blocks by the letter that marks them; -1 is the head of the page. */
  marks: Readonly<Record<string, number>>;
  /** Where one was before the last jump. */
  before?: Anchor;
  /** What o opens and y copies, where a jump chose it. */
  chosen?: Stop;
  /** Columns more than the usual measure. */
  wider: number;
  /** The theme in force, and the names of all. */
  theme: number;
  themes: readonly string[];
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

/** The state for lines that are set anew, of which none is known yet: what was a line is none any more. */
export function setAnew(state: State, lines: readonly Line[]): State {
  const { at: _, ...search } = state.search ?? {};
  return {
    ...state,
    story: { ...state.story, lines, complete: false },
    ...(state.search && { search: search as NonNullable<State['search']> }),
  };
}

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
    case 'after':
      return afterPrefix(quiet, state.mode.typed, key);
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
  const wanted = Math.min(lowest(state), Math.max(0, state.top + lines));
  const top = lines > 0 ? Math.max(wanted, Math.min(state.top, lowest(state))) : wanted;
  return stay(leaving({ ...state, top }));
}

/** What a jump chose is chosen as long as it is on the screen. */
function leaving(state: State): State {
  const line = state.chosen && chosenLine(state);
  if (line === undefined || inView(state, line)) return state;
  const { chosen: _, ...rest } = state;
  return rest;
}

/** The place at the top of the screen. */
const here = ({ story, top }: State): Anchor => anchorOf(story.lines, top);

/** To a line, remembering where one was. */
function jump(state: State, top: number): Step {
  return stay(leaving({ ...state, before: here(state), top: Math.min(lowest(state), Math.max(0, top)) }));
}

/** True for a line that is on the screen. */
const inView = (state: State, line: number): boolean => line >= state.top && line < state.top + room(state);

/** The line at the top that shows `line`: the present one where it does, else one that leaves a third of the screen above it. */
function topFor(state: State, line: number): number {
  return inView(state, line) ? state.top : Math.max(0, Math.min(lowest(state), line - Math.floor(room(state) / 3)));
}

/** What is to be lit: what is being looked for, or was and is not put out. */
export function sought({ mode, search }: State): string {
  if (mode.kind === 'search') return mode.text;
  return search && !search.out ? search.text : '';
}

/** Where the words are that a jump chose. */
export function chosenWords({ chosen, story }: State): Lit[] {
  const line = chosen?.block === undefined ? undefined : lineOf(story.lines, chosen.block);
  return chosen && line !== undefined ? stopIn(story.lines, line, chosen) : [];
}

/** The line that the margin marks: where the last match or what a jump chose begins. */
export function chosenLine(state: State): number | undefined {
  const { chosen, search, story } = state;
  if (chosen?.block !== undefined) return chosenWords(state)[0]?.line ?? lineOf(story.lines, chosen.block);
  return sought(state) === '' ? undefined : search?.at;
}

/** The keys of less that do what a shorter one does. */
const SAME: Record<string, string> = {
  down: 'j',
  enter: 'j',
  J: 'j',
  e: 'j',
  'ctrl-e': 'j',
  'ctrl-n': 'j',
  up: 'k',
  K: 'k',
  'ctrl-y': 'k',
  'ctrl-k': 'k',
  'ctrl-p': 'k',
  f: ' ',
  z: ' ',
  'ctrl-f': ' ',
  'ctrl-v': ' ',
  'page-down': ' ',
  'ctrl-b': 'b',
  'page-up': 'b',
  'ctrl-d': 'd',
  'ctrl-u': 'u',
  '<': 'g',
  home: 'g',
  '>': 'G',
  end: 'G',
  '%': 'p',
  H: 'h',
  'ctrl-r': 'ctrl-l',
  R: 'ctrl-l',
  'ctrl-g': '=',
};

/** Keys that lead no further than a screen or ask nothing of the article. */
const NEAR = /^(?:[jkbdu \dwWTmhq:Z]|wheel-up|wheel-down|escape|ctrl-[clz])$/;

/** True for a key that may lead further than the lines set so far. */
export function leadsFar({ mode, count, story }: State, key: string): boolean {
  if (mode.kind === 'help') return false;
  if (mode.kind === 'list') return key === 'enter' || key === 'right';
  // Lists are of places, which stay the same when the page is set anew.
  if (mode.kind === 'read' && /^[tQr]$/.test(key)) return story.words.size === 0;
  return count !== '' || !NEAR.test(SAME[key] ?? key);
}

/** True for a key that needs to know who said what. */
export const asksWhoSpoke = ({ mode }: State, key: string): boolean => mode.kind === 'read' && /^[Q()]$/.test(key);

function reading(state: State, typedKey: string): Step {
  const key = SAME[typedKey] ?? typedKey;
  if (/^\d$/.test(key) && (key !== '0' || state.count !== '')) {
    return { state: { ...state, count: (state.count + key).slice(-6) }, effects: [] };
  }
  const typed = state.count === '' ? undefined : Number(state.count);
  const times = typed ?? 1;
  switch (key) {
    case 'j':
      return scroll(state, times);
    case 'k':
      return scroll(state, -times);
    case 'wheel-down':
      return scroll(state, 3);
    case 'wheel-up':
      return scroll(state, -3);
    case ' ':
      return scroll(state, typed ?? Math.max(1, room(state) - 1));
    case 'b':
      return scroll(state, -(typed ?? Math.max(1, room(state) - 1)));
    case 'd':
      return scroll(state, typed ?? Math.ceil(room(state) / 2));
    case 'u':
      return scroll(state, -(typed ?? Math.ceil(room(state) / 2)));
    case 'g':
      return jump(state, times - 1);
    case 'G':
      return jump(state, typed === undefined ? lowest(state) : typed - 1);
    case 'p':
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
        state: { ...state, count: '', mode: { kind: 'search', text: '', forward: key === '/', top: state.top } },
        effects: [],
      };
    case 'n':
    case 'N':
      return again(state, key === 'n');
    case ':':
    case 'Z':
      return stay({ ...state, mode: { kind: 'after', typed: key } });
    case '=':
      return stay({ ...state, message: position(state) });
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
      return widen(state, key === 'w' ? 4 : -4);
    case 'T': {
      const theme = (state.theme + 1) % state.themes.length;
      return ask({ ...state, theme, message: `theme: ${state.themes[theme]}` }, { do: 'set again' });
    }
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
    case 'escape': {
      // What is lit goes out; n lights it again.
      const { chosen: _, ...rest } = state;
      return stay(state.search ? { ...rest, search: { ...state.search, out: true } } : rest);
    }
    default:
      return bell(state);
  }
}

/** Sets the page wider or narrower by so many columns, as far as the terminal and the eye bear it. */
function widen(state: State, by: number): Step {
  const measureOf = (wider: number) => layout(state.columns, wider, state.numbers).measure;
  const now = measureOf(state.wider);
  const wider = now + by - MEASURE;
  const measure = measureOf(wider);
  if (measure === now || measure < NARROWEST) return bell(state, `${now} columns`);
  return ask({ ...state, wider, message: `${measure} columns` }, { do: 'set again' });
}

/** Text is not set in fewer columns by a key. */
const NARROWEST = 20;

/** Where one is, in words. */
function position(state: State): string {
  const { lines, paragraphs } = state.story;
  const block = blockAt(state);
  const paragraph = block === undefined ? undefined : paragraphs.get(block);
  const place = paragraph === undefined ? '' : `paragraph ${paragraph} of ${Math.max(...paragraphs.values())}, `;
  return `${place}line ${state.top + 1} of ${lines.length}`;
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
function lineOf(lines: readonly Line[], block: number): number | undefined {
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
  // From the paragraph chosen last while it is on the screen: at the article's end it cannot come to the top.
  const last = chosenLine(state);
  const start = last !== undefined && state.chosen && inView(state, last) ? last : state.top;
  let found: Line | undefined;
  let foundAt = 0;
  for (let at = start + step, left = Math.abs(steps); left > 0 && at >= 0 && at < lines.length; at += step) {
    const line = lines[at] as Line;
    if (!line.first || line.block === undefined || !paragraphs.has(line.block)) continue;
    if (--left === 0) [found, foundAt] = [line, at];
  }
  if (!found) return bell(state, steps > 0 ? 'the last paragraph' : 'the first paragraph');
  return jump(choosing(state, { label: '', block: found.block as number }), foundAt);
}

/** To the next or an earlier stop, which is then chosen. */
function toStop(state: State, stops: readonly Stop[], steps: number, none: string): Step {
  if (stops.length === 0) return bell(state, none);
  const chosen = state.chosen ? stops.indexOf(state.chosen) : -1;
  const lines = stops.map((stop) => (stop.block === undefined ? undefined : lineOf(state.story.lines, stop.block)));
  let next: number;
  if (chosen >= 0) next = chosen + steps;
  else if (steps > 0)
    next = lines.findIndex((line) => line !== undefined && line > state.top - (state.top === 0 ? 1 : 0)) + steps - 1;
  else next = lines.filter((line) => line !== undefined && line < state.top).length + steps;
  const stop = stops[next];
  const line = lines[next];
  if (!stop || line === undefined || next < 0)
    return bell(state, steps > 0 ? `${none} further down` : `${none} further up`);
  return choose(state, stop, line);
}

/** The state with another stop chosen, and nothing else lit. */
function choosing(state: State, stop: Stop): State {
  return { ...state, chosen: stop, ...(state.search && { search: { ...state.search, out: true } }) };
}

/** To a stop, whose block begins at `line`: the block to the top, or where its own words would then be below the screen, these. */
function choose(state: State, stop: Stop, line: number): Step {
  const own = stopIn(state.story.lines, line, stop)[0]?.line ?? line;
  // The words are lit; what is not seen there is who says them, or where they lead.
  const message = stop.url ?? stop.label.trim();
  return jump({ ...choosing(state, stop), message }, own - line < room(state) ? line : own);
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
  const page = Math.max(1, Math.floor(room(state) / 4));
  switch (key === 'enter' ? key : (SAME[key] ?? key)) {
    case 'j':
    case 'wheel-down':
    case 'tab':
      return move(mode.at + 1);
    case 'k':
    case 'wheel-up':
    case 'shift-tab':
      return move(mode.at - 1);
    case ' ':
    case 'd':
      return move(mode.at + page);
    case 'b':
    case 'u':
      return move(mode.at - page);
    case 'g':
      return move(0);
    case 'G':
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
      const line = item.block === undefined ? undefined : lineOf(state.story.lines, item.block);
      return line === undefined ? bell(read) : choose(read, item, line);
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
  const { measure } = layout(state.columns, state.wider, state.numbers);
  const last = Math.max(0, helpRows(measure).length - room(state));
  const move = (top: number): Step => stay({ ...state, mode: { kind: 'help', top: Math.max(0, Math.min(last, top)) } });
  const same = SAME[key] ?? key;
  if (['j', 'wheel-down'].includes(same)) return move(mode.top + 1);
  if (['k', 'wheel-up'].includes(same)) return move(mode.top - 1);
  if ([' ', 'd'].includes(same)) return move(mode.top + room(state));
  if (['b', 'u'].includes(same)) return move(mode.top - room(state));
  if (same === 'G' || same === 'g') return move(same === 'g' ? 0 : last);
  if (key === 'ctrl-c') return ask(state, { do: 'quit' });
  if (key === 'ctrl-z') return ask(state, { do: 'suspend' });
  return stay({ ...state, mode: { kind: 'read' } });
}

function atMark(state: State, { set }: Extract<Mode, { kind: 'mark' }>, key: string): Step {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (key === 'escape') return stay(read);
  if (set) {
    const block = state.top === 0 ? -1 : blockAt(state);
    if (!/^\p{L}$/u.test(key) || block === undefined) return bell(read, 'a mark is a letter');
    return stay({ ...read, marks: { ...state.marks, [key]: block }, message: `marked ${key}` });
  }
  if (key === '^' || key === '$') return jump(read, key === '^' ? 0 : lowest(state));
  if (key === "'")
    return state.before === undefined
      ? bell(read, 'no jump to come back from')
      : jump(read, lineOfAnchor(state.story.lines, state.before));
  const block = state.marks[key];
  const line = block === undefined ? undefined : block < 0 ? 0 : lineOf(state.story.lines, block);
  return line === undefined ? bell(read, `nothing is marked ${cleanLine(key)}`) : jump(read, line);
}

/** After a colon or a Z, as in less: n and p go to the next and the previous source, f says where one is, q and ZZ leave. */
function afterPrefix(state: State, typed: ':' | 'Z', key: string): Step {
  const read: State = { ...state, mode: { kind: 'read' } };
  if (key === 'escape' || key === 'backspace') return stay(read);
  if (key === 'ctrl-c') return ask(read, { do: 'quit' });
  switch (typed + key) {
    case ':n':
      return ask(read, { do: 'next' });
    case ':p':
      return ask(read, { do: 'previous' });
    case ':f':
      return stay({ ...read, message: position(state) });
    case ':q':
    case ':Q':
    case 'ZZ':
      return ask(read, { do: 'quit' });
    default:
      return bell(read);
  }
}

function copy(state: State): Step {
  const block = state.chosen?.block ?? blockAt(state);
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

/** What is left of a text being typed, after a key that takes some of it away; undefined for any other key. */
function shortened(text: string, key: string): string | undefined {
  if (key === 'backspace') return [...text].slice(0, -1).join('');
  if (key === 'ctrl-u') return '';
  if (key === 'ctrl-w') return text.replace(/\S*\s*$/, '');
  return undefined;
}

function typeSearch(state: State, mode: Extract<Mode, { kind: 'search' }>, key: string): Step {
  const { chosen: _, ...rest } = state;
  const read: State = { ...rest, mode: { kind: 'read' } };
  const left: State = { ...state, mode: { kind: 'read' }, top: Math.min(lowest(state), mode.top) };
  if (key === 'escape' || key === 'ctrl-c') return stay(left);
  if (key === 'enter') {
    const text = mode.text === '' ? (state.search?.text ?? '') : mode.text;
    if (text === '') return stay(read);
    const from = { ...read, top: Math.min(lowest(state), mode.top) };
    if (mode.text === '') return again({ ...from, search: { ...state.search, text, forward: mode.forward } }, true);
    const at = findLine(state.story.lines, text, mode.top, mode.forward);
    if (at === undefined) return bell({ ...from, search: { text, forward: mode.forward } }, `not found: ${text}`);
    const search = { text, forward: mode.forward, at };
    return stay({ ...from, search, before: here(from), top: topFor(from, at) });
  }
  if (key === 'backspace' && mode.text === '') return stay(left);
  const typed = key.startsWith(PASTE) ? key.slice(PASTE.length) : [...key].length === 1 ? key : '';
  const less = shortened(mode.text, key);
  if (less === undefined && (typed === '' || mode.text.length >= MAX_SEARCH)) return stay(state);
  const text = clean((less ?? mode.text + typed).slice(0, MAX_SEARCH)).replace(/\n/g, '');
  // As it is typed, the page goes to the first line that has it.
  const from = { ...state, top: mode.top };
  const at = text === '' ? mode.top : findLine(state.story.lines, text, mode.top, mode.forward);
  const top = at === undefined ? state.top : topFor(from, at);
  return {
    state: { ...state, top, mode: { ...mode, text }, message: at === undefined ? 'not found' : '' },
    effects: [],
  };
}

function again(state: State, same: boolean): Step {
  if (!state.search) return bell(state, 'nothing was searched for; / begins');
  const { text, forward } = state.search;
  const down = same === forward;
  // From the last match while it is on the screen.
  const last = state.search.at;
  const seen = last !== undefined && inView(state, last);
  const from = seen ? last : state.top;
  const at = findLine(state.story.lines, text, seen ? from + (down ? 1 : -1) : down ? from : from - 1, down);
  if (at === undefined) return bell(state, `not found: ${text}`);
  const round = down ? at < from || (seen && at === from) : at >= from;
  const { chosen: _, ...rest } = state;
  const step = stay({ ...rest, search: { text, forward, at }, before: here(state), top: topFor(state, at) });
  return round
    ? { ...step, state: { ...step.state, message: down ? 'from the start again' : 'from the end again' } }
    : step;
}
