/** How a web page is read: one rule a row, each with the smallest page that shows it. */
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/article/passages.js';
import { LedeError } from '../../../src/base/errors.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { A, B, C, STORY } from './ferry.js';
import { outline } from './outline.js';

const D = 'The sea took the stones one by one through the winter, and nobody came to look at what was left.';
const PAGE = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = (inner: string, head = '') =>
  PAGE(`<article><h1>Ferry turns back</h1>${inner}</article>`, `<title>Ferry turns back</title>${head}`);

interface Row {
  rule: string;
  page: string;
  url?: string;
  has?: string[];
  lacks?: string[];
}

const check = ({ page, url, has = [], lacks = [] }: Row) => {
  const lines = outline(parseHtml(page, { ...(url !== undefined && { url }) }));
  for (const line of has) expect(lines).toContain(line);
  const shown = lines.filter((line) => !line.startsWith('removed')).join('\n');
  for (const words of lacks) expect(shown).not.toContain(words);
};

/** What stands in a page becomes the blocks and the text that a browser shows. */
const fidelity: Row[] = [
  {
    rule: 'what a button opens is kept, with the button as its label',
    page: ARTICLE(`${STORY}<button aria-expanded="false">Why the wall fell</button><div hidden>${A}</div>${STORY}`),
    has: ['¶ *Why the wall fell*'],
  },
  {
    rule: 'a button around a heading is the heading',
    page: ARTICLE(
      `${STORY}<button aria-controls="p"><h3>Why the wall fell</h3></button><div id="p" hidden>${A}</div>${STORY}`,
    ),
    has: ['h3 Why the wall fell'],
  },
  {
    rule: 'a button in a heading is the heading’s text',
    page: ARTICLE(`${STORY}<h3><button>Who built it</button></h3><p>${A}</p>${STORY}`),
    has: ['h3 Who built it'],
  },
  {
    rule: 'a hidden panel of tabs is kept',
    page: ARTICLE(
      `${STORY}<a role="tab" href="#t2">Second</a><div role="tabpanel" id="t2" style="display:none"><p>${D}</p></div>${STORY}`,
    ),
    has: [`¶ ${D}`],
  },
  {
    rule: 'a hidden menu that a button opens is not',
    page: ARTICLE(
      `<button aria-expanded="false">Menu</button><div hidden><a href="/a">Harbour, news.</a></div>${STORY}`,
    ),
    lacks: ['Menu', 'Harbour'],
  },
  {
    rule: 'a summary stands before its details',
    page: ARTICLE(`${STORY}<details><summary>Who built it</summary>${D}</details>${STORY}`),
    has: ['¶ *Who built it*', `¶ ${D}`],
  },
  {
    rule: 'terms and definitions stand in order, the terms bold',
    page: ARTICLE(`${STORY}<dl><dt>Mole</dt><dd>${D}</dd></dl>${STORY}`),
    has: ['¶ *Mole*', `¶ ${D}`],
  },
  {
    rule: 'text in a list but in no item is kept',
    page: ARTICLE(`${STORY}<ul>${D}<li>one, two</li></ul>${STORY}`),
    has: [`• ¶ ${D}`, '• ¶ one, two'],
  },
  {
    rule: 'a list right in a list belongs to the item before it',
    page: ARTICLE(`${STORY}<ol><li>one, two</li><ol><li>three</li></ol><li>four</li></ol>${STORY}`),
    has: ['1. ¶ one, two', '1. 1. ¶ three', '2. ¶ four'],
  },
  {
    rule: 'a list without items only indents',
    page: ARTICLE(`${STORY}<ul><p>${D}</p></ul>${STORY}`),
    has: [`¶ ${D}`],
  },
  {
    rule: 'text in a table but in no row is kept before it',
    page: ARTICLE(`${STORY}<table>${D}<tr><td>a<td>b<tr><td>c<td>d</table>${STORY}`),
    has: [`¶ ${D}`, '| a | b |'],
  },
  {
    rule: 'cells that span columns and rows keep the others in place',
    page: ARTICLE(
      `${STORY}<table><tr><th>h<th colspan=2>i<th>j<tr><td rowspan=2>a<td>b<td>c<td>d<tr><td>e<td>f<td>g</table>${STORY}`,
    ),
    has: ['| h | i |  | j |', '| a | b | c | d |', '|  | e | f | g |'],
  },
  {
    rule: 'a table may be made of elements with roles',
    page: ARTICLE(
      `${STORY}<div role="table"><div role="row"><b role="columnheader">h</b><b role="columnheader">i</b></div>` +
        `<div role="row"><div role="cell">a</div><div role="cell">b</div></div></div>${STORY}`,
    ),
    has: ['| h | i |', '| a | b |'],
  },
  {
    rule: 'header cells without a row are one',
    page: ARTICLE(`${STORY}<table><thead><th>h<th>i</thead><tr><td>a<td>b</table>${STORY}`),
    has: ['| h | i |', '| a | b |'],
  },
  {
    rule: 'cells without a row stand in the page as those of a row do',
    page: ARTICLE(`${STORY}<table><th>${D}</th><tr><td>${B}</td></tr></table>${STORY}`),
    has: [`¶ ${D}`, `¶ ${B}`],
  },
  {
    rule: 'ruby text stands in brackets, with or without those of the page',
    page: ARTICLE(`<p>${A}<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby><ruby>壁<rt>かべ</ruby></p>${STORY}`),
    has: [`¶ ${A}港(みなと)壁(かべ)`],
  },
  {
    rule: 'a drop cap is a part of its word',
    page: ARTICLE(`<p><span class="dropcap">T</span>${A.slice(1)}</p>${STORY}`),
    has: [`¶ ${A}`],
  },
  {
    rule: 'code has no numbers of lines: a gutter in a table of one row',
    page: ARTICLE(
      `${STORY}<table><tr><td><div>1</div><div>2</div><td class="code"><div>a = 1</div><div></div><div>b = 2</div></table>${STORY}`,
    ),
    has: ['code : a = 1⏎⏎b = 2'],
  },
  {
    rule: 'a row for each line',
    page: ARTICLE(
      `${STORY}<table><tr><td class="blob-num" data-line-number="1"><td class="blob-code">a = 1<tr>` +
        `<td class="blob-num" data-line-number="2"><td class="blob-code">  b = 2</table>${STORY}`,
    ),
    has: ['code : a = 1⏎  b = 2'],
  },
  {
    rule: 'an element for each number',
    page: ARTICLE(
      `${STORY}<pre><span class="lineno">1 </span>a = 1\n<span class="lineno">2 </span>b = 2</pre>${STORY}`,
    ),
    has: ['code : a = 1⏎b = 2'],
  },
  {
    rule: 'numbers without a class that begin the lines',
    page: ARTICLE(
      `${STORY}<pre><div><span>1</span><div>a = 1\n</div></div><div><span>2</span><div>b = 2\n</div></div></pre>${STORY}`,
    ),
    has: ['code : a = 1⏎b = 2'],
  },
  {
    rule: 'a numbered list of lines',
    page: ARTICLE(`${STORY}<pre><ol class="linenums"><li>a = 1</li><li>b = 2</li></ol></pre>${STORY}`),
    has: ['code : a = 1⏎b = 2'],
  },
  {
    rule: 'a table of numbers and prose is a table',
    page: ARTICLE(`${STORY}<table><tr><td>1<td><code>one</code><tr><td>2<td><code>two</code></table>${STORY}`),
    has: ['| 1 | one |'],
  },
  {
    rule: 'a button to copy is no code, and an element around names the language',
    page: ARTICLE(
      `${STORY}<div class="highlight-python notranslate"><pre>a = 1<br>b = 2<span class="copy-btn">Copy</span></pre></div>${STORY}`,
    ),
    has: ['code python: a = 1⏎b = 2'],
  },
  {
    rule: 'an embedded video is a line with its title, which leads to its page',
    page: ARTICLE(
      `${STORY}<iframe title="How the wall fell" src="https://www.youtube.com/embed/abc123?x"></iframe>${STORY}`,
    ),
    has: ['¶ [How the wall fell](https://www.youtube.com/watch?v=abc123)'],
  },
  {
    rule: 'one without a title is named for its kind and host',
    page: ARTICLE(`${STORY}<iframe title="Embedded video" src="//player.vimeo.com/video/12"></iframe>${STORY}`),
    url: 'https://example.org/a',
    has: ['¶ [Video (player.vimeo.com)](https://vimeo.com/12)'],
  },
  {
    rule: 'a film with controls is one, and its text for old browsers is not',
    page: ARTICLE(
      `${STORY}<video controls title="The wall"><source src="https://a.org/b.mp4">No video.</video>${STORY}`,
    ),
    has: ['¶ [The wall](https://a.org/b.mp4)'],
    lacks: ['No video'],
  },
  {
    rule: 'advertising, counters and empty frames are not',
    page: ARTICLE(
      `${STORY}<iframe src="about:blank" title="The wall"></iframe><iframe src="https://ads.doubleclick.net/x" title="The wall">` +
        `</iframe><iframe src="https://a.org/" width="1" height="1" title="The wall"></iframe>${STORY}`,
    ),
    lacks: ['The wall'],
  },
  {
    rule: 'a word with a class inside a sentence is a part of it',
    page: ARTICLE(`<p>${A} In it a <a class="glossary-tooltip">Pod</a> runs.</p>${STORY}`),
    has: [`¶ ${A} In it a Pod runs.`],
  },
  {
    rule: 'icons, badges and portraits are nothing to see',
    page: ARTICLE(
      `${STORY}<p><img src="a.svg" alt="Icon Check" width="16"> ${D}</p><p><img src="pro.png" alt="pro" class="badge"></p>` +
        `<p><img alt="build" src="https://img.shields.io/x"></p>${STORY}`,
    ),
    has: [`¶ ${D}`],
    lacks: ['Icon Check', 'figure'],
  },
  {
    rule: 'a picture of an emoji is the emoji, one of a formula its TeX',
    page: ARTICLE(`<p>${A} <img alt="🙂" class="emoji"> <img class="latex" alt="x^2"></p>${STORY}`),
    has: [`¶ ${A} 🙂 x^2`],
  },
];

