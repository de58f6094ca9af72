import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/article/clean.js';
import type { Article, Block, Inline } from '../../../src/article/model.js';
import { plainText } from '../../../src/article/passages.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';

const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });
const emphasis = (words: string): Inline => ({ type: 'emphasis', children: [text(words)] });
const link = (url: string, words: string): Inline => ({ type: 'link', url: clean(url), children: [text(words)] });
const picture = (fields: object): Block => ({ type: 'figure', ...fields });
const removed = ({ removed }: Article) => removed.map((entry) => `${entry.rule}: ${entry.text}`);

describe('Markdown becomes blocks', () => {
  test.each<[what: string, source: string, ...body: Block[]]>([
    ['lines of a paragraph are joined', 'One\n  two  \n', paragraph('One two')],
    [
      'marks',
      '*a* **b** ~~c~~ `d`',
      paragraph(emphasis('a'), ' ', strong('b'), ' ', { type: 'deleted', children: [text('c')] }, ' ', {
        type: 'code',
        text: clean('d'),
      }),
    ],
    [
      'line breaks',
      'a\\\nb  \nc<br>d',
      paragraph('a', { type: 'break' }, 'b', { type: 'break' }, 'c', { type: 'break' }, 'd'),
    ],
    ['character references', '&copy; &lt;b&gt; &#8217; &nope;', paragraph('© <b> ’ &nope;')],
    ['escapes', '\\*a\\* \\&amp;', paragraph('*a* &amp;')],
    ['bare addresses', 'see www.example.com', paragraph('see ', link('http://www.example.com', 'www.example.com'))],
    ['links by reference', '[a][b]\n\n[b]: https://example.com/', paragraph(link('https://example.com/', 'a'))],
    ['footnotes stay as they stand', 'a[^1] b\n\n[^1]: note', paragraph('a[^1] b'), paragraph('[^1]: note')],
    ['a heading below a line', 'Head\n---', { type: 'heading', level: 2, content: [text('Head')] }],
    ['code', '```js\na  <b>\n```', { type: 'code', language: clean('js'), text: clean('a  <b>') }],
    ['a break', '***', { type: 'break' }],
    [
      'a list',
      '- a\n- b',
      { type: 'list', ordered: false, items: [{ blocks: [paragraph('a')] }, { blocks: [paragraph('b')] }] },
    ],
    [
      'a list that starts at 3',
      '3. a',
      { type: 'list', ordered: true, start: 3, items: [{ blocks: [paragraph('a')] }] },
    ],
    [
      'tasks',
      '- [x] a\n- [ ] b',
      {
        type: 'list',
        ordered: false,
        items: [
          { checked: true, blocks: [paragraph('a')] },
          { checked: false, blocks: [paragraph('b')] },
        ],
      },
    ],
    [
      'a list with its markers',
      '<!-- markers ["•"] -->\n- a\n- b',
      {
        type: 'list',
        ordered: false,
        items: [
          { marker: clean('•'), blocks: [paragraph('a')] },
          { marker: clean('•'), blocks: [paragraph('b')] },
        ],
      },
    ],
    [
      'a quotation and its source',
      '> a\n>\n> <cite>B C</cite>',
      { type: 'quote', blocks: [paragraph('a')], source: [text('B C')] },
    ],
    [
      'a table with its caption',
      '<small>Cap</small>\n\n| a | b |\n|---|--:|\n| 1 | x \\| y |',
      {
        type: 'table',
        align: [null, 'right'],
        header: [[text('a')], [text('b')]],
        rows: [[[text('1')], [text('x | y')]]],
        caption: [text('Cap')],
      },
    ],
    ['a picture', '![alt](p.jpg)', picture({ url: 'p.jpg', alt: 'alt' })],
    [
      'a picture with caption and credit',
      '![alt](p.jpg)\n<small>Cap</small> <cite>Ann</cite>',
      picture({ url: 'p.jpg', alt: 'alt', caption: [text('Cap')], credit: 'Ann' }),
    ],
    [
      'a picture with a title',
      '![alt](p.jpg "Title")',
      picture({ url: 'p.jpg', alt: 'alt', caption: [text('Title')] }),
    ],
    [
      'pictures in a sentence follow it',
      'See ![x](p.jpg) here',
      paragraph('See  here'),
      picture({ url: 'p.jpg', alt: 'x' }),
    ],
    ['pictures before a sentence lead it', '![x](p.jpg) Here', picture({ url: 'p.jpg', alt: 'x' }), paragraph('Here')],
    [
      'a picture in a table is a link',
      '| ![x](p.jpg) |\n|---|',
      { type: 'table', align: [null], header: [[link('p.jpg', 'x')]], rows: [] },
    ],
    [
      'a badge beside a title stands below it',
      '## A ![b](p.jpg)',
      { type: 'heading', level: 2, content: [text('A')] },
      picture({ url: 'p.jpg', alt: 'b' }),
    ],
    ['a badge of a service is no text', '![build](https://img.shields.io/b.svg)\n\nHere', paragraph('Here')],
    [
      'nor is a row of pictures that lead elsewhere',
      '[![a](a.png)](https://a.org) [![b](b.png)](https://b.org)\n\nHere',
      paragraph('Here'),
    ],
    [
      'pictures that lead to larger ones are',
      '[![a](a.png)](a.jpg) [![b](b.png)](b.jpg)',
      picture({ url: 'a.png', alt: 'a' }),
      picture({ url: 'b.png', alt: 'b' }),
    ],
    [
      'a row of badges in HTML',
      '<p align="center"><a href="https://a.org"><img src="a.png" alt="a"></a> <a href="https://b.org"><img src="b.png"></a></p>\n\nHere',
      paragraph('Here'),
    ],
    [
      'a heading in HTML',
      '<h2 align="center">Wall</h2>\n<p>Here</p>',
      { type: 'heading', level: 2, content: [text('Wall')] },
      paragraph('Here'),
    ],
    [
      'a picture that is all of a heading is its words',
      '## ![b](p.jpg)',
      { type: 'heading', level: 2, content: [link('p.jpg', 'b')] },
    ],
    [
      'a picture in a link in a table',
      '| [![x](p.jpg)](a.html) |\n|---|',
      { type: 'table', align: [null], header: [[link('a.html', 'x')]], rows: [] },
    ],
    [
      'tags that mean a mark',
      '<b>a</b> <i>b</i> <a href="https://example.com/?a=1&amp;b">c</a> <kbd>d</kbd>',
      paragraph(strong('a'), ' ', emphasis('b'), ' ', link('https://example.com/?a=1&b', 'c'), ' ', {
        type: 'code',
        text: clean('d'),
      }),
    ],
    ['other tags go, their text stays', '<span class="x">a</span> <u>b', paragraph('a b')],
    ['a block of HTML', '<div><p>a <b>b</b></p><p>c</p></div>', paragraph('a ', strong('b')), paragraph('c')],
    ['a picture in HTML', '<figure>\n<img src="p.jpg" alt="x">\n</figure>', picture({ url: 'p.jpg', alt: 'x' })],
    ['a tag that is none', 'a < b <c', paragraph('a < b <c')],
    ['control characters die', 'a\u001b[31mb &#7;c &#x202e;d', paragraph('ab c d')],
  ] as [string, string, ...Block[]][])('%s', async (_what, source, ...body) => {
    expect((await parseMarkdown(source)).body).toEqual(body);
  });
});

