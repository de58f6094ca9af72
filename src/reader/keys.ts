/** What a terminal sends → the names of keys. Pure. */

/** The keys of control sequences (ESC [ …, ESC O …), by their last characters (ECMA-48; xterm control sequences). */
const SEQUENCE_KEYS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
  '1~': 'home',
  '4~': 'end',
  '5~': 'page-up',
  '6~': 'page-down',
  '7~': 'home',
  '8~': 'end',
};

/** The buttons of the mouse wheel, as SGR mouse reports number them. */
const WHEEL_BUTTONS: Readonly<Record<string, string>> = { 64: 'wheel-up', 65: 'wheel-down' };

/** Control characters with a name of their own; the others are "ctrl-a" to "ctrl-z". */
const CONTROL_KEYS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

/** What less takes after an escape, as a key of its own. */
const ESCAPED_KEYS: Readonly<Record<string, string>> = {
  v: 'page-up',
  ' ': 'page-down',
  '<': 'home',
  '>': 'end',
  u: 'escape',
};

const ESC = '\u001b';
const CTRL_C = '\u0003';

/** How a key that is a pasted text starts; the text follows, without control characters. */
export const PASTE = 'paste:';
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;

/** How a key starts that is the terminal's answer to OSC 11, its background colour; the whole answer is the key. */
export const BACKGROUND_REPLY = `${ESC}]11;`;

/**
 * The longest sequence, and the most that is kept of a pasted text, in UTF-16 units. Terminals send a hundred at most.
 */
export const MAX_SEQUENCE = 4096;

/** The end of a control string: BEL or ST. Any other control character ends it too, and is read by itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STRING_END = /\u0007|\u001b\\?|[\u0000-\u001f]/g;

/** A control sequence: parameters, intermediates and a final character (ECMA-48, 5.4). Linux sends ESC [ [ A for F1. */
const SEQUENCE = /\[\[[A-E]|[[O][0-?]*[ -/]*[@-~]/y;
/** The beginning of one, at the end of what has come. */
const SEQUENCE_START = /[[O][0-?]*[ -/]*$|\[\[$/y;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** A part of the input: its keys, and where the next part starts; `undefined` where the rest has not come yet. */
type Part = { keys: string[]; next: number } | undefined;

/**
 * The keys in `input`: each a character or a name ("up", "page-down", "wheel-up", "escape"); and `rest`, the beginning
 * of a sequence whose end has not come. It is to be put before what comes next, or, when nothing comes for a while,
 * given to `finishKeys`. A pasted text is one key, so that no letter of it is a command. A sequence that is no key
 * gives none; one that is longer than `MAX_SEQUENCE` is dropped. Ctrl-C ends a sequence, so that it always gives its
 * key.
 */
export function readKeys(input: string): { keys: string[]; rest: string } {
  const keys: string[] = [];
  for (let at = 0; at < input.length; ) {
    const part = readPart(input, at);
    if (!part) return unfinished(keys, input.slice(at));
    keys.push(...part.keys);
    at = part.next;
  }
  return { keys, rest: '' };
}

/** The keys of an unfinished sequence whose end does not come: an escape is the key, a pasted text is what has come. */
export function finishKeys(rest: string): string[] {
  if (rest === ESC) return ['escape'];
  return rest.startsWith(PASTE_START) ? [pasteKey(rest.slice(PASTE_START.length))] : [];
}

/** True for the beginning of a pasted text, which may take longer to come than a sequence. */
export const isPaste = (rest: string): boolean => rest.startsWith(PASTE_START);

function readPart(input: string, at: number): Part {
  if (input[at] !== ESC) return readCharacter(input, at);
  const next = input[at + 1];
  if (next === undefined) return undefined;
  if (next === ']') return readString(input, at);
  if (input.startsWith(PASTE_START, at)) return readPaste(input, at);
  if (next === '[' || next === 'O') return readSequence(input, at);
  const escaped = ESCAPED_KEYS[next];
  return escaped === undefined ? { keys: ['escape'], next: at + 1 } : { keys: [escaped], next: at + 2 };
}

function readCharacter(input: string, at: number): Part {
  const one = String.fromCodePoint(input.codePointAt(at) ?? 0);
  const next = at + one.length;
  const named = CONTROL_KEYS[one];
  if (named !== undefined) return { keys: [named], next };
  if (one >= ' ') return { keys: [one], next };
  const letter = one.charCodeAt(0);
  return { keys: letter >= 1 && letter <= 26 ? [`ctrl-${String.fromCharCode(letter + 96)}`] : [], next };
}

/** A control string (OSC), which is a terminal's answer. Only the answer about its background is a key. */
function readString(input: string, at: number): Part {
  STRING_END.lastIndex = at + 2;
  const end = STRING_END.exec(input);
  // An escape may be the first half of ST.
  if (!end || (end[0] === ESC && end.index === input.length - 1)) return undefined;
  const complete = end[0] === '\u0007' || end[0] === `${ESC}\\`;
  if (!complete) return { keys: [], next: end.index };
  const next = end.index + end[0].length;
  const answer = input.slice(at, next);
  return { keys: answer.startsWith(BACKGROUND_REPLY) ? [answer] : [], next };
}

function readPaste(input: string, at: number): Part {
  const start = at + PASTE_START.length;
  const end = input.indexOf(PASTE_END, start);
  if (end < 0) return undefined;
  return { keys: [pasteKey(input.slice(start, end))], next: end + PASTE_END.length };
}

const pasteKey = (text: string): string => PASTE + text.replace(CONTROLS, '');

function readSequence(input: string, at: number): Part {
  SEQUENCE.lastIndex = at + 1;
  const sequence = SEQUENCE.exec(input)?.[0];
  SEQUENCE_START.lastIndex = at + 1;
  if (SEQUENCE_START.test(input)) return undefined;
  // A character that cannot be in a sequence ends it, and is read by itself.
  if (sequence === undefined) return { keys: [], next: at + 1 + sequenceLength(input, at + 1) };
  const next = at + 1 + sequence.length;
  const button = /^\[<(\d+);\d+;\d+M$/.exec(sequence)?.[1];
  const key = button === undefined ? SEQUENCE_KEYS[sequence.slice(1).replace(/^1;\d+/, '')] : WHEEL_BUTTONS[button];
  return { keys: key === undefined ? [] : [key], next };
}

/** How many characters of a sequence have come that has no final character. */
function sequenceLength(input: string, at: number): number {
  const parameters = /[[O][0-?]*[ -/]*/y;
  parameters.lastIndex = at;
  return parameters.exec(input)?.[0].length ?? 1;
}

/** The beginning of a sequence as the rest, or dropped where it is too long. */
function unfinished(keys: string[], rest: string): { keys: string[]; rest: string } {
  if (isPaste(rest)) {
    // Ctrl-C as the last character is the key; inside it is part of the text.
    if (rest.endsWith(CTRL_C)) return { keys: [...keys, 'ctrl-c'], rest: '' };
    const most = PASTE_START.length + MAX_SEQUENCE;
    // The end may have come by half.
    const kept = rest.length <= most ? rest : rest.slice(0, most) + rest.slice(Math.max(most, rest.length - 5));
    return { keys, rest: kept };
  }
  return { keys, rest: rest.length > MAX_SEQUENCE ? '' : rest };
}
