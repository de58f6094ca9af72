/** Saved articles: the rows of the store as the rest of lede sees them. */
import { cleanLine } from '../article/clean.js';
import { articleFromJson } from '../article/from-json.js';
import type { Article, SafeText } from '../article/model.js';
import { hostOf } from '../article/site.js';
import { defined } from '../base/defined.js';
import type { SavedEntry } from '../view/saved.js';
import { isoTime, lineIn } from './cells.js';
import { unpack } from './packed.js';
import { indexQuery, readQuery } from './search/query.js';
import { DamagedError, type Row, type Sqlite, type Value } from './sqlite.js';

/** A page as it came. */
export interface SavedPage {
  bytes: Uint8Array;
  /** The media type and the character set, as a server gives them: "text/html; charset=utf-8". */
  type?: string;
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

const COLUMNS =
  'id, headline, url, coalesce(publication, host) AS site, authors, date, words, saved, read, ' +
  "(SELECT group_concat(tag, ',') FROM tags WHERE tags.id = articles.id) AS tags";

/** The saved articles to which `filter` applies, those that were saved last first; at most `limit`. */
export function listArticles(store: Sqlite, filter: Filter, limit: number): SavedEntry[] {
  const { where, values } = conditions(filter);
  const sql = `SELECT ${COLUMNS} FROM articles ${where} ORDER BY saved DESC, id DESC LIMIT ?`;
  return store.all(sql, ...values, Number.isFinite(limit) ? limit : -1).map(listed);
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

/** A row as it is listed. */
function listed(row: Row): SavedEntry {
  const parts = (value: Value | undefined, between: string) =>
    typeof value !== 'string' || value === '' ? [] : value.split(between).map((part) => cleanLine(part));
  return {
    id: Number(row.id),
    ...defined({ headline: lineIn(row.headline), url: lineIn(row.url) }),
    ...defined({ site: lineIn(row.site), date: lineIn(row.date) }),
    authors: parts(row.authors, '\n'),
    words: Number(row.words),
    saved: isoTime(row.saved),
    ...(typeof row.read === 'number' && { read: isoTime(row.read) }),
    tags: parts(row.tags, ','),
  };
}
