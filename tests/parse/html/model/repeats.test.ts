/** What a page shows a second time. */
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { A } from '../ferry.js';

const B = 'Nobody on board was hurt, but the forty passengers had to wait until noon for the second boat.';
const C = 'The harbour office will look into it, and will say next week what the crew could have done.';
const QUOTE = 'Nobody on board was hurt';

/** The paragraphs of the article and the texts that were removed as repeats. */
const read = (story: string) => {
  const { body, removed } = parseHtml(`<title>Ferry</title><article><h1>Ferry turns back</h1>${story}</article>`);
  const texts = JSON.stringify(body);
  const count = (text: string) => texts.split(text).length - 1;
  const repeats = removed.filter(({ rule }) => rule === 'repeat').map(({ text }) => text);
  return { count, repeats };
};

describe('a repeat is left out', () => {
  test.each<[string, string, string[]]>([
    [
      'a copy for another width of the screen',
      `<div class="wide"><p>${A}</p><p>${B}</p></div><div class="narrow"><p>${A}</p><p>${B}</p></div><p>${C}</p>`,
      [A, B],
    ],
    [
      'all paragraphs once more in one',
      `<p>${A}${A}</p><p>${B}${B}</p><p>${C}${C}</p><p>${A}${A}${B}${B}${C}${C}${'Again. '.repeat(12)}</p>`,
      [`${A}${A}${B}${B}${C}${C}${'Again. '.repeat(12)}`.trim()],
    ],
    ['a quotation pulled out in a block', `<p>${A}</p><blockquote>“${QUOTE}”</blockquote><p>${B}</p>`, [`“${QUOTE}”`]],
    ['one named so', `<p>${A}</p><div class="pullquote"><p>${QUOTE}</p></div><p>${B}</p>`, [QUOTE]],
  ])('%s', (_, story, repeats) => expect(read(story).repeats).toEqual(repeats));
});

describe('what merely stands twice is kept', () => {
  test.each<[string, string, string, number]>([
    ['a paragraph that follows itself', `<p>${A}</p><p>${A}</p><p>${B}</p><p>${C}</p>`, A, 2],
    ['a sentence that comes back', `<p>${A}</p><p>${B}</p><p>${A}</p><p>${C}</p>`, A, 2],
    [
      'the text under two headings',
      `<section><h2>North</h2><p>${A}</p></section><section><h2>South</h2><p>${A}</p></section>`,
      A,
      2,
    ],
    ['a quotation that nothing else has', `<p>${A}</p><blockquote>${B}</blockquote><p>${C}</p>`, B, 1],
    ['the words of a heading', `<p>${A}</p><h2>${QUOTE}</h2><p>${B}</p>`, QUOTE, 2],
    ['short items', `<ul><li>The north pier</li><li>The north pier</li></ul><p>${A}</p><p>${B}</p>`, 'north pier', 3],
  ])('%s', (_, story, text, times) => {
    const { count, repeats } = read(story);
    expect(repeats).toEqual([]);
    expect(count(text)).toBe(times);
  });
});
