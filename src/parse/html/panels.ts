/**
 * Parts of a page that a control opens: the panels of an accordion, of tabs, of a "Read more" button. The page hides
 * them, but their text is there to be read. Pure.
 */

import { allText, Element, standsIn } from './dom.js';
import { HEADINGS } from './rules/elements.js';

export interface Panels {
  /** The elements that a control opens and that hold prose. */
  opened: ReadonlySet<Element>;
  /** The controls that are a label of what they open, and those that are a heading or stand in one. */
  labels: ReadonlySet<Element>;
}

/** More than this share of its text in links, and a panel is a menu. */
const LINKED_MAX = 0.4;

/** A longer text is no label: UTF-16 units. */
const LABEL_MAX = 200;

/** So much text beside a button in a heading is a sign, not the heading: UTF-16 units. */
const SIGN_MAX = 3;

/** A short panel is one that holds a sentence: two words, and the sign that ends it. UTF-16 units. */
const SENTENCE_MAX = 400;
const SENTENCE = /(?:\S\s+\S[^.!?…]*[.!?…]|[。！？])["”’»)]?(?:\s|$)/u;

/** How many elements deep code may stand in a panel. */
const CODE_DEPTH = 4;

/** How many elements around a control may stand before what it opens. */
const AROUND_CONTROL = 2;

/** For more controls than this no panel is looked for: each looks through its siblings. */
const MAX_CONTROLS = 2000;

/** Roles that open over the page or lead elsewhere. */
const NO_PANEL = /^(?:dialog|alertdialog|menu|menubar|listbox|navigation|search|tooltip|toolbar)$/i;

/** Finds the panels among all elements of a page, which have been measured. */
export function findPanels(elements: readonly Element[]): Panels {
  const controls: Element[] = [];
  const labels = new Set<Element>();
  const opened = new Set<Element>();
  for (const element of elements) {
    if (isControl(element)) controls.push(element);
    if (isButton(element) && isHeadingLabel(element)) labels.add(element);
    if (element.attributes.role === 'tabpanel' && isPanel(element)) opened.add(element);
  }
  if (controls.length > 0) addControlled(elements, controls, { opened, labels });
  return { opened, labels };
}

function addControlled(
  elements: readonly Element[],
  controls: readonly Element[],
  { opened, labels }: { opened: Set<Element>; labels: Set<Element> },
): void {
  const byId = elementsById(elements, new Set(controls.flatMap(idsOf)));
  for (const control of controls.slice(0, MAX_CONTROLS)) {
    const panel =
      idsOf(control)
        .map((id) => byId.get(id))
        .find((one) => one !== undefined) ?? nextTo(control);
    if (panel === undefined || !isPanel(panel) || standsIn(control, panel)) continue;
    opened.add(panel);
    const isLabel = control.attributes.role !== 'tab' && control.length <= LABEL_MAX && control.order < panel.order;
    if (isLabel && isButton(control)) labels.add(control);
  }
}

/** True for what says that it opens something else. */
function isControl({ attributes }: Element): boolean {
  return (
    attributes['aria-expanded'] !== undefined ||
    attributes['aria-controls'] !== undefined ||
    attributes['data-bs-target'] !== undefined ||
    attributes['data-target'] !== undefined ||
    attributes.role === 'tab'
  );
}

function isButton({ tag, attributes }: Element): boolean {
  return tag === 'button' || attributes.role === 'button';
}

/** A button in a heading, or around one, is the heading's text, unless the heading says more: that is a control. */
function isHeadingLabel(button: Element): boolean {
  if (button.length === 0 || button.length > LABEL_MAX) return false;
  if (button.elements.some(({ tag }) => HEADINGS.has(tag))) return true;
  const { parent } = button;
  return parent !== undefined && HEADINGS.has(parent.tag) && parent.length - button.length <= SIGN_MAX;
}

/** The ids of what a control opens. */
function idsOf({ attributes }: Element): string[] {
  const { href } = attributes;
  const byAddress = [attributes['data-bs-target'], attributes['data-target'], href];
  return [
    ...(attributes['aria-controls'] ?? '').split(/\s+/).filter((id) => id !== ''),
    ...byAddress.flatMap((address) => (address?.startsWith('#') && address.length > 1 ? [address.slice(1)] : [])),
  ];
}

function elementsById(elements: readonly Element[], wanted: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const byId = new Map<string, Element>();
  if (wanted.size === 0) return byId;
  for (const element of elements) {
    const { id } = element.attributes;
    if (id !== undefined && wanted.has(id) && !byId.has(id)) byId.set(id, element);
  }
  return byId;
}

/** The element after a control, or after the heading or the line that holds only the control. */
function nextTo(control: Element): Element | undefined {
  let at: Element | undefined = control;
  for (let up = 0; at?.parent !== undefined && up <= AROUND_CONTROL; up++) {
    const next = elementAfter(at);
    if (next !== undefined) return next;
    at = at.parent;
    if (at.length > LABEL_MAX) return undefined;
  }
  return undefined;
}

function elementAfter(element: Element): Element | undefined {
  const siblings = element.parent?.children ?? [];
  for (let i = siblings.indexOf(element) + 1; i < siblings.length; i++) {
    const next = siblings[i];
    if (next instanceof Element) return next;
  }
  return undefined;
}

function isPanel(element: Element): boolean {
  if (element.tag === 'dialog' || element.tag === 'nav' || NO_PANEL.test(element.attributes.role ?? '')) return false;
  if (element.attributes['aria-modal'] === 'true' || element.linked > element.length * LINKED_MAX) return false;
  return (
    element.prose > 0 || holdsCode(element, 0) || (element.length < SENTENCE_MAX && SENTENCE.test(allText(element)))
  );
}

/** True where code stands in it, not too deep. */
function holdsCode(element: Element, depth: number): boolean {
  if (element.tag === 'pre') return true;
  return depth < CODE_DEPTH && element.elements.some((child) => holdsCode(child, depth + 1));
}
