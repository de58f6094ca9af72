/** The words of a feed, which may be plain text or HTML: as one line, as a short paragraph, as a story's own text. Pure. */
import { decodeHTML } from 'entities/decode';
import { cleanLine } from '../../article/clean.js';
import type { SafeText } from '../../article/model.js';
import type { StoryContent } from '../../article/stories.js';
import { plainPage } from '../html/plain.js';
import { BLOCK, INVISIBLE } from '../html/rules/elements.js';
import { endsCut } from './whole.js';

/** Words of a feed, and what they are. RSS does not say what its words are: `unknown`. */
export interface Words {
  text: string;
  type: 'text' | 'html' | 'unknown';
}

/** How much of a text is read for a line, in UTF-16 units: many times the longest headline. */
const LINE_READ = 8192;

/** The longest dek, in UTF-16 units: two or three sentences. What is longer is cut at the end of a word. */
const DEK_MAX = 400;

/** A text of no more words is a summary, even where the feed calls it the story's content. */
const FEW_WORDS = 120;

/**
 * A tag that feeds write in titles and summaries, or an entity: a text with one is HTML. Any word may stand in angle
 * brackets in a plain text, so the tags are named.
 */
const LIKE_HTML =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|dd|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|td|tr|tt|u|ul)(?:\s[^<>]*)?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,20});/i;

/** True where the words are HTML, by what the feed says or by their look. */
function isHtml({ text, type }: Words): boolean {
  return type === 'html' || (type === 'unknown' && LIKE_HTML.test(text));
}

/** The words as one line without markup; undefined where there are none. */
export function lineOf(words: Words | undefined): SafeText | undefined {
  if (words === undefined) return undefined;
  const start = words.text.slice(0, LINE_READ);
  const line = cleanLine(isHtml(words) ? withoutTags(start) : start);
  return line === '' ? undefined : line;
}

/** A start or end tag whose attributes are closed. */
const SIMPLE_TAG = /<\/?([a-z][a-z\d]*)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?\/?>/gi;

/** HTML as text. Reading it as a page takes longer, so that is done only where it has more than plain tags. */
function withoutTags(html: string): string {
  const text = html.replace(SIMPLE_TAG, (tag, given: string) => {
    const name = given.toLowerCase();
    if (INVISIBLE.has(name)) return tag;
    return name === 'br' || BLOCK.has(name) ? ' ' : '';
  });
  return text.includes('<') ? plainPage(html) : text.includes('&') ? decodeHTML(text) : text;
}

/** The words as the dek of a story: the whole line, or its beginning with "…". */
export function dekOf(words: Words | undefined, max = DEK_MAX): SafeText | undefined {
  const line = lineOf(words);
  if (line === undefined || line.length <= max) return line;
  const start = line.slice(0, max);
  const space = start.lastIndexOf(' ');
  // Scripts without spaces are cut between two characters.
  return cleanLine(`${(space > max / 2 ? start.slice(0, space) : start).replace(/[\s,;:–—-]+$/, '')} …`);
}

/**
 * The text of a story that the feed holds: `content` where it has one, or a summary that is as long as a story.
 * Undefined where there is neither. `whole` is false where the text ends in the manner of a preview, or is short.
 */
export function contentOf(content: Words | undefined, summary: Words | undefined): StoryContent | undefined {
  const words = content ?? summary;
  if (words === undefined) return undefined;
  const html = isHtml(words);
  const { text } = words;
  // A glance at beginning and end says enough: reading the stories would take most of the time that a list takes.
  const plain = (part: string): string => (html ? part.replace(/<[^<>]*>/g, ' ') : part);
  const start = plain(text.slice(0, START_READ));
  const long = start.length > SURELY_LONG || hasWords(start, FEW_WORDS);
  if (content === undefined && !long) return undefined;
  return {
    source: text,
    format: html ? 'html' : 'text',
    whole: long && !endsCut(plain(text.slice(-END_READ)).replaceAll('&nbsp;', ' ')),
  };
}

/** How much of a text's beginning is read to see whether it is long, in UTF-16 units. */
const START_READ = 16_384;

/** A text of more UTF-16 units without its tags is long, without its words being counted. */
const SURELY_LONG = 10 * FEW_WORDS;

/** How much of the end of a text is read to see whether it is cut, in UTF-16 units: with the tags of icons and counters. */
const END_READ = 2048;

/** True for a text of more than `count` words; for a script without spaces, of more than twice as many letters. */
function hasWords(text: string, count: number): boolean {
  const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[^\s\p{Script=Han}]+/gu;
  for (let found = 0; found <= count; found++) if (word.exec(text) === null) return false;
  return true;
}
