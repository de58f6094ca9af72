/** What the terminal is sent to turn one screen into the next. */
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../src/reader/frame.js';

describe('a frame', () => {
  const E = '\u001b';
  const rows = Array.from({ length: 10 }, (_, i) => `The words of row ${i}, and more of them`);
  const row = (at: number, text: string) => `${E}[${at};1H${E}[m${text}${E}[m${E}[K`;
  const whole = (text: string) => `${E}[?2026h${text}${E}[?2026l`;

  test.each<[string, string[] | undefined, string[], string]>([
    ['redraws only the rows that differ', ['a', 'b', 'c'], ['a', 'x', 'c'], whole(row(2, 'x'))],
    ['is empty where nothing differs', ['a'], ['a'], ''],
    ['draws every row of the first screen', undefined, ['a', 'b'], whole(`${E}[2J${row(1, 'a')}${row(2, 'b')}`)],
    [
      'has the terminal scroll up by a line',
      [...rows, '10%'],
      [...rows.slice(1), 'new', '20%'],
      whole(`${E}[m${E}[1;10r${E}[10;1H\n${E}[r${row(10, 'new')}${row(11, '20%')}`),
    ],
    [
      'has the terminal scroll down by two lines',
      [...rows, '10%'],
      ['a', 'b', ...rows.slice(0, 8), '10%'],
      whole(`${E}[m${E}[1;10r${E}[1;1H${E}M${E}M${E}[r${row(1, 'a')}${row(2, 'b')}`),
    ],
  ])('%s', (_, before, after, bytes) => expect(frame(before, after)).toBe(bytes));

  test('makes any screen of any other, on the emulator', async () => {
    const screens = fc.array(fc.constantFrom(...rows, '', 'x', '海'), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(screens, { minLength: 1, maxLength: 5 }), async (shown) => {
        const terminal = new xterm.Terminal({ cols: 60, rows: 6, allowProposedApi: true });
        let before: string[] | undefined;
        for (const after of shown) {
          await new Promise<void>((done) => terminal.write(frame(before, after), done));
          before = after;
          const { active } = terminal.buffer;
          expect(after.map((_, i) => active.getLine(active.viewportY + i)?.translateToString(true))).toEqual(after);
        }
        terminal.dispose();
      }),
      { numRuns: 100 },
    );
  });
});
