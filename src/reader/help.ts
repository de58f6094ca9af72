/** The reader's keys as its help shows them. Pure. */

type Section = [title: string, keys: [keys: string, meaning: string][]];

const MOVING: Section = [
  'Moving',
  [
    ['j k', 'a line down, up'],
    ['space b', 'a screen down, up'],
    ['d u', 'half a screen'],
    ['g G', 'the start, the end'],
    ['50p', 'to 50 per cent'],
    ['] [', 'paragraph'],
    ['} {', 'heading'],
    [') (', 'quotation'],
    ['tab', 'link; shift-tab back'],
    ["Ma 'a", 'set a mark, go to it'],
    ["''", 'back from a jump'],
    ['5j', 'five times j'],
  ],
];
const FINDING: Section = [
  'Finding',
  [
    ['/ ?', 'forward, backward'],
    ['n N', 'again, the other way'],
    ['escape', 'what is lit goes out'],
  ],
];
const ARTICLE: Section = [
  'The article',
  [
    ['t', 'contents'],
    ['Q', 'who said what'],
    ['r', 'related stories'],
    ['backspace', 'the story before'],
    [':n :p', 'next source, previous'],
    ['o', 'open in the browser'],
    ['y', 'copy what is chosen'],
    ['=', 'where one is'],
  ],
];
const PAGE: Section = [
  'The page',
  [
    ['w W', 'wider, narrower'],
    ['T', 'the next theme'],
    ['m', 'paragraph numbers'],
    ['ctrl-l', 'draw again'],
    ['h', 'this help'],
    ['q', 'quit'],
  ],
];

/** A row: what stands side by side in it. */
export type HelpRow = { text: string; title: boolean }[];

/** Columns for a key's names, and for all of an entry where two stand side by side. */
const KEYS = 11;
const ENTRY = 36;

function columnOf(sections: readonly Section[]): HelpRow[] {
  return sections.flatMap(([title, keys], i) => [
    ...(i > 0 ? [[]] : []),
    [{ text: title, title: true }],
    ...keys.map(([names, meaning]) => [{ text: `  ${names.padEnd(KEYS)}${meaning}`, title: false }]),
  ]);
}

/** The help's rows: in two columns where `wide` columns hold them, else in one. */
export function helpRows(wide: number): HelpRow[] {
  if (wide < 2 * ENTRY) return columnOf([MOVING, FINDING, ARTICLE, PAGE]);
  const left = columnOf([MOVING, FINDING]);
  const right = columnOf([ARTICLE, PAGE]);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [first = { text: '', title: false }] = left[i] ?? [];
    const second = right[i]?.[0];
    if (!second) return first.text === '' ? [] : [first];
    return [first, { text: ' '.repeat(ENTRY - first.text.length), title: false }, second];
  });
}
