/** Saving articles: what each is known by, its rows, and its words in the index. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../article/model.js';
import { itemLine, passages, plainText, wordCount } from '../article/passages.js';
import { hostOf } from '../article/site.js';
import { addressKey } from './address-key.js';
import { addTags, readArticle, type SavedPage } from './articles.js';
import { pack } from './packed.js';
import { indexText } from './search/words.js';
import type { Sqlite } from './sqlite.js';

/** What is to be saved. Times are milliseconds since 1970. */
export interface NewArticle {
  /** The article; one without body, from a bookmark, is only listed until its page is read. */
  article: Article;
  page?: SavedPage;
  tags?: readonly string[];
  /** When it was saved; now, where absent. */
  saved?: number;
  /** When it was read, where it was. */
  read?: number;
}

/**
 * Saves articles as one change. One that is there already, by its address, gets the newer text, and keeps its number,
 * its tags and whether it was read; a bookmark without text replaces no text.
 * @returns the number of each, and whether it was there before.
 */
export function saveArticles(
  store: Sqlite,
  articles: readonly NewArticle[],
  now: number,
): { id: number; isNew: boolean }[] {
  return store.transaction(() => articles.map((one) => saveArticle(store, one, now)));
}

function saveArticle(store: Sqlite, { article, page, tags = [], saved, read }: NewArticle, now: number) {
  const key = keyOf(article);
  const known = store.get('SELECT id, words FROM articles WHERE key = ?', key);
  const words = wordCount(article);
  const hasText = article.body.length > 0;
  const id = known
    ? Number(known.id)
    : store.run(
        'INSERT INTO articles (key, words, saved, read) VALUES (?, 0, ?, ?)',
        ...[key, saved ?? now, read ?? null],
      ).id;
  // A bookmark replaces no text, and not the headline that its page has.
  if (hasText || !known || known.words === 0) {
    const { headline, authors, date, language, source } = article;
    store.run(
      `UPDATE articles SET url = ?, host = ?, publication = ?, headline = ?, authors = ?, date = ?, language = ?,
         words = ? WHERE id = ?`,
      ...[source.url ?? null, hostOf(source.url ?? '') ?? null, source.site ?? null, headline ?? null],
      ...[
        authors.map(({ name }) => name.replaceAll('\n', ' ')).join('\n'),
        date?.iso ?? null,
        language ?? null,
        words,
        id,
      ],
    );
    indexArticle(store, id, article);
  }
  if (hasText || (!known && article.dek !== undefined)) {
    store.run('INSERT OR REPLACE INTO contents (id, article) VALUES (?, ?)', id, pack(article));
  }
  if (page) store.run('UPDATE contents SET page = ?, page_type = ? WHERE id = ?', page.bytes, page.type ?? null, id);
  addTags(store, id, tags);
  return { id, isNew: !known };
}

/**
 * What an article is known by: its address, in a form in which the addresses of one page are the same; without one, its
 * file; without either, its text.
 */
function keyOf(article: Article): string {
  const { source, headline = '' } = article;
  if (source.url !== undefined) return addressKey(source.url);
  const { name = '-' } = source;
  if (name !== '-' && existsSync(name)) return `file ${resolve(name)}`;
  return `text ${createHash('sha256')
    .update(`${headline}\n${plainText(article)}`)
    .digest('hex')}`;
}

/** Puts an article into the index of words, in place of what was there under its number. */
function indexArticle(store: Sqlite, id: number, article: Article): void {
  const { headline = '', kicker = '', dek = '', authors, keyPoints } = article;
  const body = [kicker, dek, ...keyPoints.map(itemLine), ...Array.from(passages(article), ({ text }) => text)];
  store.run('DELETE FROM search WHERE rowid = ?', id);
  store.run(
    'INSERT INTO search (rowid, headline, authors, body) VALUES (?, ?, ?, ?)',
    ...[id, indexText(headline), authors.map(({ name }) => indexText(name)).join(' '), body.map(indexText).join(' ')],
  );
}

/** Puts every article into the index of words. */
export function indexArticles(store: Sqlite): void {
  for (const { id } of store.all('SELECT id FROM articles')) {
    const saved = readArticle(store, Number(id));
    if (saved) indexArticle(store, Number(id), saved.article);
  }
}
