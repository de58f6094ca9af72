/**
 * The data that a page brings for its scripts, as JSON values: scripts of JSON, values that scripts assign or hand over,
 * and data attributes. Pure.
 */
import { decodeHTML } from 'entities/decode';
import { parseJson } from '../../../base/json.js';

/** Less than this is no story's data: UTF-16 units. */
const VALUE_MIN = 200;

/** How much is read and parsed of a page, in UTF-16 units: each character a few times. */
const WORK_MAX = 30_000_000;

/** How many values are read of a page. */
const MAX_VALUES = 400;

/** Where a script assigns or hands over an object or a list of JSON. */
const BEGINNING = /[=(,:]\s*(?=\{\s*"|\[\s*[[{"\d])/g;

/** Where a script hands over a string of JSON to be parsed. */
const PARSED = /JSON\.parse\(\s*(?=")/g;

/** A data attribute that holds an object or a list. */
const DATA_ATTRIBUTE = /\sdata-[\w-]{1,40}=(?:"\s*(?=\{|\[|&)|'\s*(?=\{|\[))/g;

/** Every value in the page's scripts and data attributes that may hold a story. */
export function stateValues(page: string): unknown[] {
  const reader = new ValueReader();
  for (const { isJson, text } of scriptsOf(page)) {
    if (isJson) reader.addJson(text.trim());
    else reader.addScript(text);
  }
  reader.addAttributes(page);
  return reader.values;
}

/** The scripts of a page without an address; JSON-LD is read elsewhere. */
function* scriptsOf(page: string): Generator<{ isJson: boolean; text: string }> {
  const tags = /<script\b/gi;
  for (let found = tags.exec(page); found !== null; found = tags.exec(page)) {
    const start = page.indexOf('>', found.index);
    if (start < 0) return;
    const ends = /<\/script/gi;
    ends.lastIndex = start;
    const end = ends.exec(page);
    if (end === null) return;
    tags.lastIndex = end.index;
    const tag = page.slice(found.index, start);
    if (end.index - start < VALUE_MIN || /ld\+json|speculationrules|importmap/i.test(tag)) continue;
    yield {
      isJson: /type\s*=\s*["']?(?:application|text)\/(?:[\w.-]+\+)?json/i.test(tag),
      text: page.slice(start + 1, end.index),
    };
  }
}

class ValueReader {
  readonly values: unknown[] = [];
  #work = 0;

  addJson(text: string): boolean {
    if (text.length < VALUE_MIN || !this.#may(text.length)) return false;
    const value = parseJson(text);
    if (value === undefined) return false;
    this.values.push(value);
    return true;
  }

  /** Reads the values that a script assigns or hands over; of a script that writes them in its own way, its texts. */
  addScript(script: string): void {
    const before = this.values.length;
    this.#addAssigned(script);
    if (this.values.length === before) this.#addTexts(script);
  }

  #addAssigned(script: string): void {
    const beginnings = new RegExp(BEGINNING);
    for (let found = beginnings.exec(script); found !== null; found = beginnings.exec(script)) {
      const start = beginnings.lastIndex;
      const end = endOfValue(script, start);
      if (!this.#may((end ?? script.length) - start)) return;
      if (end !== undefined && this.addJson(script.slice(start, end))) beginnings.lastIndex = end;
    }
    const parsed = new RegExp(PARSED);
    for (let found = parsed.exec(script); found !== null; found = parsed.exec(script)) {
      const start = parsed.lastIndex;
      const end = endOfString(script, start);
      if (end === undefined || !this.addJson(script.slice(start, end))) continue;
      const inner = this.values.pop();
      if (typeof inner === 'string') this.addJson(inner);
      parsed.lastIndex = end;
    }
  }

  /** Adds the long strings of a script. */
  #addTexts(script: string): void {
    let start = script.indexOf('"');
    while (start >= 0) {
      const end = endOfString(script, start);
      if (end !== undefined && end - start >= VALUE_MIN) this.addJson(script.slice(start, end));
      start = script.indexOf('"', end ?? start + 1);
    }
  }

  addAttributes(page: string): void {
    const attributes = new RegExp(DATA_ATTRIBUTE);
    for (let found = attributes.exec(page); found !== null; found = attributes.exec(page)) {
      const start = attributes.lastIndex;
      const end = page.indexOf(found[0].includes('"') ? '"' : "'", start);
      if (end < 0) return;
      attributes.lastIndex = end;
      if (end - start >= VALUE_MIN && this.#may(end - start)) this.addJson(decodeHTML(page.slice(start, end)));
    }
  }

  #may(length: number): boolean {
    this.#work += length;
    return this.#work <= WORK_MAX && this.values.length < MAX_VALUES;
  }
}

/** Where the object or list ends that begins at `start`, by its brackets; undefined where it doesn't. */
function endOfValue(script: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < script.length; i++) {
    const unit = script[i];
    if (unit === '"') {
      const end = endOfString(script, i);
      if (end === undefined) return undefined;
      i = end - 1;
    } else if (unit === '{' || unit === '[') depth++;
    else if ((unit === '}' || unit === ']') && --depth === 0) return i + 1;
  }
  return undefined;
}

/** Where the string ends that begins with the quotation mark at `start`. */
function endOfString(script: string, start: number): number | undefined {
  for (let i = start + 1; i < script.length; i++) {
    const unit = script[i];
    if (unit === '\\') i++;
    else if (unit === '"') return i + 1;
    else if (unit === '\n') return undefined;
  }
  return undefined;
}
