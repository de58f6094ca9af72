/** The view of --list. */
import type { View } from './model.js';
import { cell, paragraph, strong, text } from './parts.js';

/** A bundled article: the name to ask for it by, its ISO date, its headline. */
export interface BundledEntry {
  name: string;
  date?: string;
  headline?: string;
}

/** The bundled articles. Rows: name, date, headline. */
export function bundledView(articles: readonly BundledEntry[]): View {
  return {
    blocks: articles.map(({ name, date, headline }) =>
      paragraph(strong(cell(name)), { type: 'break' }, text(cell([date, headline].filter((part) => part).join(' · ')))),
    ),
    rows: articles.map(({ name, date, headline }) => [cell(name), cell(date), cell(headline)]),
    record: { articles },
    records: [...articles],
  };
}
