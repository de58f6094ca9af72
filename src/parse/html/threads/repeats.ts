/**
 * Long quotations of what the thread says above, shortened. Forum software quotes a whole post with one key, and shows
 * only the beginning of it (XenForo, Invision); readers have the post itself above. Pure, except for marks of texts.
 */
import { stretches } from '../../../article/blocks.js';
import { clean } from '../../../article/clean.js';
import type { Block } from '../../../article/model.js';
import { inlineText } from '../../../article/passages.js';
import type { PageBlock } from '../blocks/index.js';
import { fold } from '../dom.js';

/** A quotation of fewer letters and digits, some fifty words, stays whole; of a longer one so many UTF-16 units. */
const WHOLE_MAX = 240;
const KEPT = 80;

/** A quotation repeats what stands above if this share of its letters stands there in whole lines. */
const SHARE_SAID = 0.9;

/** The lines of a thread so far. */
export class SaidLines {
  readonly #lines = new Set<string>();

  /**
   * The blocks of a post, those of its long quotations that stand above with their beginning only. Their texts are
   * marked as left out.
   */
  shortened(made: readonly PageBlock[]): Block[] {
    const blocks = made.map(({ block, texts }) => {
      if (block.type !== 'quote' || !this.#isRepeated(block.blocks)) return block;
      for (const text of texts) text.droppedBy = 'repeat';
      return beginningOf(block);
    });
    for (const line of linesOf(made.map(({ block }) => block))) this.#lines.add(line);
    return blocks;
  }

  #isRepeated(quoted: readonly Block[]): boolean {
    let length = 0;
    let said = 0;
    for (const line of linesOf(quoted)) {
      length += line.length;
      if (this.#lines.has(line)) said += line.length;
    }
    return length > WHOLE_MAX && said >= length * SHARE_SAID;
  }
}

/** The letters and digits of each line of text. */
function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const stretch of stretches(blocks)) {
    const text = stretch.kind === 'code' ? stretch.text : 'content' in stretch ? inlineText(stretch.content) : '';
    for (const line of text.split('\n')) lines.push(fold(line));
  }
  return lines.filter((line) => line !== '');
}

/** A quotation with its source and its first words. */
function beginningOf(quote: Extract<Block, { type: 'quote' }>): Block {
  for (const stretch of stretches(quote.blocks)) {
    if (stretch.kind !== 'paragraph') continue;
    const text = inlineText(stretch.content).replaceAll('\n', ' ');
    const end = text.length <= KEPT ? text.length : text.lastIndexOf(' ', KEPT);
    const beginning = clean(`${text.slice(0, end > 0 ? end : KEPT)} …`);
    return { ...quote, blocks: [{ type: 'paragraph', content: [{ type: 'text', text: beginning }] }] };
  }
  return quote;
}
