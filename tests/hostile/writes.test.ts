/**
 * The only files that lede writes, one position an article: killed at any moment, with others at once, on a full disk,
 * damaged, or from a newer version, no position is lost.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_POSITIONS, positionFile, readPosition, writePosition } from '../../src/reader/positions.js';

let root = '';
let folder = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lede-writes-'));
  // The reader's own function, as a program that can be killed.
  const build = await rolldown({
    input: join(import.meta.dirname, '..', '..', 'src', 'reader', 'positions.ts'),
    platform: 'node',
  });
  await build.write({ file: join(root, 'positions.mjs'), format: 'esm' });
  writeFileSync(
    join(root, 'writer.mjs'),
    `import { writePosition } from './positions.mjs';
     const [folder, times, ...keys] = process.argv.slice(2);
     process.stdout.write('.');
     for (let i = 0; i < Number(times); i++) writePosition(folder, keys[i % keys.length], { block: i, blocks: 1e9 });`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
beforeEach(() => {
  folder = join(root, `state-${count++}`, 'lede', 'positions');
  mkdirSync(folder, { recursive: true });
});

const fileOf = (key: string) => positionFile(folder, key);
/** Positions of other articles, which nothing may change. */
const OTHERS = Array.from({ length: 50 }, (_, i) => `https://example.com/${'story/'.repeat(20)}${i}`);
const fill = () => {
  for (const [block, key] of OTHERS.entries()) writePosition(folder, key, { block, blocks: 900 });
};
const expectOthers = () =>
  expect(OTHERS.map((key) => readPosition(folder, key).position?.block)).toEqual([...OTHERS.keys()]);
const files = () => readdirSync(folder).sort();
const NEW = { block: 1, blocks: 2 };

const writer = (times: number, ...keys: string[]): ChildProcess =>
  spawn(process.execPath, [join(root, 'writer.mjs'), folder, String(times), ...keys], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.on('exit', (status) => resolve(status)));
const begun = (child: ChildProcess) => new Promise((resolve) => child.stdout?.once('data', resolve));

test('sixty writers killed at random moments, three at once: each file is whole, the others unchanged', async () => {
  fill();
  // Two write the same articles, one its own.
  const keys = [['a', 'b'], ['b', 'a'], ['c']];
  const before = new Map(keys.flat().map((key) => [key, -1]));
  for (let round = 0; round < 20; round++) {
    await Promise.all(
      keys.map(async (own) => {
        const child = writer(1e9, ...own);
        const gone = ended(child);
        await begun(child);
        // Not a wait for a state: the moment of the kill is to be any.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
        child.kill('SIGKILL');
        await gone;
      }),
    );
    for (const key of before.keys()) {
      if (!existsSync(fileOf(key))) continue;
      const { position, message } = readPosition(folder, key);
      expect(message).toBeUndefined();
      expect(position).toEqual({ block: expect.any(Number), blocks: 1e9 });
    }
  }
  expectOthers();
  // What the killed writers left behind is removed when it is older than any write takes.
  writeFileSync(join(folder, 'fresh.json.1.tmp'), '{');
  for (const name of files().filter((one) => one.endsWith('.tmp') && !one.startsWith('fresh')))
    utimesSync(join(folder, name), new Date(0), new Date(0));
  writeFileSync(join(folder, 'old.json.1.tmp'), '{');
  utimesSync(join(folder, 'old.json.1.tmp'), new Date(0), new Date(0));
  writePosition(folder, 'last', NEW);
  expect(readPosition(folder, 'last')).toEqual({ position: NEW });
  expect(files().filter((name) => name.endsWith('.tmp'))).toEqual(['fresh.json.1.tmp']);
});

test('four writers at once: every position of each is kept', async () => {
  const keys = (name: string) => Array.from({ length: 40 }, (_, i) => `${name}${i}`);
  const names = ['a', 'b', 'c', 'd'];
  expect(await Promise.all(names.map((name) => ended(writer(40, ...keys(name)))))).toEqual([0, 0, 0, 0]);
  expect(files()).toHaveLength(160);
  for (const name of names)
    for (const [i, key] of keys(name).entries()) expect(readPosition(folder, key).position?.block).toBe(i);
});

