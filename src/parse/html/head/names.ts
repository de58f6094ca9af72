/** A byline's words → the authors' names. Pure. */
import { findDate } from '../../news/dates.js';
import { isDayName } from '../../news/month-names.js';
import { capitalise } from '../../news/names.js';
import {
  ACCOUNT,
  andOf,
  BETWEEN_NAMES,
  BYLINE_END,
  BYLINES,
  DEGREE,
  DESK_END,
  HANDLE_END,
  NOBODY,
  NOT_A_NAME,
  ORGANISATION,
  PERSON,
  PLACE,
  ROLE,
  ROLE_END,
  SERVICE_END,
} from '../rules/bylines.js';

/** A longer line is a sentence, not a byline: UTF-16 units. */
export const BYLINE_MAX = 160;

/** What is longer, with its dates and labels, is not read at all. */
const READ_MAX = 1000;

/** The longest name: UTF-16 units and words. */
const NAME_MAX = 60;
const NAME_MAX_WORDS = 6;

/** More names of one word each are no names of people. */
const MAX_SINGLE = 3;

/** How many dates of a byline are taken out: those of publication and of the last change. */
const MAX_DATES = 2;

/** Marks between the parts of a byline: "Ann Lee | The Valley Post". */
const PARTS = /\s+[|·•–—]\s+|\s-\s/;

