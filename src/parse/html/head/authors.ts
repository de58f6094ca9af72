/** The authors, chosen from what the page's data say and what the page shows. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { fold } from '../dom.js';
import { COMPANY, ORGANISATION } from '../rules/bylines.js';
import type { Byline } from './byline.js';
import type { Metadata } from './metadata.js';
import { authorNames, isPerson } from './names.js';
import { type Surroundings, spacedLine } from './surroundings.js';

/** How many authors are named. */
const MAX_AUTHORS = 20;

/** How much text, in UTF-16 units, a line may have that shows an author. */
const SHOWN_MAX = 200;

/** A host's name shorter than this is an abbreviation, and says nothing of a name that holds it. */
const HOST_MIN = 4;

/**
 * The people whom the page's data name; where these name an organisation, or nobody, the people whom the page shows;
 * and where there are none, whoever is named. An organisation in a meta element is rather who runs the site, and counts
 * only where the page shows it. `host` is that of the page's address.
 */
export function chooseAuthors(metadata: Metadata, byline: Byline, near: Surroundings, host: string): string[] {
  const linked = metadata.authors.length > 0 ? metadata.authors : metadata.metaAuthors;
  if (metadata.thread && linked.length > 0) return accounts(linked);
  const isOwnSite = ownSite(metadata.site, host);
  const isOrganisation = (name: string): boolean => ORGANISATION.test(name) || isOwnSite(name);
  const isSomebody = (name: string): boolean => isPerson(name) && !isOrganisation(name);
  const isOtherName = (name: string): boolean => fold(name) !== fold(metadata.site ?? '');
  const isOther = (name: string): boolean => isSomebody(name) || !isOrganisation(name);
  const namesOf = (authors: readonly string[]): string[] =>
    authors.flatMap((author) => authorNames(author, near.language));
  const stated = namesOf(metadata.authors);
  const isOwner = (name: string): boolean => isOrganisation(name) && !isPerson(name);
  const meta = namesOf(metadata.metaAuthors).filter((name) => !isOwner(name) || isShown(name, near));
  const shown = byline.names;
  const data = stated.length > 0 ? stated : meta;
  const people = [longer(data, shown, isSomebody), longer(data, meta, isSomebody), stated, meta, shown];
  const chosen =
    people.find((names) => names.some(isSomebody))?.filter(isOther) ??
    [
      stated.filter(isOther),
      meta.filter(isOther),
      stated.filter(isOtherName),
      shown.filter(isOther),
      stated,
      meta,
      shown,
    ]
      .map((names) => names.filter((name) => !COMPANY.test(name)))
      .find((names) => names.length > 0) ??
    [];
  return [...new Set(chosen)].slice(0, MAX_AUTHORS);
}

/** A test for the name of the site, or of its host. */
function ownSite(siteName: string | undefined, host: string): (name: string) => boolean {
  const site = fold(siteName ?? '');
  const domain = fold(host.replace(/\.[^.]*$/, ''));
  return (name) => {
    const folded = fold(name);
    if (folded === site) return true;
    return (
      domain.length >= HOST_MIN && (folded.includes(domain) || (folded.length >= HOST_MIN && domain.includes(folded)))
    );
  };
}

/** Some systems keep one author: `others` where these are people, all different, and those of `names` among them. */
function longer(names: readonly string[], others: string[], isSomebody: (name: string) => boolean): string[] {
  const isAmong = (name: string): boolean => others.some((one) => fold(one).includes(fold(name)));
  const areDifferent = others.every((one) => others.filter((other) => fold(other).includes(fold(one))).length === 1);
  const areMore =
    names.length > 0 &&
    others.length > names.length &&
    areDifferent &&
    others.every(isSomebody) &&
    names.every(isAmong);
  return areMore ? others : [];
}

/** True where a line near the story shows the name. */
function isShown(name: string, { start, end }: Surroundings): boolean {
  const folded = fold(name);
  return [...start, ...end].some((one) => one.length < SHOWN_MAX && fold(spacedLine(one)).includes(folded));
}

/** The accounts that wrote the first post of a thread. */
function accounts(authors: readonly string[]): string[] {
  const names = authors.map(cleanLine).filter((name) => name !== '' && !/^https?:/.test(name));
  return [...new Set(names)].slice(0, MAX_AUTHORS);
}
