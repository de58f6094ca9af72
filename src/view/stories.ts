/** The view of a list of stories. */
import type { Block, Inline } from '../article/model.js';
import { type Story, type StoryList, storyLine } from '../article/stories.js';
import type { View } from './model.js';
import { cell, lines, paragraph, strong, text } from './parts.js';

/**
 * The stories, numbered from 1, below the headings that they stood under. Rows: number, kicker, headline, address, date
 * (ISO 8601), authors, dek, the heading that it stood under.
 */
export function storiesView(list: StoryList): View {
  const { stories } = list;
  const records = stories.map(storyRecord);
  return {
    ...(list.title !== undefined && { title: [text(list.title)] }),
    blocks: stories.length > 0 ? blocksOf(list) : [paragraph(text('No stories.'))],
    rows: stories.map(({ kicker, headline, url, date, authors, dek, section }, i) => [
      ...[cell(i + 1), cell(kicker), cell(headline), cell(url), cell(date?.iso ?? date?.words)],
      ...[cell(authors.map(({ name }) => name).join(', ')), cell(dek), cell(section)],
    ]),
    record: { stories: records },
    records,
  };
}

/** A story as a program gets it. */
function storyRecord(story: Story, i: number): Record<string, unknown> {
  const { kicker, headline, dek, authors, date, updated, url, section, id } = story;
  return {
    number: i + 1,
    ...(kicker !== undefined && { kicker }),
    headline,
    ...(dek !== undefined && { dek }),
    authors: authors.map(({ name, url: page }) => ({ name, ...(page !== undefined && { url: page }) })),
    ...(date && { date: { iso: date.iso, words: date.words } }),
    ...(updated && { updated: { iso: updated.iso, words: updated.words } }),
    ...(url !== undefined && { url }),
    ...(section !== undefined && { section }),
    ...(id !== undefined && { id }),
  };
}

/** A numbered list for each heading that stories stand under; the numbers go on. */
function blocksOf({ stories }: StoryList): Block[] {
  const blocks: Block[] = [];
  let list: Extract<Block, { type: 'list' }> | undefined;
  let section: string | undefined;
  for (const [i, story] of stories.entries()) {
    if (story.section !== undefined && story.section !== section)
      blocks.push({ type: 'heading', level: 2, content: [text(story.section)] });
    if (!list || story.section !== section) {
      list = { type: 'list', ordered: true, start: i + 1, items: [] };
      blocks.push(list);
    }
    section = story.section;
    list.items.push({ blocks: [storyBlock(story)] });
  }
  return blocks;
}

function storyBlock(story: Story): Block {
  const headline = text(story.headline);
  const title: Inline = story.url === undefined ? headline : { type: 'link', url: story.url, children: [headline] };
  const line = storyLine(story);
  return lines([
    story.kicker === undefined ? [title] : [strong(story.kicker), text(': '), title],
    ...(story.dek === undefined ? [] : [[text(story.dek)]]),
    ...(line === '' ? [] : [[text(line)]]),
  ]);
}
