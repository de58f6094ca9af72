/** The manual page: what it holds, and that it is made from the tables of the program. */
import { describe, expect, test } from 'vitest';
import { manual } from '../scripts/build/manual.js';
import { EXIT } from '../src/base/errors.js';
import { ENVIRONMENT } from '../src/cli/environment.js';
import { flagHelp, SETTING_ROWS } from '../src/cli/options.js';
import { KEYS } from '../src/reader/keymap.js';

const page = manual('1.2.3');

/** The text of a section, without roff's escapes. */
function section(title: string): string {
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
  expect(titles.slice(0, 9)).toEqual(
    'NAME,SYNOPSIS,DESCRIPTION,OPTIONS,KEYS,CONFIGURATION,ENVIRONMENT,FILES,EXIT STATUS'.split(','),
  );
  expect(titles.slice(-2)).toEqual(['EXAMPLES', 'SEE ALSO']);
});

describe('a section has an entry for each row of its table', () => {
  test.each<[string, string[]]>([
    ['OPTIONS', [...flagHelp('1.2.3').map(({ flags }) => flags), '-V, --version', '-h, --help']],
    ['KEYS', KEYS.flatMap(({ label, manual }) => (manual === undefined ? [] : [label]))],
    ['CONFIGURATION', SETTING_ROWS.map(({ name }) => name)],
    ['ENVIRONMENT', ENVIRONMENT.map(({ names }) => names.join(', '))],
    ['EXIT STATUS', Object.values(EXIT).map(String)],
  ])('%s', (title, entries) => {
    const terms = [...section(title).matchAll(/^\.B (.*)/gm)].map(([, term]) => term);
    expect(terms.sort()).toEqual(entries.sort());
  });
});

test('a line of text is never taken for a request of roff', () => {
  const requests = page.split('\n').filter((line) => /^[.']/.test(line));
  for (const line of requests) expect(line).toMatch(/^\.(?:TH|SH|SS|PP|TP|B|BR|RS|RE|nf|fi|br)(?: |$)/);
});
