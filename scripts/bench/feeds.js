/**
 * Feeds, in `npm run bench`: how long a feed of 10 MB takes to be listed, how memory grows with its size, and how long 200
 * subscriptions take whose server answers after 50 ms. Megabytes are 2^20 bytes.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lede = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');
const folder = mkdtempSync(join(tmpdir(), 'lede-bench-feeds-'));
const SUBSCRIPTIONS = 200;
const DELAY = 50;

/** @param {string} what @param {string} figure @param {string} target */
const row = (what, figure, target) => console.log(`${what.padEnd(58)} ${figure.padStart(12)}   ${target}`);
/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param {number} i */
const item = (i) =>
  `<item><title>Ferry ${i} &amp; pier</title><link>https://example.org/${i}</link>` +
  `<guid isPermaLink="false">ferry-${i}</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>` +
  `<dc:creator>Ann Lee</dc:creator><description><![CDATA[<p>${'It drifted for an hour in the fog. '.repeat(6)}</p>]]>` +
  `</description><content:encoded><![CDATA[${'<p>The ferry left the pier at noon, and came back at night.</p>'.repeat(28)}]]>` +
  '</content:encoded></item>';

/** A feed of about so many bytes. @param {number} bytes */
function feedOf(bytes) {
  const items = Array.from({ length: Math.ceil(bytes / item(1000).length) }, (_, i) => item(i));
  return (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Times</title>${items.join('')}</channel></rss>`
  );
}

console.log('\nfeeds');
const path = join(folder, 'feed.xml');
/** Seconds of one listing. */
function listed() {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [lede, '--plain', path], { maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`the feed was not listed: ${status}`);
  return (performance.now() - start) / 1000;
}
for (const megabytes of [2.5, 5, 10, 20]) {
  writeFileSync(path, feedOf(megabytes * 2 ** 20));
  const seconds = median([0, 1, 2, 3, 4].map(listed)).toFixed(2);
  row(`a feed of ${megabytes} MB, s`, seconds, megabytes === 10 ? 'under 1' : '');
  if (!existsSync('/usr/bin/time')) continue;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, lede, '--plain', path], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  row(`a feed of ${megabytes} MB: peak memory, MB`, (Number(stderr.trim()) / 1024).toFixed(0), 'linear');
}

// Each subscription is on a host of its own: all addresses of 127.0.0.0/8 are this computer, on Linux at least.
const body = feedOf(40_000);
const server = createServer((_, response) => {
  setTimeout(() => response.end(body), DELAY);
});
await new Promise((ready) => server.listen(0, '0.0.0.0', () => ready(undefined)));
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const outlines = Array.from(
  { length: SUBSCRIPTIONS },
  (_, i) => `<outline xmlUrl="http://127.0.1.${i + 1}:${port}/"/>`,
);
const list = join(folder, 'feeds.opml');
writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
const times = [];
for (const round of [0, 1, 2]) {
  const env = { ...process.env, XDG_DATA_HOME: join(folder, `data-${round}`) };
  spawnSync(process.execPath, [lede, 'subscribe', list], { env });
  const start = performance.now();
  const child = spawn(process.execPath, [lede, 'news', '--allow-local', '--json'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((ended) => child.on('exit', ended));
  if (code !== 0) throw new Error(`the news ended with ${code}`);
  times.push((performance.now() - start) / 1000);
}
row(`${SUBSCRIPTIONS} subscriptions, each answer after ${DELAY} ms, s`, median(times).toFixed(2), 'under 3');
rmSync(folder, { recursive: true });
process.exit();
