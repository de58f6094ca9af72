/** What terminals send, as keys. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishKeys, MAX_SEQUENCE, readKeys } from '../../src/reader/keys.js';

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
    ['a pasted text is one key, without controls', `${E}[200~a\u0003b${E}[A${E}[201~c`, ['paste:ab[A', 'c']],
    ['sequences of no key', `${E}[99~${E}[?1;2cj`, ['j']],
    ['the function keys of the Linux console', `${E}[[Aj${E}[[E`, ['j']],
    ['the answer about the background', `${E}]11;rgb:00/00/00${E}\\j`, [`${E}]11;rgb:00/00/00${E}\\`, 'j']],
    ['the same, ended by BEL', `${E}]11;rgb:00/00/00\u0007j`, [`${E}]11;rgb:00/00/00\u0007`, 'j']],
    ['an answer that was not asked for', `${E}]52;c;cXVpdA==${E}\\j`, ['j']],
    ['a long answer', `${E}]52;c;${'q'.repeat(5000)}\u0007j`, ['j']],
  ])('%s', (_, input, keys) => expect(readKeys(input).keys).toEqual(keys));
});

describe('an unfinished sequence', () => {
  test.each([
    ['a lone escape', E],
    ['half an arrow', `${E}[`],
    ['half a paste', `${E}[200~abc`],
    ['half a wheel', `${E}[<64;1`],
    ['half the function key of a Linux console', `${E}[[`],
    ['Alt+], or the beginning of an answer', `${E}]`],
    ['half an answer', `${E}]11;rgb:00`],
    ['an answer whose end has come by half', `${E}]11;rgb:00/00/00${E}`],
  ])('%s waits for the rest', (_, input) => expect(readKeys(input)).toEqual({ keys: [], rest: input }));

  test.each([
    ['a control string', `${E}]11;rgb:00\u0003q`, ['ctrl-c', 'q']],
    ['a control sequence', `${E}[1;2\u0003q`, ['ctrl-c', 'q']],
    ['Alt+O', `${E}O\u0003`, ['ctrl-c']],
    ['a lone escape', `${E}\u0003`, ['escape', 'ctrl-c']],
    ['a pasted text, at its end', `${E}[200~abc\u0003`, ['ctrl-c']],
  ])('Ctrl-C ends %s', (_, input, keys) => expect(readKeys(input)).toEqual({ keys, rest: '' }));

  test.each([
    ['a control string ends at another sequence', `${E}]11;rgb${E}[Aj`, ['up', 'j']],
    ['a control string ends at Enter', `${E}]\rj`, ['enter', 'j']],
    ['a control sequence ends at another', `${E}[1;${E}[Aj`, ['up', 'j']],
    ['a control sequence ends at a letter beyond ASCII', `${E}[1éj`, ['é', 'j']],
  ])('%s', (_, input, keys) => expect(readKeys(input)).toEqual({ keys, rest: '' }));

  test.each([
    ['a control sequence', `${E}[${'1;'.repeat(MAX_SEQUENCE)}`],
    ['a control string', `${E}]${'x'.repeat(MAX_SEQUENCE)}`],
  ])('%s that is too long is dropped', (_, input) => expect(readKeys(input)).toEqual({ keys: [], rest: '' }));

  test('a pasted text that is too long is cut, and no letter of it is a key', () => {
    let rest = '';
    const keys: string[] = [];
    const paste = `${E}[200~${'q'.repeat(3 * MAX_SEQUENCE)}${E}[201~j`;
    for (let at = 0; at < paste.length; at += 100) {
      const read = readKeys(rest + paste.slice(at, at + 100));
      keys.push(...read.keys);
      rest = read.rest;
      expect(rest.length).toBeLessThan(MAX_SEQUENCE + 200);
    }
    expect(keys).toEqual([expect.stringMatching(/^paste:q{4096,}/), 'j']);
  });

  test.each([
    ['a lone escape is the key', E, ['escape']],
    ['a pasted text is what has come of it', `${E}[200~abc`, ['paste:abc']],
    ['a control string is dropped', `${E}]11;rgb`, []],
    ['a control sequence is dropped', `${E}[1;`, []],
  ])('when nothing more comes, %s', (_, rest, keys) => expect(finishKeys(rest)).toEqual(keys));
});

test('any input is read to its end in steps, as at once', () => {
  const bytes = fc.constantFrom(
    E,
    '[',
    ']',
    'O',
    '2',
    '0',
    '~',
    ';',
    '\\',
    '\u0007',
    '\u0003',
    'q',
    'A',
    'é',
    '😀',
    `${E}[201~`,
  );
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 30 }), (parts) => {
      const input = parts.join('');
      const { keys, rest } = readKeys(input);
      expect(input.endsWith(rest)).toBe(true);
      expect(readKeys(rest)).toEqual({ keys: [], rest });
      for (const key of keys) expect(key === 'ctrl-c' || !/^[\u0000-\u001f]$/.test(key)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
