/** marked's block tokens → blocks. */
import type { Token, Tokens } from 'marked';
import { clean } from '../../article/clean.js';
import { MARKERS_COMMENT } from '../../article/format-defaults.js';
import type { Block, ListItem, Removed } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { parseJson } from '../../base/json.js';
import { isBadge } from '../badges.js';
import type { SplitHtml } from './html.js';
import { decode, InlineReader, known } from './inlines.js';
import { type Limits, tokensOf } from './lexer.js';
import { Run, trimEnds } from './run.js';

/** What stood before each item of a list, null where nothing did; the last holds for the items that follow. */
type Markers = readonly (string | null)[];

/** Elements of HTML that stand inside a paragraph; any other ends it. */
const INLINE_TAGS = new Set(
  [
    'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q ruby rb rt rp',
    's samp small span strong strike sub sup time tt u var wbr',
  ].flatMap((row) => row.split(' ')),
);

/** Elements of HTML whose content is never shown. */
const HIDDEN_TAGS = new Set(['script', 'style']);

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** Reads Markdown into blocks. */
export class BlockReader {
  readonly #inlines: InlineReader;
  readonly #limits: Limits;
  /** Paragraphs in small type by themselves: each is the caption of the table that follows, if one does. */
  readonly #captions = new WeakSet<Block>();

  /** @param base The text's own address, which relative addresses count from, where it is known. */
  constructor(removed: Removed[], base: string | undefined, limits: Limits, splitHtml: SplitHtml) {
    this.#inlines = new InlineReader(removed, base, splitHtml);
    this.#limits = limits;
  }

  read(markdown: string): Block[] {
    return this.#blocks(tokensOf(markdown, this.#limits));
  }

