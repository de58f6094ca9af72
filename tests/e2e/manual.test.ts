/** The manual page as groff and man read it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = join(import.meta.dirname, '..', '..', 'dist', 'lede.1');
const missing = (command: string) => spawnSync(command, ['--version']).error !== undefined;

test.skipIf(missing('groff'))('groff reads it without a warning', () => {
  const { status, stderr, stdout } = spawnSync('groff', ['-man', '-ww', '-Tutf8', page], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('lede - read an article in the terminal');
});

test.skipIf(missing('man'))('man shows it without a warning', () => {
  const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', MANWIDTH: '80' };
  const { status, stderr, stdout } = spawnSync('man', ['--warnings', '-l', page], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/EXIT STATUS/);
});
