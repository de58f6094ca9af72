/**
 * What a page says of its story outside the story: headline, authors, dates, publication. Pure.
 *
 * Where sources disagree the order is: JSON-LD, then the elements' own properties (microdata, rel, time), then
 * meta elements, then the words beside the headline. JSON-LD comes first because search engines check it
 * against the page, so publishers keep it true; meta elements are often a template's ("admin", the site's
 * name). The headline is the exception: what a reader sees (the h1) wins, because the other titles are cut or
 * sharpened for search results and social feeds.
 */
import { cleanLine } from '../../../article/clean.js';
import { getOrMake } from '../../../base/get-or-make.js';
import { isObject } from '../../../base/is-object.js';

import { languageTag } from '../../language-tag.js';
import { fold, type Tree } from '../dom.js';
import { NOBODY } from '../rules/bylines.js';
import { FIRST_POST_TYPE, META_NAMES, PAGE_TYPE, STORY_TYPE, UNDATED_TYPE } from '../rules/metadata.js';
import { findByType, hasType, indexById, type JsonObject, namesOf, readJsonLd, textOf } from './json-ld.js';

/** What the page's own data say. Strings are as they came but for white space and entities. */
export interface Metadata {
  /** The story's titles, the most trusted first. */
  titles: string[];
  /** The authors by JSON-LD, and by meta elements: bylines rather than names. */
  authors: string[];
  metaAuthors: string[];
  published: string | undefined;
  modified: string | undefined;
  /**
   * The dates of the page, not of a story on it: when an editor first made its record, and last touched it; and those
   * of recipes and of wikis.
   * They count only where the page shows them to its readers.
   */
  pageDates: string[];
  description: string | undefined;
  section: string | undefined;
  site: string | undefined;
  /** The address that the page calls its own, as it stood. */
  url: string | undefined;
  /** A BCP 47 tag. */
  language: string | undefined;
  /** True where they say that the page is a thread of a forum, or a question with answers. */
  thread: boolean;
  /** True where they say that the page is an article. */
  article: boolean;
  /** False where the page's data say that the text is not free to read. */
  free: boolean;
}

/** Reads the page's JSON-LD, meta and link elements. */
export function readMetadata(tree: Tree): Metadata {
  const objects = tree.jsonLd.flatMap(readJsonLd);
  const byId = indexById(objects);
  // A page of frequent questions has questions too; only one with answers by its readers is a thread.
  const question = findByType(objects, /^QAPage$/i) && findByType(objects, /^Question$/i);
  const page = findByType(objects, PAGE_TYPE);
  const meta = indexMeta(tree);
  const all = (names: readonly string[]): string[] => contentsOf(meta, names);
  const first = (names: readonly string[]): string | undefined => all(names)[0];
  const address = tree.links.find((link) => /\bcanonical\b/.test(link.rel))?.href ?? first(META_NAMES.address);
  const shared = first(META_NAMES.sharedTitle) ?? tree.title;
  const story = question ?? ownStory(objects, address, shared);
  const authors = story ? namesOf(story.author ?? story.creator, byId) : [];
  // The day on which somebody first made a page of a wiki, or a recipe, is no day of publication.
  const isDated = !findByType(story ? [story] : [], UNDATED_TYPE) && !authors.some((name) => NOBODY.test(name));
  const published = textOf(story?.datePublished) ?? first(META_NAMES.published) ?? textOf(story?.dateCreated);
  const titles = [
    textOf(story?.headline),
    first(META_NAMES.sharedTitle),
    first(META_NAMES.otherTitle),
    textOf(story?.name),
    cleanLine(tree.title),
  ];
  return {
    titles: titles.filter((title) => title !== undefined).filter((title) => title !== ''),
    authors,
    metaAuthors: all(META_NAMES.author),
    published: isDated ? published : undefined,
    modified: textOf(story?.dateModified) ?? first(META_NAMES.modified),
    pageDates: [...(isDated ? [] : [published]), textOf(page?.datePublished), textOf(page?.dateModified)].filter(
      (date) => date !== undefined,
    ),
    description: textOf(story?.description) ?? first(META_NAMES.description),
    section: textOf(story?.articleSection) ?? first(META_NAMES.section),
    site:
      first(META_NAMES.site) ?? namesOf(story?.publisher, byId)[0] ?? textOf(findByType(objects, /^WebSite$/i)?.name),
    url: address ?? textOf(story?.url),
    language: [tree.language, first(META_NAMES.locale), first(META_NAMES.language), textOf(story?.inLanguage)]
      .map(languageTag)
      .find((tag) => tag !== undefined),
    thread: story !== undefined && findByType([story], FIRST_POST_TYPE) !== undefined,
    article: story !== undefined,
    free: story?.isAccessibleForFree === undefined || !/^false$/i.test(String(story.isAccessibleForFree)),
  };
}

/** Of several stories in the page's JSON-LD the one with the page's address, or with its title; else the first. */
function ownStory(objects: readonly JsonObject[], address: string | undefined, title: string): JsonObject | undefined {
  const stories = objects.filter((object) => hasType(object, STORY_TYPE));
  if (stories.length < 2) return stories[0];
  const own = address === undefined ? '' : comparedAddress(address);
  const atAddress = stories.find(
    (story) => own !== '' && addressesOf(story).some((one) => comparedAddress(one) === own),
  );
  const folded = fold(title);
  const isTitled = (story: JsonObject): boolean => {
    const headline = fold(textOf(story.headline) ?? '');
    return headline !== '' && folded.startsWith(headline);
  };
  return atAddress ?? stories.find(isTitled) ?? stories[0];
}

/** The addresses that a story gives as its own or its page's. */
function addressesOf({ url, mainEntityOfPage, '@id': id }: JsonObject): string[] {
  const page = isObject(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage;
  return [url, page, id].filter((one) => typeof one === 'string');
}

/** What an address is compared as: without its scheme, its query, its fragment and a slash at its end. */
function comparedAddress(address: string): string {
  return address
    .replace(/^https?:/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

/** The contents of the page's meta elements by their plain names, each in one line. */
function indexMeta(tree: Tree): ReadonlyMap<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { name, content } of tree.meta) {
    const line = cleanLine(content);
    if (line === '') continue;
    getOrMake(index, plainName(name), () => []).push(line);
  }
  return index;
}

/** "DC:date", "dc_date" and "dc.date" are one name. */
function plainName(name: string): string {
  return name.replace(/[:_-]/g, '.');
}

/** The contents of the first of these names that has any; an address counts only where addresses are asked for. */
function contentsOf(index: ReadonlyMap<string, string[]>, names: readonly string[]): string[] {
  for (const name of names) {
    const contents = index.get(plainName(name)) ?? [];
    const found = names === META_NAMES.address ? contents : contents.filter((one) => !/^https?:\/\/\S+$/.test(one));
    if (found.length > 0) return found;
  }
  return [];
}
