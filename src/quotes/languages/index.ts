/** The languages in which speakers are named, and which of them a text is in. */
import type { Passage } from '../../article/passages.js';
import { GERMAN } from './de/index.js';
import { ENGLISH } from './en/index.js';
import { SPANISH } from './es/index.js';
import { FRENCH } from './fr/index.js';
import type { Language } from './language.js';

/** Every language that has its data here. */
const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN, FRENCH, SPANISH];

/**
 * Used for a language that has no data: only quotation marks and labels are read by them, no speaker is
 * named.
 */
export const FALLBACK: Language = ENGLISH;

/** So many of a text's first words are looked at to recognise its language. */
const SAMPLE = 300;
/** Among so many of them a verb or noun of speech counts as well: a terse text may have none of the commonest words. */
const OPENING = 20;
/** So many UTF-16 units of each passage are looked at. */
const PASSAGE_SAMPLE = 2000;
/** Even terse English has more of its commonest words than this share; other languages have hardly any. */
const SHARE = 0.06;
/** A text of fewer words is a short one. */
const SHORT = 40;
/** A text is in the language of which it has so many times as many of the commonest words as of any other. */
const LEAD = 1.5;

/** A text that has fewer of a language's commonest words than this share is not in it, whatever its tag says. */
const HARDLY_ANY = 0.02;

/**
 * The language of a text: by its tag (BCP 47), or, where it has none, by its commonest words. A tag that the words
 * contradict is a template's: of 415 German pages, eleven say that they are English. Undefined where it is none that
 * has its data here.
 */
export function languageOf(passages: readonly Passage[], tag: string | undefined): Language | undefined {
  if (tag === undefined) return languageByWords(firstWords(passages), isShort(passages));
  const [main = ''] = tag.toLowerCase().split(/[-_]/);
  const tagged = LANGUAGES.find((language) => language.tag === main);
  if (!tagged || isShort(passages)) return tagged;
  const sample = firstWords(passages);
  if (shareOfWords(tagged, sample) >= HARDLY_ANY) return tagged;
  return languageByWords(sample, false) ?? tagged;
}

function languageByWords(sample: readonly string[], isShort: boolean): Language | undefined {
  const shares = LANGUAGES.map((language) => ({ language, share: shareOfWords(language, sample) }));
  const [best, next] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || best.share <= SHARE) return undefined;
  // A short text has too few words to tell languages apart: one that may be in the fallback is taken to be.
  const fallback = shares.find(({ language }) => language === FALLBACK);
  if (fallback && fallback.share > SHARE && isShort) return FALLBACK;
  return best.share > (next?.share ?? 0) * LEAD ? best.language : undefined;
}

function isShort(passages: readonly Passage[]): boolean {
  let count = 0;
  for (const { text } of passages) {
    count += text.slice(0, PASSAGE_SAMPLE).split(/\s+/).length;
    if (count >= SHORT) return false;
  }
  return true;
}

/** A text's first words, in lower case. */
function firstWords(passages: readonly Passage[]): string[] {
  const sample: string[] = [];
  for (const { text } of passages) {
    for (const [word] of text.slice(0, PASSAGE_SAMPLE).matchAll(/[\p{L}’']+/gu)) sample.push(word.toLowerCase());
    if (sample.length > SAMPLE) break;
  }
  return sample;
}

/** Which share of a text's first words are among a language's commonest. */
function shareOfWords(language: Language, sample: readonly string[]): number {
  const { commonestWords, speechVerbs, reportingVerbs, speechNouns, speechParticiples } = language;
  const ofSpeech = [speechVerbs, speechNouns, speechParticiples];
  // German "will" reports, and English has it in every second sentence.
  if (language === FALLBACK) ofSpeech.push(reportingVerbs);
  const isKnown = (word: string, i: number): boolean =>
    commonestWords.has(word) || (i + 1 < OPENING && ofSpeech.some((kind) => kind.has(word)));
  return sample.length === 0 ? 0 : sample.filter(isKnown).length / sample.length;
}
