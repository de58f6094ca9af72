/** Saved articles, as files for other programs. */
import { clean } from '../article/clean.js';
import { articleHtml, DOCUMENT_END, documentStart } from '../render/html/index.js';
import { renderMarkdown } from '../render/markdown/index.js';
import { readArticle, readPage } from './articles.js';
import { recordOf } from './record.js';
import { fold } from './search/words.js';
import type { Sqlite } from './sqlite.js';

/** One JSON record a line, each with its newline: all that is known of the articles. */
export function* exportRecords(store: Sqlite, numbers: readonly number[]): Generator<string> {
  for (const id of numbers) {
    const saved = readArticle(store, id);
    if (saved) yield `${JSON.stringify(recordOf(saved, readPage(store, id)))}\n`;
  }
}

/** A file of Markdown for each article, in lede's article format. */
export function* exportMarkdown(
  store: Sqlite,
  numbers: readonly number[],
): Generator<{ name: string; text: Iterable<string> }> {
  for (const id of numbers) {
    const saved = readArticle(store, id);
    if (saved) yield { name: fileName(id, saved.headline ?? ''), text: renderMarkdown(saved.article) };
  }
}

/** The longest headline in the name of a file, in characters: names may have 255 bytes. */
const LONGEST_NAME = 60;

/** "12-ferry-misses-pier.md": of the headline, only its letters and digits. */
function fileName(id: number, headline: string): string {
  const words = fold(headline).replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...words]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${[String(id), short].filter((part) => part !== '').join('-')}.md`;
}

/** One HTML document with all of the articles. */
export function* exportHtml(store: Sqlite, numbers: readonly number[]): Generator<string> {
  yield* documentStart(titles(store, numbers));
  for (const number of numbers) {
    const saved = readArticle(store, number);
    if (saved) yield* articleHtml({ number, article: saved.article });
  }
  yield DOCUMENT_END;
}

function* titles(store: Sqlite, numbers: readonly number[]): Generator<{ number: number; title: string }> {
  for (const number of numbers) {
    const row = store.get(
      'SELECT coalesce(headline, url, ?) AS title FROM articles WHERE id = ?',
      String(number),
      number,
    );
    if (row) yield { number, title: clean(String(row.title)) };
  }
}
