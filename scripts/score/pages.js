/**
 * How well lede reads saved web pages, and how fast, beside Readability on linkedom in the same run: `npm run score:pages`. It needs the
 * saved pages beside the project, and says so where they are not.
 *
 * PREDICTIONS=folder keeps what each made of the pages; WORST=n lists lede's worst; ALONE=1 leaves Readability out.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** @typedef {import('../../src/article/model.js').Block} Block */
/** @typedef {import('../../src/article/model.js').Inline} Inline */
/** @typedef {{ id: string, url: string, body: string, title?: string, author?: string, date?: string, error?: string }} Prediction */
/** @typedef {(page: Buffer, url: string) => Promise<Omit<Prediction, 'id' | 'url'>>} Reader */

/** @type {typeof import('../../src/index.js')} */
const { parse } = await import(new URL('../../dist/index.js', import.meta.url).href);
const pages = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
if (!existsSync(pages)) {
  console.log('skipped: the saved pages are not here');
  process.exit(0);
}

/** @param {readonly Inline[]} content @returns {string} */
const inline = (content) =>
  content.map((node) => ('text' in node ? node.text : node.type === 'break' ? '\n' : inline(node.children))).join('');

/** The body as the scorer wants it: headings, paragraphs, list items and tables, without pictures. @param {readonly Block[]} blocks @returns {string[]} */
const textsOf = (blocks) =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks));
      case 'quote':
        return [...textsOf(block.blocks), ...(block.source ? [inline(block.source)] : [])];
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(inline).join(' '));
      case 'code':
        return [block.text];
      case 'figure':
      case 'break':
        return [];
      default:
        return [inline(block.content)];
    }
  });

/** @type {Reader} */
async function readByLede(page, url) {
  const article = await parse(page, { from: 'html', url });
  // The dateline stands before the first paragraph on the page.
  const place = article.place ? `${article.place.words} ` : '';
  const author = article.authors.map(({ name }) => name).join(', ');
  return {
    body: place + textsOf(article.body).join('\n\n'),
    ...(article.headline !== undefined && { title: article.headline }),
    ...(author !== '' && { author }),
    ...(article.date && { date: article.date.iso }),
  };
}

/** Readability's own article, its blocks as lines. @returns {Promise<Reader>} */
async function readability() {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const edges =
    /^(?:P|DIV|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE|TR|TABLE|SECTION|ARTICLE|FIGURE|FIGCAPTION|BR|HR|DT|DD|DL|TD|TH)$/;
  /** @param {any} node what linkedom gives has no types @returns {string} */
  const textOf = (node) =>
    [...node.childNodes]
      .map((child) => {
        if (child.nodeType === 3) return child.textContent.replace(/\s+/g, ' ');
        if (child.nodeType !== 1) return '';
        return edges.test(child.tagName) ? `\n${textOf(child)}\n` : textOf(child);
      })
      .join('');
  return async (page) => {
    const { document } = parseHTML(page.toString());
    /** @type {any} */
    const made = new Readability(document, { serializer: (node) => node }).parse();
    return {
      body: made ? textOf(made.content) : '',
      ...(made?.title && { title: made.title }),
      ...(made?.byline && { author: made.byline }),
      ...(made?.publishedTime && { date: made.publishedTime }),
    };
  };
}

/** The half whose errors were read while the rules were made, and the half that was only scored. @param {string} id */
const half = (id) => ((createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'read' : 'scored');

/** @param {readonly unknown[]} items */
const lines = (items) => `${items.map((item) => JSON.stringify(item)).join('\n')}\n`;
/** @param {string} path @returns {any[]} */
const records = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const work = process.env.PREDICTIONS ?? mkdtempSync(join(tmpdir(), 'lede-pages-'));
/** @type {[string, Reader][]} */
const readers = [['lede', readByLede]];
if (!process.env.ALONE) readers.push(['Readability 0.6 on linkedom', await readability()]);

for (const folder of ['news', 'web']) {
  /** @type {{ id: string, url: string, author?: string, date?: string }[]} */
  const gold = records(join(pages, folder, 'gold.jsonl'));
  const sources = new Map(gold.map(({ id }) => [id, gunzipSync(readFileSync(join(pages, folder, `${id}.html.gz`)))]));
  /** @type {Map<string, Prediction[]>} */
  const made = new Map(readers.map(([name]) => [name, []]));
  const seconds = new Map(readers.map(([name]) => [name, 0]));
  for (const { id, url } of gold) {
    // Page by page in turn, so that a machine whose speed drifts drifts for both.
    for (const [name, read] of readers) {
      const start = process.cpuUsage();
      /** @type {Prediction} */
      let prediction;
      try {
        prediction = { id, url, ...(await read(/** @type {Buffer} */ (sources.get(id)), url)) };
      } catch (error) {
        prediction = { id, url, body: '', error: String(error) };
      }
      const { user, system } = process.cpuUsage(start);
      seconds.set(name, (seconds.get(name) ?? 0) + (user + system) / 1e6);
      made.get(name)?.push(prediction);
    }
  }
  for (const [name] of readers) {
    const predictions = made.get(name) ?? [];
    const rate = predictions.length / (seconds.get(name) ?? 1);
    const failed = predictions.filter(({ error }) => error);
    console.log(`\n${name}, ${folder}: ${rate.toFixed(0)} pages a second of processor time, ${failed.length} refused`);
    if (failed[0]) console.log(`  the first: ${failed[0].id} ${failed[0].error}`);
    for (const part of folder === 'web' ? ['all', 'read', 'scored'] : ['all']) {
      if (part !== 'all' && name !== 'lede') continue;
      const wanted = new Set(gold.filter(({ id }) => part === 'all' || half(id) === part).map(({ id }) => id));
      const at = join(work, name === 'lede' ? folder + (part === 'all' ? '' : part) : `${folder}-readability`);
      mkdirSync(at, { recursive: true });
      writeFileSync(join(at, 'gold.jsonl'), lines(gold.filter(({ id }) => wanted.has(id))));
      writeFileSync(join(at, 'predicted.jsonl'), lines(predictions.filter(({ id }) => wanted.has(id))));
      if (part !== 'all') console.log(`  the ${part} half`);
      const worst = name === 'lede' && (folder === 'news' || part === 'read') ? process.env.WORST : undefined;
      const flags = worst === undefined ? [] : ['--worst', worst];
      const printed = execFileSync(
        process.execPath,
        [join(pages, 'score.mjs'), at, join(at, 'predicted.jsonl'), ...flags],
        { encoding: 'utf8' },
      );
      console.log(printed.trimEnd());
    }
    if (folder === 'web') {
      const of = (/** @type {'author' | 'date'} */ what) => {
        const silent = new Set(gold.filter((one) => !one[what]).map(({ id }) => id));
        const invented = predictions.filter((one) => silent.has(one.id) && one[what]).length;
        return `${invented} of ${silent.size} pages`;
      };
      console.log(`given where the gold has none: an author on ${of('author')}, a date on ${of('date')}`);
    }
  }
}
if (!process.env.PREDICTIONS) rmSync(work, { recursive: true });
