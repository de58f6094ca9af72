/**
 * Who said a run, in a language whose verb stands second: "„…“, sagte Ek", "Gestern sagte Ek: „…“", "Ek hat … „…“
 * genannt", "der Minister, der „…“ sagte". Works on one passage at a time; every look is bounded, so the whole is
 * linear. Pure.
 */
import type { Language, VerbSecond } from '../languages/language.js';
import type { Attribution, Mention, Rule, Run } from '../model.js';
import { tokenize } from '../tokens.js';
import { attributed, SPEAKER_OMITTED, UNKNOWN } from './attribution.js';
import { NounPhrases } from './noun-phrases.js';
import { sentenceAround } from './sentences.js';
import { isDash, Words } from './words.js';

/** A weak cue before a run stands within so many tokens of it, and a verb at the end of the clause behind it. */
const WEAK_REACH = 16;
const LAST_REACH = 20;
/** A verb in the passive right before a run, within so many tokens, gives it although nobody is named. */
const PASSIVE_REACH = 4;
/** A subject behind its verb begins within so many tokens. */
const INVERTED_REACH = 24;
/** The part of a separable verb stands within so many tokens of it. */
const APART_REACH = 40;
/** The preposition of what bears the words stands within so many tokens of the verb: "heißt es in einer Erklärung". */
const BEARER_REACH = 8;
/** The preposition of who spoke stands within so many tokens of the cue: "wurde von Ek … genannt". */
const AGENT_REACH = 10;
/** So many sentences back is looked for who is reported. */
const REPORTED_MAX = 4;

/** A verb that gives words. */
interface Cue {
  /** The token of the finite verb, by which the subject is found. */
  verb: number;
  /** The token of the word that gives the words: the verb itself, or its participle. */
  word: number;
  strong: boolean;
  /** True where the subject does not speak: "wurde „…“ genannt". */
  passive: boolean;
}

/** Attribution within one passage. */
export class VerbSecondAttributor {
  readonly words: Words;
  private readonly phrases: NounPhrases;
  private readonly grammar: VerbSecond;

  constructor(text: string, runs: readonly Run[], language: Language, grammar: VerbSecond) {
    this.words = new Words(text, tokenize(text, runs, language), language);
    this.grammar = grammar;
    this.phrases = new NounPhrases(this.words, grammar);
  }

  /** Finds the speaker of the run at token `at`. */
  attribute(at: number): Attribution {
    const [from, to] = this.sentence(at);
    const cues = this.cuesIn(from, to);
    return (
      this.behind(at, to, cues) ??
      this.beforeColon(at, from, cues) ??
      this.around(at, from, to, cues) ??
      this.source(at, from, to) ??
      this.atEnd(at, from, to, cues) ??
      UNKNOWN
    );
  }

  /** The sentence's subject, for a run that is part of it and has no cue. */
  sentenceSubject(at: number): Mention | undefined {
    const [from] = this.sentence(at);
    return this.phrases.startingAt(from, at);
  }

  /** What the last sentence before token `at` is about, where it leads to a quotation. */
  leadIn(at: number): Attribution | undefined {
    const how = this.words.low(at - 1) === ':' ? 'colon' : 'carried';
    let end = at;
    for (let turn = 0; turn < REPORTED_MAX && end > 0; turn++) {
      const [from, to] = this.sentence(end - 1);
      const cues = this.cuesIn(from, Math.min(to, end));
      for (const cue of cues.toReversed()) {
        const found = cue.passive ? undefined : this.fromCue(cue, from, to, how);
        if (found?.mention) return found;
      }
      const source = this.source(from, from, to);
      if (source) return { ...source, how };
      // Only what is still reported goes on with who was named before.
      if (turn > 0 && !this.isReported(from, to)) return undefined;
      if (turn === 0 && how === 'colon') {
        const subject = this.phrases.startingAt(from, to);
        if (subject) return attributed(how, subject);
      }
      end = from;
    }
    return undefined;
  }

  /** True behind "Rufe wie", where any words are somebody's. */
  isIntroducedAsSpeech(at: number): boolean {
    const { words, grammar } = this;
    return words.language.utteranceNouns.has(
      words.low(grammar.comparingParticles.has(words.low(at - 1)) ? at - 2 : at - 1),
    );
  }

  /** True where the sentence around a token reports what somebody said, by its verb: "Das sei „…“". */
  reports(at: number): boolean {
    const [from, to] = this.sentence(at);
    return this.isReported(from, to);
  }

