/** The figures of the scorer as tables: for a terminal, and for README.md. Pure. */

/**
 * What the scorer measures, in the order of the columns. Each figure is a share from 0 to 1, where the set has it.
 * @typedef {'shingles' | 'words' | 'kept' | 'left' | 'accuracy' | 'title' | 'author' | 'date'} Measure
 */
/**
 * The figures of one program on one set: `seconds` of processor time for its `pages`, how many it `refused`, and the
 * `given` authors and dates where the page has none, as "2/71".
 * @typedef {{
 *   measures: Partial<Record<Measure, number>>, given: { author?: string, date?: string },
 *   pages: number, refused: number, seconds: number,
 * }} Figures
 */

/** How each measure stands in the scorer's output. @type {Record<Measure, RegExp>} */
const PRINTED = {
  shingles: /shingle F1 ([\d.]+)/,
  words: /word F1 ([\d.]+)/,
  kept: /required kept ([\d.]+)/,
  left: /forbidden left out ([\d.]+)/,
  accuracy: /accuracy ([\d.]+)/,
  title: /title ([\d.]+)/,
  author: /author ([\d.]+) \(/,
  date: /date ([\d.]+) \(/,
};

/** The heads of the columns. @type {Record<Measure, string>} */
const HEADS = {
  shingles: '4-word F1',
  words: 'word F1',
  kept: 'kept',
  left: 'left out',
  accuracy: 'accuracy',
  title: 'title',
  author: 'author',
  date: 'date',
};

const MEASURES = /** @type {Measure[]} */ (Object.keys(PRINTED));

/**
 * What the scorer printed, as numbers. A measure that it does not print for the set is absent.
 * @param {string} printed @returns {Pick<Figures, 'measures' | 'given'>}
 */
export function figuresOf(printed) {
  /** @type {Figures['measures']} */
  const measures = {};
  for (const name of MEASURES) {
    const figure = PRINTED[name].exec(printed)?.[1];
    if (figure !== undefined) measures[name] = Number(figure);
  }
  const given = printed.split('given where none:')[1] ?? '';
  const author = /author (\d+\/\d+)/.exec(given)?.[1];
  const date = /date (\d+\/\d+)/.exec(given)?.[1];
  return { measures, given: { ...(author !== undefined && { author }), ...(date !== undefined && { date }) } };
}

/**
 * The figures of one set as a table for a terminal: a row for each program, a column for each measure that the set has.
 * @param {readonly (readonly [string, Figures])[]} programs each with its name @returns {string}
 */
export function tableOfSet(programs) {
  const used = MEASURES.filter((name) => programs.some(([, { measures }]) => measures[name] !== undefined));
  const named = programs.some(([, { given }]) => given.author !== undefined || given.date !== undefined);
  const head = ['', ...used.map((name) => HEADS[name]), ...(named ? ['author*', 'date*'] : []), 'refused', 'pages/s'];
  const rows = programs.map(([name, { measures, given, pages, refused, seconds }]) => [
    name,
    ...used.map((measure) => measures[measure]?.toFixed(4) ?? ''),
    ...(named ? [given.author ?? '', given.date ?? ''] : []),
    String(refused),
    seconds === 0 ? '' : (pages / seconds).toFixed(0),
  ]);
  return aligned([head, ...rows]);
}

/** Cells as lines: the first column begins at the left edge, the others end at their right edge. @param {string[][]} rows */
export function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The rows of the table in README.md: a set, what it holds, and the measures that one row gives. */
const README_ROWS = /** @type {const} @satisfies {readonly [string, string, string, readonly Measure[]][]} */ ([
  ['news', 'news pages', '4-word shingles, F1', ['shingles']],
  ['web', 'articles on the web', 'words, F1', ['words']],
  ['web', '', 'required snippets kept, others left out', ['kept', 'left']],
  ['web', '', 'title, author, date agree', ['title', 'author', 'date']],
  ['world', 'newspapers in many languages', '4-word shingles, F1', ['shingles']],
  ['world', '', 'author, date agree', ['author', 'date']],
  ['wide', 'blogs, magazines, institutions', 'snippets right, of all', ['accuracy']],
  ['wide', '', 'author, date agree', ['author', 'date']],
  ['documentation', 'manuals and references', 'words, F1', ['words']],
  ['documentation', '', 'required snippets kept', ['kept']],
  ['documentation', '', 'title agrees', ['title']],
  ['forum', 'threads', 'words, F1', ['words']],
  ['forum', '', 'required snippets kept', ['kept']],
  ['listing', 'lists of links', 'words, F1', ['words']],
]);

/**
 * The table of README.md: a column for each program.
 * @param {readonly string[]} names the programs
 * @param {(set: string, program: number) => Figures | undefined} figures @returns {string}
 */
export function readmeTable(names, figures) {
  const rows = README_ROWS.filter(([set]) => figures(set, 0)).map(([set, holds, what, measures]) => {
    const cells = names.map((_, i) => {
      const found = figures(set, i)?.measures;
      return measures.map((measure) => shown(found?.[measure], measures.length)).join(', ');
    });
    const pages = figures(set, 0)?.pages;
    return `| ${holds && `${pages} ${holds}: `}${what} | ${cells.join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `| --- |${' --- |'.repeat(names.length)}`, ...rows].join('\n');
}

/** A figure with three digits, or two where several stand in a cell. @param {number | undefined} figure @param {number} many */
const shown = (figure, many) => figure?.toFixed(many > 2 ? 2 : 3) ?? '–';

/** The lines of README.md between which the table stands. */
const START = '<!-- scores: written by "npm run score:pages -- --readme" -->';
const END = '<!-- end of scores -->';

/**
 * README.md with the table written anew.
 * @param {string} readme @param {string} table @returns {string}
 * @throws {Error} where the lines that enclose the table are missing
 */
export function withScores(readme, table) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md needs the lines ${START} and ${END}`);
  return `${readme.slice(0, start)}${START}\n\n${table}\n\n${readme.slice(end)}`;
}
