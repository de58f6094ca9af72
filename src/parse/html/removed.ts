/** What a page shows that is not in the article, with the rule that left it out. Pure. */
import { clean, cleanLine, joinSafe } from '../../article/clean.js';
import type { Removed, SafeText } from '../../article/model.js';
import { type Element, Text } from './dom.js';
import { REASONS, type RemovalRule } from './rules/removal.js';

const LINE_END = clean('\n');

/** How much of an element's name is shown, in UTF-16 units. */
const MAX_WHERE = 120;

/**
 * Every text of the page that the article does not hold, in the page's order: one entry for each element that a
 * rule cut, its blocks as lines, and one for each block that a rule dropped or that stands outside the story.
 */
export function listRemoved(body: Element): Removed[] {
  const list = new RemovedList();
  const visit = (element: Element, outerCut: Element | undefined): void => {
    const cut = outerCut ?? (element.cutBy === undefined ? undefined : element);
    for (const child of element.children) {
      if (child instanceof Text) {
        if (!child.inArticle || child.droppedBy !== undefined)
          list.add(child, cut?.cutBy ?? child.droppedBy ?? 'outside-story', cut);
        continue;
      }
      if (!beginsLine(child)) {
        if (child.tag === 'img') list.addSpace();
        visit(child, cut);
        continue;
      }
      // What is cut is one entry with its blocks as lines; of the rest each block is an entry.
      const isEntry = cut === undefined && child.cutBy === undefined;
      list.endLine(isEntry);
      visit(child, cut);
      list.endLine(isEntry);
    }
  };
  visit(body, undefined);
  return list.finish();
}

function beginsLine({ isBlock, tag }: Element): boolean {
  return isBlock || tag === 'br' || tag === 'option';
}

/** The entries, as they grow by texts and ends of lines. */
class RemovedList {
  readonly #removed: Removed[] = [];
  #lines: SafeText | undefined;
  #line = '';
  /** True while the line has nothing but white space. */
  #isBlank = true;
  #rule: RemovalRule = 'outside-story';
  #cut: Element | undefined;
  #evidence: readonly string[] | undefined;

  /** Adds text that `rule` left out, with the element that it cut, where it cut one. */
  add({ text, length, evidence }: Text, rule: RemovalRule, cut: Element | undefined): void {
    if (rule !== this.#rule || cut !== this.#cut) {
      this.#endEntry();
      this.#rule = rule;
      this.#cut = cut;
    }
    this.#line += text;
    if (length !== 0) this.#isBlank = false;
    this.#evidence ??= evidence;
  }

  addSpace(): void {
    this.#line += ' ';
  }

  endLine(endsEntry: boolean): void {
    if (endsEntry) this.#endEntry();
    else this.#endLine();
  }

  finish(): Removed[] {
    this.#endEntry();
    return this.#removed;
  }

  #endLine(): void {
    const text = this.#isBlank ? '' : cleanLine(this.#line);
    this.#line = '';
    this.#isBlank = true;
    if (text === '') return;
    this.#lines = this.#lines === undefined ? text : joinSafe(this.#lines, joinSafe(LINE_END, text));
  }

  #endEntry(): void {
    this.#endLine();
    const evidence = this.#evidence;
    this.#evidence = undefined;
    if (this.#lines === undefined) return;
    this.#removed.push({
      text: this.#lines,
      rule: this.#rule,
      reason: REASONS[this.#rule],
      ...(this.#cut && { where: cleanLine(selectorOf(this.#cut)) }),
      ...(evidence && { evidence: [...evidence] }),
    });
    this.#lines = undefined;
  }
}

/** An element as a style sheet would name it: "div#share.bar[role=toolbar]". */
function selectorOf({ tag, attributes }: Element): string {
  const id = attributes.id ? `#${attributes.id}` : '';
  const classes = (attributes.class ?? '').trim().replace(/\s+/g, '.');
  const role = attributes.role ? `[role=${attributes.role}]` : '';
  return `${tag}${id}${classes === '' ? '' : `.${classes}`}${role}`.slice(0, MAX_WHERE);
}
