/**
 * lede as a library: understand an article, list its quotations, render it.
 *
 * @example
 * import { parse, quotes, render } from 'lede';
 * const article = await parse('Ferry misses pier\n\nBy Ann Lee\n\n“We drifted,” said the captain, Bo Ek.');
 * console.log(quotes(article)[0]?.speaker?.name); // Bo Ek
 * console.log(await render(article, { format: 'text' }));
 */

import { readToEnd } from './article/in-pieces.js';
import type { Article } from './article/model.js';
import type { StoryList } from './article/stories.js';
import { type Format, parseArticleOrStories as parseEither, parse as parseInput } from './parse/index.js';
import { renderPieces } from './render/index.js';
import { makeTheme } from './render/paint.js';
import type { ColorLevel, ThemeName } from './render/theme.js';

export type {
  Article,
  ArticleDate,
  Author,
  Block,
  Credit,
  Inline,
  ListItem,
  Related,
  Removed,
  SafeText,
  Source,
} from './article/model.js';
export type { Passage } from './article/passages.js';
export { passages, plainText, readingMinutes, wordCount } from './article/passages.js';
export type { FeedLink, StoriesSource, Story, StoryContent, StoryList } from './article/stories.js';
export { EXIT, LedeError } from './base/errors.js';
export { type Quotation, type QuoteOptions, quotes, type Span } from './quotes/index.js';
export type { ColorLevel, Format, ThemeName };

/** What is known of a text before it is parsed. */
export interface ParseOptions {
  /** What the text is; told from its name and content where absent. */
  from?: Format;
  /** A file's name. */
  name?: string;
  /** The text's own address: relative links are resolved against it. */
  url?: string;
}

/**
 * Parses a text: scraped or hand-wrapped plain text, Markdown, or an HTML page. Bytes are decoded first.
 * @throws {LedeError} where a Markdown article's front matter is wrong, for bytes that are not text, and for a web page
 * without an article (its exit code is `EXIT.notAnArticle`).
 */
export async function parse(input: string | Uint8Array, options: ParseOptions = {}): Promise<Article> {
  const { from, name, url } = options;
  return parseInput(input, { from, name, url });
}

/** What a text holds. */
export type ArticleOrStories = { kind: 'article'; article: Article } | { kind: 'stories'; list: StoryList };

/**
 * As `parse`, but a feed, and a web page that is a list of stories, such as a front page, gives the list. `as` says what
 * a page is; without it, that is decided by what stands on the page.
 * @throws {LedeError} as `parse` does, for a feed that cannot be read, and where `as` asks for a list and there is none.
 */
export async function parseArticleOrStories(
  input: string | Uint8Array,
  options: ParseOptions & { as?: 'article' | 'list' } = {},
): Promise<ArticleOrStories> {
  const { from, name, url, as } = options;
  const parsed = await parseEither(input, { from, name, url, as });
  if ('list' in parsed) return { kind: 'stories', list: parsed.list };
  return { kind: 'article', article: readToEnd(parsed) };
}

export interface RenderOptions {
  /** `terminal` is set to a measure and coloured; `text` is plain, a paragraph a line; default `text`. */
  format?: 'terminal' | 'text' | 'markdown' | 'json';
  /** Columns of text; default 72 for `terminal`, without limit for `text`. */
  width?: number;
  /** Colours the terminal has: 0 none, 1 sixteen, 2 256, 3 true colour; default 0. */
  color?: ColorLevel;
  theme?: ThemeName;
  /** Wrap links in OSC 8 escape sequences, for a terminal that has them; default false. */
  hyperlinks?: boolean;
}

/** Renders an article or a list of stories as one string that ends with a newline. */
export async function render(content: Article | StoryList, options: RenderOptions = {}): Promise<string> {
  const { format = 'text', width, color = 0, theme = 'default', hyperlinks = false } = options;
  const terminal = format === 'terminal';
  const measure = width ?? (terminal ? 72 : Number.POSITIVE_INFINITY);
  const level = terminal ? color : 0;
  const shown = 'stories' in content ? { list: content } : { article: content };
  const pieces = await renderPieces(shown, format, {
    ...{ measure, margin: 0, breaks: terminal ? 'optimal' : 'greedy' },
    theme: makeTheme(theme, level),
    hyperlinks: terminal && hyperlinks,
  });
  return [...pieces].join('');
}
