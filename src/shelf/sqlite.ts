/**
 * SQLite, as the shelf uses it: the only importer of the package `libsql`. Its errors become messages that say what to
 * do, or `DamagedError`.
 *
 * Why this package: it has programs for each system as packages without install scripts, and the locks of the system,
 * which are free again when a process is killed. Of 15 writers that were killed, node-sqlite3-wasm 0.8, which locks by a
 * folder, left each store locked for ever, and libsql none. node:sqlite is not in Node 20.
 */
import { EXIT, LedeError } from '../base/errors.js';
import { isObject } from '../base/is-object.js';

/** What a column holds. */
export type Value = string | number | null | Uint8Array;

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** The file is no database, or one whose content contradicts itself. */
export class DamagedError extends Error {
  override name = 'DamagedError';
}

/** How long to wait while another process writes, in milliseconds: several times the longest import of 1,000 articles. */
const WAIT = 15_000;

/** What the package gives that is used here: its own types promise more than it has. */
interface Native {
  inTransaction: boolean;
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): unknown;
}

interface NativeStatement {
  run(values: readonly Value[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(values: readonly Value[]): Iterable<unknown>;
  columns(): readonly { name: string }[];
}

/** An open database. Every call throws `DamagedError` or a `LedeError` where SQLite reports an error. */
export class Sqlite {
  private readonly statements = new Map<string, NativeStatement>();
  private readonly queries = new Map<string, NativeStatement>();

  private constructor(
    private readonly native: Native,
    /** The path, for messages. */
    readonly file: string,
  ) {}

  /**
   * Opens a file, which is made where it is missing. ":memory:" is an empty database that is never written.
   * @throws {LedeError} where it cannot be opened, or SQLite is not installed.
   */
  static async open(file: string): Promise<Sqlite> {
    const Database = await loadSqlite();
    const sqlite = new Sqlite(connect(Database, file), file);
    sqlite.exec(`PRAGMA busy_timeout = ${WAIT}`);
    return sqlite;
  }

  /** Runs statements that take no values and give no rows. */
  exec(sql: string): void {
    explained(this.file, () => this.native.exec(sql));
  }

  /** Runs a statement; returns how many rows it changed, and the number of the row that it added last. */
  run(sql: string, ...values: readonly Value[]): { changes: number; id: number } {
    const { changes, lastInsertRowid } = explained(this.file, () => this.statement(sql).run(values));
    return { changes, id: Number(lastInsertRowid) };
  }

  /** The first row of a query. */
  get(sql: string, ...values: readonly Value[]): Row | undefined {
    // To its end: a query that was left would keep its lock on the file.
    return this.all(sql, ...values)[0];
  }

  /** The rows of a query. */
  all(sql: string, ...values: readonly Value[]): Row[] {
    return [...this.each(sql, ...values)];
  }

  /** The rows of a query, one by one. */
  *each(sql: string, ...values: readonly Value[]): Generator<Row> {
    const rows = explained(this.file, () => this.query(sql).iterate(values)[Symbol.iterator]());
    for (;;) {
      const next = explained(this.file, () => rows.next());
      if (next.done) return;
      yield rowOf(next.value);
    }
  }

  /** Runs `work` as one change: all of it is kept, or where it throws, nothing. No other process writes meanwhile. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // On a full disk SQLite has ended the transaction itself.
      if (this.native.inTransaction) this.native.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.queries.clear();
    this.native.close();
  }

  /**
   * A query whose texts come as bytes: the package ends the process for a text that is not UTF-8, as a damaged file may
   * have it, also where a number should be. `TEXTS` says which columns are texts.
   */
  private query(sql: string): NativeStatement {
    if (/^\s*PRAGMA/i.test(sql)) return this.statement(sql);
    const known = this.queries.get(sql);
    if (known) return known;
    const names = this.native
      .prepare(sql)
      .columns()
      .map(({ name }) => `"${name}"`);
    const values = names.map((name) => `iif(typeof(${name}) = 'text', CAST(${name} AS BLOB), ${name}) AS ${name}`);
    const texts = names.map((name) => `(typeof(${name}) = 'text')`).join(' || ');
    const made = this.native.prepare(
      `WITH given AS MATERIALIZED (${sql}) SELECT ${values.join(', ')}, '' || ${texts} AS ${TEXTS} FROM given`,
    );
    this.queries.set(sql, made);
    return made;
  }

  private statement(sql: string): NativeStatement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.native.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }
}

/** Opens a file. The error of the package has no code of SQLite here. */
function connect(Database: new (file: string) => Native, file: string): Native {
  try {
    return new Database(file);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const message = `${file}: it cannot be opened; check the permissions of the file and its directory (${what})`;
    throw new LedeError(message, EXIT.failed, { cause: error });
  }
}

/** The column that says of each other one whether it is a text: "0110". */
const TEXTS = 'which_are_texts';

/** What is not UTF-8 becomes U+FFFD. */
const UTF8 = new TextDecoder();

/** A row as the package gives it, whose bytes are ArrayBuffers, with its texts as strings. */
function rowOf(given: unknown): Row {
  const { [TEXTS]: texts = '', ...columns }: Record<string, unknown> = isObject(given) ? given : {};
  const row: Record<string, Value> = {};
  for (const [i, [name, value]] of Object.entries(columns).entries())
    row[name] = columnValue(value, String(texts)[i] === '1');
  return row;
}

function columnValue(value: unknown, isText: boolean): Value {
  if (value instanceof ArrayBuffer) return isText ? UTF8.decode(value) : new Uint8Array(value);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

async function loadSqlite(): Promise<new (file: string) => Native> {
  try {
    const { default: Database } = await import('libsql');
    return Database;
  } catch (error) {
    throw new LedeError(
      'the package libsql, which keeps saved articles, could not be loaded; install lede again with its optional ' +
        'packages (npm install --include=optional)',
      EXIT.failed,
      { cause: error },
    );
  }
}

/** What to do about an error of SQLite, by the beginning of its code. */
const ADVICE: readonly (readonly [code: string, message: string])[] = [
  ['SQLITE_BUSY', 'another process is writing to it; try again when that has ended'],
  ['SQLITE_LOCKED', 'another process is writing to it; try again when that has ended'],
  ['SQLITE_FULL', 'the disk is full; make space and try again. What was kept before is still there'],
  ['SQLITE_READONLY', 'it cannot be written; check the permissions of the file and its directory'],
  ['SQLITE_PERM', 'no permission; check the permissions of the file and its directory'],
  ['SQLITE_CANTOPEN', 'it cannot be opened; check the permissions of the file and its directory'],
  ['SQLITE_IOERR', 'it could not be read or written; check the disk. What was kept before is still there'],
];

/** Calls SQLite; its errors become messages about the file. */
function explained<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const what = error instanceof Error ? error.message : String(error);
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) throw new DamagedError(what, { cause: error });
    const advice = ADVICE.find(([start]) => code.startsWith(start))?.[1];
    if (advice === undefined) throw error;
    throw new LedeError(`${file}: ${advice} (${what})`, EXIT.failed, { cause: error });
  }
}
