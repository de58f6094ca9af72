/** Detects the format of a text. Pure. */
import type { FeedKind } from './feed/entry.js';
import { onDemand, oneOf } from './patterns.js';

/** The kinds of input that lede reads. A feed is a list of stories; so is a list of feeds (OPML). */
export type Format = 'text' | 'markdown' | 'html' | 'feed';

const MEDIA_TYPES = new Map<string, Format>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);

/** Media types of feeds. What a feed is, is told by how it begins: servers often name the wrong one. */
const FEED_TYPES = [
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  ...['text/x-opml', 'application/x-opml+xml'],
];

/** The root element of each kind of XML. */
const FEED_ROOTS: readonly (readonly [root: RegExp, kind: FeedKind])[] = [
  [/^<(?:\w+:)?rss[\s>]/i, 'rss'],
  [/^<(?:atom\w*:)?feed[\s>]/i, 'atom'],
  [/^<(?:\w+:)?RDF[\s>]/, 'rdf'],
  [/^<opml[\s>]/i, 'opml'],
];

const ENDINGS = new Map<string, Format>([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
]);

/** How many UTF-16 units are looked at, after what stands before an HTML document's first tag. */
const HEAD = 4096;

/** How many UTF-16 units front matter may have to be recognised. */
const FRONT_MATTER_MAX = 65_536;

/**
 * The format: a feed by how the text begins; else by the media type, then the name's ending, then how the text begins:
 * as an HTML document, with marks of Markdown, or as plain text.
 */
export function sniff(input: { name?: string; mediaType?: string | undefined }, text: string): Format {
  const type = input.mediaType ?? '';
  const { start, doctype } = afterProlog(text);
  const head = text.slice(start, start + HEAD);
  if (FEED_TYPES.includes(type) || feedAt(head) !== undefined) return 'feed';
  const ending = /\.([a-z]+)$/i.exec(input.name ?? '')?.[1]?.toLowerCase() ?? '';
  const known = MEDIA_TYPES.get(type) ?? ENDINGS.get(ending);
  if (known) return known;
  if (doctype === 'html' || isHtml(head)) return 'html';
  return hasFrontMatter(text) || isMarkdown(head) ? 'markdown' : 'text';
}

/**
 * The kind of feed that a text is which is known to be one, by how it begins, or by what follows a warning of its
 * server's software. Undefined for what is no feed.
 */
export function sniffFeed(text: string): FeedKind | undefined {
  const { start } = afterProlog(text);
  const head = text.slice(start, start + HEAD);
  const tags = head.matchAll(/</g);
  return feedAt(head) ?? [...tags].map(({ index }) => feedAt(head.slice(index, index + 40))).find((kind) => kind);
}

/** A JSON Feed names its version near its beginning (JSON Feed 1.1, "Top-level"). */
function feedAt(head: string): FeedKind | undefined {
  const found = FEED_ROOTS.find(([root]) => root.test(head))?.[1];
  return found ?? (/^\{[\s\S]*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(head) ? 'json' : undefined);
}

/**
 * Where the text begins after white space, an XML declaration, comments and a doctype, and that doctype's name in
 * lower case.
 */
function afterProlog(text: string): { start: number; doctype: string | undefined } {
  let doctype: string | undefined;
  let start = 0;
  for (;;) {
    const space = /[^\s\ufeff]/g;
    space.lastIndex = start;
    start = space.exec(text)?.index ?? text.length;
    const opening = text.slice(start, start + 100);
    const name = /^<!doctype\s+([\w:-]+)/i.exec(opening)?.[1];
    // A document type of XML may hold definitions.
    const typeEnd = /^<!doctype[^>[]*\[/i.test(opening) ? ']>' : '>';
    const closing = opening.startsWith('<!--') ? '-->' : opening.startsWith('<?') ? '?>' : name && typeEnd;
    const end = closing ? text.indexOf(closing, start + 2) : -1;
    if (!closing || end < 0) return { start, doctype };
    doctype ??= name?.toLowerCase();
    start = end + closing.length;
  }
}

/** A tag that begins a page, or a paragraph without an end tag: enough by itself. */
const DECISIVE_TAG = /^<(?:html|head|body|p|br|hr)(?:\s[^<>]*)?\/?>/i;

/** Elements that may begin a piece of a page; their names may also be words in angle brackets. */
const ELEMENTS = [
  'a article aside b base blockquote center div dl em figure font footer form h[1-6] header i iframe img link main',
  'meta nav noscript ol picture pre script section small span strong style svg table tbody td title tr ul video',
].flatMap((row) => row.split(' '));

/** Such a tag with an attribute, or with any end tag after it, is one. */
const TAG_WITH_MORE = onDemand(
  () => new RegExp(`^<${oneOf(ELEMENTS)}(?=[\\s/>])(?:\\s+[\\w:-]+\\s*=|[\\s\\S]*</[a-z])`, 'i'),
);

function isHtml(head: string): boolean {
  return DECISIVE_TAG.test(head) || TAG_WITH_MORE().test(head);
}

/** "---" as the first line, a key below it, and "---" again. */
function hasFrontMatter(text: string): boolean {
  const block = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (!block) return false;
  const rest = text.slice(block[0].length - 1, FRONT_MATTER_MAX);
  const end = /\n---[ \t]*\r?(?:\n|$)/.exec(rest);
  return end !== null && /^["']?[\w-]+["']?[ \t]*:/m.test(rest.slice(0, end.index));
}

/** A heading as the first line, or any two marks: plain text may have one by chance ("# ferry"). */
function isMarkdown(head: string): boolean {
  if (/^#{1,6}[ \t]+\S/.test(head)) return true;
  const count = (mark: RegExp) => [...head.matchAll(mark)].length;
  const fences = count(/^ {0,3}(?:```|~~~)/gm);
  const links = count(/\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|\.|#)[^)\s]{0,500}\)/g);
  return count(/^#{1,6}[ \t]+\S/gm) + links + fences >= 2;
}
