/** Runs the built command as its user would: exit code, stdout and stderr, in a scrubbed environment. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const command = join(import.meta.dirname, '..', 'bin', 'lede.js');

/**
 * @param {string[]} words
 * @param {{ input?: string | Uint8Array, env?: Record<string, string>, cwd?: string }} [options]
 */
export function lede(words, { input = '', env = {}, cwd } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env },
    ...(cwd !== undefined && { cwd }),
  });
  return { code: status, signal, stdout, stderr };
}
