/** The only file that lede writes: killed at any moment, with others at once, on a full disk, damaged or from the future, nothing is lost. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readPlace, writePlace } from '../../src/reader/positions.js';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-writes-'));
  // The reader's own function, as a program that can be killed.
  const build = await rolldown({
    input: join(import.meta.dirname, '..', '..', 'src', 'reader', 'positions.ts'),
    platform: 'node',
  });
  await build.write({ file: join(folder, 'places.mjs'), format: 'esm' });
  writeFileSync(
    join(folder, 'writer.mjs'),
    `import { writePlace } from './places.mjs';
     const [file, name, times] = process.argv.slice(2);
     process.stdout.write('.');
     for (let i = 0; i < Number(times); i++) writePlace(file, name + i, { block: i, blocks: 10, at: 2e12 + i });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
beforeEach(() => {
  file = join(folder, `state-${count++}`, 'places.json');
  mkdirSync(join(file, '..'));
});

/** As many places as make writing take a while. */
const BEFORE = Object.fromEntries(
  Array.from({ length: 500 }, (_, i) => [
    `https://example.com/${'story/'.repeat(20)}${i}`,
    { block: i, blocks: 900, at: 3e12 + i },
  ]),
);
const fill = () => writeFileSync(file, JSON.stringify({ version: 1, places: BEFORE }));
const held = (): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')).places;
const writer = (name: string, times: number): ChildProcess =>
  spawn(process.execPath, [join(folder, 'writer.mjs'), file, name, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.on('exit', (status) => resolve(status)));
const begun = (child: ChildProcess) => new Promise((resolve) => child.stdout?.once('data', resolve));

test('sixty writers killed at random moments, three at once: the file is whole, and holds what it held', async () => {
  fill();
  for (let round = 0; round < 20; round++) {
    const writers = ['a', 'b', 'c'].map((name) => writer(`${name}${round}-`, 1e9));
    await Promise.all(
      writers.map(async (child) => {
        const gone = ended(child);
        await begun(child);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
        child.kill('SIGKILL');
        await gone;
      }),
    );
    expect(held()).toMatchObject(BEFORE);
  }
  // What the killed left behind stands in nobody's way, and goes.
  writePlace(file, 'last', { block: 1, blocks: 2, at: 4e12 });
  expect(held()).toMatchObject({ ...BEFORE, last: { block: 1 } });
  expect(readdirSync(join(file, '..'))).toEqual(['places.json']);
});

test('four writers at once: every place of each is kept', async () => {
  const writers = ['a', 'b', 'c', 'd'].map((name) => writer(name, 40));
  expect(await Promise.all(writers.map(ended))).toEqual([0, 0, 0, 0]);
  expect(Object.keys(held()).length).toBe(160);
});

describe('a disk that is full', () => {
  /** The writer, under a shell's words before it. */
  const under = (script: string) =>
    spawnSync(
      'sh',
      ['-c', `${script} exec "$0" "$@"`, process.execPath, join(folder, 'writer.mjs'), file, 'new', '1'],
      {
        encoding: 'utf8',
      },
    );
  test('half-way through the file: it says so, and nothing is lost', () => {
    fill();
    // Blocks of 512 bytes; the signal that would end the program is ignored, as the error is what a disk gives.
    const { status, stderr } = under("trap '' XFSZ; ulimit -f 20;");
    expect({ status, said: /EFBIG/.test(stderr) }).toEqual({ status: 1, said: true });
    expect(held()).toEqual(BEFORE);
    expect(readdirSync(join(file, '..'))).toEqual(['places.json']);
  });

  const mounts = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=4k none /mnt']).status === 0;
  test.skipIf(!mounts)(`a small one of its own${mounts ? '' : ' (skipped: nothing can be mounted here)'}`, () => {
    const at = join(file, '..');
    const script = `mount -t tmpfs -o size=128k none ${at} && echo '{"version":1,"places":{}}' > ${file} && (head -c 1M /dev/zero > ${at}/filler; true) 2>/dev/null
      "$0" "$@"; echo "status $?"; cat ${file}; ls ${at}`;
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-Urm', 'sh', '-c', script, process.execPath, join(folder, 'writer.mjs'), file, 'new', '1'],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('ENOSPC');
    expect(stdout.replace(/^\./, '')).toBe('status 1\n{"version":1,"places":{}}\nfiller\nplaces.json\n');
  });
});

describe('a file that is not this lede’s', () => {
  test.each([
    ['cut short', '{"version":1,"pla'],
    ['empty', ''],
    ['something else', '[1, 2]'],
    ['without places', '{"version":1}'],
    ['with a list for places', '{"version":1,"places":[1]}'],
    ['with places that are none', '{"version":1,"places":{"a":null}}'],
    ['with places without a time', '{"version":1,"places":{"a":{"block":1,"blocks":2}}}'],
  ])('%s: set aside, over nothing that was set aside before', (_, text) => {
    writeFileSync(file, text);
    writeFileSync(`${file}.damaged`, 'earlier');
    writePlace(file, 'new', { block: 1, blocks: 2, at: 1 });
    expect(held()).toEqual({ new: { block: 1, blocks: 2, at: 1 } });
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('earlier');
    expect(readFileSync(`${file}.damaged-2`, 'utf8')).toBe(text);
  });
  test('reading says where it went', () => {
    writeFileSync(file, '{');
    expect(readPlace(file, 'a')).toEqual({ word: `the file of places was damaged; it is now ${file}.damaged` });
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{');
  });
  test('a newer one’s is left alone', () => {
    writeFileSync(file, '{"version":2,"secret":1}');
    writePlace(file, 'new', { block: 1, blocks: 2, at: 1 });
    expect(readPlace(file, 'new')).toEqual({ word: 'the places are a newer lede’s; this one leaves them alone' });
    expect(readFileSync(file, 'utf8')).toBe('{"version":2,"secret":1}');
  });
  test.skipIf(process.getuid?.() === 0)('one that may not be read is not written over', () => {
    fill();
    execFileSync('chmod', ['0', file]);
    expect(() => writePlace(file, 'new', { block: 1, blocks: 2, at: 1 })).toThrow(/EACCES/);
    expect(readPlace(file, 'new').word).toContain('cannot be read');
  });
  test('a link to a file elsewhere stays a link', () => {
    const real = join(file, '..', 'real.json');
    writeFileSync(real, '{"version":1,"places":{}}');
    symlinkSync(real, file);
    writePlace(file, 'new', { block: 1, blocks: 2, at: 1 });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(held()).toHaveProperty('new');
  });
});

describe('a lock', () => {
  test('of one that is alive is waited for, and the place is then not kept', () => {
    fill();
    writeFileSync(`${file}.lock`, String(process.pid));
    expect(() => writePlace(file, 'new', { block: 1, blocks: 2, at: 1 })).toThrow(/EEXIST/);
    expect(held()).toEqual(BEFORE);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });
  test('of one that has ended is nobody’s', () => {
    const { pid } = spawnSync('true');
    writeFileSync(`${file}.lock`, String(pid));
    writePlace(file, 'new', { block: 1, blocks: 2, at: 1 });
    expect(readdirSync(join(file, '..'))).toEqual(['places.json']);
  });
});
