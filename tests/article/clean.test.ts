/** The sanitiser: the only maker of text that may be printed. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, cleanLine } from '../../src/article/clean.js';

test.each([
  ['line ends', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
  ['a colour', '\u001b[31mred\u001b[0m', 'red'],
  ['a title', 'a\u001b]0;owned\u0007b', 'ab'],
  ['an unclosed control string keeps the story', 'a\u001b]0;never\nclosed', 'a0;never\nclosed'],
  ['C1', 'a\u009b31mb', 'ab'],
  ['nul, bell, delete', 'a\u0000b\u0007c\u007fd', 'abcd'],
  ['overrides and isolates', 'a\u202eb\u2066c', 'abc'],
  ['a byte-order mark', '\ufeffa', 'a'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['surrogates parted by what goes make no character', 'a\udb40\u001b\udc41b', 'a\ufffd\ufffdb'],
  ['nor do those parted by a sequence', 'a\udb40\u001b[31m\udc41b', 'a\ufffd\ufffdb'],
  ['noncharacters', 'a\ufffeb\uffffc\ufdd0d\u{1ffff}e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['tab, newline, emoji and joiners stay', 'a\tb\n👩‍👩‍👧', 'a\tb\n👩‍👩‍👧'],
])('%s', (_, dirty, expected) => expect(clean(dirty)).toBe(expected));

test('cleanLine makes one line', () => expect(cleanLine(' a\r\n\tb\u00a0 c ')).toBe('a b c'));

test('cleaning a clean text changes nothing, and no control character is left', () => {
  const unit = fc.constantFrom(
    '\u001b',
    '[',
    ']',
    '\\',
    '\u0007',
    '\u009b',
    '\u009c',
    '3',
    'm',
    ';',
    '\n',
    '\r',
    'a',
    '\ud800',
    '\udb40',
    '\udc41',
    '\u202e',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(unit).map((units) => units.join('')),
      ),
      (text) => {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/,
        );
      },
    ),
    { numRuns: 1000 },
  );
});
