/**
 * Cues: the verbs, nouns and phrases that give somebody's words, and the subject that each has. Works on one passage;
 * every look is bounded. Pure.
 */
import type { Mention } from '../model.js';
import type { Mentions } from './mentions.js';
import { subjectBetween } from './subjects.js';
import { isCommaOrDash, startsWithDigit, type Words } from './words.js';

/** A strong cue needs no further sign; behind a weak one words are often no quotation. */
export type Strength = 'strong' | 'weak';

/** An inverted subject ("said Bo Ek") ends within so many tokens. */
const INVERTED_MAX = 20;
/**
 * From "quoted an official" to "as saying", and from a description back to its name, there are fewer tokens than this.
 */
const NEAR = 12;

/** The cues of one passage. */
export class Cues {
  constructor(
    private readonly words: Words,
    private readonly mentions: Mentions,
  ) {}

  /** True where token `i` is a verb that gives words, with this strength. */
  isVerb(i: number, strength: Strength): boolean {
    const { words } = this;
    const token = words.word(i);
    if (!token || (token.capital && !this.mayBeCapitalised(i))) return false;
    const { speechVerbs, reportingVerbs, speechInfinitives, endings } = words.language;
    if (strength === 'weak') return reportingVerbs.has(token.low);
    if (speechVerbs.has(token.low)) return true;
    // "he’d respond": the contraction leads to the infinitive.
    if (speechInfinitives.has(token.low) && endings.contractedModal.test(words.low(i - 1))) return true;
    return this.isPhrasal(i);
  }

  /**
   * A verb has a capital at a sentence's beginning, behind a quotation, or where writers give it one: "Tweeted Holm".
   */
  private mayBeCapitalised(i: number): boolean {
    const { words } = this;
    return (
      i <= 0 ||
      words.language.capitalisedVerb.test(words.low(i)) ||
      /[.”"“]/.test(words.low(i - 1)) ||
      words.isRun(i - 1)
    );
  }

  /**
   * "pointed out", "goes on": behind the particle the phrase is over, or what is said begins; "goes on recess" says
   * nothing.
   */
  private isPhrasal(i: number): boolean {
    const { words } = this;
    const { phrasalSpeechVerbs, complementWords, endings } = words.language;
    if (phrasalSpeechVerbs.get(words.low(i)) !== words.low(i + 1)) return false;
    const next = words.word(i + 2);
    return next === undefined || complementWords.has(next.low) || endings.adverb.test(next.low);
  }

  /** What kind of cue token `k` is for the run at token `at` behind it. */
  strengthBefore(k: number, at: number): Strength | undefined {
    const { words } = this;
    const { speechNouns, speechParticiples, speechInfinitives, nominalisingVerbs } = words.language;
    const low = words.low(k);
    if (speechNouns.has(low) && this.leadsIntoRun(k, at) && this.possessorOf(k)) return 'strong';
    if (this.isVerb(k, 'strong') && !this.isNominal(k)) return 'strong';
    // "as the old saying goes": a noun.
    if (speechParticiples.has(low) && !nominalisingVerbs.has(words.low(k + 1))) return 'strong';
    if (speechInfinitives.has(low) && this.isInfinitive(k)) return 'strong';
    return this.isVerb(k, 'weak') && !this.isNominal(k) ? 'weak' : undefined;
  }

  /**
   * True where a noun of speech opens onto the run at `at`: "his warning that “…”", "their motto: “…”", and not "his
   * comments “are …”".
   */
  private leadsIntoRun(k: number, at: number): boolean {
    const { words } = this;
    const next = words.low(k + 1);
    if (at - k > 2 || (at - k === 2 && !/[:,]/.test(next) && !words.language.linkingWords.has(next))) return false;
    const { start } = words.at(at);
    const first = /^[^\p{L}]*(\p{L}+)/u.exec(words.text.slice(start, start + 12))?.[1];
    return first === undefined || !words.language.auxiliaries.has(first);
  }

  /** "to say", "could only quip". */
  private isInfinitive(k: number): boolean {
    const { words } = this;
    let i = k - 1;
    while (i > 0 && words.language.adverbs.has(words.low(i))) i--;
    return words.language.beforeInfinitives.has(words.low(i));
  }

  /** "the reports", "his claims": a noun that looks like a verb. */
  private isNominal(k: number): boolean {
    const { words } = this;
    const { prepositions, genitives } = words.language;
    const before = words.low(k - 1);
    if (this.isHeldBy(before) || genitives.has(before)) return true;
    return this.mayBePluralNoun(k) && this.isHeldBy(words.low(k - 2)) && prepositions.has(words.low(k - 3));
  }

  private isHeldBy(low: string): boolean {
    const { determiners, possessives, endings } = this.words.language;
    return determiners.has(low) || possessives.has(low) || endings.possessive.test(low);
  }

  /** True for a form that is a plural noun as well as a verb: "states", "claims". */
  mayBePluralNoun(k: number): boolean {
    const low = this.words.low(k);
    const { speechNouns, endings } = this.words.language;
    if (!endings.pluralSuffix.test(low)) return false;
    return speechNouns.has(low) || speechNouns.has(low.replace(endings.pluralSuffix, ''));
  }

  /** "was asked", "have been told", "is widely praised": the subject is not the speaker. */
  isPassive(k: number): boolean {
    const { words } = this;
    const { toldPassives, stateParticiples, beForms, endings } = words.language;
    const low = words.low(k);
    if (!toldPassives.has(low) && (!endings.past.test(low) || stateParticiples.has(low))) return false;
    let i = k - 1;
    while (i > 0 && words.isAdverb(i)) i--;
    return beForms.has(words.low(i));
  }

  /** The owner of a statement: "Trump's claim", "his warning". */
  possessorOf(k: number): Mention | undefined {
    const { words } = this;
    const { possessives, endings } = words.language;
    for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
      const token = words.word(i);
      if (!token) return undefined;
      if (possessives.has(token.low)) return words.span(i);
      if (token.capital && endings.possessive.test(token.low)) return this.mentions.nameEndingAt(i);
    }
    return undefined;
  }

