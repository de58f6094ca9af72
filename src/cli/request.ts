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
 * Reads arguments of the simple form, as commander would: sources, switches by their full names, and flags each
 * followed by a word of its own. Loading commander takes longer than reading the bundled article. Returns undefined
 * for anything else (an unknown flag, a wrong value, `--flag=value`, `-abc`, `--`, help, version, completion): that
 * is commander's.
 */
export function readSimply(words: readonly string[]): Extract<Request, { run: 'read' }> | undefined {
  if (words[0] === 'completion' || words[0] === 'complete') return undefined;
  const sources: string[] = [];
  const flags: Record<string, unknown> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      sources.push(word);
      continue;
    }
    const found = flagNamed(word);
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
  return { run: 'read', sources, flags };
}

function flagNamed(word: string): { name: string; option: Option } | undefined {
  for (const [name, option] of OPTION_ROWS)
    if (option.flags !== undefined && flagWords(option.flags).includes(word)) return { name, option };
  return undefined;
}
