/**
 * The line that names the authors: "By Ann Lee and Bo Ek | July 26, 2021", "Jane Doe, VALLEY TODAY", "Staff Writer".
 */
import { clean } from '../../article/clean.js';
import type { Article, SafeText } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { isDateLine, takeDateLine } from './date-line.js';
import { findDate } from './dates.js';
import { CAPITALS, countWords, LETTERS, NAME_PATTERNS, splitNames } from './names.js';
import { HEAD_WORDS, headWords } from './phrases/heads.js';
import { phrases } from './phrases/index.js';

const PATTERNS = onDemand(() => {
  const { agency, people, person } = NAME_PATTERNS();
  const openers = phrases('bylineOpeners');
  // The first letter in either case, or the whole opener in capitals where that is one word.
  const opener = oneOf(openers.flatMap(casesOf));
  const beyond = `(?:\\s*[,|·•/–—-]\\s*|\\s+\\(|\\s+(?:in|for) (?=[${CAPITALS}])).{0,80}`;
  const role = `(?:[a-z&’'-]+ ){0,4}${oneOf(phrases('roles'))}s?`;
  const publishing = `\\b(?:published|posted|updated|on|${oneOf(phrases('weekdays'))})\\b:?`;
  return {
    opener: new RegExp(`^${oneOf(openers)}\\b`, 'i'),
    byline: new RegExp(`^${opener}[: ]\\s*(${people}|${agency})(?:${beyond})?$`),
    bareName: new RegExp(
      `^(${person}(?: (?:&|${oneOf(headWords('and'))}) ${person})?)` +
        `(?:(?:, | \\| |/)(?:${agency}|[${CAPITALS}][${CAPITALS} ]{2,30}|[${CAPITALS}][${LETTERS}-]{2,20}))?$`,
    ),
    and: new RegExp(` ${oneOf(headWords('and'))} `, 'g'),
    role: new RegExp(`^(?:${[role, ...phrases('roleLines')].join('|')})$`, 'i'),
    beforeDate: new RegExp(`(?:[\\s|·•,/(–—-]|${publishing})+$`, 'i'),
  };
});

/**
 * The bylines of other languages than English, one pattern for each: "Par Anne Legrand et Luc Petit"; and what begins
 * with a label, in any language: "Autor: Jan Nowak". Two or three names make a person here, so that "De Niro joins the
 * cast of Alpine" is none.
 */
const OTHER_LANGUAGES = onDemand(() =>
  Object.entries(HEAD_WORDS).map(([language, { openers, labels, and }]) => {
    const labelled = `${longestFirst(labels)}\\s*:\\s*`;
    const opened = language === 'en' ? labelled : `(?:${labelled}|${longestFirst(openers)}(?:\\s*:\\s*|\\s+))`;
    return {
      opener: new RegExp(`^${opened}(?=[${CAPITALS}])`, 'i'),
      names: listOfPeople(oneOf([...and, '&'])),
      and: new RegExp(` ${oneOf([...and])} `, 'g'),
    };
  }),
);

const ANY_OPENER = onDemand(
  () => new RegExp(`^(?:${longestFirst(headWords('openers'))}[\\s:]|${longestFirst(headWords('labels'))}\\s*:)`, 'i'),
);

/** Those who write where nobody is named: "By staff". */
const STAFF = onDemand(
  () => new RegExp(`^(?:the )?${oneOf(headWords('staff'))}(?: writers?| reporters?| reports?)?$`, 'i'),
);

/** A line that is a list of people, perhaps with what comes after a comma or a bar. */
function listOfPeople(and: string): RegExp {
  const { name } = NAME_PATTERNS();
  const person = `${name}(?: ${name}){1,2}`;
  return new RegExp(`^(${person}(?:(?:, ${person})*,? ${and} ${person})?)(?:(?:, | [|·•/–—-] | \\().{0,80})?$`);
}

function longestFirst(words: readonly string[]): string {
  return oneOf([...words].sort((a, b) => b.length - a.length));
}

/** The names in a byline of another language than English, with "and" between them. */
function namesInOtherLanguage(line: string): string | undefined {
  for (const { opener, names, and } of OTHER_LANGUAGES()) {
    const opened = opener.exec(line);
    const found = opened ? names.exec(line.slice(opened[0].length))?.[1] : undefined;
    if (found !== undefined) return found.replace(and, ' and ');
  }
  return undefined;
}

/** "written by" as it may begin a line: "written by", "Written by". A word of two letters also in capitals: "BY". */
function casesOf(opener: string): string[] {
  const [first = '', ...rest] = opener;
  const cases = [opener, first.toUpperCase() + rest.join('')];
  return opener.length > 2 ? cases : [...cases, opener.toUpperCase()];
}

/** A byline of another language has no more words than this: a few names and a date. */
const MAX_WORDS = 20;

/** A byline, taken apart. */
interface Byline {
  /** The line without its date. */
  line: string;
  names: string;
  /** The date at its end; empty where it has none. */
  dated: string;
}

function parseByline(text: string): Byline | undefined {
  if (text.length > 160) return undefined;
  const isEnglish = PATTERNS().opener.test(text);
  // Most lines begin with no opener of any language, and need none of the patterns below.
  if (!isEnglish && (countWords(text) > MAX_WORDS || !ANY_OPENER().test(text))) return undefined;
  const found = findDate(text);
  const end = found ? text.slice(0, found.start).replace(PATTERNS().beforeDate, '').length : text.length;
  const dated = text.slice(end).trim();
  const line = dated !== '' && isDateLine(dated) ? text.slice(0, end) : text;
  const names = isEnglish ? PATTERNS().byline.exec(line)?.[1] : namesInOtherLanguage(line);
  return names === undefined ? undefined : { line, names, dated: line === text ? '' : dated };
}

/** True for a line that begins with "By", or what other languages say for it, and names people or an agency. */
export const isByline = (text: string): boolean => parseByline(text) !== undefined;

/** The same for "By" alone: above a headline, "Von Trapp Family" and "Da Vinci Code" are titles. */
export const isEnglishByline = (text: string): boolean => PATTERNS().opener.test(text) && isByline(text);

/** True for what an author is, on a line of its own: "Staff Writer". */
export const isRole = (text: string): boolean => PATTERNS().role.test(text);

/** Takes a byline, with the date at its end, into `article`; false for any other line. */
export function takeByline(text: string, article: Article): boolean {
  const found = parseByline(text);
  if (!found) return false;
  const names = addAuthors(found.names, article);
  const dated = found.dated !== '' && takeDateLine(found.dated, article);
  article.credits.push({ kind: 'byline', names, words: clean(dated ? found.line : text) });
  return true;
}

/**
 * The names in a byline without "By": "Jane Doe", "Jane Doe, VALLEY TODAY". Only the line below can tell that it is
 * one.
 */
export function namesAlone(text: string): string | undefined {
  return PATTERNS().bareName.exec(text)?.[1]?.replace(PATTERNS().and, ' and ');
}

/** Adds the people in a list of names to the authors; returns their names. */
export function addAuthors(line: string, article: Article): SafeText[] {
  const names = splitNames(line).filter((name) => !STAFF().test(name));
  for (const name of names) if (!article.authors.some((author) => author.name === name)) article.authors.push({ name });
  return names;
}
