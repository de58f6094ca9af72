/** The view of --meta. */
import type { Article } from '../article/model.js';
import { passages, readingMinutes, wordCount } from '../article/passages.js';
import type { View } from './model.js';
import { cell, factLines } from './parts.js';

/** Facts about the article. Rows: name, value. */
export function metaView(article: Article, quotations: number): View {
  return metaViewOf(factsOf(article, quotations));
}

/** The view of these facts, in their order, but for those that are not known. */
export function metaViewOf(all: Readonly<Record<string, Fact>>): View {
  const facts = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const words = facts.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)] as const);
  const record = Object.fromEntries(facts);
  return {
    blocks: [factLines(words)],
    rows: words.map(([name, value]) => [cell(name), cell(value)]),
    record: { meta: record },
    records: [record],
  };
}

type Fact = string | number | string[] | undefined;

function factsOf(article: Article, quotations: number): Record<string, Fact> {
  const words = wordCount(article);
  let paragraphs = 0;
  for (const passage of passages(article)) paragraphs = passage.paragraph ?? paragraphs;
  return {
    headline: article.headline,
    kicker: article.kicker,
    dek: article.dek,
    date: article.date?.iso,
    updated: article.updated?.iso,
    place: article.place?.name,
    authors: article.authors.length > 0 ? article.authors.map((author) => author.name) : undefined,
    language: article.language,
    words,
    minutes: readingMinutes(words),
    paragraphs,
    keyPoints: article.keyPoints.length,
    quotations,
    related: article.related.length,
    removed: article.removed.length,
    format: article.source.format,
    name: article.source.name,
    site: article.source.site,
    url: article.source.url,
  };
}
