/**
 * The sanitiser: the only maker of `SafeText`. Pure and idempotent.
 *
 * An article, a file name or a server's words may hold bytes that drive a terminal. Nothing passes here but
 * printable characters, newline and tab.
 */
import type { SafeText } from './model.js';

/** A text without any of this needs no cleaning. */
const SUSPECT = new RegExp(
  `[${[
    // C0 except tab and newline; DEL and C1.
    ...['\\u0000-\\u0008\\u000b-\\u001f', '\\u007f-\\u009f'],
    // Line and paragraph separators.
    '\\u2028\\u2029',
    // Bidirectional embeddings, overrides and isolates, which can make text read as something else.
    '\\u202a-\\u202e\\u2066-\\u2069',
    // Noncharacters, the byte-order mark, interlinear annotation.
    ...['\\ufdd0-\\ufdef\\ufffe\\uffff', '\\ufeff', '\\ufff9-\\ufffb'],
    // Surrogates: lone ones, and those of tag characters and noncharacters beyond the first plane.
    '\\ud800-\\udfff',
    // Several variation selectors in a row select nothing, and can hold a message.
  ].join('')}]|[\\ufe00-\\ufe0f]{2}`,
);

/** Terminal sequences (ECMA-48), in the order in which they are tried. */
const SEQUENCE = new RegExp(
  [
    // Control strings (OSC, DCS, SOS, PM, APC) with their content, where their end follows within a line and 4,096
    // units:
    // one without an end must not remove the story.
    /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]{0,4096}(?:\u0007|\u001b\\|\u009c)/,
    // Control sequences (CSI).
    /(?:\u001b\[|\u009b)[\u0030-\u003f]{0,64}[\u0020-\u002f]{0,8}[\u0040-\u007e]/,
    // Escape sequences.
    /\u001b[\u0020-\u002f]{0,4}[\u0030-\u007e]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** What is removed after the sequences; the first alternative is kept. */
const REMOVED = new RegExp(
  [
    // The flag of a region: 🏴, two to six tag characters, and their end (Unicode TR 51, C.1). Other tags are removed.
    /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f})/u,
    // Controls; direction marks; the byte-order mark; annotation.
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/,
    /[\u{e0000}-\u{e007f}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Code points that are no characters, and never will be (Unicode 23.7). */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** A letter has one variation selector (Unicode 23.4). */
const SELECTORS = /([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/**
 * Makes any string safe to print: CRLF, CR, NEL, VT, FF, LS and PS become newlines; terminal sequences, other control
 * characters, invisible direction marks and second variation selectors are removed; a lone surrogate or a noncharacter
 * becomes U+FFFD. Linear in its length; a string with nothing to clean is returned as it is.
 */
export function clean(text: string): SafeText {
  if (!SUSPECT.test(text)) return text as SafeText;
  // Lone surrogates first: two of them could stand on both sides of what is removed, and would make a character.
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(SEQUENCE, '')
    .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(REMOVED, '$1')
    .replace(SELECTORS, '$1')
    .replace(NONCHARACTERS, '\ufffd') as SafeText;
}

/**
 * `clean` for a name, a title or a message: one line, with runs of white space as single spaces and the ends trimmed.
 */
export function cleanLine(text: string): SafeText {
  return oneLine(clean(text));
}

/** A safe text as one line, as `cleanLine` makes it. */
export function oneLine(text: SafeText): SafeText {
  // Single spaces are not matched: replacing each space of a long text by itself takes ten times the text's memory.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim() as SafeText;
}

/** A safe text up to `end`, in UTF-16 units, which splits no character. */
export function startOf(text: SafeText, end: number): SafeText {
  return text.slice(0, end) as SafeText;
}

/** Two safe texts joined, which is safe too. A text that grows piece by piece is not cleaned again for each piece. */
export function joinSafe(before: SafeText, after: SafeText): SafeText {
  return (before + after) as SafeText;
}
