/** The commands for saved articles, as they are typed: their output in each format, their messages, their exit codes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/render/json/schema.js';
import { callLede, lede, ledeAsync } from '../support/lede.js';
import { type Served, serve } from '../support/server.js';
import { Screen } from '../support/terminal.js';

const FERRY = `---
headline: Ferry misses pier
date: 2021-07-26
authors: [Ann Lee]
url: https://news.example.org/ferry
---
The ferry drifted past the north pier.

“We drifted for an hour,” said the captain, Bo Ek.
`;
const PAGE = `<html><head><title>Tug saves yacht</title></head><body><article><h1>Tug saves yacht</h1>
<p>A tug pulled the yacht to the pier at noon, and nobody on the yacht was hurt in the strong wind.</p>
<p>The owner of the yacht thanked the crew of the tug, which had been on its way back to the harbour.</p>
</article></body></html>`;

let root = '';
let site: Served;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lede-shelf-'));
  writeFileSync(join(root, 'ferry.md'), FERRY);
  site = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(PAGE);
  });
});
afterAll(() => {
  site.close();
  rmSync(root, { recursive: true });
});

let stores = 0;
let env: Record<string, string> = {};
beforeEach(() => {
  env = { XDG_DATA_HOME: join(root, `data-${stores++}`) };
});

const run = (...words: string[]) => callLede(words, { env });
const fetching = (...words: string[]) => ledeAsync(words, { env });
const ferry = () => join(root, 'ferry.md');

test('articles are saved, listed, read, found, tagged and removed', async () => {
  expect(lede(['save', ferry(), '--tag', 'Sea,#boats'], { env })).toEqual({
    ...{ code: 0, signal: null, stderr: '' },
    stdout: '1\tsaved\tFerry misses pier\n',
  });
  expect(await run('save', ferry())).toMatchObject({ code: 0, stdout: '1\tupdated\tFerry misses pier\n' });
  const row = ['1', 'Ferry misses pier', 'https://news.example.org/ferry', '2021-07-26', 'Ann Lee', 'news.example.org'];
  const listed = (await run('saved')).stdout.split('\n')[0]?.split('\t') ?? [];
  expect(listed.slice(0, 6)).toEqual(row);
  expect(listed.slice(7)).toEqual(['unread', 'boats, sea']);
  expect((await run('find', 'drift*', '-yacht')).stdout).toMatch(
    /^1\tFerry .*\tThe ferry drifted past the north pier\.\n$/,
  );
  expect((await run('saved', '1')).stdout).toMatch(/^Ferry misses pier\n.*The ferry drifted past the north pier\./s);
  expect((await run('saved', '--unread')).stdout).toBe('');
  await run('saved', '1', '--mark', 'unread');
  expect((await run('saved', '--unread', '--tag', 'sea', '--site', 'example.org', '--by', 'lee')).stdout).toMatch(
    /^1\t/,
  );
  expect((await run('saved', '--quotes', '--by', 'ek')).stdout).toBe(
    '1\t¶2\tBo Ek\tsaid\tdirect\tWe drifted for an hour,\n',
  );
  await run('tag', '--delete', '1', 'SEA');
  expect((await run('tag')).stdout).toBe('1\tboats\n');
  expect((await run('remove', 'https://news.example.org/ferry#top')).code).toBe(0);
  expect((await run('saved')).stdout).toBe('');
  expect((await run('tag')).stdout).toBe('');
  expect((await run('find', 'ferry')).stdout).toBe('');
});

describe('a listing has the formats of every view', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(schema, 'lede');
  const expectValid = (text: string, name = 'lede') => {
    const validate = ajv.getSchema(name);
    expect(validate?.(JSON.parse(text)), JSON.stringify(validate?.errors)).toBe(true);
  };

  test.each([
    [['saved'], 'saved'],
    [['find', 'ferry'], 'saved'],
    [['saved', '--quotes'], 'savedQuotation'],
    [['tag'], 'tag'],
    [['save'], 'kept'],
  ])('%j', async (words, definition) => {
    await run('save', ferry(), '--tag', 'sea');
    const all = words[0] === 'save' ? ['save', ferry()] : words;
    expectValid((await run(...all, '--json')).stdout);
    const lines = (await run(...all, '--ndjson')).stdout.trim().split('\n');
    expect(lines).not.toEqual(['']);
    for (const line of lines) expectValid(line, `lede#/$defs/${definition}`);
    expect((await run(...all, '--format', 'markdown')).stdout).not.toMatch(/\u001b|\t/);
    expect((await run(...all, '--color', 'always')).stdout).toMatch(/\u001b\[/);
    expect((await run(...all)).stdout).toMatch(/^[^\u001b]*\t/);
  });

  test('an export fits the schema too', async () => {
    await run('save', ferry(), '--with-page', '--tag', 'sea');
    for (const line of (await run('export')).stdout.trim().split('\n')) expectValid(line);
  });
});

test('one saved article has every view and format', async () => {
  await run('save', ferry());
  expect((await run('saved', '1', '--quotes')).stdout).toContain('We drifted for an hour');
  expect(JSON.parse((await run('saved', '1', '--json')).stdout)).toMatchObject({ headline: 'Ferry misses pier' });
  // A view and a program's copy are no reading.
  await run('saved', '1', '--mark', 'unread');
  await run('saved', '1', '--meta');
  expect((await run('saved', '--unread')).stdout).toMatch(/^1\t/);
});

describe('a page', () => {
  test('is kept as it came with --with-page, and printed by --page', async () => {
    const { stdout, code } = await fetching('save', '--with-page', `${site.origin}/tug`);
    expect({ stdout, code }).toEqual({ stdout: '1\tsaved\tTug saves yacht\n', code: 0 });
    expect((await run('saved', '1', '--page')).stdout).toBe(PAGE);
    expect((await run('saved', '1')).stdout).toContain('A tug pulled the yacht');
  });

  test('is not kept otherwise', async () => {
    await fetching('save', `${site.origin}/tug`);
    expect(await run('saved', '1', '--page')).toMatchObject({
      code: 1,
      stderr: 'lede: the page of article 1 was not kept; save it again with --with-page\n',
    });
  });

  test('of a bookmark is loaded when it is read, and kept', async () => {
    const csv = join(root, 'pocket.csv');
    writeFileSync(csv, `title,url,time_added,tags,status\nTug,${site.origin}/bookmark,1600000000,sea,unread\n`);
    expect((await run('import', csv)).stderr).toBe(`lede: ${csv}: saved 1 article\n`);
    expect((await run('find', 'yacht')).stdout).toBe('');
    const before = site.requests.length;
    // The file names an address of this computer, as a page could.
    expect((await fetching('saved', '1')).stderr).toMatch(/private network|local/);
    expect((await fetching('saved', '1', '--allow-local')).stdout).toContain('A tug pulled the yacht');
    expect((await fetching('saved', '1')).stdout).toContain('A tug pulled the yacht');
    expect(site.requests.length).toBe(before + 1);
    expect((await run('find', 'yacht')).stdout).toMatch(/^1\tTug saves yacht\t/);
  });
});

test('one source that cannot be read does not keep the others from being saved', async () => {
  const { code, stdout, stderr } = await run('save', join(root, 'none.txt'), ferry());
  expect({ code, stdout }).toEqual({ code: 1, stdout: '1\tsaved\tFerry misses pier\n' });
  expect(stderr).toMatch(/^lede: no such file: .*none\.txt/);
});

test('a file with the name of a command is read by its path', () => {
  writeFileSync(join(root, 'saved'), 'Ferry misses pier\n\nThe crew left at noon.\n');
  expect(lede(['./saved'], { env, cwd: root }).stdout).toMatch(/^Ferry misses pier\n/);
  expect(lede(['saved'], { env, cwd: root }).stdout).toBe('');
});

test.each([[[]], [['ferry.md']], [['--quotes', '--json']]])('lede %j loads nothing of these commands', (words) => {
  const main = join(import.meta.dirname, '..', '..', 'dist', 'lede.cjs');
  const script = `require(${JSON.stringify(main)}).main(${JSON.stringify(words)})
    .then(() => console.error(JSON.stringify(Object.keys(require.cache))))`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: root });
  const names = JSON.parse(stderr).map((path: string) => basename(path));
  expect(names).toContainEqual(expect.stringMatching(/^core-/));
  expect(names.filter((name: string) => /^(?:shelf|commands|libsql|saving|arguments)/.test(name))).toEqual([]);
});

test('the store and its directory are for their owner alone', async () => {
  await run('save', ferry());
  const folder = join(env.XDG_DATA_HOME ?? '', 'lede');
  expect([statSync(folder).mode & 0o777, statSync(join(folder, 'lede.db')).mode & 0o777]).toEqual([0o700, 0o600]);
});

describe('what is wrong is said in a line', () => {
  test.each<[string[], number, string]>([
    [['saved', '7'], 2, 'there is no saved article number 7; "lede saved" lists them'],
    [['saved', 'pier'], 2, 'there is no saved article "pier"; use a number of "lede saved", or an address'],
    [['saved', '1-2'], 2, 'there is no saved article number 1'],
    [['saved', '3-1'], 2, '"3-1" is no list of numbers; use a number or a range such as 7-9'],
    [['saved', '--speakers'], 2, 'this shows one article: name its number, for example: lede saved 12'],
    [['remove', '1'], 2, 'there is no saved article number 1'],
    [['remove'], 2, "missing required argument 'articles'; see lede remove --help"],
    [['tag', '1'], 2, 'name the tags behind the articles'],
    [['find', '-ferry'], 2, 'there is no word to look for'],
    [['find', 'a', '--limt', '3'], 2, "unknown option '--limt'; see lede find --help"],
    [['export', '--format', 'markdown'], 2, 'name a directory with --output'],
    [['import', '/no/such/file'], 1, 'could not read the list /no/such/file'],
  ])('%j', async (words, code, message) => {
    const result = await run(...words);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(message);
    expect(result.stderr).toMatch(/^lede: [^\n]+\n$/);
  });
});

test('the shell completes the commands and their options', () => {
  expect(lede(['complete', '--', 'sav'], { env }).stdout).toMatch(/^save\b.*\n(?:.*\n)*saved\b/m);
  expect(lede(['complete', '--', 'saved', '--un'], { env }).stdout).toMatch(/^--unread/m);
});

test('an export is written whole, and read back by an import', async () => {
  await run('save', ferry(), '--tag', 'sea');
  const file = join(root, 'articles.ndjson');
  expect((await run('export', '--output', file)).stderr).toBe(`lede: wrote 1 article to ${file}\n`);
  const other = { env: { XDG_DATA_HOME: join(root, `data-${stores++}`) } };
  expect((await callLede(['import', file], other)).code).toBe(0);
  expect((await callLede(['export'], other)).stdout).toBe(readFileSync(file, 'utf8'));
});

test('on a terminal a saved article opens in the reader', async () => {
  await run('save', ferry());
  const screen = new Screen(['saved', '1', '-i'], { env });
  await screen.until(() => screen.text().includes('The ferry drifted past the north pier'));
  screen.type('q');
  expect(await screen.end()).toBe(0);
});

test('on a terminal the list opens in the reader: read, back, leave unread', async () => {
  await run('save', ferry(), '--tag', 'sea');
  const screen = new Screen(['saved', '-i'], { env });
  const shows = (words: RegExp) => screen.until((text: string) => words.test(text));
  await shows(/unread · news\.example\.org · #sea\s+Ferry misses pier/);
  screen.type('\r');
  await shows(/The ferry drifted past the north pier/);
  screen.type('s');
  await shows(/this is saved as article 1/);
  screen.type('u');
  await shows(/left unread: Ferry misses pier/);
  screen.type('\x7f');
  await shows(/Saved articles/);
  screen.type('q');
  expect(await screen.end()).toBe(0);
  expect((await run('saved', '--unread')).stdout).toMatch(/^1\t/);
});
