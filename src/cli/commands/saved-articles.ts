/** Reading saved articles: the text that is kept, or that of a bookmark's page. */
import { cleanLine } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import type { StoryList } from '../../article/stories.js';
import { LedeError } from '../../base/errors.js';
import { markRead, readArticle, type Saved } from '../../shelf/articles.js';
import { readStore, withStore } from '../../shelf/store.js';
import type { SavedEntry } from '../../view/saved.js';
import type { NewsReader } from '../interactive.js';
import { loadArticle } from '../load.js';
import type { LoadOptions } from '../read.js';
import { storeOptions } from './store.js';

/** A saved article as it is read. That of which only the bookmark was kept is loaded from its address, and kept. */
export async function textOf({ words, url, article }: Saved, options: LoadOptions): Promise<Article> {
  if (words > 0 || article.body.length > 0 || url === undefined) return article;
  const loaded = await loadArticle(url, { ...options, namedBy: '' });
  // Its own address may be another one than the bookmark's.
  const kept = { ...loaded, source: { ...loaded.source, url: cleanLine(url) } };
  const { saveArticles } = await import('../../shelf/saving.js');
  await withStore(storeOptions(), (store) => saveArticles(store, [{ article: kept }], Date.now()));
  return kept;
}

/** Marks an article as read. Where the store cannot be written, it is still shown. */
export async function noteRead(
  { id, read }: Pick<SavedEntry, 'id' | 'read'>,
  onNote: (note: string) => void,
): Promise<void> {
  if (read !== undefined) return;
  try {
    await withStore(storeOptions(), (store) => markRead(store, id, Date.now()));
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    onNote(`the article could not be marked as read: ${error.message}`);
  }
}

/** Saved articles as the list that the interactive reader shows. */
export function listOf(entries: readonly SavedEntry[]): StoryList {
  const stories = entries.map(({ id, headline, url, site, authors, date, read, tags }) => {
    const marks = [read === undefined ? 'unread' : '', site ?? '', ...tags.map((tag) => `#${tag}`)];
    const kicker = cleanLine(marks.filter((mark) => mark !== '').join(' · '));
    return {
      ...(kicker !== '' && { kicker }),
      headline: headline ?? url ?? cleanLine(`Article ${id}`),
      authors: authors.map((name) => ({ name })),
      ...(date !== undefined && { date: { iso: date, words: date } }),
      ...(url !== undefined && { url }),
    };
  });
  return { kind: 'stories', title: cleanLine('Saved articles'), stories, source: { format: 'html' }, removed: [] };
}

/** What the interactive reader does with the articles of `listOf`, which are numbered from 1. */
export function savedReader(entries: readonly SavedEntry[], options: Omit<LoadOptions, 'onNote'>): NewsReader {
  const shown = new WeakMap<Article, SavedEntry>();
  const entryNumbered = (number = 0): SavedEntry => {
    const entry = entries[number - 1];
    if (!entry) throw new LedeError(`there is no saved article number ${number} in the list`);
    return entry;
  };
  return {
    async load(number, onNote) {
      const entry = entryNumbered(number);
      const saved = await readStore(storeOptions(), (store) => readArticle(store, entry.id));
      if (!saved) throw new LedeError(`article ${entry.id} was removed in the meantime`);
      const article = await textOf(saved, { ...options, onNote, showsProgress: false });
      shown.set(article, entry);
      await noteRead(saved, onNote);
      return { article };
    },
    async save(page, number) {
      const entry = 'article' in page ? shown.get(page.article) : entryNumbered(number);
      if (entry) return `this is saved as article ${entry.id}`;
      if (!('article' in page)) return 'this is a list of stories; save one of them';
      const { saveArticles } = await import('../../shelf/saving.js');
      const { article } = page;
      const [saved] = await withStore(storeOptions(), (store) => saveArticles(store, [{ article }], Date.now()));
      return `saved as article ${saved?.id}`;
    },
    async leaveUnread(page, number) {
      const entry = 'article' in page ? shown.get(page.article) : entryNumbered(number);
      if (!entry) return 'this is no saved article';
      await withStore(storeOptions(), (store) => markRead(store, entry.id, undefined));
      return `left unread: ${entry.headline ?? `article ${entry.id}`}`;
    },
  };
}
