/** Which words may stand for a speaker. Pure. */
import type { Language } from './languages/language.js';
import { fold, lowered } from './spelling.js';

/**
 * True for words that may stand for a speaker: a pronoun, a name, a description of people or of what bears words. A
 * sentence's subject that is none ("the dawn", "items") says nothing.
 */
export function maySpeak(mention: string, language: Language): boolean {
  const { pronouns, roles, textBearers, speechNouns, titles, relatives, endings } = language;
  const words = fold(mention, language)
    .replace(endings.possessive, '')
    .split(/[\s-]+/);
  const [first = ''] = words;
  const head = words[words.length - 1] ?? '';
  if (words.length === 1 && language.impersonalPronouns.has(first)) return false;
  if (isNobody(mention, true, language)) return false;
  if (pronouns.has(first) || relatives.has(first)) return true;
  if (/^\d/.test(first) || language.questionWords.has(first)) return false;
  if (words.some((word) => roles.has(word) || textBearers.has(word) || speechNouns.has(word) || titles.has(word)))
    return true;
  if (endings.personNoun.test(head)) return true;
  const determined = words.length > 1 && (language.determiners.has(first) || language.possessives.has(first));
  return isNamed(determined ? mention.slice(first.length + 1) : mention, head, language);
}

/** True for words with a name among them that is no day's or month's. */
function isNamed(words: string, head: string, { calendar, organisationWords }: Language): boolean {
  if (!/\p{Lu}/u.test(words) || calendar.test(words)) return false;
  return organisationWords.has(head) || /^\p{Lu}/u.test(words) || / \p{Lu}/u.test(words);
}

/**
 * True for words that name nobody: what points back ("This"), a clause of its own ("It’s"), a sentence's first word
 * ("As reported by").
 * @param opens true where a sentence begins with them
 */
export function isNobody(mention: string, opens: boolean, language: Language): boolean {
  const { demonstratives, impersonalPronouns, phraseOpeners, conjunctions, prepositions, adverbs } = language;
  const low = lowered(mention);
  if (demonstratives.has(low)) return true;
  const [first = '', more] = low.split(' ', 2);
  const bare = first.replace(language.endings.contraction, '');
  if (bare !== first && (demonstratives.has(bare) || impersonalPronouns.has(bare))) return true;
  return (
    opens && more === undefined && [phraseOpeners, conjunctions, prepositions, adverbs].some((kind) => kind.has(first))
  );
}
