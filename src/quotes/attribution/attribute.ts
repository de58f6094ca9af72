/**
 * Who said a run: finds the cues around it and ranks what they give. Works on one passage at a time; every look to
 * either side is bounded, so the whole is linear. Pure.
 */
import type { Language } from '../languages/language.js';
import type { Attribution, Mention, Rule, Run } from '../model.js';
import { tokenize } from '../tokens.js';
import { attributed, SPEAKER_OMITTED, UNKNOWN } from './attribution.js';
import { Cues, type Strength } from './cues.js';
import { Mentions } from './mentions.js';
import { REACH, Sentences } from './sentences.js';
import { isCommaOrDash, isDash, startsWithDigit, Words } from './words.js';

/** A run of at most this many UTF-16 units in a clause is a name or a term. */
const SHORT_RUN = 24;
/** From a verb of naming to its "as" there are fewer tokens than this. */
const NAMED_WITHIN = 14;
/** A cue behind a run is looked for within so many tokens. */
const AFTER_REACH = 34;
/** A cue so many tokens before a run, or nearer, is right beside it. */
const BESIDE = 3;
/** A weak or a passive cue further from the run than so many tokens is none of its. */
const WEAK_REACH = 14;
/** A strong cue further from the run than so many tokens yields to a weak one that is nearer. */
const STRONG_REACH = 25;

/** What a cue gives. `near`: nothing but a mention and the cue stands beside the run. */
interface Candidate {
  found: Attribution;
  near: boolean;
}

/** Attribution within one passage. */
export class SubjectFirstAttributor {
  readonly words: Words;
  private readonly mentions: Mentions;
  private readonly cues: Cues;
  private readonly sentences: Sentences;

  constructor(text: string, runs: readonly Run[], language: Language) {
    this.words = new Words(text, tokenize(text, runs, language), language);
    this.mentions = new Mentions(this.words);
    this.cues = new Cues(this.words, this.mentions);
    this.sentences = new Sentences(this.words, this.mentions, this.cues);
  }

  /** Finds the speaker of the run at token `at`. */
  attribute(at: number): Attribution {
    return this.withPossessor(this.find(at));
  }

  /** The sentence's subject, for a run that is part of it and has no cue. */
  sentenceSubject(at: number): Mention | undefined {
    const [from] = this.sentence(at);
    const subject = this.cues.subject(from, at);
    return subject && this.ownerOfSpeech(subject);
  }

  /** The tokens of the sentence around a token: from the first to past the last. */
  sentence(at: number): [from: number, to: number] {
    return this.sentences.around(at);
  }

  /** Reported speech has no verb forms of its own. */
  reports(): boolean {
    return false;
  }

  /** What the last sentence before token `at` is about, where it leads to a quotation. */
  leadIn(at: number): Attribution | undefined {
    const { words, cues } = this;
    const [from, to] = this.sentence(at - 1);
    const colon = words.low(at - 1) === ':';
    const how = colon ? 'colon' : 'carried';
    for (let i = Math.min(to, at) - 1; i >= from; i--) {
      if (!cues.isVerb(i, 'strong') && !(colon && cues.isVerb(i, 'weak'))) continue;
      const mention = cues.subjectOf(i, from);
      if (mention && !words.isPhraseOpener(mention)) return attributed(how, mention, words.span(i));
    }
    const mention = cues.subject(from, at);
    return mention && attributed(how, this.ownerOfSpeech(mention));
  }

  /** True behind "chants of", and behind "as" with a verb of naming before it: "refers to him as". */
  isIntroducedAsSpeech(at: number): boolean {
    if (this.followsUtterance(at)) return true;
    const { namingParticles, namingVerb } = this.words.language;
    if (!namingParticles.has(this.words.low(at - 1))) return false;
    for (let k = at - 2; k > at - NAMED_WITHIN; k--) {
      const token = this.words.word(k);
      if (!token) return false;
      if (namingVerb.test(token.low)) return true;
    }
    return false;
  }

  // --- the order in which cues are believed ------------------------------------------------------------------

  private find(at: number): Attribution {
    const [from, to] = this.sentence(at);
    return this.fromPattern(at, from, to) ?? this.fromCues(at, from, to) ?? this.fromSubject(at, from, to) ?? UNKNOWN;
  }

