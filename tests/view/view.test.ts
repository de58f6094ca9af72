import { expect, test } from 'vitest';
import { EXIT, LedeError } from '../../src/base/errors.js';
import { parse } from '../../src/parse/index.js';
import { bundledView } from '../../src/view/bundled.js';
import { makeView, VIEW_NAMES } from '../../src/view/index.js';

const article = await parse('# Ferry misses pier\n\n“We drifted,” said the captain, Bo Ek.\n', { from: 'markdown' });
const dutch = await parse(
  '---\nlanguage: nl\n---\n\n“Wij hebben de hele nacht gezongen”, zei Anna Lehmann.\n\n“Niemand raakte gewond in deze lange nacht.”\n',
  { from: 'markdown' },
);

test.each(VIEW_NAMES.filter((name) => name !== 'why'))(
  '%s has blocks, one record, and cells of one line',
  async (name) => {
    const view = await makeView(article, name);
    expect(view.blocks.length).toBeGreaterThan(0);
    for (const row of view.rows) for (const cell of row) expect(cell).not.toMatch(/[\t\n]/);
    expect(Object.keys(view.record)).toHaveLength(1);
  },
);

test('a speaker who is not quoted gives a note with those who are', async () => {
  const { rows, notes } = await makeView(article, 'quotes', { by: 'Nobody' });
  expect(rows).toEqual([]);
  expect(notes).toEqual(['there is no quotation by "Nobody"; the article quotes Bo Ek']);
});

test('an article in a language whose speakers are not found gives a note', async () => {
  const { rows, notes, record } = await makeView(dutch, 'quotes');
  expect(rows.length).toBeGreaterThan(0);
  expect(record).toMatchObject({ speakers: 'not-supported' });
  expect(notes).toEqual([expect.stringContaining('English, French, German and Spanish articles')]);
});

test('a removed text that is not there is bad usage', async () =>
  expect(makeView(article, 'why', { why: 9 })).rejects.toThrow(
    new LedeError('there is no removed text number 9; nothing was removed (see lede --removed)', EXIT.usage),
  ));

test('the list of bundled articles has a row each', () =>
  expect(
    bundledView([
      { name: 'ferry', date: '2021-07-26' },
      { name: 'pier', headline: 'Pier closed' },
    ]).rows,
  ).toEqual([
    ['ferry', '2021-07-26', ''],
    ['pier', '', 'Pier closed'],
  ]));
