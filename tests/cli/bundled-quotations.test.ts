/** The quotations that the build stores are those that are found. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledArticles } from '../../scripts/build/articles.js';
import { bundledQuotations } from '../../src/cli/bundled-quotations.js';
import { parse } from '../../src/parse/index.js';
import { makeView } from '../../src/view/index.js';

const stored = await bundledArticles(join(import.meta.dirname, '..', '..', 'articles'));

test.each(Object.entries(stored.quotations))('%s: JSON keeps them, and every view is the same', async (name, found) => {
  const read = JSON.parse(JSON.stringify(found));
  expect(read).toStrictEqual(found);
  const { article } = stored.articles[Object.keys(stored.quotations).indexOf(name)] ?? {};
  if (!article) throw new Error(`${name} is not stored`);
  for (const view of ['quotes', 'speakers', 'meta', 'brief'] as const)
    for (const options of [{}, { by: 'a' }, { by: 'nobody' }, { all: true }])
      expect(await makeView(article, view, { ...options, found: read })).toStrictEqual(
        await makeView(article, view, options),
      );
});

test('an article that is not bundled has none stored', async () =>
  expect(bundledQuotations(await parse('Ferry\n\n“We drifted,” said Bo Ek.'))).toBeUndefined());
