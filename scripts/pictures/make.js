/**
 * Makes the README's pictures: runs the built command on a pseudo-terminal and draws the emulator's cells as SVG, light and
 * dark. `npm run pictures`, after `npm run build`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
};

const state = mkdtempSync(join(tmpdir(), 'lede-pictures-'));
for (const [view, { words, keys, shown, rows = 40 }] of Object.entries(VIEWS)) {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    const env = { COLORTERM: 'truecolor', XDG_STATE_HOME: join(state, `${view}-${scheme}`) };
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
