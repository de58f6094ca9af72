/**
 * The types that the rooms of quotations share. Types only: it imports no module of this room but the language's shape.
 */
import type { SafeText } from '../article/model.js';

/** A stretch of the article's plain text, in UTF-16 offsets into `plainText(article)`. */
export interface Span {
  start: number;
  end: number;
  text: SafeText;
}

/** Who said a quotation. */
export interface Speaker {
  /** The fullest name that the article has, or the words of the mention. */
  name: SafeText;
  /** The words beside the quotation that stand for the speaker: a name, a pronoun, a description. */
  mention: Span | null;
  /** What the article says the speaker is: "Iraqi foreign minister". */
  role?: SafeText;
}

/** A quotation and what the article says of it. */
export interface Quotation {
  /** The quoted words, without marks; parts joined by a space. */
  text: SafeText;
  /** The quoted words piece by piece: one part, or more where a cue or a paragraph's end interrupts. */
  parts: Span[];
  /** The paragraph the quotation begins in, from 1. */
  paragraph?: number;
  /** `direct`: whole sentences; `mixed`: a fragment inside the article's own sentence. */
  kind: 'direct' | 'mixed';
  /** Who said it; null where the article does not say. */
  speaker: Speaker | null;
  /** The listener: "the Associated Press". */
  addressee?: SafeText;
  /** When it was said, as the sentence says: "on Sunday". */
  occasion?: SafeText;
  /** The verb or noun of speech: "told". */
  cue?: SafeText;
  /** From 0 to 1: how sure the speaker is. */
  confidence: number;
  /** With `all`: why words between marks are no quotation. */
  reason?: string;
}

export interface QuoteOptions {
  /** Also give words between marks that are no quotations (scare quotes, titles, terms), each with its reason. */
  all?: boolean;
}

/** UTF-16 offsets in a passage. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Words between marks, in UTF-16 offsets into the passage they stand in: from the opening mark to past the closing one,
 * or to the passage's end where none stands in it.
 */
export interface Run extends Stretch {
  /** The words alone, without marks and the white space beside them. */
  textStart: number;
  textEnd: number;
  style: 'double' | 'single';
  /** False where no closing mark stands in this passage. */
  closed: boolean;
}

/** A word, a stop, or a whole run, with its UTF-16 offsets in the passage. */
export interface Token extends Stretch {
  kind: 'word' | 'stop' | 'run';
  /** Lower-cased; of a run, its last character before the closing mark. */
  low: string;
  /** True for a word with a capital or a digit first. */
  capital: boolean;
  /** Index into the passage's runs. */
  run: number | undefined;
}

/** A stretch of words that names a speaker. */
export interface Mention extends Stretch {
  /** For "who" and "which": the words they stand for. */
  antecedent?: Mention;
}

/** Where an attribution was found: behind the quotation, before it, in "according to", and so on. */
export type Rule = 'after' | 'before' | 'according' | 'sentence' | 'colon' | 'subject' | 'carried' | 'none';

/** What was found of one run's speaker. */
export interface Attribution {
  how: Rule;
  mention: Mention | undefined;
  cue: Stretch | undefined;
  addressee: Stretch | undefined;
  /** True where the sentence has a verb of speech without the speaker: "Trump was asked, “…”". */
  speakerOmitted: boolean;
}

export type Gender = 'm' | 'f';

/** A person or body that the article names. */
export interface Entity {
  name: string;
  /** The words of the name, lower-cased. */
  words: string[];
  role: string | undefined;
  gender: Gender | undefined;
  /** True where it bears a title or an age, is described as people are, or speaks. */
  person: boolean;
  /** How often an article stands before it, as before no person's name: "the Constitution". */
  determined: number;
  /** How often it is named. */
  count: number;
}

/** How sure it is that a name is a person's: 2 by title, given name or speech, 1 by its form alone, 0 not at all. */
export type Likeness = 0 | 1 | 2;

/** Whom a mention stands for. */
export interface Known {
  name: string;
  role?: string;
}

/** A passage with its runs. `start` is its place in the article's plain text. */
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
  inQuotation: boolean;
}

/** Somebody without a name: "a second official". */
export interface Described {
  at: number;
  text: string;
  gender: Gender | undefined;
}
