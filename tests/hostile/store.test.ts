/**
 * The store of saved articles, as processes that are killed, run at once, or have no space leave it: it opens, nothing
 * that was there is lost, and what was being saved is there whole or not at all.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clean } from '../../src/article/clean.js';
import { articleNumbers, readArticle } from '../../src/shelf/articles.js';
import { findArticles } from '../../src/shelf/find.js';
import { saveArticles } from '../../src/shelf/saving.js';
import { Sqlite } from '../../src/shelf/sqlite.js';
import { readStore, storeFile, withStore } from '../../src/shelf/store.js';
import { listSubscriptions } from '../../src/shelf/subscriptions.js';
import { command, lede, ledeAsync, startLede } from '../support/lede.js';
import { serve } from '../support/server.js';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lede-store-'));
});
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
let data = '';
let env: Record<string, string> = {};
beforeEach(() => {
  ({ data, env } = newStore());
});

function newStore() {
  const folder = join(root, `data-${made++}`);
  mkdirSync(folder);
  return { data: folder, env: { XDG_DATA_HOME: folder } };
}

const file = (folder = data) => storeFile({ XDG_DATA_HOME: folder });

/** Text files to save: "NAME-0.txt" and so on. */
function textFiles(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const path = join(root, `${name}-${i}.txt`);
    writeFileSync(path, `Report ${name}-${i} of the harbour\n\nThe ferry ${name} left at noon, ${i} times.\n`);
    return path;
  });
}

/** A file to import, with so many articles. */
function recordFile(name: string, count: number): string {
  const path = join(root, `${name}.ndjson`);
  const record = (i: number) => ({
    ...{
      schema: 1,
      headline: `Report ${name}-${i} of the harbour`,
      source: { url: `https://example.org/${name}/${i}` },
    },
    body: [{ type: 'paragraph', content: [{ type: 'text', text: `The ferry ${name} left at noon, ${i} times.` }] }],
  });
  writeFileSync(path, Array.from({ length: count }, (_, i) => `${JSON.stringify(record(i))}\n`).join(''));
  return path;
}

/** So many of the articles saved last are looked at one by one: more than one command saves. */
const LAST = 100;

/**
 * How many articles there are, after looking at the last of them: each is whole, and the index of words has it. Whatever
 * is found wrong with the store fails the test.
 */
async function count(folder = data): Promise<number> {
  const onNote = (note: string) => expect.fail(note);
  return readStore({ file: file(folder), onNote }, (store) => {
    const numbers = articleNumbers(store, {});
    for (const id of numbers.slice(0, LAST)) expect(readArticle(store, id)?.article.body).toHaveLength(1);
    for (const words of ['headline : "harbour"', 'body : "ferry"'])
      expect(articleNumbers(store, { words })).toEqual(numbers);
    expect(store.get('PRAGMA quick_check')).toEqual({ quick_check: 'ok' });
    return numbers.length;
  });
}

/** Runs the command, and kills it at a random moment of `most` milliseconds. */
async function killed(words: readonly string[], variables: Record<string, string>, most: number): Promise<void> {
  const { child, ended } = startLede([...words], { env: variables });
  child.stdin.end();
  // Not a wait for a state: the moment of the kill is to be any.
  const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * most);
  await ended;
  clearTimeout(timer);
}

/** How long a command takes that is not killed, in milliseconds. */
async function duration(words: readonly string[], variables: Record<string, string>): Promise<number> {
  const start = performance.now();
  const { child, ended } = startLede([...words], { env: variables });
  child.stdin.end();
  expect((await ended).code).toBe(0);
  return performance.now() - start;
}

const TUG = {
  ...{ headline: clean('Tug saves yacht'), authors: [], keyPoints: [], related: [], credits: [], removed: [] },
  body: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: clean('A tug came.') }] }],
  source: { format: 'text' as const },
};

