/** A page as it is before anything is judged: its tree, its data, and what is above the story. */
import { cleanLine } from '../../article/clean.js';
import { type Place, pageAddress, resolveAddress } from './address.js';
import { type Element, standsIn, Text, type Tree } from './dom.js';
import { type Head, type Metadata, readHead } from './head/index.js';
import type { PageContext } from './model/features.js';
import { findRuns, isLabelOfCut, type TextRun } from './model/runs.js';
import { cutOtherStories } from './other-stories.js';
import { findReference } from './reference.js';
import { selectStory } from './select.js';

/** Where a page is from, by its data and by the address that it was read from. */
export function placeOf(tree: Tree, metadata: Metadata, readFrom: string | undefined): Place {
  const url = pageAddress(tree, metadata.url, readFrom);
  const base = tree.base === undefined ? url : (resolveAddress(tree.base, url) ?? url);
  return { url, resolve: (address) => resolveAddress(address, base) };
}

export interface ReadPage {
  tree: Tree;
  metadata: Metadata;
  place: Place;
  /** The element that the rules take for the story's; the body where all text is wanted. */
  root: Element;
  /** The element that holds the text of a reference, where the page is one. */
  reference: Element | undefined;
  head: Head;
}

/** Cuts a page that has been measured, and reads its head. `raw` leaves out the cuts. `step` may throw. */
export function readPage(tree: Tree, metadata: Metadata, place: Place, raw: boolean, step: () => void): ReadPage {
  const reference = raw ? undefined : findReference(tree, place.url, metadata.published !== undefined);
  const selected = raw ? tree.body : selectStory(tree, step, reference);
  const root = reference !== undefined && standsIn(selected, reference) ? reference : selected;
  const head = readHead(tree, root, metadata, place.url, reference !== undefined && root === reference);
  if (!raw) cutOtherStories(head, tree.body, place, metadata.titles);
  return { tree, metadata, place, root, reference, head };
}

/** Marks the text of the headline, the byline, the date and the dek: the article has it outside its body. */
export function markHead({ headline, headlineElement, byline, dateElement, dek }: Head): void {
  for (const element of [headlineElement, byline, dateElement, dek]) if (element) markOutsideBody(element);
  if (headlineElement) leaveOutOthers(headlineElement, headline ?? '');
}

/** Marks all text below as held by the article outside its body. */
export function markOutsideBody(element: Element): void {
  for (const child of element.children) {
    if (child instanceof Text) {
      child.inArticle = true;
      child.outsideBody = true;
      child.droppedBy = undefined;
    } else markOutsideBody(child);
  }
}

/** What stands with a headline and is none of its words stays out of the article: a button, a count. */
function leaveOutOthers(element: Element, headline: string): void {
  for (const child of element.children) {
    if (!(child instanceof Text)) {
      leaveOutOthers(child, child.tag === 'button' ? '' : headline);
      continue;
    }
    const words = cleanLine(child.text);
    if (words === '' || headline.includes(words)) continue;
    child.inArticle = false;
    child.droppedBy = 'control';
  }
}

/**
 * The runs of a page that are to be judged: all but captions, what is above the story, and labels in what is cut,
 * whose texts are marked at once.
 */
export function runsToJudge({ tree }: ReadPage): TextRun[] {
  const runs: TextRun[] = [];
  for (const run of findRuns(tree.body)) {
    if (isLabelOfCut(run)) for (const text of run.texts) text.droppedBy = run.cutBy;
    else if (run.texts.some((text) => !text.outsideBody && text.text.trim() !== '')) runs.push(run);
  }
  return runs;
}

/** What the model is told of the page. */
export function contextOf({ tree, place, root, reference, head, metadata }: ReadPage): PageContext {
  return {
    tree,
    url: place.url,
    root,
    reference,
    headline: head.headline,
    headlineElement: head.headlineElement,
    opening: head.opening,
    description: metadata.description,
    isDated: metadata.published !== undefined,
  };
}
