/**
 * A feed → a list of stories. Pure.
 *
 * The steps: XML is made well-formed (well-formed.ts); the package feedsmith reads it (formats.ts, opml.ts); each entry
 * becomes a story, with its words as text, its addresses whole, and its date as ISO 8601; and each story is listed once.
 */

import { plainAddress } from '../../article/address.js';
import { cleanLine } from '../../article/clean.js';
import { knownStories } from '../../article/identity.js';
import type { Author, Removed, SafeText } from '../../article/model.js';
import type { Story, StoryList } from '../../article/stories.js';
import { LedeError } from '../../base/errors.js';
import { parseUrl } from '../../base/url.js';
import { resolveAddress } from '../html/address.js';
import { authorNames } from '../html/head/names.js';
import { languageTag } from '../language-tag.js';
import { readFeedDate } from './dates.js';
import type { Entry, Feed, FeedKind } from './entry.js';
import { FEED_READERS } from './formats.js';
import { readOpml } from './opml.js';
import { makeWellFormed } from './well-formed.js';
import { contentOf, dekOf, lineOf, type Words } from './words.js';

export interface FeedOptions {
  /** A file's name or "-", kept in `source.name`. */
  name?: SafeText;
  /** The feed's own address. */
  url?: string;
  /** Called with a sentence where the feed is broken, or too large to be read in full. */
  onNote?: (note: string) => void;
}

/** The longest headline that is made of a story's first words, in UTF-16 units. */
const MADE_HEADLINE = 100;

/** How much of its text a story without a summary shows, in UTF-16 units: a sentence or two. */
const FIRST_WORDS = 160;

/** The longest id that is kept, in UTF-16 units. */
const MAX_ID = 2048;

/** What is no label of a story. */
const NO_KICKER = /^(?:uncategori[sz]ed|allgemein|non classé|sin categoría|general|news|blog)$/i;

/**
 * Reads a feed.
 * @param text its characters.
 * @param kind as `sniffFeed` finds it.
 * @throws {LedeError} for a text that is no feed, or too broken to be read.
 */
export function parseFeed(text: string, kind: FeedKind, options: FeedOptions = {}): StoryList {
  const { name, url, onNote } = options;
  const source = {
    format: kind === 'opml' ? ('opml' as const) : ('feed' as const),
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url: cleanLine(plainAddress(url)) }),
  };
  const xml = kind === 'json' ? text : readXml(text, onNote);
  if (kind === 'opml') {
    const { title, stories } = attempt('OPML', () => readOpml(xml, url));
    const named = cleanLine(title ?? '');
    return { kind: 'stories', ...(named !== '' && { title: named }), stories, source, removed: [] };
  }
  const feed = attempt('feed', () => FEED_READERS[kind](xml));
  return listOf(feed, source, url);
}

/** What the entries of a feed have in common. */
interface Context {
  feed: Feed;
  /** What relative addresses are relative to. */
  base: string | undefined;
  language: string | undefined;
  /** The names in each byline that was read: most feeds have few. */
  names: Map<string, string[]>;
}

/** The list that a feed is. */
function listOf(feed: Feed, source: StoryList['source'], url: string | undefined): StoryList {
  const language = languageTag(feed.language);
  const base = baseOf(feed, url);
  const stories: Story[] = [];
  const context = { feed, base, language, names: new Map<string, string[]>() };
  for (const entry of feed.entries) {
    const story = storyOf(entry, context);
    if (story) stories.push(story);
  }
  const { known, repeated } = knownStories(stories);
  const title = lineOf(feed.title);
  const dek = dekOf(feed.description);
  return {
    kind: 'stories',
    ...(title !== undefined && { title }),
    ...(dek !== undefined && dek !== title && { dek }),
    stories: known.map(({ story }) => story),
    source: { ...source, ...(title !== undefined && { site: title }) },
    ...(language !== undefined && { language }),
    removed: repeated.map(removedStory),
  };
}

const removedStory = ({ headline }: Story): Removed => ({
  text: headline,
  rule: 'repeated-story',
  reason: 'the same story stands in the feed before',
});

/** Well-formed XML, with a note where the feed's is not. */
function readXml(text: string, onNote: FeedOptions['onNote']): string {
  const xml = makeWellFormed(text);
  if (xml.cut) onNote?.('the feed is too large; only its beginning is read');
  else if (xml.mended) onNote?.('the feed is not well-formed XML; what could be read of it is shown');
  return xml.text;
}

/** @throws {LedeError} for any error of `read`: the package says little of what is wrong. */
function attempt<Read>(what: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    const message = `this ${what} cannot be read: it is broken, or holds nothing; look at it with --from text`;
    throw new LedeError(message, undefined, { cause: error });
  }
}

