/** The rows of the commands for subscriptions. */
import { choice } from '../values.js';
import { command } from './command.js';
import { INPUT, LISTING, READING } from './shared-options.js';

const NUMBERS = 'a number of "lede subscriptions", several with commas or a range (3,7-9), or an address';

export const subscribe = command({
  summary: 'subscribe to feeds, to list what is new in them',
  argument: {
    words: '<source...>',
    help: 'the address of a feed, or of a page that offers one; a list of feeds (OPML) may be a file or "-" too',
  },
  options: { ...LISTING, ...INPUT },
  manual: [
    'The feeds are RSS, Atom, RDF and JSON Feed. Of a page that offers several feeds the first is taken that is not one ' +
      'of comments; "lede --feeds" lists them. A list of feeds adds each of them, in the folders that it has. A source ' +
      'that cannot be read gives a message, and the others are subscribed to.',
  ],
  examples: [
    ['lede subscribe https://example.com/', 'subscribe to the feed of a page'],
    ['lede subscribe feeds.opml', 'subscribe to every feed of a list'],
  ],
  run: async (words, flags) => (await import('./subscribe.js')).subscribe(words, flags),
});

export const subscriptions = command({
  summary: 'list the subscriptions',
  options: {
    opml: { group: 'command', flags: '--opml', help: 'print them as a list of feeds for other programs (OPML)' },
    ...LISTING,
  },
  manual: ['Each has a number, which it keeps, and the last error, where it could not be read.'],
  examples: [
    ['lede subscriptions', 'list the subscriptions'],
    ['lede subscriptions --opml > feeds.opml', 'write them for another program'],
  ],
  run: async (_, flags) => (await import('./subscriptions.js')).subscriptions(flags),
});

export const unsubscribe = command({
  summary: 'end subscriptions',
  argument: { words: '<subscriptions...>', help: NUMBERS },
  options: {},
  manual: ['Their items are deleted. Articles that were saved from them stay.'],
  examples: [
    ['lede unsubscribe 3', 'end one subscription'],
    ['lede unsubscribe https://example.com/feed.xml', 'end one by its address'],
  ],
  run: async (words) => (await import('./unsubscribe.js')).unsubscribe(words),
});

export const news = command({
  summary: 'list what is new in your subscriptions, or read one item',
  argument: {
    words: '[number]',
    help: 'the number of an item in the last list; without it, what is new is fetched and listed',
  },
  options: {
    offline: { group: 'command', flags: '--offline', help: 'list what is kept, and fetch nothing' },
    mark: {
      group: 'command',
      flags: '--mark <state>',
      value: choice(['read', 'unread']),
      help: 'mark the item as read or unread and do not show it; without a number, all items of the last list',
    },
    ...READING,
    ...INPUT,
  },
  manual: [
    'The list has the unread items of each subscription, the newest first. Their numbers stay until the next list. An ' +
      'item that is read is shown as lede shows any article: the text that the feed gives, where that is all of it, ' +
      'else the page. It then counts as read. Of each subscription the newest 1,000 items are kept.',
    'A server is asked for a feed only when that is due: it may say how long a feed stays fresh, or when to come back, ' +
      'and else it is asked at most every 15 minutes. Where nothing has changed, it sends nothing. At most 8 servers are ' +
      'asked at the same time, and each for one feed after the other, which has 30 seconds. A feed that has moved for ' +
      'good is asked for at its new address, and one that is gone no more. A feed that cannot be read gives a message; ' +
      'the exit status is 1 only where none could be read.',
    'With -i the list opens in the interactive reader: Enter reads an item, Backspace comes back to the list, s saves ' +
      'the item, and u leaves it unread. A check mark stands beside what was read.',
  ],
  examples: [
    ['lede news', 'list what is new'],
    ['lede news 4', 'read one item'],
    ['lede news -i', 'read the list in the interactive reader'],
    ['lede news --mark read', 'mark all that was listed as read'],
  ],
  run: async (words, flags) => (await import('./news.js')).news(words, flags),
});
