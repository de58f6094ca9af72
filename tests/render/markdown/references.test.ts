/** Links as numbered references, as --links with --format markdown writes them. */
import { expect, test } from 'vitest';
import { linksOf } from '../../../src/article/links.js';
import { plainText } from '../../../src/article/passages.js';
import { parse } from '../../../src/parse/index.js';
import { renderMarkdown } from '../../../src/render/markdown/index.js';

const written = async (markdown: string, references = true) =>
  [...renderMarkdown(await parse(markdown, { from: 'markdown' }), { references })].join('\n');

test.each([
  ['a link', 'The [plan](https://example.com/plan).', 'The [plan][1].\n\n[1]: https://example.com/plan'],
  ['an address linked twice', '[a](/x), [b](/y), [c](/x)', '[a][1], [b][2], [c][1]\n\n[1]: /x\n[2]: /y'],
  ['marks in the words', '[the *new* plan](/x)', '[the *new* plan][1]\n\n[1]: /x'],
  ['brackets in the words', '[a \\[b\\]](/x)', '[a \\[b\\]][1]\n\n[1]: /x'],
  ['brackets after a link', '[a](/x)(b) and [a](/x)\\[2\\]', '[a][1](b) and [a][1]\\[2\\]\n\n[1]: /x'],
  ['an address with a space', '[a](</x y>)', '[a][1]\n\n[1]: </x&#32;y>'],
  ['a bare address', 'https://example.com/a', '<https://example.com/a>\n\n[1]: https://example.com/a'],
  ['no link', 'Words like \\[1\\].', 'Words like \\[1\\].'],
])('%s', async (_, source, references) => expect(await written(source)).toBe(references));

test('without references links are written in place', async () =>
  expect(await written('The [plan](/x).', false)).toBe('The [plan](/x).'));

const ARTICLE = `---
headline: Ferry misses pier
keyPoints:
  - The [plan](https://example.com/plan) failed
---

The [plan](https://example.com/plan) of the [port](https://example.com/port_(a)), at https://example.org/.

## A [heading](/h)

> [Quoted](/q)
>
> <cite>[Ann Lee](/ann)</cite>

1. [One](/one)
   - [Two](/two) and \`code\`

<small>[Caption](/caption)</small>

| [Head](/head) | b |
| --- | --- |
| [Cell\\|cell](/cell) | c |

![](/picture.jpg)
<small>[Picture](/picture)</small>

[A \`code\\\` span](/code)

- [Last](/last)
`;

test('CommonMark reads the same links and the same text back', async () => {
  const article = await parse(ARTICLE, { from: 'markdown' });
  const markdown = [...renderMarkdown(article, { references: true })].join('\n');
  expect(markdown).toContain('\nThe [plan][1] of the [port][2], at <https://example.org/>.\n');
  const again = await parse(markdown, { from: 'markdown' });
  expect(linksOf(again)).toEqual(linksOf(article));
  expect(plainText(again)).toBe(plainText(article));
  expect(again.body).toEqual(article.body);
  expect(again.keyPoints).toEqual(article.keyPoints);
  expect(again.removed).toEqual([]);
});
