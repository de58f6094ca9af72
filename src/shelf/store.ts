/**
 * The store: one file of SQLite for saved articles and subscriptions, in the data folder of the XDG Base Directory
 * Specification. It is opened here, brought to the present schema, and set aside where it is damaged.
 */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, LedeError } from '../base/errors.js';
import { identityOf } from './identity.js';
import { MIGRATIONS } from './schema.js';
import { DamagedError, Sqlite } from './sqlite.js';

/** How a store is opened. */
export interface StoreOptions {
  /** Its path; see `storeFile`. */
  file: string;
  /** Called with a sentence where the store was damaged: what was saved of it, and where it is now. */
  onNote: (note: string) => void;
}

/**
 * The path of the store: in XDG_DATA_HOME, else in ~/.local/share.
 * @throws {LedeError} where no home directory is known.
 */
export function storeFile(env: Readonly<Record<string, string | undefined>>): string {
  // USERPROFILE is Windows' name for it.
  const home = env.HOME || env.USERPROFILE;
  const data = env.XDG_DATA_HOME || (home && join(home, '.local', 'share'));
  if (!data)
    throw new LedeError('there is no home directory to keep articles in; set XDG_DATA_HOME to a directory', EXIT.usage);
  return join(data, 'lede', 'lede.db');
}

/**
 * Opens the store, calls `work` with it, and closes it. Where the store turns out to be damaged, it is set aside, what
 * can be read of it is put into a new one, and `work` is called once more: it must not have printed anything by then.
 * @param work is called again where the store was damaged.
 * @throws {LedeError} where the store cannot be opened or written, or was written by a newer lede.
 */
export async function withStore<T>(options: StoreOptions, work: (store: Sqlite) => T | Promise<T>): Promise<T> {
  makeFile(options.file);
  return withFile(options.file, options, work);
}

/** As `withStore`, to read only: where there is no store, an empty one is read and none is made. */
export async function readStore<T>(options: StoreOptions, work: (store: Sqlite) => T | Promise<T>): Promise<T> {
  return withFile(existsSync(options.file) ? options.file : ':memory:', options, work);
}

async function withFile<T>(
  file: string,
  { onNote }: StoreOptions,
  work: (store: Sqlite) => T | Promise<T>,
): Promise<T> {
  const identity = identityOf(file);
  try {
    return await withOpened(file, work);
  } catch (error) {
    // Where another process has set a damaged store aside in the meantime, the new one is used.
    if (identity === 0 || identityOf(file) === identity) {
      if (!(error instanceof DamagedError)) throw error;
      const { message: reason } = error;
      const { rescueStore } = await import('./rescue.js');
      const note = await rescueStore(file, { identity, reason, makeTables: migrate });
      if (note !== undefined) onNote(note);
    }
    return withOpened(file, work);
  }
}

async function withOpened<T>(file: string, work: (store: Sqlite) => T | Promise<T>): Promise<T> {
  const store = await Sqlite.open(file);
  try {
    migrate(store);
    return await work(store);
  } finally {
    store.close();
  }
}

/** "lede" in ASCII: tells the store from other databases (PRAGMA application_id). */
const APPLICATION = 0x6c656465;

/** Brings a store, which may be empty, to the present schema. */
function migrate(store: Sqlite): void {
  store.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000');
  if (versionOf(store) === MIGRATIONS.length) return;
  store.transaction(() => {
    // Another process may have done it in the meantime.
    for (let version = versionOf(store); version < MIGRATIONS.length; version++) {
      store.exec(MIGRATIONS[version] ?? '');
      store.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1}`);
    }
  });
}

/**
 * The version of the schema that a store has; 0 for an empty file.
 * @throws {LedeError} where a newer lede has written it.
 * @throws {DamagedError} where it is another program's database.
 */
function versionOf(store: Sqlite): number {
  const version = Number(store.get('PRAGMA user_version')?.user_version ?? 0);
  const application = Number(store.get('PRAGMA application_id')?.application_id ?? 0);
  if (application !== APPLICATION && store.get('SELECT 1 FROM sqlite_schema LIMIT 1'))
    throw new DamagedError('it is the database of another program');
  if (version > MIGRATIONS.length)
    throw new LedeError(
      `${store.file} was written by a newer lede, and is left alone; update lede to use it`,
      EXIT.failed,
    );
  return version;
}

/** Makes the file where it is missing, and its directory: nobody else may read what a person keeps. */
function makeFile(file: string): void {
  if (existsSync(file)) return;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new LedeError(
      `${file} could not be made (${what}); check the permissions of its directory, or set XDG_DATA_HOME to another one`,
      EXIT.failed,
      { cause: error },
    );
  }
}
