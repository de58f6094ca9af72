/**
 * Reads its share of the pages with each program: a process that pages.js starts, one for each core. It gets one
 * message, a `Job`, and answers with one, the `Reading`s.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { foldOf } from './folds.js';
import { PEERS } from './peers.js';

/** @typedef {{ set: string, id: string, url: string, path: string }} Page */
/** @typedef {'lede' | 'unseen' | keyof typeof PEERS} Program `unseen` is lede with the weights of the page's fold */
/**
 * @typedef {{
 *   pages: Page[], whole: string, folds: string[], peers: (keyof typeof PEERS)[], removed: boolean,
 * }} Job `whole` and `folds` are paths of bundles; without folds there is no reading out of sight
 */
/**
 * What one program made of one page; `seconds` is processor time, `error` why there is no article.
 * @typedef {{
 *   program: Program, set: string, id: string, url: string, seconds: number,
 *   prediction: import('./lede.js').Prediction, error?: string, removed?: import('./lede.js').RemovedText[],
 * }} Reading
 */

/** @param {string} path @returns {Promise<typeof import('./lede.js')>} */
const load = (path) => import(pathToFileURL(path).href);

/** @param {Page} page @returns {Buffer} */
const bytesOf = ({ path }) => gunzipSync(readFileSync(path));

/**
 * Reads a page with one program, and takes the processor time of that alone.
 * @param {Program} program @param {Page} page @param {() => Promise<any>} read
 * @param {(result: any) => Pick<Reading, 'prediction' | 'removed'> | Promise<Pick<Reading, 'prediction' | 'removed'>>} made
 * @returns {Promise<Reading>}
 */
async function timed(program, { set, id, url }, read, made) {
  const start = process.cpuUsage();
  const secondsSoFar = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  let seconds = 0;
  try {
    const result = await read();
    seconds = secondsSoFar();
    // As copies: a piece of a page's text would keep the whole page in memory.
    return { program, set, id, url, seconds, ...structuredClone(await made(result)) };
  } catch (error) {
    seconds ||= secondsSoFar();
    // A refusal is a sentence; of a fault the kind of error is shown as well.
    const message = error instanceof Error && error.name === 'LedeError' ? error.message : String(error);
    return { program, set, id, url, seconds, prediction: { body: '' }, error: message };
  }
}

/** @param {Job} job @returns {Promise<Reading[]>} */
async function run({ pages, whole, folds, peers, removed }) {
  const lede = await load(whole);
  /** @type {Reading[]} */
  const readings = [];
  // Page by page in turn, so that a machine whose speed changes changes for all programs.
  for (const page of pages) {
    const bytes = bytesOf(page);
    readings.push(
      await timed(
        'lede',
        page,
        () => lede.read(bytes, page.url),
        async (article) => ({
          prediction: lede.predictionOf(article),
          ...(removed && { removed: await lede.removedProse(article, bytes, page.url) }),
        }),
      ),
    );
    for (const peer of peers) {
      const { read, prediction } = PEERS[peer];
      readings.push(
        await timed(
          peer,
          page,
          () => read(bytes, page.url),
          (result) => ({ prediction: prediction(result) }),
        ),
      );
    }
  }
  const unseen = await Promise.all(folds.map(load));
  for (const page of pages) {
    const fold = unseen[foldOf(page.url)];
    if (fold === undefined) continue;
    const read = () => fold.read(bytesOf(page), page.url);
    readings.push(await timed('unseen', page, read, (article) => ({ prediction: fold.predictionOf(article) })));
  }
  return readings;
}

// Programs that complain of a page's style sheets and data say it here; what is scored is their result.
console.warn = console.error = console.log = () => {};
process.once('message', async (/** @type {Job} */ job) => {
  process.send?.(await run(job), () => process.disconnect());
});
