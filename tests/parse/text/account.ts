/** Accounts for every character of a text: each is in a piece of the article or in `removed`. */

import { clean } from '../../../src/article/clean.js';
import type { Article, Block, Inline, ListItem } from '../../../src/article/model.js';
import { inlineText } from '../../../src/article/passages.js';

const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** Every piece of an article as it stood in its text. */
export function pieces(article: Article): string[] {
  const found: (string | undefined)[] = [article.kicker, article.headline, article.dek, article.place?.words];
  for (const date of [article.date, article.updated]) found.push(`${date?.marker ?? ''}${date?.words ?? ''}`);
  const items = (list: readonly ListItem[]) => {
    for (const item of list) {
      found.push(item.marker);
      blocks(item.blocks);
    }
  };
  const inline = (content: readonly Inline[]) => found.push(inlineText(content));
  const blocks = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.type === 'paragraph' || block.type === 'heading') inline(block.content);
      else if (block.type === 'list') items(block.items);
    }
  };
  items(article.keyPoints);
  blocks(article.body);
  for (const story of article.related) found.push(story.words);
  for (const credit of article.credits) found.push(credit.words);
  for (const removed of article.removed) found.push(removed.text);
  return found
    .filter((piece) => piece !== undefined)
    .map(squeeze)
    .filter((piece) => piece !== '');
}

/**
 * What of `source` is in no piece of the article, and the pieces that are not in `source`: both empty where every
 * character is accounted for.
 */
export function unaccounted(source: string, article: Article): { left: string; unexpected: string[] } {
  let left = squeeze(clean(source));
  const unexpected: string[] = [];
  // The longest first, so that a short piece is not cut out of the middle of a long one.
  for (const piece of pieces(article).sort((a, b) => b.length - a.length)) {
    const at = left.indexOf(piece);
    if (at < 0) unexpected.push(piece);
    else left = `${left.slice(0, at)}\u0000${left.slice(at + piece.length)}`;
  }
  return { left: left.replace(/\u0000/g, ''), unexpected };
}
