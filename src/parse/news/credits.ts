/** Lines of credit: who contributed, whose picture it is, what the authors do, where the article is from. */
import { clean } from '../../article/clean.js';
import type { Article, Author, Credit, SafeText } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { areNames, CAPITALS, isSameName, LETTERS, NAME_PATTERNS, splitNames, surnameOf } from './names.js';
import { phrases } from './phrases/index.js';

/**
 * A line of credit is at most this long, in UTF-16 units; the credit of a picture, and a line that names a source,
 * are shorter.
 */
const CREDIT_MAX = 400;
const PICTURE_CREDIT_MAX = 120;
const SOURCE_MAX = 200;

/**
 * How credits begin, and those of pictures, which may stand in brackets: a quick test that is false for nearly every
 * line.
 */
const BEGINNINGS = ['contribut', 'with ', 'additional', 'reporting', 'writing', 'editing', 'compiled'];
const PICTURE_BEGINNINGS = ['photo', 'image', 'picture', 'illus', 'graphic', 'video', 'getty', 'ap photo', 'shutter'];
const FIRST_CHARACTERS = ['(', ...[...BEGINNINGS, ...PICTURE_BEGINNINGS].map((word) => word[0])].join('');

const PATTERNS = onDemand(() => {
  const labels = `${oneOf(phrases('creditLabels'))}(?: by| from)?\\s*:`;
  const pictures = `${oneOf(phrases('pictureWords'))}(?: credit| source|s? courtesy(?: of)?)?(?: ?[:/,] ?| by )`;
  const professions = `(?:is|are) (?:an? |the )?(?:[${LETTERS}-]+ ){0,6}${oneOf(phrases('professions'))}`;
  const toThis = '(?: reporting)? (?:to|for) this (?:report|story|article)';
  const place = `(?: from [${CAPITALS}][${LETTERS}. ]{1,40})?`;
  return {
    beginning: new RegExp(`^(?:${oneOf(BEGINNINGS)}|\\(?${oneOf(PICTURE_BEGINNINGS)})`, 'i'),
    /**
     * A label with a colon may stand over any names; without one only people's names will do, for it may begin a
     * sentence.
     */
    contributors: new RegExp(`^(?:${labels}|${oneOf(phrases('creditOpeners'))})\\s*(.+)$`, 'i'),
    /** Where the next credit of a line begins: "Reporting by Ann Lee; Editing by Bo Ek". */
    nextCredit: new RegExp(
      `(?:;|\\.|,)?(?<!^with|\\badditional)\\s+(?=(?:additional )?${oneOf(phrases('creditWork'))} by )`,
      'i',
    ),
    /** "Ann Lee, Bo Ek and The Associated Press contributed to this report." */
    helpers: new RegExp(`^(.{0,40}[${CAPITALS}].{1,300}?) (?:also )?contributed${toThis}${place}\\.?$`),
    picture: new RegExp(`^\\(?(?:${pictures}|${oneOf(phrases('pictureAgencies'))}\\b)`, 'i'),
    /** "Ann Lee covers schools. Follow her on Twitter @annlee" */
    tagline: new RegExp(`^(${NAME_PATTERNS().people})\\s+(?:${oneOf(phrases('authorVerbs'))}|${professions})\\b`),
    contact: new RegExp(`^${oneOf(phrases('contactVerbs'))}\\b.{0,200}(?:@|\\btwitter\\b|\\bat\\b)`, 'i'),
    source: new RegExp(`^${oneOf(phrases('sourceLabels'))}\\s*:\\s*(\\S.*)$`, 'i'),
    /** "This article was originally published by The Valley Post" */
    firstPublished: /^this (?:article|story|report) (?:was )?(?:originally|first) (?:appeared|published)\b.*$/i,
    tags: new RegExp(`^${oneOf(phrases('tagLabels'))} ?: ?[^.!?]{1,200}$`, 'i'),
  };
});

/** What a line of credit says: its kind and the names in it. Undefined for any other line, and for a tagline. */
export function findCredit(text: string): Pick<Credit, 'kind' | 'names'> | undefined {
  if (text.length > CREDIT_MAX) return undefined;
  if (FIRST_CHARACTERS.includes((text[0] ?? ' ').toLowerCase()) && PATTERNS().beginning.test(text)) {
    const { contributors, nextCredit, picture } = PATTERNS();
    const named = text.split(nextCredit).map((part) => contributors.exec(part.replace(/[.;]$/, ''))?.[1]);
    if (named.every((names) => names !== undefined && areNames(names)))
      return { kind: 'contributors', names: creditedNames(named[0] ?? '') };
    const credit = text.length <= PICTURE_CREDIT_MAX ? picture.exec(text)?.[0] : undefined;
    if (credit !== undefined && areNames(text.slice(credit.length).replace(/[).]+$/, '')))
      return { kind: 'note', names: [] };
  }
  const helpers = text.includes(' contributed') ? PATTERNS().helpers.exec(text)?.[1] : undefined;
  return helpers !== undefined && areNames(helpers)
    ? { kind: 'contributors', names: creditedNames(helpers) }
    : undefined;
}

