/** What somebody is, as a word tells and the words around a name: titles, offices, descriptions, gender. Pure. */
import type { Language } from './languages/language.js';
import type { Gender } from './pronouns.js';
import { fold, last, lowered, wordStart } from './tokens.js';

/** An office before a name is looked for within this many UTF-16 units. */
const OFFICE_MAX = 80;
/** An apposition behind a name ends within this many UTF-16 units. */
const APPOSITION_MAX = 100;

/** Reads offices by the words of a language. */
export class Offices {
  constructor(private readonly language: Language) {}

  /** A title that says what its bearer is: "Gov.", and not "Mr". */
  of(role: string): string | undefined {
    const words = role.split(' ').filter((word) => !this.language.honorifics.has(bare(word)));
    return words.length > 0 && words.some((word) => this.isPersonal(word)) ? words.join(' ') : undefined;
  }

  /** True where one of the words is what a person is, and no mere qualifier ("former"). */
  names(role: string): boolean {
    return role.split(' ').some((word) => this.isPersonal(word));
  }

  isPersonal(word: string): boolean {
    const low = fold(word);
    const { titles, roles, persons, qualifiers, things } = this.language;
    const one = low.endsWith('.') ? low.slice(0, -1) : low;
    return (
      (titles.has(low) || titles.has(one) || roles.has(low) || persons.has(low)) &&
      !qualifiers.has(low) &&
      !qualifiers.has(one) &&
      !things.has(low)
    );
  }

  /** The gender that a title or a description tells; what stands behind a possessive is not its owner's. */
  genderOf(words: string): Gender | undefined {
    const all = words.split(' ');
    for (const word of all.length > 1 ? all.filter((one) => !this.language.possessives.has(fold(one))) : all) {
      if (this.language.masculine.has(bare(word))) return 'm';
      if (this.language.feminine.has(bare(word))) return 'f';
    }
    return undefined;
  }

