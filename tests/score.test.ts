/** The parts of the scores of pages that need no pages: the folds, the figures, the tables, what counts as prose. */
import { describe, expect, test } from 'vitest';
import { figuresOf, readmeTable, tableOfSet, withScores } from '../scripts/score/figures.js';
import { FOLDS, foldOf, siteOf } from '../scripts/score/folds.js';
import { hasSentence, linkedShare } from '../scripts/score/lede.js';
import { standsInStory } from '../scripts/score/story.js';

describe('the folds over sites', () => {
  test.each([
    ['https://www.example.org/a', 'example.org'],
    ['http://news.example.org:8080/b?c', 'example.org'],
    ['https://example.co.uk/', 'co.uk'],
    ['https://localhost/', 'localhost'],
    ['', ''],
  ])('the site of %s is "%s"', (url, site) => expect(siteOf(url)).toBe(site));

  // By Python: int(hashlib.md5(b"example.org").hexdigest(), 16) % 5.
  test.each([
    ['https://www.example.org/a', 4],
    ['https://en.wikipedia.org/wiki/Ferry', 0],
    ['https://orf.at/stories/1/', 3],
  ])('%s stands in fold %i, as the training script has it', (url, fold) => {
    expect(FOLDS).toBe(5);
    expect(foldOf(url)).toBe(fold);
  });
});

/** What the scorer prints for a set that has all measures. */
const PRINTED = `pages 91   shingle F1 0.9081  P 0.9000  R 0.9164   word F1 0.9165
snippets     required kept 0.8767   forbidden left out 0.9853   pooled P 0.9800 R 0.8700 accuracy 0.9296 F1 0.9200
metadata     title 0.9011 (91)   author 0.2000 (5)   date NaN (0)   given where none: author 9/86, date 11/91
`;

describe('the figures of the scorer', () => {
  test('are read from what it prints; a measure without pages is absent', () =>
    expect(figuresOf(PRINTED)).toEqual({
      measures: {
        ...{ shingles: 0.9081, words: 0.9165, kept: 0.8767, left: 0.9853, accuracy: 0.9296 },
        ...{ title: 0.9011, author: 0.2 },
      },
      given: { author: '9/86', date: '11/91' },
    }));

  const figures = (printed: string, seconds: number) => ({ ...figuresOf(printed), pages: 91, refused: 2, seconds });

  test('stand in a table with the columns that the set has', () => {
    const bare = 'pages 91   shingle F1 0.9000  P 0.9000  R 0.9000   word F1 0.8000\n';
    expect(
      tableOfSet([
        ['lede', figures(bare, 2)],
        ['another', figures(bare, 0)],
      ]),
    ).toBe(
      [
        '         4-word F1  word F1  refused  pages/s',
        'lede        0.9000   0.8000        2       46',
        'another     0.9000   0.8000        2',
      ].join('\n'),
    );
  });

  test('stand in the table of the README, with a dash where a figure is missing', () => {
    const table = readmeTable(['lede', 'another'], (set, i) =>
      set === 'documentation' && i === 0 ? figures(PRINTED, 1) : undefined,
    );
    expect(table).toContain('| 91 manuals and references: words, F1 | 0.916 | – |');
    expect(withScores(readmeOf('old'), table)).toBe(readmeOf(table));
    expect(() => withScores('no marks', table)).toThrow('README.md needs the lines');
  });
});

const readmeOf = (table: string) =>
  `before\n<!-- scores: written by "npm run score:pages -- --readme" -->\n\n${table}\n\n<!-- end of scores -->\nafter`;

const STORY = 'The ferry left the pier at nine.';

describe('running text', () => {
  test.each([
    ['The ferry left the pier at nine.', true],
    ['Home\nHarbour news from all the ports\nThe ferry left the pier at nine!', true],
    ['Home. Harbour. News.', false],
    ['Harbour news from all the ports of the country', false],
    ['渡轮在九点钟离开了码头，船长说。', true],
  ])('%j holds a sentence: %s', (text, holds) => expect(hasSentence(text)).toBe(holds));

  test('the share in links counts links of two words and more, the longest first', () => {
    const links = ['the pier', 'left the pier', 'ferry'];
    expect(linkedShare('The ferry left the\npier', links)).toBeCloseTo(13 / 23);
    expect(linkedShare('', links)).toBe(0);
  });

  test.each([
    [
      'most of its runs of four words stand there',
      'The ferry left the pier at NINE',
      { body: `${STORY} Nobody knew.` },
      true,
    ],
    ['few of them stand there', 'The ferry left the pier in 1921 with the mail of the islands', { body: STORY }, false],
    ['it holds a sentence that must be seen', `Home. ${STORY}`, { with: ['left the pier'] }, true],
    ['it holds none', STORY, { with: ['the mail'] }, false],
    ['nothing is known', STORY, {}, false],
  ])('is of the story, or not, where %s', (_, text, gold, stands) => expect(standsInStory(text, gold)).toBe(stands));
});
