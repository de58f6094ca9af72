/** The configuration file: what it may say, its mistakes, and its place between environment and default. */
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/cli/config.js';
import { SETTING_ROWS } from '../../src/cli/options.js';
import { type Environment, resolveColor, resolveSettings, type Surroundings } from '../../src/cli/settings.js';
import { settingsInForce } from '../../src/cli/show-config.js';
import { makeTheme } from '../../src/render/paint.js';

describe('a mistake is an error that names the file, the line and the key', () => {
  test.each([
    ['a key without quotes', '{\n  "width": 60,\n  theme\n}', /^c:3: not valid JSON/],
    ['an unfinished file', '{\n "width": 60', /^c:2: not valid JSON/],
    ['an array', '[]', /^c:1: must be a JSON object/],
    [
      'an unknown key',
      '{\n  "width": 60,\n  "colour": "never"\n}',
      /^c:3: unknown key "colour"; the keys are reader, mouse, links, width/,
    ],
    ['a number out of range', '{\n\n\n"width": 0 }', /^c:4: width must be a whole number from 1 to 100000, not 0$/],
    ['a number as a string', '{ "width": "60" }', /^c:1: width must be a whole number from 1 to 100000, not "60"$/],
    ['an unknown word', '{ "color": "sometimes" }', /^c:1: color must be one of auto, always, never, not "sometimes"$/],
    ['a word for true', '{ "justify": "yes" }', /^c:1: justify must be true or false, not "yes"$/],
    ['an unknown method of breaking lines', '{ "breaks": "best" }', /^c:1: breaks must be one of optimal, greedy/],
    ['an unknown theme', '{ "theme": "dark" }', /^c:1: theme must be one of default/],
    ['a number as a theme', '{ "theme": 1 }', /^c:1: theme must be one of default.*, or an object of parts/],
    [
      'an unknown part of a theme',
      '{ "theme": { "title": "bold" } }',
      /^c:1: theme has no part "title"; the parts are kicker, headline/,
    ],
    ['a style that is no string', '{ "theme": { "headline": 1 } }', /^c:1: theme must give headline a style, such as/],
    [
      'an unknown style',
      '{ "theme": { "headline": "shiny" } }',
      /^c:1: theme has the unknown style "shiny" for headline/,
    ],
    ['a word as a size', '{ "maxSize": "much" }', /^c:1: maxSize must be a size/],
    ['a key that every object has', '{ "constructor": 1 }', /^c:1: unknown key "constructor"/],
    ['a part that every object has', '{ "theme": { "constructor": "bold" } }', /^c:1: theme has no part "constructor"/],
  ])('%s', (_, source, message) => expect(() => parseConfig(source, 'c')).toThrow(message));

  test('control characters of the file are not repeated', () => {
    const read = () => parseConfig('{ "theme": "\\u001b[31m\\u009b1m" }', 'c');
    expect(read).toThrow(/^c:1: theme must be one of/);
    expect(read).not.toThrow(/[\u0000-\u001f\u007f-\u009f]/);
  });
});

describe('lede config', () => {
  const rows = (config: object, env: Environment = {}) =>
    Object.fromEntries(settingsInForce(config, env, '1.2.3').map(({ name, value, from }) => [name, [value, from]]));
  test('names the version in the User-Agent that is sent', () =>
    expect(rows({}).userAgent).toEqual(['lede/1.2.3 (+https://www.npmjs.com/package/lede)', 'default']));
  test('has a row for each key of the file', () =>
    expect(Object.keys(rows({})).sort()).toEqual(SETTING_ROWS.map(({ name }) => name).sort()));
  test.each<[string, object, Environment, string, [string, string]]>([
    ['a default', {}, {}, 'width', ['72', 'default']],
    ['the file', { width: 60 }, { LEDE_CONFIG: '/c' }, 'width', ['60', '/c']],
    ['an object', { theme: { link: 'cyan' } }, { LEDE_CONFIG: '/c' }, 'theme', ['{"link":"cyan"}', '/c']],
    ['the environment before the file', { pager: 'more' }, { LEDE_PAGER: 'most' }, 'pager', ['most', 'LEDE_PAGER']],
    ['PAGER after the file', { pager: 'more' }, { PAGER: 'most', LEDE_CONFIG: '/c' }, 'pager', ['more', '/c']],
    ['PAGER before the default', {}, { PAGER: 'most' }, 'pager', ['most', 'PAGER']],
    ['an empty variable', {}, { NO_COLOR: '' }, 'color', ['auto', 'default']],
    ['CLICOLOR_FORCE=0', {}, { CLICOLOR_FORCE: '0' }, 'color', ['auto', 'default']],
    ['an empty LEDE_PAGER, which means none', {}, { LEDE_PAGER: '' }, 'pager', ['', 'LEDE_PAGER']],
  ])('%s', (_, config, env, name, row) => expect(rows(config, env)[name]).toEqual(row));
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
