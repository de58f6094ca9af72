/** Links that say where they lead. Pure: an article's links, made honest. */

import { plainAddress, USERINFO } from './address.js';
import { clean, cleanLine } from './clean.js';
import type { Article, Block, Inline, ListItem, SafeText } from './model.js';
import { inlineText } from './passages.js';

/** A web address as it may be shown: its true host first, in ASCII (xn--…), and no name or password before it. */
const honest = (url: string): SafeText => cleanLine(plainAddress(url));

/** What is nothing to see, and characters that are drawn as a dot, a slash or a colon: made plain, a disguised address is one. */
let hiddenForm: RegExp | undefined;
const hidden = (): RegExp => (hiddenForm ??= /\p{Default_Ignorable_Code_Point}/gu);
const bare = (words: string): string =>
  words
    .replace(hidden(), '')
    .normalize('NFKC')
    .replace(/[\u3002\u2024]/g, '.')
    .replace(/[\u2044\u2215\u29f8]/g, '/')
    .replace(/[\u2236\ua789]/g, ':');

/** Endings that make a dotted word an address by themselves: "Node.js", "README.md" and "std.log" are none. */
const ENDING =
  '(?:com|org|net|edu|gov|mil|int|info|biz|bank|news|example|app|dev|cloud|online|shop|site|xyz|a[it]|au|be|br|c[ahno]|d[ek]|e[su]|f[ir]|i[enot]|jp|kr|m[ex]|n[loz]|ru|se|tv|u[ks])';
const NAMES = '(?:[\\p{L}\\p{N}_-]+\\.)+';
/** Words that say an address wherever they stand: with a scheme, with www, or a host and a path. */
let spokenForm: RegExp | undefined;
const spoken = (): RegExp =>
  (spokenForm ??= new RegExp(
    `(?:https?|ftp):[\\\\/]{2}\\S+|(?<![\\p{L}\\p{N}.@_-])(?:www\\.\\S+|${NAMES}${ENDING}(?::\\d+)?/\\S*)`,
    'giu',
  ));
/** All of a link's words: a host, or a host and a path. */
let aloneForm: RegExp | undefined;
const alone = (): RegExp =>
  (aloneForm ??= new RegExp(`^${NAMES}(?:${ENDING}(?::\\d+)?|\\p{L}{2,}(?::\\d+)?/\\S*)$`, 'iu'));
/** A mail address, alone. */
const MAIL = /^[^\s@]{1,64}@([^\s@]{1,255})$/;

/** An address in words is read no further than this, in UTF-16 units: its host stands at its beginning. */
const MOST = 2000;

/** The addresses that a link's words say, without what stands around them. */
function addressesIn(words: string): string[] {
  const whole = withoutEdges(words.trim().slice(0, MOST));
  if (alone().test(whole)) return [whole];
  return [...words.matchAll(spoken())].map(([one]) => withoutEdges(one.slice(0, MOST)));
}

/** Text without the punctuation and symbols at its ends; a slash stays. */
function withoutEdges(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u);
  let end = text.length;
  while (end > start && !/[/\p{L}\p{N}\ud800-\udfff]/u.test(text[end - 1] as string)) end--;
  return start < 0 ? '' : text.slice(start, end);
}

/** Letters that are no Latin and may stand beside Latin in one name: those of Chinese, Japanese and Korean (UTS #39, 5.2). */
let otherLetterForm: RegExp | undefined;
const otherLetter = (): RegExp =>
  (otherLetterForm ??= /(?!\p{sc=Latn}|\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Bopo})\p{L}/u);

