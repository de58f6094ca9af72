/** Runs the built command as its user would: exit code, stdout and stderr, in a scrubbed environment. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const command = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');

/**
 * @param {string[]} words
 * @param {{ input?: string | Uint8Array, env?: Record<string, string>, cwd?: string }} [options]
 */
export function lede(words, { input = '', env = {}, cwd } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: surroundings(env),
    ...(cwd !== undefined && { cwd }),
  });
  return { code: status, signal, stdout, stderr };
}

/**
 * The same, while the test itself goes on: for a command that talks to a server in the test.
 * @param {string[]} words
 * @param {{ env?: Record<string, string> }} [options]
 */
export async function ledeBeside(words, { env = {} } = {}) {
  const child = spawn(process.execPath, [command, ...words], {
    env: surroundings(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { .../** @type {{ code: number | null, signal: string | null }} */ (await ended), stdout, stderr };
}

/** @param {Record<string, string>} env */
function surroundings(env) {
  return { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env };
}
