/** The feeds that a page offers. Pure. */
import { cleanLine } from '../../article/clean.js';
import type { FeedLink } from '../../article/stories.js';
import { resolveAddress } from './address.js';
import type { Tree } from './dom.js';
import { readTree } from './tree.js';

/** The media types of feeds in a link of a page (HTML Standard, 4.6.7.1, and what sites write). */
const TYPES = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|rss|atom)\s*(?:;|$)/;

/**
 * The feeds that a page offers to programs, by its links with `rel="alternate"` or `rel="feed"`, in its order.
 * @param page its characters.
 * @param url the address that it was read from.
 */
export function findFeeds(page: string, url: string | undefined): FeedLink[] {
  return feedsIn(readTree(page), url);
}

/** As `findFeeds`, of a page whose tree has been made. */
export function feedsIn({ links, base }: Tree, url: string | undefined): FeedLink[] {
  const from = base === undefined ? url : (resolveAddress(base, url) ?? url);
  const feeds = new Map<string, FeedLink>();
  for (const { rel, href, type = '', title = '' } of links) {
    const isFeed = /\bfeed\b/.test(rel) || (/\balternate\b/.test(rel) && TYPES.test(type));
    const address = isFeed ? resolveAddress(href, from) : undefined;
    if (address === undefined || feeds.has(address)) continue;
    const named = cleanLine(title);
    feeds.set(address, {
      ...(named !== '' && { title: named }),
      url: cleanLine(address),
      ...(type !== '' && { mediaType: cleanLine(type) }),
    });
  }
  return [...feeds.values()];
}
