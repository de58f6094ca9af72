/** Untidy input → Article, once. The face of the parsers; each loads when first needed. */
import { plainAddress } from '../article/address.js';
import { cleanLine } from '../article/clean.js';
import { markMisleadingLinks } from '../article/misleading-links.js';
import type { Article, SafeText } from '../article/model.js';
import { type Patience, TooLong } from './budget.js';

export type Format = 'text' | 'markdown' | 'html';

export interface ParseOptions {
  /** What the text is. */
  from: Format;
  /** A file's name or "-", kept in `article.source.name`. */
  name?: SafeText;
  /** The text's own address: relative links are resolved against it. */
  url?: string;
  /** A web page only: all its text, without looking for its story. */
  raw?: boolean;
  /** Plain text only: read a long one's first piece, and leave the rest to `article.rest`. */
  lazily?: boolean;
  /** How long it may take; without it, as long as it takes. */
  patience?: Patience;
}

/**
 * Understands decoded text as an Article.
 * @throws {LedeError} where a Markdown article's front matter is wrong, and (notAnArticle) for a web page that holds no story.
 */
export async function parseAs(text: string, options: ParseOptions): Promise<Article> {
  const { from, lazily = false, raw = false, ...rest } = options;
  if (from === 'markdown')
    return markMisleadingLinks(await (await import('./markdown/index.js')).parseMarkdown(text, rest));
  if (from === 'html') {
    try {
      return markMisleadingLinks((await import('./html/index.js')).parseHtml(text, { ...rest, raw }));
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      rest.patience?.tell(
        `${error.message || 'the page takes too long to understand'}; it is read as plain text, with all that is on it`,
      );
      const { plainPage } = await import('./html/plain.js');
      return parseAs(plainPage(text), { ...rest, from: 'text' });
    }
  }
  const { name, url } = rest;
  const address = url === undefined ? {} : { url: cleanLine(plainAddress(url)) };
  const { openText, parseText } = await import('./text/index.js');
  return (lazily ? openText : parseText)(text, { ...(name !== undefined && { name }), ...address });
}
