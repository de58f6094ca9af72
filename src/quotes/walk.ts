/**
 * Finds who says each run between marks of an article, passage by passage: what one passage does not say, the one
 * before may. Pure.
 */
import type { Passage } from '../article/passages.js';
import { attributed, UNKNOWN } from './attribution/attribution.js';
import { type Attributor, attributorOf } from './attribution/attributor.js';
import { runsWithoutCues } from './interruptions.js';
import { countWords, notQuoted } from './judge.js';
import type { Language } from './languages/language.js';
import type { Attribution, Run } from './model.js';
import { isNobody, maySpeak } from './speakers.js';

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

/** A passage with its runs that count for the article. */
export interface MarkedPassage {
  passage: Passage;
  runs: readonly Run[];
}

/** A speaker that a later run may have as well, with the passage that the mention stands in. */
interface Carried {
  attribution: Attribution;
  passage: Passage;
}

/** Over a passage of more UTF-16 units without a quotation no speaker is carried on. */
const CARRY_MAX = 60;
/** A quotation of so many words is a whole sentence, whatever it ends with. */
const SENTENCE_MIN = 6;
/** Between two parts of one quotation stand no more UTF-16 units than this. */
const INTERRUPTION_MAX = 120;

/** The runs of passages in reading order, with who says each. */
export function findSpeakers(prose: readonly MarkedPassage[], language: Language): Found[] {
  const walk = new Walk(language);
  for (const [i, { passage, runs }] of prose.entries()) walk.read(passage, runs, prose[i + 1]?.passage);
  return walk.found;
}

/**
 * The runs of a text in a language without data: none is given a speaker, and only lone words are taken for anything
 * but quotations.
 */
export function findMarked(prose: readonly MarkedPassage[]): Found[] {
  return prose.flatMap(({ passage, runs }) =>
    runs.map((run) => {
      const text = passage.text.slice(run.textStart, run.textEnd);
      const reason = !/[\p{L}\p{N}]/u.test(text) ? 'no words' : countWords(text) === 1 ? 'a word in marks' : undefined;
      return { passage, run, attribution: UNKNOWN, from: passage, joins: false, reason };
    }),
  );
}

/** Who a passage says will speak in the next: "The minister wrote:"; undefined where it does not end so. */
export function leadTo(passage: Passage, language: Language): Attribution | undefined {
  if (!endsInColon(passage)) return undefined;
  const attributor = attributorOf(passage.text, runsWithoutCues(passage.text, language), language);
  return ifMaySpeak(leadAtEnd(attributor), passage, language);
}

const endsInColon = ({ text }: Passage) => /:\s*$/.test(text);

const leadAtEnd = (attributor: Attributor) => attributor.leadIn(attributor.words.tokens.length);

/** The state that goes from one passage to the next. */
class Walk {
  readonly found: Found[] = [];
  /** The speaker last found, and the one of a run that was left open. */
  private carried: Carried | undefined;
  private open: Carried | undefined;
  /** The passage before; read only where this one leans on it. */
  private before: { passage: Passage; attributor: () => Attributor } | undefined;

  constructor(private readonly language: Language) {}

  /** Reads a passage with its runs; passages come in order. */
  read(passage: Passage, runs: readonly Run[], next: Passage | undefined): void {
    const make = () => attributorOf(passage.text, runs, this.language);
    if (runs.length === 0) {
      this.open = undefined;
      if (passage.text.length > CARRY_MAX) this.carried = undefined;
      this.before = { passage, attributor: make };
      return;
    }
    const attributor = make();
    const here = new Here(passage, next, attributor);
    for (const [at, token] of attributor.words.tokens.entries()) {
      const run = token.run === undefined ? undefined : runs[token.run];
      if (run) this.add(here, at, run);
    }
    this.before = { passage, attributor: () => attributor };
  }

  private add(here: Here, at: number, run: Run): void {
    const { passage, attributor } = here;
    const text = passage.text.slice(run.textStart, run.textEnd);
    const beside = withoutNobody(attributor.attribute(at), passage, this.language);
    const goesOn = this.open !== undefined && at === 0;
    const who = this.speakerOf(here, at, run, text, beside);
    const { attribution, passage: from } = who;
    const reason = notQuoted(text, run, attribution, attributor, at);
    const joins = goesOn || here.interrupts(run, beside);
    this.found.push({ passage, run, attribution, from, joins, reason });
    if (reason === undefined && attribution.mention) {
      here.speaker = who;
      this.carried = who;
    }
    this.open = run.closed ? undefined : who;
    here.previous = { run, at };
  }

  /** Who says a run: the one beside it, else the one who went on speaking, else somebody named elsewhere. */
  private speakerOf(here: Here, at: number, run: Run, text: string, beside: Attribution): Carried {
    let who: Carried = { attribution: beside, passage: here.passage };
    if (at === 0 && this.open && beside.how !== 'after') who = carry(this.open);
    else if (beside.how === 'none' && !beside.speakerOmitted) who = this.elsewhere(here, at, text) ?? who;
    const { how } = who.attribution;
    return how === 'none' || how === 'carried' ? (here.signature(at, run) ?? who) : who;
  }