  private isReported(from: number, to: number): boolean {
    for (let k = from; k < to; k++)
      if (this.grammar.subjunctives.has(this.words.low(k)) && !this.words.isCapital(k)) return true;
    return false;
  }

  // --- sentences ---------------------------------------------------------------------------------------------

  /** The tokens of the sentence around a token: from the first to past the last. */
  sentence(at: number): [from: number, to: number] {
    return sentenceAround(this.words, at, (i) => this.isOrdinal(i));
  }

  /** True for the full stop of an ordinal: "am 3. März". */
  private isOrdinal(i: number): boolean {
    const { words } = this;
    const { kind, low, start } = words.at(i);
    const before = words.at(i - 1);
    return kind === 'stop' && low === '.' && before.end === start && /^\d{1,2}$/.test(before.low);
  }

  // --- cues --------------------------------------------------------------------------------------------------

  /** The cues of a sentence, in order. */
  private cuesIn(from: number, to: number): Cue[] {
    const { words, grammar } = this;
    const { speechVerbs, reportingVerbs } = words.language;
    const found: Cue[] = [];
    for (let k = from; k < to; k++) {
      const token = words.word(k);
      if (!token || (token.capital && k !== from)) continue;
      const { low } = token;
      const apart = this.partOf(k, to);
      const opinion = this.opinionOf(k, to);
      if (opinion !== undefined) found.push({ verb: k, word: opinion, strong: true, passive: false });
      else if (apart !== undefined) found.push({ verb: k, word: k, strong: true, passive: false });
      else if (grammar.participles.has(low) && this.isParticiple(k, from, to)) {
        const cue = this.participleCue(k, from, to);
        if (cue) found.push(cue);
      } else if (speechVerbs.has(low)) found.push({ verb: k, word: k, strong: true, passive: false });
      else if (reportingVerbs.has(low)) found.push({ verb: k, word: k, strong: false, passive: false });
    }
    return found;
  }

  /** "Ek ist der Meinung, dass": the token of the opinion, where `k` is the verb. */
  private opinionOf(k: number, to: number): number | undefined {
    const { copulas, opinions } = this.grammar;
    if (!copulas.has(this.words.low(k))) return undefined;
    for (let i = k + 1; i < Math.min(to, k + APART_REACH) && this.words.word(i); i++)
      if (opinions.has(this.words.low(i))) return i;
    return undefined;
  }

  /** The token of a separable verb's other part: "teilte … mit". */
  private partOf(k: number, to: number): number | undefined {
    const { words, grammar } = this;
    const parts = grammar.separableVerbs.get(words.low(k));
    if (!parts) return undefined;
    for (let i = k + 1; i < Math.min(to, k + APART_REACH); i++) {
      if (!parts.has(words.low(i))) continue;
      const next = words.at(i + 1);
      if (next.kind !== 'word' || words.language.conjunctions.has(next.low)) return i;
    }
    return undefined;
  }

  /** False for a participle that is the finite verb: "er berichtet". */
  private isParticiple(k: number, from: number, to: number): boolean {
    const { words } = this;
    if (!words.language.speechVerbs.has(words.low(k))) return true;
    return this.auxiliaryOf(k, from, to) !== undefined;
  }

  private participleCue(k: number, from: number, to: number): Cue | undefined {
    const verb = this.auxiliaryOf(k, from, to);
    if (verb === undefined) return undefined;
    const { beForms, stateParticiples } = this.words.language;
    const isPassive = beForms.has(this.words.low(verb)) || beForms.has(this.words.low(k + 1));
    // "wird mit den Worten zitiert": who is quoted speaks.
    return { verb, word: k, strong: true, passive: isPassive && !stateParticiples.has(this.words.low(k)) };
  }

  /** The auxiliary of the participle at token `k`: behind it in a clause whose verb stands last, else before it. */
  private auxiliaryOf(k: number, from: number, to: number): number | undefined {
    const { words } = this;
    const { haveForms, beForms } = words.language;
    const isForm = (i: number) => haveForms.has(words.low(i)) || beForms.has(words.low(i));
    for (let i = k + 1; i < Math.min(to, k + 3); i++) if (isForm(i)) return i;
    for (let i = k - 1; i >= Math.max(from, k - APART_REACH); i--) if (isForm(i)) return i;
    return undefined;
  }

