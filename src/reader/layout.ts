/** How the reader's page stands in a terminal. Pure. */

/** A comfortable measure, as on the page (see cli/settings.ts), and the widest margin. */
export const MEASURE = 72;
const MARGIN_MAX = 8;
/** What a paragraph's number and the space after it take. */
const NUMBERS = 5;

/** How the page is set in a terminal: columns of text, and of space before it. */
export function layout(columns: number, wider: number, numbers: boolean): { measure: number; margin: number } {
  const least = numbers && columns > 30 ? NUMBERS : columns < 40 ? 0 : 2;
  const measure = Math.max(10, Math.min(MEASURE + wider, columns - 2 * least));
  const margin = Math.max(least, Math.min(MARGIN_MAX, Math.floor((columns - measure) / 2)));
  return { measure: Math.max(1, Math.min(measure, columns - margin)), margin };
}
