import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/cli/options.js';
import { resolveColor, resolveSettings, type Surroundings } from '../../src/cli/settings.js';

const terminal = (env: Surroundings['env'] = {}, columns = 80): Surroundings => ({
  env: { TERM: 'xterm-256color', ...env },
  tty: true,
  columns,
});
const pipe = (env: Surroundings['env'] = {}): Surroundings => ({ env, tty: false });

describe('colour: flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal', () => {
  test.each<[string, Flags['color'], Surroundings, number]>([
    ['a terminal of 256 colours', undefined, terminal(), 2],
    ['a terminal of 16', undefined, terminal({ TERM: 'xterm' }), 1],
    ['a terminal of true colour', undefined, terminal({ COLORTERM: 'truecolor' }), 3],
    ['a dumb terminal', undefined, terminal({ TERM: 'dumb' }), 0],
    ['a pipe', undefined, pipe(), 0],
    ['NO_COLOR', undefined, terminal({ NO_COLOR: '1' }), 0],
    ['an empty NO_COLOR has no effect', undefined, terminal({ NO_COLOR: '' }), 2],
    ['NO_COLOR over FORCE_COLOR', undefined, terminal({ NO_COLOR: '1', FORCE_COLOR: '1' }), 0],
    ['FORCE_COLOR in a pipe', undefined, pipe({ FORCE_COLOR: '1' }), 1],
    ['FORCE_COLOR gives the level', undefined, pipe({ FORCE_COLOR: '3' }), 3],
    ['an empty FORCE_COLOR has no effect', undefined, pipe({ FORCE_COLOR: '' }), 0],
    ['FORCE_COLOR=0 means no colour', undefined, terminal({ FORCE_COLOR: '0' }), 0],
    ['CLICOLOR_FORCE in a pipe', undefined, pipe({ CLICOLOR_FORCE: '1' }), 1],
    ['CLICOLOR_FORCE=0 has no effect', undefined, pipe({ CLICOLOR_FORCE: '0' }), 0],
    ['--color always over NO_COLOR', 'always', pipe({ NO_COLOR: '1' }), 1],
    ['--color always in a pipe', 'always', pipe(), 1],
    ['--color never on a terminal', 'never', terminal({ FORCE_COLOR: '3' }), 0],
    ['--color auto in a pipe', 'auto', pipe(), 0],
  ])('%s', (_, flag, around, level) => expect(resolveColor(flag, around)).toBe(level));
});

describe('format: asked for, or terminal on a terminal and text in a pipe', () => {
  test.each<[string, Flags, Surroundings, string]>([
    ['terminal', {}, terminal(), 'terminal'],
    ['pipe', {}, pipe(), 'text'],
    ['--json', { json: true }, terminal(), 'json'],
    ['--plain', { plain: true }, terminal(), 'text'],
    ['--format terminal in a pipe', { format: 'terminal' }, pipe(), 'terminal'],
    ['the same format twice', { format: 'json', json: true }, pipe(), 'json'],
    ['--color always in a pipe', { color: 'always' }, pipe(), 'terminal'],
    ['FORCE_COLOR in a pipe', {}, pipe({ FORCE_COLOR: '1' }), 'terminal'],
    ['CLICOLOR_FORCE in a pipe', {}, pipe({ CLICOLOR_FORCE: '1' }), 'terminal'],
    ['colour always in the file, in a pipe', {}, { ...pipe(), config: { color: 'always' } }, 'terminal'],
    ['NO_COLOR over FORCE_COLOR, in a pipe', {}, pipe({ NO_COLOR: '1', FORCE_COLOR: '1' }), 'text'],
    ['--color never over FORCE_COLOR, in a pipe', { color: 'never' }, pipe({ FORCE_COLOR: '1' }), 'text'],
    ['--plain --color always', { plain: true, color: 'always' }, pipe(), 'text'],
    ['--format text --color always', { format: 'text', color: 'always' }, pipe(), 'text'],
    ['--json --color always', { json: true, color: 'always' }, pipe(), 'json'],
  ])('%s', (_, flags, around, format) => expect(resolveSettings(flags, around).format).toBe(format));

  test('two formats are refused', () =>
    expect(() => resolveSettings({ json: true, plain: true }, pipe())).toThrow(
      'text and json are different formats; choose one',
    ));
});

