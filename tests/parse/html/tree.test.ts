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
    [
      'a CDATA section in HTML is a comment up to its first ">"',
      'a<![CDATA[ b > c<p>d</p>]]><b>e</b>',
      'a c p(d) b(e)',
    ],
    ['a CDATA section that never ends hides nothing', '<p>a</p><![CDATA[><p>b</p>', 'p(a) p(b)'],
    ['other bogus comments end at the first ">" too', 'a<?b > c<!d> e</ f>g', 'a c eg'],
    ['a soft hyphen is no part of a word', 'Unter\u00adnehmer&shy;kredit', 'Unternehmerkredit'],
  ])('%s', (_, page, expected) => expect(tree(page)).toBe(expected));
});

describe('formulas are one text', () => {
  const MATH = '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>';
  const TEX = '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
  test.each([
    ['MathML in one line', MATH, 'math((a + b)/2)'],
    [
      'powers, indices and roots',
      '<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><msub><mi>y</mi><mn>1</mn></msub></msqrt></math>',
      'math(x^2 = √(y_1))',
    ],
    ['the TeX that MathML carries', TEX, 'math(x^2)'],
    ['a displayed formula is a line', '<math display="block"><mi>x</mi></math>', 'math(div(x))'],
    ['a script with TeX', 'a<script type="math/tex">x^2</script>', 'a span(x^2)'],
    ['a displayed script', '<script type="math/tex; mode=display">x</script>', 'div(x)'],
    [
      'MathJax: the script, not its preview',
      '<span class="MathJax_Preview">x2</span><span class="MathJax">x2</span><script type="math/tex">x^2</script>',
      'span() span() span(x^2)',
    ],
    [
      'MathJax 3: the MathML for screen readers',
      `<mjx-container><mjx-math>x2</mjx-math><mjx-assistive-mml>${TEX}</mjx-assistive-mml></mjx-container>`,
      'mjx-container(x^2)',
    ],
    [
      'KaTeX: once',
      `<span class="katex"><span class="katex-mathml">${TEX}</span><span class="katex-html">x2</span></span>`,
      'span(x^2)',
    ],
    [
      'MediaWiki: once',
      `<span class="mwe-math-element"><span style="display:none">${TEX}</span><img alt="x"></span>`,
      'span(x^2)',
    ],
    [
      'a larger element of such a name is no formula',
      `<article class="katex"><p>a</p>${TEX}</article>`,
      'article(p(a) math(x^2))',
    ],
    ['an open formula ends at a block', '<div><math><mi>x</mi><p>a</p></div>', 'div(math(x) p(a))'],
  ])('%s', (_, page, expected) => expect(tree(page)).toBe(expected));
});

describe('links within the page that are signs', () => {
  test.each([
    ['a permalink of a heading is no text', '<h2>Usage<a class="headerlink" href="#usage">¶</a></h2>', 'h2(Usage a())'],
    ['nor is one in words', '<h2>Usage<a href="/a#usage">Link to this heading</a></h2>', 'h2(Usage a())'],
    ['nor the way back from a footnote', '<li>A note. <a href="#ref1">↩︎</a></li>', 'li(A note.  a())'],
    ['a reference to a footnote stands in brackets', 'a<sup><a href="#fn1">1</a></sup>', 'a sup(a([1]))'],
    ['the link around the raised number too', 'a<a href="#fn1"><sup>12</sup></a>', 'a a(sup([12]))'],
    ['a link of words stays', '<a href="#usage">Usage</a>', 'a(Usage)'],
    ['a number that is not raised stays', '<a href="#p2">2</a>', 'a(2)'],
    ['a reference with brackets stays', '<sup><a href="#fn1">[1]</a></sup>', 'sup(a([1]))'],
  ])('%s', (_, page, expected) => expect(tree(page)).toBe(expected));
});

describe('text for browsers without scripts', () => {
  const PROSE = 'The posts of this thread stand here, for a reader whose browser runs no scripts at all. '
    .repeat(3)
    .trim();
  test.each([
    ['a request to switch scripts on is not text', 'a<noscript>Please enable JavaScript.</noscript>b', 'ab'],
    ['a picture is not text', 'a<noscript><img src="x"></noscript>b', 'ab'],
    [
      'prose that stands nowhere else is text',
      `<div>a<noscript><p>${PROSE}</noscript>b</div>`,
      `div(ab noscript(p(${PROSE})))`,
    ],
    [
      'prose that stands on the page is not repeated',
      `<p>${PROSE}</p><noscript><p>${PROSE}</p></noscript>`,
      `p(${PROSE})`,
    ],
    [
      'where it is most of the page, all of it is text',
      `a<noscript>${PROSE} ${PROSE} ${PROSE}</noscript>`,
      `a noscript(${PROSE} ${PROSE} ${PROSE})`,
    ],
    ['its tags end nothing outside', '<ul><li>a<noscript></li></ul><li></noscript>b</ul>c', 'ul(li(ab)) c'],
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
