/** The composition: bytes or text are decoded, their format is detected, and they are parsed. */
import { expect, test } from 'vitest';
import { parse, parseInPieces } from '../../src/parse/index.js';

const STORY = 'Ferry misses pier\n\n“We drifted,” said the captain, Bo Ek.\n';

test.each([
  ['plain text', STORY, {}, 'text'],
  ['a page by its content', `<!doctype html><article><h1>Ferry</h1>${`<p>${STORY}</p>`.repeat(9)}`, {}, 'html'],
  ['Markdown by its name', STORY, { name: 'story.md' }, 'markdown'],
  ['Markdown by its media type', STORY, { name: 'story', mediaType: 'text/markdown' }, 'markdown'],
  ['text by the hint, against its name', STORY, { name: 'story.md', from: 'text' }, 'text'],
] as const)('%s', async (_, input, hints, format) => {
  const fromText = await parse(input, hints);
  const fromBytes = await parse(Buffer.from(input), hints);
  expect(fromText.source.format).toBe(format);
  expect(fromBytes).toEqual(fromText);
});

test('the name and the address are cleaned and kept', async () => {
  const { source } = await parse(STORY, { name: 'a\u001b[1m.txt', url: 'https://user:secret@example.com/a' });
  expect(source).toEqual({ format: 'text', name: 'a.txt', url: 'https://example.com/a' });
});

test('a note for bytes of another encoding than UTF-8, and none for a string', async () => {
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  await parse(Buffer.from(STORY.replaceAll(/[“”]/g, '\u00e9'), 'latin1'), { onNote });
  await parse(STORY, { onNote });
  expect(notes).toEqual(['not valid UTF-8; read as windows-1252']);
});

test('the encoding that the server named is used', async () => {
  const bytes = Buffer.from([...Buffer.from('Ferry\n\n'), 0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x2e]);
  expect(JSON.stringify((await parse(bytes, { charset: 'windows-1251' })).body)).toContain('Паром.');
});

test('a long plain text in pieces is the text parsed at once', async () => {
  const text = `Ferry misses pier\n\n${'The ferry drifted for an hour, and nobody was hurt on it.\n\n'.repeat(30_000)}`;
  const { article, unread } = await parseInPieces(text);
  const first = article.body.length;
  const lengths: number[] = [];
  for (; unread?.length; unread.readNext()) lengths.push(unread.length);
  expect(lengths.length).toBeGreaterThan(2);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect(article.body.length).toBeGreaterThan(first);
  expect(article).toEqual(await parse(text));
});

test('a short text has nothing left to read', async () => {
  expect((await parseInPieces(STORY)).unread).toBeUndefined();
});
