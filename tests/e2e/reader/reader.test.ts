/** The interactive reader on a real pseudo-terminal, as a person sees it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, lede } from '../../support/lede.js';
import { expectSane } from '../../support/sane.js';
import { serve } from '../../support/server.js';
import { Screen } from '../../support/terminal.js';
import { sleep, waitFor } from '../../support/wait.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
/** A state folder of its own for each reading. */
const fresh = () => join(folder, `state-${count++}`);
const expected = (name: string) => join(import.meta.dirname, 'expected', `${name}.txt`);
const HEAD = 'Biden to meet';

/** What is typed, and the name of the screen that it makes. */
type Step = [keys: string, name: string];

const FERRY = `---
headline: Ferry turns back at Sandvik
date: 2024-02-03
authors: [Ann Lee]
keyPoints: [The ferry drifted for an hour.]
related:
  - kicker: Close call
    headline: Tug saves yacht in fog off Sandvik
  - headline: A pier for the harbour
---
The ferry to Sandvik turned back on Friday night, an hour after it had left the pier in fog.

“We drifted, and nobody said why,” said Bo Ek, who was on board.

The harbour master, Eva Holm, said the boat had lost its rudder. “It was a small thing, but we turn back for small things,” she said.

It is the third time this winter. The boat is forty years old, and the pier older.

“A new boat has been promised,” Ek said. “A new pier, too.”

The company has said nothing so far. On Saturday the boat lay at the pier again.
`;

async function open(words: string[] = [], options: ConstructorParameters<typeof Screen>[1] = {}): Promise<Screen> {
  const screen = new Screen(['-i', ...words], { ...options, env: { XDG_STATE_HOME: fresh(), ...options?.env } });
  // A message may need the whole status line.
  await screen.until((text) => /%|\bposition\b/.test(text));
  return screen;
}

async function quit(screen: Screen): Promise<void> {
  screen.type('q');
  expect(await screen.end()).toBe(0);
  expect(screen.terminal.buffer.active.type).toBe('normal');
}

