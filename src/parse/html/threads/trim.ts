/**
 * Cuts out of a post what is none of its text: the signature, ranks, buttons, the software's notes, and of the preview
 * of a linked page all but its title. Pure, except for the tree that it changes.
 */
import { cleanLine } from '../../../article/clean.js';
import { descendants, Element, shownText, standsIn, Text } from '../dom.js';
import { BLOCK, HEADINGS } from '../rules/elements.js';
import type { RemovalRule } from '../rules/removal.js';
import { CUTTING_TAGS } from '../rules/tags.js';
import { CODE_LABEL, LINK_PREVIEW, POST_NOTE } from '../rules/threads.js';
import { isHidden, isNoPostText, type NameReader } from './names.js';

/** A longer line is no note of the software, and no label of code: UTF-16 units. */
const NOTE_MAX = 140;
const LABEL_MAX = 30;

/** Of a longer text it is not asked whether it is a preview: UTF-16 units. */
const PREVIEW_MAX = 2000;

/** Cuts what is none of a post's text. The body has been measured. */
export function trimPost(body: Element, names: NameReader): void {
  const hasText = body.children.some((one) => one instanceof Text && one.text.trim() !== '');
  let before: Element | undefined;
  for (const [i, child] of body.children.entries()) {
    if (child instanceof Text) {
      if (before === undefined || before.tag === 'br' || BLOCK.has(before.tag)) dropNote(child);
      continue;
    }
    before = child;
    if (isPreview(child, names) && keepTitle(child)) continue;
    const isLine = (BLOCK.has(child.tag) || !hasText) && child.length > 0 && child.length <= NOTE_MAX;
    child.cutBy = ruleInPost(child, names) ?? (isLine ? ruleOfLine(child, elementAfter(body, i)) : undefined);
    if (child.cutBy === undefined) trimPost(child, names);
  }
}

/** A note of the software that stands between two line breaks. */
function dropNote(text: Text): void {
  if (text.text.length <= NOTE_MAX && POST_NOTE.test(cleanLine(text.text))) text.droppedBy = 'signature';
}

function ruleInPost(element: Element, names: NameReader): RemovalRule | undefined {
  if (isHidden(element)) return 'hidden';
  if (isNoPostText(element, names.read(element))) return 'signature';
  // The file's name and size over a picture that leads to a greater one.
  if (element.parent?.tag === 'a' && names.has(element, PICTURE_DATA)) return 'caption';
  return CUTTING_TAGS.get(element.tag) === 'control' || element.get('role') === 'button' ? 'control' : undefined;
}

const PICTURE_DATA: ReadonlySet<string> = new Set(['meta']);

/** The rule for a short line of its own: a note of the software, the label over a box of code. */
function ruleOfLine(line: Element, after: Element | undefined): RemovalRule | undefined {
  const text = cleanLine(shownText(line));
  if (POST_NOTE.test(text)) return 'signature';
  const isLabel = line.length <= LABEL_MAX && after !== undefined && CODE_LABEL.test(text) && beginsWithCode(after);
  return isLabel ? 'control' : undefined;
}

/** The element after the child at `i`, if no text stands between. */
function elementAfter(parent: Element, i: number): Element | undefined {
  const next = parent.children[i + 1];
  const after = next instanceof Text && next.text.trim() === '' ? parent.children[i + 2] : next;
  return after instanceof Element ? after : undefined;
}

/** True for a box of code, within at most two others. */
function beginsWithCode(element: Element): boolean {
  let at: Element | undefined = element;
  for (let depth = 0; at !== undefined && depth < 3; depth++, at = at.elements[0])
    if (at.tag === 'pre' || at.tag === 'code') return true;
  return false;
}

function isPreview(element: Element, names: NameReader): boolean {
  return element.tag !== 'a' && element.length <= PREVIEW_MAX && names.has(element, LINK_PREVIEW);
}

/** Makes a line of a preview: the title of the linked page, with its address. False where it has no such link. */
function keepTitle(preview: Element): boolean {
  const all = descendants(preview);
  const links = all.filter(({ tag, length, attributes }) => tag === 'a' && length > 0 && attributes.href !== undefined);
  const heading = all.find(({ tag, length }) => HEADINGS.has(tag) && length > 0);
  const ofHeading = heading && links.find((link) => standsIn(link, heading) || standsIn(heading, link));
  const link = ofHeading ?? links[0];
  if (link === undefined) return false;
  const title = ofHeading !== undefined && heading !== undefined && standsIn(heading, link) ? heading : link;
  const line = new Element('p', {}, preview);
  const kept = new Element('a', link.attributes, line);
  for (const child of title.takeChildren()) {
    if (child instanceof Element) child.parent = kept;
    kept.add(child);
  }
  line.add(kept);
  const rest = new Element('div', {}, preview);
  rest.cutBy = 'preview';
  for (const child of preview.takeChildren()) {
    if (child instanceof Element) child.parent = rest;
    rest.add(child);
  }
  preview.add(line);
  preview.add(rest);
  preview.cutBy = undefined;
  return true;
}
