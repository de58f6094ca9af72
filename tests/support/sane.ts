/** What a shell expects of the terminal after a program that took all of it. */
import { expect } from 'vitest';
import type { Screen } from './terminal.js';

/** Expects the normal screen, a cursor, lines that wrap and scroll, and no reports of the mouse or of pasting. */
export async function expectSane(screen: Screen): Promise<void> {
  const { terminal } = screen;
  await new Promise<void>((done) => terminal.write(`\u001b[99;1H${'\r\n'.repeat(30)}at the foot`, done));
  expect(terminal.buffer.active.type).toBe('normal');
  expect(terminal.modes).toMatchObject({
    bracketedPasteMode: false,
    mouseTrackingMode: 'none',
    wraparoundMode: true,
    synchronizedOutputMode: false,
  });
  expect(screen.text().split('\n').at(-1)).toMatch(/at the foot$/);
  expect(screen.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.raw.lastIndexOf('\u001b[?25l'));
}
