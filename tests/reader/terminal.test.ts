/** The interactive reader on a real pseudo-terminal, as its reader sees it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import { afterAll, describe, expect, test } from 'vitest';
import { command, lede } from '../lede.js';
import { Screen } from '../terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
/** A state folder of its own for each reading. */
const fresh = () => join(folder, `state-${count++}`);
const expected = (name: string) => join(import.meta.dirname, 'expected', `${name}.txt`);
const HEAD = 'Biden to meet';

async function open(words: string[] = [], options: ConstructorParameters<typeof Screen>[1] = {}): Promise<Screen> {
  const screen = new Screen(['-i', ...words], { ...options, env: { XDG_STATE_HOME: fresh(), ...options?.env } });
  await screen.until((text) => text.includes('%'));
  return screen;
}

async function quit(screen: Screen): Promise<void> {
  screen.type('q');
  expect(await screen.end()).toBe(0);
  expect(screen.terminal.buffer.active.type).toBe('normal');
}

describe('opens', () => {
  test.each([
    [80, 24],
    [120, 40],
    [40, 12],
    [20, 10],
  ])('at %ix%i', async (columns, rows) => {
    const screen = await open([], { columns, rows, env: { NO_COLOR: '1' } });
    await expect(`${screen.text()}\n`).toMatchFileSnapshot(expected(`open-${columns}`));
    expect(screen.terminal.buffer.active.type).toBe('alternate');
    expect(screen.raw.replace(/\u001b\[(?:\?\d+[hl]|\d*;?\d*H|m|K|2J|7m|27m)/g, '')).not.toContain('\u001b');
    await quit(screen);
  });
  test('in true colour', async () => {
    const screen = await open([], { env: { COLORTERM: 'truecolor' } });
    expect(screen.raw).toContain('\u001b[1m');
    await quit(screen);
  });
});

describe('keys', () => {
  test.each<[string, string, (text: string) => boolean]>([
    ['G', 'end', (text) => text.includes('100%')],
    ['/troops\r', 'search', (text) => text.startsWith('    redeployment of U.S. troops')],
    ['Q', 'quotations', (text) => text.trimStart().startsWith('Who said what')],
    ['r', 'related', (text) => text.trimStart().startsWith('Related stories')],
    ['h', 'help', (text) => text.startsWith('Moving')],
    ['2]m', 'numbers', (text) => /^ {2}2 {2}/m.test(text)],
  ])('%j', async (keys, name, shown) => {
    const screen = await open([], { env: { NO_COLOR: '1' } });
    screen.type(keys);
    await screen.until(shown);
    await expect(`${screen.text()}\n`).toMatchFileSnapshot(expected(name));
    if (name === 'help' || name === 'quotations' || name === 'related') screen.type('q');
    await quit(screen);
  });

  test('y copies by OSC 52, and only then', async () => {
    const screen = await open();
    screen.type('jj');
    await screen.settled();
    expect(screen.raw).not.toContain('\u001b]52');
    screen.type(')y');
    await screen.until((text) => text.includes('quotation copied'));
    const copied = /\u001b\]52;c;([^\u001b]*)\u001b\\/.exec(screen.raw)?.[1] ?? '';
    expect(Buffer.from(copied, 'base64').toString()).toMatch(
      /^“There is no need .*” — Mustafa al-Kadhimi, Biden to meet/,
    );
    await quit(screen);
  });

  test('a resize keeps the paragraph at the top', async () => {
    const screen = await open();
    screen.type('5]');
    await screen.until((text) => text.startsWith('    In April'));
    screen.terminal.resize(40, 12);
    screen.process.resize(40, 12);
    await screen.until((text) => text.startsWith('  In April, delegates from both\n'));
    screen.terminal.resize(120, 40);
    screen.process.resize(120, 40);
    await screen.until((text) => text.trimStart().startsWith('In April, delegates from both countries'));
    await quit(screen);
  });

  test('a hundred keys at once make no hundred frames', async () => {
    const screen = await open();
    const before = screen.raw.length;
    screen.type('j'.repeat(100));
    await screen.until((text) => text.includes('100%'));
    expect(screen.raw.slice(before).split('\u001b[?2026h').length).toBeLessThan(20);
    await quit(screen);
  });
});

