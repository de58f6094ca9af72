/** Runs the built command as its user would, in a scrubbed environment. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The path of the command, for `node`. */
export const command = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');

/**
 * Runs the command to its end.
 * @param {string[]} words the arguments
 * @param {{ input?: string | Uint8Array, env?: Record<string, string>, cwd?: string }} [options] `input` is standard input
 */
export function lede(words, { input = '', env = {}, cwd } = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: environment(env),
    ...(cwd !== undefined && { cwd }),
  });
  return { code: status, signal, stdout, stderr };
}

/**
 * The same without blocking the test, for a command that talks to a server in the test.
 * @param {string[]} words
 * @param {{ env?: Record<string, string> }} [options]
 */
export async function ledeAsync(words, { env = {} } = {}) {
  const { child, ended } = startLede(words, { env });
  child.stdin.end();
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { ...(await ended), stdout, stderr };
}

/**
 * Starts the command with its three streams as pipes.
 * @param {string[]} words
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 */
export function startLede(words, { env = {}, cwd } = {}) {
  const child = spawn(process.execPath, [command, ...words], {
    env: environment(env),
    ...(cwd !== undefined && { cwd }),
  });
  // A command that ends before it has read its input is no error of the test.
  child.stdin.on('error', () => {});
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  return { child, ended };
}

/** @param {Record<string, string>} env */
function environment(env) {
  return { PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env };
}
