/** Article → quotations: who said what, with the words' own offsets. Pure. */

import { clean } from '../article/clean.js';
import type { Article, SafeText } from '../article/model.js';
import { type Passage, passages } from '../article/passages.js';
import { type Attribution, Reader } from './attribute.js';
import { wordsOf } from './judge.js';
import { ENGLISH } from './languages/en/index.js';
import type { Language } from './languages/language.js';
import { findRuns, type Run } from './marks.js';
import type { Mention } from './mentions.js';
import { People } from './people.js';
import { findSpeeches, type Speech, type Stretch } from './speeches.js';
import { tokenize } from './tokens.js';
import { type Found, findMarked, findSpeakers, leadTo, outer } from './walk.js';

/** A stretch of the article's plain text, in UTF-16 offsets into `plainText(article)`. */
export interface Span {
  start: number;
  end: number;
  text: SafeText;
}

/** A quotation and what the article says of it. */
export interface Quotation {
  /** The quoted words, without marks; parts joined by a space. */
  text: SafeText;
  /** The quoted words piece by piece: one part, or more where a cue or a paragraph's end interrupts. */
  parts: Span[];
  /** The paragraph the quotation begins in, from 1. */
  paragraph?: number;
  /** `direct`: whole sentences; `mixed`: a fragment that the article's own sentence takes up. */
  kind: 'direct' | 'mixed';
  /** Who said it; null where the article does not say. */
  speaker: { name: SafeText; mention: Span | null; role?: SafeText } | null;
  /** Whom it was said to: "the Associated Press". */
  addressee?: SafeText;
  /** When it was said, as the sentence says: "on Sunday". */
  occasion?: SafeText;
  /** The word of saying: "told". */
  cue?: SafeText;
  /** From 0 to 1: how sure the speaker is. */
  confidence: number;
  /** With `all`: why a run between marks is no quotation. */
  reason?: string;
}

export interface QuoteOptions {
  /** Also give runs that are no quotations (scare quotes, titles, terms), each with its reason. */
  all?: boolean;
}

/** The languages in which speakers are named. */
const LANGUAGES: readonly Language[] = [ENGLISH];

/** How often a speaker found so was the annotated one, for quotations of five words or more and for shorter ones: measured on 840 news articles (PolNeAR 1.0). */
const CONFIDENCE: Record<Attribution['how'], [long: number, short: number]> = {
  after: [0.98, 0.89],
  before: [0.93, 0.87],
  according: [0.9, 0.9],
  sentence: [0.95, 0.8],
  colon: [0.8, 0.8],
  subject: [0.7, 0.7],
  carried: [0.95, 0.79],
  none: [0, 0],
};

/** How often a name given for "he" or "she" was the right one: 60 drawn at random from the read half of those articles, judged by eye. */
const MEANT = 0.9;

function confidenceOf(
  how: Attribution['how'],
  text: string,
  speaker: Quotation['speaker'],
  language: Language | undefined,
): number {
  const sure = CONFIDENCE[how][wordsOf(text) >= 5 ? 0 : 1];
  const mention = speaker?.mention?.text.toLowerCase() ?? '';
  const pronoun = language?.pronouns.has(mention) && language.gendered.has(mention);
  return pronoun && speaker?.name.toLowerCase() !== mention ? Math.round(sure * MEANT * 100) / 100 : sure;
}

/** The quotations of an article in reading order. Linear in its length. */
export function quotes(article: Pick<Article, 'body' | 'language'>, options: QuoteOptions = {}): Quotation[] {
  const all = [...passages(article)];
  return quotesOf(all, { ...options, language: languageOf(all, article.language) });
}

/**
 * The quotations of passages, for callers that have a text of their own. `language` is English unless given; undefined stands for one
 * that has no data here, of which marked words are given without speakers.
 * @public
 */
