/** What somebody is, as a word tells and the words around a name: titles, offices, descriptions, gender. Pure. */
import type { Language } from '../languages/language.js';
import type { Gender } from '../model.js';
import { fold, isGivenName, last, lowered, straight, withoutStop, wordStart } from '../spelling.js';

/** An office before a name is looked for within this many UTF-16 units. */
const OFFICE_MAX = 80;
/** An apposition behind a name ends within this many UTF-16 units. */
const APPOSITION_MAX = 100;
/** The noun of office stands among so many words of an apposition. */
const OFFICE_WITHIN = 6;

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** Reads offices by the words of a language. */
export class Offices {
  constructor(private readonly language: Language) {}

  /** A title that says what its bearer is: "Gov.", and not "Mr". */
  of(role: string): string | undefined {
    const words = role.split(' ').filter((word) => !this.language.honorifics.has(withoutStop(word, this.language)));
    return words.some((word) => this.isPersonal(word)) ? words.join(' ') : undefined;
  }

  /** True where one of the words is what a person is, and no mere qualifier ("former"). */
  names(role: string): boolean {
    return role.split(' ').some((word) => this.isPersonal(word));
  }

  /** True for a word that says what a person is: "captain", "Sen." */
  isPersonal(word: string): boolean {
    const low = fold(word, this.language);
    const { titles, roles, personNouns, titleQualifiers, impersonalRoles, endings } = this.language;
    const bare = low.endsWith('.') ? low.slice(0, -1) : low;
    return (
      (titles.has(low) || titles.has(bare) || roles.has(low) || personNouns.has(low) || endings.title.test(low)) &&
      !titleQualifiers.has(low) &&
      !titleQualifiers.has(bare) &&
      !impersonalRoles.has(low)
    );
  }

  /** The gender that a title or a description tells; what stands behind a possessive is not its owner's. */
  genderOf(words: string): Gender | undefined {
    const { possessives, masculine, feminine } = this.language;
    const all = words.split(' ');
    for (const word of all) {
      if (all.length > 1 && possessives.has(fold(word, this.language))) continue;
      const low = withoutStop(word, this.language);
      if (masculine.has(low)) return 'm';
      if (feminine.has(low)) return 'f';
    }
    return undefined;
  }

  // --- before a name -----------------------------------------------------------------------------------------

