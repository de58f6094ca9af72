/** What the README says holds: its table of flags, its example of an article, its pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFlagTable } from '../scripts/build/readme.js';
import { parseMarkdown } from '../src/parse/markdown/index.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const block = (language: string, holding: string) =>
  [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
    ([, name, code]) => name === language && code?.includes(holding),
  )?.[2] ?? '';

test('its table of flags is the one that "npm run docs" writes', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(readme).toBe(withFlagTable(readme, version));
});

test('its article is one', async () => {
  const article = await parseMarkdown(block('markdown', 'headline:'));
  expect(article).toMatchObject({
    headline: 'Ferry misses pier',
    place: { name: 'OSLO' },
    authors: [{ name: 'Ann Lee' }],
    removed: [],
  });
  expect(article.related).toHaveLength(1);
  expect(article.credits.map((credit) => credit.names)).toEqual([['The Harbour Press']]);
});

test('its pictures are there', () => {
  for (const [, path] of readme.matchAll(/(?:src|srcset)="([^"]+)"/g))
    expect(readFileSync(join(root, path as string), 'utf8')).toContain('<svg');
});
