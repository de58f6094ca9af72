/** The table of keys: no key has two actions in a mode, and the help screen and the manual show every row. */
import { expect, test } from 'vitest';
import { helpRows } from '../../src/reader/help.js';
import { actionOf, KEYS, manualEntries } from '../../src/reader/keymap.js';

test('a key has one action in a mode', () => {
  const bound = KEYS.flatMap(({ modes, bindings }) =>
    modes.flatMap((mode) => bindings.flatMap(([, keys]) => keys.map((key) => `${mode} ${key}`))),
  );
  expect(bound.filter((one, i) => bound.indexOf(one) !== i)).toEqual([]);
});

test('a row on the help screen is in the manual too, and fits into its column', () => {
  for (const { label, help, manual } of KEYS) {
    if (help === undefined) continue;
    expect(manual).toBeDefined();
    expect(label.length).toBeLessThanOrEqual(10);
    expect(help.length).toBeLessThanOrEqual(23);
  }
});

test.each([72, 40])('the help in %i columns shows each row once', (measure) => {
  const shown = helpRows(measure)
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n');
  for (const { label, help } of KEYS) {
    if (help !== undefined) expect(shown.split(`  ${label.padEnd(11)}${help}`).length).toBe(2);
  }
});

test('the manual names the keys that do the same', () => {
  expect(manualEntries()[0]).toEqual({
    section: 'Moving',
    keys: 'j k',
    text:
      'Scroll down or up by one line, or by the number of lines that was typed before. ' +
      'Also: down, J, e, ctrl-e, ctrl-n; up, K, ctrl-y, ctrl-k, ctrl-p.',
  });
  for (const { text } of manualEntries()) expect(text).toMatch(/\.$/);
});

test.each([
  ['read', 'enter', 'line-down'],
  ['list', 'enter', 'choose'],
  ['help', 'enter', 'line-down'],
  ['search', 'enter', 'accept'],
  ['search', 'ctrl-c', 'cancel'],
  ['mark', 'ctrl-c', 'quit'],
  ['prefix', ':n', 'next-source'],
  ['prefix', 'ZZ', 'quit'],
  ['search', 'j', undefined],
  ['read', 'x', undefined],
] as const)('in mode %s, %s means %s', (mode, key, action) => expect(actionOf(mode, key)).toBe(action));
