/**
 * What is quoted without marks: a block quotation, and what is said in a dialogue ("Q: …", "LEE: …"). Works on the passages alone;
 * linear. Pure.
 */
import type { Passage } from '../article/passages.js';

/** A stretch of a passage, in UTF-16 units of its text. */
export interface Stretch {
  passage: Passage;
  start: number;
  end: number;
}

/** Words given as somebody's own by how they are set. */
export interface Speech {
  parts: Stretch[];
  /** The words that name the speaker, where the article sets any. */
  label?: Stretch;
  /** Of a block quotation without a source, the passage that leads to it. */
  before?: Passage;
}

/** A label before somebody's words: a letter of question and answer, or a name, in capitals or not, with what the speaker is in brackets. */
const LABEL =
  /^(?:([QA])[.:]|((?:\p{Lu}[\p{L}\p{M}.'’-]*[ ]){0,3}\p{Lu}[\p{L}\p{M}.'’-]*)(?:[ ]\([^()]{1,40}\))?:)[ \u00a0]+(?=\S)/u;

/** How many passages may follow a label's own and still be the same speaker's: an answer of more than a page is told by others. */
const ANSWER = 12;

/** People who speak in turn say more words than this at a time, one time with another. */
const FEW_WORDS = 2;

/** The speeches of an article's passages, in reading order. */
export function findSpeeches(all: readonly Passage[]): Speech[] {
  return [...blockQuotations(all), ...dialogue(all)].sort(
    (a, b) => (a.parts[0] as Stretch).passage.start - (b.parts[0] as Stretch).passage.start,
  );
}

/** Paragraphs in a block quotation are somebody's words whole, unless the quotation has marks of its own all around. */
function blockQuotations(all: readonly Passage[]): Speech[] {
  const found: Speech[] = [];
  for (let i = 0; i < all.length; i++) {
    const first = all[i] as Passage;
    if (!first.quoted || first.kind !== 'paragraph') continue;
    const start = i;
    while (all[i + 1]?.quoted && all[i + 1]?.kind === 'paragraph') i++;
    const passages = all.slice(start, i + 1);
    const source = all[i + 1]?.kind === 'source' ? all[i + 1] : undefined;
    const before = all[start - 1];
    const label = source && sourceName(source);
    found.push({
      parts: passages.map((passage) => whole(passage)),
      ...(label && { label }),
      ...(!label && before && { before }),
    });
  }
  return found;
}

/** A passage without the marks around it, where it has any. */
function whole(passage: Passage, from = 0): Stretch {
  const { text } = passage;
  let start = from;
  let end = text.length;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (
    /["“«„]/.test(text[start] ?? '') &&
    /["”»“]/.test(text[end - 1] ?? '') &&
    !/["“”«»„]/.test(text.slice(start + 1, end - 1))
  )
    return { passage, start: start + 1, end: end - 1 };
  return { passage, start, end };
}

/** "— Ann Lee (@annlee) May 4": the name. */
function sourceName(passage: Passage): Stretch | undefined {
  const match = /^[\s—–―-]*(?:source:\s*)?([^(,|·—–\n]{2,80}?)(?=\s*(?:[(,|·—–\n]|$))/i.exec(passage.text);
  if (!match?.[1]) return undefined;
  const start = match[0].length - match[1].length;
  return { passage, start, end: start + match[1].length };
}

/** Paragraphs that begin with labels, of which two at least come back: a single one may be any colon's. */
function dialogue(all: readonly Passage[]): Speech[] {
  const labels = new Map<string, number>();
  const matches = all.map((passage) => {
    if (passage.kind !== 'paragraph' || passage.quoted) return undefined;
    const match = LABEL.exec(passage.text);
    const name = match?.[1] ?? match?.[2];
    // "ANN LEE:" once, and then "LEE:".
    const surname = name?.slice(name.lastIndexOf(' ') + 1);
    if (surname !== undefined) labels.set(surname, (labels.get(surname) ?? 0) + 1);
    return match && name !== undefined
      ? { name, surname, length: match[0].length, letter: match[1] !== undefined }
      : undefined;
  });
  const speakers = new Set<string | undefined>([...labels].filter(([, count]) => count > 1).map(([name]) => name));
  if (speakers.size < 2) return [];
  // A table of figures has labels as well, but nobody speaks in it.
  const said = matches.flatMap((match, i) =>
    match && speakers.has(match.surname) ? [(all[i] as Passage).text.slice(match.length).split(/\s+/).length] : [],
  );
  if (said.reduce((sum, count) => sum + count, 0) < said.length * FEW_WORDS) return [];
  const last = matches.findLastIndex((match) => match !== undefined && speakers.has(match.surname));
  const found: Speech[] = [];
  let open: Speech | undefined;
  for (const [i, passage] of all.entries()) {
    if (i > last && !matches[i]) break;
    const match = matches[i];
    if (match && speakers.has(match.surname)) {
      if (!/[\p{L}\p{N}]/u.test(passage.text.slice(match.length))) continue;
      open = { parts: [whole(passage, match.length)] };
      if (!match.letter) open.label = { passage, start: 0, end: match.name.length };
      found.push(open);
    } else if (open && passage.kind === 'paragraph' && !passage.quoted && open.parts.length < ANSWER) {
      // "(Laughter)": what happens is said by nobody.
      if (/[\p{L}\p{N}]/u.test(passage.text) && !/^\s*[([][^()[\]]*[)\]]\.?\s*$/.test(passage.text))
        open.parts.push(whole(passage));
    } else open = undefined;
  }
  return found;
}
