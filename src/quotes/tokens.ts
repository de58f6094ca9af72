/** A passage as words, stops and runs, each run one token. Linear. Pure. */
import { oncePerLanguage } from './languages/define.js';
import type { Language } from './languages/language.js';
import type { Run, Token } from './model.js';
import { isAsciiLetter, lowered } from './spelling.js';

/** A capital or a digit first, or after a particle written together with a name: al-Kadhimi, d’Estaing. */
const capitalOf = oncePerLanguage(({ joinedParticles }) => {
  const particles = joinedParticles.map((particle) => particle.replace("'", "[’']"));
  return new RegExp(`^(?:[\\p{Lu}\\p{N}]|(?:${particles.join('|') || '(?!)'})\\p{Lu})`, 'u');
});
const WORD = /[\p{L}\p{N}$](?:[\p{L}\p{N}\p{M}’'&.$%-]|,(?=\d{3}))*|\S/gu;
const LETTER = /[\p{L}\p{N}$]/u;

/** `capital` by hand for plain words: the expression is tried only where it may match. */
function isCapitalised(word: string, capital: RegExp): boolean {
  const unit = word.charCodeAt(0);
  if ((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return true;
  if (unit >= 97 && unit <= 122 && isAsciiLetter(word.charCodeAt(1)) && isAsciiLetter(word.charCodeAt(2))) return false;
  return capital.test(word);
}

/** Tokens of a passage. A full stop belongs to its word in an abbreviation or an initial, else it is a stop. */
export function tokenize(text: string, runs: readonly Run[], language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const [i, run] of runs.entries()) {
    tokenizeStretch(text, at, run.start, tokens, language);
    tokens.push({
      kind: 'run',
      low: run.closed ? text.charAt(run.textEnd - 1) : '',
      start: run.start,
      end: run.end,
      capital: /^\p{Lu}/u.test(text.slice(run.textStart, run.textStart + 2)),
      run: i,
    });
    at = run.end;
  }
  tokenizeStretch(text, at, text.length, tokens, language);
  return tokens;
}

/** Adds the words and stops of a stretch without runs. */
function tokenizeStretch(text: string, from: number, to: number, tokens: Token[], language: Language): void {
  const capital = capitalOf(language);
  for (const { 0: matched, index } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index;
    if (matched.length === 1 && !LETTER.test(matched)) {
      tokens.push(stop(matched, start));
      continue;
    }
    const length = wordLength(matched, text, start, language);
    const word = length === matched.length ? matched : matched.slice(0, length);
    const end = start + length;
    for (const part of partsOf(word, language)) {
      const low = lowered(part.word);
      const at = start + part.at;
      tokens.push({
        kind: 'word',
        low,
        start: at,
        end: at + part.word.length,
        capital: isCapitalised(part.word, capital),
        run: undefined,
      });
    }
    for (let at = end; at < start + matched.length; at++) tokens.push(stop(text.charAt(at), at));
  }
}

/** A word in its parts: "l’avocat" is two, "assure-t-il" as well, whose hyphens are no word. */
function partsOf(word: string, language: Pick<Language, 'elisions' | 'cliticSubject'>): { word: string; at: number }[] {
  const { elisions, cliticSubject } = language;
  if (elisions.size === 0) return [{ word, at: 0 }];
  const mark = word.search(/[’']/) + 1;
  if (mark > 0 && mark < word.length && elisions.has(lowered(word.slice(0, mark)))) {
    const rest = partsOf(word.slice(mark), language);
    return [{ word: word.slice(0, mark), at: 0 }, ...rest.map((part) => ({ ...part, at: part.at + mark }))];
  }
  const clitic = cliticSubject.exec(word)?.index ?? 0;
  if (clitic === 0) return [{ word, at: 0 }];
  const pronoun = word.lastIndexOf('-') + 1;
  return [
    { word: word.slice(0, clitic), at: 0 },
    { word: word.slice(pronoun), at: pronoun },
  ];
}

const stop = (low: string, start: number): Token => ({
  kind: 'stop',
  low,
  start,
  end: start + 1,
  capital: false,
  run: undefined,
});

/**
 * How much of what stands without a space is the word: all of "players’ union" and "Inc.", not the full stop of
 * "ended.".
 */
function wordLength(matched: string, text: string, start: number, { abbreviations, endings }: Language): number {
  const { length } = matched;
  if (isAsciiLetter(matched.charCodeAt(length - 1))) return length;
  const bare = matched.replace(/[.’'&-]+$/, '');
  const behind = text.slice(start + length, start + length + 2);
  if (endings.pluralPossessive.test(matched) && /^ \p{Ll}/u.test(behind)) return length;
  if (!matched.endsWith('.')) return bare.length;
  const lastPart = bare.slice(bare.lastIndexOf('-') + 1).toLowerCase();
  const initial = /(?:^|[.-])\p{L}\.$/u.test(matched);
  return initial || abbreviations.has(lastPart) ? length : bare.length;
}
