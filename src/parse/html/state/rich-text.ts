/** The rich text of a content system → HTML. Pure. */
import { isObject } from '../../../base/is-object.js';
import type { JsonObject } from '../head/json-ld.js';
import { KIND_KEYS, OTHER_PARTS, PART_KEYS, PLACEHOLDERS } from '../rules/state.js';

/** How deep parts stand in each other, and how many are read of one text. */
const MAX_DEPTH = 40;
const MAX_PARTS = 20_000;

/** Elements of HTML by what a part calls itself. */
const TAGS: readonly (readonly [kind: RegExp, tag: string])[] = [
  [/^(?:sub)?(?:head(?:er|ing|line)?|title|h[1-6])/i, 'h2'],
  [/quote/i, 'blockquote'],
  [/ordered.?list|numbered/i, 'ol'],
  [/list.?item|^li$/i, 'li'],
  [/list|^ul$/i, 'ul'],
  [/code|^pre/i, 'pre'],
];

/** Parts that stand inside a line. */
const INLINE = /^(?:text|link|hyperlink|mark|bold|italic|strong|em|span|a|leaf|textnode|linebreak)$/i;

/** A string or a list of paragraphs as HTML; an empty string where it is neither. */
export function richText(value: unknown): string {
  const reader = { parts: 0 };
  return blocksOf(value, 0, reader).replace(PLACEHOLDERS, ' ');
}

function blocksOf(value: unknown, depth: number, reader: { parts: number }): string {
  if (depth > MAX_DEPTH || ++reader.parts > MAX_PARTS) return '';
  if (typeof value === 'string') return isData(value) ? '' : isHtml(value) ? value : paragraphs(value);
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isInline)) return `<p>${inlineOf(value, depth, reader)}</p>`;
    return value.map((one) => blocksOf(one, depth + 1, reader)).join('\n');
  }
  if (!isObject(value)) return '';
  const kind = kindOf(value);
  if (OTHER_PARTS.test(kind)) return '';
  const content = partOf(value);
  if (content === undefined) return '';
  const tag = TAGS.find(([form]) => form.test(kind))?.[1];
  const inner = blocksOf(content, depth + 1, reader);
  return tag === undefined || inner === ''
    ? inner
    : `<${tag}>${tag === 'h2' ? withoutParagraph(inner) : inner}</${tag}>`;
}

/** The words of parts that stand in one line. */
function inlineOf(value: unknown, depth: number, reader: { parts: number }): string {
  if (depth > MAX_DEPTH || ++reader.parts > MAX_PARTS) return '';
  if (typeof value === 'string') return isHtml(value) ? value : escaped(value);
  if (Array.isArray(value)) return value.map((one) => inlineOf(one, depth + 1, reader)).join('');
  return isObject(value) ? inlineOf(partOf(value), depth + 1, reader) : '';
}

/** True for a string without HTML of blocks, or a part that says that it stands in a line. */
function isInline(value: unknown): boolean {
  return isObject(value) && INLINE.test(kindOf(value)) && !isHtml(String(partOf(value))) && !hasSentenceEnd(value);
}

/** Lists of whole paragraphs call their parts "text" too: these end like sentences. */
function hasSentenceEnd(value: JsonObject): boolean {
  const text = partOf(value);
  return kindOf(value) === 'text' && typeof text === 'string' && text.length > 80 && /[.!?…。]["'”»]?\s*$/.test(text);
}

function partOf(value: JsonObject): unknown {
  for (const key of PART_KEYS) {
    const part = value[key];
    if (typeof part === 'string' || Array.isArray(part) || isObject(part)) return part;
  }
  return undefined;
}

function kindOf(value: JsonObject): string {
  return KIND_KEYS.map((key) => value[key])
    .filter((kind) => typeof kind === 'string')
    .join(' ');
}

function isHtml(text: string): boolean {
  return /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|a|em|strong|b|i|span|figure|section)\b[^<>]*>/i.test(text);
}

/** True for data as a text. */
function isData(text: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*[[{"])/.test(text);
}

function paragraphs(text: string): string {
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
}

function withoutParagraph(html: string): string {
  return html.replaceAll('<p>', '').replaceAll('</p>', ' ');
}

/** A text as HTML: its own angle brackets and ampersands stay what they are, its entities too. */
export function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w{1,10};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
