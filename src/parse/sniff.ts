/** Tells what a text is. Pure. */
import { LedeError } from '../errors.js';
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

/** What stands before a document's root: white space, an XML declaration, comments, a document type. Each a bounded length, so that it stays linear. */
const PROLOGUE =
  /^\ufeff?\s{0,2000}(?:<\?xml[^>]{0,500}\?>\s{0,500})?(?:<!--[\s\S]{0,3000}?-->\s{0,500}){0,5}(?:<!doctype[^>]{0,500}>\s{0,500})?(?:<!--[\s\S]{0,3000}?-->\s{0,500}){0,5}/i;

const FEED = /^<(?:rss|feed|rdf:rdf)\b/i;
const PAGE =
  /^<(?:html|head|body|article|section|header|main|div|p|h[1-6]|meta|link|title|script|style|base|table|ul|ol|dl|blockquote|figure|nav|aside|footer|center|font|span|br|hr|img|a(?=\s+(?:href|name|id|class)\s*=))(?=[\s/>])/i;

/**
 * What a text is: by media type, then the name's ending, then its first 4,096 units: an HTML document, Markdown's own marks, else
 * plain text.
 * @throws {LedeError} for a feed.
 */
export function sniff(input: { name?: string; mediaType?: string }, text: string): Format {
  const type = input.mediaType;
  if (type === 'application/rss+xml' || type === 'application/atom+xml') refuseFeed();
  const head = text.slice(0, 4096);
  const before = PROLOGUE.exec(head)?.[0] ?? '';
  const start = head.slice(before.length, before.length + 200);
  if (FEED.test(start)) refuseFeed();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown') return 'markdown';
  const ending = /\.([a-z]+)$/i.exec(input.name ?? '')?.[1]?.toLowerCase();
  const known = ending === undefined ? undefined : ENDINGS[ending];
  if (known) return known;
  if (/<!doctype html\b/i.test(before) || PAGE.test(start)) return 'html';
  return isMarkdown(head) ? 'markdown' : 'text';
}

function refuseFeed(): never {
  throw new LedeError('this is a feed, which lede does not read; open one of its stories');
}

/** Front matter, a heading as the first line, or two marks of Markdown: one alone may stand in any text. */
function isMarkdown(head: string): boolean {
  if (/^\ufeff?---[ \t]*\r?\n/.test(head) && /\n---[ \t]*(?:\r?\n|$)/.test(head.slice(3))) return true;
  if (/^\ufeff?\s{0,100}#{1,6} \S/.test(head)) return true;
  const marks = [
    ...(head.match(/^#{1,6} \S/gm) ?? []),
    ...(head.match(/^(?:```|~~~)/gm) ?? []),
    ...(head.match(/\[[^\]\n]{1,200}\]\((?:https?:|\/|#)[^)\s]{0,500}\)/g) ?? []),
    ...(head.match(/(?<![*\w])\*\*[^*\n]{1,200}\*\*(?!\w)/g) ?? []),
    ...(head.match(/^> \S/gm) ?? []).slice(0, 1),
  ];
  return marks.length >= 2;
}
