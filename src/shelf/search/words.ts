/**
 * Words as the index has them: in lower case and without diacritics, so that "Zurich" finds "Zürich", and Chinese,
 * Japanese, Korean and Thai in pairs of characters, since no spaces stand between their words. Pure.
 */

/**
 * Combining marks that do not make another letter: of Latin, Greek and Cyrillic, of Hebrew and of Arabic. Those of
 * other scripts are vowels.
 */
const MARKS = new RegExp(
  [
    /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]/,
    /[\u0591-\u05bd]|\u05bf|[\u05c1\u05c2]|[\u05c4\u05c5]|\u05c7/,
    /[\u064b-\u065f]|\u0670/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Letters that Unicode does not decompose, as people type them who do not have them on their keyboard. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th', ŧ: 't' },
};
const LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

const ASCII = /^[\0-\x7f]*$/;

/** A text in lower case and without diacritics; ligatures and full-width forms as ordinary letters. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LETTERS, (letter) => SPELLED[letter] ?? letter);
}

/** What a word is made of. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts without spaces between words, or with words that others are joined to without one (Korean). */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー';
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, 'u');
/** A run of such a script, or of any other. */
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');

/** A run of letters of one kind. */
export interface Run {
  text: string;
  /** True for a script without spaces. */
  unspaced: boolean;
}

/** The runs of a folded text, in order. */
export function* runsOf(folded: string): Generator<Run> {
  for (const [word] of folded.matchAll(WORD)) {
    if (!UNSPACED_CHARACTER.test(word)) {
      yield { text: word, unspaced: false };
      continue;
    }
    for (const [text] of word.matchAll(RUNS)) yield { text, unspaced: UNSPACED_CHARACTER.test(text) };
  }
}

/** Each two characters that stand beside each other: "海港が" is `['海港', '港が']`; one character is none. */
export function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/**
 * A text as the index takes it: its words with spaces between them. A run of an unspaced script is its pairs, and its
 * last character: so each of its characters begins a token, and one alone can be found.
 */
export function indexText(text: string): string {
  const folded = fold(text);
  if (!UNSPACED_CHARACTER.test(folded)) return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  const tokens: string[] = [];
  for (const run of runsOf(folded)) {
    if (run.unspaced) tokens.push(...pairs(run.text), [...run.text].at(-1) ?? '');
    else tokens.push(run.text);
  }
  return tokens.join(' ');
}
