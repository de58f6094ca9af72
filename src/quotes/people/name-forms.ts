/** What a name looks like: a run of capitalised words, with particles, titles and initials among them. Pure. */
import { oncePerLanguage } from '../languages/define.js';
import type { Language } from '../languages/language.js';
import { isAsciiLetter, isGivenName } from '../spelling.js';

/** A nickname between marks inside a name. */
const NICKNAME = '[“"‘][\\p{Lu}]\\p{L}+[”"’] ';
export const NICKNAMES = /[“"‘]\p{Lu}\p{L}+[”"’] /gu;

interface Forms {
  /** A whole run of capitalised words at a place. */
  name: RegExp;
  /** Where one can begin: most letters are small, and these are found much faster than the form is tried. */
  begins: RegExp;
}

/** Either of the texts, for a regular expression; matches nothing where there is none. */
const eitherOf = (texts: readonly string[]) => `(?:${texts.join('|') || '(?!)'})`;

/** Texts that differ in their first letter alone become one, which is found faster: "al-", "el-" → "[ae]l-". */
function byTail(texts: readonly string[]): string[] {
  const firsts = new Map<string, string>();
  for (const text of texts) firsts.set(text.slice(1), (firsts.get(text.slice(1)) ?? '') + text.charAt(0));
  return [...firsts].map(([tail, first]) => `[${first}]${tail}`);
}

/** Compiled once: Unicode classes are slow to build. */
const formsOf = oncePerLanguage((language): Forms => {
  const particles = language.joinedParticles.map((particle) => particle.replace("'", "[’']"));
  const hyphened = eitherOf(particles.filter((particle) => particle.endsWith('-')));
  const apostrophed = eitherOf(particles.filter((particle) => !particle.endsWith('-')));
  // A word of a name, in any language of Latin letters.
  const word = [
    "\\p{Lu}[\\p{L}\\p{M}.’'-]*\\p{L}",
    '\\p{Lu}\\.',
    `${hyphened}\\p{Lu}[\\p{L}’'-]+`,
    `${apostrophed}\\p{Lu}\\p{L}+`,
    '\\p{Lu}',
  ];
  // "J.K. Rowling", and not "in the U.S. Rowling".
  const countries = [...language.abbreviations]
    .filter((short) => short.includes('.'))
    .map((short) => short.toUpperCase());
  const initials = `(?!${eitherOf(countries).replaceAll('.', '\\.')}\\.)(?:\\p{Lu}\\.){2,3}`;
  const part = [initials, ...word].join('|');
  // A title keeps its full stop inside a name.
  const titles = [...language.abbreviatedTitles].map((title) => title.replace(/^./, (first) => first.toUpperCase()));
  const title = `${eitherOf(titles)}\\.`;
  const between = `(?:${NICKNAME})?(?:${eitherOf([...language.particlePairs, ...language.nameParticles])} ){0,2}`;
  return {
    name: new RegExp(`(?:${title} )*(?:${part})(?: ${between}(?:${title}|${part}))*`, 'uy'),
    begins: new RegExp(`(?=[A-Z\\u0080-\\u1fff\\u2070-\\uffff]|${eitherOf(byTail(particles))})`, 'g'),
  };
});

/** The runs of capitalised words in a text, in order, each with its place. */
export function namesIn(text: string, language: Language): RegExpExecArray[] {
  const { name, begins } = formsOf(language);
  const found: RegExpExecArray[] = [];
  begins.lastIndex = 0;
  while (begins.test(text)) {
    name.lastIndex = begins.lastIndex;
    const match = name.exec(text);
    begins.lastIndex = match ? name.lastIndex : begins.lastIndex + 1;
    if (match) found.push(match);
  }
  return found;
}

/**
 * A headline among the paragraphs has a capital on more than this share of its words, and is no longer than this many
 * UTF-16 units. With a full stop at its end it may be a sentence of names ("Ann Lee met Bo Ek."): then it has more
 * words.
 */
const CAPITALS = 0.7;
const HEADLINE_MAX = 160;
const WORDS_MIN = { open: 5, stopped: 8 };

/** True for a headline among the paragraphs: its capitals are no names. */
export function isHeadline(text: string): boolean {
  if (text.length > HEADLINE_MAX) return false;
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const least = text.trimEnd().endsWith('.') ? WORDS_MIN.stopped : WORDS_MIN.open;
  return words.length >= least && words.filter(isCapitalised).length > words.length * CAPITALS;
}

function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0);
  return isAsciiLetter(unit) ? unit <= CAPITAL_Z : /^\p{Lu}/u.test(word);
}

const CAPITAL_Z = 90;

/** True where a sentence begins at an offset. */
export function startsSentence(text: string, at: number): boolean {
  if (at === 0) return true;
  // Nearly all names have a space and a letter before them.
  if (text.charCodeAt(at - 1) === SPACE && isAsciiLetter(text.charCodeAt(at - 2))) return false;
  return /[.!?”"“:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

const SPACE = 32;

/** True for a word that is no name by its ending: a participle or an adverb, but for "Ted" and "Emily". */
export function isVerbal(low: string, language: Language): boolean {
  if (isGivenName(low, language)) return false;
  const { past, gerund, adverb } = language.endings;
  return past.test(low) || gerund.test(low) || adverb.test(low);
}

/** True for a name with a word in capitals, as bodies have: "BBC News"; not "JJ Ek", not "Bo Ek III". */
export function hasAcronym(name: string, { nameSuffixes }: Language): boolean {
  return name
    .split(' ')
    .some(
      (word, i) =>
        /^\p{Lu}{2,}$/u.test(word) && !(i === 0 && word.length === 2) && !nameSuffixes.has(word.toLowerCase()),
    );
}

/** The word of a name that stands for it alone: the last but for "Jr.". */
export function surnameOf(low: readonly string[], { nameSuffixes }: Language): string {
  const tail = low[low.length - 1] ?? '';
  return low.length > 1 && nameSuffixes.has(tail) ? (low[low.length - 2] ?? '') : tail;
}
