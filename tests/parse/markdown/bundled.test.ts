/** The bundled article against the story it retells, which stands beside the checkout and not in it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passages, plainText } from '../../../src/article/passages.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';
import { parseText } from '../../../src/parse/text/index.js';

const file = new URL('../../../articles/biden-kadhimi.md', import.meta.url);
const original = new URL('../../../../shared/article/000_0517752b5998c0f7.txt', import.meta.url);
const told = await parseMarkdown(readFileSync(file, 'utf8'));
const story = existsSync(original) ? parseText(readFileSync(original, 'utf8')) : undefined;
const withStory = test.skipIf(story === undefined);
if (!story) console.warn('skipped: ../shared/article is not beside this checkout');

const QUOTED = /“[^”]*”/g;
const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const RUN = 9;

/** Every run of nine words of prose: text in quotation marks parts it. */
function* runs(text: string): Generator<string> {
  for (const prose of text.split(QUOTED)) {
    const all = words(prose);
    for (let i = 0; i + RUN <= all.length; i++) yield all.slice(i, i + RUN).join(' ');
  }
}

test('it has three key points, twelve paragraphs and nothing left over', () => {
  expect(told.keyPoints).toHaveLength(3);
  expect([...passages(told)].map(({ kind, paragraph }) => [kind, paragraph])).toEqual(
    Array.from({ length: 12 }, (_, i) => ['paragraph', i + 1]),
  );
  expect(told.removed).toEqual([]);
});

withStory('it has the story’s facts: headline, date, place, authors, contributors', () => {
  const { headline, date, place, authors } = story ?? told;
  expect({ headline: told.headline, date: told.date?.iso, place: told.place, authors: told.authors }).toEqual({
    headline,
    date: date?.iso,
    place,
    authors,
  });
  const names = (article: typeof told) =>
    article.credits.flatMap((one) => (one.kind === 'contributors' ? one.names : []));
  expect(names(told)).toEqual(names(story ?? told));
});

withStory('it has the same related stories, each where it stood', () => {
  const titles = (article: typeof told) =>
    article.related.map(({ kicker, headline, after }) => ({ kicker, headline, after }));
  expect(titles(told)).toEqual(titles(story ?? told));
});

withStory('it has the same quotations, each in its paragraph', () => {
  const quoted = (article: typeof told) =>
    [...passages(article)].flatMap(({ text, paragraph }) =>
      (text.match(QUOTED) ?? []).map((words) => [paragraph, words]),
    );
  expect(quoted(told)).toEqual(quoted(story ?? told));
});

withStory('its prose is its own: no nine words in a row are the story’s', () => {
  const text = readFileSync(original, 'utf8').split(/\n\s*\n/);
  const theirs = new Set(text.flatMap((paragraph) => [...runs(paragraph)]));
  expect(theirs.size).toBeGreaterThan(300);
  const points = told.keyPoints.map((point) => plainText({ body: point.blocks }));
  const lines = [...points, ...plainText(told).split('\n\n'), ...told.credits.map((credit) => credit.words)];
  expect(lines.flatMap((line) => [...runs(line)]).filter((run) => theirs.has(run))).toEqual([]);
});
