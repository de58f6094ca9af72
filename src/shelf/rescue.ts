/**
 * A damaged store: set aside under another name, and what can be read of it is put into a new one. The damaged file
 * keeps its name until the new one takes its place, so that this can be done again wherever it was interrupted.
 */
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { LedeError } from '../base/errors.js';
import { identityOf } from './identity.js';
import { unpack } from './packed.js';
import { indexArticles } from './saving.js';
import { DamagedError, type Row, Sqlite, type Value } from './sqlite.js';
import { storyIn } from './subscriptions.js';

/** The tables whose rows are saved, those first that others refer to. The index of words is made anew. */
const TABLES = ['articles', 'contents', 'tags', 'subscriptions', 'items'] as const;
type Table = (typeof TABLES)[number];

/**
 * So many numbers in a row whose rows cannot be read are taken for the end of a table: more than one page of SQLite
 * leads to.
 */
const UNREADABLE = 20_000;

/** How a store is rescued. */
export interface RescueOptions {
  /** What `identityOf` gave before the damage was found. */
  identity: number;
  /** What was wrong with it. */
  reason: string;
  /** Makes the tables of a store that is empty. */
  makeTables: (store: Sqlite) => void;
}

/**
 * Sets a damaged store aside, and puts what can be read of it into a new one.
 * @returns a sentence for the person: what was saved, and the name of the damaged file; undefined where another process
 * has done it in the meantime.
 */
export async function rescueStore(file: string, options: RescueOptions): Promise<string | undefined> {
  const guardFile = `${file}.rescue`;
  const guard = await Sqlite.open(guardFile);
  try {
    // One process does it, and others wait here. The system takes the lock back from a process that is killed.
    guard.exec('BEGIN EXCLUSIVE');
    return identityOf(file) === options.identity ? await rescue(file, options) : undefined;
  } catch (error) {
    // The process that has done it has also removed the file that this one waited for.
    if (identityOf(file) !== options.identity) return undefined;
    throw error;
  } finally {
    guard.close();
    rmSync(guardFile, { force: true });
  }
}

async function rescue(file: string, { reason, makeTables }: RescueOptions): Promise<string> {
  const fresh = `${file}.new`;
  for (const old of [fresh, `${fresh}-journal`]) rmSync(old, { force: true });
  const store = await Sqlite.open(fresh);
  let saved: Record<Table, number>;
  try {
    makeTables(store);
    store.exec('PRAGMA foreign_keys = OFF');
    saved = await copyReadable(file, store);
    store.transaction(() => indexArticles(store));
  } finally {
    store.close();
  }
  const aside = setAside(file);
  renameSync(fresh, file);
  const { articles, subscriptions } = saved;
  const what = articles + subscriptions === 0 ? 'nothing' : `${articles} articles and ${subscriptions} subscriptions`;
  return `the store was damaged (${reason}): ${what} could be read from it and kept; the damaged file is ${aside}`;
}

/** Copies each row that can be read; returns how many there were of each table. */
async function copyReadable(file: string, store: Sqlite): Promise<Record<Table, number>> {
  const saved: Record<Table, number> = { articles: 0, contents: 0, tags: 0, subscriptions: 0, items: 0 };
  const damaged = await Sqlite.open(file);
  try {
    // With this, SQLite also reads a file that is shorter than it says (sqlite.org/recovery.html).
    attempt(() => damaged.exec('PRAGMA writable_schema = ON; PRAGMA query_only = ON'));
    for (const table of TABLES) {
      store.transaction(() => {
        for (const row of table === 'tags' ? rowsInOrder(damaged, table) : rowsByNumber(damaged, table))
          if (isWhole(table, row)) saved[table] += insert(store, table, row);
      });
    }
    // What belongs to an article or a subscription that could not be read is of no use.
    for (const table of ['contents', 'tags'])
      store.exec(`DELETE FROM ${table} WHERE id NOT IN (SELECT id FROM articles)`);
    store.exec('DELETE FROM items WHERE subscription NOT IN (SELECT id FROM subscriptions)');
  } finally {
    damaged.close();
  }
  return saved;
}

/** False for a row whose article or story cannot be unpacked. Of such an article the bookmark is left. */
function isWhole(table: Table, row: Row): boolean {
  if (table === 'contents') return attempt(() => unpack(row.article)) !== undefined;
  return table !== 'items' || attempt(() => storyIn(row)) !== undefined;
}

/** The rows of a table as far as they can be read in order. */
function* rowsInOrder(damaged: Sqlite, table: Table): Generator<Row> {
  try {
    yield* damaged.each(`SELECT * FROM ${table}`);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
}

/** The rows of a table, each looked up by its number, so that those behind a damaged page are found. */
function* rowsByNumber(damaged: Sqlite, table: Table): Generator<Row> {
  // Without the schema no row can be looked up.
  if (!attempt(() => damaged.all(`SELECT id FROM ${table} LIMIT 0`))) return;
  // The last number that SQLite gave in the table, or in the one whose numbers it shares.
  const name = table === 'contents' ? 'articles' : table;
  const given = attempt(() => damaged.get('SELECT seq FROM sqlite_sequence WHERE name = ?', name)?.seq);
  const end = typeof given === 'number' ? given : Number.POSITIVE_INFINITY;
  let last = 0;
  for (let unreadable = 0; unreadable < UNREADABLE; ) {
    const row = attempt(() => damaged.get(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT 1`, last) ?? 'end');
    if (row === 'end') return;
    const id = Number(row?.id);
    // In a damaged page the numbers may be out of order.
    if (row && id > last) {
      [last, unreadable] = [id, 0];
      yield row;
    } else if (last < end) {
      last++;
      unreadable++;
    } else return;
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** True for what SQLite reports where a page, or the schema, is not what it should be. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DamagedError || error instanceof LedeError || /no such (?:table|column)/.test(String(error));
}

/** Inserts a row; 0 where it breaks the rules of the table, as a row of a damaged file may. */
function insert(store: Sqlite, table: Table, row: Row): number {
  const names = Object.keys(row);
  const values: Value[] = Object.values(row);
  const places = names.map(() => '?').join(', ');
  return store.run(`INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${places})`, ...values).changes;
}

/** Gives the damaged file a second name that is free, and takes its journal away, which the new file must not get. */
function setAside(file: string): string {
  for (let number = 1; ; number++) {
    const aside = `${file}.damaged${number === 1 ? '' : `-${number}`}`;
    if (existsSync(aside)) continue;
    try {
      linkSync(file, aside);
    } catch {
      // A file system without links.
      copyFileSync(file, aside);
    }
    if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`);
    return aside;
  }
}
