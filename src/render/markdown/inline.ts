/** Inline text → Markdown. */
import type { Inline } from '../../article/model.js';
import { asReferences, codeSpan, destination, escapeText } from './escape.js';

/** The number of each address that is written as a reference, "[plan][1]"; links to others are written in place. */
export type LinkNumbers = ReadonlyMap<string, number>;

/** Where inline text stands, and how its links are written. */
export interface Place {
  /** True where a line break may be a backslash and a newline; else it is `<br>`. */
  lines: boolean;
  /** True in a table's cell, which a vertical bar would end. */
  cell: boolean;
  /** True inside a link, which can hold no other. */
  link: boolean;
  numbers: LinkNumbers;
}

/** The place of a paragraph, of text on one line, and of a table's cell. */
export const places = (numbers: LinkNumbers) => ({
  paragraph: { lines: true, cell: false, link: false, numbers },
  oneLine: { lines: false, cell: false, link: false, numbers },
  cell: { lines: false, cell: true, link: false, numbers },
});

type Marked = Extract<Inline, { type: 'strong' | 'emphasis' | 'deleted' | 'dropped' | 'added' }>;

const DELIMITERS = {
  strong: ['**', 'strong'],
  emphasis: ['*', 'em'],
  deleted: ['~~', 'del'],
  dropped: ['~~', 'del'],
  added: ['**', 'strong'],
} as const;

/**
 * Inline text as Markdown that reads back as the same nodes.
 * @param within The marks and links around, whose own delimiters stand next to the first and last node.
 */
export function inline(content: readonly Inline[], place: Place, within: readonly Inline['type'][] = []): string {
  // Joined at the end: a text that grows is copied whole each time its end is looked at.
  const parts: string[] = [];
  let written = '';
  for (const [i, node] of content.entries()) {
    const first = i === 0;
    const part = nodeText(node, place, within, {
      previous: content[i - 1],
      next: content[i + 1],
      written,
      newLine: first ? within.length === 0 : written.endsWith('\n'),
    });
    parts.push(part);
    written = part || written;
  }
  return parts.join('');
}

/** What stands around a node. */
interface Around {
  previous: Inline | undefined;
  next: Inline | undefined;
  /** What was last written before it in the same run. */
  written: string;
  /** True where the node begins a line. */
  newLine: boolean;
}

function nodeText(node: Inline, place: Place, within: readonly Inline['type'][], around: Around): string {
  const { previous, next, written, newLine } = around;
  switch (node.type) {
    case 'text':
      return escapeText(node.text, {
        start: !previous || previous.type === 'break',
        end: !next || next.type === 'break',
        newLine,
        bars: place.cell,
      });
    case 'code':
      // Backticks in a row would be one delimiter.
      return (previous?.type === 'code' ? '<!-- -->' : '') + codeSpan(node.text, place.cell);
    case 'break':
      return place.lines && previous && next && !written.endsWith('\n') ? '\\\n' : '<br>';
    case 'link':
      if (place.link) return inline(node.children, place, [...within, 'link']);
      return linkText(node.url, node.children, place);
    default:
      return markedText(node, place, within, around);
  }
}

/** Strong, emphasised or deleted text: between delimiters where they are sure to be read as such, else between tags. */
function markedText(node: Marked, place: Place, within: readonly Inline['type'][], around: Around): string {
  const { previous, next, written, newLine } = around;
  const inside = inline(node.children, { ...place, lines: false }, [...within, node.type]);
  const [delimiter, tag] = DELIMITERS[node.type];
  const onEdge = within.length > 0 && (!previous || !next);
  // A mark cannot stand inside its own kind, and the asterisks of emphasis and strong text are unsure inside each
  // other.
  const unsure = onEdge || within.includes(node.type) || /(?<!\\)\*/.test(inside);
  const before = !previous || newLine ? ' ' : (written.at(-1) ?? ' ');
  const after = next ? firstChar(next) : ' ';
  return !unsure && canFlank(inside, before, after) ? delimiter + inside + delimiter : `<${tag}>${inside}</${tag}>`;
}

/**
 * True where delimiters around `inside` are sure to open and close (CommonMark 6.2): no white space at its ends, and
 * either letters there or white space or punctuation outside; never next to another delimiter.
 */
function canFlank(inside: string, before: string, after: string): boolean {
  const ends = [inside[0] ?? ' ', inside.at(-1) ?? ' '];
  if (ends.some((end) => !LETTER.test(end) && !PUNCTUATION.test(end))) return false;
  return [before, after].every((side) => side === ' ' || side === '\n' || PUNCTUATION.test(side));
}

const LETTER = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u3041-\u30ff\u4e00-\u9fff]/;
/** Punctuation that is no delimiter of Markdown. */
const PUNCTUATION = /[!"#$%&'()+,./:;=?@[\\\]{|}“”‘’«»„–—…¿¡-]/;

/** The first character a node will be written with, or one of the same class. */
function firstChar(node: Inline): string {
  if (node.type === 'text') return node.text[0] ?? ' ';
  return node.type === 'break' ? ' ' : node.type === 'code' ? '`' : '[';
}

const BARE_URL = /^https?:\/\/[\w./?=%#,;:+@!-]+$/;

/**
 * The words of a link without tags, without code spans that could be read in two ways, and without a link's own end.
 */
const PLAIN_LABEL = /^(?!.*\]\()(?:[^`<]|`[^`<\\[\]]+`(?!`))*$/;

function linkText(url: string, children: readonly Inline[], place: Place): string {
  const [only] = children;
  if (children.length === 1 && only?.type === 'text' && only.text === url && BARE_URL.test(url) && !place.cell)
    return `<${url}>`;
  const label = inline(children, { ...place, lines: false, link: true }, ['link']);
  if (!PLAIN_LABEL.test(label)) return `<a href="${asReferences(url, /[^\w./?=%#,;:+@!-]/gu)}">${label}</a>`;
  const number = place.numbers.get(url);
  return number === undefined ? `[${label}](${destination(url)})` : `[${label}][${number}]`;
}
