/**
 * Whom "he" and "she" mean. Every naming of a person has a standing, by its part in the sentence; a pronoun means the one of its gender whose standing,
 * less what lies between, is the highest, as in the salience rankings of Lappin and Leass ("An algorithm for pronominal anaphora resolution", 1994).
 * The numbers are ours, set on news articles of which a reader said whom the pronouns mean. Reads only what stands near a pronoun asked for.
 */
import { type Language, once } from './languages/language.js';
import type { Run } from './marks.js';
import type { Entity } from './people.js';
import { fold, straight, wordStart } from './tokens.js';

export type Gender = 'm' | 'f';

/** A passage with its runs between marks. `start` is its place in the article's plain text. */
export interface Prose {
  text: string;
  start: number;
  runs: readonly Run[];
  /** True inside a block quotation. */
  quoted: boolean;
}

/** Where a name stands, in offsets into the article's plain text. */
export interface Named {
  at: number;
  end: number;
  entity: Entity;
  /** True where it stands in somebody's quoted words. */
  told: boolean;
}

/** Somebody without a name: "a second official". */
export interface Described {
  at: number;
  text: string;
  gender: Gender | undefined;
}

/** A naming, an unnamed person, or a pronoun, where it stands. */
interface Standing {
  /** UTF-16 offset in its passage. */
  start: number;
  /** Which sentence of its passage; a quotation is part of the sentence it stands in. */
  sentence: number;
  weight: number;
  /** Whom it stands for; of a pronoun, once that is known. */
  who: Named | Described | undefined;
  pronoun: Gender | undefined;
}

/** Standings by the part in the sentence. */
const SUBJECT = 30;
const FIRST = 6;
const OBJECT = 14;
const TOLD_OF = 18;
const SAYS = 6;
const OBLIQUE = 8;
const OWNER = 14;
const MODIFIER = 0;
/** A name in somebody's words is whom they speak of, seldom who is told of. */
const IN_QUOTATION = -24;
const PRONOUN = 30;
const OTHER_PRONOUN = 10;
const SPEAKS = 8;

/** "The senator" who speaks may have a name, which stands higher. */
const DEFINITE = 16;
/** An unnamed person told of before stands lower than one who is told of first. */
const LESS = 6;

/** What lies between: a sentence, and a passage's end. */
const SENTENCE = 11;
const PASSAGE = 14;
/** Who is named again before the pronoun stands higher, up to a limit. */
const AGAIN = 3;
const AGAIN_MAX = 9;

/** What says that a naming is a person's, or says that it is not. */
const SURE = 10;
const SPOKE = 2;
const LIKELY = -4;
const KNOWN_GENDER = 5;
/** A standing below this is nobody's. */
const LEAST = -12;

/** How far a pronoun looks back: namings, sentences, passages. */
const LOOK = 30;
const SENTENCES = 9;
const PASSAGES = 4;

/** A lead of so much over the next is sure enough to learn a gender from. */
const LEAD = 14;

/** Finds antecedents. Fed with passages and names in order, then asked. */
export class Antecedents {
  private readonly passages: Prose[] = [];
  private readonly read = new Map<number, Read>();
  private readonly described: Described[] = [];
  /** Where those stand who say what is quoted. */
  private readonly speakers: { start: number; end: number }[] = [];
  private readonly known = new Map<Entity, number | undefined>();
  private sorted = true;

  /**
   * @param named where names stand, in order; may grow until the first question
   * @param likeness how sure a name is a person's: 2 sure, 1 by its form, 0 not
   * @param bearer whom a description like "the senator" is known to be of
   */
  constructor(
    private readonly language: Language,
    private readonly named: readonly Named[],
    private readonly likeness: (entity: Entity) => 0 | 1 | 2,
    private readonly bearer: (description: string) => Entity | undefined,
  ) {}

  add(prose: Prose): void {
    this.passages.push(prose);
  }

  describe(one: Described): void {
    this.described.push(one);
    this.sorted = false;
  }

  /** Marks whom these offsets of the article's plain text name as one who speaks there. */
  speaks(start: number, end: number): void {
    this.speakers.push({ start, end });
    this.sorted = false;
  }

