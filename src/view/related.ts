/** The view of --related. */
import type { Article, Inline } from '../article/model.js';
import type { View } from './model.js';
import { cell, paragraph, strong, text } from './parts.js';

/** The related stories, numbered. Rows: number, kicker, headline, address. */
export function relatedView({ related }: Article): View {
  const items = related.map((story) => {
    const headline = text(story.headline);
    const title: Inline = story.url ? { type: 'link', url: story.url, children: [headline] } : headline;
    const content = story.kicker ? [strong(story.kicker), text(': '), title] : [title];
    return { blocks: [paragraph(...content)] };
  });
  const records = related.map((story, i) => ({ number: i + 1, ...story }));
  return {
    blocks: items.length > 0 ? [{ type: 'list', ordered: true, items }] : [paragraph(text('No related stories.'))],
    rows: related.map((story, i) => [cell(i + 1), cell(story.kicker), cell(story.headline), cell(story.url)]),
    record: { related: records },
    records,
  };
}
