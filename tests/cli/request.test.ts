/** Arguments: as commander reads them, and that the quick reading of the simple forms is the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';
import { type Flags, flagWords, OPTION_ROWS } from '../../src/cli/options.js';
import { readSimply } from '../../src/cli/request.js';

const commander = (...words: string[]) => readArguments(words, '0');

describe('the quick reading', () => {
  test.each<[string[], string[], Flags]>([
    [['story.txt'], ['story.txt'], {}],
    [['--json'], [], { json: true }],
    [['-q', 'story.txt', '--json'], ['story.txt'], { quotes: true, json: true }],
    [['--width', '60', '-'], ['-'], { width: 60 }],
    [['a', '--max-size', '2K', 'b'], ['a', 'b'], { maxSize: 2048 }],
  ])('%j', (words, sources, flags) => {
    expect(readSimply(words)).toEqual({ run: 'read', sources, flags });
    expect(commander(...words)).toEqual({ run: 'read', sources, flags });
  });

  test.each([
    ['an unknown flag', ['--jsn']],
    ['help', ['--help']],
    ['a value after "="', ['--width=60']],
    ['a value that is attached', ['-w60']],
    ['switches in one word', ['-qm']],
    ['a wrong value', ['--width', 'wide']],
    ['a value that looks like a flag', ['--by', '-q']],
    ['a value that is missing', ['--by']],
    ['a value that may be left out', ['--color', 'never']],
    ['a negation', ['--no-pager']],
    ['the end of the flags', ['--', '-q']],
    ['a flag twice', ['--by', 'a', '--by', 'b']],
    ['completion', ['completion', 'bash']],
  ])('leaves to commander: %s', (_, words) => expect(readSimply(words)).toBeUndefined());

  test('is the same as that of commander, wherever it reads at all', () => {
    const flags = OPTION_ROWS.flatMap(([, option]) => (option.flags === undefined ? [] : flagWords(option.flags)));
    const word = fc.oneof(
      fc.constantFrom(...flags),
      fc.constantFrom(
        '-',
        '--',
        'story.txt',
        '12',
        '1',
        'json',
        'text',
        'optimal',
        'light',
        '2K',
        '',
        'complete',
        '-1',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const simple = readSimply(words);
        if (simple !== undefined) expect(simple).toEqual(commander(...words));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('commander', () => {
  test.each<[string[], Flags]>([
    [['--color'], { color: 'always' }],
    [['--color', 'never'], { color: 'never' }],
    [['--no-color'], { color: 'never' }],
    [['--no-pager'], { pager: false }],
    [['--pager'], { pager: true }],
    [['--width=60'], { width: 60 }],
    [['-qw60'], { quotes: true, width: 60 }],
  ])('%j', (words, flags) => expect(commander(...words)).toEqual({ run: 'read', sources: [], flags }));

  test.each([
    [['--jsn'], "unknown option '--jsn' (Did you mean --json?); see lede --help"],
    [['--by'], "option '--by <name>' argument missing; see lede --help"],
    [['--jobs', '257'], '--jobs must be a whole number from 1 to 256, not 257; see lede --help'],
    [['-w', '0'], '--width must be a whole number from 1 to 100000, not 0; see lede --help'],
    [
      ['--format', 'yaml'],
      '--format must be one of terminal, text, markdown, json, ndjson, not "yaml"; see lede --help',
    ],
  ])('refuses %j', (words, message) => expect(() => commander(...words)).toThrow(message));
});
