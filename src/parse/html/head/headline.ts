/** The story's headline. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { findDate } from '../../news/dates.js';
import { descendants, type Element, fold, standsIn, Text } from '../dom.js';
import type { Metadata } from './metadata.js';
import { isAboutSomethingElse, shownLine } from './surroundings.js';
import { firstOf, firstPart, isGeneric, laterParts, wholeName, withContext, withoutSite } from './titles.js';

/** How many elements into the story its headline may stand. */
const INTO_STORY = 40;

/** A longer h1 is not a headline: UTF-16 units. */
const MAX_LENGTH = 300;

/** A single h1 that no title repeats is likely the site's name where it is shorter. */
const LONE_MIN = 12;

/** A heading of so few letters and digits agrees with many titles by chance. */
const MIN_AGREEING = 5;

/** The share of a title that a heading has to repeat to be the headline. */
const AGREES = 0.5;

/** A heading that repeats no more than this of a title is a word in it. */
const BARELY = 0.15;

export interface Headline {
  text: string | undefined;
  /** The label that stands in the same heading, above or before it. */
  kicker?: string;
  /** The element that shows it, or undefined where it comes from the page's data. */
  element: Element | undefined;
}

interface Candidate {
  text: string;
  kicker?: string;
  element: Element;
}

/**
 * The h1 that agrees with the page's titles; else a lower heading that is a title; else the page's only h1, where it
 * stands before the story; else a lower heading that agrees; else the best title without the site's name. `host` is
 * that of the page's address; on a reference, `root` holds its text, and the only h1 in it is the headline.
 */
export function findHeadline(
  all: readonly Element[],
  root: Element,
  metadata: Metadata,
  host: string,
  isReference: boolean,
): Headline {
  const site = fold(metadata.site ?? '');
  const titles = [...metadata.titles, ...metadata.titles.map(firstPart)].map(fold).filter((title) => title !== '');
  const agreement = ({ text }: Candidate): number => agreementOf(fold(text), titles, site);

  const read = (element: Element): Candidate => readHeading(element, metadata.titles);
  const named = all
    .filter(({ tag, cutBy }) => tag === 'h1' && cutBy !== 'hidden')
    .map(read)
    .filter(({ text, element }) => text !== '' && text.length < MAX_LENGTH && !isLinkHome(element, host));
  const headlines = named.filter(({ element }) => !isAboutSomethingElse(element, root));
  const lower = all.filter(({ tag }) => /^h[2-4]$/.test(tag));
  const subheads = lower
    .filter((one) => one.order < root.order + INTO_STORY && !isAboutSomethingElse(one, root))
    .map(read);

  const [agreeingSubhead] = subheads.filter((one) => agreement(one) > AGREES);
  const [mostAgreeing] = headlines.filter((one) => agreement(one) > BARELY).sort((a, b) => agreement(b) - agreement(a));
  const isTitle = ({ text }: Candidate): boolean => metadata.titles.some((one) => fold(one) === fold(text));
  const best =
    mostAgreeing && !isTitle(mostAgreeing)
      ? (nameBeforeSite(mostAgreeing, [...headlines, ...subheads], metadata.titles) ?? mostAgreeing)
      : mostAgreeing;
  if (best && isGeneric(best.text)) return { ...best, text: withContext(best.text, metadata.titles) };
  if (best && (agreement(best) > AGREES || agreeingSubhead === undefined)) return best;

  const ofReference = isReference ? onlyIn(root, headlines, titles) : undefined;
  if (ofReference) return ofReference;

  const [firstInside] = lower.filter((one) => one.order > root.order);
  const lone = onlyAbove(named, Math.max(root.order, firstInside?.order ?? 0), metadata);
  if (agreeingSubhead && (lone === undefined || isTitle(agreeingSubhead))) return agreeingSubhead;
  if (lone) return lone;

  const [only, ...more] = headlines.filter(
    ({ text, element }) =>
      fold(text) !== site && isLongEnough(text, metadata.titles) && element.order < root.order + INTO_STORY,
  );
  if (only && more.length === 0) return only;
  return fromTitles(named, headlines, metadata, host);
}