test('four writers of one article at once: the file is whole, and holds one of their positions', async () => {
  expect(await Promise.all([1, 2, 3, 4].map(() => ended(writer(40, 'same'))))).toEqual([0, 0, 0, 0]);
  expect(files()).toEqual([basename(fileOf('same'))]);
  expect(readPosition(folder, 'same')).toEqual({ position: { block: 39, blocks: 1e9 } });
});

describe('a disk that is full', () => {
  /** The writer, after commands of the shell. */
  const under = (script: string) =>
    spawnSync(
      'sh',
      ['-c', `${script} exec "$0" "$@"`, process.execPath, join(root, 'writer.mjs'), folder, '1', 'x'.repeat(8000)],
      { encoding: 'utf8' },
    );
  test('half-way through the file: the error is reported, and nothing is lost', () => {
    fill();
    writePosition(folder, 'x'.repeat(8000), NEW);
    const before = files();
    // Blocks of 512 bytes; the signal that would end the program is ignored, as the error is what a disk gives.
    const { status, stderr } = under("trap '' XFSZ; ulimit -f 8;");
    expect({ status, reported: /EFBIG/.test(stderr) }).toEqual({ status: 1, reported: true });
    expectOthers();
    expect(readPosition(folder, 'x'.repeat(8000))).toEqual({ position: NEW });
    expect(files()).toEqual(before);
  });

  const mounts = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=4k none /mnt']).status === 0;
  test.skipIf(!mounts)(`a small one of its own${mounts ? '' : ' (skipped: nothing can be mounted here)'}`, () => {
    const name = basename(fileOf('new'));
    const script = `mount -t tmpfs -o size=128k none ${folder} && echo '{"version":1,"article":"new","block":5,"blocks":9}' > ${fileOf('new')}
      (head -c 1M /dev/zero > ${folder}/filler; true) 2>/dev/null
      "$0" "$@"; echo "status $?"; cat ${fileOf('new')}; ls ${folder}`;
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-Urm', 'sh', '-c', script, process.execPath, join(root, 'writer.mjs'), folder, '1', 'new'],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('ENOSPC');
    const kept = '{"version":1,"article":"new","block":5,"blocks":9}';
    const listed = [name, 'filler'].sort().join('\n');
    expect(stdout.replace(/^\./, '')).toBe(`status 1\n${kept}\n${listed}\n`);
  });
});

