/** Who stands in a passage, and how high: names, unnamed people and pronouns by their part in the sentence. Pure. */
import { oncePerLanguage } from '../languages/define.js';
import type { Language } from '../languages/language.js';
import type { Described, Gender, Named, Prose } from '../model.js';
import { fold, straight, wordStart } from '../spelling.js';
import { BONUS, PART } from './salience.js';
import { countBefore } from './sorted.js';

/** A naming, an unnamed person, or a pronoun, where it stands. */
export interface Standing {
  /** UTF-16 offset in its passage. */
  start: number;
  /** Which sentence of its passage; a quotation is part of the sentence it stands in. */
  sentence: number;
  weight: number;
  /** Whom it stands for; of a pronoun, once that is known. */
  who: Named | Described | undefined;
  /** The gender, for a pronoun. */
  pronoun: Gender | undefined;
}

/** So many words before a name are looked at for its part in the sentence. */
const WORDS_BEFORE = 8;
/** A clause with "who" behind a name is looked for within this many UTF-16 units. */
const CLAUSE_MAX = 140;

/** A passage's standings, in order. */
export class Standings {
  /** How many of the standings had their pronouns resolved. */
  resolved = 0;
  /** Where its sentences begin. */
  readonly sentences: readonly number[];
  readonly all: Standing[] = [];

  constructor(
    readonly prose: Prose,
    named: readonly Named[],
    described: readonly (Named | Described)[],
    private readonly language: Language,
  ) {
    this.sentences = this.sentenceStarts();
    const { start } = prose;
    for (const who of named) this.place(who.at - start, this.partOf(who.at - start, who.end - start), who);
    for (const who of described) {
      const definite = 'text' in who && language.definiteArticles.has(firstWord(who.text));
      this.place(who.at - start, PART.subject + (definite ? BONUS.definite : 0), who);
    }
    this.placeUnnamed(new Set(named.map(({ end }) => end - start)));
    this.placePronouns();
    this.all.sort((a, b) => a.start - b.start);
    this.raiseFirstSubjects();
  }

  /** The sentence that an offset stands in. */
  sentenceAt(offset: number): number {
    return countBefore(this.sentences, offset + 1, (begin) => begin) - 1;
  }

  private place(start: number, weight: number, who: Standing['who'], pronoun?: Gender): void {
    this.all.push({ start, sentence: this.sentenceAt(start), weight, who, pronoun });
  }

  private raiseFirstSubjects(): void {
    let raised = -1;
    for (const one of this.all) {
      if (one.weight < PART.subject || one.sentence === raised) continue;
      one.weight += BONUS.firstSubject;
      raised = one.sentence;
    }
  }

  private placePronouns(): void {
    const { feminine, pronouns } = this.language;
    for (const { 0: word, index } of this.prose.text.matchAll(formsOf(this.language).gendered)) {
      if (this.inQuotation(index)) continue;
      const low = word.toLowerCase();
      this.place(index, pronouns.has(low) ? PART.pronoun : PART.otherPronoun, undefined, feminine.has(low) ? 'f' : 'm');
    }
  }

  /** "A retired nurse", "one voter": people without a name, where no name stands beside them. */
  private placeUnnamed(nameEnds: ReadonlySet<number>): void {
    const { text, start: at } = this.prose;
    const { definiteArticles } = this.language;
    for (const { 0: article, 1: words = '', index } of text.matchAll(formsOf(this.language).article)) {
      if (this.inQuotation(index)) continue;
      const head = this.personIn(words);
      if (!head) continue;
      const gender = this.genderOf(head.noun);
      const definite = definiteArticles.has(article.toLowerCase());
      if (definite && !gender) continue;
      const end = index + article.length + 1 + head.end;
      if (!this.isUnnamed(index, end, nameEnds)) continue;
      const weight = this.partOf(index, end);
      // Behind a verb a description says what somebody is ("was a sailor"); it is no new person.
      if (weight === PART.object && !definite) continue;
      const who = { at: at + index, text: text.slice(index, end), gender };
      this.place(index, weight + (definite ? BONUS.knownUnnamed : 0), who);
    }
  }

  private genderOf(noun: string): Gender | undefined {
    if (this.language.masculine.has(noun)) return 'm';
    return this.language.feminine.has(noun) ? 'f' : undefined;
  }

