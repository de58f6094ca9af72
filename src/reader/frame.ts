/** From one screen to the next: what the terminal must be sent. Pure. */

/** A row that stays the same costs nothing; scrolling costs about as much as this many characters. */
const SCROLL_COST = 40;

/**
 * The bytes that turn the screen `before` into the screen `after`, both from top to bottom. They are one synchronised
 * update (DEC private mode 2026; a terminal that does not know a private mode ignores it). The terminal scrolls the
 * page where that leaves less to draw; then only the rows that differ are drawn, or all of them where there is no
 * `before`. `cursor` is the column of the last row, from 0, where the cursor is shown. Empty where nothing differs and
 * there is no cursor.
 */
export function frame(before: readonly string[] | undefined, after: readonly string[], cursor?: number): string {
  let out = before ? '' : '\u001b[2J';
  let current = before;
  const lines = before ? scrolledBy(before, after) : 0;
  if (before && lines !== 0) {
    const page = after.length - 1;
    out += scroll(lines, page);
    current = after.map((_, i) => (i === page ? before[i] : i + lines < page ? before[i + lines] : '') ?? '');
  }
  for (const [i, row] of after.entries()) {
    if (current?.[i] === row) continue;
    // Attributes are reset before the rest of the row is erased, so that no colour fills it.
    out += `\u001b[${i + 1};1H\u001b[m${row}\u001b[m\u001b[K`;
  }
  if (cursor !== undefined) out += `\u001b[${after.length};${cursor + 1}H`;
  return out === '' ? '' : `\u001b[?2026h${out}\u001b[?2026l`;
}

/**
 * Scrolls the first `page` rows up by so many lines, or down where negative, in the way of the VT100, which every
 * terminal has: line feeds at the bottom of a scrolling region, or reverse indexes at its top.
 */
function scroll(lines: number, page: number): string {
  const move = lines > 0 ? `\u001b[${page};1H${'\n'.repeat(lines)}` : `\u001b[1;1H${'\u001bM'.repeat(-lines)}`;
  return `\u001b[m\u001b[1;${page}r${move}\u001b[r`;
}

/**
 * By how many lines the page above the last row has moved up, or down where negative; 0 where scrolling saves nothing.
 */
function scrolledBy(before: readonly string[], after: readonly string[]): number {
  const page = after.length - 1;
  /** How many characters need not be drawn after scrolling by so many lines. */
  const saved = (lines: number): number => {
    let units = 0;
    for (let i = Math.max(0, -lines); i < page && i + lines < page; i++) {
      const row = after[i] ?? '';
      if (row === before[i + lines]) units += row.length;
    }
    return units;
  };
  let best = 0;
  let most = saved(0) + SCROLL_COST;
  for (let lines = 1 - page; lines < page; lines++) {
    const units = lines === 0 ? 0 : saved(lines) - Math.abs(lines);
    if (units > most) [best, most] = [lines, units];
  }
  return best;
}
