/** A draft's quotations against its sources: what is the same, what is not, and what is said of it. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';
import { type CheckedQuotation, checkDraft, isInOrder } from '../../src/quotes/check/index.js';
import { article } from './article.js';

const SAID =
  'The harbour was closed on Monday. ¶ “The fog was thick, and we didn’t see the north pier at all,” said Bo Ek. ¶ ' +
  '“We go now,” said Ann Lee, “and we return at noon.” ¶ “Nobody was hurt – nobody,” the captain said.';

const sourceOf = (text: string, name = 'notes.txt') => ({ name, article: article(text) });
const check = (draft: string, ...sources: string[]): CheckedQuotation[] =>
  checkDraft(
    article(draft),
    sources.map((text, i) => sourceOf(text, `s${i + 1}`)),
  );

const line = ({ verdict, at, changes, speaker, speakerInSource }: CheckedQuotation): string =>
  [
    verdict,
    at ? `${at.source} ¶${at.paragraph ?? '—'}` : '—',
    changes
      ?.map(({ kind, words }) => (kind === 'same' ? words : kind === 'dropped' ? `[-${words}-]` : `{+${words}+}`))
      .join(' '),
    speaker === 'differs' ? `by ${speakerInSource}` : speaker === 'same' ? 'same speaker' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' | ');

describe('what is the same', () => {
  test.each([
    ['the same words', '“The fog was thick, and we didn’t see the north pier at all,” said Bo Ek.'],
    ['other marks', '"The fog was thick, and we didn’t see the north pier at all," said Bo Ek.'],
    ['another apostrophe', "“The fog was thick, and we didn't see the north pier at all,” said Bo Ek."],
    ['more white space', '“The  fog was thick, and\u00a0we didn’t see the north pier at all,” said Bo Ek.'],
    [
      'a full stop for the comma at the end',
      'Bo Ek said: “The fog was thick, and we didn’t see the north pier at all.”',
    ],
    ['a part of it, with its first letter in lower case', 'Bo Ek said “the fog was thick”.'],
    ['a part that begins in the middle', 'Bo Ek said that they “didn’t see the north pier at all”.'],
    ['a surname', '“The fog was thick, and we didn’t see the north pier at all,” Ek said.'],
  ])('%s is verified', (_, draft) => {
    expect(check(draft, SAID).map(line)).toEqual(['verified | s1 ¶2 | same speaker']);
  });
  test.each([
    ['another dash', '“Nobody was hurt — nobody,” the captain said.'],
    ['a dash without spaces', '“Nobody was hurt—nobody,” the captain said.'],
    ['a hyphen for a dash', '“Nobody was hurt - nobody,” the captain said.'],
    ['words before a dash', '“Nobody was hurt,” the captain said.'],
  ])('%s is verified', (_, draft) => {
    expect(check(draft, SAID).map(line)).toEqual(['verified | s1 ¶4 | same speaker']);
  });
  test('an accent that is a sign of its own', () => {
    const decomposed = '“The cafe\u0301 was closed all night,” said Bo Ek.';
    expect(check('“The café was closed all night,” said Bo Ek.', decomposed).map(line)).toEqual([
      'verified | s1 ¶1 | same speaker',
    ]);
  });
  test.each([
    ['interrupted by its cue, as in the source', '“We go now,” Ann Lee said, “and we return at noon.”'],
    ['interrupted in one of them only', '“We go now, and we return at noon,” said Ann Lee.'],
    ['interrupted in one of them only, without the comma', '“We go now and we return at noon,” said Ann Lee.'],
  ])('a quotation %s', (_, draft) => {
    expect(check(draft, SAID).map(line)).toEqual(['verified | s1 ¶3 | same speaker']);
  });
});

describe('what the draft shows to be left out', () => {
  test.each([
    ['an ellipsis', '“The fog was thick … at all,” said Bo Ek.'],
    ['three full stops', '“The fog was thick... at all,” said Bo Ek.'],
    ['an ellipsis in brackets', '“The fog was thick […] at all,” said Bo Ek.'],
    ['words in brackets', '“The fog was thick, and [they] didn’t see the north pier at all,” said Bo Ek.'],
    ['a capital in brackets', '“[W]e didn’t see the north pier at all,” said Bo Ek.'],
  ])('%s: shortened', (_, draft) => {
    expect(check(draft, SAID).map(line)).toEqual(['shortened | s1 ¶2 | same speaker']);
  });
  test('not where the parts stand in another order', () => {
    expect(check('“At all … the fog was thick,” said Bo Ek.', SAID)[0]?.verdict).not.toBe('shortened');
  });
  test('not where they stand in two sources', () => {
    const found = check(
      '“The fog was thick … and the pier is new,” said Bo Ek.',
      SAID,
      '“And the pier is new,” said Bo Ek.',
    );
    expect(found[0]?.verdict).not.toBe('shortened');
  });
});

describe('what is not the same', () => {
  test.each([
    ['a dropped "not"', '“The fog was thick, and we did see the north pier at all,” said Bo Ek.', '[-didn’t-] {+did+}'],
    [
      'a contraction written out',
      '“The fog was thick, and we did not see the north pier at all,” said Bo Ek.',
      '[-didn’t-] {+did not+}',
    ],
    ['a word more', '“The fog was very thick, and we didn’t see the north pier at all,” said Bo Ek.', '{+very+}'],
    ['a word less', '“The fog was thick, and we didn’t see the pier at all,” said Bo Ek.', '[-north-]'],
    [
      'a comma less in the middle',
      '“The fog was thick and we didn’t see the north pier at all,” said Bo Ek.',
      '[-thick,-] {+thick+}',
    ],
  ])('%s: altered', (_, draft, change) => {
    const [found] = check(draft, SAID);
    expect(found?.verdict).toBe('altered');
    expect(line(found as CheckedQuotation)).toContain(change);
    expect(found?.at?.text).toContain('The fog was thick');
  });
  test('a word is not found inside another', () => {
    expect(
      check('He was “able to do all of it”, Ek said.', '“He was unable to do all of it,” said Ek.')[0]?.verdict,
    ).toBe('altered');
    expect(check('A “friendly pier for all”, Ek said.', '“An un-friendly pier for all,” said Ek.')[0]?.verdict).toBe(
      'altered',
    );
  });
  test('words that nobody said are not found', () => {
    expect(check('“The mayor paid for every single boat himself,” said Bo Ek.', SAID).map(line)).toEqual([
      'not found | —',
    ]);
  });
  test('an altered quotation that the sources have word for word elsewhere is verified', () => {
    const found = check(
      '“The pier is new and wide,” said Bo Ek.',
      '“The pier is old and wide,” said Bo Ek.',
      '“The pier is new and wide,” said Bo Ek.',
    );
    expect(found.map(line)).toEqual(['verified | s2 ¶1 | same speaker']);
  });
});

describe('who said it', () => {
  test.each([
    ['another name', '“The fog was thick,” said Ann Lee.', 'speaker differs | s1 ¶2 | by Bo Ek'],
    ['no name in the draft', '“The fog was thick, and we didn’t see the north pier at all.”', 'verified | s1 ¶2'],
    ['a description, who may be anybody', '“The fog was thick,” the pilot said.', 'verified | s1 ¶2'],
    [
      'words outside of quotations, as in a transcript',
      '“The harbour was closed on Monday,” said Ann Lee.',
      'verified | s1 ¶1',
    ],
  ])('%s', (_, draft, expected) => {
    expect(check(draft, SAID).map(line)).toEqual([expected]);
  });
  test('of two places the one with the same speaker counts', () => {
    const both = '“We go now,” said Bo Ek. ¶ The bell rang and rang. ¶ “We go now,” said Ann Lee.';
    expect(check('“We go now,” said Ann Lee.', both).map(line)).toEqual(['verified | s1 ¶3 | same speaker']);
  });
  test('the labels of a transcript name the speakers', () => {
    const transcript =
      'LEE: We go at noon today. ¶ EK: The fog is thick today. ¶ LEE: Then we wait here. ¶ EK: So we wait.';
    expect(check('“The fog is thick today,” said Lee.', transcript).map(line)).toEqual([
      'speaker differs | s1 ¶2 | by EK',
    ]);
  });
  test('in a language without data the words are checked, the speakers are not', () => {
    const dutch = (text: string): Article => ({ ...article(text), language: 'nl' });
    const said = '“Wij hebben de hele nacht gezongen”, zei Anna Lehmann.';
    const found = checkDraft(dutch(said), [{ name: 's1', article: dutch(said) }]);
    expect(found.map(line)).toEqual(['verified | s1 ¶1']);
  });
});

test('a place is given in offsets of the source’s plain text', () => {
  const [found] = check('“The fog was thick,” said Bo Ek.', SAID);
  const { start = 0, end = 0 } = found?.at ?? {};
  expect(plainText(article(SAID)).slice(start, end)).toBe('The fog was thick');
});

test('a long passage with few of the words takes no long time', () => {
  // Expressions that repeat what repeats would never end here.
  const long = `“${'The fog was thick and the pier was old and '.repeat(400)}we went,” said Bo Ek.`;
  const found = check('“The fog was thick but the pier was new and so we stayed,” said Bo Ek.', long);
  expect(found).toHaveLength(1);
});

test('a draft without quotations has nothing to check', () =>
  expect(check('The harbour was closed.', SAID)).toEqual([]));

test.each([
  ['verified', true],
  ['shortened', true],
  ['altered', false],
  ['speaker differs', false],
  ['not found', false],
] as const)('%s is in order: %s', (verdict, expected) => expect(isInOrder(verdict)).toBe(expected));
