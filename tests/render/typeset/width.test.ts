/** No line is wider than the measure on a terminal: for any article, at any width, however lines are broken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { expect, test } from 'vitest';
import { cleanLine } from '../../../src/article/clean.js';
import { linksOf, numberLinks } from '../../../src/article/links.js';
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

/** An article of text that is hard to measure and to break. */
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

/** The cells that each line takes, as an emulator counts them that is twice as wide as the widest measure. */
async function cells(lines: readonly string[]): Promise<number[]> {
  const unknown = [...new Set(lines)].filter((line) => !counted.has(line));
  const terminal = new xterm.Terminal({ cols: 420, rows: 2, scrollback: 0, allowProposedApi: true });
  let at = 0;
  // A control sequence that means nothing to the emulator stands behind each line, and notes where the cursor is.
  terminal.parser.registerCsiHandler({ final: 'y' }, () => {
    counted.set(unknown[at++] ?? '', terminal.buffer.active.cursorX);
    return true;
  });
  await new Promise<void>((done) => terminal.write(unknown.map((line) => `${line}\u001b[y\r\n`).join(''), done));
  terminal.dispose();
  return lines.map((line) => counted.get(line) ?? Number.NaN);
}

/** What was counted: the same line stands on the page at many widths. */
const counted = new Map<string, number>();

const articles = await Promise.all(sources.map(([name, text, from]) => parse(text, { from, name: cleanLine(name) })));
/** The articles that are hard to set, at every width; those of plain prose at every fourth, so that each width has some. */
const articlesAt = (width: number) =>
  articles.filter((_, i) => sources[i]?.[2] === 'markdown' || (width + i) % 4 === 0);
const hyphens = await hyphenatorFor('en');
const MANNERS: [string, Partial<Style>][] = [
  ['greedy', { breaks: 'greedy' }],
  ['optimal', { breaks: 'optimal' }],
  ['greedy, hyphenated and justified', { breaks: 'greedy', justify: true, hyphens }],
  ['optimal, hyphenated and justified', { breaks: 'optimal', justify: true, hyphens }],
];

/** What leaves its width, of lines made for each width from 20 columns to 200. */
async function over(make: (width: number) => Promise<string[]>): Promise<string[]> {
  const made: { width: number; line: string }[] = [];
  for (let width = 20; width <= 200; width++) for (const line of await make(width)) made.push({ width, line });
  // All at once: an emulator takes its time to begin.
  const widths = await cells(made.map(({ line }) => line));
  return made.flatMap(({ width, line }, i) => {
    const count = widths[i] ?? Number.POSITIVE_INFINITY;
    return count <= width ? [] : [`${width}: ${count} ${line}`];
  });
}

test.each(MANNERS)('%s: from 20 columns to 200, no line is wider than the measure', async (_, manner) => {
  const set = (measure: number) =>
    page(articlesAt(measure), { measure, margin: 0, theme: PLAIN, hyperlinks: false, ...manner });
  expect(await over(set)).toEqual([]);
});

const VIEWS = ['quotes', 'speakers', 'related', 'key-points', 'meta', 'removed', 'brief'] as const;

test.each([...VIEWS, 'links' as const])('no line of --%s is wider than the measure', async (name) => {
  const pages: Page[] = [];
  for (const article of articles) {
    // Without a link, the page is the one that was measured above.
    if (name === 'links') pages.push(...(linksOf(article).length > 0 ? [{ article: numberLinks(article) }] : []));
    // An article may have none of what a view shows: a message and no page.
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
});

test('no row of the reader is wider than the screen: page, numbers, lists, help, search and messages', async () => {
  const article = articles[0] as Article;
  const keys = [[], ['Q'], ['t'], ['r'], ['h'], ['/', 'x'], ['/', '海'], ['='], [')'], ['tab']];
  const places = { ...openingOf({ article }), ...stopsOf(article), quotations: quotationsOf(article), complete: true };
  const pages = new Map<number, Model['story']['lines']>();
  expect(
    await over(async (columns) => {
      const rows: string[] = [];
      for (const numbers of [false, true]) {
        const { measure } = layout(columns, 0, numbers);
        const style: Style = { measure, margin: 0, breaks: 'optimal', theme: PLAIN, hyperlinks: false };
        // A wide screen has margins: the measure, and so the page, is the same at many widths.
        const lines = pages.get(measure) ?? [...linesOf(await pagePieces({ article }, style))];
        pages.set(measure, lines);
        for (const pressed of numbers ? [[]] : keys) {
          let model: Model = { ...MODEL, story: { ...places, lines }, columns, rows: 50, numbers };
          for (const key of pressed) ({ model } = update(model, key));
          rows.push(...screenOf(model));
        }
      }
      return rows;
    }),
  ).toEqual([]);
});

const MODEL: Omit<Model, 'story' | 'columns' | 'rows' | 'numbers'> = {
  ...{ top: 0, mode: { kind: 'read' }, count: '', message: '', marks: {}, wider: 0, theme: 0, themes: ['default'] },
};

test('the emulator counts wide, combining and no characters', async () => {
  expect(await cells(['abc', '海丸', '', 'e\u0301  x', 'a '])).toEqual([3, 4, 0, 4, 2]);
});
