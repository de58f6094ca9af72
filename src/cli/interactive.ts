/** Composes the interactive reader: loads what it opens, and gives it the settings. */
import type { ArticleInPieces } from '../article/in-pieces.js';
import { LedeError } from '../base/errors.js';
import { readInteractively } from '../reader/session.js';
import { addressOfNamer, loadArticle } from './load.js';
import type { Settings } from './settings.js';
import { hyphensFor } from './style.js';

/**
 * Opens the reader, which ends when the person quits. `first` is the article of the first source. Messages that come up
 * while the reader has the screen are given to `onNote` when it has ended.
 */
export async function openReader(
  first: ArticleInPieces,
  sources: readonly string[],
  settings: Settings,
  { fromStart, onNote }: { fromStart: boolean; onNote: (note: string) => void },
): Promise<void> {
  const notes: string[] = [];
  let namedBy = addressOfNamer(first.article, sources[0]);
  const message = await readInteractively(first, {
    sources,
    settings,
    env: process.env,
    fromStart,
    load: async (address) => {
      const onCommandLine = sources.includes(address);
      // An article may lead to web pages, but not to files of this computer.
      if (!onCommandLine && !/^https?:/i.test(address))
        throw new LedeError(`${address} is not the address of a web page`);
      const { input } = settings;
      const next = await loadArticle(address, {
        input,
        onNote: (note) => notes.push(note),
        showsProgress: false,
        ...(!onCommandLine && { namedBy }),
      });
      namedBy = addressOfNamer(next, address);
      return next;
    },
    // The reader has the screen, so there is no place to say that a language has no rules.
    hyphens: (article) => hyphensFor(article, settings, () => {}),
  });
  for (const note of message === undefined ? notes : [...notes, message]) onNote(note);
  // A story that the person has stopped waiting for may still be loading, which would keep the process from ending.
  process.exit();
}
