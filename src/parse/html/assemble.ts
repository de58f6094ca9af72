/** Puts a page's parts into the article. Pure, except for the article and the marks of what it holds. */
import { clean, cleanLine } from '../../article/clean.js';
import type { Article, Inline } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { append } from '../../base/append.js';
import { takeCredit } from '../news/credits.js';
import { takeDateline } from '../news/dateline.js';
import type { PageBlock } from './blocks/index.js';
import { punctuatedText } from './dom.js';
import type { Head } from './head/index.js';
import type { Judgement } from './model/judge.js';
import { findKeyPoints } from './story.js';

/** Puts what is above the story into the article; the texts are marked by `markHead`. */
export function takeHead(head: Head, article: Article): void {
  if (head.byline) {
    const words = cleanLine(punctuatedText(head.byline));
    article.credits.push({ kind: 'byline', names: head.authors.map((name) => cleanLine(name)), words });
  }
  if (head.dek) article.dek = cleanLine(punctuatedText(head.dek));
}

/** Takes lines of credit after the story into the article. */
export function takeCredits(judgements: readonly Judgement[], article: Article): void {
  for (const { run, rule } of judgements) {
    if (rule !== 'after-story' || !takeCredit(run.text, article)) continue;
    for (const text of run.texts) {
      text.droppedBy = undefined;
      text.outsideBody = true;
      text.inArticle = true;
    }
  }
}

/** Moves the key points from the blocks to the article; returns the other blocks. */
export function takeKeyPoints(blocks: readonly PageBlock[], article: Article): readonly PageBlock[] {
  const found = findKeyPoints(blocks);
  if (found === undefined) return blocks;
  for (const { block } of found.points) {
    if (block.type === 'list') append(article.keyPoints, block.items);
    else article.keyPoints.push({ blocks: [block] });
  }
  for (const text of found.labels.flatMap(({ texts }) => texts)) {
    text.inArticle = false;
    text.droppedBy = 'key-points';
  }
  for (const text of found.points.flatMap(({ texts }) => texts)) text.outsideBody = true;
  const taken = new Set([...found.labels, ...found.points]);
  return blocks.filter((block) => !taken.has(block));
}

/** Makes the blocks the article's body. */
export function takeBody(blocks: readonly PageBlock[], article: Article): void {
  let isFirstParagraph = true;
  for (const { block } of blocks) {
    // A picture without words.
    if (block.type === 'figure' && block.caption === undefined && block.alt === undefined) continue;
    if (block.type === 'paragraph' && isFirstParagraph) {
      block.content = withoutDateline(block.content, article);
      isFirstParagraph = false;
    }
    article.body.push(block);
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