describe('a pipe with colour forced gets the page of a terminal, without what needs a terminal', () => {
  const page = { color: 1, live: false, pager: undefined };
  test.each<[string, Flags, Surroundings, object]>([
    ['80 columns', { color: 'always' }, pipe(), { ...page, measure: 72, margin: 4, breaks: 'optimal' }],
    ['--width', { color: 'always', width: 40 }, pipe(), { ...page, measure: 40 }],
    ['COLUMNS', { color: 'always' }, pipe({ COLUMNS: '50' }), { ...page, measure: 46, margin: 2 }],
    ['the width of the file', { color: 'always' }, { ...pipe(), config: { width: 60 } }, { ...page, measure: 60 }],
    ['no pager, even where one is set', { color: 'always', pager: true }, pipe({ PAGER: 'less' }), page],
    ['the colours of TERM', { color: 'always' }, pipe({ TERM: 'xterm-256color' }), { ...page, color: 2 }],
  ])('%s', (_, flags, around, expected) => {
    const settings = resolveSettings(flags, around);
    expect({ pager: undefined, ...settings }).toMatchObject(expected);
  });
});

describe('measure and margin, in columns', () => {
  test.each<[string, Flags, Surroundings, number, number]>([
    ['80 columns: the full measure', {}, terminal({}, 80), 72, 4],
    ['a wide terminal gets a margin, not long lines', {}, terminal({}, 200), 72, 8],
    ['60 columns', {}, terminal({}, 60), 56, 2],
    ['20 columns: no margin to spare', {}, terminal({}, 20), 20, 0],
    ['--width', { width: 50 }, terminal({}, 80), 50, 8],
    ['--width wider than the terminal', { width: 100 }, terminal({}, 80), 100, 0],
    ['a pipe has no measure', {}, pipe(), Number.POSITIVE_INFINITY, 0],
    ['--width sets one in a pipe', { width: 40 }, pipe(), 40, 0],
    ['COLUMNS where the terminal does not say', {}, { env: { COLUMNS: '50' }, tty: true }, 46, 2],
    ['80 where nobody says', {}, { env: {}, tty: true }, 72, 4],
  ])('%s', (_, flags, around, measure, margin) =>
    expect(resolveSettings(flags, around)).toMatchObject({ measure, margin }),
  );
});

describe('typography: flag, then file on a terminal, then default', () => {
  const file = { breaks: 'greedy', justify: true, hyphenate: true } as const;
  test.each<[string, Flags, Surroundings, { breaks: string; justify: boolean; hyphenate: boolean }]>([
    ['a terminal', {}, terminal(), { breaks: 'optimal', justify: false, hyphenate: false }],
    ['the file', {}, { ...terminal(), config: file }, file],
    ['a flag over it', { breaks: 'optimal' }, { ...terminal(), config: file }, { ...file, breaks: 'optimal' }],
    ['a pipe', {}, pipe(), { breaks: 'greedy', justify: false, hyphenate: false }],
    ['a pipe heeds no file', {}, { ...pipe(), config: file }, { breaks: 'greedy', justify: false, hyphenate: false }],
    [
      'but flags',
      { width: 40, breaks: 'optimal', justify: true },
      pipe(),
      { breaks: 'optimal', justify: true, hyphenate: false },
    ],
  ])('%s', (_, flags, around, typography) => expect(resolveSettings(flags, around)).toMatchObject(typography));
});

describe('pager: on a terminal only; LEDE_PAGER, then PAGER, then less', () => {
  test.each<[string, Flags, Surroundings, string | undefined]>([
    ['default', {}, terminal(), 'less'],
    ['PAGER', {}, terminal({ PAGER: 'most' }), 'most'],
    ['LEDE_PAGER over PAGER', {}, terminal({ PAGER: 'most', LEDE_PAGER: 'bat -p' }), 'bat -p'],
    ['empty means none', {}, terminal({ LEDE_PAGER: '' }), undefined],
    ['cat means none', {}, terminal({ PAGER: 'cat' }), undefined],
    ['a pipe', {}, pipe(), undefined],
    ['--no-pager', { pager: false }, terminal(), undefined],
    ['JSON on a terminal', { json: true }, terminal(), undefined],
    ['a dumb terminal', {}, terminal({ TERM: 'dumb' }), undefined],
  ])('%s', (_, flags, around, pager) => expect(resolveSettings(flags, around).pager).toBe(pager));
});

describe('view', () => {
  test.each<[string, Flags, string]>([
    ['none asked', {}, 'article'],
    ['--quotes', { quotes: true }, 'quotes'],
    ['--by is about quotations', { by: 'Lee' }, 'quotes'],
    ['--speakers --by', { speakers: true, by: 'Lee' }, 'speakers'],
    ['--key-points', { keyPoints: true }, 'key-points'],
  ])('%s', (_, flags, view) => expect(resolveSettings(flags, pipe()).view).toBe(view));

  test('two views are refused', () =>
    expect(() => resolveSettings({ quotes: true, related: true }, pipe())).toThrow(
      '--quotes and --related are different views; choose one',
    ));
});
