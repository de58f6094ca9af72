/**
 * How well and how fast lede reads saved web pages, beside Readability and defuddle on the same pages in the same run:
 * `npm run score:pages`. It needs the saved pages beside the project (../shared/pages), and says so where they are
 * missing; `-- --help` lists the options.
 *
 * lede has two figures for each set. In sight: with the weights of the product, which were trained on all these pages.
 * Out of sight: each page with weights that were trained on pages of other sites (folds.js), which says how well it
 * reads a page that nobody has seen. The measures are those of ../shared/pages/score.mjs.
 */
import { execFile, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { root } from '../build/import-module.js';
import { bundleLede, whyInSightOnly } from './bundle.js';
import { aligned, figuresOf, readmeTable, tableOfSet, withScores } from './figures.js';
import { FOLDS, siteOf } from './folds.js';
import { FRONT_PAGES } from './front-pages.js';
import { standsInStory } from './story.js';

/** @typedef {import('./reader.js').Reading} Reading */
/** @typedef {import('./reader.js').Page} Page */
/** @typedef {import('./reader.js').Program} Program */
/** @typedef {import('./figures.js').Figures} Figures */
/** @typedef {import('./story.js').Gold} Gold */

const SETS = ['news', 'web', 'world', 'wide', 'documentation', 'forum', 'listing'];

/** @type {Record<Program, string>} */
const NAMES = {
  lede: 'lede, in sight',
  unseen: 'lede, out of sight',
  readability: 'Readability 0.6',
  defuddle: 'defuddle 0.19',
};

const HELP = `npm run score:pages -- [options]

  --set a,b          only these sets: ${SETS.join(', ')}
  --lede-only        without Readability and defuddle
  --worst N          list the N pages of each set that lede reads worst, out of sight
  --refused          list the pages that lede refuses, with its messages
  --lists            list the pages that lede takes for lists of stories
  --removed          list the running text that lede removed, and what of it people marked as the story
  --predictions DIR  keep what each program made of the pages, one file for each set and program
  --markdown         print only the table of README.md
  --readme           write that table into README.md
`;

const pages = join(root, '..', 'shared', 'pages');
const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    worst: { type: 'string' },
    predictions: { type: 'string' },
    ...{ 'lede-only': { type: 'boolean' }, refused: { type: 'boolean' }, removed: { type: 'boolean' } },
    ...{ lists: { type: 'boolean' } },
    ...{ markdown: { type: 'boolean' }, readme: { type: 'boolean' }, help: { type: 'boolean' } },
  },
});
const sets = options.set?.split(',') ?? SETS;
const unknown = sets.find((set) => !SETS.includes(set));

if (options.help) console.log(HELP);
else if (unknown !== undefined) fail(`there is no set "${unknown}"; the sets are ${SETS.join(', ')}`);
else if (options.worst !== undefined && !/^[1-9]\d*$/.test(options.worst)) fail('--worst needs a number of pages');
else if (!existsSync(pages)) console.log('skipped: the saved pages (../shared/pages) are not here');
else await main();

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

