/** Where lines end: the rules as a table, the least ragged breaks against all others, justification and hyphenation. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/article/clean.js';
import { parseMarkdown } from '../../../src/parse/markdown/index.js';
import { BREAKS, pageLines } from '../../../src/render/page/index.js';
import { PLAIN } from '../../../src/render/theme.js';
import { firstFit } from '../../../src/render/typeset/breaks.js';
import { isHeldSpace } from '../../../src/render/typeset/held.js';
import { HYPHENATION_LANGUAGES, hyphenatorFor } from '../../../src/render/typeset/hyphenate.js';
import { totalFit } from '../../../src/render/typeset/optimal.js';
import { type Manner, setLines } from '../../../src/render/typeset/setting.js';
import { maxColumns } from '../../../src/render/typeset/width.js';

const set = (text: string, measure: number, manner: Manner = {}) => setLines({ text, runs: [] }, measure, manner);

/** What each way of breaking must make of a text. */
const RULES: [rule: string, text: string, measure: number, lines: string[]][] = [
  ['after the hyphen of a compound', 'a well-known fact of it', 10, ['a well-', 'known fact', 'of it']],
  ['not after a particle of a name', 'Mustafa al-Kadhimi', 12, ['Mustafa', 'al-Kadhimi']],
  ['not after a single letter', 'see T-shirt', 7, ['see', 'T-shirt']],
  ['not within a range', 'for the next 10-12 days', 16, ['for the next', '10-12 days']],
  ['not after a minus', 'it was -5 then', 8, ['it was', '-5 then']],
  ['not between number and unit', 'for another 19-year-old', 15, ['for another', '19-year-old']],
  ['after an em dash, not before', 'the sea—the whole', 9, ['the sea—', 'the whole']],
  ['nor before one between spaces', 'so said the captain — a sailor', 19, ['so said the', 'captain — a sailor']],
  ['not between an opening mark and a dash', 'so it “—and', 8, ['so it', '“—and']],
  ['after two hyphens that are a dash', 'the pier--it drifted', 11, ['the pier--', 'it drifted']],
  ['not in a date', 'since 9/11/01', 9, ['since', '9/11/01']],
  ['not in a unit', 'ten of km/h up', 9, ['ten of', 'km/h up']],
  [
    'an address, where its line would be short',
    'see https://example.com/harbour',
    26,
    ['see https://example.com/', 'harbour'],
  ],
  [
    'but not where it would not',
    'there is what I saw https://example.com/h',
    24,
    ['there is what I saw', 'https://example.com/h'],
  ],
  [
    'an address wider than the measure, after its marks',
    'https://example.com/a/very/long-address-of/it.html',
    18,
    ['https://example.', 'com/a/very/long-', 'address-of/it.html'],
  ],
  ['U+00A0 holds', 'about 10\u00a0km of', 9, ['about', '10\u00a0km of']],
  ['U+202F holds', 'about 10\u202fkm of', 9, ['about', '10\u202fkm of']],
  ['U+2007 holds', 'about 10\u2007km of', 9, ['about', '10\u2007km of']],
  ['U+2011 holds', 'some semi\u2011dry', 10, ['some', 'semi\u2011dry']],
  ['a word held together but wider than the measure is cut', '10\u00a0000\u00a0000', 6, ['10\u00a0000', '\u00a0000']],
  ['U+00A0 holds ideographs', '雨の港\u00a0船', 6, ['雨の', '港\u00a0船']],
  ['U+2060 holds ideographs, and is not drawn', '雨の港\u2060船', 6, ['雨の', '港船']],
  ['a zero-width space parts words', 'lighthouse\u200bkeeper', 12, ['lighthouse', 'keeper']],
  ['no line of ideographs begins with closing marks', '雨の港」。船', 6, ['雨の', '港」。', '船']],
  ['nor with small kana', '雨の港ゃ船', 6, ['雨の', '港ゃ船']],
  ['nor with an iteration mark', '雨の港々船', 6, ['雨の', '港々船']],
  ['nor with an ellipsis', '雨の港……船', 6, ['雨の', '港……船']],
  ['nor with a dash', '雨の港——船', 6, ['雨の', '港——船']],
  ['nor ends with an opening mark', '雨の「港」', 6, ['雨の', '「港」']],
  ['nor with the sign before a number', '雨の￥100', 6, ['雨の', '￥100']],
  ['a number is no ideograph', '雨の2021年', 6, ['雨の', '2021年']],
  ['half-width kana are broken like kana', 'ﾊﾛｰﾜｰﾙﾄﾞ', 4, ['ﾊﾛｰ', 'ﾜｰﾙ', 'ﾄﾞ']],
  ['Korean is broken at its spaces', '총리는 백악관에서 만났다', 13, ['총리는', '백악관에서', '만났다']],
  ['Hindi is broken at its spaces', 'प्रधान मंत्री ने', 9, ['प्रधान', 'मंत्री ने']],
  ['Thai is broken between its words', 'นายกรัฐมนตรีไทย', 8, ['นายก', 'รัฐมนตรี', 'ไทย']],
  ['Hebrew stays in its order', 'שלום לכל העולם', 9, ['שלום לכל', 'העולם']],
  ['Arabic too', 'السلام عليكم يا', 10, ['السلام', 'عليكم يا']],
];
const ways: [string, Manner][] = [
  ['as it comes', {}],
  ['first fit', { choose: firstFit }],
  ['total fit', { choose: totalFit }],
];
describe.each(ways)('%s breaks', (_, manner) => {
  test.each(RULES)('%s', (_, text, measure, lines) => expect(set(text, measure, manner)).toEqual(lines));
});

