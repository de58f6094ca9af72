/**
 * What kind of mention words are, by the words alone: a pronoun, a name with a place, a description of somebody. Pure.
 */
import type { Language } from '../languages/language.js';
import { fold, last } from '../spelling.js';
import type { Offices } from './offices.js';

/** Reads mentions by the words of a language. */
export class Descriptions {
  constructor(
    private readonly language: Language,
    private readonly offices: Offices,
  ) {}

  /**
   * The pronoun that a mention is, or begins with: what a clause is taken for begins with its subject ("He criticized
   * the plan"), and "his" stands for "he".
   */
  pronounIn(mention: string): string | undefined {
    const { pronouns, possessives, genderedPronouns } = this.language;
    const low = fold(mention, this.language);
    const [first = ''] = low.split(' ', 1);
    if (pronouns.has(low) || possessives.has(low)) return first;
    return first !== low && genderedPronouns.has(first) && pronouns.has(first) ? first : undefined;
  }

  /** True for words with a determiner and a noun for a person: "the captain". */
  isDescription(mention: string): boolean {
    const { pronouns, possessives } = this.language;
    const low = fold(mention, this.language);
    if (pronouns.has(low) || possessives.has(low)) return false;
    const [first = '', ...rest] = mention.split(' ');
    return this.isDetermined(fold(first, this.language)) && rest.some((word) => this.offices.isPersonal(word));
  }

  private isDetermined(first: string): boolean {
    return this.language.determiners.has(first) || this.language.possessives.has(first);
  }

  /**
   * True where a mention may be a description with a name in it: "a spokesman for Bo Ek", "China’s ambassador to
   * Britain".
   */
  isHeaded(mention: string): boolean {
    const [first = '', ...rest] = fold(mention, this.language).split(' ');
    if (/^[\p{Ll}\d]/u.test(mention) || (rest.length > 0 && this.isDetermined(first))) return true;
    const [owner = '', noun = ''] = mention.split(' ', 2);
    const owns = this.language.endings.writtenPossessive.test(owner);
    return owns && /^\p{Lu}/u.test(owner) && /^\p{Ll}/u.test(noun);
  }

  /** "Jason Gilbert" of "Jason Gilbert of Cheyenne". */
  nameBeforePlace(mention: string): string | undefined {
    const match = /^((?:\p{Lu}\S* )*\p{Lu}\S*) (\p{Ll}+) /u.exec(mention);
    return match?.[2] !== undefined && this.language.attachingPrepositions.has(match[2]) ? match[1] : undefined;
  }

  /** The words before the first preposition of a description; undefined where it has none. */
  beforePreposition(mention: string): string | undefined {
    const words = mention.split(' ');
    const tie = words.findIndex((word, i) => i > 0 && this.language.attachingPrepositions.has(word));
    return tie < 0 ? undefined : words.slice(0, tie).join(' ');
  }

  /**
   * True where the name in a description is of those it belongs to: "a spokesman for Bo Ek"; false where it says who is
   * described: "the master of ceremonies Bo Ek".
   * @param relative true where a clause with "who" hangs on the mention
   */
  isOfSomebody(mention: string, relative: boolean): boolean {
    const { determiners, possessives, prepositions, personNouns, places, organisationWords } = this.language;
    const words = mention.split(' ');
    const tie = words.findLastIndex((_, i) => i > 0 && this.isTie(words, i));
    if (tie < 0) return false;
    // "a reaction from Bo Ek, who": a person said it.
    const head = fold(words[tie - 1] ?? '', this.language);
    if (relative && !this.offices.isPersonal(head) && !personNouns.has(head)) return false;
    const named = words.findIndex((word, i) => i > tie && /^\p{Lu}/u.test(word));
    // "the ambassador to Britain Bo Ek"
    const body = organisationWords.has(fold(last(words), this.language));
    const place = places.has(fold(words[named] ?? '', this.language));
    if (words.length - named > 2 && place && !body) return false;
    return words.slice(tie + 1, named).every((word) => {
      const low = fold(word, this.language);
      return determiners.has(low) || possessives.has(low) || prepositions.has(low) || this.offices.isPersonal(low);
    });
  }

  /** True for the word that ties a person to whatever follows: "for", "to", "close". */
  private isTie(words: readonly string[], i: number): boolean {
    const { personPrepositions, infinitiveMarks, postposedAdjectives, namingParticles } = this.language;
    const word = words[i] ?? '';
    if (personPrepositions.has(word) || infinitiveMarks.has(word)) return true;
    return postposedAdjectives.has(word) && !namingParticles.has(words[i + 1] ?? '');
  }
}
