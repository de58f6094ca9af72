/** The README agrees with the program: its tables, its example of an article, its pictures; links in all documents. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withFlagTable } from '../scripts/build/readme.js';
import { withScores } from '../scripts/score/figures.js';
import { EXIT } from '../src/base/errors.js';
import { parseMarkdown } from '../src/parse/markdown/index.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const block = (language: string, holding: string) =>
  [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
    ([, name, code]) => name === language && code?.includes(holding),
  )?.[2] ?? '';

test('the table of options is the one that "npm run docs" writes', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(readme).toBe(withFlagTable(readme, version));
});

test('its example of an article is read as one', async () => {
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

test('its pictures exist', () => {
  for (const [, path] of readme.matchAll(/(?:src|srcset)="([^"]+)"/g))
    expect(readFileSync(join(root, path as string), 'utf8')).toContain('<svg');
});

test('the table of scores is in the form that "npm run score:pages -- --readme" writes', () => {
  const table = readme.split('<!-- scores: ')[1]?.split('<!-- end of scores -->')[0] ?? '';
  expect(withScores(readme, table.split('-->')[1]?.trim() ?? '')).toBe(readme);
  expect(table).toMatch(
    /\| lede \| Readability [\d.]+ \| defuddle [\d.]+ \|\n[- |]+\n\| \d+ news pages: .* \| 0\.\d+ \|/,
  );
});

/** The part of the README below a heading. */
const section = (heading: string) => readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

test('the table of exit codes has every code', () => {
  const codes = [...section('Exit codes').matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(EXIT));
});

test('the dependencies are those of package.json', () => {
  const {
    dependencies = {},
    devDependencies,
    optionalDependencies = {},
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = new Set(section('Dependencies').match(/@?[\w.-]+(?:\/[\w-]+)?/g));
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(names.filter((name) => !words.has(name))).toEqual([]);
  const listed = [...section('Dependencies').matchAll(/^\| (?!Package)([\w@/.-]*[a-z][\w/.-]*) \|/gm)];
  expect(listed.map(([, name]) => name).filter((name = '') => !names.includes(name))).toEqual([]);
});

test.each(['README.md', 'src/README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md'])(
  'the files that %s links to exist',
  (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  },
);

test('the scripts and paths that the contributing and security notes name exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const document of ['CONTRIBUTING.md', 'SECURITY.md']) {
    const text = readFileSync(join(root, '.github', document), 'utf8');
    const runs = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const paths = [...text.matchAll(/`((?:src|tests|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  }
});
