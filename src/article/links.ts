/** The links of an article, numbered. Pure. */
import { linksIn, mapInline, mapNodes } from './blocks.js';
import { clean, cleanLine } from './clean.js';
import type { Article, Block, Inline, SafeText } from './model.js';
import { inlineText } from './passages.js';

/** A link of the body: its words, and its address. */
export interface Link {
  text: SafeText;
  url: SafeText;
}

/** Every address that the body links to, once each, in reading order: the first is number 1. */
export function linksOf(article: Pick<Article, 'body'>): Link[] {
  const links = new Map<string, Link>();
  for (const { url, children } of linksIn(article.body))
    if (!links.has(url)) links.set(url, { text: cleanLine(inlineText(children)), url });
  return [...links.values()];
}

/** The number of each address that the body links to, as `linksOf` counts them. */
export function linkNumbers(article: Pick<Article, 'body'>): Map<string, number> {
  return new Map(linksOf(article).map(({ url }, i) => [url, i + 1]));
}

/** The article with each link's number after its words, "[3]", and the addresses in a list at its end. */
export function numberLinks(article: Article): Article {
  const numbers = linkNumbers(article);
  if (numbers.size === 0) return article;
  const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
  const numbered = mapInline(article.body, (content) =>
    mapNodes(content, (node) => (node.type === 'link' ? [node, text(`[${numbers.get(node.url)}]`)] : node)),
  );
  const list: Block = {
    type: 'list',
    ordered: true,
    items: [...numbers.keys()].map((url) => ({ blocks: [{ type: 'paragraph', content: [text(url)] }] })),
  };
  return { ...article, body: [...numbered, { type: 'heading', level: 2, content: [text('Links')] }, list] };
}
