/** What was changed between the words of a source and those of a quotation. Pure. */

/** Words that both have, words that only the source has, and words that only the quotation has. */
export interface Change {
  kind: 'same' | 'dropped' | 'added';
  words: string;
}

/** More words are not compared with one another: the table of them would take too much memory. */
const WORDS_MAX = 600;

/**
 * The changes from a source's words to a quotation's, in order: the fewest words dropped and added. Each text's words are
 * parted by spaces. Takes time and memory of the product of their numbers, of which each is at most `WORDS_MAX`.
 * @param comparedAs What a word is compared as, with the quotation's last word or with another.
 */
export function changesBetween(
  source: string,
  quotation: string,
  comparedAs: (word: string, withLast: boolean) => string,
): Change[] {
  const from = source.split(' ').filter(Boolean).slice(0, WORDS_MAX);
  const to = quotation.split(' ').filter(Boolean).slice(0, WORDS_MAX);
  const width = to.length + 1;
  const last = to.length - 1;
  const compared = to.map((word, j) => comparedAs(word, j === last));
  const withLast = from.map((word) => comparedAs(word, true));
  const withOthers = from.map((word) => comparedAs(word, false));
  const isSame = (i: number, j: number): boolean => (j === last ? withLast : withOthers)[i] === compared[j];
  // kept[i * width + j]: how many words the rest of both, from i and j on, have in common in one order.
  const kept = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--) {
      const both = isSame(i, j) ? (kept[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      kept[i * width + j] = Math.max(both, kept[(i + 1) * width + j] ?? 0, kept[i * width + j + 1] ?? 0);
    }
  const changes: Change[] = [];
  const add = (kind: Change['kind'], word: string): void => {
    const latest = changes[changes.length - 1];
    if (latest?.kind === kind) latest.words += ` ${word}`;
    else changes.push({ kind, words: word });
  };
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const here = kept[i * width + j] ?? 0;
    const isBoth = i < from.length && j < to.length && isSame(i, j);
    if (isBoth && here === (kept[(i + 1) * width + j + 1] ?? 0) + 1) {
      add('same', to[j++] ?? '');
      i++;
    } else if (i < from.length && (j === to.length || here === (kept[(i + 1) * width + j] ?? 0)))
      add('dropped', from[i++] ?? '');
    else add('added', to[j++] ?? '');
  }
  return changes;
}

/** How many words both have. */
export const countSame = (changes: readonly Change[]): number =>
  changes.reduce((sum, { kind, words }) => (kind === 'same' ? sum + words.split(' ').length : sum), 0);
