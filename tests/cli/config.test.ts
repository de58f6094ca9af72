/** The configuration file: what it may say, its mistakes, and its place between environment and default. */
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config.js';
import { resolveColor, resolveSettings, type Surroundings } from '../../src/cli/settings.js';
import { makeTheme } from '../../src/render/paint.js';

describe('mistakes are named with their line', () => {
  test.each([
    ['no JSON', '{\n  "width": 60,\n  theme\n}', /^c:3: no JSON/],
    ['an unfinished file', '{\n "width": 60', /^c:2: no JSON/],
    ['no object', '[]', /^c:1: must be an object/],
    [
      'an unknown key',
      '{\n  "width": 60,\n  "colour": "never"\n}',
      /^c:3: "colour" is unknown; it may say theme, width, breaks, justify, hyphenate, color/,
    ],
    ['a number out of range', '{\n\n\n"width": 5 }', /^c:4: width must be a whole number from 20 to 400/],
    ['a wrong word', '{ "color": "sometimes" }', /^c:1: color must be one of auto, always, never/],
    ['a word for yes', '{ "justify": "yes" }', /^c:1: justify must be true or false/],
    ['an unknown way to break lines', '{ "breaks": "best" }', /^c:1: breaks must be one of optimal, greedy/],
    ['an unknown theme', '{ "theme": "dark" }', /^c:1: theme must be one of default/],
    [
      'an unknown part of a theme',
      '{ "theme": { "title": "bold" } }',
      /^c:1: theme has no part "title"; its parts are kicker, headline/,
    ],
    ['an unknown paint', '{ "theme": { "headline": "shiny" } }', /^c:1: theme cannot paint headline "shiny"; use bold/],
    ['no size', '{ "maxSize": "much" }', /^c:1: maxSize must be a size/],
    ['a key of every object', '{ "constructor": 1 }', /^c:1: "constructor" is unknown/],
  ])('%s', (_, source, says) => expect(() => parseConfig(source, 'c')).toThrow(says));
});

describe('flag, then environment, then file, then default', () => {
  const around = (config: object, env: Surroundings['env'] = {}): Surroundings => ({
    env: { TERM: 'xterm-256color', ...env },
    tty: true,
    columns: 100,
    config: parseConfig(JSON.stringify(config), 'c'),
  });
  test.each([
    ['the file’s width', {}, around({ width: 60 }), { measure: 60 }],
    ['a flag over it', { width: 50 }, around({ width: 60 }), { measure: 50 }],
    ['no wider than the terminal', {}, around({ width: 300 }), { measure: 100 }],
    ['none for a pipe', {}, { ...around({ width: 60 }), tty: false }, { measure: Number.POSITIVE_INFINITY }],
    ['the file’s theme', {}, around({ theme: 'quiet' }), { theme: 'quiet' }],
    ['a flag over it', { theme: 'contrast' as const }, around({ theme: 'quiet' }), { theme: 'contrast' }],
    ['the file’s pager over PAGER', {}, around({ pager: 'more' }, { PAGER: 'less' }), { pager: 'more' }],
    ['LEDE_PAGER over the file’s', {}, around({ pager: 'more' }, { LEDE_PAGER: 'most' }), { pager: 'most' }],
    ['the file’s reader', {}, around({ reader: 'built-in' }), { reader: 'built-in' }],
    ['LEDE_READER over it', {}, around({ reader: 'built-in' }, { LEDE_READER: 'pager' }), { reader: 'pager' }],
    ['the file’s links', {}, around({ links: true }), { links: true }],
  ])('%s', (_, flags, place, made) => expect(resolveSettings(flags, place)).toMatchObject(made));
  test.each([
    ['the file’s colour', undefined, around({ color: 'never' }), 0],
    ['FORCE_COLOR over it', undefined, around({ color: 'never' }, { FORCE_COLOR: '2' }), 2],
    ['a flag over both', 'never' as const, around({ color: 'always' }, { FORCE_COLOR: '2' }), 0],
    ['NO_COLOR over always', undefined, around({ color: 'always' }, { NO_COLOR: '1' }), 0],
  ])('%s', (_, flag, place, level) => expect(resolveColor(flag, place)).toBe(level));
});

test('a person’s own theme paints over the default', () => {
  const theme = makeTheme({ headline: 'bold #aa0000', link: 'cyan underline' }, 3);
  expect(theme.headline('A')).toBe('\u001b[1m\u001b[38;2;170;0;0mA\u001b[39m\u001b[22m');
  expect(theme.link('A')).toBe('\u001b[36m\u001b[4mA\u001b[24m\u001b[39m');
  expect(theme.strong('A')).toBe('\u001b[1mA\u001b[22m');
  expect(makeTheme({ headline: 'bold' }, 0).headline('A')).toBe('A');
});
