/**
 * Markdown (CommonMark and GFM, as marked reads them) → Article. Front matter is read by front-matter.ts, which loads
 * only for a text that has some.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { getDefaults, Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import { clean, cleanLine, joinSafe } from '../../article/clean.js';
import { MARKERS_COMMENT } from '../../article/format-defaults.js';
import type { Article, Block, Inline, ListItem, SafeText } from '../../article/model.js';
import { inlineText, passages } from '../../article/passages.js';
import { append } from '../../base/append.js';
import type { ParseBudget } from '../budget.js';
import type { FrontMatter } from './front-matter.js';

/**
 * How deep block quotations and lists may nest, and marks in a line. marked calls itself for each level and reads the rest
 * again, so that depth costs stack and time; people nest five or six deep.
 */
const MAX_CONTAINERS = 64;
const MAX_MARKS = 24;

/**
 * A paragraph longer than this is read in pieces, parted at white space: what marked looks for in a line it may seek to the line's end, from each
 * of its characters. UTF-16 units; some 2,500 words, more than a page of a book has.
 */
const MAX_LINE = 1 << 14;

/**
 * So many tokens are made of a text: each costs, with what is made of it, up to 1.4 KB, and a gigabyte is enough for any text. What comes after
 * them is read without its marks.
 */
const MAX_TOKENS = 700_000;

/** A list is read in pieces of so many UTF-16 units, parted at a line: marked holds all its items before the first is read. */
const MAX_LIST = 1 << 20;

