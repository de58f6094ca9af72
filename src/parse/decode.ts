/** Bytes → characters. Pure. */
import { LedeError } from '../errors.js';

/** A text, how it was read, and what was doubtful about it, to be said once. */
export interface Decoded {
  text: string;
  encoding: string;
  note?: string;
}

/** What binary files begin with (their formats' own specifications), and what to tell the person. */
const MAGIC: [bytes: string, kind: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an EPUB'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u007fELF', 'a program'],
];

/**
 * Decodes by byte-order mark, then as UTF-8 where the bytes are valid, else as windows-1252 where that fits (it has no character for
 * five bytes), else as UTF-8 with replacement characters; the last two with a note.
 * @throws {LedeError} for bytes that are no text.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  refuseBinary(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8: some older encoding.
  }
  if (!hasUndefined1252(bytes)) {
    const text = decode1252(bytes);
    return { text, encoding: 'windows-1252', note: 'not valid UTF-8; read as windows-1252' };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, encoding: 'utf-8', note: 'not valid UTF-8; bytes that are no character are shown as \ufffd' };
}

/** windows-1252's characters for the bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252); five have none. */
const C1_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded here because some releases of Node decode this label as ISO-8859-1, which loses the curly quotes. */
function decode1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (byte) => C1_OF_1252[byte.charCodeAt(0) - 0x80] as string);
}

function utf16(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The five bytes that windows-1252 leaves undefined. */
function hasUndefined1252(bytes: Uint8Array): boolean {
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
}

function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = MAGIC.find(([magic]) => head.startsWith(magic))?.[1];
  if (kind) throw new LedeError(`this is ${kind}, not text; give lede a page, Markdown or plain text`);
  if (bytes.subarray(0, 8192).includes(0))
    throw new LedeError('this is binary, not text; give lede a page, Markdown or plain text');
}