  /** Patterns of their own, which no cue beside the run changes. */
  private fromPattern(at: number, from: number, to: number): Attribution | undefined {
    const agent = this.passiveAgent(at, from, to);
    if (agent) return agent;
    // “…,” the court heard: the sentence does not say who said it there.
    if (this.isBeforeListeners(at, to)) return SPEAKER_OMITTED;
    // "met with cries of “Shame!”": the one who is met does not speak.
    if (this.followsUtterance(at)) return SPEAKER_OMITTED;
    const holder = this.words.low(at - 1) === ':' ? this.holderOfMessage(at - 2, from) : undefined;
    if (holder) return attributed('colon', holder);
    const omitted = this.subjectOfOmittedVerb(at, from);
    return omitted && attributed('before', omitted);
  }

  /** The cue behind the run or before it, by which is nearer; then what is said elsewhere in the sentence. */
  private fromCues(at: number, from: number, to: number): Attribution | undefined {
    const { words } = this;
    const comma = isCommaOrDash(words.low(at)) || words.low(at + 1) === ',';
    const after = this.after(at, to);
    // "The union called it “…,” while the operator insisted": another clause's cue is not this run's where one stands
    // before it.
    const otherClause = after !== undefined && this.isInOtherClause(at, after.found.mention);
    if (after && comma && !otherClause) return after.found;
    const before = this.before(at, from);
    if (after && comma && !before?.near) return after.found;
    // “…” with a cue and a comma or a colon before it is that cue's, whatever stands behind it.
    if (before?.near && (otherClause || /^[,:]$/.test(words.low(at - 1)))) return before.found;
    if (after?.near) return after.found;
    if (before?.near) return before.found;
    const according = this.according(from, to);
    if (according) return according;
    if (after && !(before && otherClause)) return after.found;
    return this.sentenceEnd(at, to) ?? before?.found;
  }

  /** Without a cue: the subject before a colon, or the owner of an answer ("was Holm’s answer"). */
  private fromSubject(at: number, from: number, to: number): Attribution | undefined {
    if (this.words.low(at - 1) === ':') {
      const subject = this.cues.subject(from, at);
      if (subject) return attributed('colon', this.ownerOfSpeech(subject));
    }
    const owner = this.ownerBehindBeForm(at, to);
    return owner && attributed('after', owner);
  }

  // --- the owner of a noun of speech --------------------------------------------------------------------------

  /** "his repeated claims of": the owner of a noun of speech is the speaker. */
  private withPossessor(found: Attribution): Attribution {
    const { words } = this;
    const { mention, cue } = found;
    if (!mention || !cue || cue.start <= mention.end) return found;
    const { possessives, speechNouns, roles, personNouns } = words.language;
    const first = words.indexAt(mention.start);
    const k = words.indexAt(cue.start);
    if (!possessives.has(words.low(first)) || !speechNouns.has(words.low(k))) return found;
    if (first === k - 1 || words.indexAt(mention.end) !== k) return found;
    const head = words.low(k - 1);
    if (roles.has(head) || personNouns.has(head) || words.isCapital(k - 1)) return found;
    return { ...found, mention: words.span(first) };
  }

  /** "Holm’s message to critics", "his answer": the owner of a noun of speech; the mention itself where it is none. */
  private ownerOfSpeech(mention: Mention): Mention {
    const { words } = this;
    const { speechNouns, possessives, endings } = words.language;
    const first = words.indexAt(mention.start);
    const end = words.indexAt(mention.end);
    let owner = possessives.has(words.low(first)) ? first : -1;
    for (let k = first; k < end && owner < 0; k++)
      if (words.isCapital(k) && endings.possessive.test(words.low(k))) owner = k;
    if (owner < 0) return mention;
    for (let k = owner + 1; k < Math.min(end, owner + 4); k++)
      if (speechNouns.has(words.low(k))) return { start: mention.start, end: words.at(owner).end };
    return mention;
  }

  /** "“No” was Holm’s only answer": Holm. */
  private ownerBehindBeForm(at: number, to: number): Mention | undefined {
    const { words, cues } = this;
    const { beForms, speechNouns, interrogatives } = words.language;
    if (!beForms.has(words.low(at + 1))) return undefined;
    // "“…” is how Roth described it"
    if (interrogatives.has(words.low(at + 2)))
      for (let k = at + 4; k < Math.min(to, at + 12); k++)
        if (cues.isVerb(k, 'strong') || cues.isVerb(k, 'weak')) return this.mentions.endingAt(k - 1, at + 3);
    for (let k = at + 3; k < Math.min(to, at + 8); k++) {
      if (!speechNouns.has(words.low(k))) continue;
      const owner = cues.possessorOf(k);
      if (owner && words.indexAt(owner.start) > at + 1) return owner;
    }
    return undefined;
  }

