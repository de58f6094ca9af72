/** How tags become a tree: the smallest page for each rule, and the tree as text. */
import { describe, expect, test } from 'vitest';
import { type Element, Text } from '../../../src/parse/html/dom.js';
import { readTree } from '../../../src/parse/html/tree.js';

/** "p(one b(two))": an element with its children in brackets. */
function show(element: Element): string {
  const children = element.children.map((child) => (child instanceof Text ? child.text : show(child)));
  return `${element.tag}(${children.join(' ')})`;
}

const tree = (page: string) => show(readTree(page).body).replace(/^body\((.*)\)$/s, '$1');

describe('nesting', () => {
  test.each([
    ['a paragraph ends where the next begins', '<p>a<p>b', 'p(a) p(b)'],
    ['a paragraph ends before a list', '<p>a<ul><li>b</ul>', 'p(a) ul(li(b))'],
    ['a paragraph does not end at an inline element', '<p>a<b>b</b>', 'p(a b(b))'],
    ['a paragraph inside a button does not end one outside', '<p><button><p>a</button>', 'p(button(p(a)))'],
    ['a heading ends where the next begins', '<h2>a<h3>b', 'h2(a) h3(b)'],
    ['an item ends where the next begins', '<ul><li>a<li>b</ul>', 'ul(li(a) li(b))'],
    ['an inner list’s item does not end the outer one', '<ul><li>a<ul><li>b</ul></ul>', 'ul(li(a ul(li(b))))'],
    ['a term ends where its definition begins', '<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt(a) dd(b) dt(c))'],
    ['cells and rows end where the next begin', '<table><tr><td>a<td>b<tr><th>c', 'table(tr(td(a) td(b)) tr(th(c)))'],
    ['a link ends where the next begins', '<a>a<a>b', 'a(a) a(b)'],
    ['an end tag ends what is open inside', '<div><b><i>a</div>b', 'div(b(i(a))) b'],
    ['an end tag without its element has no effect', 'a</p>b</i>c', 'abc'],
    ['an inline end tag ends no block', '<b><div>a</b>b</div>', 'b(div(ab))'],
    ['an end tag does not reach out of a cell', '<div><table><td>a</div>b</table>', 'div(table(td(ab)))'],
    ['an end tag of a break is a break', 'a</br>b', 'a br() b'],
    ['an element without content has no children', '<img>a<hr>b', 'img() a hr() b'],
    ['of two attributes with one name the first counts', '<p id="a" id="b">', 'p()'],
  ])('%s', (_, page, expected) => expect(tree(page)).toBe(expected));

  test('no element stands deeper than 512', () => {
    let depth = 0;
    for (let at: Element | undefined = readTree('<div>'.repeat(2000)).body; at; at = at.elements[0]) depth++;
    expect(depth).toBe(513);
  });
});

describe('text', () => {
  test.each([
    ['entities are decoded', 'It&rsquo;s &#8212; R&amp;D', 'It’s — R&D'],
    ['scripts and styles are not text', 'a<script>if (a < b) c()</script>b<style>p {}</style>c', 'abc'],
    ['an invisible element ends with its own end tag', 'a<svg><svg></svg><p>b</p></svg>c', 'ac'],
    ['comments are not text', 'a<!-- <p>b -->c', 'ac'],
  ])('%s', (_, page, expected) => expect(tree(page)).toBe(expected));
});

describe('what the head says', () => {
  const page = `<html lang="en"><head><title>A &amp; B</title><base href="/x/"><meta name="Author" content="Ann">
    <link rel="Canonical" href="/a"><script type="application/ld+json">{"a":1}</script></head><body class="c">
    <svg><title>no title</title></svg><noscript>Enable scripts</noscript><script>go()</script></body>`;

  test('title, language, base, meta, links, JSON-LD, scripts', () => {
    expect(readTree(page)).toMatchObject({
      title: 'A & B',
      language: 'en',
      base: '/x/',
      meta: [{ name: 'author', content: 'Ann' }],
      links: [{ rel: 'canonical', href: '/a' }],
      jsonLd: ['{"a":1}'],
      noscript: 'Enable scripts',
      scriptLength: 4,
    });
    expect(readTree(page).body.get('class')).toBe('c');
  });
});
