/**
 * Article → JSON: a versioned projection of the model, field by field, described by schema.ts. The model may change
 * without it; a change here that a reader would notice raises `SCHEMA`.
 */
import type { Article, Block, Inline, ListItem, Post } from '../../article/model.js';
import { inlineText, itemLine, passages, plainText, readingMinutes, wordCount } from '../../article/passages.js';
import type { StoryList } from '../../article/stories.js';
import type { View } from '../../view/model.js';

/** The version of the projection: the record's field `schema`. */
const SCHEMA = 1;

/** A view with its name; `input` names its source where several are shown. */
interface NamedView {
  view: View;
  name: string;
  input?: string | undefined;
}

/** A plain value that JSON can hold. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

/**
 * The article as a plain object for JSON. Fields that the article is silent about are absent. `text` is the plain text
 * that every offset counts in (UTF-16 units); each paragraph carries its number and its `start` there.
 */
export function projectArticle(article: Article): Record<string, unknown> {
  return fields(article, [...body(article, false)]);
}

/**
 * What `JSON.stringify(projectArticle(article), null, space)` writes, in pieces: the body is projected while it is
 * written, so that a long article is in memory once.
 */
export function articleJson(article: Article, space: number): Generator<string> {
  return jsonPieces(fields(article, new Lazy(() => body(article, true))), space);
}

/** A list of stories, and the view of it, as a plain object for JSON. */
export function projectStories(list: StoryList, view: Pick<View, 'record'>): Record<string, unknown> {
  const { title, dek, feeds, source, language } = list;
  return {
    schema: SCHEMA,
    kind: 'stories',
    ...known({ title, dek }),
    ...view.record,
    ...(feeds && { feeds: feeds.map(({ title, url, mediaType }) => known({ title, url, mediaType })) }),
    source: known({ format: source.format, name: source.name, site: source.site, url: source.url }),
    ...known({ language }),
    removed: projectRemoved(list),
  };
}

/** The list of stories as JSON, in pieces. */
export const storiesJson = (list: StoryList, view: View): Generator<string> =>
  jsonPieces(projectStories(list, view), 2);

/** What a program gets of a view: its name, its source where several are shown, and its record. */
export function projectView({ view, name, input }: NamedView): Record<string, unknown> {
  return { schema: SCHEMA, view: name, ...(input && { input }), ...view.record };
}

/** The view's record as JSON, in pieces. */
export const viewJson = (view: NamedView): Generator<string> => jsonPieces(projectView(view), 2);

/** The view's records, each as one line of JSON. */
export function* viewRecords({ view, input }: Pick<NamedView, 'view' | 'input'>): Generator<string> {
  for (const record of view.records) yield JSON.stringify(input === undefined ? record : { input, ...record });
}

/** A list whose elements are made when they are asked for, in order, once. */
class Lazy {
  constructor(readonly elements: () => Iterable<unknown>) {}
}

function fields(article: Article, body: unknown[] | Lazy): Record<string, unknown> {
  const { kicker, headline, dek, authors, date, updated, place, keyPoints, posts, related, credits, source, language } =
    article;
  const words = wordCount(article);
  return {
    schema: SCHEMA,
    ...known({ kicker, headline, dek }),
    authors: authors.map(({ name, beat, handle, url }) => known({ name, beat, handle, url })),
    ...(date && { date: { iso: date.iso, words: date.words } }),
    ...(updated && { updated: { iso: updated.iso, words: updated.words } }),
    ...(place && { place: { name: place.name, words: place.words } }),
    keyPoints: keyPoints.map(itemLine),
    body,
    text: plainText(article),
    ...(posts && { posts: posts.map(projectPost) }),
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
    removed: projectRemoved(article),
    ...known({ incomplete: article.incomplete }),
  };
}

function projectRemoved({ removed }: Pick<Article, 'removed'>): Fields[] {
  return removed.map(({ text, rule, reason, where }, i) => ({
    number: i + 1,
    text,
    rule,
    reason,
    ...known({ where }),
  }));
}

function projectPost({ author, date, first, last }: Post, i: number): Fields {
  return {
    number: i + 1,
    ...known({ author }),
    ...(date && { date: known({ iso: date.iso, words: date.words }) }),
    first,
    last,
  };
}