describe('what is not part of the article is in removed', () => {
  test.each([
    ['a comment', 'a <!-- b --> c\n\n<!-- d -->', 'a  c', ['comment: b', 'comment: d']],
    [
      'an unsafe address',
      '[a](javascript:alert(1)) [b](<data:text/html,x>) [c](vbscript:x) [d](java&#10;script:x)',
      'a b c d',
      [
        'unsafe-link: javascript:alert(1)',
        'unsafe-link: data:text/html,x',
        'unsafe-link: vbscript:x',
        'unsafe-link: java\nscript:x',
      ],
    ],
    ['the title of a link', '[a](https://example.com "b")', 'a', ['link-title: b']],
    ['a script', '<script>\nx()\n</script>\n\na', 'a', ['code-of-page: x()']],
    ['a script with tags in it', '<script>\nx("<b>y</b>")\n</script>\n\na', 'a', ['code-of-page: x("<b>y</b>")']],
    ['a CDATA section', '<![CDATA[ x > <b>y</b> ]]>\n\na', 'a', ['comment: x > <b>y</b>']],
    ['the attributes of code', '```js {1}\na\n```', 'a', ['code-attributes: {1}']],
  ])('%s', async (_what, source, plain, gone) => {
    const article = await parseMarkdown(source);
    expect(plainText(article)).toBe(plain);
    expect(removed(article)).toEqual(gone);
    expect(JSON.stringify(article.body)).not.toMatch(/script:|data:/);
  });
});

