/** A story that a list holds as a whole → its article. Pure. */
import type { Article, Block, Removed, SafeText } from '../article/model.js';
import { passages, wordCount } from '../article/passages.js';
import type { Story, StoryContent, StoryList } from '../article/stories.js';
import { LedeError } from '../base/errors.js';
import { isBelowStory } from './feed/whole.js';
import { parse } from './index.js';

/**
 * The article of a story whose own text stands in the list. What the text doesn't say of itself, the list says.
 * @throws {LedeError} where the text cannot be parsed.
 */
export async function articleOfStory(story: Story, list: StoryList): Promise<Article> {
  const { kicker, headline, authors, date, updated, url, content } = story;
  const { title, source, language } = list;
  const { body, removed, format } = await readContent(content, headline, url ?? source.url);
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
      format,
      // What the list says, it says: the story's own address only says where the same may be found.
      ...(source.name !== undefined && { name: source.name }),
      ...(site !== undefined && { site }),
      ...(url !== undefined && { url }),
    },
    ...(language !== undefined && { language }),
    removed,
  };
}

/** The text of a story, and what does not belong to it. */
interface Content {
  body: Block[];
  removed: Removed[];
  format: 'text' | 'markdown' | 'html';
}

/** A list gives little but stories: where reading as a page leaves less than this part of the words, all are kept. */
const LEAST_KEPT = 0.7;

async function readContent(
  content: StoryContent | undefined,
  headline: SafeText,
  url: string | undefined,
): Promise<Content> {
  const given = content?.source ?? '';
  const all = await parse(given, { from: content?.format, url, raw: true });
  const page = content?.format === 'html' ? await asPage(given, headline, url) : undefined;
  const kept = page && wordCount(page) >= LEAST_KEPT * wordCount(all) ? page : all;
  const { body, removed, source } = kept;
  const last = body.at(-1);
  const below = last?.type === 'paragraph' ? Array.from(passages({ body: [last] }), ({ text }) => text)[0] : undefined;
  if (below === undefined || !isBelowStory(below)) return { body, removed, format: source.format };
  const note: Removed = { text: below, rule: 'feed-note', reason: 'a note of the feed below each of its stories' };
  return { body: body.slice(0, -1), removed: [...removed, note], format: source.format };
}

/** A story's HTML, read as the page that it was taken from: without buttons and the like. Undefined where it is none. */
async function asPage(html: string, headline: SafeText, url: string | undefined): Promise<Article | undefined> {
  const title = headline.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const page = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${html}</article></body></html>`;
  try {
    return await parse(page, { from: 'html', url });
  } catch (error) {
    if (error instanceof LedeError) return undefined;
    throw error;
  }
}
