/**
 * Who said a quoted run: finds the cues around it and ranks what they give. Works on one passage at a time; every look to either side is
 * bounded, so the whole is linear.
 */
import { type Mention, Mentions } from './mentions.js';
import type { Token } from './tokens.js';

/** What was found for one run. */
export interface Attribution {
  /** How it was found: the surer, the earlier in this list. */
  how: 'after' | 'before' | 'according' | 'sentence' | 'colon' | 'subject' | 'carried' | 'none';
  mention: Mention | undefined;
  cue: Stretch | undefined;
  addressee: Stretch | undefined;
  /** True where the sentence has the words without their speaker: "Trump was asked, “…”". */
  unsaid: boolean;
}

/** UTF-16 offsets in a passage. */
interface Stretch {
  start: number;
  end: number;
}

/** An attribution, all of one shape: objects of many shapes make the code that reads them several times slower. */
export const attributed = (
  how: Attribution['how'],
  mention?: Mention,
  cue?: Stretch,
  addressee?: Stretch,
): Attribution => ({ how, mention, cue, addressee, unsaid: false });

/** Nobody is found. */
export const UNKNOWN: Attribution = attributed('none');
const UNSAID: Attribution = { ...UNKNOWN, unsaid: true };

/** A run of at most this many UTF-16 units in a clause is a name or a term. */
const FEW = 24;

/** From a verb of naming to its "as" there are fewer tokens than this. */
const NAMED_WITHIN = 14;

/** How many tokens a look to one side may pass. */
const REACH = 60;

/** Attribution within one passage. */
export class Reader extends Mentions {
  /** Finds the speaker of the run at token `at`. */
  attribute(at: number): Attribution {
    return this.ofOwner(this.find(at));
  }

  /** "his repeated claims of": of a noun, he is who speaks. */
  private ofOwner(found: Attribution): Attribution {
    const { mention, cue } = found;
    if (!mention || !cue || cue.start <= mention.end) return found;
    const first = this.tokenAt(mention.start);
    const k = this.tokenAt(cue.start);
    const { possessives, nouns, roles, persons } = this.language;
    const head = this.low(k - 1);
    if (
      !possessives.has(this.low(first)) ||
      !nouns.has(this.low(k)) ||
      first === k - 1 ||
      this.tokenAt(mention.end) !== k
    )
      return found;
    if (roles.has(head) || persons.has(head) || this.word(k - 1)?.capital) return found;
    return { ...found, mention: this.span(first) };
  }

  private find(at: number): Attribution {
    const token = this.tokens[at] as Token;
    const [from, to] = this.sentence(at);
    const agent = this.agent(at, from, to);
    if (agent) return agent;
    // “…,” the court heard: who said it there is not told.
    if (this.heard(at, to)) return UNSAID;
    // "met with cries of “Shame!”": whoever is met cries nothing.
    if (this.cried(at)) return UNSAID;
    const giver = this.low(at - 1) === ':' ? this.giver(at - 2, from) : undefined;
    if (giver) return attributed('colon', giver);
    const gapped = this.gapped(at, from);
    if (gapped) return attributed('before', gapped);
    const comma = /[,—–-]/.test(token.low) || this.low(at + 1) === ',';
    const after = this.after(at, to);
    // "The union called it “…,” while the operator insisted": another clause's cue is not this run's where one stands before it.
    const other = after !== undefined && this.otherClause(at, after.found.mention);
    if (after && comma && !other) return after.found;
    const before = this.before(at, from);
    if (after && comma && !before?.near) return after.found;
    if (other && before?.near) return before.found;
    // “…” with a cue and a comma or a colon before it is that cue's, whatever stands behind it.
    if (before?.near && /^[,:]$/.test(this.low(at - 1))) return before.found;
    if (after?.near) return after.found;
    if (before?.near) return before.found;
    const according = this.according(from, to);
    if (according) return according;
    if (after && !(before && other)) return after.found;
    const ends = this.sentenceEnd(at, to);
    if (ends) return ends;
    if (before) return before.found;
    if (this.low(at - 1) === ':') {
      const subject = this.subject(from, at);
      if (subject) return attributed('colon', this.ownerOf(subject));
    }
    const owner = this.answered(at, to);
    return owner ? attributed('after', owner) : UNKNOWN;
  }

