/** Binary files, recognised by how they begin, as the specifications of their formats say. Pure. */
import { LedeError } from '../../base/errors.js';

/** The first bytes of each format, as ISO-8859-1, with "?" for any byte. The first row that fits counts. */
const MAGIC: [bytes: string, kind: string][] = [
  ['%PDF-', 'a PDF'],
  [`PK\u0003\u0004${'?'.repeat(26)}mimetypeapplication/epub+zip`, 'an EPUB'],
  [`PK\u0003\u0004${'?'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument`, 'an OpenDocument file'],
  [`PK\u0003\u0004${'?'.repeat(26)}[Content_Types].xml`, 'an Office document'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['PK\u0005\u0006', 'a ZIP archive'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'an Office document'],
  ['{\\rtf1', 'an RTF document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd archive'],
  ['\u00fd7zXZ\u0000', 'an xz archive'],
  ['7z\u00bc\u00af\u0027\u001c', 'a 7z archive'],
  ['BZh?1AY&SY', 'a bzip2 archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF????WEBP', 'a WebP picture'],
  ['II*\u0000', 'a TIFF picture'],
  ['MM\u0000*', 'a TIFF picture'],
  ['BM????\u0000\u0000\u0000\u0000', 'a BMP picture'],
  ['\u0000???ftypavif', 'an AVIF picture'],
  ['\u0000???ftyphei', 'an HEIC picture'],
  ['\u0000???ftypM4A', 'a sound recording'],
  ['\u0000???ftyp', 'an MP4 video'],
  ['RIFF????AVI ', 'an AVI video'],
  ['RIFF????WAVE', 'a WAV recording'],
  ['ID3\u0002', 'an MP3 recording'],
  ['ID3\u0003', 'an MP3 recording'],
  ['ID3\u0004', 'an MP3 recording'],
  ['OggS\u0000', 'an Ogg recording'],
  ['fLaC\u0000', 'a FLAC recording'],
  ['\u0000\u0001\u0000\u0000\u0000', 'a font'],
  ['OTTO\u0000', 'a font'],
  ['SQLite format 3\u0000', 'an SQLite database'],
  ['\u007fELF', 'a program'],
  ['\u0000asm', 'a program'],
  ['\u00fe\u00ed\u00fa\u00ce', 'a program'],
  ['\u00fe\u00ed\u00fa\u00cf', 'a program'],
  ['\u00ce\u00fa\u00ed\u00fe', 'a program'],
  ['\u00cf\u00fa\u00ed\u00fe', 'a program'],
  ['\u00ca\u00fe\u00ba\u00be', 'a program'],
];

/** A text may begin so as well: these rows count only where a zero byte is among the first 80. */
const MAGIC_WITH_ZERO: [bytes: string, kind: string][] = [
  ['MZ', 'a program'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['\u00ff\u00fb', 'an MP3 recording'],
];

const fits = (head: string, magic: string) =>
  [...magic].every((byte, at) => head[at] === byte || (byte === '?' && at < head.length));

/**
 * Refuses what begins as a known binary format does.
 * @throws {LedeError} that names the format.
 */
export function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 80));
  const magics = head.includes('\u0000') ? [...MAGIC, ...MAGIC_WITH_ZERO] : MAGIC;
  const kind = magics.find(([magic]) => fits(head, magic))?.[1];
  if (kind) throw new LedeError(`this is ${kind}, not text; give lede a web page, Markdown or plain text`);
}
