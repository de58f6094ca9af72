/**
 * Markdown (CommonMark and GFM, as marked reads them) → Article. Front matter is read by front-matter.ts, which loads
 * only for a text that has some.
 */
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, Block, SafeText } from '../../article/model.js';
import { inlineText, passages } from '../../article/passages.js';
import { BlockReader } from './blocks.js';
import type { FrontMatter } from './front-matter.js';
import type { SplitHtml } from './html.js';
import type { Limits } from './lexer.js';

export interface MarkdownOptions extends Limits {
  /** What the text is called: kept in `source.name`, and named in error messages. */
  name?: SafeText;
  /** The text's own address; relative links count from it, else from front matter's `url`. */
  url?: string;
}

/**
 * Parses Markdown. A text without front matter may name its authors and its date below the headline. A headline that the front matter does not give is the first heading of level 1, where that leads
 * the text or is the only one. Nothing is lost but marks: comments, unsafe addresses, titles of links and fields of
 * front matter that mean nothing here are in `removed`. What is left when the budget is spent is plain text.
 * @throws {LedeError} where the front matter is broken or a field of it is wrong.
 */
export async function parseMarkdown(source: string, options: MarkdownOptions = {}): Promise<Article> {
  const text = clean(source);
  const front = /^(?:---|\+\+\+)/.test(text)
    ? (await import('./front-matter.js')).readFrontMatter(text, options.name ?? 'Markdown')
    : undefined;
  const body = text.slice(front?.end ?? 0);
  const hasHtml = [body, ...(front?.matter.keyPoints ?? []).map((point) => point.markdown)].some((one) =>
    one.includes('<'),
  );
  const splitHtml: SplitHtml = hasHtml
    ? (await import('./html.js')).htmlPieces
    : (html) => [{ type: 'text', text: html }];
  const made = makeArticle(body, front?.matter, options, splitHtml);
  // What the front matter gives, the text need not say again.
  if (front === undefined && mayHaveHeadLines(made)) (await import('./head.js')).takeHeadLines(made);
  return made;
}

/** A quick test: below the headline stands a line that may name authors or a date, or a paragraph with a dateline. */
function mayHaveHeadLines({ headline, body: [first] }: Article): boolean {
  if (headline === undefined) return false;
  if (first?.type !== 'paragraph') return first?.type === 'list' && first.ordered && first.items.length === 1;
  const text = inlineText(first.content).slice(0, HEAD_MAX);
  return text.length < HEAD_MAX || MAY_BE_DATELINE.test(text);
}

/** How much of a paragraph is looked at, in UTF-16 units. */
const HEAD_MAX = 160;

/** An agency in brackets, or a place in capitals. */
const MAY_BE_DATELINE = /^(?:.{0,60}\([^)]{2,30}\)|\p{Lu}{3})/u;

function makeArticle(
  markdown: string,
  front: FrontMatter | undefined,
  options: MarkdownOptions,
  splitHtml: SplitHtml,
): Article {
  const url = options.url ?? front?.url;
  const removed: Article['removed'] = front?.removed ?? [];
  const reader = new BlockReader(removed, url, options, splitHtml);
  const body = reader.read(markdown);
  const made: Article = {
    authors: front?.authors ?? [],
    keyPoints: (front?.keyPoints ?? []).map(({ markdown, marker, checked }) => ({
      ...(marker !== undefined && { marker }),
      ...(checked !== undefined && { checked }),
      blocks: reader.read(markdown),
    })),
    body,
    related: [],
    credits: front?.credits ?? [],
    source: {
      format: 'markdown',
      ...(options.name !== undefined && { name: options.name }),
      ...(front?.site !== undefined && { site: front.site }),
      ...(url !== undefined && { url: cleanLine(front?.url ?? url) }),
    },
    removed,
  };
  const headline = front?.headline === undefined ? takeHeadline(body) : front.headline;
  if (headline) made.headline = headline;
  for (const key of ['kicker', 'dek'] as const) if (front?.[key] !== undefined) made[key] = front[key];
  for (const key of ['date', 'updated'] as const) if (front?.[key] !== undefined) made[key] = front[key];
  if (front?.place !== undefined) made.place = front.place;
  if (front?.language !== undefined) made.language = front.language;
  if (front && front.related.length > 0) {
    let paragraphs = 0;
    for (const passage of passages(made)) paragraphs = passage.paragraph ?? paragraphs;
    made.related = front.related.map((story) => ({ ...story, after: story.after ?? paragraphs }));
  }
  return made;
}

/**
 * Takes the headline out of the body: the first heading of level 1, where only pictures lead it or it stands alone.
 */
function takeHeadline(body: Block[]): SafeText | undefined {
  const titles = body.filter((block) => block.type === 'heading' && block.level === 1);
  const [title] = titles;
  if (title?.type !== 'heading') return undefined;
  const at = body.indexOf(title);
  if (titles.length > 1 && body.slice(0, at).some((block) => block.type !== 'figure')) return undefined;
  body.splice(at, 1);
  return cleanLine(inlineText(title.content));
}
