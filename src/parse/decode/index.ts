/** Bytes → characters. Pure. */
import { cleanLine } from '../../article/clean.js';
import { LedeError } from '../../base/errors.js';
import { refuseBinary } from './binary.js';
import { decodeKorean } from './korean.js';
import { decodeTwice } from './twice.js';

/** A text and how it was read. */
export interface Decoded {
  text: string;
  /** WHATWG's name in lower case: "utf-8", "shift_jis". */
  encoding: string;
  /** What was doubtful, for the reader. */
  note?: string;
}

/** What is known of bytes before they are read. */
export interface DecodeOptions {
  /** The encoding that the server named, as it named it. */
  charset?: string | undefined;
}

/** How many bytes are looked at for zero bytes, and units for what cannot be text. */
const HEAD = 8192;

/**
 * Decodes by the first of these that fits: a byte-order mark; UTF-16, recognised by its zero bytes; valid UTF-8, once
 * or twice (ahead of labels, because pages are labelled wrongly more often than they are UTF-8 by accident); the server's
 * label, then the page's own; nearly valid text in one of those; what the bytes look like; windows-1252; at last the
 * label, or UTF-8, with replacement characters. What was guessed, or not wholly readable, or labelled wrongly, has a
 * note.
 * @throws {LedeError} for bytes that are not text.
 */
export async function decode(bytes: Uint8Array, { charset }: DecodeOptions = {}): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked) return marked;
  refuseBinary(bytes);
  const named = [charset, namedInMarkup(bytes)].filter((label) => label !== undefined && label.trim() !== '');
  if (bytes.subarray(0, HEAD).includes(0)) return decodeUtf16(bytes, named[0] && encodingOf(named[0]));
  const { labels, notes } = readLabels(named);
  const { note, ...decoded } = byContent(bytes, labels) ?? (await byGuess(bytes, labels));
  if (note !== undefined) notes.push(note);
  return { ...decoded, ...(notes.length > 0 && { note: notes.join('; ') }) };
}

/** The encodings that labels name, and a note for each label that is unknown. */
function readLabels(named: readonly (string | undefined)[]): { labels: string[]; notes: string[] } {
  const labels: string[] = [];
  const notes: string[] = [];
  for (const label of new Set(named)) {
    if (label === undefined) continue;
    const encoding = encodingOf(label);
    if (encoding === undefined) notes.push(`unknown encoding "${cleanLine(label.slice(0, 40))}"`);
    // Without zero bytes it is not UTF-16; HTML reads such a label as UTF-8.
    else labels.push(encoding.startsWith('utf-16') ? 'utf-8' : encoding);
  }
  return { labels, notes };
}

/** Valid UTF-8, or text that is valid in one of the labelled encodings. */
function byContent(bytes: Uint8Array, labels: readonly string[]): Decoded | undefined {
  const utf8 = validUtf8(bytes);
  if (utf8 !== undefined) {
    // Seven bits may still be ISO-2022-JP, which switches its character sets by escapes.
    const switches = utf8.length === bytes.length && (utf8.includes('\u001b$B') || utf8.includes('\u001b$@'));
    const japanese = switches ? read(bytes, 'iso-2022-jp') : undefined;
    return japanese?.lost === 0 ? withNotes(japanese, []) : asUtf8(utf8, bytes);
  }
  const wrong: string[] = [];
  for (const label of labels) {
    const found = read(bytes, label);
    if (found.lost === 0) return withNotes(found, wrong);
    wrong.push(mislabelled(label));
  }
  return undefined;
}

function asUtf8(text: string, bytes: Uint8Array): Decoded {
  const decoded = holdsControl(bytes) ? decodeTwice(text) : undefined;
  if (decoded === undefined) return { text, encoding: 'utf-8' };
  return { text: decoded, encoding: 'utf-8', note: 'encoded as UTF-8 twice; decoded twice' };
}

/** True where UTF-8 holds a character of U+0080 to U+009F: bytes are searched faster than characters. */
function holdsControl(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc2); at >= 0; at = bytes.indexOf(0xc2, at + 1))
    if ((bytes[at + 1] ?? 0xff) < 0xa0) return true;
  return false;
}