  /** "Holm has a simple message: “…”": Holm, where the noun of speech stands at `i`. */
  private holderOfMessage(i: number, from: number): Mention | undefined {
    const { speechNouns, haveForms } = this.words.language;
    if (!speechNouns.has(this.words.low(i))) return undefined;
    for (let k = i - 1; k > Math.max(from, i - 6); k--)
      if (haveForms.has(this.words.low(k))) return this.mentions.endingAt(k - 1, from);
    return undefined;
  }

  // --- patterns ----------------------------------------------------------------------------------------------

  /** True for a mention behind the run at `at` that a conjunction leads in: "“broken” system, and he pledged". */
  private isInOtherClause(at: number, mention: Mention | undefined): boolean {
    const first = mention ? this.words.indexAt(mention.start) : at;
    for (let k = first - 1; k > Math.max(at, first - 4); k--)
      if (this.words.language.clauseConnectives.has(this.words.low(k))) return true;
    return false;
  }

  /** "Critics called it “…”; supporters, “…”": the verb is not said again. */
  private subjectOfOmittedVerb(at: number, from: number): Mention | undefined {
    const { words, cues } = this;
    if (words.language.namingParticles.has(words.low(at - 1))) return this.subjectOfOmittedNaming(at, from);
    if (words.low(at - 1) !== ',') return undefined;
    for (let k = at - 2; k > Math.max(from, at - 8); k--) {
      if (words.low(k) === ';') {
        const mention = this.mentions.endingAt(at - 2, k + 1);
        return mention?.start === words.at(k + 1).start ? mention : undefined;
      }
      if (!words.word(k) || cues.isVerb(k, 'strong') || cues.isVerb(k, 'weak')) return undefined;
    }
    return undefined;
  }

  /** "Roth described it as “…,” and Holm as “…”". */
  private subjectOfOmittedNaming(at: number, from: number): Mention | undefined {
    const { words } = this;
    const mention = this.mentions.endingAt(at - 2, from);
    const and = mention ? words.indexAt(mention.start) - 1 : -1;
    if (!words.language.nameJoiners.has(words.low(and))) return undefined;
    return words.isRun(and - 1) || /^[,;]$/.test(words.low(and - 1)) ? mention : undefined;
  }

  /** "was called “…” by Ek": the speaker stands behind the run. */
  private passiveAgent(at: number, from: number, to: number): Attribution | undefined {
    const { agentPrepositions, endings, namingVerb } = this.words.language;
    if (!agentPrepositions.has(this.words.low(at + 1))) return undefined;
    for (let k = at - 1; k >= Math.max(from, at - 4); k--) {
      const low = this.words.low(k);
      if (!endings.past.test(low) || !namingVerb.test(low)) continue;
      const mention = this.agentAt(at + 2, to);
      return mention && this.withAddressee(mention, k, to, 'after');
    }
    return undefined;
  }

  /** "the court heard", "an inquest was told" behind a run. */
  private isBeforeListeners(at: number, to: number): boolean {
    const { words } = this;
    const { hearingBodies, determiners, hearingVerbs, beForms, toldPassives } = words.language;
    let i = at + 1;
    while (i < to && words.low(i) === ',') i++;
    if (!determiners.has(words.low(i))) return false;
    for (let k = i + 1; k < Math.min(to, i + 4); k++) {
      if (!hearingBodies.has(words.low(k))) continue;
      const verb = words.low(k + 1);
      return hearingVerbs.has(verb) || (beForms.has(verb) && toldPassives.has(words.low(k + 2)));
    }
    return false;
  }

  /** True behind "chants of". */
  private followsUtterance(at: number): boolean {
    const { genitives, utteranceNouns } = this.words.language;
    return genitives.has(this.words.low(at - 1)) && utteranceNouns.has(this.words.low(at - 2));
  }

  // --- cues behind a run -------------------------------------------------------------------------------------

  /** “…,” said Ek; “…,” Ek said. */
  private after(at: number, to: number): Candidate | undefined {
    const { words, cues } = this;
    let first = at + 1;
    while (first < to && (isCommaOrDash(words.low(first)) || words.language.adverbs.has(words.low(first)))) first++;
    for (let k = first; k < Math.min(to, first + AFTER_REACH); k++) {
      if (this.endsClause(k)) return undefined;
      const quoted = words.language.quotedPhrases.get(words.low(k)) === words.low(k + 1);
      if (!quoted && !cues.isVerb(k, 'strong')) continue;
      const found = this.onlyAuxiliaries(first, k) ? this.inverted(k, to) : this.subjectBefore(k, first, at, to);
      if (found) return found;
    }
    return undefined;
  }

