/** Sets a page for people: an article, or a view of one, as lines, lazily, block by block. */
import {
  type Article,
  type Block,
  dateWords,
  type Inline,
  inlineText,
  type ListItem,
  minutesToRead,
  type Related,
} from '../article.js';
import { type Flat, flatten, type InlineStyle, joinFlat, painted, setLines } from './setting.js';
import { columns } from './width.js';

/** How a page is set. Worked out once, at the edge. */
export interface Style extends InlineStyle {
  /** The most columns a line of text takes; `Infinity` sets each paragraph on one line. */
  measure: number;
  /** Columns of space before every line. */
  margin: number;
}

/** What is set: an article whole, or a title and blocks. */
export type Page = { article: Article } | { title?: Inline[]; blocks: Block[] };

type Rich = typeof import('./rich.js');

/** A stretch of the page that stands together: what it is, and its lines without newlines or margin. */
export interface Piece {
  role: 'kicker' | 'headline' | 'dek' | 'meta' | 'key-points' | 'block' | 'related' | 'credits';
  lines: string[];
  /** For a block of the body, its index. */
  block?: number;
  /** True where it follows the piece before it without a blank line. */
  close?: true;
}

/**
 * The page, piece by piece, top to bottom. A piece is set when it is asked for, so a first screen of a long article is there
 * at once; what is loaded first (the setters of code and tables) is loaded only for a page that has these.
 */
export async function pagePieces(page: Page, style: Style): Promise<Iterable<Piece>> {
  const blocks = 'article' in page ? page.article.body : page.blocks;
  const rich = needsRich(blocks, style) ? await import('./rich.js') : undefined;
  const setter = new Setter(style, rich);
  return 'article' in page ? setter.article(page.article) : setter.view(page);
}

/** The page's lines, without newlines, with its margin and the blank lines between its pieces; set as they are asked for. */
export async function pageLines(page: Page, style: Style): Promise<Iterable<string>> {
  return spaced(await pagePieces(page, style), ' '.repeat(style.margin));
}

function* spaced(pieces: Iterable<Piece>, margin: string): Generator<string> {
  let first = true;
  for (const { lines, close } of pieces) {
    if (!first && !close) yield '';
    first = false;
    if (margin === '') yield* lines;
    else for (const line of lines) yield line === '' ? '' : margin + line;
  }
}

function needsRich(blocks: readonly Block[], style: Style): boolean {
  return blocks.some((block) => {
    if (block.type === 'table') return true;
    if (block.type === 'code') return style.measure !== Infinity;
    if (block.type === 'quote') return needsRich(block.blocks, style);
    return block.type === 'list' && block.items.some((item) => needsRich(item.blocks, style));
  });
}

/** The line under the headline: date, authors and reading time. */
function metaLine(article: Article): string {
  const parts: string[] = [];
  if (article.date) parts.push(dateWords(article.date.iso));
  if (article.authors.length > 0) parts.push(article.authors.map((author) => author.name).join(', '));
  if (article.body.length > 0) parts.push(`${minutesToRead(article)} min`);
  return parts.join(' · ');
}

/** Deepest nesting that still gets an indent of its own; text inside deeper lists and quotations keeps this one. */
const INDENT_DEPTH = 8;

class Setter {
  constructor(
    private readonly style: Style,
    private readonly rich: Rich | undefined,
  ) {}

  *article(article: Article): Generator<Piece> {
    const { theme, measure } = this.style;
    let close = false;
    for (const role of ['kicker', 'headline'] as const) {
      const text = article[role];
      if (text === undefined) continue;
      yield { role, lines: setLines(painted(text, theme[role]), measure), ...(close && { close: true }) };
      close = true;
    }
    if (article.dek !== undefined) yield { role: 'dek', lines: setLines(painted(article.dek, theme.dek), measure) };
    const meta = metaLine(article);
    if (meta !== '') yield { role: 'meta', lines: setLines(painted(meta, theme.quiet), measure) };
    if (article.keyPoints.length > 0) {
      const lines = [...this.list({ ordered: false, items: article.keyPoints }, measure, 0, 1)];
      yield { role: 'key-points', lines };
    }
    // The dateline stands before the first paragraph, wherever pictures and headings are.
    let told = false;
    for (let block = 0; block < article.body.length || article.rest; block++) {
      while (block >= article.body.length && article.rest) article.rest.read();
      const content = article.body[block];
      if (!content) break;
      const dateline = content.type === 'paragraph' && !told ? article.place?.words : undefined;
      told ||= content.type === 'paragraph';
      yield { role: 'block', block, lines: this.lead(content, dateline) };
    }
    if (article.related.length > 0) {
      const title = setLines(painted('Related', theme.heading), measure);
      yield { role: 'related', lines: [...title, ...this.related(article.related)] };
    }
    const credits = this.credits(article);
    if (credits.length > 0) yield { role: 'credits', lines: credits };
  }

