/** How the runs of a page are labelled for training. */
import { describe, expect, test } from 'vitest';
import { labelRuns, wordsOf } from '../scripts/train/labels.js';

const BODY = 'The ferry left the north pier at nine. By Bo Ek. It turned back before noon, and nobody knew why.';

test.each([
  ['The ferry, at 9!', ['the', 'ferry', 'at', '9']],
  ['Ön sjöng', ['ön', 'sjöng']],
  [' … ', []],
])('the words of "%s"', (text, words) => expect(wordsOf(text)).toEqual(words));

describe('where the story was marked, the label of a run is', () => {
  test.each<[string, string[], (number | undefined)[]]>([
    ['1 for all of its words', ['The ferry left the north pier at nine.'], [1]],
    ['1 whatever its case and punctuation', ['THE FERRY LEFT: the north pier'], [1]],
    ['0 for none of its words', ['Subscribe to our daily newsletter'], [0]],
    ['the share of its groups of four words', ['The ferry left the north coast'], [2 / 3]],
    ['1 for a short run after the one before it', ['north pier at nine', 'By Bo Ek'], [1, 1]],
    ['1 for a short run before the one after it', ['By Bo Ek', 'It turned back before noon'], [1, 1]],
    ['0 for a short run between others', ['north pier at nine', 'Share this', 'It turned back before noon'], [1, 0, 1]],
    ['0 for a short run that stands elsewhere', ['and nobody knew why', 'Bo Ek', 'Subscribe to our daily'], [1, 0, 0]],
    ['none without words', ['north pier at nine', '* * *', 'By Bo Ek'], [1, undefined, 1]],
    ['0 for a repeat after it', ['The ferry left the north pier at nine', 'left the north pier'], [1, 0]],
    [
      '0 for a repeat before it, in another order',
      ['It turned back before noon', 'The ferry left the north pier', 'It turned back before noon, and nobody knew'],
      [0, 1, 1],
    ],
    [
      '1 for a part of the story that the page has elsewhere',
      ['It turned back before noon', 'The ferry left the north pier at nine'],
      [1, 1],
    ],
  ])('%s', (_, runs, labels) => expect(labelRuns(runs, { body: BODY })).toEqual(labels));
});

describe('where snippets were marked, the label of a run is', () => {
  test.each<[string, string, number | undefined]>([
    ['1 with one that belongs to the story', 'And so the ferry left the pier.', 1],
    ['1 whatever its accents', 'Thé ferry left the pier', 1],
    ['0 with one that does not', 'Please subscribe to our letter', 0],
    ['1 with both', 'The ferry left the pier; subscribe to our letter', 1],
    ['none with neither', 'Nobody knew why', undefined],
    ['none without words', '* * *', undefined],
  ])('%s', (_, run, label) =>
    expect(labelRuns([run], { with: ['ferry left the pier'], without: ['Subscribe to our letter', ''] })).toEqual([
      label,
    ]),
  );
  test('none without snippets', () => expect(labelRuns(['One'], {})).toEqual([undefined]));
});
