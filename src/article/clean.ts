/**
 * The sanitiser: the only maker of `SafeText`. Pure and idempotent.
 *
 * An article, a file name or a server's words may hold bytes that drive a terminal. Nothing passes here but
 * printable characters, newline and tab.
 */
import type { SafeText } from './model.js';

/*
 * What may not pass: C0 but tab and newline, DEL, C1; the line ends that are not newline; the bidi embeddings,
 * overrides and isolates that can make text read as something else; the byte-order mark; interlinear annotation;
 * tag characters, noncharacters and lone surrogates; and variation selectors in a row, which select nothing and can hold a message.
 */
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]|[\ufe00-\ufe0f]{2}/;

/**
 * Terminal sequences (ECMA-48): control strings (OSC, DCS, APC, PM, SOS) with their payload, then CSI, then
 * two-character escapes. A control string counts only where its terminator follows within a line and 4,096 units,
 * so an unclosed one cannot swallow the story.
 */
const SEQUENCE =
  /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]{0,4096}(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[\u0030-\u003f]{0,64}[\u0020-\u002f]{0,8}[\u0040-\u007e]|\u001b[\u0020-\u002f]{0,4}[\u0030-\u007e]/g;

/** Tag characters go, but for those that make a black flag a region's: 🏴 and two to six of them and their end (Unicode TR 51, C.1). */
const REST =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f})|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** What stands for no character in any text that is passed on (Unicode 23.7). */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** A letter has one variation selector (Unicode 23.4). */
const SELECTORS = /([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/**
 * Makes any string safe to print: CRLF, CR, NEL, VT, FF, LS and PS become newlines; terminal sequences, other
 * control characters, invisible direction marks and second variation selectors go; a lone surrogate or a noncharacter becomes U+FFFD. Linear in
 * its length; a string with nothing to clean is returned as it is.
 */
export function clean(text: string): SafeText {
  if (!SUSPECT.test(text)) return text as SafeText;
  // Lone surrogates first: two of them may have been parted by what is taken out, and would make a character.
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(SEQUENCE, '')
    .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(REST, '$1')
    .replace(SELECTORS, '$1')
    .replace(NONCHARACTERS, '\ufffd') as SafeText;
}

/** `clean` for a name, a title or a message: also one line, white space folded to single spaces, ends trimmed. */
export function cleanLine(text: string): SafeText {
  // A single space is left alone: to replace each of a long text's by itself takes ten times its memory.
  return clean(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim() as SafeText;
}

/** Safe texts, one after the other, are safe; a text that grows by pieces is neither read nor copied again for each. */
export function joinSafe(before: SafeText, after: SafeText): SafeText {
  return (before + after) as SafeText;
}