/** True for an address whose host mixes letters of scripts that look alike, and for one with a name before the host. */
function disguised(address: string): boolean {
  if (USERINFO.test(address)) return true;
  const host = /^(?:[a-z]+:[\\/]{2})?([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  return /\p{sc=Latn}/u.test(host) && otherLetter().test(host);
}

/** An address's host in lower case, without www, or undefined. */
function hostOf(url: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url.replace(/^[\\/]{2}/, '')}`;
  const host = URL.canParse(whole) ? new URL(whole).hostname : '';
  return host === '' ? undefined : host.replace(/^www\.|\.$/g, '');
}

/** Where a link leads, for brackets: a host, or an address that has none, such as mailto's. Undefined for a path within the site. */
function leadsTo(url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:(?!\/\/)/i.test(url)) return /^[^?]{1,100}/.exec(url)?.[0];
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url) ? hostOf(url) : undefined;
}

/** Hosts of one owner who sends one's links through another. */
const OWNERS = new Map([
  ['t.co', 'x.com'],
  ['twitter.com', 'x.com'],
  ['youtu.be', 'youtube.com'],
]);

/** Names under which strangers have sites side by side. */
const SHARED =
  /^(?:(?:ac|co|com|edu|go|gob|gouv|gov|govt|ltd|ne|net|nhs|or|org|plc|sch)\.[a-z]{2}|(?:github|gitlab)\.io|(?:blogspot|wordpress|tumblr|substack|medium|weebly|wixsite|squarespace|myshopify|herokuapp|firebaseapp|amazonaws)\.com|(?:netlify|vercel|web)\.app|(?:pages|workers)\.dev|(?:azurewebsites|cloudfront)\.net)$/;

/** The name that a site's owner has: news.example.org is example.org's own, but bank.co.uk and ann.github.io are their own. */
function site(host: string): string {
  if (/[\d\]]$/.test(host)) return host;
  const names = host.split('.');
  const last = names.slice(-2).join('.');
  return OWNERS.get(last) ?? (SHARED.test(last) ? names.slice(-3).join('.') : last);
}

/** A link's words are read no further than this, in UTF-16 units: more than a page of a book. */
const WORDS = 20_000;

/** The host that a link's words hide: where they look like another site's address, or disguise this one. */
function unsaid(url: string, words: string): string | undefined {
  // Most words have nothing that an address has.
  if (!/[.@:]|[^ -~]/.test(words)) return undefined;
  const leads = leadsTo(url);
  if (leads === undefined) return undefined;
  const text = bare(words.slice(0, WORDS));
  const mail = MAIL.exec(text.trim())?.[1]?.toLowerCase();
  if (mail !== undefined && /^mailto:/i.test(url))
    return /^mailto:[^@,;%]*@([^@,;%]*)$/i.exec(leads)?.[1]?.toLowerCase() === mail ? undefined : leads;
  const lies = addressesIn(text).some((address) => {
    const said = hostOf(address);
    return said !== undefined && (site(said) !== site(leads) || disguised(address));
  });
  return lies ? leads : undefined;
}

/**
 * The article with honest links: no name or password in an address, its host in ASCII; and, where a link's words look like another site's address than
 * the one it leads to, or hide that one behind a name or a mixture of scripts, its host after the words, in brackets.
 */
export function markMisleadingLinks(article: Article): Article {
  const inlines = (content: readonly Inline[]): Inline[] => {
    if (!content.some((node) => 'children' in node)) return content as Inline[];
    return content.map((node): Inline => {
      if (!('children' in node)) return node;
      const children = inlines(node.children);
      if (node.type !== 'link') return { ...node, children };
      const url = honest(node.url);
      const leads = unsaid(url, inlineText(children));
      return { ...node, url, children: leads ? [...children, { type: 'text', text: clean(` [${leads}]`) }] : children };
    });
  };
  const blocks = (list: readonly Block[]): Block[] =>
    list.map((block): Block => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return { ...block, content: inlines(block.content) };
        case 'list':
          return { ...block, items: block.items.map((item): ListItem => ({ ...item, blocks: blocks(item.blocks) })) };
        case 'quote':
          return { ...block, blocks: blocks(block.blocks), ...(block.source && { source: inlines(block.source) }) };
        case 'table':
          return {
            ...block,
            header: block.header.map(inlines),
            rows: block.rows.map((row) => row.map(inlines)),
            ...(block.caption && { caption: inlines(block.caption) }),
          };
        case 'figure':
          return {
            ...block,
            ...(block.url !== undefined && { url: honest(block.url) }),
            ...(block.caption && { caption: inlines(block.caption) }),
          };
        default:
          return block;
      }
    });
  const { source } = article;
  return {
    ...article,
    authors: article.authors.map((author) =>
      author.url === undefined ? author : { ...author, url: honest(author.url) },
    ),
    source: source.url === undefined ? source : { ...source, url: honest(source.url) },
    keyPoints: article.keyPoints.map((point) => ({ ...point, blocks: blocks(point.blocks) })),
    body: blocks(article.body),
    related: article.related.map((story) => (story.url === undefined ? story : { ...story, url: honest(story.url) })),
  };
}
