/** The rows of the reader's help screen, made from the table of keys. Pure. */
import { KEYS, type Section } from './keymap.js';

/** A row: the texts that stand beside each other in it. */
export type HelpRow = { text: string; title: boolean }[];

/** The sections in the help's two columns. */
const LEFT: readonly Section[] = ['Moving', 'Searching'];
const RIGHT: readonly Section[] = ['The article', 'The page', 'A list of stories'];

/** Columns for the names of an entry's keys, and for a whole entry where two stand beside each other. */
const KEYS_WIDTH = 11;
const ENTRY_WIDTH = 36;

function columnOf(sections: readonly Section[]): HelpRow[] {
  return sections.flatMap((section, i) => [
    ...(i > 0 ? [[]] : []),
    [{ text: section, title: true }],
    ...KEYS.filter((row) => row.section === section && row.help !== undefined).map(({ label, help }) => [
      { text: `  ${label.padEnd(KEYS_WIDTH)}${help}`, title: false },
    ]),
  ]);
}

/** The help's rows for a page of `measure` columns: two sections beside each other where there is room, else one. */
export function helpRows(measure: number): HelpRow[] {
  if (measure < 2 * ENTRY_WIDTH) return columnOf([...LEFT, ...RIGHT]);
  const left = columnOf(LEFT);
  const right = columnOf(RIGHT);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [first = { text: '', title: false }] = left[i] ?? [];
    const second = right[i]?.[0];
    if (!second) return first.text === '' ? [] : [first];
    return [first, { text: ' '.repeat(ENTRY_WIDTH - first.text.length), title: false }, second];
  });
}
