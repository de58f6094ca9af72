/**
 * Cuts out of a page what its authors call something else than its story: by tags, roles, and the words of
 * class and id.
 *
 * A rule that would cut most of a page's prose does not fire: such a name is more likely a layout's
 * ("has-sidebar") than the thing's. Pure, except for marking what is cut.
 */
import { hasClassWord, readClassAlone, readClassWords } from './class-words.js';
import { allText, Element, fold, hasTextAround, holdsHeadline, standsIn, Text, type Tree } from './dom.js';
import { findPanels, type Panels } from './panels.js';
import { HIDING_STYLE, NOTE_TITLE_WORDS, NOTE_WORDS, TERM_WORDS } from './rules/class-words.js';
import { CUSTOM_EMBED, HEADINGS } from './rules/elements.js';
import type { RemovalRule } from './rules/removal.js';
import { CUTTING_ROLES, CUTTING_TAGS, MAX_SHARE, MAX_SHARE_OF } from './rules/tags.js';

/** A table's rows and cells are named for what they hold: a player, a rating. */
const TABLE_PARTS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tr', 'td', 'th']);

/** Of an element with less prose than this, in UTF-16 units, the share of the page's prose is not asked. */
const SMALL = 200;

/** A form with more prose than this, in UTF-16 units, holds the page: some sites put one around all of it. */
const FORM_MAX = 500;

/** A player with more text than this, in UTF-16 units, is more than a player. */
const PLAYER_MAX = 150;

/** Elements that hold sentences, and how much of one, in UTF-16 units, makes the words in it a part. */
const SENTENCE_TAGS: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'blockquote', 'td', 'em', 'strong', 'i', 'b']);
const SENTENCE_MIN = 40;

const QUOTATION: ReadonlySet<string> = new Set(['blockquote']);
const FIELDS: ReadonlySet<string> = new Set(['input', 'select', 'textarea', 'button']);
const PLAYED: ReadonlySet<string> = new Set(['iframe', ...CUSTOM_EMBED]);

export interface CutOptions {
  /** False to keep what the page hides: its scripts may show it. */
  hidden: boolean;
  /** False to go by tags and roles only, not by class and id. */
  names: boolean;
}

/**
 * Marks each element below `body` that is not story with the rule that says so. `body` has been measured; `reference`
 * holds the text of a reference, where the page is one.
 */
export function cutByName({ body, elements }: Tree, options: CutOptions, reference?: Element): void {
  const panels = findPanels(elements);
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text) continue;
      const isReference = reference !== undefined && child !== reference && standsIn(child, reference);
      const found = ruleFor(child, options, panels);
      const rule = found !== undefined && isReference ? ruleInReference(child, found, reference) : found;
      child.cutBy = rule !== undefined && (child.prose <= SMALL || mayCut(child, rule, body)) ? rule : undefined;
      if (child.cutBy === undefined) visit(child);
    }
  };
  visit(body);
}

/** Takes back every cut. */
export function clearCuts(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) continue;
    child.cutBy = undefined;
    clearCuts(child);
  }
}

/** What is none of a list either: what the page hides, its menus and frame, notices, controls. */
const NO_LIST: ReadonlySet<RemovalRule> = new Set<RemovalRule>(['hidden', 'navigation', 'page-frame', 'notice']);

/**
 * Takes back the cuts of what is no story but may be all that a page is for: teasers, offers, tools. Controls, menus
 * and the page's frame stay cut.
 */
export function clearCutsOfLists(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) continue;
    const isCut = child.cutBy !== undefined && (NO_LIST.has(child.cutBy) || CUTTING_TAGS.get(child.tag) === 'control');
    if (isCut) continue;
    child.cutBy = undefined;
    clearCutsOfLists(child);
  }
}

/** Rules for what is made of labels and links: sentences without links are something else under such a name. */
const OF_LABELS: ReadonlySet<RemovalRule> = new Set<RemovalRule>(['sharing', 'tags', 'widget']);

/** The share of the text of an element of labels that stands in links or is no prose. */
const LABELS_SHARE = 0.4;

function mayCut(element: Element, rule: RemovalRule, body: Element): boolean {
  if (OF_LABELS.has(rule) && element.prose > element.length * (1 - LABELS_SHARE)) return false;
  if (element.prose > body.prose * (MAX_SHARE_OF.get(rule) ?? MAX_SHARE)) return false;
  return rule === 'comments' || element.prose <= body.prose * MAX_SHARE || !holdsHeadline(element);
}

function ruleFor(element: Element, given: CutOptions, panels: Panels): RemovalRule | undefined {
  const { tag, attributes } = element;
  // What a control of the page opens is there to be read.
  const options = panels.opened.has(element) ? { ...given, hidden: false } : given;
  if (options.hidden && isHidden(element) && !hasClassWord(element, NOTE_TITLE_WORDS)) return 'hidden';
  if (panels.labels.has(element)) return undefined;
  // The footer of a block quotation says whose it is.
  if (tag === 'footer' && element.parent?.tag === 'blockquote') return undefined;
  // A note is a part of the text, and its title too.
  if ((tag === 'aside' || attributes.role === 'note') && hasClassWord(element, NOTE_WORDS)) return undefined;
  // A list, as HTML 4 had it.
  if (tag === 'menu' && element.linked === 0 && !holdsAny(element, FIELDS)) return undefined;
  // A fieldset without fields is a box around text.
  if (tag === 'fieldset' && element.prose > 0 && !holdsAny(element, FIELDS)) return undefined;
  // A button that shows the picture of a figure in its full size.
  if ((tag === 'button' || attributes.role === 'button') && element.length === 0 && isInFigure(element))
    return undefined;
  // "Press [Start] to begin": the button's name is a word of the sentence.
  if (tag === 'button' && SENTENCE_TAGS.has(element.parent?.tag ?? '') && hasTextAround(element)) return undefined;
  const byTag = CUTTING_TAGS.get(tag);
  if (byTag !== undefined) {
    // The class of an aside or a footer names it more closely: related stories, an offer.
    const vague = byTag === 'aside' || byTag === 'page-frame';
    return (options.names && vague ? readClassWords(element).rule : undefined) ?? byTag;
  }
  const byRole = attributes.role === undefined ? undefined : CUTTING_ROLES.get(attributes.role.toLowerCase());
  if (byRole !== undefined) return byRole;
  if (tag === 'form' && element.prose < FORM_MAX) return 'control';
  if (attributes['aria-modal'] === 'true') return 'notice';
  return options.names && !TABLE_PARTS.has(tag) ? ruleByNames(element, options) : undefined;
}