  *view(page: { title?: Inline[]; blocks: Block[] }): Generator<Piece> {
    const { theme, measure } = this.style;
    if (page.title)
      yield { role: 'headline', lines: setLines(painted(inlineText(page.title), theme.headline), measure) };
    for (const [index, block] of page.blocks.entries()) {
      yield { role: 'block', block: index, lines: [...this.block(block, measure, 0)] };
    }
  }

  /** A block of the body, the first with the dateline before it. */
  private lead(block: Block, dateline: string | undefined): string[] {
    const { theme, measure } = this.style;
    if (block.type !== 'paragraph') return [...this.block(block, measure, 0)];
    if (dateline === undefined) return setLines(flatten(block.content, this.style), measure);
    const space = { text: ' ', runs: [] };
    return setLines(joinFlat(painted(dateline, theme.dateline), space, flatten(block.content, this.style)), measure);
  }

  private credits(article: Article): string[] {
    const { theme, measure } = this.style;
    const lines = article.credits
      .filter((credit) => credit.kind !== 'byline' && credit.words !== '')
      .map((credit) => credit.words as string);
    const from = [article.source.site, article.source.url].filter((part) => part !== undefined);
    // A source line of the article's own says it already.
    if (from.length > 0 && !lines.some((line) => from.every((part) => line.includes(part))))
      lines.push(`Source: ${from.join(', ')}`);
    return lines.flatMap((line) => setLines(painted(line, theme.quiet), measure));
  }

  private *related(stories: readonly Related[]): Generator<string> {
    const { theme, measure } = this.style;
    const digits = String(stories.length).length;
    for (const [i, story] of stories.entries()) {
      const number = String(i + 1).padStart(digits + 1);
      const room = Math.max(1, measure - digits - 3);
      yield* hang(this.story(story, room), theme.marker(number), number.length, 2);
    }
  }

  private story({ kicker, headline, url }: Related, room: number): string[] {
    const { theme, hyperlinks } = this.style;
    if (room === Infinity) {
      const title = kicker ? `${kicker}: ${headline}` : headline;
      return [url ? `${title} <${url}>` : title];
    }
    const lines = kicker ? setLines(painted(kicker, theme.kicker), room) : [];
    const title: Inline = { type: 'text', text: headline };
    if (!url) return [...lines, ...setLines(flatten([title], this.style), room)];
    if (hyperlinks)
      return [...lines, ...setLines(flatten([{ type: 'link', url, children: [title] }], this.style), room)];
    return [...lines, ...setLines(flatten([title], this.style), room), ...setLines(painted(url, theme.quiet), room)];
  }

  /** One block's lines, at a measure that indents have already narrowed. */
  *block(block: Block, measure: number, depth: number): Generator<string> {
    const { theme } = this.style;
    switch (block.type) {
      case 'paragraph':
        yield* setLines(flatten(block.content, this.style), measure);
        break;
      case 'heading': {
        const flat = flatten(block.content, this.style);
        yield* setLines(painted(flat.text, theme.heading), measure);
        break;
      }
      case 'list':
        yield* this.list(block, measure, depth, 0);
        break;
      case 'quote':
        yield* this.quote(block, measure, depth);
        break;
      case 'code':
        yield* this.code(block, measure);
        break;
      case 'table':
        yield* this.table(block, measure);
        break;
      case 'figure':
        yield* this.figure(block, measure);
        break;
      case 'break':
        yield theme.marker(
          measure === Infinity ? '* * *' : `${' '.repeat(Math.max(0, Math.floor((measure - 5) / 2)))}* * *`,
        );
    }
  }

  private *blocks(blocks: readonly Block[], measure: number, depth: number, tight: boolean): Generator<string> {
    for (const [i, block] of blocks.entries()) {
      if (i > 0 && !(tight && block.type === 'list')) yield '';
      yield* this.block(block, measure, depth);
    }
  }

