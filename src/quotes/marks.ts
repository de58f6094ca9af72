/** Finds runs of text between quotation marks. Knows nothing of language: marks open, close, nest, and reopen at paragraphs. */

/** A run between marks, in UTF-16 offsets into the passage it stands in. */
export interface Run {
  /** From the opening mark, or the passage's start where a run goes on. */
  start: number;
  /** Past the closing mark, or at the passage's end where it is left open. */
  end: number;
  /** The words alone, without marks. */
  textStart: number;
  textEnd: number;
  style: 'double' | 'single';
  /** False where no closing mark stands in this passage. */
  closed: boolean;
}

const CLOSING: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '‹': '›', '»': '«', '「': '」', '『': '』' };

const letter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/**
 * The outermost runs of a passage, in order. Linear: each mark is looked at once, and a straight mark opens or closes by what
 * stands beside it. Single marks count only outside double ones, and only where they cannot be apostrophes.
 */
export function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  const marks = /''|["“”„«»‘’'‹›「」『』]/g;
  let open: { at: number; closers: string } | undefined;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const at = match.index;
    const mark = match[0];
    // Two single straight marks are neither a double one that can be told from prime marks, nor an opening single one.
    if (mark === "''") continue;
    if (open) {
      if (!open.closers.includes(mark)) {
        // Typists sometimes close with an opening mark: “rapists“ while …
        if (
          mark !== '“' ||
          open.closers !== '”"' ||
          !letterOrStop(text[at - 1]) ||
          !/[\s.,;:!?)]/.test(text[at + 1] ?? ' ')
        )
          continue;
      }
      if (mark === '"' && opensStraight(text, at) && !closesStraight(text, at)) {
        // A second opening mark: the first was never closed, and what follows is a run of its own.
        runs.push(run(open.at, at, false, 'double', text));
        open = { at, closers: '"”' };
        continue;
      }
      runs.push(run(open.at, at + 1, true, 'double', text));
      open = undefined;
    } else if (mark === '"' && text[at - 1] === '=') {
      // An attribute of left-over markup: skip its value.
      const close = text.indexOf('"', at + 1);
      if (close < 0) break;
      marks.lastIndex = close + 1;
    } else if (mark === '"') {
      // A closing mark with no opening one closes nothing; it opens only where it could.
      if (opensStraight(text, at) || !closesStraight(text, at)) open = { at, closers: '"”' };
    } else if (mark === '‘' || mark === "'") {
      const close = opensSingle(text, at) ? closingSingle(text, at, mark === '‘' ? '’' : "'") : -1;
      if (close >= 0) {
        runs.push(run(at, close + 1, true, 'single', text));
        marks.lastIndex = close + 1;
      }
    } else if (mark === '”') {
      // Typists sometimes open with a closing mark.
      if (!letter(text[at - 1]) && letter(text[at + 1])) open = { at, closers: '”' };
    } else {
      const closers = CLOSING[mark];
      if (closers && (mark !== '»' || !letter(text[at - 1]))) open = { at, closers: mark === '“' ? '”"' : closers };
    }
  }
  if (open) runs.push(run(open.at, text.length, false, 'double', text));
  return runs;
}

const letterOrStop = (unit: string | undefined) => letter(unit) || (unit !== undefined && /[.,!?…]/.test(unit));

/** A run from its opening mark to `end`, past its closing mark where it has one. */
function run(start: number, end: number, closed: boolean, style: Run['style'], text: string): Run {
  let [textStart, textEnd] = [start + 1, closed ? end - 1 : end];
  while (textStart < textEnd && /\s/.test(text[textStart] as string)) textStart++;
  while (textEnd > textStart && /\s/.test(text[textEnd - 1] as string)) textEnd--;
  return { start, end: closed ? end : textEnd, textStart, textEnd, style, closed };
}

function opensStraight(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  return (before === undefined || /[\s([{—–‘'/-]/.test(before)) && after !== undefined && !/\s/.test(after);
}

function closesStraight(text: string, at: number): boolean {
  const after = text[at + 1];
  return at > 0 && !/[\s([{]/.test(text[at - 1] as string) && (after === undefined || !letter(after));
}

function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1];
  return (before === undefined || /[\s([{—–]/.test(before)) && letter(text[at + 1]);
}

/** The longest run between single marks: they are the apostrophe's too, so a longer one is not believed. */
const SINGLE_MAX = 800;

/**
 * Where the run opened at `at` closes, or -1: before a space, a stop or the end, and not before a letter, as an apostrophe stands. A mark
 * that may be a plural's apostrophe (“the players’ union”) closes only where no surer one follows before the next opening mark.
 */
function closingSingle(text: string, at: number, mark: string): number {
  // Searched in a slice: the whole text searched at every mark would be quadratic.
  const near = text.slice(at, at + SINGLE_MAX);
  let doubtful = -1;
  for (let i = near.indexOf(mark, 1); i >= 0; i = near.indexOf(mark, i + 1)) {
    const after = text[at + i + 1];
    if (/\s/.test(near[i - 1] as string) || !(after === undefined || /[\s.,;:!?)\]—–…”"]/.test(after))) continue;
    if (doubtful >= 0 && near.slice(doubtful, i).search(/[\s([—–]['‘]\p{L}/u) >= 0) break;
    const sure = /[.,!?…]/.test(near[i - 1] as string);
    if (doubtful >= 0 ? sure : near[i - 1] !== 's' || !/^ \p{Ll}/u.test(near.slice(i + 1, i + 3))) return at + i;
    if (doubtful < 0) doubtful = i;
  }
  return doubtful < 0 ? -1 : at + doubtful;
}
