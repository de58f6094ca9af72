/** Lists of stories: the smallest page of each layout, and pages that are no list. */
import { describe, expect, test } from 'vitest';
import type { StoryList } from '../../../src/article/stories.js';
import { EXIT, LedeError } from '../../../src/base/errors.js';
import { type HtmlOptions, parseHtml, parsePage } from '../../../src/parse/html/index.js';
import { outline } from './outline.js';

const URL_OF_LIST = 'https://harbour.example/science';
const DEK = 'Nobody was hurt, the captain said, when the boat came back in the evening.';
const NAMES = [
  ...['Ferry misses the pier in fog', 'Crane falls into the harbour basin', 'Second boat is late again'],
  ...['Town votes for a new lighthouse', 'Fishermen find a chest of coins', 'Storm takes the roof of the mill'],
];

const page = (body: string, head = ''): string =>
  `<html><head><title>Science | Harbour News</title>${head}</head><body>${body}</body></html>`;

/** What stands around the stories of every page. */
const around = (stories: string): string => `
  <header><nav><a href="/">Home</a> <a href="/sport">All the news of sport</a></nav></header>
  <main><h1>Science</h1>${stories}</main>
  <footer><a href="/imprint">Who makes this paper and how to reach us</a></footer>`;

const each = (story: (name: string, url: string, i: number) => string): string =>
  NAMES.map((name, i) => story(name, `/science/${i}`, i)).join('');

function listOf(html: string, options: HtmlOptions = {}): StoryList {
  const parsed = parsePage(html, { url: URL_OF_LIST, ...options });
  if ('article' in parsed) throw new Error(`the page is read as an article: ${outline(parsed.article)}`);
  return parsed.list;
}

/** A story in one line: what is absent is left out. */
const lines = ({ stories }: StoryList): string[] =>
  stories.map(({ section, kicker, headline, dek, date, authors, url = '' }) => {
    const names = authors.map(({ name }) => name).join(', ');
    const parts = [section && `§ ${section}`, kicker && `${kicker}:`, headline, dek && `— ${dek}`, date?.iso, names];
    return [...parts, `<${url.replace('https://harbour.example', '')}>`].filter((part) => part).join(' ');
  });

describe('each layout of a list gives its stories', () => {
  interface Row {
    layout: string;
    stories: string;
    /** The first story, and the last. */
    first: string;
    last?: string;
  }
  const rows: Row[] = [
    {
      layout: 'articles with a kicker, a dek, an author and a time',
      stories: each(
        (name, url) => `<article><span class="label">Boats</span><h2><a href="${url}">${name}</a></h2><p>${DEK}</p>
          <span class="author">By Ann Lee</span> <time datetime="2026-03-07T10:00:00Z">3 hours ago</time>
          <a href="${url}#comments">12 comments</a></article>`,
      ),
      first: `Boats: ${NAMES[0]} — ${DEK} 2026-03-07T10:00:00Z Ann Lee </science/0>`,
      last: `Boats: ${NAMES[5]} — ${DEK} 2026-03-07T10:00:00Z Ann Lee </science/5>`,
    },
    {
      layout: 'headings with a paragraph after each, without an element around them',
      stories: `<div>${each((name, url) => `<h3><a href="${url}">${name}</a></h3><p>${DEK}</p>`)}</div>`,
      first: `${NAMES[0]} — ${DEK} </science/0>`,
      last: `${NAMES[5]} — ${DEK} </science/5>`,
    },
    {
      layout: 'a link around each card',
      stories: each(
        (name, url) => `<a href="${url}"><div><img src="/x.jpg"></div><div><h3>${name}</h3><p>${DEK}</p></div></a>`,
      ),
      first: `${NAMES[0]} — ${DEK} </science/0>`,
    },
    {
      layout: 'a link without words over each card',
      stories: `<ul>${each(
        (name, url) =>
          `<li><div><a class="overlay" href="${url}"></a><div><h3>${name}</h3><div>${DEK}</div></div></div></li>`,
      )}</ul>`,
      first: `${NAMES[0]} — ${DEK} </science/0>`,
    },
    {
      layout: 'a heading, and a link to read more',
      stories: each((name, url) => `<div><h3>${name}</h3><p>${DEK}</p><a href="${url}">Read more</a></div>`),
      first: `${NAMES[0]} — ${DEK} </science/0>`,
    },
    {
      layout: 'headings and texts in turn, with a link to the full story at the end of each',
      stories: `<div>${each(
        (name, url) =>
          `<h3>${name}</h3><p>${DEK}</p><p><a href="${url}">Full Story</a> (<a href="${url}#c">comments: none</a>)</p>`,
      )}</div>`,
      first: `${NAMES[0]} — ${DEK} </science/0>`,
    },
    {
      layout: 'rows of a table, two for each story, with a rank, points and links',
      stories: `<table>${each(
        (
          name,
          url,
          i,
        ) => `<tr><td>${i + 1}.</td><td class="title"><a href="${url}">${name}</a> (<a href="/from?site=x">x.example</a>)</td></tr>
          <tr><td></td><td>8 points by ann | <a href="${url}?hide">hide</a> | <a href="${url}?c">3 comments</a></td></tr>`,
      )}</table>`,
      first: `${NAMES[0]} — (x.example) </science/0>`,
    },
    {
      layout: 'a paragraph that begins with the link, and one below it',
      stories: `<div>${each(
        (
          name,
          url,
          i,
        ) => `<p class="entry"><a href="${url}">${name}</a>, <span>${i + 1} February 2026</span><br><span class="author">Ann Lee</span></p>
          <p class="summary">${DEK}</p>`,
      )}</div>`,
      first: `${NAMES[0]} — ${DEK} 2026-02-01 Ann Lee </science/0>`,
    },
    {
      layout: 'a second link with each story, to its place',
      stories: each(
        (name, url, i) => `<div class="card"><h2><a href="${url}">${name}</a></h2>
          <h3 class="place"><a href="/place/${i}">The north pier of the old harbour</a></h3><p>${DEK}</p></div>`,
      ),
      first: `${NAMES[0]} — ${DEK} </science/0>`,
    },
  ];
  test.each(rows)('$layout', ({ stories, first, last }) => {
    const found = lines(listOf(page(around(stories))));
    expect(found[0]).toBe(first);
    expect(found).toHaveLength(NAMES.length);
    if (last !== undefined) expect(found.at(-1)).toBe(last);
  });
});

