/** Going on from an article: its links in the browser, its related stories. */

import { linksOf } from '../article/links.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';

/**
 * Opens link `number` of the body, as --links numbers them, in the person's browser.
 * @throws {LedeError} where there is no such link, or it is no web page's, or no browser can be started.
 */
export async function openLink(article: Article, number: number): Promise<void> {
  const links = linksOf(article);
  const link = links[number - 1];
  if (!link)
    throw new LedeError(
      `there is no link number ${number}; ${counted(links.length, 'link')} (see lede --links)`,
      EXIT.usage,
    );
  if (!/^(?:https?|mailto):/i.test(link.url)) {
    throw new LedeError(`link ${number} leads to ${link.url}, which is no web page's address; nothing was opened`);
  }
  const { default: open } = await import('open');
  try {
    await open(link.url);
  } catch (error) {
    throw new LedeError(`no browser could be started for ${link.url}; open it yourself`, EXIT.failed, { cause: error });
  }
}

/**
 * The address of related story `number`.
 * @throws {LedeError} (usage) where there is no such story, or its address is not known.
 */
export function addressOfRelated({ related }: Article, number: number): string {
  const story = related[number - 1];
  if (!story) {
    const there = counted(related.length, 'related story', 'related stories');
    throw new LedeError(`there is no related story number ${number}; ${there} (see lede --related)`, EXIT.usage);
  }
  if (story.url === undefined || !/^https?:/i.test(story.url))
    throw new LedeError(`the address of "${story.headline}" is not known`, EXIT.usage);
  return story.url;
}

function counted(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `the article has 1 ${one}` : `the article has ${number === 0 ? 'no' : number} ${many}`;
}