describe('a word alone on the last line', () => {
  test.each<[string, string, number, string[]]>([
    ['gets company', 'The ferry left the pier at nine', 26, ['The ferry left the pier', 'at nine']],
    [
      'not from a line that would be short',
      'A considerable counterpart yes',
      26,
      ['A considerable counterpart', 'yes'],
    ],
    [
      'or the words it is held to',
      'The ferry left the pier at\u00a0nine',
      24,
      ['The ferry left the', 'pier at\u00a0nine'],
    ],
    ['not by a dash alone', 'The ferry left the pier at – nine', 28, ['The ferry left the pier at –', 'nine']],
  ])('%s', (_, text, measure, lines) => expect(set(text, measure)).toEqual(lines));
});

const WORDS = [
  ...[
    'word',
    'a',
    'I',
    'longerword',
    'well-being',
    'state-of-the-art',
    '10-12',
    '-5',
    'and/or',
    '“quoted”',
    'U.S.-led',
    'e.g.',
  ],
  ...['https://example.com/a/b/c?x=1&y=2', 'Minneapolis/Paul', 'antidisestablishmentarianism', 'no\u00a0break', '9/11'],
  ...[' ', ' ', ' ', ' ', ' ', ' ', '  ', '—', '–', ' – ', ' — ', ' - ', ', ', '. ', '--'],
];
const prose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 50 })
  .map((parts) => parts.join('').trim());
const measures = fc.integer({ min: 3, max: 44 });

test('text of one column a unit is broken as by the table of opportunities', () => {
  fc.assert(
    fc.property(prose, measures, (text, measure) => {
      expect(set(text, measure)).toEqual(set(text, measure, { choose: firstFit }));
    }),
    { numRuns: 3000 },
  );
});

test('a line ends at a held space where it can end nowhere else', () =>
  expect(set('I. U.S.-led', 9, { choose: firstFit })).toEqual(['I.', 'U.S.-led']));

test('a long text that is broken piece by piece has the same lines', () => {
  const text = 'The ferry left the pier at nine, said the captain of it, and no one knew why. '.repeat(900).trim();
  for (const choose of [firstFit, totalFit]) {
    const lines = set(text, 40, { choose });
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(maxColumns(line)).toBeLessThanOrEqual(40);
  }
  expect(set(text, 40, { choose: firstFit })).toEqual(set(text, 40));
});

