/** A saved article as a record of JSON: what `lede export` writes, and `lede import` reads back. */
import { articleFromJson } from '../article/from-json.js';
import type { Article } from '../article/model.js';
import { isObject } from '../base/is-object.js';
import type { Saved, SavedPage } from './articles.js';
import type { NewArticle } from './saving.js';

/** The version of the record. */
const SCHEMA = 1;

/** The record of a saved article: its marks, the article itself as lede understood it, and its page where it was kept. */
export function recordOf({ article, ...entry }: Saved, page: SavedPage | undefined): object {
  const { id, saved, read, tags } = entry;
  return {
    ...{ schema: SCHEMA, kind: 'saved', number: id, saved },
    ...(read !== undefined && { read }),
    tags,
    ...(page && { page: { type: page.type, base64: Buffer.from(page.bytes).toString('base64') } }),
    article,
  };
}

/**
 * Reads a record of `lede export`, or an article that `lede --json` or `lede --batch` has printed.
 * @returns undefined where it is neither.
 */
export function readRecord(record: Readonly<Record<string, unknown>>): NewArticle | undefined {
  if (record.schema !== SCHEMA) return undefined;
  if (record.kind === undefined) return 'body' in record ? articleOf(record) : undefined;
  if (record.kind !== 'saved') return undefined;
  const made = articleOf(record.article);
  if (!made) return undefined;
  const saved = timeOf(record.saved);
  const read = timeOf(record.read);
  const page = pageOf(record.page);
  const tags = Array.isArray(record.tags) ? record.tags.filter((tag) => typeof tag === 'string') : [];
  return {
    ...made,
    tags,
    ...(saved !== undefined && { saved }),
    ...(read !== undefined && { read }),
    ...(page && { page }),
  };
}

function articleOf(value: unknown): { article: Article } | undefined {
  const article = articleFromJson(value);
  return article && { article };
}

/** A date and time of ISO 8601, or seconds since 1970 as the files of other services have them, in milliseconds. */
export function timeOf(value: unknown): number | undefined {
  const words = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const time = /^\d{9,11}$/.test(words) ? Number(words) * 1000 : Date.parse(words);
  // Later ones, in particular those beyond what a date can hold, are mistakes.
  return words !== '' && time >= 0 && time < Date.UTC(10_000, 0) ? time : undefined;
}

function pageOf(value: unknown): SavedPage | undefined {
  if (!isObject(value) || typeof value.base64 !== 'string') return undefined;
  const bytes = Buffer.from(value.base64, 'base64');
  return { bytes, ...(typeof value.type === 'string' && { type: value.type }) };
}
