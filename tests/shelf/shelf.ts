/** A store in memory with a few articles. */
import { parse } from '../../src/parse/index.js';
import { saveArticles } from '../../src/shelf/saving.js';
import type { Sqlite } from '../../src/shelf/sqlite.js';
import { readStore } from '../../src/shelf/store.js';

/** Calls `work` with an empty store in memory. */
export const inMemory = <T>(work: (store: Sqlite) => T | Promise<T>): Promise<T> =>
  readStore({ file: '/no/such/folder/lede.db', onNote: () => {} }, work);

/** Saves texts in the format of Markdown articles, a millisecond after each other; returns their numbers. */
export async function saveTexts(store: Sqlite, ...texts: string[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const [i, text] of texts.entries()) {
    const article = await parse(text, { from: 'markdown' });
    numbers.push(...saveArticles(store, [{ article }], i).map(({ id }) => id));
  }
  return numbers;
}
