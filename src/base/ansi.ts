/**
 * The escape sequences that lede itself writes into text: weights and colours (SGR, ECMA-48 8.3.117) and hyperlinks
 * (OSC 8). What other sequences an article may hold, `clean` removes.
 */

const SGR = '\\u001b\\[[\\d;]*m';
const HYPERLINK = '\\u001b\\]8;[^\\u001b]*\\u001b\\\\';

const ALL = new RegExp(`${SGR}|${HYPERLINK}`, 'g');
const NEXT = new RegExp(`${SGR}|${HYPERLINK}`, 'y');
const LEADING = new RegExp(`^(?:${SGR})*`);

/** The text without its weights, colours and hyperlinks. */
export const stripAnsi = (text: string): string => text.replace(ALL, '');

/** The sequence that begins at `at`, in UTF-16 units; undefined where none does. */
export function ansiAt(text: string, at: number): string | undefined {
  NEXT.lastIndex = at;
  return NEXT.exec(text)?.[0];
}

/** The weights and colours that a text begins with; empty where it has none. */
export const leadingAnsi = (text: string): string => LEADING.exec(text)?.[0] ?? '';

/** `text` as a hyperlink to `url`, which must be printable ASCII. */
export const hyperlink = (url: string, text: string): string => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
