/** The other articles that the page points to. Pure, except for the marks of what was taken. */
import { cleanLine } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { markOutsideBody } from './assemble.js';
import type { PageBlock, ResolveAddress } from './blocks/index.js';
import { type Element, fold, punctuatedText } from './dom.js';
import type { Decisions } from './prune.js';

/** A link of fewer UTF-16 units than this names a section or a button, not an article. */
const HEADLINE_MIN = 18;

/** Takes the links in blocks and elements that were removed as related stories or as links, in the page's order. */
export function takeRelated(
  body: Element,
  article: Article,
  blocks: readonly PageBlock[],
  decisions: Decisions,
  resolve: ResolveAddress,
): void {
  const story = paragraphsBefore(blocks, decisions);
  const known = new Set<string>([article.source.url ?? '', fold(article.headline ?? '')]);
  /** Adds a link after so many paragraphs of the body. */
  const add = (link: Element, after: number): void => {
    const headline = cleanLine(punctuatedText(link));
    const url = resolve(link.get('href') ?? '');
    if (headline.length < HEADLINE_MIN || !headline.includes(' ')) return;
    if (url === undefined || !/^https?:/.test(url) || known.has(url) || known.has(fold(headline))) return;
    known.add(url).add(fold(headline));
    article.related.push({ headline, url: cleanLine(url), after, words: headline });
    markOutsideBody(link);
  };
  /** `after`: where the related block that is open stands; undefined outside of one. */
  const visit = (element: Element, after: number | undefined): void => {
    const cutAfter = element.order > story.lastOrder ? story.paragraphs : 0;
    const here = story.ofDropped.get(element) ?? after ?? (element.cutBy === 'related' ? cutAfter : undefined);
    if (here !== undefined && element.tag === 'a') add(element, here);
    else for (const child of element.elements) visit(child, here);
  };
  visit(body, undefined);
  article.related.sort((a, b) => a.after - b.after);
}

/** Where in the story the blocks of links stand. */
interface Places {
  /** How many paragraphs of the body stand before each element that holds a dropped block of links. */
  ofDropped: ReadonlyMap<Element, number>;
  /** How many paragraphs the body has. */
  paragraphs: number;
  /** The place of the body's last block on the page. */
  lastOrder: number;
}

function paragraphsBefore(blocks: readonly PageBlock[], decisions: Decisions): Places {
  const ofDropped = new Map<Element, number>();
  let paragraphs = 0;
  let lastOrder = 0;
  blocks.forEach(({ block, element }, i) => {
    const rule = decisions[i];
    if (rule === 'related' || rule === 'links') ofDropped.set(element, paragraphs);
    if (rule !== undefined) return;
    lastOrder = element.order;
    if (block.type === 'paragraph') paragraphs++;
  });
  return { ofDropped, paragraphs, lastOrder };
}
