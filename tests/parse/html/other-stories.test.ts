/** Other whole articles on the page of one. */
import { describe, expect, test } from 'vitest';
import { descendants } from '../../../src/parse/html/dom.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { A, B } from './ferry.js';
import { readUpToRuns } from './model/page.js';

const STORY = `<p>${A}</p><p>${B}</p><p>${A}</p>`;
const OWN = `<h1>Ferry turns back</h1>${STORY}`;
const HEAD = '<title>Ferry turns back</title>';

const cutIds = (page: string) =>
  [...descendants(readUpToRuns(`<head>${HEAD}</head><body>${page}</body>`).tree.body)]
    .filter(({ cutBy }) => cutBy === 'other-story')
    .map(({ attributes }) => attributes.id);

describe('what is cut as another story', () => {
  test.each([
    [
      'articles below, each with a headline',
      `<article>${OWN}</article>${['b', 'c'].map((id) => `<article id="${id}"><h1>Pier ${id}</h1>${STORY}</article>`).join('')}`,
      ['b', 'c'],
    ],
    [
      'an article with a headline of another level',
      `<article>${OWN}</article><article id="b"><h2>Pier closed</h2>${STORY}</article>`,
      ['b'],
    ],
    [
      'an element with the same class, which says that it is a story',
      `<div class="story-wrap">${OWN}</div><div class="story-wrap" id="b"><h1>Pier closed</h1>${STORY}</div>`,
      ['b'],
    ],
    [
      'articles beside an element around the page’s own',
      `<div><article class="post">${OWN}</article></div><div><p>${A}</p></div>`,
      [],
    ],
    [
      'not an element whose class says nothing',
      `<div class="box">${OWN}</div><div class="box" id="b"><h1>Pier closed</h1>${STORY}</div>`,
      [],
    ],
    ['not a teaser', `<article>${OWN}</article><article id="b"><h2>Pier closed</h2><p>Short.</p></article>`, []],
    ['not an article without a headline', `<article>${OWN}</article><article id="b">${STORY}</article>`, []],
    [
      'not an article with the page’s own headline',
      `<article>${OWN}</article><article id="b"><h1>Ferry turns back</h1>${STORY}</article>`,
      [],
    ],
    [
      'not the sections of one story',
      `<article>${OWN}<section class="story" id="b"><h2>The pier</h2>${STORY}</section><section class="story" id="c"><h2>The boat</h2>${STORY}</section></article>`,
      [],
    ],
    [
      'not an article above',
      `<article id="b"><h2>Pier closed</h2>${STORY}</article><article>${OWN}${STORY}</article>`,
      [],
    ],
    [
      'an element with the same class and an author of its own',
      `<div class="item">${OWN}</div><div class="item" id="b"><h1>Pier closed</h1><p class="byline">By Bo Ek</p>${STORY}</div>`,
      ['b'],
    ],
    [
      'an article above with a headline of the same level, if the title of the page is the other’s',
      `<article id="b"><h1>Pier closed</h1>${STORY}</article><article>${OWN}</article>`,
      ['b'],
    ],
    [
      'articles elsewhere below whose headlines lead to their pages',
      `<main><article>${OWN}</article></main><div><article id="b"><h3><a href="/pier">Pier closed</a></h3><p>${A}</p></article></div>`,
      ['b'],
    ],
    [
      'an article above whose headline leads to its page',
      `<div class="lead-story" id="b"><h2><a href="/pier">Pier closed</a></h2>${STORY}</div><main><article>${OWN}</article></main>`,
      ['b'],
    ],
    [
      'briefs inside the article',
      `<article>${OWN}<div class="briefs" id="b"><h3><a href="/pier">Pier closed</a></h3><p>${A}</p></div></article>`,
      ['b'],
    ],
    [
      'not parts of the story whose headings lead to other pages',
      `<article>${OWN}<div class="product" id="b"><h2><a href="/lamp">A lamp for boats</a></h2><p>${A}</p></div></article>`,
      [],
    ],
    [
      'not articles whose headlines lead to other sites',
      `<main><article>${OWN}</article></main><div><article id="b"><h3><a href="https://o.example/p">A list</a></h3><p>${A}</p></article></div>`,
      [],
    ],
    [
      'not articles below nothing but a headline',
      `<header><h1>Ferry turns back</h1></header><article id="b"><h2><a href="/pier">Pier closed</a></h2>${STORY}</article>`,
      [],
    ],
  ])('%s', (_, page, ids) => expect(cutIds(page)).toEqual(ids));
});

test('other stories are related stories, with their addresses where they have any', () => {
  const page = `<head>${HEAD}</head><body><main><article>${OWN}</article></main>
    <article><h2><a href="/pier">Pier closed for the summer</a></h2>${STORY}</article><article><h2>Light out</h2>${STORY}</article></body>`;
  const { related } = parseHtml(page, { url: 'https://coast.example/ferry' });
  expect(related.map(({ headline, url }) => [headline, url])).toEqual([
    ['Pier closed for the summer', 'https://coast.example/pier'],
  ]);
});