  /** False where a description goes on to a name or another noun, or says more of a name before it. */
  private isUnnamed(start: number, end: number, nameEnds: ReadonlySet<number>): boolean {
    const { text } = this.prose;
    // "a student group", "a lawyer Bo Ek", "a nurse, Ann Lee,": the head, or the name, stands behind.
    if (/^,? \p{Lu}/u.test(text.slice(end, end + 40))) return false;
    const next = this.wordBehind(end);
    if (next !== undefined && !this.mayFollowName(next)) return false;
    // "Bo Ek, a sailor": says more of a name.
    return !(text.startsWith(', ', start - 2) && nameEnds.has(start - 2));
  }

  /**
   * The noun for a person that words begin with or lead to, and where it ends; undefined where another phrase begins
   * before.
   */
  private personIn(words: string): { noun: string; end: number } | undefined {
    const { prepositions, relatives, nameJoiners } = this.language;
    for (const { 0: word, index } of words.matchAll(/\S+/g)) {
      const noun = word.toLowerCase();
      if (this.isPerson(noun)) return { noun, end: index + word.length };
      if (prepositions.has(noun) || relatives.has(noun) || nameJoiners.has(noun)) return undefined;
    }
    return undefined;
  }

  private isPerson(noun: string): boolean {
    const { personNouns, masculine, feminine, genderedPronouns, honorifics } = this.language;
    if (personNouns.has(noun)) return true;
    return (masculine.has(noun) || feminine.has(noun)) && !genderedPronouns.has(noun) && !honorifics.has(noun);
  }

  private inQuotation(at: number): boolean {
    const { runs } = this.prose;
    const run = runs[countBefore(runs, at + 1, ({ start }) => start) - 1];
    return run !== undefined && at < run.end;
  }

  // --- the part in the sentence ------------------------------------------------------------------------------

  /** How high a name stands in its sentence, by what is before and behind it. */
  private partOf(start: number, end: number): number {
    const { speechVerbs, endings, afterContractedVerb } = this.language;
    if (this.inQuotation(start)) return PART.inQuotation;
    const next = this.wordBehind(end);
    // "Ek’s been late" is no possessive.
    const owns = endings.possessive.test(straight(this.prose.text.slice(start, end)));
    if (owns && !afterContractedVerb.has(next ?? '')) return PART.possessor;
    // "the Obama campaign", "a Trump rally": a word before a noun.
    if (next !== undefined && !this.mayFollowName(next)) return PART.modifier;
    if (this.speaksInClauseBehind(end)) return PART.subject;
    const says = next !== undefined && speechVerbs.has(next) ? BONUS.saying : 0;
    return this.partByWordsBefore(start, next, PART.subject + says);
  }