describe('the first screen', () => {
  test.each([
    [80, 24],
    [120, 40],
    [40, 12],
    [20, 10],
  ])('at %ix%i', async (columns, rows) => {
    const screen = await open([], { columns, rows, env: { NO_COLOR: '1' } });
    await expect(`${screen.text()}\n`).toMatchFileSnapshot(expected(`open-${columns}`));
    expect(screen.terminal.buffer.active.type).toBe('alternate');
    expect(screen.raw.replace(/\u001b\[(?:\?\d+[hlsr]|\d*;?\d*H|m|K|2J|7m|27m)/g, '')).not.toContain('\u001b');
    await quit(screen);
  });
  test('in true colour', async () => {
    const screen = await open([], { env: { COLORTERM: 'truecolor' } });
    expect(screen.raw).toContain('\u001b[1m');
    await quit(screen);
  });
});

/**
 * Waits for the screen that a file holds. For a new one, make an empty file; `vitest --update` fills it with what the
 * screen shows when the wait is over.
 */
async function shows(screen: Screen, name: string): Promise<void> {
  const path = expected(name);
  const text = readFileSync(path, 'utf8');
  await screen.until(() => `${screen.marked()}\n` === text).catch(() => {});
  await expect(`${screen.marked()}\n`).toMatchFileSnapshot(path);
}

/** Each row: what is typed, and the file of the screen that it makes of the screen of the row before. */
describe.each<[string, string, Step[]]>([
  [
    'news',
    'ferry.md',
    [
      ['', 'open'],
      ['j', 'j'],
      ['k', 'open'],
      ['3j', '3j'],
      ['3k', 'open'],
      [' ', 'space'],
      ['b', 'open'],
      ['d', 'd'],
      ['u', 'open'],
      ['\u001b[B\u0005\u000e', '3j'],
      ['\u001b[A\u0019\u0010', 'open'],
      ['G', 'G'],
      ['g', 'open'],
      ['50p', '50p'],
      ["''", 'open'],
      ['=', 'where'],
      [']', 'paragraph'],
      ['2]', 'third-paragraph'],
      ['2[', 'paragraph-again'],
      ['Ma', 'marked'],
      ["G'a", 'mark'],
      ['g\u001b', 'open'],
      [')', 'quotation'],
      [')', 'next-quotation'],
      ['(', 'quotation'],
      ['y', 'copied'],
      ['\u001b', 'quotation-out'],
      ['g', 'open'],
      ['/pier', 'typing'],
      ['\u0017', 'typing-nothing'],
      ['pier\r', 'found'],
      ['n', 'next-match'],
      ['N', 'match-before'],
      ['?boat\r', 'found-before'],
      ['/zebra\r', 'not-found'],
      ['g\u001b', 'open'],
      ['Q', 'quotations'],
      ['j', 'quotations-next'],
      ['\r', 'quotation-chosen'],
      ['g\u001b', 'open'],
      ['r', 'related'],
      ['q', 'open'],
      ['t', 'no-contents'],
      ['o', 'no-address'],
      ['W', 'narrower'],
      ['w', 'wider'],
      ['m', 'numbers'],
      ['m', 'open'],
      ['T', 'theme'],
      ['TTT', 'theme-again'],
      ['h', 'help'],
      [' ', 'help-below'],
      ['q\u000c', 'open'],
    ],
  ],
  [
    'everything',
    join(import.meta.dirname, '..', '..', 'render', 'page', 'everything.md'),
    [
      ['', 'open'],
      ['t', 'contents'],
      ['\r', 'heading'],
      ['g', 'open-again'],
      ['}', 'heading'],
      ['g{', 'no-heading'],
      ['\t', 'link'],
      ['\t', 'next-link'],
      ['\u001b[Z', 'link'],
    ],
  ],
])('keys, on %s', (folderName, source, steps) => {
  let screen: Screen;
  beforeAll(async () => {
    const path = join(folder, source);
    if (source === 'ferry.md') writeFileSync(path, FERRY);
    screen = await open([source === 'ferry.md' ? path : source], { columns: 50, rows: 14, env: { NO_COLOR: '1' } });
  });
  afterAll(() => quit(screen));
  test.each(steps)('%j: %s', async (keys, name) => {
    screen.type(keys);
    await shows(screen, join(folderName, name));
  });
});

describe('keys', () => {
  test('y copies with OSC 52; no other key does', async () => {
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

  /** @param sizes the last is where it ends */
  function resize(screen: Screen, ...sizes: [columns: number, rows: number][]): void {
    for (const [columns, rows] of sizes) {
      screen.terminal.resize(columns, rows);
      screen.process.resize(columns, rows);
    }
  }

  test('a resize keeps the paragraph at the top', async () => {
    const screen = await open();
    screen.type('5]');
    await screen.until((text) => text.startsWith('  › In April'));
    resize(screen, [40, 12]);
    await screen.until((text) => text.startsWith('› In April, delegates from both\n'));
    resize(screen, [120, 40]);
    await screen.until((text) => text.trimStart().startsWith('› In April, delegates from both countries'));
    await quit(screen);
  });

  test('a resize keeps the line in the middle of a paragraph, however often the size changes', async () => {
    const screen = await open([], { env: { NO_COLOR: '1' } });
    screen.type('5]2j');
    await screen.until((text) => text.startsWith('    still there'));
    const before = screen.text();
    resize(screen, [40, 12]);
    await screen.until((text) => /^ {2}.*\bstill\b/.test(text));
    resize(screen, ...Array.from({ length: 40 }, (_, i): [number, number] => [20 + ((i * 37) % 120), 10 + (i % 30)]));
    resize(screen, [80, 24]);
    await screen.until((text) => text === before);
    await quit(screen);
  });

  test('r and Enter open a related story, Backspace returns to the same place', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end('A second story\n\nIt is told here, and it is short.\n');
    });
    const file = join(folder, 'related.md');
    const related = `related: [{ headline: Second, url: "${server.origin}/second" }]`;
    writeFileSync(file, `---\nheadline: First\n${related}\n---\n${'The ferry lay at the pier.\n\n'.repeat(40)}`);
    const screen = await open([file, '--allow-local']);
    screen.type('30]');
    await screen.until((text) => text.includes('›'));
    const before = screen.text();
    screen.type('r');
    await screen.until((text) => text.includes('› Second'));
    screen.type('\r');
    await screen.until((text) => text.includes('It is told here'));
    screen.type('\u007f');
    await screen.until((text) => text === before.replace('›', ' '));
    await quit(screen);
    server.close();
  });

  test('o opens the selected link', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" >'${join(folder, 'opened')}'\n`, { mode: 0o755 });
    const screen = await open([join(import.meta.dirname, '..', '..', 'render', 'page', 'everything.md')], {
      env: { PATH: `${bin}:${process.env.PATH}` },
    });
    screen.type('\to');
    await screen.until((text) => text.includes('opened https://example.com/harbour'));
    await screen.until(() => existsSync(join(folder, 'opened')));
    await quit(screen);
  });

  test('a hundred keys at once are drawn in a few frames', async () => {
    const screen = await open();
    const before = screen.raw.length;
    screen.type('j'.repeat(100));
    await screen.until((text) => text.includes('100%'));
    expect(screen.raw.slice(before).split('\u001b[?2026h').length).toBeLessThan(20);
    await quit(screen);
  });

  test('scrolling by a line redraws a few rows, not the screen', async () => {
    const screen = await open();
    const before = screen.raw.length;
    screen.type('j');
    await screen.until((text) => !text.includes(HEAD));
    expect(screen.raw.length - before).toBeLessThan(500);
    await quit(screen);
  });
});

