/** A passage as words, stops and quoted runs, each run one token. Linear. Pure. */
import type { Language } from './languages/language.js';
import type { Run } from './marks.js';

/** A word, a stop, or a whole quoted run, with its UTF-16 offsets in the passage. */
export interface Token {
  kind: 'word' | 'stop' | 'run';
  /** Lower-cased; of a run, its last character before the closing mark. */
  low: string;
  start: number;
  end: number;
  /** True for a word with a capital or a digit first. */
  capital: boolean;
  /** Index into the passage's runs. */
  run: number | undefined;
}

/** A capital or a digit first, or after an article that Arabic and French names carry: al-Kadhimi, d’Estaing. */
const CAPITAL = /^(?:[\p{Lu}\p{N}]|(?:al|el|d|l)[-’']\p{Lu})/u;
const WORD = /[\p{L}\p{N}$](?:[\p{L}\p{N}\p{M}’'&.$%-]|,(?=\d{3}))*|\S/gu;

const LETTER = /[\p{L}\p{N}$]/u;

/** True for a-z and A-Z, which nearly all words end with. */
function alphabetic(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** CAPITAL, by hand for plain words. */
function capitalised(word: string): boolean {
  const unit = word.charCodeAt(0);
  if ((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  if (unit >= 97 && unit <= 122 && alphabetic(word.charCodeAt(1)) && alphabetic(word.charCodeAt(2))) return false;
  return CAPITAL.test(word);
}

/** Tokens of a passage. A full stop belongs to its word in an abbreviation or an initial, else it is a stop. */
export function tokenize(text: string, runs: readonly Run[], language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (let i = 0; i <= runs.length; i++) {
    const run = runs[i];
    narrative(text, at, run ? run.start : text.length, tokens, language);
    if (!run) break;
    const low = run.closed ? (text[run.textEnd - 1] ?? '') : '';
    tokens.push({
      kind: 'run',
      low,
      start: run.start,
      end: run.end,
      capital: /^\p{Lu}/u.test(text.slice(run.textStart, run.textStart + 2)),
      run: i,
    });
    at = run.end;
  }
  return tokens;
}

function narrative(text: string, from: number, to: number, tokens: Token[], language: Language): void {
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(WORD)) {
    const start = from + match.index;
    let word = match[0];
    if (word.length === 1 && !LETTER.test(word)) {
      tokens.push({ kind: 'stop', low: word, start, end: start + 1, capital: false, run: undefined });
      continue;
    }
    let tail = '';
    if (!alphabetic(word.charCodeAt(word.length - 1))) {
      const bare = word.replace(/[.’'&-]+$/, '');
      const end = bare.slice(bare.lastIndexOf('-') + 1).toLowerCase();
      const owned = /s[’']$/.test(word) && /^ \p{Ll}/u.test(text.slice(start + word.length, start + word.length + 2));
      const keeps =
        owned || (word.endsWith('.') && (/(?:^|[.-])\p{L}\.$/u.test(word) || language.abbreviations.has(end)));
      if (!keeps) {
        tail = word.slice(bare.length);
        word = bare;
      }
    }
    tokens.push({
      kind: 'word',
      low: lowered(word),
      start,
      end: start + word.length,
      capital: capitalised(word),
      run: undefined,
    });
    for (let i = 0; i < tail.length; i++) {
      const at = start + word.length + i;
      tokens.push({ kind: 'stop', low: tail[i] as string, start: at, end: at + 1, capital: false, run: undefined });
    }
  }
}

/** With straight apostrophes. */
export const straight = (text: string) => (text.includes('’') ? text.replace(/’/g, "'") : text);

/** Lower case, straight apostrophes. */
export const lowered = (text: string) => straight(text.toLowerCase());

/** Lower case, straight apostrophes, no possessive. */
export function fold(text: string): string {
  const low = lowered(text);
  return low.endsWith("'s") ? low.slice(0, -2) : low;
}

export const last = (words: readonly string[]) => words[words.length - 1] ?? '';

/** A word has no more UTF-16 units than this: a text without spaces would be looked through again at each name. */
const WORD_MAX = 60;

/** Where the word that ends at a place begins, behind the space before it. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < WORD_MAX && text[start - 1] !== ' ') start--;
  return start;
}
