/** `lede find`. */
import { EXIT } from '../../base/errors.js';
import type { Filter } from '../../shelf/articles.js';
import { findArticles } from '../../shelf/find.js';
import { readStore } from '../../shelf/store.js';
import { savedView } from '../../view/saved.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { resolveSettings } from '../settings.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { storeOptions } from './store.js';

/** How many articles are listed where nothing else is asked for. */
const LIMIT = 20;

/** Lists the saved articles that hold the words. */
export async function find(words: readonly string[], flags: Flags & Filter & { limit?: number }): Promise<ExitCode> {
  const { by, ...rest } = flags;
  const settings = resolveSettings(rest, await readSurroundings());
  const filter: Filter = { tag: flags.tag, site: flags.site, unread: flags.unread, by };
  const { limit = LIMIT } = flags;
  const found = await readStore(storeOptions(), (store) => findArticles(store, words.join(' '), filter, limit + 1));
  await print({ view: savedView(found.slice(0, limit), 'No saved articles match.'), name: 'find' }, settings);
  if (found.length > limit) printMessage(`there are more than ${limit} articles; --limit sets how many are listed`);
  return EXIT.done;
}
