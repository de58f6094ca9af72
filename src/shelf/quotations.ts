/** The quotations of saved articles. */
import type { SafeText } from '../article/model.js';
import { bySpeaker, type Quotation, quotes } from '../quotes/index.js';
import { articleNumbers, type Filter, readArticle } from './articles.js';
import { indexQuery, readQuery } from './search/query.js';
import type { Sqlite } from './sqlite.js';

/** The quotations of one saved article. */
export interface SavedQuotations {
  id: number;
  headline?: SafeText;
  quotations: Quotation[];
}

/**
 * The quotations of the articles to which `filter` applies, of those saved last first, until there are `limit`.
 * @param by Only those of speakers with this name or the beginning of it, as `--by` has it.
 */
export function* savedQuotations(
  store: Sqlite,
  filter: Filter,
  by: string | undefined,
  limit: number,
): Generator<SavedQuotations> {
  let left = limit;
  // A speaker's name stands in the article, and looking for quotations takes long: other articles are left out.
  const words = by === undefined ? undefined : indexQuery(readQuery(`${by.replace(/["“”„*]/g, ' ').trim()}*`));
  for (const id of articleNumbers(store, { ...filter, words })) {
    if (left <= 0) return;
    const saved = readArticle(store, id);
    if (!saved) continue;
    const all = quotes(saved.article);
    const quotations = (by === undefined ? all : bySpeaker(all, by)).slice(0, left);
    left -= quotations.length;
    const { headline } = saved;
    if (quotations.length > 0) yield { id, ...(headline !== undefined && { headline }), quotations };
  }
}
