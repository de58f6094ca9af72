/** Separates quotations from other words in marks: titles of works, terms, scare quotes. Pure. */
import type { Attributor } from './attribution/attributor.js';
import type { Words } from './attribution/words.js';
import type { Language } from './languages/language.js';
import type { Attribution, Run, Token } from './model.js';

/** How many words a text has. Counted at the spaces: to split a long text would copy it. */
export function countWords(text: string): number {
  const space = /\s+/g;
  let count = 1;
  while (space.test(text)) count++;
  return count;
}

/** A title or a term has no more words than these; scare quotes no more than those. */
const TITLE_MAX = 7;
const TERM_MAX = 6;
const SCARE_MAX = 5;
/** … and where words are quoted within sentences without a cue, as in German news, no more than those. */
const FRAGMENT_MAX = 3;
/** Words between single marks are a quotation by themselves from so many on. */
const SINGLE_MIN = 4;

/** Words between marks, with all that decides whether they are a quotation. */
interface Marked {
  text: string;
  /** How many words they have. */
  count: number;
  run: Run;
  /** The run's token. */
  at: number;
  attribution: Attribution;
  /** True where a cue says that they are somebody's words. */
  sure: boolean;
  words: Words;
}

/** Why a run is no quotation, in words for the reader; undefined where it is one. */
export function notQuoted(
  text: string,
  run: Run,
  attribution: Attribution,
  attributor: Attributor,
  at: number,
): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  const { words } = attributor;
  const { how, speakerOmitted } = attribution;
  const sure = how !== 'subject' && how !== 'none';
  const marked: Marked = { text, count: countWords(text), run, at, attribution, sure, words };
  const { count } = marked;
  // Where all nouns have a capital, one of them is no title.
  const title = hasTitleCase(text, words.language) && !(words.language.capitalisedNouns && count === 1);
  // "cries of “Shame!”", "dismissed him as “Old Tom”": somebody's words, whatever form they have.
  if (attributor.isIntroducedAsSpeech(at) || (speakerOmitted && !(title && count > 1) && count > 2)) return undefined;
  if (hasByline(marked) || (title && count <= TITLE_MAX && standsAsTitle(marked))) return 'a title';
  if (run.style === 'single' && count < SINGLE_MIN && !sure) return 'words in single marks';
  if (isTerm(marked)) return 'a term';
  if (isNameOfNoun(marked)) return 'a name';
  if (sure) return undefined;
  if (title && count > 1 && count <= TITLE_MAX - 1) return 'a title';
  return count === 1 || (count <= (words.language.capitalisedNouns ? FRAGMENT_MAX : SCARE_MAX) && how === 'none')
    ? 'scare quotes'
    : undefined;
}

/** “Ferry drifts for an hour,” by Ann Lee: a headline with its byline. */
function hasByline({ attribution, words, at }: Marked): boolean {
  return (
    attribution.how !== 'after' && words.language.agentPrepositions.has(words.low(at + 1)) && words.at(at + 2).capital
  );
}

/** True where the words around a run say that it is a work's title. */
function standsAsTitle({ count, at, attribution, words }: Marked): boolean {
  const { workNouns, prepositions, termCues, addressingVerbs, endings } = words.language;
  const before = words.word(at - 1);
  // "the novel “Fog”", "the novel, “Fog”"
  const noun = words.word(words.low(at - 1) === ',' ? at - 2 : at - 1);
  if (noun && workNouns.has(noun.low)) return true;
  if (!before) return false;
  if (namesNoun(words, at, before)) return true;
  // "in “The Fog”", "Ek’s “The Fog”"
  const held = prepositions.has(before.low) || endings.possessive.test(before.low);
  if (held && attribution.how !== 'after') return true;
  // "told “Harbour Nights”": a programme as the listener.
  return count > 1 && (held || addressingVerbs.has(before.low) || termCues.has(before.low));
}

/** A name has no more words than this; the name of a listener no more than those. */
const NAME_MAX = 7;
const LISTENER_MAX = 3;

/**
 * Where all nouns have a capital, words without a stop are a name behind a noun (das Magazin „Der Spiegel“), and behind
 * an article where no cue is beside them (der „Sacharow-Preis“; sagte der „Berliner Zeitung“).
 */
function isNameOfNoun({ text, count, at, attribution, words }: Marked): boolean {
  const { verbSecond, speechNouns, utteranceNouns, definiteArticles, namingVerb } = words.language;
  const before = words.word(at - 1);
  if (!verbSecond || !before || count > NAME_MAX || !/^[\p{Lu}\d]/u.test(text) || /[,.!?…]$/.test(text)) return false;
  if (before.capital) return !speechNouns.has(before.low) && !utteranceNouns.has(before.low);
  if (verbSecond.comparingParticles.has(before.low)) return words.word(at + 1)?.capital === false;
  if (!definiteArticles.has(before.low) && !verbSecond.joinedArticles.has(before.low)) return false;
  const { how, cue } = attribution;
  if (how !== 'before' && how !== 'after') return true;
  const isNamed = cue !== undefined && namingVerb.test(words.text.slice(cue.start, cue.end).toLowerCase());
  return count <= LISTENER_MAX && !isNamed && text.split(/\s+/).every((word) => /^[\p{Lu}\d]/u.test(word));
}

/** "the “Long Fog” tour": a name before a noun. */
function namesNoun(words: Words, at: number, before: Token): boolean {
  const { prepositions, auxiliaries, speechVerbs, phraseOpeners, determiners } = words.language;
  const next = words.word(at + 1);
  if (!next || next.capital || !determiners.has(before.low)) return false;
  return ![prepositions, auxiliaries, speechVerbs, phraseOpeners].some((kind) => kind.has(next.low));
}

/** "the so-called “pier”": a word, a name or a term. */
function isTerm({ text, count, at, run, attribution, sure, words }: Marked): boolean {
  const before = words.word(at - 1);
  if (!before || !words.language.termCues.has(before.low)) return false;
  if (count > TERM_MAX || /[,.]$/.test(text)) return false;
  const cuedBefore = attribution.cue !== undefined && attribution.cue.start < run.start;
  return !(cuedBefore && sure);
}

/** A title of a work: every word but the small ones has a capital. */
function hasTitleCase(text: string, { uncapitalisedInTitles }: Language): boolean {
  return text.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || uncapitalisedInTitles.has(word));
}
