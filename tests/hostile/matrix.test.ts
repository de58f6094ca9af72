/** Every payload, from every source, in every view and format: nothing of it drives a terminal, and the story stays. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyperlinkTarget, plainAddress } from '../../src/article/address.js';
import { linksOf } from '../../src/article/links.js';
import type { Article } from '../../src/article/model.js';
import { LedeError } from '../../src/base/errors.js';
import { render } from '../../src/index.js';
import { parse } from '../../src/parse/index.js';
import { makeView } from '../../src/view/index.js';
import { FORBIDDEN, PAYLOADS } from './payloads.js';

const PROSE =
  'The ferry drifted for an hour on Friday night, and nobody on board was told why it had turned back so soon.';
const entity = (text: string) => Array.from(text, (one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('');
const twice = (text: string) => entity(text).replaceAll('&', '&amp;');
const json = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c');
const attribute = (text: string) => text.replaceAll('"', '&quot;');

/** Where a payload may stand, in each kind of source. */
const SOURCES: Record<string, ['text' | 'markdown' | 'html', (payload: string) => string]> = {
  'a scraped text': [
    'text',
    (p) =>
      `Head ${p} line of the day\n\nBy Ann ${p} Lee\n\n• Point ${p} one of it.\n\nOSLO – ${PROSE} ${p}\n\n“We ${p} drifted,” said the captain, Bo ${p} Ek.\n\nClose call:Tug ${p} saves a yacht\n\n${PROSE}\n`,
  ],
  Markdown: [
    'markdown',
    (p) =>
      `# A ${p} heading\n\n${PROSE} ${p} [a ${p} link](https://example.com/${encodeURIComponent(p.toWellFormed())} "ti${p}tle") &#27;[31m &#x9b;31m\n\n\`\`\`js${p}\ncode ${p}\n\`\`\`\n\n| a${p} | b |\n| --- | --- |\n| c | d${p} |\n\n![alt ${p}](x.png)\n\n“We drifted,” said Bo Ek.\n`,
  ],
  'front matter': [
    'markdown',
    (p) =>
      `---\nheadline: "Head ${json(p)}"\ndek: "Dek ${json(p)}"\nplace: "OSLO${json(p)}"\nauthors: ["Ann ${json(p)} Lee"]\nkeyPoints: ["One ${json(p)}"]\nrelated: [{ headline: "Tug ${json(p)}", url: "https://example.com/${json(p)}" }]\nunknown: "${json(p)}"\n---\n${PROSE}\n`,
  ],
  'a page': [
    'html',
    (p) =>
      `<title>Head ${p}</title><meta name="author" content="Ann ${attribute(p)} Lee"><meta property="og:site_name" content="Post ${attribute(p)}"><nav>Menu ${p}</nav><article><h1>Head ${p}</h1><p class="byline">By Ann ${p} Lee</p><p>${PROSE} ${p}</p><p><a href="https://example.com/${attribute(p)}" title="${attribute(p)}">link ${p}</a> ${PROSE}</p><img alt="alt ${attribute(p)}" src="x.png"><pre>code ${p}</pre><table><tr><td>a${p}<td>b<tr><td>c<td>d</table><p>“We ${p} drifted,” said Bo Ek. ${PROSE}</p></article><div class="related"><a href="/x">Another ${p} story of the day</a></div>`,
  ],
  'a page’s entities': [
    'html',
    (p) =>
      `<article><h1>Head ${entity(p)}</h1><p>${PROSE} ${entity(p)} ${twice(p)}</p><p>${PROSE} <img alt="${entity(p)}" src="${entity(p)}"></p><p>“We ${entity(p)} drifted,” said Bo Ek. ${PROSE}</p></article>`,
  ],
  'a page’s data': [
    'html',
    (p) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Head ${json(p)}","author":{"name":"Ann ${json(p)} Lee"},"datePublished":"2021-07-26${json(p)}","articleSection":"News ${json(p)}","publisher":{"name":"Post ${json(p)}"}}</script><article><p>${PROSE}</p><p>${PROSE}</p><p>“We drifted,” said Bo Ek. ${PROSE}</p></article>`,
  ],
};

const VIEWS = ['quotes', 'speakers', 'related', 'key-points', 'meta', 'removed', 'brief'] as const;

/** All that lede would print of an article: every format of it, and every view's cells and records. */
async function everything(article: Article): Promise<string> {
  const parts: string[] = [];
  for (const format of ['text', 'terminal', 'markdown', 'json'] as const)
    parts.push(await render(article, { format, width: 60 }));
  for (const view of VIEWS) {
    const made = await makeView(article, view, { all: true });
    parts.push(...made.rows.map((row) => row.join('\t')), JSON.stringify(made.record));
  }
  return parts.join('\n');
}

test('there are enough payloads', () => expect(PAYLOADS.length).toBeGreaterThanOrEqual(200));

