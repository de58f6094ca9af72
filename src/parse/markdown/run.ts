/** Inline nodes in the making. */
import { clean, joinSafe } from '../../article/clean.js';
import type { Inline, SafeText } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';
import { MAX_MARKS } from './lexer.js';

type Parent = Extract<Inline, { children: Inline[] }>;

/** Elements whose text is code. */
const CODE_TAGS = new Set(['code', 'kbd', 'samp', 'tt']);

/** What an element of HTML marks, by its name; undefined for one whose text needs no mark. */
function markOf(name: string): Parent['type'] | undefined {
  if (CODE_TAGS.has(name)) return 'strong';
  return MARKS.get(name);
}

const MARKS = new Map<string, 'strong' | 'emphasis' | 'deleted'>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['del', 'deleted'],
  ['s', 'deleted'],
]);

/** Gathers inline nodes: joins neighbouring text, and holds the marks that tags of HTML have opened. */
export class Run {
  readonly #root: Inline[] = [];
  readonly #open: { name: string; node: Parent }[] = [];

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

  /** Opens a link by the tag `a`. */
  openLink(url: SafeText): void {
    this.#push('a', { type: 'link', url, children: [] });
  }

  /** Opens the mark that an element stands for, if it stands for one. */
  open(name: string): void {
    const type = markOf(name);
    if (type && type !== 'link') this.#push(name, { type, children: [] });
  }

  #push(name: string, node: Parent): void {
    if (this.#open.length < MAX_MARKS) this.#open.push({ name, node });
  }

  /** True where an element of this name has opened a mark that is not closed. */
  isOpen(name: string): boolean {
    return this.#open.some((mark) => mark.name === name);
  }

  /** Closes the innermost mark that an element of this name opened, and those inside it. */
  close(name: string): void {
    if (!this.isOpen(name)) return;
    for (;;) {
      const mark = this.#open.pop();
      if (!mark) return;
      const { name: opened, node } = mark;
      if (node.children.length > 0)
        this.#into.push(CODE_TAGS.has(opened) ? { type: 'code', text: inlineText(node.children) } : node);
      if (opened === name) return;
    }
  }

  /** Closes all marks and returns the nodes. */
  end(): Inline[] {
    for (let mark = this.#open.at(-1); mark; mark = this.#open.at(-1)) this.close(mark.name);
    return this.#root;
  }
}

const isBlank = (node: Inline | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && node.text.trim() === '');

/** A run without the white space and line breaks at its ends. */
export function trimEnds(content: readonly Inline[]): Inline[] {
  const start = content.findIndex((node) => !isBlank(node));
  const end = content.findLastIndex((node) => !isBlank(node));
  const out = start < 0 ? [] : content.slice(start, end + 1);
  const first = out[0];
  if (first?.type === 'text') out[0] = { type: 'text', text: clean(first.text.trimStart()) };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', text: clean(last.text.trimEnd()) };
  return out;
}