describe('the terminal is restored', () => {
  test.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)('after %s', async (signal) => {
    const screen = await open();
    screen.type('jjj');
    screen.process.kill(signal);
    await screen.end();
    // Keys that came too late are echoed by the terminal itself.
    expect(screen.raw).toMatch(/\u001b\[\?1049l\s*j*\s*$/);
    await expectSane(screen);
  });

  test('after a signal in the middle of a frame, on a terminal that takes no more', async () => {
    const screen = await open([], { columns: 200, rows: 60 });
    screen.process.pause();
    for (let i = 0; i < 100; i++) {
      screen.type(i % 2 ? 'W' : 'w');
      // Not a wait for a state: keys that come one by one make a frame each.
      await sleep(5);
    }
    screen.process.kill('SIGTERM');
    // The reader waits a while for the terminal to take its last bytes.
    screen.process.resume();
    await screen.end();
    await expectSane(screen);
  });

  /** Code that runs in the command before its own. */
  function preload(name: string, code: string): Record<string, string> {
    const file = join(folder, `${name}.cjs`);
    writeFileSync(file, code);
    return { NODE_OPTIONS: `--require ${file}` };
  }

  test('after an exception in a key, which is reported', async () => {
    const code = `const { from } = Buffer;
      Buffer.from = (text, ...more) => { if (/^Iraqi/.test(text)) throw new Error('thrown in a key'); return from(text, ...more); };`;
    const screen = await open([], { env: preload('key', code) });
    screen.type('jjy');
    expect(await screen.end()).toBe(1);
    expect(screen.text()).toContain('lede: internal error: thrown in a key');
    await expectSane(screen);
  });

  test('after an uncaught exception', async () => {
    const code = `process.on('SIGUSR2', () => { throw new Error('thrown in between'); });`;
    const screen = await open([], { env: preload('between', code) });
    screen.process.kill('SIGUSR2');
    expect(await screen.end()).not.toBe(0);
    expect(screen.all()).toContain('thrown in between');
    await expectSane(screen);
  });

  /** A shell in the pseudo-terminal, so that the terminal's own modes can be asked for afterwards. */
  async function inShell(script: string, act: (shell: pty.IPty, output: () => string) => Promise<void>): Promise<void> {
    let output = '';
    const shell = pty.spawn('/bin/bash', ['--norc', '-i'], {
      cols: 80,
      rows: 24,
      env: { PATH: process.env.PATH ?? '', HOME: folder, TERM: 'xterm-256color', PS1: '$ ', XDG_STATE_HOME: fresh() },
    });
    shell.onData((data) => {
      output += data;
    });
    shell.write(`${script}\n`);
    await act(shell, () => output);
    shell.kill();
  }
  /** Waits until the shell's output, from an offset on, has a text. */
  const wait = (output: () => string, text: string, from = 0) =>
    waitFor(() => output().slice(from).includes(text), `${text} in the output of the shell`);
  const run = `'${process.execPath}' '${command}' -i`;

  test.each<[string, (shell: pty.IPty) => void]>([
    ['Ctrl-Z', (shell) => shell.write('\u001a')],
    [
      'SIGTSTP',
      ({ pid }) => process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()), 'SIGTSTP'),
    ],
  ])('after %s, and taken again by fg', async (_, stop) => {
    await inShell(run, async (shell, output) => {
      await wait(output, HEAD);
      stop(shell);
      await wait(output, 'Stopped');
      const at = output().length;
      shell.write('stty -a | tr ";" "\\n" | grep -c -- "-icanon"; fg\n');
      await wait(output, '\u001b[?1049h', at);
      await wait(output, HEAD, at);
      expect(output().slice(at)).toMatch(/[\r\n]0\r?\n/);
      shell.write('q');
      await wait(output, '\u001b[?1049l', at);
    });
  });

  test('keys are read from the terminal where the article is read from a pipe', async () => {
    const file = join(folder, 'piped.txt');
    writeFileSync(file, `Harbour note\n\n${'The ferry left the pier at nine, said the captain. '.repeat(60)}\n`);
    await inShell(`cat '${file}' | ${run} -`, async (shell, output) => {
      await wait(output, 'Harbour note');
      shell.write('G');
      await wait(output, '100%');
      shell.write('q');
      await wait(output, '\u001b[?1049l');
    });
  });
});

