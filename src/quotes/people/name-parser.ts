/**
 * Takes a run of capitalised words apart: what is the name, and what titles, openers and days stand around it. Pure.
 */
import type { Language } from '../languages/language.js';
import type { Gender } from '../model.js';
import { fold, foldAll, isGivenName, last } from '../spelling.js';
import { NICKNAMES } from './name-forms.js';
import type { Offices } from './offices.js';
import type { Registry } from './registry.js';

/** A name of more words is a heading's, or several names run together. */
const NAME_MAX = 6;
/** A run of more words, titles among them, is not taken apart at all. */
const PARTS_MAX = 20;

/** The words of a name, and what stood before them. */
export interface NameParts {
  words: string[];
  /** The titles before them. */
  role: string | undefined;
  /** True where "The" stands before them. */
  the: boolean;
}

/** A name taken apart. */
export interface ParsedName extends NameParts {
  /** The words lower-cased. */
  low: string[];
  /** Of the titles, the office, and the gender they tell. */
  office: string | undefined;
  gender: Gender | undefined;
}

/** Parses names by what the article has named so far. */
export class NameParser {
  /** Names recur: each is parsed once. Null where the words are no name. */
  private readonly parsed = new Map<string, ParsedName | null>();

  constructor(
    private readonly language: Language,
    private readonly offices: Offices,
    private readonly registry: Registry,
  ) {}

  /** What a run of capitalised words holds; undefined where it is no name. */
  parse(matched: string): ParsedName | undefined {
    const known = this.parsed.get(matched);
    if (known !== undefined) return known ?? undefined;
    const parts = (matched.includes(' ') ? matched.replace(NICKNAMES, '') : matched).split(' ');
    const name = this.split(parts.length > PARTS_MAX ? [] : parts);
    const { words, role, the } = name;
    const found =
      words.length === 0 || words.length > NAME_MAX
        ? null
        : {
            words,
            low: foldAll(words, this.language),
            role,
            office: role === undefined ? undefined : this.offices.of(role),
            gender: role === undefined ? undefined : this.offices.genderOf(role),
            the,
          };
    // "May" alone is a name once the article has a Theresa May.
    if (found || !this.language.ambiguousNames.has(fold(matched, this.language))) this.parsed.set(matched, found);
    return found ?? undefined;
  }

  /**
   * Takes titles and sentence openers off a name's front, days off its end; what was taken from the front is its role.
   */
  split(words: readonly string[]): NameParts {
    const { organisationWords, definiteArticles, endings } = this.language;
    const low = foldAll(words, this.language);
    const end = this.nameEnd(low);
    let opened = 0;
    while (opened < end && this.isOpener(low[opened] ?? '')) opened++;
    // "Democratic National Committee": of a body's name nothing is a title.
    const body = end - opened > 1 && organisationWords.has(low[end - 1] ?? '');
    let titled = body ? opened : this.titlesEnd(words, low, opened, end);
    if (end - titled > 1 && endings.aged.test(low[titled] ?? '')) titled++;
    const start = this.nameStart(words, low, titled, end, body);
    const role = titled > opened ? words.slice(opened, start).join(' ') : '';
    const name = words.slice(start, end);
    if (name.length > 0) name[name.length - 1] = last(name).replace(endings.writtenPossessive, '');
    return {
      words: name.filter((word) => word !== ''),
      role: role === '' ? undefined : role,
      the: opened === 1 && definiteArticles.has(low[0] ?? '') && start === 1,
    };
  }

  /** Where the name ends: before a word that no name holds, and before days and months. */
  private nameEnd(low: readonly string[]): number {
    const { timeWords, speechVerbs, notInNames } = this.language;
    let end = low.length;
    // A heading in capitals: "Ida Roth Asked Men To Vote".
    const stop = low.findIndex(
      (word, i) => i > 0 && notInNames.has(word) && !(end === 2 && (speechVerbs.has(word) || this.isSurname(low, 1))),
    );
    if (stop > 0) end = stop;
    while (end > 1 && timeWords.has(low[end - 1] ?? '') && !(end === 2 && this.isSurname(low, 1))) end--;
    return end;
  }

