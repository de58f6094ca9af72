/** The configuration file, as the built command reads it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { lede } from '../support/lede.js';
import { Screen } from '../support/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('mistakes in it', () => {
  test('are one line on stderr, with exit code 2', () => {
    const file = join(folder, 'bad.json');
    writeFileSync(file, '{\n"theme": "\u001b[31m"\n}');
    const { code, stdout, stderr } = lede([], { env: { LEDE_CONFIG: file } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^lede: .*bad\.json:2: not valid JSON.*\n$/);
    expect(stderr).not.toContain('\u001b');
  });

  test('a file that LEDE_CONFIG names must be there; the usual one need not', () => {
    expect(lede([], { env: { LEDE_CONFIG: join(folder, 'nothing') } }).code).toBe(2);
    expect(lede([], { env: { XDG_CONFIG_HOME: join(folder, 'nothing') } }).code).toBe(0);
  });
});

describe('lede config', () => {
  test('prints each value, and where it is set', () => {
    mkdirSync(join(folder, 'home', 'lede'), { recursive: true });
    const file = join(folder, 'home', 'lede', 'config.json');
    writeFileSync(file, '{ "width": 66, "maxSize": "5M", "theme": { "link": "cyan" }, "justify": true }');
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
    const { code, stdout } = lede(['config'], {
      env: { XDG_CONFIG_HOME: join(folder, 'home'), LEDE_PAGER: 'more', NO_COLOR: '1' },
    });
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t')),
    ).toEqual([
      ['reader', 'pager', 'default'],
      ['mouse', 'false', 'default'],
      ['links', 'false', 'default'],
      ['width', '66', file],
      ['breaks', 'optimal', 'default'],
      ['justify', 'true', file],
      ['hyphenate', 'false', 'default'],
      ['color', '1', 'NO_COLOR'],
      ['theme', '{"link":"cyan"}', file],
      ['background', 'auto', 'default'],
      ['pager', 'more', 'LEDE_PAGER'],
      ['timeout', '60 for loading, 20 for parsing', 'default'],
      ['maxSize', '5242880', file],
      ['maxRedirects', '20', 'default'],
      ['userAgent', `lede/${version} (+https://www.npmjs.com/package/lede)`, 'default'],
    ]);
  });

  test('the width and the reader it sets hold on a terminal', async () => {
    const file = join(folder, 'narrow.json');
    writeFileSync(file, '{ "width": 30, "reader": "built-in" }');
    const env = { LEDE_CONFIG: file, XDG_STATE_HOME: join(folder, 'state') };
    const printed = new Screen(['--no-pager'], { env });
    await printed.end();
    expect(
      Math.max(
        ...printed
          .all()
          .split('\n')
          .map((line) => line.trim().length),
      ),
    ).toBeLessThanOrEqual(30);
    const reader = new Screen([], { env });
    await reader.until((text) => text.includes('%'));
    reader.type('q');
    expect(await reader.end()).toBe(0);
  });
});