  /** True for a mark or a run that the clause behind a quotation does not go over. */
  private endsClause(k: number): boolean {
    const { kind, low, start, end } = this.words.at(k);
    // Some words in marks may stand in the clause: a delegate in a “Cruz” cap said.
    if (kind === 'run') return end - start > SHORT_RUN || /[,.!?]/.test(low);
    return kind === 'stop' && /[.;:!?]/.test(low);
  }

  private onlyAuxiliaries(from: number, to: number): boolean {
    const { words } = this;
    for (let k = from; k < to; k++)
      if (!words.isAuxiliary(k) && !words.language.adverbs.has(words.low(k))) return false;
    return true;
  }

  /** "said Ek": the subject behind the cue at token `k`. */
  private inverted(k: number, to: number): Candidate | undefined {
    const mention = this.mentions.startingAt(k + 1, to);
    return mention && { found: this.withAddressee(mention, k, to, 'after'), near: true };
  }

  /** "Ek said": the subject between token `first` and the cue at token `k`. */
  private subjectBefore(k: number, first: number, at: number, to: number): Candidate | undefined {
    const { words, cues } = this;
    // Behind a run that ends with a comma the clause begins with its subject, however much stands before the cue.
    const comma = words.low(at) === ',' || (isDash(words.low(at)) && words.low(at) !== '-');
    const mention = (comma ? this.mentions.startingAt(first, k) : undefined) ?? this.mentions.endingAt(k - 1, first);
    if (!mention) return undefined;
    // "in 11 states", "his anti-Muslim remarks": a plural noun, no verb.
    if (cues.mayBePluralNoun(k) && (comma ? this.isBehindPreposition(mention) : this.isDeterminedOrCounted(mention)))
      return undefined;
    return {
      found: this.withAddressee(mention, k, to, 'after'),
      near: words.indexAt(mention.start) <= first + 2,
    };
  }

  private isBehindPreposition(mention: Mention): boolean {
    const { words } = this;
    return words.language.prepositions.has(words.low(words.indexAt(mention.start) - 1));
  }

  /** True for a mention that begins with a determiner, a possessive or a number, as a noun's own words do. */
  private isDeterminedOrCounted(mention: Mention): boolean {
    const { determiners, possessives } = this.words.language;
    const low = this.words.low(this.words.indexAt(mention.start));
    if (startsWithDigit(low) || determiners.has(low) || possessives.has(low)) return true;
    return this.isBehindPreposition(mention);
  }

  /** A sentence that ends ", Ek said." or ", said Ek, the governor." after a run within it. */
  private sentenceEnd(at: number, to: number): Attribution | undefined {
    const { words, cues } = this;
    for (let k = to - 1; k > at + 1; k--) {
      if (words.isRun(k)) return undefined;
      if (!cues.isVerb(k, 'strong')) continue;
      if (words.low(k - 1) === ',') {
        const inverted = this.mentions.startingAt(k + 1, to);
        return inverted && this.withAddressee(inverted, k, to, 'sentence');
      }
      const mention = this.mentions.endingAt(k - 1, at + 1);
      if (!mention || words.low(words.indexAt(mention.start) - 1) !== ',') return undefined;
      return this.withAddressee(mention, k, to, 'sentence');
    }
    return undefined;
  }

  // --- cues before a run -------------------------------------------------------------------------------------

  /** Ek said, “…”; Ek said that it was “…”. */
  private before(at: number, from: number): Candidate | undefined {
    const { words, cues } = this;
    const { speechNouns, thoughtVerbs, namingVerb } = words.language;
    let weaker: Candidate | undefined;
    let named = false;
    for (let k = at - 1; k >= Math.max(from, at - REACH); k--) {
      if (!words.word(k)) continue;
      const strength = cues.strengthBefore(k, at);
      if (!strength) continue;
      const low = words.low(k);
      const gap = at - k;
      if (!named && gap <= BESIDE && speechNouns.has(low)) {
        // "called Trump’s charge “pathetic”": the charge is named; it is no cue.
        const naming = this.namingVerbBefore(k, from);
        if (naming !== undefined) {
          named = true;
          k = naming + 1;
          continue;
        }
      }
      if (strength === 'weak' && (gap > WEAK_REACH || weaker)) continue;
      if (gap <= WEAK_REACH && cues.isPassive(k)) {
        const passive = this.passiveBefore(k, at);
        if (passive) return passive;
        continue;
      }
      const candidate = this.activeBefore(k, at, from, strength);
      if (!candidate) continue;
      // "She said she believed “…”": who says so is the speaker of what is thought.
      if (thoughtVerbs.has(low)) weaker ??= candidate;
      // "Holm said that Roth shows “great charm”": a weak verb yields to one of speech before it, a verb of naming does
      // not.
      else if (strength === 'weak' && !(gap <= BESIDE && namingVerb.test(low))) weaker = candidate;
      else return weaker && gap > STRONG_REACH ? weaker : candidate;
    }
    return weaker;
  }

