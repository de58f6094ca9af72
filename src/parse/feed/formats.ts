/** The formats of feeds, as the package feedsmith reads them, to what they have in common. Pure. */
import {
  type AtomFeed,
  type AtomNs,
  type DcNs,
  type DcTermsNs,
  type ItunesNs,
  type JsonFeed,
  type MediaNs,
  parseAtomFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import type { Entry, Feed, FeedFormat } from './entry.js';
import type { Words } from './words.js';

/**
 * Reads a feed.
 * @param text well-formed XML, or JSON.
 * @throws an error of feedsmith's where the text is no feed of that format.
 */
export const FEED_READERS: Record<FeedFormat, (text: string) => Feed> = {
  rss: (text) => fromRss(parseRssFeed(text)),
  rdf: (text) => fromRdf(parseRdfFeed(text)),
  atom: (text) => fromAtom(parseAtomFeed(text)),
  json: (text) => fromJson(parseJsonFeed(JSON.parse(text.replace(/^\ufeff/, ''), withoutLength))),
};

/** The parser takes an object with a "length" for a list of so many. */
const withoutLength = (key: string, value: unknown): unknown => (key === 'length' ? undefined : value);

/** The extensions of RSS and RDF: Dublin Core, media, iTunes, Atom. */
interface Extensions {
  dc?: DcNs.ItemOrFeed<string>;
  dcterms?: DcTermsNs.ItemOrFeed<string>;
  itunes?: ItunesNs.Item;
  media?: MediaNs.ItemOrFeed;
  atom?: AtomNs.Entry<string>;
}

/** What the extensions say of an entry. */
function fromExtensions({ dc, dcterms, itunes, media, atom }: Extensions) {
  const group = media?.groups?.[0] ?? media?.contents?.[0];
  return {
    titles: [itunes?.title, media?.title?.value, group?.title?.value, dc?.titles?.[0]],
    summaries: [
      ...[atom?.summary?.value, dcterms?.abstracts?.[0], dc?.descriptions?.[0], dcterms?.descriptions?.[0]],
      ...[media?.description?.value, group?.description?.value, itunes?.summary, itunes?.subtitle],
    ],
    urls: [alternate(atom?.links)],
    creators: [...(dc?.creators ?? []), ...(dcterms?.creators ?? [])],
    author: itunes?.author,
    published: [dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], dcterms?.dates?.[0], atom?.published],
    updated: [atom?.updated, dcterms?.modified?.[0]],
    subjects: dc?.subjects ?? [],
  };
}

function fromRss(feed: RssFeed.Feed<string>): Feed {
  return {
    title: unknown(feed.title ?? feed.itunes?.title ?? feed.dc?.titles?.[0]),
    description: unknown(feed.description ?? feed.itunes?.summary ?? feed.itunes?.subtitle),
    bases: [feed.xml?.base],
    site: feed.link ?? alternate(feed.atom?.links),
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    // The editor of a channel is a contact, not the author of each story; a podcast's author is.
    authors: [],
    entries: (feed.items ?? []).map(fromRssItem),
  };
}

function fromRssItem(item: RssFeed.Item<string>): Entry {
  const more = fromExtensions(item);
  const { guid } = item;
  const people = (item.authors ?? []).map(({ name, link }) => ({ name, url: link }));
  const creators = more.creators.map((name) => ({ name }));
  return {
    id: guid?.value,
    titles: [item.title, ...more.titles].map(unknown),
    summaries: [item.description, ...more.summaries].map(unknown),
    content: unknown(item.content?.encoded ?? item.atom?.content?.value),
    // A guid is an address where the feed does not say otherwise (RSS 2.0), but many are none.
    urls: [
      item.link,
      ...more.urls,
      guid?.isPermaLink === false ? undefined : webAddress(guid?.value),
      item.enclosures?.[0]?.url,
    ],
    base: item.xml?.base,
    authors: firstThatNames(creators, people, [{ name: more.author }]),
    published: [item.pubDate, ...more.published],
    updated: more.updated,
    categories: item.categories ? item.categories.map(({ name }) => name) : more.subjects,
    language: item.xml?.lang,
  };
}

