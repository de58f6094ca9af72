/** Bundles lede for the scores of pages: as it is, and with the weights of each fold. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../build/import-module.js';
import { FOLDS } from './folds.js';

/** The generated module that holds the weights of the model. */
const WEIGHTS = join(root, 'src', 'parse', 'html', 'model', 'weights.ts');
/** @param {number} fold */
const weightsOfFold = (fold) => join(root, 'scripts', 'train', 'folds', `${fold}.ts`);

/** Why pages cannot be read out of sight, or undefined where they can. @returns {string | undefined} */
export function whyInSightOnly() {
  if (!existsSync(WEIGHTS)) return 'lede has no trained weights yet (src/parse/html/model/weights.ts)';
  const missing = [...Array(FOLDS).keys()].filter((fold) => !existsSync(weightsOfFold(fold)));
  if (missing.length === 0) return undefined;
  return `the weights of ${missing.map((fold) => `scripts/train/folds/${fold}.ts`).join(', ')} are missing`;
}

/**
 * Bundles scripts/score/lede.ts with lede into a folder.
 * @param {string} folder a new one for each bundle
 * @param {number} [fold] the fold whose weights replace lede's own
 * @returns {Promise<string>} the path of the module
 * @throws {Error} where lede's weights were to be replaced, but no module imports them
 */
export async function bundleLede(folder, fold) {
  let replaced = 0;
  /** @type {import('rolldown').Plugin} */
  const foldWeights = {
    name: 'weights-of-fold',
    resolveId(name, importer) {
      if (fold === undefined || importer === undefined || !name.endsWith('/weights.js')) return undefined;
      if (resolve(importer, '..', name).replace(/\.js$/, '.ts') !== WEIGHTS) return undefined;
      replaced++;
      return weightsOfFold(fold);
    },
  };
  const input = { lede: 'scripts/score/lede.ts' };
  const build = await rolldown({ cwd: root, input, platform: 'node', logLevel: 'warn', plugins: [foldWeights] });
  await build.write({ dir: folder, format: 'esm', minify: true, entryFileNames: '[name].mjs' });
  if (fold !== undefined && replaced === 0) throw new Error('no module of lede imports model/weights.js');
  return join(folder, 'lede.mjs');
}
