/** Every visible text of a page is in the article or in `removed`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.js';
import { LedeError } from '../../../src/base/errors.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { readTree } from '../../../src/parse/html/tree.js';
import { accountedText, missingWords } from '../../support/account.js';

const PROSE =
  'The ferry left the pier at nine, said the captain, and turned back before the hour was out, nobody knew why.';

const TAGS =
  'p div span a b i h1 h2 h3 ul li ol blockquote table tr td th section article aside footer header nav figure figcaption pre code em button label dl dt dd main form'.split(
    ' ',
  );
const CLASSES = [
  '',
  ' class="byline"',
  ' class="share"',
  ' class="related"',
  ' id="comments"',
  ' class="dek"',
  ' class="caption"',
  ' class="date"',
  ' hidden',
  ' href="/x"',
  ' itemprop="author"',
  ' class="author-bio"',
  ' class="entry-content"',
];
const WORDS = [
  'Related:',
  'By',
  'Published July 26, 2021',
  'Read more:',
  'Advertisement',
  'OSLO (AP) —',
  'Reporting by',
  PROSE,
  'A short line',
  'Follow us',
];

/** A page of nested elements; each text holds one word, W0W, W1W …, that stands nowhere else. */
const pages = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ tag: fc.constantFrom(...TAGS), given: fc.constantFrom(...CLASSES) }) },
      { weight: 3, arbitrary: fc.constant('close' as const) },
      { weight: 5, arbitrary: fc.record({ words: fc.constantFrom(...WORDS) }) },
      { weight: 1, arbitrary: fc.constant('break' as const) },
    ),
    { maxLength: 60 },
  )
  .map((steps) => {
    const open: string[] = [];
    let page = '';
    let count = 0;
    for (const step of steps) {
      if (step === 'break') page += '<br>';
      else if (step === 'close') page += open.length > 0 ? `</${open.pop()}>` : '</p>';
      else if ('tag' in step) {
        page += `<${step.tag}${step.given}>`;
        open.push(step.tag);
      } else page += `${step.words} W${count++}W `;
    }
    return {
      page: `<html><body><article><h1>Ferry turns back</h1><p>${PROSE}</p>${page}<p>${PROSE} ${PROSE}</p>`,
      count,
    };
  });

describe('the text of a page', () => {
  test('every word of any page is in the article or in what was removed', () => {
    fc.assert(
      fc.property(pages, ({ page, count }) => {
        let article: Article;
        try {
          article = parseHtml(page, { url: 'https://example.org/' });
        } catch (error) {
          if (error instanceof LedeError) return;
          throw error;
        }
        const text = accountedText(article);
        for (let i = 0; i < count; i++) expect(text).toContain(`W${i}W`);
      }),
      { numRuns: 400 },
    );
  });

  test('any characters can be read, and no control character passes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        try {
          const article = parseHtml(`<article><p>${PROSE}${PROSE}${PROSE}</p>${text}`);
          expect(accountedText(article)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
        } catch (error) {
          if (!(error instanceof LedeError)) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['words that inline elements part are whole words', '<p><b>F</b>erry pier</p>', 'Ferry pier', []],
    ['… or stand apart', '<p><b>Ann</b>Lee</p>', 'Ann Lee', []],
    ['… or partly so', '<p><b>1</b><i>2</i><u>3</u></p>', '12 3', []],
    ['words may be joined to others', '<td>Ann</td><td>Lee</td>', 'AnnLee', []],
    ['a word is counted', '<p>ferry ferry pier</p>', 'pier ferry', ['ferry']],
    ['a word inside another is not the word', '<p>err</p>', 'ferry', ['err']],
  ])('in the count of words, %s', (_, page, text, missing) =>
    expect(missingWords(readTree(page).body, text)).toEqual(missing),
  );

  test('the label of key points is listed', () => {
    const points = '<h3>Key points</h3><ul><li>The ferry drifted for an hour.</li><li>Nobody was hurt.</li></ul>';
    const article = parseHtml(`<article><h1>Ferry turns back</h1>${points}<p>${PROSE} ${PROSE}</p><p>${PROSE}</p>`);
    expect(article.keyPoints).toHaveLength(2);
    expect(article.removed).toMatchObject([{ rule: 'key-points', text: 'Key points' }]);
  });
});
