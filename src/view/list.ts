/** The views that a list of stories has beside itself. */
import type { StoryList } from '../article/stories.js';
import { metaViewOf } from './meta.js';
import type { View, ViewName } from './model.js';
import { removedView } from './removed.js';
import { whyView } from './why.js';

/**
 * The view of that name, or undefined where only an article has it.
 * @throws {LedeError} (usage) for `why` where no removed text has that number.
 */
export function makeListView(
  list: StoryList,
  name: ViewName,
  { why = 1 }: { why?: number | undefined },
): View | undefined {
  switch (name) {
    case 'removed':
      return removedView(list);
    case 'why':
      return whyView(list, why);
    case 'meta':
      return metaViewOf(factsOf(list));
    default:
      return undefined;
  }
}

function factsOf({ title, dek, stories, feeds, language, removed, source }: StoryList) {
  return {
    title,
    dek,
    language,
    stories: stories.length,
    feeds: feeds?.map(({ url }) => url),
    removed: removed.length,
    format: source.format,
    name: source.name,
    site: source.site,
    url: source.url,
  };
}
