/**
 * The words of a passage, and what kind each is by a language's lists and endings. A token outside the passage is a
 * stop without text, so that a look to either side needs no guard. Pure.
 */
import type { Language } from '../languages/language.js';
import type { Stretch, Token } from '../model.js';

/** Stands for a token before the first and behind the last. */
const NONE: Token = { kind: 'stop', low: '', start: 0, end: 0, capital: false, run: undefined };

/** The tokens of one passage. */
export class Words {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
  ) {}

  /** The token at an index. */
  at(i: number): Token {
    return i >= 0 && i < this.tokens.length ? (this.tokens[i] ?? NONE) : NONE;
  }

  low(i: number): string {
    return this.at(i).low;
  }

  span(i: number): Stretch {
    const { start, end } = this.at(i);
    return { start, end };
  }

  /** The token at an index where it is a word. */
  word(i: number): Token | undefined {
    const token = this.at(i);
    return token.kind === 'word' ? token : undefined;
  }

  isRun(i: number): boolean {
    return this.at(i).kind === 'run';
  }

  /** True for a word with a capital or a digit first. */
  isCapital(i: number): boolean {
    const token = this.at(i);
    return token.kind === 'word' && token.capital;
  }

  isNumber(i: number): boolean {
    return startsWithDigit(this.low(i));
  }

  /** The index of the first token that starts at an offset or behind it. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The index of the last token of a stretch. */
  lastOf({ end }: Stretch): number {
    return this.indexAt(end) - 1;
  }

  /** True where one of the tokens between two places is this one. */
  includes(from: number, to: number, low: string): boolean {
    for (let k = from; k < to; k++) if (this.low(k) === low) return true;
    return false;
  }

  /** True where the tokens between two places are one to four words of a name. */
  isName(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (!this.isCapital(k) || this.isNumber(k)) return false;
    return to > from && to - from <= 4;
  }

  /** The last of the capitalised words behind token `i`, or `i`. */
  endOfName(i: number, to: number): number {
    let end = i;
    while (end + 1 < to && this.isCapital(end + 1) && !this.isNumber(end + 1)) end++;
    return end;
  }

  /** The token before brackets that end at token `i`: "(R-Ohio)"; else `i`. */
  beforeBracket(i: number, from: number): number {
    if (this.low(i) !== ')') return i;
    let k = i;
    while (k > from && k > i - 8 && this.low(k) !== '(') k--;
    return this.low(k) === '(' ? k - 1 : i;
  }

  isAdverb(i: number): boolean {
    const { adverbs, endings, givenNames } = this.language;
    const low = this.low(i);
    return adverbs.has(low) || (endings.adverb.test(low) && !(this.isCapital(i) && givenNames.has(low)));
  }

  isAuxiliary(i: number): boolean {
    return this.language.auxiliaries.has(this.low(i)) && !this.isSurname(i);
  }

  /** "Theresa May", "while Will": a month's name or a verb's that is a surname here. */
  isSurname(i: number): boolean {
    const before = this.word(i - 1);
    const { ambiguousNames, prepositions, timeWords, timeModifiers, conjunctions } = this.language;
    if (!before || !this.isCapital(i) || !ambiguousNames.has(this.low(i))) return false;
    if (conjunctions.has(before.low)) return true;
    return (
      before.capital && !prepositions.has(before.low) && !timeWords.has(before.low) && !timeModifiers.has(before.low)
    );
  }

  /** True where one of the tokens between two places is a word of time: "Last week", "A month later". */
  isTime(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.language.timeWords.has(this.low(k))) return true;
    return false;
  }

  /** True for a title, or a role that needs none. */
  isTitle(low: string): boolean {
    return this.language.titles.has(low) || this.language.roles.has(low);
  }

  private isListedOffice(low: string): boolean {
    return this.isTitle(low) || this.language.personNouns.has(low);
  }

  /** True for a word that says what somebody is: "director", "voters". */
  isOffice(low: string): boolean {
    const { inanimateNouns, adverbs, endings } = this.language;
    if (this.isListedOffice(low)) return true;
    // "co-host"
    const part = low.slice(low.lastIndexOf('-') + 1);
    if (part !== low && this.isListedOffice(part)) return true;
    const thing = inanimateNouns.has(low) || inanimateNouns.has(low.replace(endings.pluralSuffix, ''));
    return low.length > 4 && endings.personNoun.test(low) && !thing && !adverbs.has(low);
  }

  /** True where the description that ends at token `i` is of a person: "the mayor", "chief of staff". */
  endsWithOffice(i: number): boolean {
    if (this.isOffice(this.low(i))) return true;
    return this.language.genitives.has(this.low(i - 1)) && this.isOffice(this.low(i - 2));
  }

  /** True for a stretch of one word that begins a phrase: "When". */
  isPhraseOpener(stretch: Stretch): boolean {
    const first = this.indexAt(stretch.start);
    const { phraseOpeners, conjunctions, prepositions } = this.language;
    const low = this.low(first);
    return (
      this.indexAt(stretch.end) === first + 1 &&
      (phraseOpeners.has(low) || conjunctions.has(low) || prepositions.has(low))
    );
  }

  /** True for a word that no noun phrase goes on with. */
  endsNounPhrase(low: string): boolean {
    const { prepositions, auxiliaries, conjunctions, relatives, determiners, possessives, pronouns } = this.language;
    const { adverbs, speechVerbs, reportingVerbs, irregularPasts, phraseOpeners, endings } = this.language;
    return (
      prepositions.has(low) ||
      auxiliaries.has(low) ||
      conjunctions.has(low) ||
      relatives.has(low) ||
      determiners.has(low) ||
      possessives.has(low) ||
      pronouns.has(low) ||
      adverbs.has(low) ||
      speechVerbs.has(low) ||
      reportingVerbs.has(low) ||
      irregularPasts.has(low) ||
      phraseOpeners.has(low) ||
      endings.adverb.test(low)
    );
  }

  /**
   * True where a noun may begin at token `i`, as behind "her": "her daughter", and not "told her that", "her on
   * Monday".
   */
  opensNoun(i: number): boolean {
    const token = this.word(i);
    if (!token) return false;
    const { prepositions, determiners, pronouns, timeWords, phraseOpeners, speechVerbs, auxiliaries } = this.language;
    const { low } = token;
    return !(
      prepositions.has(low) ||
      determiners.has(low) ||
      pronouns.has(low) ||
      timeWords.has(low) ||
      phraseOpeners.has(low) ||
      speechVerbs.has(low) ||
      auxiliaries.has(low)
    );
  }

  /** True for a verb's past form. */
  isPast(low: string): boolean {
    return this.language.irregularPasts.has(low) || this.language.endings.past.test(low);
  }

  /** True for a past form or a present participle in small letters. */
  isVerbForm(i: number): boolean {
    const { low, capital } = this.at(i);
    return !capital && (this.isPast(low) || this.language.endings.gerund.test(low));
  }

  mayBeVerb(low: string): boolean {
    const { speechVerbs, reportingVerbs, speechParticiples, auxiliaries } = this.language;
    return (
      this.isPast(low) ||
      speechVerbs.has(low) ||
      reportingVerbs.has(low) ||
      speechParticiples.has(low) ||
      auxiliaries.has(low)
    );
  }

  /**
   * "protesters carried signs": a past form behind its subject; behind a determiner or an adverb it says more of a
   * noun.
   */
  isPredicate(i: number): boolean {
    const { endings, determiners, possessives, officeParticiples } = this.language;
    const { low, capital } = this.at(i);
    if (capital || low.includes('-') || officeParticiples.has(low) || !this.isPast(low)) return false;
    const before = this.word(i - 1);
    if (!before || determiners.has(before.low) || possessives.has(before.low)) return false;
    return !endings.possessive.test(before.low) && endings.pluralNoun.test(before.low);
  }

  /** True for a verb in the past with a name or a determiner behind it; "the newly hired Ek" has none. */
  takesObject(i: number): boolean {
    const { reportingVerbs, determiners, possessives } = this.language;
    const verb = this.low(i);
    if (!(this.isPast(verb) || reportingVerbs.has(verb)) || this.isAdverb(i - 1)) return false;
    const next = this.word(i + 1);
    return next !== undefined && (next.capital || determiners.has(next.low) || possessives.has(next.low));
  }

  /** True for a word that begins a phrase before the subject: "In", "Speaking", "Led by", "Outside". */
  leadsIn(i: number): boolean {
    const low = this.low(i);
    const { phraseOpeners, timeModifiers, timeWords, prepositions, endings } = this.language;
    if (phraseOpeners.has(low) || endings.adverb.test(low) || endings.gerund.test(low)) return true;
    const next = this.word(i + 1);
    if (!next) return false;
    if (timeModifiers.has(low) && timeWords.has(next.low)) return true;
    return this.isPast(low) && !next.capital && prepositions.has(next.low);
  }
}

export const startsWithDigit = (low: string) => {
  const unit = low.charCodeAt(0);
  return unit >= 48 && unit <= 57;
};

/** True for a comma or a dash alone. */
export const isCommaOrDash = (low: string) => low === ',' || isDash(low);

/** True for a dash alone. */
export const isDash = (low: string) => low === '—' || low === '–' || low === '-';
