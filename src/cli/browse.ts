/** What leads on from an article: its links in the browser, its related stories. */
import { linksOf } from '../article/links.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';

/**
 * Opens link `number` of the body, as --links numbers them, in the person's browser.
 * @throws {LedeError} where there is no such link, or it is not a web or mail address, or no browser can be started.
 */
export async function openLink(article: Article, number: number): Promise<void> {
  const links = linksOf(article);
  const link = links[number - 1];
  if (!link) {
    const there = counted(links.length, 'link', 'links');
    throw new LedeError(`there is no link number ${number}; ${there} (see lede --links)`, EXIT.usage);
  }
  if (!/^(?:https?|mailto):/i.test(link.url)) {
    throw new LedeError(
      `link number ${number}, ${link.url}, is not the address of a web page; only those and mail addresses are opened`,
    );
  }
  const { default: open } = await import('open');
  try {
    await open(link.url);
  } catch (error) {
    throw new LedeError(`could not start a browser for ${link.url}; open the address yourself`, EXIT.failed, {
      cause: error,
    });
  }
}

/**
 * The address of related story `number`.
 * @throws {LedeError} (usage) where there is no such story, or it has no address.
 */
export function addressOfRelated({ related }: Article, number: number): string {
  const story = related[number - 1];
  if (!story) {
    const there = counted(related.length, 'related story', 'related stories');
    throw new LedeError(`there is no related story number ${number}; ${there} (see lede --related)`, EXIT.usage);
  }
  if (story.url === undefined || !/^https?:/i.test(story.url))
    throw new LedeError(`the article gives no address for "${story.headline}"; choose another story`, EXIT.usage);
  return story.url;
}

function counted(number: number, one: string, many: string): string {
  return number === 1 ? `the article has 1 ${one}` : `the article has ${number === 0 ? 'no' : number} ${many}`;
}
