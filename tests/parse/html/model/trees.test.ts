/** The sums of a small model that is made by hand. */
import { describe, expect, test } from 'vitest';
import {
  contributions,
  logOdds,
  type PackedTrees,
  probability,
  unpackTrees,
} from '../../../../src/parse/html/model/trees.js';
import { WEIGHTS } from '../../../../src/parse/html/model/weights.js';

const LEAF = 0xffff;

const base64 = (numbers: Uint8Array | Uint16Array | Float32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

/** Two trees: one asks for feature 0 and, where it is large, for feature 1; the other is a leaf. */
const PACKED: PackedTrees = {
  baseline: -0.5,
  starts: base64(Uint16Array.of(0, 5)),
  features: base64(Uint16Array.of(0, LEAF, 1, LEAF, LEAF, LEAF)),
  thresholds: base64(Float32Array.of(2.5, 0, 10, 0, 0, 0)),
  rights: base64(Uint8Array.of(2, 0, 2, 0, 0, 0)),
  values: base64(Float32Array.of(0.5, -1, 1, 0.5, 2, 0.25)),
};

const trees = unpackTrees(PACKED);

test('the lists are unpacked as they were packed', () => {
  expect(trees.baseline).toBe(-0.5);
  expect([...trees.starts]).toEqual([0, 5]);
  expect([...trees.features]).toEqual([0, LEAF, 1, LEAF, LEAF, LEAF]);
  expect([...trees.thresholds]).toEqual([2.5, 0, 10, 0, 0, 0]);
  expect([...trees.rights]).toEqual([2, 0, 2, 0, 0, 0]);
  expect([...trees.values]).toEqual([0.5, -1, 1, 0.5, 2, 0.25]);
});

describe('the sum of a row', () => {
  test.each([
    ['below the first threshold', [1, 99], -0.5 - 1 + 0.25],
    ['at the threshold goes left', [2.5, 99], -0.5 - 1 + 0.25],
    ['above the first, below the second', [3, 9], -0.5 + 0.5 + 0.25],
    ['above both', [3, 11], -0.5 + 2 + 0.25],
  ])('%s', (_, row, sum) => {
    expect(logOdds(trees, Float32Array.from(row), 0)).toBeCloseTo(sum);
    expect(logOdds(trees, Float32Array.from([7, 7, ...row]), 2)).toBeCloseTo(sum);
  });
});

describe('what each feature adds', () => {
  test.each([
    ['one feature on the path', [1, 99], [[0, -1.5]]],
    [
      'two features on the path',
      [3, 11],
      [
        [0, 0.5],
        [1, 1],
      ],
    ],
  ])('%s', (_, row, expected) => expect([...contributions(trees, Float32Array.from(row), 0)]).toEqual(expected));

  test('with the values of the roots it is the whole sum', () => {
    const row = Float32Array.of(3, 9);
    const added = [...contributions(trees, row, 0).values()].reduce((sum, one) => sum + one, 0);
    expect(trees.baseline + 0.5 + 0.25 + added).toBeCloseTo(logOdds(trees, row, 0));
  });
});

test.each([
  [0, 0.5],
  [Math.log(3), 0.75],
  [-Math.log(3), 0.25],
])('log-odds of %d are a probability of %d', (odds, chance) => expect(probability(odds)).toBeCloseTo(chance));

test('each tree of the generated weights ends within them', () => {
  const { starts, features, thresholds, rights, values } = unpackTrees(WEIGHTS);
  expect(starts.length).toBeGreaterThan(0);
  for (const list of [thresholds, rights, values]) expect(list.length).toBe(features.length);
  features.forEach((feature, node) => {
    if (feature !== LEAF) expect(node + (rights[node] ?? 0)).toBeLessThan(features.length);
  });
});