const structure: Row[] = [
  { rule: 'a p element is a paragraph', page: ARTICLE(STORY), has: [`¶ ${A}`, `¶ ${B}`, `¶ ${C}`] },
  {
    rule: 'two line breaks begin a new paragraph, one does not',
    page: ARTICLE(`<div>${A}<br><br>${B}<br>${C}</div>`),
    has: [`¶ ${A}`, `¶ ${B}⏎${C}`],
  },
  {
    rule: 'white space between two line breaks does not join the paragraphs',
    page: ARTICLE(`<div>${A}<br> \n <br>${B}</div>${STORY}`),
    has: [`¶ ${A}`],
  },
  { rule: 'an unclosed paragraph ends where the next begins', page: ARTICLE(`<p>${A}<p>${B}<p>${C}`), has: [`¶ ${B}`] },
  {
    rule: 'a paragraph ends before a list, closed or not',
    page: ARTICLE(`<p>${A}<ul><li>one, two<li>three</ul>${STORY}`),
    has: [`¶ ${A}`, '• ¶ one, two', '• ¶ three'],
  },
  {
    rule: 'white space folds across elements, and no-break spaces are kept',
    page: ARTICLE(`<p>${A}\n   <b> bold </b>\n <i>slant</i> 5&nbsp;km.</p>${STORY}`),
    has: [`¶ ${A} *bold *_slant_ 5\u00a0km.`],
  },
  {
    rule: 'bold, italic, deleted and code text keep their marks',
    page: ARTICLE(`<p>${A} <strong>a</strong> <em>b</em> <del>c</del> <code>d()</code></p>${STORY}`),
    has: [`¶ ${A} *a* _b_ ~c~ \`d()\``],
  },
  {
    rule: 'bold text over a paragraph break is bold on both sides',
    page: ARTICLE(`<div><b>${A}<br><br>${B}</b></div>${STORY}`),
    has: [`¶ *${A}*`, `¶ *${B}*`],
  },
  {
    rule: 'headings keep their level',
    page: ARTICLE(`<p>${A}</p><h3>At the pier</h3>${STORY}`),
    has: ['h3 At the pier'],
  },
  {
    rule: 'an element with the role of a heading is one, with its level',
    page: ARTICLE(`<p>${A}</p><div role="heading" aria-level="3">At the pier</div>${STORY}`),
    has: ['h3 At the pier'],
  },
  {
    rule: 'an ordered list keeps its start',
    page: ARTICLE(`<p>${A}</p><ol start="4"><li>first they waited<li>then they left</ol>${STORY}`),
    has: ['4. ¶ first they waited', '5. ¶ then they left'],
  },
  {
    rule: 'lists nest',
    page: ARTICLE(`<p>${A}</p><ul><li>boats<ul><li>two small ones</li></ul></li></ul>${STORY}`),
    has: ['• • ¶ two small ones'],
  },
  {
    rule: 'a blockquote element is a block quotation',
    page: ARTICLE(`<p>${A}</p><blockquote><p>We drifted for an hour.</p></blockquote>${STORY}`),
    has: ['> ¶ We drifted for an hour.'],
  },
  {
    rule: 'a q element has quotation marks',
    page: ARTICLE(`<p>${A} He said <q>no</q>.</p>${STORY}`),
    has: [`¶ ${A} He said “no”.`],
  },
  {
    rule: 'a table of data is a table, with its head',
    page: ARTICLE(
      `<p>${A}</p><table><tr><th>Boat<th>Seats</tr><tr><td>Old<td>90</tr><tr><td>New<td>40</table>${STORY}`,
    ),
    has: ['| Boat | Seats |', '| Old | 90 |', '| New | 40 |'],
  },
  {
    rule: 'a table that only lays out the page is not a table',
    page: PAGE(`<table><tr><td><h1>Ferry turns back</h1><p>${A}</p><p>${B}</p><p>${C}</p></td></tr></table>`),
    has: [`¶ ${A}`, `¶ ${C}`],
  },
  {
    rule: 'preformatted text is code, with its language and its line breaks',
    page: ARTICLE(`<p>${A}</p><pre><code class="language-js">let a;\n  a = 1;</code></pre>${STORY}`),
    has: ['code js: let a;⏎  a = 1;'],
  },
  {
    rule: 'a figure has its picture, its alternative text and its caption',
    page: ARTICLE(
      `<p>${A}</p><figure><img src="/f.jpg" alt="A ferry"><figcaption>At the pier.</figcaption></figure>${STORY}`,
    ),
    url: 'https://example.org/a',
    has: ['figure https://example.org/f.jpg A ferry — At the pier.'],
  },
  {
    rule: 'a picture with two captions has both',
    page: ARTICLE(
      `<p>${A}</p><figure><img src="/f.jpg" alt="A ferry"><figcaption>At the pier.</figcaption><figcaption>At nine.</figcaption></figure>${STORY}`,
    ),
    url: 'https://example.org/a',
    has: ['figure https://example.org/f.jpg A ferry — At the pier. At nine.'],
  },
  {
    rule: 'a caption inside a caption is kept',
    page: ARTICLE(`<p>${A}</p><div class="caption"><div class="caption">At the pier.</div></div>${STORY}`),
    has: ['figure   — At the pier.'],
  },
  {
    rule: 'a list in a caption is a list',
    page: ARTICLE(`<p>${A}</p><figcaption><ul><li>At the pier.</li></ul></figcaption>${STORY}`),
    has: ['• ¶ At the pier.'],
  },
  {
    rule: 'a caption by its class belongs to the picture before it',
    page: ARTICLE(`<p>${A}</p><img src="f.jpg" alt="A ferry"><p class="wp-caption-text">At the pier.</p>${STORY}`),
    url: 'https://example.org/a/',
    has: ['figure https://example.org/a/f.jpg A ferry — At the pier.'],
  },
  {
    rule: 'a table inside a figure stays a table',
    page: ARTICLE(`<p>${A}</p><figure><table><tr><td>a<td>b<tr><td>c<td>d</table></figure>${STORY}`),
    has: ['| a | b |'],
  },
  { rule: 'an hr element is a thematic break', page: ARTICLE(`<p>${A}</p><hr>${STORY}`), has: ['***'] },
  {
    rule: 'text without an element of its own is a paragraph',
    page: ARTICLE(`${A}<div>${B}</div>${C}`),
    has: [`¶ ${A}`, `¶ ${B}`, `¶ ${C}`],
  },
  {
    rule: 'blocks inside an inline element are kept',
    page: ARTICLE(`<span><p>${A}</p><p>${B}</p></span>${STORY}`),
    has: [`¶ ${A}`, `¶ ${B}`],
  },
  {
    rule: 'elements with the names of properties of every object are elements like others',
    page: ARTICLE(`<p>${A} <constructor>twice</constructor> <toString>over</toString></p>${STORY}`),
    has: [`¶ ${A} twice over`],
  },
];

