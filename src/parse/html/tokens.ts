/** What both readers of a page's characters share: see tree.ts and plain.ts. Pure. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const ignore = (): void => {};

/** Callbacks that do nothing: a reader replaces those it needs. */
export const NO_CALLBACKS: TokenizerCallbacks = {
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
 * Calls the callbacks for each token of a page. Their offsets are UTF-16 offsets in `page`.
 *
 * In HTML "<![CDATA[" begins a comment that ends at the first ">" (HTML Standard, 13.2.5.42), but the tokenizer
 * reads on to "]]>". So it gets a comment of the same length instead; the callers take their text from `page`.
 */
export function tokenize(page: string, callbacks: Partial<TokenizerCallbacks>): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, { ...NO_CALLBACKS, ...callbacks });
  tokenizer.write(page.replaceAll('<![CDATA[', '<!?CDATA['));
  tokenizer.end();
}
