/** Which element of a page holds its story. Pure, except for the marks of what is cut. */
import { readClassWords } from './class-words.js';
import { type CutOptions, clearCuts, cutByName } from './cut.js';
import { type Element, holdsHeadline, Text, type Tree } from './dom.js';
import { measure } from './measure.js';
import { words } from './rules/words.js';

/**
 * A story with less prose than this, in UTF-16 units, is looked for again where the page holds `MORE_ELSEWHERE`
 * times as much.
 */
const LITTLE = 600;
const MORE_ELSEWHERE = 3;

/** While this share of the prose of an element stands in one child, the child holds the story. */
const SHARE_OF_ONE = 0.85;

/** Text beside a child in which less than this share is prose belongs to the page, not to the story. */
const PROSE_OF_STORY = 0.6;

/** An element that is named for the story's body counts if it holds at least this share of the page's prose. */
const SHARE_OF_BODY = 0.5;

/**
 * A child with the only headline holds the story if it has this share of the prose and more than so many UTF-16
 * units of it.
 */
const SHARE_UNDER_HEADLINE = 0.3;
const MIN_UNDER_HEADLINE = 300;

/** Elements that never hold a story, because they are parts of one. */
const PARTS = words('p li h1 h2 h3 h4 h5 h6 blockquote td dd dt pre a span');

const ALL_CUTS: CutOptions = { hidden: true, names: true };

/** Which cuts are tried: all, then without one kind, and where nothing helps all again. */
const ATTEMPTS: readonly CutOptions[] = [
  ALL_CUTS,
  { hidden: false, names: true },
  { hidden: true, names: false },
  ALL_CUTS,
];

/**
 * Cuts a page that has been measured, and finds its story; where the cuts leave little of it, again with fewer cuts.
 * `reference` holds the text of a reference, where the page is one.
 */
export function selectStory(tree: Tree, step: () => void, reference?: Element): Element {
  const { body } = tree;
  const whole = body.prose;
  for (const cuts of ATTEMPTS) {
    // The last attempt takes back the cuts of the one before only where that cut a child of the body.
    if (cuts !== ALL_CUTS || body.elements.some((child) => child.cutBy !== undefined)) {
      clearCuts(body);
      measure(body, step);
    }
    cutByName(tree, cuts, reference);
    measure(body, step);
    const root = storyElement(body);
    if (root.prose >= LITTLE || root.prose * MORE_ELSEWHERE >= whole) return root;
  }
  return storyElement(body);
}

/** The element that holds the story most closely. `body` has been measured after the cuts. */
function storyElement(body: Element): Element {
  let at = namedStory(body) ?? body;
  for (;;) {
    const headlined = childWithHeadline(at);
    const next = headlined ?? childWithMostProse(at);
    if (next === undefined || PARTS.has(next.tag)) return at;
    const proseBeside = at.prose - next.prose;
    const textBeside = at.length - next.length;
    const pageBeside = next.prose >= at.prose * SHARE_OF_BODY && proseBeside < textBeside * PROSE_OF_STORY;
    if (proseBeside > at.prose * (1 - SHARE_OF_ONE) && !pageBeside && next !== headlined) return at;
    at = next;
  }
}

/** The only child with a headline, where a good part of the prose stands with it: the others are other stories. */
function childWithHeadline(element: Element): Element | undefined {
  let found: Element | undefined;
  for (const child of element.children) {
    if (child instanceof Text || child.cutBy !== undefined || !(child.tag === 'h1' || holdsHeadline(child))) continue;
    if (found !== undefined) return undefined;
    found = child;
  }
  if (found === undefined || found.prose < element.prose * SHARE_UNDER_HEADLINE) return undefined;
  return found.prose > MIN_UNDER_HEADLINE ? found : undefined;
}

function childWithMostProse(element: Element): Element | undefined {
  let most: Element | undefined;
  for (const child of element.children) {
    if (child instanceof Text || child.cutBy !== undefined) continue;
    if (most === undefined || child.prose > most.prose) most = child;
  }
  return most;
}

/**
 * The element with most prose of those that are named for the story's body, if it holds a good part of the
 * page's.
 */
function namedStory(body: Element): Element | undefined {
  let best: Element | undefined;
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text || child.cutBy !== undefined || child.prose === 0) continue;
      // Of two in each other with the same prose, the outer one: it may hold the headline too.
      const more = best === undefined || child.prose > best.prose * 1.02;
      if (more && !PARTS.has(child.tag) && isNamedStory(child)) best = child;
      visit(child);
    }
  };
  visit(body);
  return best !== undefined && best.prose >= body.prose * SHARE_OF_BODY ? best : undefined;
}

/** True where the class, the id or the properties of an element say that it holds the story. */
function isNamedStory(element: Element): boolean {
  return /\barticleBody\b/i.test(element.attributes.itemprop ?? '') || readClassWords(element).story;
}
