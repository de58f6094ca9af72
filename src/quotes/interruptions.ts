/**
 * Cues inside of marks, as French newspapers write them: « Nous partons, a déclaré Ek, et vite. » Each such run becomes
 * two, with the cue between them. Linear. Pure.
 */
import type { Language } from './languages/language.js';
import { findRuns } from './marks.js';
import type { Run, Token } from './model.js';
import { tokenize } from './tokens.js';

/** From the comma to the verb there are no more tokens than this; from there to the end of the cue no more than those. */
const VERB_WITHIN = 4;
const CUE_MAX = 16;

/** The outermost runs of a passage, in order, without the cues that stand inside of them. */
export function runsWithoutCues(text: string, language: Language): Run[] {
  const dialogue = dashedRuns(text, language);
  if (dialogue.length > 0) return dialogue;
  const runs = findRuns(text, language);
  return language.interruptsInsideMarks ? runs.flatMap((run) => split(text, run, language)) : runs;
}

function split(text: string, run: Run, language: Language): Run[] {
  const tokens = tokenize(text.slice(run.textStart, run.textEnd), [], language);
  const parts: Run[] = [];
  let { start, textStart } = run;
  for (let i = 0; i < tokens.length; i++) {
    const mark = tokens[i];
    if (!mark || !/^[,?!]$/.test(mark.low)) continue;
    const end = endOfCue(tokens, i + 1, language);
    if (end === undefined) continue;
    const stop = run.textStart + (mark.low === ',' ? mark.start : mark.end);
    parts.push({ ...run, start, end: stop, textStart, textEnd: stop, closed: true });
    const next = tokens[end + 1];
    i = end;
    if (!next) return parts;
    start = textStart = run.textStart + next.start;
  }
  return parts.length === 0 ? [run] : [...parts, { ...run, start, textStart }];
}

/** The token of the mark that ends a cue which begins at token `i`; undefined where none begins there. */
function endOfCue(tokens: readonly Token[], i: number, language: Language): number | undefined {
  const { auxiliaries, pronouns, adverbs, speechVerbs, elisions, conjunctions } = language;
  let k = i;
  let hasSubject = false;
  for (; k < i + VERB_WITHIN; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.capital) return undefined;
    if (speechVerbs.has(token.low) && !(auxiliaries.has(token.low) && !isEnd(tokens[k + 1]))) break;
    // Behind the auxiliary a pronoun is the subject: "a-t-il déclaré". Before it, it would begin a clause.
    if (k > i && pronouns.has(token.low)) hasSubject = true;
    else if (!auxiliaries.has(token.low) && !adverbs.has(token.low) && !elisions.has(token.low)) return undefined;
  }
  if (k >= i + VERB_WITHIN) return undefined;
  const behind = tokens[k + 1];
  if (!hasSubject && (behind?.kind !== 'word' || conjunctions.has(behind.low) || language.prepositions.has(behind.low)))
    return undefined;
  for (let end = k + 1; end < Math.min(tokens.length, k + CUE_MAX); end++) if (isEnd(tokens[end])) return end;
  return k + CUE_MAX > tokens.length ? tokens.length - 1 : undefined;
}

/** "—Nos vamos —dijo Ek—. Volveremos.": what is said behind the dash that begins a paragraph, if a cue shows it. */
function dashedRuns(text: string, language: Language): Run[] {
  const { dialogueDashes } = language;
  if (dialogueDashes === '' || !dialogueDashes.includes(text.charAt(0))) return [];
  const runs: Run[] = [];
  let hasCue = false;
  for (let dash = 0; dash >= 0; ) {
    const next = nextDash(text, dash + 1, dialogueDashes);
    const end = next < 0 ? text.length : next;
    if (dash > 0 && beginsWithCue(text.slice(dash + 1, end), language)) hasCue = true;
    else {
      const skipped = /^[\s.,;:]*/.exec(text.slice(dash + 1, end))?.[0].length ?? 0;
      const textStart = dash + 1 + skipped;
      const textEnd = textStart + text.slice(textStart, end).trimEnd().length;
      if (textEnd > textStart)
        runs.push({ start: dash, end: textEnd, textStart, textEnd, style: 'double', closed: true });
    }
    dash = next;
  }
  return hasCue ? runs : [];
}

function nextDash(text: string, from: number, dashes: string): number {
  for (let i = from; i < text.length; i++) if (dashes.includes(text.charAt(i))) return i;
  return -1;
}

function beginsWithCue(text: string, language: Language): boolean {
  const [first, second, third] = tokenize(text.slice(0, CUE_LENGTH), [], language);
  if (!first || first.capital) return false;
  return [first, second, third].some((token) => token !== undefined && language.speechVerbs.has(token.low));
}

/** The verb of a cue stands within so many UTF-16 units. */
const CUE_LENGTH = 40;

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'stop' && /^[,.;?!]$/.test(token.low));