describe('commands that are killed at random moments, two hundred times in all', () => {
  test.each<[string, number, number, (name: string) => string[]]>([
    ['save', 35, 3, (name) => ['save', ...textFiles(name, 3)]],
    ['import', 33, 60, (name) => ['import', recordFile(name, 60)]],
  ])('lede %s: all of its articles are there, or none', async (name, rounds, articles, words) => {
    // Two stores at the same time, as there may be two processors.
    await Promise.all(
      ['a', 'b'].map(async (side) => {
        const { data: folder, env: variables } = newStore();
        const most = await duration(words(`${name}-${side}`), variables);
        let before = articles;
        for (let round = 0; round < rounds; round++) {
          await killed(words(`${name}-${side}-${round}`), variables, most);
          const after = await count(folder);
          expect([before, before + articles]).toContain(after);
          before = after;
        }
        // The moments were not all behind the writing.
        expect(before).toBeLessThan(articles * (rounds + 1));
        expect(lede(words(`${name}-${side}-last`), { env: variables })).toMatchObject({ code: 0 });
        expect(await count(folder)).toBe(before + articles);
        expect(readdirSync(join(folder, 'lede'))).toEqual(['lede.db']);
      }),
    );
  });

  test('lede news: the items of a feed are those of one of its versions', async () => {
    const ITEMS = 10;
    let version = 1;
    const site = await serve((_, response) => {
      const items = Array.from(
        { length: version * ITEMS },
        (_, i) => `<item><guid>${i}</guid><title>Report ${i}</title></item>`,
      );
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(`<rss version="2.0"><channel><title>Harbour</title>${items.join('')}</channel></rss>`);
    });
    try {
      const onNote = (note: string) => expect.fail(note);
      const withStoreOf = <T>(folder: string, work: (store: Sqlite) => T) =>
        withStore({ file: file(folder), onNote }, work);
      const stores = ['a', 'b'].map(() => newStore());
      for (const { env: variables } of stores)
        expect((await ledeAsync(['subscribe', `${site.origin}/feed.xml`], { env: variables })).code).toBe(0);
      const again = (folder: string) => withStoreOf(folder, (store) => store.exec('UPDATE subscriptions SET due = 0'));
      for (const { data: folder } of stores) await again(folder);
      const most = await duration(['news'], stores[0]?.env ?? {});
      for (let round = 0; round < 32; round++) {
        version++;
        for (const { data: folder } of stores) await again(folder);
        await Promise.all(stores.map(({ env: variables }) => killed(['news'], variables, most)));
        for (const { data: folder } of stores) {
          const [feed] = await withStoreOf(folder, (store) => {
            expect(store.get('PRAGMA quick_check')).toEqual({ quick_check: 'ok' });
            return listSubscriptions(store);
          });
          expect(feed?.items).toBeGreaterThanOrEqual(ITEMS);
          expect((feed?.items ?? 1) % ITEMS).toBe(0);
        }
      }
      for (const { data: folder, env: variables } of stores) {
        await again(folder);
        expect((await ledeAsync(['news'], { env: variables })).code).toBe(0);
        expect(await withStoreOf(folder, (store) => listSubscriptions(store)[0]?.items)).toBe(version * ITEMS);
        expect(readdirSync(join(folder, 'lede'))).toEqual(['lede.db']);
      }
    } finally {
      site.close();
    }
  });
});

test.each<[string, (name: string) => string[]]>([
  ['save', (name) => ['save', ...textFiles(name, 500)]],
  ['import', (name) => ['import', recordFile(name, 500)]],
])('two processes that %s 500 articles at once: a thousand are there', async (name, words) => {
  const both = ['a', 'b'].map((side) => startLede(words(`two-${name}-${side}`), { env }));
  for (const { child } of both) {
    child.stdin.end();
    child.stdout.resume();
  }
  expect(await Promise.all(both.map(async ({ ended }) => (await ended).code))).toEqual([0, 0]);
  expect(await count()).toBe(1000);
});

test('a store on which another process holds the lock for three seconds is waited for', async () => {
  expect(lede(['save', ...textFiles('first', 1)], { env }).code).toBe(0);
  const other = await Sqlite.open(file());
  other.exec('BEGIN EXCLUSIVE');
  const waiting = startLede(['save', ...textFiles('second', 1)], { env });
  waiting.child.stdin.end();
  // Not a wait for a state: this is how long the lock is held.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  other.exec('COMMIT');
  other.close();
  expect((await waiting.ended).code).toBe(0);
  expect(await count()).toBe(2);
});

