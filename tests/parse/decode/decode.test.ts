/** Bytes → characters: what a mark, a server, a page or the bytes themselves say, and who wins. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/parse/decode/index.js';

const { texts, bytes: rows } = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures.json'), 'utf8')) as {
  texts: Record<string, string>;
  bytes: { encoding: string; language: string; base64: string }[];
};
const fixtures = rows.map(({ encoding, language, base64 }) => ({
  encoding,
  language,
  bytes: Buffer.from(base64, 'base64'),
  text: texts[language] as string,
}));
const bytesOf = (encoding: string) => fixtures.find((one) => one.encoding === encoding)?.bytes as Buffer;
const textOf = (language: string) => texts[language] as string;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** The names that the Encoding Standard gives to what it reads as one and the same. */
const STANDARD: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gbk: 'gb18030',
};

describe.each(fixtures)('$language in $encoding', ({ encoding, bytes, text }) => {
  const standard = STANDARD[encoding] ?? encoding;
  const page = (head: string) => Buffer.concat([latin1(`${head}<title>`), bytes, latin1('</title>\n')]);
  const titled = (head: string) => `${head}<title>${text}</title>\n`;

  test('as the server labels it', async () =>
    expect(await decode(bytes, { charset: encoding })).toEqual({ text, encoding: standard }));

  test.each([
    ['a meta element', `<!DOCTYPE html>\n<html><head><meta charset="${encoding}">`],
    ['a meta element without quotes', `<META CHARSET=${encoding.toUpperCase()} />`],
    ['HTML 4', `<html><meta content='text/html; charset=${encoding}' http-equiv=Content-Type>`],
    ['XML', `<?xml version="1.0" encoding="${encoding}"?>\n<html xmlns="http://www.w3.org/1999/xhtml">`],
    [
      'a meta element after others',
      `<!-- <meta charset=utf-16> --><meta name=description content="a charset=koi8-u story"><meta charset='${encoding}'>`,
    ],
  ])('as a page labels itself: %s', async (_, head) =>
    expect(await decode(page(head))).toEqual({ text: titled(head), encoding: standard }),
  );

  test('the server’s label wins over the page’s', async () => {
    const head = '<meta charset="macintosh">';
    expect(await decode(page(head), { charset: encoding })).toEqual({ text: titled(head), encoding: standard });
  });
});

describe('without a label', () => {
  /**
   * Latin alphabets differ in a few letters only: without a label they are read as windows-1252, and a note says so.
   */
  const NOT_TOLD_APART: Record<string, string> = {
    'windows-1250': 'Prom odp³yn¹³ od nabrze¿a',
    'windows-1254': 'Vapur her zamanki gibi akþam',
    'windows-1257': 'Keltas kaip visada iðplaukë',
    'iso-8859-2': 'A komp este hétkor indult el',
    'iso-8859-9': 'Vapur her zamanki gibi akþam',
    'iso-8859-15': 'La s½ur du capitaine a payé 400 ¤',
  };
  test.each(fixtures)('$language in $encoding', async ({ encoding, bytes, text }) => {
    const decoded = await decode(bytes);
    const beginning = NOT_TOLD_APART[encoding];
    if (beginning === undefined) expect(decoded.text).toBe(text);
    else {
      expect(decoded.text).not.toBe(text);
      expect(decoded.text.startsWith(beginning)).toBe(true);
      expect(decoded.encoding).toBe('windows-1252');
    }
    // ISO-2022-JP says by its escapes what it is; the rest is a guess.
    if (encoding === 'iso-2022-jp') expect(decoded.note).toBeUndefined();
    else expect(decoded.note).toBe(`not valid UTF-8; read as ${decoded.encoding}`);
  });

  test('tags do not hide the language', async () => {
    const page = Buffer.concat([
      latin1('<div class="story"><p>'.repeat(200)),
      bytesOf('windows-1251'),
      latin1('<div class="story"><p>'.repeat(200)),
    ]);
    expect((await decode(page)).encoding).toBe('windows-1251');
  });

  test.each([
    '\u2018Don\u2019t\u2019',
    '\u201cHello,\u201d she said. It\u2019s fine.',
    'café',
    'Straße und Äpfel',
    'Fußgängerüberwege',
    'ÄÖÜ äöüß',
    'naïve',
    'Malmö och Göteborg är städer',
    'Bjørn Ørsted',
    'El niño comió la manzana – por 3 €',
    'TRÈS BIEN À LA FÊTE',
    'Lautta irtosi laiturista seitsemältä illalla, niin kuin aina, ja ajelehti yli tunnin selällä. Ketään ei loukkaantunut, sanoi päällikkö.',
    'Ferjan fór frá bryggju klukkan sjö um kvöldið eins og venjulega, með hundrað farþega og eplafarm. Enginn meiddist, sagði skipstjórinn.',
    'A lancha não partiu à hora; o capitão não soube dizer por quê, e ninguém se feriu. É a primeira vez em trinta anos.',
  ])('windows-1252 is not taken for another: %s', async (text) => {
    const C1: Record<string, number> = { '€': 0x80, '–': 0x96, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 };
    const decoded = await decode(Uint8Array.from([...text], (one) => C1[one] ?? one.charCodeAt(0)));
    expect(decoded).toEqual({ text, encoding: 'windows-1252', note: 'not valid UTF-8; read as windows-1252' });
  });
});

