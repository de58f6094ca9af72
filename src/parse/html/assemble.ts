/** Puts a page's parts into the article. Pure, except for the article and the marks of what it holds. */
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, Inline } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { append } from '../../base/append.js';
import { takeCredit } from '../news/credits.js';
import { takeDateline } from '../news/dateline.js';
import type { PageBlock } from './blocks/index.js';
import { descendants, type Element, punctuatedText, standsIn, Text } from './dom.js';
import type { Head } from './head/index.js';
import type { Decisions } from './prune.js';
import type { RemovalRule } from './rules/removal.js';
import { findKeyPoints } from './story.js';

/** Moves what is above the story (headline, byline, date, dek) from the blocks to the article. */
export function takeHead(head: Head, article: Article, blocks: readonly PageBlock[], decisions: Decisions): void {
  const take = (element: Element | undefined, rule: RemovalRule): void => {
    if (element === undefined) return;
    blocks.forEach(({ block, element: from }, i) => {
      if (block.type !== 'figure' && standsIn(from, element)) decisions[i] ??= rule;
    });
    markOutsideBody(element);
  };
  take(head.headlineElement, 'headline');
  if (head.headlineElement) leaveOutButtons(head.headlineElement);
  if (head.byline) {
    const words = cleanLine(punctuatedText(head.byline));
    article.credits.push({ kind: 'byline', names: head.authors.map((name) => cleanLine(name)), words });
    take(head.byline, 'byline');
  }
  take(head.dateElement, 'byline');
  if (head.dek) article.dek = cleanLine(punctuatedText(head.dek));
  take(head.dek, 'dek');
}

/** Moves the key points from the blocks to the article. */
export function takeKeyPoints(article: Article, blocks: readonly PageBlock[], decisions: Decisions): void {
  const found = findKeyPoints(blocks);
  if (found?.list.block.type !== 'list') return;
  append(article.keyPoints, found.list.block.items);
  for (const one of [found.label, found.list]) decisions[blocks.indexOf(one)] = 'key-points';
  for (const text of found.list.texts) text.outsideBody = true;
}

/** Blocks that are story become the body; the text of the others keeps the rule that dropped it. */
export function takeBody(article: Article, blocks: readonly PageBlock[], decisions: Decisions): void {
  let isFirstParagraph = true;
  blocks.forEach(({ block, text, texts }, i) => {
    const rule = decisions[i];
    if (rule !== undefined) {
      if (rule === 'after-story' && takeCredit(text, article)) return;
      for (const one of texts) if (!one.outsideBody) one.droppedBy ??= rule;
      return;
    }
    // A picture without words.
    if (block.type === 'figure' && block.caption === undefined && block.alt === undefined) return;
    if (block.type === 'paragraph' && isFirstParagraph) {
      block.content = withoutDateline(block.content, article);
      isFirstParagraph = false;
    }
    article.body.push(block);
  });
}

/** Marks all text below as held by the article outside its body. */
export function markOutsideBody(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) {
      child.inArticle = true;
      child.outsideBody = true;
      child.droppedBy = undefined;
    } else markOutsideBody(child);
  }
}

/** The buttons of a headline are not among its words, and stay out of the article. */
function leaveOutButtons(headline: Element): void {
  for (const button of descendants(headline)) {
    if (button.tag !== 'button') continue;
    for (const element of descendants(button)) {
      for (const child of element.children) {
        if (!(child instanceof Text)) continue;
        child.inArticle = false;
        child.droppedBy = 'control';
      }
    }
  }
}

/** The first paragraph without its dateline, which goes to the article. */
function withoutDateline(content: Inline[], article: Article): Inline[] {
  const whole = inlineText(content);
  const rest = takeDateline(whole, article);
  return rest === whole ? content : dropStart(content, whole.length - rest.length);
}

/** Inline text without its first `length` UTF-16 units. */
function dropStart(content: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const node of content) {
    const size = inlineText([node]).length;
    if (left <= 0) kept.push(node);
    else if (size > left) kept.push(cutStart(node, left));
    left -= size;
  }
  return kept;
}

function cutStart(node: Inline, length: number): Inline {
  if (node.type === 'break') return node;
  if (node.type === 'text' || node.type === 'code') return { ...node, text: clean(node.text.slice(length)) };
  return { ...node, children: dropStart(node.children, length) };
}
