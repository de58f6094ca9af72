/** Shows one article or list that was loaded, as the flags ask for it: in the reader, in the pager, or on standard output. */
import { type ArticleOrStories, readWhole } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';
import type { NewsReader } from './interactive.js';
import { printMessage } from './messages.js';
import type { Flags } from './options.js';
import type { Settings } from './settings.js';
import { type ExitCode, show } from './show.js';

/**
 * Opens the link that `flags` name, or opens the reader, or shows the article or the list. `sources` are what the command line
 * names, the loaded one first; `news` is what the reader does with items of subscriptions.
 * @throws {LedeError} as `opensReader` and `openLink`.
 */
export async function present(
  loaded: ArticleOrStories,
  sources: readonly string[],
  settings: Settings,
  flags: Pick<Flags, 'open' | 'interactive' | 'pager' | 'fromStart'>,
  news?: NewsReader,
): Promise<ExitCode> {
  if (flags.open !== undefined) {
    await (await import('./browse.js')).openLink(readWhole(loaded), flags.open);
    return EXIT.done;
  }
  if (!opensReader(settings, flags)) return show(loaded, settings);
  const { openReader } = await import('./interactive.js');
  const { fromStart = false } = flags;
  await openReader(loaded, sources, settings, { fromStart, onNote: printMessage, news });
  // A story that the reader has stopped waiting for may still be loading, which would keep the process from ending.
  process.exit(EXIT.done);
}

/**
 * True where the interactive reader opens: with --interactive, and in place of the pager where the settings say so.
 * @throws {LedeError} (usage) for --interactive without a terminal.
 */
export function opensReader({ live, reader, view }: Settings, flags: Pick<Flags, 'interactive' | 'pager'>): boolean {
  if (flags.interactive && !live)
    throw new LedeError('the interactive reader needs a terminal that can move the cursor; leave out -i', EXIT.usage);
  return flags.interactive === true || (reader === 'built-in' && live && view === 'article' && flags.pager !== false);
}