  // --- the order in which cues are believed ------------------------------------------------------------------

  /** „…“, sagte Ek; „…“, so Ek; „…“, wie Ek sagte; „…“ nannte Ek das. */
  private behind(at: number, to: number, cues: readonly Cue[]): Attribution | undefined {
    const { words, grammar } = this;
    let k = at + 1;
    while (k < to && (words.low(k) === ',' || isDash(words.low(k)))) k++;
    if (grammar.quotativeParticles.has(words.low(k))) {
      const speaker = this.phrases.subjectAt(k + 1, to);
      if (speaker) return attributed('after', this.phrases.withName(speaker, to), words.span(k));
    }
    if (grammar.comparingParticles.has(words.low(k))) {
      const cue = cues.find(({ verb }) => verb > k);
      const speaker = this.phrases.subjectAt(k + 1, to);
      if (cue && speaker) return attributed('after', this.phrases.withName(speaker, to), words.span(cue.word));
    }
    if (this.sourceAt(k) > 0) return this.source(at, k, to);
    while (k < to && words.language.adverbs.has(words.low(k))) k++;
    const cue = cues.find(({ verb }) => verb === k);
    if (!cue) return undefined;
    if (cue.passive) return this.agent(cue, to) ?? SPEAKER_OMITTED;
    const speaker = this.invertedSubject(k, to);
    return speaker && attributed('after', this.phrases.withName(speaker, to), words.span(cue.word));
  }

  /** Gestern sagte Ek: „…“; Eks Antwort: „…“ */
  private beforeColon(at: number, from: number, cues: readonly Cue[]): Attribution | undefined {
    if (this.words.low(at - 1) !== ':') return undefined;
    for (const cue of cues.toReversed()) {
      if (cue.verb >= at) continue;
      const found = this.saidBy(cue, from, at);
      if (found) return found;
    }
    const source = this.source(at, from, at);
    if (source) return source;
    const subject = this.phrases.startingAt(from, at);
    return subject && attributed('colon', this.phrases.withName(subject, at));
  }

  /** Ek sagte, das sei „…“; Ek habe „…“ gesagt: the nearest cue before the run, or the one that ends its clause. */
  private around(at: number, from: number, to: number, cues: readonly Cue[]): Attribution | undefined {
    const last = this.lastInClause(at, to, cues);
    const byLast = last && this.saidBy(last, from, to);
    if (byLast) return byLast;
    let weaker: Attribution | undefined;
    for (const cue of cues.toReversed()) {
      if (cue.word >= at) continue;
      const gap = at - cue.word;
      if (!cue.strong && (gap > WEAK_REACH || weaker)) continue;
      const found = cue.passive ? this.agent(cue, to) : this.fromCue(cue, from, at, 'before');
      if (!found) {
        if (cue.passive && gap <= PASSIVE_REACH) return SPEAKER_OMITTED;
        continue;
      }
      if (cue.strong) return weaker && gap > WEAK_REACH ? weaker : found;
      weaker = found;
    }
    return weaker;
  }

  /** The cue whose word stands last in the clause of the run: "als „…“ bezeichnet". */
  private lastInClause(at: number, to: number, cues: readonly Cue[]): Cue | undefined {
    for (let k = at + 1; k < Math.min(to, at + LAST_REACH); k++) {
      const token = this.words.at(k);
      if (token.kind === 'stop' && /[,.;:!?]/.test(token.low)) return undefined;
      const cue = cues.find(({ word, verb }) => word === k && (verb < at || verb > k - 1));
      if (cue) return cue;
    }
    return undefined;
  }

  /** A sentence that ends ", sagte Ek." after a run within it. */
  private atEnd(at: number, from: number, to: number, cues: readonly Cue[]): Attribution | undefined {
    for (const cue of cues.toReversed()) {
      if (cue.verb <= at || cue.passive) continue;
      const found = this.fromCue(cue, from, to, 'sentence');
      if (found) return found;
    }
    return undefined;
  }

  // --- the subject of a cue ----------------------------------------------------------------------------------

  /** Who a cue says spoke; of one in the passive, "von Ek", or that nobody is named. */
  private saidBy(cue: Cue, from: number, to: number): Attribution | undefined {
    return cue.passive ? (this.agent(cue, to) ?? SPEAKER_OMITTED) : this.fromCue(cue, from, to, 'before');
  }