  // --- the subject of a cue ----------------------------------------------------------------------------------

  /** The main subject between two tokens. */
  subject(from: number, to: number): Mention | undefined {
    return subjectBetween(this.words, this.mentions, from, to);
  }

  /** The subject of the cue at token `k`, in a sentence that starts at token `from`. */
  subjectOf(k: number, from: number): Mention | undefined {
    const { words } = this;
    const { speechNouns, speechVerbs, speechParticiples, infinitiveMarks, relatives, coordinators } = words.language;
    const low = words.low(k);
    const possessor = speechNouns.has(low) && !speechVerbs.has(low) ? this.possessorOf(k) : undefined;
    if (possessor) return possessor;
    if (speechParticiples.has(low)) return this.subjectOfParticiple(k, from);
    if (infinitiveMarks.has(words.low(k - 1))) return this.subject(from, k);
    const bearer = this.textThatReads(k, from);
    if (bearer) return bearer;
    let i = k - 1;
    while (i > from && (words.isAuxiliary(i) || words.isAdverb(i))) i--;
    const inverted = this.subjectBehind(k, i);
    if (inverted) return inverted;
    const before = words.low(i);
    if (relatives.has(before)) return this.relativeSubject(i, k, from);
    if (coordinators.has(before)) return this.subject(from, i) ?? this.mentions.startingAt(k + 1, k + 10);
    const beside = this.mentions.endingAt(i, from);
    if (beside && !this.isPlace(beside)) return beside;
    // “The fog,” said Bo Ek, “was thick”: the name stands behind the cue.
    return this.subject(from, k) ?? beside ?? this.mentions.startingAt(k + 1, k + INVERTED_MAX);
  }

  /** The subject of a participle: "They will meet, Ek said, adding “…”". */
  private subjectOfParticiple(k: number, from: number): Mention | undefined {
    const { words } = this;
    const { adverbs, accompanyingPrepositions, textBearers } = words.language;
    let j = k - 1;
    while (j > from && adverbs.has(words.low(j))) j--;
    const quoted = this.quotedAs(j, from);
    if (quoted) return quoted;
    // Who has just said something says this as well.
    const sayer = words.low(j) === ',' ? this.sayerBefore(j, from) : undefined;
    if (sayer) return sayer;
    const beside = isCommaOrDash(words.low(j)) ? undefined : this.mentions.endingAt(j, from);
    if (beside) {
      const first = words.indexAt(beside.start);
      // "with marchers chanting", "held up a sign saying": the participle's own subject stands before it.
      for (let w = first - 1; w >= Math.max(from, first - 6) && words.word(w); w--)
        if (accompanyingPrepositions.has(words.low(w))) return beside;
      if (textBearers.has(words.low(j))) return this.issuerOf(first, from) ?? beside;
    }
    return this.subject(from, k);
  }

