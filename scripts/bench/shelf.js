/**
 * Speed of the commands for saved articles, on a store of many: the bundled article again and again, each time with its
 * words shuffled and with an address of its own. ARTICLES sets how many; the default, 100,000, takes some minutes to
 * save.
 *
 * Each figure is the median of pairs, one run of the command and one of `node -e 0` in turn. Sizes are MB of 2^20 bytes.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const lede = join(root, 'bin', 'lede.js');
const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'));
const ARTICLES = Number(process.env.ARTICLES ?? 100_000);
const PAIRS = Number(process.env.PAIRS ?? 10);
/** One article in so many has the rare word. */
const RARE = 1_000;

const [{ article }] = JSON.parse(readFileSync(join(root, 'dist', 'articles.json'), 'utf8'));
const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data') };
/** Bytes of the articles' texts, in UTF-8. */
let textBytes = 0;

let seed = 1;
/** A number from 0 up to `below`, the same ones in every run (Numerical Recipes, 7.1). @param {number} below */
function random(below) {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

/** @param {string} text */
function shuffled(text) {
  const words = text.split(' ');
  for (let i = words.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [words[i], words[j]] = [words[j] ?? '', words[i] ?? ''];
  }
  return words.join(' ');
}

/** A record to import: article number `i`. @param {number} i */
function record(i) {
  const copy = JSON.parse(JSON.stringify(article), (key, value) => {
    if ((key !== 'text' && key !== 'headline') || typeof value !== 'string') return value;
    const text = i % RARE === 0 && value.startsWith('Economic') ? `${value} Zugzwang` : value;
    textBytes += Buffer.byteLength(text);
    return shuffled(text);
  });
  copy.source.url = `https://example.org/${i}`;
  return `${JSON.stringify({ schema: 1, kind: 'saved', saved: new Date(1e12 + i * 1e6), article: copy })}\n`;
}

/** Milliseconds of one whole process. @param {string[]} words */
function run(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { env, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The median of a command over bare node. @param {string[]} words @param {number} [pairs] */
function overNode(words, pairs = PAIRS) {
  const times = Array.from({ length: pairs }, () => run([lede, ...words]) - run(['-e', '0']));
  return times.sort((a, b) => a - b)[pairs >> 1] ?? Number.NaN;
}

/** @param {string} what @param {number} milliseconds @param {string} [limit] */
const line = (what, milliseconds, limit = '') =>
  console.log(`${what.padEnd(48)}${milliseconds.toFixed(0).padStart(8)} ms  ${limit}`);

const saving = spawn(process.execPath, [lede, 'import', '-'], { env, stdio: ['pipe', 'ignore', 'ignore'] });
const start = performance.now();
for (let i = 0; i < ARTICLES; i++) if (!saving.stdin.write(record(i))) await once(saving.stdin, 'drain');
saving.stdin.end();
const [status] = await once(saving, 'exit');
if (status !== 0) throw new Error(`the import ended with ${status}`);

console.log(`${ARTICLES.toLocaleString('en')} saved articles, over bare node\n`);
line('saving all of them', performance.now() - start);
const store = statSync(join(folder, 'data', 'lede', 'lede.db')).size;
const ratio = (store / textBytes).toFixed(2);
console.log(`the store: ${(store / 2 ** 20).toFixed(0)} MB, ${ratio} times the text (at most 2.5)`);
line('find a common word', overNode(['find', 'iraqi']), 'under 100');
line('find a rare word', overNode(['find', 'zugzwang']), 'under 100');
line('find a phrase', overNode(['find', '"the white"']));
line('find a beginning of words', overNode(['find', 'ir*']));
line('saved', overNode(['saved']), 'under 50');
line('saved --unread --site', overNode(['saved', '--unread', '--site', 'example.org']));
const more = join(folder, 'more.ndjson');
writeFileSync(more, Array.from({ length: 1000 }, (_, i) => record(ARTICLES + i)).join(''));
line('saving 1,000 more', overNode(['import', more], 1), 'under 2,000');
rmSync(folder, { recursive: true });