  /** The name that stands last before a place. */
  namedBefore(at: number): Named | undefined {
    return this.named[before(this.named, at, (one) => one.at) - 1];
  }

  /** The person of a gender that the pronoun at a place means; undefined where the sentences before do not say. */
  find(gender: Gender, at: number): Named | Described | undefined {
    if (!this.sorted) {
      this.described.sort((a, b) => a.at - b.at);
      this.speakers.sort((a, b) => a.start - b.start);
    }
    this.sorted = true;
    const here = before(this.passages, at + 1, ({ start }) => start) - 1;
    if (here < 0) return undefined;
    for (let p = Math.max(0, here - PASSAGES); p < here; p++) this.resolve(p, Number.POSITIVE_INFINITY);
    return this.resolve(here, at - (this.passages[here] as Prose).start, gender);
  }

  /** Resolves the pronouns of a passage as far as an offset in it; gives whom the one that stands there means. */
  private resolve(p: number, offset: number, gender?: Gender): Standing['who'] {
    const passage = this.readOf(p);
    const { standings } = passage;
    for (; passage.resolved < standings.length; passage.resolved++) {
      const one = standings[passage.resolved] as Standing;
      if (one.start > offset) break;
      if (one.pronoun === undefined) continue;
      const who = this.antecedent(p, passage.resolved, one.pronoun);
      if (who) one.who = who;
    }
    if (gender === undefined) return undefined;
    const index = before(standings, offset, ({ start }) => start);
    const one = standings[index];
    // A pronoun inside marks has no standing of its own.
    return one?.start === offset && one.pronoun ? one.who : this.antecedent(p, index, gender, offset);
  }

  private readOf(p: number): Read {
    let read = this.read.get(p);
    if (!read) {
      const prose = this.passages[p] as Prose;
      const end = prose.start + prose.text.length;
      const named = this.named.slice(
        before(this.named, prose.start, ({ at }) => at),
        before(this.named, end, ({ at }) => at),
      );
      const described = this.described
        .slice(
          before(this.described, prose.start, ({ at }) => at),
          before(this.described, end, ({ at }) => at),
        )
        .map((one) => {
          const entity = this.bearer(one.text);
          return entity ? { at: one.at, end: one.at + one.text.length, entity, told: false } : one;
        });
      read = new Read(prose, named, described, this.language);
      this.read.set(p, read);
    }
    return read;
  }

  private antecedent(here: number, index: number, gender: Gender, offset?: number): Standing['who'] {
    const scores = new Map<unknown, { who: Named | Described; best: number; times: number }>();
    let looked = 0;
    const passage = this.readOf(here);
    // Sentences from the passage's beginning to the pronoun.
    let sentences = offset === undefined ? (passage.standings[index] as Standing).sentence : passage.sentenceAt(offset);
    for (let p = here; p >= Math.max(0, here - PASSAGES); p--) {
      const one = this.readOf(p);
      if (p < here) sentences += one.sentences.length;
      if (one.prose.quoted && p < here) continue;
      for (let i = (p === here ? index : one.standings.length) - 1; i >= 0 && looked < LOOK; i--) {
        looked++;
        const { who, sentence, weight, start } = one.standings[i] as Standing;
        const between = sentences - sentence;
        if (between > SENTENCES) break;
        if (!who) continue;
        const entity = 'entity' in who ? who.entity : undefined;
        const other = entity ? entity.gender : (who as Described).gender;
        const evidence = entity ? this.evidence(entity) : SURE;
        if (evidence === undefined || (other !== undefined && other !== gender)) continue;
        const score =
          weight +
          evidence +
          (other === gender ? KNOWN_GENDER : 0) +
          (this.speaksAt(one.prose.start + start) ? SPEAKS : 0) -
          SENTENCE * between -
          PASSAGE * (here - p);
        const known = scores.get(entity ?? who);
        if (!known) scores.set(entity ?? who, { who, best: score, times: 0 });
        else {
          known.best = Math.max(known.best, score);
          if (weight > MODIFIER) known.times++;
        }
      }
    }
    return this.highest([...scores.values()], gender);
  }

