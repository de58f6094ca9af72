/** The headline of a page, and the label above it. */
import { expect, test } from 'vitest';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { STORY } from '../ferry.js';

interface Row {
  rule: string;
  head?: string;
  body: string;
  headline: string | undefined;
  kicker?: string;
}

const rows: Row[] = [
  {
    rule: 'the h1, where the titles are shorter',
    head: '<title>Ferry turns back - The Valley Post</title><meta property="og:title" content="Ferry turns back">',
    body: `<article><h1>Ferry turns back before noon</h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'the only h1, in a banner above the story, though the title has other words',
    head: '<title>Why boats are late | Valley Boats</title>',
    body: `<section class="page-banner"><h1>Seven reasons for a late ferry</h1></section><main>${STORY}</main>`,
    headline: 'Seven reasons for a late ferry',
  },
  {
    rule: 'the only h1, in a masthead above the story',
    head: '<title>Which ferry is the best?</title>',
    body: `<header class="page-masthead"><h1>Ferries and certificates</h1></header><main>${STORY}</main>`,
    headline: 'Ferries and certificates',
  },
  {
    rule: 'the only h1 above the story before a heading in it that a part of the title repeats',
    head: '<title>What is a late ferry - A guided tour | Valley Boats</title>',
    body: `<div><h1>An introduction to late ferries</h1></div><main><h2>What is a late ferry?</h2>${STORY}</main>`,
    headline: 'An introduction to late ferries',
  },
  {
    rule: 'a lower heading that is the title, where the h1 has other words',
    head: '<title>Ferry turns back before noon</title>',
    body: `<h1>News of the valley</h1><main><h2>Ferry turns back before noon</h2>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'not the h1 that links to the first page of the site',
    head: '<title>Ferry turns back - Boats - Valley</title>',
    body: `<header><h1><a href="/">The Valley Forum</a></h1></header><main>${STORY}</main>`,
    headline: 'Ferry turns back - Boats',
  },
  {
    rule: 'not the h1 in a link to the first page of the site',
    head: '<title>Ferry turns back before noon</title>',
    body: `<header><a href="https://example.org/"><h1>The Valley Forum</h1></a></header><main>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'a headline that links to itself is one',
    head: '<title>Ferries</title>',
    body: `<article><h1><a href="/2021/ferry">Ferry turns back before noon</a></h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'not the h1 that the title has after the headline',
    head: '<title>Ferry turns back before noon : Valley Archive | News of boats | Year 6</title>',
    body: `<h1>Valley Archive</h1><main><h3>Ferry turns back before noon</h3>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'the h1 with which the title begins, not the longer heading below it',
    head: '<title>The boat that was late - A long tale of ferries and harbours in winter : valley.example</title>',
    body: `<h1>The boat that was late</h1><h2>A long tale of ferries and harbours in winter</h2><main>${STORY}</main>`,
    headline: 'The boat that was late',
  },
  {
    rule: 'the h1 that is a title, not a tag before it that another heading has',
    head: '<title>ferries - How do I mend a late ferry? - Valley</title><meta property="og:title" content="How do I mend a late ferry?">',
    body: `<h1>How do I mend a late ferry?</h1><main>${STORY}<h1>Ferries</h1>${STORY}</main>`,
    headline: 'How do I mend a late ferry?',
  },
  {
    rule: 'the title, not an h1 that is a word of it',
    head: '<title>Ferry turns back before noon and nobody on board was told why, at last : r/boats</title>',
    body: `<div><h1>boats</h1></div><main>${STORY}</main>`,
    headline: 'Ferry turns back before noon and nobody on board was told why, at last : r/boats',
  },
  {
    rule: 'not the last step of a path of links, where a lower heading is the title',
    head: '<title>Ferry news: all you need to know</title><meta property="og:title" content="Ferry turns back">',
    body: `<ol><li><h1>Late ferries of the valley</h1></li></ol><main><h2>Ferry turns back</h2>${STORY}</main>`,
    headline: 'Ferry turns back',
  },
  {
    rule: 'a label in the heading, where the title is the rest, is the kicker',
    head: '<title>Ferry turns back before noon - The Valley Post</title>',
    body: `<article><h1><span>Boats</span> Ferry turns back before noon</h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon',
    kicker: 'Boats',
  },
  {
    rule: 'a label with a colon',
    head: '<title>Ferry turns back before noon</title>',
    body: `<article><h1><span><span>Late boats :</span> <span>Ferry turns back before noon</span></span></h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon',
    kicker: 'Late boats',
  },
  {
    rule: 'a label whose rest begins as a longer title does',
    head: '<title>Ferry turns back before noon, and nobody knows why</title>',
    body: `<article><h1><span>Boats</span> Ferry turns back before noon again</h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon again',
    kicker: 'Boats',
  },
  {
    rule: 'a date before the headline is no label',
    head: '<title>Ferry turns back before noon</title>',
    body: `<article><h1><small>26 July 2021</small> Ferry turns back before noon</h1>${STORY}</article>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'parts that a layout separates, as a title separates them',
    head: '<meta property="og:title" content="Boats of the valley: Ferry turns back"><title>Late</title>',
    body: `<article><h1><span>Boats of the valley</span><span>Ferry turns back</span></h1>${STORY}</article>`,
    headline: 'Boats of the valley: Ferry turns back',
  },
  {
    rule: 'a dash in the heading stays as it is',
    head: '<title>Ferries January - May</title>',
    body: `<article><h1>Ferries <b>January – May</b></h1>${STORY}</article>`,
    headline: 'Ferries January – May',
  },
  {
    rule: 'what the title has first, below a heading with what it has behind',
    head: '<title>UDP sockets | Ferry tools v20 documentation</title>',
    body: `<div><h1>Ferry tools v20 documentation</h1></div><div><h2>UDP sockets</h2>${STORY}</div>`,
    headline: 'UDP sockets',
  },
  {
    rule: 'the whole name of what a reference describes, with its kind above',
    head: '<title>ferry::runtime - Rust</title>',
    body: `<main><h1>Module <span>runtime</span></h1>${STORY}</main>`,
    headline: 'ferry::runtime',
    kicker: 'Module',
  },
  {
    rule: 'a name that is whole stays in its heading',
    head: '<title>ferry - Rust</title>',
    body: `<main><h1>Crate <span>ferry</span></h1>${STORY}</main>`,
    headline: 'Crate ferry',
  },
  {
    rule: 'a title without the name of the site before it',
    head: '<title>The Valley Post: Ferry turns back before noon</title><meta property="og:site_name" content="The Valley Post">',
    body: `<main>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'a title without the host before it',
    head: '<title>example.org | Ferry turns back before noon</title>',
    body: `<main>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  {
    rule: 'a title without the name of the site after it',
    head: '<title>Ferry turns back before noon » The Valley Post</title>',
    body: `<main>${STORY}</main>`,
    headline: 'Ferry turns back before noon',
  },
  ...(
    [
      ['Ferry turns back before noon > Boats > Valley', 'Ferry turns back before noon'],
      ['Ferry turns back before noon › Valley', 'Ferry turns back before noon'],
      ['Ferry turns back before noon / Valley Post', 'Ferry turns back before noon'],
      ['Boats » Ferry turns back before noon', 'Ferry turns back before noon'],
      ['Valley Post - Ferry turns back before noon', 'Ferry turns back before noon'],
      ['Ferry | The Valley Post', 'Ferry'],
      ['Pros / cons of a ferry', 'Pros / cons of a ferry'],
      ['Ferry – the boat that turned back', 'Ferry – the boat that turned back'],
    ] as const
  ).map(([title, headline]) => ({
    rule: `the title "${title}"`,
    head: `<title>${title}</title><meta property="og:site_name" content="The Valley Post">`,
    body: `<main>${STORY}</main>`,
    headline,
  })),
  {
    rule: 'a title of any length',
    head: `<title>${'Boats - '.repeat(20_000)}</title>`,
    body: `<main><h1>Ferry turns back</h1>${STORY}</main>`,
    headline: 'Ferry turns back',
  },
  {
    rule: 'a title with a colon of its own',
    head: '<title>Ferries: why they are late | Valley</title><meta property="og:site_name" content="Valley">',
    body: `<main>${STORY}</main>`,
    headline: 'Ferries: why they are late',
  },
];

test.each(rows)('$rule', ({ head = '', body, headline, kicker }) => {
  const page = `<html><head>${head}</head><body>${body}</body></html>`;
  const article = parseHtml(page, { url: 'https://example.org/2021/ferry' });
  expect([article.headline, article.kicker]).toEqual([headline, kicker]);
});
