/** `lede subscribe`. */
import { plainAddress } from '../../article/address.js';
import { cleanLine } from '../../article/clean.js';
import type { StoryList } from '../../article/stories.js';
import { LedeError } from '../../base/errors.js';
import { parseFeedLinks } from '../../parse/index.js';
import { withStore } from '../../shelf/store.js';
import { addSubscriptions, type Found, keepFound, type NewSubscription } from '../../shelf/subscriptions.js';
import { type FeedAnswer, type FeedState, type Input, isAddress, load, loadFeed } from '../../source/index.js';
import { afterAnswer } from '../../source/schedule.js';
import { type Subscribed, subscribedView } from '../../view/subscriptions.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { sourceOptions } from '../read.js';
import { type InputSettings, resolveSettings } from '../settings.js';
import { Outcome } from '../several.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { listIn } from './ask.js';
import { storeOptions } from './store.js';

/** A feed to subscribe to, with what was read of it on the way; of a list of feeds nothing was. */
interface Feed extends NewSubscription {
  read?: { list: StoryList; state: FeedState; due: number };
}

/** Subscribes to the feeds that the sources are, offer or list. One that cannot be read gives a message. */
export async function subscribe(sources: readonly string[], flags: Flags): Promise<ExitCode> {
  const settings = resolveSettings(flags, await readSurroundings());
  const outcome = new Outcome();
  const subscribed: Subscribed[] = [];
  // A store that cannot be written is found before anything is loaded.
  await withStore(storeOptions(), () => {});
  for (const source of sources) {
    try {
      subscribed.push(...(await keep(await feedsOf(source, settings.input))));
    } catch (error) {
      outcome.addError(error, printMessage);
    }
  }
  await print({ view: subscribedView(subscribed), name: 'subscribed' }, settings);
  return outcome.code;
}

/** Subscribes to feeds, and keeps the items of those that were read. */
function keep(feeds: readonly Feed[]): Promise<Subscribed[]> {
  const now = Date.now();
  return withStore(storeOptions(), (store) => {
    const made = addSubscriptions(store, feeds, now);
    const found = feeds.flatMap(({ read }, i): Found[] => {
      const id = made[i]?.id;
      if (!read || id === undefined) return [];
      const { list, state, due } = read;
      return [{ kind: 'feed', id, due, title: list.title, stories: list.stories, state }];
    });
    keepFound(store, found, now);
    return made.map(({ id, isNew }, i) => {
      const { url = '', title } = feeds[i] ?? {};
      const address = cleanLine(plainAddress(url));
      return { id, isNew, title: title === undefined ? address : cleanLine(title), url: address };
    });
  });
}

/**
 * The feeds that a source is, offers or lists.
 * @throws {LedeError} where it cannot be read, or there is none.
 */
async function feedsOf(source: string, settings: InputSettings): Promise<Feed[]> {
  if (!isAddress(source)) {
    const input = await load(source, sourceOptions(settings));
    const list = await listIn(input, settings);
    if (list?.source.format === 'opml') return listedFeeds(list, '');
    throw new LedeError(`${input.name}: this is no list of feeds (OPML); subscribe to the address of a feed`);
  }
  const first = await ask(source, settings);
  const list = await listIn(first.input, settings);
  if (list?.source.format === 'opml') return listedFeeds(list, first.input.url ?? '');
  if (list?.source.format === 'feed') return [feedOf(source, list, first)];
  return [await offeredFeed(first.input, settings)];
}

type Answered = Extract<FeedAnswer, { kind: 'feed' }>;

/** @throws {LedeError} where there is no answer with a page or a feed. */
async function ask(url: string, settings: InputSettings, namedBy?: string): Promise<Answered> {
  const answer = await loadFeed(url, {}, { ...sourceOptions(settings), ...(namedBy !== undefined && { namedBy }) });
  if (answer.kind === 'feed') return answer;
  throw new LedeError(`${cleanLine(plainAddress(url))}: the server says that the feed is no more; check the address`);
}

function feedOf(url: string, list: StoryList, { state, fresh, movedTo }: Answered): Feed {
  const due = afterAnswer(fresh, Date.now());
  const whole = new URL(movedTo ?? url);
  whole.hash = '';
  return { url: whole.href, title: list.title, read: { list, state, due } };
}

/** The feeds of a list of feeds, which was named by `namedBy`. */
function listedFeeds(list: StoryList, namedBy: string): Feed[] {
  return list.stories.flatMap(({ headline, url, section }) =>
    url !== undefined && isAddress(url) ? [{ url, title: headline, folder: section, namedBy }] : [],
  );
}

/** A feed of comments, which is not what a reader of the page wants. */
const COMMENTS = /\bcomments?\b|\bkommentar/i;

/**
 * The feed that a page offers.
 * @throws {LedeError} where it offers none, or it cannot be read.
 */
async function offeredFeed(page: Input, settings: InputSettings): Promise<Feed> {
  const { bytes, ...hints } = page;
  const offered = (await parseFeedLinks(bytes, hints)).filter(({ url }) => isAddress(url));
  const chosen = offered.find(({ title, url }) => !COMMENTS.test(`${title ?? ''} ${url}`)) ?? offered[0];
  if (!chosen)
    throw new LedeError(`${page.name}: this is no feed, and offers none; look on the site for the address of its feed`);
  const answer = await ask(chosen.url, settings, page.url ?? '');
  const list = await listIn(answer.input, settings);
  if (list?.source.format !== 'feed')
    throw new LedeError(`${chosen.url}: the page ${page.name} calls this a feed, but it is none`);
  if (offered.length > 1)
    printMessage(`${page.name} offers ${offered.length} feeds, of which ${chosen.url} was taken; see lede --feeds`);
  return { ...feedOf(chosen.url, list, answer), namedBy: page.url ?? '' };
}
