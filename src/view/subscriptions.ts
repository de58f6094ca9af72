/** The views of subscriptions. */
import type { Block, Inline, SafeText } from '../article/model.js';
import type { View } from './model.js';
import { cell, count, lines, paragraph, text } from './parts.js';

/** A subscription as it is listed. Times are ISO 8601, in UTC. */
export interface SubscriptionEntry {
  /** The number by which it is named; it stays the same. */
  id: number;
  title?: SafeText;
  url: SafeText;
  folder?: SafeText;
  items: number;
  unread: number;
  /** When it was last asked for. */
  fetched?: SafeText;
  /** What is wrong with it. */
  error?: SafeText;
}

/**
 * Subscriptions in the order given. Rows: number, title, address, unread items, items, when it was last asked for, what
 * is wrong.
 */
export function subscriptionsView(entries: readonly SubscriptionEntry[]): View {
  const records = entries.map(({ id, ...entry }) => ({ number: id, ...entry }));
  return {
    blocks:
      entries.length > 0
        ? entries.map(numbered)
        : [paragraph(text('No subscriptions. "lede subscribe" adds the feed of a page.'))],
    rows: entries.map(({ id, title, url, unread, items, fetched, error }) => [
      ...[cell(id), cell(title), cell(url), cell(unread), cell(items), cell(fetched), cell(error)],
    ]),
    record: { subscriptions: records },
    records,
  };
}

/** A list of one item, whose number is the subscription's own. */
function numbered({ id, title, url, folder, items, unread, error }: SubscriptionEntry): Block {
  const name: Inline = { type: 'link', url, children: [text(title ?? url)] };
  const facts = [folder ?? '', `${unread.toLocaleString('en')} unread of ${count(items, 'item')}`];
  const parts: Inline[][] = [
    [name],
    [{ type: 'emphasis', children: [text(facts.filter((fact) => fact !== '').join(' · '))] }],
    ...(error === undefined ? [] : [[text(error)]]),
  ];
  return { type: 'list', ordered: true, start: id, items: [{ blocks: [lines(parts)] }] };
}

/** A subscription that was just made, or was there before. */
export interface Subscribed {
  id: number;
  isNew: boolean;
  title: SafeText;
  url: SafeText;
}

/** What was subscribed to, a line each. Rows: number, subscribed or known, title, address. */
export function subscribedView(subscribed: readonly Subscribed[]): View {
  const records = subscribed.map(({ id, isNew, title, url }) => ({
    ...{ number: id, state: isNew ? 'subscribed' : 'known', title, url },
  }));
  return {
    blocks: [
      records.length === 0
        ? paragraph(text('Nothing was subscribed to.'))
        : lines(records.map(({ number, state, title }) => [text(`${number}  ${title} (${state})`)])),
    ],
    rows: records.map(({ number, state, title, url }) => [cell(number), cell(state), cell(title), cell(url)]),
    record: { subscriptions: records },
    records,
  };
}
