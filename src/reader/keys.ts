/** What a terminal sends → the names of keys. Pure. */

/** What follows ESC [ or ESC O, by its last characters (ECMA-48, xterm's control sequences). */
const SEQUENCES: Record<string, string> = {
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

/** Controls with a name of their own; the others are "ctrl-a" to "ctrl-z". */
const CONTROLS: Record<string, string> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

/** What less takes after an escape, as keys of their own. */
const AFTER_ESCAPE: Record<string, string> = { v: 'page-up', ' ': 'page-down', '<': 'home', '>': 'end', u: 'escape' };

const ESC = '\u001b';

/** What a key that is a whole pasted text begins with; the text follows, without controls. */
export const PASTE = 'paste:';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal answers
const ANSWER = /^\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/;

/**
 * The keys in `input`, each a character or a name ("up", "page-down", "wheel-up", "escape"), and what is left of a sequence that has not come
 * whole. What is pasted comes as one key, so that no letter of it is a command. A sequence that means nothing here gives no key.
 */
export function readKeys(input: string): { keys: string[]; rest: string } {
  const keys: string[] = [];
  let at = 0;
  while (at < input.length) {
    if (input[at] !== ESC) {
      const one = String.fromCodePoint(input.codePointAt(at) as number);
      at += one.length;
      const named = CONTROLS[one];
      if (named !== undefined) keys.push(named);
      else if (one >= ' ') keys.push(one);
      else if (one >= '\u0001' && one <= '\u001a') keys.push(`ctrl-${String.fromCharCode(one.charCodeAt(0) + 96)}`);
      continue;
    }
    const next = input[at + 1];
    if (next === undefined) return { keys, rest: ESC };
    if (next === ']') {
      // A terminal's answer, to its end. What it says of its background comes as one key.
      const answer = ANSWER.exec(input.slice(at, at + 80))?.[0];
      if (answer === undefined && input.length - at < 80) return { keys, rest: input.slice(at) };
      if (answer?.startsWith(`${ESC}]11;`)) keys.push(answer);
      at += answer?.length ?? 2;
      continue;
    }
    if (next !== '[' && next !== 'O') {
      const known = AFTER_ESCAPE[next];
      keys.push(known ?? 'escape');
      at += known === undefined ? 1 : 2;
      continue;
    }
    if (input.startsWith(`${ESC}[200~`, at)) {
      const end = input.indexOf(`${ESC}[201~`, at);
      if (end < 0) return { keys, rest: input.slice(at) };
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
      keys.push(PASTE + input.slice(at + 6, end).replace(/[\u0000-\u001f\u007f]/g, ''));
      at = end + 6;
      continue;
    }
    const sequence = /^[[O][<=>?]?[\d;]*[A-Za-z~]/.exec(input.slice(at + 1, at + 40))?.[0];
    if (sequence === undefined) {
      if (input.length - at < 40) return { keys, rest: input.slice(at) };
      at += 2;
      continue;
    }
    at += 1 + sequence.length;
    const wheel = /^\[<(64|65);\d+;\d+M$/.exec(sequence)?.[1];
    const key = wheel
      ? wheel === '64'
        ? 'wheel-up'
        : 'wheel-down'
      : SEQUENCES[sequence.slice(1).replace(/^1;\d+/, '')];
    if (key !== undefined) keys.push(key);
  }
  return { keys, rest: '' };
}
