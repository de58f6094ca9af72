/** The story's headline, authors and dates, from what the page says and what it shows. Pure but for marking text as taken. */
import { cleanLine } from '../../article/clean.js';
import { findDate } from '../news/dates.js';
import { hasNames } from './cut.js';
import { dateInAddress, elements, isoDate, type Meta } from './meta.js';
import { authorNames } from './names.js';
import { fold } from './prune.js';
import { BLOCK, type Element, Text, type Tree } from './tree.js';

/** What stands over a story. */
export interface Head {
  headline: string | undefined;
  headlineElement: Element | undefined;
  authors: string[];
  /** The line that names them on the page. */
  byline: Element | undefined;
  date: { iso: string; words: string } | undefined;
  /** The line that shows the date. */
  dateElement: Element | undefined;
  updated: string | undefined;
  dek: Element | undefined;
}

const AUTHOR_NAMES = new Set(
  'byline bylines author authors writer attribution author-name author-names byline-name byline-author post-author entry-author article-author authorname written-by contributor fn by-author story-author article-byline post-byline meta-author author-link'.split(
    ' ',
  ),
);
const DEK_NAMES = new Set(
  'dek deck subtitle sub-title subheadline sub-headline subhead standfirst sub-heading subheading article-subtitle article-dek article-description article-summary post-subtitle article-excerpt entry-summary story-summary headline-sub lead-in strapline article-intro sous-titre chapo entradilla'.split(
    ' ',
  ),
);
const DATE_NAMES = new Set(
  'date dates time timestamp published publish-date published-date pub-date pubdate post-date entry-date article-date posted-on date-published publication-date dateline updated posted time-stamp datetime created'.split(
    ' ',
  ),
);

/** The rules of cuts inside which nothing is about this story. */
const ELSEWHERE = new Set(['comments', 'related', 'promotion', 'navigation', 'hidden', 'notice', 'aside']);

function isElsewhere(element: Element, root: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined && at !== root; at = at.parent) {
    if (at.cut !== undefined && ELSEWHERE.has(at.cut)) return true;
  }
  return false;
}

/** Reads what stands over the story that `root` holds. */
export function readHead(tree: Tree, root: Element, meta: Meta, url: string | undefined): Head {
  const all = [...elements(tree.body)];
  const headline = findHeadline(all, root, meta);
  const from = headline.element?.order ?? Math.max(0, root.order - 30);
  /** What stands around the headline and the story's first lines. */
  const near = all.filter(
    (element) =>
      element.order > from - 40 && element.order < Math.max(from, root.order) + 60 && !isElsewhere(element, root),
  );
  const site = fold(meta.site ?? '');
  const after = all.filter(
    (element) => element.order > root.last - 30 && element.order < root.last + 60 && !isElsewhere(element, root),
  );
  const visible = findAuthors([...near, ...after], all, root);
  const stated = meta.authors.flatMap(authorNames);
  // The publication itself is the author only where nobody else is.
  const persons = stated.filter((name) => fold(name) !== site);
  const shown = visible.names.filter((name) => fold(name) !== site);
  const date = findPublished(near, all, root, meta, url);
  const updated = isoDate(meta.modified);
  return {
    headline: headline.text,
    headlineElement: headline.element,
    authors: [
      ...new Set(
        persons.some((name) => PERSON.test(name)) || (!shown.some((name) => PERSON.test(name)) && persons.length > 0)
          ? persons
          : shown.length > 0
            ? shown
            : stated,
      ),
    ].slice(0, 20),
    byline: visible.element,
    date,
    dateElement:
      date && date.words !== date.iso
        ? near.find((element) => element.length < 200 && !element.hasBlock && lineOf(element) === date.words)
        : undefined,
    updated:
      updated !== undefined && date !== undefined && updated.slice(0, 10) > date.iso.slice(0, 10) ? updated : undefined,
    dek: findDek(near, headline.element, root, meta),
  };
}

/** An element's text in one line, parted at blocks and line breaks only. */
function wordsOf(element: Element): string {
  const part = (at: Element): string =>
    at.children
      .map((child) =>
        child instanceof Text
          ? child.text
          : BLOCK.has(child.tag) || child.tag === 'br'
            ? ` ${part(child)} `
            : part(child),
      )
      .join('');
  return cleanLine(part(element));
}

/** An element's text in one line, its inner elements parted: "Written by" and "Ann Lee" in two spans are two words more than one. */
function lineOf(element: Element): string {
  const part = (at: Element): string =>
    at.children.map((child) => (child instanceof Text ? child.text : ` ${part(child)} `)).join('');
  return cleanLine(part(element));
}

