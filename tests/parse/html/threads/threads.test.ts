/** Each software's posts are found, with their authors and dates, and without what stands around their texts. */
import { describe, expect, test } from 'vitest';
import type { Article, Post } from '../../../../src/article/model.js';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { blockLines } from '../outline.js';
import { A, B, C, type Thread, threads } from './software.js';

const read = ({ page, url }: Thread): Article => parseHtml(page, { url });

const textOf = ({ body }: Article, { first, last }: Post): string => blockLines(body.slice(first, last + 1)).join('\n');

describe('the posts of a thread', () => {
  test.each(threads)('$software', (thread) => {
    const article = read(thread);
    const posts = article.posts ?? [];
    expect(posts.map(({ author }) => author)).toEqual(thread.posts.map(([author]) => author));
    for (const [i, [, text]] of thread.posts.entries())
      expect(textOf(article, posts[i] ?? { first: 0, last: -1 })).toContain(text);
    const days = posts.map(({ date }) => date?.iso?.slice(0, 10));
    if (thread.days) expect(days).toEqual(thread.days);
    for (const words of thread.lacks ?? []) expect(blockLines(article.body).join('\n')).not.toContain(words);
  });
});

/** A thread of two posts in the markup of Discourse. */
function thread(first: string, second: string): Article {
  const post = (author: string, text: string): string =>
    `<div class="topic-body"><span class="creator"><a href="/u/${author}">${author}</a></span>
    <time datetime="2024-03-01">March 1, 2024</time><div class="cooked">${text}</div></div>`;
  const page = `<h1>Pump stops</h1>${post('ann', first)}${post('bo', second)}`;
  return parseHtml(page, { url: 'https://forum.example/t/pump-stops/12' });
}

const bodyOf = (article: Article): string => blockLines(article.body).join('\n');

describe('what a post shows besides its text', () => {
  test.each([
    [
      'Discourse',
      `<aside class="onebox"><header class="source"><img src="i.png"><a href="https://boats.example/p">boats.example</a></header>
      <article class="onebox-body"><h3><a href="https://boats.example/p">All about pumps</a></h3><p>Pumps of all makes, and how to take care of them.</p></article></aside>`,
    ],
    [
      'XenForo',
      `<div class="bbCodeBlock bbCodeBlock--unfurl" data-url="https://boats.example/p"><div class="contentRow-main">
      <h3 class="contentRow-header"><a href="https://boats.example/p">All about pumps</a></h3>
      <div class="contentRow-snippet">Pumps of all makes, and how to take care of them.</div><div>boats.example</div></div></div>`,
    ],
    [
      'Vanilla',
      `<div class="embedExternal embedLink"><a href="https://boats.example/p" class="embedLink-link"><article>
      <h3 class="embedText-title">All about pumps</h3><div>Pumps of all makes, and how to take care of them.</div></article></a></div>`,
    ],
  ])('the preview of a linked page is a line with its title and address: %s', (_, preview) => {
    const article = thread(`<p>${A}</p>`, `<p>${B}</p>${preview}`);
    expect(bodyOf(article)).toContain(`¶ ${B}\n¶ [All about pumps](https://boats.example/p)`);
    expect(bodyOf(article)).not.toContain('Pumps of all makes');
    expect(article.removed).toContainEqual(expect.objectContaining({ rule: 'preview' }));
  });

  test.each([
    '<p>Sent from my phone using an app</p>',
    '<div>Last edited by bo; 03-05-2024 at 10:00 AM.</div>',
    '<br>Edited by bo, 5 March 2024 - 10:00 AM.',
    '<div><p>Code: <a href="#">Select all</a></p><pre><code>pump --start</code></pre></div>',
  ])('a line of the software is left out: %s', (line) => {
    const text = bodyOf(thread(`<p>${A}</p>`, `${B}${line}`));
    expect(text).not.toMatch(/Sent from|dited|Select all/);
  });

  test.each([
    '<p>EDIT: two of three pumps run now.</p>',
    '<p>Edited 3 chapters today.</p>',
    '<p>Code: 1234 opens the lock.</p>',
  ])('a line of its writer stays: %s', (line) => {
    expect(bodyOf(thread(`<p>${A}</p>`, `<p>${B}</p>${line}`))).toContain(line.slice(3, -4));
  });
});

describe('quotations of what stands above', () => {
  const long = `${A} ${C} ${A.replace('boat', 'ship')} ${C}`;
  const quoting = (text: string): string =>
    `<blockquote class="bbCodeBlock--quote"><cite>ann said:</cite><p>${text}</p></blockquote><p>${B}</p>`;

  test('a long one is shortened to its beginning, with its source', () => {
    const [, , , quote] = thread(`<p>${long}</p>`, quoting(long)).body;
    const text = JSON.stringify(quote);
    expect(text).toContain(' …');
    expect(text).toContain(A.slice(0, 60));
    expect(text).not.toContain('ship');
    expect(text).toContain('ann said');
  });

  test.each([
    ['a short one', `<p>${A}</p>`, A],
    ['one of a text that does not stand above', `<p>${A}</p>`, long],
  ])('%s stays whole', (_, first, quoted) => {
    expect(JSON.stringify(thread(first, quoting(quoted)).body[3])).toContain(quoted);
  });
});