  /** "Holm has a simple message: “…”": who has it, where the noun of saying stands at `i`. */
  private giver(i: number, from: number): Mention | undefined {
    const { nouns, having } = this.language;
    if (!nouns.has(this.low(i))) return undefined;
    for (let k = i - 1; k > Math.max(from, i - 6); k--)
      if (having.has(this.low(k))) return this.mentionEnding(k - 1, from);
    return undefined;
  }

  /** "“No” was Holm’s only answer": whose. */
  private answered(at: number, to: number): Mention | undefined {
    const { beings, nouns, interrogatives } = this.language;
    if (!beings.has(this.low(at + 1))) return undefined;
    // "“…” is how Roth described it"
    if (interrogatives.has(this.low(at + 2)))
      for (let k = at + 4; k < Math.min(to, at + 12); k++)
        if (this.isCue(k, 'strong') || this.isCue(k, 'weak')) return this.mentionEnding(k - 1, at + 3);
    for (let k = at + 3; k < Math.min(to, at + 8); k++) {
      if (!nouns.has(this.low(k))) continue;
      const owner = this.possessorOf(k);
      if (owner && this.tokenAt(owner.start) > at + 1) return owner;
    }
    return undefined;
  }

  /** "Holm’s message to critics", "his answer": of what is said, he is who says it. */
  private ownerOf(mention: Mention): Mention {
    const { nouns, possessives, endings } = this.language;
    const first = this.tokenAt(mention.start);
    const last = this.tokenAt(mention.end);
    let owner = possessives.has(this.low(first)) ? first : -1;
    for (let k = first; k < last && owner < 0; k++)
      if (this.word(k)?.capital && endings.owner.test(this.low(k))) owner = k;
    if (owner < 0) return mention;
    for (let k = owner + 1; k < Math.min(last, owner + 4); k++)
      if (nouns.has(this.low(k))) return { start: mention.start, end: this.span(owner).end };
    return mention;
  }

  /** True for a mention behind the run at `at` that a conjunction leads in: "“broken” system, and he pledged". */
  private otherClause(at: number, mention: Mention | undefined): boolean {
    const first = mention ? this.tokenAt(mention.start) : at;
    for (let k = first - 1; k > Math.max(at, first - 4); k--)
      if (this.language.connectives.has(this.low(k))) return true;
    return false;
  }

  /** "Critics called it “…”; supporters, “…”": the verb is not said again. */
  private gapped(at: number, from: number): Mention | undefined {
    if (this.language.namers.has(this.low(at - 1))) return this.gappedAs(at, from);
    if (this.low(at - 1) !== ',') return undefined;
    for (let k = at - 2; k > Math.max(from, at - 8); k--) {
      const token = this.tokens[k] as Token;
      if (token.low === ';') {
        const mention = this.mentionEnding(at - 2, k + 1);
        return mention?.start === this.tokens[k + 1]?.start ? mention : undefined;
      }
      if (token.kind !== 'word' || this.isCue(k, 'strong') || this.isCue(k, 'weak')) return undefined;
    }
    return undefined;
  }

  /** "Roth described it as “…,” and Holm as “…”". */
  private gappedAs(at: number, from: number): Mention | undefined {
    const mention = this.mentionEnding(at - 2, from);
    const and = mention ? this.tokenAt(mention.start) - 1 : -1;
    if (!this.language.joining.has(this.low(and))) return undefined;
    return this.tokens[and - 1]?.kind === 'run' || /^[,;]$/.test(this.low(and - 1)) ? mention : undefined;
  }

  /** "was called “…” by NAME": whose word it is stands behind. */
  private agent(at: number, from: number, to: number): Attribution | undefined {
    const { agents, endings, naming } = this.language;
    if (!agents.has(this.low(at + 1))) return undefined;
    for (let k = at - 1; k >= Math.max(from, at - 4); k--) {
      if (!endings.past.test(this.low(k)) || !naming.test(this.low(k))) continue;
      const mention = this.agentStarting(at + 2, to);
      return mention && this.found(mention, k, to, 'after');
    }
    return undefined;
  }

  /** The sentence's subject, for a run that is part of it and has no cue. */
  sentenceSubject(at: number): Mention | undefined {
    const [from] = this.sentence(at);
    const subject = this.subject(from, at);
    return subject && this.ownerOf(subject);
  }

