/**
 * Makes the README's pictures: runs the built command on a pseudo-terminal and draws the emulator's cells as SVG, light and
 * dark. `npm run pictures`, after `npm run build`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledeAsync } from '../../tests/support/lede.js';
import { Screen } from '../../tests/support/terminal.js';
import { draw } from './draw.js';

/**
 * What is pictured: the words of the command, and for the reader what is typed and what then stands on the screen.
 * @type {Record<string, { words: string[], keys?: string, shown?: string, rows?: number }>}
 */
const VIEWS = {
  article: { words: ['--no-pager'] },
  quotes: { words: ['--no-pager', '--quotes'] },
  reader: { words: ['-i'], keys: '/troops\r', shown: 'redeployment', rows: 24 },
  'reader-quotations': { words: ['-i'], keys: 'Q', shown: 'Who said what', rows: 24 },
  news: { words: ['news', '--offline', '-i'], keys: 'j', shown: 'Harbour Post', rows: 24 },
};

/** The feeds of the picture of the news. @type {Record<string, [title: string, ...stories: [headline: string, dek: string, author: string, day: string][]]>} */
const FEEDS = {
  '/post': [
    'Harbour Post',
    [
      'Ferry drifts for an hour in the fog',
      'The captain blames a pump that had been repaired twice.',
      'Ann Lee',
      '2026-11-23',
    ],
    [
      'Old pier to close in spring',
      'Divers found that two of its piles carry nothing any more.',
      'Bo Ek',
      '2026-11-22',
    ],
    ['Tug saves a yacht and its dog', 'The dog swam ahead.', 'Cy Oz', '2026-11-21'],
  ],
  '/tides': [
    'Notes on Tides',
    ['Why the highest tide comes late', 'Water has to turn a corner, and takes its time.', 'Dora Lind', '2026-11-20'],
    ['A gauge from 1807', 'It still agrees with the satellites to within a finger.', 'Dora Lind', '2026-11-14'],
  ],
};

/** @param {string} path */
function feedAt(path) {
  const [title = '', ...stories] = FEEDS[path] ?? [];
  const entries = stories.map(
    ([headline, dek, author, day]) =>
      `<entry><id>${headline}</id><title>${headline}</title><link href="https://harbour.example/${day}"/>` +
      `<published>${day}T08:00:00Z</published><author><name>${author}</name></author><summary>${dek}</summary></entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${entries.join('')}</feed>`;
}

const state = mkdtempSync(join(tmpdir(), 'lede-pictures-'));
const site = createServer((request, response) => response.end(feedAt(request.url ?? '')));
await new Promise((ready) => site.listen(0, '127.0.0.1', () => ready(undefined)));
const address = site.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const data = { XDG_DATA_HOME: join(state, 'data') };
await ledeAsync(['subscribe', ...Object.keys(FEEDS).map((path) => origin + path)], { env: data });
site.close();
for (const [view, { words, keys, shown, rows = 40 }] of Object.entries(VIEWS)) {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    const env = { ...data, COLORTERM: 'truecolor', XDG_STATE_HOME: join(state, `${view}-${scheme}`) };
    const screen = new Screen([...words, '--background', scheme], { columns: 80, rows, env });
    if (keys === undefined) await screen.end();
    else {
      await screen.until((text) => text.includes('%'));
      screen.type(keys);
      await screen.until((text) => text.includes(shown ?? ''));
      // The frame that shows it may still be on its way.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await screen.settled();
    }
    const count = keys === undefined ? Math.min(rows, screen.all().split('\n').length) : rows;
    writeFileSync(join(import.meta.dirname, `${view}-${scheme}.svg`), draw(screen, scheme, count));
    if (keys !== undefined) {
      // From a list the first leads back to the story.
      screen.type('qq');
      await screen.end();
    }
  }
}
rmSync(state, { recursive: true });
process.exit();
