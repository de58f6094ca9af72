/** Finds who says each run between marks of an article, passage by passage: what one passage does not say, the one before may. Pure. */
import type { Passage } from '../article/passages.js';
import { type Attribution, attributed, Reader, UNKNOWN } from './attribute.js';
import { notQuoted, wordsOf } from './judge.js';
import type { Language } from './languages/language.js';
import { findRuns, type Run } from './marks.js';
import { fold, lowered, tokenize } from './tokens.js';

/** A run between marks, and what was found of it. */
export interface Found {
  passage: Passage;
  run: Run;
  attribution: Attribution;
  /** The passage that the attribution's mention stands in. */
  from: Passage;
  /** True where it goes on from the run before it: the sentence, or the quotation over a paragraph's end. */
  joins: boolean;
  /** Why it is no quotation. */
  reason: string | undefined;
}

/** Where a speaker stands that a later run may carry on: the mention's own passage is kept. */
interface Carried {
  attribution: Attribution;
  passage: Passage;
}

/** Over a passage of more UTF-16 units without a quotation no speaker is carried on. */
const CARRY_MAX = 60;

/** The runs of passages in reading order, with who says each. `runs` are each passage's; those of the article's custom and double ones count. */
export function findSpeakers(
  prose: readonly Passage[],
  runs: readonly Run[][],
  custom: Run['style'],
  language: Language,
): Found[] {
  const walk = new Walk(prose, language);
  for (let p = 0; p < prose.length; p++) walk.read(p, outer(runs[p], custom));
  return walk.found;
}

/** The runs of a text in another language: none is given a speaker, and only lone words are taken for anything but quotations. */
export function findMarked(prose: readonly Passage[], runs: readonly Run[][], custom: Run['style']): Found[] {
  return prose.flatMap((passage, p) =>
    outer(runs[p], custom).map((run) => {
      const text = passage.text.slice(run.textStart, run.textEnd);
      const reason = !/[\p{L}\p{N}]/u.test(text) ? 'no words' : wordsOf(text) === 1 ? 'a word in marks' : undefined;
      return { passage, run, attribution: UNKNOWN, from: passage, joins: false, reason };
    }),
  );
}

/** Who a passage says will speak in the next: "The minister wrote:"; undefined where it does not end so. */
export function leadTo(passage: Passage, language: Language): Attribution | undefined {
  if (!endsInColon(passage)) return undefined;
  return able(leadAtEnd(readerOf(passage, findRuns(passage.text), language)), passage, language);
}

/** The runs that are the article's own for speech. */
export function outer(runs: readonly Run[] | undefined, custom: Run['style']): Run[] {
  return (runs ?? []).filter((run) => run.style === custom || run.style === 'double');
}

function readerOf(passage: Passage, runs: readonly Run[], language: Language): Reader {
  return new Reader(passage.text, tokenize(passage.text, runs, language), language);
}

const endsInColon = ({ text }: Passage) => /:\s*$/.test(text);

const leadAtEnd = (reader: Reader) => reader.leadIn(reader.tokens.length);

/** The state that goes from one passage to the next. */
class Walk {
  readonly found: Found[] = [];
  /** The speaker last found, and the one of a run that was left open. */
  private carried: Carried | undefined;
  private open: Carried | undefined;
  /** The passage before; read only where this one leans on it. */
  private before: { passage: Passage; reader: () => Reader } | undefined;
  /** In this passage: the speaker last found, and the run before with its token. */
  private said: Carried | undefined;
  private previous: Run | undefined;
  private previousAt = -1;

  constructor(
    private readonly prose: readonly Passage[],
    private readonly language: Language,
  ) {}

  /** Reads a passage with its runs; passages come in order. */
  read(p: number, runs: readonly Run[]): void {
    const passage = this.prose[p] as Passage;
    if (runs.length === 0) {
      this.open = undefined;
      if (passage.text.length > CARRY_MAX) this.carried = undefined;
      this.before = { passage, reader: () => readerOf(passage, runs, this.language) };
      return;
    }
    const reader = readerOf(passage, runs, this.language);
    this.said = undefined;
    this.previous = undefined;
    this.previousAt = -1;
    for (let at = 0; at < reader.tokens.length; at++) {
      const { run } = reader.tokens[at] as Reader['tokens'][number];
      if (run !== undefined) this.add(p, reader, at, runs[run] as Run);
    }
    this.before = { passage, reader: () => reader };
  }

