/** Subscriptions and the items of their feeds: the rows of the store as the rest of lede sees them. */
import { plainAddress } from '../article/address.js';
import { cleanLine } from '../article/clean.js';
import { knownStories } from '../article/identity.js';
import type { SafeText } from '../article/model.js';
import type { Story } from '../article/stories.js';
import { storyFromJson } from '../article/story-from-json.js';
import { defined } from '../base/defined.js';
import { getOrMake } from '../base/get-or-make.js';
import { parseJson } from '../base/json.js';
import { lineIn } from './cells.js';
import { pack, unpack } from './packed.js';
import { DamagedError, type Row, type Sqlite, type Value } from './sqlite.js';

/** How many items of a subscription are kept: the newest. */
const MAX_ITEMS = 1000;

/** A feed to subscribe to. */
export interface NewSubscription {
  /** The address of the feed. */
  url: string;
  title?: string | undefined;
  /** The folder of the list of feeds that names it. */
  folder?: string | undefined;
  /** What names it, where the person does not: the address of a page, "" for a file. */
  namedBy?: string | undefined;
}

/** A subscription. Times are milliseconds since 1970. */
export interface Subscription {
  /** The number by which it is named; it stays the same. */
  id: number;
  /** The address to ask, which may hold a password. */
  url: string;
  /** The same as it may be shown. */
  address: SafeText;
  title?: SafeText;
  folder?: SafeText;
  namedBy?: string;
  /** When it was last asked for, and when it may be asked for again. */
  fetched?: number;
  due: number;
  /** What the server said of the feed when it last gave it. */
  state: { answered?: string; etag?: string; modified?: string };
  /** The last error, and how many there were in a row. */
  error?: SafeText;
  errors: number;
  /** True once the server has said that the feed is no more. */
  gone: boolean;
  items: number;
  unread: number;
}

/** An item of a feed. */
export interface Item {
  id: number;
  story: Story;
  /** When it was published, as milliseconds since 1970. */
  published: number;
  read: boolean;
  /** The subscription: `url` may hold a password. */
  subscription: { id: number; title: SafeText; url: string };
}

/**
 * Subscribes to feeds, as one change. One that is there already stays as it is.
 * @returns the number of each, and whether it is new.
 */
export function addSubscriptions(
  store: Sqlite,
  feeds: readonly NewSubscription[],
  now: number,
): { id: number; isNew: boolean }[] {
  return store.transaction(() =>
    feeds.map(({ url, title, folder, namedBy }) => {
      const known = store.get('SELECT id FROM subscriptions WHERE url = ?', url);
      if (known) return { id: Number(known.id), isNew: false };
      const { id } = store.run(
        'INSERT INTO subscriptions (url, title, folder, named_by, added) VALUES (?, ?, ?, ?, ?)',
        ...[url, title ?? null, folder ?? null, namedBy ?? null, now],
      );
      return { id, isNew: true };
    }),
  );
}

const SUBSCRIPTIONS = `SELECT *, (SELECT count(*) FROM items WHERE subscription = subscriptions.id) AS items,
  (SELECT count(*) FROM items WHERE subscription = subscriptions.id AND read IS NULL) AS unread FROM subscriptions`;

/** All subscriptions, in the order in which they were made. */
export function listSubscriptions(store: Sqlite): Subscription[] {
  return store.all(`${SUBSCRIPTIONS} ORDER BY id`).map(subscription);
}

/** The subscriptions that may be asked for now. */
export function dueSubscriptions(store: Sqlite, now: number): Subscription[] {
  return store.all(`${SUBSCRIPTIONS} WHERE due <= ? AND gone IS NULL ORDER BY id`, now).map(subscription);
}

/** Ends a subscription, with its items. */
export function removeSubscription(store: Sqlite, id: number): void {
  store.run('DELETE FROM subscriptions WHERE id = ?', id);
}

/** What was found out when a subscription was asked for. */
export type Found = {
  id: number;
  /** When it may be asked for again. */
  due: number;
} & (
  | {
      kind: 'feed';
      title: string | undefined;
      stories: readonly Story[];
      state: Subscription['state'];
      movedTo?: string;
    }
  | { kind: 'unchanged'; movedTo?: string }
  | { kind: 'gone' }
  | { kind: 'failed'; error: string }
);

/**
 * Keeps what was found out, as one change. Items that are new are unread; one that has changed stays one item, and read
 * if it was. A subscription that is gone is not asked for again.
 */
export function keepFound(store: Sqlite, all: readonly Found[], now: number): void {
  store.transaction(() => {
    for (const found of all) keepOne(store, found, now);
  });
}

function keepOne(store: Sqlite, found: Found, now: number): void {
  const { id, due } = found;
  store.run('UPDATE subscriptions SET fetched = ?, due = ? WHERE id = ?', now, due, id);
  if (found.kind === 'gone') {
    store.run('UPDATE subscriptions SET gone = ? WHERE id = ?', now, id);
    return;
  }
  if (found.kind === 'failed') {
    store.run('UPDATE subscriptions SET error = ?, errors = errors + 1 WHERE id = ?', found.error, id);
    return;
  }
  store.run('UPDATE subscriptions SET error = NULL, errors = 0, gone = NULL WHERE id = ?', id);
  const { movedTo } = found;
  // Another subscription may have that address already: then this one stays at its own, which leads there.
  if (movedTo !== undefined) store.run('UPDATE OR IGNORE subscriptions SET url = ? WHERE id = ?', movedTo, id);
  if (found.kind === 'unchanged') return;
  const { title, state, stories } = found;
  store.run(
    'UPDATE subscriptions SET title = coalesce(?, title), answered = ?, etag = ?, modified = ? WHERE id = ?',
    ...[title ?? null, state.answered ?? null, state.etag ?? null, state.modified ?? null, id],
  );
  keepItems(store, id, stories, now);
}

