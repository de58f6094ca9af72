/** Bytes → characters. Pure. */
import { LedeError } from '../errors.js';

/** A text, how it was read, and what was doubtful about it, to be said once. */
export interface Decoded {
  text: string;
  encoding: string;
  note?: string;
}

/** What binary files begin with (their formats' own specifications), and what to tell the person. */
const MAGIC: [bytes: string, kind: string, at?: number][] = [
  ['%PDF-', 'a PDF'],
  ['mimetypeapplication/epub+zip', 'an EPUB', 30],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u001f\u008b', 'a gzip archive'],
  ['(\u00b5/\u00fd', 'a zstd archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['WEBP', 'a WebP picture', 8],
  ['WAVE', 'a sound', 8],
  ['AVI ', 'a film', 8],
  ['ftyp', 'a film, a sound or a picture', 4],
  ['II*\u0000', 'a TIFF picture'],
  ['MM\u0000*', 'a TIFF picture'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound or a film'],
  ['fLaC', 'a sound'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['SQLite format 3', 'a database'],
  ['\u00d0\u00cf\u0011\u00e0', 'an Office document'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090\u0000', 'a program'],
  ['\u00cf\u00fa\u00ed\u00fe', 'a program'],
  ['\u00ca\u00fe\u00ba\u00be', 'a program'],
];

export interface DecodeOptions {
  /** The character set that the server named. */
  charset?: string;
}

/**
 * Decodes bytes. In order: a byte-order mark; UTF-8 where the bytes are valid and hold more than ASCII (for pages are labelled wrongly
 * more often than another encoding happens to be valid UTF-8), unless a label names an encoding of 7 or 16 bits; the server's label; the page's own
 * (meta, XML declaration); UTF-16 by its zeros; what the bytes look like, by chardet, where that decodes without a fault; windows-1252; UTF-8
 * with replacement characters. A guess comes with a note.
 * @throws {LedeError} for bytes that are no text.
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked) return marked;
  refuseKnown(bytes);
  const labels = [options.charset, labelOf(bytes)].filter((label) => label !== undefined);
  const wide = labels.map(encodingOf).find((encoding) => encoding !== undefined && /^utf-16|^iso-2022/.test(encoding));
  const zeros = byZeros(bytes);
  if (zeros) return zeros;
  if (bytes.subarray(0, 8192).includes(0))
    throw new LedeError('this is binary, not text; give lede a page, Markdown or plain text');
  if (wide?.startsWith('iso-2022')) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (hasShifts(bytes)) {
    const encoding = 'iso-2022-jp';
    return { text: new TextDecoder(encoding).decode(bytes), encoding, note: `shifts by escapes; read as ${encoding}` };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  let wrong = '';
  for (const label of labels) {
    const encoding = encodingOf(label);
    const text = encoding === undefined || encoding.startsWith('utf-') ? undefined : tryDecode(bytes, encoding);
    if (text !== undefined && encoding !== undefined)
      return { text, encoding, ...(wrong !== '' && { note: `${wrong}; read as ${encoding}` }) };
    wrong =
      encoding === undefined ? `the encoding "${label.slice(0, 40)}" is unknown` : `not valid ${encoding}, as it says`;
  }
  const guess = await guessed(bytes, wrong || 'not valid UTF-8');
  if (guess) return guess;
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, encoding: 'utf-8', note: 'not valid UTF-8; bytes that are no character are shown as \ufffd' };
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { text: utf32(bytes, true), encoding: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { text: utf32(bytes, false), encoding: 'utf-32be' };
  if (a === 0xff && b === 0xfe) return utf16(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(bytes, 'utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  return undefined;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** No platform decodes UTF-32; each character is a number of four bytes, after the mark. */
function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little);
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

/**
 * UTF-16 without a mark: text in it has a zero beside nearly every ASCII character, on one side only, so a tenth of zeros on one side
 * and hardly any on the other tells it.
 */
function byZeros(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const half = head.length / 2;
  if (half < 4 || bytes.length % 2 !== 0) return undefined;
  const encoding =
    zeros[1] > half * 0.1 && zeros[0] < zeros[1] * 0.1
      ? 'utf-16le'
      : zeros[0] > half * 0.1 && zeros[1] < zeros[0] * 0.1
        ? 'utf-16be'
        : undefined;
  const text = encoding && tryDecode(bytes, encoding);
  // What is left after the zeros must be text: no control characters.
  return encoding && text !== undefined && !/[^\P{Cc}\t\n\f\r]/u.test(text.slice(0, 4096))
    ? { text, encoding, note: `no byte-order mark; read as ${encoding}` }
    : undefined;
}

/** The encoding that markup names itself in its first 2,048 bytes: a meta element or an XML declaration. */
function labelOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  if (!head.includes('<')) return undefined;
  return (
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([^"'\s]{1,40})/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([^"'\s/>;]{1,40})/i.exec(head)?.[1]
  );
}

/** The encoding's name of the WHATWG for a label, or undefined for one it does not know. */
function encodingOf(label: string): string | undefined {
  const known = label.trim().toLowerCase();
  // A page that says UTF-16 in ASCII letters is not; windows-1252 is decoded here, see below.
  if (/^(?:us-ascii|ascii|iso-?8859-1|latin-?1|l1|cp1252|windows-1252|x-cp1252|cp819)$/.test(known))
    return 'windows-1252';
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined;
  }
}

/** The text, or undefined where a byte is no character of the encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return decode1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** True for bytes that shift to Japanese by the escapes of ISO-2022-JP: to anything else they look like ASCII. */
function hasShifts(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  return false;
}

/** Encodings that the guess is trusted in: of many bytes, whose faults show, and of scripts whose letters cannot be taken for Latin. */
const TRUSTED =
  /^(?:shift_jis|euc-jp|gb18030|gbk|big5|euc-kr|iso-2022-jp|koi8-r|koi8-u|windows-1251|iso-8859-5|windows-1253|iso-8859-7|windows-1255|iso-8859-8|windows-1256|iso-8859-6|windows-1250|iso-8859-2|windows-1254|iso-8859-9|windows-1257)$/;

/** How much text is looked at for a guess, in bytes. */
const SAMPLE = 65_536;

async function guessed(bytes: Uint8Array, why: string): Promise<Decoded | undefined> {
  const { analyse } = await import('chardet');
  const candidates = analyse(sampleOf(bytes)).slice(0, 4);
  for (const { name, confidence } of candidates) {
    const encoding = encodingOf(name);
    if (encoding === 'windows-1252' || confidence < 25) break;
    if (encoding === undefined || !TRUSTED.test(encoding)) continue;
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding, note: `${why}; read as ${encoding}` };
  }
  if (hasUndefined1252(bytes)) return undefined;
  return { text: decode1252(bytes), encoding: 'windows-1252', note: `${why}; read as windows-1252` };
}

/** What a guess is made from: the lines that hold more than ASCII, without markup, so that English tags do not outvote the words. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4 * SAMPLE)).toString('latin1');
  const words = head.replace(/<[^<>]{0,2000}>/g, '\n').match(/[^\n]*[\u0080-\u00ff][^\n]*/g);
  return words ? Buffer.from(words.join('\n').slice(0, SAMPLE), 'latin1') : bytes.subarray(0, SAMPLE);
}

/** windows-1252's characters for the bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252); five have none. */
const C1_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded here because some releases of Node decode this label as ISO-8859-1, which loses the curly quotes. */
function decode1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (byte) => C1_OF_1252[byte.charCodeAt(0) - 0x80] as string);
}

/** The five bytes that windows-1252 leaves undefined. */
function hasUndefined1252(bytes: Uint8Array): boolean {
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
}

function refuseKnown(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = MAGIC.find(([magic, , at = 0]) => head.startsWith(magic, at))?.[1];
  if (kind) throw new LedeError(`this is ${kind}, not text; give lede a page, Markdown or plain text`);
}
