/** What the arguments ask for, and the reading of the common simple forms of them. Pure. */
import { type Flags, flagWords, OPTION_ROWS, type Option } from './options.js';
import type { ExitCode } from './show.js';
import { readWord } from './values.js';

export type Request =
  | { run: 'read'; sources: string[]; flags: Flags }
  | { run: 'command'; start: () => Promise<ExitCode> }
  | { run: 'completion'; words: string[] }
  | { run: 'config' }
  | { run: 'print'; text: string };

/**
 * Reads the arguments of lede where they are of a simple form, as commander would; undefined for any other: that is
 * commander's.
 */
export function readSimply(words: readonly string[]): Extract<Request, { run: 'read' }> | undefined {
  if (words[0] === 'completion' || words[0] === 'complete') return undefined;
  const read = readSimpleForm(words, OPTION_ROWS);
  return read && { run: 'read', sources: read.others, flags: read.flags };
}

/**
 * Reads arguments of the simple form: words, switches by their full names, and flags each followed by a word of its
 * own. Loading commander takes longer than reading the bundled article. Returns undefined for anything else: an unknown
 * flag, a wrong value, `--flag=value`, `-abc`, `--`, help, version.
 * @param rows The options that there are.
 */
export function readSimpleForm(
  words: readonly string[],
  rows: typeof OPTION_ROWS,
): { others: string[]; flags: Record<string, unknown> } | undefined {
  const others: string[] = [];
  const flags: Record<string, unknown> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      others.push(word);
      continue;
    }
    const found = flagNamed(word, rows);
    if (found === undefined || found.option.bare !== undefined || found.name in flags) return undefined;
    const { value } = found.option;
    if (value === undefined) {
      flags[found.name] = true;
      continue;
    }
    const argument = words[++at];
    // A word that begins with a hyphen may be the next flag.
    if (argument === undefined || argument.startsWith('-')) return undefined;
    const reading = readWord(value, argument);
    if (!('value' in reading)) return undefined;
    flags[found.name] = reading.value;
  }
  return { others, flags };
}

function flagNamed(word: string, rows: typeof OPTION_ROWS): { name: string; option: Option } | undefined {
  for (const [name, option] of rows)
    if (option.flags !== undefined && flagWords(option.flags).includes(word)) return { name, option };
  return undefined;
}
