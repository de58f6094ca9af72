/**
 * Noun phrases in a language whose nouns all have a capital: a determiner, small words, capitalised words, and what says
 * more of them. Bounded. Pure.
 */
import type { VerbSecond } from '../languages/language.js';
import type { Mention } from '../model.js';
import { startsWithDigit, type Words } from './words.js';

/** So many adjectives stand before a noun. */
const ADJECTIVES_MAX = 6;
/** A noun phrase has no more tokens than this. */
const PHRASE_MAX = 24;
/** So many genitives and further nouns stand behind a noun: "der Sprecher des Amtes der Stadt". */
const ADDITIONS_MAX = 3;

/** The noun phrases of one passage. */
export class NounPhrases {
  constructor(
    private readonly words: Words,
    private readonly grammar: VerbSecond,
  ) {}

  /** The phrase that begins at token `i`, behind adverbs, and ends before token `to`. */
  startingAt(i: number, to: number): Mention | undefined {
    let first = i;
    while (first < to && this.words.language.adverbs.has(this.words.low(first)) && !this.words.isCapital(first))
      first++;
    const end = this.endOfPhrase(first, to);
    return end === undefined ? undefined : { start: this.words.at(first).start, end: this.words.at(end).end };
  }

  /** The first phrase from token `i` on that may be a subject: phrases behind prepositions and objects are stepped over. */
  subjectAt(i: number, to: number): Mention | undefined {
    const { words } = this;
    const { prepositions, determiners, endings, givenNames } = words.language;
    for (let k = i; k < to; ) {
      const token = words.at(k);
      if (token.kind === 'run' || (token.kind === 'stop' && /[.;:!?]/.test(token.low))) return undefined;
      if (token.kind === 'stop' && token.low === ',' && k > i) return undefined;
      const isPreposition = prepositions.has(token.low) && !determiners.has(token.low);
      if (isPreposition || endings.reflexive.test(token.low)) {
        const inner = isPreposition ? this.endBehindPreposition(k + 1, to) : undefined;
        k = (inner ?? k) + 1;
        continue;
      }
      const end = this.endOfPhrase(k, to);
      if (end === undefined) {
        k++;
        continue;
      }
      const found = { start: token.start, end: words.at(end).end };
      const isTime = words.isTime(k, end + 1) && !givenNames.has(token.low);
      if (!isTime && !this.isObject(found)) return found;
      k = end + 1;
    }
    return undefined;
  }

  /** The end of a phrase behind a preposition; without a determiner no genitive follows: "in Kiel der Bürgermeister". */
  private endBehindPreposition(i: number, to: number): number | undefined {
    return this.isNoun(i) ? this.endOfNouns(i, to) : this.endOfPhrase(i, to);
  }

  /** True for a phrase that no verb has for its subject: "den Bericht", "ihm". */
  isObject({ start }: Mention): boolean {
    const low = this.words.low(this.words.indexAt(start));
    return this.grammar.objectDeterminers.has(low) || this.words.language.objectPronouns.has(low);
  }

  /** True for a thing: "Die Kritik", "Die Forderung des Ministers". */
  isThing({ start, end }: Mention): boolean {
    const { words } = this;
    const { speechNouns, endings, roles, determiners, possessives } = words.language;
    let k = words.indexAt(start);
    while (
      words.at(k).end < end &&
      (!words.isCapital(k) || determiners.has(words.low(k)) || possessives.has(words.low(k)))
    )
      k++;
    const low = words.low(k);
    return !roles.has(low) && (speechNouns.has(low) || endings.inanimate.test(low));
  }

  /** The phrase whose last word is token `i`. */
  endingAt(i: number, from: number): Mention | undefined {
    const { words } = this;
    const { determiners, possessives, pronouns } = words.language;
    const last = words.word(words.beforeBracket(i, from));
    if (!last) return undefined;
    if (pronouns.has(last.low)) return { start: last.start, end: last.end };
    if (!last.capital) return undefined;
    let first = words.indexAt(last.start);
    for (let k = first - 1; k >= Math.max(from, first - PHRASE_MAX); k--) {
      const token = words.word(k);
      if (!token) break;
      const { low } = token;
      if (determiners.has(low) || possessives.has(low)) {
        first = k;
        // "der Sprecher des Ministeriums": the head stands before the genitive.
        if (!words.language.genitives.has(low) || !words.isCapital(k - 1)) break;
      } else if (token.capital || this.isAdjective(k) || words.language.nameParticles.has(low)) first = k;
      else break;
    }
    return { start: words.at(first).start, end: last.end };
  }

  /** "der Minister, Bo Ek,": a description with the name that says who it is. */
  withName(described: Mention, to: number): Mention {
    const { words } = this;
    const comma = words.indexAt(described.end);
    if (words.low(comma) !== ',' || comma + 1 >= to) return described;
    const name = words.word(comma + 1);
    if (!name?.capital) return described;
    const end = words.endOfName(comma + 1, to);
    // Two nouns beside one another are a name.
    if (end === comma + 1 && !words.language.givenNames.has(name.low)) return described;
    if (words.at(end + 1).kind === 'word' && end + 1 < to) return described;
    return { start: described.start, end: words.at(end).end };
  }

