/**
 * Whether a page is a list of stories or an article. src/README.md states the rule. Pure.
 */
import { parseUrl } from '../../../base/url.js';
import type { Tree } from '../dom.js';
import type { Metadata } from '../head/index.js';
import type { TextRun } from '../model/runs.js';
import { headingAround, type Item } from './items.js';
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

/** A page of fewer stories is no list, nor is a front page of fewer. */
const MIN_STORIES = 6;
const MIN_ON_FRONT = 3;

/** The share of a page's words that stands with its stories. */
const STORIES_SHARE = 0.45;

/** Headlines have so many words in the mean; the names of sections and goods have fewer. */
const MEAN_WORDS = 3;

/** The share of the stories that are described: the entries of an index are bare links. */
const DESCRIBED_SHARE = 0.5;

/**
 * The share of the page's words that prose outside of the stories may be: on the front page of a site, on another page,
 * and on one with a headline of its own or whose data call it an article.
 */
const OUTSIDE_SHARE = { front: 0.4, other: 0.3, headlined: 0.1 };

/** The share of the page's words, and of the prose of all stories, that one may have; and words that are always few. */
const MOST_SHARE = 0.25;
const MOST_OF_PROSE = 0.5;
const FEW_WORDS = 60;

/** A page of fewer words of prose is no article, whatever its data say. */
const NO_PROSE = 20;

/** An own headline of so many words is an article's; the name of a section has fewer. */
const HEADLINE_WORDS = 4;

/** The last part of an address with so many words is made of a headline. */
const ADDRESS_WORDS = 6;

/** The address of a post by its day: "/2021/07/26/ferry". */
const DATED_PATH = /\/(?:19|20)\d\d\/[01]?\d\/(?:[0-3]?\d\/)?(?!page\b)[^/]*\p{L}/u;

/** Software of wikis: a page of one is an article, however many links it lists. */
const WIKI = /mediawiki|dokuwiki|twiki|moinmoin|xwiki/i;

/**
 * What the page's data and its address say: `article` where that is enough, `list` for the front page of a site,
 * `stated` where the data call the page an article, but a list may be called one too; `wiki` for a page of a wiki.
 */
export type Sign = 'article' | 'list' | 'stated' | 'wiki' | undefined;

export function readSign(tree: Tree, metadata: Metadata, url: string | undefined): Sign {
  if (tree.meta.some(({ name, content }) => name === 'generator' && WIKI.test(content))) return 'wiki';
  if (tree.meta.some(({ name, content }) => name === 'og:type' && /^video/i.test(content))) return 'article';
  const path = url === undefined ? undefined : parseUrl(url)?.pathname;
  if (path !== undefined && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(path)) return 'list';
  const last = path?.split('/').findLast((part) => part !== '') ?? '';
  if (path !== undefined && DATED_PATH.test(path)) return 'article';
  const isHeadline = last.split(/[-_+]|%20/).filter((word) => /^\p{L}/u.test(word)).length >= ADDRESS_WORDS;
  if (isHeadline) return 'article';
  return metadata.article || metadata.published !== undefined ? 'stated' : undefined;
}

/** True for a list of stories. */
export function isList(counts: Counts, sign: Sign): boolean {
  const { stories, described, words, headlines, inStories, outside, prose, most, own } = counts;
  if (sign === 'article' || sign === 'wiki' || stories < (sign === 'list' ? MIN_ON_FRONT : MIN_STORIES)) return false;
  if (inStories < words * STORIES_SHARE || headlines < stories * MEAN_WORDS) return false;
  if (described < stories * DESCRIBED_SHARE) return false;
  if (most > FEW_WORDS && (most > words * MOST_SHARE || most > prose * MOST_OF_PROSE)) return false;
  if (sign === 'list') return outside <= words * OUTSIDE_SHARE.front;
  const isHeadlined = own >= HEADLINE_WORDS;
  if (sign === 'stated' && isHeadlined) return outside + prose < NO_PROSE;
  return outside <= words * (isHeadlined || sign === 'stated' ? OUTSIDE_SHARE.headlined : OUTSIDE_SHARE.other);
}

/** What stands on a page outside of menus, footers and offers: all words, and those of prose. */
export interface MainText {
  words: number;
  prose: number;
}

/** Counts the words of the runs outside of menus, footers and offers. */
export function measureMain(runs: readonly TextRun[]): MainText {
  const main = { words: 0, prose: 0 };
  for (const run of runs) {
    if (run.cutBy !== undefined) continue;
    main.words += run.counts.words;
    main.prose += proseIn(run);
  }
  return main;
}

/** An index has so many words at least, and no more than this share of prose … */
const INDEX_WORDS = 30;
const INDEX_PROSE = 0.2;
/** … and less than this share of its words is kept as a story. */
const INDEX_KEPT = 0.12;

/**
 * True for a page that is no article, and no list of stories either: a ranking, a table, a catalogue. `kept` is how many
 * words of it look like an article's.
 */
export function isIndex({ words, prose }: MainText, kept: number): boolean {
  return words >= INDEX_WORDS && prose < words * INDEX_PROSE && kept < words * INDEX_KEPT;
}

/** A run of so many words with a mark of punctuation, not mostly linked, is prose. */
const PROSE_WORDS = 10;

/**
 * Counts what `isList` asks about: the stories, each once, and the words in and beside them. `named` holds the stories
 * that the page names again as well.
 */
export function measureStories(
  runs: readonly TextRun[],
  found: readonly FoundStory[],
  named: readonly FoundStory[],
): Counts {
  const counts: Counts = {
    ...{ stories: found.length, described: 0, words: 0, headlines: 0, inStories: 0 },
    ...{ outside: 0, prose: 0, most: 0, own: 0 },
  };
  const ofFound = new Set(found.flatMap(({ item }) => [...item.before, item.headline, ...item.after]));
  for (const { item, story } of found) {
    const { headline, before, after, titled } = item;
    if (titled || story.dek !== undefined || story.date || story.authors.length > 0) counts.described++;
    counts.headlines += headlineWords(item, runs[headline]);
    let prose = 0;
    for (const i of [...before, headline, ...after]) {
      const run = runs[i];
      if (run === undefined) continue;
      counts.inStories += run.counts.words;
      counts.words += run.counts.words;
      prose += proseIn(run);
    }
    counts.prose += prose;
    counts.most = Math.max(counts.most, prose);
  }
  const headlines = new Set(named.map(({ item }) => item.headline));
  const texts = new Set([...ofFound].map((i) => runs[i]?.text));
  runs.forEach((run, i) => {
    if (run.cutBy !== undefined || headlines.has(i)) return;
    if (headingAround(run)?.tag === 'h1') counts.own = Math.max(counts.own, run.counts.words);
    // What stands with a story that is named again is new, or the same as with the first.
    if (ofFound.has(i) || texts.has(run.text) || isMenu(run)) return;
    counts.words += run.counts.words;
    counts.outside += proseIn(run);
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
