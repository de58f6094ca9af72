/** A story that a list holds as a whole → its article. Pure. */
import type { Article } from '../article/model.js';
import type { Story, StoryList } from '../article/stories.js';
import { parse } from './index.js';

/**
 * The article of a story whose own text stands in the list. What the text doesn't say of itself, the list says.
 * @throws {LedeError} where the text cannot be parsed.
 */
export async function articleOfStory(story: Story, list: StoryList): Promise<Article> {
  const { kicker, headline, authors, date, updated, url, content } = story;
  const { title, source, language } = list;
  // A list holds stories only, without what stands around them on a page: all of the text is the article.
  const {
    body,
    removed,
    source: own,
  } = await parse(content?.source ?? '', {
    from: content?.format,
    url: url ?? source.url,
    raw: true,
  });
  const site = source.site ?? title;
  return {
    ...(kicker !== undefined && { kicker }),
    headline,
    authors,
    ...(date && { date }),
    ...(updated && { updated }),
    keyPoints: [],
    body,
    related: [],
    credits: [],
    source: {
      format: own.format,
      // What the list says, it says: the story's own address only says where the same may be found.
      ...(source.name !== undefined && { name: source.name }),
      ...(site !== undefined && { site }),
      ...(url !== undefined && { url }),
    },
    ...(language !== undefined && { language }),
    removed,
  };
}
