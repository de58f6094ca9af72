/** The quotations of the bundled articles, which the build has found: finding them takes longer than all else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/model.js';
import { nameOfParsed } from '../source/bundled.js';
import { PACKAGE_FOLDER } from '../source/package.js';
import type { FoundQuotations } from '../view/index.js';

/** The quotations of `article`; undefined where it is not a bundled article, or has changed after the build. */
export function bundledQuotations(article: Article): FoundQuotations | undefined {
  const name = nameOfParsed(article);
  if (name === undefined) return undefined;
  try {
    const found: Record<string, FoundQuotations> = JSON.parse(
      readFileSync(join(PACKAGE_FOLDER, 'dist', 'quotations.json'), 'utf8'),
    );
    return found[name];
  } catch {
    // Without the file, or where it is damaged, the quotations are looked for.
    return undefined;
  }
}
