/** The page as set: expected renderings as files, and what must hold for any text at any width. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/article/clean.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';
import { pageLines } from '../../../src/render/page/index.js';
import { makeTheme } from '../../../src/render/paint.js';
import { PLAIN } from '../../../src/render/theme.js';
import { setLines } from '../../../src/render/typeset/setting.js';
import { columns, graphemeMaxColumns, graphemes, stripInvisible } from '../../../src/render/typeset/width.js';

const source = readFileSync(join(import.meta.dirname, 'everything.md'), 'utf8');
const bare = (line: string) => line.replace(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '');

describe('an article with blocks of every type', () => {
  test.each([120, 72, 40, 20])('at %i columns', async (measure) => {
    const article = await parseMarkdown(source);
    const lines = [...(await pageLines({ article }, { measure, margin: 0, theme: PLAIN, hyperlinks: false }))];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected', `everything-${measure}.txt`),
    );
  });

  test('with each paragraph on one line', async () => {
    const article = await parseMarkdown(source);
    const lines = [
      ...(await pageLines(
        { article },
        { measure: Number.POSITIVE_INFINITY, margin: 0, theme: PLAIN, hyperlinks: false },
      )),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected', 'everything-plain.txt'),
    );
  });

  test('in colour, with hyperlinks: the same characters in the same places', async () => {
    const article = await parseMarkdown(source);
    const set = async (theme: typeof PLAIN, hyperlinks: boolean) => [
      ...(await pageLines({ article }, { measure: 40, margin: 2, theme, hyperlinks })),
    ];
    const colored = await set(makeTheme('default', 3), false);
    expect(colored.map(bare).map((line) => line.trimEnd())).toEqual(
      (await set(PLAIN, false)).map((line) => line.trimEnd()),
    );
    const linked = (await set(makeTheme('default', 3), true)).join('\n');
    expect(linked).toContain('\u001b]8;;https://example.com/harbour\u001b\\');
    expect(linked.split('\u001b]8;;').length % 2).toBe(1);
  });

  test.each(Array.from({ length: 181 }, (_, i) => i + 20))('no line is wider than %i columns', async (measure) => {
    const article = await parseMarkdown(source);
    for (const line of await pageLines(
      { article },
      { measure, margin: 0, theme: makeTheme('default', 1), hyperlinks: true },
    )) {
      expect(columns(bare(line)), line).toBeLessThanOrEqual(measure);
    }
  });
});

describe('paragraphs broken as a whole', () => {
  const set = async (markdown: string, measure: number, theme = PLAIN) => {
    const article = await parseMarkdown(markdown);
    const { headline = [], body: blocks } = article;
    const page = headline.length > 0 ? { article } : { blocks };
    return [...(await pageLines(page, { measure, margin: 0, breaks: 'optimal', theme, hyperlinks: false }))];
  };
  test.each<[string, string, number, string[]]>([
    [
      'a headline’s lines are about as long',
      '---\nheadline: The ferry turns back in the fog, and nobody on board is told why it has\n---\n',
      66,
      ['The ferry turns back in the fog, and', 'nobody on board is told why it has'],
    ],
    [
      'so are a heading’s, but no word is cut for it',
      '## An unpronounceablenesses and it',
      22,
      ['An', 'unpronounceablenesses', 'and it'],
    ],
    [
      'an address ends its lines at its marks',
      'https://example.com/harbour/timetables/winter',
      16,
      ['https://example.', 'com/harbour/', 'timetables/', 'winter'],
    ],
    ['a box to tick is its own marker', '- [x] done\n- [ ] not yet', 30, ['☑ done', '☐ not yet']],
    [
      'code goes on further in, at a space',
      '```js\nif (a) {\n  ferry.turn("back", pier.of("Sandvik"), fog);\n}\n```',
      36,
      ['    if (a) {', '      ferry.turn("back",', '        pier.of("Sandvik"), fog);', '    }'],
    ],
    ['code has its own tabs', '```\nif a:\n\tb =\t1\n```', 30, ['    if a:', '        b = 1']],
  ])('%s', async (_, markdown, measure, lines) => expect(await set(markdown, measure)).toEqual(lines));

  test('a comment of several lines keeps its indentation in colour', async () => {
    const code = '```js\n/*\n    a long comment that runs over the end\n*/\n```';
    const lines = (await set(code, 30, makeTheme('default', 3))).map(bare);
    expect(lines).toEqual(['    /*', '        a long comment that', '          runs over the end', '    */']);
  });
});

test('grapheme clusters are those of the Unicode Standard, in any text', () => {
  const hard = [
    'a',
    ' ',
    'é',
    'e\u0301',
    '海',
    'か\u3099',
    '각',
    '\u1100',
    '\u1161',
    '\u11a8',
    '👩‍👩‍👧',
    '🇳🇴',
    '🇳',
    '❤️',
    '\u200d',
    '\u0600',
    '1',
    'श्रृं',
    'نَ',
    'ن',
    '。',
    '\u00a9',
    '\ufe0f',
    '㊗️',
    '\u00ad',
    'ﾞ',
  ];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...hard), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 60 }),
      (parts) => {
        // Control characters never come this far.
        const text = clean(parts.join(''));
        fc.pre(!text.includes('\n'));
        expect([...graphemes(text)]).toEqual(
          Array.from(segmenter.segment(text), ({ segment, index }) => ({ segment, index })),
        );
      },
    ),
    { numRuns: 3000 },
  );
});

describe('columns', () => {
  test.each<[string, number]>([
    ['abc', 3],
    ['“curly” – dash…', 15],
    ['海丸', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍👩‍👧', 2],
    ['🇳🇴', 2],
    ['❤️', 2],
    ['7', 1],
    ['ｆｕｌｌ', 8],
    ['\u200b', 0],
  ])('%s takes %i', (text, width) => expect(columns(text)).toBe(width));
});

describe('the most columns that any terminal gives a cluster', () => {
  test.each<[string, number]>([
    ['a', 1],
    ['e\u0301', 1],
    ['海', 2],
    ['か\u3099', 2],
    ['\u1112\u1161\u11ab', 2],
    ['क्ष', 2],
    ['का', 2],
    ['❤️', 2],
    ['🇳🇴', 2],
    ['👩‍👩‍👧', 6],
  ])('%s: %i', (cluster, width) => expect(graphemeMaxColumns(cluster)).toBe(width));
});

describe('invisible characters are not drawn', () => {
  test.each<[string, string, string]>([
    ['a soft hyphen', 'so\u00adft', 'soft'],
    ['zero-width space, joiner and mark', 'a\u200bb\u2060c\u200ed', 'abcd'],
    ['invisible operators', '2\u2062x\u2061\u2063\u2064', '2x'],
    ['deprecated format characters', 'a\u206a\u206fb', 'ab'],
    ['a grapheme joiner', 'a\u034fb', 'ab'],
    ['musical and shorthand format characters', 'a\u{1d173}\u{1bca0}b', 'ab'],
    ['a filler alone', 'a\u3164b\uffa0c\u115f\u1160d', 'abcd'],
    ['a filler in a syllable stays', '\u115f\u1161\u11ab', '\u115f\u1161\u11ab'],
    ['a joiner in a Latin word', 'pay\u200cpal\u200d', 'paypal'],
    ['in a Cyrillic one, a number, after a space', 'да\u200dр 1\u200c2 \u200dx', 'дар 12 x'],
    ['Persian keeps its joiner', 'می‌خواهم', 'می‌خواهم'],
    ['Hindi', 'क्‍ष र्‌य', 'क्‍ष र्‌य'],
    ['Sinhala', 'ශ්‍රී', 'ශ්‍රී'],
    ['a family, a flag, a heart, a keycap', '👩🏽‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 ❤️ 1️⃣', '👩🏽‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 ❤️ 1️⃣'],
    ['a Mongolian variant', '\u1828\u180b', '\u1828\u180b'],
    ['an ideographic variant', '葛\u{e0100}', '葛\u{e0100}'],
    ['eight marks on a letter', `e${'\u0301'.repeat(8)}`, `e${'\u0301'.repeat(8)}`],
    ['a ninth is not', `e${'\u0301'.repeat(9)}x`, `e${'\u0301'.repeat(8)}x`],
    ['nor a thousand, or with joiners between', `e${'\u0301\u200d'.repeat(1000)}`, `e${'\u0301\u200d'.repeat(4)}`],
    ['the tallest stack in use', 'ཧྐྵྨླྺྼྻྂ', 'ཧྐྵྨླྺྼྻྂ'],
    ['pointed Hebrew, Vietnamese', 'בְּרֵאשִׁ֖ית tiếng Việt', 'בְּרֵאשִׁ֖ית tiếng Việt'],
  ])('%s', (_, text, shown) => {
    expect(stripInvisible(text)).toBe(shown);
    expect(stripInvisible(shown)).toBe(shown);
  });
});

describe('setLines', () => {
  const set = (text: string, measure: number) => setLines({ text, runs: [] }, measure);
  test.each<[string, string, number, string[]]>([
    ['fits', 'one two', 10, ['one two']],
    ['breaks at a space', 'one two three', 8, ['one two', 'three']],
    ['to the last column', 'one two', 7, ['one two']],
    ['cuts a long word', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['a long word after a short one', 'a bcdefgh', 4, ['a', 'bcde', 'fgh']],
    ['a no-break space does not break', 'aa bb\u00a0cc', 5, ['aa', 'bb\u00a0cc']],
    ['a newline is meant', 'one\ntwo', 10, ['one', 'two']],
    ['an empty line stays', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['wide characters break anywhere', '雨の港で船', 4, ['雨の', '港で', '船']],
    ['but no line begins with a full stop', '雨の港。船', 6, ['雨の', '港。船']],
    ['nothing', '', 5, ['']],
    ['a tab is a space', 'one\ttwo three', 8, ['one two', 'three']],
    ['what is nothing to see is not drawn', 'so\u00adft ze\u200bro', 20, ['soft zero']],
    ['a family of emoji has the room it may take', 'ab 👩‍👩‍👧 cd', 8, ['ab', '👩‍👩‍👧', 'cd']],
    ['an Indic conjunct has two letters', 'क्ष क्ष', 4, ['क्ष', 'क्ष']],
  ])('%s', (_, text, measure, lines) => expect(set(text, measure)).toEqual(lines));

  test('any text at any width: no line is too wide, and no character is lost', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('word', ' ', '  ', '海', '👩‍👩‍👧', 'é', '—', 'longerword'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (raw, measure) => {
        const line = clean(raw).replace(/\n/g, ' ');
        const lines = set(line, measure);
        for (const one of lines) expect(columns(one)).toBeLessThanOrEqual(measure);
        // A joiner at a line's head may be drawn there.
        expect(lines.join('').replace(/[ \u200c\u200d]/g, '')).toBe(
          stripInvisible(line).replace(/[ \t\u200c\u200d]/g, ''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
