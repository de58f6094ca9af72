/** SQLite as the shelf uses it: what its errors become, and text that is none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT, LedeError } from '../../src/base/errors.js';
import { Sqlite } from '../../src/shelf/sqlite.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-sqlite-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function withTable<T>(work: (store: Sqlite) => T): Promise<T> {
  const store = await Sqlite.open(':memory:');
  store.exec('CREATE TABLE t (a, b, c)');
  try {
    return work(store);
  } finally {
    store.close();
  }
}

test('values come back as they were', () =>
  withTable((store) => {
    const rows = [
      ['text', 7, null],
      ['', 1.5, new Uint8Array([0, 255])],
      ['日本 “é” 😀', 1e12, new Uint8Array()],
      ['0', -1, '1'],
    ] as const;
    for (const row of rows) store.run('INSERT INTO t VALUES (?, ?, ?)', ...row);
    expect(store.all('SELECT * FROM t ORDER BY rowid').map(({ a, b, c }) => [a, b, c])).toEqual(rows);
    expect(store.all('SELECT a FROM t ORDER BY b DESC').map(({ a }) => a)).toEqual(['日本 “é” 😀', 'text', '', '0']);
    expect(store.get('SELECT a FROM t WHERE b = ?', 7)).toEqual({ a: 'text' });
    expect(store.get('SELECT a FROM t WHERE b = ?', 8)).toBeUndefined();
  }));

test('text that is not UTF-8, as a damaged file may have it, is read with replacement characters', () =>
  withTable((store) => {
    store.exec("INSERT INTO t VALUES (CAST(x'61ff62' AS TEXT), CAST(x'c3' AS TEXT), 1)");
    expect(store.get('SELECT a, b, c FROM t')).toEqual({ a: 'a\ufffdb', b: '\ufffd', c: 1 });
  }));

test('where another process writes for longer than the wait, the message says so', async () => {
  const file = join(folder, 'busy.db');
  const [one, two] = [await Sqlite.open(file), await Sqlite.open(file)];
  one.exec('CREATE TABLE t (a); BEGIN IMMEDIATE');
  two.exec('PRAGMA busy_timeout = 1');
  const failing = () => two.transaction(() => two.run('INSERT INTO t VALUES (1)'));
  expect(failing).toThrow(LedeError);
  expect(failing).toThrow(`${file}: another process is writing to it; try again when that has ended`);
  one.exec('COMMIT');
  expect(failing).not.toThrow();
  one.close();
  two.close();
});

test('a file that cannot be opened is named', async () => {
  const opening = Sqlite.open(join(folder, 'none', 'lede.db'));
  await expect(opening).rejects.toThrow(/none\/lede\.db: it cannot be opened; check the permissions/);
  await expect(opening).rejects.toMatchObject({ exitCode: EXIT.failed });
});
