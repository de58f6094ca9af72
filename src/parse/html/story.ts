/** The blocks of the story, from the headline to its end. Pure, except for the marks of what was taken. */
import { furniture } from '../news/furniture.js';
import { makeBlocks, type PageBlock, type ResolveAddress } from './blocks/index.js';
import { Element, standsIn } from './dom.js';
import type { Head } from './head/index.js';
import { isProse } from './prune.js';

/** A longer paragraph over the story is its beginning rather than its dek: UTF-16 units. */
const DEK_MAX = 300;

export interface Story {
  blocks: PageBlock[];
  /** The dek where `head` has none: one short paragraph between the headline and the story's element. */
  dek: Element | undefined;
}

/**
 * Makes the blocks of `root`, and of what stands between the headline and it: an introduction and the key
 * points may stand outside the story's own element.
 */
export function readStory(root: Element, head: Head, resolve: ResolveAddress, step: () => void): Story {
  const headline = head.headlineElement;
  if (headline === undefined || headline.order > root.order || standsIn(headline, root))
    return { blocks: makeBlocks(root, [], resolve, step), dek: head.dek };
  const blocks = makeBlocks(root, elementsBetween(headline, root), resolve, step);
  const introduction = blocks.filter((block, i) => isIntroduction(block, blocks[i - 1], root));
  const dek = onlyShortParagraph(introduction);
  const keyPoints = findKeyPoints(blocks);
  const kept = blocks.filter(
    (block) =>
      block.element.order >= root.order ||
      (introduction.includes(block) && block !== dek) ||
      block === keyPoints?.list ||
      block === keyPoints?.label,
  );
  for (const block of blocks) if (!kept.includes(block)) for (const text of block.texts) text.inArticle = false;
  return { blocks: kept, dek: head.dek ?? (dek?.block.type === 'paragraph' ? dek.element : undefined) };
}

/** The elements after the headline and before `root`, outermost ones, that are not cut. */
function elementsBetween(headline: Element, root: Element): Element[] {
  const between: Element[] = [];
  for (let at = root; at.parent && !standsIn(headline, at); at = at.parent) {
    const earlier = at.parent.children.slice(0, at.parent.children.indexOf(at));
    const after = earlier
      .filter((child) => child instanceof Element)
      .filter((child) => child.cutBy === undefined && child.order > headline.lastOrder);
    between.unshift(...after);
  }
  return between;
}

/** Prose before the story's element; right under a picture stands its caption. */
function isIntroduction(block: PageBlock, before: PageBlock | undefined, root: Element): boolean {
  if (block.element.lastOrder >= root.order || block.linked > 0 || !isProse(block)) return false;
  return before?.block.type !== 'figure';
}

/** The only block of the introduction, where it is short. */
function onlyShortParagraph(introduction: readonly PageBlock[]): PageBlock | undefined {
  const [only, ...more] = introduction;
  return only && more.length === 0 && only.text.length < DEK_MAX && !only.element.hasBlock ? only : undefined;
}

/** A list of the key points and its label, which stand before the story's first paragraph. */
export function findKeyPoints(blocks: readonly PageBlock[]): { label: PageBlock; list: PageBlock } | undefined {
  for (const [i, list] of blocks.entries()) {
    const label = blocks[i - 1];
    if (list.block.type === 'paragraph' && isProse(list)) return undefined;
    if (label && list.block.type === 'list' && furniture(label.text) === 'key-points-label') return { label, list };
  }
  return undefined;
}
