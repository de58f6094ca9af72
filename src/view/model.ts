/** What a view is, and the names of the views. */
import type { Block, Inline, SafeText } from '../article/model.js';

/** The views of an article. The article itself is shown without a view. */
export const VIEW_NAMES = ['quotes', 'speakers', 'related', 'key-points', 'meta', 'removed', 'why', 'brief'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The content of a view in three forms: blocks for a person, rows for a pipe, records for a program. */
export interface View {
  title?: Inline[];
  /** For a terminal, and for Markdown. */
  blocks: Block[];
  /** For plain text: each row's cells, to be joined by tabs. */
  rows: SafeText[][];
  /** For --json: the fields beside "schema" and "view". */
  record: Record<string, unknown>;
  /** For --ndjson: one record a line. */
  records: object[];
  /** Messages for the person who asked, beside the view itself: "no quotation by …". */
  notes?: string[];
}
