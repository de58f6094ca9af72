/** Sets a page for people: an article, or a view of one, as lines, block by block, as they are asked for. Pure. */

import { someBlock } from '../../article/blocks.js';
import { formatDate } from '../../article/dates.js';
import type { ArticleInPieces, Unread } from '../../article/in-pieces.js';
import type { Article, Block, Inline, ListItem, Related } from '../../article/model.js';
import { estimateMinutes, inlineText } from '../../article/passages.js';
import { type Story, type StoryList, storyLine } from '../../article/stories.js';
import { type Flat, flatten, type InlineStyle, joinFlat, painted, unwrappedLines } from '../typeset/flat.js';
import type { Hyphenator } from '../typeset/opportunities.js';
import type { Manner } from '../typeset/setting.js';
import { columns } from '../typeset/width.js';

/** How a page is set. Worked out once, at the edge. */
export interface Style extends InlineStyle {
  /** The most columns a line of text takes; `Infinity` sets each paragraph on one line. */
  measure: number;
  /** Columns of space before every line. */
  margin: number;
  /** How lines are broken: each filled before the next (the default), or for lines of about the same length. */
  breaks?: Breaks;
  /** True to spread the lines of paragraphs to the measure. */
  justify?: boolean;
  /** Divides the words of paragraphs. */
  hyphens?: Hyphenator | undefined;
}

/** How lines may be broken: for the whole paragraph at once, or each line filled before the next. */
export const BREAKS = ['optimal', 'greedy'] as const;
export type Breaks = (typeof BREAKS)[number];

/** A list of stories; `addresses` is true to write their addresses below it, by the stories' numbers. */
export interface StoriesPage {
  list: StoryList;
  addresses?: boolean;
}

/** What is set: an article, a list of stories, or a title and blocks. */
export type Page = ArticleInPieces | StoriesPage | { title?: Inline[]; blocks: Block[] };

type Rich = typeof import('../rich/index.js');
/** Loaded where lines have a measure: a page for a pipe has none. */
type Setting = typeof import('../typeset/setting.js');

/** A stretch of the page that stands together: what it is, and its lines without newlines or margin. */
export interface Piece {
  role: 'kicker' | 'headline' | 'dek' | 'meta' | 'key-points' | 'block' | 'related' | 'credits' | 'section' | 'story';
  lines: string[];
  /** For a block of the body, or a story of a list, its index. */
  block?: number;
  /** True where it follows the piece before it without a blank line. */
  close?: true;
}

/**
 * The page, piece by piece, from top to bottom. A piece is set when it is asked for, so the first screen of a long
 * article is there at once. The modules that set lines, code and tables are loaded only for a page that has them.
 */
export async function pagePieces(page: Page, style: Style): Promise<Iterable<Piece>> {
  const blocks = 'article' in page ? page.article.body : 'list' in page ? [] : page.blocks;
  const rich = needsRich(blocks, style) ? await import('../rich/index.js') : undefined;
  const setting = style.measure === Infinity ? undefined : await import('../typeset/setting.js');
  const setter = new Setter(style, rich, setting);
  if ('article' in page) return setter.article(page);
  return 'list' in page ? setter.stories(page) : setter.view(page);
}

/** The page's lines without newlines, with the margin and the blank lines between pieces; set as they are asked for. */
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
  return someBlock(blocks, ({ type }) => type === 'table' || (type === 'code' && style.measure !== Infinity));
}

/** The line under the headline: date, authors and reading time. */
function metaLine(article: Article, unread: Unread | undefined): string {
  const parts: string[] = [];
  if (article.date) parts.push(formatDate(article.date.iso));
  if (article.authors.length > 0) parts.push(article.authors.map((author) => author.name).join(', '));
  if (article.body.length > 0) parts.push(`${minutesOf(article, unread)} min`);
  return parts.join(' · ');
}

/**
 * The minutes of articles counted before: the reader sets a page again for every width, and counting a book's words
 * takes longer than setting its first screen.
 */
const counted = new WeakMap<Article, number>();

function minutesOf(article: Article, unread: Unread | undefined): number {
  const minutes = counted.get(article) ?? estimateMinutes(article, unread?.length);
  counted.set(article, minutes);
  return minutes;
}

/** The fewest columns beside a marker that text may hang in. */
const HANG_MIN = 10;

const EMPTY: Flat = { text: '', runs: [] };
const behind = (lead: Flat, flat: Flat): Flat => (lead === EMPTY ? flat : joinFlat(lead, flat));

/** The deepest nesting that has an indent of its own; text inside deeper lists and quotations keeps this one. */
const INDENT_DEPTH = 8;