/** The h1 that says what the page's titles say; else the only h1; else the best title without the site's name. */
/** How many elements into the story its headline may stand. */
const HEAD = 40;

function findHeadline(
  all: readonly Element[],
  root: Element,
  meta: Meta,
): { text: string | undefined; element: Element | undefined } {
  const candidates = all
    .filter((element) => element.tag === 'h1' && !isElsewhere(element, root))
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => text !== '' && text.length < 300);
  const titles = meta.titles.map((title) => fold(title));
  const site = fold(meta.site ?? '');
  const agreement = (text: string): number => {
    const folded = fold(text);
    if (folded === site || folded.length <= 5) return 0;
    const met = titles.filter((title) => title !== '' && (title.includes(folded) || folded.includes(title)));
    return met.length === 0
      ? 0
      : Math.min(1, folded.length / met.reduce((least, title) => Math.min(least, title.length), Infinity));
  };
  const agreeing = all
    .filter(
      (element) => /^h[2-4]$/.test(element.tag) && element.order < root.order + HEAD && !isElsewhere(element, root),
    )
    .map((element) => ({ element, text: wordsOf(element) }))
    .filter(({ text }) => agreement(text) > 0.5);
  const best = candidates
    .filter(({ text }) => agreement(text) > 0)
    .sort((a, b) => agreement(b.text) - agreement(a.text))[0];
  if (best && (agreement(best.text) > 0.5 || agreeing.length === 0)) return best;
  if (agreeing[0]) return agreeing[0];
  const title = meta.titles.map((one) => withoutSite(one, meta.site)).find((one) => one !== '' && fold(one) !== site);
  const others = candidates.filter(
    ({ text, element }) => fold(text) !== site && text.length > 12 && element.order < root.order + HEAD,
  );
  if (others.length === 1 && others[0]) return others[0];
  if (title === undefined) return candidates[0] ?? { text: undefined, element: undefined };
  return { text: title, element: undefined };
}

/** "Ferry misses pier | The Valley Post" without what follows the last bar or dash, where that is the site's name or short. */
function withoutSite(title: string, site: string | undefined): string {
  const match = /^(.{8,})\s+(?:[|·»«–—]|-{1,2}|::)\s+([^|·»«–—]{2,40})$/.exec(title);
  if (!match) return title;
  const [, rest = '', last = ''] = match;
  const name = fold(last);
  const known = fold(site ?? '');
  const same = known !== '' && (name.includes(known) || known.includes(name));
  return same || (last.split(' ').length <= 4 && rest.split(' ').length >= 4) ? withoutSite(rest.trim(), site) : title;
}

function findAuthors(
  near: readonly Element[],
  all: readonly Element[],
  root: Element,
): { names: string[]; element: Element | undefined } {
  const says = (element: Element): boolean => {
    const property = element.get('itemprop');
    if (property !== undefined && /\bauthor\b|\bcreator\b/i.test(property)) return true;
    if (/\bauthor\b/i.test(element.get('rel') ?? '')) return true;
    return hasNames(element, AUTHOR_NAMES);
  };
  const read = (element: Element): string[] => {
    if (element.tag === 'meta') return authorNames(element.get('content') ?? '');
    const line = lineOf(element);
    const names = line.length > 160 ? [] : authorNames(line);
    if (names.length > 0 && names.every((name) => CAPITALS.test(name))) return names;
    // A line of more than names: the first part of it that is one.
    for (const one of elements(element)) {
      for (const child of one.children) {
        if (!(child instanceof Text)) continue;
        const part = cleanLine(child.text);
        if (PERSON.test(part)) return authorNames(part);
      }
    }
    return [];
  };
  for (const element of near) {
    if (element.length > 200 || !says(element)) continue;
    // The name is told best by the innermost element that says it is one.
    const inner = [...elements(element)].find((one) => one !== element && says(one) && read(one).length > 0);
    const names = read(inner ?? element);
    if (names.length > 0) return { names, element };
  }
  for (const element of near) {
    if (element.length > 120 || element.length < 5 || element.hasBlock) continue;
    const line = lineOf(element);
    if (!/^(?:(?:written|story|words|text|posted|reported|article) )?by:? \p{L}/iu.test(line)) continue;
    const names = authorNames(line);
    if (names.length > 0 && names.every((name) => /^\p{Lu}|^\S+$/u.test(name) && name.split(' ').length <= 4))
      return { names, element };
  }
  for (const element of all) {
    if (!/\bauthor\b/i.test(element.get('rel') ?? '') || element.length > 80 || isElsewhere(element, root)) continue;
    const names = read(element);
    if (names.length > 0) return { names, element };
  }
  return { names: [], element: undefined };
}

