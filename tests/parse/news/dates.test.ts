/** Dates as news pages of any language and ISO 8601 write them. */
import { describe, expect, test } from 'vitest';
import { findDate } from '../../../src/parse/news/dates.js';

describe('a line of a date and its labels', () => {
  test.each([
    ['July 26, 2021', '2021-07-26'],
    ['Jul. 26 2021', '2021-07-26'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['Monday, July 26th, 2021', '2021-07-26'],
    ['26 July 2021', '2021-07-26'],
    ['26 JULY 2021', '2021-07-26'],
    ['26-Jul-2021', '2021-07-26'],
    ['First published: 26th of July, 2021', '2021-07-26'],
    ['(July 26, 2021)', '2021-07-26'],
    ['July 26, 2021 · 5 min read', '2021-07-26'],
    ['Published on: Monday, July 26, 2021', '2021-07-26'],
    ['Date: 2021-07-26', '2021-07-26'],
    ['2021/07/26', '2021-07-26'],
    ['26.07.2021', '2021-07-26'],
    ['31/12/2021', '2021-12-31'],
    ['12/31/2021', '2021-12-31'],
    ['2021-07-26T10:00:00Z', '2021-07-26T10:00:00Z'],
    ['2021-07-26T10:00:00.123+02:00', '2021-07-26T10:00:00+02:00'],
    ['Mon, 26 Jul 2021 10:00:00 +0200', '2021-07-26T10:00:00+02:00'],
    ['Mon 26 Jul 2021 14.05 BST', '2021-07-26T14:05+01:00'],
    ['Last modified on Mon 26 Jul 2021 15.00 BST', '2021-07-26T15:00+01:00'],
    ['July 26, 2021 at 5:30 p.m. EDT', '2021-07-26T17:30-04:00'],
    ['July 26 2021 12:05 a.m.', '2021-07-26T00:05'],
    ['Updated July 26, 2021 5:32 pm ET', '2021-07-26T17:32'],
    ['July 26, 20215:30 PM ET', '2021-07-26T17:30'],
    ['Published 5:00 a.m. ET July 26, 2021', '2021-07-26T05:00'],
    ['Posted at 5:00 p.m. on July 26, 2021', '2021-07-26T17:00'],
    ['Updated 10:32 AM ET, Mon July 26, 2021', '2021-07-26T10:32'],
    ['Published: 10:00 EDT, 26 July 2021', '2021-07-26T10:00-04:00'],
  ])('%s', (words, iso) => expect(findDate(words)).toMatchObject({ iso, alone: true }));
});

describe('a date in the words of another language', () => {
  test.each([
    ['26. Juli 2021', '2021-07-26'],
    ['Montag, 26. Juli 2021, 14:05 Uhr', '2021-07-26T14:05'],
    ['Veröffentlicht am 26. Juli 2021 um 14:05 Uhr', '2021-07-26T14:05'],
    ['Juli 26, 2021', '2021-07-26'],
    ['Publié le 1er juillet 2021', '2021-07-01'],
    ['lundi 26 juillet 2021', '2021-07-26'],
    ['mis à jour le 26 févr. 2021', '2021-02-26'],
    ['26 de julio de 2021', '2021-07-26'],
    ['Publicado em 26 de julho de 2021', '2021-07-26'],
    ['26 luglio 2021 alle 14:05', '2021-07-26T14:05'],
    ['26 juli 2021', '2021-07-26'],
    ['13 stycznia 2021', '2021-01-13'],
    ['13 января 2021', '2021-01-13'],
    ['19.2.2021 klo 14.00', '2021-02-19T14:00'],
    ['13. ledna 2021', '2021-01-13'],
    ['13 Ocak 2021', '2021-01-13'],
    ['2021. július 26.', '2021-07-26'],
    ['2021年7月26日', '2021-07-26'],
    ['2021년 7월 26일', '2021-07-26'],
    ['2021. 7. 26.', '2021-07-26'],
    ['03.04.2021', '2021-04-03'],
    ['03-04-2021', '2021-04-03'],
    ['28.09.19', '2019-09-28'],
  ])('%s', (words, iso) => expect(findDate(words)).toMatchObject({ iso, alone: true }));
  test.each([
    ['2021 m. liepos 26 d.', 'lt', '2021-07-26'],
    ['26 listopada 2021', 'hr', '2021-10-26'],
    ['26 listopada 2021', 'pl', '2021-11-26'],
    ['26 กรกฎาคม 2021', 'th', '2021-07-26'],
    ['03/04/2021', 'fr', '2021-04-03'],
    ['03/04/2021', 'en-GB', '2021-04-03'],
    ['03/04/2021', 'en-US', '2021-03-04'],
  ])('%s in %s', (words, language, iso) => expect(findDate(words, language)?.iso).toBe(iso));
  test.each([['Der 3. Preis 2021'], ['12 stones 2021'], ['Version 1.2.3.45'], ['Firefox 10.12.15 came out']])(
    'no date: %s',
    (words) => expect(findDate(words)).toBeUndefined(),
  );
});

describe('a date inside words that say more', () => {
  test.each([
    ['On July 26, 2021 we left', '2021-07-26', 'July 26, 2021'],
    ['Published on July 26, 2021 by Ann Lee', '2021-07-26', 'July 26, 2021'],
    ['We met at 10:30 a.m. on May 1, 2020 and left', '2020-05-01T10:30', '10:30 a.m. on May 1, 2020'],
  ])('%s', (words, iso, stood) => {
    const found = findDate(words);
    expect(found).toMatchObject({ iso, alone: false });
    expect(words.slice(found?.start, found?.end)).toBe(stood);
  });
});

test.each([['03/04/2021'], ['February 30, 2021'], ['July 2021'], ['yesterday'], ['20210726'], ['25:61'], ['']])(
  'no date, or an ambiguous one: %s',
  (words) => expect(findDate(words)).toBeUndefined(),
);
