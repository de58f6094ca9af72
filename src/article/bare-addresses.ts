/**
 * Web addresses that stand in running text without any mark, made links. After the autolink extension of GitHub
 * Flavored Markdown (GFM 0.29, 6.9), with the punctuation of other languages. Pure.
 */
import { parseUrl } from '../base/url.js';
import { plainAddress } from './address.js';
import { clean } from './clean.js';
import type { Inline } from './model.js';

/** What an address begins with. It does not begin inside a word; Chinese, Japanese and Thai set no space before it. */
const START = /(?<![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{N}_./:@-])(?:https?:\/\/|www\.(?=[a-z\d]))/giu;

/** Most text has no address; this search, which costs next to nothing, rules one out. */
const mayHaveAddress = (text: string): boolean => text.includes('://') || /www\./i.test(text);

/** A host of at least two names, each of at most 63 characters (RFC 1035, 2.3.4), and its port. */
const HOST = /(?:[a-z\d_](?:[a-z\d_-]{0,62})\.){1,30}[a-z\d](?:[a-z\d-]{0,62})(?::\d{1,5})?(?![\p{L}\p{N}_@-])/iuy;

/** What no address holds: white space, angle brackets, and quotation marks, dashes and full-width signs of prose. */
const END = /[\s<>"“”„‟«»‹›—\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|$/gu;

/** Punctuation at the end of an address that belongs to the sentence around it. */
const TRAILING = /[?!.,:;*_~'‘’]/;

/** An address that was cut short ("https://example.com/lon…") leads nowhere. */
const CUT = /(?:…|\.\.\.)$/;

const OPENING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * Inline text in which each bare address (https://…, http://…, www.…) is a link with the address as its words. The full
 * stop, comma or closing bracket that follows it stays outside. The characters of the text stay the same; code and
 * links stay as they are. An address that hides its host (see `plainAddress`), or that was cut short, is no link.
 * Linear.
 */
export function linkAddresses(content: readonly Inline[]): Inline[] {
  return content.flatMap((node): Inline | Inline[] => {
    if (node.type === 'text') return mayHaveAddress(node.text) ? linkText(node.text) : node;
    if ('children' in node && node.type !== 'link') return { ...node, children: linkAddresses(node.children) };
    return node;
  });
}

function linkText(text: string): Inline[] {
  const nodes: Inline[] = [];
  let written = 0;
  const add = (end: number) => {
    if (end > written) nodes.push({ type: 'text', text: clean(text.slice(written, end)) });
    written = end;
  };
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const end = addressEnd(text, match.index, match[0]);
    if (end === undefined) continue;
    START.lastIndex = end;
    const words = text.slice(match.index, trimmedEnd(text, match.index, end));
    const url = /^www/i.test(words) ? `http://${words}` : words;
    if (CUT.test(text.slice(match.index, end)) || !parseUrl(url) || plainAddress(url) !== url) continue;
    add(match.index);
    nodes.push({ type: 'link', url: clean(url), children: [{ type: 'text', text: clean(words) }] });
    written = match.index + words.length;
  }
  add(text.length);
  // An empty text stays a node.
  return nodes.length > 0 ? nodes : [{ type: 'text', text: clean(text) }];
}

/** Where the address at `start` ends, punctuation included; undefined where no host follows. */
function addressEnd(text: string, start: number, scheme: string): number | undefined {
  HOST.lastIndex = /^www/i.test(scheme) ? start : start + scheme.length;
  if (!HOST.test(text)) return undefined;
  END.lastIndex = HOST.lastIndex;
  return END.exec(text)?.index;
}

/**
 * Where an address ends without the punctuation of the sentence around it, and without brackets that it doesn't open.
 */
function trimmedEnd(text: string, start: number, end: number): number {
  const counts: Record<string, number> = {};
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if ('()[]{}'.includes(char)) counts[char] = (counts[char] ?? 0) + 1;
  }
  for (let at = end; at > start; at--) {
    const last = text.charAt(at - 1);
    const opening = OPENING[last];
    const unopened = opening !== undefined && (counts[last] ?? 0) > (counts[opening] ?? 0);
    if (!unopened && !TRAILING.test(last)) return at;
    if (unopened) counts[last] = (counts[last] ?? 0) - 1;
  }
  return start;
}
