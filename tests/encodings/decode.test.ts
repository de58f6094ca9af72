/** Old encodings read right: labelled by the server, by the page, and not at all. */
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/parse/decode.js';
// Sentences of our own, each as the bytes that Python's codecs make of it.
import texts from './texts.json' with { type: 'json' };

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const join = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

describe('the server’s label', () => {
  test.each(texts)('$label', async ({ label, text, base64 }) => {
    expect(await decode(bytesOf(base64), { charset: label })).toMatchObject({ text });
    expect((await decode(bytesOf(base64), { charset: label })).note).toBeUndefined();
  });
});

describe('the page’s own label', () => {
  test.each(texts)('meta charset $label', async ({ label, text, base64 }) => {
    const page = join(`<!doctype html><head><meta charset="${label}"></head><p>`, bytesOf(base64), '</p>');
    expect((await decode(page)).text).toContain(text);
  });
  test.each(texts)('meta http-equiv $label', async ({ label, text, base64 }) => {
    const page = join(`<head><META content='text/html; charset=${label}' http-equiv=Content-Type><p>`, bytesOf(base64));
    expect((await decode(page)).text).toContain(text);
  });
  test('an XML declaration', async () => {
    const { text, base64 } = texts.find(({ label }) => label === 'koi8-r') ?? { text: '', base64: '' };
    const page = join('<?xml version="1.0" encoding="koi8-r"?><html><p>', bytesOf(base64));
    expect((await decode(page)).text).toContain(text);
  });
});

describe('no label', () => {
  /** Encodings whose letters stand where another's do, so that only a label can tell: what they are read as. */
  const TAKEN_FOR: Record<string, string> = { 'iso-8859-15': 'windows-1252' };
  test.each(texts.filter(({ label }) => TAKEN_FOR[label] === undefined))('$label', async ({ text, base64 }) => {
    expect((await decode(bytesOf(base64))).text).toBe(text);
  });
  test.each(texts.filter(({ label }) => TAKEN_FOR[label] !== undefined))(
    '$label is read as its neighbour',
    async ({ label, base64 }) => {
      const { encoding, note } = await decode(bytesOf(base64));
      expect(encoding).toBe(TAKEN_FOR[label]);
      expect(note).toMatch(/read as/);
    },
  );
  test.each(texts.filter(({ label }) => /^(?:windows-1251|shift_jis|euc-kr|big5|gb18030)$/.test(label)))(
    '$label in a page whose tags are many',
    async ({ text, base64 }) => {
      const page = join('<div class="a"><a href="/x">Home page</a></div>'.repeat(80), '<p>', bytesOf(base64), '</p>');
      expect((await decode(page)).text).toContain(text);
    },
  );
});

describe('Unicode', () => {
  const TEXT = 'Ferry “turns back” – 海 😀';
  const utf16 = (little: boolean) => {
    const bytes = Buffer.from(TEXT, 'utf16le');
    return new Uint8Array(little ? bytes : bytes.swap16());
  };
  const utf32 = (little: boolean) => {
    const codes = Array.from(`\ufeff${TEXT}`, (one) => one.codePointAt(0) ?? 0);
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, little);
    return new Uint8Array(view.buffer);
  };
  test.each([
    ['UTF-8', join(TEXT)],
    ['UTF-8 with a mark', join('\ufeff', TEXT)],
    ['UTF-16, little end first, with a mark', join(new Uint8Array([0xff, 0xfe]), utf16(true))],
    ['UTF-16, big end first, with a mark', join(new Uint8Array([0xfe, 0xff]), utf16(false))],
    ['UTF-16, little end first, without', utf16(true)],
    ['UTF-16, big end first, without', utf16(false)],
    ['UTF-32, little end first', utf32(true)],
    ['UTF-32, big end first', utf32(false)],
  ])('%s', async (_, bytes) => expect((await decode(bytes)).text).toBe(TEXT));
});

describe('labels that are wrong', () => {
  const utf8 = join('<meta charset="iso-8859-1"><p>“Café” – 海</p>');
  test('valid UTF-8 is UTF-8, whatever the page says', async () =>
    expect((await decode(utf8)).text).toContain('“Café” – 海'));
  test('and whatever the server says', async () =>
    expect((await decode(utf8, { charset: 'windows-1251' })).text).toContain('“Café” – 海'));
  test('an unknown label is passed over, and said', async () => {
    const { text, note } = await decode(new Uint8Array([0x43, 0x61, 0x66, 0xe9]), { charset: 'x-klingon' });
    expect([text, note]).toEqual(['Café', 'the encoding "x-klingon" is unknown; read as windows-1252']);
  });
  test('a label that the bytes do not fit is passed over for the next', async () => {
    const { text, base64 } = texts.find(({ label }) => label === 'windows-1251') ?? { text: '', base64: '' };
    const page = join('<meta charset="windows-1251">', bytesOf(base64));
    expect((await decode(page, { charset: 'utf-8' })).text).toContain(text);
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['a PDF', '%PDF-1.7'],
    ['a ZIP archive', 'PK\u0003\u0004rest'],
    ['an EPUB', `PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/epub+zip`],
    ['a WebP picture', 'RIFF\0\0\0\0WEBPVP8 '],
    ['a sound', 'RIFF\0\0\0\0WAVEfmt '],
    ['a film, a sound or a picture', '\0\0\0\u0018ftypmp42'],
    ['a database', 'SQLite format 3\0'],
    ['binary', 'abc\0\0\u0001\u0002def\0'],
  ])('%s is refused by its name', async (kind, bytes) => {
    await expect(decode(new Uint8Array(Buffer.from(bytes, 'latin1')))).rejects.toThrow(`this is ${kind}`);
  });
});