  /** The part in the sentence by the words before a name; `subject` is its standing where it is the subject. */
  private partByWordsBefore(start: number, next: string | undefined, subject: number): number {
    const { language } = this;
    const { text } = this.prose;
    let i = start;
    let described = false;
    for (let turn = 0; turn < WORDS_BEFORE; turn++) {
      while (text[i - 1] === ' ') i--;
      // "told the mayor, Lars Holm, that": the name has the part in the sentence of the office.
      if (text[i - 1] === ',' && !described && this.isBehindPerson(i - 1)) i--;
      if (i === 0 || !/[\p{L}\p{N}.'’]/u.test(text.charAt(i - 1))) return subject;
      const from = wordStart(text, i);
      const word = fold(text.slice(from, i).replace(/^[“"‘(]+/, ''), language);
      if (/[.!?]$/.test(word) && !language.abbreviations.has(word.slice(0, -1))) return subject;
      const describes = language.roles.has(word) || language.titles.has(word) || this.isPerson(word);
      // "Former federal prosecutor Ida Roth": what stands before an office is part of it.
      const part = described && !this.opensPhrase(word) && !this.isVerb(word);
      const determines = language.determiners.has(word) || language.possessives.has(word);
      if (!describes && !part && !determines) return this.partBehind(word, from, next, subject);
      described ||= describes;
      i = from;
    }
    return PART.subject;
  }

  /** The part in the sentence of a name behind a word that is no part of its description. */
  private partBehind(word: string, from: number, next: string | undefined, subject: number): number {
    const { conjunctions, speechVerbs, prepositions } = this.language;
    if (conjunctions.has(word)) return subject;
    if (speechVerbs.has(word)) {
      // “…,” said Ek: Ek is the speaker. "Lee said Ek was late": what is said is of Ek.
      if (/[,”"’?!]\s*$/.test(this.prose.text.slice(Math.max(0, from - 3), from))) return PART.subject;
      return next !== undefined && this.isVerb(next) ? PART.reported : PART.object;
    }
    return prepositions.has(word) ? PART.oblique : PART.object;
  }

  private opensPhrase(word: string): boolean {
    return this.language.prepositions.has(word) || this.language.conjunctions.has(word);
  }

  /** "by Ida Roth, the mayor, who said": she speaks. */
  private speaksInClauseBehind(end: number): boolean {
    const { personalRelatives, adverbs, auxiliaries, endings, speechVerbs } = this.language;
    const stretch = this.prose.text.slice(end, end + CLAUSE_MAX);
    if (!stretch.includes(', ')) return false;
    const [near = ''] = stretch.split(/[.;:“”"]/, 1);
    for (const { 1: who = '', 2: next = '', 3: verb = '' } of near.matchAll(/, (\p{Ll}+) (\p{L}+) ?(\p{L}*)/gu)) {
      if (!personalRelatives.has(who)) continue;
      const between = adverbs.has(next) || auxiliaries.has(next) || endings.adverb.test(next);
      return speechVerbs.has(between ? verb : next);
    }
    return false;
  }

  /** True where the word before a comma is an office or kin. */
  private isBehindPerson(comma: number): boolean {
    const before = this.prose.text.slice(Math.max(0, comma - 24), comma);
    const word = /(\p{L}+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    return this.language.roles.has(word) || this.isPerson(word);
  }

  /** True for a word that may follow a whole naming: its verb, or what begins another phrase. */
  private mayFollowName(word: string): boolean {
    const { organisationWords, roles, speechVerbs, endings } = this.language;
    if ((organisationWords.has(word) || roles.has(word)) && !speechVerbs.has(word)) return false;
    if (this.isVerb(word) || this.opensPhrase(word)) return true;
    return endings.finiteVerb.test(word) || endings.reflexive.test(word);
  }

  /** True for a word that may be a clause's verb, or stand before it. */
  private isVerb(word: string): boolean {
    const { auxiliaries, speechVerbs, irregularPasts, adverbs, endings } = this.language;
    const { past, gerund, adverb, negation } = endings;
    return (
      auxiliaries.has(word) ||
      speechVerbs.has(word) ||
      irregularPasts.has(word) ||
      adverbs.has(word) ||
      past.test(word) ||
      gerund.test(word) ||
      adverb.test(word) ||
      negation.test(word)
    );
  }

  /** The word in small letters behind a space at `end`. */
  private wordBehind(end: number): string | undefined {
    const word = /^ (\p{Ll}+(?:[’']\p{Ll}+)?)/u.exec(this.prose.text.slice(end, end + 24))?.[1];
    return word === undefined ? undefined : fold(word, this.language);
  }

  // --- sentences ---------------------------------------------------------------------------------------------

  /** Where sentences begin, those inside somebody's words not counted. */
  private sentenceStarts(): number[] {
    const { text, runs } = this.prose;
    const starts = [0];
    let r = 0;
    for (const { 0: matched, index: at } of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu)) {
      const begin = at + matched.length;
      while (r < runs.length && (runs[r]?.end ?? 0) <= at) r++;
      const run = runs[r];
      const stop = matched.startsWith('.');
      // Inside a quotation only its own last full stop ends a sentence: “Why?” Clark asked.
      if (run && at >= run.start && at < run.end && (begin < run.end || !stop)) continue;
      if (stop && this.endsAbbreviation(at)) continue;
      starts.push(begin);
    }
    return starts;
  }

  /** True for the full stop of an initial or an abbreviation. */
  private endsAbbreviation(at: number): boolean {
    const word = /(\p{L}[\p{L}.]*)$/u.exec(this.prose.text.slice(Math.max(0, at - 12), at))?.[1] ?? '';
    return word.length === 1 || this.language.abbreviations.has(word.toLowerCase());
  }
}

/** What is looked for in a text of a language. */
interface Forms {
  /** A pronoun that tells a gender. */
  gendered: RegExp;
  /** An article with the words behind it. */
  article: RegExp;
}

const formsOf = oncePerLanguage(
  ({ genderedPronouns, indefiniteArticles, definiteArticles }): Forms => ({
    gendered: anyOf([...genderedPronouns], ''),
    article: anyOf([...indefiniteArticles, ...definiteArticles], "(?= ((?:[\\p{L}\\p{N}’'-]+ ?){1,5}))"),
  }),
);

/** Any of the words, whole, with or without a capital. Words of a to z alone are found much faster. */
function anyOf(words: readonly string[], behind: string): RegExp {
  const plain = words.every((word) => /^[a-z]+$/.test(word));
  const forms = words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|');
  return plain
    ? new RegExp(`\\b(?:${forms})\\b${behind.replace('\\p{L}\\p{N}', '\\w\\u00c0-\\u024f')}`, 'g')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])${behind}`, 'gu');
}

const firstWord = (text: string) => text.slice(0, text.indexOf(' ')).toLowerCase();