describe('a file that this version did not write', () => {
  test.each([
    ['cut short', '{"version":1,"art'],
    ['empty', ''],
    ['something else', '[1, 2]'],
    ['null', 'null'],
    ['without a version', '{"article":"new","block":1,"blocks":2}'],
    ['without an article', '{"version":1,"block":1,"blocks":2}'],
    ['with a block that is no number', '{"version":1,"article":"new","block":"1","blocks":2}'],
    ['with a block below the first', '{"version":1,"article":"new","block":-1,"blocks":2}'],
  ])('%s: renamed, over nothing that was renamed before', (_, text) => {
    writeFileSync(fileOf('new'), text);
    writeFileSync(`${fileOf('new')}.damaged`, 'earlier');
    writePosition(folder, 'new', NEW);
    expect(readPosition(folder, 'new')).toEqual({ position: NEW });
    expect(readFileSync(`${fileOf('new')}.damaged`, 'utf8')).toBe('earlier');
    expect(readFileSync(`${fileOf('new')}.damaged-2`, 'utf8')).toBe(text);
  });
  test('reading says what it was renamed to', () => {
    writeFileSync(fileOf('a'), '{');
    const aside = `${fileOf('a')}.damaged`;
    expect(readPosition(folder, 'a')).toEqual({
      message: `the saved position was damaged; its file was renamed to ${aside}`,
    });
    expect(readFileSync(aside, 'utf8')).toBe('{');
  });
  test('one of a newer version is left alone', () => {
    writeFileSync(fileOf('new'), '{"version":2,"secret":1}');
    writePosition(folder, 'new', NEW);
    expect(readPosition(folder, 'new')).toEqual({
      message: 'the position of this article was saved by a newer version of lede, and is not used',
    });
    expect(readFileSync(fileOf('new'), 'utf8')).toBe('{"version":2,"secret":1}');
  });
  test('one of another article, whose name has the same digest, is not used', () => {
    writeFileSync(fileOf('new'), '{"version":1,"article":"other","block":1,"blocks":2}');
    expect(readPosition(folder, 'new')).toEqual({});
  });
  test.skipIf(process.getuid?.() === 0)('one that may not be read is not written over', () => {
    writePosition(folder, 'new', NEW);
    execFileSync('chmod', ['0', fileOf('new')]);
    expect(() => writePosition(folder, 'new', NEW)).toThrow(/EACCES/);
    expect(readPosition(folder, 'new').message).toContain('could not be read');
  });
  test('a folder that is a link to a folder elsewhere stays a link', () => {
    const real = join(root, `real-${count}`);
    mkdirSync(real);
    rmSync(folder, { recursive: true });
    symlinkSync(real, folder);
    writePosition(folder, 'new', NEW);
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    expect(readdirSync(real)).toEqual([basename(fileOf('new'))]);
  });
  test('nobody else may read a position', () => {
    rmSync(folder, { recursive: true });
    writePosition(folder, 'new', NEW);
    expect([statSync(folder).mode & 0o777, statSync(fileOf('new')).mode & 0o777]).toEqual([0o700, 0o600]);
  });
});

describe('the number of files', () => {
  test('is limited: the oldest go, whatever they hold', () => {
    const old = Array.from({ length: MAX_POSITIONS + 2 }, (_, i) =>
      join(folder, `${i}.json${i % 2 ? '.damaged' : ''}`),
    );
    old.forEach((file, i) => {
      writeFileSync(file, '');
      utimesSync(file, i + 1, i + 1);
    });
    writePosition(folder, 'new', NEW);
    expect(files()).toHaveLength(MAX_POSITIONS);
    expect(old.map((file) => existsSync(file)).slice(0, 5)).toEqual([false, false, false, true, true]);
    expect(readPosition(folder, 'new')).toEqual({ position: NEW });
  });
});

describe('the one file that lede 0.1 kept', () => {
  const old = () => join(folder, '..', 'places.json');
  const text = JSON.stringify({
    version: 1,
    places: { kept: { block: 7, blocks: 9, at: 1 }, bad: { block: 'x' }, none: null },
  });
  test('gives the positions that were not saved since, and is not changed', () => {
    writeFileSync(old(), text);
    expect(readPosition(folder, 'kept')).toEqual({ position: { block: 7, blocks: 9 } });
    writePosition(folder, 'kept', NEW);
    expect(readPosition(folder, 'kept')).toEqual({ position: NEW });
    expect(readFileSync(old(), 'utf8')).toBe(text);
  });
  test.each(['bad', 'none', 'unknown', 'toString'])('has no position for %s', (key) => {
    writeFileSync(old(), text);
    expect(readPosition(folder, key)).toEqual({});
  });
  test.each([
    ['cut short', '{"version":1,"pla'],
    ['something else', '[1, 2]'],
    ['without places', '{"version":1}'],
    ['with a list for places', '{"version":1,"places":[1]}'],
  ])('%s: renamed, and reported once', (_, damaged) => {
    writeFileSync(old(), damaged);
    expect(readPosition(folder, 'kept').message).toContain(`${old()}.damaged`);
    expect(readPosition(folder, 'kept')).toEqual({});
    expect(readFileSync(`${old()}.damaged`, 'utf8')).toBe(damaged);
  });
  test('of a newer version is left alone', () => {
    writeFileSync(old(), '{"version":2,"secret":1}');
    expect(readPosition(folder, 'kept')).toEqual({});
    expect(readFileSync(old(), 'utf8')).toBe('{"version":2,"secret":1}');
  });
});
