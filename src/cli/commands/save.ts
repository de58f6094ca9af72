/** `lede save`. */
import { cleanLine } from '../../article/clean.js';
import { type NewArticle, saveArticles } from '../../shelf/saving.js';
import { withStore } from '../../shelf/store.js';
import type { Input } from '../../source/index.js';
import { type Kept, keptView } from '../../view/kept.js';
import { loadArticle } from '../load.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { type InputSettings, resolveSettings } from '../settings.js';
import { Outcome } from '../several.js';
import { type ExitCode, noteIncomplete, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { Gathered } from './gathered.js';
import { commaSeparated, storeOptions } from './store.js';

/** When articles are kept. */
const TOGETHER = { count: 200, time: 250 };

/** Keeps the sources. One that cannot be read gives a message, and the others are kept. */
export async function save(
  sources: readonly string[],
  flags: Flags & { withPage?: boolean; tag?: string },
): Promise<ExitCode> {
  const settings = resolveSettings(flags, await readSurroundings());
  const tags = commaSeparated(flags.tag);
  const outcome = new Outcome();
  const kept: Kept[] = [];
  const articles = new Gathered<NewArticle>(TOGETHER, async (together) => {
    const saved = await withStore(storeOptions(), (store) => saveArticles(store, together, Date.now()));
    for (const [i, { id, isNew }] of saved.entries()) {
      const { headline, source } = together[i]?.article ?? {};
      kept.push({ id, isNew, title: headline ?? source?.url ?? source?.name ?? cleanLine('') });
    }
  });
  // A store that cannot be written is found before anything is loaded.
  await articles.flush();
  for (const source of sources) {
    try {
      const made = await load(source, settings.input, flags.withPage === true);
      outcome.add(noteIncomplete(made.article, settings, printMessage));
      await articles.add({ ...made, tags });
    } catch (error) {
      outcome.addError(error, printMessage);
    }
  }
  await articles.flush();
  await print({ view: keptView(kept), name: 'save' }, settings);
  return outcome.code;
}

/** The article of a source, and where it is asked for its page. */
async function load(source: string, input: InputSettings, withPage: boolean): Promise<NewArticle> {
  let page: Input | undefined;
  const onInput = (came: Input) => {
    page = came;
  };
  const article = await loadArticle(source, { input, onNote: printMessage, ...(withPage && { onInput }) });
  if (!page) return { article };
  const { bytes, mediaType, charset } = page;
  const type = mediaType === undefined || charset === undefined ? mediaType : `${mediaType}; charset=${charset}`;
  return { article, page: { bytes, ...(type !== undefined && { type }) } };
}
