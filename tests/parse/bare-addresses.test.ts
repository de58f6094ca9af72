/** A bare address is a link, in plain text and in Markdown, and stays one when it is written as Markdown. */
import { expect, test } from 'vitest';
import { linksOf } from '../../src/article/links.js';
import { plainText } from '../../src/article/passages.js';
import { parse } from '../../src/parse/index.js';
import { renderMarkdown } from '../../src/render/markdown/index.js';

const SENTENCES = [
  'The plan is at https://example.com/plan.',
  'Two sources (https://example.com/a_b, https://example.org/) agree.',
  'An article on “https://en.example.org/wiki/Ferry_(boat)” explains it.',
];
const URLS = [
  'https://example.com/plan',
  'https://example.com/a_b',
  'https://example.org/',
  'https://en.example.org/wiki/Ferry_(boat)',
];
const TEXT = `Ferry misses pier\n\nBy Ann Lee\n\n${SENTENCES.join('\n\n')}\n`;

test('in plain text', async () => {
  const article = await parse(TEXT, { from: 'text' });
  expect(linksOf(article).map(({ url }) => url)).toEqual(URLS);
  expect(plainText(article)).toBe(SENTENCES.join('\n\n'));
});

test('in Markdown', async () => {
  const article = await parse(
    `# Ferry misses pier\n\n${SENTENCES.slice(0, 2).join('\n\n')}\n\n\`https://code.example/\`\n`,
    {
      from: 'markdown',
    },
  );
  expect(linksOf(article).map(({ url }) => url)).toEqual(URLS.slice(0, 3));
  expect(plainText(article)).toBe([...SENTENCES.slice(0, 2), 'https://code.example/'].join('\n\n'));
});

test('written as Markdown and read again', async () => {
  const article = await parse(TEXT, { from: 'text' });
  const markdown = [...renderMarkdown(article)].join('\n');
  expect(markdown).toContain('The plan is at <https://example.com/plan>.');
  const again = await parse(markdown, { from: 'markdown' });
  expect(again.body).toEqual(article.body);
  expect([...renderMarkdown(again)].join('\n')).toBe(markdown);
});
