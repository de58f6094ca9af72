/** The manual page: what it holds, and that it is made from the tables of the program. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandManual, manual } from '../scripts/build/manual.js';
import { EXIT } from '../src/base/errors.js';
import { COMMAND_NAMES } from '../src/cli/commands/names.js';
import { COMMANDS } from '../src/cli/commands/table.js';
import { ENVIRONMENT } from '../src/cli/environment.js';
import { flagHelp, SETTING_ROWS } from '../src/cli/options.js';
import { KEYS } from '../src/reader/keymap.js';

const page = manual('1.2.3');

/** The text of a section of a page, without roff's escapes. */
function section(title: string, page = manual('1.2.3')): string {
  const start = page.indexOf(`.SH ${title}\n`);
  expect(start, `there is a section ${title}`).toBeGreaterThanOrEqual(0);
  const end = page.indexOf('\n.SH ', start + 1);
  return page
    .slice(start, end < 0 ? undefined : end)
    .replace(/\\-/g, '-')
    .replace(/\\&/g, '')
    .replace(/\\e/g, '\\');
}

test('it has the usual sections, in the usual order', () => {
  const titles = [...page.matchAll(/^\.SH (.*)/gm)].map(([, title]) => title);
  expect(titles.slice(0, 10)).toEqual(
    'NAME,SYNOPSIS,DESCRIPTION,COMMANDS,OPTIONS,KEYS,CONFIGURATION,ENVIRONMENT,FILES,EXIT STATUS'.split(','),
  );
  expect(titles.slice(-2)).toEqual(['EXAMPLES', 'SEE ALSO']);
});

describe('a section has an entry for each row of its table', () => {
  test.each<[string, string[]]>([
    ['OPTIONS', [...flagHelp('1.2.3').map(({ flags }) => flags), '-V, --version', '-h, --help']],
    ['COMMANDS', COMMAND_NAMES.map((name) => `lede ${name}`)],
    ['KEYS', KEYS.flatMap(({ label, manual }) => (manual === undefined ? [] : [label]))],
    ['CONFIGURATION', SETTING_ROWS.map(({ name }) => name)],
    ['ENVIRONMENT', ENVIRONMENT.map(({ names }) => names.join(', '))],
    ['EXIT STATUS', Object.values(EXIT).map(String)],
  ])('%s', (title, entries) => {
    const terms = [...section(title).matchAll(/^\.B (.*)/gm)].map(([, term]) => term);
    expect(terms.sort()).toEqual(entries.sort());
  });
});

describe.each(COMMAND_NAMES)('the page of lede %s', (name) => {
  const own = commandManual(name, '1.2.3');

  test('has the usual sections', () =>
    expect([...own.matchAll(/^\.SH (.*)/gm)].map(([, title]) => title)).toEqual([
      ...['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXAMPLES', 'SEE ALSO'],
    ]));

  test('has an entry for each of its options', () => {
    const terms = [...section('OPTIONS', own).matchAll(/^\.B (.*)/gm)].map(([, term]) => term);
    const flags = flagHelp('1.2.3', COMMANDS[name].options).map((flag) => flag.flags);
    expect(terms.sort()).toEqual([...flags, '-h, --help'].sort());
  });

  test('is in the package', () => {
    const { man } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));
    expect(man).toContain(`dist/lede-${name}.1`);
  });
});

const pages: [string, string][] = [
  ['lede', page],
  ...COMMAND_NAMES.map((name): [string, string] => [`lede ${name}`, commandManual(name, '1.2.3')]),
];
test.each(pages)('%s: a line of text is never taken for a request of roff', (_, text) => {
  const requests = text.split('\n').filter((line) => /^[.']/.test(line));
  for (const line of requests) expect(line).toMatch(/^\.(?:TH|SH|SS|PP|TP|B|BR|RS|RE|nf|fi|br)(?: |$)/);
});
