/** The languages in which speakers are named, and which of them a text is in. */
import type { Passage } from '../../article/passages.js';
import { GERMAN } from './de/index.js';
import { ENGLISH } from './en/index.js';
import type { Language } from './language.js';

/** Every language that has its data here. */
const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN];

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
/** No language's commonest words, as its data list them, have more letters. */
const COMMON_MAX = 4;

/**
 * The language of a text: by its tag (BCP 47), or, where it has none, by its commonest words. Undefined where it is
 * none that has its data here.
 */
export function languageOf(passages: readonly Passage[], tag: string | undefined): Language | undefined {
  if (tag === undefined) return LANGUAGES.find((language) => isWrittenIn(language, passages));
  const [main = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language.tag === main);
}

function isWrittenIn(language: Language, passages: readonly Passage[]): boolean {
  const { commonestWords, speechVerbs, reportingVerbs, speechNouns, speechParticiples } = language;
  const ofSpeech = [speechVerbs, reportingVerbs, speechNouns, speechParticiples];
  let [seen, known] = [0, 0];
  for (const { text } of passages) {
    for (const [word] of text.slice(0, PASSAGE_SAMPLE).matchAll(/[\p{L}’']+/gu)) {
      seen++;
      if (word.length <= COMMON_MAX && commonestWords.has(word.toLowerCase())) known++;
      else if (seen < OPENING && ofSpeech.some((kind) => kind.has(word.toLowerCase()))) known++;
    }
    if (seen > SAMPLE) break;
  }
  return known > seen * SHARE;
}
