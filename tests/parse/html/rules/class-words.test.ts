/** What the words of a class or id say an element is. */
import { describe, expect, test } from 'vitest';
import { hasClassWord, readClassWords } from '../../../../src/parse/html/class-words.js';
import { Element } from '../../../../src/parse/html/dom.js';
import { CUTTING } from '../../../../src/parse/html/rules/class-words.js';

const element = (attributes: Record<string, string>, tag = 'div') => new Element(tag, attributes, undefined);

describe('the rule of an element', () => {
  test.each([
    ['a word', { class: 'share' }, 'sharing'],
    ['a word of two that a hyphen joins', { class: 'share-bar' }, 'sharing'],
    ['a change of case between words', { class: 'relatedPosts' }, 'related'],
    ['two words as one name', { class: 'table_of_contents' }, 'contents'],
    ['two words that are two classes', { class: 'table of' }, undefined],
    ['part of a word', { class: 'shareholders' }, undefined],
    ['what the layout has', { class: 'has-sidebar' }, undefined],
    ['the first word that has a rule', { class: 'promo related' }, 'promotion'],
    ['an id', { id: 'comments' }, 'comments'],
    ['an id before a class', { id: 'comments', class: 'share' }, 'comments'],
    ['an id that is a sentence', { id: 'how-to-share-a-boat' }, undefined],
    ['no class and no id', {}, undefined],
  ])('%s', (_, attributes, rule) => expect(readClassWords(element(attributes)).rule).toBe(rule));

  test('a heading’s id is its text', () => {
    expect(readClassWords(element({ id: 'share' }, 'h2')).rule).toBeUndefined();
  });
});

test.each([
  ['article-body', true],
  ['articleBody', true],
  ['article body', false],
])('class "%s" names the story: %s', (name, story) => {
  expect(readClassWords(element({ class: name })).story).toBe(story);
});

test.each([
  ['hidden', true],
  ['sr-only', true],
  ['hidden lg:block', false],
  ['d-none d-md-block', false],
  ['overflow-hidden', false],
])('class "%s" hides: %s', (name, hidden) => {
  expect(readClassWords(element({ class: name })).hidden).toBe(hidden);
});

test('words of a list are found one by one and in pairs', () => {
  const wanted = new Set(['dek', 'sub-title']);
  expect(hasClassWord(element({ class: 'main dek' }), wanted)).toBe(true);
  expect(hasClassWord(element({ class: 'subTitle' }), wanted)).toBe(true);
  expect(hasClassWord(element({ class: 'title' }), wanted)).toBe(false);
});

test('each word that cuts stands in one row', () => {
  const all = CUTTING.flatMap(([, list]) => list.trim().split(/\s+/));
  expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
});
