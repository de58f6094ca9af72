/** Finding saved articles by their words. */
import type { SavedEntry } from '../view/saved.js';
import { conditions, type Filter, readArticle } from './articles.js';
import { excerptOf } from './search/excerpt.js';
import { indexQuery, readQuery } from './search/query.js';
import type { Sqlite } from './sqlite.js';

/** How much more a word counts in the headline, and in an author's name, than in the text. */
const WEIGHTS = '10, 5, 1';

/**
 * So many of the articles with the words are compared, those that were saved last: giving each of 100,000 its rank
 * takes a second, and a word that so many have does not tell them apart.
 */
const RANKED = 5_000;

/**
 * The articles that hold all the words, the best first (BM25: rare words, short articles, words in the headline), each
 * with the line in which they stand.
 * @param words Words, phrases in quotation marks, beginnings of words (`ferr*`), and words that must not be there
 * (`-strike`). Case and diacritics make no difference.
 * @throws {LedeError} (usage) where there is no word to look for.
 */
export function findArticles(store: Sqlite, words: string, filter: Filter, limit: number): SavedEntry[] {
  const query = readQuery(words);
  const { where, values } = conditions(filter);
  const filtered = where === '' ? '' : `AND rowid IN (SELECT id FROM articles ${where})`;
  const ranked = store.all(
    `SELECT id FROM (
       SELECT rowid AS id, bm25(search, ${WEIGHTS}) AS score FROM search WHERE search MATCH ? ${filtered}
       ORDER BY rowid DESC LIMIT ${RANKED}
     ) ORDER BY score, id DESC LIMIT ?`,
    ...[indexQuery(query), ...values, limit],
  );
  return ranked.flatMap(({ id }) => {
    const saved = readArticle(store, Number(id));
    if (!saved) return [];
    const { article, ...entry } = saved;
    const line = excerptOf(article, query);
    return [{ ...entry, ...(line && { line }) }];
  });
}
