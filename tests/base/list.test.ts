import { expect, test } from 'vitest';
import { alternatives } from '../../src/base/list.js';

test.each([
  [[], ''],
  [['a'], '"a"'],
  [['a', 'b'], '"a" or "b"'],
  [['a', 'b', 'c'], '"a", "b" or "c"'],
])('%j', (names, text) => expect(alternatives(names)).toBe(text));
