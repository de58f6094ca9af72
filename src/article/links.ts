/** The links of an article, numbered. Pure. */

import { clean, cleanLine } from './clean.js';
import type { Article, Block, Inline, ListItem, SafeText } from './model.js';
import { inlineText } from './passages.js';

/** A link of the body: its words, and where it leads. */
export interface Link {
  text: SafeText;
  url: SafeText;
}

/** Every address that the body links to, once each, in reading order: the first is number 1. */
export function linksOf(article: Pick<Article, 'body'>): Link[] {
  const links: Link[] = [];
  const known = new Set<string>();
  eachLink(article.body, ({ url, children }) => {
    if (known.has(url)) return;
    known.add(url);
    links.push({ text: cleanLine(inlineText(children)), url });
  });
  return links;
}

/** The article with each link's number after its words, "[3]", and the addresses in a list at its end. */
export function numberLinks(article: Article): Article {
  const links = linksOf(article);
  if (links.length === 0) return article;
  const numbers = new Map<string, number>(links.map((link, i) => [link.url, i + 1]));
  const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
  const inlines = (content: readonly Inline[]): Inline[] =>
    content.flatMap((node): Inline[] => {
      if (!('children' in node)) return [node];
      const made = { ...node, children: inlines(node.children) };
      return node.type === 'link' ? [made, text(`[${numbers.get(node.url)}]`)] : [made];
    });
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'paragraph':
      case 'heading':
        return { ...one, content: inlines(one.content) };
      case 'list':
        return { ...one, items: one.items.map((item): ListItem => ({ ...item, blocks: item.blocks.map(block) })) };
      case 'quote':
        return { ...one, blocks: one.blocks.map(block), ...(one.source && { source: inlines(one.source) }) };
      case 'table':
        return { ...one, header: one.header.map(inlines), rows: one.rows.map((row) => row.map(inlines)) };
      case 'figure':
        return { ...one, ...(one.caption && { caption: inlines(one.caption) }) };
      default:
        return one;
    }
  };
  const list: Block = {
    type: 'list',
    ordered: true,
    items: links.map((link) => ({ blocks: [{ type: 'paragraph', content: [{ type: 'text', text: link.url }] }] })),
  };
  return {
    ...article,
    body: [...article.body.map(block), { type: 'heading', level: 2, content: [text('Links')] }, list],
  };
}

function eachLink(blocks: readonly Block[], take: (link: Extract<Inline, { type: 'link' }>) => void): void {
  const inlines = (content: readonly Inline[]): void => {
    for (const node of content) {
      if (node.type === 'link') take(node);
      if ('children' in node) inlines(node.children);
    }
  };
  for (const block of blocks) {
    if ('content' in block) inlines(block.content);
    if (block.type === 'list') for (const item of block.items) eachLink(item.blocks, take);
    if (block.type === 'quote') eachLink(block.blocks, take);
    if (block.type === 'quote' && block.source) inlines(block.source);
    if (block.type === 'table') for (const row of [block.header, ...block.rows]) row.forEach(inlines);
    if ((block.type === 'figure' || block.type === 'table') && block.caption) inlines(block.caption);
  }
}
