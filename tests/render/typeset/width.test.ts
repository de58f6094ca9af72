/** The right edge, as a terminal draws it: every article of the suite, at every width, in every way of setting, no cell too far. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { cleanLine } from '../../../src/article/clean.js';
import { numberLinks } from '../../../src/article/links.js';
import type { Article } from '../../../src/article/model.js';
import { parse } from '../../../src/parse/index.js';
import { screenOf } from '../../../src/reader/draw.js';
import { layout } from '../../../src/reader/layout.js';
import type { Model } from '../../../src/reader/model.js';
import { linesOf, openingOf, quotationsOf, stopsOf } from '../../../src/reader/story.js';
import { update } from '../../../src/reader/update/index.js';
import { type Page, pageLines, pagePieces, type Style } from '../../../src/render/page/index.js';
import { PLAIN } from '../../../src/render/theme.js';
import { hyphenatorFor } from '../../../src/render/typeset/hyphenate.js';
import { makeView } from '../../../src/view/index.js';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** What is hard to measure and hard to break, in one article. */
const STRESS = `---
headline: Ünïcödé “stress” 👩‍👩‍👧‍👦 for the ferry—and its 海 harbour, at https://example.com/a/very/long/address?of=it&more=of-it
language: en
keyPoints:
  - 👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈👍🏿🧑‍🤝‍🧑 in sequence, ❤️ and ☎️ and 1️⃣2️⃣3️⃣ with their selectors
  - 🇳🇴🇩🇰🇸🇪🇫🇮🇮🇸🇬🇧🇺🇸🇮🇶🇯🇵🇰🇷 flags with no space between them
---
Combining: ${'é'.normalize('NFD').repeat(60)} Z̷̢̛̹̲̎ä̴̡́l̵̰̈́g̷̜̈́o̴̙͊ ${'a\u0301\u0302\u0303\u0304'.repeat(40)}

${'雨の港で船が迷い、朝まで誰も眠れなかった。船長は「霧が深かった」と話した。２０２１年７月２６日……'.repeat(3)}ﾊﾝｶｸｶﾅﾓｱﾙ

${'백악관은 이라크 총리와의 회담에서 미군의 임무 변경을 논의할 것이라고 밝혔다. '.repeat(3)}

${'นายกรัฐมนตรีอิรักเดินทางเยือนทำเนียบขาวในวันจันทร์เพื่อหารือเรื่องการถอนทหาร'.repeat(3)}

${'प्रधानमंत्री ने राष्ट्रपति से क्षेत्र की सुरक्षा पर विचार-विमर्श किया और श्रृंखला की घोषणा की। '.repeat(2)}

${'வணக்கம் பிரதமர் தமிழ்நாட்டில் பேச்சுவார்த்தை நடத்தினார். ক্ষমতায় স্ত্রী প্রধানমন্ত্রী বললেন। '.repeat(2)}

${'التقى رئيس الوزراء العراقي بالرئيس الأمريكي في البيت الأبيض يوم الاثنين لبحث انسحاب القوات. '.repeat(2)}

${'ראש הממשלה נפגש עם הנשיא בבית הלבן ביום שני כדי לדון בנסיגת הכוחות, אמר דובר (US). '.repeat(2)}

Ambiguous: ${'± § ° × ÷ α β Ж ★ ☆ ○ ● ◎ → ← ↔ ① ② Ⅳ ℃ № … — “ ” ‘ ’ ½ '.repeat(3)}

Held: 10 km 1 000 000 5 % semi‑dry 海⁠港⁠船 ${'no\u00a0break\u00a0'.repeat(30)}

Soft: ${'inter\u00adna\u00adtion\u00adal\u00adi\u00adsa\u00adtion '.repeat(12)} zero\u200bwidth\u200b${'a\u200b'.repeat(90)}

See <https://example.com/${'a-long/path_with.marks?and=values&'.repeat(9)}> and ${'unbroken'.repeat(40)} and \`code that is ${'long '.repeat(20)}\`.

| Harbour | 港 | A heading that is long, with 👩‍👩‍👧 in it | Number |
| --- | :-: | --- | --: |
| Oslo | 雨の港で船が迷い | ${'many words in this cell '.repeat(6)} | 1 234 567 |
| ${'Unbreakable'.repeat(6)} | ✓ | **strong** and 🇳🇴 | −5 |

\`\`\`js
const harbour = { name: '雨の港', flag: '🇳🇴', address: 'https://example.com/${'a'.repeat(150)}' }; // 👩‍👩‍👧
\`\`\`

1. one
   - two
     - three
       - four
         - five
           - six 海海海海海海海海海海
             - seven with some words to break
               - eight
                 - nine, and nothing hangs here any more

> A quotation “that runs on” over its end—and on.
>
> > Inside one, 雨の港で船が迷い、朝まで誰も眠れなかった。
`;

