/** The story's headline. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { oneOf } from '../../patterns.js';
import { descendants, type Element, fold, Text } from '../dom.js';
import type { Metadata } from './metadata.js';
import { isAboutSomethingElse, shownLine, spacedLine } from './surroundings.js';

/** How many elements into the story its headline may stand. */
const INTO_STORY = 40;

/** A longer h1 is not a headline; a single h1 that is shorter is likely the site's name: UTF-16 units. */
const MAX_LENGTH = 300;
const MIN_LENGTH = 12;

/** A heading of so few letters and digits agrees with many titles by chance. */
const MIN_AGREEING = 5;

/** The share of a title that a heading has to repeat to be the headline. */
const AGREES = 0.5;

export interface Headline {
  text: string | undefined;
  /** The element that shows it, or undefined where it comes from the page's data. */
  element: Element | undefined;
}

interface Candidate {
  text: string;
  element: Element;
}

/** The h1 that agrees with the page's titles; else the only h1; else the best title without the site's name. */
export function findHeadline(all: readonly Element[], root: Element, metadata: Metadata): Headline {
  const site = fold(metadata.site ?? '');
  const titles = metadata.titles.map(fold).filter((title) => title !== '');
  const agreement = ({ text }: Candidate): number => agreementOf(fold(text), titles, site);

  const read = (element: Element): Candidate => ({ element, text: headingText(element, metadata.titles) });
  const ofStory = (form: RegExp): Candidate[] =>
    all.filter((element) => form.test(element.tag) && !isAboutSomethingElse(element, root)).map(read);
  const headlines = ofStory(/^h1$/).filter(({ text }) => text !== '' && text.length < MAX_LENGTH);
  const subheads = ofStory(/^h[2-4]$/).filter(({ element }) => element.order < root.order + INTO_STORY);

  const [agreeingSubhead] = subheads.filter((one) => agreement(one) > AGREES);
  const [best] = headlines.filter((one) => agreement(one) > 0).sort((a, b) => agreement(b) - agreement(a));
  if (best && GENERIC.test(best.text)) return withContext(best, metadata);
  if (best && (agreement(best) > AGREES || agreeingSubhead === undefined)) return best;
  if (agreeingSubhead) return agreeingSubhead;

  const [only, ...more] = headlines.filter(
    ({ text, element }) =>
      fold(text) !== site &&
      (text.length > MIN_LENGTH || endsAsTitleBegins(text, metadata.titles)) &&
      element.order < root.order + INTO_STORY,
  );
  if (only && more.length === 0) return only;
  const apart = all.filter(({ tag, cutBy }) => tag === 'h1' && cutBy !== 'hidden').map(read);
  const title = metadata.titles
    .map((one) => withoutSite(one, metadata.site))
    .find((one) => one !== '' && fold(one) !== site);
  // A heading in what looks like something else, which is the title all the same.
  const agreeing = apart.find(({ text }) => title !== undefined && fold(text) === fold(title));
  if (agreeing) return agreeing;
  if (title !== undefined) return { text: title, element: undefined };
  return headlines[0] ?? { text: undefined, element: undefined };
}

/** True for "Crate tokio" on the page "tokio - Rust". */
function endsAsTitleBegins(text: string, titles: readonly string[]): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return last.length >= MIN_AGREEING && titles.some((title) => title.startsWith(`${last} `));
}

/** Headings of any site's pages, which name the page only together with the site's or the project's name. */
const GENERIC = new RegExp(
  `^${oneOf([
    'readme(?:\\.md)?|introduction|overview|index|home ?page|home|documentation|docs|welcome|contents|summary',
    'einleitung|einführung|übersicht|überblick|startseite|accueil|présentation|introducción|inicio|introduzione',
  ])}$`,
  'i',
);

/** What separates the parts of a title. */
const PARTS = /\s+(?:[|·»«–—]|-{1,2}|::)\s+/;

/** A generic heading with the words that the page's title has around it: "README | ferry-tools". */
function withContext({ text, element }: Candidate, { titles }: Metadata): Headline {
  const heading = fold(text);
  const longer = titles.find((title) => {
    const parts = title.split(PARTS);
    return parts.length > 1 && parts.some((part) => fold(part) === heading);
  });
  return { text: longer ?? text, element };
}

/** What a heading shows, without its buttons and the sign that links to it. */
function headingText(element: Element, titles: readonly string[]): string {
  const buttons = descendants(element).some(({ tag }) => tag === 'button');
  const text = (buttons ? cleanLine(withoutButtons(element)) : shownLine(element)).replace(PERMALINK, '');
  // Where a layout separates the parts of a heading ("Ferries" over "Boat turns back"), a title tells where.
  const isJoined = /\p{Ll}\p{Lu}/u.test(text) && text !== spacedLine(element);
  return (isJoined ? titles.find((title) => fold(title) === fold(text)) : undefined) ?? text;
}

/** The signs with which manuals link to a heading, at its end. */
const PERMALINK = /\s*(?:[¶§#🔗]|\u{f0c1})\s*$/u;

/** What a heading shows, without its buttons. */
function withoutButtons(element: Element): string {
  return element.children
    .map((child) => {
      if (child instanceof Text) return child.text;
      if (child.tag === 'button') return '';
      return child.isBlock || child.tag === 'br' ? ` ${withoutButtons(child)} ` : withoutButtons(child);
    })
    .join('');
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

/**
 * "Ferry misses pier | The Valley Post" without what follows the last bar or dash, where that is the site's
 * name or short.
 */
function withoutSite(title: string, site: string | undefined): string {
  const match = /^(.{8,})\s+(?:[|·»«–—]|-{1,2}|::)\s+([^|·»«–—]{2,40})$/.exec(title);
  if (!match) return title;
  const [, rest = '', last = ''] = match;
  const name = fold(last);
  const known = fold(site ?? '');
  const isSite = known !== '' && (name.includes(known) || known.includes(name));
  const isShort = last.split(' ').length <= 4 && rest.split(' ').length >= 4;
  return isSite || isShort ? withoutSite(rest.trim(), site) : title;
}
