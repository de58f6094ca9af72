/** The store as a file: made, found again, of another version, damaged, of another program. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/article/clean.js';
import { parse } from '../../src/parse/index.js';
import { listArticles, readArticle } from '../../src/shelf/articles.js';
import { saveArticles } from '../../src/shelf/saving.js';
import { MIGRATIONS } from '../../src/shelf/schema.js';
import { Sqlite } from '../../src/shelf/sqlite.js';
import { readStore, storeFile, withStore } from '../../src/shelf/store.js';
import { addSubscriptions, keepFound, unreadItems, withContent } from '../../src/shelf/subscriptions.js';

let folder = '';
let notes: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-store-'));
  notes = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const options = () => ({ file: join(folder, 'lede', 'lede.db'), onNote: (note: string) => notes.push(note) });

const article = (name: string, text = 'The crew left at noon.') =>
  parse(`${name}\n\n${text}\n`, { name: `${name}.txt` });

async function saveSome(...names: string[]): Promise<void> {
  const articles = await Promise.all(names.map(async (name) => ({ article: await article(name) })));
  await withStore(options(), (store) => saveArticles(store, articles, 0));
}

const headlines = () =>
  readStore(options(), (store) => listArticles(store, {}, 1000).map(({ headline }) => headline ?? ''));

test.each([
  [{ XDG_DATA_HOME: '/data', HOME: '/home/ann' }, '/data/lede/lede.db'],
  [{ HOME: '/home/ann' }, '/home/ann/.local/share/lede/lede.db'],
  [{ XDG_DATA_HOME: '', HOME: '/home/ann' }, '/home/ann/.local/share/lede/lede.db'],
])('with %o it is %s', (env, file) => expect(storeFile(env)).toBe(file));

test('reading makes no file', async () => {
  expect(await headlines()).toEqual([]);
  expect(existsSync(options().file)).toBe(false);
});

test('what was saved is there when it is opened again, and its directory is private', async () => {
  await saveSome('Ferry misses pier', 'Tug saves yacht');
  expect(await headlines()).toEqual(['Tug saves yacht', 'Ferry misses pier']);
  expect(notes).toEqual([]);
});

test('a store of a newer lede is left alone', async () => {
  await saveSome('Ferry misses pier');
  await withStore(options(), (store) => store.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`));
  const before = readFileSync(options().file);
  await expect(headlines()).rejects.toThrow('was written by a newer lede, and is left alone; update lede to use it');
  await expect(saveSome('Tug saves yacht')).rejects.toThrow('newer lede');
  expect(readFileSync(options().file).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'lede'))).toEqual(['lede.db']);
});

describe('a store that is damaged is set aside', () => {
  test('where it is no database', async () => {
    await saveSome('Ferry misses pier');
    writeFileSync(options().file, 'The crew left at noon. '.repeat(1000));
    expect(await headlines()).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('nothing could be read from it and kept; the damaged file is')]);
    expect(readdirSync(join(folder, 'lede')).sort()).toEqual(['lede.db', 'lede.db.damaged']);
    await saveSome('Tug saves yacht');
    expect(await headlines()).toEqual(['Tug saves yacht']);
  });

  test('where it is the database of another program', async () => {
    await saveSome();
    rmSync(options().file);
    const other = await Sqlite.open(options().file);
    other.exec('CREATE TABLE plans (name TEXT)');
    other.close();
    await saveSome('Ferry misses pier');
    expect(notes).toEqual([expect.stringContaining('it is the database of another program')]);
    expect(await headlines()).toEqual(['Ferry misses pier']);
  });

  test('where its end is missing, and what stands before it is kept', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Report ${i} of the harbour`);
    const text = Array.from({ length: 300 }, (_, i) => `word${i * 7919}`).join(' ');
    const articles = await Promise.all(names.map(async (name) => ({ article: await article(name, text) })));
    for (const one of articles) await withStore(options(), (store) => saveArticles(store, [one], 0));
    const size = readFileSync(options().file).length;
    truncateSync(options().file, Math.floor(size / 8192) * 4096);
    const kept = await readStore(options(), (store) => {
      const listed = listArticles(store, {}, 1000);
      return listed.flatMap(({ id }) => {
        const saved = readArticle(store, id);
        return saved && saved.article.body.length > 0 ? [saved.headline] : [];
      });
    });
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThan(60);
    expect(notes).toEqual([expect.stringMatching(/^the store was damaged \(.*\): \d+ articles and 0 subscriptions/)]);
  });
});

test('the items of a subscription are kept of a damaged store, with their text', async () => {
  const source = Array.from({ length: 300 }, (_, i) => `word${i * 7919}`).join(' ');
  const stories = Array.from({ length: 200 }, (_, i) => ({
    ...{ headline: cleanLine(`Report ${i} of the harbour`), authors: [] },
    content: { source: `${source} ${i}`, format: 'text' as const, whole: true },
  }));
  await withStore(options(), (store) => {
    addSubscriptions(store, [{ url: 'https://h.example/feed' }], 0);
    keepFound(store, [{ kind: 'feed', id: 1, due: 0, title: 'Harbour Post', stories, state: {} }], 1_000_000);
  });
  truncateSync(options().file, Math.floor(readFileSync(options().file).length / 8192) * 4096);
  const kept = await readStore(options(), (store) => unreadItems(store).map((item) => withContent(store, item)));
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.length).toBeLessThan(200);
  for (const { story } of kept) expect(story.content?.source).toContain('word7919');
});

test('a change that fails leaves nothing behind', async () => {
  await saveSome('Ferry misses pier');
  const failing = withStore(options(), (store) =>
    store.transaction(() => {
      store.run('DELETE FROM articles');
      throw new Error('stopped');
    }),
  );
  await expect(failing).rejects.toThrow('stopped');
  expect(await headlines()).toEqual(['Ferry misses pier']);
});