/** The best title without the site's name, with the heading that shows it; else any h1 of the story. */
function fromTitles(
  named: readonly Candidate[],
  headlines: readonly Candidate[],
  { titles, site }: Metadata,
  host: string,
): Headline {
  const title = titles
    .map((one) => withoutSite(one, site, host))
    .find((one) => one !== '' && fold(one) !== fold(site ?? ''));
  if (title === undefined) return headlines[0] ?? { text: undefined, element: undefined };
  // A heading in what looks like something else, which is the title all the same.
  return named.find(({ text }) => fold(text) === fold(title)) ?? { text: title, element: undefined };
}

/**
 * "UDP sockets" below "Node.js manual" on the page "UDP sockets | Node.js manual": what the title has first, where the
 * heading is what it has behind; undefined for any other heading.
 */
function nameBeforeSite(
  { text, element }: Candidate,
  others: readonly Candidate[],
  titles: readonly string[],
): Candidate | undefined {
  const firsts = titles
    .filter((title) => laterParts(title).some((part) => fold(part) === fold(text)))
    .map((title) => fold(firstOf(title)));
  return others.find((one) => one.element.order > element.order && firsts.includes(fold(one.text)));
}

/**
 * The only h1 of a page, where it stands before the element of that order: in a banner or a masthead too, which the
 * rules cut. One that is short, or that the titles have beside another name, says rather what site this is.
 */
function onlyAbove(named: readonly Candidate[], order: number, { titles, site }: Metadata): Candidate | undefined {
  const beside = titles.flatMap(laterParts).map(fold);
  const [only, ...more] = named.filter(({ text }) => fold(text) !== fold(site ?? ''));
  if (only === undefined || more.length > 0 || only.element.order > order) return undefined;
  if (only.element.linked > 0 || isInMenu(only.element) || beside.includes(fold(only.text))) return undefined;
  return isLongEnough(only.text, titles) ? only : undefined;
}

/** The only h1 in the text of a reference, where a title begins with its last word: "API", "Class Wall". */
function onlyIn(root: Element, headlines: readonly Candidate[], titles: readonly string[]): Candidate | undefined {
  const [only, ...more] = headlines.filter(({ element }) => standsIn(element, root));
  if (only === undefined || more.length > 0) return undefined;
  const last = fold(only.text.slice(only.text.lastIndexOf(' ') + 1));
  return last !== '' && titles.some((title) => title.startsWith(last)) ? only : undefined;
}

/** True for what stands in a menu or a path of links: the last of these is a heading on some sites. */
function isInMenu(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent)
    if (at.tag === 'nav' || at.tag === 'li') return true;
  return false;
}

/** True where a heading is a link to the site's first page, or stands in one: the site's name does so on its pages. */
function isLinkHome(element: Element, host: string): boolean {
  const link = element.parent?.tag === 'a' ? element.parent : descendants(element).find(({ tag }) => tag === 'a');
  const address = link?.get('href') ?? '';
  if (link === undefined || address === '' || link.length < element.length) return false;
  const path = address.replace(/\/?(?:index\.\w+)?$/, '');
  // An archive puts its own address before that of the page.
  const [, linked] = /^(.*)\/\/(?:www\.)?[^/]+$/.exec(path) ?? [];
  return /^\.{0,2}$/.test(path) || (linked !== undefined && (path.endsWith(host) || linked.includes('://')));
}

/** True for a heading that may be the headline though no title repeats it. */
function isLongEnough(text: string, titles: readonly string[]): boolean {
  return text.length > LONE_MIN || endsAsTitleBegins(text, titles);
}