/** Keeps the newest items of a feed, and lets older ones go. */
function keepItems(store: Sqlite, subscription: number, stories: readonly Story[], now: number): void {
  const dated = knownStories(stories).known.map(({ key, story }, i) => ({
    ...{ key, story },
    // A date to come would keep the item at the top. Without dates the feed's own order counts: newest first.
    published: Math.min(timeOf(story) ?? now - i, now - i),
  }));
  const newest = dated.sort((a, b) => b.published - a.published).slice(0, MAX_ITEMS);
  for (const { key, story, published } of newest) {
    const { content, ...rest } = story;
    const packed = [JSON.stringify(rest), content ? pack(content) : null] as const;
    const known = store.get(
      'SELECT id, story, content FROM items WHERE subscription = ? AND key = ?',
      subscription,
      key,
    );
    if (!known)
      store.run(
        'INSERT INTO items (subscription, key, published, seen, story, content) VALUES (?, ?, ?, ?, ?, ?)',
        ...[subscription, key, published, now, ...packed],
      );
    else if (known.story !== packed[0] || !isSame(known.content, packed[1]))
      store.run('UPDATE items SET story = ?, content = ?, changed = ? WHERE id = ?', ...packed, now, known.id ?? 0);
  }
  store.run(
    `DELETE FROM items WHERE subscription = ?1 AND id NOT IN
       (SELECT id FROM items WHERE subscription = ?1 ORDER BY published DESC, id DESC LIMIT ?2)`,
    ...[subscription, MAX_ITEMS],
  );
}

function isSame(kept: Value | undefined, packed: Uint8Array | null): boolean {
  if (!(kept instanceof Uint8Array) || packed === null) return kept === packed;
  return Buffer.compare(kept, packed) === 0;
}

function timeOf({ date }: Story): number | undefined {
  const time = Date.parse(date?.iso ?? '');
  return Number.isNaN(time) ? undefined : time;
}

const ITEMS = `SELECT items.id, items.story, items.published, items.read, subscriptions.id AS feed,
  coalesce(subscriptions.title, subscriptions.url) AS title, subscriptions.url AS url
  FROM items JOIN subscriptions ON subscriptions.id = items.subscription`;

/** The unread items, by subscription: the one with the newest item first, and in each the newest item first. */
export function unreadItems(store: Sqlite): Item[] {
  const items = store.all(`${ITEMS} WHERE items.read IS NULL ORDER BY items.published DESC, items.id`).map(item);
  const bySubscription = new Map<number, Item[]>();
  for (const one of items) {
    getOrMake(bySubscription, one.subscription.id, () => []).push(one);
  }
  return [...bySubscription.values()].flat();
}

/** Keeps which items were listed, so that their numbers can be used until the next listing. */
export function keepListing(store: Sqlite, items: readonly Item[]): void {
  store.transaction(() => {
    store.run('DELETE FROM listing');
    for (const [i, { id }] of items.entries()) store.run('INSERT INTO listing VALUES (?, ?)', i + 1, id);
  });
}

/** The item of that number in the last listing, with its text; undefined where there is none, or it was let go. */
export function listedItem(store: Sqlite, number: number): Item | undefined {
  const row = store.get(`${ITEMS} JOIN listing ON listing.item = items.id WHERE listing.number = ?`, number);
  return row && withContent(store, item(row));
}

/** An item with the text that its feed gives. */
export function withContent(store: Sqlite, item: Item): Item {
  const row = store.get('SELECT story, content FROM items WHERE id = ?', item.id);
  return row ? { ...item, story: storyIn(row) } : item;
}

/** All items of the last listing. */
export function listedItems(store: Sqlite): Item[] {
  return store.all(`${ITEMS} JOIN listing ON listing.item = items.id ORDER BY listing.number`).map(item);
}

/** Marks items as read at that time, or as unread. */
export function markItems(store: Sqlite, items: readonly Pick<Item, 'id'>[], read: number | undefined): void {
  store.transaction(() => {
    for (const { id } of items) store.run('UPDATE items SET read = ? WHERE id = ?', read ?? null, id);
  });
}

/** A row as a subscription. */
function subscription(row: Row): Subscription {
  const words = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    id: Number(row.id),
    url: String(row.url),
    address: cleanLine(plainAddress(String(row.url))),
    ...defined({ title: lineIn(row.title), folder: lineIn(row.folder), error: lineIn(row.error) }),
    ...defined({ namedBy: words(row.named_by), fetched: row.fetched === null ? undefined : Number(row.fetched) }),
    due: Number(row.due),
    state: defined({ answered: words(row.answered), etag: words(row.etag), modified: words(row.modified) }),
    errors: Number(row.errors),
    gone: row.gone !== null,
    ...{ items: Number(row.items), unread: Number(row.unread) },
  };
}

/**
 * The story in a row of an item, with its text where the row has it.
 * @throws {DamagedError} where it cannot be read.
 */
export function storyIn({ story: json, content }: Row): Story {
  const story = storyFromJson(parseJson(String(json)));
  if (!story) throw new DamagedError('an item of a feed cannot be read');
  if (content === undefined || content === null) return story;
  return storyFromJson({ ...story, content: unpack(content) }) ?? story;
}

/** A row as an item. */
function item(row: Row): Item {
  return {
    ...{ id: Number(row.id), story: storyIn(row), published: Number(row.published), read: row.read !== null },
    subscription: {
      id: Number(row.feed),
      title: cleanLine(plainAddress(String(row.title))),
      url: String(row.url),
    },
  };
}
