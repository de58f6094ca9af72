/**
 * What is above the story: headline, authors, dates, dek; from the page's data and from its visible text.
 * Pure.
 */
import { hostOf } from '../../../article/site.js';
import type { Element, Tree } from '../dom.js';
import { chooseAuthors } from './authors.js';
import { findByline } from './byline.js';
import { findDateElement, findPublished, findUpdated, type ShownDate } from './dates.js';
import { findDek } from './dek.js';
import { findHeadline } from './headline.js';
import type { Metadata } from './metadata.js';
import { findSurroundings } from './surroundings.js';

export { type Metadata, readMetadata } from './metadata.js';

export interface Head {
  headline: string | undefined;
  /** The label that stands in the headline's element. */
  kicker: string | undefined;
  headlineElement: Element | undefined;
  authors: string[];
  /** The line that names the authors on the page. */
  byline: Element | undefined;
  date: ShownDate | undefined;
  /** The line that shows the date. */
  dateElement: Element | undefined;
  updated: string | undefined;
  dek: Element | undefined;
  /** What stands like a dek on a page that isn't an article with author and date: the beginning of its text. */
  opening: Element | undefined;
}

/** Reads what is above the story that `root` holds. The page has been measured and cut; `url` is its address. */
export function readHead(
  tree: Tree,
  root: Element,
  metadata: Metadata,
  url: string | undefined,
  isReference = false,
): Head {
  const all = tree.elements;
  const host = hostOf(url ?? '') ?? '';
  const headline = findHeadline(all, root, metadata, host, isReference);
  const near = findSurroundings(all, root, headline.element, metadata.language);
  const byline = findByline(near);
  const date = findPublished(near, metadata, url);
  const authors = chooseAuthors(metadata, byline, near, host);
  const dek = findDek(near, headline.element, metadata.description);
  const isArticle = date !== undefined && authors.length > 0;
  return {
    headline: headline.text,
    kicker: headline.kicker,
    headlineElement: headline.element,
    authors,
    byline: byline.element,
    date,
    dateElement: findDateElement(near, date),
    updated: findUpdated(metadata, date, near.language),
    dek: isArticle ? dek : undefined,
    opening: isArticle ? undefined : dek,
  };
}
