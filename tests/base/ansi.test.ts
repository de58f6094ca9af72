import { expect, test } from 'vitest';
import { ansiAt, hyperlink, leadingAnsi, stripAnsi } from '../../src/base/ansi.js';

const LINK = hyperlink('https://example.com/', 'word');

test.each([
  ['plain', 'plain'],
  ['\u001b[1mbold\u001b[22m', 'bold'],
  ['\u001b[38;2;1;2;3mcolour\u001b[39m', 'colour'],
  [`a ${LINK} b`, 'a word b'],
  ['\u001b[2J stays', '\u001b[2J stays'],
])('%j without escape sequences is %j', (text, plain) => expect(stripAnsi(text)).toBe(plain));

test.each([
  [LINK, 0, '\u001b]8;;https://example.com/\u001b\\'],
  ['ab\u001b[1m', 2, '\u001b[1m'],
  ['ab\u001b[1m', 1, undefined],
  ['ab', 7, undefined],
])('in %j at %i stands %j', (text, at, sequence) => expect(ansiAt(text, at)).toBe(sequence));

test.each([
  ['\u001b[1m\u001b[36m  word', '\u001b[1m\u001b[36m'],
  ['word\u001b[1m', ''],
])('%j begins with %j', (text, sequences) => expect(leadingAnsi(text)).toBe(sequences));
