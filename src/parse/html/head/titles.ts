/** What the titles of a page say: their parts, and what of them is the site's name. Pure. */
import { countWords } from '../../news/names.js';
import { oneOf } from '../../patterns.js';
import { fold } from '../dom.js';

/** What separates the parts of a title. */
const PARTS = /\s+(?:[|·•»«–—:]|-{1,2}|::)\s+/;

/** The last part of a title, after the last mark. A slash may stand in the headline itself. */
const LAST_PART = /^(.{2,})\s+([|·•»«›‹>\\/–—]|-{1,2}|::)\s+([^|·•»«›‹>\\–—]{2,40})$/;

/** The first part of a title: "The Valley Post | Ferry misses pier", "The Valley Post: Ferry misses pier". */
const FIRST_PART = /^([^|·•»«–—:]{2,40}?)(?:\s+([|·•»«–—:]|-{1,2}|::)|:)\s+(.{8,})$/;

/** The mark after which a headline stands, where few words stand before: a section or the site's name. */
const AFTER_SECTION = '»';

/** A shorter headline is not cut unless the site's name stands beside it: UTF-16 units. */
const CUT_MIN = 8;

/** A longer title is no title, and stays as it is: UTF-16 units. */
const CUT_MAX = 500;

/** A first part of fewer words may be the site's name, or a section. */
const PART_MIN_WORDS = 3;

/** Headings of any site's pages, which name the page only together with the site's or the project's name. */
const GENERIC = new RegExp(
  `^${oneOf([
    'readme(?:\\.md)?|introduction|overview|index|home ?page|home|documentation|docs|welcome|contents|summary',
    'einleitung|einführung|übersicht|überblick|startseite|accueil|présentation|introducción|inicio|introduzione',
  ])}$`,
  'i',
);

/** The kinds of things that the reference of a program describes, a page for each: "Module runtime". */
const KINDS = new RegExp(
  `^(${oneOf([
    'crate|module|struct|enum|trait|union|function|macro|constant|static|type alias|primitive type|attribute',
    'class|interface|package|annotation|record|exception|namespace|method|object|service|protocol',
  ])}) (\\S+)$`,
  'i',
);

/** True for "Overview": such a heading says nothing without what stands around it. */
export function isGeneric(heading: string): boolean {
  return GENERIC.test(heading);
}

/** A generic heading with the words that a title has around it: "README | ferry-tools". */
export function withContext(heading: string, titles: readonly string[]): string {
  const folded = fold(heading);
  const longer = titles.find((title) => {
    const parts = title.split(PARTS);
    return parts.length > 1 && parts.some((part) => fold(part) === folded);
  });
  return longer ?? heading;
}

/**
 * "Module runtime" on the page "ferry::runtime - Rust" as its kind and its whole name; undefined where no title has a
 * longer name.
 */
export function wholeName(heading: string, titles: readonly string[]): { kind: string; name: string } | undefined {
  const [, kind, short = ''] = KINDS.exec(heading) ?? [];
  const longer = titles
    .map((title) => title.split(PARTS))
    .find(([first = '', ...others]) => others.length > 0 && first !== short && hasWord(first, short))?.[0];
  return kind === undefined || longer === undefined ? undefined : { kind, name: longer };
}

/** True where `word` stands in `text`, and is not a part of a longer word. */
function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  const beside = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
  return at >= 0 && !/[\p{L}\p{N}_]/u.test(beside);
}

/** What a title says before the first mark. */
export function firstOf(title: string): string {
  return title.split(PARTS)[0] ?? '';
}

/** What a title says before the first mark, where that is several words; otherwise an empty string. */
export function firstPart(title: string): string {
  const [first = '', ...others] = title.split(PARTS);
  return others.length > 0 && first.split(' ').length >= PART_MIN_WORDS ? first : '';
}

/** The parts of a title after its first. */
export function laterParts(title: string): string[] {
  return title.split(PARTS).slice(1);
}

/**
 * "Ferry misses pier | The Valley Post" without what follows the last mark, where that is the site's name or short; and
 * without what stands before the first, where that is the site's name, or a section. `host` is that of the page's
 * address.
 */
export function withoutSite(title: string, site: string | undefined, host: string): string {
  if (title.length > CUT_MAX) return title;
  const names = [site ?? '', host, host.replace(/\.[^.]*$/, '')].map(plainName).filter((name) => name !== '');
  const isSite = (part: string): boolean => names.includes(plainName(part));
  const isFew = (part: string, rest: string): boolean => countWords(part) <= 4 && countWords(rest) >= 4;
  const [, start = '', mark = ':', behind] = FIRST_PART.exec(title) ?? [];
  const isSection = mark === AFTER_SECTION && isFew(start, behind ?? '');
  if (behind !== undefined && (isSite(start) || isSection)) return withoutSite(behind, site, host);
  const [, rest, lastMark, end = ''] = LAST_PART.exec(title) ?? [];
  if (rest === undefined) return title;
  const [name, known] = [fold(end), fold(site ?? '')];
  // "ICON" of the site "ICON Magazine" is no headline.
  const isKnown = known !== '' && !known.includes(fold(rest)) && (name.includes(known) || known.includes(name));
  const isCut = isSite(end) || isKnown || (lastMark !== '/' && rest.length >= CUT_MIN && isFew(end, rest));
  return isCut ? withoutSite(rest.trim(), site, host) : title;
}

/** A name as one word, without its article: "The Valley Post" is "valleypost". */
function plainName(name: string): string {
  return fold(name.replace(/^the\s/i, ''));
}