/** True for "Crate tokio" on the page "tokio - Rust". */
function endsAsTitleBegins(text: string, titles: readonly string[]): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last.length >= MIN_AGREEING && titles.some((title) => title.startsWith(`${last} `));
}

/** What a heading shows, without its buttons and the sign that links to it; a label in it apart. */
function readHeading(element: Element, titles: readonly string[]): Candidate {
  const buttons = descendants(element).some(isNoWords);
  const text = (buttons ? cleanLine(withoutButtons(element)) : shownLine(element)).replace(PERMALINK, '');
  const whole = wholeName(text, titles);
  if (whole) return { element, text: whole.name, kicker: whole.kind };
  if (!element.children.some((child) => !(child instanceof Text))) return { element, text };
  const labelled = withoutLabel(element, text, titles);
  if (labelled) return { element, ...labelled };
  // Where a layout separates the parts of a heading ("Ferries" over "Boat turns back"), a title tells where.
  return { element, text: titles.find((title) => isMarked(title, text)) ?? text };
}

/** True for "Ferries: Boat turns back" as the title of "Ferries Boat turns back": it has a mark more. */
function isMarked(title: string, text: string): boolean {
  return title.replace(MARKS, '') === text.replace(MARKS, '') && countMarks(title) > countMarks(text);
}

function countMarks(text: string): number {
  return text.match(/[:|/·•–—-]/g)?.length ?? 0;
}

/** Marks between the parts of a heading, and spaces. */
const MARKS = /[\s:|/·•–—-]+/g;

/** The longest label of a headline, and how much of the rest has to be the beginning of a title: UTF-16 units. */
const LABEL_MAX = 60;
const BEGINNING = 20;

/**
 * The label at the beginning of a heading, in an element of its own, and the rest, where a title begins with that:
 * "Ferries" and "Boat turns back". A date before the headline is no label.
 */
function withoutLabel(
  element: Element,
  text: string,
  titles: readonly string[],
): Omit<Candidate, 'element'> | undefined {
  const first = descendants(element).find((one) => one !== element && one.length > 0 && one.length < element.length);
  if (first === undefined || first.length > LABEL_MAX) return undefined;
  const label = cleanLine(withoutButtons(first));
  if (label === '' || !text.startsWith(label)) return undefined;
  const rest = text.slice(label.length).replace(/^[\s:|/·•–—-]+/, '');
  const folded = fold(rest);
  const begins = (title: string): boolean =>
    fold(title) === folded || (folded.length > BEGINNING && fold(title).startsWith(folded.slice(0, BEGINNING)));
  if (!titles.some((title) => begins(title) || fold(firstPart(title)) === folded)) return undefined;
  return findDate(label) ? { text: rest } : { kicker: label.replace(/\s*:$/, ''), text: rest };
}

/** The signs with which manuals link to a heading, at its end. */
const PERMALINK = /\s*(?:[¶§#🔗]|\u{f0c1})\s*$/u;

/** What a heading shows, without its buttons. */
function withoutButtons(element: Element): string {
  return element.children
    .map((child) => {
      if (child instanceof Text) return child.text;
      if (isNoWords(child)) return '';
      return child.isBlock || child.tag === 'br' ? ` ${withoutButtons(child)} ` : withoutButtons(child);
    })
    .join('');
}

/** True for a button in a heading, and for what the page hides there. */
function isNoWords({ tag, cutBy }: Element): boolean {
  return tag === 'button' || cutBy === 'hidden';
}

/**
 * How well a heading agrees with the titles, from 0 to 1: its length over that of the shortest title that
 * shares its words.
 */
function agreementOf(heading: string, titles: readonly string[], site: string): number {
  if (heading === site || heading.length <= MIN_AGREEING) return 0;
  const agreeing = titles.filter((title) => title.includes(heading) || heading.includes(title));
  const shortest = agreeing.reduce((least, title) => Math.min(least, title.length), Infinity);
  return Math.min(1, heading.length / shortest);
}
