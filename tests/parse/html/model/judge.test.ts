/** What the model says of the runs that it leaves out. */
import { describe, expect, test } from 'vitest';
import type { SafeText } from '../../../../src/article/model.js';
import { parseHtml } from '../../../../src/parse/html/index.js';
import { whyView } from '../../../../src/view/why.js';

const SENTENCE = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.';

/** A page of `count` paragraphs with a menu above and a list of other stories below. */
const pageOf = (count: number): string => {
  const paragraphs = Array.from({ length: count }, (_, i) => `<p>Day ${i}. ${SENTENCE}</p>`).join('');
  const links = Array.from(
    { length: 6 },
    (_, i) => `<p><a href="/${i}">Story ${i} of the harbour and its boats</a></p>`,
  );
  return `<nav>Home</nav><article><h1>Ferry turns back</h1>${paragraphs}</article><div>${links.join('')}</div>`;
};

const removedOf = (page: string, explain: boolean) => parseHtml(page, { explain }).removed;
const entry = (page: string, explain: boolean, words: string) =>
  removedOf(page, explain).find(({ text }) => text.includes(words));

describe('the evidence of what is left out', () => {
  test.each([
    ['what the model left out has evidence', pageOf(24), true, 'Story 3', true],
    ['it has none where it was not asked for', pageOf(24), false, 'Story 3', false],
    ['a label inside what a rule cuts has none', pageOf(24), true, 'Home', false],
    ['the rules alone decide on a page of few runs', '<article>'.concat(pageOf(2).slice(0, 300)), true, 'Home', false],
  ])('%s', (_, page, explain, words, has) => {
    const found = entry(page, explain, words);
    expect(found).toBeDefined();
    expect(found?.evidence !== undefined).toBe(has);
  });

  test('it names at most five features, each once', () => {
    const evidence = entry(pageOf(24), true, 'Story 3')?.evidence ?? [];
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.length).toBeLessThanOrEqual(5);
    expect(new Set(evidence).size).toBe(evidence.length);
    expect(evidence).toContain('in the story element');
  });

  test('asking for it changes nothing else', () => {
    const plain = removedOf(pageOf(24), true).map(({ evidence: _, ...rest }) => rest);
    expect(plain).toEqual(removedOf(pageOf(24), false));
  });

  test('the view of --why has a row for it', () => {
    const article = parseHtml(pageOf(24), { explain: true });
    const number = article.removed.findIndex(({ evidence }) => evidence !== undefined) + 1;
    const { rows, record } = whyView(article, number);
    const names = article.removed[number - 1]?.evidence;
    expect(rows).toContainEqual(['evidence', names?.join(', ')] as SafeText[]);
    expect(record).toMatchObject({ why: { evidence: names } });
  });
});

describe('a very long page is unlike those that the model has seen', () => {
  /** A manual in one page: chapters of 30 settings each, two sentences and an item for each setting. */
  const manualOf = (chapters: number): string => {
    const text = (i: number) =>
      `Set item ${i} to the name of a harbour, and the pilot of its boats is told of it. The value, if there is none, is ` +
      'taken from the file of the fleet, which the captain wrote.';
    const setting = (i: number) =>
      `<div class="subsection"><h3>item${i}</h3><p>${text(i)}</p><ul><li>${text(i + 1)}</li></ul></div>`;
    const settings = Array.from({ length: 30 }, (_, i) => setting(i)).join('');
    const chapter = (i: number) => `<div class="section"><h2>Chapter ${i}</h2><p>${text(i)}</p>${settings}</div>`;
    return `<title>Settings</title><h1>Settings</h1>${Array.from({ length: chapters }, (_, i) => chapter(i)).join('')}`;
  };

  test.each([2, 4, 6, 12, 24])('a manual of %i chapters is read whole', (chapters) => {
    expect(removedOf(manualOf(chapters), false)).toEqual([]);
  });

  test('a menu and a list of links beside it are not', () => {
    const links = Array.from({ length: 8 }, (_, i) => `<li><a href="/${i}">Chapter ${i}</a></li>`).join('');
    const rules = removedOf(`<nav>${links}</nav>${manualOf(12)}<div class="related"><ul>${links}</ul></div>`, false);
    expect(rules.map(({ rule }) => rule)).toEqual(['navigation', 'related']);
  });
});