describe('a disk that is full', () => {
  /** The command after commands of the shell. */
  const under = (script: string, words: string[]) =>
    spawnSync('sh', ['-c', `${script} exec "$0" "$@"`, process.execPath, command, ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  test.each([1, 8, 100])('after %i blocks of 512 bytes: the error is reported, and nothing is lost', async (blocks) => {
    expect(lede(['import', recordFile('before', 20)], { env }).code).toBe(0);
    const size = Math.floor(statSync(file()).size / 512) + blocks;
    const { status, stderr } = under(`trap '' XFSZ; ulimit -f ${size};`, ['import', recordFile('after', 2000)]);
    expect(stderr).toMatch(/^lede: .*lede\.db: .*(?:disk).*What was kept before is still there/);
    expect(status).toBe(1);
    expect(await count()).toBe(20);
    expect(lede(['import', recordFile('again', 20)], { env }).code).toBe(0);
    expect(await count()).toBe(40);
  });

  const mounts = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=4k none /mnt']).status === 0;
  test.skipIf(!mounts)(`a small one of its own${mounts ? '' : ' (skipped: nothing can be mounted here)'}`, () => {
    const script = `mount -t tmpfs -o size=600k none "${data}"
      "$0" "$1" import "${recordFile('small', 20)}" && "$0" "$1" import "${recordFile('large', 5000)}"
      echo "status $?"; "$0" "$1" saved --limit 10000 | wc -l`;
    const { stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script, process.execPath, command], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(stderr).toMatch(/lede: .*the disk is full; make space and try again. What was kept before is still there/);
    const [, status, kept] = /^status (\d+)\s+(\d+)\n$/.exec(stdout) ?? [];
    expect(status).toBe('1');
    // Changes of 500 articles each, of which the last did not fit.
    expect(Number(kept) % 500).toBe(20);
  });

  test.skipIf(!mounts)('a directory that cannot be written is read, and saving says so', async () => {
    expect(lede(['save', ...textFiles('kept', 2)], { env }).code).toBe(0);
    const script = `mount --bind "${data}" "${data}" && mount -o remount,bind,ro "${data}"
      "$0" "$1" saved | wc -l; "$0" "$1" find harbour | wc -l; "$0" "$1" saved 1 | head -n 1; "$0" "$1" save "$2"
      echo "status $?"`;
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-Urm', 'sh', '-c', script, process.execPath, command, ...textFiles('more', 1)],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    );
    expect(stdout.replace(/^\s+/gm, '')).toBe('2\n2\nReport kept-0 of the harbour\nstatus 1\n');
    expect(stderr).toMatch(/lede: the article could not be marked as read: .*check the permissions/);
    expect(stderr).toMatch(/lede: .*lede\.db: it cannot be (?:written|opened); check the permissions/);
    expect(await count()).toBe(2);
  });
});

test('a store that two processes find damaged at once is set aside once, with what it held', async () => {
  expect(lede(['import', recordFile('held', 300)], { env }).code).toBe(0);
  truncateSync(file(), Math.floor(statSync(file()).size * 0.6));
  const both = ['a', 'b'].map((side) => {
    const child = spawn(process.execPath, [command, 'import', recordFile(`damaged-${side}`, 100)], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    return new Promise((resolve) => child.on('exit', resolve));
  });
  expect(await Promise.all(both)).toEqual([0, 0]);
  const { stdout } = lede(['saved', '--limit', '1000'], { env });
  const kept = stdout.split('\n').filter((line) => line !== '').length;
  expect(kept).toBeGreaterThan(200);
  expect(kept).toBeLessThanOrEqual(500);
  expect(readdirSync(join(data, 'lede')).sort()).toEqual(['lede.db', 'lede.db.damaged']);
});

test('whatever is overwritten in a store, it is read, or set aside and read: nothing else happens', async () => {
  const words = ['import', recordFile('overwritten', 120)];
  expect(lede(words, { env }).code).toBe(0);
  const whole = readFileSync(file());
  // The same places in every run (Numerical Recipes, 7.1).
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let rescued = 0;
  for (let round = 0; round < 30; round++) {
    rmSync(join(data, 'lede'), { recursive: true });
    mkdirSync(join(data, 'lede'));
    const bytes = Buffer.from(whole);
    const page = random(bytes.length / 4096) * 4096;
    if (round % 3 === 0) bytes.fill(random(256), page, page + 4096);
    for (let i = 0; i < 30; i++) bytes[page + random(4096)] = random(256);
    writeFileSync(file(), bytes);
    const notes: string[] = [];
    const options = { file: file(), onNote: (note: string) => notes.push(note) };
    await readStore(options, (store) => {
      for (const id of articleNumbers(store, {})) readArticle(store, id);
      findArticles(store, 'harbour ferry', {}, 20);
    });
    const [saved] = await withStore(options, (store) => saveArticles(store, [{ article: TUG }], 0));
    expect(saved?.isNew).toBe(true);
    await readStore(options, (store) => expect(readArticle(store, saved?.id ?? 0)?.headline).toBe(TUG.headline));
    rescued += Math.min(notes.length, 1);
    for (const note of notes) expect(note).toMatch(/^the store was damaged \(.+\): .* could be read from it and kept/);
  }
  expect(rescued).toBeGreaterThan(5);
});