class Setter {
  /** How paragraphs, other lines, and titles are set: words are divided and lines spread in paragraphs only. */
  private readonly prose: Manner;
  private readonly display: Manner;
  private readonly titles: Manner;

  constructor(
    private readonly style: Style,
    private readonly rich: Rich | undefined,
    private readonly setting: Setting | undefined,
  ) {
    const { breaks, hyphens, justify } = style;
    this.display = setting && breaks === 'optimal' ? { choose: setting.totalFit } : {};
    this.titles = { ...this.display, ...(breaks === 'optimal' && { balance: true }) };
    this.prose = { ...this.display, ...(hyphens && { hyphens }), ...(justify && { justify }) };
  }

  private lines(flat: Flat, measure: number): string[] {
    return this.setting ? this.setting.setLines(flat, measure, this.display) : unwrappedLines(flat);
  }

  private title(flat: Flat, measure: number): string[] {
    return this.setting ? this.setting.setLines(flat, measure, this.titles) : unwrappedLines(flat);
  }

  private paragraph(flat: Flat, measure: number): string[] {
    return this.setting ? this.setting.setLines(flat, measure, this.prose) : unwrappedLines(flat);
  }

  *article({ article, unread }: ArticleInPieces): Generator<Piece> {
    const { theme, measure } = this.style;
    let close = false;
    for (const role of ['kicker', 'headline'] as const) {
      const text = article[role];
      if (text === undefined) continue;
      yield { role, lines: this.title(painted(text, theme[role]), measure), ...(close && { close: true }) };
      close = true;
    }
    if (article.dek !== undefined) yield { role: 'dek', lines: this.title(painted(article.dek, theme.dek), measure) };
    const meta = metaLine(article, unread);
    if (meta !== '') yield { role: 'meta', lines: this.lines(painted(meta, theme.quiet), measure) };
    if (article.keyPoints.length > 0) {
      const lines = [...this.list({ ordered: false, items: article.keyPoints }, measure, 0, 1)];
      yield { role: 'key-points', lines };
    }
    // The dateline stands before the first paragraph, wherever pictures and headings are.
    let hasParagraph = false;
    for (let block = 0; block < article.body.length || unread?.length; block++) {
      while (block >= article.body.length && unread?.length) unread.readNext();
      const content = article.body[block];
      if (!content) break;
      const dateline = content.type === 'paragraph' && !hasParagraph ? article.place?.words : undefined;
      hasParagraph ||= content.type === 'paragraph';
      yield { role: 'block', block, lines: this.lead(content, dateline) };
    }
    if (article.related.length > 0) {
      const title = this.lines(painted('Related', theme.heading), measure);
      yield { role: 'related', lines: [...title, ...this.related(article.related)] };
    }
    const credits = this.credits(article);
    if (credits.length > 0) yield { role: 'credits', lines: credits };
  }

  *view(page: { title?: Inline[]; blocks: Block[] }): Generator<Piece> {
    const { theme, measure } = this.style;
    if (page.title)
      yield { role: 'headline', lines: this.title(painted(inlineText(page.title), theme.headline), measure) };
    for (const [index, block] of page.blocks.entries()) {
      yield { role: 'block', block: index, lines: [...this.block(block, measure, 0)] };
    }
  }

  *stories({ list, addresses = false }: StoriesPage): Generator<Piece> {
    const { theme, measure } = this.style;
    if (list.title !== undefined)
      yield { role: 'headline', lines: this.title(painted(list.title, theme.headline), measure) };
    if (list.dek !== undefined)
      yield { role: 'dek', lines: this.paragraph(painted(opening(list.dek, measure), theme.dek), measure) };
    const digits = String(list.stories.length).length;
    let section: string | undefined;
    for (const [block, story] of list.stories.entries()) {
      if (story.section !== undefined && story.section !== section)
        yield { role: 'section', lines: this.title(painted(story.section, theme.heading), measure) };
      section = story.section;
      const lines = this.listedStory(story, Math.max(1, measure - digits - 3));
      yield { role: 'story', block, lines: this.numbered(lines, block + 1, digits) };
    }
    if (!addresses) return;
    const lines = list.stories.flatMap(({ url }, i) =>
      url === undefined ? [] : this.numbered(this.lines(painted(url, theme.quiet), measure), i + 1, digits),
    );
    if (lines.length > 0) yield { role: 'related', lines };
  }

  /** A story's lines with its number before them. */
  private numbered(lines: readonly string[], number: number, digits: number): string[] {
    const marker = String(number).padStart(digits + 1);
    return [...hang(lines, this.style.theme.marker(marker), marker.length, 2)];
  }

