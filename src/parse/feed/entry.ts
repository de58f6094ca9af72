/** An entry of a feed, before it is a story: what the formats have in common. Types only. */
import type { Words } from './words.js';

/** The formats of feeds. */
export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** What is read as a feed: a feed, or a list of feeds. */
export type FeedKind = FeedFormat | 'opml';

/** An entry. Each list names the most trusted first. */
export interface Entry {
  id?: string | undefined;
  titles: (Words | undefined)[];
  summaries: (Words | undefined)[];
  content?: Words | undefined;
  /** Addresses, as they stand. */
  urls: (string | undefined)[];
  /** What relative addresses in the entry are relative to, where it says so itself. */
  base?: string | undefined;
  authors: { name?: string | undefined; url?: string | undefined }[];
  published: (string | undefined)[];
  updated: (string | undefined)[];
  categories: (string | undefined)[];
  language?: string | undefined;
}

/** A feed, before it is a list of stories. */
export interface Feed {
  title?: Words | undefined;
  description?: Words | undefined;
  /** The addresses that relative ones may be relative to, the most trusted first. */
  bases: (string | undefined)[];
  /** The page that the feed belongs to. */
  site?: string | undefined;
  language?: string | undefined;
  authors: Entry['authors'];
  entries: Entry[];
}
