/** Threads: the smallest page of each software of forums, and pages that are no thread. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { outline } from './outline.js';

const A = 'The pump of my boat stops after an hour, and starts again when it is cold. What can be the reason?';
const B = 'Look at the impeller first: it wears out in two summers, and a new one costs less than a lunch.';
const C = 'It was the impeller indeed, and the pump has run for three days now. Thank you all for the help!';
const STORY = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out. ';

/** A page of the software, and the lines of its posts. */
interface Row {
  software: string;
  url?: string;
  page: string;
  /** Lines of the outline that are there, in this order. */
  has: string[];
  /** What is not in the body. */
  lacks?: string[];
}

const forum = (body: string, head = ''): string =>
  `<html><head><title>Pump stops</title>${head}</head><body><h1>Pump stops when warm</h1>${body}</body></html>`;

const rows: Row[] = [
  {
    software: 'Discourse, for browsers without scripts',
    url: 'https://forum.example/t/pump-stops/12',
    page: forum(
      [A, B]
        .map(
          (text, i) => `<div class="topic-body crawler-post"><div class="crawler-post-meta">
            <span class="creator"><a href="/u/user${i}"><span>user${i}</span></a></span>
            <time datetime="2024-03-0${i + 1}T10:00:00Z">March ${i + 1}, 2024</time> <span>${i + 1}</span></div>
            <div class="post" itemprop="text"><aside class="quote"><div class="title">Bo Ek:</div>
            <blockquote><p>${C}</p></blockquote></aside><p>${text}</p></div></div>`,
        )
        .join('')
        .replaceAll('class="post"', 'class="cooked"'),
      '<meta name="generator" content="Discourse 3.4.0">',
    ),
    has: ['by user0', 'date 2024-03-01T10:00:00Z', 'h3 user0 · March 1, 2024', `¶ ${A}`, 'h3 user1 · March 2, 2024'],
  },
  {
    software: 'phpBB',
    url: 'https://forum.example/viewtopic.php?t=7',
    page: forum(
      [A, B]
        .map(
          (text, i) => `<div class="post bg${i}"><div class="inner"><dl class="postprofile"><dt>
            <a href="./memberlist.php?mode=viewprofile&u=${i}" class="username">user${i}</a></dt>
            <dd><strong>Joined:</strong> Mon Mar 02, 2020 1:00 pm</dd></dl>
            <div class="postbody"><p class="author">by <a href="./memberlist.php?mode=viewprofile&u=${i}"
            class="username">user${i}</a> » Sun Mar 0${i + 3}, 2024 1:47 am</p>
            <div class="content"><blockquote><div><cite>Bo Ek wrote:</cite>${C}</div></blockquote>${text}</div>
            <div class="signature">Sail fast, live slow, and never sell the boat that you were born in.</div>
            </div></div></div>`,
        )
        .join(''),
    ).replace('<body>', '<body id="phpbb" class="section-viewtopic">'),
    has: [
      'h3 user0 · Sun Mar 03, 2024 1:47 am',
      `> ¶ ${C}`,
      `¶ ${A}`,
      'h3 user1 · Sun Mar 04, 2024 1:47 am',
      `> ¶ ${C}`,
      `¶ ${B}`,
    ],
    lacks: ['Sail fast', 'Joined', 'wrote:'],
  },
  {
    software: 'vBulletin 4',
    url: 'https://forum.example/showthread.php?t=7',
    page: forum(
      `<ol class="posts" id="posts">${[A, B]
        .map(
          (
            text,
            i,
          ) => `<li class="postbit postcontainer"><div class="posthead"><span class="date">03-0${i + 3}-2024</span></div>
            <div class="userinfo"><a class="username" href="member.php?u=${i}"><strong>user${i}</strong></a> Join Date May 2001</div>
            <div class="postbody"><div class="content"><blockquote class="postcontent restore">${text}</blockquote></div>
            <blockquote class="signature restore">Sail fast, and never sell the boat.</blockquote></div></li>`,
        )
        .join('')}</ol>`,
    ),
    has: ['h3 user0 · 03-03-2024', `¶ ${A}`, 'h3 user1 · 03-04-2024', `¶ ${B}`],
    lacks: ['Sail fast', 'Join Date'],
  },
  {
    software: 'XenForo',
    url: 'https://forum.example/threads/pump-stops.12/',
    page: forum(
      [A, B]
        .map(
          (text, i) => `<article class="message message--post" data-author="user${i}"><div class="message-cell--user">
            <h4 class="message-name"><a href="/members/user.${i}/" class="username">user${i}</a></h4><h5>Well-known member</h5></div>
            <div class="message-cell--main"><header><time datetime="2024-03-0${i + 1}T10:00:00Z">Mar ${i + 1}, 2024</time> #${i}</header>
            <article class="message-body"><div class="bbWrapper">
            <blockquote class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title"><a href="/goto">Bo Ek said:</a></div>
            <div class="bbCodeBlock-content">${C}</div><div class="js-expandLink"><a role="button">Click to expand...</a></div>
            </blockquote>${text}</div></article>
            <aside class="message-signature"><div class="bbWrapper">Sail fast.</div></aside></div></article>`,
        )
        .join(''),
    ),
    has: ['h3 user0 · Mar 1, 2024', `> ¶ ${C}`, `¶ ${A}`, 'h3 user1 · Mar 2, 2024', `> ¶ ${C}`, `¶ ${B}`],
    lacks: ['Sail fast', 'Click to expand', 'Well-known'],
  },
  {
    software: 'Stack Exchange: the comments under an answer are no posts',
    url: 'https://qa.example/questions/12/pump-stops',
    page: forum(
      `<div itemscope itemtype="https://schema.org/Question">${[A, B]
        .map(
          (text, i) => `<div class="${i === 0 ? 'question' : 'answer" itemtype="https://schema.org/Answer'}">
            <div class="js-vote-count">12</div><div class="s-prose js-post-body" itemprop="text"><p>${text}</p></div>
            <div class="post-signature"><span class="relativetime" title="2024-03-0${i + 1} 10:00:00Z">Mar ${i + 1} at 10:00</span>
            <div itemprop="author" itemscope><a href="/users/${i}/x">user${i}</a></div></div>
            <div class="comment" itemtype="https://schema.org/Comment"><span class="comment-copy" itemprop="text">Me too, says Cy.</span>
            <a class="comment-user" href="/users/9/cy" itemprop="author">Cy</a></div></div>`,
        )
        .join('')}</div>`,
    ).replace('<body>', '<body class="question-page">'),
    has: ['h3 user0 · Mar 1 at 10:00', `¶ ${A}`, 'h3 user1 · Mar 2 at 10:00', `¶ ${B}`],
    lacks: ['Me too'],
  },
  {
    software: 'Reddit, the old pages: replies in replies',
    url: 'https://old.reddit.example/r/boats/comments/1rk/pump/',
    page: forum(`<div class="commentarea"><div class="thing comment"><div class="entry"><p class="tagline">
      <a href="/user/ann" class="author">ann</a> <span class="score">189 points</span>
      <time datetime="2024-03-01T10:00:00+00:00">2 years ago</time></p>
      <div class="usertext-body"><div class="md"><p>${A}</p></div></div><ul class="flat-list buttons"><li>permalink</li></ul></div>
      <div class="child"><div class="thing comment"><div class="entry"><p class="tagline"><a href="/user/bo" class="author">bo</a>
      <time datetime="2024-03-02T10:00:00+00:00">2 years ago</time></p>
      <div class="usertext-body"><div class="md"><p>${B}</p></div></div></div></div></div></div></div>`),
    has: ['h3 ann · 2 years ago', `¶ ${A}`, 'h3 bo · 2 years ago', `¶ ${B}`],
    lacks: ['189', 'permalink'],
  },
  {
    software: 'Hacker News: rows of a table',
    url: 'https://news.example/item?id=1',
    page: forum(
      `<table>${[A, B, C]
        .map(
          (
            text,
            i,
          ) => `<tr class="athing comtr"><td class="default"><span class="comhead"><a href="user?id=u${i}" class="hnuser">u${i}</a>
            <span class="age" title="2024-03-0${i + 1}T10:00:00"><a href="item?id=2">1 year ago</a></span></span>
            <div class="comment"><div class="commtext c00">${text}</div></div></td></tr>`,
        )
        .join('')}</table>`,
    ),
    has: ['h3 u0 · 1 year ago', `¶ ${A}`, 'h3 u1 · 1 year ago', `¶ ${B}`, 'h3 u2 · 1 year ago', `¶ ${C}`],
  },
  {
    software: 'Invision Community',
    url: 'https://forum.example/topic/12-pump/',
    page: forum(
      [A, B]
        .map(
          (
            text,
            i,
          ) => `<article class="ipsComment"><aside><h3 class="cAuthorPane_author"><a href="/profile/${i}-u/">user${i}</a></h3></aside>
            <div class="ipsComment_content"><div class="ipsComment_meta">Posted <time datetime="2024-03-0${i + 1}T10:00:00Z">March ${i + 1}, 2024</time></div>
            <div data-role="commentContent" class="ipsType_normal ipsType_richText"><p>${text}</p></div>
            <div data-role="memberSignature"><div class="ipsType_richText"><p>Sail fast.</p></div></div></div></article>`,
        )
        .join(''),
    ),
    has: ['h3 user0 · March 1, 2024', `¶ ${A}`, 'h3 user1 · March 2, 2024', `¶ ${B}`],
    lacks: ['Sail fast'],
  },
  {
    software: 'Vanilla',
    url: 'https://forum.example/discussion/12/pump',
    page: forum(
      [A, B]
        .map(
          (
            text,
            i,
          ) => `<div class="Item"><span class="Author"><a class="Username" href="/profile/u${i}">u${i}</a></span>
            <time datetime="2024-03-0${i + 1}T10:00:00+00:00">March 2024</time><div class="Item-Body">
            <div class="Message userContent"><p>${text}</p></div></div></div>`,
        )
        .join(''),
    ),
    has: ['h3 u0 · March 2024', `¶ ${A}`, 'h3 u1 · March 2024', `¶ ${B}`],
  },
  {
    software: 'FluxBB: the name without a link',
    url: 'https://bbs.example/viewtopic.php?id=3',
    page: forum(
      [A, B]
        .map(
          (
            text,
            i,
          ) => `<div class="blockpost"><h2><span class="conr">#${i}</span> <a href="#p">2024-03-0${i + 1} 10:00:00</a></h2>
            <div class="postbody"><div class="postleft"><dl><dt><strong>u${i}</strong></dt><dd>Registered: 2016-07-02</dd></dl></div>
            <div class="postright"><div class="postmsg"><p>${text}</p></div></div></div></div>`,
        )
        .join(''),
    ),
    has: ['h3 u0 · 2024-03-01 10:00:00', `¶ ${A}`, 'h3 u1 · 2024-03-02 10:00:00', `¶ ${B}`],
    lacks: ['Registered'],
  },
  {
    software: 'a page that says that it is a thread, with classes that a tool made',
    page: forum(
      [A, B, C]
        .map(
          (text, i) => `<div class="sc-a x1"><div class="sc-b"><div>u${i}</div><div>2${i}/11/2024 at 7:16 pm</div></div>
            <div class="sc-c"><div><p>${text}</p></div></div></div>`,
        )
        .join(''),
      '<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Pump stops when warm"}</script>',
    ),
    has: [
      'h3 u0 · 20/11/2024 at 7:16 pm',
      `¶ ${A}`,
      'h3 u1 · 21/11/2024 at 7:16 pm',
      'h3 u2 · 22/11/2024 at 7:16 pm',
      `¶ ${C}`,
    ],
  },
];

