/** Who wrote the story, by the page's data and by what the page shows. */
import { expect, test } from 'vitest';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { STORY } from '../ferry.js';

/** A page with the byline between its headline and its story. */
const UNDER = (byline: string) => `<article><h1>Ferry turns back</h1>${byline}${STORY}</article>`;

const LINKED = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author })}</script>`;

interface Row {
  rule: string;
  head?: string;
  body: string;
  language?: string;
  authors: string[];
}

const rows: Row[] = [
  {
    rule: 'three in capitals',
    body: UNDER('<p class="byline">ANN LEE, BO EK and CY FOXWORTH</p>'),
    authors: ['Ann Lee', 'Bo Ek', 'Cy Foxworth'],
  },
  {
    rule: 'a person in the byline, not the organisation in the data',
    head: LINKED({ '@type': 'Organization', name: 'The Valley Post' }),
    body: UNDER('<p class="byline">By Ann Lee</p>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'a person in a meta element, not the organisation in JSON-LD',
    head: `${LINKED({ name: 'Valley News' })}<meta name="author" content="Ann Lee">`,
    body: UNDER(''),
    authors: ['Ann Lee'],
  },
  {
    rule: 'all people of a meta element, where JSON-LD has one of them',
    head: `${LINKED({ name: 'Ann Lee' })}<meta name="author" content="Ann Lee, Bo Ek">`,
    body: UNDER(''),
    authors: ['Ann Lee', 'Bo Ek'],
  },
  {
    rule: 'no organisation in a meta element that the page doesn’t show',
    head: '<meta name="author" content="Valley Media Group">',
    body: UNDER(''),
    authors: [],
  },
  {
    rule: 'an organisation in a meta element that the page shows',
    head: '<meta name="author" content="Valley Media Group">',
    body: UNDER('<p>Text: Valley Media Group</p>'),
    authors: ['Valley Media Group'],
  },
  {
    rule: 'no address of an organisation',
    head: '<meta name="author" content="Valley Media Group, Frankfurt a. M., Germany">',
    body: UNDER(''),
    authors: [],
  },
  {
    rule: 'not the place after the name',
    body: UNDER('<p class="byline">By Ann Lee, New York</p>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'not what the author is',
    body: UNDER('<p>26/07/2021 by Ann Lee, Candidate for the Harbour Council</p>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'no address of a social network',
    head: '<meta name="author" content="facebook.com/annlee">',
    body: UNDER(''),
    authors: [],
  },
  { rule: 'no publisher', head: '<meta name="author" content="publisher">', body: UNDER(''), authors: [] },
  {
    rule: 'nobody in particular',
    head: LINKED({ name: 'Contributors to the valley’s projects' }),
    body: UNDER(''),
    authors: [],
  },
  {
    rule: 'not a button beside the name',
    body: UNDER('<div class="author">Ann Lee <a href="https://x.example/annlee">Twitter</a></div>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'not a link to more',
    head: '<meta name="author" content="ann1984">',
    body: UNDER('<div class="author"><a href="/a">More Posts</a></div>'),
    authors: [],
  },
  {
    rule: 'not who checked the story, where somebody wrote it',
    body: UNDER(
      '<div><p>Reviewed by <a class="author" href="/a">Bo Ek</a></p><p>Written by <span>Ann Lee</span></p></div>',
    ),
    authors: ['Ann Lee'],
  },
  {
    rule: 'who checked the story, where nobody else is named',
    body: UNDER('<p>Reviewed by Bo Ek</p>'),
    authors: ['Bo Ek'],
  },
  {
    rule: 'not who took the picture',
    body: UNDER('<p>Foto: <span class="author">Bo Ek</span></p><p>Von Ann Lee</p>'),
    language: 'de',
    authors: ['Ann Lee'],
  },
  {
    rule: 'not the author of a comment',
    body: `${UNDER('')}<ol><li><span class="comment-author">Bo Ek</span>: I was there.</li></ol>`,
    authors: [],
  },
  {
    rule: 'not the authors of the works that a story cites',
    head: '<meta name="citation_author" content="Ann Lee">',
    body: `${UNDER('')}<ol><li itemprop="citation" itemscope><meta itemprop="author" content="B. Ek, C. Roe"></li></ol>`,
    authors: ['Ann Lee'],
  },
  {
    rule: 'a single name in the line about author and date, not a name in the story',
    body: UNDER('<div class="entry-meta"><p>by <a href="/a">Ann</a></p></div><p>Two tales <br>by Bo Ek</p>'),
    authors: ['Ann'],
  },
  {
    rule: 'no word after "by" in the text',
    body: `<article><h1>Ferry turns back</h1>${STORY}<p>Boats are passed <b>by value</b>, as all know.</p></article>`,
    authors: [],
  },
  {
    rule: 'a name beside the date: after it',
    body: UNDER('<p>26.07.2021 | 13:10 Uhr | Ann Lee</p>'),
    language: 'de',
    authors: ['Ann Lee'],
  },
  {
    rule: 'a name beside the date: before it',
    body: UNDER('<p><span>Ann Lee | </span>26.07.2021 - Update: 27.07.2021</p>'),
    language: 'de',
    authors: ['Ann Lee'],
  },
  {
    rule: 'no word that follows a date without a mark',
    body: UNDER('<p>26.07.2021 Latest News</p>'),
    authors: [],
  },
  {
    rule: 'a name alone, of whom a paragraph at the end says who that is',
    body: `${UNDER('<p>Ann Lee</p><p>Boats</p>')}<p>Ann Lee is a reporter who has written about boats and harbours since she was at school.</p>`,
    authors: ['Ann Lee'],
  },
  {
    rule: 'a name of the writing’s own label: "Interview: …"',
    body: UNDER('<p class="author">Interview: Ann Lee</p>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'each item of a list',
    body: UNDER('<ul class="authors"><li>Ann Lee</li><li>Bo Ek</li></ul>'),
    authors: ['Ann Lee', 'Bo Ek'],
  },
  {
    rule: 'each link to an author',
    body: UNDER('<p><a rel="author" href="/a/ann">Ann Lee</a>, <a rel="author" href="/a/bo">Bo Ek</a></p>'),
    authors: ['Ann Lee', 'Bo Ek'],
  },
  {
    rule: 'each element that is named for one',
    body: UNDER('<div><span class="author">Ann Lee</span><span class="author">Bo Ek</span></div>'),
    authors: ['Ann Lee', 'Bo Ek'],
  },
  {
    rule: 'each name in an element that is named for them',
    body: UNDER('<p class="authors"><b class="author-name">Ann Lee</b> and <b class="author-name">Bo Ek</b></p>'),
    authors: ['Ann Lee', 'Bo Ek'],
  },
  {
    rule: 'not the link to the editor beside that to the author',
    body: UNDER('<div class="byline"><a href="/a/ann">Ann Lee</a><div>Edited by <a href="/a/bo">Bo Ek</a></div></div>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'not the section beside the name',
    body: UNDER('<p class="byline"><a href="/a/ann">Ann Lee</a> in <a href="/s/deep-water">Deep Water</a></p>'),
    authors: ['Ann Lee'],
  },
  {
    rule: 'not what the author is, in an element of its own',
    body: UNDER('<div class="byline"><span>Ann Lee</span><br><span>Senior Staff Writer</span></div>'),
    authors: ['Ann Lee'],
  },
  { rule: 'no job alone', body: UNDER('<p class="byline">Staff Writer</p>'), authors: [] },
  { rule: 'no address of mail', body: UNDER('<p class="byline">ann@example.com</p>'), authors: [] },
  {
    rule: 'no day of the week',
    body: UNDER('<p class="byline">Sat, 20 Nov, 2021 - 06:36</p>'),
    authors: [],
  },
  {
    rule: 'no list of sections',
    body: UNDER('<p class="author">26.07.2021 / Boats / Harbours / Politics / Valley</p>'),
    authors: [],
  },
];

test.each(rows)('$rule', ({ head = '', body, language = 'en', authors }) => {
  const page = `<html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  expect(parseHtml(page, { url: 'https://example.org/a' }).authors.map(({ name }) => name)).toEqual(authors);
});
