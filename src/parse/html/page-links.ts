/**
 * Links to a place on the same page that are signs rather than words: a permalink of a heading, the reference to a
 * footnote, the way back from it. Pure, except for the tree it changes.
 */
import { allText, type Element, Text } from './dom.js';
import { anyOf, type PhraseRow } from './rules/words.js';

/** A longer link is words: UTF-16 units. */
const SIGN_MAX = 60;

/** More children hold more than a sign. */
const MAX_CHILDREN = 3;

/** So many elements may stand between such a link and the element for all of them. */
const MAX_AROUND = 4;

/** What permalinks and links back show: no words. */
const SIGN = /^(?:[\s\u200b¶#§🔗⚓∞◆↩↑^⤴⏎↵⬆⇧⮐⮌]|\ufe0e|\ufe0f|\[[#↑↩]\])+$/u;

/** The same in words. */
const PHRASES: readonly PhraseRow[] = [
  [
    '(perma)?link to this (heading|headline|definition|section|paragraph|item|page|image|code|table|term)',
    'Link to this heading',
  ],
  ['permalink( to .*)?', 'Permalink to this headline'],
  ['direct link to .*', 'Direct link to Usage'],
  ['anchor( link)?( for .*)?', 'Anchor link for Usage'],
  ['section titled .*', 'Section titled “Usage”'],
  ['(jump )?back to (the )?(text|content|reference|footnote reference).*', 'Jump back to content'],
  ['jump up( to)?:?', 'Jump up'],
  ['((go |back |return )?to (the )?)?top( of (the )?page)?', 'Back to top'],
  ['return to (the )?(text|reference)', 'Return to text'],
];
const SAYS_SIGN = new RegExp(`^${anyOf(PHRASES)}[\\s¶#↩\ufe0e]*$`, 'iu');

/** The number or sign of a footnote. */
const REFERENCE = /^(?:\d{1,3}|[*†‡§]|[a-z]|[ivx]{1,4})$/;

/** True for a link that may be one of these. */
export function isPageLink(tag: string, { href }: Readonly<Record<string, string>>): boolean {
  return tag === 'a' && href?.includes('#') === true;
}

/** Empties permalinks and links back, and puts the numbers of footnotes in brackets: "[1]". */
export function simplifyPageLinks(links: readonly Element[]): void {
  for (const link of links) {
    if (link.children.length === 0 || link.children.length > MAX_CHILDREN) continue;
    const text = shortText(link);
    if (text === undefined) continue;
    const backlinks = backlinksAround(link);
    if (backlinks !== undefined) backlinks.takeChildren();
    else if (SIGN.test(text) || SAYS_SIGN.test(text)) link.takeChildren();
    else if (REFERENCE.test(text) && isRaised(link)) bracket(link);
  }
}

/** The element that holds all ways back from a footnote of MediaWiki: "^ a b". */
function backlinksAround(link: Element): Element | undefined {
  for (let at = link.parent, up = 0; at !== undefined && up < MAX_AROUND; at = at.parent, up++)
    if (at.get('class') === 'mw-cite-backlink') return at;
  return undefined;
}

/** The text of a link; undefined where it is longer than a sign. */
function shortText(link: Element): string | undefined {
  if (link.children.some((child) => child instanceof Text && child.text.length > SIGN_MAX)) return undefined;
  const text = allText(link).trim();
  return text === '' || text.length > SIGN_MAX ? undefined : text;
}

/** The class of a link to a footnote, as some software names it. */
const REFERENCE_NAME = /(?:^|[\s_-])(?:footnote|fn|note)[-_]?(?:anchor|ref(?:erence)?)(?:$|[\s_-])/i;

/** True for a link that is all of a raised text, or of which a raised text is all, or that its class says is one. */
function isRaised(link: Element): boolean {
  if (link.get('role') === 'doc-noteref' || REFERENCE_NAME.test(link.get('class') ?? '')) return true;
  const [only, ...more] = link.children;
  return link.parent?.tag === 'sup' || (more.length === 0 && only instanceof Text === false && only?.tag === 'sup');
}

function bracket(link: Element): void {
  const texts = textsOf(link);
  const first = texts[0];
  const last = texts[texts.length - 1];
  if (first === undefined || last === undefined) return;
  first.text = `[${first.text.trimStart()}`;
  last.text = `${last.text.trimEnd()}]`;
}

function textsOf(element: Element): Text[] {
  return element.children.flatMap((child) => (child instanceof Text ? [child] : textsOf(child)));
}
