/** Options of lede that commands take too. Pure. */
import { OPTIONS, type OptionRows } from '../options.js';

type Name = keyof typeof OPTIONS;

/** The rows of these names. */
function rows<const Names extends readonly Name[]>(...names: Names): Pick<typeof OPTIONS, Names[number]> {
  // Each of the names is given its row.
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name]])) as Pick<typeof OPTIONS, Names[number]>;
}

/** For what is listed. */
export const LISTING = rows('format', 'plain', 'json', 'ndjson', 'width', 'color', 'theme', 'background', 'pager');

/** For an article that is shown. */
export const READING = rows(
  ...(['quotes', 'by', 'speakers', 'all', 'related', 'keyPoints', 'meta', 'removed', 'brief'] as const),
  ...(['format', 'plain', 'json', 'ndjson', 'interactive', 'fromStart', 'links', 'open', 'follow'] as const),
  ...(['width', 'breaks', 'justify', 'hyphenate', 'color', 'theme', 'background', 'pager'] as const),
);

/** For what is read from files and the network. */
export const INPUT = rows('timeout', 'maxSize', 'maxRedirects', 'userAgent', 'allowLocal', 'from', 'language', 'raw');

/** The rows without the short names of their flags. */
export function longOnly<Rows extends OptionRows>(options: Rows): Rows {
  const made = Object.entries(options).map(([name, { flags, ...row }]) => {
    return [name, { ...row, ...(flags !== undefined && { flags: flags.replace(/^-\w, /, '') }) }];
  });
  // Each row keeps its name and its type of value.
  return Object.fromEntries(made) as Rows;
}
