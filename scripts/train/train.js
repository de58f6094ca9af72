/**
 * Trains the model of text runs: `npm run train`. It needs the saved pages beside the project (../shared) and a python3
 * with scikit-learn; both are said where they are missing.
 *
 * Writes src/parse/html/model/weights.ts, trained on all pages, and scripts/train/folds/0.ts to 4.ts, each trained
 * without the sites of one fold: `npm run score:pages` reads the pages of that fold with it. PYTHON names the python.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { foldOf } from '../score/folds.js';
import { labelRuns, wordsOf } from './labels.js';

const root = join(import.meta.dirname, '..', '..');
const pages = join(root, '..', 'shared', 'pages');
const python = process.env.PYTHON ?? '/usr/bin/python3';

/** The sets that teach what is story. Threads and lists of stories are told apart by rules of their own. */
const SETS = ['news', 'web', 'world', 'wide', 'documentation'];

if (!existsSync(pages)) {
  console.log('skipped: the saved pages are not here (../shared/pages)');
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'lede-train-'));
const build = await rolldown({ cwd: root, input: 'scripts/train/describe.ts', platform: 'node', logLevel: 'silent' });
const bundle = join(work, 'describe.mjs');
await build.write({ file: bundle, format: 'esm', codeSplitting: false });
/** @type {typeof import('./describe.js')} */
const { decode, describePage } = await import(bundle);

/** @type {Buffer[]} */
const tables = [];
/** @type {{ set: string, fold: number, labels: (number | null)[], words: number[] }[]} */
const index = [];
/** @type {readonly string[]} */
let names = [];
for (const set of SETS) {
  for (const line of readFileSync(join(pages, set, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const gold = JSON.parse(line);
    const { text } = await decode(gunzipSync(readFileSync(join(pages, set, `${gold.id}.html.gz`))));
    const described = describePage(text, gold.url);
    names = described.names;
    const { buffer, byteOffset, byteLength } = described.rows;
    tables.push(Buffer.from(buffer, byteOffset, byteLength));
    index.push({
      set,
      fold: foldOf(gold.url),
      labels: labelRuns(described.runs, gold).map((label) => label ?? null),
      words: described.runs.map((run) => wordsOf(run).length),
    });
  }
}
writeFileSync(join(work, 'rows.bin'), Buffer.concat(tables));
writeFileSync(join(work, 'index.json'), JSON.stringify({ names, pages: index }));
// One thread in each process: where other programs run too, threads wait for each other for most of the time.
const env = { OMP_NUM_THREADS: '1', ...process.env };
const { status } = spawnSync(python, [join(import.meta.dirname, 'train.py'), work, root], { stdio: 'inherit', env });
if (!process.env.KEEP) rmSync(work, { recursive: true });
else console.log(`kept: ${work}`);
if (status !== 0) {
  console.error(
    'lede: training failed; it needs python3 with scikit-learn (Debian: python3-sklearn), or name one in PYTHON',
  );
  process.exit(1);
}