/**
 * What the relative addresses of a feed are relative to: what it says itself, its site (the feed may come from the
 * server of a service), or its own address.
 */
function baseOf({ bases, site }: Feed, url: string | undefined): string | undefined {
  const [stated] = bases;
  const read = stated === undefined ? undefined : parseUrl(stated, url);
  if (read) return read.href;
  const page = site === undefined ? undefined : resolveAddress(site, url);
  return page !== undefined && /^https?:/i.test(page) ? page : url;
}

/** The story that an entry is; undefined for an entry without words. */
function storyOf(entry: Entry, context: Context): Story | undefined {
  const { feed, base } = context;
  const language = languageTag(entry.language) ?? context.language;
  const summary = firstOf(entry.summaries);
  const lead = dekOf(summary) ?? dekOf(entry.content, FIRST_WORDS);
  const given = entry.titles.map(lineOf).find((line) => line !== undefined);
  const headline = given ?? madeHeadline(lead);
  if (headline === undefined) return undefined;
  const url = addressOf(entry, base);
  const id = cleanLine((entry.id ?? '').slice(0, MAX_ID));
  const authors = authorsOf(entry.authors.length > 0 ? entry.authors : feed.authors, context);
  const content = contentOf(entry.content, summary);
  const kicker = kickerOf(entry, headline);
  return {
    ...(kicker !== undefined && { kicker }),
    headline,
    ...(lead !== undefined && lead !== headline && { dek: lead }),
    authors,
    ...datesOf(entry, language),
    ...(url !== undefined && { url: cleanLine(url) }),
    ...(id !== '' && { id }),
    ...(content && { content }),
  };
}

const firstOf = (all: readonly (Words | undefined)[]): Words | undefined =>
  all.find((words) => words !== undefined && lineOf(words) !== undefined);

/** The first words of a story that has no headline, such as a short message. */
function madeHeadline(lead: SafeText | undefined): SafeText | undefined {
  if (lead === undefined || lead.length <= MADE_HEADLINE) return lead;
  const start = lead.slice(0, MADE_HEADLINE);
  const space = start.lastIndexOf(' ');
  return cleanLine(`${space > 0 ? start.slice(0, space) : start} …`);
}

/** The first address of an entry that is one of the web. */
function addressOf({ urls, base }: Entry, feedBase: string | undefined): string | undefined {
  const own = (base === undefined ? undefined : parseUrl(base, feedBase)?.href) ?? feedBase;
  for (const url of urls) {
    const whole = url === undefined ? undefined : resolveAddress(url, own);
    if (whole !== undefined && !/^(?:mailto|ftp):/i.test(whole)) return plainAddress(whole);
  }
  return undefined;
}

/** The day of publication, and that of a later change. Where a feed gives only the change, that is the date. */
function datesOf(entry: Entry, language: string | undefined): Pick<Story, 'date' | 'updated'> {
  const read = (dates: Entry['published']) =>
    dates.map((words) => readFeedDate(words, language)).find((date) => date !== undefined);
  const published = read(entry.published);
  const updated = read(entry.updated);
  const date = published ?? updated;
  if (!date) return {};
  const later = updated !== undefined && updated.iso.slice(0, 10) > date.iso.slice(0, 10);
  return { date, ...(later && { updated }) };
}

/** The authors, with the names that a byline lists as one text separated. */
function authorsOf(people: Entry['authors'], { names: known, language }: Context): Author[] {
  const authors = new Map<string, Author>();
  for (const { name, url } of people) {
    const line = lineOf(name === undefined ? undefined : { text: name, type: 'unknown' });
    // An address of mail is no name.
    if (line === undefined || /^\S+@\S+$/.test(line)) continue;
    const names = known.get(line) ?? authorNames(line, language);
    known.set(line, names);
    for (const one of names.length > 0 ? names : [line]) {
      const page = names.length <= 1 && url !== undefined && /^https?:/i.test(url) ? cleanLine(url) : undefined;
      if (!authors.has(one)) authors.set(one, { name: cleanLine(one), ...(page !== undefined && { url: page }) });
    }
  }
  return [...authors.values()];
}

/** The label of a story: its category, where it has one and not several. */
function kickerOf({ categories }: Entry, headline: SafeText): SafeText | undefined {
  if (categories.length !== 1) return undefined;
  const [category] = categories;
  const label = lineOf(category === undefined ? undefined : { text: category, type: 'unknown' });
  return label === undefined || label.length > 40 || label === headline || NO_KICKER.test(label) ? undefined : label;
}