  /** "Iraqi foreign minister, Fuad Hussein": the words of office before a name at an offset. */
  before(text: string, at: number, length: number): string | undefined {
    const { endings } = this.language;
    // Most names have no office before them: the nearest word decides.
    let end = at;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === ',')) end--;
    const comma = text[end] === ',';
    const nearest = text.slice(wordStart(text, end), end);
    if (!this.isPersonal(nearest)) return undefined;
    if (comma && endings.pluralNoun.test(fold(nearest, this.language))) return undefined;
    const words = phraseBefore(text, at);
    const first = this.officeStart(words);
    if (first === undefined) return undefined;
    if (comma && text[at + length] !== ',' && this.isBehindPreposition(words, first)) return undefined;
    return words.slice(first).join(' ');
  }

  /** The first word of the office that words end with; undefined where they end with none. */
  private officeStart(words: readonly string[]): number | undefined {
    const { roles, titles, personNouns } = this.language;
    let first = words.length;
    let office = false;
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] ?? '';
      const low = fold(word, this.language);
      if (roles.has(low) || titles.has(low) || personNouns.has(low)) office = true;
      else if (office && this.language.genitives.has(low) && i > 0) {
        if (!this.joinsOffice(words, i)) break;
        continue;
      } else if (this.isOutsideOffice(words, i, low, office) || !office || this.isVerb(word, low)) break;
      first = i;
    }
    return office ? first : undefined;
  }

  /** "Bank of Norway", "chief of staff": "of" belongs to the office. */
  private joinsOffice(words: readonly string[], i: number): boolean {
    const [before = '', , behind = ''] = words.slice(i - 1, i + 2);
    return (isCapitalised(before) && isCapitalised(behind)) || this.isPersonal(before);
  }

  /** True for a word that no office holds: a determiner, a preposition, a verb. */
  private isOutsideOffice(words: readonly string[], i: number, low: string, office: boolean): boolean {
    const { determiners, possessives, prepositions, phraseOpeners, auxiliaries } = this.language;
    const { speechVerbs, relatives, nameJoiners } = this.language;
    if (nameJoiners.has(low)) return !(office && this.isPersonal(words[i - 1] ?? ''));
    return (
      determiners.has(low) ||
      possessives.has(low) ||
      prepositions.has(low) ||
      phraseOpeners.has(low) ||
      auxiliaries.has(low) ||
      speechVerbs.has(low) ||
      relatives.has(low)
    );
  }

  /**
   * "Through a spokesman, Roth said": the spokesman is not Roth, but for "according to the minister, Bo
   * Ek,".
   */
  private isBehindPreposition(words: readonly string[], first: number): boolean {
    const { determiners, possessives, prepositions } = this.language;
    const before = fold(words[first - 1] ?? '', this.language);
    const determined = determiners.has(before) || possessives.has(before);
    return prepositions.has(determined ? fold(words[first - 2] ?? '', this.language) : before);
  }

  /** True for a verb that is no part of an office: "denouncing", and not "acting". */
  private isVerb(word: string, low: string): boolean {
    const { endings, officeParticiples, compoundEndings } = this.language;
    if (isCapitalised(word) || word.includes('-') || officeParticiples.has(low) || compoundEndings.has(low))
      return false;
    return endings.past.test(low) || endings.gerund.test(low);
  }

  // --- behind a name -----------------------------------------------------------------------------------------

  /** "Jen Psaki, the White House press secretary,": the apposition behind a name that ends at an offset. */
  after(text: string, at: number): string | undefined {
    if (text[at] !== ',') return undefined;
    const { endings, determiners } = this.language;
    const words = this.withoutTail(this.apposition(text.slice(at, at + APPOSITION_MAX)));
    const office = words.slice(0, OFFICE_WITHIN).findIndex((word) => this.isPersonal(word));
    const [first = ''] = words;
    if (office < 0 || !this.opensOffice(first) || this.isClause(words, office)) return undefined;
    // "Sen. Ida Roth": somebody else.
    const next = words[office + 1] ?? '';
    const owned = words.some((word) => endings.possessive.test(lowered(word)));
    if (isCapitalised(next) && isGivenName(fold(next, this.language), this.language) && !owned) return undefined;
    // "his aides", and not "one of his aides": several.
    const noun = words[office] ?? '';
    const plural = /[^’']$/.test(noun) && endings.pluralNoun.test(fold(noun, this.language));
    return plural && !determiners.has(first) ? undefined : words.join(' ');
  }

  /** An apposition without its article, and without a preposition or possessive last: "the author of “Ferries”". */
  private withoutTail(all: readonly string[]): string[] {
    const { emptyDeterminers, possessives, relatives, prepositions, endings } = this.language;
    const [opening = ''] = all;
    const determined = emptyDeterminers.has(opening) || (possessives.has(opening) && !relatives.has(opening));
    const words = all.slice(determined ? 1 : 0);
    while (words.length > 1 && (prepositions.has(last(words)) || endings.writtenPossessive.test(last(words))))
      words.pop();
    return words;
  }

  /** "their aides were there", "Ek referenced a general’s report": no apposition. */
  private isClause(words: readonly string[], office: number): boolean {
    const { auxiliaries, speechVerbs, determiners } = this.language;
    if (words.some((word) => auxiliaries.has(straight(word)) || speechVerbs.has(word))) return true;
    return words
      .slice(0, office)
      .some((word, i) => this.isVerb(word, fold(word, this.language)) && determiners.has(words[i + 1] ?? ''));
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
    const low = fold(word, this.language).slice(0, -1);
    return /^(?:\p{L}\.)*\p{L}$/u.test(low) || this.language.abbreviations.has(low);
  }

  /** False for a word that no office begins with: a preposition, a verb. */
  private opensOffice(word: string): boolean {
    const { prepositions, phraseOpeners, adverbs, auxiliaries, speechVerbs } = this.language;
    const { speechInfinitives, relatives, nameJoiners, pronouns, endings } = this.language;
    const whole = lowered(word);
    const low = whole.replace(endings.contraction, '');
    if (adverbs.has(low) || isCapitalised(word)) return true;
    // "you’re a lawyer"
    if (low !== whole && pronouns.has(low)) return false;
    const kinds = [prepositions, phraseOpeners, auxiliaries, speechVerbs, speechInfinitives, relatives, nameJoiners];
    return !kinds.some((kind) => kind.has(low)) && !this.isVerb(word, low);
  }
}

/** The words between the last mark and a name at an offset. */
function phraseBefore(text: string, at: number): string[] {
  let from = at;
  while (from > 0 && at - from < OFFICE_MAX && !'.;:!?“”"()—–'.includes(text.charAt(from - 1))) from--;
  const parts = text
    .slice(from, at)
    .trimEnd()
    .replace(/,$/, '')
    .split(/,\s*| - /);
  const words = last(parts).trim().split(' ');
  // What is cut off by the limit is no word.
  if (parts.length === 1 && at - from >= OFFICE_MAX) words.shift();
  return words;
}