export function quotesOf(
  all: readonly Passage[],
  options: QuoteOptions & { language?: Language | undefined } = {},
): Quotation[] {
  const language = 'language' in options ? options.language : ENGLISH;
  const speeches = findSpeeches(all).filter((speech) => !language || !retold(speech, language));
  // A block quotation's own marks are the quoted writer's; what somebody quotes in a dialogue is a quotation as well.
  const spoken = new Set(
    speeches.flatMap((speech) => speech.parts.map((part) => part.passage)).filter((passage) => passage.quoted),
  );
  const prose = all.filter((passage) => passage.kind === 'paragraph' && !spoken.has(passage));
  const runs = prose.map((passage) => findRuns(passage.text));
  // Where double marks are the article's custom, single ones mark words, not speech.
  const custom =
    prose.some((passage) => passage.text.includes("''")) ||
    runs.some((some) => some.some((run) => run.style === 'double'))
      ? 'double'
      : 'single';
  const people = new People(language ?? ENGLISH);
  let p = 0;
  for (const passage of all) {
    if (passage.kind !== 'paragraph') continue;
    const { text, start, quoted } = passage;
    people.read({ text, start, quoted, runs: outer(spoken.has(passage) ? undefined : runs[p++], custom) });
  }
  const found = language ? findSpeakers(prose, runs, custom, language) : findMarked(prose, runs, custom);
  for (const { attribution, from } of found) {
    const mention = attribution.mention?.antecedent ?? attribution.mention;
    if (mention) people.speaks(from.text.slice(mention.start, mention.end), from.start + mention.start);
  }
  const marked = assemble(found, people, options.all === true, language);
  if (speeches.length === 0) return marked;
  const set = speeches.map((speech) => quotationOf(speech, people, language));
  return [...marked, ...set].sort((a, b) => (a.parts[0] as Span).start - (b.parts[0] as Span).start);
}

/** True for a block quotation without a source in which the article itself tells who said what: “…,” she said. */
function retold({ parts, label }: Speech, language: Language): boolean {
  if (label) return false;
  return parts.some(({ passage: { quoted, text } }) => {
    const runs = quoted ? findRuns(text) : [];
    if (runs.length === 0) return false;
    const reader = new Reader(text, tokenize(text, runs, language), language);
    return reader.tokens.some((token, at) => token.run !== undefined && reader.attribute(at).cue !== undefined);
  });
}

/** What a block quotation or a dialogue gives as somebody's words. */
function quotationOf({ parts, label, before }: Speech, people: People, language: Language | undefined): Quotation {
  const spans = parts.map(({ passage, start, end }) => span(passage, start, end));
  const led = language && before ? leadTo(before, language) : undefined;
  const [speaker, confidence] = label
    ? [named(label.passage, label, people), LABELLED]
    : led
      ? [speakerOf(led, before as Passage, people, undefined), CONFIDENCE.colon[0]]
      : [null, 0];
  const { paragraph } = (parts[0] as Stretch).passage;
  return {
    text: clean(spans.map((one) => one.text).join(' ')),
    parts: spans,
    ...(paragraph !== undefined && { paragraph }),
    kind: 'direct',
    speaker,
    ...(led && before && details(led, before, language)),
    confidence: speaker === null ? 0 : confidence,
  };
}

/** How sure a name is that the article sets beside the words itself. */
const LABELLED = 0.95;

