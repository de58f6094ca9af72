/**
 * Speed of the built command, measured against bare node in the same run: `npm run bench`.
 *
 * Each figure is the median of pairs, one run of the command and one of `node -e 0` in turn, so that a machine whose speed
 * drifts drifts in both. Sizes are MB of 2^20 bytes.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pty from '@lydell/node-pty';

const root = join(import.meta.dirname, '..', '..');
const lede = join(root, 'bin', 'lede.js');
const node = process.execPath;
const folder = mkdtempSync(join(tmpdir(), 'lede-bench-'));
const PAIRS = Number(process.env.PAIRS ?? 20);

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds of one whole process into a pipe. @param {string[]} words */
function piped(words) {
  const start = now();
  const { status } = spawnSync(node, words, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`);
  return now() - start;
}

/** Milliseconds of one whole process on a pseudo-terminal. @param {string[]} words @returns {Promise<number>} */
function onTerminal(words) {
  const start = now();
  return new Promise((resolve) => {
    const child = pty.spawn(node, words, {
      cols: 80,
      rows: 24,
      env: { ...process.env, TERM: 'xterm-256color', LEDE_PAGER: '' },
    });
    child.onExit(() => resolve(now() - start));
  });
}

/** Milliseconds until a process has written a screenful (2,000 bytes) into a pipe. @param {string[]} words @returns {Promise<number>} */
function firstScreen(words) {
  const start = now();
  return new Promise((resolve) => {
    const child = spawn(node, words, { stdio: ['ignore', 'pipe', 'ignore'] });
    let bytes = 0;
    child.stdout.on('data', (data) => {
      bytes += data.length;
      if (bytes < 2000) return;
      resolve(now() - start);
      child.kill('SIGKILL');
    });
  });
}

/** The median of `run` over bare node's, pair by pair. @param {() => number | Promise<number>} run @param {() => number | Promise<number>} bare */
async function ratio(run, bare) {
  const ratios = [];
  for (let i = 0; i < PAIRS; i++) {
    const base = await bare();
    ratios.push((await run()) / base);
  }
  return median(ratios);
}

/** @param {string} what @param {string} figure @param {string} target */
const row = (what, figure, target) => console.log(`${what.padEnd(58)} ${figure.padStart(12)}   ${target}`);

const bare = () => piped(['-e', '0']);
console.log(
  `node ${process.version}, ${PAIRS} pairs; bare node ${median(Array.from({ length: 5 }, bare)).toFixed(0)} ms\n`,
);
row('lede | cat, against bare node', (await ratio(() => piped([lede]), bare)).toFixed(2), 'at most 1.15');
row('lede --json, against bare node', (await ratio(() => piped([lede, '--json']), bare)).toFixed(2), 'at most 1.25');
row(
  'lede --quotes, against bare node',
  (await ratio(() => piped([lede, '--quotes']), bare)).toFixed(2),
  'at most 1.40',
);
row(
  'lede on a terminal without a pager, against bare node',
  (
    await ratio(
      () => onTerminal([lede]),
      () => onTerminal(['-e', '0']),
    )
  ).toFixed(2),
  'at most 1.35',
);

// A scraped text of any size: the bundled article as plain text, with the furniture of a scrape, repeated.
const text = spawnSync(node, [lede, '--plain'], { encoding: 'utf8' }).stdout;
const unit = `Domain Registration\n\n${text}\nArticle source:\n\nFind best hotel offers\n\n`;
/** @param {number} megabytes */
function scraped(megabytes) {
  const path = join(folder, `${megabytes}.txt`);
  writeFileSync(path, unit.repeat(Math.ceil((megabytes * 2 ** 20) / Buffer.byteLength(unit))));
  return path;
}
const ten = scraped(10);

const reading = [];
for (let i = 0; i < 5; i++) {
  const start = now();
  readFileSync(ten);
  reading.push(now() - start);
}
const base = median(Array.from({ length: 7 }, bare));
const screens = [];
for (let i = 0; i < 7; i++) screens.push(((await firstScreen([lede, '--width', '72', ten])) - median(reading)) / base);
row('10 MB scraped text: first screen less reading, / bare node', median(screens).toFixed(2), 'at most 2.5');

/** MB a second of the whole process less bare node. @param {string[]} words @param {number} megabytes */
function rate(words, megabytes) {
  const times = Array.from({ length: 5 }, () => piped(words) - bare());
  return megabytes / (median(times) / 1000);
}
row('10 MB set at 72 columns, MB/s', rate([lede, '--width', '72', ten], 10).toFixed(1), 'at least 15');
row('10 MB as plain paragraphs, MB/s', rate([lede, '--plain', ten], 10).toFixed(1), 'at least 40');
row('10 MB: quotations with their speakers, MB/s', rate([lede, '--quotes', ten], 10).toFixed(1), 'at least 3');

const timed = spawnSync('/usr/bin/time', ['-f', '%M', node, lede, '--width', '72', ten], {
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
});
const kilobytes = Number(timed.stderr?.trim().split('\n').at(-1));
row(
  '10 MB at 72 columns: peak memory, MB',
  timed.status === 0 ? (kilobytes / 1024).toFixed(0) : 'no /usr/bin/time',
  'under 300',
);

// Saved web pages, where they are beside the project: one by one, in batch, and beside Readability in the same run.
const saved = join(root, '..', 'shared', 'pages', 'news');
if (!existsSync(saved)) console.log('\nskipped: the saved pages are not here');
else {
  const html = readdirSync(saved)
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => gunzipSync(readFileSync(join(saved, name))))
    .sort((a, b) => a.length - b.length);
  const paths = html.map((page, i) => {
    const path = join(folder, `page-${i}.html`);
    writeFileSync(path, page);
    return path;
  });
  const middle = paths[paths.length >> 1] ?? '';
  row(
    '\na saved page of median size, --plain, against bare node',
    (await ratio(() => piped([lede, '--plain', middle]), bare)).toFixed(2),
    'at most 3',
  );
  /** @type {typeof import('../../src/index.js')} */
  const { parse } = await import(new URL('../../dist/index.js', import.meta.url).href);
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const ratios = [];
  let rate = 0;
  for (let round = 0; round < 6; round++) {
    const start = now();
    for (const page of html) new Readability(parseHTML(page.toString()).document).parse();
    const between = now();
    for (const page of html) await parse(page, { from: 'html' });
    const end = now();
    // The first round warms both.
    if (round === 0) continue;
    ratios.push((between - start) / (end - between));
    rate = html.length / ((end - between) / 1000);
  }
  row('pages a second in batch, against Readability on linkedom', median(ratios).toFixed(2), 'at least 3');
  row('pages a second in batch', rate.toFixed(0), '');
  for (const many of [1000, 10_000]) {
    const list = join(folder, 'list.txt');
    writeFileSync(list, Array.from({ length: many }, (_, i) => paths[i % paths.length]).join('\n'));
    const { stderr } = spawnSync(
      '/bin/sh',
      ['-c', `/usr/bin/time -f %M "${node}" "${lede}" --batch "${list}" >"${join(folder, 'records')}"`],
      { encoding: 'utf8' },
    );
    row(
      `${many} pages in batch: peak memory, MB`,
      (Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0),
      'flat',
    );
  }
}

console.log('\nshape of page, doubled from 1 MB     ms less bare node                exponent');
const SENTENCE = 'The ferry left the pier at nine, said the captain, and no one knew why it had turned back. ';
/** @type {Record<string, (size: number) => string>} */
const tags = {
  prose: (size) => `<p>${SENTENCE}</p>`.repeat(size / 100),
  'nested elements': (size) => '<div>'.repeat(size / 5),
  'end tags of nothing': (size) => '</div></p></b>'.repeat(size / 14),
  'unclosed inline elements': (size) => '<p><b><i><a href="x">word '.repeat(size / 26),
  'list items': (size) => '<li>item, with words'.repeat(size / 20),
  links: (size) => '<a href="/x">a link</a> '.repeat(size / 24),
  'an unclosed comment': (size) => `<!-- ${'x '.repeat(size / 2)}`,
  'attributes of one element': (size) => `<div ${'a="b" '.repeat(size / 6)}>`,
  'one attribute': (size) => `<div class="${'x '.repeat(size / 2)}">`,
  entities: (size) => '&amp;'.repeat(size / 5),
  'cells of one row': (size) => `<table><tr>${'<td>c'.repeat(size / 5)}</tr><tr><td>a<td>b</table>`,
  'line breaks': (size) => 'x<br>'.repeat(size / 5),
  headings: (size) => '<h1>Ferry turns back</h1>'.repeat(size / 25),
  'names of classes': (size) => '<div class="share-bar related x">a, b</div>'.repeat(size / 42),
};
for (const [name, make] of Object.entries(tags)) {
  const times = [1, 2, 4, 8].map((times) => {
    const path = join(folder, 'shape.html');
    writeFileSync(path, `<html><body><h1>Ferry</h1>${`<p>${SENTENCE}</p>`.repeat(5)}${make(times * 2 ** 20)}`);
    return median([0, 1, 2].map(() => piped([lede, '--plain', path]))) - base;
  });
  const exponent = Math.log2((times[3] ?? 0) / (times[2] ?? 1)).toFixed(2);
  console.log(`${name.padEnd(30)} ${times.map((ms) => ms.toFixed(0).padStart(7)).join('')} ${exponent.padStart(12)}`);
}

console.log('\nsize, MB    72 columns, s   exponent');
let last;
for (const megabytes of [1, 3, 10, 30, 100]) {
  const path = scraped(megabytes);
  const seconds = (median([0, 1, 2].map(() => piped([lede, '--width', '72', path]))) - base) / 1000;
  const exponent = last ? (Math.log(seconds / last.seconds) / Math.log(megabytes / last.megabytes)).toFixed(2) : '';
  console.log(`${String(megabytes).padStart(8)} ${seconds.toFixed(2).padStart(15)} ${exponent.padStart(10)}`);
  last = { megabytes, seconds };
}
const line = join(folder, 'line.txt');
writeFileSync(line, 'One sentence of a line that never ends. '.repeat((100 * 2 ** 20) / 40));
row(
  '\na single line of 100 MB at 72 columns, s',
  ((piped([lede, '--width', '72', line]) - base) / 1000).toFixed(2),
  'does not hang',
);

// Texts made to be slow: each shape at one, two, four and eight times a size, with the exponent of the last doubling.
/** @type {Record<string, [words: string[], make: (size: number) => string]>} */
const shapes = {
  'bullets, set': [['--width', '72'], (size) => '• a point of it\n'.repeat(size / 16)],
  'labels, set': [['--width', '72'], (size) => 'Label:Some headline goes here\n'.repeat(size / 30)],
  'one word, set': [['--width', '72'], (size) => 'a'.repeat(size)],
  'one wide word, set': [['--width', '72'], (size) => '海'.repeat(size / 3)],
  'opening marks, quotations': [['--quotes'], (size) => '“word said he, '.repeat(size / 17)],
  'single marks, quotations': [['--quotes'], (size) => '‘word '.repeat(size / 8)],
  'one sentence, quotations': [['--quotes'], (size) => 'He said '.repeat(size / 8)],
  'names without spaces, quotations': [['--quotes'], (size) => 'Ann,'.repeat(size / 4)],
};
console.log('\nshape, doubled from 0.25 MB        ms less bare node                exponent');
for (const [name, [words, make]] of Object.entries(shapes)) {
  const times = [1, 2, 4, 8].map((times) => {
    const path = join(folder, 'shape.txt');
    writeFileSync(path, `Headline of it\n\n${make(times * 2 ** 18)}`);
    return median([0, 1, 2].map(() => piped([lede, ...words, path]))) - base;
  });
  const exponent = Math.log2((times[3] ?? 0) / (times[2] ?? 1)).toFixed(2);
  console.log(`${name.padEnd(30)} ${times.map((ms) => ms.toFixed(0).padStart(7)).join('')} ${exponent.padStart(12)}`);
}
rmSync(folder, { recursive: true });
process.exit();