/** Every word but the small ones of names begins with a capital, or there is only one word. */
const CAPITALS =
  /^(?:\S+|(?:(?:\p{Lu}|\d)\S*|\p{Lo}\S*|of|the|and|for|de|da|del|der|van|von|al|el|bin|ibn|la|le|di|du|dos|ter|ten|d['’]\S+|al-\S+)(?: (?:(?:\p{Lu}|\d)\S*|\p{Lo}\S*|of|the|and|for|de|da|del|der|van|von|al|el|bin|ibn|la|le|di|du|dos|ter|ten|d['’]\S+|al-\S+))*)$/u;

/** Two to four words that each begin as a name does. */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: (?:de|van|von|da|la|el|bin|al)\b)?(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

function findPublished(
  near: readonly Element[],
  all: readonly Element[],
  root: Element,
  meta: Meta,
  url: string | undefined,
): Head['date'] {
  const shown = (iso: string): string => {
    for (const element of near) {
      if (element.length > 120 || element.hasBlock) continue;
      const line = lineOf(element);
      if (findDate(line)?.iso.slice(0, 10) === iso.slice(0, 10)) return line;
    }
    return iso;
  };
  const stated = isoDate(meta.published);
  const changed = isoDate(meta.modified);
  if (stated !== undefined) {
    const words = shown(stated);
    // A page that shows its readers only the day of its last change means that day.
    const later = changed === undefined || words !== stated ? undefined : shown(changed);
    return changed !== undefined && later !== undefined && later !== changed
      ? { iso: changed, words: later }
      : { iso: stated, words };
  }
  for (const iso of meta.pageDates.map(isoDate)) {
    const words = iso === undefined ? iso : shown(iso);
    if (iso !== undefined && words !== undefined && words !== iso) return { iso, words };
  }
  const property = all.find(
    (element) => /\bdatePublished\b/i.test(element.get('itemprop') ?? '') && !isElsewhere(element, root),
  );
  if (property) {
    const words = lineOf(property);
    const iso = isoDate(property.get('content') ?? property.get('datetime') ?? words) ?? isoDate(words);
    if (iso !== undefined) return { iso, words: words || iso };
  }
  for (const element of near) {
    if (element.tag !== 'time') continue;
    const words = lineOf(element);
    const iso = isoDate(element.get('datetime')) ?? isoDate(words);
    if (iso !== undefined) return { iso, words: words || iso };
  }
  const inAddress = dateInAddress(url ?? meta.url);
  if (inAddress !== undefined) return { iso: inAddress, words: shown(inAddress) };
  for (const element of near) {
    if (element.hasBlock || element.length > 160 || element.length < 6) continue;
    const line = lineOf(element);
    const found = findDate(line);
    if (found && (found.alone || hasNames(element, DATE_NAMES) || LABELLED.test(line)))
      return { iso: found.iso, words: line };
  }
  // The day of a change is no date of the story's unless the page shows it.
  const modified = isoDate(meta.modified);
  const words = modified === undefined ? modified : shown(modified);
  return modified !== undefined && words !== undefined && words !== modified ? { iso: modified, words } : undefined;
}

const LABELLED = /\b(?:published|posted|updated|created|date|last (?:modified|reviewed|updated)|reviewed|by)\b/i;

/** The standfirst: an element that says it is one, or the short text right after the headline that is a heading itself. */
function findDek(
  near: readonly Element[],
  headline: Element | undefined,
  root: Element,
  meta: Meta,
): Element | undefined {
  const description = fold(meta.description ?? '');
  if (headline === undefined) return undefined;
  for (const element of near) {
    if (element.order <= headline.last || element.length < 20 || element.length > 500) continue;
    if (hasNames(element, DEK_NAMES) || /\b(?:alternativeHeadline|description)\b/.test(element.get('itemprop') ?? '')) {
      if (element.linked < element.length * 0.5) return element;
    }
    // The page's own description, set above the story or as a heading, is its standfirst.
    const above = element.order < root.order || /^h[2-6]$/.test(element.tag);
    if (above && !element.hasBlock && description.length > 20 && fold(lineOf(element)) === description) return element;
    if (element.order > headline.last + 25) break;
  }
  return undefined;
}
