/** Tells what a text is. Pure. */
import type { Format } from './index.js';

const ENDINGS: Record<string, Format> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** By media type, then the name's ending, then the first 4,096 units: an HTML document, Markdown's own marks, else plain text. */
export function sniff(input: { name?: string; mediaType?: string }, text: string): Format {
  const type = input.mediaType;
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown') return 'markdown';
  const ending = /\.([a-z]+)$/i.exec(input.name ?? '')?.[1]?.toLowerCase();
  const known = ending === undefined ? undefined : ENDINGS[ending];
  if (known) return known;
  const head = text.slice(0, 4096);
  if (
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|main|meta|title)\b/i.test(head)
  )
    return 'html';
  if (/^\ufeff?---[ \t]*\r?\n[\s\S]{0,4000}?\n---[ \t]*\r?$/m.test(head) && /^\ufeff?---/.test(head)) return 'markdown';
  if (
    /^#{1,6} \S/m.test(head) ||
    /^(?:```|~~~)/m.test(head) ||
    /\[[^\]\n]{1,200}\]\((?:https?:|\/|#)[^)\s]{0,500}\)/.test(head)
  )
    return 'markdown';
  return 'text';
}
