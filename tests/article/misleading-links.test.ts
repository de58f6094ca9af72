/** Links whose words look like another address than the one they lead to. */
import { expect, test } from 'vitest';
import { clean, cleanLine } from '../../src/article/clean.js';
import { markMisleadingLinks } from '../../src/article/misleading-links.js';
import type { Article } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';

const articleWith = (words: string, url: string): Article => ({
  authors: [],
  keyPoints: [],
  body: [
    {
      type: 'paragraph',
      content: [{ type: 'link', url: cleanLine(url), children: [{ type: 'text', text: clean(words) }] }],
    },
  ],
  related: [],
  credits: [],
  source: { format: 'html' },
  removed: [],
});

test.each([
  ['ann@example.org', 'mailto:ann@example.org', 'ann@example.org'],
  ['ann@example.org', 'mailto:ann%40example.org', 'ann@example.org'],
  ['ann@example.org', 'mailto:me%40evil.example', 'ann@example.org [mailto:me%40evil.example]'],
  ['ann@example.org', 'mailto:me@evil.example%40example.org', 'ann@example.org [mailto:me@evil.example%40example.org]'],
  ['example.org', 'https://evil.example/a', 'example.org [evil.example]'],
])('%s to %s reads %s', (words, url, shown) => {
  expect(plainText(markMisleadingLinks(articleWith(words, url)))).toBe(shown);
});