  /** "Iraqi foreign minister, Fuad Hussein": the words of office before a name. */
  before(text: string, at: number, length: number): string | undefined {
    // Most names have no office before them: the nearest word tells.
    let end = at;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === ',')) end--;
    const comma = text[end] === ',';
    const nearest = text.slice(wordStart(text, end), end);
    if (!this.isPersonal(nearest) || (comma && this.language.endings.plural.test(fold(nearest)))) return undefined;
    let from = at;
    while (from > 0 && at - from < OFFICE_MAX && !'.;:!?“”"()—–'.includes(text[from - 1] as string)) from--;
    const parts = text
      .slice(from, at)
      .trimEnd()
      .replace(/,$/, '')
      .split(/,\s*| - /);
    const words = (parts[parts.length - 1] ?? '').trim().split(' ');
    // What is cut off by the limit is no word.
    if (parts.length === 1 && at - from >= OFFICE_MAX) words.shift();
    const {
      roles,
      titles,
      persons,
      determiners,
      prepositions,
      openers,
      auxiliaries,
      strong,
      possessives,
      relatives,
      joining,
      genitives,
    } = this.language;
    let first = words.length;
    let office = false;
    for (let i = words.length - 1; i >= 0; i--) {
      const low = fold(words[i] as string);
      const capital = (at: number) => /^\p{Lu}/u.test(words[at] ?? '');
      if (roles.has(low) || titles.has(low) || persons.has(low)) office = true;
      else if (office && genitives.has(low) && i > 0)
        if ((capital(i - 1) && capital(i + 1)) || this.isPersonal(words[i - 1] as string)) continue;
        else break;
      else if (
        determiners.has(low) ||
        possessives.has(low) ||
        prepositions.has(low) ||
        (openers.has(low) && !joining.has(low)) ||
        auxiliaries.has(low) ||
        strong.has(low) ||
        relatives.has(low) ||
        (joining.has(low) && !(office && this.isPersonal(words[i - 1] ?? '')))
      )
        break;
      else if (!office || this.isDoing(words[i] as string, low)) break;
      first = i;
    }
    if (!office) return undefined;
    // "Through a spokesman, Roth said": where, by whom, and not what Roth is, but for "according to the minister, Bo Ek,".
    if (comma && text[at + length] !== ',') {
      const article = determiners.has(fold(words[first - 1] ?? '')) || possessives.has(fold(words[first - 1] ?? ''));
      if (prepositions.has(fold(words[article ? first - 2 : first - 1] ?? ''))) return undefined;
    }
    return words.slice(first).join(' ');
  }

  /** True for a verb that is no part of an office: "denouncing", and not "acting". */
  private isDoing(word: string, low: string): boolean {
    const { endings, inOffice, compounds } = this.language;
    if (/^\p{Lu}/u.test(word) || word.includes('-') || inOffice.has(low) || compounds.has(low)) return false;
    return endings.past.test(low) || endings.gerund.test(low);
  }

  /** "Jen Psaki, the White House press secretary,": the apposition after a name. */
  after(text: string, at: number): string | undefined {
    if (text[at] !== ',') return undefined;
    const { articles, possessives, relatives, auxiliaries, prepositions, strong, determiners, endings } = this.language;
    const all = this.apposition(text.slice(at, at + APPOSITION_MAX));
    const opening = all[0] ?? '';
    const from = articles.has(opening) || (possessives.has(opening) && !relatives.has(opening)) ? 1 : 0;
    const words = all.slice(from);
    // "the author of “Ferries”"
    while (words.length > 1 && (prepositions.has(last(words)) || /[’']s?$/.test(last(words)))) words.pop();
    const office = words.slice(0, 6).findIndex((word) => this.isPersonal(word));
    if (office < 0 || !this.opensOffice(words[0] as string)) return undefined;
    // "their aides were there", "Ek referenced a general’s report": clauses. "Sen. Ida Roth": somebody else.
    if (words.some((word) => auxiliaries.has(word) || strong.has(word))) return undefined;
    const acts = (word: string, i: number) => this.isDoing(word, fold(word)) && determiners.has(words[i + 1] ?? '');
    if (words.slice(0, office).some(acts)) return undefined;
    const next = words[office + 1] ?? '';
    const owned = words.some((word) => endings.owner.test(lowered(word)));
    if (/^\p{Lu}/u.test(next) && this.isGiven(fold(next)) && !owned) return undefined;
    // "his aides", and not "one of his aides": several.
    const noun = words[office] as string;
    const many = /[^’']$/.test(noun) && endings.plural.test(fold(noun)) && !determiners.has(words[0] as string);
    return many ? undefined : words.join(' ');
  }

  /** The words behind a comma as far as the next mark, or "who". */
  private apposition(text: string): string[] {
    const words: string[] = [];
    for (const word of text.slice(2).split(' ')) {
      if (words.length > 0 && this.language.relatives.has(word)) return words;
      const mark = /[,;:“”"()—–]/.exec(word)?.index;
      const stop = word.endsWith('.') && !this.isAbbreviated(word);
      const bare = mark !== undefined ? word.slice(0, mark) : stop ? word.slice(0, -1) : word;
      if (bare !== '') words.push(bare);
      if (mark !== undefined || stop) return words;
    }
    // No mark is near: what stands there is no apposition.
    return [];
  }

  /** True for "Sen." and "W.", whose full stop ends no sentence. */
  private isAbbreviated(word: string): boolean {
    const low = fold(word).slice(0, -1);
    return /^(?:\p{L}\.)*\p{L}$/u.test(low) || this.language.abbreviations.has(low);
  }

  /** False for a word that no office begins with: a preposition, a verb. */
  private opensOffice(word: string): boolean {
    const { prepositions, openers, adverbs, auxiliaries, strong, infinitives, relatives, joining, endings } =
      this.language;
    const whole = lowered(word);
    const low = whole.replace(endings.contraction, '');
    if (adverbs.has(low) || /^\p{Lu}/u.test(word)) return true;
    // "you’re a lawyer"
    if (low !== whole && this.language.pronouns.has(low)) return false;
    return (
      ![prepositions, openers, auxiliaries, strong, infinitives, relatives, joining].some((one) => one.has(low)) &&
      !this.isDoing(word, low)
    );
  }

  /** True for a given name, accents aside. */
  isGiven(low: string): boolean {
    return this.language.given.has(unaccented(low));
  }
}

/** Without accents. */
export const unaccented = (word: string) =>
  /^[a-z]+$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');

/** Lower case without a full stop behind. */
const bare = (word: string) => fold(word).replace(/\.$/, '');
