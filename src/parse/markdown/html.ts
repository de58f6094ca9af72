/** HTML inside Markdown, as a run of tags, comments and text. */
import { Tokenizer } from 'htmlparser2';

export type Piece =
  | { type: 'text'; text: string }
  | { type: 'comment'; text: string }
  /** A start tag or, where `closing`, an end tag; its name in lower case, the first value of each attribute. */
  | { type: 'tag'; name: string; closing: boolean; attributes: ReadonlyMap<string, string> };

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const ignore = (): void => {};

/**
 * Takes HTML apart, in one pass. Character references in text and attributes are left as they are. A tag that is not
 * closed, and a "<" that begins none, are text; declarations and processing instructions are left out.
 */
export function htmlPieces(html: string): Piece[] {
  const pieces: Piece[] = [];
  /** Where the last piece ended. */
  let done = 0;
  let name = '';
  let attributes: Map<string, string> | undefined;
  let attribute = '';
  let value = '';
  const add = (piece: Piece, end: number): void => {
    pieces.push(piece);
    done = end;
  };
  const addText = (end: number): void => {
    if (end > done) add({ type: 'text', text: html.slice(done, end) }, end);
  };
  const addTag = (end: number): void =>
    add({ type: 'tag', name, closing: false, attributes: attributes ?? NO_ATTRIBUTES }, end + 1);
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (_start, end) => addText(end),
      ontextentity: ignore,
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = undefined;
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity: ignore,
      onattribend() {
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: addTag,
      onselfclosingtag: addTag,
      onclosetag(start, end) {
        const close = html.indexOf('>', end);
        if (close < 0) return;
        const closed = html.slice(start, end).toLowerCase();
        add({ type: 'tag', name: closed, closing: true, attributes: NO_ATTRIBUTES }, close + 1);
      },
      oncomment(start, end, matched) {
        if (html.startsWith('<!--', done)) add({ type: 'comment', text: html.slice(start, end - matched) }, end + 1);
        else if (html.startsWith('</', done) || html[end] !== '>') addText(Math.min(end + 1, html.length));
        else done = end + 1;
      },
      oncdata: (start, end, matched) => add({ type: 'comment', text: html.slice(start, end - matched) }, end + 1),
      ondeclaration(_start, end) {
        done = end + 1;
      },
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  addText(html.length);
  return pieces;
}
