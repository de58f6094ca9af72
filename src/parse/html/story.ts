/** Which blocks hold the key points. Pure. */
import { furniture } from '../news/furniture.js';
import { isProse, type PageBlock } from './blocks/page-block.js';

/** A list of the key points and its label, which stand before the story's first paragraph. */
export function findKeyPoints(blocks: readonly PageBlock[]): { label: PageBlock; list: PageBlock } | undefined {
  for (const [i, list] of blocks.entries()) {
    const label = blocks[i - 1];
    if (list.block.type === 'paragraph' && isProse(list)) return undefined;
    if (label && list.block.type === 'list' && furniture(label.text) === 'key-points-label') return { label, list };
  }
  return undefined;
}