  /**
   * What a passive cue at token `k` gives: "Ek was asked by Roth, “…”". Undefined where it is too far to say anything.
   */
  private passiveBefore(k: number, at: number): Candidate | undefined {
    const { words } = this;
    const agent = words.language.agentPrepositions.has(words.low(k + 1)) ? this.agentAt(k + 2, at) : undefined;
    if (agent) return { found: attributed('before', agent, words.span(k)), near: true };
    return at - k <= BESIDE ? { found: SPEAKER_OMITTED, near: true } : undefined;
  }

  /** What the cue at token `k` gives with its subject. */
  private activeBefore(k: number, at: number, from: number, strength: Strength): Candidate | undefined {
    const { words, cues } = this;
    const { endings, namingVerb, pluralDeterminers } = words.language;
    const mention = cues.subjectOf(k, from);
    if (!mention) return undefined;
    // "two critical reports that show “…”": what is several has no verb in -s.
    if (cues.mayBePluralNoun(k) && pluralDeterminers.has(words.low(words.indexAt(mention.start)))) return undefined;
    // "items labeled “…”", "the loophole called “…”": what is named names nothing.
    const low = words.low(k);
    const participle = strength === 'weak' && endings.past.test(low) && namingVerb.test(low);
    if (participle && !this.mayName(mention)) return undefined;
    const near = at - k <= BESIDE || words.low(at - 1) === ':';
    return { found: this.withAddressee(mention, k, at, 'before'), near };
  }

  /** A verb of naming shortly before token `k`: "calling Trump’s charge". */
  private namingVerbBefore(k: number, from: number): number | undefined {
    for (let i = k - 1; i >= Math.max(from, k - 6); i--)
      if (this.words.language.namingVerb.test(this.words.low(i))) return i;
    return undefined;
  }

  /** True for a mention of somebody who may give a thing its name, and not of a thing: "items". */
  private mayName(mention: Mention): boolean {
    const { words } = this;
    const { timeWords, pronouns, roles, titles, organisationWords, relatives, endings } = words.language;
    const end = words.lastOf(mention);
    const low = words.low(end);
    if (timeWords.has(low)) return false;
    const text = words.text.slice(mention.start, mention.end);
    return (
      /\p{Lu}/u.test(text.slice(1)) ||
      words.at(end).capital ||
      pronouns.has(text.toLowerCase()) ||
      roles.has(low) ||
      titles.has(low) ||
      organisationWords.has(low) ||
      relatives.has(low) ||
      endings.personNoun.test(low)
    );
  }

  // --- parts -------------------------------------------------------------------------------------------------

  /** Behind "by": a mention, or plain people ("by ministers"). */
  private agentAt(i: number, to: number): Mention | undefined {
    const mention = this.mentions.startingAt(i, to);
    if (mention) return mention;
    const token = this.words.word(i);
    return token && this.words.language.endings.pluralNoun.test(token.low) ? this.words.span(i) : undefined;
  }

  /** The attribution of a mention and a cue, with the listener: "told the Associated Press". */
  private withAddressee(mention: Mention, cue: number, to: number, how: Rule): Attribution {
    const { words } = this;
    const listens = words.language.addressingVerbs.has(words.low(cue));
    const listener = listens ? this.mentions.startingAt(cue + 1, to) : undefined;
    // “Why now?” asked Ines Faro: who stands behind the verb speaks.
    const addressee = listener && listener.start >= mention.end ? listener : undefined;
    return attributed(how, mention, words.span(cue), addressee);
  }

  /** "according to Ek", "in the words of Ek". */
  private according(from: number, to: number): Attribution | undefined {
    const { words } = this;
    for (let k = from; k < to - 2; k++) {
      const length = this.sourcePhraseLength(k);
      const source = length > 0 ? this.mentions.startingAt(k + length, to) : undefined;
      if (!source) continue;
      const cue = { start: words.at(k).start, end: words.at(k + length - 1).end };
      return attributed('according', this.mentions.withName(source, to), cue);
    }
    return undefined;
  }

  /** How many tokens from `k` on are words that stand before a source; 0 where there are none. */
  private sourcePhraseLength(k: number): number {
    const low = this.words.low(k);
    for (const phrase of this.words.language.sourcePhrases)
      if (phrase[0] === low && phrase.every((word, i) => this.words.low(k + i) === word)) return phrase.length;
    return 0;
  }
}