function posts({ posts = [], body }: Article): [string | undefined, string | undefined, string | undefined][] {
  return posts.map(({ author, date, first }) => [author, date?.iso, body[first]?.type]);
}

describe('a thread is read as its posts', () => {
  test.each(rows)('$software', ({ page, url, has, lacks = [] }) => {
    const article = parseHtml(page, { ...(url !== undefined && { url }) });
    const lines = outline(article).filter((line) => !line.startsWith('removed'));
    expect(lines.filter((line) => has.includes(line))).toEqual(has);
    for (const words of lacks) expect(lines.join('\n')).not.toContain(words);
    expect(article.posts).toHaveLength(has.filter((line) => line.startsWith('h3')).length);
  });

  test('a post says its author, its date and its blocks', () => {
    const xenforo = rows[3];
    expect(posts(parseHtml(xenforo?.page ?? '', { url: xenforo?.url ?? '' }))).toEqual([
      ['user0', '2024-03-01T10:00:00Z', 'heading'],
      ['user1', '2024-03-02T10:00:00Z', 'heading'],
    ]);
  });

  test('a quoted post is a block quotation with its source', () => {
    const [quote] = parseHtml(rows[3]?.page ?? '', { url: rows[3]?.url ?? '' }).body.filter(
      ({ type }) => type === 'quote',
    );
    expect(quote).toMatchObject({ source: [{ children: [{ text: 'Bo Ek said' }] }] });
  });

  test('a signature is listed as removed', () => {
    const { removed } = parseHtml(rows[3]?.page ?? '', { url: rows[3]?.url ?? '' });
    expect(removed).toContainEqual(expect.objectContaining({ text: 'Sail fast.' }));
  });
});

