/** `lede saved`: the list of saved articles, or one of them. */
import type { Article } from '../../article/model.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { type Filter, listArticles, markRead, readArticle, readPage } from '../../shelf/articles.js';
import { readStore, withStore } from '../../shelf/store.js';
import { writeBytes } from '../../terminal/stdout.js';
import { savedView } from '../../view/saved.js';
import { loadArticle } from '../load.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { present } from '../present.js';
import { resolveSettings, type Settings } from '../settings.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { articlesNamed, storeOptions } from './store.js';

/** How many articles are listed where nothing else is asked for. */
const LIMIT = 100;

type SavedFlags = Flags & {
  tag?: string;
  site?: string;
  unread?: boolean;
  limit?: number;
  mark?: 'read' | 'unread';
  page?: boolean;
};

/** Lists the saved articles, or shows the one that is named. */
export async function saved([named, ...more]: readonly string[], flags: SavedFlags): Promise<ExitCode> {
  if (more.length > 0) throw new LedeError('one article is read at a time; name one number', EXIT.usage);
  if (named !== undefined) return readOne(named, flags);
  const { by, ...rest } = flags;
  const settings = resolveSettings(rest, await readSurroundings());
  if (settings.view !== 'article' && settings.view !== 'quotes')
    throw new LedeError('this shows one article: name its number, for example: lede saved 12', EXIT.usage);
  const filter: Filter = { tag: flags.tag, site: flags.site, unread: flags.unread, by };
  const { limit = LIMIT } = flags;
  if (settings.view === 'quotes') return printQuotations({ ...filter, by: undefined }, by, limit, settings);
  const listed = await readStore(storeOptions(), (store) => listArticles(store, filter, limit + 1));
  const entries = listed.slice(0, limit);
  if (flags.interactive) {
    const { listOf, savedReader } = await import('./saved-articles.js');
    return present({ list: listOf(entries) }, [], settings, flags, savedReader(entries, { input: settings.input }));
  }
  const isFiltered = Object.values(filter).some((part) => part !== undefined);
  const none = isFiltered ? 'No saved articles match.' : 'No saved articles. "lede save" keeps one.';
  await print({ view: savedView(entries, none), name: 'saved' }, settings);
  if (listed.length > limit) printMessage(`there are more than ${limit} articles; --limit sets how many are listed`);
  return EXIT.done;
}

/** Prints the quotations of all saved articles to which the filter applies. */
async function printQuotations(
  filter: Filter,
  by: string | undefined,
  limit: number,
  settings: Settings,
): Promise<ExitCode> {
  const { savedQuotations } = await import('../../shelf/quotations.js');
  const articles = await readStore(storeOptions(), (store) => [...savedQuotations(store, filter, by, limit + 1)]);
  const count = articles.reduce((sum, { quotations }) => sum + quotations.length, 0);
  if (count > limit) articles.at(-1)?.quotations.pop();
  const { savedQuotesView } = await import('../../view/saved-quotes.js');
  const shown = articles.filter(({ quotations }) => quotations.length > 0);
  await print({ view: savedQuotesView(shown), name: 'saved-quotes' }, settings);
  if (count > limit) printMessage(`there are more than ${limit} quotations; --limit sets how many are listed`);
  return EXIT.done;
}

/** Shows a saved article, or marks it, or prints its page. */
async function readOne(named: string, flags: SavedFlags): Promise<ExitCode> {
  const options = storeOptions();
  const { mark } = flags;
  if (mark !== undefined) {
    await withStore(options, (store) =>
      store.transaction(() => {
        for (const id of articlesNamed(store, named)) markRead(store, id, mark === 'read' ? Date.now() : undefined);
      }),
    );
    return EXIT.done;
  }
  const settings = resolveSettings(flags, await readSurroundings());
  const { found, page } = await readStore(options, (store) => {
    const [id, another] = articlesNamed(store, named);
    if (id === undefined || another !== undefined)
      throw new LedeError('one article is read at a time; name one number', EXIT.usage);
    return { found: readArticle(store, id), page: flags.page ? readPage(store, id) : undefined };
  });
  if (!found) throw new LedeError(`article ${named} was removed in the meantime`);
  if (flags.page) {
    if (!page) throw new LedeError(`the page of article ${named} was not kept; save it again with --with-page`);
    writeBytes(1, page.bytes);
    return EXIT.done;
  }
  const { noteRead, textOf } = await import('./saved-articles.js');
  const article = await textOf(found, { input: settings.input, onNote: printMessage });
  if (settings.view === 'article') await noteRead(found, printMessage);
  const source = found.url ?? article.source.name ?? '-';
  return present({ article: await followed(article, settings, flags.follow) }, [source], settings, flags);
}

/** The related story of that number; without a number, the article itself. */
async function followed(article: Article, { input }: Settings, follow: number | undefined): Promise<Article> {
  if (follow === undefined) return article;
  const { storyNumber } = await import('../browse.js');
  const namedBy = article.source.url ?? '';
  return loadArticle(storyNumber({ article }, follow).url, { input, onNote: printMessage, namedBy });
}
