/** Escaping: what keeps characters of a text from being read as Markdown. */

/**
 * Where a text stands. At the edges white space would be lost, and a marker at the head of a line would make a block.
 */
export interface Edges {
  /** The text begins what holds it, or follows a line break. */
  start: boolean;
  /** The text ends what holds it, or precedes a line break. */
  end: boolean;
  /** The text begins a line; as `start` where it is absent. */
  newLine?: boolean;
  /** A vertical bar would end a table's cell. */
  bars?: boolean;
}

/** A text that is all of what holds it. */
export const WHOLE: Edges = { start: true, end: true };

/** What means something to Markdown anywhere in a text. */
const SPECIAL = new RegExp(
  [
    // Backslashes, code, emphasis, links, tags, deletions.
    /[\\`*[\]<~]/,
    // Emphasis at the edge of a word; an underscore inside a word means nothing.
    /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/,
    // Character references.
    /&(?=[#A-Za-z])/,
    // Bare addresses, which GFM makes links: https://example.com, www.example.com, ann@example.com.
    /(?<=https?|ftp):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/**
 * What makes a block at the head of a line; its last character is escaped: a heading, a list or a break, a setext
 * underline, a block quotation, a table's rule, an ordered list.
 */
const BLOCK_START = /^(?:#(?=#{0,5}(?:\s|$))|[-+](?=[\s-]|$)|=|>|:(?=-)|\d{1,9}[.)](?=\s|$))/;

/** A text that Markdown reads as these very characters. */
export function escapeText(text: string, { start, end, newLine = start, bars = false }: Edges): string {
  let out = text.replace(SPECIAL, '\\$&');
  if (bars) out = out.replaceAll('|', '\\|');
  if (newLine) out = out.replace(BLOCK_START, (marker) => `${marker.slice(0, -1)}\\${marker.slice(-1)}`);
  out = asReferences(out, /[\n\t]/g);
  if (start) out = asReferences(out, /^\s/g);
  if (end) {
    out = asReferences(out, /\s$/g);
    // At a heading's end a hash would close it.
    if (out.endsWith('#') && !out.endsWith('\\#')) out = `${out.slice(0, -1)}\\#`;
  }
  // Before a link, "!" would make a picture of it.
  return out.endsWith('!') ? `${out.slice(0, -1)}\\!` : out;
}

/** The text with numeric character references in place of what `which` matches. */
export const asReferences = (text: string, which: RegExp): string =>
  text.replace(which, (char) => `&#${char.codePointAt(0)};`);

const PLAIN_DESTINATION = /^[\w./?=%#,;:+@!-]+$/;

/** A link's destination. Character references stand for what would end it or be read as Markdown. */
export function destination(url: string): string {
  if (url === '' || PLAIN_DESTINATION.test(url)) return url;
  return `<${asReferences(url, /&(?=[#a-z])|[<>\\|*_~`[\]()!\s]/gi)}>`;
}

/**
 * A code span, or `<code>` where a span cannot hold the text: it has no line breaks, and in a table no bar after a
 * backslash.
 */
export function codeSpan(text: string, bars: boolean): string {
  if (text.includes('\n') || (bars && text.includes('\\|')))
    return `<code>${escapeText(text, { ...WHOLE, bars })}</code>`;
  const fence = '`'.repeat(longestRun(text) + 1);
  const padded = /^`|`$|^ .*[^ ].* $/s.test(text) ? ` ${text} ` : text;
  return fence + (bars ? padded.replaceAll('|', '\\|') : padded) + fence;
}

/** The length of the longest run of backticks in a text. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
