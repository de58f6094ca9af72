/** What a text is: a web page, Markdown, plain text, or a feed. */
import { describe, expect, test } from 'vitest';
import { sniff } from '../../src/parse/sniff.js';

const STORY = 'Ferry misses pier\n\nBy Ann Lee\n\n“We drifted,” said the captain, Bo Ek.\n';

describe('a web page, by how it begins', () => {
  test.each([
    ['<!DOCTYPE html>'],
    ['<!doctype html>'],
    ['<!DocType HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">'],
    ['\ufeff\n  <!doctype html>'],
    ['<!-- saved from (0022)https://example.com -->\n<!-- twice --><!DOCTYPE html>'],
    [`<!--${' long'.repeat(5000)} -->\n<html>`],
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html>',
    ],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en">'],
    ['<HTML>'],
    ['<html\n  lang="en"\n>'],
    ['<head><title>Ferry</title>'],
    ['<body class=story>'],
    ['<p>The ferry drifted.'],
    ['<p class="lead">The ferry drifted.'],
    ['<br/>The ferry drifted.'],
    ['<meta charset="utf-8">'],
    ['<title>Ferry</title>'],
    ['<article>\n<h1>Ferry</h1>'],
    ['<main id=main>'],
    ['<div><div>Text</div></div>'],
    ['<section><h2>Ferry</h2></section>'],
    ['<table>\n<tr><td>One</td></tr></table>'],
    ['<span style="color:red">Ferry</span>'],
    ['<ul>\n<li>One</li>\n</ul>'],
    ['<h2>Ferry</h2>'],
    ['<blockquote><p>We drifted.</p></blockquote>'],
    ['<a href="https://example.com">Ferry</a>'],
    ['<img src=ferry.jpg>'],
    ['<link rel="stylesheet" href="a.css">'],
    ['<script>var a = 1;</script>'],
  ])('%s', (text) => expect(sniff({}, `${text}\n${STORY}`)).toBe('html'));
});

describe('Markdown, by its marks', () => {
  test.each([
    ['front matter', '---\nheadline: Ferry\n---\n'],
    ['front matter with CRLF', '---\r\nheadline: Ferry\r\n---\r\n'],
    ['front matter after a byte-order mark', '\ufeff---\n"headline": Ferry\n---\n'],
    ['long front matter', `---\nheadline: Ferry\nkeyPoints:\n${'  - one more point of many\n'.repeat(400)}---\n`],
    ['a heading as the first line', '# Ferry\n\n'],
    ['a heading as the first line that is not empty', '\n\n## Ferry\n\n'],
    ['two headings', 'Intro.\n\n## One\n\nText.\n\n## Two\n\n'],
    ['a heading and a link', 'Intro [here](https://example.com/a).\n\n## One\n\n'],
    ['two links', 'See [one](/a) and [two](#b).\n\n'],
    ['a link and an image', '![Ferry](./ferry.jpg) and [two](#b).\n\n'],
    ['a pair of fences', 'Run:\n\n```sh\nls\n```\n\n'],
    ['a pair of tildes', 'Run:\n\n~~~\nls\n~~~\n\n'],
  ])('%s', (_, text) => expect(sniff({}, `${text}${STORY}`)).toBe('markdown'));
});

describe('plain text', () => {
  test.each([
    ['an article', ''],
    ['one line that looks like a heading', 'The list said:\n\n# ferry\n\n'],
    ['one link in Markdown', 'See [the report](https://example.com).\n\n'],
    ['one fence', 'A rule:\n\n~~~\n\n'],
    ['hashtags', '#ferry #harbour\n\n#drift\n\n'],
    ['numbers', '#1 in the charts\n\n#2 as well\n\n'],
    ['a rule at the top', '---\n\n'],
    ['two rules without a key', '---\nA boxed line\n---\n\n'],
    ['brackets and notes', 'He [the captain] (aged 60) and [1](note) and [2](note)\n\n'],
    ['a speaker in angle brackets', '<Anna> said no.\n\n'],
    ['a speaker whose name is a tag', '<Main> said no.\n\n'],
    ['another', '<Table> has been set\n\n'],
    ['a comparison', '< 5 knots of wind\n\n'],
    ['an address in angle brackets', '<https://example.com>\n\n'],
    ['a tag further down', 'The page said <html> and <body>.\n\n'],
    ['a comment that never ends', '<!-- the ferry\n\n'],
    ['some other XML', '<?xml version="1.0"?>\n<note>\n'],
    ['names like those of a feed', '<rssfeed> and <feeder> were names.\n\n'],
  ])('%s', (_, text) => expect(sniff({}, `${text}${STORY}`)).toBe('text'));
  test('nothing', () => expect(sniff({}, '')).toBe('text'));
});

describe('a media type, then a name’s ending, before the content', () => {
  const page = '<!doctype html><p>Ferry';
  test.each([
    [{ mediaType: 'text/html' }, STORY, 'html'],
    [{ mediaType: 'text/html', name: 'a.md' }, STORY, 'html'],
    [{ mediaType: 'application/xhtml+xml' }, STORY, 'html'],
    [{ mediaType: 'text/markdown' }, STORY, 'markdown'],
    [{ mediaType: 'text/plain' }, page, 'html'],
    [{ mediaType: 'text/plain', name: 'https://example.com/a.md' }, STORY, 'markdown'],
    [{ name: 'a.HTM' }, STORY, 'html'],
    [{ name: 'a.txt' }, page, 'text'],
    [{ name: 'a.txt' }, '# Ferry\n', 'text'],
    [{ name: 'a.md' }, page, 'markdown'],
    [{ name: 'a.news' }, page, 'html'],
    [{ name: '-' }, page, 'html'],
    [{ name: 'a.constructor', mediaType: 'constructor' }, STORY, 'text'],
  ] as const)('%j', (input, text, format) => expect(sniff(input, text)).toBe(format));
});

describe('a feed', () => {
  const FEEDS: [string, { mediaType?: string; name?: string }, string][] = [
    ['RSS', {}, '<rss version="2.0"><channel><title>News</title>'],
    [
      'RSS as XML',
      {},
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- made by hand -->\n<rss version="2.0">',
    ],
    [
      'RSS 0.91 with its doctype',
      {},
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd">\n<rss version="0.91">',
    ],
    ['Atom', {}, '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['RDF', {}, '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['RSS labelled as a page', { mediaType: 'text/html' }, '<rss version="2.0">'],
    ['RSS in a text file', { name: 'a.txt' }, '<rss version="2.0">'],
    ['OPML', {}, '<?xml version="1.0"?>\n<opml version="2.0">'],
    ['JSON Feed', {}, '{\n  "version": "https://jsonfeed.org/version/1.1",'],
    ['JSON Feed as PHP writes it', {}, '{"title":"News","version":"https:\\/\\/jsonfeed.org\\/version\\/1"'],
    ['RSS with definitions', {}, '<!DOCTYPE rss [<!ENTITY a "<b>">]>\n<rss version="2.0">'],
    ['JSON Feed by its media type', { mediaType: 'application/feed+json' }, '{}'],
    ['RSS by its media type', { mediaType: 'application/rss+xml' }, ''],
    ['Atom by its media type', { mediaType: 'application/atom+xml' }, ''],
  ];
  test.each(FEEDS)('%s', (_, input, text) => expect(sniff(input, text)).toBe('feed'));
});