/** Text that is valid neither as UTF-8 nor by its labels: nearly valid in one of them, or in what it looks like. */
async function byGuess(bytes: Uint8Array, labels: readonly string[]): Promise<Decoded> {
  const tries = labels.map((label) => read(bytes, label));
  // Every byte of another encoding is nearly always something in windows-1252, so that label proves little.
  const nearly = [...tries.filter((one) => one.encoding !== 'windows-1252'), read(bytes, 'utf-8')].find(isNearly);
  if (nearly) return withNotes(nearly, [replaced(nearly.encoding)]);
  const guess = (await detect(bytes)) ?? read(bytes, 'windows-1252');
  if (guess.lost === 0) {
    const wrong = labels.length > 0 ? labels.map(mislabelled) : ['not valid UTF-8'];
    return withNotes(guess, [...wrong, `read as ${guess.encoding}`]);
  }
  const last = tries[0] ?? read(bytes, 'utf-8');
  return withNotes(last, [replaced(last.encoding)]);
}

const withNotes = ({ text, encoding }: Reading, notes: readonly string[]): Decoded => ({
  text,
  encoding,
  ...(notes.length > 0 && { note: notes.join('; ') }),
});

/**
 * Bytes read as one encoding, and how many characters came out as none: U+FFFD, and C1 controls but NEL, which no
 * text holds.
 */
interface Reading {
  text: string;
  encoding: string;
  lost: number;
}

function read(bytes: Uint8Array, encoding: string): Reading {
  const own = { 'windows-1252': decode1252, 'euc-kr': decodeKorean }[encoding];
  const text = own ? own(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, lost: /[\ufffd\u0080-\u0084\u0086-\u009f]/.test(text) ? count(text, isLost) : 0 };
}

const isLost = (unit: number) => unit === 0xfffd || (unit >= 0x80 && unit < 0xa0 && unit !== 0x85);

function count(text: string, holds: (unit: number) => boolean): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) if (holds(text.charCodeAt(at))) sum++;
  return sum;
}

/**
 * True where at most one in ten of the characters beyond ASCII is lost: a damaged or cut text in that encoding. Text
 * in another encoding loses most of them.
 */
const isNearly = ({ text, lost }: Reading) => lost * 10 <= count(text, (unit) => unit > 0x7f);

function replaced(encoding: string): string {
  const name = encoding.startsWith('utf') ? encoding.toUpperCase() : encoding;
  return `not valid ${name}; bytes that are not characters are shown as \ufffd`;
}

const mislabelled = (encoding: string) => `labelled ${encoding}, but not valid ${encoding}`;

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some other encoding, or damaged.
    return undefined;
  }
}

/** The encoding that a label means (WHATWG Encoding, 4.2), or undefined where lede cannot read it. */
function encodingOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim());
    // WHATWG reads both alike; Node's GBK lacks the four-byte characters.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    // A label that nobody knows, or one that Node cannot read.
    return undefined;
  }
}

/**
 * What a page says of itself in its first 2,048 bytes (HTML asks for 1,024; pages are late): an XML declaration or a
 * meta element.
 */
function namedInMarkup(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 2048));
  if (!/^\s*</.test(head)) return undefined;
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]+)/i.exec(head)?.[1];
  if (declared !== undefined) return declared;
  for (const [tag] of head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(/<meta\s[^>]*/gi)) {
    const own = /\scharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (own !== undefined && !/\scontent\s*=/i.test(tag)) return own;
    const content = /http-equiv\s*=\s*["']?\s*content-type/i.test(tag) && /charset\s*=\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (content) return content;
  }
  return undefined;
}

/** UTF-32's mark before UTF-16's, which it begins with. */
function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { text: utf32(bytes, true), encoding: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { text: utf32(bytes, false), encoding: 'utf-32be' };
  const encoding =
    a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : a === 0xef && b === 0xbb && c === 0xbf
          ? 'utf-8'
          : undefined;
  if (encoding === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, ...(text.includes('\ufffd') && { note: replaced(encoding) }) };
}

/** After the mark, four bytes a character; what is not a character becomes U+FFFD. */
function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let from = 4; from < bytes.length; from += HEAD) {
    const points: number[] = [];
    for (let at = from; at < Math.min(from + HEAD, bytes.length - 3); at += 4) {
      const point = view.getUint32(at, little);
      points.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? 0xfffd : point);
    }
    parts.push(String.fromCodePoint(...points));
  }
  return parts.join('');
}

