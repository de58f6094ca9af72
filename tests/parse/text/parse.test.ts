/** Plain text → Article: fixtures, each with an outline of the expected article beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/article/model.js';
import { inlineText } from '../../../src/article/passages.js';
import { parseText, parseTextInPieces } from '../../../src/parse/text/index.js';
import { pieces, unaccounted } from './account.js';

const folder = join(import.meta.dirname, 'fixtures');
const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'article', '000_0517752b5998c0f7.txt');

const text = (block: Block): string[] => {
  if (block.type === 'list')
    return block.items.map((item) => `  item ${item.marker} ${item.blocks.flatMap(text).join(' ').trim()}`);
  if (block.type === 'heading') return [`  heading ${inlineText(block.content)}`];
  return block.type === 'paragraph' ? [`  ${inlineText(block.content)}`] : [`  ${block.type}`];
};

/** An Article as lines to read and compare. */
function outline(article: Article): string {
  const lines: (string | undefined)[] = [
    article.kicker && `kicker: ${article.kicker}`,
    `headline: ${article.headline ?? '(none)'}`,
    article.dek && `dek: ${article.dek}`,
    ...article.authors.map((one) => `author: ${[one.name, one.beat, one.handle].filter(Boolean).join(', ')}`),
    article.date && `date: ${article.date.iso}`,
    article.updated && `updated: ${article.updated.iso}`,
    article.place && `place: ${article.place.name}`,
    ...article.keyPoints.map((point) => `key point: ${point.blocks.flatMap(text).join('').trim()}`),
    'body:',
    ...article.body.flatMap(text),
    ...article.related.map(
      (one) => `related after ${one.after}: ${one.kicker ? `[${one.kicker}] ` : ''}${one.headline}`,
    ),
    ...article.credits.map((one) => `credit ${one.kind}: ${one.names.join('; ')}`),
    ...article.removed.map((one) => `removed, ${one.reason}: ${one.text}`),
  ];
  return `${lines.filter((line) => line !== undefined && line !== '').join('\n')}\n`;
}

describe('a text gives the article of its outline', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  test.each(files)('%s', async (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const article = parseText(source);
    await expect(outline(article)).toMatchFileSnapshot(join(folder, name.replace(/\.txt$/, '.outline')));
    expect(unaccounted(source, article)).toEqual({ left: '', unexpected: [] });
  });
});

describe.skipIf(!existsSync(shared))('the scraped article (skipped where ../shared is missing)', () => {
  const source = existsSync(shared) ? readFileSync(shared, 'utf8') : '';
  const article = parseText(source);
  const paragraphs = article.body.map((block) => (block.type === 'paragraph' ? inlineText(block.content) : ''));

  test('headline, date, place', () =>
    expect(article).toMatchObject({
      headline: 'Biden to meet Iraqi prime minister at White House amid discussions on redeployment of U.S. troops',
      date: { iso: '2021-07-26' },
      place: { name: 'WASHINGTON' },
    }));
  test('three key points, twelve paragraphs', () => {
    expect(article.keyPoints).toHaveLength(3);
    expect(paragraphs).toHaveLength(12);
    expect(paragraphs[0]).toMatch(/^President Joe Biden welcomes/);
    expect(paragraphs[11]).toMatch(/since 2014\.$/);
    expect(paragraphs.join('')).not.toContain('\u00a0');
  });
  test('authors from the tagline, and the contributor', () => {
    expect(article.authors).toEqual([
      { name: 'Michael Collins', beat: 'the White House', handle: '@mcollinsNEWS' },
      { name: 'Maureen Groppe', beat: 'the White House', handle: '@mgroppe' },
    ]);
    expect(article.credits.find((credit) => credit.kind === 'contributors')?.names).toEqual(['The Associated Press']);
  });
  test('four related stories in order, with the place of each', () =>
    expect(article.related.map(({ kicker, after }) => [kicker, after])).toEqual([
      ['‘A reckoning is near’', 9],
      ['Halting ‘forever wars’', 9],
      ['A ‘disturbing’ surge', 12],
      ['Retaliatory strikes', 12],
    ]));
  test('removed, each with its reason', () =>
    expect(article.removed.map((entry) => [entry.text, entry.rule])).toEqual([
      ['Domain Registration', 'promotion'],
      ['Article source:', 'empty-label'],
      ['Related News', 'empty-label'],
      ['Find best hotel offers', 'promotion'],
    ]));
  test('every character is in the article or in removed', () =>
    expect(unaccounted(source, article)).toEqual({ left: '', unexpected: [] }));
});