/** What is no name and no name's neighbour: a time of day, a mark. */
const NOTHING =
  /^[\s\d:.,|·•()–—-]*(?:uhr|h|am|pm|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?[\s.]*$/i;

/** True for the name of a person, in a form that no organisation has. */
export function isPerson(name: string): boolean {
  return PERSON.test(name) && !ORGANISATION.test(name);
}

/**
 * The names in a byline: "By Ann Lee and Bo Ek, Staff Writers" is Ann Lee and Bo Ek. What is no name (an
 * address, a sentence, a template's word) is left out. `language` is that of the page: a BCP 47 tag.
 */
export function authorNames(byline: string, language?: string): string[] {
  if (byline.length > READ_MAX) return [];
  const key = `${language ?? ''} ${byline}`;
  let names = read.get(key);
  if (names === undefined) {
    names = readNames(byline, language);
    if (read.size >= MAX_READ) read.clear();
    read.set(key, names);
  }
  return [...names];
}

/** The names in lines that have been read: elements in each other often have one line. */
const read = new Map<string, readonly string[]>();

/** When more lines are known, all are forgotten. */
const MAX_READ = 200;

function readNames(byline: string, language: string | undefined): readonly string[] {
  for (const part of partsOf(byline, language)) {
    const line = part
      .replace(/\s+on behalf of\b.*$/i, '')
      .replace(BYLINES().start, '')
      .replace(BYLINE_END, '')
      .replace(SERVICE_END, '')
      .replace(HANDLE_END, '')
      .replace(DESK_END, '$1')
      // "Ann Lee (Associated Press)"
      .replace(/\s*\((?:[^()]{0,60})\)\s*$/, '')
      .trim();
    if (line === '') continue;
    return line.length > BYLINE_MAX ? [] : namesInLine(line, language);
  }
  return [];
}

/** The name of an account, which may hold digits; undefined for what is none. */
export function accountName(words: string): string | undefined {
  const name = words.trim();
  return ACCOUNT.test(name) && !NOT_A_NAME.test(name) && !BYLINES().alone.test(name) ? name : undefined;
}

/** The parts of a byline between its marks, without its dates and their labels. */
function partsOf(byline: string, language: string | undefined): string[] {
  let line = byline.replace(/\s+/g, ' ');
  let dates = 0;
  for (; dates < MAX_DATES; dates++) {
    const found = findDate(line, language);
    if (found === undefined) break;
    line = `${withoutDateLabels(line.slice(0, found.start))} | ${withoutDateLabels(line.slice(found.end))}`;
  }
  // A day of the week stands beside a date. Its names are looked up only there: that takes time.
  const isDay = (part: string): boolean => dates > 0 && !part.includes(' ') && isDayName(part, language);
  return line
    .split(PARTS)
    .map((part) => part.replace(/^[\s|·•:,–—-]+/, '').replace(/[\s|·•,–—-]+$/, ''))
    .filter((part) => !NOTHING.test(part) && !isDay(part));
}

function withoutDateLabels(words: string): string {
  return words.trim().replace(BYLINES().dateLabels, '').trim();
}

function namesInLine(line: string, language: string | undefined): string[] {
  // The "and" in an organisation's name separates no names: "Center for Drug Evaluation and Research".
  const whole = /\b(?:for|of|the)\b/i.test(line)
    ? [line]
    : peopleAtSlashes(line).flatMap((one) => one.split(BETWEEN_NAMES));
  const parts = isOneOrganisation(line) ? [line] : whole.flatMap((part) => splitAtAnd(part, language));
  const names = parts
    .flatMap(namesInPart)
    // "Ann Lee, Attorney at Roth & Roth"
    .filter((name, i, all) => i === 0 || name.includes(' ') || !isPerson(all[0] ?? '') || !/^\p{Lu}/u.test(name))
    // A full stop ends the byline, or belongs to an initial: "R. R.".
    .map((name) =>
      name
        .replace(/[,:;|–—-]+$/, '')
        .replace(/(\p{L}{2})\.+$/u, '$1')
        .trim(),
    )
    // "Ann Lee VALLEY TODAY", "Ann Lee Staff Writer"
    .map((name) =>
      name
        .replace(/^(\p{Lu}\p{Ll}\S* .*\p{Ll})(?: \p{Lu}{2,}){1,3}$/u, '$1')
        .replace(ROLE_END, '$1')
        .replace(DESK_END, '$1'),
    )
    .filter((name) => name !== '');
  // "Politics, Energy, Storage, Boats" are sections.
  if (names.filter((name) => /^\p{Lu}[^ ]*$/u.test(name)).length > MAX_SINGLE) return [];
  const areShouted = names.every(isShouted) && names.some((name) => /\p{Lu}{3}/u.test(name));
  return [...new Set(areShouted ? names.map(capitalise) : names)];
}

/** True for "U.S. Customs and Border Protection". */
function isOneOrganisation(line: string): boolean {
  const [first = ''] = line.split(',');
  return / (?:and|&) /i.test(first) && ORGANISATION.test(first) && !first.split(BETWEEN_NAMES).every(isPerson);
}

/** The people among names with slashes between: "Ann Lee/Bo Ek", "dpa/Ann Lee"; the line where none is a person. */
function peopleAtSlashes(line: string): string[] {
  const people = line.split('/').filter((part) => isPerson(part.trim()));
  return line.includes('/') && people.length > 0 ? people : [line];
}

/** "Ana Ruiz y Eva Sanz" as two names; a single name on either side is part of one: "José Ortega y Gasset". */
function splitAtAnd(names: string, language: string | undefined): string[] {
  const parts = names.split(andOf(language));
  const between = parts.flatMap((part, i) => {
    const listed = part.split(/\s*,\s*/);
    return [...(i > 0 ? listed.slice(0, 1) : []), ...(i < parts.length - 1 ? listed.slice(-1) : [])];
  });
  return between.every((name) => PERSON.test(name)) ? parts : [names];
}

/** True for a person's name in capitals: "ABBY GOODLEAF". */
function isShouted(name: string): boolean {
  return name === name.toUpperCase() && isPerson(name);
}

/**
 * The names in a part without "and": one, or several with commas between, each perhaps followed by a degree or
 * a role.
 */
function namesInPart(part: string): string[] {
  const [first = '', ...others] = part.split(/\s*,\s*/);
  const names = isName(first) ? [first] : [];
  for (const other of others) {
    // Among names in capitals "BO EK" is one more, not a degree.
    const isDegree = DEGREE.test(other) && !(isShouted(first) && isShouted(other));
    if (isDegree || ROLE.test(other)) continue;
    // "Lee, Ann" differs from "Ann Lee, Bo Ek" only by its single words; scripts without spaces have no others.
    if (!isName(other) || !(other.includes(' ') || /^\p{Lo}/u.test(other))) break;
    // What follows an organisation is a part of it, or its address.
    if (PLACE.test(other) || ![first, other].every((one) => PERSON.test(one) || /^\p{Lo}/u.test(one))) break;
    names.push(other);
  }
  return names;
}

function isName(value: string): boolean {
  const name = value.trim();
  if (name.length < 2 || name.length > NAME_MAX || NOT_A_NAME.test(name) || NOBODY.test(name)) return false;
  if (/https?:|www\.|@\w+\.\w|\w\.[a-z]{2,}\/|[<>{}[\]=#\\:]|\d/.test(name)) return false;
  const isSentence = /\p{Ll}[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(name);
  return name.split(' ').length <= NAME_MAX_WORDS && /\p{L}/u.test(name) && !isSentence;
}