  /** "Theresa May" is no month. */
  private isSurname(low: readonly string[], i: number): boolean {
    return this.language.ambiguousNames.has(low[i] ?? '') && !this.isOpener(low[0] ?? '');
  }

  /** True for a word that begins a sentence or a heading before a name. */
  private isOpener(low: string): boolean {
    const { notFirstInNames, ambiguousNames } = this.language;
    if (!notFirstInNames.has(low) || isGivenName(low, this.language)) return false;
    // "May" alone, where the article has a Theresa May.
    return !(ambiguousNames.has(low) && this.registry.bySurname.has(low));
  }

  /** Behind the titles, offices and owners that stand before a name. */
  private titlesEnd(words: readonly string[], low: readonly string[], from: number, end: number): number {
    const { singularPossessive } = this.language.endings;
    let titled = from;
    for (let i = from; i < end; i++) {
      const owner = singularPossessive.test(words[i] ?? '');
      if (this.isTitle(low, i, end, owner, i === titled)) titled = i + 1;
      // "Norway’s Bo Ek": what stands before the name is no part of it.
      else if (owner && i < end - 1 && this.isPerson(low.slice(i + 1, end))) titled = i + 1;
    }
    return titled;
  }

  /** True for a title, an office or a compound ("Boston-based") among the words before a name. */
  private isTitle(low: readonly string[], i: number, end: number, owner: boolean, first: boolean): boolean {
    const { titles, roles, compoundEndings, personNouns, endings } = this.language;
    const word = low[i] ?? '';
    if (i < end - 1 && endings.title.test(word)) return true;
    if (titles.has(word) || (word.endsWith('.') && titles.has(word.slice(0, -1)))) return true;
    const part = word.slice(word.lastIndexOf('-') + 1);
    if (word.includes('-') && (compoundEndings.has(part) || (i < end - 1 && this.offices.isPersonal(part))))
      return true;
    // "People’s Daily": an owner is no office.
    const noun = roles.has(word) || (first && personNouns.has(word));
    return noun && !isGivenName(word, this.language) && i < end - 1 && !owner;
  }

  /** Where the name itself begins, behind its titles. */
  private nameStart(
    words: readonly string[],
    low: readonly string[],
    titled: number,
    end: number,
    body: boolean,
  ): number {
    const { places, organisationWords } = this.language;
    const given = low.findIndex((word, i) => i >= titled && i < end - 1 && isGivenName(word, this.language));
    if (given > titled && !body && this.describes(words.slice(0, end), titled, given)) return given;
    // "In Wisconsin Holm said": no Wisconsin Holm.
    const [first = '', surname = ''] = low.slice(titled, titled + 2);
    const place = end - titled === 2 && places.has(first) && !isGivenName(first, this.language);
    if (place && this.registry.bySurname.has(surname) && !organisationWords.has(surname)) return titled + 1;
    return titled;
  }

  /**
   * True for words that are a person's name, by a given name first or by being two that are no body's or day's: "Jeet
   * Heer".
   */
  private isPerson(low: readonly string[]): boolean {
    const { organisationWords, timeWords } = this.language;
    if (isGivenName(low[0] ?? '', this.language)) return true;
    return low.length === 2 && !low.some((word) => organisationWords.has(word) || timeWords.has(word));
  }

  /**
   * True where the words before a given name say what its bearer is: a club, an office, a country, or anything before a
   * name that the article has without it. "Norbert Leo Butz" has two given names.
   */
  private describes(words: readonly string[], from: number, to: number): boolean {
    const { organisationWords, places, personNouns, endings } = this.language;
    if (this.registry.withWords(foldAll(words.slice(to), this.language).join(' '))) return true;
    return words.slice(from, to).some((word) => {
      const low = fold(word, this.language);
      return (
        /^\p{Lu}{2,}$/u.test(word) ||
        endings.pluralNoun.test(low) ||
        endings.personNoun.test(low) ||
        organisationWords.has(low) ||
        places.has(low) ||
        personNouns.has(low)
      );
    });
  }
}
