/** What the cells of rows say, to be shown. What stands in the store is cleaned like any input. */
import { cleanLine } from '../article/clean.js';
import type { SafeText } from '../article/model.js';
import type { Value } from './sqlite.js';

/** The text of a cell in one line; undefined where it holds no text. */
export const lineIn = (value: Value | undefined): SafeText | undefined =>
  typeof value === 'string' ? cleanLine(value) : undefined;

/** A time in milliseconds since 1970 as ISO 8601. What is no time, as a damaged store may have it, is the first one. */
export function isoTime(value: Value | undefined): SafeText {
  const date = new Date(Number(value));
  return cleanLine((Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString().replace(/\.\d+Z$/, 'Z'));
}
