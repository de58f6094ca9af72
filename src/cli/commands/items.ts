/** Reading the items of subscriptions: the text that the feed gives, or the page. */
import { cleanLine } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { type ArticleOrStories, readWhole, type StoryList } from '../../article/stories.js';
import { LedeError } from '../../base/errors.js';
import { articleOfStory } from '../../parse/story.js';
import { saveArticles } from '../../shelf/saving.js';
import { readStore, withStore } from '../../shelf/store.js';
import { type Item, markItems, withContent } from '../../shelf/subscriptions.js';
import type { NewsReader } from '../interactive.js';
import { loadWhole } from '../load.js';
import type { LoadOptions } from '../read.js';
import { storeOptions } from './store.js';

/** How an item is read. */
export interface ItemOptions extends LoadOptions {
  /** True to use only what is kept. */
  offline: boolean;
}

/**
 * The text of an item: what the feed gives, where that is the whole; else its page; or where that cannot be read, what
 * the feed gives, with a note.
 * @throws {LedeError} where the page cannot be read, and the feed gives nothing.
 */
export async function readItem(item: Item, options: ItemOptions): Promise<ArticleOrStories> {
  const { story, subscription } = item;
  const { url, content, dek, headline } = story;
  if (content?.whole) return { article: await ofFeed(item) };
  const isAddress = url !== undefined && /^https?:/i.test(url);
  if (!isAddress || options.offline) {
    const reason = isAddress ? 'the page is not read with --offline' : 'the item has no address';
    options.onNote(`this is what the feed gives of "${headline}", which may not be all: ${reason}`);
    return { article: await ofFeed(item) };
  }
  try {
    return readWhole(await loadWhole(url, { ...options, namedBy: subscription.url }));
  } catch (error) {
    if (!(error instanceof LedeError) || (content === undefined && dek === undefined)) throw error;
    options.onNote(`this is only what the feed gives of "${headline}": ${error.message}`);
    return { article: await ofFeed(item) };
  }
}

/** The article that the feed itself gives; its dek, where it gives no more. */
async function ofFeed({ story, subscription }: Item): Promise<Article> {
  const list: StoryList = {
    kind: 'stories',
    title: subscription.title,
    stories: [],
    source: { format: 'feed', name: cleanLine(subscription.url), site: subscription.title },
    removed: [],
  };
  const article = await articleOfStory(story, list);
  return article.body.length === 0 && story.dek !== undefined ? { ...article, dek: story.dek } : article;
}

/** Marks an item as read now. */
export function noteRead(item: Item): Promise<void> {
  return withStore(storeOptions(), (store) => markItems(store, [item], Date.now()));
}

/** What the interactive reader does with the items that it lists, which are numbered from 1. */
export function newsReader(items: readonly Item[], options: Omit<ItemOptions, 'onNote'>): NewsReader {
  const shown = new WeakMap<Article, Item>();
  const itemNumbered = (number = 0): Item => {
    const item = items[number - 1];
    if (!item) throw new LedeError(`there is no item number ${number}`);
    return item;
  };
  const read = async (listed: Item, onNote: ItemOptions['onNote']): Promise<ArticleOrStories> => {
    const item = await readStore(storeOptions(), (store) => withContent(store, listed));
    const content = await readItem(item, { ...options, onNote, showsProgress: false });
    if ('article' in content) shown.set(content.article, item);
    return content;
  };
  return {
    async load(number, onNote) {
      const item = itemNumbered(number);
      const content = await read(item, onNote);
      await noteRead(item);
      return content;
    },
    async save(page, number) {
      const notes: string[] = [];
      const content = 'article' in page ? page : await read(itemNumbered(number), (note) => notes.push(note));
      if (!('article' in content)) return 'this is a list of stories; save one of them';
      const { article } = content;
      const [saved] = await withStore(storeOptions(), (store) => saveArticles(store, [{ article }], Date.now()));
      return [`saved as article ${saved?.id}; "lede saved" lists what was saved`, ...notes].join('; ');
    },
    async leaveUnread(page, number) {
      const item = 'article' in page ? shown.get(page.article) : itemNumbered(number);
      if (!item) return 'this is no item of a subscription';
      await withStore(storeOptions(), (store) => markItems(store, [item], undefined));
      return `left unread: ${item.story.headline}`;
    },
  };
}
