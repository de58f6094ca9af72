/** Accounts for a page's text: what of it an article holds, and what is missing. */
import { clean } from '../../src/article/clean.js';
import type { Article } from '../../src/article/model.js';
import { passages } from '../../src/article/passages.js';
import { type Element, Text } from '../../src/parse/html/dom.js';
import { BLOCK } from '../../src/parse/html/rules/elements.js';

/** All text of an article: its parts, the lists that it carries, and what was removed. */
export function accountedText(article: Article): string {
  const { kicker, headline, dek, authors, date, place, keyPoints, related, credits, removed } = article;
  return [
    kicker,
    headline,
    dek,
    ...authors.map((author) => author.name),
    date?.words,
    place?.words,
    ...textsOf({ body: [{ type: 'list', ordered: false, items: keyPoints }] }),
    ...textsOf(article),
    ...related.map((story) => story.words),
    ...credits.map((credit) => credit.words),
    ...removed.map((entry) => entry.text),
  ].join('\n');
}

const textsOf = (part: Pick<Article, 'body'>) => Array.from(passages(part), (passage) => passage.text);

/** A run of letters and digits, or of anything else. */
const RUN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const isWord = (run: string) => /^[\p{L}\p{M}\p{N}]/u.test(run);

/**
 * The words of a page as a browser shows them, each as the parts in which it stands in the tree: of "<b>T</b>he" the
 * parts are "T" and "he".
 */
function wordsOf(body: Element): string[][] {
  const words: string[][] = [];
  let isOpen = false;
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text) {
        for (const [run] of clean(child.text).matchAll(RUN)) {
          if (!isWord(run)) isOpen = false;
          else {
            if (isOpen) words[words.length - 1]?.push(run);
            else words.push([run]);
            isOpen = true;
          }
        }
        continue;
      }
      const beginsLine = BLOCK.has(child.tag) || child.tag === 'br' || child.tag === 'option';
      if (beginsLine) isOpen = false;
      visit(child);
      if (beginsLine) isOpen = false;
    }
  };
  visit(body);
  return words;
}

/**
 * The words of a page's tree that a text does not hold, counted: a word that stands three times on the page must stand
 * three times in the text. Only white space may differ: words may be joined or parted where elements begin or end.
 */
export function missingWords(body: Element, text: string): string[] {
  const held = new Map<string, number>();
  for (const [run] of text.matchAll(RUN)) if (isWord(run)) held.set(run, (held.get(run) ?? 0) + 1);
  const give = (word: string) => held.set(word, (held.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const count = held.get(word) ?? 0;
    if (count === 1) held.delete(word);
    else if (count > 1) held.set(word, count - 1);
    return count > 0;
  };
  const takeAll = (words: readonly string[]): boolean => {
    const failed = words.findIndex((word) => !take(word));
    if (failed >= 0) for (const word of words.slice(0, failed)) give(word);
    return failed < 0;
  };

  const missing: string[] = [];
  const words = wordsOf(body);
  // Whole words first, those of one part before others that are spelled alike.
  const [single, parted] = [words.filter(({ length }) => length === 1), words.filter(({ length }) => length > 1)];
  const rest = [...single, ...parted].filter((parts) => !take(parts.join('')));
  // Then words whose parts were separated, all of them or in as few pieces as there are.
  for (const parts of rest) {
    if (parts.length > 1 && takeAll(parts)) continue;
    for (let start = 0; start < parts.length; ) {
      let end = parts.length;
      while (end > start && !take(parts.slice(start, end).join(''))) end--;
      if (end === start) missing.push(parts[end++] ?? '');
      start = end;
    }
  }
  // Last, words that were joined to others: the beginning or the end of a word that nothing has taken.
  return missing.filter((word) => {
    const joined = [...held.keys()].find((one) => one.startsWith(word) || one.endsWith(word));
    if (joined === undefined) return true;
    take(joined);
    give(joined.startsWith(word) ? joined.slice(word.length) : joined.slice(0, -word.length));
    return false;
  });
}