/** Four bytes a character, as UTF-32 has them. */
function utf32(text: string, little: boolean): Buffer {
  const points = [...text].map((one) => one.codePointAt(0) as number);
  const buffer = Buffer.alloc(points.length * 4);
  for (const [i, point] of points.entries()) {
    if (little) buffer.writeUInt32LE(point, i * 4);
    else buffer.writeUInt32BE(point, i * 4);
  }
  return buffer;
}
const utf16 = (text: string, little: boolean) => {
  const buffer = Buffer.from(text, 'utf16le');
  return little ? buffer : buffer.swap16();
};

describe.each([
  ...Object.entries(texts),
  ['a short line', '가나다 一'],
  ['an emoji page', '<!doctype html>\n<p>⛴️ 👩‍👩‍👧 𝄞</p>\n'],
])('Unicode: %s', (_, text) => {
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16(`\ufeff${text}`, true)],
    ['utf-16be', utf16(`\ufeff${text}`, false)],
    ['utf-32le', utf32(`\ufeff${text}`, true)],
    ['utf-32be', utf32(`\ufeff${text}`, false)],
  ])('%s, whatever the label says', async (encoding, bytes) => {
    expect(await decode(bytes)).toEqual({ text, encoding });
    expect(await decode(bytes, { charset: 'iso-8859-1' })).toEqual({ text, encoding });
  });

  test.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('%s without a mark', async (encoding, little) => {
    const lines = `${text}\n`;
    const bytes = utf16(lines, little);
    const note = `no byte-order mark; read as ${encoding}`;
    expect(await decode(bytes)).toEqual({ text: lines, encoding, note });
    expect(await decode(bytes, { charset: 'utf-8' })).toEqual({ text: lines, encoding, note });
    expect(await decode(bytes, { charset: 'UTF-16' })).toEqual({ text: lines, encoding });
  });
});

test('Korean with the syllables that Windows added is decoded', async () => {
  const text = '똠방각하는 펲시를 마시며 뷁이라고 썼다. 믜운 햏자, 뙇!';
  const bytes = Buffer.from('jGO55rCix8+0wiC8hL3DuKYguLa9w7jnIJTuwMy287DtIL3otNkuIJLev+4gwWTA2iwgjI0h', 'base64');
  expect(await decode(bytes, { charset: 'ks_c_5601-1987' })).toEqual({ text, encoding: 'euc-kr' });
});