  #blocks(tokens: readonly Token[]): Block[] {
    const out: Block[] = [];
    let markers: Markers | undefined;
    for (const [i, token] of tokens.entries()) {
      if (token.type === 'space') continue;
      const comment = token.type === 'html' ? readMarkers(token.raw.trim()) : undefined;
      if (comment && tokens.slice(i + 1, i + 3).some((next) => next.type === 'list')) {
        markers = comment;
        continue;
      }
      this.#block(token, out, markers);
      markers = undefined;
    }
    return out;
  }

  #block(one: Token, out: Block[], markers: Markers | undefined): void {
    const token = known(one);
    switch (token.type) {
      case 'heading':
        this.#heading(token, out);
        return;
      case 'checkbox':
        return;
      case 'hr':
        out.push({ type: 'break' });
        return;
      case 'code':
        out.push(this.#code(token));
        return;
      case 'blockquote':
        this.#quote(token, out);
        return;
      case 'list':
        out.push(this.#list(token, markers));
        return;
      case 'table':
        this.#table(token, out);
        return;
      case 'html':
        this.#html(token.raw, out);
        return;
      case 'def':
        // marked takes a footnote of one word for the definition of a link.
        if (token.tag.startsWith('^'))
          out.push({ type: 'paragraph', content: [{ type: 'text', text: clean(token.raw.trim()) }] });
        return;
      default: {
        const { raw } = token;
        const tokens = 'tokens' in token ? token.tokens : undefined;
        this.#paragraph(tokens ?? [{ type: 'text', raw, text: raw, escaped: false }], out);
      }
    }
  }

  /** A badge beside a title is a picture below it; a picture that is all of a heading is its text. */
  #heading({ depth, tokens }: Tokens.Heading, out: Block[]): void {
    const pictures: Block[] = [];
    const content = areAllPictures(tokens) ? this.#inlines.read(tokens) : this.#inlines.readBeside(tokens, pictures);
    if (content.length > 0) out.push({ type: 'heading', level: LEVELS[depth - 1] ?? 6, content });
    this.#addPictures(pictures, out, false);
  }

  #code({ lang, text }: Tokens.Code): Block {
    const [, language = '', info = ''] = /^\s*(\S*)\s*(.*)$/s.exec(lang ?? '') ?? [];
    if (info) this.#inlines.remove(info, 'code-attributes');
    // Where a fenced block ends with an empty line, marked keeps one newline too many.
    const code = text.endsWith('\n') ? text.slice(0, -1) : text;
    return { type: 'code', ...(language && { language: clean(decode(language)) }), text: clean(code) };
  }

  /** A block quotation; a last paragraph that is all a citation is its source. */
  #quote(quote: Tokens.Blockquote, out: Block[]): void {
    const end = quote.tokens.findLastIndex((token) => token.type !== 'space') + 1;
    const tokens = quote.tokens.slice(0, end);
    const last = tokens.at(-1);
    const cite = last?.type === 'paragraph' ? soleElement(last.tokens ?? [], 'cite') : undefined;
    const blocks = this.#blocks(cite ? tokens.slice(0, -1) : tokens);
    const source = cite && this.#inlines.read(cite);
    if (blocks.length > 0 || source?.length) out.push({ type: 'quote', blocks, ...(source?.length && { source }) });
  }

  #list(token: Tokens.List, markers: Markers | undefined): Block {
    const items = token.items.map((item, i): ListItem => {
      const marker = markers?.[Math.min(i, markers.length - 1)];
      return {
        ...(typeof marker === 'string' && { marker: clean(marker) }),
        ...(item.task && { checked: item.checked === true }),
        blocks: this.#blocks(item.tokens),
      };
    });
    const start = token.ordered ? Number(token.start) : 1;
    return {
      type: 'list',
      ordered: token.ordered,
      ...(token.ordered && (start !== 1 || markers) && { start }),
      items,
    };
  }

  #table({ align, header, rows, raw }: Tokens.Table, out: Block[]): void {
    // GFM leaves out what a row has beyond its columns.
    for (const line of raw.split('\n').slice(2)) {
      const beyond = cellsOf(line).slice(header.length).join('|').trim();
      if (beyond !== '') this.#inlines.remove(beyond, 'excess-cells');
    }
    const read = (cell: Tokens.TableCell) => this.#inlines.read(cell.tokens);
    const table: Block = { type: 'table', align, header: header.map(read), rows: rows.map((row) => row.map(read)) };
    const before = out.at(-1);
    if (before?.type === 'paragraph' && this.#captions.has(before)) {
      out.pop();
      table.caption = before.content;
    }
    out.push(table);
  }

  /** A paragraph, its pictures as figures: those that lead it before it, the others after. */
  #paragraph(tokens: readonly Token[], out: Block[]): void {
    const figure = this.#figure(tokens);
    if (figure) {
      this.#addPictures([figure], out, true);
      return;
    }
    const caption = soleElement(tokens, 'small');
    const pictures: Block[] = [];
    const content = this.#inlines.readBeside(caption ?? tokens, pictures);
    const leading = tokens.findIndex((token) => !isPicture(token) && token.raw.trim() !== '');
    const lead = leading < 0 ? pictures.length : tokens.slice(0, leading).filter(isPicture).length;
    const isAlone = content.length === 0;
    this.#addPictures(pictures.slice(0, lead), out, isAlone);
    if (content.length > 0) {
      const paragraph: Block = { type: 'paragraph', content };
      if (caption) this.#captions.add(paragraph);
      out.push(paragraph);
    }
    this.#addPictures(pictures.slice(lead), out, isAlone);
  }

  /**
   * Adds pictures as figures, but for badges: what a service for them made, and a row of pictures that lead elsewhere.
   * `isAlone` is true where nothing else stands in their paragraph.
   */
  #addPictures(pictures: readonly Block[], out: Block[], isAlone: boolean): void {
    const isRow = isAlone && pictures.length > 1 && pictures.every((one) => this.#inlines.linked.has(one));
    for (const picture of pictures) {
      if (picture.type === 'figure' && (isRow || isBadge(picture.url ?? ''))) {
        const words = picture.alt ?? picture.url ?? '';
        if (words !== '') this.#inlines.remove(words, 'badge');
      } else out.push(picture);
    }
  }

  /** A picture with the caption in small type and the credit as a citation that may follow it. */
  #figure([first, ...rest]: readonly Token[]): Block | undefined {
    const image = first && known(first);
    if (image?.type !== 'image') return undefined;
    const small = takeElement(rest, 'small');
    const cite = takeElement(small?.rest ?? rest, 'cite');
    if ((cite?.rest ?? small?.rest ?? rest).some((token) => token.raw.trim() !== '')) return undefined;
    const figure = this.#inlines.picture(image);
    const caption = small ? this.#inlines.read(small.inside) : [];
    const credit = cite ? inlineText(this.#inlines.read(cite.inside)) : '';
    if (caption.length > 0) figure.caption = caption;
    if (credit) figure.credit = clean(credit);
    return figure;
  }

  /** A block of HTML: its text as paragraphs and figures; scripts and style sheets are removed. */
  #html(html: string, out: Block[]): void {
    let run = new Run();
    let pictures: Block[] = [];
    let level: (typeof LEVELS)[number] | undefined;
    const endParagraph = () => {
      const content = trimEnds(run.end());
      if (content.length > 0)
        out.push(level === undefined ? { type: 'paragraph', content } : { type: 'heading', level, content });
      this.#addPictures(pictures, out, content.length === 0);
      run = new Run();
      pictures = [];
    };
    let hidden: string | undefined;
    for (const piece of this.#inlines.splitHtml(html)) {
      if (hidden !== undefined) {
        if (piece.type === 'tag' && piece.closing && piece.name === hidden) hidden = undefined;
        else if (piece.type === 'text' && piece.text.trim()) this.#inlines.remove(piece.text.trim(), 'code-of-page');
      } else if (piece.type === 'tag' && HIDDEN_TAGS.has(piece.name)) {
        if (!piece.closing) hidden = piece.name;
      } else if (piece.type === 'tag' && !INLINE_TAGS.has(piece.name)) {
        endParagraph();
        level = piece.closing ? undefined : levelOf(piece.name);
      } else if (piece.type === 'text') {
        // A blank line inside a block of HTML ends a paragraph as a tag does.
        for (const [i, text] of piece.text.split(/\n[ \t]*\n/).entries()) {
          if (i > 0) endParagraph();
          this.#inlines.addHtml({ type: 'text', text }, run, pictures);
        }
      } else this.#inlines.addHtml(piece, run, pictures);
    }
    endParagraph();
  }
}

