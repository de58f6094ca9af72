/** `lede tag`. */
import { EXIT, LedeError } from '../../base/errors.js';
import { addTags, listTags, removeTags } from '../../shelf/articles.js';
import { readStore, withStore } from '../../shelf/store.js';
import { tagsView } from '../../view/tags.js';
import type { Flags } from '../options.js';
import { resolveSettings } from '../settings.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { articlesNamed, storeOptions } from './store.js';

/** Lists the tags, or gives articles tags, or takes them away. */
export async function tag(words: readonly string[], flags: Flags & { delete?: boolean }): Promise<ExitCode> {
  const [articles, ...tags] = words;
  if (articles === undefined) {
    const settings = resolveSettings(flags, await readSurroundings());
    await print({ view: tagsView(await readStore(storeOptions(), listTags)), name: 'tags' }, settings);
    return EXIT.done;
  }
  if (tags.length === 0)
    throw new LedeError('name the tags behind the articles, for example: lede tag 12 harbour', EXIT.usage);
  const change = flags.delete ? removeTags : addTags;
  await withStore(storeOptions(), (store) =>
    store.transaction(() => {
      for (const id of articlesNamed(store, articles)) change(store, id, tags);
    }),
  );
  return EXIT.done;
}
