import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/article/clean.js';
import type { SafeText } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';
import { parseText } from '../../src/parse/text/index.js';
import { bySpeaker, countSpeakers, quotes } from '../../src/quotes/index.js';
import { article } from './article.js';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'article', '000_0517752b5998c0f7.txt');
test.skipIf(!existsSync(shared))(
  'the scraped article has three, by their speakers’ full names (skipped without ../shared)',
  () => {
    const found = quotes(parseText(readFileSync(shared, 'utf8')));
    expect(found.map((one) => [one.speaker?.name, one.speaker?.role, one.cue, one.paragraph, one.kind])).toEqual([
      ['Mustafa al-Kadhimi', 'Iraqi Prime Minister', 'told', 2, 'direct'],
      ['Jen Psaki', 'White House press secretary', 'said', 4, 'mixed'],
      ['Fuad Hussein', 'Iraqi foreign minister', 'said', 8, 'direct'],
    ]);
  },
);

test('the listener and the occasion, as the sentence states them', () => {
  const [one] = quotes(article('“We drifted,” Bo Ek told the Harbour Press on Sunday.'));
  expect(one).toMatchObject({ addressee: 'the Harbour Press', occasion: 'on Sunday' });
});

test('all: words in marks that are no quotation have a reason', () => {
  const found = quotes(article('The “pier” is a plank. His novel “The Long Fog” came out in May.'), { all: true });
  expect(found.map((one) => [one.text, one.reason, one.speaker])).toEqual([
    ['pier', 'scare quotes', null],
    ['The Long Fog', 'a title', null],
  ]);
});

describe('a language without data: quotations have no speaker', () => {
  const dutch =
    '“Wij hebben gezongen”, zei een vrouw die met twee honden aan boord was, en niemand raakte gewond in deze lange en koude nacht, zo meldde de politie in de haven.';
  test.each([
    ['recognised by its tag', { ...article('“Oui, et non, et encore,” said Bo Ek.'), language: 'pt' }],
    ['recognised by its words', article(dutch)],
  ])('%s', (_, text) => {
    const found = quotes(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ speaker: null, confidence: 0 });
  });
});

test('bySpeaker: any word of the name, case and accents aside', () => {
  const found = quotes(article('“We drifted,” said José Ek. ¶ “You slept,” said Ann Lee.'));
  expect(bySpeaker(found, 'jose').map((one) => one.text)).toEqual(['We drifted,']);
  expect(bySpeaker(found, 'LEE').map((one) => one.text)).toEqual(['You slept,']);
  expect(bySpeaker(found, 'ee')).toEqual([]);
});

test('countSpeakers: the one quoted most is first', () => {
  const found = quotes(article('“We drifted,” said Bo Ek. ¶ “You slept,” said Ann Lee. ¶ “All night,” said Lee.'));
  expect(countSpeakers(found)).toEqual([
    { name: 'Ann Lee', quotations: 2, words: 4 },
    { name: 'Bo Ek', quotations: 1, words: 2 },
  ]);
});

test('any text: every offset cuts exactly its words out of the plain text', () => {
  const word = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    'said',
    'Bo Ek',
    'Ann Lee',
    'he',
    'the captain',
    ',',
    '.',
    '?',
    ':',
    'fog',
    'told',
    'who',
    'and',
    'We',
    '—',
    '(',
    ')',
    "''",
    '海',
    ' ',
  );
  const paragraph = fc
    .array(fc.oneof({ weight: 9, arbitrary: word }, fc.string()), { maxLength: 60 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), fc.boolean(), (paragraphs, all) => {
      const made = {
        ...article(''),
        body: paragraphs.map((text) => ({
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: clean(text) as SafeText }],
        })),
      };
      const text = plainText(made);
      let last = -1;
      for (const one of quotes(made, { all })) {
        for (const part of one.parts) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.start).toBeGreaterThan(last);
          last = part.start;
        }
        const mention = one.speaker?.mention;
        if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      }
    }),
    { numRuns: 500 },
  );
});
