/** Subscriptions and items in a real store. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/article/clean.js';
import type { Story } from '../../src/article/stories.js';
import { MIGRATIONS } from '../../src/shelf/schema.js';
import { Sqlite } from '../../src/shelf/sqlite.js';
import {
  addSubscriptions,
  dueSubscriptions,
  keepFound,
  keepListing,
  listedItem,
  listedItems,
  listSubscriptions,
  markItems,
  removeSubscription,
  unreadItems,
  withContent,
} from '../../src/shelf/subscriptions.js';

let store: Sqlite;
beforeEach(async () => {
  store = await Sqlite.open(':memory:');
  store.exec('PRAGMA foreign_keys = ON');
  for (const step of MIGRATIONS) store.exec(step);
});
afterEach(() => store.close());

const NOW = Date.parse('2026-11-23T10:00:00Z');
const FEED = 'https://example.org/feed.xml';

const story = (headline: string, more: { day?: string; id?: string; url?: string; text?: string } = {}): Story => ({
  headline: cleanLine(headline),
  authors: [],
  ...(more.day !== undefined && { date: { iso: more.day, words: cleanLine(more.day) } }),
  ...(more.id !== undefined && { id: cleanLine(more.id) }),
  ...(more.url !== undefined && { url: cleanLine(more.url) }),
  ...(more.text !== undefined && { content: { source: more.text, format: 'html', whole: true } }),
});

const subscribe = (url = FEED): number => addSubscriptions(store, [{ url }], NOW)[0]?.id ?? 0;
const keep = (id: number, stories: Story[], now = NOW) =>
  keepFound(store, [{ kind: 'feed', id, due: now + 1, title: 'Example Times', stories, state: {} }], now);
const headlines = () => unreadItems(store).map((item) => item.story.headline);

test('a feed is subscribed to once', () => {
  expect(addSubscriptions(store, [{ url: FEED }, { url: FEED, title: 'Again' }], NOW)).toEqual([
    { id: 1, isNew: true },
    { id: 1, isNew: false },
  ]);
  expect(listSubscriptions(store)).toMatchObject([{ id: 1, url: FEED, due: 0, errors: 0, gone: false, unread: 0 }]);
});

describe('when a subscription is asked for', () => {
  test('what the server said is kept for the next time', () => {
    const id = subscribe();
    const state = { answered: FEED, etag: '"1"', modified: 'Mon, 23 Nov 2026 10:00:00 GMT' };
    keepFound(store, [{ kind: 'feed', id, due: NOW + 60, title: 'Times', stories: [], state }], NOW);
    expect(listSubscriptions(store)).toMatchObject([{ title: 'Times', state, due: NOW + 60, fetched: NOW }]);
    expect(dueSubscriptions(store, NOW + 59)).toEqual([]);
    expect(dueSubscriptions(store, NOW + 60)).toHaveLength(1);
  });

  test('an answer without a feed changes nothing but the time', () => {
    const id = subscribe();
    keep(id, [story('Ferry')]);
    keepFound(store, [{ kind: 'unchanged', id, due: NOW + 99 }], NOW);
    expect(listSubscriptions(store)).toMatchObject([{ title: 'Example Times', items: 1, due: NOW + 99 }]);
  });

  test('errors are counted until there is none', () => {
    const id = subscribe();
    keepFound(store, [{ kind: 'failed', id, due: NOW + 1, error: 'no answer' }], NOW);
    keepFound(store, [{ kind: 'failed', id, due: NOW + 2, error: 'no answer' }], NOW);
    expect(listSubscriptions(store)).toMatchObject([{ error: 'no answer', errors: 2, due: NOW + 2 }]);
    keep(id, []);
    expect(listSubscriptions(store)[0]).toMatchObject({ errors: 0 });
    expect(listSubscriptions(store)[0]).not.toHaveProperty('error');
  });

  test('one that is gone is not asked for again', () => {
    keepFound(store, [{ kind: 'gone', id: subscribe(), due: NOW }], NOW);
    expect(dueSubscriptions(store, NOW * 2)).toEqual([]);
    expect(listSubscriptions(store)).toMatchObject([{ gone: true }]);
  });

  test('a new address is kept, unless another subscription has it', () => {
    const [first, second] = [subscribe(), subscribe('https://b.example/')];
    const movedTo = 'https://a.example/';
    keepFound(
      store,
      [first, second].map((id) => ({ kind: 'unchanged', id, due: 0, movedTo })),
      NOW,
    );
    expect(listSubscriptions(store).map(({ url }) => url)).toEqual(['https://a.example/', 'https://b.example/']);
  });
});

describe('items', () => {
  test('are unread, by subscription, the newest first', () => {
    const [a, b] = [subscribe(), subscribe('https://b.example/')];
    keep(a, [story('Old', { day: '2026-11-01' }), story('Newer', { day: '2026-11-20' })]);
    keep(b, [story('Newest', { day: '2026-11-22' }), story('Oldest', { day: '2025-01-01' })]);
    expect(headlines()).toEqual(['Newest', 'Oldest', 'Newer', 'Old']);
  });

  test('without dates keep the order of their feed', () => {
    keep(subscribe(), [story('One'), story('Two'), story('Three')]);
    expect(headlines()).toEqual(['One', 'Two', 'Three']);
  });

  test('of the future are as old as their first sight', () => {
    const id = subscribe();
    keep(id, [story('Future', { day: '2099-01-01' })]);
    keep(id, [story('Later', { day: '2026-11-24' })], NOW + 2 * 86_400_000);
    expect(headlines()).toEqual(['Later', 'Future']);
  });

  test.each([
    ['id', { id: '1', url: 'https://a.example/1' }, { id: '1', url: 'https://a.example/2' }],
    ['address', { url: 'https://a.example/1' }, { url: 'https://a.example/1' }],
  ])('that changed are one item, known by the %s, and stay read', (_, before, after) => {
    const id = subscribe();
    keep(id, [story('Ferry', before)]);
    markItems(store, unreadItems(store), NOW);
    keep(id, [story('Ferry, corrected', after)], NOW + 1);
    expect(unreadItems(store)).toEqual([]);
    expect(listSubscriptions(store)).toMatchObject([{ items: 1 }]);
    markItems(store, [{ id: 1 }], undefined);
    expect(headlines()).toEqual(['Ferry, corrected']);
  });

  test('of two subscriptions are two, even with one id', () => {
    keep(subscribe(), [story('Ferry', { id: '1' })]);
    keep(subscribe('https://b.example/'), [story('Ferry', { id: '1' })]);
    expect(headlines()).toEqual(['Ferry', 'Ferry']);
  });

  test('are kept up to 1,000 a subscription, the newest; an older one does not come back', () => {
    const id = subscribe();
    const many = Array.from({ length: 1500 }, (_, i) =>
      story(`Story ${i}`, { day: new Date(NOW - i * 60_000).toISOString() }),
    );
    keep(id, many);
    expect(headlines()).toHaveLength(1000);
    expect(headlines().at(-1)).toBe('Story 999');
    markItems(store, unreadItems(store), NOW);
    keep(id, many);
    keep(id, many.slice(1200));
    expect(headlines()).toEqual([]);
  });

  test('have their text where it is asked for', () => {
    keep(subscribe(), [story('Ferry', { text: '<p>It drifted.</p>' })]);
    const [item] = unreadItems(store);
    expect(item?.story.content).toBeUndefined();
    expect(item && withContent(store, item).story.content?.source).toBe('<p>It drifted.</p>');
  });

  test('go with their subscription', () => {
    const id = subscribe();
    keep(id, [story('Ferry')]);
    keepListing(store, unreadItems(store));
    removeSubscription(store, id);
    expect(unreadItems(store)).toEqual([]);
    expect(listedItems(store)).toEqual([]);
  });
});

test('the numbers of a listing stay until the next one', () => {
  const id = subscribe();
  keep(id, [story('One'), story('Two', { text: 'x' })]);
  keepListing(store, unreadItems(store));
  markItems(store, [{ id: 1 }], NOW);
  expect(listedItem(store, 2)?.story).toMatchObject({ headline: 'Two', content: { source: 'x' } });
  expect(listedItem(store, 3)).toBeUndefined();
  keepListing(store, unreadItems(store));
  expect(listedItems(store).map((item) => item.story.headline)).toEqual(['Two']);
});
