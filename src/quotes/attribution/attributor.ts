/** The attributor of a passage, by the grammar of its language. Pure. */
import type { Language } from '../languages/language.js';
import type { Attribution, Mention, Run } from '../model.js';
import { SubjectFirstAttributor } from './attribute.js';
import { VerbSecondAttributor } from './verb-second.js';
import type { Words } from './words.js';

/** Finds who says the runs of one passage. Runs are named by their tokens in `words`. */
export interface Attributor {
  readonly words: Words;
  /** Finds the speaker of the run at token `at`. */
  attribute(at: number): Attribution;
  /** The sentence's subject, for a run that is part of it and has no cue. */
  sentenceSubject(at: number): Mention | undefined;
  /** The tokens of the sentence around a token: from the first to past the last. */
  sentence(at: number): [from: number, to: number];
  /** What the last sentence before token `at` is about, where it leads to a quotation. */
  leadIn(at: number): Attribution | undefined;
  /** True where the words before token `at` show that somebody's words follow, whatever form they have. */
  isIntroducedAsSpeech(at: number): boolean;
  /** True where the verb of the sentence around a token reports what somebody said before. */
  reports(at: number): boolean;
}

export function attributorOf(text: string, runs: readonly Run[], language: Language): Attributor {
  const { verbSecond } = language;
  return verbSecond
    ? new VerbSecondAttributor(text, runs, language, verbSecond)
    : new SubjectFirstAttributor(text, runs, language);
}