describe.each(Object.entries(SOURCES))('in %s', (_, [from, make]) => {
  test.each(PAYLOADS.map((payload) => [payload.name, payload.text] as const))('%s', async (_name, payload) => {
    let article: Article;
    try {
      article = await parse(make(payload), { from });
    } catch (error) {
      // Front matter that is no YAML any more is refused, in words that are clean when they are printed.
      expect(error).toBeInstanceOf(LedeError);
      return;
    }
    const printed = await everything(article);
    expect(FORBIDDEN.exec(printed)?.[0]).toBeUndefined();
    expect(printed).toContain('drifted');
  });
});

describe('links show the host that they lead to', () => {
  const linked = async (from: 'html' | 'markdown', text: string) => render(await parse(text, { from }));
  test.each([
    [
      'a user name before the host does not hide it',
      '<a href="https://bank.example@evil.example/x">go</a>',
      'evil.example',
      'bank.example@',
    ],
    [
      'words that are the address of another site are followed by the true host',
      '<a href="https://evil.example/">https://bank.example/</a>',
      'https://bank.example/ [evil.example]',
      '',
    ],
    [
      'words that are an address of the same site are not',
      '<a href="https://news.bank.example/x">bank.example</a>',
      'bank.example',
      '[',
    ],
    [
      'a host with letters of two scripts is shown in ASCII',
      '<a href="https://b\u0430nk.example/">bank.example</a>',
      'bank.example [xn--bnk-6cd.example]',
      '',
    ],
    [
      'words in two scripts are followed by the host in ASCII',
      '<a href="https://b\u0430nk.example/">https://b\u0430nk.example/</a>',
      '[xn--bnk-6cd.example]',
      '',
    ],
    [
      'so is a name of look-alike letters under a Latin ending',
      '<a href="https://\u0430\u0440\u0440\u04cf\u0435.com/">\u0430\u0440\u0440\u04cf\u0435.com</a>',
      '[xn--80ak6aa92e.com]',
      '',
    ],
    [
      'a name in one script is not followed by ASCII',
      '<a href="https://münchen.example/">münchen.example</a>',
      'münchen.example',
      '[',
    ],
    ['a name in Japanese is not either', '<a href="https://例え.example/">例え.example</a>', '例え.example', '['],
    [
      'a user name before the host in the words does not hide the host',
      '<a href="https://evil.example/">https://bank.example@evil.example/</a>',
      '[evil.example]',
      '',
    ],
    ...(
      [
        ['in capitals', 'HTTPS://BANK.EXAMPLE/X', 'https://evil.example/'],
        ['with words behind it', 'https://bank.example (secure)', 'https://evil.example/'],
        ['within words', 'go to bank.com/login now', 'https://evil.example/'],
        ['between signs', '→ bank.com »', 'https://evil.example/'],
        ['with a dot that is none', 'bank\u2024com', 'https://evil.example/'],
        ['with an ideographic dot', 'bank\u3002com', 'https://evil.example/'],
        ['with a slash that is none', 'bank.com\u2215login', 'https://evil.example/'],
        ['in full-width letters', 'ｂａｎｋ．ｃｏｍ', 'https://evil.example/'],
        ['with invisible characters in it', 'ba\u200bn\u{e0100}k.com', 'https://evil.example/'],
        ['under a common ending', 'bank.co.uk', 'https://evil.co.uk/'],
        ['on the same host', 'ann.github.io', 'https://evil.github.io/'],
        ['a number', 'http://1.2.3.4/', 'http://9.9.3.4/'],
        ['without a dot', 'http://localhost/', 'https://evil.example/'],
        ['of a mail address', 'help@bank.example', 'mailto:me@evil.example'],
        ['of a page, that writes a mail', 'https://bank.example', 'mailto:me@evil.example'],
        ['that leads to no scheme', 'https://bank.example', '//evil.example/x'],
        ['that leads to another protocol', 'https://bank.example', 'ftp://evil.example/x'],
      ] as const
    ).map(([what, words, to]): [string, string, string, string] => [
      `the address of another site ${what} is followed by the true host`,
      `<a href="${to}">${words}</a>`,
      `${words.slice(-4)} [${to.replace(/^(?:https?|ftp)?:?\/\/|\/.*$/g, '')}]`,
      '',
    ]),
    ...(
      [
        ['Node.js', 'https://nodejs.org/'],
        ['README.md', 'https://github.com/x'],
        ['Amazon.com Inc.', 'https://paper.example/'],
        ['news.bank.co.uk', 'https://www.bank.co.uk/'],
        ['https://x.com/a', 'https://t.co/b'],
        ['help@bank.example', 'mailto:help@bank.example?subject=a'],
        ['the U.S. and e.g. 3.5/5 at 9:30 a.m.', 'https://paper.example/'],
      ] as const
    ).map(([words, to]): [string, string, string, string] => [
      `${words} is not the address of another site`,
      `<a href="${to}">${words}</a>`,
      words,
      '[',
    ]),
    ['a javascript: address is no link', '<a href="JaVa&#10;Script:alert(1)">go</a>', 'go', 'alert'],
    ['a data: address is no link', '<a href="data:text/html,evil">go</a>', 'go', 'data:'],
  ])('%s', async (_, link, has, lacks) => {
    const printed = await linked('html', `<article><p>${PROSE} ${link}</p><p>${PROSE}</p><p>${PROSE}</p></article>`);
    const numbered = JSON.stringify(
      await parse(`<article><p>${PROSE} ${link}</p><p>${PROSE}</p><p>${PROSE}</p></article>`, { from: 'html' }),
    );
    expect(printed + numbered).toContain(has);
    if (lacks !== '') expect(printed).not.toContain(lacks);
    expect(numbered).not.toMatch(/"url":"[^"]*bank\.example@/);
  });
  test('so do the addresses of the article itself, its authors and its related stories', async () => {
    const article = await parse(
      `---\nurl: https://bank.example@evil.example/x\nauthors: [{ name: Ann Lee, url: "https://b\u0430nk.example/ann" }]\nrelated: [{ headline: Tug, url: "https://b\u0430nk.example/" }]\n---\n${PROSE} [a](https://b\u0430nk.example/a)\n`,
      { from: 'markdown' },
    );
    expect([article.source.url, article.authors[0]?.url, article.related[0]?.url, linksOf(article)[0]?.url]).toEqual([
      'https://evil.example/x',
      'https://xn--bnk-6cd.example/ann',
      'https://xn--bnk-6cd.example/',
      'https://xn--bnk-6cd.example/a',
    ]);
  });
  test('in Markdown as well', async () => {
    expect(await linked('markdown', `${PROSE} [https://bank.example](https://evil.example/) end.`)).toContain(
      'https://bank.example [evil.example] end.',
    );
  });
});

