/** The main subject of a clause: the mention that stands first, after phrases that only lead in. Bounded. Pure. */
import type { Mention } from '../model.js';
import type { Mentions } from './mentions.js';
import { isDash, startsWithDigit, type Words } from './words.js';

/** So many phrases may stand before a subject. */
const PHRASES_MAX = 6;
/** A phrase before the subject ends within so many tokens. */
const PHRASE_MAX = 30;
/** "WASHINGTON, Aug. 24 (UPI) —" has no more tokens than this. */
const DATELINE_MAX = 14;

/**
 * The main subject of a clause between two tokens. A mention with a comma behind it is one only if an apposition
 * follows: "in Salem, New Hampshire, Trump went".
 */
export function subjectBetween(words: Words, mentions: Mentions, from: number, to: number): Mention | undefined {
  const { sentenceStarters } = words.language;
  let i = afterDateline(words, from, to);
  for (let turn = 0; turn < PHRASES_MAX && i < to; turn++) {
    while (i < to && words.at(i).kind === 'stop') i++;
    const opener = words.word(i);
    if (!opener) return undefined;
    if (sentenceStarters.has(opener.low) && words.low(i + 1) !== ',') i++;
    else if (words.leadsIn(i)) i = behindPhrase(words, i, to);
    else {
      const mention = mentions.startingAt(i, to);
      const next = mention ? words.indexAt(mention.end) : i;
      if (!mention) i++;
      else if (words.low(next) !== ',' || next >= to) return mention;
      else if (isApposition(words, next + 1) && !words.isTime(i, next)) return mention;
      else i = next + 1;
    }
  }
  return undefined;
}

/** Behind the comma that ends the phrase at token `i`, or behind its first word where no comma is near. */
function behindPhrase(words: Words, i: number, to: number): number {
  let comma = i + 1;
  while (comma < to && words.low(comma) !== ',' && comma < i + PHRASE_MAX) comma++;
  return comma < to && words.low(comma) === ',' ? comma + 1 : i + 1;
}

/** True where the words at `i`, behind a comma, say more of what stands before it. */
function isApposition(words: Words, i: number): boolean {
  const next = words.word(i);
  if (!next) return words.isRun(i);
  const { capital, low } = next;
  return !capital || startsWithDigit(low) || words.language.determiners.has(low) || words.isTitle(low);
}

/** Past "WASHINGTON, Aug. 24 (UPI) —" where a sentence begins so. */
function afterDateline(words: Words, from: number, to: number): number {
  const first = words.word(from);
  if (!first || !/^\p{Lu}{3,}$/u.test(words.text.slice(first.start, first.end))) return from;
  for (let k = from + 1; k < Math.min(to, from + DATELINE_MAX); k++) if (isDash(words.low(k))) return k + 1;
  return from;
}
