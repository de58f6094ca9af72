/** A web page as plain text, in one pass. Pure. */
import { Tokenizer } from 'htmlparser2';
import { BLOCK, UNSEEN } from './tree.js';

/** All that a page shows, its blocks as paragraphs; nothing is nested, found or left out, so that it takes no time to speak of. */
export function plainPage(page: string): string {
  let text = '';
  let unseen = '';
  let tag = '';
  const nothing = () => {};
  const edge = (name: string): void => {
    if (name === 'br') text += '\n';
    else if (BLOCK.has(name)) text += '\n\n';
  };
  const add = (more: string): void => {
    if (unseen === '') text += more.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, ' ');
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      isInForeignContext: () => unseen === 'svg' || unseen === 'math',
      onopentagname(start: number, end: number) {
        tag = page.slice(start, end).toLowerCase();
      },
      onopentagend() {
        if (unseen === '' && UNSEEN.has(tag)) unseen = tag;
        else edge(tag);
      },
      onselfclosingtag: () => edge(tag),
      onclosetag(start: number, end: number) {
        const name = page.slice(start, end).toLowerCase();
        if (name === unseen) unseen = '';
        edge(name);
      },
      ontext: (start: number, end: number) => add(page.slice(start, end)),
      ontextentity: (code: number) => add(String.fromCodePoint(code)),
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  return text.replace(/(?<!\s)\s*\n\s*\n\s*/g, '\n\n');
}
