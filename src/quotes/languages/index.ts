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
/** No language's commonest words, as its data list them, have more letters. */
const COMMON_MAX = 4;

/** A text that has fewer of a language's commonest words than this share is not in it, whatever its tag says. */
const HARDLY_ANY = 0.02;

/**
 * The language of a text: by its tag (BCP 47), or, where it has none, by its commonest words. A tag that the words
 * contradict is a template's: of 415 German pages, eleven say that they are English. Undefined where it is none that
 * has its data here.
 */
export function languageOf(passages: readonly Passage[], tag: string | undefined): Language | undefined {
  if (tag === undefined) return languageByWords(passages);
  const [main = ''] = tag.toLowerCase().split(/[-_]/);
  const tagged = LANGUAGES.find((language) => language.tag === main);
  if (!tagged || countWords(passages) < SHORT || shareOfWords(tagged, passages) >= HARDLY_ANY) return tagged;
  return languageByWords(passages) ?? tagged;
}

function languageByWords(passages: readonly Passage[]): Language | undefined {
  const [best, next] = LANGUAGES.map((language) => ({ language, share: shareOfWords(language, passages) })).sort(
    (a, b) => b.share - a.share,
  );
  if (!best || best.share <= SHARE) return undefined;
  // A short text has too few words to tell languages apart: one that may be in the fallback is taken to be.
  const fallback = shareOfWords(FALLBACK, passages);
  if (fallback > SHARE && countWords(passages) < SHORT) return FALLBACK;
  return best.share > (next?.share ?? 0) * LEAD ? best.language : undefined;
}

function countWords(passages: readonly Passage[]): number {
  let count = 0;
  for (const { text } of passages) {
    count += text.slice(0, PASSAGE_SAMPLE).split(/\s+/).length;
    if (count >= SHORT) break;
  }
  return count;
}

/** Which share of a text's words are among a language's commonest. */
function shareOfWords(language: Language, passages: readonly Passage[]): number {
  const { commonestWords, speechVerbs, reportingVerbs, speechNouns, speechParticiples } = language;
  const ofSpeech = [speechVerbs, speechNouns, speechParticiples];
  // German "will" reports, and English has it in every second sentence.
  if (language === FALLBACK) ofSpeech.push(reportingVerbs);
  let [seen, known] = [0, 0];
  for (const { text } of passages) {
    for (const [word] of text.slice(0, PASSAGE_SAMPLE).matchAll(/[\p{L}’']+/gu)) {
      seen++;
      if (word.length <= COMMON_MAX && commonestWords.has(word.toLowerCase())) known++;
      else if (seen < OPENING && ofSpeech.some((kind) => kind.has(word.toLowerCase()))) known++;
    }
    if (seen > SAMPLE) break;
  }
  return seen === 0 ? 0 : known / seen;
}
