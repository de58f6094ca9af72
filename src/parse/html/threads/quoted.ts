/** What a post quotes of others, as block quotations with their source. Pure, except for the tree that it changes. */
import { cleanLine } from '../../../article/clean.js';
import { Element, shownText, standsIn, Text } from '../dom.js';
import { QUOTE_LABEL, QUOTED_FROM, QUOTED_FROM_LINE } from '../rules/threads.js';
import type { NameReader } from './names.js';

/** A longer line over a quoted post is no name, and a longer label none of a quotation: UTF-16 units. */
const SOURCE_MAX = 160;
const LABEL_MAX = 12;

/**
 * Makes block quotations of the quoted posts: forum software has boxes for them, with a line "Ann Lee said:" that
 * becomes the source. The body has been measured.
 */
export function markQuoted(body: Element, names: NameReader): void {
  const quotes: Quote[] = [];
  const visit = (element: Element): void => {
    let before: Element | undefined;
    for (const child of element.children) {
      if (child instanceof Text) continue;
      const isNamed = child.tag === 'blockquote' || names.read(child).isQuoted || followsLabel(child, before);
      if (isNamed && child.cutBy === undefined && !isBoxOf(quotes[quotes.length - 1]?.element, child))
        quotes.push({ element: child, before });
      visit(child);
      before = child;
    }
  };
  visit(body);
  for (const { element, before } of quotes) {
    const inner = element.elements.find(({ tag }) => tag === 'blockquote');
    const from = sourceOf(element, names) ?? lineBefore(before, names);
    if (element.tag !== 'blockquote' && inner === undefined) wrapContent(element, 'blockquote');
    const target = element.tag === 'blockquote' ? element : (inner ?? element.elements[0]);
    if (from !== undefined && target !== undefined) moveToEnd(from, target);
  }
}

/** A quotation, and the element before it. */
interface Quote {
  element: Element;
  before: Element | undefined;
}

/** True where an element holds no less than the box around it, which is the quotation. */
function isBoxOf(quote: Element | undefined, element: Element): boolean {
  return (
    quote !== undefined && quote.tag !== 'blockquote' && standsIn(element, quote) && element.length === quote.length
  );
}

/** True for what stands after a label "Quote:", which is cut. */
function followsLabel(element: Element, label: Element | undefined): boolean {
  if ((element.tag !== 'table' && element.tag !== 'div') || label === undefined) return false;
  if (label.length === 0 || label.length > LABEL_MAX || !QUOTE_LABEL.test(cleanLine(shownText(label)))) return false;
  label.cutBy = 'control';
  return true;
}

/** The line of a quoted post that says whose it is, if it is among its first. */
function sourceOf(quote: Element, names: NameReader): Element | undefined {
  const first = quote.elements.slice(0, 2);
  const candidates = [...first, ...first.flatMap((one) => one.elements.slice(0, 2))];
  const named = candidates.find(
    (one) => (one.tag === 'cite' || names.has(one, QUOTED_FROM)) && one.length > 0 && one.length <= SOURCE_MAX,
  );
  return named ?? lineOfSource(quote);
}

/** "Originally Posted by Ann" as the first line of a quotation that names none of its parts. */
function lineOfSource(quote: Element): Element | undefined {
  const first = quote.elements.find(({ length }) => length > 0);
  if (first === undefined) return undefined;
  if (first.length > SOURCE_MAX) return lineOfSource(first);
  return QUOTED_FROM_LINE.test(cleanLine(shownText(first))) ? first : undefined;
}

/** The line before a quotation that says whose it is (Simple Machines 2.0). */
function lineBefore(before: Element | undefined, names: NameReader): Element | undefined {
  const isSource =
    before !== undefined && before.length > 0 && before.length <= SOURCE_MAX && names.has(before, QUOTED_FROM);
  return isSource ? before : undefined;
}

/** Puts all that stands in an element into a new one. */
function wrapContent(element: Element, tag: string): void {
  const wrapper = new Element(tag, {}, element);
  for (const child of element.takeChildren()) {
    if (child instanceof Element) child.parent = wrapper;
    wrapper.add(child);
  }
  element.add(wrapper);
}

/**
 * Makes what stands in an element the footer of a block quotation, which holds the source. The colon after "Ann Lee
 * said:" goes, because the source stands after what is quoted.
 */
function moveToEnd(element: Element, quotation: Element): void {
  const footer = new Element('footer', {}, quotation);
  for (const child of element.takeChildren()) {
    if (child instanceof Element) child.parent = footer;
    footer.add(child);
  }
  const last = [...textsIn(footer)].findLast(({ text }) => text.trim() !== '');
  if (last !== undefined) last.text = last.text.replace(/\s*:\s*$/, '');
  quotation.add(footer);
}

/** Every text of an element. */
export function* textsIn(element: Element): Generator<Text> {
  for (const child of element.children) {
    if (child instanceof Text) yield child;
    else yield* textsIn(child);
  }
}
