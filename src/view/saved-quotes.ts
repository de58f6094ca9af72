/** The view of the quotations of several saved articles. */
import type { Block, SafeText } from '../article/model.js';
import type { Quotation } from '../quotes/index.js';
import type { View } from './model.js';
import { cell, paragraph, text } from './parts.js';
import { quotesView } from './quotes.js';

/** The quotations of a saved article, and its number. */
export interface QuotedArticle {
  id: number;
  headline?: SafeText;
  quotations: readonly Quotation[];
}

/** Quotations below the headlines of their articles. Rows: article, and then as in the view of one article. */
export function savedQuotesView(articles: readonly QuotedArticle[]): View {
  const views = articles.map((article) => ({ article, view: quotesView(article.quotations) }));
  const records = articles.flatMap(({ id, headline, quotations }) =>
    quotations.map((one) => ({ article: id, ...(headline !== undefined && { headline }), ...one })),
  );
  const heading = ({ id, headline }: QuotedArticle): Block => ({
    type: 'heading',
    level: 2,
    content: [text(`${id} ${headline ?? ''}`.trim())],
  });
  return {
    blocks:
      records.length === 0
        ? [paragraph(text('No quotations.'))]
        : views.flatMap(({ article, view }) => [heading(article), ...view.blocks]),
    rows: views.flatMap(({ article, view }) => view.rows.map((row) => [cell(article.id), ...row])),
    record: { quotations: records },
    records,
  };
}
