/** What is marked on the page once its runs are judged. */
import { describe, expect, test } from 'vitest';
import { cutByName } from '../../../../src/parse/html/cut.js';
import { descendants } from '../../../../src/parse/html/dom.js';
import { measure } from '../../../../src/parse/html/measure.js';
import { markJudgements } from '../../../../src/parse/html/model/mark.js';
import { findRuns } from '../../../../src/parse/html/model/runs.js';
import { readTree } from '../../../../src/parse/html/tree.js';

const SENTENCE = 'The ferry left the north pier at nine, and turned back before the hour was out.';
const MORE = 'More of the harbour and its boats, of the pier and the office, and of all who work there every day.';

/** Marks a page of which every run is story that does not begin with "More"; gives the cuts of elements with an id. */
function mark(page: string): Record<string, string | undefined> {
  const tree = readTree(page);
  const { body } = tree;
  measure(body);
  cutByName(tree, { hidden: true, names: true });
  const runs = findRuns(body);
  markJudgements(
    body,
    runs.map((run) => {
      const isOther = run.text.startsWith('More');
      return { run, rule: isOther ? 'links' : undefined };
    }),
  );
  for (const { text, texts } of runs)
    for (const one of texts) expect(one.droppedBy).toBe(text.startsWith('More') ? 'links' : undefined);
  return Object.fromEntries(
    descendants(body).flatMap(({ attributes: { id }, cutBy }) => (id === undefined ? [] : [[id, cutBy]])),
  );
}

describe('elements and pictures', () => {
  test.each([
    [
      'a picture among story goes with it',
      `<div><p>${SENTENCE}</p><div id="a"><img src="a.jpg"></div></div>`,
      undefined,
    ],
    [
      'a picture and its caption go with it',
      `<div><p>${SENTENCE}</p><figure id="a"><img src="a.jpg"><figcaption>The pier</figcaption></figure></div>`,
      undefined,
    ],
    [
      'a picture among other text does not',
      `<p>${SENTENCE}</p><div id="a"><p>${MORE}</p><div><img src="a.jpg"></div></div>`,
      'outside-story',
    ],
    [
      'a picture with much other text of its own does not',
      `<div><p>${SENTENCE} ${SENTENCE}</p><div id="a"><img src="a.jpg"><p>${MORE}</p></div></div>`,
      'outside-story',
    ],
    [
      'a picture with little other text does',
      `<div><p>${SENTENCE}</p><div id="a"><img src="a.jpg"><p>More pictures</p></div></div>`,
      undefined,
    ],
    [
      'the picture of a cut element keeps its rule',
      `<p>${SENTENCE}</p><div><p>${MORE} ${MORE}</p><aside id="a"><img src="a.jpg"></aside></div>`,
      'aside',
    ],
    ['a cut element that holds story is none', `<p>${SENTENCE}</p><aside id="a"><p>${SENTENCE}</p></aside>`, undefined],
    ['one that holds none stays cut', `<p>${SENTENCE}</p><aside id="a"><p>${MORE}</p></aside>`, 'aside'],
    ['what is hidden stays cut', `<p>${SENTENCE}</p><div id="a" hidden><p>${SENTENCE}</p></div>`, 'hidden'],
  ])('%s', (_, page, cutBy) => expect(mark(page).a).toBe(cutBy));
});
