/**
 * How long the reader on the whole screen takes to answer: on a pseudo-terminal, an article of 1 MB, each key pressed several times. Prints the
 * median and the longest of each, in milliseconds from the key to the first byte of the frame. Run by `npm run bench`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Screen } from '../../tests/support/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-keys-'));
const article = join(folder, 'long.txt');
const paragraph =
  'The ferry drifted for an hour on Friday night, and nobody on board was told why it had turned back so soon, said Bo Ek. “We sang,” he said.';
writeFileSync(article, `Ferry drifts\n\n${Array.from({ length: 7200 }, (_, i) => `${paragraph} ${i}`).join('\n\n')}\n`);

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const began = performance.now();
const screen = new Screen(['-i', article], { env: { XDG_STATE_HOME: folder } });
while (!screen.raw.includes('Friday')) await pause(1);
console.log(
  `\nthe reader on 1 MB: first screen after ${Math.round(performance.now() - began)} ms, node's own start included`,
);
await screen.until((text) => text.includes('%'));
await pause(1500);

/** @param {string} key @param {number} times */
async function press(key, times) {
  const taken = [];
  for (let i = 0; i < times; i++) {
    const before = screen.raw.length;
    const start = performance.now();
    screen.type(key);
    while (screen.raw.length === before && performance.now() - start < 2000)
      await new Promise((done) => setImmediate(done));
    taken.push(performance.now() - start);
    await pause(60);
  }
  taken.sort((a, b) => a - b);
  const [median, longest] = [taken[times >> 1] ?? 0, taken[times - 1] ?? 0];
  console.log(
    `${JSON.stringify(key).padEnd(8)} median ${median.toFixed(1).padStart(6)} ms   longest ${longest.toFixed(1).padStart(6)} ms`,
  );
}
for (const key of ['j', 'k', ' ', 'b', ']', '[', ')', '(']) await press(key, 20);
for (const key of ['/', 's', 'a', 'n', 'g', '\r']) await press(key, 1);
for (const key of ['n', 'N']) await press(key, 20);
for (const key of ['G', 'g', 'w', 'W', 'Q', 'q']) await press(key, 1);

/** A key that is held: typed as fast as the terminal takes it; and one at the pace of a keyboard that repeats thirty times a second. */
for (const { times, gap } of [
  { times: 2000, gap: 0 },
  { times: 150, gap: 33 },
]) {
  screen.type('g=');
  await screen.until((text) => text.includes('line 1 of'));
  const before = screen.raw.length;
  for (let i = 0; i < times; i++) {
    screen.type('j');
    if (gap > 0) await pause(gap);
  }
  const last = performance.now();
  screen.type('=');
  const wanted = `line ${times + 1} of`;
  while (!screen.raw.includes(wanted, before)) await new Promise((done) => setImmediate(done));
  const frames = screen.raw.slice(before).split('\u001b[?2026h').length - 1;
  console.log(
    `j held, ${times} times ${gap} ms apart: the last frame ${(performance.now() - last).toFixed(1)} ms after the last key, ${frames} frames, ${Math.round((screen.raw.length - before) / frames)} bytes a frame`,
  );
}
screen.type('q');
await screen.end();
rmSync(folder, { recursive: true });
process.exit();
