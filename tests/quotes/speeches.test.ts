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
    'the source of a block quotation is its speaker',
    `${PROSE}\n\n> We drifted for an hour.\n>\n> <cite>Ann Lee, passenger</cite>`,
    ['Ann Lee: We drifted for an hour.'],
  ],
  [
    'the speaker of the sentence that leads to a block quotation is its speaker',
    `${PROSE} The captain, Bo Ek, wrote in a statement:\n\n> The engine lost power.\n>\n> Nobody was hurt.`,
    ['Bo Ek: The engine lost power. … Nobody was hurt.'],
  ],
  [
    'a block quotation without a source or a lead has no speaker',
    `${PROSE}\n\n> We drifted for an hour.`,
    ['—: We drifted for an hour.'],
  ],
  [
    'a block quotation that reports speech is read as a paragraph',
    `${PROSE}\n\n> “We drifted for an hour,” Ann Lee told the inquiry.`,
    ['Ann Lee: We drifted for an hour,'],
  ],
  [
    'marks around a whole block quotation are no part of its words',
    `${PROSE}\n\n> “We drifted for an hour.”`,
    ['—: We drifted for an hour.'],
  ],
  [
    'questions and answers are quotations without speakers',
    `${PROSE}\n\nQ: What happened?\n\nA: The engine lost power.\n\nQ: Was anybody hurt?\n\nA: Nobody was.`,
    ['—: What happened?', '—: The engine lost power.', '—: Was anybody hurt?', '—: Nobody was.'],
  ],
  [
    'names before a colon are the speakers, by their full names',
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
    'a single label that recurs is no dialogue',
    `${PROSE}\n\nNote: Boats are late.\n\nNote: Trains are, too.\n\nPlace: the pier.`,
    [],
  ],
];

describe('quoted without marks, in Markdown', () =>
  test.each(markdown)('%s', async (_, text, found) => expect(said(await parseMarkdown(text))).toEqual(found)));

const page = (inner: string) =>
  `<article><h1>Ferry</h1><p>${PROSE}</p>${inner}<p>${PROSE}</p><p>${PROSE} ${PROSE}</p></article>`;

describe('quoted without marks, on a page', () =>
  test.each([
    [
      'the writer of a post is its speaker',
      '<blockquote class="twitter-tweet"><p>We saw it all from the pier.</p>— Ann Lee (@annlee) <a href="https://example.org/1">May 4, 2021</a></blockquote>',
      ['Ann Lee: We saw it all from the pier.'],
    ],
    [
      'the footer of a block quotation names the speaker',
      '<blockquote><p>We saw it all from the pier.</p><footer>Ann Lee, <cite>The Pier</cite></footer></blockquote>',
      ['Ann Lee: We saw it all from the pier.'],
    ],
  ])('%s', (_, inner, found) => expect(said(parseHtml(page(inner)))).toEqual(found)));
