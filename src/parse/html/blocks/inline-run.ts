/** Inline text as it is gathered from a page. Pure. */
import { clean, cleanLine, joinSafe, startOf } from '../../../article/clean.js';
import type { Inline } from '../../../article/model.js';
import { inlineText } from '../../../article/passages.js';
import type { Text } from '../dom.js';

/** What an inline element makes of its text. */
export type Mark = 'strong' | 'emphasis' | 'deleted' | 'code' | 'link';

/** An inline element that is open around the text being gathered. */
interface OpenMark {
  mark: Mark;
  /** Where a link leads; empty for another mark. */
  url: string;
  children: Inline[];
}

const WORD_FIRST = /^[\p{L}\p{N}]/u;
const WORD_LAST = /[\p{L}\p{N})]$/u;

/** A run of inline text: white space folds across the edges of its elements. */
export class InlineRun {
  readonly content: Inline[] = [];
  readonly texts: Text[] = [];
  /** How many UTF-16 units stand in links. */
  linked = 0;
  /** True where white space would be the second in a row, or stand at a line's start. */
  #afterSpace = true;
  /** True where a letter or a digit is last. */
  #endsInWord = false;
  /** True where the page shows space before what follows, though none stands there. */
  #isSeparate = false;
  readonly #open: OpenMark[] = [];
  /** Where the next text goes: into the innermost open element. */
  #target: Inline[] = this.content;

  /** True where nothing was gathered and nothing is open. */
  get isEmpty(): boolean {
    return this.content.length === 0 && this.texts.length === 0 && this.#open.length === 0;
  }

  /** True right after a line break. */
  get isAtBreak(): boolean {
    return this.#target[this.#target.length - 1]?.type === 'break';
  }

  addText(node: Text): void {
    this.texts.push(node);
    let text = node.text.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, ' ');
    if (this.#afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text !== '') this.add(text);
  }

  /** Keeps the word before apart from one that follows. */
  separate(): void {
    this.#isSeparate = this.#endsInWord;
  }

  /** Adds characters that stand in no text of the page. */
  add(characters: string): void {
    const text = clean(this.#isSeparate && WORD_FIRST.test(characters) ? ` ${characters}` : characters);
    if (text === '') return;
    this.#isSeparate = false;
    this.#endsInWord = WORD_LAST.test(text);
    this.#afterSpace = text.endsWith(' ') || text.endsWith('\n');
    if (this.#open.some(({ mark }) => mark === 'link')) this.linked += text.length;
    const last = this.#target[this.#target.length - 1];
    if (last?.type === 'text') last.text = joinSafe(last.text, text);
    else this.#target.push({ type: 'text', text });
  }

  /** Opens a bracket after the word before; white space after it is left out. */
  openBracket(): void {
    this.add(this.#afterSpace ? '(' : ' (');
    this.#afterSpace = true;
  }

  addBreak(): void {
    if (this.content.length > 0 || this.#target.length > 0) this.#target.push({ type: 'break' });
    this.#afterSpace = true;
  }

  open(mark: Mark, url: string): void {
    const opened: OpenMark = { mark, url, children: [] };
    this.#open.push(opened);
    this.#target = opened.children;
  }

  /** Ends the innermost element that is open. */
  close(): void {
    const closed = this.#open.pop();
    this.#target = this.#open[this.#open.length - 1]?.children ?? this.content;
    if (closed === undefined || closed.children.length === 0) return;
    const { mark, url, children } = closed;
    if (mark === 'code') this.#target.push({ type: 'code', text: inlineText(children) });
    else if (mark === 'link') this.#target.push({ type: 'link', url: cleanLine(url), children });
    else this.#target.push({ type: mark, children });
  }

  /** Ends the run: what is open is closed here, and open again in the run that is returned. */
  split(): InlineRun {
    const next = new InlineRun();
    for (const { mark, url } of this.#open) next.open(mark, url);
    while (this.#open.length > 0) this.close();
    trimEnd(this.content);
    return next;
  }
}

/** How long a text is without the white space at its end. */
function lengthWithoutSpace(text: string): number {
  let end = text.length;
  while (end > 0 && ' \n\u00a0'.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Drops line breaks and white space at the end, which mean nothing there, and what is then empty. */
function trimEnd(content: Inline[]): void {
  for (let last = content[content.length - 1]; last !== undefined; last = content[content.length - 1]) {
    switch (last.type) {
      case 'code':
        return;
      case 'break':
        break;
      case 'text':
        last.text = startOf(last.text, lengthWithoutSpace(last.text));
        if (last.text !== '') return;
        break;
      default:
        trimEnd(last.children);
        if (last.children.length > 0) return;
    }
    content.pop();
  }
}
