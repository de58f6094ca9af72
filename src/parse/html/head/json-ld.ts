/** A page's JSON-LD scripts → the objects in them, and what these say. Pure. */
import { decodeHTMLStrict } from 'entities/decode';
import { cleanLine } from '../../../article/clean.js';
import { isObject } from '../../../base/is-object.js';
import { parseJson } from '../../../base/json.js';
import { NESTING_PROPERTIES } from '../rules/metadata.js';

/** An object of JSON-LD. */
export type JsonObject = { readonly [key: string]: unknown };

/** How many objects are looked at: a page's own are a few dozen. */
const MAX_OBJECTS = 2000;

/** How many names a list may give, and how many references are followed to one. */
const MAX_NAMES = 50;
const MAX_REFERENCES = 3;

/** Every object in a script, outer ones first. A script that is no JSON gives none. */
export function readJsonLd(source: string): JsonObject[] {
  const objects: JsonObject[] = [];
  const queue: unknown[] = [parseJsonLd(source)];
  while (queue.length > 0 && objects.length < MAX_OBJECTS) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.unshift(...next.slice(0, MAX_OBJECTS));
    else if (isObject(next)) {
      objects.push(next);
      for (const key of NESTING_PROPERTIES) if (key in next) queue.push(next[key]);
    }
  }
  return objects;
}

/** What a script holds, or undefined for one that is no JSON. */
export function parseJsonLd(source: string): unknown {
  return parseJson(source) ?? parseJson(withoutTemplateTraces(source));
}

/**
 * Templates leave comments around the whole or in it, commas after the last of several things, raw line ends and tabs
 * inside strings, and a semicolon at the end.
 */
function withoutTemplateTraces(source: string): string {
  return source
    .replace(
      /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:(?:\/\/|\/\*)\s*)?\]\]>(?:\s*\*\/)?)\s*$/g,
      '',
    )
    .replace(STRING_OR_TRACE, (found) => (found.startsWith('"') ? found : ' '))
    .replace(/[\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/;$/, '');
}

/** A string, which stays as it is, a comment, or a comma with nothing after it. What is not closed goes to the end. */
const STRING_OR_TRACE = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|\/\/[^\n]*|,(?=\s*[}\]])/g;

/** The first of the objects that has a type of this form. */
export function findByType(objects: readonly JsonObject[], form: RegExp): JsonObject | undefined {
  return objects.find((object) => hasType(object, form));
}

/** True where an object has a type of this form. */
export function hasType(object: JsonObject, form: RegExp): boolean {
  const type = object['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && form.test(one));
}

/** A text property in one line, its entities decoded: templates write the entities of the page they were made for. */
export function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return undefined;
  const line = cleanLine(decodeHTMLStrict(first));
  return line === '' ? undefined : line;
}

/** Objects by their `@id`. */
export function indexById(objects: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string') index.set(id, object);
  }
  return index;
}

/** The names of a person, an organisation or several, following references within the page; entities decoded. */
export function namesOf(value: unknown, byId: ReadonlyMap<string, JsonObject>, references = 0): string[] {
  if (references > MAX_REFERENCES) return [];
  if (typeof value === 'string') {
    const named = byId.get(value);
    return named ? namesOf(named, byId, references + 1) : [decodeHTMLStrict(value)];
  }
  if (Array.isArray(value)) return value.slice(0, MAX_NAMES).flatMap((one) => namesOf(one, byId, references + 1));
  if (!isObject(value)) return [];
  const given: readonly unknown[] = Array.isArray(value.name) ? value.name : [value.name];
  const names = given.filter((one) => typeof one === 'string').filter((one) => one.trim() !== '');
  if (names.length === 0 && typeof value.familyName === 'string')
    names.push([value.givenName, value.familyName].filter((one) => typeof one === 'string').join(' '));
  if (names.length > 0) return names.map((one) => decodeHTMLStrict(one));
  const id = value['@id'];
  const referred = typeof id === 'string' ? byId.get(id) : undefined;
  return referred && referred !== value ? namesOf(referred, byId, references + 1) : [];
}