  private add(p: number, reader: Reader, at: number, run: Run): void {
    const passage = this.prose[p] as Passage;
    const text = passage.text.slice(run.textStart, run.textEnd);
    const beside = speaking(reader.attribute(at), passage, this.language);
    const reopened = this.open !== undefined && at === 0;
    let who: Carried = { attribution: beside, passage };
    if (reopened && this.open && beside.how !== 'after') who = carry(this.open);
    else if (beside.how === 'none' && !beside.unsaid) who = this.elsewhere(reader, at, passage, text) ?? who;
    const { how } = who.attribution;
    if (how === 'none' || how === 'carried') who = this.signed(p, reader, at, run) ?? who;
    const { attribution, passage: from } = who;
    const reason = notQuoted(text, run, attribution, reader, at);
    const joins = reopened || (this.previous !== undefined && interrupted(passage.text, this.previous, run, beside));
    this.found.push({ passage, run, attribution, from, joins, reason });
    if (reason === undefined && attribution.mention) {
      this.said = who;
      this.carried = who;
    }
    this.open = run.closed ? undefined : who;
    this.previous = run;
    this.previousAt = at;
  }

  /** Who says a run that has no speaker beside it: who spoke before, whom the words before lead to, or the sentence's subject. */
  private elsewhere(reader: Reader, at: number, passage: Passage, text: string): Carried | undefined {
    const sentence = /^[[(…. ]*\p{Lu}/u.test(text) && (wordsOf(text) >= 6 || /[.!?…,—–-][”’"')\]\s]*$/u.test(text));
    if (this.said && (sentence || sameSentence(reader, this.previousAt, at))) return carry(this.said);
    const led = sentence && startsSentence(reader, at) ? this.led(reader, at, passage) : undefined;
    if (led) return led;
    const subject = reader.sentenceSubject(at);
    return subject && maySpeak(passage.text.slice(subject.start, subject.end), this.language)
      ? { attribution: attributed('subject', subject), passage }
      : undefined;
  }

  /** Whom the sentence or the passage before leads to; else who spoke last. */
  private led(reader: Reader, at: number, passage: Passage): Carried | undefined {
    const { before, carried, language } = this;
    if (at > 0) {
      const lead = able(reader.leadIn(at), passage, language);
      return lead && { attribution: lead, passage };
    }
    if (before && (!carried || endsInColon(before.passage))) {
      const lead = able(leadAtEnd(before.reader()), before.passage, language);
      if (lead) return { attribution: lead, passage: before.passage };
    }
    return carried && carry(carried);
  }

  /** Whose name stands under a quotation that fills its paragraph, or behind it. */
  private signed(p: number, reader: Reader, at: number, run: Run): Carried | undefined {
    if (reader.tokens.length === 1) return signature(this.prose[p + 1]);
    return at === 0 ? signature(this.prose[p], run.end) : undefined;
  }
}

/** The name under a quotation that fills its paragraph, or behind it: "— Ann Lee, Oslo". */
function signature(passage: Passage | undefined, from = 0): Carried | undefined {
  if (!passage || passage.text.length - from > SIGNATURE_MAX) return undefined;
  const match = SIGNATURE.exec(passage.text.slice(from));
  if (!match?.[1]) return undefined;
  const end = from + match[0].length;
  return { attribution: attributed('colon', { start: end - match[1].length, end }), passage };
}

const SIGNATURE = /^\s*[—–―-]{1,2}\s*(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,4})(?=\s*(?:$|[,(|]))/u;

/** A name with an office and a place beside it is shorter than this many UTF-16 units; a longer paragraph tells something. */
const SIGNATURE_MAX = 120;

/**
 * True for words that may stand for a speaker: a pronoun, a name, a description of people or of what bears words. A sentence's subject that
 * is none ("the dawn", "items") says nothing.
 */
function maySpeak(mention: string, language: Language): boolean {
  const { pronouns, roles, bearers, nouns, titles, organisations, relatives, endings } = language;
  const words = fold(mention)
    .replace(endings.owner, '')
    .split(/[\s-]+/);
  const [first = ''] = words;
  const head = words[words.length - 1] ?? '';
  if (words.length === 1 && language.impersonal.has(first)) return false;
  if (isNobody(mention, true, language)) return false;
  if (pronouns.has(first) || relatives.has(first)) return true;
  if (/^\d/.test(first) || language.asking.has(first)) return false;
  if (words.some((word) => roles.has(word) || bearers.has(word) || nouns.has(word) || titles.has(word))) return true;
  if (endings.person.test(head)) return true;
  const determined = words.length > 1 && (language.determiners.has(first) || language.possessives.has(first));
  const name = determined ? mention.slice(first.length + 1) : mention;
  return (
    /\p{Lu}/u.test(name) &&
    !language.calendar.test(name) &&
    (organisations.has(head) || /^\p{Lu}/u.test(name) || / \p{Lu}/u.test(name))
  );
}

/** What leads to a quotation, where its mention may speak or a verb says that it does. */
function able(lead: Attribution | undefined, { text }: Passage, language: Language): Attribution | undefined {
  if (!lead?.mention || lead.cue) return lead;
  const { start, end } = lead.mention;
  const mention = text.slice(start, end);
  // "Good information helps": a sentence's first word is a name only if a verb may follow.
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
  const { auxiliaries, strong, weak, pronouns, endings } = language;
  const word = /^\p{Lu}\p{Ll}+$/u.test(mention) && !pronouns.has(mention.toLowerCase()) && next !== undefined;
  if (word && !auxiliaries.has(next) && !strong.has(next) && !weak.has(next) && !endings.verb.test(next))
    return undefined;
  return maySpeak(mention, language) ? lead : undefined;
}

/** What was found, unless its mention points at what was told before ("This", "there"), which is nobody. */
function speaking(found: Attribution, passage: Passage, language: Language): Attribution {
  const { mention } = found;
  if (!mention || mention.antecedent) return found;
  const words = passage.text.slice(mention.start, mention.end);
  const opens = /(?:^|[.!?:”"]\s*)$/.test(passage.text.slice(Math.max(0, mention.start - 3), mention.start));
  return isNobody(words, opens, language) ? UNKNOWN : found;
}

/** True for what is no naming of anybody: what points back ("This"), a clause of its own ("It’s"), a sentence's first word ("As reported by"). */
function isNobody(mention: string, opens: boolean, language: Language): boolean {
  const { pointing, impersonal, openers, conjunctions, prepositions, adverbs, endings } = language;
  const low = lowered(mention);
  if (pointing.has(low)) return true;
  const [first = '', more] = low.split(' ', 2);
  const bare = first.replace(endings.contraction, '');
  if (bare !== first && (pointing.has(bare) || impersonal.has(bare))) return true;
  return opens && more === undefined && [openers, conjunctions, prepositions, adverbs].some((one) => one.has(first));
}

function carry({ attribution, passage }: Carried): Carried {
  return { attribution: { ...attribution, how: 'carried' }, passage };
}

function startsSentence(reader: Reader, at: number): boolean {
  return reader.sentence(at)[0] === at;
}

function sameSentence(reader: Reader, a: number, b: number): boolean {
  return a >= 0 && reader.sentence(a)[0] === reader.sentence(b)[0];
}

/** “…,” she said, “…”: the second run goes on with the first one's sentence. Its comma may stand behind the mark, as in Britain. */
function interrupted(text: string, previous: Run, run: Run, beside: Attribution): boolean {
  const between = text.slice(previous.end, run.start);
  const words = text.slice(previous.textStart, previous.textEnd);
  const broken = /[,—–-]$/.test(words) || (between.startsWith(',') && /^\p{Lu}/u.test(words));
  if (between.length > 120 || !broken) return false;
  if (!/,\s*$/.test(between) || /[.!?]\s/.test(between)) return false;
  return /^[\p{Ll}]/u.test(text.slice(run.textStart)) && beside.how !== 'none';
}
