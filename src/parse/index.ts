/**
 * Bytes or text → an Article, or a list of stories: decoded, its format detected, and parsed, in this order and only
 * here. The parser of each format loads when it is first needed.
 */
import { plainAddress } from '../article/address.js';
import { cleanLine } from '../article/clean.js';
import { type ArticleInPieces, readToEnd } from '../article/in-pieces.js';
import { markMisleadingLinks } from '../article/misleading-links.js';
import type { Article, SafeText } from '../article/model.js';
import type { ArticleOrStories, FeedLink, StoryList } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';
import { BudgetSpent, type ParseBudget } from './budget.js';
import { decode } from './decode/index.js';
import { type Format, sniff, sniffFeed } from './sniff.js';

export type { Format } from './sniff.js';

export type { ParseBudget };

/** What is known of an input before it is parsed. Everything is optional. */
export interface ParseHints {
  /** The input's format; detected from the media type, the name and the content where absent. */
  from?: Format | undefined;
  /** A file's name or "-": kept in `article.source.name`, and its ending hints at the format. */
  name?: string | undefined;
  /** The input's own address: relative links are resolved against it. */
  url?: string | undefined;
  /** The media type that the server named, without parameters, in lower case: "text/html". */
  mediaType?: string | undefined;
  /** The encoding that the server named, as it named it. For bytes only. */
  charset?: string | undefined;
  /** The language of the article (BCP 47), instead of the one that it names. */
  language?: string | undefined;
  /** A web page only: all of its text, without looking for its article. */
  raw?: boolean | undefined;
  /** A web page only: say what weighed most in what the model left out, as `evidence` of `article.removed`. */
  explain?: boolean | undefined;
  /** What to read it as; without it, a web page that is a list of stories is read as one. */
  as?: 'article' | 'list' | undefined;
  /** How much parsing may take; without it, as much as it needs. */
  budget?: ParseBudget | undefined;
  /**
   * Called with a sentence for each doubt: an encoding that was guessed, a page that was too large to parse in full.
   */
  onNote?: ((note: string) => void) | undefined;
}

/**
 * Parses an article. Bytes are decoded first.
 * @throws {LedeError} for bytes that are not text, for a feed (notAnArticle), for wrong front matter in Markdown, and (notAnArticle)
 * for a web page that holds no article.
 */
export async function parse(input: Uint8Array | string, hints: ParseHints = {}): Promise<Article> {
  return readToEnd(await parseInPieces(input, hints));
}

/**
 * As `parse`, but of a long plain text only the first piece is parsed, for output that is shown from the top;
 * `unread` parses the other pieces.
 * @throws {LedeError} as `parse` does.
 */
export async function parseInPieces(input: Uint8Array | string, hints: ParseHints = {}): Promise<ArticleInPieces> {
  const parsed = await parseArticleOrStories(input, { ...hints, as: 'article' });
  if ('list' in parsed) throw new LedeError('this is a list of stories; open one of them', EXIT.notAnArticle);
  return parsed;
}

/**
 * Parses what the input holds: an article, of a long plain text only the first piece, or a list of stories.
 * @throws {LedeError} as `parse` does, but not for a feed; for a feed that cannot be read; and (notAnArticle) where a
 * list is asked for and there is none.
 */
export async function parseArticleOrStories(
  input: Uint8Array | string,
  hints: ParseHints = {},
): Promise<ArticleOrStories> {
  const parsed = await parseByFormat(input, hints);
  if ('article' in parsed && hints.language !== undefined) parsed.article.language = hints.language;
  return parsed;
}

async function parseByFormat(input: Uint8Array | string, hints: ParseHints): Promise<ArticleOrStories> {
  const { mediaType, as, raw = false, explain = false, budget, onNote } = hints;
  const { text, note } = typeof input === 'string' ? { text: input } : await decode(input, hints);
  if (note !== undefined) onNote?.(note);
  const name = cleanLine(hints.name ?? '');
  const from = hints.from ?? sniff({ name, mediaType }, text);
  const origin = { ...(name !== '' && { name }), ...(hints.url !== undefined && { url: hints.url }) };
  if (from === 'text') return parsePlain(text, origin);
  if (from === 'feed') return { list: await parseFeedText(text, { ...origin, ...(onNote && { onNote }) }) };
  const limits = { ...(budget && { budget }), ...(onNote && { onNote }) };
  if (from === 'markdown') {
    const { parseMarkdown } = await import('./markdown/index.js');
    return { article: markMisleadingLinks(await parseMarkdown(text, { ...origin, ...limits })) };
  }
  try {
    const { parsePage } = await import('./html/index.js');
    const page = parsePage(text, { ...origin, ...limits, ...(as && { as }), raw, explain });
    return 'list' in page ? page : { article: markMisleadingLinks(page.article) };
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    const reason = error.message || 'the page takes too long to parse';
    onNote?.(`${reason}; it is read as plain text, with everything that is on it`);
    const { plainPage } = await import('./html/plain.js');
    return parsePlain(plainPage(text), origin);
  }
}

/**
 * The feeds that a page offers; a feed offers itself.
 * @throws {LedeError} for bytes that are not text.
 */
export async function parseFeedLinks(input: Uint8Array | string, hints: ParseHints = {}): Promise<FeedLink[]> {
  const { text } = typeof input === 'string' ? { text: input } : await decode(input, hints);
  const { mediaType, url } = hints;
  if (sniff({ mediaType }, text) !== 'feed') return (await import('./html/index.js')).findFeeds(text, url);
  const { title } = await parseFeedText(text, {});
  if (url === undefined) return [];
  return [
    {
      ...(title !== undefined && { title }),
      url: cleanLine(plainAddress(url)),
      ...(mediaType !== undefined && { mediaType: cleanLine(mediaType) }),
    },
  ];
}

async function parseFeedText(
  text: string,
  options: { name?: SafeText; url?: string; onNote?: (note: string) => void },
): Promise<StoryList> {
  const kind = sniffFeed(text);
  if (kind === undefined) throw new LedeError('this is no feed; leave out --from feed, or check the address');
  const { parseFeed } = await import('./feed/index.js');
  return parseFeed(text, kind, options);
}

async function parsePlain(text: string, { name, url }: { name?: SafeText; url?: string }): Promise<ArticleInPieces> {
  const { parseTextInPieces } = await import('./text/index.js');
  return parseTextInPieces(text, {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url: cleanLine(plainAddress(url)) }),
  });
}