describe('labels that are wrong', () => {
  const shift = bytesOf('shift_jis');
  const head = (bytes: Buffer, length: number) => Buffer.from(bytes.subarray(0, length));
  const note = (words: string) => expect.stringContaining(words);

  test.each<[string, Uint8Array, string | undefined, object]>([
    ['UTF-8 called ISO-8859-1 is UTF-8', Buffer.from('café'), 'ISO-8859-1', { text: 'café', encoding: 'utf-8' }],
    [
      'UTF-8 that calls itself UTF-16 is UTF-8',
      Buffer.from('<meta charset=utf-16>é'),
      undefined,
      { text: '<meta charset=utf-16>é', encoding: 'utf-8' },
    ],
    ['ASCII by any name is ASCII', Buffer.from('plain'), 'shift_jis', { text: 'plain', encoding: 'utf-8' }],
    [
      'an unknown label',
      Buffer.from('plain é'),
      'x-klingon',
      { text: 'plain é', encoding: 'utf-8', note: 'unknown encoding "x-klingon"' },
    ],
    [
      'an unknown label cannot drive a terminal',
      Buffer.from('plain'),
      '\u001b[2Jx\ny',
      { note: 'unknown encoding "x y"' },
    ],
    [
      'an unknown label from the server, a true one in the page',
      Buffer.concat([latin1('<meta charset=shift_jis>'), shift]),
      'x-sjis-fancy',
      { text: `<meta charset=shift_jis>${textOf('Japanese')}`, encoding: 'shift_jis' },
    ],
    [
      'a false label from the server, a true one in the page',
      Buffer.concat([latin1('<meta charset=shift_jis>'), shift]),
      'utf-8',
      { encoding: 'shift_jis', note: 'labelled utf-8, but not valid utf-8' },
    ],
    [
      'a false label, and the bytes speak',
      shift,
      'utf-8',
      {
        text: textOf('Japanese'),
        encoding: 'shift_jis',
        note: 'labelled utf-8, but not valid utf-8; read as shift_jis',
      },
    ],
    [
      'a server’s ISO-8859-1 for everything',
      shift,
      'iso-8859-1',
      {
        text: textOf('Japanese'),
        encoding: 'shift_jis',
        note: note('labelled windows-1252, but not valid windows-1252'),
      },
    ],
    [
      'windows-1252 by its older names',
      latin1('\u0093Hi\u0094 \u0080'),
      'US-ASCII',
      { text: '“Hi” €', encoding: 'windows-1252' },
    ],
    [
      'a label is not looked for in plain text',
      latin1('The <meta charset=koi8-r> was caf\u00e9'),
      undefined,
      { text: 'The <meta charset=koi8-r> was café', encoding: 'windows-1252' },
    ],
    [
      'nor beyond the first 2,048 bytes',
      latin1(`<p>${' '.repeat(2048)}<meta charset=koi8-r>caf\u00e9`),
      undefined,
      { encoding: 'windows-1252' },
    ],
    [
      'a cut page keeps its encoding',
      head(shift, 101),
      'shift_jis',
      { encoding: 'shift_jis', note: note('not valid shift_jis; bytes that are not characters') },
    ],
    [
      'cut UTF-8 stays UTF-8',
      Buffer.concat([Buffer.from(textOf('Russian')), latin1('\u00d0')]),
      undefined,
      { encoding: 'utf-8', note: note('not valid UTF-8; bytes that are not characters') },
    ],
    [
      'bytes of no encoding',
      latin1('caf\u0081 \u009d \u00e9'),
      undefined,
      { encoding: 'utf-8', note: note('not valid UTF-8; bytes that are not characters') },
    ],
    ['nothing', new Uint8Array(), 'utf-8', { text: '', encoding: 'utf-8' }],
  ])('%s', async (_, bytes, charset, expected) =>
    expect(await decode(bytes, charset === undefined ? {} : { charset })).toMatchObject(expected),
  );
});

