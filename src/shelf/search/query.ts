/** What a person looks for → the query of the index, and what stands for it in a text. Pure. */
import { EXIT, LedeError } from '../../base/errors.js';
import { fold, pairs, type Run, runsOf } from './words.js';

/** One thing to look for: a word, or words that follow each other. */
export interface Term {
  runs: readonly Run[];
  /** True where the last word may go on: `ferr*`. */
  prefix: boolean;
}

/** What to look for. */
export interface Query {
  /** All of them must be there. */
  wanted: readonly Term[];
  /** None of them may be there. */
  unwanted: readonly Term[];
}

/** A phrase in quotation marks, or a word; with a hyphen before what is not wanted, and a star behind a beginning. */
const TERM = /(?<not>-)?(?:["“„](?<phrase>[^"“”]*)["”]?|(?<word>[^\s"“”„]+))(?<star>\*)?/gu;

/**
 * Reads the words of a search: `ferry "north pier" harb* -strike`.
 * @throws {LedeError} (usage) where there is no word to look for.
 */
export function readQuery(words: string): Query {
  const wanted: Term[] = [];
  const unwanted: Term[] = [];
  for (const { groups } of words.matchAll(TERM)) {
    const { not, phrase, word = '', star } = groups ?? {};
    const runs = [...runsOf(fold(phrase ?? word))];
    if (runs.length === 0) continue;
    (not === undefined ? wanted : unwanted).push({ runs, prefix: star !== undefined || /\*$/.test(phrase ?? word) });
  }
  if (wanted.length === 0)
    throw new LedeError('there is no word to look for; name at least one, for example: lede find ferry', EXIT.usage);
  return { wanted, unwanted };
}

/** The query as FTS5 takes it (https://sqlite.org/fts5.html, "Full-text Query Syntax"). */
export function indexQuery({ wanted, unwanted }: Query): string {
  const all = wanted.map(termQuery).join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map(termQuery).join(' OR ')})`;
}

/** A term as a phrase of tokens, see `indexText`. None of them holds a quotation mark. */
function termQuery({ runs, prefix }: Term): string {
  const tokens: string[] = [];
  let isBeginning = prefix;
  for (const [i, { text, unspaced }] of runs.entries()) {
    const isLast = i === runs.length - 1;
    if (!unspaced) tokens.push(text);
    else {
      const two = pairs(text);
      tokens.push(...two);
      // The last character is a token where its run ends, and it begins one where the run goes on.
      if (!isLast || two.length === 0) tokens.push([...text].at(-1) ?? '');
      if (isLast) isBeginning = two.length === 0;
    }
  }
  return `"${tokens.join(' ')}"${isBeginning ? ' *' : ''}`;
}

/** The pattern of a term in a folded text. */
export function termPattern({ runs, prefix }: Term): RegExp {
  const first = runs[0];
  const last = runs.at(-1);
  const start = first && !first.unspaced ? '(?<![\\p{L}\\p{N}\\p{M}])' : '';
  const end = last && !last.unspaced && !prefix ? '(?![\\p{L}\\p{N}\\p{M}])' : '';
  const words = runs.map(({ text, unspaced }, i) => {
    // Two words have something between them; where the script changes, there may be nothing.
    const between = unspaced || runs[i - 1]?.unspaced ? '*' : '+';
    return i === 0 ? text : `[^\\p{L}\\p{N}\\p{M}]${between}${text}`;
  });
  return new RegExp(`${start}${words.join('')}${end}`, 'gu');
}
