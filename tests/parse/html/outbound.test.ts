/** A list of links to other sites is part of the story, whatever the country of the page's own address. */
import { expect, test } from 'vitest';
import { plainText } from '../../../src/article/passages.js';
import { parse } from '../../../src/parse/index.js';

const PROSE =
  'The ferry drifted for an hour on Friday night, and nobody on board was told why it had turned back so soon.';
const page = (top: string) => `<html><body><article><h1>Ferry misses pier</h1><p>${PROSE}</p><p>${PROSE} Again.</p>
<ul>${['harbour', 'coast', 'pilot'].map((one) => `<li><a href="https://${one}.${top}/r">The ${one}’s report of the night</a></li>`).join('')}</ul>
<p>${PROSE} At last.</p></article></body></html>`;

test.each(['com', 'co.uk', 'com.au', 'github.io'])('on an address that ends in .%s', async (top) => {
  const article = await parse(page(top), { from: 'html', url: `https://post.${top}/ferry` });
  expect(plainText(article)).toContain('The pilot’s report of the night');
});

test('a list of links to the site itself is removed', async () => {
  const article = await parse(page('post.co.uk'), { from: 'html', url: 'https://www.post.co.uk/ferry' });
  expect(plainText(article)).not.toContain('The pilot’s report of the night');
});
