/**
 * What a page says of its story outside the story: headline, authors, dates, publication. Pure.
 *
 * Where sources disagree the order is: JSON-LD, then the elements' own properties (microdata, rel, time), then meta elements, then the
 * words beside the headline. JSON-LD comes first because search engines check it against the page, so publishers keep it
 * true; meta elements are often a template's ("admin", the site's name). The headline is the exception: what a reader sees
 * (the h1) wins, because the other titles are cut or sharpened for search results and social feeds.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { cleanLine } from '../../article/clean.js';
import { readIsoDate } from '../../article/dates.js';
import { findDate } from '../news/dates.js';
import { type Element, Text, type Tree } from './tree.js';

/** What the page's own data say. Strings are as they came but for white space. */
export interface Meta {
  titles: string[];
  authors: string[];
  published: string | undefined;
  modified: string | undefined;
  /**
   * The dates of the page, not of a story on it: when an editor first made its record, and last touched it. They count only where the page
   * shows them to its readers.
   */
  pageDates: string[];
  description: string | undefined;
  section: string | undefined;
  site: string | undefined;
  url: string | undefined;
  language: string | undefined;
  /** False where the page's data say that the text is not free to read. */
  free: boolean;
}

type Json = { [key: string]: unknown };

const STORY_TYPE = /(?:Article|Posting|Report|Review|Story|Chapter|Recipe|HowTo|Interview)$/i;

/** Reads the page's JSON-LD and meta elements. */
export function readMeta(tree: Tree): Meta {
  const nodes = tree.data.flatMap(readData);
  const story = nodes.find((node) => typesOf(node).some((type) => STORY_TYPE.test(type)));
  const page = nodes.find((node) => typesOf(node).some((type) => /WebPage$|^ItemPage$/i.test(type)));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const named = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = tree.meta.find((one) => one.name === name && one.content.trim() !== '');
      if (found) return cleanLine(found.content);
    }
    return undefined;
  };
  const all = (...names: string[]): string[] => {
    for (const name of names) {
      const found = tree.meta.filter((one) => one.name === name && one.content.trim() !== '');
      if (found.length > 0) return found.map((one) => cleanLine(one.content));
    }
    return [];
  };
  const site =
    named('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title', 'al:android:app_name') ??
    nameOf(story?.publisher, byId)[0];
  const authors = story ? nameOf(story.author ?? story.creator, byId) : [];
  return {
    titles: [
      text(story?.headline),
      named('og:title'),
      named('twitter:title', 'dc.title', 'citation_title', 'parsely-title', 'sailthru.title'),
      text(story?.name),
      cleanLine(tree.title),
    ].filter((title): title is string => title !== undefined && title !== ''),
    authors:
      authors.length > 0
        ? authors
        : all(
            'author',
            'article:author',
            'citation_author',
            'dc.creator',
            'dcterms.creator',
            'parsely-author',
            'sailthru.author',
            'byl',
            'article:author_name',
            'twitter:data1',
          ),
    published:
      text(story?.datePublished) ??
      named(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'date.published',
        'publish-date',
        'publish_date',
        'publication_date',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'dc.date.issued',
        'dcterms.date',
        'dc.date',
        'dcterms.created',
        'date',
        'pubdate',
        'article.published',
        'cxenseparse:recs:publishtime',
      ) ??
      text(story?.dateCreated),
    pageDates: [page?.datePublished, page?.dateModified].map(text).filter((one) => one !== undefined),
    modified:
      text(story?.dateModified) ??
      named('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'),
    description:
      text(story?.description) ?? named('og:description', 'description', 'twitter:description', 'dc.description'),
    section: text(story?.articleSection) ?? named('article:section'),
    site,
    url:
      tree.links.find((link) => /\bcanonical\b/.test(link.rel))?.href ??
      named('og:url') ??
      text(story?.url) ??
      undefined,
    language:
      tree.language ?? named('og:locale')?.replace('_', '-') ?? named('content-language') ?? text(story?.inLanguage),
    free: story?.isAccessibleForFree === undefined || !/^false$/i.test(String(story.isAccessibleForFree)),
  };
}

/** How many nodes of JSON-LD are looked at: a page's own are a few dozen. */
const MAX_NODES = 2000;

/** Every object in a JSON-LD script, outer ones first. A script that is no JSON says nothing. */
function readData(source: string): Json[] {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    try {
      // Templates leave raw line ends and tabs inside strings, and comments around the whole.
      data = JSON.parse(
        source
          .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
          .replace(/[\p{Cc}]+/gu, ' ')
          .trim()
          .replace(/;$/, ''),
      );
    } catch {
      return [];
    }
  }
  const nodes: Json[] = [];
  const queue: unknown[] = [data];
  while (queue.length > 0 && nodes.length < MAX_NODES) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.unshift(...next.slice(0, MAX_NODES));
    else if (isObject(next)) {
      nodes.push(next);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item'])
        if (key in next) queue.push(next[key]);
    }
  }
  return nodes;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typesOf(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function text(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return undefined;
  const line = cleanLine(decodeHTMLStrict(one));
  return line === '' ? undefined : line;
}

/** The names of a person, an organisation or several, following references within the page. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Json>, depth = 0): string[] {
  if (depth > 3 || value === undefined || value === null) return [];
  if (typeof value === 'string') {
    const named = byId.get(value);
    return named ? nameOf(named, byId, depth + 1) : [decodeHTMLStrict(value)];
  }
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => nameOf(one, byId, depth + 1));
  if (!isObject(value)) return [];
  const name = Array.isArray(value.name) ? value.name : [value.name];
  const names = name
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    .map((one) => decodeHTMLStrict(one));
  if (names.length > 0) return names;
  const id = value['@id'];
  const referred = typeof id === 'string' ? byId.get(id) : undefined;
  return referred && referred !== value ? nameOf(referred, byId, depth + 1) : [];
}

/** A date as ISO 8601, or undefined: as a machine wrote it, or in words. */
export function isoDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const exact = readIsoDate(value, 'start');
  // An unset date is written as the year 1, or another that no page is from.
  if (exact) return exact.day < '1600' ? undefined : exact.day + exact.time + exact.zone;
  const stamp = /^\s*(1\d{9})(\d{3})?\s*$/.exec(value);
  if (stamp) return new Date(Number(stamp[1]) * 1000).toISOString().replace('.000', '');
  return findDate(value)?.iso;
}

/** The date that an address holds: /2019/11/18/, /2019-11-18-. */
export function dateInAddress(url: string | undefined): string | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Every element in document order. */
export function* elements(root: Element): Generator<Element> {
  const stack: Element[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && !(child instanceof Text)) stack.push(child);
    }
  }
}
