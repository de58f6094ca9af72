/** Saved articles: the rows of the store as the rest of lede sees them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { clean, cleanLine } from '../article/clean.js';
import { articleFromJson } from '../article/from-json.js';
import type { Article, SafeText } from '../article/model.js';
import { itemLine, passages, plainText, wordCount } from '../article/passages.js';
import { hostOf } from '../article/site.js';
import { defined } from '../base/defined.js';
import type { SavedEntry } from '../view/saved.js';
import { pack, unpack } from './packed.js';
import { indexQuery, readQuery } from './search/query.js';
import { indexText } from './search/words.js';
import { DamagedError, type Row, type Sqlite, type Value } from './sqlite.js';

/** A page as it came. */
export interface SavedPage {
  bytes: Uint8Array;
  /** The media type and the character set, as a server gives them: "text/html; charset=utf-8". */
  type?: string;
}

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

/** Which saved articles to list: those to which all of this applies. */
export interface Filter {
  tag?: string | undefined;
  /** The host of the address or one above it ("example.org"), or the name of the publication. */
  site?: string | undefined;
  /** A word or more of an author's name. */
  by?: string | undefined;
  unread?: boolean | undefined;
  /** A query of the index of words, see `indexQuery`. */
  words?: string | undefined;
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
      ...[authors.map(({ name }) => name).join(', '), date?.iso ?? null, language ?? null, words, id],
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

/** Parameters that say where a reader came from, and change nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|at_(?:medium|campaign))$/i;

/**
 * An address in a form in which the addresses of one page are the same: without scheme, "www.", fragment, a slash at
 * the end, and the parameters that links carry to count readers.
 */
export function addressKey(url: string): string {
  const host = hostOf(url);
  if (!/^https?:/i.test(url) || host === undefined) return url;
  const { port, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return `${host}${port === '' ? '' : `:${port}`}${pathname.replace(/\/$/, '')}${query}`;
}

/** Puts an article into the index of words, in place of what was there under its number. */
function indexArticle(store: Sqlite, id: number, article: Article): void {
  const { headline = '', kicker = '', dek = '', authors, keyPoints } = article;
  const body = [kicker, dek, ...keyPoints.map(itemLine), ...Array.from(passages(article), ({ text }) => text)];
  store.run('DELETE FROM search WHERE rowid = ?', id);
  store.run(
    'INSERT INTO search (rowid, headline, authors, body) VALUES (?, ?, ?, ?)',
    ...[id, indexText(headline), indexText(authors.map(({ name }) => name).join('\n')), indexText(body.join('\n'))],
  );
}

/** Puts every article into the index of words. */
export function indexArticles(store: Sqlite): void {
  for (const { id } of store.all('SELECT id FROM articles')) {
    const saved = readArticle(store, Number(id));
    if (saved) indexArticle(store, Number(id), saved.article);
  }
}

const COLUMNS =
  'id, headline, url, coalesce(publication, host) AS site, authors, date, words, saved, read, ' +
  "(SELECT group_concat(tag, ',') FROM tags WHERE tags.id = articles.id) AS tags";

/** The saved articles to which `filter` applies, those that were saved last first; at most `limit`. */
export function listArticles(store: Sqlite, filter: Filter, limit: number): SavedEntry[] {
  const { where, values } = conditions(filter);
  const sql = `SELECT ${COLUMNS} FROM articles ${where} ORDER BY saved DESC, id DESC LIMIT ?`;
  return store.all(sql, ...values, Number.isFinite(limit) ? limit : -1).map(listed);
}

/** How many saved articles there are to which `filter` applies. */
export function countArticles(store: Sqlite, filter: Filter): number {
  const { where, values } = conditions(filter);
  return Number(store.get(`SELECT count(*) AS number FROM articles ${where}`, ...values)?.number);
}

/** The numbers of the saved articles to which `filter` applies, those that were saved last first. */
export function articleNumbers(store: Sqlite, filter: Filter): number[] {
  const { where, values } = conditions(filter);
  const rows = store.all(`SELECT id FROM articles ${where} ORDER BY saved DESC, id DESC`, ...values);
  return rows.map(({ id }) => Number(id));
}

/** The condition of `filter` on a row of `articles`, and the values in it. */
export function conditions({ tag, site, by, unread, words }: Filter): { where: string; values: Value[] } {
  const parts: string[] = [];
  const values: Value[] = [];
  const add = (part: string, ...more: Value[]) => {
    parts.push(part);
    values.push(...more);
  };
  if (tag !== undefined) add('id IN (SELECT id FROM tags WHERE tag = ?)', tagOf(tag));
  if (site !== undefined) {
    const host = (hostOf(site) ?? site).toLowerCase();
    add(
      '(host = ? OR substr(host, -length(?)) = ? OR publication = ? COLLATE NOCASE)',
      host,
      `.${host}`,
      `.${host}`,
      site,
    );
  }
  const inIndex = 'id IN (SELECT rowid FROM search WHERE search MATCH ?)';
  if (by !== undefined) add(inIndex, `authors : (${indexQuery(readQuery(by))})`);
  if (words !== undefined) add(inIndex, words);
  if (unread) add('read IS NULL');
  return { where: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
}

/** A saved article with its text. */
export interface Saved extends SavedEntry {
  article: Article;
}

/** The saved article of that number; undefined where there is none. */
export function readArticle(store: Sqlite, id: number): Saved | undefined {
  const row = store.get(`SELECT ${COLUMNS} FROM articles WHERE id = ?`, id);
  if (!row) return undefined;
  const found = listed(row);
  const content = store.get('SELECT article FROM contents WHERE id = ?', id);
  if (!content) return { ...found, article: bookmark(found) };
  const article = articleFromJson(unpack(content.article));
  if (!article) throw new DamagedError('an article in it cannot be read');
  return { ...found, article };
}

/** The page of a saved article as it came, where it was kept. */
export function readPage(store: Sqlite, id: number): SavedPage | undefined {
  const row = store.get('SELECT page, page_type FROM contents WHERE id = ?', id);
  if (!(row?.page instanceof Uint8Array)) return undefined;
  return { bytes: row.page, ...(typeof row.page_type === 'string' && { type: row.page_type }) };
}

/** An article of which only the bookmark was saved. */
function bookmark({ headline, url }: SavedEntry): Article {
  return {
    ...(headline !== undefined && { headline }),
    authors: [],
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: { format: 'html', ...(url !== undefined && { url }) },
    removed: [],
  };
}

/** Marks articles as read or unread. `read` is the time. */
export function markRead(store: Sqlite, id: number, read: number | undefined): void {
  store.run('UPDATE articles SET read = ? WHERE id = ?', read ?? null, id);
}

/** Removes an article; false where there is none of that number. */
export function removeArticle(store: Sqlite, id: number): boolean {
  store.run('DELETE FROM search WHERE rowid = ?', id);
  return store.run('DELETE FROM articles WHERE id = ?', id).changes > 0;
}

/** A tag as it is kept: one line, in lower case, without the sign that social networks write before it. */
function tagOf(word: string): SafeText {
  return cleanLine(word.toLowerCase().replace(/^#|,/g, ' '));
}

/** Gives an article tags, in addition to those that it has. */
export function addTags(store: Sqlite, id: number, tags: readonly string[]): void {
  for (const tag of tags.map(tagOf)) if (tag !== '') store.run('INSERT OR IGNORE INTO tags VALUES (?, ?)', tag, id);
}

/** Takes tags from an article. */
export function removeTags(store: Sqlite, id: number, tags: readonly string[]): void {
  for (const tag of tags.map(tagOf)) store.run('DELETE FROM tags WHERE tag = ? AND id = ?', tag, id);
}

/** Every tag, with the number of its articles, in the order of the alphabet. */
export function listTags(store: Sqlite): { tag: SafeText; articles: number }[] {
  const rows = store.all('SELECT tag, count(*) AS articles FROM tags GROUP BY tag ORDER BY tag');
  return rows.map(({ tag, articles }) => ({ tag: cleanLine(String(tag)), articles: Number(articles) }));
}

/** A row as it is listed. What stands in the store is cleaned like any input. */
function listed(row: Row): SavedEntry {
  const line = (value: Value | undefined) => (typeof value === 'string' ? cleanLine(value) : undefined);
  const time = (value: Value | undefined) => cleanLine(new Date(Number(value)).toISOString().replace(/\.\d+Z$/, 'Z'));
  const texts = { headline: line(row.headline), url: line(row.url), site: line(row.site), date: line(row.date) };
  return {
    id: Number(row.id),
    ...defined(texts),
    authors: line(row.authors) ?? clean(''),
    words: Number(row.words),
    saved: time(row.saved),
    ...(typeof row.read === 'number' && { read: time(row.read) }),
    tags:
      line(row.tags)
        ?.split(',')
        .map((tag) => clean(tag)) ?? [],
  };
}
