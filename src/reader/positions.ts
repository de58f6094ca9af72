/**
 * Where each article was left, kept between readings: one file an article, in the state folder of the XDG Base
 * Directory Specification. A file is written whole beside itself and renamed, so that no lock is needed: readers of
 * different articles write different files, and of two readers of one article the last one's position stays.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Article } from '../article/model.js';
import { isObject } from '../base/is-object.js';
import { parseJson } from '../base/json.js';
import { isCode, writeAll } from '../terminal/stdout.js';
import { writeWholeFile } from '../terminal/whole-file.js';

/** A position in an article: the index of the block at the top of the screen, and how many blocks there are. */
export interface Position {
  block: number;
  blocks: number;
}

/** The version of the files' format. */
const VERSION = 1;
/** How many files are kept; the oldest are removed. */
export const MAX_POSITIONS = 1000;
/** After this time a temporary file belongs to a lede that was killed, in milliseconds: writing one takes a few. */
const ABANDONED_AFTER = 60_000;

/** The folder of the positions; undefined where there is no home. */
export function positionsFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const state = env.XDG_STATE_HOME || (env.HOME ? join(env.HOME, '.local', 'state') : undefined);
  return state === undefined ? undefined : join(state, 'lede', 'positions');
}

/**
 * What tells an article from others: its address, or else its file and its headline; "" for standard input without a
 * headline, whose position is not kept.
 */
export function articleKey({ source, headline }: Article): string {
  if (source.url !== undefined) return source.url;
  const { name = '' } = source;
  const file = name !== '' && existsSync(name) ? resolve(name) : name === '-' ? '' : name;
  return `${file} ${headline ?? ''}`.trim();
}

/** The file of an article's position. */
export const positionFile = (folder: string, key: string): string =>
  join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);

/**
 * The position that was saved for an article, if there is one; `message` says what was wrong with its file. A damaged
 * file is renamed; one of a newer version is left alone.
 */
export function readPosition(folder: string, key: string): { position?: Position; message?: string } {
  const file = positionFile(folder, key);
  try {
    const saved = readFile(file);
    if (saved === undefined) return readOldPosition(folder, key);
    if (saved === 'newer')
      return { message: 'the position of this article was saved by a newer version of lede, and is not used' };
    if (saved === 'damaged')
      return { message: `the saved position was damaged; its file was renamed to ${setAside(file)}` };
    return saved.article === key ? { position: { block: saved.block, blocks: saved.blocks } } : {};
  } catch (error) {
    return { message: `the saved position could not be read: ${messageOf(error)}` };
  }
}

/**
 * Saves the position of an article. A damaged file is renamed first; one of a newer version is left alone. Then the
 * oldest files are removed where there are more than `MAX_POSITIONS`.
 * @throws the system's error where the file cannot be written; the former position is then kept.
 */
export function writePosition(folder: string, key: string, { block, blocks }: Position): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = positionFile(folder, key);
  const before = readFile(file);
  if (before === 'newer') return;
  if (before === 'damaged') setAside(file);
  const text = `${JSON.stringify({ version: VERSION, article: key, block, blocks })}\n`;
  writeWholeFile(file, (fd) => writeAll(fd, text));
  removeOldest(folder);
}

interface Saved extends Position {
  article: string;
}

/**
 * What a position's file holds; undefined where there is none.
 * @throws the system's error where it cannot be read.
 */
function readFile(file: string): Saved | 'newer' | 'damaged' | undefined {
  const saved = readJson(file);
  if (saved === undefined) return undefined;
  if (!isObject(saved) || typeof saved.version !== 'number') return 'damaged';
  if (saved.version > VERSION) return 'newer';
  const { article, block, blocks } = saved;
  return typeof article === 'string' && isCount(block) && isCount(blocks) ? { article, block, blocks } : 'damaged';
}

/** The JSON in a file; undefined where there is no file, null where it holds no JSON. */
function readJson(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8')) ?? null;
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/**
 * The position in the one file that lede 0.1 kept for all articles, beside the folder: `{"version": 1, "places": {…}}`.
 * It is only read, so that no position is lost; a position that is saved since then comes first.
 */
function readOldPosition(folder: string, key: string): { position?: Position; message?: string } {
  const old = readJson(join(dirname(folder), 'places.json'));
  if (old === undefined || (isObject(old) && typeof old.version === 'number' && old.version > 1)) return {};
  if (!isObject(old) || !isObject(old.places)) {
    const renamed = setAside(join(dirname(folder), 'places.json'));
    return { message: `the file of positions of an earlier version was damaged; it was renamed to ${renamed}` };
  }
  const place = Object.hasOwn(old.places, key) ? old.places[key] : undefined;
  if (!isObject(place) || !isCount(place.block)) return {};
  return { position: { block: place.block, blocks: isCount(place.blocks) ? place.blocks : 0 } };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Renames a damaged file, to a name that is free; gives the name. */
function setAside(file: string): string {
  for (let number = 1; ; number++) {
    const aside = `${file}.damaged${number === 1 ? '' : `-${number}`}`;
    if (existsSync(aside)) continue;
    renameSync(file, aside);
    return aside;
  }
}

/** Removes what a killed lede left behind, and the oldest files above the limit, damaged ones too. */
function removeOldest(folder: string): void {
  const names = readdirSync(folder);
  for (const name of names.filter((one) => one.endsWith('.tmp'))) {
    if (Date.now() - modified(join(folder, name)) > ABANDONED_AFTER) rmSync(join(folder, name), { force: true });
  }
  const files = names.filter((one) => !one.endsWith('.tmp')).map((name) => join(folder, name));
  if (files.length <= MAX_POSITIONS) return;
  const byAge = files.map((file) => ({ file, time: modified(file) })).sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(MAX_POSITIONS)) rmSync(file, { force: true });
}

/** When a file was last written, in milliseconds since 1970; now, where another lede has removed it. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}