  private fromCue(cue: Cue, from: number, to: number, how: Rule): Attribution | undefined {
    const subject = this.subjectOf(cue.verb, from, to);
    return subject && attributed(how, this.phrases.withName(subject, to), this.words.span(cue.word));
  }

  /** The subject of the finite verb at token `k`, in a sentence from token `from` to before `to`. */
  private subjectOf(k: number, from: number, to: number): Mention | undefined {
    const { words, phrases } = this;
    const start = this.clauseStart(k, from);
    if (this.bearsWords(k))
      return this.bearerBehind(k + 1, to) ?? this.bearerBehind(start, k) ?? phrases.subjectAt(start, k);
    // "zitiert einen Augenzeugen": who is quoted speaks.
    if (words.language.quotingVerbs.has(words.low(k)) && start < k) {
      const quoted = phrases.startingAt(k + 1, to);
      if (quoted) return quoted;
    }
    const pronoun = words.language.pronouns.has(words.low(k + 1)) && !words.language.determiners.has(words.low(k + 1));
    if (pronoun && !this.grammar.impersonalSubjects.has(words.low(k + 1))) return words.span(k + 1);
    if (start === k) {
      // "…, sagte Ek": inverted, unless a name with its apposition stands before: "Ek, der Bürgermeister, sagte".
      const before = words.low(k - 1) === ',' && !words.isRun(k - 2) ? phrases.startingAt(from, k) : undefined;
      const opens = before && words.indexAt(before.start) === from && this.finiteVerb(from, k) === undefined;
      return opens ? before : (this.invertedSubject(k, to) ?? before);
    }
    const first = words.at(start);
    const { conjunctions, coordinators, prepositions, relatives, adverbs } = words.language;
    if (coordinators.has(first.low)) {
      // "Ek lobte die Stadt und sagte": the subject of the clause before.
      if (start + 1 === k) return start > from ? this.subjectBefore(start, from) : this.invertedSubject(k, to);
      return phrases.subjectAt(start + 1, k) ?? this.invertedSubject(k, to);
    }
    const isLast = words.at(k + 1).kind !== 'word' || words.isAuxiliary(k + 1);
    if (relatives.has(first.low) && words.low(start - 1) === ',' && isLast) {
      const antecedent = phrases.endingAt(start - 2, from);
      const own = phrases.subjectAt(start + 1, k);
      if (antecedent)
        return own && words.indexAt(own.end) < k - 1 && !phrases.isObject(own) && this.isName(own) ? own : antecedent;
    }
    if (conjunctions.has(first.low)) {
      const inside = phrases.subjectAt(start + 1, k);
      return isLast ? (inside ?? this.invertedSubject(k, to)) : (this.invertedSubject(k, to) ?? inside);
    }
    if (prepositions.has(first.low) || adverbs.has(first.low) || words.isTime(start, start + 1))
      return this.invertedSubject(k, to) ?? phrases.subjectAt(start, k);
    const subject = phrases.subjectAt(start, k);
    const isFirst = subject !== undefined && words.indexAt(subject.start) === start && !phrases.isThing(subject);
    return isFirst ? subject : (this.invertedSubject(k, to) ?? subject);
  }

  /** True for a verb of what bears words: "heißt es", "steht". */
  private bearsWords(k: number): boolean {
    return this.words.language.readingVerbs.has(this.words.low(k));
  }

  private isName({ start, end }: Mention): boolean {
    return this.words.isCapital(this.words.indexAt(start)) && end > start;
  }

  /** The subject that stands before the coordinator at token `i`. */
  private subjectBefore(i: number, from: number): Mention | undefined {
    const cues = this.cuesIn(from, i);
    const cue = cues.at(-1);
    return (cue && this.subjectOf(cue.verb, from, i)) ?? this.mainSubject(from, i);
  }

  /** The subject of the clause that begins at token `from`: before its verb, or behind it. */
  private mainSubject(from: number, to: number): Mention | undefined {
    const first = this.phrases.startingAt(from, to);
    if (first && !this.phrases.isObject(first)) return first;
    const verb = this.finiteVerb(from, to);
    return verb === undefined ? undefined : this.invertedSubject(verb, to);
  }

  private isFinite(k: number): boolean {
    const { words } = this;
    const token = words.word(k);
    if (!token || token.capital) return false;
    const { auxiliaries, speechVerbs, reportingVerbs } = words.language;
    return auxiliaries.has(token.low) || speechVerbs.has(token.low) || reportingVerbs.has(token.low);
  }

