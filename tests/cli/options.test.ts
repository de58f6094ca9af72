/**
 * The table of options: flags and configuration file have one range and one message, and nothing is missing from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { program, readArguments } from '../../src/cli/arguments.js';
import { parseConfig } from '../../src/cli/config.js';
import { ENVIRONMENT } from '../../src/cli/environment.js';
import { flagHelp, flagWords, OPTION_ROWS, type OPTIONS } from '../../src/cli/options.js';

/** The value or the message of a flag's word; the message without the flag's name and the reference to the help. */
function asFlag(name: keyof typeof OPTIONS & string, word: string): unknown {
  const option = OPTION_ROWS.find(([one]) => one === name)?.[1];
  const flag = flagWords(option?.flags ?? '').at(-1) ?? '';
  try {
    const request = readArguments([flag, word], '0');
    return request.run === 'read' ? request.flags[name as 'width'] : request;
  } catch (error) {
    return String(error).replace(`LedeError: ${flag} `, '').replace('; see lede --help', '');
  }
}

/** The same for the value of a key in the file. */
function asSetting(name: string, value: unknown): unknown {
  try {
    return parseConfig(JSON.stringify({ [name]: value }), 'c')[name as 'width'];
  } catch (error) {
    return String(error).replace(`LedeError: c:1: ${name} `, '');
  }
}

describe('a flag and a configuration key take the same values and refuse others with the same message', () => {
  const REDIRECTS = 'must be a whole number from 0 to 100';
  const TIMEOUT = 'must be a number of seconds from 0.001 to 86400';
  const WIDTH = 'must be a whole number from 1 to 100000';
  const SIZE = 'must be a size from 1 byte to 500 MB, such as "25M" or "800K"';
  test.each<[keyof typeof OPTIONS, string, unknown, unknown]>([
    ['width', '1', 1, 1],
    ['width', '100000', 100_000, 100_000],
    ['width', '0', 0, `${WIDTH}, not 0`],
    ['width', '100001', 100_001, `${WIDTH}, not 100001`],
    ['width', '20.5', '20.5', `${WIDTH}, not "20.5"`],
    ['width', 'wide', 'wide', `${WIDTH}, not "wide"`],
    ['maxRedirects', '0', 0, 0],
    ['maxRedirects', '100', 100, 100],
    ['maxRedirects', '101', 101, `${REDIRECTS}, not 101`],
    ['maxRedirects', '-1', -1, `${REDIRECTS}, not -1`],
    ['timeout', '0.5', 0.5, 0.5],
    ['timeout', '.25', 0.25, 0.25],
    ['timeout', '86400', 86_400, 86_400],
    ['timeout', '86401', 86_401, `${TIMEOUT}, not 86401`],
    ['timeout', '0', 0, `${TIMEOUT}, not 0`],
    ['timeout', '1e3', '1e3', `${TIMEOUT}, not "1e3"`],
    ['maxSize', '25M', '25M', 25 * 2 ** 20],
    ['maxSize', '9G', '9G', `${SIZE}, not "9G"`],
    ['maxSize', 'large', 'large', `${SIZE}, not "large"`],
    ['userAgent', ' Ferry 1 ', ' Ferry 1 ', 'Ferry 1'],
    ['userAgent', 'a\nb', 'a\nb', 'must be printable ASCII characters, not "a\\nb"'],
    ['color', 'never', 'never', 'never'],
    ['color', 'sometimes', 'sometimes', 'must be one of auto, always, never, not "sometimes"'],
    ['breaks', 'best', 'best', 'must be one of optimal, greedy, not "best"'],
    ['background', 'grey', 'grey', 'must be one of auto, light, dark, not "grey"'],
  ])('%s: %s', (name, word, value, expected) => {
    expect(asFlag(name, word)).toEqual(expected);
    expect(asSetting(name, value)).toEqual(expected);
  });
});

describe('the table', () => {
  test('names each row after its flag, as commander does', () => {
    const names = program('0').options.map((option) => option.attributeName());
    expect([...new Set(names)]).toEqual([
      'version',
      ...OPTION_ROWS.flatMap(([name, { flags }]) => (flags ? [name] : [])),
    ]);
  });

  test('has sentences in the imperative, without a full stop, that fit the help', () => {
    for (const { flags, help } of flagHelp('0')) {
      expect(help, flags).toMatch(/^[a-z][^.]*[^.]$/);
      expect(help.length, flags).toBeLessThanOrEqual(100);
    }
  });
});

describe('the table of environment variables', () => {
  const src = join(import.meta.dirname, '..', '..', 'src');
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n');
  const documented = ENVIRONMENT.flatMap(({ names }) => names);

  test('holds each variable that the code reads', () => {
    const read = [...code.matchAll(/\benv\.([A-Za-z_]+)/g)].map(([, name = '']) => name.toUpperCase());
    expect([...new Set(read)].filter((name) => !documented.includes(name))).toEqual([]);
  });

  test('holds each variable of the table of options', () => {
    const named = OPTION_ROWS.flatMap(([, { environment = [], fallback }]) => [...environment, fallback ?? 'PAGER']);
    expect(named.filter((name) => !documented.includes(name))).toEqual([]);
  });
});
