/** The view of --brief. */

import { formatDate } from '../article/dates.js';
import type { Article, Block } from '../article/model.js';
import { readingMinutes, wordCount } from '../article/passages.js';
import type { View } from './model.js';
import { cell, count, keyPointLines, paragraph, text } from './parts.js';

/** The headline, counts and key points, on one screen. Rows: headline, counts, then one key point each. */
export function briefView(article: Article, quotations: number): View {
  const minutes = readingMinutes(wordCount(article));
  const counts = [
    article.date && formatDate(article.date.iso),
    `${minutes} min`,
    count(quotations, 'quotation'),
    count(article.related.length, 'related story', 'related stories'),
  ].filter((part) => part !== undefined);
  const points = keyPointLines(article);
  const blocks: Block[] = [paragraph(text(counts.join(' · ')))];
  if (points.length > 0) blocks.push({ type: 'list', ordered: false, items: [...article.keyPoints] });
  const record = {
    headline: article.headline,
    date: article.date?.iso,
    minutes,
    keyPoints: points,
    quotations,
    related: article.related.length,
  };
  return {
    ...(article.headline !== undefined && { title: [text(article.headline)] }),
    blocks,
    rows: [[cell(article.headline)], [cell(counts.join(' · '))], ...points.map((point) => [cell(`• ${point}`)])],
    record: { brief: record },
    records: [record],
  };
}
