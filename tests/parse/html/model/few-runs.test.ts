/** What the rules alone say of small pages. */
import { describe, expect, test } from 'vitest';
import { isSentence, oddsByRules, ruleForLabel } from '../../../../src/parse/html/model/few-runs.js';
import { contextOf, runsToJudge } from '../../../../src/parse/html/read-page.js';
import { A, B, C, STORY } from '../ferry.js';
import { readUpToRuns, runsOf } from './page.js';

const URL_OF_PAGE = 'https://example.org/ferry';
const ARTICLE = (inner: string) => `<article><h1>Ferry turns back</h1>${inner}</article>`;

function kept(page: string): string[] {
  const read = readUpToRuns(page, URL_OF_PAGE);
  const runs = runsToJudge(read);
  const odds = oddsByRules(runs, contextOf(read));
  return runs.filter((_, i) => (odds[i] ?? 0) > 0).map(({ text }) => text);
}

const linkedParagraph = 'The captain of the ferry has told the whole story to our paper in a long talk.';

describe('of a small page, the rules keep', () => {
  test.each([
    ['the paragraphs of the story’s element', ARTICLE(STORY), [A, B, C]],
    ['a short line in it', ARTICLE(`${STORY}<p>So it was</p>`), [A, B, C, 'So it was']],
    ['no label of the page in it', ARTICLE(`${STORY}<p>Advertisement</p>`), [A, B, C]],
    ['no short line above its first sentence', ARTICLE(`<p>From the harbour</p>${STORY}`), [A, B, C]],
    ['a heading above its first sentence', ARTICLE(`<h2>The harbour</h2>${STORY}`), ['The harbour', A, B, C]],
    ['no link that stands alone', ARTICLE(`${STORY}<p><a href="/b">The second boat</a></p>`), [A, B, C]],
    [
      'a whole paragraph in a link',
      ARTICLE(`${STORY}<p><a href="/b">${linkedParagraph}</a></p>`),
      [A, B, C, linkedParagraph],
    ],
    [
      'a list of links to other sites',
      ARTICLE(`${STORY}<ul><li><a href="https://a.example.com/">Harbour act</a></ul>`),
      [A, B, C, 'Harbour act'],
    ],
    [
      'no list of links to its own site',
      ARTICLE(`${STORY}<ul><li><a href="https://www.example.org/a">Harbour act</a></ul>`),
      [A, B, C],
    ],
    ['no list of links by path', ARTICLE(`${STORY}<ul><li><a href="/act">Harbour act</a></ul>`), [A, B, C]],
    ['a sentence in an aside', ARTICLE(`${STORY}<aside><p>${B} So it is.</p></aside>`), [A, B, C, `${B} So it is.`]],
    ['no sentence of comments', ARTICLE(`${STORY}<div id="comments"><p>${B} So it is.</p></div>`), [A, B, C]],
    ['no offer at the end', ARTICLE(`${STORY}<p>Sign up for our newsletter.</p>`), [A, B, C]],
    [
      'no other story below',
      `${ARTICLE(STORY + STORY)}<div><h3>Pier closed</h3><p>The pier is closed, and nobody knows for how long.</p></div>`,
      [A, B, C, A, B, C],
    ],
  ])('%s', (_, page, texts) => expect(kept(page)).toEqual(texts));
});

test.each([
  ['Advertisement', 'furniture'],
  ['Share', 'furniture'],
  ['Related stories', 'related'],
  ['The ferry turned back', undefined],
])('the label "%s" is cut by the rule %s', (label, rule) =>
  expect(ruleForLabel({ text: label, linked: 0 })).toBe(rule),
);

test.each([
  ['words and a full stop', `<p>${A}</p>`, true],
  ['no full stop', '<p>One two three four five six seven eight nine</p>', false],
  ['few words', '<p>It rained all day.</p>', false],
  ['half of it in links', `<p><a href="/">${A}</a></p>`, false],
])('a sentence has words, an end and few links: %s', (_, page, expected) =>
  expect(runsOf(page).map(isSentence)).toEqual([expected]),
);
