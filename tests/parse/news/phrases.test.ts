/** The words of news pages: each list is well formed, and each whole line is recognised. */
import { expect, test } from 'vitest';
import { furniture } from '../../../src/parse/news/furniture.js';
import { en } from '../../../src/parse/news/phrases/en.js';

const { lines, offers, ...lists } = en;

test.each(Object.entries({ ...lists, ...offers }))('%s: every entry is a pattern without a group', (_, entries) => {
  for (const entry of entries) expect(new RegExp(`${entry}|`).exec('')).toHaveLength(1);
  expect(new Set(entries).size).toBe(entries.length);
});

test.each(Object.entries(lines))('lines of %s: lower case, and recognised', (_, entries) => {
  for (const line of entries) expect(line).toMatch(/^[a-z][^A-Z’‘]*[^\s.:!?]$/);
  expect(new Set(entries).size).toBe(entries.length);
  expect(entries.filter((line) => furniture(line) === undefined)).toEqual([]);
});
