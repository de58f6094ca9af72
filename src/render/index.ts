/**
 * (article or view, format, style) → text. Only dispatches: each format is a module of its own, loaded when it is
 * needed.
 */
import type { ArticleInPieces } from '../article/in-pieces.js';
import type { Block } from '../article/model.js';
import type { View } from '../view/model.js';
import { type Page, pageLines, type StoriesPage, type Style } from './page/index.js';

/** The formats that an article or a view is written in. */
export const FORMATS = ['terminal', 'text', 'markdown', 'json', 'ndjson'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** A view with its name; `input` names the source it is of, where several are shown. */
interface NamedView {
  view: View;
  name: string;
  input?: string | undefined;
}

/** A list of stories; `input` names its source where several are shown. */
interface ListedStories extends StoriesPage {
  input?: string | undefined;
}

/** What is rendered. */
export type Content = ArticleInPieces | ListedStories | NamedView;

/** How it is rendered: the style of a page, for `terminal` and `text`. */
export interface RenderStyle extends Style {
  /** Write links as numbered references (`markdown`). */
  references?: boolean;
}

/**
 * The content as text, in pieces to be written one after another; the last ends with a newline. Pieces are made as they
 * are asked for, so that the first of a long article is there at once.
 */
export async function renderPieces(
  content: Content,
  format: OutputFormat,
  style: RenderStyle,
): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
    case 'ndjson':
      return jsonPieces(content, format);
    case 'markdown':
      return ended(await markdownLines(content, style));
    case 'text':
      if ('article' in content) return ended(await pageLines(content, style));
      return ended(rowLines('view' in content ? content : await storiesRows(content)));
    case 'terminal':
      return ended(await pageLines(toPage(content), style));
  }
}

/** What of the content a page shows. */
export const toPage = (content: Content): Page => ('view' in content ? content.view : content);

async function jsonPieces(content: Content, format: 'json' | 'ndjson'): Promise<Iterable<string>> {
  const { articleJson, storiesJson, viewJson, viewRecords } = await import('./json/index.js');
  if ('list' in content) {
    const rows = await storiesRows(content);
    return format === 'json' ? ended([], storiesJson(content.list, rows.view)) : ended(viewRecords(rows));
  }
  if ('view' in content) return format === 'json' ? ended([], viewJson(content)) : ended(viewRecords(content));
  return ended([], articleJson(content.article, format === 'json' ? 2 : 0));
}

async function markdownLines(content: Content, { references = false }: RenderStyle): Promise<Iterable<string>> {
  const { renderBlocks, renderMarkdown } = await import('./markdown/index.js');
  if ('article' in content) return renderMarkdown(content.article, { references });
  const { title, blocks } = 'view' in content ? content.view : (await storiesRows(content)).view;
  const heading: Block[] = title ? [{ type: 'heading', level: 1, content: title }] : [];
  return renderBlocks([...heading, ...blocks]);
}

/** The view of a list of stories. */
async function storiesRows({ list, input }: ListedStories): Promise<{ view: View; input: string | undefined }> {
  const { storiesView } = await import('../view/stories.js');
  return { view: storiesView(list), input };
}

/**
 * One line for each row, its cells joined by tabs. Where there are several sources, each row begins with its source, as in
 * the output of grep.
 */
function rowLines({ view, input }: Pick<NamedView, 'view' | 'input'>): string[] {
  return view.rows.map((row) => (input === undefined ? row : [input, ...row]).join('\t'));
}

/** Lines with a newline after each, and after the pieces of one more line. */
function* ended(lines: Iterable<string>, lastLine?: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
  if (!lastLine) return;
  yield* lastLine;
  yield '\n';
}