  /** What the last sentence before token `at` is about, where it leads to a quotation. */
  leadIn(at: number): Attribution | undefined {
    const [from, to] = this.sentence(at - 1);
    const colon = this.low(at - 1) === ':';
    for (let i = Math.min(to, at) - 1; i >= from; i--) {
      if (!this.isCue(i, 'strong') && !(colon && this.isCue(i, 'weak'))) continue;
      const mention = this.subjectOf(i, from);
      if (mention && !this.isFunction(mention)) return attributed(colon ? 'colon' : 'carried', mention, this.span(i));
    }
    const mention = this.subject(from, at);
    return mention && attributed(colon ? 'colon' : 'carried', this.ownerOf(mention));
  }

  /** True behind "chants of", and behind "as" with a verb of naming before it: "refers to him as". */
  voiced(at: number): boolean {
    if (this.cried(at)) return true;
    const { namers, naming } = this.language;
    if (!namers.has(this.low(at - 1))) return false;
    for (let k = at - 2; k > at - NAMED_WITHIN; k--) {
      const token = this.word(k);
      if (!token) return false;
      if (naming.test(token.low)) return true;
    }
    return false;
  }

  /** "the court heard", "an inquest was told" behind a run. */
  private heard(at: number, to: number): boolean {
    const { hearers, determiners, hearing, beings, toldPassives } = this.language;
    let i = at + 1;
    while (i < to && this.low(i) === ',') i++;
    if (!determiners.has(this.low(i))) return false;
    for (let k = i + 1; k < Math.min(to, i + 4); k++)
      if (hearers.has(this.low(k)))
        return hearing.has(this.low(k + 1)) || (beings.has(this.low(k + 1)) && toldPassives.has(this.low(k + 2)));
    return false;
  }

  private cried(at: number): boolean {
    return this.language.genitives.has(this.low(at - 1)) && this.language.cries.has(this.low(at - 2));
  }

  /** The tokens of the sentence around a run: from the first to past the last. */
  sentence(at: number): [from: number, to: number] {
    let from = at;
    while (from > 0 && at - from < REACH && !this.breaks(from - 1)) from--;
    let to = at;
    while (to < this.tokens.length - 1 && to - at < REACH && !this.breaks(to)) to++;
    return [from, Math.min(this.tokens.length, to + 1)];
  }

  /** True where a sentence ends after token `i`. */
  private breaks(i: number): boolean {
    const token = this.tokens[i] as Token;
    const next = this.tokens[i + 1];
    if (!next) return true;
    if (token.kind === 'stop') return /[.!?…]/.test(token.low) && (next.capital || next.kind !== 'word');
    if (token.kind !== 'run' || !/[.!?…]/.test(token.low)) return false;
    if (next.kind === 'run') return true;
    if (!next.capital) return false;
    // “Why?” Clark asked: the question ends, the sentence does not. After a full stop it does, but for a clause of a name and a cue alone.
    return !this.shortClause(i + 1, token.low === '.');
  }

  /** "Clark asked." after a run that ends as a sentence: a mention and a cue, and the sentence is over or goes on with a run. */
  private shortClause(i: number, alone: boolean): boolean {
    for (let k = i; k < i + 14; k++) {
      if (this.isCue(k, 'strong'))
        return (
          (!alone || (k <= i + 4 && (k + 1 >= this.tokens.length || this.low(k + 1) === '.'))) &&
          k > i &&
          this.mentionEnding(k - 1, i) !== undefined &&
          /[a-z]/.test(this.low(k)) &&
          !this.has(i, k, ['.'])
        );
      const token = this.tokens[k];
      if (!token || token.kind === 'run' || /[.;:!?]/.test(token.low)) return false;
    }
    return false;
  }

