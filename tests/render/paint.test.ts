/** Themes in colour: their colours can be read on light and on dark backgrounds. */
import { describe, expect, test } from 'vitest';
import { makeTheme, TEXT_COLORS } from '../../src/render/paint.js';
import { linearLight } from '../../src/terminal/background.js';

/** WCAG 2.2: relative luminance, and the contrast of two. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linearLight(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
/** A colour of the 256, from the cube or the greys. */
const ansi = (number: number): string => {
  const level = (one: number) => (one === 0 ? 0 : 55 + 40 * one);
  const parts =
    number >= 232
      ? [8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232)]
      : [Math.floor((number - 16) / 36), Math.floor((number - 16) / 6) % 6, (number - 16) % 6].map(level);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

describe.each([
  ['light', ['#ffffff', '#fdf6e3', '#f6f8fa']],
  ['dark', ['#000000', '#0d1117', '#1e1e1e', '#002b36', '#282c34']],
] as const)('colours on a %s background', (background, papers) => {
  test.each(['accent', 'quiet'] as const)('%s has enough contrast on all of them, in both scales', (role) => {
    const ink = TEXT_COLORS[background][role];
    for (const paper of papers)
      for (const color of [ink.hex, ansi(ink.ansi256)]) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
  });
});

test.each([
  [1, undefined, '\u001b[36mx\u001b[39m'],
  [1, 'light', '\u001b[34mx\u001b[39m'],
  [1, 'dark', '\u001b[36mx\u001b[39m'],
  [2, 'light', '\u001b[38;5;24mx\u001b[39m'],
  [2, undefined, '\u001b[36mx\u001b[39m'],
  [3, 'dark', '\u001b[38;2;135;215;215mx\u001b[39m'],
  [0, 'dark', 'x'],
] as const)('the accent at level %s on %s', (level, background, painted) =>
  expect(makeTheme('default', level, background).marker('x')).toBe(painted),
);
