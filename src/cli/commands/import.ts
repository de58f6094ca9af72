/** `lede import`. */
import { EXIT } from '../../base/errors.js';
import { readImport } from '../../shelf/import/index.js';
import { type NewArticle, saveArticles } from '../../shelf/saving.js';
import { withStore } from '../../shelf/store.js';
import { readLines } from '../../source/lines.js';
import { count } from '../../view/parts.js';
import { printMessage } from '../messages.js';
import { Outcome } from '../several.js';
import type { ExitCode } from '../show.js';
import { Gathered } from './gathered.js';
import { commaSeparated, storeOptions } from './store.js';

/** When articles are kept. */
const TOGETHER = { count: 500 };

/** The longest line of a file, in UTF-16 units: an article with the largest page. */
const MAX_LINE = 400 * 2 ** 20;

/** How many of the entries that cannot be read are named. */
const NAMED = 5;

/** Saves the articles of the files. An entry that cannot be read gives a message, and the others are saved. */
export async function importFiles(files: readonly string[], flags: { tag?: string }): Promise<ExitCode> {
  const outcome = new Outcome();
  for (const file of files) {
    try {
      outcome.add(await importFile(file, commaSeparated(flags.tag)));
    } catch (error) {
      outcome.addError(error, printMessage);
    }
  }
  return outcome.code;
}

async function importFile(file: string, tags: readonly string[]): Promise<ExitCode> {
  const problems: string[] = [];
  let added = 0;
  let known = 0;
  const articles = new Gathered<NewArticle>(TOGETHER, async (together) => {
    const saved = await withStore(storeOptions(), (store) => saveArticles(store, together, Date.now()));
    added += saved.filter(({ isNew }) => isNew).length;
    known += saved.filter(({ isNew }) => !isNew).length;
  });
  for await (const imported of readImport(readLines(file, MAX_LINE), file)) {
    if ('problem' in imported) problems.push(imported.problem);
    else await articles.add({ ...imported.article, tags: [...(imported.article.tags ?? []), ...tags] });
  }
  await articles.flush();
  printMessage(`${file}: saved ${count(added, 'article')}${known === 0 ? '' : `; ${known} had been saved before`}`);
  if (problems.length === 0) return EXIT.done;
  const more = problems.length > NAMED ? ` and ${problems.length - NAMED} more` : '';
  printMessage(`${file}: not imported: ${problems.slice(0, NAMED).join('; ')}${more}`);
  return added + known === 0 ? EXIT.failed : EXIT.done;
}