/** A text that has this many ASCII units without white space gets no emphasis and no bare links: marked is quadratic there. */
const CROWDED = /(?<![!-~])[!-~]{1024}/;
/** What marked looks for inside a line. Most prose has none of it, and needs none of marked's patterns. */
const MARKED = /[\\`*_~[\]<@]|:\/\/|www\.| {2}\n/i;
/** Plain text up to what may be something else. */
const PLAIN = /^(?:`+|[\s\S])[^\\<![`\s]*/;

export interface MarkdownOptions {
  name?: SafeText;
  url?: string;
  budget?: ParseBudget;
  onNote?: (note: string) => void;
}

/**
 * Understands Markdown as an Article. A headline that the front matter doesn't give is the first heading of level 1,
 * where that leads the text or is the only one. Nothing is lost but marks: comments, unsafe addresses, titles of links
 * and fields of front matter that mean nothing here are in `removed`.
 *
 * @param options.name What the text is called: kept in `source.name`, and in error messages.
 * @param options.url The text's own address; relative links are resolved against it, else against front matter's `url`.
 * @param options.budget How much parsing may take; what is left when it is spent is plain text.
 * @param options.onNote Told in a sentence that the budget was spent, or that the text has too many marks.
 * @throws {LedeError} where the front matter is broken or a field of it is wrong.
 */
export async function parseMarkdown(source: string, options: MarkdownOptions = {}): Promise<Article> {
  const text = clean(source);
  const front = /^(?:---|\+\+\+)/.test(text)
    ? (await import('./front-matter.js')).readFrontMatter(text, options.name ?? 'Markdown')
    : undefined;
  return article(text.slice(front?.end ?? 0), front?.matter, options);
}

function article(markdown: string, front: FrontMatter | undefined, options: MarkdownOptions): Article {
  const url = options.url ?? front?.url;
  const removed: Article['removed'] = front?.removed ?? [];
  const reader = new Reader(removed, url, options);
  const body = reader.blocks(markdown);
  const made: Article = {
    authors: front?.authors ?? [],
    keyPoints: (front?.keyPoints ?? []).map(({ markdown, marker, checked }) => ({
      ...(marker !== undefined && { marker }),
      ...(checked !== undefined && { checked }),
      blocks: reader.blocks(markdown),
    })),
    body,
    related: [],
    credits: front?.credits ?? [],
    source: {
      format: 'markdown',
      ...(options.name !== undefined && { name: options.name }),
      ...(front?.site !== undefined && { site: front.site }),
      ...(url !== undefined && { url: cleanLine(front?.url ?? url) }),
    },
    removed,
  };
  const headline = front?.headline === undefined ? takeHeadline(body) : front.headline;
  if (headline) made.headline = headline;
  for (const key of ['kicker', 'dek'] as const) if (front?.[key] !== undefined) made[key] = front[key];
  for (const key of ['date', 'updated'] as const) if (front?.[key] !== undefined) made[key] = front[key];
  if (front?.place !== undefined) made.place = front.place;
  if (front?.language !== undefined) made.language = front.language;
  if (front && front.related.length > 0) {
    let paragraphs = 0;
    for (const passage of passages(made)) paragraphs = passage.paragraph ?? paragraphs;
    made.related = front.related.map((story) => ({ ...story, after: story.after ?? paragraphs }));
  }
  return made;
}

/** Takes the headline out of the body: the first heading of level 1, where only pictures lead it or it stands alone. */
function takeHeadline(body: Block[]): SafeText | undefined {
  const titles = body.filter((block) => block.type === 'heading' && block.level === 1);
  const [title] = titles;
  if (title?.type !== 'heading') return undefined;
  const at = body.indexOf(title);
  if (titles.length > 1 && body.slice(0, at).some((block) => block.type !== 'figure')) return undefined;
  body.splice(at, 1);
  return cleanLine(inlineText(title.content));
}

// --- marked, held to linear time and a bounded stack --------------------------------------------------------------

/** Leaves out what is quadratic on a crowded line. */
class CalmTokenizer extends Tokenizer {
  crowded = false;
  /** Asked before each block; true where all that is left is to be plain text. */
  tired: () => boolean = () => false;

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    return this.crowded ? undefined : super.emStrong(src, maskedSrc, prevChar);
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    return this.crowded ? undefined : super.del(src, maskedSrc, prevChar);
  }

  override url(src: string) {
    return this.crowded ? undefined : super.url(src);
  }

  // marked's pattern tries each shorter run of backticks as well; only one as long closes.
  override codespan(src: string) {
    const run = /^`+/.exec(src)?.[0].length;
    if (run === undefined) return undefined;
    for (const { 0: other, index } of src.slice(run).matchAll(/`+/g))
      if (other.length === run) return super.codespan(src.slice(0, 2 * run + index));
    return undefined;
  }

  // Its pattern goes a step deeper for each empty line, and overflows after some millions. A piece ends with a line: what indents the next stays.
  override space(src: string) {
    // What this gives is taken for a token before anything else is tried.
    if (this.tired() && src.length > 1) return plainToken(src) as unknown as Tokens.Space;
    const end = src.length > MAX_LINE ? src.lastIndexOf('\n', MAX_LINE) + 1 : 0;
    return super.space(end > 0 ? src.slice(0, end) : src);
  }

  override list(src: string) {
    const end = src.length > MAX_LIST ? src.lastIndexOf('\n', MAX_LIST) + 1 : 0;
    return super.list(end > 0 ? src.slice(0, end) : src);
  }

  // marked's pattern goes a step deeper for each character of a paragraph, and overflows after some millions.
  override lheading(src: string) {
    return super.lheading(src.slice(0, MAX_LINE));
  }

  override inlineText(src: string) {
    const raw = this.crowded ? PLAIN.exec(src)?.[0] : undefined;
    return raw === undefined ? super.inlineText(src) : { type: 'text' as const, raw, text: raw, escaped: false };
  }
}

/** A block of nothing but text. */
const plainToken = (src: string): Tokens.Text => ({
  type: 'text',
  raw: src,
  text: src,
  escaped: false,
  tokens: [{ type: 'text', raw: src, text: src, escaped: false }],
});

type Limits = Pick<MarkdownOptions, 'budget' | 'onNote'>;

class CalmLexer extends Lexer {
  readonly #calm: CalmTokenizer;
  #depth = 0;

  readonly #limits: Limits;
  #late = false;
  #tokens = 0;

  constructor(limits: Limits, calm = new CalmTokenizer()) {
    super({ ...getDefaults(), tokenizer: calm });
    this.#calm = calm;
    this.#limits = limits;
    calm.tired = () => {
      this.#tokens++;
      return this.#isLate();
    };
  }

  /** True once the time is over, or there are too many tokens; said once. */
  #isLate(): boolean {
    if (this.#late) return true;
    const many = this.#tokens > MAX_TOKENS;
    if (!many && !this.#limits.budget?.isSpent()) return false;
    this.#late = true;
    const why = many ? 'the text has too many marks' : 'the text takes too long to parse';
    this.#limits.onNote?.(`${why}; the rest of it is read as plain text`);
    return true;
  }

  override blockTokens(src: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (!this.#isLate()) return super.blockTokens(src, tokens, clipped);
    tokens.push(plainToken(src));
    return tokens;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    let rest = src;
    while (rest.length > MAX_LINE) {
      const space = rest.slice(0, MAX_LINE).search(/\s\S*$/);
      // Without white space, at least not between the halves of a surrogate pair.
      const end = space > 0 ? space : MAX_LINE - (/[\ud800-\udbff]/.test(rest[MAX_LINE - 1] ?? '') ? 1 : 0);
      this.#piece(rest.slice(0, end), tokens);
      rest = rest.slice(end);
    }
    return this.#piece(rest, tokens);
  }

  #piece(src: string, tokens: Token[]): Token[] {
    if (this.#depth >= MAX_MARKS || !MARKED.test(src) || this.#isLate()) {
      tokens.push({ type: 'text', raw: src, text: src, escaped: false });
      return tokens;
    }
    const { crowded } = this.#calm;
    this.#calm.crowded = CROWDED.test(src);
    this.#depth++;
    try {
      const before = tokens.length;
      super.inlineTokens(src, tokens);
      this.#tokens += tokens.length - before;
      return tokens;
    } finally {
      this.#depth--;
      this.#calm.crowded = crowded;
    }
  }
}

/** Markers of block quotations and list items, one after the other at the head of a line. */
const CONTAINERS = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const DEEP_LINE = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MAX_CONTAINERS}}|^[ \\t]{${2 * MAX_CONTAINERS},}[->+*\\d]`,
  'm',
);

/** Makes plain text of markers that nest deeper than `MAX_CONTAINERS`, by a backslash before the first one too many. */
function boundNesting(markdown: string): string {
  if (!DEEP_LINE.test(markdown)) return markdown;
  return markdown
    .split('\n')
    .map((line) => {
      if (!DEEP_LINE.test(line)) return line;
      let at = 0;
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      for (let depth = Math.floor(indent / 2); depth < MAX_CONTAINERS; depth++) {
        CONTAINERS.lastIndex = at;
        const match = CONTAINERS.exec(line);
        if (!match) return line;
        at += match[0].length;
      }
      const rest = /^([ \t]*)(\d*)(.*)$/s.exec(line.slice(at)) as RegExpExecArray;
      // Of an indent, no more than nests: each level reads it again.
      const space = rest[1]?.slice(0, 2 * MAX_CONTAINERS) ?? '';
      return `${line.slice(0, at)}${space}${rest[2]}\\${rest[3]}`;
    })
    .join('\n');
}

// --- tokens → blocks ------------------------------------------------------------------------------------------------

/** Schemes that a link may have; any other is dropped, its text kept. No scheme at all is a relative address. */
const SAFE_SCHEME = /^(?:https?|mailto|tel|sms|ftps?|geo|news|xmpp|ircs?|magnet):/i;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

class Reader {
  readonly #removed: Article['removed'];
  readonly #base: string | undefined;

  readonly #limits: Limits;

  constructor(removed: Article['removed'], base: string | undefined, limits: Limits) {
    this.#removed = removed;
    this.#limits = limits;
    this.#base = base !== undefined && /^https?:/i.test(base) && URL.canParse(base) ? base : undefined;
  }

  blocks(markdown: string): Block[] {
    return this.#blocks(new CalmLexer(this.#limits).lex(boundNesting(markdown)));
  }

  #blocks(tokens: readonly Token[]): Block[] {
    const out: Block[] = [];
    let markers: (string | null)[] | undefined;
    for (const [i, token] of tokens.entries()) {
      if (token.type === 'space') continue;
      const comment = token.type === 'html' ? readMarkers(token.raw.trim()) : undefined;
      if (comment && tokens.slice(i + 1, i + 3).some((next) => next.type === 'list')) {
        markers = comment;
        continue;
      }
      this.#block(token as Tokens.Generic & Token, out, markers);
      markers = undefined;
    }
    return out;
  }

  #block(token: Token, out: Block[], markers: (string | null)[] | undefined): void {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        // A badge beside a title is a picture below it; a picture that is all of a heading is its words.
        const pictures: Block[] = [];
        const content = onlyPictures(tokens) ? this.#inline(tokens) : this.#worded(tokens, pictures);
        if (content.length > 0) out.push({ type: 'heading', level: depth as 1 | 2 | 3 | 4 | 5 | 6, content });
        append(out, pictures);
        return;
      }
      case 'checkbox':
        return;
      case 'hr':
        out.push({ type: 'break' });
        return;
      case 'code': {
        const { lang, text } = token as Tokens.Code;
        const [, language = '', info = ''] = /^\s*(\S*)\s*(.*)$/s.exec(lang ?? '') ?? [];
        if (info) this.#remove(info, 'code-attributes', 'attributes of a code block');
        // Where a fenced block ends with an empty line, marked keeps one newline too many.
        const code = text.endsWith('\n') ? text.slice(0, -1) : text;
        out.push({ type: 'code', ...(language && { language: clean(decode(language)) }), text: clean(code) });
        return;
      }
      case 'blockquote': {
        const tokens = [...((token as Tokens.Blockquote).tokens ?? [])];
        while (tokens.at(-1)?.type === 'space') tokens.pop();
        const last = tokens.at(-1);
        const cite =
          last?.type === 'paragraph' ? soleElement((last as Tokens.Paragraph).tokens ?? [], 'cite') : undefined;
        if (cite) tokens.pop();
        const blocks = this.#blocks(tokens);
        const source = cite && this.#inline(cite);
        if (blocks.length > 0 || source?.length) {
          out.push({ type: 'quote', blocks, ...(source?.length && { source }) });
        }
        return;
      }
      case 'list':
        out.push(this.#list(token as Tokens.List, markers));
        return;
      case 'table': {
        const { align, header, rows, raw } = token as Tokens.Table;
        // GFM leaves out what a row has beyond its columns.
        for (const line of raw.split('\n').slice(2)) {
          const beyond = cellsOf(line).slice(header.length).join('|').trim();
          if (beyond !== '') this.#remove(beyond, 'excess-cells', 'cells of a table beyond its columns');
        }
        const table: Block = {
          type: 'table',
          align,
          header: header.map((cell) => this.#inline(cell.tokens)),
          rows: rows.map((row) => row.map((cell) => this.#inline(cell.tokens))),
        };
        const before = out.at(-1);
        if (before && captions.has(before) && before.type === 'paragraph') {
          out.pop();
          table.caption = before.content;
        }
        out.push(table);
        return;
      }
      case 'html':
        this.#html(token.raw, out);
        return;
      case 'def': {
        // marked takes a footnote of one word for the definition of a link.
        const { tag, raw } = token as Tokens.Def;
        if (tag.startsWith('^')) out.push({ type: 'paragraph', content: [{ type: 'text', text: clean(raw.trim()) }] });
        return;
      }
      default: {
        const { tokens, raw } = token as Tokens.Paragraph;
        this.#paragraph(tokens ?? [{ type: 'text', raw, text: raw, escaped: false }], out);
      }
    }
  }

  #list(token: Tokens.List, markers: (string | null)[] | undefined): Block {
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

  /** A paragraph, its pictures as figures: those that lead it before it, the others after. */
  #paragraph(tokens: readonly Token[], out: Block[]): void {
    const figure = this.#figure(tokens);
    if (figure) {
      out.push(figure);
      return;
    }
    const caption = soleElement(tokens, 'small');
    const pictures: Block[] = [];
    const content = this.#worded(caption ?? tokens, pictures);
    const leading = tokens.findIndex((token) => !isPicture(token) && token.raw.trim() !== '');
    const lead = leading < 0 ? pictures.length : tokens.slice(0, leading).filter(isPicture).length;
    append(out, pictures.slice(0, lead));
    if (content.length > 0) {
      const paragraph: Block = { type: 'paragraph', content };
      if (caption) captions.add(paragraph);
      out.push(paragraph);
    }
    append(out, pictures.slice(lead));
  }

  /** A picture with the caption in small type and the credit as a citation that may follow it. */
  #figure(tokens: readonly Token[]): Block | undefined {
    const [image, ...rest] = tokens;
    if (image?.type !== 'image') return undefined;
    const small = takeElement(rest, 'small');
    const cite = takeElement(small?.rest ?? rest, 'cite');
    if ((cite?.rest ?? small?.rest ?? rest).some((token) => token.raw.trim() !== '')) return undefined;
    const figure = this.#picture(image as Tokens.Image);
    const caption = small ? this.#inline(small.inside) : [];
    const credit = cite ? inlineText(this.#inline(cite.inside)) : '';
    if (caption.length > 0) figure.caption = caption;
    if (credit) figure.credit = clean(credit);
    return figure;
  }

  #picture({ href, text, title, tokens }: Tokens.Image): Block & { type: 'figure' } {
    const url = this.#address(href);
    const alt = tokens ? inlineText(this.#inline(tokens)) : clean(decode(text));
    return {
      type: 'figure',
      ...(url && { url }),
      ...(alt && { alt }),
      ...(title && { caption: [{ type: 'text', text: clean(decode(title)) }] }),
    };
  }

  /** An address that may be followed: decoded, absolute where the text's own is known. Undefined, and removed, if unsafe. */
  #address(href: string): SafeText | undefined {
    const url = clean(clean(decode(href)).trim());
    if (url === '') return undefined;
    if (SCHEME.test(url.replace(/[\t\n ]/g, ''))) {
      if (SAFE_SCHEME.test(url)) return url;
      this.#remove(
        url.length > 200 ? `${url.slice(0, 200)}…` : url,
        'unsafe-link',
        'an address that is not one of a page',
      );
      return undefined;
    }
    return this.#base !== undefined && URL.canParse(url, this.#base) ? cleanLine(new URL(url, this.#base).href) : url;
  }

  #remove(text: string, rule: string, reason: string): void {
    this.#removed.push({ text: clean(text), rule, reason });
  }

  /** As `#inline`, without the white space that pictures leave at the ends. */
  #worded(tokens: readonly Token[], pictures: Block[]): Inline[] {
    const content = this.#inline(tokens, pictures);
    return pictures.length > 0 ? trimEnds(content) : content;
  }

  /** Inline tokens → inline nodes. Pictures go to `pictures`, or become links where no figure can stand. */
  #inline(tokens: readonly Token[], pictures?: Block[]): Inline[] {
    const run = new Run();
    const edge = tokens.length - 1;
    for (const [i, token] of tokens.entries()) {
      this.#add(token, run, pictures, i === 0 || endsLine(tokens[i - 1]), i === edge);
    }
    return run.end();
  }

  #add(token: Token, run: Run, pictures: Block[] | undefined, first: boolean, last: boolean): void {
    switch (token.type) {
      case 'escape':
        run.text(clean((token as Tokens.Escape).text));
        return;
      case 'codespan':
        run.push({ type: 'code', text: clean((token as Tokens.Codespan).text) });
        return;
      case 'br':
        run.push({ type: 'break' });
        return;
      case 'em':
      case 'strong':
      case 'del': {
        const children = this.#inline((token as Tokens.Strong).tokens, pictures);
        const type = token.type === 'em' ? 'emphasis' : token.type === 'del' ? 'deleted' : 'strong';
        if (children.length > 0) run.push({ type, children });
        return;
      }
      case 'link': {
        const link = token as Tokens.Link;
        // A footnote's mark, which marked takes for a link where the note is one word.
        if (/^\[\^[^\]]*\]$/.test(link.raw)) {
          run.text(clean(link.raw));
          return;
        }
        const children = this.#unlinked(this.#inline(link.tokens, pictures));
        if (link.title)
          this.#remove(decode(link.title), 'link-title', 'a note that shows when a pointer rests on a link');
        const url = this.#address(link.href);
        if (children.length === 0) {
          if (url) this.#remove(url, 'empty-link', 'a link without words');
        } else if (url) run.push({ type: 'link', url, children });
        else for (const child of children) run.push(child);
        return;
      }
      case 'image': {
        const picture = this.#picture(token as Tokens.Image);
        if (pictures) {
          pictures.push(picture);
          return;
        }
        const { url, alt } = picture;
        if (alt)
          run.push(url ? { type: 'link', url, children: [{ type: 'text', text: alt }] } : { type: 'text', text: alt });
        else if (url) this.#remove(url, 'wordless-image', 'a picture without words in running text');
        return;
      }
      case 'html':
        this.#tags(token.raw, run, pictures);
        return;
      case 'checkbox':
        return;
      default: {
        const nested = (token as Tokens.Text).tokens;
        if (nested) {
          for (const [i, child] of nested.entries())
            this.#add(child, run, pictures, first && i === 0, last && i === nested.length - 1);
          return;
        }
        let raw = token.raw.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');
        if (first) raw = raw.replace(/^[ \t]+/, '');
        if (last) raw = raw.slice(0, trimmedEnd(raw));
        run.text(clean(decode(raw)));
      }
    }
  }

  /** HTML inside a paragraph: marks that have a meaning here are kept, other tags go, comments are removed. */
  #tags(html: string, run: Run, pictures: Block[] | undefined): void {
    for (const piece of htmlPieces(html)) {
      if (piece.type === 'text') run.text(clean(decode(piece.text.replace(/\s+/g, ' '))));
      else if (piece.type === 'comment') this.#comment(piece.text);
      else if (piece.name === 'br') run.push({ type: 'break' });
      else if (piece.name === 'img') {
        const alt = attribute(piece.attributes, 'alt') ?? '';
        this.#add(
          {
            type: 'image',
            raw: '',
            href: attribute(piece.attributes, 'src') ?? '',
            title: null,
            text: alt,
          } as unknown as Token,
          run,
          pictures,
          false,
          false,
        );
      } else if (piece.closing) run.close(piece.name);
      else if (piece.name === 'a') {
        const url = this.#address(attribute(piece.attributes, 'href') ?? '');
        if (url) run.open('a', { type: 'link', url, children: [] });
      } else {
        const type = MARKS[piece.name];
        if (type) run.open(piece.name, { type, children: [] });
        else if (CODE_TAG.test(piece.name)) run.open(piece.name, { type: 'strong', children: [] });
      }
    }
  }

  /** A link holds no other: the address of a picture in it is removed. */
  #unlinked(children: Inline[]): Inline[] {
    return children.flatMap((child) => {
      if (child.type !== 'link') return [child];
      this.#remove(child.url, 'linked-picture', 'the address of a picture in a link');
      return child.children;
    });
  }

  #comment(text: string): void {
    if (text.trim()) this.#remove(text.trim(), 'comment', 'a comment in the source');
  }

  /** A block of HTML: its text as paragraphs, headings and figures; scripts and styles are removed. */
  #html(html: string, out: Block[]): void {
    let run = new Run();
    let pictures: Block[] = [];
    const flush = () => {
      const content = trimEnds(run.end());
      if (content.length > 0) out.push({ type: 'paragraph', content });
      append(out, pictures);
      run = new Run();
      pictures = [];
    };
    let hidden: string | undefined;
    for (const piece of htmlPieces(html)) {
      if (hidden !== undefined) {
        if (piece.type === 'tag' && piece.closing && piece.name === hidden) hidden = undefined;
        else if (piece.type === 'text' && piece.text.trim())
          this.#remove(piece.text.trim(), 'code-of-page', `what a page’s ${hidden} holds`);
      } else if (piece.type === 'tag' && /^(?:script|style)$/.test(piece.name)) {
        if (!piece.closing) hidden = piece.name;
      } else if (piece.type === 'tag' && !INLINE_TAG.test(piece.name)) flush();
      else if (piece.type === 'text') {
        // A blank line inside a block of HTML parts paragraphs no less than a tag.
        for (const [i, part] of piece.text.split(/\n[ \t]*\n/).entries()) {
          if (i > 0) flush();
          this.#tags(part, run, pictures);
        }
      } else this.#tags(piece.raw, run, pictures);
    }
    flush();
  }
}

