/** HTML inside Markdown, as a run of tags, comments and text. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export type Piece =
  | { type: 'text'; text: string }
  | { type: 'comment'; text: string }
  /** A start tag or, where `closing`, an end tag; its name in lower case, the first value of each attribute. */
  | { type: 'tag'; name: string; closing: boolean; attributes: ReadonlyMap<string, string> };

/** `htmlPieces`, which loads only for a text with HTML in it. */
export type SplitHtml = (html: string) => Piece[];

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const ignore = (): void => {};

/** Callbacks that do nothing: the reader replaces those it needs. */
const NO_CALLBACKS: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/**
 * Takes HTML apart, in one pass. Character references in text and attributes are left as they are. A tag that is not
 * closed, and a "<" that begins none, are text; declarations and processing instructions are left out.
 */
export function htmlPieces(html: string): Piece[] {
  const reader = new PieceReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, { ...NO_CALLBACKS, ...reader.callbacks() });
  tokenizer.write(html);
  tokenizer.end();
  return reader.end();
}

class PieceReader {
  readonly #html: string;
  readonly #pieces: Piece[] = [];
  /** Where the last piece ended. */
  #done = 0;
  /** The start tag that is being read, and its attribute. */
  #name = '';
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';

  constructor(html: string) {
    this.#html = html;
  }

  /** The pieces; what belongs to none so far is text. */
  end(): Piece[] {
    this.#text(this.#html.length);
    return this.#pieces;
  }

  /** What the tokenizer calls, with offsets in UTF-16 units: `end` is past a text or a name, and at a tag's ">". */
  callbacks(): Partial<TokenizerCallbacks> {
    const html = this.#html;
    const lowered = (start: number, end: number) => html.slice(start, end).toLowerCase();
    const comment = (start: number, end: number, matched: number) =>
      this.#add({ type: 'comment', text: html.slice(start, end - matched) }, end + 1);
    const startTag = (end: number) => this.#startTag(end);
    return {
      ontext: (_start, end) => this.#text(end),
      onopentagname: (start, end) => {
        this.#name = lowered(start, end);
        this.#attributes = undefined;
      },
      onattribname: (start, end) => {
        this.#attribute = lowered(start, end);
        this.#value = '';
      },
      onattribdata: (start, end) => {
        this.#value += html.slice(start, end);
      },
      onattribend: () => this.#endAttribute(),
      onopentagend: startTag,
      onselfclosingtag: startTag,
      onclosetag: (start, end) => this.#endTag(lowered(start, end), html.indexOf('>', end)),
      oncomment: (start, end, matched) => {
        if (html.startsWith('<!--', this.#done)) comment(start, end, matched);
        else this.#bogusComment(end);
      },
      oncdata: comment,
      ondeclaration: (_start, end) => {
        this.#done = end + 1;
      },
    };
  }

  #add(piece: Piece, end: number): void {
    this.#pieces.push(piece);
    this.#done = end;
  }

  #text(end: number): void {
    if (end > this.#done) this.#add({ type: 'text', text: this.#html.slice(this.#done, end) }, end);
  }

  #startTag(end: number): void {
    this.#add(
      { type: 'tag', name: this.#name, closing: false, attributes: this.#attributes ?? NO_ATTRIBUTES },
      end + 1,
    );
  }

  #endTag(name: string, end: number): void {
    if (end >= 0) this.#add({ type: 'tag', name, closing: true, attributes: NO_ATTRIBUTES }, end + 1);
  }

  #endAttribute(): void {
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  /**
   * What HTML reads as a comment without its marks: "<!x>" and "<?x>" are left out; "</3" and what is not closed are text.
   */
  #bogusComment(end: number): void {
    const isText = this.#html.startsWith('</', this.#done) || this.#html[end] !== '>';
    if (isText) this.#text(Math.min(end + 1, this.#html.length));
    else this.#done = end + 1;
  }
}
