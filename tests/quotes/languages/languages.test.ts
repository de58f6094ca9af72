/** Every language: its cases, the form of its data, and how a text's language is recognised. */
import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/article/passages.js';
import { quotes, quotesOf } from '../../../src/quotes/index.js';
import { GERMAN } from '../../../src/quotes/languages/de/index.js';
import { ENGLISH } from '../../../src/quotes/languages/en/index.js';
import { SPANISH } from '../../../src/quotes/languages/es/index.js';
import { FRENCH } from '../../../src/quotes/languages/fr/index.js';
import { languageOf } from '../../../src/quotes/languages/index.js';
import type { Language } from '../../../src/quotes/languages/language.js';
import type { Quotation } from '../../../src/quotes/model.js';
import { article } from '../article.js';
import { ENGLISH_CASES } from './english.js';
import { NEWSROOM_CASES } from './english-newsroom.js';
import { FRENCH_CASES } from './french.js';
import { GERMAN_CASES } from './german.js';
import { NORWEGIAN, NORWEGIAN_CASES } from './norwegian.js';
import { SPANISH_CASES } from './spanish.js';

const words = ({ parts }: Quotation) => parts.map((part) => part.text).join(' … ');

/** "Bo Ek (captain)", or "—". */
const speaker = ({ speaker }: Quotation) => {
  const { name = '—', role } = speaker ?? {};
  return role === undefined ? name : `${name} (${role})`;
};

describe('English: one rule each', () => {
  test('a hundred of them', () => expect(ENGLISH_CASES.length).toBeGreaterThanOrEqual(100));
  test.each(ENGLISH_CASES)('%s', (_, text, found) => {
    const lines = quotes(article(text)).map((one) =>
      [one.speaker?.name ?? '—', one.cue ?? '—', words(one)].join(' | '),
    );
    expect(lines).toEqual(found);
  });
});

describe('English: persons, roles and mentions', () => {
  test.each(NEWSROOM_CASES)('%s', (_, text, found) => {
    const lines = quotes(article(text)).map((one) =>
      [speaker(one), one.speaker?.mention?.text ?? '—', words(one)].join(' | '),
    );
    expect(lines).toEqual(found);
  });
});

describe.each([
  ['German', GERMAN, GERMAN_CASES, 70],
  ['French', FRENCH, FRENCH_CASES, 60],
  ['Spanish', SPANISH, SPANISH_CASES, 40],
] as const)('%s: one rule each', (_name, language, cases, least) => {
  test(`at least ${least} of them`, () => expect(cases.length).toBeGreaterThanOrEqual(least));
  test.each(cases)('%s', (_, text, found) => {
    const lines = quotesOf([...passages(article(text))], { language }).map((one) =>
      [speaker(one), one.cue ?? '—', words(one)].join(' | '),
    );
    expect(lines).toEqual(found);
  });
});

describe('Norwegian: a second language is data', () => {
  test.each(NORWEGIAN_CASES)('%s', (_, text, found) => {
    const lines = quotesOf([...passages(article(text))], { language: NORWEGIAN }).map((one) =>
      [speaker(one), one.cue ?? '—', words(one)].join(' | '),
    );
    expect(lines).toEqual(found);
  });
});

describe.each([
  ['English', ENGLISH],
  ['German', GERMAN],
  ['French', FRENCH],
  ['Spanish', SPANISH],
  ['Norwegian', NORWEGIAN],
] as [string, Language][])('the data of %s', (_, language) => {
  const lists = Object.entries(language).filter((entry): entry is [string, Set<string>] => entry[1] instanceof Set);
  test.each(lists)('%s: lower-cased words with straight apostrophes', (_, list) => {
    for (const word of list) expect(word).toBe(word.toLowerCase().replace(/[’\s]/g, ''));
  });
  test('the commonest words have at most four letters', () => {
    for (const word of language.commonestWords) expect(word.length).toBeLessThanOrEqual(4);
  });
  test('a particle written together with a name ends with its mark', () => {
    for (const particle of language.joinedParticles) expect(particle).toMatch(/^\p{Ll}+[-']$/u);
  });
  test('no ending is a global expression, which would remember where it stopped', () => {
    for (const ending of Object.values(language.endings))
      if (ending instanceof RegExp) expect(ending.flags).not.toMatch(/[gy]/);
  });
});

describe('the language of a text', () => {
  const english = 'The ferry was late, and the captain said that it was the fog.';
  const german = 'Die Fähre kam zu spät, und der Kapitän sagte, dass es am Nebel lag.';
  test.each([
    ['a tag', english, 'en', 'en'],
    ['a tag with a region', german, 'en-GB', 'en'],
    ['an old tag with an underscore', german, 'EN_us', 'en'],
    ['a tag of a language without data, whatever the words', english, 'nl', undefined],
    ['a tag of another language', german, 'de-CH', 'de'],
    ['the commonest words', english, undefined, 'en'],
    ['a verb of speech in a terse text', 'Ferry late, captain warned.', undefined, 'en'],
    ['the commonest words of another', german, undefined, 'de'],
    [
      'words of a language without data',
      'Fergen var forsinket, og kapteinen sa at det var tåka.',
      undefined,
      undefined,
    ],
    ['no words', '', undefined, undefined],
  ])('%s', (_, text, tag, expected) => {
    expect(languageOf([...passages(article(text))], tag)?.tag).toBe(expected);
  });
});