/**
 * The cells of a table's line as they stand, divided at bars that no backslash escapes; one at either end divides
 * nothing.
 */
function cellsOf(line: string): string[] {
  const row = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\') at++;
    else if (row[at] === '|') {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  return from < row.length ? [...cells, row.slice(from)] : cells;
}

/** The level of a heading of HTML. */
function levelOf(name: string): (typeof LEVELS)[number] | undefined {
  return /^h[1-6]$/.test(name) ? LEVELS[Number(name[1]) - 1] : undefined;
}

const isPicture = (token: Token) => token.type === 'image';

function areAllPictures(tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.type === 'link') return areAllPictures(token.tokens ?? []);
    return isPicture(token) || token.raw.trim() === '';
  });
}

function readMarkers(comment: string): Markers | undefined {
  const json = MARKERS_COMMENT.exec(comment)?.[1];
  // Somebody else's comment may begin like ours.
  const markers = json === undefined ? undefined : parseJson(json);
  const fits = Array.isArray(markers) && markers.length > 0;
  return fits && markers.every((marker) => marker === null || typeof marker === 'string') ? markers : undefined;
}

/** What stands inside an element that is all of a run of tokens. */
function soleElement(tokens: readonly Token[], name: string): Token[] | undefined {
  const found = takeElement(tokens, name);
  return found && found.rest.length === 0 ? found.inside : undefined;
}

/** Takes an element off the head of a run of tokens, white space and line breaks before it aside. */
function takeElement(tokens: readonly Token[], name: string): { inside: Token[]; rest: Token[] } | undefined {
  let at = 0;
  while (tokens[at]?.type === 'br' || (tokens[at]?.type === 'text' && tokens[at]?.raw.trim() === '')) at++;
  if (tokens[at]?.type !== 'html' || tokens[at]?.raw !== `<${name}>`) return undefined;
  const end = tokens.findIndex((token, i) => i > at && token.type === 'html' && token.raw === `</${name}>`);
  return end < 0 ? undefined : { inside: tokens.slice(at + 1, end), rest: tokens.slice(end + 1) };
}
