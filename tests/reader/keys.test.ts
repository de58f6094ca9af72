/** What terminals send, as keys. */
import { describe, expect, test } from 'vitest';
import { readKeys } from '../../src/reader/keys.js';

const E = '\u001b';

describe('keys', () => {
  test.each([
    ['letters', 'jG?', ['j', 'G', '?']],
    ['arrows', `${E}[A${E}[B${E}OA${E}OB`, ['up', 'down', 'up', 'down']],
    [
      'pages and ends',
      `${E}[5~${E}[6~${E}[H${E}[F${E}[1~${E}[4~`,
      ['page-up', 'page-down', 'home', 'end', 'home', 'end'],
    ],
    ['shift and tab', `\t${E}[Z`, ['tab', 'shift-tab']],
    ['arrows with shift', `${E}[1;2A`, ['up']],
    ['the wheel', `${E}[<64;10;5M${E}[<65;10;5M`, ['wheel-up', 'wheel-down']],
    ['a click means nothing', `${E}[<0;10;5M${E}[<0;10;5m`, []],
    ['controls', '\r\u007f\u0003\u001a\u000c\u0005', ['enter', 'backspace', 'ctrl-c', 'ctrl-z', 'ctrl-l', 'ctrl-e']],
    ['other controls mean nothing', '\u0000\u001c\u001f', []],
    ['what less takes after an escape', `${E}v${E}<${E}>${E}u`, ['page-up', 'home', 'end', 'escape']],
    ['characters beyond ASCII', 'é海😀', ['é', '海', '😀']],
    ['escape before a letter', `${E}j`, ['escape', 'j']],
    ['what is pasted is one key, without controls', `${E}[200~a\u0003b${E}[A${E}[201~c`, ['paste:ab[A', 'c']],
    ['sequences of no key', `${E}[99~${E}[?1;2cj`, ['j']],
  ])('%s', (_, input, keys) => expect(readKeys(input).keys).toEqual(keys));

  test.each([
    ['a lone escape', E],
    ['half an arrow', `${E}[`],
    ['half a paste', `${E}[200~abc`],
    ['half a wheel', `${E}[<64;1`],
  ])('%s waits for the rest', (_, input) => expect(readKeys(input)).toEqual({ keys: [], rest: input }));

  test('an endless sequence is given up', () => {
    const { keys, rest } = readKeys(`${E}[${'1;'.repeat(100)}`);
    expect(rest.length).toBeLessThan(50);
    expect(keys.every((key) => key.length === 1)).toBe(true);
  });
});
