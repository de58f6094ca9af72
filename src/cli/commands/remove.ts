/** `lede remove`. */
import { EXIT } from '../../base/errors.js';
import { removeArticle } from '../../shelf/articles.js';
import { withStore } from '../../shelf/store.js';
import type { ExitCode } from '../show.js';
import { articlesNamed, storeOptions } from './store.js';

/** Removes the named articles, all of them or, where one is not there, none. */
export async function remove(words: readonly string[]): Promise<ExitCode> {
  await withStore(storeOptions(), (store) =>
    store.transaction(() => {
      const numbers = words.flatMap((word) => articlesNamed(store, word));
      for (const id of numbers) removeArticle(store, id);
    }),
  );
  return EXIT.done;
}
