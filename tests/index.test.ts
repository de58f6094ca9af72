/** lede as a library. */
import { expect, test } from 'vitest';
import { parse, parseArticleOrStories, render } from '../src/index.js';

const front = `<main><h1>Harbour</h1>${Array.from(
  { length: 6 },
  (_, i) =>
    `<article><h2><a href="https://valley.example/${i}">Boat ${i} is late again</a></h2><p>The ferry left at nine, said the captain, and came back at ten.</p></article>`,
).join('')}</main>`;
const story = 'Ferry misses pier\n\nBy Ann Lee\n\n“We drifted,” said the captain, Bo Ek.';

test('a page that is a list gives the list, which can be rendered', async () => {
  const parsed = await parseArticleOrStories(front, { from: 'html' });
  if (parsed.kind !== 'stories') throw new Error('no list');
  expect(parsed.list).toMatchObject({ title: 'Harbour', stories: { length: 6 } });
  expect(await render(parsed.list)).toMatch(/^1\t\tBoat 0 is late again\thttps:/);
});

test('a text gives its article, and so does a list where an article is asked for', async () => {
  expect(await parseArticleOrStories(story)).toMatchObject({
    kind: 'article',
    article: { headline: 'Ferry misses pier' },
  });
  expect((await parse(story)).headline).toBe('Ferry misses pier');
  expect((await parseArticleOrStories(front, { from: 'html', as: 'article' })).kind).toBe('article');
});
