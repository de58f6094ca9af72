/**
 * Article → JSON: a versioned projection of the model, field by field, described by schema.ts. The model may change
 * without it; a change here that a reader would notice raises `SCHEMA`.
 */
import {
  type Article,
  type Block,
  type Inline,
  inlineText,
  type ListItem,
  type Passage,
  passages,
  plainText,
  readingMinutes,
  wordCount,
} from '../article.js';

/** The version of the projection: the record's field `schema`. */
const SCHEMA = 1;

/** A plain value that JSON can say. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

/**
 * The article as a plain object for JSON. Fields that the article is silent about are absent. `text` is the plain text
 * that every offset counts in (UTF-16 units); each paragraph carries its number and its `start` there.
 */
export function projectArticle(article: Article): Fields {
  const { kicker, headline, dek, authors, date, updated, place, keyPoints, related, credits, source, language } =
    article;
  const words = wordCount(article);
  return {
    schema: SCHEMA,
    ...known({ kicker, headline, dek }),
    authors: authors.map(({ name, beat, handle, url }) => known({ name, beat, handle, url })),
    ...(date && { date: { iso: date.iso, words: date.words } }),
    ...(updated && { updated: { iso: updated.iso, words: updated.words } }),
    ...(place && { place: { name: place.name, words: place.words } }),
    keyPoints: keyPoints.map(pointText),
    body: body(article),
    text: plainText(article),
    related: related.map((story, i) => ({
      number: i + 1,
      ...known({ kicker: story.kicker, headline: story.headline, url: story.url }),
      after: story.after,
      words: story.words,
    })),
    credits: credits.map(({ kind, names, words }) => ({ kind, names: [...names], words })),
    source: known({ format: source.format, name: source.name, site: source.site, url: source.url }),
    ...known({ language }),
    words,
    minutes: readingMinutes(words),
    removed: article.removed.map(({ text, rule, reason, where }, i) => ({
      number: i + 1,
      text,
      rule,
      reason,
      ...known({ where }),
    })),
    ...known({ incomplete: article.incomplete }),
  };
}

/** The fields that are there. */
function known(fields: { [key: string]: string | undefined }): Fields {
  const out: Fields = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = value;
  return out;
}

/** A key point as a line of plain text. */
const pointText = ({ blocks }: ListItem): string =>
  Array.from(passages({ body: blocks }), ({ text }) => text.replace(/\s+/g, ' ').trim()).join(' ');

/** The blocks, each that holds text with the passage that `text` has of it. */
function body(article: Article): Json[] {
  const run = passages(article);
  const passage = (): Fields => {
    const { text, paragraph, start } = run.next().value as Passage;
    return { ...(paragraph !== undefined && { paragraph }), start, text };
  };
  const block = (made: Block): Fields => {
    switch (made.type) {
      case 'paragraph':
        return { type: 'paragraph', ...passage(), content: made.content.map(inline) };
      case 'heading':
        return { type: 'heading', level: made.level, ...passage(), content: made.content.map(inline) };
      case 'list':
        return {
          type: 'list',
          ordered: made.ordered,
          ...(made.start !== undefined && { start: made.start }),
          items: made.items.map(({ marker, checked, blocks }) => ({
            ...known({ marker }),
            ...(checked !== undefined && { checked }),
            blocks: blocks.map(block),
          })),
        };
      case 'quote': {
        const blocks = made.blocks.map(block);
        return {
          type: 'quote',
          blocks,
          ...(made.source && { source: { ...passage(), content: made.source.map(inline) } }),
        };
      }
      case 'code':
        return { type: 'code', ...known({ language: made.language }), ...passage() };
      case 'table': {
        const row = (cells: readonly Inline[][]): Json => cells.map((cell) => cell.map(inline));
        const caption = made.caption && { caption: { ...passage(), content: made.caption.map(inline) } };
        return {
          type: 'table',
          ...passage(),
          align: [...made.align],
          header: row(made.header),
          rows: made.rows.map(row),
          ...caption,
        };
      }
      case 'figure': {
        const { url, alt, caption, credit } = made;
        return {
          type: 'figure',
          ...((caption ? inlineText(caption) : alt) ? passage() : {}),
          ...known({ url, alt, credit }),
          ...(caption && { content: caption.map(inline) }),
        };
      }
      case 'break':
        return { type: 'break' };
    }
  };
  return article.body.map(block);
}

function inline(node: Inline): Fields {
  switch (node.type) {
    case 'text':
    case 'code':
      return { type: node.type, text: node.text };
    case 'break':
      return { type: 'break' };
    case 'link':
      return { type: 'link', url: node.url, children: node.children.map(inline) };
    default:
      return { type: node.type, children: node.children.map(inline) };
  }
}
