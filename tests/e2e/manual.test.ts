/** The manual pages as groff and man read them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const page = join(dist, 'lede.1');
const pages = readdirSync(dist).filter((name) => name.endsWith('.1'));
const missing = (command: string) => spawnSync(command, ['--version']).error !== undefined;

test.skipIf(missing('groff')).each(pages)('groff reads %s without a warning', (name) => {
  const words = ['-man', '-ww', '-Tutf8', join(dist, name)];
  const { status, stderr, stdout } = spawnSync('groff', words, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`${name.slice(0, -2)} - `);
});

test.skipIf(missing('man'))('man shows it without a warning', () => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', MANWIDTH: '80' };
  const { status, stderr, stdout } = spawnSync('man', ['--warnings', '-l', page], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/EXIT STATUS/);
});
