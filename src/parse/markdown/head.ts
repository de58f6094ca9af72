/** The lines below a headline that name authors and dates, and the dateline: as in plain text. Pure. */
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, Block, Inline, SafeText } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { takeByline } from '../news/byline.js';
import { takeDateLine } from '../news/date-line.js';
import { takeDateline } from '../news/dateline.js';

/** How many paragraphs below the headline may be such lines. */
const MAX_LINES = 3;

/** A longer paragraph is no such line: UTF-16 units. */
const HEAD_LINE_MAX = 160;

/** Takes the byline, the date and the dateline at the beginning of the body out of it, and into the article. */
export function takeHeadLines(article: Article): void {
  for (let taken = 0; taken < MAX_LINES; taken++) {
    const [first] = article.body;
    const isTaken = first?.type === 'paragraph' ? takeLine(first.content, article) : takeDayOfList(first, article);
    if (!isTaken) break;
    article.body.shift();
  }
  const [first] = article.body;
  const [opening] = first?.type === 'paragraph' ? first.content : [];
  if (opening?.type === 'text') opening.text = clean(takeDateline(opening.text, article));
}

/** Takes a paragraph that is a byline or a date; false for any other. A link in it leads to an author. */
function takeLine(content: readonly Inline[], article: Article): boolean {
  const line = cleanLine(inlineText(content));
  if (line.length > HEAD_LINE_MAX) return false;
  const links = linksIn(content);
  if (links.size === 0 && takeDateLine(line, article)) return true;
  const before = article.authors.length;
  if (!takeByline(line, article)) return false;
  for (const author of article.authors.slice(before)) {
    const url = links.get(author.name);
    if (url !== undefined) author.url = url;
  }
  return true;
}

/** Takes a date that Markdown reads as item 26 of a list: "26. Juli 2021". */
function takeDayOfList(block: Block | undefined, article: Article): boolean {
  if (block?.type !== 'list' || !block.ordered || block.items.length !== 1) return false;
  const [only, ...more] = block.items[0]?.blocks ?? [];
  if (only?.type !== 'paragraph' || more.length > 0) return false;
  return takeDateLine(cleanLine(`${block.start ?? 1}. ${inlineText(only.content)}`), article);
}

/** The addresses of the links in inline text, by their words. */
function linksIn(content: readonly Inline[], found = new Map<string, SafeText>()): ReadonlyMap<string, SafeText> {
  for (const node of content) {
    if (node.type === 'link') found.set(inlineText(node.children), node.url);
    if ('children' in node) linksIn(node.children, found);
  }
  return found;
}
