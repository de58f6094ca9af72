/** The view of tags. */
import type { SafeText } from '../article/model.js';
import type { View } from './model.js';
import { cell, count, lines, paragraph, strong, text } from './parts.js';

/** Tags with the number of their articles, in the order given. Rows: number, tag. */
export function tagsView(tags: readonly { tag: SafeText; articles: number }[]): View {
  return {
    blocks: [
      tags.length === 0
        ? paragraph(text('No tags.'))
        : lines(tags.map(({ tag, articles }) => [strong(tag), text(`: ${count(articles, 'article')}`)])),
    ],
    rows: tags.map(({ tag, articles }) => [cell(articles), cell(tag)]),
    record: { tags },
    records: [...tags],
  };
}
