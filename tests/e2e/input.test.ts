/** What the built command says of the encoding and the format of its input. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lede } from '../support/lede.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixtures = join(import.meta.dirname, '..', 'parse', 'decode', 'fixtures.json');
const { bytes } = JSON.parse(readFileSync(fixtures, 'utf8')) as { bytes: { encoding: string; base64: string }[] };

describe('an encoding', () => {
  test('that is old is read, with a message that it was guessed', () => {
    const koi8 = bytes.find(({ encoding }) => encoding === 'koi8-r')?.base64 ?? '';
    const { code, stdout, stderr } = lede(['-'], { input: Buffer.from(koi8, 'base64') });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'lede: -: not valid UTF-8; read as koi8-r\n' });
    expect(stdout).toContain('Паром отошёл от причала в семь часов вечера');
  });
  test('of a picture is refused in one line', () => {
    const input = Buffer.from('RIFF\u0012\u0034\u0000\u0000WEBPVP8 ', 'latin1');
    const { code, stdout, stderr } = lede(['-'], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^lede: [^\n]*a WebP picture, not text; give lede a web page, Markdown or plain text\n$/);
  });
});

test('a feed is text where --from says so', () => {
  const path = join(folder, 'news.xml');
  writeFileSync(path, '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title></channel></rss>\n');
  const { code, stdout } = lede([path, '--from', 'text']);
  expect(code).toBe(0);
  expect(stdout).toContain('<rss version');
});
