/** What only a terminal shows: run on a pseudo-terminal with an emulator behind it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Screen } from '../support/terminal.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-terminal-'));
  writeFileSync(
    join(folder, 'short.txt'),
    'Ferry misses pier\n\nBy Ann Lee\n\nThe ferry drifted for an hour.\n\nNobody was hurt.\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundled article', () => {
  test.each([
    [80, 24],
    [120, 40],
    [40, 12],
    [20, 10],
  ])('at %ix%i', async (columns, rows) => {
    const screen = new Screen(['--no-pager'], { columns, rows });
    expect(await screen.end()).toBe(0);
    await expect(`${screen.all()}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected', `article-${columns}.txt`),
    );
  });

  test.each([
    ['16 colours', { TERM: 'xterm' }, true],
    ['true colour', { COLORTERM: 'truecolor' }, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['a dumb terminal', { TERM: 'dumb' }, false],
  ])('%s', async (_, env, colored) => {
    const screen = new Screen(['--no-pager'], { env });
    await screen.end();
    expect(screen.raw.includes('\u001b[')).toBe(colored);
    expect(screen.all()).toContain('WASHINGTON – Iraqi Prime Minister');
  });

  test.each([
    ['has live links', { FORCE_HYPERLINK: '1' }, true],
    ['has none', { FORCE_HYPERLINK: '0' }, false],
  ])('a terminal that %s', async (_, env, live) => {
    const screen = new Screen([join(import.meta.dirname, '..', 'render', 'page', 'everything.md'), '--no-pager'], {
      env,
    });
    await screen.end();
    expect(screen.raw.includes('\u001b]8;;https://example.com/harbour\u001b\\')).toBe(live);
  });

  test('its quotations are pull quotes, each with its speaker', async () => {
    const screen = new Screen(['--quotes', '--no-pager']);
    await screen.end();
    await expect(`${screen.all()}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'expected', 'quotes-80.txt'));
  });

  test('--brief fits one screen', async () => {
    const screen = new Screen(['--brief', '--no-pager']);
    await screen.end();
    expect(screen.all().split('\n').length).toBeLessThanOrEqual(24);
    await expect(`${screen.all()}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'expected', 'brief-80.txt'));
  });
});

const noLess = spawnSync('less', ['--version']).error !== undefined;

describe('the pager', () => {
  test.skipIf(noLess)('a long article waits in less, q leaves it', async () => {
    const screen = new Screen([]);
    await screen.until((text) => text.includes('Biden to meet Iraqi') && /:$|\(END\)|lines/m.test(text));
    screen.type('q');
    expect(await screen.end()).toBe(0);
  });
  test.skipIf(noLess)('less in the locale C shows the characters beyond ASCII, not their bytes', async () => {
    const screen = new Screen(['--key-points'], { env: { LC_ALL: 'C', LANG: 'C', LESS: 'FX' } });
    expect(await screen.end()).toBe(0);
    expect(screen.all()).toContain('•');
    expect(screen.all()).not.toContain('<E2>');
  });
  test('LESSCHARSET is kept where it is set', async () => {
    const env = { LEDE_PAGER: 'cat >/dev/null; echo "charset: $LESSCHARSET"' };
    const unset = new Screen([join(folder, 'short.txt')], { env });
    expect(await unset.end()).toBe(0);
    expect(unset.all()).toBe('charset: utf-8');
    const set = new Screen([join(folder, 'short.txt')], { env: { ...env, LESSCHARSET: 'latin1' } });
    expect(await set.end()).toBe(0);
    expect(set.all()).toBe('charset: latin1');
  });
  test.skipIf(noLess)('a short article is printed, and less ends', async () => {
    const screen = new Screen([join(folder, 'short.txt')]);
    expect(await screen.end()).toBe(0);
    expect(screen.all()).toContain('Nobody was hurt.');
  });
  test('LEDE_PAGER over PAGER, with a command line of its own', async () => {
    const screen = new Screen([join(folder, 'short.txt')], { env: { LEDE_PAGER: 'sed s/^/MINE:/', PAGER: 'false' } });
    expect(await screen.end()).toBe(0);
    expect(screen.all()).toMatch(/^MINE:/);
  });
  test('a pager that is not there: a message, and the page without one', async () => {
    const screen = new Screen([join(folder, 'short.txt')], { env: { PAGER: 'no-such-pager-at-all' } });
    expect(await screen.end()).toBe(0);
    expect(screen.all()).toContain('lede: could not run the pager "no-such-pager-at-all"');
    expect(screen.all()).toContain('Nobody was hurt.');
  });
  test.skipIf(noLess)('Ctrl-C while less waits leaves less open, and q ends both', async () => {
    const screen = new Screen([]);
    await screen.until((text) => text.includes('Biden to meet Iraqi'));
    screen.type('\u0003');
    // less still takes commands, and lede still gives it the page: G goes to the end, g back to the top. less drops keys
    // that come before it has handled the interrupt, so G is typed until it is obeyed.
    await screen.until((text) => {
      if (text.includes('(END)')) return true;
      screen.type('G');
      return false;
    });
    screen.type('g');
    await screen.until((text) => text.includes('Biden to meet Iraqi'));
    screen.type('q');
    expect(await screen.end()).toBe(0);
  });
});

test('Ctrl-C while standard input is awaited ends it with 130', async () => {
  // Code that runs in the command before its own: a mark when standard input is first read.
  const mark = join(folder, 'mark.cjs');
  writeFileSync(
    mark,
    `const fs = require('node:fs');
     const { readSync } = fs;
     fs.readSync = (fd, ...rest) => { if (fd === 0) fs.writeSync(2, 'reading'); return readSync(fd, ...rest); };`,
  );
  const screen = new Screen(['-'], { env: { NODE_OPTIONS: `--require ${mark}` } });
  await screen.until((text) => text.includes('reading'));
  screen.type('\u0003');
  const { exitCode, signal } = await screen.ended;
  expect(exitCode === 130 || signal === 2).toBe(true);
});

describe('several sources', () => {
  const files = () => {
    const paths = ['First boat', 'Second boat'].map((headline) => {
      const path = join(folder, `${headline.replace(' ', '-')}.txt`);
      writeFileSync(path, `${headline}\n\nThe ${headline.toLowerCase()} drifted for an hour on Friday night.\n`);
      return path;
    });
    return [paths[0] as string, join(folder, 'none.txt'), paths[1] as string];
  };

  test('one pager shows them all, and the messages follow it', async () => {
    const screen = new Screen(files(), { env: { LEDE_PAGER: 'sed s/^/P:/' } });
    expect(await screen.end()).toBe(1);
    expect(screen.all().replace(folder, '')).toMatch(
      /^P: +First boat[\s\S]*P: +The first boat drifted[\s\S]*P:\nP:\nP: +Second boat[\s\S]*\nlede: .*none\.txt/,
    );
  });

  test('a pager that cannot be run: they are printed without one', async () => {
    const screen = new Screen(files(), { env: { LEDE_PAGER: 'no-such-pager-here' } });
    expect(await screen.end()).toBe(1);
    expect(screen.all()).toContain('Second boat');
  });

  test('in the reader, :n and :p go to the next and the previous one', async () => {
    const [first = '', , second = ''] = files();
    const screen = new Screen(['-i', first, second], { env: { XDG_STATE_HOME: folder } });
    await screen.until((text) => text.includes('First boat'));
    screen.type(':n');
    await screen.until((text) => text.includes('Second boat') && text.includes('2 of 2'));
    screen.type(':n');
    await screen.until((text) => text.includes('this is the last source'));
    screen.type(':p');
    await screen.until((text) => text.includes('First boat'));
    screen.type(':q');
    expect(await screen.end()).toBe(0);
  });
});
