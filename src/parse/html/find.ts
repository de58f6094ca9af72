/** Where on the page the story stands. Pure. */
import { hasHeadline, saysStory } from './cut.js';
import { type Element, Text } from './tree.js';

/** An element goes on being the story's home while this share of the prose stands in one of its children. */
const SHARE = 0.85;

/** What is left beside a child with less prose than this in its text is page, not story. */
const PAGE = 0.6;

/** What never holds a story: it is part of one. */
const LEAF = new Set('p li h1 h2 h3 h4 h5 h6 blockquote td dd dt pre a span'.split(' '));

/** The element that holds the story most closely. `body` has been weighed after the cuts. */
export function findStory(body: Element): Element {
  let at = bySign(body) ?? body;
  for (;;) {
    const next = headlined(at) ?? heaviest(at);
    if (next === undefined || LEAF.has(next.tag)) return at;
    const left = at.prose - next.prose;
    const mostlyPage = next.prose >= at.prose * 0.5 && left < (at.length - next.length) * PAGE;
    if (left > at.prose * (1 - SHARE) && !mostlyPage && next !== headlined(at)) return at;
    at = next;
  }
}

/** The only child with a headline in it, where a good part of the prose stands with it: the rest are other stories. */
function headlined(element: Element): Element | undefined {
  let found: Element | undefined;
  for (const child of element.children) {
    if (child instanceof Text || child.cut !== undefined || !(child.tag === 'h1' || hasHeadline(child))) continue;
    if (found !== undefined) return undefined;
    found = child;
  }
  return found !== undefined && found.prose >= element.prose * 0.3 && found.prose > 300 ? found : undefined;
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
      if (!LEAF.has(child.tag) && saysStory(child) && (best === undefined || child.prose > best.prose * 1.02))
        best = child;
      visit(child);
    }
  };
  visit(body);
  return best !== undefined && best.prose >= body.prose * 0.5 ? best : undefined;
}