/**
 * The rule for an element in the text of a reference. A section there has the words of its heading as its id
 * ("review-comments"), a heading says by its class how the page shows it ("hide-from-toc"), and an aside is a note.
 */
function ruleInReference(element: Element, rule: RemovalRule, reference: Element): RemovalRule | undefined {
  if (rule === 'hidden' || rule === 'control') return rule;
  if (HEADINGS.has(element.tag)) return undefined;
  // The first page of a chapter is a table of contents.
  if (rule === 'contents' && element.length > reference.length * INDEX_SHARE) return undefined;
  // An offer has a form or links; the name alone is one of a layout's boxes.
  if (rule === 'promotion' && isNote(element) && !holdsAny(element, FIELDS)) return undefined;
  if (element.tag === 'aside' && rule === 'aside') return isNote(element) ? undefined : rule;
  const { id } = element.attributes;
  if (id === undefined || CUTTING_TAGS.has(element.tag) || !isNamedForHeading(element, id)) return rule;
  return readClassAlone(element).rule;
}

/** Rules for lists of links, whose words a section of a text may have in its heading: "Related work". */
const OF_LINKS: ReadonlySet<RemovalRule> = new Set<RemovalRule>(['related', 'sharing', 'tags', 'contents', 'widget']);

/** The most of a section's text that stands in links, and the least that is prose. */
const SECTION_LINKED = 0.2;
const SECTION_PROSE = 0.5;

/** True for a section of prose, whose id is made of its heading's words. */
function isSection(element: Element): boolean {
  const { id } = element.attributes;
  if (id === undefined || element.linked > element.length * SECTION_LINKED) return false;
  return element.prose >= element.length * SECTION_PROSE && isNamedForHeading(element, id);
}

/** A note beside the text of a reference holds a sentence or code, and few links. */
function isNote(element: Element): boolean {
  return element.linked <= element.length * NOTE_LINKED && (element.prose > 0 || holdsAny(element, CODE));
}

/** A table of contents that is more than this share of a page is what the page is for. */
const INDEX_SHARE = 0.4;

const NOTE_LINKED = 0.4;
const CODE: ReadonlySet<string> = new Set(['pre']);

/** The number of a section: "2.2.". */
const NUMBER = /^[\s\d.]+/;

/** True where an element's id is made of the words of the heading that it begins with, without the heading's number. */
function isNamedForHeading(element: Element, id: string): boolean {
  let first: Element | undefined = element;
  while (first !== undefined && !HEADINGS.has(first.tag)) first = first.elements[0];
  return first !== undefined && fold(allText(first).replace(NUMBER, '')).startsWith(fold(id).replace(NUMBER, ''));
}

function ruleByNames(element: Element, options: CutOptions): RemovalRule | undefined {
  const named = readClassWords(element);
  if (named.story || (named.rule !== undefined && !named.hidden && isInSentence(element))) return undefined;
  if (named.hidden && options.hidden) return 'hidden';
  if (named.rule === 'aside' && hasClassWord(element, NOTE_WORDS)) return undefined;
  // Somebody's post that is set into the story is part of it.
  if (named.rule === 'sharing' && holdsAny(element, QUOTATION)) return undefined;
  if (named.rule !== undefined && OF_LINKS.has(named.rule) && isSection(element)) return undefined;
  // A link with a tooltip is a term.
  if (named.rule === 'widget' && element.tag === 'a' && hasClassWord(element, TERM_WORDS)) return undefined;
  // What a player plays is a line of the story.
  if (named.rule === 'widget' && element.length < PLAYER_MAX && holdsAny(element, PLAYED)) return undefined;
  return named.rule;
}

/** How many elements may stand between a picture's button and the figure. */
const INTO_FIGURE = 4;

function isInFigure(element: Element): boolean {
  let at = element.parent;
  for (let up = 0; at !== undefined && up < INTO_FIGURE; up++, at = at.parent) if (at.tag === 'figure') return true;
  return false;
}

/** True for a few words with a name of their own inside a sentence: a term with a tooltip. */
function isInSentence({ isBlock, hasBlock, length, parent }: Element): boolean {
  if (isBlock || hasBlock || parent === undefined) return false;
  return SENTENCE_TAGS.has(parent.tag) && parent.length - length > Math.max(SENTENCE_MIN, length);
}

/** True where an element of one of these tags stands somewhere inside. */
function holdsAny(element: Element, tags: ReadonlySet<string>): boolean {
  return element.children.some((child) => child instanceof Element && (tags.has(child.tag) || holdsAny(child, tags)));
}

/** True where an attribute or a style hides the element. */
export function isHidden({ attributes, tag }: Element): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' && tag !== 'img') return true;
  if (attributes.style !== undefined && HIDING_STYLE.test(attributes.style)) return true;
  return tag === 'dialog' && attributes.open === undefined;
}