const texts = 'tests/parse/text/fixtures';
const sources: [name: string, text: string, from: 'markdown' | 'text'][] = [
  ['the stress', STRESS, 'markdown'],
  ['everything', read('tests/render/page/everything.md'), 'markdown'],
];
for (const name of readdirSync(join(root, 'articles'))) sources.push([name, read('articles', name), 'markdown']);
for (const name of readdirSync(join(root, texts)))
  if (name.endsWith('.txt')) sources.push([name, read(texts, name), 'text']);

/** Sets every article below the other, at a width. */
async function page(articles: readonly Article[], style: Style): Promise<string[]> {
  const lines: string[] = [];
  for (const article of articles) lines.push(...(await pageLines({ article }, style)));
  return lines;
}

/** The cells that each line takes on a terminal wide enough for all of them. */
async function cells(lines: readonly string[], columns: number): Promise<number[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: lines.length + 1, scrollback: 0, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(lines.join('\r\n'), done));
  const { active } = terminal.buffer;
  const widths = lines.map((_, row) => {
    const line = active.getLine(row);
    let last = columns;
    while (last > 0 && !line?.getCell(last - 1)?.getChars() && line?.getCell(last - 1)?.getWidth() !== 0) last--;
    return last;
  });
  terminal.dispose();
  return widths;
}

const articles = await Promise.all(sources.map(([name, text, from]) => parse(text, { from, name: cleanLine(name) })));
const hyphens = await hyphenatorFor('en');
const MANNERS: [string, Partial<Style>][] = [
  ['greedy', { breaks: 'greedy' }],
  ['optimal', { breaks: 'optimal' }],
  ['greedy, hyphenated and justified', { breaks: 'greedy', justify: true, hyphens }],
  ['optimal, hyphenated and justified', { breaks: 'optimal', justify: true, hyphens }],
];

test.each(MANNERS)(
  '%s: from 20 columns to 200, no line leaves the measure',
  async (_, manner) => {
    const wide: string[] = [];
    for (let measure = 20; measure <= 200; measure++) {
      const lines = await page(articles, { measure, margin: 0, theme: PLAIN, hyperlinks: false, ...manner });
      const widths = await cells(lines, 2 * measure + 20);
      for (const [row, width] of widths.entries()) if (width > measure) wide.push(`${measure}: ${width} ${lines[row]}`);
    }
    expect(wide).toEqual([]);
  },
  60_000,
);

/** What leaves its width, of lines made for each from 20 columns to 200. */
async function over(make: (width: number) => Promise<string[]>): Promise<string[]> {
  const wide: string[] = [];
  for (let width = 20; width <= 200; width++) {
    const lines = await make(width);
    for (const [row, cell] of (await cells(lines, 2 * width + 20)).entries())
      if (cell > width) wide.push(`${width}: ${cell} ${lines[row]}`);
  }
  return wide;
}

const VIEWS = ['quotes', 'speakers', 'related', 'key-points', 'meta', 'removed', 'brief'] as const;

test.each([...VIEWS, 'links' as const])(
  '--%s keeps to the measure',
  async (name) => {
    const pages: Page[] = [];
    for (const article of articles) {
      if (name === 'links') pages.push({ article: numberLinks(article) });
      // An article may have none of what a view shows, which is said and no page.
      else pages.push(await makeView(article, name));
    }
    expect(
      await over(async (measure) => {
        const lines: string[] = [];
        for (const page of pages)
          lines.push(
            ...(await pageLines(page, { measure, margin: 0, breaks: 'optimal', theme: PLAIN, hyperlinks: false })),
          );
        return lines;
      }),
    ).toEqual([]);
  },
  60_000,
);

test('the reader keeps to the screen: its page, numbers, lists, help, search and messages', async () => {
  const article = articles[0] as Article;
  const keys = [[], ['Q'], ['t'], ['r'], ['h'], ['/', 'x'], ['/', '海'], ['='], [')'], ['tab']];
  const places = { ...openingOf({ article }), ...stopsOf(article), quotations: quotationsOf(article), complete: true };
  expect(
    await over(async (columns) => {
      const rows: string[] = [];
      for (const numbers of [false, true]) {
        const { measure } = layout(columns, 0, numbers);
        const style: Style = { measure, margin: 0, breaks: 'optimal', theme: PLAIN, hyperlinks: false };
        const lines = [...linesOf(await pagePieces({ article }, style))];
        for (const pressed of numbers ? [[]] : keys) {
          let model: Model = { ...MODEL, story: { ...places, lines }, columns, rows: 50, numbers };
          for (const key of pressed) ({ model } = update(model, key));
          rows.push(...screenOf(model));
        }
      }
      return rows;
    }),
  ).toEqual([]);
}, 60_000);

const MODEL: Omit<Model, 'story' | 'columns' | 'rows' | 'numbers'> = {
  ...{ top: 0, mode: { kind: 'read' }, count: '', message: '', marks: {}, wider: 0, theme: 0, themes: ['default'] },
};

test('the emulator would tell', async () => {
  expect(await cells(['abc', '海丸', '', 'e\u0301  x'], 40)).toEqual([3, 4, 0, 4]);
});