/**
 * Text with zero bytes: UTF-16 without a mark, in the order of bytes that most of the zeros suggest, or else the
 * other.
 * @throws {LedeError} where neither order gives text.
 */
function decodeUtf16(bytes: Uint8Array, label: string | undefined): Decoded {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, HEAD).entries()) if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const little = (zeros[1] ?? 0) >= (zeros[0] ?? 0);
  for (const encoding of little ? ['utf-16le', 'utf-16be'] : ['utf-16be', 'utf-16le']) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (!isUtf16Text(text.slice(0, HEAD / 2))) continue;
    const note = label?.startsWith('utf-16') ? undefined : `no byte-order mark; read as ${encoding}`;
    return { text, encoding, ...(note !== undefined && { note }) };
  }
  throw new LedeError('this is binary, not text; give lede a web page, Markdown or plain text');
}

/**
 * True for UTF-16 decoded in the right order of bytes: no control or unassigned character, something of ASCII (a
 * space, a line's end), and no sign of narrow text with stray zeros: units that are mostly two ASCII characters each,
 * or zeros in the wrong half.
 */
function isUtf16Text(text: string): boolean {
  if (/[^\P{Cc}\t\n\f\r\u0085]|[\ufffd\p{Cn}\p{Co}]/u.test(text)) return false;
  let ascii = 0;
  let full = 0;
  let pairs = 0;
  let wrong = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) ascii++;
    if (unit >> 8 !== 0 && (unit & 0xff) !== 0) full++;
    if (isPrintable(unit >> 8) && isPrintable(unit & 0xff)) pairs++;
    if ((unit & 0xff) === 0 && !FREQUENT.includes(text.charAt(at))) wrong++;
  }
  // Of ideographs about a quarter are such pairs, of kana most, of punctuation none; one character in 256 has its
  // zero there.
  return ascii > 0 && pairs * 4 <= full * 3 && wrong * 20 <= text.length;
}

/**
 * The frequent characters whose second half is zero: the ideographic space, "one", and the Korean subject's particle.
 */
const FREQUENT = '\u3000\u4e00\uac00';

const isPrintable = (byte: number) => byte >= 0x20 && byte < 0x7f;

/**
 * The encodings for which chardet's answer is trusted: those of several bytes a character, or of a script of their
 * own. It cannot distinguish Latin alphabets.
 */
const TRUSTED = /^(?:shift_jis|euc-|gb18030|big5$|windows-125[1356]$|iso-8859-[5678]$|koi8-)/;

/**
 * The least confidence, of 100, that counts: ICU's detector, which chardet follows, gives 10 to any text that does
 * not contradict an encoding.
 */
const MIN_CONFIDENCE = 20;

/** The fewest bytes beyond ASCII that are shown to the detector: of three letters it knows nothing. */
const MIN_BYTES = 16;

/** How many bytes the detector is shown, from the first that is not ASCII. */
const SAMPLE = 65536;

/** The bytes in the encoding that the detector names, where it can be trusted and every character can be read. */
async function detect(bytes: Uint8Array): Promise<Reading | undefined> {
  const shown = sample(bytes);
  if (shown.filter((byte) => byte > 0x7f).length < MIN_BYTES) return undefined;
  const { analyse } = await import('chardet');
  for (const { name, confidence } of analyse(shown)) {
    const encoding = encodingOf(name);
    if (encoding === undefined || confidence < MIN_CONFIDENCE || !TRUSTED.test(encoding)) return undefined;
    const found = read(bytes, encoding);
    if (found.lost === 0) return found;
  }
  return undefined;
}

/**
 * A stretch of bytes with characters beyond ASCII, without tags, whose letters are not the language's. No encoding
 * has "<" as a second byte.
 */
function sample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const part = bytes.subarray(Math.max(0, first), first + SAMPLE);
  const kept: number[] = [];
  let inTag = false;
  for (const byte of part) {
    if (byte === 0x3c) inTag = true;
    if (!inTag) kept.push(byte);
    if (byte === 0x3e) inTag = false;
  }
  return Uint8Array.from(kept);
}

/** windows-1252's characters for the bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252); five have none. */
const C1_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded here because some releases of Node decode this label as ISO-8859-1, which loses the curly quotes. */
function decode1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (byte) => C1_OF_1252.charAt(byte.charCodeAt(0) - 0x80));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
