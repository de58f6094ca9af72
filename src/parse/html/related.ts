/** The other articles that the page points to. Pure, except for the marks of what was taken. */
import { cleanLine } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import type { PageBlock, ResolveAddress } from './blocks/index.js';
import { Element, fold, punctuatedText, Text } from './dom.js';
import { headlinesOf, linkOf } from './other-stories.js';
import { markOutsideBody } from './read-page.js';
import type { RemovalRule } from './rules/removal.js';

/** A link of fewer UTF-16 units than this names a section or a button, not an article. */
const HEADLINE_MIN = 18;

/** Rules that leave out links to other articles. */
const OF_RELATED: ReadonlySet<RemovalRule | undefined> = new Set<RemovalRule>(['related', 'links']);

/** Takes the links that were left out as related stories or as links, and other articles, in the page's order. */
export function takeRelated(
  body: Element,
  article: Article,
  blocks: readonly PageBlock[],
  resolve: ResolveAddress,
): void {
  const known = new Set<string>([article.source.url ?? '', fold(article.headline ?? '')]);
  const paragraphs = blocks
    .filter(({ block }) => block.type === 'paragraph')
    .map(({ element }) => element.order)
    .sort((a, b) => a - b);
  /** How many paragraphs stand before the link that is looked at; both are in the page's order. */
  let after = 0;
  const add = (element: Element, url: string | undefined): void => {
    const headline = cleanLine(punctuatedText(element));
    if (known.has(fold(headline)) || (url !== undefined && known.has(url))) return;
    known.add(fold(headline));
    if (url !== undefined) known.add(url);
    while (after < paragraphs.length && (paragraphs[after] ?? 0) < element.order) after++;
    article.related.push({ headline, ...(url !== undefined && { url: cleanLine(url) }), after, words: headline });
    markOutsideBody(element);
  };
  const addLink = (link: Element): void => {
    const headline = cleanLine(punctuatedText(link));
    const url = webAddress(link, resolve);
    if (url !== undefined && headline.length >= HEADLINE_MIN && headline.includes(' ')) add(link, url);
  };
  const visit = (element: Element): void => {
    if (element.cutBy === 'other-story') {
      for (const headline of headlinesOf(element)) add(headline, webAddress(linkOf(headline), resolve));
    } else if (element.tag === 'a' && holdsRelated(element)) addLink(element);
    else for (const child of element.children) if (child instanceof Element) visit(child);
  };
  visit(body);
}

function webAddress(link: Element | undefined, resolve: ResolveAddress): string | undefined {
  const url = link === undefined ? undefined : resolve(link.get('href') ?? '');
  return url !== undefined && /^https?:/.test(url) ? url : undefined;
}

/** True where text was left out as related stories or as links. */
function holdsRelated(element: Element): boolean {
  return element.children.some((child) =>
    child instanceof Text ? OF_RELATED.has(child.droppedBy) : holdsRelated(child),
  );
}