describe('total fit', () => {
  /** The squares of what each line but the last leaves empty, summed. */
  const raggedness = (lines: string[], measure: number) =>
    lines.slice(0, -1).reduce((sum, line) => sum + (measure - line.length) ** 2, 0);
  /** Every way to break a text of plain words. */
  function* everyWay(words: string[], measure: number): Generator<string[]> {
    if (words.length === 0) yield [];
    for (let n = 1; n <= words.length; n++) {
      const line = words.slice(0, n).join(' ');
      if (line.length > measure) return;
      for (const rest of everyWay(words.slice(n), measure)) yield [line, ...rest];
    }
  }
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 9 }), {
    minLength: 2,
    maxLength: 12,
  });

  test('no other breaks with as few lines and no widow are less ragged, unless first fit is even already', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 30 }), (all, measure) => {
        const made = set(all.join(' '), measure, { choose: totalFit });
        const ways = [...everyWay(all, measure)];
        const fewest = Math.min(...ways.map((lines) => lines.length));
        expect(made).toHaveLength(fewest);
        if (made.slice(0, -1).every((line) => measure - line.length <= measure / 8)) return;
        const whole = ways.filter((lines) => lines.length === fewest && lines.at(-1)?.includes(' '));
        for (const lines of whole) expect(raggedness(made, measure)).toBeLessThanOrEqual(raggedness(lines, measure));
      }),
      { numRuns: 500 },
    );
  });

  test('a short line gets a word from the line before', () => {
    const text = 'aaa bb cc ddddd';
    expect(set(text, 6)).toEqual(['aaa bb', 'cc', 'ddddd']);
    // The example of Knuth and Plass’s kind: 16 columns empty as it comes, 10 as a whole.
    expect(set(text, 6, { choose: totalFit })).toEqual(['aaa', 'bb cc', 'ddddd']);
  });

  test('any text at any width: no line is too wide, no character is lost, no line ends with a space', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme' })), measures, (raw, measure) => {
        const text = clean(raw)
          .replace(/[\n\t]/g, ' ')
          .replace(/\u200b/g, '')
          .trim();
        const lines = set(text, Math.max(measure, 8), { choose: totalFit });
        for (const line of lines) {
          expect(maxColumns(line)).toBeLessThanOrEqual(Math.max(measure, 8));
          expect(line).not.toMatch(/^ | $/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a held space', () => {
  test.each<[string, boolean]>([
    ['sailed 5| km', true],
    ['cost $155| million', true],
    ['by 40| percent', true],
    ['at 9| a.m.', true],
    ['told Mr.| Smith', true],
    ['told Gen.| Qasem', true],
    ['wrote J.| Smith', true],
    ['on Jan.| 6', true],
    ['on January| 6', true],
    ['in No.| 10', true],
    ['about NOK| 90', true],
    ['had 5| boats', false],
    ['in 2021| he', false],
    ['a kilometre.| The', false],
    ['by Dr.| and', false],
    ['the ferry| 9', false],
  ])('%s: %s', (text, held) => {
    const at = text.indexOf('|');
    expect(isHeldSpace(text.replace('|', ''), at, at + 1)).toBe(held);
  });
  test('ends no line, unless there would be more lines', () => {
    const text = 'The old ferry sailed for Mr. Smith, and it was in no hurry at all there.';
    expect(set(text, 28, {})).toEqual([
      'The old ferry sailed for Mr.',
      'Smith, and it was in no',
      'hurry at all there.',
    ]);
    expect(set(text, 28, { choose: totalFit })).toEqual([
      'The old ferry sailed for',
      'Mr. Smith, and it was in no',
      'hurry at all there.',
    ]);
    expect(set('The old ferry ran 5 km on.', 22, { choose: totalFit })).toHaveLength(2);
  });
});

describe('justification', () => {
  const justify = true;
  test.each<[string, string, number, string[]]>([
    ['spreads what is left over the spaces', 'one two six nine and ten', 15, ['one   two   six', 'nine and ten']],
    [
      'from the other end on the next line',
      'an ox is on it an ox is on it an end',
      15,
      ['an ox is on  it', 'an  ox is on it', 'an end'],
    ],
    ['leaves the last line', 'one two', 20, ['one two']],
    ['leaves a line that would be mostly spaces', 'one two hippopotamus', 14, ['one two', 'hippopotamus']],
    ['leaves a line that its author ended', 'one two\nthree four five six', 16, ['one two', 'three  four five', 'six']],
    ['leaves a lone word', 'lighthouses lighthouses', 14, ['lighthouses', 'lighthouses']],
    ['measures what is wide', '雨 港 船 日本国民', 9, ['雨 港  船', '日本国民']],
  ])('%s', (_, text, measure, lines) => expect(set(text, measure, { justify })).toEqual(lines));

  test('widens no space in code', () => {
    const runs = [{ start: 4, end: 15, paint: (text: string) => `<${text}>`, literal: true as const }];
    const text = 'say npm install or ask somebody';
    expect(setLines({ text, runs }, 21, { justify })).toEqual(['say  <npm install>   or', 'ask somebody']);
  });

  test('makes the right edge of painted text straight', () => {
    const runs = [{ start: 4, end: 40, paint: (text: string) => `\u001b[1m${text}\u001b[22m` }];
    const text = 'The ferry left the pier at nine, said the captain of it, and no one knew why it had.';
    const lines = setLines({ text, runs }, 30, { justify }).map((line) => line.replace(/\u001b\[\d+m/g, ''));
    expect(lines).toEqual([
      'The ferry  left  the  pier  at',
      'nine,  said the captain of it,',
      'and no one knew why it had.',
    ]);
  });
});

describe('hyphenation', async () => {
  const english = await hyphenatorFor('en');
  const rules: [string, string, number, string[]][] = [
    ['a long word', 'the representatives met', 14, ['the represen-', 'tatives met']],
    ['wider than the measure', 'representatives', 8, ['repre-', 'senta-', 'tives']],
    [
      'not where the line is full without',
      'sent all of the representatives',
      16,
      ['sent all of the', 'representatives'],
    ],
    ['with what stands around it', 'the “representatives,” too', 15, ['the “represen-', 'tatives,” too']],
    ['no name', 'they saw Massachusetts', 16, ['they saw', 'Massachusetts']],
    ['no capitals', 'the REPRESENTATIVES of', 16, ['the', 'REPRESENTATIVES', 'of']],
    ['no address', 'at representative@example.org', 26, ['at', 'representative@example.org']],
    ['no compound but at its hyphen', 'the counter-representation', 22, ['the counter-', 'representation']],
    ['at its own soft hyphens', 'so the zwie\u00adback\u00adbacker', 14, ['so the zwie-', 'backbacker']],
  ];
  describe.each([
    ['first fit', {}],
    ['total fit', { choose: totalFit }],
  ])('%s', (_, manner) => {
    test.each(rules)('%s', (_, text, measure, lines) =>
      expect(set(text, measure, { ...manner, ...(english && { hyphens: english }) })).toEqual(lines),
    );
  });

  test.each<[language: string, word: string, divided: string]>([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['en-US', 'aluminum', 'alu-minum'],
    ['en-GB', 'aluminium', 'alu-mini-um'],
    ['de-AT', 'Kirchenvorstand', 'Kir-chen-vor-stand'],
    ['fr', 'gouvernement', 'gou-ver-ne-ment'],
    ['es-MX', 'trabajadores', 'tra-ba-ja-do-res'],
    ['it', 'parlamento', 'par-la-men-to'],
    ['pt-BR', 'governador', 'go-ver-na-dor'],
    ['nl', 'regering', 're-ge-ring'],
    ['no', 'regjeringen', 're-gje-rin-gen'],
    ['pl', 'prezydent', 'pre-zy-dent'],
    ['ru', 'правительство', 'пра-ви-тель-ство'],
    ['tr', 'cumhurbaşkanı', 'cum-hur-baş-ka-nı'],
  ])('%s: %s', async (language, word, divided) => {
    const places = (await hyphenatorFor(language))?.(word) ?? [];
    expect([...places, word.length].map((place, i) => word.slice(places[i - 1] ?? 0, place)).join('-')).toBe(divided);
  });

  test.each('ca cs da de el en es fi fr hr it nb nl pl pt ro ru sk sl sv tr uk'.split(' '))(
    '%s has patterns',
    async (tag) => expect(await hyphenatorFor(tag)).toBeTypeOf('function'),
  );
  test.each(['tlh', 'zh-Hans', '', 'constructor'])('%j has none', async (tag) =>
    expect(await hyphenatorFor(tag)).toBeUndefined(),
  );
  test('the manual names as many languages', () => expect(HYPHENATION_LANGUAGES).toHaveLength(22));

  test('paragraphs and what is in lists are divided; headlines, headings and code are not', async () => {
    const word = 'internationalisation';
    const article = await parseMarkdown(
      `---\nheadline: Of ${word} and so on\n---\nOf ${word}\n\n## Of ${word}\n\n- Of ${word}\n\nOf \`${word}\``,
    );
    const style = { measure: 22, margin: 0, theme: PLAIN, hyperlinks: false, hyphens: english };
    for (const breaks of BREAKS) {
      expect([...(await pageLines({ article }, { ...style, breaks }))].filter((line) => line !== '')).toEqual([
        ...['Of', word, 'and so on', '1 min'],
        ...['Of internationalisa-', 'tion', 'Of', word],
        ...['• Of internationalisa-', '  tion', 'Of', word],
      ]);
    }
  });
});

describe('a list too deep or too narrow for hanging indents', () => {
  test('has its marker before its words, never alone', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- level ${i}`).join('\n');
    const article = await parseMarkdown(`${deep}\n\n1. 1. - one\n`);
    for (const measure of [12, 20, 40]) {
      const lines = [...(await pageLines({ article }, { measure, margin: 0, theme: PLAIN, hyperlinks: false }))];
      expect(lines.filter((line) => /^\s*(?:•|\d+\.)\s*$/u.test(line))).toEqual([]);
      expect(lines.join('').match(/•/g)).toHaveLength(13);
    }
  });
});
