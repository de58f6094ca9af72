/**
 * What is quoted without marks: a block quotation, and what is said in a dialogue ("Q: …", "LEE: …"). Works on the
 * passages alone; linear. Pure.
 */
import type { Passage } from '../article/passages.js';
import { oncePerLanguage } from './languages/define.js';
import type { Language } from './languages/language.js';

/** Part of a passage, in UTF-16 units of its text. */
interface PassagePart {
  passage: Passage;
  start: number;
  end: number;
}

/** Words that the article's form shows to be somebody's own. */
export interface Speech {
  parts: [PassagePart, ...PassagePart[]];
  /** The words that name the speaker, where the article sets any. */
  label?: PassagePart;
  /** Of a block quotation without a source, the passage before it, which may lead to it. */
  before?: Passage;
}

/** What is looked for at a passage's beginning. */
interface Labels {
  /** A label of a dialogue: a letter (group 1) or a name with what its bearer is in brackets (group 2). */
  dialogue: RegExp;
  /** The name in a block quotation's source. */
  source: RegExp;
}

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";

const labelsOf = oncePerLanguage(({ dialogueLabels, sourceLabels }): Labels => {
  const letter = `(${dialogueLabels.join('|') || '(?!)'})[.:]`;
  const name = `((?:${CAPITALISED}[ ]){0,3}${CAPITALISED})(?:[ ]\\([^()]{1,40}\\))?:`;
  const word = `(?:(?:${sourceLabels.join('|') || '(?!)'}):\\s*)?`;
  return {
    dialogue: new RegExp(`^(?:${letter}|${name})[ \\u00a0]+(?=\\S)`, 'u'),
    source: new RegExp(`^[\\s—–―-]*${word}([^(,|·—–\\n]{2,80}?)(?=\\s*(?:[(,|·—–\\n]|$))`, 'i'),
  };
});

/** An answer has no more passages than this: of a longer one the rest is the article's own. */
const ANSWER_MAX = 12;

/** People who speak in turn say more words than this at a time, on average. */
const WORDS_MIN = 2;

/** The speeches of an article's passages, in reading order. */
export function findSpeeches(all: readonly Passage[], language: Language): Speech[] {
  const labels = labelsOf(language);
  return [...blockQuotations(all, labels), ...dialogue(all, labels)].sort(
    (a, b) => a.parts[0].passage.start - b.parts[0].passage.start,
  );
}

const isQuotedParagraph = (passage: Passage | undefined): passage is Passage =>
  passage?.quoted === true && passage.kind === 'paragraph';

/** Paragraphs in a block quotation are somebody's words whole, unless the quotation has marks of its own all around. */
function blockQuotations(all: readonly Passage[], labels: Labels): Speech[] {
  const found: Speech[] = [];
  let open: Speech | undefined;
  for (const [i, passage] of all.entries()) {
    if (!isQuotedParagraph(passage)) continue;
    const part = withoutMarks(passage);
    if (open && isQuotedParagraph(all[i - 1])) open.parts.push(part);
    else {
      const before = all[i - 1];
      open = { parts: [part], ...(before && { before }) };
      found.push(open);
    }
    const next = all[i + 1];
    const label = next?.kind === 'source' ? sourceName(next, labels) : undefined;
    if (!label) continue;
    open.label = label;
    delete open.before;
  }
  return found;
}

/** A passage, from a place on, without the marks around it where it has any. */
function withoutMarks(passage: Passage, from = 0): PassagePart {
  const { text } = passage;
  let start = from;
  let end = text.length;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const opens = /["“«„]/.test(text.charAt(start));
  const closes = /["”»“]/.test(text.charAt(end - 1));
  if (opens && closes && !/["“”«»„]/.test(text.slice(start + 1, end - 1)))
    return { passage, start: start + 1, end: end - 1 };
  return { passage, start, end };
}

/** "— Ann Lee (@annlee) May 4": the name. */
function sourceName(passage: Passage, { source }: Labels): PassagePart | undefined {
  const match = source.exec(passage.text);
  if (!match?.[1]) return undefined;
  const start = match[0].length - match[1].length;
  return { passage, start, end: start + match[1].length };
}

/** A label at a passage's beginning. */
interface Label {
  name: string;
  /** "ANN LEE:" once, and then "LEE:". */
  surname: string;
  /** What stands behind it. */
  said: string;
  /** Its own length, with the white space behind it. */
  length: number;
  /** True for a letter, which names no speaker. */
  letter: boolean;
}

function labelOf({ text, kind, quoted }: Passage, { dialogue }: Labels): Label | undefined {
  if (kind !== 'paragraph' || quoted) return undefined;
  const match = dialogue.exec(text);
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return undefined;
  const { length } = match[0];
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return { name, surname, said: text.slice(length), length, letter: match[1] !== undefined };
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** "(Laughter)": describes what happens, is not spoken. */
const isStageDirection = (text: string) => /^\s*[([][^()[\]]*[)\]]\.?\s*$/.test(text);

/** What is said behind labels, of which two at least come back: a single one may be any colon's. */
function dialogue(all: readonly Passage[], labels: Labels): Speech[] {
  const found = all.map((passage) => labelOf(passage, labels));
  const speakers = recurring(found);
  const turns = found.map((label) => (label && speakers.has(label.surname) ? label : undefined));
  if (speakers.size < 2 || !isSpoken(turns)) return [];
  const lastTurn = turns.findLastIndex((turn) => turn !== undefined);
  const speeches: Speech[] = [];
  let open: Speech | undefined;
  for (const [i, passage] of all.entries()) {
    if (i > lastTurn && !found[i]) break;
    const turn = turns[i];
    if (turn) {
      if (!hasWords(turn.said)) continue;
      open = { parts: [withoutMarks(passage, turn.length)] };
      if (!turn.letter) open.label = { passage, start: 0, end: turn.name.length };
      speeches.push(open);
    } else if (open && passage.kind === 'paragraph' && !passage.quoted && open.parts.length < ANSWER_MAX) {
      if (hasWords(passage.text) && !isStageDirection(passage.text)) open.parts.push(withoutMarks(passage));
    } else open = undefined;
  }
  return speeches;
}

/** The surnames and letters of labels that come back. */
function recurring(labels: readonly (Label | undefined)[]): Set<string> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.surname, (counts.get(label.surname) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([surname]) => surname));
}

/** False for a table of figures, which has labels as well, but nobody speaks in it. */
function isSpoken(turns: readonly (Label | undefined)[]): boolean {
  const counts = turns.flatMap((turn) => (turn ? [turn.said.split(/\s+/).length] : []));
  return counts.reduce((sum, count) => sum + count, 0) >= counts.length * WORDS_MIN;
}