describe('an unfinished sequence', () => {
  const E = '\u001b';
  const BEGINNINGS: [string, string][] = [
    ['Alt+]', `${E}]`],
    ['an answer about the background that is cut short', `${E}]11;rgb:ffff/ff`],
    ['an answer of more than 4 KB', `${E}]52;c;${'x'.repeat(6000)}`],
    ['Alt+[', `${E}[`],
    ['half an arrow key', `${E}[1;`],
    ['half a report of the mouse', `${E}[<64;1`],
    ['half a pasted text', `${E}[200~pasted`],
  ];
  test.each(BEGINNINGS)('%s: keys work again after it', async (_, bytes) => {
    const screen = await open();
    screen.type(bytes);
    // A key may be part of the sequence. One that comes after the time for which a sequence is waited for is not.
    let pressed = 0;
    await screen.until((text) => {
      if (Date.now() - pressed > 200) {
        screen.type('=');
        pressed = Date.now();
      }
      return /line 1 of/.test(text);
    });
    await quit(screen);
  });
  test.each(BEGINNINGS)('%s: Ctrl-C quits at once', async (_, bytes) => {
    const screen = await open();
    screen.type(`${bytes}\u0003`);
    expect(await screen.end()).toBe(0);
    await expectSane(screen);
  });
  test('Ctrl-C gives up a story that does not load', async () => {
    const server = await serve(() => {});
    const file = join(folder, 'slow.md');
    const related = `related: [{ headline: Second, url: "${server.origin}/second" }]`;
    writeFileSync(file, `---\nheadline: First\n${related}\n---\nThe ferry lay at the pier.\n`);
    const screen = await open([file, '--allow-local']);
    screen.type('r\r');
    await screen.until(() => server.requests.length > 0);
    screen.type('\u0003');
    await screen.until((text) => text.includes('stopped loading'));
    await quit(screen);
    server.close();
  });
});

test('Ctrl-Z where no shell can continue the program: the reader goes on', async () => {
  const screen = await open([], { env: { NO_COLOR: '1' } });
  screen.type('\u001a');
  await screen.until(() => screen.raw.split('\u001b[?1049h').length === 3);
  screen.type('=');
  await screen.until((text) => text.includes('line 1 of'));
  await quit(screen);
  await expectSane(screen);
});

