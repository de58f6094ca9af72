/** How the reader's page stands in terminals of different sizes. */
import { expect, test } from 'vitest';
import { layout } from '../../src/reader/layout.js';

test.each([
  [80, 0, false, { measure: 72, margin: 4 }],
  [200, 0, false, { measure: 72, margin: 8 }],
  [60, 0, false, { measure: 56, margin: 2 }],
  [30, 0, false, { measure: 30, margin: 0 }],
  [60, 0, true, { measure: 50, margin: 5 }],
  [200, 20, false, { measure: 92, margin: 8 }],
])('the page in %i columns, wider by %i, numbered %s', (columns, wider, numbers, made) =>
  expect(layout(columns, wider, numbers)).toEqual(made),
);
