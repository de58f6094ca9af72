/** What the model is told of a run. */
import { describe, expect, test } from 'vitest';
import { describeRuns } from '../../../../src/parse/html/model/features.js';
import { contextOf, runsToJudge } from '../../../../src/parse/html/read-page.js';
import { readUpToRuns } from './page.js';

const A = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.';
const URL_OF_PAGE = 'https://www.valleypost.co.uk/ferry';

/** The value of a feature for the run that begins with `start`. */
function featureOf(page: string, feature: string, start: string): number | undefined {
  const read = readUpToRuns(page, URL_OF_PAGE);
  const runs = runsToJudge(read);
  const { rows, width, names } = describeRuns(runs, contextOf(read));
  const i = runs.findIndex(({ text }) => text.startsWith(start));
  return rows[i * width + names.indexOf(feature)];
}

const BYLINE = '<meta name="author" content="Ann Lee">';
const page = (inner: string) => `<head>${BYLINE}</head><article><h1>Ferry turns back</h1><p>${A}</p>${inner}</article>`;

describe('the features of a run', () => {
  test.each<[string, string, string, number]>([
    ['names the site', '<p>Get the ValleyPost every morning.</p>', 'Get', 1],
    ['names the site', '<p>Get the paper every morning.</p>', 'Get', 0],
    ['names an author', '<p>Ann Lee lives by the sea.</p>', 'Ann', 1],
    ['names an author', '<p>The captain lives by the sea.</p>', 'The captain', 0],
    ['runs since the heading', '<h2>The pier</h2><p>It is old.</p><p>It is long.</p>', 'It is long', 2],
    ['level of the heading', '<h3>The pier</h3><p>It is old.</p>', 'It is old', 3],
    ['words of the heading', '<h2>The old pier</h2><p>It is long.</p>', 'It is long', 3],
    ['level of the heading', '', 'The ferry', 0],
  ])('%s: %s', (feature, inner, start, value) => expect(featureOf(page(inner), feature, start)).toBe(value));
});