  /** Kicker, headline, dek, and a line with date and authors. */
  private listedStory(story: Story, measure: number): string[] {
    const { theme, hyperlinks } = this.style;
    const { kicker, headline, dek, url } = story;
    const title: Inline = { type: 'text', text: headline };
    const linked: Inline = url !== undefined && hyperlinks ? { type: 'link', url, children: [title] } : title;
    const line = storyLine(story);
    return [
      ...(kicker === undefined ? [] : this.lines(painted(kicker, theme.kicker), measure)),
      ...this.title(flatten([linked], this.style), measure),
      ...(dek === undefined ? [] : this.paragraph(painted(opening(dek, measure), theme.dek), measure)),
      ...(line === '' ? [] : this.lines(painted(line, theme.quiet), measure)),
    ];
  }

  /** A block of the body, the first with the dateline before it. */
  private lead(block: Block, dateline: string | undefined): string[] {
    const { theme, measure } = this.style;
    if (block.type !== 'paragraph') return [...this.block(block, measure, 0)];
    if (dateline === undefined) return this.paragraph(flatten(block.content, this.style), measure);
    const space = { text: ' ', runs: [] };
    return this.paragraph(
      joinFlat(painted(dateline, theme.dateline), space, flatten(block.content, this.style)),
      measure,
    );
  }

  private credits(article: Article): string[] {
    const { theme, measure } = this.style;
    const lines = article.credits
      .filter((credit) => credit.kind !== 'byline' && credit.words !== '')
      .map((credit): string => credit.words);
    const from = [article.source.site, article.source.url].filter((part) => part !== undefined);
    // The article may have such a line of its own.
    if (from.length > 0 && !lines.some((line) => from.every((part) => line.includes(part))))
      lines.push(`Source: ${from.join(', ')}`);
    return lines.flatMap((line) => this.lines(painted(line, theme.quiet), measure));
  }

  private *related(stories: readonly Related[]): Generator<string> {
    const { measure } = this.style;
    const digits = String(stories.length).length;
    for (const [i, story] of stories.entries()) {
      yield* this.numbered(this.story(story, Math.max(1, measure - digits - 3)), i + 1, digits);
    }
  }

  private story({ kicker, headline, url }: Related, measure: number): string[] {
    const { theme, hyperlinks } = this.style;
    if (measure === Infinity) {
      const title = kicker ? `${kicker}: ${headline}` : headline;
      return [url ? `${title} <${url}>` : title];
    }
    const lines = kicker ? this.lines(painted(kicker, theme.kicker), measure) : [];
    const title: Inline = { type: 'text', text: headline };
    if (!url) return [...lines, ...this.title(flatten([title], this.style), measure)];
    if (hyperlinks)
      return [...lines, ...this.title(flatten([{ type: 'link', url, children: [title] }], this.style), measure)];
    return [
      ...lines,
      ...this.title(flatten([title], this.style), measure),
      ...this.lines(painted(url, theme.quiet), measure),
    ];
  }

