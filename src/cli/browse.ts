/** What leads on: the links of an article in the browser, its related stories, the stories of a list. */
import { linksOf } from '../article/links.js';
import type { ArticleOrStories, Story, StoryList } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';

/**
 * Opens link `number`, as --links numbers them, in the person's browser; of a list, the story of that number.
 * @throws {LedeError} where there is no such link, or it is not a web or mail address, or no browser can be started.
 */
export async function openLink(content: ArticleOrStories, number: number): Promise<void> {
  if ('list' in content) return openAddress(storyNumber(content, number).url, `story number ${number}`);
  const links = linksOf(content.article);
  const link = links[number - 1];
  if (!link) {
    const there = counted(links.length, 'link', 'links');
    throw new LedeError(`there is no link number ${number}; the article has ${there} (see lede --links)`, EXIT.usage);
  }
  await openAddress(link.url, `link number ${number}`);
}

async function openAddress(url: string, what: string): Promise<void> {
  if (!/^(?:https?|mailto):/i.test(url))
    throw new LedeError(`${what}, ${url}, is not the address of a web page; only those and mail addresses are opened`);
  const { default: open } = await import('open');
  try {
    await open(url);
  } catch (error) {
    throw new LedeError(`could not start a browser for ${url}; open the address yourself`, EXIT.failed, {
      cause: error,
    });
  }
}

/** A story that an article or a list names: its address, and what the list holds of it where that is the whole. */
export interface NamedStory {
  url: string;
  whole?: { story: Story; list: StoryList };
}

/**
 * The story of that number, of those that a list holds or that are related to an article.
 * @throws {LedeError} (usage) where there is no such story, or nothing leads to it.
 */
export function storyNumber(content: ArticleOrStories, number: number): NamedStory {
  if ('list' in content) {
    const { list } = content;
    const story = list.stories[number - 1];
    const there = counted(list.stories.length, 'story', 'stories');
    if (!story) throw new LedeError(`there is no story number ${number}; the list has ${there}`, EXIT.usage);
    if (story.content?.whole) return { url: story.url ?? '', whole: { story, list } };
    return { url: webAddress(story, 'list') };
  }
  const { related } = content.article;
  const story = related[number - 1];
  if (!story) {
    const there = `the article has ${counted(related.length, 'related story', 'related stories')}`;
    throw new LedeError(`there is no related story number ${number}; ${there} (see lede --related)`, EXIT.usage);
  }
  return { url: webAddress(story, 'article') };
}

function webAddress({ url, headline }: Pick<Story, 'url' | 'headline'>, where: 'list' | 'article'): string {
  if (url !== undefined && /^https?:/i.test(url)) return url;
  throw new LedeError(`the ${where} gives no address for "${headline}"; choose another story`, EXIT.usage);
}

function counted(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number === 0 ? 'no' : number} ${many}`;
}