describe('binary files are refused by their format', () => {
  const zip = (name: string) => `PK\u0003\u0004${'\u0000'.repeat(26)}${name}`;
  test.each([
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
    ['an EPUB', zip('mimetypeapplication/epub+zip')],
    ['an OpenDocument file', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['an Office document', zip('[Content_Types].xml')],
    ['an Office document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['a ZIP archive', zip('story.txt')],
    ['an RTF document', '{\\rtf1\\ansi Story}'],
    ['a gzip archive', '\u001f\u008b\u0008'],
    ['a zstd archive', '(\u00b5/\u00fd\u0004'],
    ['an xz archive', '\u00fd7zXZ\u0000'],
    ['a bzip2 archive', 'BZh91AY&SY'],
    ['a PNG picture', '\u0089PNG\r\n'],
    ['a JPEG picture', '\u00ff\u00d8\u00ff\u00e0'],
    ['a GIF picture', 'GIF89a'],
    ['a WebP picture', 'RIFF\u0012\u0034\u0000\u0000WEBPVP8 '],
    ['a TIFF picture', 'II*\u0000'],
    ['a TIFF picture', 'MM\u0000*'],
    ['a BMP picture', 'BM\u0036\u0000\u0001\u0000\u0000\u0000\u0000\u0000'],
    ['a WAV recording', 'RIFF\u0012\u0034\u0000\u0000WAVEfmt '],
    ['an AVI video', 'RIFF\u0012\u0034\u0000\u0000AVI LIST'],
    ['an MP3 recording', 'ID3\u0003\u0000'],
    ['an MP3 recording', '\u00ff\u00fb\u0090\u0000'],
    ['an MP4 video', '\u0000\u0000\u0000\u0018ftypisom'],
    ['a font', 'wOF2\u0000\u0001\u0000\u0000'],
    ['an SQLite database', 'SQLite format 3\u0000'],
    ['a program', '\u007fELF\u0002'],
    ['a program', 'MZ\u0090\u0000\u0003'],
    ['a program', '\u00cf\u00fa\u00ed\u00fe'],
    ['binary', 'one\u0000two\u0000three\u0000'],
    ['binary', 'ab\u0000cd\u0000e\u0000'],
    ['binary', '\u0000\u0001'],
    ['binary', 'a\u0000b\u0000\u0000c'],
    ['binary', '\u0000\u0000\u0000\u0000'],
    ['binary', 'abc\u0000'],
  ])('%s', async (kind, bytes) => {
    await expect(decode(latin1(bytes))).rejects.toThrow(`this is ${kind}, not text; give lede a web page`);
    await expect(decode(latin1(bytes), { charset: 'utf-8' })).rejects.toThrow(kind);
  });

  test.each(['BMW said no.', 'MZ, the paper, said no.', 'ID3 tags explained', 'RIFFRAFF WEBP', 'II* of II', 'wOFF'])(
    'a text may begin with the letters of one: %s',
    async (text) => expect((await decode(Buffer.from(text))).text).toBe(text),
  );
});

describe('UTF-8 that was encoded twice', () => {
  const twice = (text: string) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');
  const TEXT = 'The wall isn’t “safe” — not yet – says Renée.';
  test('is decoded twice, with a note', async () =>
    expect(await decode(twice(TEXT))).toEqual({
      text: TEXT,
      encoding: 'utf-8',
      note: 'encoded as UTF-8 twice; decoded twice',
    }));
  test.each([
    ['other characters beyond ASCII', `${twice(TEXT)} “—”`],
    ['letters with accents', 'Ã© is written for é, Ã¨ for è, and Ã¼ for ü'],
    ['one such sequence', `${twice('isn’t')}`],
  ])('%s are left as they are', async (_, text) => {
    expect(await decode(Buffer.from(text, 'utf8'))).toEqual({ text, encoding: 'utf-8' });
  });
});
