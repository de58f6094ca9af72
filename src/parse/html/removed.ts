/** What a page shows that is not in the article, with the rule that left it out. Pure. */

import { clean, cleanLine } from '../../article/clean.js';
import type { Removed } from '../../article/model.js';
import { REASONS } from './cut.js';
import { BLOCK, type Element, Text } from './tree.js';

/**
 * Every text of the page that the article has not taken, in the page's order: one entry for each element that a rule cut, its blocks as
 * lines, and one for each block that a rule dropped or that stands elsewhere.
 */
export function listRemoved(body: Element): Removed[] {
  const removed: Removed[] = [];
  let rule = '';
  let group: Element | undefined;
  let line = '';
  let lines: string[] = [];

  const endLine = (): void => {
    const text = cleanLine(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const endGroup = (): void => {
    endLine();
    if (lines.length > 0) {
      const where = group && cleanLine(nameOf(group));
      removed.push({
        text: clean(lines.join('\n')),
        rule,
        reason: REASONS[rule] ?? REASONS['outside-story'] ?? '',
        ...(where !== undefined && { where }),
      });
      lines = [];
    }
  };
  const visit = (element: Element, cut: Element | undefined): void => {
    const here = cut ?? (element.cut === undefined ? undefined : element);
    for (const child of element.children) {
      if (child instanceof Text) {
        if (child.taken && child.rule === undefined) continue;
        const wanted = here?.cut ?? child.rule ?? 'outside-story';
        if (wanted !== rule || here !== group) {
          endGroup();
          rule = wanted;
          group = here;
        }
        line += child.text;
        continue;
      }
      const edge = BLOCK.has(child.tag) || child.tag === 'br' || child.tag === 'option';
      const end = (): void => (here === undefined && child.cut === undefined ? endGroup() : endLine());
      if (edge) end();
      else line += child.tag === 'img' ? ' ' : '';
      visit(child, here);
      if (edge) end();
    }
  };
  visit(body, undefined);
  endGroup();
  return removed;
}

/** An element as a style sheet would name it, cut to what fits a line. */
function nameOf({ tag, attributes }: Element): string {
  const id = attributes.id ? `#${attributes.id}` : '';
  const classes = (attributes.class ?? '').trim().replace(/\s+/g, '.');
  const role = attributes.role ? `[role=${attributes.role}]` : '';
  return `${tag}${id}${classes === '' ? '' : `.${classes}`}${role}`.slice(0, 120);
}
