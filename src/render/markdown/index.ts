/**
 * Article → Markdown in lede's article format (CommonMark and GFM below YAML front matter). What is written reads back
 * as the same article. Where Markdown has no form for something, HTML that reads well does: a caption stands in
 * `<small>` below its picture or before its table, a credit or a quotation's source in `<cite>`; what stood before the
 * items of a list in a plain text is kept in a comment.
 */
import { linkNumbers } from '../../article/links.js';
import type { Article, Block } from '../../article/model.js';
import { blockTexts } from './blocks.js';
import { destination } from './escape.js';
import { frontMatter } from './front-matter.js';
import type { LinkNumbers } from './inline.js';

/** How Markdown is written. */
export interface MarkdownStyle {
  /**
   * Write links as numbered references, "[plan][1]", with the addresses at the end, "[1]: https://example.com/plan".
   */
  references?: boolean;
}

/** The article as Markdown, block by block and an empty string between blocks; to be joined by newlines. */
export function* renderMarkdown(article: Article, style: MarkdownStyle = {}): Generator<string> {
  const numbers: LinkNumbers = style.references ? linkNumbers(article) : new Map();
  const matter = frontMatter(article);
  if (matter !== '') yield `---\n${matter}---`;
  yield* spaced(bodyTexts(article.body, numbers), matter === '');
}

/** The blocks, and the definitions of the references in them. */
function* bodyTexts(blocks: readonly Block[], numbers: LinkNumbers): Generator<string> {
  yield* blockTexts(blocks, { numbers });
  const definitions = Array.from(numbers, ([url, number]) => `[${number}]: ${destination(url)}`);
  if (definitions.length > 0) yield definitions.join('\n');
}

/** Blocks as Markdown without front matter, as `renderMarkdown` yields them. */
export function renderBlocks(blocks: readonly Block[]): Generator<string> {
  return spaced(blockTexts(blocks), true);
}

/** The texts with an empty string between them, and before the first unless it begins the output. */
function* spaced(texts: Iterable<string>, first: boolean): Generator<string> {
  let begins = first;
  for (const text of texts) {
    if (!begins) yield '';
    yield text;
    begins = false;
  }
}