describe('the terminal is given back', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('after %s', async (signal) => {
    const screen = await open();
    screen.type('jjj');
    screen.process.kill(signal);
    await screen.end();
    expect(screen.terminal.buffer.active.type).toBe('normal');
    // Keys that came too late are echoed by the terminal itself.
    expect(screen.raw).toMatch(/\u001b\[\?1049l\s*j*\s*$/);
    expect(screen.raw).toContain('\u001b[?25h');
  });

  /** A shell in the pseudo-terminal, so that the terminal's own modes can be asked for afterwards. */
  async function inShell(script: string, act: (shell: pty.IPty, seen: () => string) => Promise<void>): Promise<string> {
    let seen = '';
    const shell = pty.spawn('/bin/bash', ['--norc', '-i'], {
      cols: 80,
      rows: 24,
      env: { PATH: process.env.PATH ?? '', HOME: folder, TERM: 'xterm-256color', PS1: '$ ', XDG_STATE_HOME: fresh() },
    });
    shell.onData((data) => {
      seen += data;
    });
    shell.write(`${script}\n`);
    await act(shell, () => seen);
    shell.kill();
    return seen;
  }
  const wait = async (test: () => boolean) => {
    for (const end = Date.now() + 30_000; Date.now() < end && !test(); )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(test()).toBe(true);
  };
  const run = `'${process.execPath}' '${command}' -i`;

  test('after Ctrl-Z, and taken again after fg', async () => {
    await inShell(run, async (shell, seen) => {
      await wait(() => seen().includes(HEAD));
      shell.write('\u001a');
      await wait(() => seen().includes('Stopped'));
      const at = seen().length;
      shell.write('stty -a | tr ";" "\\n" | grep -c -- "-icanon"; fg\n');
      await wait(() => seen().slice(at).includes('\u001b[?1049h') && seen().slice(at).includes(HEAD));
      expect(seen().slice(at)).toMatch(/[\r\n]0\r?\n/);
      shell.write('q');
      await wait(() => seen().slice(at).includes('\u001b[?1049l'));
    });
  });

  test('keys come from the terminal where the article comes from a pipe', async () => {
    const file = join(folder, 'piped.txt');
    writeFileSync(file, `Harbour note\n\n${'The ferry left the pier at nine, said the captain. '.repeat(60)}\n`);
    await inShell(`cat '${file}' | ${run} -`, async (shell, seen) => {
      await wait(() => seen().includes('Harbour note'));
      shell.write('G');
      await wait(() => seen().includes('100%'));
      shell.write('q');
      await wait(() => seen().includes('\u001b[?1049l'));
    });
  });
});

describe('places', () => {
  test('one goes on where one stopped, unless --from-start', async () => {
    const env = { XDG_STATE_HOME: fresh(), NO_COLOR: '1' };
    const first = await open([], { env });
    first.type('5]');
    await first.until((text) => text.startsWith('    In April'));
    await quit(first);
    const again = await open([], { env });
    expect(again.text()).toMatch(/^ {4}In April/);
    await quit(again);
    const start = await open(['--from-start'], { env });
    expect(start.text()).toContain(HEAD);
    await quit(start);
    expect(readdirSync(join(env.XDG_STATE_HOME, 'lede'))).toEqual(['places.json']);
  });

  test.each([
    ['damaged', '{"version":1,"pla', 'the file of places was damaged', 'places.json.damaged'],
    ['a newer lede’s', '{"version":2,"secret":1}', 'a newer lede', 'places.json'],
  ])('a file that is %s loses nothing', async (_, text, word, kept) => {
    const state = fresh();
    mkdirSync(join(state, 'lede'), { recursive: true });
    writeFileSync(join(state, 'lede', 'places.json'), text);
    const screen = await open([], { env: { XDG_STATE_HOME: state } });
    expect(screen.text()).toContain(word);
    screen.type('5]');
    await quit(screen);
    expect(readFileSync(join(state, 'lede', kept), 'utf8')).toBe(text);
  });

  test('a folder that cannot be written is no reason to stop', async () => {
    writeFileSync(join(folder, 'file'), '');
    const screen = await open([], { env: { XDG_STATE_HOME: join(folder, 'file', 'state') } });
    screen.type('5]');
    await quit(screen);
  });
});

describe('without a terminal', () => {
  test('is refused, in one line', () =>
    expect(lede(['-i'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^lede: .*takes a terminal.*\n$/),
    }));
  test('a dumb one is refused as well', async () => {
    const screen = new Screen(['-i'], { env: { TERM: 'dumb' } });
    expect(await screen.end()).toBe(2);
    expect(screen.all()).toContain('takes a terminal');
  });
  test('LEDE_READER makes it what opens an article on a terminal, and nothing in a pipe', async () => {
    const env = { LEDE_READER: 'built-in', XDG_STATE_HOME: fresh() };
    expect(lede([], { env }).stdout).toContain(HEAD);
    const screen = new Screen([], { env });
    await screen.until((text) => text.includes('%'));
    await quit(screen);
  });
});

test('a megabyte opens at once, and goes to its end', async () => {
  const file = join(folder, 'long.txt');
  const words = 'The ferry left the pier at nine, said the captain, and nobody knew why it had turned back. ';
  writeFileSync(file, `A long one\n\n${`${words.repeat(5)}\n\n`.repeat(2300)}The very end of it.\n`);
  expect(Number(execFileSync('wc', ['-c', file], { encoding: 'utf8' }).split(' ')[0])).toBeGreaterThan(2 ** 20);
  const screen = await open([file], { env: { NO_COLOR: '1' } });
  screen.type('G');
  await screen.until((text) => text.includes('The very end of it.'));
  await quit(screen);
});