describe('positions', () => {
  test('an article opens where it was left, unless --from-start', async () => {
    const env = { XDG_STATE_HOME: fresh(), NO_COLOR: '1' };
    const first = await open([], { env });
    first.type('5]');
    await first.until((text) => text.startsWith('  › In April'));
    await quit(first);
    const again = await open([], { env });
    expect(again.text()).toMatch(/^ {4}In April/);
    await quit(again);
    const start = await open(['--from-start'], { env });
    expect(start.text()).toContain(HEAD);
    await quit(start);
    expect(readdirSync(join(env.XDG_STATE_HOME, 'lede'))).toEqual(['positions']);
    expect(readdirSync(join(env.XDG_STATE_HOME, 'lede', 'positions'))).toHaveLength(1);
  });

  test.each([
    ['damaged', '{"version":1,"art', 'the saved position was damaged', '.damaged'],
    ['of a newer version', '{"version":2,"secret":1}', 'a newer version of lede', ''],
  ])('a file that is %s is reported and kept', async (_, text, message, ending) => {
    const env = { XDG_STATE_HOME: fresh() };
    await quit(await open([], { env }));
    const folder = join(env.XDG_STATE_HOME, 'lede', 'positions');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), text);
    const screen = await open([], { env });
    expect(screen.text()).toContain(message);
    screen.type('5]');
    await quit(screen);
    expect(readFileSync(join(folder, name + ending), 'utf8')).toBe(text);
  });

  test('the position that lede 0.1 kept is used', async () => {
    const env = { XDG_STATE_HOME: fresh(), NO_COLOR: '1' };
    const file = join(folder, 'ferry-old.md');
    writeFileSync(file, FERRY);
    mkdirSync(join(env.XDG_STATE_HOME, 'lede'), { recursive: true });
    const places = { [`${file} Ferry turns back at Sandvik`]: { block: 2, blocks: 6, at: 1 } };
    writeFileSync(join(env.XDG_STATE_HOME, 'lede', 'places.json'), JSON.stringify({ version: 1, places }));
    const screen = await open([file], { rows: 8, env });
    expect(screen.text()).toMatch(/^ {4}The harbour master/);
    await quit(screen);
  });

  test('a folder that cannot be written does not stop the reader', async () => {
    writeFileSync(join(folder, 'file'), '');
    const screen = await open([], { env: { XDG_STATE_HOME: join(folder, 'file', 'state') } });
    screen.type('5]');
    await quit(screen);
  });
});

describe('without a terminal', () => {
  test('the reader is refused, in one line', () =>
    expect(lede(['-i'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^lede: .*needs a terminal.*\n$/),
    }));
  test('a dumb terminal is refused as well', async () => {
    const screen = new Screen(['-i'], { env: { TERM: 'dumb' } });
    expect(await screen.end()).toBe(2);
    expect(screen.all()).toContain('needs a terminal');
  });
  test('LEDE_READER=built-in opens articles in the reader on a terminal, not in a pipe', async () => {
    const env = { LEDE_READER: 'built-in', XDG_STATE_HOME: fresh() };
    expect(lede([], { env }).stdout).toContain(HEAD);
    const screen = new Screen([], { env });
    await screen.until((text) => text.includes('%'));
    await quit(screen);
  });
});

test('an article of a megabyte opens, and goes to its end and back', async () => {
  const file = join(folder, 'long.txt');
  const words = 'The ferry left the pier at nine, said the captain, and nobody knew why it had turned back. ';
  writeFileSync(file, `A long one\n\n${`${words.repeat(5)}\n\n`.repeat(2300)}The very end of it.\n`);
  expect(Number(execFileSync('wc', ['-c', file], { encoding: 'utf8' }).split(' ')[0])).toBeGreaterThan(2 ** 20);
  const screen = await open([file], { env: { NO_COLOR: '1' } });
  screen.type('G');
  await screen.until((text) => text.includes('The very end of it.'));
  // A key that is held down: two thousand of it, and the page is where the last one leads.
  screen.type('g=');
  await screen.until((text) => text.includes('line 1 of'));
  for (let i = 0; i < 200; i++) screen.type('j'.repeat(10));
  screen.type('=');
  await screen.until((text) => text.includes('line 2001 of'));
  await quit(screen);
});
