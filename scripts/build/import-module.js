/** Runs a TypeScript module of this repository in the build: bundles it to a temporary file, and imports that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

export const root = join(import.meta.dirname, '..', '..');

/** @param {string} path below the root @returns {Promise<any>} the module's exports */
export async function importModule(path) {
  const folder = mkdtempSync(join(tmpdir(), 'lede-build-'));
  try {
    const file = join(folder, 'module.mjs');
    const build = await rolldown({ cwd: root, input: path, platform: 'node', external: ['libsql'], logLevel: 'warn' });
    await build.write({ file, format: 'esm', codeSplitting: false });
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