/** The cells of a table's line as they stand, parted at bars that no backslash escapes; one at either end parts nothing. */
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

/** Paragraphs that stood in small type by themselves: the caption of a table that follows. */
const captions = new WeakSet<Block>();

const isPicture = (token: Token) => token.type === 'image';

function onlyPictures(tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.type === 'link') return onlyPictures((token as Tokens.Link).tokens);
    return isPicture(token) || token.raw.trim() === '';
  });
}

const endsLine = (token: Token | undefined) => token?.type === 'br';

const ENTITY = /&(?:#|[a-z])/i;
/** Character references, as HTML names them, become characters. */
const decode = (text: string): string => (ENTITY.test(text) ? decodeHTMLStrict(text) : text);

/** Where a string ends without its last spaces and tabs. */
function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}

function readMarkers(comment: string): (string | null)[] | undefined {
  const json = MARKERS_COMMENT.exec(comment)?.[1];
  if (json === undefined) return undefined;
  try {
    const markers: unknown = JSON.parse(json);
    const fits = Array.isArray(markers) && markers.length > 0;
    return fits && markers.every((marker) => marker === null || typeof marker === 'string') ? markers : undefined;
  } catch {
    // Somebody else's comment that begins like ours.
    return undefined;
  }
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

/** Gathers inline nodes; joins neighbouring text; holds the marks that HTML tags have opened. */
class Run {
  readonly #root: Inline[] = [];
  readonly #open: { name: string; node: Inline & { children: Inline[] } }[] = [];

  get #into(): Inline[] {
    return this.#open.at(-1)?.node.children ?? this.#root;
  }

  text(text: SafeText): void {
    if (text === '') return;
    const last = this.#into.at(-1);
    if (last?.type === 'text') last.text = joinSafe(last.text, text);
    else this.#into.push({ type: 'text', text });
  }

  push(node: Inline): void {
    if (node.type === 'text') this.text(node.text);
    // A link holds no other.
    else if (node.type === 'link' && this.#open.some((mark) => mark.name === 'a'))
      for (const child of node.children) this.push(child);
    else this.#into.push(node);
  }

  open(name: string, node: Inline & { children: Inline[] }): void {
    if (this.#open.length < MAX_MARKS) this.#open.push({ name, node });
  }

  close(name: string): void {
    if (!this.#open.some((mark) => mark.name === name)) return;
    for (;;) {
      const mark = this.#open.pop();
      if (!mark) return;
      const { name: opened, node } = mark;
      if (node.children.length > 0)
        this.#into.push(CODE_TAG.test(opened) ? { type: 'code', text: inlineText(node.children) } : node);
      if (mark.name === name) return;
    }
  }

  end(): Inline[] {
    for (let mark = this.#open.at(-1); mark; mark = this.#open.at(-1)) this.close(mark.name);
    return this.#root;
  }
}

// --- HTML inside Markdown -------------------------------------------------------------------------------------------

const MARKS: Record<string, 'strong' | 'emphasis' | 'deleted'> = {
  __proto__: null as unknown as 'strong',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  del: 'deleted',
  s: 'deleted',
};

/** Elements whose text is code. */
const CODE_TAG = /^(?:code|kbd|samp|tt)$/;

/** Elements that do not part paragraphs. */
const INLINE_TAG =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|ruby|rb|rt|rp|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var|wbr)$/;

type Piece =
  | { type: 'text'; text: string; raw: string }
  | { type: 'comment'; text: string; raw: string }
  | { type: 'tag'; name: string; closing: boolean; attributes: string; raw: string };

/** Parts HTML into tags, comments and text, in one pass. What is not closed is text. */
function* htmlPieces(html: string): Generator<Piece> {
  let at = 0;
  // An unclosed quotation mark may send the search for a tag's end to the end of the text: not too often.
  let patience = 20;
  const stop = html.lastIndexOf('>');
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > stop) break;
    if (open > at) yield text(html.slice(at, open));
    at = open;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      const raw = html.slice(at, end < 0 ? html.length : end + 3);
      yield { type: 'comment', text: raw.slice(4, end < 0 ? undefined : -3), raw };
      at += raw.length;
      continue;
    }
    const tag = TAG.exec(html.slice(at, patience > 0 ? undefined : at + 10_000));
    if (!tag) {
      patience--;
      yield text('<');
      at++;
      continue;
    }
    const [raw, slash, name = '', attributes = ''] = tag;
    if (name) yield { type: 'tag', name: name.toLowerCase(), closing: slash === '/', attributes, raw };
    at += raw.length;
  }
  if (at < html.length) yield text(html.slice(at));
}

const text = (raw: string): Piece => ({ type: 'text', text: raw, raw });
/** A tag, or a declaration or processing instruction, which has no name. */
const TAG = /^<(?:(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)|[!?][^<>]*)>/i;

/** An attribute's value, references still in it. */
function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** White space at the ends of a run goes. */
function trimEnds(content: Inline[]): Inline[] {
  const out = [...content];
  while (out[0]?.type === 'break' || (out[0]?.type === 'text' && out[0].text.trim() === '')) out.shift();
  while (
    out.at(-1)?.type === 'break' ||
    (out.at(-1)?.type === 'text' && inlineText([out.at(-1) as Inline]).trim() === '')
  )
    out.pop();
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', text: clean(first.text.trimStart()) };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', text: clean(last.text.trimEnd()) };
  return out;
}
