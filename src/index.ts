/**
 * lede as a library: understand an article, list its quotations, render it.
 *
 * @example
 * import { parse, quotes, render } from 'lede';
 * const article = await parse('Ferry misses pier\n\nBy Ann Lee\n\n“We drifted,” said the captain, Bo Ek.');
 * console.log(quotes(article)[0]?.speaker?.name); // Bo Ek
 * console.log(await render(article, { format: 'text' }));
 */

import type { Article } from './article/model.js';
import { type Format, parse as parseInput } from './parse/index.js';
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

/** Renders an article as one string that ends with a newline. */
export async function render(article: Article, options: RenderOptions = {}): Promise<string> {
  const { format = 'text', width, color = 0, theme = 'default', hyperlinks = false } = options;
  const terminal = format === 'terminal';
  const measure = width ?? (terminal ? 72 : Number.POSITIVE_INFINITY);
  const level = terminal ? color : 0;
  const pieces = await renderPieces({ article }, format, {
    ...{ measure, margin: 0, breaks: terminal ? 'optimal' : 'greedy' },
    theme: makeTheme(theme, level),
    hyperlinks: terminal && hyperlinks,
  });
  return [...pieces].join('');
}
