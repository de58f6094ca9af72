import { expect, test } from 'vitest';
import { clean } from '../../src/article/clean.js';
import { linksOf, numberLinks } from '../../src/article/links.js';
import type { Article, Block, Inline } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';

const link = (words: string, url = `/${words}`): Inline => ({
  type: 'link',
  url: clean(url),
  children: [{ type: 'text', text: clean(words) }],
});
const article = (...body: Block[]): Article => ({
  authors: [],
  keyPoints: [],
  body,
  related: [],
  credits: [],
  source: { format: 'text' },
  removed: [],
});

test('each address is listed once, in reading order', () => {
  const body: Block[] = [
    { type: 'paragraph', content: [link('b'), link('a'), link('b again', '/b')] },
    { type: 'quote', blocks: [{ type: 'paragraph', content: [link('c')] }], source: [link('d')] },
  ];
  expect(linksOf({ body })).toEqual(['b', 'a', 'c', 'd'].map((name) => ({ text: name, url: `/${name}` })));
});

test('a link has its number after its words, and its address at the end', () => {
  const made = numberLinks(article({ type: 'paragraph', content: [link('b'), link('a'), link('b again', '/b')] }));
  expect(plainText(made)).toBe('b[1]a[2]b again[1]\n\nLinks\n\n/b\n\n/a');
});

test('a link in the caption of a table or a picture is numbered', () => {
  const made = numberLinks(
    article(
      { type: 'table', align: [null], caption: [link('caption')], header: [[link('cell')]], rows: [] },
      { type: 'figure', caption: [link('picture')] },
    ),
  );
  expect(plainText(made)).toBe('caption[1]\n\ncell[2]\n\npicture[3]\n\nLinks\n\n/caption\n\n/cell\n\n/picture');
});

test('an article without links stays as it is', () => {
  const plain = article({ type: 'paragraph', content: [] });
  expect(numberLinks(plain)).toBe(plain);
});
