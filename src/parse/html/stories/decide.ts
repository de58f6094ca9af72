/**
 * Whether a page is a list of stories or an article. src/README.md states the rule. Pure.
 */
import type { Metadata } from '../head/index.js';
import type { TextRun } from '../model/runs.js';
import type { Item } from './items.js';
import type { FoundStory } from './story.js';

/** What stands on a page outside of menus, footers and offers, in words. */
export interface Counts {
  stories: number;
  /** Stories whose headline is a heading or is named one, or that have something beside it. */
  described: number;
  words: number;
  headlines: number;
  /** Words that stand with the stories, headlines included. */
  inStories: number;
  /** Words of prose outside of the stories. */
  outside: number;
  /** Words of prose with the stories, and with the one that has most. */
  prose: number;
  most: number;
  /** The longest headline of the page's own: an h1 that leads nowhere. */
  own: number;
}

/** A page of fewer stories is no list. */
const MIN_STORIES = 5;

/** The share of a page's words that stands with its stories. */
const STORIES_SHARE = 0.5;

/** Headlines have so many words in the mean; the names of sections and goods have fewer. */
const MEAN_WORDS = 2.5;

/** The share of the stories that are described: the entries of an index are bare links. */
const DESCRIBED_SHARE = 0.5;

/** The share of the page's words that prose outside of the stories may be. */
const OUTSIDE_SHARE = 0.3;

/** The share of the page's words, and of the prose of all stories, that one may have; and words that are always few. */
const MOST_SHARE = 0.25;
const MOST_OF_PROSE = 0.5;
const FEW_WORDS = 60;

/** An own headline of so many words is an article's; the name of a section has fewer. */
const HEADLINE_WORDS = 5;

/** The last part of an address with so many words is made of a headline. */
const ADDRESS_WORDS = 5;

/**
 * What the page's data and its address say: `article` where that is enough, `list` for the front page of a site,
 * `stated` where the data call the page an article, but a list may be called one too.
 */
export type Sign = 'article' | 'list' | 'stated' | undefined;

export function readSign(metadata: Metadata, url: string | undefined): Sign {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : undefined;
  if (path !== undefined && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(path)) return 'list';
  const last = path?.split('/').findLast((part) => part !== '') ?? '';
  const isHeadline = last.split(/[-_+]|%20/).filter((word) => /\p{L}{2}|^[ai]$/u.test(word)).length >= ADDRESS_WORDS;
  if (isHeadline) return 'article';
  return metadata.article || metadata.published !== undefined ? 'stated' : undefined;
}

/** True for a list of stories. */
export function isList(counts: Counts, sign: Sign): boolean {
  const { stories, described, words, headlines, inStories, outside, prose, most, own } = counts;
  if (sign === 'article' || stories < MIN_STORIES) return false;
  if (inStories < words * STORIES_SHARE || headlines < stories * MEAN_WORDS) return false;
  if (described < stories * DESCRIBED_SHARE || outside > words * OUTSIDE_SHARE) return false;
  if (most > FEW_WORDS && (most > words * MOST_SHARE || most > prose * MOST_OF_PROSE)) return false;
  return sign !== 'stated' || own < HEADLINE_WORDS;
}

/** A run of so many words with a mark of punctuation, not mostly linked, is prose. */
const PROSE_WORDS = 10;

export function countWords(runs: readonly TextRun[], found: readonly FoundStory[]): Counts {
  const counts: Counts = {
    ...{ stories: found.length, described: 0, words: 0, headlines: 0, inStories: 0 },
    ...{ outside: 0, prose: 0, most: 0, own: 0 },
  };
  const taken = new Set<number>();
  for (const { item, story } of found) {
    const { headline, before, after, titled } = item;
    if (titled || story.dek !== undefined || story.date || story.authors.length > 0) counts.described++;
    counts.headlines += headlineWords(item, runs[headline]);
    let prose = 0;
    for (const i of [...before, headline, ...after]) {
      taken.add(i);
      const run = runs[i];
      if (run === undefined) continue;
      counts.inStories += run.counts.words;
      prose += proseIn(run);
    }
    counts.prose += prose;
    counts.most = Math.max(counts.most, prose);
  }
  runs.forEach((run, i) => {
    if (run.cutBy !== undefined) return;
    if (!taken.has(i) && isMenu(run)) return;
    counts.words += run.counts.words;
    if (taken.has(i)) return;
    counts.outside += proseIn(run);
    if (run.element.tag === 'h1' && run.linked === 0) counts.own = Math.max(counts.own, run.counts.words);
  });
  return counts;
}

/** A run of so many links, and hardly anything else, is a menu, whatever it is called. */
const MENU_LINKS = 8;
const MENU_SHARE = 0.7;
const isMenu = ({ links, linked, text }: TextRun): boolean => links >= MENU_LINKS && linked >= text.length * MENU_SHARE;

/** How many words the headline has: its share of the run that it stands in. */
function headlineWords({ title }: Item, run: TextRun | undefined): number {
  return run === undefined ? 0 : (run.counts.words * title.length) / run.text.length;
}

function proseIn({ counts, linked, text }: TextRun): number {
  const isProse = counts.words >= PROSE_WORDS && counts.stops + counts.commas > 0 && linked < text.length / 2;
  return isProse ? counts.words : 0;
}