  /**
   * Who says a run without a speaker beside it: who spoke before, whom the words before lead to, or the sentence's
   * subject.
   */
  private elsewhere(here: Here, at: number, text: string): Carried | undefined {
    const { passage, attributor, speaker } = here;
    // In Spanish and German the full stop of a sentence may stand behind the mark.
    const stopped = /^\p{Lu}/u.test(text) && /^[.!?]/.test(passage.text.slice(attributor.words.at(at).end));
    const sentence = stopped || isSentence(text);
    if (speaker && (sentence || here.inSameSentence(at))) return carry(speaker);
    const isReported = attributor.reports(at);
    if (speaker && isReported) return carry(speaker);
    const [start] = attributor.sentence(at);
    const led = isReported || (sentence && start === at) ? this.led(here, start) : undefined;
    if (led) return led;
    const subject = attributor.sentenceSubject(at);
    return subject && maySpeak(passage.text.slice(subject.start, subject.end), this.language)
      ? { attribution: attributed('subject', subject), passage }
      : undefined;
  }

  /** The speaker that the sentence or the passage before introduces; else the last speaker. */
  private led({ passage, attributor }: Here, at: number): Carried | undefined {
    const { before, carried, language } = this;
    if (at > 0) {
      const lead = ifMaySpeak(attributor.leadIn(at), passage, language);
      return lead && { attribution: lead, passage };
    }
    if (before && (!carried || endsInColon(before.passage))) {
      const lead = ifMaySpeak(leadAtEnd(before.attributor()), before.passage, language);
      if (lead) return { attribution: lead, passage: before.passage };
    }
    return carried && carry(carried);
  }
}

/** The passage that is read, and what was found in it so far. */
class Here {
  /** The speaker last found in it. */
  speaker: Carried | undefined;
  /** The run before, with its token. */
  previous: { run: Run; at: number } | undefined;

  constructor(
    readonly passage: Passage,
    private readonly next: Passage | undefined,
    readonly attributor: Attributor,
  ) {}

  /** True where the run at token `at` stands in the sentence of the run before. */
  inSameSentence(at: number): boolean {
    const { previous, attributor } = this;
    return previous !== undefined && attributor.sentence(previous.at)[0] === attributor.sentence(at)[0];
  }

  /**
   * “…,” she said, “…”: the run goes on with the sentence of the one before. Its comma may stand behind the mark, as in
   * Britain.
   */
  interrupts(run: Run, beside: Attribution): boolean {
    const { text } = this.passage;
    if (!this.previous) return false;
    const before = this.previous.run;
    const between = text.slice(before.end, run.start);
    const words = text.slice(before.textStart, before.textEnd);
    const broken = /[,—–-]$/.test(words) || (between.startsWith(',') && /^\p{Lu}/u.test(words));
    if (between.length > INTERRUPTION_MAX || !broken) return false;
    if (!/,\s*$/.test(between) || /[.!?]\s/.test(between)) return false;
    return /^[\p{Ll}]/u.test(text.slice(run.textStart)) && beside.how !== 'none';
  }

  /** The name under a quotation that fills its paragraph, or behind it. */
  signature(at: number, run: Run): Carried | undefined {
    if (this.attributor.words.tokens.length === 1) return signatureIn(this.next, 0);
    return at === 0 ? signatureIn(this.passage, run.end) : undefined;
  }
}

/** "— Ann Lee, Oslo". */
const SIGNATURE = /^\s*[—–―-]{1,2}\s*(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,4})(?=\s*(?:$|[,(|]))/u;

/**
 * A name with an office and a place beside it is shorter than this many UTF-16 units; a longer paragraph is the
 * article's own.
 */
const SIGNATURE_MAX = 120;

/** The name that a passage gives from a place on, behind a dash. */
function signatureIn(passage: Passage | undefined, from: number): Carried | undefined {
  if (!passage || passage.text.length - from > SIGNATURE_MAX) return undefined;
  const match = SIGNATURE.exec(passage.text.slice(from));
  if (!match?.[1]) return undefined;
  const end = from + match[0].length;
  return { attribution: attributed('colon', { start: end - match[1].length, end }), passage };
}

/** True for words that are a sentence by themselves: a capital first, and a stop last or many words. */
function isSentence(text: string): boolean {
  if (!/^[[(…. ]*\p{Lu}/u.test(text)) return false;
  return countWords(text) >= SENTENCE_MIN || /[.!?…,—–-][”’"')\]\s]*$/u.test(text);
}

function carry({ attribution, passage }: Carried): Carried {
  return { attribution: { ...attribution, how: 'carried' }, passage };
}

/** What leads to a quotation, where its mention may speak or a verb says that it does. */
function ifMaySpeak(lead: Attribution | undefined, { text }: Passage, language: Language): Attribution | undefined {
  if (!lead?.mention || lead.cue) return lead;
  const { start, end } = lead.mention;
  const mention = text.slice(start, end);
  // "Good information helps": a sentence's first word is a name only if a verb may follow.
  const next = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 24))?.[1];
  const { auxiliaries, speechVerbs, reportingVerbs, pronouns, endings } = language;
  if (next !== undefined && /^\p{Lu}\p{Ll}+$/u.test(mention) && !pronouns.has(mention.toLowerCase())) {
    const verb = auxiliaries.has(next) || speechVerbs.has(next) || reportingVerbs.has(next);
    if (!verb && !endings.finiteVerb.test(next)) return undefined;
  }
  return maySpeak(mention, language) ? lead : undefined;
}

/** What was found, unless its mention is a word that points back ("This", "there") and names no speaker. */
function withoutNobody(found: Attribution, { text }: Passage, language: Language): Attribution {
  const { mention } = found;
  if (!mention || mention.antecedent) return found;
  const opens = /(?:^|[.!?:”"]\s*)$/.test(text.slice(Math.max(0, mention.start - 3), mention.start));
  return isNobody(text.slice(mention.start, mention.end), opens, language) ? UNKNOWN : found;
}
