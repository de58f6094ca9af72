/** When the story was published, by the page's data, its elements, its address and its words. */
import { expect, test } from 'vitest';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { STORY } from '../ferry.js';

/** A page with a line between its headline and its story. */
const UNDER = (line: string) => `<article><h1>Ferry turns back</h1>${line}${STORY}</article>`;

const LINKED = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

interface Row {
  rule: string;
  head?: string;
  body: string;
  language?: string;
  url?: string;
  date: string | undefined;
}

const rows: Row[] = [
  { rule: 'words between marks', body: UNDER('<p>⋅ July 26, 2021 ⋅ Print</p>'), date: '2021-07-26' },
  {
    rule: 'a date, and then who wrote',
    body: UNDER('<p>lunedì 26 luglio 2021 , di Ann Lee</p>'),
    language: 'it',
    date: '2021-07-26',
  },
  {
    rule: 'who wrote, and then a date',
    body: UNDER('<p>Erstellt von ann am 26. Juli 2021 - 18:55</p>'),
    language: 'de',
    date: '2021-07-26T18:55',
  },
  {
    rule: 'a year of two digits, where a mark follows',
    body: UNDER('<p>Mo 26.07.21 | 14:07 Uhr | Von Ann Lee</p>'),
    language: 'de',
    date: '2021-07-26T14:07',
  },
  {
    rule: 'the date right after a label, beside that of a change',
    body: `${UNDER('')}<p>Changed: 28.07.2021 Published on: 26.07.2021 Read: 61</p>`,
    date: '2021-07-26',
  },
  {
    rule: 'a line that begins with a label',
    body: UNDER('<p>Published by Ann Lee on July 26, 2021</p>'),
    date: '2021-07-26',
  },
  {
    rule: 'a label with a word between',
    body: UNDER('<p>Stand des Artikels: 26. Juli 2021, 12:30 Uhr.</p>'),
    language: 'de',
    date: '2021-07-26T12:30',
  },
  {
    rule: 'no date that a sentence is about',
    body: UNDER('<p>The season ends on July 26, 2021. If you are late at that date, there is a boat at noon.</p>'),
    date: undefined,
  },
  {
    rule: 'no date of a change, though somebody made it',
    body: `${UNDER('')}<p>Last modified on Aug 20, 2021 by the crew</p>`,
    date: undefined,
  },
  {
    rule: 'no hours of an event',
    body: UNDER('<p class="date">26. Juli 2021, 13:15 Uhr - 19:00 Uhr</p>'),
    date: undefined,
  },
  {
    rule: 'no beginning of an event in microdata',
    body: UNDER('<div><meta itemprop="startDate" content="2021-07-26">26. Juli 2021, 11:00</div>'),
    date: undefined,
  },
  {
    rule: 'no date on the card of another story',
    body: `${UNDER('')}<ul><li><h3><a href="/b">Second boat</a></h3><time datetime="2021-07-27">27 July 2021</time></li></ul>`,
    date: undefined,
  },
  {
    rule: 'no date of a reader’s review',
    body: `${UNDER('')}<div itemprop="review" itemscope><meta itemprop="datePublished" content="2021-07-26">Good.</div>`,
    date: undefined,
  },
  {
    rule: 'the only date in a column beside the story',
    body: `<article><h1>Ferry turns back</h1><aside><time datetime="2021-07-26">July 26, 2021</time></aside>${STORY}</article>`,
    date: '2021-07-26',
  },
  {
    rule: 'the earlier day that the page shows, where its data were made anew',
    head: LINKED({ '@type': 'Article', datePublished: 'Aug 24, 2021', dateModified: 'Aug 24, 2021' }),
    body: UNDER('<p>July 26, 2021</p>'),
    date: '2021-07-26',
  },
  {
    rule: 'the day of the data, where the page shows that of a change',
    head: LINKED({ '@type': 'Article', datePublished: '2021-07-26', dateModified: '2021-08-24' }),
    body: UNDER('<p>Updated August 24, 2021</p>'),
    date: '2021-07-26',
  },
  {
    rule: 'no day from which computers count',
    head: '<meta property="article:published_time" content="1970-01-01T01:00:00+01:00">',
    body: UNDER(''),
    date: undefined,
  },
  {
    rule: 'month and day of one digit',
    head: '<meta property="article:published_time" content="2021-7-5 22:17:36">',
    body: UNDER(''),
    date: '2021-07-05T22:17:36',
  },
  {
    rule: 'no day on which a wiki began its page',
    head: LINKED({ '@type': 'Article', author: { name: 'Contributors to the valley' }, datePublished: '2013-07-26' }),
    body: UNDER(''),
    date: undefined,
  },
  {
    rule: 'no day of a recipe that it doesn’t show',
    head: LINKED({ '@type': 'Recipe', datePublished: '2013-07-26' }),
    body: UNDER(''),
    date: undefined,
  },
  {
    rule: 'no day of a site’s first page',
    head: '<meta property="article:published_time" content="2013-07-26">',
    body: UNDER(''),
    url: 'https://example.org/',
    date: undefined,
  },
  ...(
    [
      ['published', 'July 26, 2021'],
      ['date_published', '2021-07-26'],
      ['dc.date', '2021-07-26'],
      ['sailthru.date', '2021-07-26'],
      ['parsely-pub-date', '2021-07-26'],
      ['ms.date', '2021-07-26'],
    ] as const
  ).map(([name, content]) => ({
    rule: `<meta name="${name}">`,
    head: `<meta name="${name}" content="${content}">`,
    body: UNDER(''),
    date: '2021-07-26',
  })),
  ...['2021/07/26/ferry', 'ferry-2021-07-26', '20210726/ferry', 'news/26-07-2021', 'A2021072614320005196'].map(
    (path) => ({
      rule: `/${path}`,
      body: UNDER(''),
      url: `https://example.org/${path}`,
      date: '2021-07-26',
    }),
  ),
  ...['03-04-2021', 'web/20210726143200/http://example.com/a', '20210456', 'a20210726'].map((path) => ({
    rule: `no date: /${path}`,
    body: UNDER(''),
    url: `https://example.org/${path}`,
    date: undefined,
  })),
];

test.each(rows)('$rule', ({ head = '', body, language = 'en', url = 'https://example.org/a', date }) => {
  const page = `<html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  expect(parseHtml(page, { url }).date?.iso).toBe(date);
});