describe('a sentence is never taken out', () => {
  const story = (line: string) =>
    `Town hears a report\n\nThe council met for an hour on Monday.\n\n${line}\n\nThen everybody went home.\n`;
  test.each([
    'The lesson: never argue about grass.',
    'The question: What now?',
    'Mayor Ida Roth said: “We will pay.”',
    'She read the sign aloud:“Keep out.”',
    'Subscribe to our newsletter, the sign said.',
    'By the time he arrived it was over.',
    'Related work has been done elsewhere.',
    'Advertisement of the post drew two hundred letters.',
    'He is a reporter.',
    'At 10:30 the doors opened.',
    'The score was 3:2.',
    'Source: the river itself, he joked.',
    'Follow the path at the mill.',
    'Washington – of all places.',
    'Find the best hotel offers at the desk, she said.',
    '“No.”',
    'Why?',
    'Read more slowly, he begged.',
    '- a line that begins with a dash',
    'Contact was lost at noon.',
  ])('%s', (line) => {
    const article = parseText(story(line));
    expect(article.removed).toEqual([]);
    expect(article.related).toEqual([]);
    expect(outline(article).split('body:')[1]).toContain(line.replace(/^- /, ''));
  });
});

describe('advertising and navigation are taken out anywhere in the text', () => {
  test.each([
    ['Advertisement', 'promotion'],
    ['Story continues below advertisement', 'promotion'],
    ['Find best hotel offers', 'promotion'],
    ['Compare cheap car insurance quotes', 'promotion'],
    ['Sign up for our newsletter', 'promotion'],
    ['SHARE THIS ARTICLE', 'navigation'],
    ['Skip to main content', 'navigation'],
    ['© 2024 The Valley Post', 'copyright'],
  ])('%s', (line, rule) => {
    const article = parseText(
      `Town hears a report\n\nThe council met for an hour.\n\n${line}\n\nThen everybody went home.\n`,
    );
    expect(article.removed.map((entry) => [entry.text, entry.rule])).toEqual([[line, rule]]);
  });
});

test('every character of any text is in the article or in removed', () => {
  const words = fc.constantFrom(
    'Ferry',
    'misses',
    'the',
    'pier',
    'on',
    'Friday',
    'said',
    'Ann',
    'Lee',
    'again',
    '“quite',
    'so”',
    '12',
    'U.S.',
    'fog—and',
    'Über',
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 30 }).map((some) => some.join(' '));
  const line = fc.oneof(
    sentence,
    sentence.map((some) => `${some}.`),
    sentence.map((some) => `• ${some}`),
    sentence.map((some) => `3. ${some}`),
    sentence.map((some) => `Close call:${some}`),
    sentence.map((some) => `OSLO – ${some}.`),
    sentence.map((some) => `By Ann Lee | ${some}`),
    fc.constantFrom('', '', '', '•', 'Advertisement', 'Related News', 'By Ann Lee', 'July 26, 2021', 'Published May 1, 2020 | Updated May 2, 2020',
      'Article source:', 'Source: Reuters', 'World', 'Key points', 'Contributing: Bo Ek', 'Ann Lee is a reporter. Follow her @annlee', '2021-07-26', 'Bo Ek contributed to this report.', 'OSLO (AP) — Fog.',
      '(CNN) Fog.', 'Ann Lee', 'Staff Writer', 'Ann Lee, VALLEY TODAY', 'By Ann Lee Published May 1, 2020 5:00 p.m. ET', 'From: Ann Lee <a@example.org>', 'Subject: Fog', 'To: Bo', 'Home > News', 'Share Tweet Email', 'Share',
      'Related stories', '• Fog again on Friday', 'Fog again on Friday', 'Tags: fog, ferry', 'READ MORE | Fog again on Friday.', 'Reporting by Ann Lee; Editing by Bo Ek', 'Photo by Ann Lee', '12. Juli war neblig.', '— Fog? she asked.', 'The Valley Post'),
    fc.string(),
  ); // biome-ignore format: a grammar in rows
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const source = lines.join('\n');
      expect(unaccounted(source, parseText(source))).toEqual({ left: '', unexpected: [] });
    }),
    { numRuns: 1000 },
  );
});

test('a long text read in pieces loses no character', () => {
  const story = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n');
  const source = `${story}\n\n`.repeat(400);
  const { article, unread } = parseTextInPieces(source);
  expect(unread?.length).toBeGreaterThan(0);
  const first = article.body.length;
  while (unread?.length) unread.readNext();
  expect(article.body.length).toBeGreaterThan(first);
  const squeezed = source.replace(/\s+/g, '').length;
  expect(pieces(article).reduce((sum, piece) => sum + piece.length, 0)).toBe(squeezed);
});
