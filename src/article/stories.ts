/**
 * The model of a list of stories: what a front page, a section page, an index, a search result or a feed holds, and
 * what is listed of saved articles. Types and small derivations only.
 */
import { formatDate } from './dates.js';
import { type ArticleInPieces, readToEnd } from './in-pieces.js';
import type { ArticleDate, Author, Removed, SafeText, Source } from './model.js';

/** A story as a list shows it. Optional fields are absent, never empty, where the list says nothing. */
export interface Story {
  /** The label before the headline: "Analysis". */
  kicker?: SafeText;
  headline: SafeText;
  /** The sentences below the headline. */
  dek?: SafeText;
  authors: Author[];
  /** When it was first published. */
  date?: ArticleDate;
  /** When it was last changed, where the list says both. */
  updated?: ArticleDate;
  /** The story's address: absolute where the list's own address is known. */
  url?: SafeText;
  /** The heading of the part of the list that it stands in: "Sport". */
  section?: SafeText;
  /** What the list itself calls the story: a feed's guid or id. */
  id?: SafeText;
  /** The story's own text, where the list holds it. */
  content?: StoryContent;
}

/** The text of a story inside a list. */
export interface StoryContent {
  /** The text as it came, which only a parser reads: it is not cleaned. */
  source: string;
  format: 'html' | 'text';
  /** True where the list gives the whole story, not its first words. */
  whole: boolean;
}

/** A feed that a page offers. */
export interface FeedLink {
  title?: SafeText;
  url: SafeText;
  /** The media type that the page names: "application/rss+xml". */
  mediaType?: SafeText;
}

/** Where a list was read from. */
export interface StoriesSource extends Omit<Source, 'format'> {
  /** A list of feeds is `opml`. */
  format: 'html' | 'feed' | 'opml';
}

/** A list of stories, in the order of weight that its source gives them. */
export interface StoryList {
  kind: 'stories';
  /** What the list is called: "Science", "Example Times". */
  title?: SafeText;
  /** What it says of itself. */
  dek?: SafeText;
  stories: Story[];
  source: StoriesSource;
  /** The feeds that the page offers. */
  feeds?: FeedLink[];
  /** A BCP 47 tag: "en", "pt-BR". */
  language?: string;
  /** What the input held that is not in the list. */
  removed: Removed[];
}

/** What an input holds: an article, which may not be read to its end, or a list of stories. */
export type ArticleOrStories = ArticleInPieces | { list: StoryList };

/** The same, with the article read to its end. */
export function readWhole(content: ArticleOrStories): ArticleOrStories {
  return 'list' in content ? content : { article: readToEnd(content) };
}

/** What stands below a story's headline beside its dek: "July 26, 2021 · Ann Lee"; "" where neither is known. */
export function storyLine({ date, authors }: Pick<Story, 'date' | 'authors'>): string {
  const names = authors.map(({ name }) => name).join(', ');
  return [date ? formatDate(date.iso) : '', names].filter((part) => part !== '').join(' · ');
}