const links: Row[] = [
  {
    rule: 'a relative address is resolved against the page’s address',
    page: ARTICLE(`<p>${A} <a href="../x?y=1">More here</a>.</p>${STORY}`),
    url: 'https://example.org/a/b/c',
    has: [`¶ ${A} [More here](https://example.org/a/x?y=1).`],
  },
  {
    rule: 'a base element comes before the page’s address',
    page: ARTICLE(`<p>${A} <a href="x">there</a>.</p>${STORY}`, '<base href="https://cdn.example.org/z/">'),
    url: 'https://example.org/a',
    has: [`¶ ${A} [there](https://cdn.example.org/z/x).`],
  },
  {
    rule: 'an address that runs a script is not a link',
    page: ARTICLE(`<p>${A} <a href="javascript:alert(1)">press</a> <a href=" data:text/html,x">see</a></p>${STORY}`),
    has: [`¶ ${A} press see`],
  },
  {
    rule: 'a link within the page is not a link',
    page: ARTICLE(`<p>${A} <a href="#note">note</a></p>${STORY}`),
    has: [`¶ ${A} note`],
  },
];

const SCRIPT = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const NEWS = { '@type': 'NewsArticle', headline: 'Ferry turns back', datePublished: '2021-07-26T09:00:00Z' };