function fromRdf(feed: RdfFeed.Feed<string>): Feed {
  return {
    title: unknown(feed.title ?? feed.dc?.titles?.[0]),
    description: unknown(feed.description ?? feed.dc?.descriptions?.[0]),
    bases: [feed.xml?.base],
    site: feed.link,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    authors: [],
    entries: (feed.items ?? []).map(fromRdfItem),
  };
}

function fromRdfItem(item: RdfFeed.Item<string>): Entry {
  const more = fromExtensions(item);
  const about = item.rdf?.about;
  return {
    id: about,
    titles: [item.title, ...more.titles].map(unknown),
    summaries: [item.description, ...more.summaries].map(unknown),
    content: unknown(item.content?.encoded ?? item.atom?.content?.value),
    urls: [item.link, ...more.urls, webAddress(about)],
    base: item.xml?.base,
    authors: more.creators.map((name) => ({ name })),
    published: more.published,
    updated: more.updated,
    categories: more.subjects,
    language: item.xml?.lang,
  };
}

function fromAtom(feed: AtomFeed.Feed<string>): Feed {
  return {
    title: typed(feed.title),
    description: typed(feed.subtitle),
    bases: [feed.xml?.base],
    site: alternate(feed.links),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    authors: (feed.authors ?? []).map(({ name, uri }) => ({ name, url: uri })),
    entries: (feed.entries ?? []).map(fromAtomEntry),
  };
}

function fromAtomEntry(entry: AtomFeed.Entry<string>): Entry {
  const more = fromExtensions(entry);
  const { content } = entry;
  const people = (entry.authors ?? []).map(({ name, uri }) => ({ name, url: uri }));
  return {
    id: entry.id,
    titles: [typed(entry.title), ...more.titles.map(unknown)],
    summaries: [typed(entry.summary), ...more.summaries.map(unknown)],
    content: typed(content),
    urls: [alternate(entry.links), content?.src, entry.links?.find(({ rel }) => rel === 'enclosure')?.href],
    base: entry.xml?.base ?? content?.xml?.base,
    authors: firstThatNames(
      people,
      more.creators.map((name) => ({ name })),
      [{ name: more.author }],
    ),
    published: [entry.published, ...more.published],
    updated: [entry.updated, ...more.updated],
    categories: entry.categories ? entry.categories.map(({ label, term }) => label ?? term) : more.subjects,
    language: entry.xml?.lang,
  };
}

function fromJson(feed: JsonFeed.Feed<string>): Feed {
  return {
    title: plain(feed.title),
    description: plain(feed.description),
    bases: [],
    site: feed.home_page_url,
    language: feed.language,
    authors: feed.authors ?? [],
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      titles: [plain(item.title)],
      summaries: [plain(item.summary)],
      content: item.content_html === undefined ? plain(item.content_text) : { text: item.content_html, type: 'html' },
      urls: [item.url, item.external_url, webAddress(item.id), item.attachments?.[0]?.url],
      authors: item.authors ?? [],
      published: [item.date_published],
      updated: [item.date_modified],
      categories: item.tags ?? [],
      language: item.language,
    })),
  };
}

/** The address of the page among the links of Atom: the link without a relation is one too (RFC 4287, 4.2.7.2). */
function alternate(links: readonly AtomFeed.Link<string>[] = []): string | undefined {
  const pages = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0])?.href;
}

/** The first list in which somebody has a name. */
function firstThatNames(...lists: Entry['authors'][]): Entry['authors'] {
  return lists.find((list) => list.some(({ name }) => name !== undefined)) ?? [];
}

/** A text of Atom (RFC 4287, 3.1): plain, unless it says otherwise. Older feeds write media types. */
function typed(text: AtomFeed.Text | AtomFeed.Content | undefined): Words | undefined {
  if (text?.value === undefined) return undefined;
  const { value, type } = text;
  if (type === undefined || type === 'text' || type === 'text/plain') return { text: value, type: 'text' };
  return { text: value, type: type.includes('html') ? 'html' : 'unknown' };
}

function unknown(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, type: 'unknown' };
}

function plain(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : { text, type: 'text' };
}

/** A text that is the address of a page by itself. */
function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}
