/** --list: the bundled articles. */
import { cleanLine } from '../article/clean.js';
import { bundledNames, findBundled } from '../source/bundled.js';
import { type BundledEntry, bundledView } from '../view/bundled.js';
import type { View } from '../view/index.js';
import { readBundled } from './load.js';

/** The view of the bundled articles. */
export async function listBundled(): Promise<View> {
  const entries: BundledEntry[] = [];
  for (const name of bundledNames()) {
    const bundled = findBundled(name);
    if (!bundled) continue;
    const { date, headline } = await readBundled(bundled);
    entries.push({
      name: cleanLine(name),
      ...(date && { date: date.iso }),
      ...(headline !== undefined && { headline }),
    });
  }
  return bundledView(entries);
}