const facts: Row[] = [
  {
    rule: 'the headline is the h1 that the titles agree with',
    page: ARTICLE(STORY),
    has: ['headline Ferry turns back'],
  },
  {
    rule: 'a site’s name in an h1 is not the headline',
    page: PAGE(
      `<h1>Valley Post</h1><article><h2>Ferry turns back at noon</h2>${STORY}</article>`,
      '<title>Ferry turns back at noon | Valley Post</title><meta property="og:site_name" content="Valley Post">',
    ),
    has: ['headline Ferry turns back at noon', 'site Valley Post'],
  },
  {
    rule: 'without a heading the headline is the title without the site’s name',
    page: PAGE(STORY, '<title>Ferry turns back at noon - Valley Post</title>'),
    has: ['headline Ferry turns back at noon'],
  },
  {
    rule: 'the headline is not said again in the body',
    page: ARTICLE(STORY),
    lacks: ['h1 Ferry'],
  },
  {
    rule: 'the section is the kicker',
    page: ARTICLE(STORY, '<meta property="article:section" content="Harbour">'),
    has: ['kicker Harbour'],
  },
  {
    rule: 'a host is no section',
    page: ARTICLE(STORY, '<meta property="article:section" content="example.org">'),
    lacks: ['kicker'],
  },
  {
    rule: 'authors and dates from JSON-LD, a graph and references followed',
    page: ARTICLE(
      STORY,
      SCRIPT({
        '@graph': [
          { ...NEWS, author: [{ '@id': '#ann' }, { name: 'Bo Ek' }], dateModified: '2021-08-01' },
          { '@id': '#ann', '@type': 'Person', name: 'Ann Lee' },
        ],
      }),
    ),
    has: ['by Ann Lee', 'by Bo Ek', 'date 2021-07-26T09:00:00Z', 'updated 2021-08-01'],
  },
  {
    rule: 'JSON-LD with raw line ends and comments around it is still read',
    page: ARTICLE(
      STORY,
      '<script type="application/ld+json"><!-- {"@type":"Article","author":"Ann\n Lee"} --></script>',
    ),
    has: ['by Ann Lee'],
  },
  {
    rule: 'broken JSON-LD says nothing and breaks nothing',
    page: ARTICLE(STORY, '<script type="application/ld+json">{"@type":</script><meta name="author" content="Ann Lee">'),
    has: ['by Ann Lee', `¶ ${A}`],
  },
  {
    rule: 'entities in JSON-LD, named ones too, are the characters they stand for',
    page: PAGE(
      STORY,
      SCRIPT({
        ...NEWS,
        headline: 'It&rsquo;s the wall &mdash; again',
        author: { name: 'Ren&eacute;e No&euml;l &amp; Bo &#214;k' },
      }),
    ),
    has: ['headline It’s the wall — again', 'by Renée Noël', 'by Bo Ök'],
  },
  {
    rule: 'meta elements count where there is no JSON-LD',
    page: ARTICLE(
      STORY,
      '<meta name="author" content="By Ann Lee and Bo Ek"><meta property="article:published_time" content="2021-07-26T09:00:00+02:00">',
    ),
    has: ['by Ann Lee', 'by Bo Ek', 'date 2021-07-26T09:00:00+02:00'],
  },
  {
    rule: 'the separators in a meta element’s name do not count, and an address is passed over for a name',
    page: ARTICLE(
      STORY,
      '<meta name="DC:date" content="2021-07-26"><meta property="article:author" content="https://example.org/ann">' +
        '<meta name="cXenseParse:author" content="Ann Lee">',
    ),
    has: ['by Ann Lee', 'date 2021-07-26'],
  },
  {
    rule: 'without authors in the data the page’s byline counts; it leaves the body',
    page: ARTICLE(`<p class="byline">By Ann Lee, Staff Writer</p>${STORY}`),
    has: ['by Ann Lee', 'credit byline: By Ann Lee, Staff Writer'],
    lacks: ['¶ By Ann'],
  },
  {
    rule: 'a template’s word is not an author',
    page: ARTICLE(STORY, '<meta name="author" content="admin">'),
    lacks: ['by admin'],
  },
  {
    rule: 'an address is not an author',
    page: ARTICLE(STORY, '<meta property="article:author" content="https://example.org/people/ann">'),
    lacks: ['by http'],
  },
  {
    rule: 'the publication is the author only where nobody else is named',
    page: ARTICLE(
      `<div class="author">Ann Lee</div>${STORY}`,
      `<meta property="og:site_name" content="Valley Post">${SCRIPT({ ...NEWS, author: { name: 'Valley Post' } })}`,
    ),
    has: ['by Ann Lee'],
    lacks: ['by Valley Post'],
  },
  ...(
    [
      [
        'a person in the byline goes before the site’s own address',
        '<p class="author">von <a href="mailto:a@example.org">Ann Lee</a></p>',
      ],
      ['a person in the byline goes before an organisation', '<p>Von Ann Lee</p>'],
      ['a name after its label is the author', '<div><p>Written by</p><p>Ann Lee</p></div>'],
      ['a link to an author’s page names the author', '<p><a href="/authors/ann-lee">Ann Lee</a></p>'],
      ['a name after the date is the author', '<p>26.07.2021 13:30 von Ann Lee</p>'],
      ['a name alone in the line about the story is the author', '<ul class="entry-meta"><li>Ann Lee</li></ul>'],
      [
        'a link to mail beside the author is no name',
        '<p class="byline">By <a href="/s">Ann Lee</a> <a href="mailto:a@example.org">Email the author</a></p>',
      ],
      [
        'an author in microdata may be said to programs only',
        '<p itemprop="author"><meta itemprop="name" content="Ann Lee">A. L.</p>',
      ],
    ] as const
  ).map(([rule, byline]) => ({
    rule,
    page: ARTICLE(`${byline}${STORY}`, '<meta name="author" content="valley-news.example">'),
    has: ['by Ann Lee'],
    lacks: ['by valley', 'by Email'],
  })),
  {
    rule: 'all people of the byline count where the data name one of them',
    page: ARTICLE(`<p class="byline">By Ann Lee and Bo Ek</p>${STORY}`, '<meta name="author" content="Ann Lee">'),
    has: ['by Ann Lee', 'by Bo Ek'],
  },
  {
    rule: 'an account is an author',
    page: ARTICLE(`<p>von <a rel="author" href="/u/1">ferryman84</a></p>${STORY}`),
    has: ['by ferryman84'],
  },
  {
    rule: 'a category is no author',
    page: ARTICLE(`<p class="entry-meta"><a href="/c/1">Boat Trips</a></p>${STORY}`),
    lacks: ['by '],
  },
  {
    rule: 'the author and the date of a thread are those of its first post, from its data',
    page: ARTICLE(
      `<p>last post by Bo Ek Aug 1, 2021</p>${STORY}`,
      SCRIPT({
        '@type': 'DiscussionForumPosting',
        author: { name: 'ferry.man84' },
        datePublished: '2021-07-26T20:22:24-04:00',
        dateModified: '2021-08-01T10:00:00-04:00',
      }),
    ),
    has: ['by ferry.man84', 'date 2021-07-26T20:22:24-04:00'],
    lacks: ['by Bo Ek'],
  },
  {
    rule: 'a heading is said without its button and its permalink',
    page: PAGE(`<h1>Ferry turns back at noon<button>Copy path</button> <a href="#f">¶</a></h1>${STORY}`),
    has: ['headline Ferry turns back at noon'],
  },
  {
    rule: 'a heading of any page is said with the title around it',
    page: PAGE(`<h1>Introduction</h1>${STORY}`, '<title>Introduction | Ferry tools</title>'),
    has: ['headline Introduction | Ferry tools'],
  },
  {
    rule: 'the parts of a heading are separated as in the title',
    page: PAGE(
      `<h1><span class="kicker">Harbour</span><span>The ferry turns back</span></h1>${STORY}`,
      '<title>Harbour / The ferry turns back</title>',
    ),
    has: ['headline Harbour / The ferry turns back'],
  },
  {
    rule: 'a time element beside the headline dates the story',
    page: ARTICLE(`<time datetime="2021-07-26">26 July</time>${STORY}`),
    has: ['date 2021-07-26'],
  },
  {
    rule: 'words beside the headline date the story',
    page: ARTICLE(`<p>Published July 26, 2021</p>${STORY}`),
    has: ['date 2021-07-26'],
    lacks: ['¶ Published'],
  },
  {
    rule: 'without another date the one in the address counts',
    page: ARTICLE(STORY),
    url: 'https://example.org/2021/07/26/ferry',
    has: ['date 2021-07-26'],
  },
  {
    rule: 'a page without a date has none',
    page: ARTICLE(STORY),
    url: 'https://example.org/ferry',
    lacks: ['date '],
  },
  {
    rule: 'a page that shows only the day of its last change means that day',
    page: ARTICLE(
      `<p class="date">August 1, 2021</p>${STORY}`,
      SCRIPT({ ...NEWS, dateModified: '2021-08-01T10:00:00Z' }),
    ),
    has: ['date 2021-08-01T10:00:00Z'],
  },
  {
    rule: 'a page that calls it the day of its last change keeps the day of publication',
    page: ARTICLE(
      `<p class="date">Updated August 1, 2021</p>${STORY}`,
      SCRIPT({ ...NEWS, dateModified: '2021-08-01T10:00:00Z' }),
    ),
    lacks: ['date 2021-08-01T10:00:00Z'],
  },
  {
    rule: 'the day that the page shows counts where the data give the time in Greenwich',
    page: ARTICLE(
      `<p>By Ann Lee</p><p>July 25, 2021</p>${STORY}`,
      SCRIPT({ ...NEWS, datePublished: '2021-07-26T02:25:54Z' }),
    ),
    has: ['date 2021-07-25'],
  },
  ...(
    [
      ['in another language', '<p>Veröffentlicht am 26. Juli 2021 um 14:05 Uhr</p>', '2021-07-26T14:05'],
      ['beside the section', '<p>Sport | 26.07.2021</p>', '2021-07-26'],
      ['after the place', '<p>Hamburg, 26. Juli 2021</p>', '2021-07-26'],
      ['in text beside blocks', '<div><p>The harbour</p>26 July 2021<p>Ferries</p></div>', '2021-07-26'],
      ['whose class has a number', '<p class="date2">Am 26. Juli 2021 aus Kiel</p>', '2021-07-26'],
    ] as const
  ).map(([what, line, iso]) => ({
    rule: `a date ${what} is the story's`,
    page: ARTICLE(`${line}${STORY}`),
    has: [`date ${iso}`],
  })),
  {
    rule: 'the end of several days is no date of the story',
    page: ARTICLE(`<p>Exhibition, 9-23 July 2021</p>${STORY}`),
    lacks: ['date '],
  },
  {
    rule: 'an element with the class of a dek is the dek, and leaves the body',
    page: ARTICLE(
      '<p class="standfirst">A second boat was hired for those in a hurry.</p>' +
        `<p class="byline">By Ann Lee</p><time datetime="2021-07-26">26 July</time>${STORY}`,
    ),
    has: ['dek A second boat was hired for those in a hurry.'],
    lacks: ['¶ A second boat'],
  },
  {
    rule: 'on a page without a date or an author it is the beginning of the text',
    page: ARTICLE(`<p class="standfirst">A second boat was hired for those in a hurry.</p>${STORY}`),
    has: ['¶ A second boat was hired for those in a hurry.'],
    lacks: ['dek '],
  },
  {
    rule: 'a dateline gives the place, and leaves the body',
    page: ARTICLE(`<p>NORTH PIER (AP) — ${A}</p>${STORY}`),
    has: ['place NORTH PIER (AP) —', `¶ ${A}`],
  },
  {
    rule: 'a bold dateline is one too',
    page: ARTICLE(`<p><b>NORTH PIER</b> — ${A}</p>${STORY}`),
    has: ['place NORTH PIER —', `¶ ${A}`],
  },
  {
    rule: 'a canonical address on the same host is the article’s address',
    page: ARTICLE(STORY, '<link rel="canonical" href="/ferry">'),
    url: 'https://example.org/ferry?utm=1',
    has: ['url https://example.org/ferry'],
  },
  {
    rule: 'a canonical address on another host is not',
    page: ARTICLE(STORY, '<link rel="canonical" href="https://other.example/ferry">'),
    url: 'https://example.org/ferry',
    has: ['url https://example.org/ferry'],
  },
  { rule: 'the language', page: PAGE(STORY).replace('<html>', '<html lang="en-GB">'), has: ['language en-GB'] },
];

