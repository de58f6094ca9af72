/** How the reader's page stands in a terminal. Pure. */

/** The measure in columns, as on the printed page (see cli/settings.ts), and the widest margin. */
export const MEASURE = 72;
const MAX_MARGIN = 8;
/** The columns of a paragraph's number and the space after it. */
const NUMBER_COLUMNS = 5;

/**
 * How the page is typeset: columns of text, and columns of space before it. `columns` is the width of the terminal,
 * `wider` the columns more than the usual measure, `numbers` whether paragraphs are numbered in the margin.
 */
export function layout(columns: number, wider: number, numbers: boolean): { measure: number; margin: number } {
  const least = numbers && columns > 30 ? NUMBER_COLUMNS : columns < 40 ? 0 : 2;
  const measure = Math.max(10, Math.min(MEASURE + wider, columns - 2 * least));
  const margin = Math.max(least, Math.min(MAX_MARGIN, Math.floor((columns - measure) / 2)));
  return { measure: Math.max(1, Math.min(measure, columns - margin)), margin };
}

/** How many rows of the terminal show the page: all but the last one, which is the status line. */
export const pageRows = ({ rows }: { rows: number }): number => Math.max(1, rows - 1);
