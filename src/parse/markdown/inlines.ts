/** marked's inline tokens → inline nodes. */

import { decodeHTMLStrict } from 'entities/decode';
import type { MarkedToken, Token, Tokens } from 'marked';
import { clean, cleanLine } from '../../article/clean.js';
import type { Block, Inline, Removed, SafeText } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { parseUrl } from '../../base/url.js';
import type { Piece, SplitHtml } from './html.js';
import { type Rule, removal } from './removed.js';
import { Run, trimEnds } from './run.js';

/** Schemes that a link may have; any other is dropped, and its text kept. No scheme at all is a relative address. */
const SAFE_SCHEMES = new Set(
  'http https mailto tel sms ftp ftps geo news xmpp irc ircs magnet'.split(' ').map((scheme) => `${scheme}:`),
);
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** An unsafe address is listed up to this many UTF-16 units: a "data:" address may be a whole picture. */
const UNSAFE_MAX = 200;

type Figure = Extract<Block, { type: 'figure' }>;

/** A token that marked made itself: without extensions it makes no others. */
export const known = (token: Token): MarkedToken => token as MarkedToken;

const ENTITY = /&(?:#|[a-z])/i;

/** Character references, as HTML names them, become characters. */
export const decode = (text: string): string => (ENTITY.test(text) ? decodeHTMLStrict(text) : text);

/** Where a token stands in its run. */
interface Place {
  /** True at the start of the run, and after a line break. */
  first: boolean;
  last: boolean;
}

/** The address of a picture: a link to one shows it larger. */
const PICTURE_ADDRESS = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i;

export class InlineReader {
  /** The pictures that stand in a link to something else. */
  readonly linked = new WeakSet<Block>();
  readonly #removed: Removed[];
  readonly #base: string | undefined;
  readonly splitHtml: SplitHtml;

  /** @param base The text's own address, which relative addresses count from, where it is known. */
  constructor(removed: Removed[], base: string | undefined, splitHtml: SplitHtml) {
    this.#removed = removed;
    this.splitHtml = splitHtml;
    this.#base = base !== undefined && /^https?:/i.test(base) && parseUrl(base) ? base : undefined;
  }

  remove(text: string, rule: Rule): void {
    this.#removed.push(removal(text, rule));
  }

  /** Inline tokens → inline nodes. Pictures go to `pictures`, or become links where no figure can stand. */
  read(tokens: readonly Token[], pictures?: Block[]): Inline[] {
    const run = new Run();
    for (const [i, token] of tokens.entries()) {
      const place = { first: i === 0 || tokens[i - 1]?.type === 'br', last: i === tokens.length - 1 };
      this.#add(known(token), run, pictures, place);
    }
    return run.end();
  }

  /** As `read`, without the white space that pictures leave at the ends. */
  readBeside(tokens: readonly Token[], pictures: Block[]): Inline[] {
    const content = this.read(tokens, pictures);
    return pictures.length > 0 ? trimEnds(content) : content;
  }

  #add(token: MarkedToken, run: Run, pictures: Block[] | undefined, place: Place): void {
    switch (token.type) {
      case 'escape':
        run.text(clean(token.text));
        return;
      case 'codespan':
        run.push({ type: 'code', text: clean(token.text) });
        return;
      case 'br':
        run.push({ type: 'break' });
        return;
      case 'em':
      case 'strong':
      case 'del': {
        const children = this.read(token.tokens, pictures);
        const type = ({ em: 'emphasis', strong: 'strong', del: 'deleted' } as const)[token.type];
        if (children.length > 0) run.push({ type, children });
        return;
      }
      case 'link':
        this.#link(token, run, pictures);
        return;
      case 'image':
        this.#image(this.picture(token), run, pictures);
        return;
      case 'html':
        for (const piece of this.splitHtml(token.raw)) this.addHtml(piece, run, pictures);
        return;
      case 'checkbox':
        return;
      default:
        this.#text(token, run, pictures, place);
    }
  }

  #text(token: MarkedToken, run: Run, pictures: Block[] | undefined, { first, last }: Place): void {
    if ('tokens' in token && token.tokens) {
      const end = token.tokens.length - 1;
      for (const [i, child] of token.tokens.entries())
        this.#add(known(child), run, pictures, { first: first && i === 0, last: last && i === end });
      return;
    }
    let raw = token.raw.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ');
    if (first) raw = raw.replace(/^[ \t]+/, '');
    if (last) raw = raw.slice(0, trimmedEnd(raw));
    run.text(clean(decode(raw)));
  }

  #link(link: Tokens.Link, run: Run, pictures: Block[] | undefined): void {
    // The mark of a footnote, which marked takes for a link where the note is one word.
    if (/^\[\^[^\]]*\]$/.test(link.raw)) {
      run.text(clean(link.raw));
      return;
    }
    const before = pictures?.length ?? 0;
    const children = this.#withoutLinks(this.read(link.tokens, pictures));
    if (pictures && !PICTURE_ADDRESS.test(link.href)) for (const one of pictures.slice(before)) this.linked.add(one);
    if (link.title) this.remove(decode(link.title), 'link-title');
    const url = this.#address(link.href);
    if (children.length === 0) {
      if (url) this.remove(url, 'empty-link');
    } else if (url) run.push({ type: 'link', url, children });
    else for (const child of children) run.push(child);
  }

  /** A link holds no other: the address of a picture in it is removed. */
  #withoutLinks(children: Inline[]): Inline[] {
    return children.flatMap((child) => {
      if (child.type !== 'link') return [child];
      this.remove(child.url, 'linked-picture');
      return child.children;
    });
  }

  #image(picture: Figure, run: Run, pictures: Block[] | undefined): void {
    const { url, alt } = picture;
    if (pictures) pictures.push(picture);
    else if (alt && url) run.push({ type: 'link', url, children: [{ type: 'text', text: alt }] });
    else if (alt) run.text(alt);
    else if (url) this.remove(url, 'wordless-image');
  }

  /** An image of Markdown as a figure. */
  picture({ href, text, title, tokens }: Pick<Tokens.Image, 'href' | 'text' | 'title'> & { tokens?: Token[] }): Figure {
    const url = this.#address(href);
    const alt = tokens ? inlineText(this.read(tokens)) : clean(decode(text));
    return {
      type: 'figure',
      ...(url && { url }),
      ...(alt && { alt }),
      ...(title && { caption: [{ type: 'text', text: clean(decode(title)) }] }),
    };
  }

  /** A piece of HTML in a line: marks that have a meaning here are kept, other tags go, comments are removed. */
  addHtml(piece: Piece, run: Run, pictures: Block[] | undefined): void {
    if (piece.type === 'text') {
      run.text(clean(decode(piece.text.replace(/\s+/g, ' '))));
      return;
    }
    if (piece.type === 'comment') {
      this.addComment(piece.text);
      return;
    }
    const { name, closing, attributes } = piece;
    if (name === 'br') run.push({ type: 'break' });
    else if (name === 'img') {
      const [href, text] = [attributes.get('src') ?? '', attributes.get('alt') ?? ''];
      const picture = this.picture({ href, text, title: null });
      if (run.isOpen('a')) this.linked.add(picture);
      this.#image(picture, run, pictures);
    } else if (closing) run.close(name);
    else if (name === 'a') {
      const url = this.#address(attributes.get('href') ?? '');
      if (url) run.openLink(url);
    } else run.open(name);
  }

  addComment(text: string): void {
    if (text.trim()) this.remove(text.trim(), 'comment');
  }

  /**
   * An address that may be followed: decoded, absolute where the text's own is known. Undefined, and removed, if
   * unsafe.
   */
  #address(href: string): SafeText | undefined {
    const url = clean(clean(decode(href)).trim());
    if (url === '') return undefined;
    if (SCHEME.test(url.replace(/[\t\n ]/g, ''))) {
      if (SAFE_SCHEMES.has(SCHEME.exec(url)?.[0].toLowerCase() ?? '')) return url;
      this.remove(url.length > UNSAFE_MAX ? `${url.slice(0, UNSAFE_MAX)}…` : url, 'unsafe-link');
      return undefined;
    }
    const whole = this.#base === undefined ? undefined : parseUrl(url, this.#base);
    return whole ? cleanLine(whole.href) : url;
  }
}

/** Where a string ends without its last spaces and tabs. */
function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}