  private highest(
    scores: readonly { who: Named | Described; best: number; times: number }[],
    gender: Gender,
  ): Standing['who'] {
    let found: Standing['who'];
    let best = LEAST;
    let next = Number.NEGATIVE_INFINITY;
    for (const one of scores) {
      const score = one.best + Math.min(AGAIN_MAX, AGAIN * one.times);
      if (score > best) {
        if (found) next = best;
        found = one.who;
        best = score;
      } else if (score > next) next = score;
    }
    if (!found) return undefined;
    if (!('entity' in found)) found.gender ??= gender;
    else if (best - next >= LEAD && this.likeness(found.entity) === 2) found.entity.gender ??= gender;
    return found;
  }

  private speaksAt(offset: number): boolean {
    const last = this.speakers[before(this.speakers, offset + 1, ({ start }) => start) - 1];
    return last !== undefined && offset < last.end;
  }

  /** What says that an entity is a person; undefined where it is none. Asked when all names are read. */
  private evidence(entity: Entity): number | undefined {
    if (!this.known.has(entity)) this.known.set(entity, this.weigh(entity));
    return this.known.get(entity);
  }

  private weigh(entity: Entity): number | undefined {
    const likeness = this.likeness(entity);
    if (likeness === 2) return entity.words.length === 1 && !entity.role ? SPOKE : SURE;
    return likeness === 1 ? LIKELY : undefined;
  }
}

/** A passage, and who stands in it. */
class Read {
  /** How many of the standings had their pronouns resolved. */
  resolved = 0;
  /** Where its sentences begin. */
  readonly sentences: readonly number[];
  readonly standings: Standing[] = [];
  private readonly text: string;
  private readonly runs: readonly Run[];

  constructor(
    readonly prose: Prose,
    named: readonly Named[],
    described: readonly (Named | Described)[],
    private readonly language: Language,
  ) {
    this.text = prose.text;
    this.runs = prose.runs;
    this.sentences = this.sentencesOf(this.text, this.runs);
    const { start: at } = prose;
    for (const who of named) this.place(who.at - at, this.standingOf(who.at - at, who.end - at), who);
    for (const who of described) {
      const definite = 'text' in who && language.definite.has(firstWord(who.text));
      this.place(who.at - at, SUBJECT - (definite ? DEFINITE : 0), who);
    }
    this.placeUnnamed(new Set(named.map(({ end }) => end - at)));
    this.placePronouns();
    this.standings.sort((a, b) => a.start - b.start);
    // The first subject of a sentence is what it is about.
    let about = -1;
    for (const one of this.standings) {
      if (one.weight < SUBJECT || one.sentence === about) continue;
      one.weight += FIRST;
      about = one.sentence;
    }
  }

  sentenceAt(offset: number): number {
    return before(this.sentences, offset + 1, (begin) => begin) - 1;
  }

  private place(start: number, weight: number, who: Standing['who'], pronoun?: Gender): void {
    this.standings.push({ start, sentence: this.sentenceAt(start), weight, who, pronoun });
  }

  private placePronouns(): void {
    const { feminine, pronouns } = this.language;
    for (const { 0: word, index } of this.text.matchAll(formsOf(this.language).gendered)) {
      const low = word.toLowerCase();
      const pronoun = feminine.has(low) ? 'f' : 'm';
      if (!this.inQuotation(index)) this.place(index, pronouns.has(low) ? PRONOUN : OTHER_PRONOUN, undefined, pronoun);
    }
  }