  /** The token of the first finite verb from one token to before another. */
  private finiteVerb(from: number, to: number): number | undefined {
    for (let k = from; k < to; k++) if (this.isFinite(k)) return k;
    return undefined;
  }

  /** Where the clause of the verb at token `k` begins: behind a mark or a run, or at a conjunction. */
  private clauseStart(k: number, from: number): number {
    const { words } = this;
    let start = k;
    while (start > from) {
      const before = words.at(start - 1);
      // "der die Brücke „…“ nannte": the clause goes on before the run.
      const isInside = before.kind === 'run' && start === k && words.word(start - 2) !== undefined;
      if ((before.kind === 'run' && !isInside) || (before.kind === 'stop' && /[,;:.!?–—]/.test(before.low))) break;
      start--;
      // Before a verb it joins clauses, not nouns: "und sagte".
      if (words.language.coordinators.has(before.low) && this.isFinite(start + 1)) break;
    }
    return start;
  }

  /** The subject behind the verb at token `k`: "sagte am Montag der Minister". */
  private invertedSubject(k: number, to: number): Mention | undefined {
    if (this.bearsWords(k)) return this.bearerBehind(k + 1, to);
    return this.phrases.subjectAt(k + 1, Math.min(to, k + INVERTED_REACH));
  }

  /** "heißt es in einer Erklärung der Partei": what bears the words. */
  private bearerBehind(i: number, to: number): Mention | undefined {
    for (let k = i; k < Math.min(to, i + BEARER_REACH); k++) {
      if (this.words.isRun(k) || /[.;:]/.test(this.words.low(k))) return undefined;
      if (this.words.language.prepositions.has(this.words.low(k))) {
        const bearer = this.phrases.startingAt(k + 1, to);
        if (bearer) return bearer;
      }
    }
    return undefined;
  }

  /** Behind "von" in a passive clause. */
  private agent({ verb, word }: Cue, to: number): Attribution | undefined {
    const { words } = this;
    for (let k = Math.min(verb, word) + 1; k < Math.min(to, Math.max(verb, word) + AGENT_REACH); k++) {
      if (!words.language.agentPrepositions.has(words.low(k))) continue;
      const agent = this.phrases.startingAt(k + 1, to);
      if (agent) return attributed('before', agent, words.span(word));
    }
    return undefined;
  }

  // --- sources -----------------------------------------------------------------------------------------------

  /** "laut Ek", "nach Angaben der Polizei", "der Polizei zufolge" in the run's sentence. */
  private source(at: number, from: number, to: number): Attribution | undefined {
    const { words, grammar } = this;
    for (let k = from; k < to; k++) {
      if (words.isRun(k) && k !== at) continue;
      // "sei, so Ek, …"
      if (grammar.quotativeParticles.has(words.low(k)) && words.low(k - 1) === ',') {
        const source = this.phrases.startingAt(k + 1, to);
        const next = source ? words.indexAt(source.end) : to;
        if (source && words.at(next).kind !== 'word')
          return attributed('according', this.phrases.withName(source, to), words.span(k));
      }
      const length = this.sourceAt(k);
      if (length > 0) {
        const cue = { start: words.at(k).start, end: words.at(k + length - 1).end };
        const behind = k + length;
        const isAgent = words.language.agentPrepositions.has(words.low(behind));
        const source = this.phrases.startingAt(isAgent ? behind + 1 : behind, to);
        return attributed('according', source ? this.phrases.withName(source, to) : cue, cue);
      }
      if (grammar.sourcePostpositions.has(words.low(k)) && k > from) {
        const source = this.phrases.endingAt(k - 1, from);
        const next = words.at(k + 1);
        // "der Meinung nach" and not "der Flug nach Rom".
        if (source && (next.kind !== 'word' || this.isFinite(k + 1)))
          return attributed('according', source, words.span(k));
      }
    }
    return undefined;
  }

  /** How many tokens from `k` on are words that stand before a source; 0 where there are none. */
  private sourceAt(k: number): number {
    const low = this.words.low(k);
    let longest = 0;
    for (const phrase of this.words.language.sourcePhrases)
      if (phrase[0] === low && phrase.every((word, i) => this.words.low(k + i) === word))
        longest = Math.max(longest, phrase.length);
    return longest;
  }
}
