/** Figures and their captions. Pure, except for the flow it adds to. */
import type { Inline } from '../../../article/model.js';
import { append } from '../../../base/append.js';
import type { Element } from '../dom.js';
import { CUSTOM_EMBED, EMBED } from '../rules/elements.js';
import { PICTURE_LABEL } from '../rules/phrases.js';
import type { Flow } from './flow.js';
import { linkedLength, type PageBlock, space } from './page-block.js';

/** A picture and the words in it as its caption. */
export function addFigure(element: Element, flow: Flow): void {
  const made = flow.blocksWithin(element);
  if (holdsOtherBlocks(made)) {
    append(flow.blocks, made);
    return;
  }
  // A video is a line of its own before its caption.
  append(
    flow.blocks,
    made.filter(({ element: from }) => isEmbed(from)),
  );
  const picture = made.find(({ block }) => block.type === 'figure')?.block;
  const words = withoutLabels(made.filter(({ text, element: from }) => text !== '' && !isEmbed(from)));
  if (!picture && words.length === 0) return;
  const caption = captionOf(words);
  flow.add(
    { ...(picture?.type === 'figure' ? picture : { type: 'figure' }), ...(caption.length > 0 && { caption }) },
    { text: textOf(words), linked: linkedLength(words), element, texts: textsOf(made) },
  );
}

/** The words of a caption without a label that nothing follows: "Image:". */
function withoutLabels(words: readonly PageBlock[]): PageBlock[] {
  return words.filter(({ text, texts }) => {
    if (!PICTURE_LABEL.test(text)) return true;
    for (const one of texts) {
      one.inArticle = false;
      one.droppedBy = 'caption';
    }
    return false;
  });
}

function isEmbed({ tag }: Element): boolean {
  return EMBED.has(tag) || CUSTOM_EMBED.has(tag);
}

/** A caption: of the picture right before it, where that has none, else of a figure without picture. */
export function addCaption(element: Element, flow: Flow): void {
  const before = flow.blocks[flow.blocks.length - 1];
  const made = flow.blocksWithin(element);
  if (made.length === 0) return;
  if (holdsOtherBlocks(made)) {
    append(flow.blocks, made);
    return;
  }
  const words = withoutLabels(made.filter(({ text }) => text !== ''));
  if (words.length === 0) return;
  const caption = captionOf(words);
  if (before?.block.type === 'figure' && before.block.caption === undefined) {
    before.block.caption = caption;
    before.text = textOf(made);
    append(before.texts, textsOf(made));
    return;
  }
  flow.add({ type: 'figure', caption }, { text: textOf(made), element, texts: textsOf(made) });
}

/** A figure or a caption may hold a table, a list, code or a quotation; those are blocks of their own. */
function holdsOtherBlocks(blocks: readonly PageBlock[]): boolean {
  return blocks.some(({ block: { type } }) => type !== 'paragraph' && type !== 'heading' && type !== 'figure');
}

/** The words of blocks as one caption; a caption may hold another. */
function captionOf(blocks: readonly PageBlock[]): Inline[] {
  return blocks.flatMap(({ block }, i): Inline[] => {
    const content = 'content' in block ? block.content : ('caption' in block && block.caption) || [];
    return i === 0 ? content : [space(), ...content];
  });
}

function textOf(blocks: readonly PageBlock[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

function textsOf(blocks: readonly PageBlock[]): PageBlock['texts'] {
  return blocks.flatMap(({ texts }) => texts);
}
