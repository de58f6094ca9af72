/**
 * An article that is being read: a long plain text is parsed piece by piece, so that its first screen is there at
 * once.
 */
import type { Article } from './model.js';

/** The part of a text that has not been parsed yet. */
export interface Unread {
  /** About how many UTF-16 units are left; 0 when the whole text has been parsed. */
  readonly length: number;
  /** Parses the next piece into the article: its body grows, and the last piece adds what stands after the body. */
  readNext(): void;
}

/** An article, and what is left of its text where only the first piece has been parsed. */
export interface ArticleInPieces {
  article: Article;
  unread?: Unread | undefined;
}

/** Parses what is left of the text, and returns the article, which is now complete. */
export function readToEnd({ article, unread }: ArticleInPieces): Article {
  while (unread?.length) unread.readNext();
  return article;
}
