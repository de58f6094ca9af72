/** Where on the page the story stands. Pure. */
import { saysStory } from './cut.js';
import { type Element, Text } from './tree.js';

/** An element goes on being the story's home while this share of the prose stands in one of its children. */
const SHARE = 0.85;

/** What never holds a story: it is part of one. */
const LEAF = new Set('p li h1 h2 h3 h4 h5 h6 blockquote td dd dt pre a span'.split(' '));

/** The element that holds the story most closely. `body` has been weighed after the cuts. */
export function findStory(body: Element): Element {
  let at = bySign(body) ?? body;
  for (;;) {
    const next = heaviest(at);
    if (next === undefined || LEAF.has(next.tag) || next.prose < at.prose * SHARE) return at;
    at = next;
  }
}

function heaviest(element: Element): Element | undefined {
  let most: Element | undefined;
  for (const child of element.children) {
    if (child instanceof Text || child.cut !== undefined) continue;
    if (most === undefined || child.prose > most.prose) most = child;
  }
  return most;
}

/** The heaviest element that says of itself that it is the story's body, if it holds a good part of the prose. */
function bySign(body: Element): Element | undefined {
  let best: Element | undefined;
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text || child.cut !== undefined || child.prose === 0) continue;
      if (saysStory(child) && (best === undefined || child.prose > best.prose * 1.02)) best = child;
      visit(child);
    }
  };
  visit(body);
  return best !== undefined && best.prose >= body.prose * 0.5 ? best : undefined;
}
