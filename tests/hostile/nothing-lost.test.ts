/**
 * Nothing of a page is lost: over all saved pages beside the project (../shared), every word of a page is in the article,
 * in a list that it carries, or in `removed`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LedeError } from '../../src/base/errors.js';
import { decode } from '../../src/parse/decode/index.js';
import { parseHtml } from '../../src/parse/html/index.js';
import { readTree } from '../../src/parse/html/tree.js';
import { accountedText, missingWords } from '../support/account.js';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const sets = ['news', 'web', 'world', 'wide', 'documentation', 'forum', 'listing'].map((set) => join('pages', set));
const isHere = existsSync(join(shared, 'pages'));

/** The words that are missing from what is made of a page; none for a page that is refused. */
async function missingFrom(path: string, url: string | undefined): Promise<string[]> {
  const bytes = readFileSync(path);
  const { text } = await decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {});
  try {
    const article = parseHtml(text, url === undefined ? {} : { url });
    return missingWords(readTree(text).body, accountedText(article));
  } catch (error) {
    if (error instanceof LedeError) return [];
    throw error;
  }
}

/** The addresses of a set's pages, by the names of their files. */
function addressesOf(folder: string): Map<string, string> {
  const path = join(folder, 'gold.jsonl');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, url }) => [`${id}.html.gz`, url]));
}

test.skipIf(!isHere).each(['cases', ...sets])(
  'no word is lost on the pages of ../shared/%s (skipped where they are not here)',
  async (set) => {
    const folder = join(shared, set);
    const addresses = addressesOf(folder);
    const failures: string[] = [];
    for (const file of readdirSync(folder).filter((name) => /\.html(?:\.gz)?$/.test(name))) {
      const missing = await missingFrom(join(folder, file), addresses.get(file));
      if (missing.length > 0) failures.push(`${file}: ${missing.length} missing: ${missing.slice(0, 12).join(' ')}`);
    }
    expect(failures).toEqual([]);
  },
  600_000,
);
