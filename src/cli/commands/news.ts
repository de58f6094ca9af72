/** `lede news`. */
import { cleanLine } from '../../article/clean.js';
import type { StoryList } from '../../article/stories.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { readStore, withStore } from '../../shelf/store.js';
import {
  dueSubscriptions,
  type Found,
  type Item,
  keepFound,
  keepListing,
  listedItem,
  listedItems,
  listSubscriptions,
  markItems,
  type Subscription,
  unreadItems,
} from '../../shelf/subscriptions.js';
import { inTurns } from '../../source/turns.js';
import { startCounter } from '../../terminal/progress.js';
import { loadStory } from '../load.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { opensReader, present } from '../present.js';
import { type InputSettings, resolveSettings, type Settings } from '../settings.js';
import type { ExitCode } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { askFor } from './ask.js';
import { Gathered } from './gathered.js';
import { type ItemOptions, newsReader, noteRead, readItem } from './items.js';
import { storeOptions } from './store.js';

type NewsFlags = Flags & { offline?: boolean; mark?: 'read' | 'unread' };

/** Fetches what is due, and lists what is unread; or shows or marks an item. */
export async function news([named, ...more]: readonly string[], flags: NewsFlags): Promise<ExitCode> {
  if (more.length > 0) throw new LedeError('one item is read at a time; name one number', EXIT.usage);
  const number = named === undefined ? undefined : numberOf(named);
  if (flags.mark !== undefined) return mark(number, flags.mark);
  const settings = resolveSettings(flags, await readSurroundings());
  if (number !== undefined) return readOne(number, flags.follow, settings, flags);
  const interactive = opensReader(settings, flags);
  const code = flags.offline ? EXIT.done : await refresh(settings.input);
  const [items, isSubscribed] = await withStore(storeOptions(), (store) => {
    const unread = unreadItems(store);
    keepListing(store, unread);
    return [unread, unread.length > 0 || listSubscriptions(store).length > 0] as const;
  });
  if (!isSubscribed)
    printMessage('there are no subscriptions; make one with lede subscribe, and the address of a page');
  if (flags.follow !== undefined) return readOne(flags.follow, undefined, settings, flags);
  const list = listOf(items);
  if (!interactive) {
    await present({ list }, [], settings, flags);
    return code;
  }
  return present({ list }, [], settings, flags, newsReader(items, itemOptions(settings, flags)));
}

/** Shows the item of that number in the last list, or the related story `follow` of it. */
async function readOne(
  number: number,
  follow: number | undefined,
  settings: Settings,
  flags: NewsFlags,
): Promise<ExitCode> {
  const item = await readStore(storeOptions(), (store) => itemNumbered(number, listedItem(store, number)));
  const options = itemOptions(settings, flags);
  const content = await readItem(item, options);
  if (settings.view === 'article') await noteRead(item);
  const { url, name } = ('list' in content ? content.list : content.article).source;
  const source = name ?? url ?? item.subscription.url;
  if (follow === undefined) return present(content, [source], settings, flags);
  const { storyNumber } = await import('../browse.js');
  const story = storyNumber(content, follow);
  return present(await loadStory(story, { ...options, namedBy: source }), [story.url], settings, flags);
}

/** How the items are read. */
function itemOptions({ input }: Settings, { offline = false }: NewsFlags): ItemOptions {
  return { input, offline, onNote: printMessage };
}

/** @throws {LedeError} (usage) for a word that is no number. */
function numberOf(word: string): number {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw new LedeError(`"${word}" is no number of an item; "lede news" lists them`, EXIT.usage);
}

/** Marks the item of that number in the last list; without a number, all of them. */
async function mark(number: number | undefined, state: 'read' | 'unread'): Promise<ExitCode> {
  await withStore(storeOptions(), (store) => {
    const items = number === undefined ? listedItems(store) : [itemNumbered(number, listedItem(store, number))];
    markItems(store, items, state === 'read' ? Date.now() : undefined);
  });
  return EXIT.done;
}

/** @throws {LedeError} (usage) where there is no such item. */
function itemNumbered(number: number, item: Item | undefined): Item {
  if (item) return item;
  throw new LedeError(`there is no item number ${number} in the last list; "lede news" makes a new one`, EXIT.usage);
}

/** When answers are kept. */
const TOGETHER = { count: 50, time: 1000 };

/** Asks for the subscriptions that are due. Returns the exit code: an error only where none could be read. */
async function refresh(input: InputSettings): Promise<ExitCode> {
  const due = await readStore(storeOptions(), (store) => dueSubscriptions(store, Date.now()));
  if (due.length === 0) return EXIT.done;
  const counter = startCounter(due.length);
  const messages: string[] = [];
  const answers = new Gathered<Found>(TOGETHER, (found) =>
    withStore(storeOptions(), (store) => keepFound(store, found, Date.now())),
  );
  let failures = 0;
  await inTurns(due, async (one) => {
    const found = await askFor(one, input);
    const failed = found.kind === 'failed';
    counter.add(failed);
    if (failed) failures++;
    messages.push(...messagesOf(found, one));
    await answers.add(found);
  });
  await answers.flush();
  counter.end();
  messages.forEach(printMessage);
  return failures === due.length ? EXIT.failed : EXIT.done;
}

/** What the person should know of an answer. */
function messagesOf(found: Found, { address }: Subscription): string[] {
  if (found.kind === 'failed') return [found.error];
  if (found.kind !== 'gone') return [];
  return [`${address}: the server says that the feed is no more; it is not asked for again`];
}

/** The items as a list, each below the name of its subscription. */
function listOf(items: readonly Item[]): StoryList {
  return {
    kind: 'stories',
    title: cleanLine('News'),
    stories: items.map(({ story, subscription }) => ({ ...story, section: subscription.title })),
    source: { format: 'feed' },
    removed: [],
  };
}