const BOX = (attributes: string, text = 'Something else altogether') => `<div ${attributes}><p>${text}</p></div>`;

const removed: Row[] = [
  ...(
    [
      ['comments', 'id="comments"'],
      ['comments', 'class="comment-list"'],
      ['sharing', 'class="share-bar"'],
      ['sharing', 'class="addthis_toolbox addthis"'],
      ['related', 'class="relatedPosts"'],
      ['related', 'class="article__also-read"'],
      ['promotion', 'class="newsletter-signup"'],
      ['promotion', 'class="ad"'],
      ['navigation', 'role="navigation"'],
      ['navigation', 'class="breadcrumbs"'],
      ['page-frame', 'class="site-footer"'],
      ['aside', 'class="sidebar"'],
      ['notice', 'id="cookie-banner"'],
      ['notice', 'aria-modal="true"'],
      ['author', 'class="author-bio"'],
      ['tags', 'class="post-tags"'],
      ['contents', 'class="table-of-contents"'],
      ['widget', 'class="poll"'],
      ['hidden', 'hidden'],
      ['hidden', 'style="display: none"'],
      ['hidden', 'aria-hidden="true"'],
      ['hidden', 'class="sr-only"'],
    ] as const
  ).map(([rule, attributes]) => ({
    rule: `<div ${attributes}> is ${rule}`,
    page: ARTICLE(`<p>${A}</p>${BOX(attributes)}${STORY}`),
    has: [`removed ${rule}: Something else altogether`],
    lacks: ['Something else'],
  })),
  ...['nav', 'aside', 'footer', 'button', 'select', 'dialog'].map((tag) => ({
    rule: `<${tag}> is left out`,
    page: ARTICLE(`<p>${A}</p><${tag}>Something else</${tag}>${STORY}`),
    lacks: ['Something else'],
  })),
  {
    rule: 'part of a word in a class cuts nothing: "shareholders", "badge", "header-image"',
    page: ARTICLE(`<p>${A}</p>${BOX('class="shareholders badge"', B)}${STORY}`),
    has: [`¶ ${B}`],
  },
  {
    rule: 'a class that says what a layout has or lacks cuts nothing',
    page: ARTICLE(`<p>${A}</p>${BOX('class="has-sidebar no-comments with-ads"', B)}${STORY}`),
    has: [`¶ ${B}`],
  },
  {
    rule: 'what is hidden only on a small screen is not hidden',
    page: ARTICLE(`<p>${A}</p>${BOX('class="hidden lg:block"', B)}${STORY}`),
    has: [`¶ ${B}`],
  },
  {
    rule: 'a rule that would cut most of the prose does not apply',
    page: PAGE(`<div class="promo"><h1>Ferry turns back</h1>${STORY}</div>`),
    has: [`¶ ${A}`],
  },
  {
    rule: 'comments are cut even where they are longer than the story',
    page: ARTICLE(
      `${STORY}<div id="comments">${STORY.repeat(1)}<p>I was there, and it was worse, believe me, all of it.</p>${STORY}</div>`,
    ),
    lacks: ['I was there'],
  },
  {
    rule: 'a social-media post in the story is part of it',
    page: ARTICLE(
      `<p>${A}</p><div class="social-embed"><blockquote><p>We saw it all.</p>— A passenger</blockquote></div>${STORY}`,
    ),
    has: ['> ¶ We saw it all.'],
  },
  {
    rule: 'a paragraph that is one link is a related story',
    page: ARTICLE(`<p>${A}</p><p><a href="/b">Second boat is late again, say passengers</a></p>${STORY}`),
    url: 'https://example.org/a',
    has: ['related 1 Second boat is late again, say passengers <https://example.org/b>'],
    lacks: ['¶ [Second boat'],
  },
  {
    rule: 'so is a link after "Read more:"',
    page: ARTICLE(`<p>${A}</p><p>READ MORE: <a href="/b">Second boat is late again</a></p>${STORY}`),
    url: 'https://example.org/a',
    has: ['related 1 Second boat is late again <https://example.org/b>'],
    lacks: ['READ MORE'],
  },
  {
    rule: 'a list of links within the site is not part of the story',
    page: ARTICLE(
      `<p>${A}</p><h2>More</h2><ul><li><a href="/b">Second boat is late again</a><li><a href="/c">A third boat is built</a></ul>${STORY}`,
    ),
    url: 'https://example.org/a',
    lacks: ['• ¶', 'h2 More'],
  },
  {
    rule: 'an advertising label is page furniture',
    page: ARTICLE(`<p>${A}</p><p>Advertisement</p><p>Story continues below</p>${STORY}`),
    has: ['removed furniture: Advertisement', 'removed furniture: Story continues below'],
  },
  {
    rule: 'a credit line under a picture is a caption',
    page: ARTICLE(`<p>${A}</p><p>Photo: Jane Roe, AP</p>${STORY}`),
    has: ['removed caption: Photo: Jane Roe, AP'],
  },
  {
    rule: 'an offer after the story is left out',
    page: ARTICLE(`${STORY}<p>Sign up for our newsletter, and never miss a boat.</p>`),
    has: ['removed after-story: Sign up for our newsletter, and never miss a boat.'],
  },
  {
    rule: 'a line that says who contributed is a credit',
    page: ARTICLE(`${STORY}<p>Reporting by Ann Lee; Editing by Bo Ek</p>`),
    has: ['credit contributors: Reporting by Ann Lee; Editing by Bo Ek'],
  },
  {
    rule: 'the links in a related block are related stories, with their addresses',
    page: ARTICLE(
      `${STORY}<section class="related"><h3>Related</h3><a href="/b">Second boat is late again</a></section>`,
    ),
    url: 'https://example.org/a',
    has: ['related 3 Second boat is late again <https://example.org/b>', 'removed related: Related'],
  },
  {
    rule: 'other stories beside the one with the headline are left out',
    page: PAGE(
      `<main><h1>Ferry turns back</h1>${STORY}<p>${A} Again.</p></main><div class="below"><h2>Elsewhere today</h2><p>${'A mill has closed, and forty people look for work. '.repeat(12)}</p></div>`,
    ),
    lacks: ['A mill has closed'],
  },
  {
    rule: 'parts that a streamed page sends late stand in their place',
    page: ARTICLE(
      `<p>${A}</p><template id="P:1"></template><p>${C}</p>${STORY}<div hidden id="S:1"><p>${B} Late.</p></div><script>$RS("S:1","P:1")</script>`,
    ),
    has: [`¶ ${B} Late.`],
  },
];

