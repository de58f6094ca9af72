/** What `lede find` finds, in which order, and the line that it shows. */
import { describe, expect, test } from 'vitest';
import { findArticles } from '../../src/shelf/find.js';
import { inMemory, saveTexts } from './shelf.js';

const FERRY = `---
headline: Ferry misses pier
authors: [Åsa Lindqvist]
url: https://news.example.org/ferry
---
The ferry drifted past the north pier for an hour.

“We saw the lights of Zürich,” said the captain, Bo Ek-Nyström, who doesn’t sail at night.
`;
const TUG = `---
headline: Tug saves yacht
authors: [Ann Lee]
url: https://example.com/tug
---
A tug pulled the yacht to the pier. No ferry was near, and the north wind fell.
`;
const TOKYO = `---
headline: 東京港が閉鎖
---
台風の影響で東京港は終日閉鎖された。iPhone版の地図も更新。

เรือข้ามฟากหยุดวิ่ง

여객선이 부두를 지나쳤다.
`;

const found = (words: string, filter = {}) =>
  inMemory(async (store) => {
    await saveTexts(store, FERRY, TUG, TOKYO);
    return findArticles(store, words, filter, 10).map(({ headline }) => headline?.split(' ')[0]);
  });

describe('words', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['the headline counts more', 'ferry', ['Ferry', 'Tug']],
    ['all of them must be there', 'pier captain', ['Ferry']],
    ['case', 'FERRY Captain', ['Ferry']],
    ['a phrase', '"north pier"', ['Ferry']],
    ['a phrase in curved marks', '“north pier”', ['Ferry']],
    ['a phrase that stands nowhere', '"pier north"', []],
    ['the beginning of a word', 'drif*', ['Ferry']],
    ['the beginning of the last word of a phrase', '"the yach"*', ['Tug']],
    ['a part of a word is not found', 'rift', []],
    ['a word that must not be there', 'pier -ferry', []],
    ['a phrase that must not be there', 'ferry -"north pier"', ['Tug']],
    ['a hyphen inside a word is no minus', 'ek-nystrom', ['Ferry']],
    ['without the diacritics of the text', 'zurich', ['Ferry']],
    ['with diacritics that the text has not', 'férry', ['Ferry', 'Tug']],
    ['decomposed', 'Zu\u0308rich', ['Ferry']],
    ['an author', 'asa lindqvist', ['Ferry']],
    ['a speaker', 'nyström', ['Ferry']],
    ['an apostrophe', "doesn't", ['Ferry']],
    ['Chinese or Japanese: a word', '閉鎖', ['東京港が閉鎖']],
    ['one character at the end of a run', '鎖', ['東京港が閉鎖']],
    ['one character inside a run', '港', ['東京港が閉鎖']],
    ['characters in another order', '鎖閉', []],
    ['a run of three', '東京港', ['東京港が閉鎖']],
    ['a word in two scripts', 'iPhone版', ['東京港が閉鎖']],
    ['a phrase of a word and a run', '"版の地図"', ['東京港が閉鎖']],
    ['full-width letters', 'ｉｐｈｏｎｅ', ['東京港が閉鎖']],
    ['Thai', 'ข้ามฟาก', ['東京港が閉鎖']],
    ['Korean, without the particle', '여객선', ['東京港が閉鎖']],
    ['what the syntax of SQLite means is a word here', 'ferry OR NEAR', []],
    ['marks of the syntax', 'ferry) ^{"', ['Ferry', 'Tug']],
  ])('%s: %s', async (_, words, headlines) => expect(await found(words)).toEqual(headlines));

  test.each(['', '-ferry', '"" *', '!?'])('there must be one: "%s"', (words) =>
    expect(found(words)).rejects.toThrow('there is no word to look for'),
  );
});

describe('only articles', () => {
  test.each([
    ['of a site', { site: 'example.org' }, ['Ferry']],
    ['of a host', { site: 'https://news.example.org/' }, ['Ferry']],
    ['whose site ends so, but is another one', { site: 'ample.com' }, []],
    ['by an author', { by: 'lee' }, ['Tug']],
    ['that were not read', { unread: true }, ['Ferry', 'Tug']],
    ['with a tag', { tag: 'harbour' }, []],
  ])('%s', async (_, filter, headlines) => expect(await found('ferry', filter)).toEqual(headlines));
});

describe('the line that is shown', () => {
  const line = (words: string) =>
    inMemory(async (store) => {
      await saveTexts(store, FERRY, TUG, TOKYO, LONG);
      const [first] = findArticles(store, words, {}, 1);
      return first?.line?.map(([part, isFound]) => (isFound ? `[${part}]` : part)).join('');
    });
  const LONG = `${'Many words stand before the one that matters here. '.repeat(9)}Then the buoy rang ${'and '.repeat(50)}`;

  test.each<[string, string, string | undefined]>([
    ['has the words marked', 'north drifted', 'The ferry [drifted] past the [north] pier for an hour.'],
    ['has most of the words', 'captain zürich drifted', '“We saw the lights of [Zürich],” said the [captain], Bo'],
    ['marks what it has, not what was typed', 'zurich', '“We saw the lights of [Zürich],” said'],
    ['marks a phrase as one', '"past the north"', 'The ferry drifted [past the north] pier for an hour.'],
    ['marks a part of a run', '影響', '台風の[影響]で東京港は終日閉鎖された。iPhone版の地図も更新。'],
    ['is cut at both sides', 'buoy', '…words stand before the one that matters here. Then the [buoy] rang and and'],
    ['is none where only the headline has them', 'misses', undefined],
  ])('%s', async (_, words, expected) => {
    const shown = await line(words);
    if (expected === undefined) expect(shown).toBeUndefined();
    else expect(shown?.slice(0, expected.length)).toBe(expected);
  });
});