const card = (name: string, url: string): string =>
  `<article><h3><a href="${url}">${name}</a></h3><p>${DEK}</p></article>`;

test('the list has the title and the introduction of the page, and its address', () => {
  const intro = 'What the harbour knows of tides and winds, told by those who measure them.';
  const list = listOf(
    page(around(`<p>${intro}</p>${each(card)}`), '<meta property="og:site_name" content="Harbour News">'),
  );
  expect(list).toMatchObject({ kind: 'stories', title: 'Science', dek: intro });
  expect(list.source).toEqual({ format: 'html', site: 'Harbour News', url: URL_OF_LIST });
});

test('a heading names the part of the page below it, also where it is a link', () => {
  const [a = '', b = ''] = [0, 3].map((from) =>
    NAMES.slice(from, from + 3)
      .map((name, i) => card(name, `/science/${from + i}`))
      .join(''),
  );
  const parts = `<section><h2><a href="/tides">Tides</a></h2>${a}</section><section><h2>Winds</h2>${b}</section>`;
  expect(listOf(page(around(parts))).stories.map(({ section }) => section)).toEqual([
    ...['Tides', 'Tides', 'Tides', 'Winds', 'Winds', 'Winds'],
  ]);
});

test('a heading between the stories names the part up to the next one', () => {
  const parts = `<h2>Tides</h2>${card(NAMES[0] ?? '', '/a')}${each(card)}<h2>Winds</h2>${card('Wind breaks the mast of a ship', '/w')}`;
  const { stories } = listOf(page(around(`<div>${card('Pier is closed for the winter', '/p')}${parts}</div>`)));
  expect(stories.map(({ section }) => section)).toEqual([undefined, ...NAMES.map(() => 'Tides'), 'Winds']);
});

test('a story that is named twice is listed once, with what either place says of it', () => {
  const most = `<div><h2>Most read</h2><ol><li><a href="/science/1">${NAMES[1]}</a></li></ol></div>`;
  const bare = `<h3><a href="/science/0">${NAMES[0]}</a></h3>`;
  const { stories } = listOf(page(around(`<div>${bare}</div><div>${each(card)}</div>${most}`)));
  expect(stories.map(({ headline }) => headline)).toEqual(NAMES);
  expect(stories[0]?.dek).toBe(DEK);
});

test('menus, offers, notices and footers are no stories', () => {
  const offer = `<div class="newsletter"><h3><a href="/sign-up">All the news of the harbour by mail</a></h3></div>`;
  const notice = `<div class="cookie-banner"><h3><a href="/privacy">How we use what we know of you</a></h3></div>`;
  const { stories, removed } = listOf(page(around(`${offer}${each(card)}`) + notice));
  expect(stories.map(({ headline }) => headline)).toEqual(NAMES);
  expect(removed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['promotion', 'notice', 'page-frame']));
});

test('a name that every story has, such as a promo, is no offer', () =>
  expect(listOf(page(around(each((name, url) => `<div class="promo">${card(name, url)}</div>`)))).stories).toHaveLength(
    6,
  ));

test('all text of the page is in the list or among what was left out', () => {
  const html = page(around(`<p>Loading</p>${each((name, url) => `${card(name, url)}<button>Save</button>`)}`));
  const list = listOf(html);
  const held = [list.title, ...list.stories.flatMap(({ headline, dek }) => [headline, dek])].join(' ');
  const all = `${held} ${list.removed.map(({ text }) => text).join(' ')}`;
  for (const word of ['Loading', 'Save', 'Home', 'imprint', 'Science', 'evening'])
    expect(all.toLowerCase()).toContain(word === 'imprint' ? 'who makes this paper' : word.toLowerCase());
});

