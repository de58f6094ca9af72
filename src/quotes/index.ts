/**
 * Article → quotations: who said what, with the words' own offsets. Pure. The way of an article through this room:
 *
 * 1. `languages/` says which language it is in, and has all words that the other modules know.
 * 2. `speeches.ts` finds what is quoted without marks, `marks.ts` the runs of text between marks.
 * 3. `people/` reads every passage for names.
 * 4. `walk.ts` goes over the runs; `attribution/` finds the cue and the speaker beside each, `judge.ts` what is no
 *    quotation.
 * 5. `record.ts` resolves each speaker to a person and makes the quotations.
 */
import type { Article } from '../article/model.js';
import { type Passage, passages } from '../article/passages.js';
import { attributorOf } from './attribution/attributor.js';
import { runsWithoutCues } from './interruptions.js';
import { FALLBACK, languageOf } from './languages/index.js';
import type { Language } from './languages/language.js';
import type { Quotation, QuoteOptions, Run } from './model.js';
import { People } from './people/people.js';
import { markedQuotations, unmarkedQuotation } from './record.js';
import { findSpeeches, type Speech } from './speeches.js';
import { type Found, findMarked, findSpeakers, type MarkedPassage } from './walk.js';

export { bySpeaker, countSpeakers } from './by-speaker.js';
export type { Quotation, QuoteOptions, Span } from './model.js';

/** The quotations of an article in reading order. Linear in its length. */
export function quotes(article: Pick<Article, 'body' | 'language'>, options: QuoteOptions = {}): Quotation[] {
  const all = [...passages(article)];
  return quotesOf(all, { ...options, language: languageOf(all, article.language) });
}

/** The language in which the speakers of an article are named: "en"; undefined for one that has no data here. */
export function languageOfSpeakers(article: Pick<Article, 'body' | 'language'>): string | undefined {
  return languageOf([...passages(article)], article.language)?.tag;
}

/**
 * The quotations of passages, in reading order, for callers that have a text of their own. `language` is English unless
 * given; undefined stands for one that has no data here, of which marked words are given without speakers.
 * @public
 */
export function quotesOf(
  all: readonly Passage[],
  options: QuoteOptions & { language?: Language | undefined } = {},
): Quotation[] {
  const language = 'language' in options ? options.language : FALLBACK;
  const data = language ?? FALLBACK;
  const speeches = findSpeeches(all, data).filter((speech) => !language || !reportsSpeech(speech, language));
  // A block quotation's own marks are the quoted writer's; what somebody quotes in a dialogue is a quotation as well.
  const spoken = new Set(speeches.flatMap(({ parts }) => parts.map(({ passage }) => passage)).filter(isQuoted));
  const prose = markedPassages(all, spoken, data);
  const people = readPeople(all, prose, data);
  const found = language ? findSpeakers(prose, language) : findMarked(prose);
  noteSpeakers(found, people);
  const marked = markedQuotations(found, people, options.all === true, language);
  if (speeches.length === 0) return marked;
  const unmarked = speeches.map((speech) => unmarkedQuotation(speech, people, language));
  return [...marked, ...unmarked].sort((a, b) => startOf(a) - startOf(b));
}

const isQuoted = ({ quoted }: Passage) => quoted;

const startOf = ({ parts }: Quotation) => parts[0]?.start ?? 0;

/** True for a block quotation without a source in which the article itself says who said what: “…,” she said. */
function reportsSpeech({ parts, label }: Speech, language: Language): boolean {
  if (label) return false;
  return parts.some(({ passage: { quoted, text } }) => {
    const runs = quoted ? runsWithoutCues(text, language) : [];
    if (runs.length === 0) return false;
    const attributor = attributorOf(text, runs, language);
    return attributor.words.tokens.some(
      (token, at) => token.run !== undefined && attributor.attribute(at).cue !== undefined,
    );
  });
}

/**
 * The paragraphs that are the article's own, with their runs. Where it sets speech in double marks, single ones mark
 * words.
 */
function markedPassages(all: readonly Passage[], spoken: ReadonlySet<Passage>, language: Language): MarkedPassage[] {
  const prose = all.filter((passage) => passage.kind === 'paragraph' && !spoken.has(passage));
  const runs = prose.map(({ text }) => runsWithoutCues(text, language));
  const isDouble = ({ style }: Run) => style === 'double';
  const double = prose.some(({ text }) => text.includes("''")) || runs.some((some) => some.some(isDouble));
  return prose.map((passage, i) => ({ passage, runs: (runs[i] ?? []).filter((run) => !double || isDouble(run)) }));
}

/** The people whom an article's paragraphs name. */
function readPeople(all: readonly Passage[], prose: readonly MarkedPassage[], language: Language): People {
  const people = new People(language);
  const runsOf = new Map(prose.map(({ passage, runs }) => [passage, runs]));
  for (const passage of all) {
    if (passage.kind !== 'paragraph') continue;
    const { text, start, quoted } = passage;
    people.read({ text, start, quoted, runs: runsOf.get(passage) ?? [] });
  }
  return people;
}

/** Notes whom the attributions name as speakers: who speaks is a person, and the likelier meant by a pronoun. */
function noteSpeakers(found: readonly Found[], people: People): void {
  for (const { attribution, from } of found) {
    const mention = attribution.mention?.antecedent ?? attribution.mention;
    if (mention) people.speaks(from.text.slice(mention.start, mention.end), from.start + mention.start);
  }
}