  /**
   * One block's lines, at a measure that indents have already made narrower. `lead` is what stands before its first
   * words: the markers of lists that have no space to hang text from.
   */
  *block(block: Block, measure: number, depth: number, lead: Flat = EMPTY): Generator<string> {
    const { theme } = this.style;
    // A paragraph or a list begins with it; before anything else it has a line of its own.
    if (lead !== EMPTY && block.type !== 'paragraph' && block.type !== 'list') yield* this.lines(lead, measure);
    switch (block.type) {
      case 'paragraph':
        yield* this.paragraph(behind(lead, flatten(block.content, this.style)), measure);
        break;
      case 'heading': {
        const flat = flatten(block.content, this.style);
        yield* this.title(painted(flat.text, theme.heading), measure);
        break;
      }
      case 'list':
        yield* this.list(block, measure, depth, 0, lead);
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

  private *blocks(
    blocks: readonly Block[],
    measure: number,
    depth: number,
    tight: boolean,
    lead: Flat = EMPTY,
  ): Generator<string> {
    if (blocks.length === 0 && lead !== EMPTY) yield* this.lines(lead, measure);
    for (const [i, block] of blocks.entries()) {
      if (i > 0 && !(tight && block.type === 'list')) yield '';
      yield* this.block(block, measure, depth, i === 0 ? lead : EMPTY);
    }
  }

  private *list(
    list: { ordered: boolean; start?: number; items: readonly ListItem[] },
    measure: number,
    depth: number,
    indent: number,
    before: Flat = EMPTY,
  ): Generator<string> {
    const { theme } = this.style;
    const first = list.start ?? 1;
    const digits = String(first + list.items.length - 1).length;
    // Items of a single paragraph, perhaps with a list below it, have no blank line between them.
    const tight = list.items.every((item) => item.blocks.filter((block) => block.type !== 'list').length <= 1);
    for (const [i, item] of list.items.entries()) {
      if (i > 0 && !tight) yield '';
      // A task's box is a marker by itself, or follows the number.
      const tick = item.checked === undefined ? '' : item.checked ? '☑' : '☐';
      const number = list.ordered ? `${String(first + i).padStart(digits)}.` : tick === '' ? '•' : '';
      const marker = number !== '' && tick !== '' ? `${number} ${tick}` : number + tick;
      const lead = depth < INDENT_DEPTH && measure !== Infinity ? indent : 0;
      const width = lead + columns(marker) + 1;
      const ahead = i === 0 ? before : EMPTY;
      if (measure !== Infinity && (depth >= INDENT_DEPTH || measure - width < HANG_MIN || ahead !== EMPTY)) {
        // Too narrow to hang text from the marker: it stands before the first words, with a space that no line ends at.
        const held = joinFlat(ahead, painted(marker, theme.marker), { text: '\u00a0', runs: [] });
        yield* this.blocks(item.blocks, measure, depth + 1, tight, held);
        continue;
      }
      const lines = this.blocks(item.blocks, measure - width, depth + 1, tight);
      yield* hang(lines, ' '.repeat(lead) + theme.marker(marker), width - 1, 1);
    }
  }

  private *quote(block: Extract<Block, { type: 'quote' }>, measure: number, depth: number): Generator<string> {
    const { theme } = this.style;
    const inset = depth < INDENT_DEPTH && measure > 12 ? 2 : 0;
    const bar = measure === Infinity ? '> ' : `${theme.marker('│')} `;
    const inner = measure - inset;
    for (const line of this.blocks(block.blocks, inner, depth + 1, false)) {
      yield inset === 0 ? line : line === '' ? bar.trimEnd() : bar + line;
    }
    if (block.source) {
      const source = joinFlat({ text: '— ', runs: [] }, flatten(block.source, this.style));
      yield* hang(this.lines(source, inner), '', 0, inset);
    }
  }

  private *code(block: Extract<Block, { type: 'code' }>, measure: number): Generator<string> {
    const lines = this.rich?.codeLines(block.text, block.language, this.style.theme, Math.max(1, measure - 4));
    if (lines && measure !== Infinity) yield* hang(lines, '', 0, measure > 12 ? 4 : 0);
    else yield* block.text.split('\n');
  }

  private *table(block: Extract<Block, { type: 'table' }>, measure: number): Generator<string> {
    const { theme } = this.style;
    if (block.caption) yield* this.lines(painted(inlineText(block.caption), theme.quiet), measure);
    const cells = [block.header, ...block.rows].map((row) => row.map((cell) => flatten(cell, this.style)));
    if (measure === Infinity) {
      for (const row of cells) yield row.map((cell) => cell.text.replace(/[\t\n]/g, ' ')).join('\t');
      return;
    }
    const lines = this.rich?.tableLines(block, cells, theme, measure);
    if (lines) yield* lines;
    else yield* this.records(cells, measure);
  }

  /** A table too wide for the measure, as records: the cells of each row below each other, with their headings. */
  private *records([header = [], ...rows]: Flat[][], measure: number): Generator<string> {
    for (const [r, row] of rows.entries()) {
      if (r > 0) yield '';
      for (const [c, cell] of row.entries()) {
        const label = header[c]?.text ?? '';
        const lead = label === '' ? { text: '', runs: [] } : painted(`${label}: `, this.style.theme.strong);
        yield* this.lines(joinFlat(lead, cell), measure);
      }
    }
  }

  private *figure(block: Extract<Block, { type: 'figure' }>, measure: number): Generator<string> {
    const { theme } = this.style;
    const caption = block.caption ? inlineText(block.caption) : undefined;
    const text = caption ?? block.alt ?? block.url ?? '';
    const credit = block.credit ? ` (${block.credit})` : '';
    yield* this.lines(painted(`[Image: ${text}${credit}]`, theme.quiet), measure);
  }
}

/** About how many lines of a dek a list shows: some lists hold whole stories. */
const DEK_LINES = 4;

/** The beginning of a dek, cut after a word: as much as a few lines of so many columns hold. */
function opening(dek: string, measure: number): string {
  const text = dek.replace(/\n+/g, ' ');
  const most = measure * DEK_LINES;
  // No letter takes more than two columns.
  if (text.length * 2 <= most || columns(text) <= most) return text;
  let used = 1;
  let end = 0;
  for (const letter of text) {
    used += columns(letter);
    if (used > most) break;
    end += letter.length;
  }
  const cut = text.slice(0, end);
  const words = cut.replace(/\s+\S*$/u, '');
  return `${words.length > end / 2 ? words : cut}…`;
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