describe('fidelity', () => test.each(fidelity)('$rule', check));
describe('structure', () => test.each(structure)('$rule', check));
describe('links', () => test.each(links)('$rule', check));
describe('headline, authors, dates and address', () => test.each(facts)('$rule', check));
describe('what is left out', () => test.each(removed)('$rule', check));

describe('a page without an article, or with only the beginning of one', () => {
  const LINKS = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Story number ${i} of the day</a>`).join('');
  const refused: [what: string, page: string, says: RegExp][] = [
    ['a list of links', PAGE(`<h1>Valley Post</h1><ul>${LINKS}</ul>`), /a list of links/],
    [
      'a page without text until its scripts run',
      PAGE('<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>'),
      /until its scripts have run/,
    ],
    [
      'a consent page',
      PAGE('<h1>Before you continue</h1><p>We use cookies.</p><button>Accept all cookies</button>'),
      /consent/,
    ],
    ['a check for robots', PAGE('<h1>Just a moment...</h1><p>Checking your browser before you go on.</p>'), /robots/],
    [
      'a paywall before the first line',
      PAGE('<h1>Ferry turns back</h1><p>Subscribe to continue reading.</p>'),
      /subscribers/,
    ],
    ['nothing', '', /no article/],
  ];
  test('a short page is a short article', () => {
    expect(plainText(parseHtml(PAGE('<h1>Server</h1><p>It works!</p>')))).toBe('It works!');
  });
  test.each(refused)('%s is refused with exit code 3: what was found, and what to try', (_, page, says) => {
    let error: unknown;
    try {
      parseHtml(page);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(LedeError);
    expect(error).toMatchObject({ exitCode: 3, message: expect.stringMatching(says) });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^[^\n;]+; [^\n]+, or use --raw to show all text of the page$/),
    });
  });
  test('a preview is marked as incomplete', () => {
    const article = parseHtml(ARTICLE(STORY, SCRIPT({ ...NEWS, isAccessibleForFree: false })));
    expect(outline(article)).toContain(`¶ ${A}`);
    expect(article.incomplete).toMatch(/only the beginning/);
  });
  test('a long story with an offer on the page is complete', () => {
    const article = parseHtml(ARTICLE(`${STORY.repeat(15)}<div>Subscribe to read more of this.</div>`));
    expect(article.incomplete).toBeUndefined();
  });
  test('--raw shows all text of the page', () => {
    const lines = outline(parseHtml(PAGE('<nav><a href="/">Home</a></nav><p>It works!</p>'), { raw: true } as object));
    expect(lines.join('\n')).toContain('It works!');
  });
});