  /** The last token of the phrase that begins at token `i`; undefined where none begins there. */
  private endOfPhrase(i: number, to: number): number | undefined {
    const { words } = this;
    const { determiners, possessives, pronouns, objectPronouns, standaloneDeterminers } = words.language;
    const first = words.word(i);
    if (!first || i >= to) return undefined;
    const { low } = first;
    const isDetermined = determiners.has(low) || possessives.has(low) || startsWithDigit(low);
    const head = isDetermined ? this.nounBehind(i + 1, to) : undefined;
    if (head !== undefined) return this.withMore(head, to);
    if (this.grammar.impersonalSubjects.has(low)) return undefined;
    if (pronouns.has(low) || objectPronouns.has(low)) return i;
    if (standaloneDeterminers.has(low)) return i;
    if (isDetermined) return undefined;
    if (first.capital) return this.isOpener(i) ? undefined : this.withMore(this.endOfNouns(i, to), to);
    const noun = this.isAdjective(i) ? this.nounBehind(i, to) : undefined;
    return noun === undefined ? undefined : this.withMore(noun, to);
  }

  /** A sentence's first word that is no noun: "Am", "Nach". */
  private isOpener(i: number): boolean {
    const { prepositions, phraseOpeners, adverbs, conjunctions, auxiliaries } = this.words.language;
    const low = this.words.low(i);
    if ([prepositions, phraseOpeners, adverbs, conjunctions, auxiliaries].some((kind) => kind.has(low))) return true;
    // "Künftig", "Zusammenfassend" before a verb.
    return this.words.language.endings.adverb.test(low) && !this.words.isCapital(i + 1);
  }

  /** The last of the nouns behind adjectives from token `i` on. */
  private nounBehind(i: number, to: number): number | undefined {
    const { words } = this;
    for (let k = i; k < Math.min(to, i + ADJECTIVES_MAX); k++) {
      const token = words.word(k);
      if (!token) return undefined;
      if (this.isNoun(k)) return this.endOfNouns(k, to);
      if (!this.isAdjective(k) && !startsWithDigit(token.low)) return undefined;
    }
    return undefined;
  }

  /** True for a capitalised word, and for "58-Jährige"; not for a number. */
  private isNoun(k: number): boolean {
    const token = this.words.word(k);
    return token?.capital === true && !/^[\d.,%]+$/.test(token.low);
  }

  /** The last of the capitalised words from token `i` on, with the particles of names among them. */
  private endOfNouns(i: number, to: number): number {
    const { words } = this;
    let end = i;
    for (let k = i + 1; k < to; k++) {
      const token = words.word(k);
      if (!token) break;
      if (words.language.timeWords.has(words.low(end))) break;
      if (this.isNoun(k)) end = k;
      else if (!this.isParticle(k)) break;
    }
    return end;
  }

  /** True for a small word of a name: "von", and "der" behind it. */
  private isParticle(k: number): boolean {
    const { words } = this;
    const { nameParticles, particlePairs } = words.language;
    const pair = (i: number) => particlePairs.includes(`${words.low(i)} ${words.low(i + 1)}`);
    if (pair(k)) return words.isCapital(k + 2);
    if (pair(k - 1)) return words.isCapital(k + 1);
    return nameParticles.has(words.low(k)) && words.isCapital(k + 1) && words.isCapital(k - 1);
  }

  /** The end of a phrase with the genitives behind its noun, and with a second noun: "der Sprecher des Amtes". */
  private withMore(noun: number, to: number): number {
    let end = noun;
    for (let more = 0; more < ADDITIONS_MAX && end + 1 < to; more++) {
      const addition = this.additionBehind(end, to);
      if (addition === undefined) break;
      end = addition;
    }
    return end;
  }

  /** The last token of a genitive, of a second noun or of what an office is for, behind the noun at token `noun`. */
  private additionBehind(noun: number, to: number): number | undefined {
    const { words } = this;
    const { genitives, nameJoiners, personPrepositions, determiners } = words.language;
    const first = noun + 1;
    const low = words.low(first);
    const isDetermined = determiners.has(words.low(first + 1));
    if (genitives.has(low)) return this.nounBehind(first + 1, to);
    if (nameJoiners.has(low)) {
      if (words.isCapital(first + 1)) return this.nounBehind(first + 1, to);
      return isDetermined ? this.nounBehind(first + 2, to) : undefined;
    }
    const isForOffice = personPrepositions.has(low) && words.isOffice(words.low(noun));
    return isForOffice ? this.nounBehind(isDetermined ? first + 2 : first + 1, to) : undefined;
  }

  /** True for a word in small letters that may stand before a noun: "zuständige", "14-jährige". */
  private isAdjective(k: number): boolean {
    const { words } = this;
    const token = words.word(k);
    if (!token || token.capital) return false;
    const { low } = token;
    return /(?:e|en|er|es|em)$/.test(low) && !words.endsNounPhrase(low);
  }
}
