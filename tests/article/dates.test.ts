import { describe, expect, test } from 'vitest';
import { formatDate, isDay, readIsoDate } from '../../src/article/dates.js';

const words = (text: string, where: 'whole' | 'start') => {
  const date = readIsoDate(text, where);
  return date && date.day + date.time + date.fraction + date.zone;
};

describe('a text that is an ISO date', () => {
  test.each([
    ['2021-07-26', '2021-07-26'],
    [' 2021-07-26 ', '2021-07-26'],
    ['2021-07-26T09:30', '2021-07-26T09:30'],
    ['2021-07-26T09:30:00.250Z', '2021-07-26T09:30:00.250Z'],
    ['2021-07-26 09:30:00 +0200', '2021-07-26T09:30:00+02:00'],
    ['2024-02-29', '2024-02-29'],
    ['2021-07-26T24:00', '2021-07-26T24:00'],
    ['2021-02-29', undefined],
    ['2021-13-01', undefined],
    ['2021-00-10', undefined],
    ['2021-07-26T25:00', undefined],
    ['2021-07-26T09:60', undefined],
    ['2021-07-26T09:30+25:00', undefined],
    ['20210726', undefined],
    ['2021-07-26, updated', undefined],
    ['July 26, 2021', undefined],
    ['', undefined],
  ])('%j → %s', (text, iso) => expect(words(text, 'whole')).toBe(iso));
});

describe('an ISO date at the head of a text', () => {
  test.each([
    ['2021-07-26', '2021-07-26'],
    ['20210726', '2021-07-26'],
    ['20210726T093000Z', '2021-07-26T09:30:00Z'],
    ['2021-07-26t09:30z', '2021-07-26T09:30Z'],
    ['2021-07-26T09:30:00,5-0400', '2021-07-26T09:30:00,5-04:00'],
    ['2021-07-26, updated', '2021-07-26'],
    ['2021-07-26Tomorrow', '2021-07-26'],
    ['on 2021-07-26', undefined],
    ['2021-02-30T09:30', undefined],
  ])('%j → %s', (text, iso) => expect(words(text, 'start')).toBe(iso));
});

test.each([
  [2024, 2, 29, true],
  [1900, 2, 29, false],
  [2021, 4, 31, false],
  [2021, 0, 1, false],
  [2021, 12, 31, true],
])('%i-%i-%i is a day: %s', (year, month, day, is) => expect(isDay(year, month, day)).toBe(is));

test.each([
  ['2021-07-26', 'July 26, 2021'],
  ['2021-07-06T09:30Z', 'July 6, 2021'],
  ['2021-13-06', '2021-13-06'],
  ['2021', '2021'],
])('%s is shown as %s', (iso, shown) => expect(formatDate(iso)).toBe(shown));
