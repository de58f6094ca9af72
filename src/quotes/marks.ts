/**
 * Finds runs of text between quotation marks: marks open, close, nest, and reopen at paragraphs. Of a language it needs
 * only how a plural's possessive is written, whose apostrophe may look like a closing mark. Pure.
 */
import type { Language } from './languages/language.js';
import type { Run } from './model.js';

/** What closes a run that a mark opens. The typist's straight mark closes a curly one, and the other way round. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '«': '»',
  '»': '«',
  '„': '“”',
  '‹': '›',
  '「': '」',
  '『': '』',
};

const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit);
const isLetterOrStop = (unit: string) => isLetter(unit) || /[.,!?…]/.test(unit);

/**
 * The outermost runs of a passage, in order. Linear: each mark is looked at once, and a straight mark opens or closes
 * by what stands beside it. Single marks count only outside double ones, and only where they cannot be apostrophes.
 */
export function findRuns(text: string, language: Language): Run[] {
  const runs: Run[] = [];
  const marks = /''|["“”„«»‘’'‹›「」『』]/g;
  let open: { at: number; closers: string } | undefined;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const { 0: mark, index: at } = match;
    // Two single straight marks are not a double mark (they may be prime marks), and not an opening single one.
    if (mark === "''") continue;
    if (open) {
      if (!open.closers.includes(mark) && !closesByMistake(text, at, mark, open.closers)) continue;
      // A second opening mark: the first was never closed, and what follows is a run of its own.
      const reopens = mark === '"' && opensStraight(text, at) && !closesStraight(text, at);
      runs.push(run(open.at, reopens ? at : at + 1, !reopens, 'double', text));
      open = reopens ? { at, closers: '"”' } : undefined;
    } else if (mark === '"' && text[at - 1] === '=') {
      // An attribute of left-over markup: its value is skipped.
      const close = text.indexOf('"', at + 1);
      if (close < 0) break;
      marks.lastIndex = close + 1;
    } else if (mark === '‘' || mark === "'") {
      const close = opensSingle(text, at) ? closingSingle(text, at, mark === '‘' ? '’' : "'", language) : -1;
      if (close < 0) continue;
      runs.push(run(at, close + 1, true, 'single', text));
      marks.lastIndex = close + 1;
    } else {
      const closers = closersOf(text, at, mark);
      if (closers !== undefined) open = { at, closers };
    }
  }
  if (open) runs.push(run(open.at, text.length, false, 'double', text));
  return runs;
}

/** What closes the run that a double mark opens; undefined where the mark opens none. */
function closersOf(text: string, at: number, mark: string): string | undefined {
  // A closing mark with no opening one closes nothing; it opens only where it could.
  if (mark === '"') return opensStraight(text, at) || !closesStraight(text, at) ? CLOSERS[mark] : undefined;
  // Typists sometimes open with a closing mark.
  if (mark === '”') return !isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1)) ? '”' : undefined;
  return mark !== '»' || !isLetter(text.charAt(at - 1)) ? CLOSERS[mark] : undefined;
}

/** True where a typist closed with an opening mark: “rapists“ while … */
function closesByMistake(text: string, at: number, mark: string, closers: string): boolean {
  if (mark !== '“' || closers !== CLOSERS['“']) return false;
  return isLetterOrStop(text.charAt(at - 1)) && /[\s.,;:!?)]/.test(text[at + 1] ?? ' ');
}

/** A run from its opening mark to `end`, past its closing mark where it has one. */
function run(start: number, end: number, closed: boolean, style: Run['style'], text: string): Run {
  let [textStart, textEnd] = [start + 1, closed ? end - 1 : end];
  while (textStart < textEnd && /\s/.test(text.charAt(textStart))) textStart++;
  while (textEnd > textStart && /\s/.test(text.charAt(textEnd - 1))) textEnd--;
  return { start, end: closed ? end : textEnd, textStart, textEnd, style, closed };
}

function opensStraight(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  return (before === undefined || /[\s([{—–‘'/-]/.test(before)) && after !== undefined && !/\s/.test(after);
}

function closesStraight(text: string, at: number): boolean {
  return at > 0 && !/[\s([{]/.test(text.charAt(at - 1)) && !isLetter(text.charAt(at + 1));
}

function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1];
  return (before === undefined || /[\s([{—–]/.test(before)) && isLetter(text.charAt(at + 1));
}

/**
 * The longest run between single marks, in UTF-16 units: the marks are apostrophes as well, so a longer one is
 * unlikely.
 */
const SINGLE_MAX = 800;

/**
 * Where the run opened at `at` closes, or -1: before a space, a stop or the end, and not before a letter, as an
 * apostrophe stands. A mark that may be a plural's apostrophe (“the players’ union”) closes only where no surer one
 * follows before the next opening mark.
 */
function closingSingle(text: string, at: number, mark: string, { endings }: Language): number {
  // Searched in a slice: the whole text searched at every mark would be quadratic.
  const near = text.slice(at, at + SINGLE_MAX);
  let doubtful = -1;
  for (let i = near.indexOf(mark, 1); i >= 0; i = near.indexOf(mark, i + 1)) {
    const after = text[at + i + 1];
    const before = near.charAt(i - 1);
    if (/\s/.test(before) || !(after === undefined || /[\s.,;:!?)\]—–…”"]/.test(after))) continue;
    if (doubtful >= 0 && near.slice(doubtful, i).search(/[\s([—–]['‘]\p{L}/u) >= 0) break;
    const mayBeApostrophe =
      endings.pluralPossessive.test(near.slice(i - 1, i + 1)) && /^ \p{Ll}/u.test(near.slice(i + 1, i + 3));
    const sure = doubtful >= 0 ? /[.,!?…]/.test(before) : !mayBeApostrophe;
    if (sure) return at + i;
    if (doubtful < 0) doubtful = i;
  }
  return doubtful < 0 ? -1 : at + doubtful;
}