describe('the headline', () => {
  test.each([
    ['is the first heading of level 1', '# A *b*\n\nText', 'A b'],
    ['may be set below a line', 'A\n===\n\nText', 'A'],
    ['may follow a picture', '![x](p.jpg)\n\n# A\n\n# B', 'A'],
    ['may follow text, if it is the only one', 'Text\n\n# A', 'A'],
    ['is not one of several after text', 'Text\n\n# A\n\n# B', undefined],
    ['is not a heading of level 2', '## A', undefined],
    ['is the front matter’s', '---\nheadline: B\n---\n# A', 'B'],
    ['may be empty in front matter', '---\nheadline:\n---\n# A', undefined],
    ['is "title" elsewhere', '---\ntitle: "B: c"\n---\n', 'B: c'],
  ])('%s', async (_what, source, headline) => {
    const article = await parseMarkdown(source);
    expect(article.headline).toBe(headline);
    const heads = article.body.filter((block) => block.type === 'heading').length;
    expect(heads).toBe((source.match(/^#+ |^===/gm)?.length ?? 0) - (headline?.startsWith('A') ? 1 : 0));
  });
});

describe('relative links', () => {
  test.each([
    ['stay without an address', undefined, '', 'b.md'],
    ['are resolved against the text’s own', 'https://example.com/a/', '', 'https://example.com/a/b.md'],
    ['or the front matter’s', undefined, '---\nurl: https://example.org/x\n---\n', 'https://example.org/b.md'],
  ])('%s', async (_what, url, front, expected) => {
    const { body } = await parseMarkdown(`${front}[a](b.md)`, url === undefined ? {} : { url });
    expect(body).toEqual([paragraph(link(expected, 'a'))]);
  });
});

describe('deep nesting and long lines', () => {
  const n = 100_000;
  test.each<[what: string, source: string]>([
    ['quotations', `${'>'.repeat(n)} x`],
    ['spaced quotations', `${'> '.repeat(n)}x`],
    ['list items', `${'- '.repeat(n)}x`],
    ['numbered items', `${'1. '.repeat(n)}x`],
    ['mixed containers', `${'> - 1) '.repeat(n / 4)}x`],
    ['indented items', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['brackets', '['.repeat(n)],
    ['links in links', `${'['.repeat(n / 4)}x${'](u)'.repeat(n / 4)}`],
    ['pictures in pictures', `${'!['.repeat(n / 4)}x${'](u)'.repeat(n / 4)}`],
    ['nested marks', `${'*x _y '.repeat(n / 8)}${' y_ x*'.repeat(n / 8)}`],
    ['asterisks', `${'*'.repeat(n)}x${'*'.repeat(n)}`],
    ['asterisks and spaces', `${'* '.repeat(n)}x`],
    ['underscores in words', 'x_'.repeat(n)],
    ['tags', '<b>'.repeat(n)],
    ['tags never closed', '<a b="'.repeat(n / 4)],
    ['comments never closed', '<!-- '.repeat(n / 4)],
    ['an address of brackets', `http://x${')'.repeat(n)}`],
    ['an address of references', `http://x${'&a;'.repeat(n / 2)}`],
    ['an e-mail address of dots', `${'x.'.repeat(n)}@`],
    ['opening tags in HTML', `<div>${'<'.repeat(n)}`],
    ['quoted attributes in HTML', `<div>${'<a "'.repeat(n / 4)}`],
    ['quotation marks never closed in HTML', `<div>${'<a "'.repeat(n / 4 + 1)}>`],
    ['an endless attribute in HTML', `<div a${'b'.repeat(10 * n)}>x`],
    ['backslashes', '\\'.repeat(n)],
    ['backticks', '`'.repeat(n)],
    ['front matter never closed', `---\na: b\n${'c\n'.repeat(n)}`],
  ])('%s do not overflow the stack or lose a word', async (_what, source) => {
    const article = await parseMarkdown(source);
    const kept = plainText(article);
    for (const word of ['x', 'y']) expect(kept.includes(word)).toBe(source.includes(word));
  });
});

test('the cells of a row beyond the table’s columns are removed', async () => {
  const { removed } = await parseMarkdown('a|b\n-|-\nc|d\\|e|f **g**|h\n|i|j|\n');
  expect(removed.map(({ text, rule }) => [text, rule])).toEqual([['f **g**|h', 'excess-cells']]);
});

describe('below a headline, without front matter', () => {
  const STORY = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.';
  test.each<[what: string, head: string, authors: string[], date?: string | undefined, place?: string]>([
    ['a byline', 'By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
    ['a byline and a date', 'By Ann Lee\n\nJuly 26, 2021', ['Ann Lee'], '2021-07-26'],
    ['both in one paragraph', '*By Ann Lee*\\\nJuly 26, 2021', ['Ann Lee'], '2021-07-26'],
    [
      'those of another language',
      '**Von Anna Müller**\n\n26. Juli 2021, 13:30 Uhr',
      ['Anna Müller'],
      '2021-07-26T13:30',
    ],
    ['a dateline', `OSLO (AP) — ${STORY}`, [], undefined, 'OSLO'],
    ['a sentence', 'By noon the boat was full.', []],
    ['a list', '26. Juli', []],
  ])('%s', async (_, head, authors, date, place) => {
    const made = await parseMarkdown(`# Ferry turns back\n\n${head}\n\n${STORY}\n`);
    expect(made.authors.map(({ name }) => name)).toEqual(authors);
    expect([made.date?.iso, made.place?.name]).toEqual([date, place]);
    expect(plainText(made)).toContain(STORY);
  });
  test('a name keeps the address that it is linked to', async () => {
    const { authors } = await parseMarkdown(
      `# Ferry turns back\n\nBy [Ann Lee](https://example.com/ann)\n\n${STORY}\n`,
    );
    expect(authors).toEqual([{ name: 'Ann Lee', url: 'https://example.com/ann' }]);
  });
  test('front matter says all that there is', async () => {
    const { authors, body } = await parseMarkdown(
      `---\nsite: Valley\n---\n# Ferry turns back\n\nBy Ann Lee\n\n${STORY}\n`,
    );
    expect([authors, body.length]).toEqual([[], 2]);
  });
});
