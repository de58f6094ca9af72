/** Composes the interactive reader: loads what it opens, and gives it the settings. */
import type { ArticleOrStories, StoryList } from '../article/stories.js';
import { LedeError } from '../base/errors.js';
import { type NewsActions, readInteractively } from '../reader/session.js';
import { storyNumber } from './browse.js';
import { addressOfNamer, loadStory, loadWhole } from './load.js';
import type { LoadOptions } from './read.js';
import type { Settings } from './settings.js';
import { hyphensFor } from './style.js';

/** What is done with the items of subscriptions that the first list has. */
export interface NewsReader extends NewsActions {
  /** Reads the item of that number, from 1; `onNote` is called with each doubt. */
  load: (number: number, onNote: (note: string) => void) => Promise<ArticleOrStories>;
}

/** How the reader is opened. */
export interface OpenOptions {
  fromStart: boolean;
  /** Called with the messages that came up, when the reader has ended. */
  onNote: (note: string) => void;
  news?: NewsReader | undefined;
}

/**
 * Opens the reader, which ends when the person quits. `first` is the article or the list of the first source. Messages
 * that come up while the reader has the screen are given to `onNote` when it has ended.
 */
export async function openReader(
  first: ArticleOrStories,
  sources: readonly string[],
  settings: Settings,
  { fromStart, onNote, news }: OpenOptions,
): Promise<void> {
  const notes: string[] = [];
  let namedBy = '';
  // One comes back to a list: whatever was opened since, it names its stories.
  const namers = new WeakMap<StoryList, string>();
  const opened = (content: ArticleOrStories, name: string | undefined): ArticleOrStories => {
    namedBy = addressOfNamer(content, name);
    if ('list' in content) namers.set(content.list, namedBy);
    return content;
  };
  opened(first, sources[0]);
  const options: LoadOptions = {
    input: settings.input,
    onNote: (note) => notes.push(note),
    showsProgress: false,
  };
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
      return opened(await loadWhole(address, { ...options, ...(!onCommandLine && { namedBy }) }), address);
    },
    ...(news && { news }),
    loadStory: async (list, number) => {
      if (news && 'list' in first && list === first.list) {
        const item = await news.load(number, options.onNote);
        return opened(item, ('list' in item ? item.list : item.article).source.name);
      }
      const story = storyNumber({ list }, number);
      const next = await loadStory(story, { ...options, namedBy: namers.get(list) ?? namedBy });
      return opened(next, story.url);
    },
    // The reader has the screen, so there is no place to say that a language has no rules.
    hyphens: (article) => hyphensFor(article, settings, () => {}),
  });
  for (const note of message === undefined ? notes : [...notes, message]) onNote(note);
  // A story that the person has stopped waiting for may still be loading, which would keep the process from ending.
  process.exit();
}