test('a saved page whose address nobody knows keeps its addresses as they stand', () => {
  const parsed = parsePage(page(around(each(card))));
  expect('list' in parsed && parsed.list.stories[0]?.url).toBe('/science/0');
});

describe('a page that is no list stays an article', () => {
  const STORY = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out. ';
  const article = `<h1>Ferry turns back</h1>${`<p>${STORY.repeat(3)}</p>`.repeat(6)}`;
  const rows: { what: string; html: string; url?: string }[] = [
    { what: 'prose outweighs the stories below it', html: page(around(`${article}<aside>${each(card)}</aside>`)) },
    {
      what: 'one story has most of the prose',
      html: page(
        around(
          each(
            (name, url, i) =>
              `<article><h3><a href="${url}">${name}</a></h3><p>${i === 2 ? STORY.repeat(12) : ''}</p></article>`,
          ),
        ),
      ),
    },
    {
      what: 'the headings lead to parts of the page itself',
      html: page(
        around(each((name, _, i) => `<h2 id="p${i}"><a href="#p${i}">${name}</a></h2><p>${STORY.repeat(3)}</p>`)),
      ),
    },
    {
      what: 'its address is made of a headline',
      html: page(around(`<p>${STORY}</p>${each(card)}`)),
      url: 'https://harbour.example/news/ferry-turns-back-in-the-fog-again',
    },
    {
      what: 'its address has the day of a post',
      html: page(around(`<p>${STORY}</p>${each(card)}`)),
      url: 'https://harbour.example/2026/03/07/ferry',
    },
    {
      what: 'its data call it an article, and it has a headline and prose of its own',
      html: page(
        `<main><h1>The ferry turns back in the fog</h1><p>${STORY}</p>${each(card)}</main>`,
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry turns back"}</script>',
      ),
    },
    {
      what: 'it is a page of a wiki',
      html: page(around(each(card)), '<meta name="generator" content="MediaWiki 1.41">'),
    },
    { what: 'it is a video', html: page(around(each(card)), '<meta property="og:type" content="video.other">') },
    {
      what: 'it has five stories',
      html: page(
        around(
          NAMES.slice(0, 5)
            .map((name, i) => card(name, `/s/${i}`))
            .join(''),
        ),
      ),
    },
  ];
  test.each(rows)('$what', ({ html, url = 'https://harbour.example/science' }) => {
    expect(parsePage(html, { url })).toHaveProperty('article');
  });
});

test('links that are names make no list', () => {
  const names = each((name, url) => `<h3><a href="${url}">${name.slice(0, 5)}</a></h3>`);
  expect(() => parsePage(page(around(names)), { url: URL_OF_LIST })).toThrow('this is a list of links, not an article');
});

test('the front page of a site may have three stories', () => {
  const three = NAMES.slice(0, 3).map((name, i) => card(name, `/s/${i}`));
  expect(listOf(page(around(three.join(''))), { url: 'https://harbour.example/' }).stories).toHaveLength(3);
});

describe('what a page is read as', () => {
  const list = page(around(each(card)));
  test('an article where that is asked for', () =>
    expect(parsePage(list, { url: URL_OF_LIST, as: 'article' })).toHaveProperty('article'));
  test('a list where that is asked for, of any number of stories', () =>
    expect(
      listOf(page(`<p>${DEK}</p>${card('Ferry misses the pier', '/ferry')}`), { as: 'list' }).stories,
    ).toHaveLength(1));
  test('a list cannot be made of a page without stories', () =>
    expect(() => parsePage(page(`<p>${DEK}</p>`), { as: 'list' })).toThrow(
      new LedeError('no list of stories was found; leave out --as list', EXIT.notAnArticle),
    ));
});

describe('a page that is neither an article nor a list keeps its tables and lists', () => {
  test('a ranking', () => {
    const row = (i: number) =>
      `<tr><td>${i}</td><td><a href="/team/${i}">Harbour Rowers ${i}</a></td><td>${40 - i}</td></tr>`;
    const table = `<table><tr><th>Rank</th><th>Team</th><th>Points</th></tr>${Array.from({ length: 20 }, (_, i) => row(i + 1)).join('')}</table>`;
    const { body } = parseHtml(page(around(table)), { url: 'https://harbour.example/standings' });
    expect(body.map(({ type }) => type)).toContain('table');
  });
  test('an index of names', () => {
    const names = Array.from({ length: 40 }, (_, i) => `<li><a href="/boat/${i}">Boat ${i}</a></li>`).join('');
    const { body } = parseHtml(page(around(`<ul>${names}</ul>`)), { url: 'https://harbour.example/boats' });
    expect(body).toMatchObject([{ type: 'list' }]);
  });
});
