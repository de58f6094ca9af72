/** The view of what was just saved. */
import type { SafeText } from '../article/model.js';
import type { View } from './model.js';
import { cell, lines, paragraph, strong, text } from './parts.js';

/** An article that was just saved. */
export interface Kept {
  id: number;
  /** False where it was saved before, and has its newer text now. */
  isNew: boolean;
  title: SafeText;
}

/** What was saved, a line each. Rows: number, saved or updated, headline. */
export function keptView(kept: readonly Kept[]): View {
  const records = kept.map(({ id, isNew, title }) => ({ number: id, state: isNew ? 'saved' : 'updated', title }));
  return {
    blocks: [
      records.length === 0
        ? paragraph(text('Nothing was saved.'))
        : lines(records.map(({ number, state, title }) => [strong(String(number)), text(`  ${title} (${state})`)])),
    ],
    rows: records.map(({ number, state, title }) => [cell(number), cell(state), cell(title)]),
    record: { saved: records },
    records,
  };
}