  private isCue(i: number, strength: 'strong' | 'weak'): boolean {
    const token = this.word(i);
    if (
      !token ||
      (token.capital &&
        !this.language.capitalised.test(token.low) &&
        i > 0 &&
        !/[.”"“]/.test(this.low(i - 1)) &&
        this.tokens[i - 1]?.kind !== 'run')
    )
      return false;
    const { language } = this;
    if (language[strength].has(token.low)) return true;
    // "he’d respond": the contraction leads to the infinitive.
    if (strength === 'strong' && language.infinitives.has(token.low))
      if (language.endings.contractedModal.test(this.low(i - 1))) return true;
    if (strength === 'weak' || language.phrasal.get(token.low) !== this.low(i + 1)) return false;
    // "goes on recess" says nothing: behind the particle the phrase is over, or what is said begins.
    const next = this.word(i + 2);
    return next === undefined || language.complements.has(next.low) || language.endings.adverb.test(next.low);
  }

  /** “…,” said NAME; “…,” NAME said. `near`: nothing but a mention and a cue stand there. */
  private after(at: number, to: number): { found: Attribution; near: boolean } | undefined {
    let i = at + 1;
    while (i < to && (/^[,—–-]$/.test(this.low(i)) || this.language.adverbs.has(this.low(i)))) i++;
    const limit = Math.min(to, i + 34);
    for (let k = i; k < limit; k++) {
      const token = this.tokens[k] as Token;
      // Some words in marks may stand in the clause: a delegate in a “Cruz” cap said.
      if (token.kind === 'run' && (token.end - token.start > FEW || /[,.!?]/.test(token.low))) return undefined;
      if (token.kind === 'stop' && /[.;:!?]/.test(token.low)) return undefined;
      const reported = this.language.reported.get(this.low(k)) === this.low(k + 1);
      if (!reported && !this.isCue(k, 'strong')) continue;
      if (k === i || this.onlyAuxiliaries(i, k)) {
        const mention = this.mentionStarting(k + 1, to);
        if (mention) return { found: this.found(mention, k, to, 'after'), near: true };
        continue;
      }
      // Behind a run that ends with a comma the clause begins with its subject, however much stands before the cue.
      const first = /[,—–]/.test(this.low(at)) ? this.mentionStarting(i, k) : undefined;
      const mention = first ?? this.mentionEnding(k - 1, i);
      if (!mention) continue;
      // "in 11 states", "his anti-Muslim remarks": a noun, whose owner says nothing here.
      const ends = /[,—–]/.test(this.low(at));
      const led = this.language.prepositions.has(this.low(this.tokenAt(mention.start) - 1));
      if (this.looksNoun(k) && (ends ? led : this.determinedOrCounted(mention))) continue;
      const near = this.tokenAt(mention.start) <= i + 2;
      return { found: this.found(mention, k, to, 'after'), near };
    }
    return undefined;
  }

  /** True for a form that is a plural noun as well as a verb: "states", "claims". */
  private maySay({ start, end }: Mention): boolean {
    const words = this.text.slice(start, end);
    const last = this.low(this.tokenAt(end) - 1);
    const { language } = this;
    if (language.times.has(last)) return false;
    return (
      /\p{Lu}/u.test(words.slice(1)) ||
      this.tokens[this.tokenAt(end) - 1]?.capital === true ||
      language.pronouns.has(words.toLowerCase()) ||
      language.roles.has(last) ||
      language.titles.has(last) ||
      language.organisations.has(last) ||
      language.relatives.has(last) ||
      language.endings.person.test(last)
    );
  }

  private looksNoun(k: number): boolean {
    const low = this.low(k);
    const { nouns, endings } = this.language;
    return endings.manyOne.test(low) && (nouns.has(low) || nouns.has(low.replace(endings.manyOne, '')));
  }

  /** True for a mention that begins with a determiner, a possessive or a number, as a noun's own words do. */
  private determinedOrCounted(mention: Mention): boolean {
    const first = this.tokenAt(mention.start);
    const { language } = this;
    const low = this.low(first);
    const before = this.low(first - 1);
    return (
      /^\d/.test(low) ||
      language.determiners.has(low) ||
      language.possessives.has(low) ||
      language.prepositions.has(before)
    );
  }

  private onlyAuxiliaries(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (!this.isAuxiliary(k) && !this.language.adverbs.has(this.low(k))) return false;
    return true;
  }

  private found(mention: Mention, cue: number, to: number, how: Attribution['how']): Attribution {
    const whom = this.addressee(cue, to);
    // “Why now?” asked Ines Faro: who stands behind the verb speaks.
    const addressee = whom && whom.start >= mention.end ? whom : undefined;
    return attributed(how, mention, this.span(cue), addressee);
  }

  /** "told the Associated Press": whom. */
  private addressee(cue: number, to: number): Mention | undefined {
    if (!this.language.addressing.has(this.low(cue))) return undefined;
    return this.mentionStarting(cue + 1, to);
  }

  /** A sentence that ends ", NAME said." or ", said NAME, the governor." after a run within it. */
  private sentenceEnd(at: number, to: number): Attribution | undefined {
    for (let k = to - 1; k > at + 1; k--) {
      if (this.tokens[k]?.kind === 'run') return undefined;
      if (!this.isCue(k, 'strong')) continue;
      if (this.low(k - 1) === ',') {
        const inverted = this.mentionStarting(k + 1, to);
        return inverted && this.found(inverted, k, to, 'sentence');
      }
      const mention = this.mentionEnding(k - 1, at + 1);
      if (!mention) return undefined;
      const first = this.tokenAt(mention.start);
      return this.low(first - 1) === ',' ? this.found(mention, k, to, 'sentence') : undefined;
    }
    return undefined;
  }

  /** NAME said, “…”; NAME said that it was “…”. `near`: the cue stands right before the run. */
  private before(at: number, from: number): { found: Attribution; near: boolean } | undefined {
    let weak: { found: Attribution; near: boolean } | undefined;
    let naming: number | undefined;
    for (let k = at - 1; k >= Math.max(from, at - REACH); k--) {
      const token = this.tokens[k] as Token;
      if (token.kind !== 'word') continue;
      const gap = at - k;
      const kind = this.cueKind(k, at);
      if (kind && naming === undefined && gap <= 3 && this.language.nouns.has(token.low)) {
        // Trump’s charge is what is called “pathetic”, not whose word it is.
        naming = this.namingVerb(k, from);
        if (naming !== undefined) {
          k = naming + 1;
          continue;
        }
      }
      if (!kind) continue;
      if (kind === 'weak' && (gap > 14 || weak)) continue;
      // "Trump was asked, “…”": whoever asked is not said.
      if (gap <= 14 && this.isPassive(k)) {
        const asker = this.language.agents.has(this.low(k + 1)) ? this.agentStarting(k + 2, at) : undefined;
        if (asker) return { found: attributed('before', asker, this.span(k)), near: true };
        if (gap <= 3) return { found: UNSAID, near: true };
        continue;
      }
      const mention = this.subjectOf(k, from);
      if (!mention) continue;
      // "two critical reports that show “…”": what is several has no verb in -s.
      if (this.looksNoun(k) && this.language.plurals.has(this.low(this.tokenAt(mention.start)))) continue;
      // "items labeled “…”", "the loophole called “…”": what is named names nothing.
      const { endings, naming: names } = this.language;
      if (kind === 'weak' && endings.past.test(token.low) && names.test(token.low) && !this.maySay(mention)) continue;
      const result = { found: this.found(mention, k, at, 'before'), near: gap <= 3 || this.colonBefore(at) };
      // "She said she believed “…”": what is thought is hers who says so.
      if (this.language.thought.has(token.low)) {
        weak ??= result;
        continue;
      }
      // "Westmacott said that Obama shows “great charm”": a weak verb yields to one of saying before it, a verb of naming does not.
      if (kind === 'weak' && !(gap <= 3 && this.language.naming.test(token.low))) weak = result;
      else return weak && gap > 25 ? weak : result;
    }
    return weak;
  }

  /** "was asked", "have been told", "is widely praised": who says it is not the subject. */
  private isPassive(k: number): boolean {
    const low = this.low(k);
    const { language } = this;
    if (!language.toldPassives.has(low) && (!language.endings.past.test(low) || language.states.has(low))) return false;
    let i = k - 1;
    while (i > 0 && this.isAdverb(i)) i--;
    return language.beings.has(this.low(i));
  }

  /** Behind "by": a mention, or plain people ("by ministers"). */
  private agentStarting(i: number, to: number): Mention | undefined {
    const mention = this.mentionStarting(i, to);
    if (mention) return mention;
    const token = this.word(i);
    return token && this.language.endings.plural.test(token.low) ? { start: token.start, end: token.end } : undefined;
  }

  /** A verb of naming shortly before token `k`: "calling Trump’s charge". */
  private namingVerb(k: number, from: number): number | undefined {
    for (let i = k - 1; i >= Math.max(from, k - 6); i--) {
      if (this.language.naming.test(this.low(i))) return i;
    }
    return undefined;
  }

  private colonBefore(at: number): boolean {
    return this.low(at - 1) === ':';
  }

  private cueKind(k: number, at: number): 'strong' | 'weak' | undefined {
    const low = this.low(k);
    const { language } = this;
    if (language.nouns.has(low) && this.leadsInto(k, at) && this.possessorOf(k)) return 'strong';
    if (this.isCue(k, 'strong') && !this.isNominal(k)) return 'strong';
    // "as the old saying goes": a noun.
    if (language.participles.has(low) && !language.nominalising.has(this.low(k + 1))) return 'strong';
    if (language.infinitives.has(low) && this.bareVerb(k)) return 'strong';
    if (this.isCue(k, 'weak') && !this.isNominal(k)) return 'weak';
    return undefined;
  }

  /** True where a noun of saying opens onto the run at `at`: "his warning that “…”", "their motto: “…”", and not "his comments “are …”". */
  private leadsInto(k: number, at: number): boolean {
    const next = this.low(k + 1);
    if (at - k > 2 || (at - k === 2 && !/[:,]/.test(next) && !this.language.linking.has(next))) return false;
    const run = this.tokens[at] as Token;
    const first = /^[^\p{L}]*(\p{L}+)/u.exec(this.text.slice(run.start, run.start + 12))?.[1];
    return first === undefined || !this.language.auxiliaries.has(first);
  }

  /** "to say", "could only quip": an infinitive. */
  private bareVerb(k: number): boolean {
    let i = k - 1;
    while (i > 0 && this.language.adverbs.has(this.low(i))) i--;
    return this.language.beforeInfinitives.has(this.low(i));
  }

  /** "the reports", "his claims": a noun that looks like a verb. */
  private isNominal(k: number): boolean {
    const before = this.low(k - 1);
    const { determiners, possessives, prepositions, genitives, endings } = this.language;
    const held = (low: string) => determiners.has(low) || possessives.has(low) || endings.owner.test(low);
    return (
      held(before) ||
      genitives.has(before) ||
      (this.looksNoun(k) && held(this.low(k - 2)) && prepositions.has(this.low(k - 3)))
    );
  }

  /** Whose statement: "Trump's claim", "his warning", "a statement by X". */
  private possessorOf(k: number): Mention | undefined {
    for (let i = k - 1; i >= Math.max(0, k - 4); i--) {
      const token = this.tokens[i];
      if (token?.kind !== 'word') return undefined;
      if (this.language.possessives.has(token.low)) return { start: token.start, end: token.end };
      if (token.capital && this.language.endings.owner.test(token.low)) return this.name(i);
    }
    return undefined;
  }

  /** The subject of the cue at `k`, in a sentence that starts at `from`. */
  private subjectOf(k: number, from: number): Mention | undefined {
    const { language } = this;
    const low = this.low(k);
    const own = language.nouns.has(low) && !language.strong.has(low) ? this.possessorOf(k) : undefined;
    if (own) return own;
    if (language.participles.has(low)) {
      let j = k - 1;
      while (j > from && language.adverbs.has(this.low(j))) j--;
      const quoted = this.quotedAs(j, from);
      if (quoted) return quoted;
      // "They will meet, Ek said, adding “…”": she who said adds.
      const sayer = this.low(j) === ',' ? this.sayerBefore(j, from) : undefined;
      if (sayer) return sayer;
      const beside = /^[,—–]$/.test(this.low(j)) ? undefined : this.mentionEnding(j, from);
      if (beside) {
        const first = this.tokenAt(beside.start);
        // "with marchers chanting", "held up a sign saying": the participle's own subject stands before it.
        for (let w = first - 1; w >= Math.max(from, first - 6) && this.word(w); w--)
          if (language.accompanying.has(this.low(w))) return beside;
        if (language.bearers.has(this.low(j))) return this.issuer(first, from) ?? beside;
      }
      return this.subject(from, k);
    }
    if (language.infinitiveMarks.has(this.low(k - 1))) return this.subject(from, k);
    if (language.reading.has(low)) {
      const bearer = this.subject(from, k);
      if (bearer && language.bearers.has(this.low(this.tokenAt(bearer.end) - 1))) return bearer;
    }
    let i = k - 1;
    while (i > from && (this.isAuxiliary(i) || this.isAdverb(i))) i--;
    const before = this.low(i);
    // "The paradox, says Carl Anthony, historian, is “…”": the cue stands in the middle with its subject behind it.
    if (
      before === ',' &&
      !language.addressing.has(low) &&
      this.tokens[k + 1]?.capital &&
      !language.times.has(this.low(k + 1))
    ) {
      const inverted = this.mentionStarting(k + 1, k + 20);
      if (inverted && /^[,.]?$/.test(this.low(this.tokenAt(inverted.end)))) return inverted;
    }
    if (language.relatives.has(before)) {
      const { start, end } = this.tokens[i] as Token;
      const comma = this.low(i - 1) === ',';
      const antecedent =
        language.restrictive.has(before) && comma
          ? undefined
          : ((comma ? this.described(i - 1, from) : undefined) ??
            this.mentionEnding(comma ? i - 2 : i - 1, from) ??
            this.subject(from, k));
      return { start, end, ...(antecedent && { antecedent }) };
    }
    if (language.coordinators.has(before)) return this.subject(from, i) ?? this.mentionStarting(k + 1, k + 10);
    const ending = this.mentionEnding(i, from);
    // "but in a later interview said": where, and not who.
    const where = ending && this.isPlaced(ending);
    const mention = where ? (this.subject(from, k) ?? ending) : ending;
    // “The fog,” said Bo Ek, “was thick”: the name stands behind the cue.
    return mention ?? this.subject(from, k) ?? this.mentionStarting(k + 1, k + 20);
  }

  /** True for a thing behind a preposition: "in a later interview". */
  private isPlaced(mention: Mention): boolean {
    const first = this.tokenAt(mention.start);
    const last = this.tokenAt(mention.end) - 1;
    const { articles, heading } = this.language;
    if (!articles.has(this.low(first)) || !heading.has(this.low(first - 1)) || this.word(first - 2)?.capital)
      return false;
    for (let k = first; k <= last; k++) if (this.word(k)?.capital || this.isOffice(this.low(k))) return false;
    return true;
  }

  /** "the agency quoted an official as saying": he who is quoted, where `i` is the "as". */
  private quotedAs(i: number, from: number): Mention | undefined {
    const { namers, quoting } = this.language;
    if (!namers.has(this.low(i))) return undefined;
    for (let k = i - 1; k > Math.max(from, i - 12); k--)
      if (quoting.has(this.low(k))) return this.mentionStarting(k + 1, i);
    return undefined;
  }

  /** "Bo Ek, captain of the ferry, who": the name before the description that the comma at `i` closes. */
  private described(i: number, from: number): Mention | undefined {
    for (let k = i - 1; k > Math.max(from, i - 12); k--) {
      if (!this.word(k) && this.low(k) !== ',') return undefined;
      if (this.low(k) !== ',') continue;
      const name = this.word(k - 1);
      return this.word(k + 1)?.capital === false && name?.capital && !/^\d/.test(name.low)
        ? this.name(k - 1, from)
        : undefined;
    }
    return undefined;
  }

  /** Who has just been said to say something, in a clause of its own that ends at the comma `i`: ", Ek said". */
  private sayerBefore(i: number, from: number): Mention | undefined {
    if (!this.isCue(i - 1, 'strong')) return undefined;
    const mention = this.mentionEnding(i - 2, from);
    const before = mention && this.tokenAt(mention.start) - 1;
    return before !== undefined && (this.low(before) === ',' || this.tokens[before]?.kind === 'run')
      ? mention
      : undefined;
  }

  /** Who "issued a statement saying": the subject of the verb before what bears the words. */
  private issuer(first: number, from: number): Mention | undefined {
    if (!this.language.issuing.has(this.low(first - 1))) return undefined;
    return this.mentionEnding(first - 2, from) ?? this.subject(from, first);
  }

  /** How many tokens from `k` on are words that stand before a source; 0 where there are none. */
  private sourceLength(k: number): number {
    const low = this.low(k);
    for (const words of this.language.sources)
      if (words[0] === low && words.every((word, i) => this.low(k + i) === word)) return words.length;
    return 0;
  }

  /** "according to NAME", "in the words of NAME". */
  private according(from: number, to: number): Attribution | undefined {
    for (let k = from; k < to - 2; k++) {
      const length = this.sourceLength(k);
      const named = length > 0 ? this.mentionStarting(k + length, to) : undefined;
      if (!named) continue;
      const mention = this.withName(named, to);
      const cue = { start: (this.tokens[k] as Token).start, end: (this.tokens[k + length - 1] as Token).end };
      return attributed('according', mention, cue);
    }
    return undefined;
  }
}