async function main() {
  const work = mkdtempSync(join(tmpdir(), 'lede-pages-'));
  try {
    const inSightOnly = whyInSightOnly();
    const readings = await readAll(work, inSightOnly === undefined);
    const kept = options.predictions ?? work;
    mkdirSync(kept, { recursive: true });
    /** @type {Map<string, Map<Program, Figures & { worst: string[] }>>} */
    const scores = new Map();
    for (const set of sets) scores.set(set, await scoreSet(set, readings, kept));
    if (options.markdown || options.readme) printTable(scores);
    else {
      if (inSightOnly !== undefined) console.log(`In sight only: ${inSightOnly}.`);
      for (const set of sets) printSet(set, readings, scores.get(set) ?? new Map());
      console.log(`\n* given where the page has none. Pages/s: pages in a second of processor time.`);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What people marked on the pages of a set. @param {string} set @returns {({ id: string, url: string } & Gold)[]} */
function goldOf(set) {
  const lines = readFileSync(join(pages, set, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The pages of a set. @param {string} set @returns {Page[]} */
function pagesOf(set) {
  return goldOf(set).map(({ id, url }) => ({ set, id, url, path: join(pages, set, `${id}.html.gz`) }));
}

/**
 * Reads all pages with all programs, in one process for each core.
 * @param {string} work a folder for bundles @param {boolean} outOfSight @returns {Promise<Reading[]>}
 */
async function readAll(work, outOfSight) {
  const whole = await bundleLede(join(work, 'whole'));
  /** @type {string[]} */
  const folds = [];
  if (outOfSight)
    for (let fold = 0; fold < FOLDS; fold++) folds.push(await bundleLede(join(work, `fold-${fold}`), fold));
  const all = sets.flatMap(pagesOf);
  const cores = Math.min(availableParallelism(), all.length);
  const shares = Array.from({ length: cores }, (_, core) => all.filter((_, i) => i % cores === core));
  const peers = options['lede-only'] ? [] : ['readability', 'defuddle'];
  const removed = options.removed === true;
  const readings = await Promise.all(shares.map((share) => readShare({ pages: share, whole, folds, peers, removed })));
  return readings.flat();
}

/** Has a process of its own read some pages. @param {object} job @returns {Promise<Reading[]>} */
function readShare(job) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'reader.js'), { serialization: 'advanced' });
    child.once('message', (/** @type {Reading[]} */ readings) => resolve(readings));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a process that reads pages ended with code ${code}`)));
    child.send(job);
  });
}

/**
 * Scores what each program made of a set.
 * @param {string} set @param {readonly Reading[]} readings @param {string} folder keeps the predictions
 * @returns {Promise<Map<Program, Figures & { worst: string[] }>>}
 */
async function scoreSet(set, readings, folder) {
  const programs = /** @type {Program[]} */ (Object.keys(NAMES)).filter((name) =>
    readings.some((one) => one.program === name),
  );
  const scored = programs.map(async (program) => {
    const own = readings.filter((one) => one.set === set && one.program === program);
    const file = join(folder, `${set}.${program}.jsonl`);
    const lines = own.map(({ id, url, prediction }) => JSON.stringify({ id, url, ...prediction }));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(pages, 'score.mjs'), join(pages, set), file, '--worst', options.worst ?? '0'],
      { maxBuffer: 2 ** 26 },
    );
    const refused = own.filter(({ error }) => error !== undefined).length;
    const seconds = program === 'unseen' ? 0 : own.reduce((sum, one) => sum + one.seconds, 0);
    const worst = stdout.split('\n').filter((line) => /^\d\.\d{4} /.test(line));
    return /** @type {const} */ ([program, { ...figuresOf(stdout), pages: own.length, refused, seconds, worst }]);
  });
  return new Map(await Promise.all(scored));
}

/** @param {string} set @param {readonly Reading[]} readings @param {Map<Program, Figures & { worst: string[] }>} scores */
function printSet(set, readings, scores) {
  const own = readings.filter((one) => one.set === set && one.program === 'lede');
  console.log(`\n${set}: ${own.length} pages of ${new Set(own.map(({ url }) => siteOf(url))).size} sites`);
  console.log(tableOfSet([...scores].map(([program, figures]) => [NAMES[program], figures])));
  if (options.worst !== undefined) {
    const worst = scores.get('unseen') ?? scores.get('lede');
    console.log(`The worst pages, ${scores.has('unseen') ? 'out of' : 'in'} sight:`);
    for (const line of worst?.worst ?? []) console.log(`  ${line}`);
  }
  const lists = own.filter(({ prediction }) => prediction.stories !== undefined);
  const front = lists.filter(({ id }) => set === 'listing' && FRONT_PAGES.has(id)).length;
  const ofFront = set === 'listing' ? `; ${front} of the ${FRONT_PAGES.size} front and section pages` : '';
  console.log(`Taken for lists of stories: ${lists.length}${ofFront}`);
  if (options.lists)
    for (const { id, url, prediction } of lists) console.log(`  ${id} ${url}: ${prediction.stories} stories`);
  if (options.refused) {
    const refused = own.filter(({ error }) => error !== undefined);
    console.log(`Refused: ${refused.length}`);
    for (const { id, url, error } of refused) console.log(`  ${id} ${url}\n    ${error}`);
  }
  if (options.removed) printRemoved(own, new Map(goldOf(set).map((gold) => [gold.id, gold])));
}

/**
 * Prints the running text that was removed, counted by rule: all of it, and what people marked as the story.
 * @param {readonly Reading[]} readings of one set @param {Map<string, Gold>} golds by page
 */
function printRemoved(readings, golds) {
  const all = readings.flatMap(({ id, url, removed = [] }) =>
    removed.map((one) => ({ ...one, page: `${id} ${url}`, isStory: standsInStory(one.text, golds.get(id) ?? {}) })),
  );
  const byRule = [...groupBy(all, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
  /** @param {string} name @param {typeof all} items */
  const row = (name, items) => [name, `${items.length}`, `${items.filter(({ isStory }) => isStory).length}`];
  const rows = [row('all', all), ...byRule.map(([rule, items]) => row(rule, items))];
  console.log('Running text that was removed, and how much of it people marked as the story:');
  console.log(aligned([['', 'removed', 'story'], ...rows]));
  for (const [page, items] of groupBy(all, (one) => one.page)) {
    console.log(`  ${page}`);
    for (const { rule, where, text, isStory } of items)
      console.log(
        `    [${rule}]${isStory ? ' STORY' : ''}${where && ` ${where}`}\n      ${text.replaceAll('\n', '\n      ')}`,
      );
  }
}

/**
 * Items by a key, in the order of their first items.
 * @template T @param {readonly T[]} items @param {(item: T) => string} keyOf @returns {Map<string, T[]>}
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** @param {Map<string, Map<Program, Figures>>} scores */
function printTable(scores) {
  const isUnseen = [...scores.values()].some((set) => set.has('unseen'));
  const columns = /** @type {const} */ ([
    ['lede', isUnseen ? 'unseen' : 'lede'],
    [NAMES.readability, 'readability'],
    [NAMES.defuddle, 'defuddle'],
  ]).filter(([, program]) => [...scores.values()].some((set) => set.has(program)));
  const names = columns.map(([name]) => name);
  const table = readmeTable(names, (set, i) => scores.get(set)?.get(columns[i]?.[1] ?? 'lede'));
  if (options.markdown) console.log(table);
  if (!isUnseen) console.error('The figures of lede are in sight: the weights of the folds are missing.');
  if (!options.readme) return;
  const path = join(root, 'README.md');
  writeFileSync(path, withScores(readFileSync(path, 'utf8'), table));
}
