/** The terminal's background, asked for and used, on a real pseudo-terminal. */
import { describe, expect, test } from 'vitest';
import { Screen } from '../support/terminal.js';
import { waitFor } from '../support/wait.js';

const LIGHT = 'rgb:ffff/ffff/ffff';
const DARK = 'rgb:0d0d/1111/1717';
/** The accent on each, of 256 colours, and where the background is not known. */
const ink = { light: '\u001b[38;5;24m', dark: '\u001b[38;5;116m', unknown: '\u001b[36m' };
const QUESTION = '\u001b]11;?';

async function printed(words: string[], options: ConstructorParameters<typeof Screen>[1]): Promise<string> {
  const screen = new Screen([...words, '--no-pager'], options);
  expect(await screen.end()).toBe(0);
  return screen.raw;
}

const known = { TERM_PROGRAM: 'WezTerm' };

describe('a printed page', () => {
  test.each<[string, string[], ConstructorParameters<typeof Screen>[1], keyof typeof ink, boolean]>([
    ['a terminal that answers with a light background', [], { paper: LIGHT, env: known }, 'light', true],
    ['one that answers with a dark background', [], { paper: DARK, env: known }, 'dark', true],
    ['one that does not answer', [], { env: known }, 'unknown', true],
    ['a terminal that is not known to answer', [], { paper: LIGHT }, 'unknown', false],
    ['COLORFGBG', [], { paper: LIGHT, env: { ...known, COLORFGBG: '15;0' } }, 'dark', false],
    ['the flag', ['--background', 'light'], { paper: DARK, env: { ...known, COLORFGBG: '15;0' } }, 'light', false],
  ])('%s', async (_, words, options, kind, asked) => {
    const raw = await printed(words, options);
    expect(raw.includes(QUESTION)).toBe(asked);
    expect(raw).toContain(`${ink[kind]}•`);
  });

  test('without colour the terminal is asked nothing', async () => {
    const raw = await printed([], { paper: LIGHT, env: { ...known, NO_COLOR: '1' } });
    expect(raw).not.toContain('\u001b');
  });
});

test('the interactive reader opens at once, and is drawn again when the answer comes', async () => {
  const screen = new Screen(['-i'], { paper: LIGHT });
  await waitFor(() => screen.raw.includes(`${ink.light}•`), 'a page in the colours of a light background');
  screen.type('q');
  expect(await screen.end()).toBe(0);
});
