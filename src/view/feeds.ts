/** The view of the feeds that a page offers. */
import type { FeedLink } from '../article/stories.js';
import type { View } from './model.js';
import { cell, lines, paragraph, text } from './parts.js';

/** The feeds, numbered from 1. Rows: number, address, title, media type. */
export function feedsView(feeds: readonly FeedLink[]): View {
  const records = feeds.map((feed, i) => ({ number: i + 1, ...feed }));
  return {
    blocks:
      feeds.length === 0
        ? [paragraph(text('The page offers no feed.'))]
        : [
            {
              type: 'list',
              ordered: true,
              items: feeds.map(({ title, url }) => ({
                blocks: [lines([...(title === undefined ? [] : [[text(title)]]), [text(url)]])],
              })),
            },
          ],
    rows: feeds.map(({ url, title, mediaType }, i) => [cell(i + 1), cell(url), cell(title), cell(mediaType)]),
    record: { feeds: records },
    records,
  };
}
