/** Names of people, desks and agencies, as bylines and credits list them. */
import { clean } from '../../article/clean.js';
import type { SafeText } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { phrases } from './phrases/index.js';

/**
 * Capitals, and letters, of the Latin, Greek and Cyrillic scripts: the inside of a character class. Ranges, because
 * Unicode's own classes take milliseconds to compile.
 */
export const CAPITALS = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u017f\\u0391-\\u03a9\\u0400-\\u042f';
export const LETTERS = `${CAPITALS}a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u0180-\\u024f\\u0386-\\u03ff\\u0430-\\u04ff`;

const CAPITAL_FIRST = new RegExp(`^[${CAPITALS}]`);

/** True for words that begin with a capital. */
export const startsWithCapital = (text: string): boolean => CAPITAL_FIRST.test(text);

/** How many words a text has, counted by its single spaces. */
export function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** Sources of patterns: a name, a person of two to five names, one or several of them, and an agency or a desk. */
export const NAME_PATTERNS = onDemand(() => {
  const name = `[${CAPITALS}][${LETTERS}.’'-]*`;
  const particles = `(?:${oneOf(phrases('nameParticles'))}[ -])*(?:al-|el-|d’|d')?`;
  const person = `${name}(?: ${particles}${name}){1,4}`;
  return {
    name: `${particles}${name}`,
    person,
    people: `${person}(?:(?:, ${person})*,? (?:and|&) ${person})?`,
    agency: oneOf(phrases('agencies')),
  };
});

const PATTERNS = onDemand(() => ({
  trailingAgency: new RegExp(` (?:[Tt]he )?${NAME_PATTERNS().agency}(?: writers?)?$`),
  smallWord: new RegExp(`^(?:${oneOf([...phrases('nameParticles'), ...phrases('wordsBetweenNames')])}|[&/|–-])$`),
  initial: new RegExp(`(^|[\\s’'.-])([${LETTERS}])`, 'g'),
}));

/**
 * The names in "Ann Lee, BO EK and Max Roth Associated Press": each as it is written, without the agency after it.
 */
export function splitNames(text: string): SafeText[] {
  return text
    .split(/,? (?:and|&) |, /)
    .map((name) => {
      const bare = name.replace(PATTERNS().trailingAgency, '');
      return countWords(bare) > 1 ? bare : name;
    })
    .map((name) => (name === name.toUpperCase() ? capitalise(name) : name))
    .map((name) => clean(name.trim()))
    .filter((name) => name !== '');
}

/** "JANE O’NEILL" as a name is written: "Jane O’Neill". */
export function capitalise(name: string): string {
  return name
    .toLowerCase()
    .replace(PATTERNS().initial, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * True for at most 60 words that are only names: each has a capital, but for the small words of names and of their
 * desks.
 */
export function areNames(text: string): boolean {
  const { smallWord } = PATTERNS();
  return (
    countWords(text) <= 60 &&
    text
      .split(/[\s,/;]+/)
      .every((word) => word === '' || startsWithCapital(word) || word[0] === '@' || smallWord.test(word))
  );
}

/** True for two spellings of one name. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A name's last word. */
export function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
