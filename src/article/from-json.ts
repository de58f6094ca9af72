/**
 * JSON → article: what was written as JSON is read back without being trusted. Every text is cleaned, what has the
 * wrong type is left out, and of the fields of a later version nothing is taken. Pure.
 */
import { defined } from '../base/defined.js';
import { isObject } from '../base/is-object.js';
import { clean } from './clean.js';
import type {
  Article,
  ArticleDate,
  Author,
  Block,
  Credit,
  Inline,
  ListItem,
  Post,
  Related,
  Removed,
  SafeText,
  Source,
} from './model.js';

/** How deep blocks and inline text may stand in each other: several times what a page has. */
const DEPTH = 100;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an article from the JSON of the model, or from the JSON that `lede --json` prints.
 * @returns undefined where the value is no object.
 */
export function articleFromJson(value: unknown): Article | undefined {
  if (!isObject(value)) return undefined;
  const date = readDate(value.date);
  const updated = readDate(value.updated);
  const place = isObject(value.place) ? defined({ name: text(value.place.name), words: text(value.place.words) }) : {};
  const posts = list(value.posts, readPost);
  return {
    ...defined({ kicker: text(value.kicker), headline: text(value.headline), dek: text(value.dek) }),
    authors: list(value.authors, readAuthor),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(place.name !== undefined && place.words !== undefined && { place: { name: place.name, words: place.words } }),
    keyPoints: list(value.keyPoints, (point) => readItem(point, 0)),
    body: blocks(value.body, 0),
    ...(posts.length > 0 && { posts }),
    related: list(value.related, readRelated),
    credits: list(value.credits, readCredit),
    source: readSource(value.source),
    ...defined({ language: text(value.language) }),
    removed: list(value.removed, readRemoved),
    ...defined({ incomplete: text(value.incomplete) }),
  };
}

