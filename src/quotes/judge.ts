/** Tells quotations from other words in marks: titles of works, terms, scare quotes. Pure. */
import type { Attribution, Reader } from './attribute.js';
import type { Language } from './languages/language.js';
import type { Run } from './marks.js';

/** How many words a text has. */
export const wordsOf = (text: string) => text.split(/\s+/).length;

/** Why a run is no quotation, or undefined where it is one. */
export function notQuoted(
  text: string,
  run: Run,
  attribution: Attribution,
  reader: Reader,
  at: number,
): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  const { language } = reader;
  const { works, prepositions, termCues } = language;
  const words = wordsOf(text);
  const sure = attribution.how !== 'subject' && attribution.how !== 'none';
  const prior = reader.tokens[at - 1];
  const before = prior?.low === ',' ? reader.tokens[at - 2] : prior;
  // "cries of “Shame!”", "dismissed him as “Old Tom”": somebody's words, whatever form they have.
  if (reader.voiced(at) || (attribution.unsaid && !(titled(text, language) && words > 1) && words > 2))
    return undefined;
  const work = before?.kind === 'word' && works.has(before.low);
  const held = prior?.kind === 'word' && (prepositions.has(prior.low) || language.endings.owner.test(prior.low));
  // “Ferry drifts for an hour,” by Ann Lee: a headline with its byline.
  const behind = reader.tokens[at + 1]?.low ?? '';
  if (attribution.how !== 'after' && language.agents.has(behind) && reader.tokens[at + 2]?.capital) return 'a title';
  if (words <= 7 && titled(text, language)) {
    const following = reader.tokens[at + 1];
    const named =
      following?.kind === 'word' &&
      !following.capital &&
      !prepositions.has(following.low) &&
      !language.auxiliaries.has(following.low) &&
      !language.strong.has(following.low) &&
      !language.openers.has(following.low);
    if (named && prior?.kind === 'word' && language.determiners.has(prior.low)) return 'a title';
    // Said to a programme: told “Harbour Nights”.
    if (prior?.kind === 'word' && language.addressing.has(prior.low) && words > 1) return 'a title';
    if (work || (held && (words > 1 || attribution.how !== 'after'))) return 'a title';
    if (prior?.kind === 'word' && termCues.has(prior.low) && words > 1) return 'a title';
  }
  if (run.style === 'single' && words < 4 && !sure) return 'words in single marks';
  if (
    prior?.kind === 'word' &&
    termCues.has(prior.low) &&
    words <= 6 &&
    !/[,.]$/.test(text) &&
    !(attribution.cue && attribution.cue.start < run.start && sure)
  )
    return 'a term';
  if (sure) return undefined;
  if (words <= 6 && words > 1 && titled(text, language)) return 'a title';
  if (words === 1 || (words <= 5 && attribution.how === 'none')) return 'scare quotes';
  return undefined;
}

/** A title of a work: every word but the small ones has a capital. */
function titled(text: string, { smallInTitles }: Language): boolean {
  return text.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || smallInTitles.has(word));
}
