/** What is quoted without marks: block quotations with their sources, posts, and dialogues. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.js';
import { plainText } from '../../src/article/passages.js';
import { parseHtml } from '../../src/parse/html/index.js';
import { parseMarkdown } from '../../src/parse/markdown/index.js';
import { quotes } from '../../src/quotes/index.js';

const PROSE =
  'The ferry left the pier at nine, and Bo Ek, its captain, turned back before the hour was out, nobody knew why.';

/** Speaker and words of every quotation, each checked to be cut out of the text by its offsets. */
function said(article: Article): string[] {
  const text = plainText(article);
  return quotes(article).map((one) => {
    for (const part of one.parts) expect(text.slice(part.start, part.end)).toBe(part.text);
    return `${one.speaker?.name ?? '—'}: ${one.parts.map((part) => part.text).join(' … ')}`;
  });
}

const markdown: [rule: string, text: string, found: string[]][] = [
  [
    'a block quotation with its source is that source’s',
    `${PROSE}\n\n> We drifted for an hour.\n>\n> <cite>Ann Lee, passenger</cite>`,
    ['Ann Lee: We drifted for an hour.'],
  ],
  [
    'one after a sentence that leads to it is that sentence’s speaker’s',
    `${PROSE} The captain, Bo Ek, wrote in a statement:\n\n> The engine lost power.\n>\n> Nobody was hurt.`,
    ['Bo Ek: The engine lost power. … Nobody was hurt.'],
  ],
  [
    'one without either has no speaker, never a guess',
    `${PROSE}\n\n> We drifted for an hour.`,
    ['—: We drifted for an hour.'],
  ],
  [
    'one that tells who said what is prose set in',
    `${PROSE}\n\n> “We drifted for an hour,” Ann Lee told the inquiry.`,
    ['Ann Lee: We drifted for an hour,'],
  ],
  [
    'marks all around a block quotation are no part of its words',
    `${PROSE}\n\n> “We drifted for an hour.”`,
    ['—: We drifted for an hour.'],
  ],
  [
    'questions and answers are told apart; who asks and answers is not guessed',
    `${PROSE}\n\nQ: What happened?\n\nA: The engine lost power.\n\nQ: Was anybody hurt?\n\nA: Nobody was.`,
    ['—: What happened?', '—: The engine lost power.', '—: Was anybody hurt?', '—: Nobody was.'],
  ],
  [
    'names before a colon are the speakers, by their fullest names',
    `${PROSE}\n\nREPORTER: What happened?\n\nEK: The engine lost power.\n\nREPORTER: Was anybody hurt?\n\nEK: Nobody was.`,
    ['REPORTER: What happened?', 'Bo Ek: The engine lost power.', 'REPORTER: Was anybody hurt?', 'Bo Ek: Nobody was.'],
  ],
  [
    'an answer of two paragraphs is one quotation',
    `Ann Lee: What happened?\n\nBo Ek: The engine lost power.\n\nThen we drifted.\n\nAnn Lee: Was anybody hurt?\n\nBo Ek: Nobody was.`,
    [
      'Ann Lee: What happened?',
      'Bo Ek: The engine lost power. … Then we drifted.',
      'Ann Lee: Was anybody hurt?',
      'Bo Ek: Nobody was.',
    ],
  ],
  [
    'one label that comes back is no dialogue',
    `${PROSE}\n\nNote: Boats are late.\n\nNote: Trains are, too.\n\nPlace: the pier.`,
    [],
  ],
];

describe('set as a quotation', () =>
  test.each(markdown)('%s', async (_, text, found) => expect(said(await parseMarkdown(text))).toEqual(found)));

const page = (inner: string) =>
  `<article><h1>Ferry</h1><p>${PROSE}</p>${inner}<p>${PROSE}</p><p>${PROSE} ${PROSE}</p></article>`;

describe('on a page', () =>
  test.each([
    [
      'a post is its writer’s',
      '<blockquote class="twitter-tweet"><p>We saw it all from the pier.</p>— Ann Lee (@annlee) <a href="https://example.org/1">May 4, 2021</a></blockquote>',
      ['Ann Lee: We saw it all from the pier.'],
    ],
    [
      'a foot names the speaker',
      '<blockquote><p>We saw it all from the pier.</p><footer>Ann Lee, <cite>The Pier</cite></footer></blockquote>',
      ['Ann Lee: We saw it all from the pier.'],
    ],
  ])('%s', (_, inner, found) => expect(said(parseHtml(page(inner)))).toEqual(found)));
