import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from '../../../src/article/clean.js';
import type { Article } from '../../../src/article/model.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';
import { parseText } from '../../../src/parse/text/index.js';
import { renderMarkdown } from '../../../src/render/markdown/index.js';
import { article, blocks, inlineContent } from './articles.js';

const written = (made: Article) => `${[...renderMarkdown(made)].join('\n')}\n`;
const story = ({ source: _source, removed: _removed, ...rest }: Article) => rest;
const empty: Article = {
  authors: [], keyPoints: [], body: [], related: [], credits: [], source: { format: 'markdown' }, removed: [],
}; // biome-ignore format: one row

async function readsBack(made: Article): Promise<void> {
  const text = written(made);
  const back = await parseMarkdown(text);
  expect(story(back), text).toEqual(story(made));
  expect(back.removed, text).toEqual([]);
}

/** More runs for whoever changes the escaping: LEDE_RUNS=20000. */
const numRuns = Number(process.env.LEDE_RUNS ?? 300);
const timeout = 5_000 + 20 * numRuns;

test('any inline text, written as Markdown and read back, is the same', { timeout }, async () => {
  const property = fc.asyncProperty(inlineContent, (content) =>
    readsBack({ ...empty, body: [{ type: 'paragraph', content }] }),
  );
  await fc.assert(property, { numRuns });
});

test('any blocks, written as Markdown and read back, are the same', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(blocks, (body) => readsBack({ ...empty, body })),
    { numRuns },
  );
});

test('any article, written as Markdown and read back, is the same', { timeout }, async () => {
  await fc.assert(fc.asyncProperty(article, readsBack), { numRuns });
});

test('any blocks, written with links as references and read back, are the same', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (body) => {
      const markdown = [...renderMarkdown({ ...empty, body }, { references: true })].join('\n');
      expect((await parseMarkdown(markdown)).body, markdown).toEqual(body);
    }),
    { numRuns },
  );
});

const bundled = new URL('../../../articles/', import.meta.url);
test.each(readdirSync(bundled))('the bundled %s, written as Markdown and read back, is the same', async (name) => {
  await readsBack(await parseMarkdown(readFileSync(new URL(name, bundled), 'utf8'), { name: cleanLine(name) }));
});

const scraped = new URL('../../../../shared/article/000_0517752b5998c0f7.txt', import.meta.url);
if (!existsSync(scraped)) console.warn('skipped: ../shared/article is not beside this checkout');
test.skipIf(!existsSync(scraped))('a scraped text, written as Markdown and read back, is the same', async () => {
  await readsBack(parseText(readFileSync(scraped, 'utf8')));
});

// Markdown as people write it: with badges, tables, raw HTML and links of every kind.
const root = new URL('../../../', import.meta.url);
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const readmes = Object.keys(devDependencies).map((name) => new URL(`node_modules/${name}/README.md`, root));
test.each(
  readmes.filter((file) => existsSync(file)).map((file) => [file.pathname.split('node_modules/')[1], file] as const),
)('%s, read, written and read back, is the same', async (_name, file) => {
  await readsBack(await parseMarkdown(readFileSync(file, 'utf8')));
});