/** The names in a credit, without their desks and places: "Reuters writers Ann Lee in Oslo and Bo Ek". */
function creditedNames(text: string): SafeText[] {
  const bare = text
    .replace(/\.$/, '')
    .replace(/^.{1,40}? (?:writers?|reporters?|journalists?|correspondents?) (?=[A-Z])/, '');
  return splitNames(bare.replace(/ in (?:the )?[A-Z][^,;]*?(?=,| and |$)/g, ''));
}

/**
 * Takes a closing line of credit ("Reporting by …", "Ann Lee covers …") into `article`; false for any other line.
 * @param words The line as it stood, where that is more than `text`.
 */
export function takeCredit(text: string, article: Article, words: SafeText = clean(text)): boolean {
  if (isTagline(text)) {
    takeTagline(text, article, words);
    return true;
  }
  const credit = findCredit(text);
  if (!credit) return false;
  article.credits.push({ ...credit, words });
  return true;
}

/** True for a line that says what the authors do, or how to reach them. */
export function isTagline(text: string): boolean {
  if (text.length > CREDIT_MAX) return false;
  return PATTERNS().tagline.test(text) || (text.includes('@') && PATTERNS().contact.test(text));
}

/** The people whom a tagline is about; none for any other line, and for one that names nobody. */
export function taglineNames(text: string): SafeText[] {
  const names = text.length <= CREDIT_MAX ? PATTERNS().tagline.exec(text)?.[1] : undefined;
  return names === undefined ? [] : splitNames(names);
}

/**
 * "X and Y cover the White House. Follow X on Twitter @x and Y at @y.": names, what they cover, and their handles.
 */
function takeTagline(text: string, article: Article, words: SafeText): void {
  const names = taglineNames(text);
  const beat = /\bcovers? (.+?)(?:[.;]\s|[.;]?$| for (?:the )?[A-Z])/.exec(text)?.[1];
  const authors = names.map(
    (name): Author => article.authors.find((known) => isSameName(known.name, name)) ?? { name },
  );
  for (const author of authors) {
    if (beat && beat.length <= 80) author.beat = clean(beat);
    if (!article.authors.includes(author)) article.authors.push(author);
  }
  giveHandles(text, authors.length > 0 ? authors : article.authors);
  article.credits.push({ kind: 'tagline', names, words });
}

/** A social handle: an at sign and a name that is not the host of a mail address. */
const HANDLE = /@[A-Za-z0-9_]{2,30}(?![\w.]*\.[a-z]{2,})/g;

/** Each handle goes to the author whose surname stands nearest before it, or to the only author. */
function giveHandles(text: string, authors: Author[]): void {
  for (const match of text.matchAll(HANDLE)) {
    const before = text.slice(0, match.index);
    let nearest: Author | undefined;
    let place = -1;
    for (const author of authors) {
      const found = before.lastIndexOf(surnameOf(author.name));
      if (found > place) [nearest, place] = [author, found];
    }
    const author = nearest ?? (authors.length === 1 ? authors[0] : undefined);
    if (author && !author.handle) author.handle = clean(match[0]);
  }
}

/** True for the tags under which the page is filed: "Tags: river, council". */
export const isTags = (text: string): boolean => PATTERNS().tags.test(text);

/**
 * Where a line says that the article is from: `name` is empty where it names nothing. Undefined for any other line.
 */
export function findSource(text: string): { name: string } | undefined {
  if (text.length > SOURCE_MAX) return undefined;
  const { firstPublished, source } = PATTERNS();
  const name = source.exec(text)?.[1];
  return name !== undefined || firstPublished.test(text) ? { name: name ?? '' } : undefined;
}

/**
 * Takes a line of `findSource` into `article`: an address is where the article is, anything else who published it.
 */
export function takeSource(text: string, article: Article, words: SafeText): boolean {
  const found = findSource(text);
  if (!found) return false;
  const { name } = found;
  article.credits.push({ kind: 'source', names: name ? [clean(name)] : [], words });
  if (/^https?:\/\/\S+$/.test(name)) article.source.url ??= clean(name);
  else if (name) article.source.site ??= clean(name);
  return true;
}
