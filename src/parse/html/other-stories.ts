/**
 * Other whole articles on the page: endless scrolling puts the next ones below the one that was asked for. Pure, except
 * for the marks of what is cut.
 */
import { type Element, fold, spacedText } from './dom.js';
import type { Head } from './head/index.js';
import { PROSE_MIN } from './measure.js';

/** An article below holds at least this much prose; less is a teaser, which the model judges: UTF-16 units. */
const MIN_PROSE = 200;

/**
 * Cuts the articles that follow the page's own: siblings of the element that holds its headline, of the same kind, each
 * with a headline of the same level and prose of its own. `body` has been measured.
 */
export function cutOtherStories({ headlineElement, headline }: Head, body: Element): void {
  if (headlineElement === undefined || headline === undefined) return;
  const { tag } = headlineElement;
  if (!/^h[1-3]$/.test(tag)) return;
  for (let own = headlineElement; own.parent !== undefined && own !== body; own = own.parent) {
    const others = own.parent.elements.filter(
      (one) => one.order > own.lastOrder && isOfKind(one, own) && isStory(one, tag, headline),
    );
    if (others.length === 0) continue;
    for (const other of others) other.cutBy = 'other-story';
    return;
  }
}

/** True for siblings that are articles: by their tag, or by a class that both have and that says so. */
function isOfKind(one: Element, own: Element): boolean {
  if (one.tag !== own.tag || one.cutBy !== undefined) return false;
  if (one.tag === 'article') return true;
  const classes = classesOf(own);
  return classesOf(one).some((name) => classes.includes(name) && /article|story|post/i.test(name));
}

function classesOf({ attributes }: Element): string[] {
  return (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
}

/**
 * True where one headline of that level, another than the page's own, stands over prose; in an `article` the first
 * headline may be of another level.
 */
function isStory(element: Element, tag: string, headline: string): boolean {
  const isArticle = element.tag === 'article';
  if (element.prose < (isArticle ? PROSE_MIN : MIN_PROSE)) return false;
  const headlines = isArticle
    ? headlinesIn(element, /^h[1-4]$/).slice(0, 1)
    : headlinesIn(element, new RegExp(`^${tag}$`));
  const [only] = headlines;
  return headlines.length === 1 && only !== undefined && fold(only) !== '' && fold(only) !== fold(headline);
}

function headlinesIn(element: Element, level: RegExp): string[] {
  return element.elements.flatMap((child) => (level.test(child.tag) ? [spacedText(child)] : headlinesIn(child, level)));
}