/** The person that a label names: by the fullest name in the article, whatever the label's case. */
function named(passage: Passage, { start, end }: Mention, people: People): Quotation['speaker'] {
  const mention = span(passage, start, end);
  const shouted = mention.text === mention.text.toUpperCase();
  const words = shouted
    ? mention.text.toLowerCase().replace(/(?:^|[ '’-])\p{L}/gu, (one) => one.toUpperCase())
    : mention.text;
  const known = people.resolve(words, mention.start);
  if (!known) return { name: mention.text, mention };
  return {
    // A name that the article has nowhere else stays as it was set.
    name: clean(known.name === words ? mention.text : known.name),
    mention,
    ...(known.role !== undefined && { role: clean(known.role) }),
  };
}

/** How many of a text's first words are looked at to tell its language, and among how many of them a verb of saying tells it too. */
const SAMPLE = 300;
const ENOUGH = 20;
/** Even terse English has more of its smallest words than this share; other languages have hardly any. */
const SHARE = 0.06;

/** True where speakers can be named: the article is in a language that has its data here. */
export function namesSpeakers(article: Pick<Article, 'body' | 'language'>): boolean {
  return languageOf([...passages(article)], article.language) !== undefined;
}

/** The language the article says it is in, or, where it says nothing, the one whose smallest words it has. */
function languageOf(all: readonly Passage[], tag: string | undefined): Language | undefined {
  if (tag === undefined) return LANGUAGES.find((language) => isIn(language, all));
  const [main = ''] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language.tag === main);
}

function isIn(language: Language, all: readonly Passage[]): boolean {
  const { smallest, strong, weak, nouns, participles } = language;
  // Where a terse text has none of the smallest words, these tell.
  const telling = [strong, weak, nouns, participles];
  let [words, small] = [0, 0];
  for (const { text } of all) {
    for (const [word] of text.slice(0, 2000).matchAll(/[\p{L}’']+/gu)) {
      words++;
      if (word.length <= 4 && smallest.has(word.toLowerCase())) small++;
      else if (words < ENOUGH && telling.some((one) => one.has(word.toLowerCase()))) small++;
    }
    if (words > SAMPLE) break;
  }
  return small > words * SHARE;
}

// --- the record ----------------------------------------------------------------------------------------------

function assemble(found: readonly Found[], people: People, all: boolean, language: Language | undefined): Quotation[] {
  const quotations: Quotation[] = [];
  for (const one of found) {
    const { passage, run, attribution, from, joins, reason } = one;
    if (reason !== undefined && !all) continue;
    const part = span(passage, run.textStart, run.textEnd);
    const before = quotations[quotations.length - 1];
    if (joins && before && before.reason === undefined && reason === undefined) {
      before.parts.push(part);
      continue;
    }
    const speaker = speakerOf(attribution, from, people, reason);
    quotations.push({
      text: part.text,
      parts: [part],
      ...(passage.paragraph !== undefined && { paragraph: passage.paragraph }),
      kind: direct(passage.text, run) ? 'direct' : 'mixed',
      speaker,
      ...details(attribution, from, language),
      confidence: reason === undefined && speaker ? confidenceOf(attribution.how, part.text, speaker, language) : 0,
      ...(reason !== undefined && { reason }),
    });
  }
  // Joined once: a quotation that runs on and on would be copied for each part.
  for (const one of quotations) if (one.parts.length > 1) one.text = clean(one.parts.map(({ text }) => text).join(' '));
  return quotations;
}

function span(passage: Passage, start: number, end: number): Span {
  return { start: passage.start + start, end: passage.start + end, text: clean(passage.text.slice(start, end)) };
}

function speakerOf(
  attribution: Attribution,
  from: Passage,
  people: People,
  reason: string | undefined,
): Quotation['speaker'] {
  const { mention } = attribution;
  if (!mention || reason !== undefined) return null;
  const where = span(from, mention.start, mention.end);
  const head = mention.antecedent ? span(from, mention.antecedent.start, mention.antecedent.end) : where;
  if (attribution.how === 'subject' && !people.isSomebody(head.text)) return null;
  const known = people.resolve(head.text, head.start, mention.antecedent !== undefined);
  if (!known) return { name: where.text, mention: where };
  return {
    name: clean(known.name),
    mention: where,
    ...(known.role !== undefined && { role: clean(known.role) }),
  };
}

function details(
  attribution: Attribution,
  from: Passage,
  language: Language | undefined,
): Pick<Quotation, 'cue' | 'addressee' | 'occasion'> {
  const { cue, addressee } = attribution;
  if (!cue) return {};
  const after = from.text.slice(cue.end, cue.end + 120).split(/[.;:“”"]/, 1)[0] ?? '';
  const occasion = language?.occasion.exec(after)?.[0];
  return {
    cue: clean(from.text.slice(cue.start, cue.end)),
    ...(addressee && { addressee: whom(slice(from, addressee), occasion) }),
    ...(occasion !== undefined && { occasion: clean(occasion) }),
  };
}

/** An addressee without the day: "analysts on Wednesday". */
function whom(addressee: SafeText, occasion: string | undefined): SafeText {
  const at = occasion === undefined ? -1 : addressee.indexOf(` ${occasion}`);
  return at > 0 ? clean(addressee.slice(0, at)) : addressee;
}

function slice(passage: Passage, { start, end }: Mention): SafeText {
  return clean(passage.text.slice(start, end));
}

/** Direct: whole sentences, which begin with a capital and stand outside the article's own sentence. */
function direct(text: string, run: Run): boolean {
  const words = text.slice(run.textStart, run.textEnd);
  if (!/^[\p{Lu}\p{N}¿¡…(]/u.test(words)) return false;
  const before = text.slice(Math.max(0, run.start - 3), run.start).trim();
  return /[.,!?…—–-]$/.test(words) || text[run.end] === ',' || /[:,]$/.test(before) || !run.closed;
}

/** The quotations of speakers whose name holds `name`, accents and case aside. */
export function bySpeaker(quotations: readonly Quotation[], name: string): Quotation[] {
  const wanted = bare(name);
  return quotations.filter((one) => one.speaker && ` ${bare(one.speaker.name)}`.includes(` ${wanted}`));
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Each speaker with how often and in how many words they are quoted, most first. */
export function countSpeakers(
  quotations: readonly Quotation[],
): { name: SafeText | null; role?: SafeText; quotations: number; words: number }[] {
  const counts = new Map<string, { name: SafeText | null; role?: SafeText; quotations: number; words: number }>();
  for (const { speaker, text } of quotations) {
    const key = speaker?.name ?? '';
    const count = counts.get(key) ?? {
      name: speaker?.name ?? null,
      ...(speaker?.role && { role: speaker.role }),
      quotations: 0,
      words: 0,
    };
    count.quotations++;
    count.words += wordsOf(text);
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => b.quotations - a.quotations || b.words - a.words);
}