  /** "the sign in the window reads": what bears the words. */
  private textThatReads(k: number, from: number): Mention | undefined {
    const { words } = this;
    if (!words.language.readingVerbs.has(words.low(k))) return undefined;
    const bearer = this.subject(from, k);
    return bearer && words.language.textBearers.has(words.low(words.lastOf(bearer))) ? bearer : undefined;
  }

  /**
   * "The paradox, says Carl Anthony, historian, is “…”": a cue in the middle with its subject behind it; the comma is
   * token `i`.
   */
  private subjectBehind(k: number, i: number): Mention | undefined {
    const { words } = this;
    const { addressingVerbs, timeWords } = words.language;
    if (words.low(i) !== ',' || addressingVerbs.has(words.low(k))) return undefined;
    if (!words.at(k + 1).capital || timeWords.has(words.low(k + 1))) return undefined;
    const inverted = this.mentions.startingAt(k + 1, k + INVERTED_MAX);
    return inverted && /^[,.]?$/.test(words.low(words.indexAt(inverted.end))) ? inverted : undefined;
  }

  /** The relative at token `i` before the cue at `k`, with what it stands for: "Bo Ek, who said". */
  private relativeSubject(i: number, k: number, from: number): Mention {
    const { words } = this;
    const relative = words.span(i);
    const comma = words.low(i - 1) === ',';
    if (comma && words.language.restrictiveRelatives.has(words.low(i))) return relative;
    const antecedent =
      (comma ? this.nameBeforeDescription(i - 1, from) : undefined) ??
      this.mentions.endingAt(comma ? i - 2 : i - 1, from) ??
      this.subject(from, k);
    return { ...relative, ...(antecedent && { antecedent }) };
  }

  /** True for a thing behind a preposition: "in a later interview". */
  private isPlace(mention: Mention): boolean {
    const { words } = this;
    const { emptyDeterminers, personPrepositions } = words.language;
    const first = words.indexAt(mention.start);
    const end = words.lastOf(mention);
    if (!emptyDeterminers.has(words.low(first)) || !personPrepositions.has(words.low(first - 1))) return false;
    if (words.isCapital(first - 2)) return false;
    for (let k = first; k <= end; k++) if (words.isCapital(k) || words.isOffice(words.low(k))) return false;
    return true;
  }

  /** "the agency quoted an official as saying": the official, where `i` is the "as". */
  private quotedAs(i: number, from: number): Mention | undefined {
    const { words } = this;
    const { namingParticles, quotingVerbs } = words.language;
    if (!namingParticles.has(words.low(i))) return undefined;
    for (let k = i - 1; k > Math.max(from, i - NEAR); k--)
      if (quotingVerbs.has(words.low(k))) return this.mentions.startingAt(k + 1, i);
    return undefined;
  }

  /** "Bo Ek, captain of the ferry, who": the name before the description that the comma at `i` closes. */
  private nameBeforeDescription(i: number, from: number): Mention | undefined {
    const { words } = this;
    for (let k = i - 1; k > Math.max(from, i - NEAR); k--) {
      if (!words.word(k) && words.low(k) !== ',') return undefined;
      if (words.low(k) !== ',') continue;
      const name = words.word(k - 1);
      const described = words.word(k + 1)?.capital === false;
      return described && name?.capital && !startsWithDigit(name.low)
        ? this.mentions.nameEndingAt(k - 1, from)
        : undefined;
    }
    return undefined;
  }

  /** The speaker in a clause of its own that ends at the comma `i`: ", Ek said,". */
  private sayerBefore(i: number, from: number): Mention | undefined {
    const { words } = this;
    if (!this.isVerb(i - 1, 'strong')) return undefined;
    const mention = this.mentions.endingAt(i - 2, from);
    if (!mention) return undefined;
    const before = words.indexAt(mention.start) - 1;
    return words.low(before) === ',' || words.isRun(before) ? mention : undefined;
  }

  /** Who "issued a statement saying": the subject of the verb before whatever bears the words. */
  private issuerOf(first: number, from: number): Mention | undefined {
    if (!this.words.language.issuingVerbs.has(this.words.low(first - 1))) return undefined;
    return this.mentions.endingAt(first - 2, from) ?? this.subject(from, first);
  }
}
