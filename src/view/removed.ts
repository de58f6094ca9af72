/** The view of --removed. */
import type { Article } from '../article/model.js';
import type { View } from './model.js';
import { cell, paragraph, text } from './parts.js';

/** Each text that was removed, with the reason. Rows: number, rule, reason, text. */
export function removedView({ removed }: Pick<Article, 'removed'>): View {
  const items = removed.map((entry) => ({
    blocks: [paragraph(text(entry.text), { type: 'break' }, { type: 'emphasis', children: [text(entry.reason)] })],
  }));
  const records = removed.map((entry, i) => ({ number: i + 1, ...entry }));
  return {
    blocks: items.length > 0 ? [{ type: 'list', ordered: true, items }] : [paragraph(text('Nothing was removed.'))],
    rows: removed.map((entry, i) => [cell(i + 1), cell(entry.rule), cell(entry.reason), cell(entry.text)]),
    record: { removed: records },
    records,
  };
}
