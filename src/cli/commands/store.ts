/** The store, as the commands use it: where it is, and which articles words name. */
import { EXIT, LedeError } from '../../base/errors.js';
import { addressKey } from '../../shelf/address-key.js';
import type { Sqlite } from '../../shelf/sqlite.js';
import { type StoreOptions, storeFile } from '../../shelf/store.js';
import { printMessage } from '../messages.js';

/** How the store of this person is opened. */
export function storeOptions(): StoreOptions {
  return { file: storeFile(process.env), onNote: printMessage };
}

/** The most articles that one range may name: a larger one is a mistake. */
const LONGEST_RANGE = 100_000;

/**
 * The numbers of the saved articles that a word names: "12", "3,7-9", or an address.
 * @throws {LedeError} (usage) where there is no such article.
 */
export function articlesNamed(store: Sqlite, word: string): number[] {
  const numbers = numbersIn(word) ?? numbersOfAddress(store, word);
  for (const id of numbers) {
    if (store.get('SELECT id FROM articles WHERE id = ?', id)) continue;
    throw new LedeError(`there is no saved article number ${id}; "lede saved" lists them`, EXIT.usage);
  }
  return numbers;
}

/**
 * The numbers that a word such as "12" or "3,7-9" lists; undefined for a word of another form.
 * @throws {LedeError} (usage) for a range that is none.
 */
export function numbersIn(word: string): number[] | undefined {
  return /^\d[\d,-]*$/.test(word) ? word.split(',').flatMap(range) : undefined;
}

/** "7-9" is `[7, 8, 9]`. */
function range(words: string): number[] {
  const [, first = '', last = first] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(words) ?? [];
  const length = Number(last) - Number(first) + 1;
  if (first === '' || length < 1 || length > LONGEST_RANGE)
    throw new LedeError(`"${words}" is no list of numbers; use a number or a range such as 7-9`, EXIT.usage);
  return Array.from({ length }, (_, i) => Number(first) + i);
}

function numbersOfAddress(store: Sqlite, word: string): number[] {
  const row = store.get('SELECT id FROM articles WHERE key = ?', addressKey(word));
  if (row) return [Number(row.id)];
  throw new LedeError(`there is no saved article "${word}"; use a number of "lede saved", or an address`, EXIT.usage);
}

/** The words of a flag between commas: "harbour, long reads". */
export function commaSeparated(words: string | undefined): string[] {
  return (words ?? '').split(',').filter((word) => word.trim() !== '');
}
