/** What stands beside or in a story and is none of it: placeholders, labels of pictures, summaries by programs. */
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/parse/html/index.js';
import { blockLines } from './outline.js';

const STORY = [
  'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.',
  'Nobody on board was told why, and the harbour office, which opens at ten, had no answer either.',
  'By noon the passengers had found other boats, or had gone home, and the pier was empty again.',
  'The lighthouse keeper saw the boat turn, he said, and thought that somebody must be ill on board.',
  'At the market the fish was late, and two of the stalls had closed before the first crate was carried up.',
  'On Tuesday the line will run again, the company wrote in the evening, with a smaller boat at first.',
].map((text) => `<p>${text}</p>`);

const read = (before: string, between = '', after = '') =>
  parseHtml(
    `<html><head><title>Ferry turns back</title></head><body><main><article><h1>Ferry turns back</h1>${before}${STORY.slice(0, 3).join('')}
    ${between}${STORY.slice(3).join('')}${after}</article></main></body></html>`,
  );

const WHOLE = STORY.map((line) => line.replace('<p>', '¶ ').replace('</p>', ''));

describe('left out of the story', () => {
  test.each([
    [
      'a request to allow a post',
      '<div class="x"><p>This article contains content provided by a platform. We ask for your permission before anything is loaded, as it may use cookies.</p><button>Allow</button></div>',
    ],
    [
      'a request to allow a video, in German',
      '<div><p>An dieser Stelle finden Sie ein externes Video. Mit Ihrer Zustimmung wird es geladen, und Daten werden übermittelt.</p></div>',
    ],
    [
      'a request to allow a map, in French',
      '<div class="y"><p>Pour afficher ce contenu, vous devez accepter les cookies de ce site.</p><a href="#">Accepter</a></div>',
    ],
    ['the label of a picture', '<p>Image:</p><figure><img src="x.jpg" alt=""><figcaption>Photo:</figcaption></figure>'],
  ])('%s', (_, part) => {
    const lines = blockLines(read('', part).body).filter((line) => !line.startsWith('figure'));
    expect(lines).toEqual(WHOLE);
  });

  test('a sentence about consent is story', () => {
    const line = 'Many sites ask for consent to cookies, the captain said, and nobody on the pier reads what they ask.';
    expect(blockLines(read('', `<p>${line}</p>`).body)).toContain(`¶ ${line}`);
  });
});

describe('key points', () => {
  test.each([
    [
      'a summary by a program above',
      '<div class="s"><h3>AI-generated summary</h3><p>The ferry turned back within the hour.</p><small>This summary was created by AI and may contain errors.</small></div>',
      '',
    ],
    [
      'a summary by a program below',
      '',
      '<section><h2>Summary by AI</h2><p>The ferry turned back within the hour.</p></section>',
    ],
    [
      'a list under a label',
      '<p><strong>TL;DR</strong></p><ul><li>The ferry turned back within the hour.</li></ul>',
      '',
    ],
    [
      'a list under a label in German',
      '<div><h2>Das Wichtigste in Kürze</h2><ul><li>The ferry turned back within the hour.</li></ul></div>',
      '',
    ],
    [
      'a list under a label in French',
      '<div><h2>L’essentiel</h2><ul><li>The ferry turned back within the hour.</li></ul></div>',
      '',
    ],
  ])('%s', (_, before, after) => {
    const { keyPoints, body } = read(before, '', after);
    expect(keyPoints.map(({ blocks }) => blockLines(blocks))).toEqual([['¶ The ferry turned back within the hour.']]);
    expect(blockLines(body)).toEqual(WHOLE);
  });

  test.each([
    [
      'a section of the story with that name',
      '<h2>Summary</h2><p>In all the day was calm, and the sea was flat until the evening.</p>',
    ],
    [
      'a paragraph about programs',
      '<p>A summary by AI was read at the pier, and nobody there believed a word of it.</p>',
    ],
  ])('not %s', (_, part) => {
    const { keyPoints, body } = read('', part);
    expect(keyPoints).toEqual([]);
    expect(blockLines(body)).toHaveLength(WHOLE.length + (part.match(/<h2|<p/g) ?? []).length);
  });
});
