/** A web page as plain text, in one pass: for a page that takes too long to understand. Pure. */
import { BLOCK, INVISIBLE } from './rules/elements.js';
import { tokenize } from './tokens.js';

/**
 * All that a page shows, each block a paragraph of its own. No tree is made and nothing is left out, so it is
 * fast.
 */
export function plainPage(page: string): string {
  let text = '';
  /** The tag of the invisible element that is open, or an empty string. */
  let invisible = '';
  let tag = '';
  const addEdge = (name: string): void => {
    if (name === 'br') text += '\n';
    else if (BLOCK.has(name)) text += '\n\n';
  };
  const addText = (more: string): void => {
    if (invisible === '') text += more.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, ' ');
  };
  tokenize(page, {
    isInForeignContext: () => invisible === 'svg' || invisible === 'math',
    startTag(name) {
      tag = name;
    },
    attribute: () => false,
    value() {},
    startTagEnd(closed) {
      if (!closed && invisible === '' && INVISIBLE.has(tag)) invisible = tag;
      else addEdge(tag);
    },
    endTag(name) {
      if (name === invisible) invisible = '';
      addEdge(name);
    },
    text: addText,
  });
  return text.replace(/(?<!\s)\s*\n\s*\n\s*/g, '\n\n');
}
