/** Where the sentences of a passage begin and end, as far as a quotation's speaker is looked for. Pure. */
import type { Cues } from './cues.js';
import type { Mentions } from './mentions.js';
import type { Words } from './words.js';

/** So many tokens a look to one side may pass. */
export const REACH = 60;

/** "Clark asked." behind a question: the cue stands within so many tokens. */
const CLAUSE_MAX = 14;
/** Behind a full stop it is such a clause only if a name of so many words and a cue are all of it. */
const NAME_MAX = 4;

/**
 * The tokens of the sentence around a token: from the first to past the last.
 * @param goesOn True where the grammar of the language lets a sentence go on behind a token that seems to end it.
 */
export function sentenceAround(
  words: Words,
  at: number,
  goesOn: (token: number) => boolean,
): [from: number, to: number] {
  const { length } = words.tokens;
  const endsAt = (i: number): boolean => seemsToEnd(words, i) && !goesOn(i);
  let from = at;
  while (from > 0 && at - from < REACH && !endsAt(from - 1)) from--;
  let to = at;
  while (to < length - 1 && to - at < REACH && !endsAt(to)) to++;
  return [from, Math.min(length, to + 1)];
}

/**
 * True for a mark that ends sentences, and for a run that ends with one, where a capital or a run follows; for a mark also
 * where another one follows.
 */
function seemsToEnd(words: Words, i: number): boolean {
  if (i + 1 >= words.tokens.length) return true;
  const { kind, low } = words.at(i);
  const next = words.at(i + 1);
  if (kind === 'word' || !/[.!?…]/.test(low)) return false;
  return next.capital || next.kind === 'run' || (kind === 'stop' && next.kind === 'stop');
}

/** The sentences of one passage. */
export class Sentences {
  constructor(
    private readonly words: Words,
    private readonly mentions: Mentions,
    private readonly cues: Cues,
  ) {}

  /** The tokens of the sentence around a token: from the first to past the last. */
  around(at: number): [from: number, to: number] {
    return sentenceAround(this.words, at, (i) => this.goesOn(i));
  }

  /**
   * “Why?” Clark asked: the question ends, the sentence does not. After a full stop it does, but for a name and a cue
   * alone.
   */
  private goesOn(i: number): boolean {
    const { words } = this;
    return words.isRun(i) && !words.isRun(i + 1) && this.isSpeechClause(i + 1, words.low(i) === '.');
  }

  /**
   * "Clark asked." after a run that ends as a sentence: a mention and a cue, and the sentence is over or goes on with a
   * run.
   */
  private isSpeechClause(i: number, alone: boolean): boolean {
    const { words, cues, mentions } = this;
    for (let k = i; k < i + CLAUSE_MAX; k++) {
      if (cues.isVerb(k, 'strong')) {
        const over = k + 1 >= words.tokens.length || words.low(k + 1) === '.';
        if (k === i || (alone && !(k <= i + NAME_MAX && over))) return false;
        if (!/[a-z]/.test(words.low(k)) || words.includes(i, k, '.')) return false;
        return mentions.endingAt(k - 1, i) !== undefined;
      }
      if (k >= words.tokens.length || words.isRun(k) || /[.;:!?]/.test(words.low(k))) return false;
    }
    return false;
  }
}