const comments = [A, B, C]
  .map(
    (text, i) => `<li class="comment"><div class="comment-author"><cite class="fn">u${i}</cite></div>
      <div class="comment-meta"><time datetime="2024-03-0${i + 1}T10:00:00Z">March ${i + 1}</time></div>
      <div class="comment-content"><p>${text}</p></div></li>`,
  )
  .join('');

const others: { what: string; url?: string; page: string }[] = [
  {
    what: 'a story with comments below',
    url: 'https://paper.example/2024/03/01/ferry/comments/12',
    page: forum(
      `<article><p>${STORY.repeat(6)}</p><p>${STORY.repeat(6)}</p></article><ol class="comment-list">${comments}</ol>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pump stops"}</script>',
    ),
  },
  {
    what: 'a short story with comments below',
    page: forum(`<article><p>${STORY.repeat(4)}</p></article><ol class="comment-list">${comments}</ol>`),
  },
  {
    what: 'the entry of a blog and its comments, which have more text',
    page: forum(
      `<article><span class="author">dee</span> <time datetime="2024-03-01">March 1</time>
      <div class="entry-content"><p>${STORY.repeat(2)}</p></div></article><ol class="comment-list">${comments.replaceAll('</p>', ` ${STORY.repeat(3)}</p>`)}</ol>`,
    ),
  },
  {
    what: 'the entries of a blog',
    page: forum(
      [A, B, C]
        .map(
          (text, i) => `<div class="post"><h2><a href="/p/${i}">Entry ${i}</a></h2><span class="author">u${i}</span>
          <time datetime="2024-03-0${i + 1}">March ${i + 1}</time><div class="entry-content"><p>${text}</p></div></div>`,
        )
        .join(''),
    ),
  },
  {
    what: 'a list of teasers',
    url: 'https://paper.example/topics/boats',
    page: forum(
      `<article><p>${STORY.repeat(8)}</p></article>${[A, B, C]
        .map((text) => `<div class="post"><a href="/x">Boats</a><div class="post-content">${text}</div></div>`)
        .join('')}`,
    ),
  },
];

describe('no thread', () => {
  test.each(others)('$what', ({ page, url }) => {
    expect(parseHtml(page, { ...(url !== undefined && { url }) }).posts).toBeUndefined();
  });
});