  /** "by Ida Roth, the mayor, who said": it is she who speaks. */
  private saysBehind(end: number): boolean {
    const { personal, adverbs, auxiliaries, endings, strong } = this.language;
    const stretch = this.text.slice(end, end + 140);
    if (!stretch.includes(', ')) return false;
    const [near = ''] = stretch.split(/[.;:“”"]/, 1);
    for (const { 1: who = '', 2: next = '', 3: verb = '' } of near.matchAll(/, (\p{Ll}+) (\p{L}+) ?(\p{L}*)/gu)) {
      if (!personal.has(who)) continue;
      const between = adverbs.has(next) || auxiliaries.has(next) || endings.adverb.test(next);
      return strong.has(between ? verb : next);
    }
    return false;
  }

  /** True for a word that may follow a whole naming: its verb, or what begins another phrase. */
  private goesOn(word: string): boolean {
    const { prepositions, conjunctions, organisations, roles, strong, endings } = this.language;
    if ((organisations.has(word) || roles.has(word)) && !strong.has(word)) return false;
    return (
      this.isVerb(word) ||
      prepositions.has(word) ||
      conjunctions.has(word) ||
      endings.verb.test(word) ||
      endings.reflexive.test(word)
    );
  }

  /** True for a word that may be a clause's verb, or stand before it. */
  private isVerb(word: string): boolean {
    const { auxiliaries, strong, pasts, adverbs, endings } = this.language;
    const { past, gerund, adverb, negated } = endings;
    return (
      auxiliaries.has(word) ||
      strong.has(word) ||
      pasts.has(word) ||
      adverbs.has(word) ||
      past.test(word) ||
      gerund.test(word) ||
      adverb.test(word) ||
      negated.test(word)
    );
  }

  /** The noun for a person that words begin with or lead to, and where it ends; undefined where another phrase begins before. */
  private personIn(words: string): { noun: string; end: number } | undefined {
    const { prepositions, relatives, joining } = this.language;
    for (const { 0: word, index } of words.matchAll(/\S+/g)) {
      const noun = word.toLowerCase();
      if (this.isPerson(noun)) return { noun, end: index + word.length };
      if (prepositions.has(noun) || relatives.has(noun) || joining.has(noun)) return undefined;
    }
    return undefined;
  }

  private isPerson(noun: string): boolean {
    const { persons, masculine, feminine, gendered, honorifics } = this.language;
    if (persons.has(noun)) return true;
    return (masculine.has(noun) || feminine.has(noun)) && !gendered.has(noun) && !honorifics.has(noun);
  }

  private inQuotation(at: number): boolean {
    const run = this.runs[before(this.runs, at + 1, ({ start }) => start) - 1];
    return run !== undefined && at < run.end;
  }

  /** How high a name stands in its sentence, by what is before and behind it. */
  private standingOf(start: number, end: number): number {
    const { text, language } = this;
    if (this.inQuotation(start)) return IN_QUOTATION;
    const { roles, titles, prepositions, conjunctions, strong } = language;
    const next = wordBehind(text, end);
    // "Ek’s been late" is no possessive.
    if (language.endings.owner.test(straight(text.slice(start, end))) && !language.contracted.has(next ?? ''))
      return OWNER;
    // "the Obama campaign", "a Trump rally": a word before a noun.
    if (next !== undefined && !this.goesOn(next)) return MODIFIER;
    if (this.saysBehind(end)) return SUBJECT;
    const says = next !== undefined && strong.has(next) ? SAYS : 0;
    let i = start;
    let described = false;
    for (let turn = 0; turn < 8; turn++) {
      while (text[i - 1] === ' ') i--;
      // "told the mayor, Lars Holm, that": the name stands as what it says more of.
      if (text[i - 1] === ',' && !described && this.apposed(i - 1)) i--;
      if (i === 0 || !/[\p{L}\p{N}.'’]/u.test(text[i - 1] as string)) return SUBJECT + says;
      const from = wordStart(text, i);
      const word = fold(text.slice(from, i).replace(/^[“"‘(]+/, ''));
      if (/[.!?]$/.test(word) && !language.abbreviations.has(word.slice(0, -1))) return SUBJECT + says;
      const describes = roles.has(word) || titles.has(word) || this.isPerson(word);
      // "Former federal prosecutor Ida Roth": what stands before an office is part of it.
      const part = described && !prepositions.has(word) && !conjunctions.has(word) && !this.isVerb(word);
      if (describes || part || language.determiners.has(word) || language.possessives.has(word)) {
        described ||= describes;
        i = from;
        continue;
      }
      if (conjunctions.has(word)) return SUBJECT + says;
      if (strong.has(word)) {
        // “…,” said Ek: it is he who says it. "Lee said Ek was late": what is said is of Ek.
        if (/[,”"’?!]\s*$/.test(text.slice(Math.max(0, from - 3), from))) return SUBJECT;
        return next !== undefined && this.isVerb(next) ? TOLD_OF : OBJECT;
      }
      return prepositions.has(word) ? OBLIQUE : OBJECT;
    }
    return SUBJECT;
  }

  /** True where the word before a comma is an office or kin. */
  private apposed(comma: number): boolean {
    const word = /(\p{L}+)$/u.exec(this.text.slice(Math.max(0, comma - 24), comma))?.[1]?.toLowerCase() ?? '';
    return this.language.roles.has(word) || this.isPerson(word);
  }

  /** Where sentences begin, those of somebody's words not counted. */
  private sentencesOf(text: string, runs: readonly Run[]): number[] {
    const starts = [0];
    let r = 0;
    for (const match of text.matchAll(/[.!?…]["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu)) {
      const at = match.index;
      const begin = at + match[0].length;
      while (r < runs.length && (runs[r] as Run).end <= at) r++;
      const run = runs[r];
      // Inside a quotation only its own last full stop ends a sentence: “Why?” Clark asked.
      if (run && at >= run.start && at < run.end && (begin < run.end || match[0][0] !== '.')) continue;
      if (match[0][0] === '.') {
        const word = /(\p{L}[\p{L}.]*)$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? '';
        if (word.length === 1 || this.language.abbreviations.has(word.toLowerCase())) continue;
      }
      starts.push(begin);
    }
    return starts;
  }

  /** "A retired nurse", "one voter": people without a name, where no name stands beside them. */
  private placeUnnamed(ends: ReadonlySet<number>): void {
    const { text, language } = this;
    for (const match of text.matchAll(formsOf(language).article)) {
      const [article, words = ''] = match;
      if (this.inQuotation(match.index)) continue;
      const head = this.personIn(words);
      if (head === undefined) continue;
      const { noun } = head;
      const gender: Gender | undefined = language.masculine.has(noun)
        ? 'm'
        : language.feminine.has(noun)
          ? 'f'
          : undefined;
      const definite = language.definite.has(article.toLowerCase());
      if (definite && !gender) continue;
      const all = text.slice(match.index, match.index + article.length + 1 + head.end);
      const end = match.index + all.length;
      const behind = text.slice(end, end + 40);
      // "a student group", "a lawyer Bo Ek", "a nurse, Ann Lee,": the head, or the name, stands behind.
      if (/^,? \p{Lu}/u.test(behind)) continue;
      const following = wordBehind(text, end);
      if (following !== undefined && !this.goesOn(following)) continue;
      // "Bo Ek, a sailor": says more of a name.
      if (text.startsWith(', ', match.index - 2) && ends.has(match.index - 2)) continue;
      const weight = this.standingOf(match.index, end);
      // What a thing's or an office's kind is, is told behind a verb: "was a sailor".
      if (weight === OBJECT && !definite) continue;
      const who = { at: this.prose.start + match.index, text: all, gender };
      this.place(match.index, weight - (definite ? LESS : 0), who);
    }
  }
}

/** What is looked for in a text of a language. */
interface Forms {
  /** A pronoun that tells a gender. */
  gendered: RegExp;
  /** An article with the words behind it. */
  article: RegExp;
}

const formsOf = once(
  ({ gendered, indefinite, definite }): Forms => ({
    gendered: anyOf([...gendered], ''),
    article: anyOf([...indefinite, ...definite], "(?= ((?:[\\p{L}\\p{N}’'-]+ ?){1,5}))"),
  }),
);

/** Any of the words, whole, with or without a capital. Words of a to z alone are found much faster. */
function anyOf(words: readonly string[], behind: string): RegExp {
  const plain = words.every((word) => /^[a-z]+$/.test(word));
  const forms = words.map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`).join('|');
  return plain
    ? new RegExp(`\\b(?:${forms})\\b${behind.replace('\\p{L}\\p{N}', '\\w\\u00c0-\\u024f')}`, 'g')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])${behind}`, 'gu');
}

const firstWord = (text: string) => text.slice(0, text.indexOf(' ')).toLowerCase();

/** The word in small letters behind a space at `end`. */
function wordBehind(text: string, end: number): string | undefined {
  const word = /^ (\p{Ll}+(?:[’']\p{Ll}+)?)/u.exec(text.slice(end, end + 24))?.[1];
  return word === undefined ? undefined : fold(word);
}

/** How many of a sorted list's items have a place before `offset`. */
function before<T>(list: readonly T[], offset: number, place: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(list[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