describe('an address shows its true host first', () => {
  test.each([
    ['https:/bank.example@evil.example/x', 'https://evil.example/x'],
    ['https:bank.example@evil.example/x', 'https://evil.example/x'],
    ['https:///bank.example@evil.example/x', 'https://evil.example/x'],
    ['https:\\\\bank.example@evil.example/x', 'https://evil.example/x'],
    ['https://evil.example\\@bank.example/', 'https://evil.example/@bank.example/'],
    ['ftp://bank.example@evil.example/', 'ftp://evil.example/'],
    ['//bank.example@evil.example/', '//evil.example/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['http://2130706433/x', 'http://127.0.0.1/x'],
    ['http://017700000001/', 'http://127.0.0.1/'],
    ['https://evil\u3002example/', 'https://evil.example/'],
    ['https://%65vil.example/', 'https://evil.example/'],
    ['https://b\u0430nk.example/', 'https://xn--bnk-6cd.example/'],
    ['https://bank.example:8080/a%20b', 'https://bank.example:8080/a%20b'],
    ['HTTPS://Bank.Example/A', 'HTTPS://Bank.Example/A'],
    ['mailto:bo@example.com', 'mailto:bo@example.com'],
  ])('%s is shown as %s', (url, shown) => {
    expect(plainAddress(url)).toBe(shown);
    expect(plainAddress(shown)).toBe(shown);
  });
});

test.each([
  ['https:/bank.example@evil.example/', 'https://evil.example/'],
  ['https:\\\\bank.example@evil.example/', 'https://evil.example/'],
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/a\ufffdb', 'https://example.com/a%EF%BF%BDb'],
  ['https://b\u0430nk.example/', 'https://xn--bnk-6cd.example/'],
  ['https://bank.example@evil.example/', 'https://evil.example/'],
  ['mailto:bo@example.com', 'mailto:bo@example.com'],
  ['/story', undefined],
  ['x.png', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,evil', undefined],
  ['vbscript:evil', undefined],
  ['file:///etc/passwd', undefined],
  ['ssh://evil.example', undefined],
  ['https://', undefined],
])('%s is live as %s', (url, live) => expect(hyperlinkTarget(url)).toBe(live));

describe('any string, any width', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '\u001b',
      '[',
      ']',
      '\u009b',
      '\u0007',
      '\u001b\\',
      '<p>',
      '<a href="',
      '">',
      '&#27;',
      '&#x202e;',
      '**',
      '](',
      '“',
      '”',
      '\n\n',
      ' said Bo Ek. ',
      '\u202e',
      '\ud800',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((parts) => `${PROSE}\n\n${parts.join('')}\n\n${PROSE}`);
  test.each(['text', 'markdown', 'html'] as const)('from %s', async (from) => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 200 }), async (source, width) => {
        let article: Article;
        try {
          article = await parse(from === 'html' ? `<article><p>${PROSE}</p><p>${source}</p></article>` : source, {
            from,
          });
        } catch (error) {
          expect(error).toBeInstanceOf(LedeError);
          return;
        }
        expect(FORBIDDEN.exec(await everything(article))?.[0]).toBeUndefined();
        expect(FORBIDDEN.exec(await render(article, { format: 'terminal', width }))?.[0]).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});
