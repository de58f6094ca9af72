/** Pages of reference: manuals, wikis, the documentation of programs. Pure. */
import { hasClassWord } from './class-words.js';
import { type Element, Text, type Tree } from './dom.js';
import { HEADINGS } from './rules/elements.js';
import {
  HEADING_LABEL,
  REFERENCE_ADDRESS,
  REFERENCE_GENERATOR,
  REFERENCE_HOST,
  REFERENCE_LABEL,
  REFERENCE_WORDS,
} from './rules/references.js';

/** The element for a reference's text holds at least this share of the prose of its page. */
const SHARE = 0.5;

/** Where only the address and the structure say that a page is a reference, this share. */
const SHARE_BY_ADDRESS = 0.75;

/** The types of schema.org for a how-to, a manual or a reference. */
const TECHNICAL = /"(?:TechArticle|APIReference)"/;

/**
 * The element that holds the text of a reference; undefined where the page has no sign that it is one. `body` has been
 * measured; `url` is the page's address, `isDated` is true for a page whose data say
 * when it was published.
 */
export function findReference(tree: Tree, url: string | undefined, isDated: boolean): Element | undefined {
  const { body } = tree;
  const path = pathToProse(body);
  const named = path.findLast((element) => element !== body && hasClassWord(element, REFERENCE_WORDS));
  const main =
    path.find(isMain) ??
    path.findLast(({ tag }) => tag === 'article') ??
    path.findLast((at) => at !== body && at.prose >= body.prose * SHARE_BY_ADDRESS && holdsHeading(at));
  if (named !== undefined) return named;
  if (tree.meta.some(({ name, content }) => name === 'generator' && REFERENCE_GENERATOR.test(content)))
    return main ?? body;
  if (TECHNICAL.test(tree.jsonLd.join(' '))) return main;
  if (url === undefined || !(REFERENCE_HOST.test(url) || (!isDated && REFERENCE_ADDRESS.test(url)))) return undefined;
  return main !== undefined && main.prose >= body.prose * SHARE_BY_ADDRESS ? main : undefined;
}

/** The elements from the body inwards that each hold a good part of the page's prose. */
function pathToProse(body: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | undefined = body; at !== undefined; ) {
    path.push(at);
    let most: Element | undefined;
    for (const child of at.children)
      if (!(child instanceof Text) && child.cutBy === undefined && child.prose > (most?.prose ?? 0)) most = child;
    at = most !== undefined && most.prose >= body.prose * SHARE ? most : undefined;
  }
  return path;
}

/** True where an h1 stands inside that is more than a link or a logo. */
function holdsHeading(element: Element): boolean {
  return element.elements.some(
    (child) => (child.tag === 'h1' && child.linked < child.length) || (child.hasBlock && holdsHeading(child)),
  );
}

function isMain({ tag, attributes }: Element): boolean {
  return tag === 'main' || attributes.role === 'main';
}

/** A longer line says more than a label: UTF-16 units. */
const LABEL_MAX = 160;

/** True for a line that the software of a reference puts among its text: "Edit this page". A heading rarely is. */
export function isReferenceLabel(text: string, element: Element): boolean {
  if (text.length >= LABEL_MAX) return false;
  return HEADINGS.has(element.tag) ? HEADING_LABEL.test(text) : REFERENCE_LABEL.test(text);
}
