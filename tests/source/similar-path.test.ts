import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editDistance, similarPath } from '../../src/source/similar-path.js';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['story', 'story', 0],
  ['stroy', 'story', 2],
  ['stor', 'story', 1],
  ['stories', 'story', 3],
  ['kitten', 'sitting', 3],
])('the edit distance of "%s" and "%s" is %i, in both directions', (a, b, distance) =>
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-similar-'));
  for (const name of ['story.txt', 'Ferry.html', 'b1', 'b2']) writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['stroy.txt', 'story.txt', 'two letters exchanged'],
  ['story.md', 'story.txt', 'another ending'],
  ['ferry.HTML', 'Ferry.html', 'another case'],
  ['b3', 'b1', 'two that are similar: the first in order'],
  ['unlike.txt', undefined, 'no similar name'],
])('%s is %s: %s', (name, found, _) =>
  expect(similarPath(join(folder, name))).toBe(found === undefined ? undefined : join(folder, found)),
);

test('a folder that does not exist has no similar file', () =>
  expect(similarPath(join(folder, 'nothing', 'story.txt'))).toBeUndefined());
