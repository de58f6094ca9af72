/** Runs the built command as its user would, in a scrubbed environment. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
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
 * Calls the built command in this process, where its output and exit code are caught: some twenty times faster than a
 * process. For what depends on the words, the environment and standard input only; streams, signals and terminals need a
 * process of their own, and so does the first test of each of these.
 * @param {string[]} words
 * @param {{ input?: string | Uint8Array, env?: Record<string, string> }} [options]
 */
export async function callLede(words, { input = '', env = {} } = {}) {
  const { main } = createRequire(import.meta.url)('../../dist/lede.cjs');
  const { readSync, writeSync } = fs;
  const { env: before, exit } = process;
  let unread = Buffer.from(input);
  /** @type {Record<number, Uint8Array[]>} */
  const written = { 1: [], 2: [] };
  Object.assign(fs, {
    /** @type {(fd: number, ...rest: any[]) => number} */
    readSync(fd, ...rest) {
      const [into, offset, length] = rest;
      if (fd !== 0) return /** @type {any} */ (readSync)(fd, ...rest);
      const count = unread.copy(into, offset, 0, Math.min(length, unread.length));
      unread = unread.subarray(count);
      return count;
    },
    /** @type {(fd: number, ...rest: any[]) => number} */
    writeSync(fd, ...rest) {
      const [bytes, offset = 0] = rest;
      if (!written[fd]) return /** @type {any} */ (writeSync)(fd, ...rest);
      written[fd].push(Buffer.from(bytes.subarray(offset)));
      return bytes.length - offset;
    },
  });
  const ended = new Error('the command has ended');
  /** @type {number | null} */
  let code = null;
  try {
    process.env = environment(env);
    process.exitCode = undefined;
    process.exit = (status) => {
      code = Number(status);
      throw ended;
    };
    await main(words);
  } catch (error) {
    if (error !== ended) throw error;
  } finally {
    code ??= Number(process.exitCode ?? 0);
    process.env = before;
    process.exit = exit;
    process.exitCode = undefined;
    Object.assign(fs, { readSync, writeSync });
  }
  const text = (/** @type {number} */ fd) => Buffer.concat(written[fd] ?? []).toString();
  return { code, signal: null, stdout: text(1), stderr: text(2) };
}

/**
 * Runs the command to its end without blocking the test, for one that talks to a server in the test.
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