/** The fields that are not undefined. */
function known(fields: { [key: string]: string | undefined }): Fields {
  const out: Fields = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = value;
  return out;
}

/** The blocks; each that holds text with the passage of the article's plain text that it is. */
function* body(article: Article, lazily: boolean): Generator<Record<string, unknown>> {
  const run = passages(article);
  const passage = (): Fields => {
    const next = run.next();
    // Passages come in the same order as blocks, one for each text.
    if (next.done) throw new Error('a block has no passage');
    const { text, paragraph, start } = next.value;
    return { ...(paragraph !== undefined && { paragraph }), start, text };
  };
  function* items(list: readonly ListItem[]): Generator<Json> {
    for (const { marker, checked, blocks } of list)
      yield { ...known({ marker }), ...(checked !== undefined && { checked }), blocks: blocks.map(block) };
  }
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
          items: [...items(made.items)],
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
  for (const made of article.body) {
    if (lazily && made.type === 'list' && made.items.length > ELEMENTS) {
      const { items: _, ...rest } = block({ ...made, items: [] });
      yield { ...rest, items: new Lazy(() => items(made.items)) };
    } else yield block(made);
  }
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

/** A list of more elements is written in parts, as many at once, and a text in parts of so many UTF-16 units. */
const ELEMENTS = 100;
const TEXT = 1 << 20;
/** How deep long values are looked for: in a record's body, a block's items, an item's blocks, and once more. */
const DEPTH = 8;

/**
 * A value as `JSON.stringify(value, null, space)` writes it, in pieces: the record of a long article may be longer than
 * the longest string, and take too much memory. `indent` is what its lines after the first begin with.
 */
export function* jsonPieces(value: unknown, space: number, indent = ''): Generator<string> {
  if (!isLong(value, DEPTH)) {
    const text = JSON.stringify(value, null, space);
    yield indent === '' ? text : text.replaceAll('\n', `\n${indent}`);
  } else if (typeof value === 'string') {
    yield '"';
    for (let at = 0; at < value.length; ) {
      // Not between the halves of a surrogate pair, which would be escaped.
      const end = at + TEXT + (/[\ud800-\udbff]/.test(value[at + TEXT - 1] ?? '') ? 1 : 0);
      yield JSON.stringify(value.slice(at, end)).slice(1, -1);
      at = end;
    }
    yield '"';
  } else {
    const inner = indent + ' '.repeat(space);
    const line = space === 0 ? '' : `\n${inner}`;
    let before = '';
    const list = value instanceof Lazy ? value.elements() : Array.isArray(value) ? value : undefined;
    const [opening, closing] = list ? '[]' : '{}';
    if (list) {
      for (const part of partsOf(list)) {
        yield `${before === '' ? opening : ','}${line}`;
        before = ',';
        if (part.length === 1) yield* jsonPieces(part[0], space, inner);
        // The part's own brackets, and the white space within them, are left out.
        else yield JSON.stringify(part, null, space).slice(1, -1).trim().replaceAll('\n', `\n${indent}`);
      }
    } else {
      for (const [key, field] of Object.entries(value ?? {})) {
        if (field === undefined) continue;
        yield `${before === '' ? opening : ','}${line}${JSON.stringify(key)}:${space === 0 ? '' : ' '}`;
        before = ',';
        yield* jsonPieces(field, space, inner);
      }
    }
    // A list that is made as it is asked for may turn out to be empty.
    if (before === '') yield `${opening}${closing}`;
    else yield `${space === 0 ? '' : `\n${indent}`}${closing}`;
  }
}

/** True where a text or a list is long, here or below. */
function isLong(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length > TEXT;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  if (value instanceof Lazy) return true;
  if (Array.isArray(value)) return value.length > ELEMENTS || value.some((one) => isLong(one, depth - 1));
  return Object.values(value).some((one) => isLong(one, depth - 1));
}

/** A list's elements, in order: those that are long alone, the others so many together. */
function* partsOf(list: Iterable<unknown>): Generator<unknown[]> {
  let part: unknown[] = [];
  for (const one of list) {
    const long = isLong(one, DEPTH);
    if (part.length > 0 && (long || part.length === ELEMENTS)) {
      yield part;
      part = [];
    }
    if (long) yield [one];
    else part.push(one);
  }
  if (part.length > 0) yield part;
}
