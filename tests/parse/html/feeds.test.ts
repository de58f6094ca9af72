/** The feeds that a page offers. */
import { expect, test } from 'vitest';
import { findFeeds } from '../../../src/parse/html/feeds.js';

const page = (head: string) => `<html><head>${head}</head><body><p>Ferry</p></body></html>`;

test.each([
  ['RSS', '<link rel="alternate" type="application/rss+xml" title="News" href="/rss">', ['https://a.example/rss']],
  ['Atom', '<link rel=alternate type=application/atom+xml href=atom>', ['https://a.example/b/atom']],
  [
    'JSON Feed',
    '<link rel="alternate" type="application/feed+json" href="https://c.example/">',
    ['https://c.example/'],
  ],
  ['in capitals', '<LINK REL="Alternate" TYPE="Application/RSS+XML" HREF="/rss">', ['https://a.example/rss']],
  ['rel=feed', '<link rel="feed" href="/rss">', ['https://a.example/rss']],
  ['with a base', '<base href="https://c.example/d/"><link rel="feed" href="rss">', ['https://c.example/d/rss']],
  ['the same twice', '<link rel="feed" href="/rss"><link rel="feed" href="/rss">', ['https://a.example/rss']],
  ['another language', '<link rel="alternate" hreflang="de" href="/de">', []],
  ['a script', '<link rel="feed" href="javascript:alert(1)">', []],
  ['a style sheet', '<link rel="stylesheet" type="text/css" href="/a.css">', []],
])('%s', (_, head, urls) => {
  expect(findFeeds(page(head), 'https://a.example/b/c').map(({ url }) => url)).toEqual(urls);
});

test('has its title and type', () => {
  const link = '<link rel="alternate" type="application/rss+xml" title=" Ferry&#10;news\u001b[31m" href="/rss">';
  expect(findFeeds(page(link), 'https://a.example/')).toEqual([
    { title: 'Ferry news', url: 'https://a.example/rss', mediaType: 'application/rss+xml' },
  ]);
});