const text = (value: unknown): SafeText | undefined => (typeof value === 'string' ? clean(value) : undefined);

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The elements of a list that can be read. */
export function list<T>(value: unknown, read: (element: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((element) => {
    const made = read(element);
    return made === undefined ? [] : [made];
  });
}

export function readDate(value: unknown): ArticleDate | undefined {
  if (!isObject(value)) return undefined;
  const iso = text(value.iso);
  return iso === undefined
    ? undefined
    : { iso, words: text(value.words) ?? iso, ...defined({ marker: text(value.marker) }) };
}

export function readAuthor(value: unknown): Author | undefined {
  const name = isObject(value) ? text(value.name) : text(value);
  if (name === undefined || name === '') return undefined;
  if (!isObject(value)) return { name };
  return { name, ...defined({ beat: text(value.beat), handle: text(value.handle), url: text(value.url) }) };
}

function readRelated(value: unknown): Related | undefined {
  if (!isObject(value)) return undefined;
  const headline = text(value.headline);
  if (headline === undefined) return undefined;
  return {
    ...defined({ kicker: text(value.kicker) }),
    headline,
    ...defined({ url: text(value.url) }),
    after: count(value.after) ?? 0,
    words: text(value.words) ?? headline,
  };
}

const CREDITS: readonly Credit['kind'][] = ['byline', 'contributors', 'agency', 'tagline', 'source', 'note'];

function readCredit(value: unknown): Credit | undefined {
  if (!isObject(value)) return undefined;
  const said = text(value.words);
  const kind = CREDITS.find((one) => one === value.kind);
  return kind === undefined || said === undefined ? undefined : { kind, names: list(value.names, text), words: said };
}

function readRemoved(value: unknown): Removed | undefined {
  if (!isObject(value)) return undefined;
  const words = text(value.text);
  if (words === undefined) return undefined;
  const evidence = list(value.evidence, text);
  return {
    text: words,
    rule: text(value.rule) ?? 'unknown',
    reason: text(value.reason) ?? 'removed',
    ...defined({ where: text(value.where) }),
    ...(evidence.length > 0 && { evidence }),
  };
}

function readPost(value: unknown): Post | undefined {
  if (!isObject(value)) return undefined;
  const first = count(value.first);
  const last = count(value.last);
  if (first === undefined || last === undefined) return undefined;
  const words = isObject(value.date) ? text(value.date.words) : undefined;
  const iso = isObject(value.date) ? text(value.date.iso) : undefined;
  return {
    ...defined({ author: text(value.author) }),
    ...(words !== undefined && { date: { ...defined({ iso }), words } }),
    first,
    last,
  };
}

const FORMATS: readonly Source['format'][] = ['text', 'markdown', 'html'];

function readSource(value: unknown): Source {
  if (!isObject(value)) return { format: 'text' };
  return {
    format: FORMATS.find((one) => one === value.format) ?? 'text',
    ...defined({ name: text(value.name), site: text(value.site), url: text(value.url) }),
  };
}

/** An item of a list; a text alone is an item of one paragraph, as key points are in the JSON that lede prints. */
function readItem(value: unknown, depth: number): ListItem | undefined {
  const words = text(value);
  if (words !== undefined) return { blocks: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  if (!isObject(value)) return undefined;
  return {
    ...defined({ marker: text(value.marker), checked: typeof value.checked === 'boolean' ? value.checked : undefined }),
    blocks: blocks(value.blocks, depth + 1),
  };
}

const blocks = (value: unknown, depth: number): Block[] =>
  depth > DEPTH ? [] : list(value, (element) => (isObject(element) ? readBlock(element, depth) : undefined));

function readBlock(value: Fields, depth: number): Block | undefined {
  switch (value.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inlines(value.content) };
    case 'heading':
      return { type: 'heading', level: levelOf(value.level), content: inlines(value.content) };
    case 'list':
      return {
        type: 'list',
        ordered: value.ordered === true,
        ...defined({ start: count(value.start) }),
        items: list(value.items, (item) => readItem(item, depth + 1)),
      };
    case 'quote': {
      const source = inlines(value.source);
      return { type: 'quote', blocks: blocks(value.blocks, depth + 1), ...(source.length > 0 && { source }) };
    }
    case 'code':
      return { type: 'code', ...defined({ language: text(value.language) }), text: clean(textOf(value.text)) };
    case 'table':
      return readTable(value);
    case 'figure':
      return readFigure(value);
    case 'break':
      return { type: 'break' };
    default:
      return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function levelOf(value: unknown): 1 | 2 | 3 | 4 | 5 | 6 {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((level) => level === value) ?? 2;
}

function readTable(value: Fields): Block {
  const row = (cells: unknown): Inline[][] => list(cells, (cell) => inlines(cell));
  const caption = inlines(value.caption);
  const header = row(value.header);
  const sides = ['left', 'center', 'right'] as const;
  const align = list(value.align, (given) => ({ side: sides.find((side) => side === given) ?? null }));
  return {
    type: 'table',
    // A column without an alignment has none.
    align: header.map((_, i) => align[i]?.side ?? null),
    header,
    rows: list(value.rows, row),
    ...(caption.length > 0 && { caption }),
  };
}

function readFigure(value: Fields): Block {
  // In the JSON that lede prints, a figure's caption is its content.
  const caption = inlines(value.caption ?? value.content);
  const { url, alt, credit } = { url: text(value.url), alt: text(value.alt), credit: text(value.credit) };
  return { type: 'figure', ...defined({ url, alt }), ...(caption.length > 0 && { caption }), ...defined({ credit }) };
}

/** Inline text: a list of nodes, or as in the JSON that lede prints, an object with them in "content". */
function inlines(value: unknown, depth = 0): Inline[] {
  if (depth > DEPTH) return [];
  const nodes = isObject(value) ? value.content : value;
  return list(nodes, (node) => (isObject(node) ? readInline(node, depth) : undefined)).flat();
}

function readInline(value: Fields, depth: number): Inline | Inline[] | undefined {
  switch (value.type) {
    case 'text':
    case 'code':
      return { type: value.type, text: clean(textOf(value.text)) };
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return { type: value.type, children: inlines(value.children, depth + 1) };
    case 'link': {
      const url = text(value.url);
      const children = inlines(value.children, depth + 1);
      return url === undefined ? children : { type: 'link', url, children };
    }
    case 'break':
      return { type: 'break' };
    default:
      return undefined;
  }
}