  private *list(
    list: { ordered: boolean; start?: number; items: readonly ListItem[] },
    measure: number,
    depth: number,
    indent: number,
  ): Generator<string> {
    const { theme } = this.style;
    const first = list.start ?? 1;
    const digits = String(first + list.items.length - 1).length;
    // A tight list is one of single paragraphs, perhaps with a list below each: no air between its items.
    const tight = list.items.every((item) => item.blocks.filter((block) => block.type !== 'list').length <= 1);
    for (const [i, item] of list.items.entries()) {
      if (i > 0 && !tight) yield '';
      const tick = item.checked === undefined ? '' : item.checked ? ' ☑' : ' ☐';
      const marker = `${list.ordered ? `${String(first + i).padStart(digits)}.` : '•'}${tick}`;
      const lead = depth < INDENT_DEPTH && measure !== Infinity ? indent : 0;
      const width = lead + columns(marker) + 1;
      const deep = depth >= INDENT_DEPTH || width > measure / 2;
      const room = deep ? measure : measure - width;
      const lines = this.blocks(item.blocks, room, depth + 1, tight);
      if (deep && measure !== Infinity) {
        yield* setLines(painted(marker, theme.marker), measure);
        yield* lines;
      } else yield* hang(lines, ' '.repeat(lead) + theme.marker(marker), width - 1, 1);
    }
  }

  private *quote(block: Extract<Block, { type: 'quote' }>, measure: number, depth: number): Generator<string> {
    const { theme } = this.style;
    const inset = depth < INDENT_DEPTH && measure > 12 ? 2 : 0;
    const bar = measure === Infinity ? '> ' : `${theme.marker('│')} `;
    const room = measure - inset;
    for (const line of this.blocks(block.blocks, room, depth + 1, false)) {
      yield inset === 0 ? line : line === '' ? bar.trimEnd() : bar + line;
    }
    if (block.source) {
      const source = joinFlat({ text: '— ', runs: [] }, flatten(block.source, this.style));
      yield* hang(setLines(source, room), '', 0, inset);
    }
  }

  private *code(block: Extract<Block, { type: 'code' }>, measure: number): Generator<string> {
    const lines = this.rich?.codeLines(block.text, block.language, this.style.theme, Math.max(1, measure - 4));
    if (lines && measure !== Infinity) yield* hang(lines, '', 0, measure > 12 ? 4 : 0);
    else yield* block.text.split('\n');
  }

  private *table(block: Extract<Block, { type: 'table' }>, measure: number): Generator<string> {
    const { theme } = this.style;
    if (block.caption) yield* setLines(painted(inlineText(block.caption), theme.quiet), measure);
    const cells = [block.header, ...block.rows].map((row) => row.map((cell) => flatten(cell, this.style)));
    if (measure === Infinity) {
      for (const row of cells) yield row.map((cell) => cell.text.replace(/[\t\n]/g, ' ')).join('\t');
      return;
    }
    const lines = this.rich?.tableLines(block, cells, theme, measure);
    if (lines) yield* lines;
    else yield* this.records(cells, measure);
  }

  /** A table too wide for the measure, as records: each row's cells under each other, with their headings. */
  private *records([header = [], ...rows]: Flat[][], measure: number): Generator<string> {
    for (const [r, row] of rows.entries()) {
      if (r > 0) yield '';
      for (const [c, cell] of row.entries()) {
        const label = header[c]?.text ?? '';
        const lead = label === '' ? { text: '', runs: [] } : painted(`${label}: `, this.style.theme.strong);
        yield* setLines(joinFlat(lead, cell), measure);
      }
    }
  }

  private *figure(block: Extract<Block, { type: 'figure' }>, measure: number): Generator<string> {
    const { theme } = this.style;
    const caption = block.caption ? inlineText(block.caption) : undefined;
    const text = caption ?? block.alt ?? block.url ?? '';
    const credit = block.credit ? ` (${block.credit})` : '';
    yield* setLines(painted(`[Image: ${text}${credit}]`, theme.quiet), measure);
  }
}

/** Hangs lines from a marker: the first beside it, the rest under the first. */
function* hang(lines: Iterable<string>, marker: string, width: number, gap: number): Generator<string> {
  const under = ' '.repeat(width + gap);
  let first = true;
  for (const line of lines) {
    if (first) yield marker + ' '.repeat(gap) + line;
    else yield line === '' ? '' : under + line;
    first = false;
  }
  if (first) yield marker;
}
