/** Small pages in the markups that people write by hand, and that tests of extractors use: the whole story, no more. */
import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/parse/html/index.js';
import { outline } from './outline.js';

const A = 'The mill stood empty for thirty years before the village bought it, and the wheel had rotted through.';
const B = 'In the first winter they dried the floor, counted the beams, and wrote down what each repair would cost.';
const C = 'A joiner from the next valley made the new wheel of oak, and asked no more than the price of the wood.';
const D = 'On the first of May the water came back into the race, and the stones turned for the length of one song.';
const E = 'Since then the mill grinds rye on Saturdays, and whoever brings a bag may take the flour home.';
const ALL = [A, B, C, D, E];
const STORY = ALL.map((text) => `<p>${text}</p>`).join('\n');
const TITLE = 'The mill turns again';
const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>${TITLE}</title></head><body>${body}</body></html>`;
const article = (inner: string) => page(`<article><h1>${TITLE}</h1>${inner}</article>`);
const MENU = '<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About us</a></nav>';

interface SmallPage {
  name: string;
  page: string;
  /** Words that the article shows, in their order, and words that it does not show. */
  has: string[];
  lacks?: string[];
}

const JAPANESE = [
  '村の人たちは三十年のあいだ空き家だった水車小屋を買い取り、床を乾かして梁の数をかぞえた。',
  '隣の谷の大工が樫の木で新しい水車を作り、材木の代金だけを受け取ったという。',
];
const CHINESE = [
  '这座磨坊空了三十年，后来村里人把它买了下来，先把地板晾干，再一根一根地数房梁。',
  '邻村的木匠用橡木做了一个新的水轮，只收了木料的钱。五月一日，水又流进了水渠。',
];
const ARABIC = [
  'ظلت الطاحونة فارغة ثلاثين عاما قبل أن يشتريها أهل القرية، وكانت العجلة قد تعفنت تماما.',
  'صنع نجار من الوادي المجاور عجلة جديدة من خشب البلوط، ولم يطلب أكثر من ثمن الخشب.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const PAGES: SmallPage[] = [
  { name: 'an article of two sentences', page: article(`<p>${A} ${B}</p>`), has: [A, B] },
  { name: 'one of a hundred words', page: article(STORY), has: ALL },
  {
    name: 'one in a main element with a menu and a footer',
    page: page(
      `<header><a href="/">The Valley Post</a>${MENU}</header><main><h1>${TITLE}</h1>${STORY}</main>` +
        '<footer><p>Copyright 2021 The Valley Post. All rights reserved.</p></footer>',
    ),
    has: ALL,
    lacks: ['About us', 'All rights reserved'],
  },
  { name: 'paragraphs made by line breaks', page: page(`<h1>${TITLE}</h1>${ALL.join('<br><br>')}`), has: ALL },
  {
    name: 'paragraphs made by line breaks in a div',
    page: page(`${MENU}<div id="c"><h1>${TITLE}</h1><div>${ALL.join('<br/>\n<br/>\n')}</div></div>`),
    has: ALL,
    lacks: ['About us'],
  },
  {
    name: 'a table that sets the page',
    page: page(
      '<table><tr><td colspan="2"><h1>The Valley Post</h1></td></tr><tr><td><a href="/">Home</a><br>' +
        `<a href="/news">News</a></td><td><h2>${TITLE}</h2>${STORY}</td></tr></table>`,
    ),
    has: ALL,
    lacks: ['News'],
  },
  {
    name: 'Japanese',
    page: page(`${MENU}<article><h1>水車</h1>${paragraphs(JAPANESE)}</article>`, 'ja'),
    has: JAPANESE,
  },
  { name: 'Chinese', page: page(`${MENU}<div><h1>磨坊</h1>${paragraphs(CHINESE)}</div>`, 'zh'), has: CHINESE },
  { name: 'Arabic', page: page(`${MENU}<article><h1>الطاحونة</h1>${paragraphs(ARABIC)}</article>`, 'ar'), has: ARABIC },
  {
    name: 'div elements only',
    page: page(
      `<div><div><div><a href="/">Home</a></div><div><a href="/x">Archive</a></div></div><div><div><div>${TITLE}</div>` +
        `${ALL.map((text) => `<div><div><span>${text}</span></div></div>`).join('')}</div></div></div>`,
    ),
    has: ALL,
    lacks: ['Archive'],
  },
  { name: 'text that stands in the body itself', page: page(`<h1>${TITLE}</h1>${A}<p>${B}</p>${C}`), has: [A, B, C] },
  {
    name: 'sections in sections',
    page: article(
      `<section><h2>Winter</h2><p>${A}</p><section><h3>The cost</h3><p>${B}</p></section></section>` +
        `<section><h2>Spring</h2><p>${C}</p><section><h3>The first turn</h3><p>${D}</p></section></section>`,
    ),
    has: ['Winter', A, 'The cost', B, 'Spring', C, 'The first turn', D],
  },
  {
    name: 'the first of several articles',
    page: page(
      `<main><article><h1>${TITLE}</h1>${STORY}</article><article><h2>Bridge closed</h2>` +
        '<p>The bridge below the weir is closed until June, says the county, because its railing is loose.</p>' +
        '<a href="/bridge">Read more</a></article></main>',
    ),
    has: ALL,
    lacks: ['railing is loose', 'Read more'],
  },
  {
    name: 'no comments below',
    page: page(
      `<article><h1>${TITLE}</h1>${STORY}</article><section id="comments"><h2>2 comments</h2><ol><li>` +
        '<p>My grandfather worked there, and he would have liked to see it.</p></li><li><p>Is it open on Sundays ' +
        'too? We would come from far away for it.</p></li></ol></section>',
    ),
    has: ALL,
    lacks: ['My grandfather', 'Is it open'],
  },
  {
    name: 'no related stories in an aside',
    page: article(
      `${STORY}<aside><h3>Related stories</h3><ul><li><a href="/1">The weir is repaired</a></li><li><a href="/2">A ` +
        'village without a shop</a></li></ul></aside>',
    ),
    has: ALL,
    lacks: ['The weir is repaired'],
  },
  {
    name: 'no notice about cookies',
    page: page(
      '<div class="cookie-banner"><p>We use cookies to give you the best experience on our website. By continuing, ' +
        `you agree to our use of cookies.</p><button>Accept all</button></div><article><h1>${TITLE}</h1>${STORY}</article>`,
    ),
    has: ALL,
    lacks: ['best experience', 'Accept all'],
  },
  {
    name: 'no newsletter in the middle',
    page: article(
      `<p>${A}</p><p>${B}</p><div class="newsletter-signup"><h4>Our newsletter</h4><p>Get the best stories of the valley ` +
        `every Sunday morning, free of charge.</p><form><input type="email"><button>Sign up</button></form></div><p>${C}</p>` +
        `<p>${D}</p>`,
    ),
    has: [A, B, C, D],
    lacks: ['Our newsletter', 'every Sunday morning'],
  },
  {
    name: 'a quotation, but not the one that is pulled out',
    page: article(
      `<p>${A}</p><blockquote><p>We would have bought it as a ruin, said the mayor, and we nearly did.</p></blockquote>` +
        `<p>${B}</p><aside class="pullquote">wrote down what each repair would cost</aside><p>${C}</p>`,
    ),
    has: [A, 'We would have bought it as a ruin', B, C],
    lacks: ['¶ wrote down'],
  },
  {
    name: 'no sentence that comes again and again in asides',
    page: article(
      ALL.map(
        (text) =>
          `<p>${text}</p><aside><p>The map of this valley is shown once you have said yes to it below.</p></aside>`,
      ).join(''),
    ),
    has: ALL,
    lacks: ['said yes to it'],
  },
  {
    name: 'no sponsored paragraph',
    page: article(
      `<p>${A}</p><p>${B}</p><div class="sponsored"><p>Sponsored</p><p>Flour from the best fields, ground while you wait, ` +
        `at half the price: only at the Valley Store.</p></div><p>${C}</p><p>${D}</p>`,
    ),
    has: [A, B, C, D],
    lacks: ['half the price'],
  },
  {
    name: 'nothing that is hidden',
    page: article(
      `<p hidden>Hidden by its attribute, this sentence is not shown.</p><p style="display: none">Hidden by its style, ` +
        'this sentence is not shown.</p><p class="visually-hidden">Hidden by its class, this sentence is not shown.</p>' +
        `<p aria-hidden="true">Hidden from readers, this sentence is not shown.</p><template><p>In a template.</p></template>` +
        `${STORY}`,
    ),
    has: ALL,
    lacks: ['is not shown', 'In a template'],
  },
  {
    name: 'no buttons to share it',
    page: article(
      `<ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li></ul>${STORY}<div ` +
        'class="social-share"><span>Share this:</span> <a href="#">Email</a> <a href="#">Print</a></div>',
    ),
    has: ALL,
    lacks: ['Facebook', 'Email', 'Share this'],
  },
  {
    name: 'no note about the author, and no tags',
    page: article(
      `${STORY}<div class="author-bio"><img src="a.jpg" alt=""><p>Ann Lee writes about villages and rivers. She lives in ` +
        'the valley with two dogs.</p></div><ul class="tags"><li><a href="/t/mill">mill</a></li><li><a ' +
        'href="/t/rye">rye</a></li></ul>',
    ),
    has: ALL,
    lacks: ['two dogs', '¶ mill'],
  },
  {
    name: 'lists, code and a table in their order',
    page: article(
      `<p>${A}</p><ul><li>dry the floor</li><li>count the beams</li></ul><p>${B}</p><pre><code>wheel = oak(2.4)</code></pre>` +
        '<table><tr><th>Repair</th><th>Cost</th></tr><tr><td>Wheel</td><td>900</td></tr></table>',
    ),
    has: [A, 'dry the floor', 'count the beams', B, 'wheel = oak(2.4)', 'Repair', '900'],
  },
  {
    name: 'footnotes after it',
    page: article(
      `<p>${A}<sup id="r1"><a href="#n1">1</a></sup></p><p>${B}</p><section class="footnotes"><ol><li id="n1"><p>The ` +
        'deed is kept in the parish archive. <a href="#r1">↩</a></p></li></ol></section>',
    ),
    has: [A, B, 'The deed is kept in the parish archive.'],
  },
];

test.each(PAGES)('$name', ({ page: html, has, lacks = [] }) => {
  const shown = outline(parseHtml(html))
    .filter((line) => !line.startsWith('removed') && !line.startsWith('related'))
    .join('\n');
  let at = 0;
  for (const words of has) {
    const found = shown.indexOf(words, at);
    expect(found, `"${words}" in\n${shown}`).toBeGreaterThanOrEqual(0);
    at = found;
  }
  for (const words of lacks) expect(shown).not.toContain(words);
});
