/**
 * Files of other programs → articles to save: lede's own records, bookmarks of browsers, Pocket's and Instapaper's
 * tables, wallabag's JSON. Which it is, is seen from the content.
 */
import { EXIT, LedeError } from '../../base/errors.js';
import { isObject } from '../../base/is-object.js';
import { parseJson } from '../../base/json.js';
import { readRecord } from '../record.js';
import type { NewArticle } from '../saving.js';
import { articleOfBookmark } from './bookmark.js';
import { readCsv } from './csv.js';
import { readNetscape } from './netscape.js';
import { readWallabag } from './wallabag.js';

/** An article of the file, or what of it cannot be read: "line 7". */
export type Imported = { article: NewArticle } | { problem: string };

/**
 * The articles of a file, in its order. Records of lede, one on each line, are read as they come; another file is read
 * whole.
 * @param lines The file's lines.
 * @param name What the file is called in messages.
 * @throws {LedeError} where its format is none of those that are known.
 */
export async function* readImport(lines: AsyncIterable<string>, name: string): AsyncGenerator<Imported> {
  const whole: string[] = [];
  let number = 0;
  let areRecords: boolean | undefined;
  for await (const line of lines) {
    number++;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (areRecords === undefined && text.trim() !== '')
      areRecords = parseJson(text) !== undefined && /^\s*\{/.test(text);
    if (!areRecords) whole.push(text);
    else if (text.trim() !== '') yield await readEntry(parseJson(text), `line ${number}`);
  }
  if (!areRecords) yield* readWhole(whole.join('\n'), name);
}

async function* readWhole(text: string, name: string): AsyncGenerator<Imported> {
  const json = parseJson(text);
  if (json !== undefined) {
    for (const [i, entry] of (Array.isArray(json) ? json : [json]).entries())
      yield await readEntry(entry, `entry ${i + 1}`);
    return;
  }
  const bookmarks = /<!doctype netscape|<a\s[^>]*href/i.test(text) ? readNetscape(text) : readCsv(text);
  if (!bookmarks) {
    throw new LedeError(
      `${name}: its format is not known; import reads lede's own export, bookmarks of browsers, CSV of Pocket and ` +
        'Instapaper, and JSON of wallabag',
      EXIT.failed,
    );
  }
  for (const bookmark of bookmarks) {
    const article = articleOfBookmark(bookmark);
    yield article ? { article } : { problem: `"${bookmark.url}", which is not the address of a web page` };
  }
}

async function readEntry(entry: unknown, where: string): Promise<Imported> {
  const article = isObject(entry) ? (readRecord(entry) ?? (await readWallabag(entry))) : undefined;
  return article ? { article } : { problem: where };
}
