/** What both readers of a page's characters share: see tree.ts and plain.ts. */
import type { TokenizerCallbacks } from 'htmlparser2';

const ignore = (): void => {};

/** The tokenizer's callbacks, none of which does anything: a reader replaces those it needs. */
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
