/** Links that say where they lead. Pure: an article's links, made honest. */

import { USERINFO, withoutUserinfo } from './address.js';
import { type Article, type Block, type Inline, inlineText, type ListItem, type SafeText } from './article.js';
import { clean, cleanLine } from './clean.js';

/** A web address as it may be shown: no name or password, and a host in other letters than ASCII in its ASCII form (xn--…). */
function honest(url: string): SafeText {
  const address = withoutUserinfo(url);
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return cleanLine(/[^!-~]/.test(host) && URL.canParse(address) ? new URL(address).href : address);
}

/** Words that look like an address themselves: a scheme or www, or a host with a path, or a lone host. */
let addressForm: RegExp | undefined;
const address = (): RegExp =>
  (addressForm ??= /^(?:https?:\/\/|www\.)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu);

/** Without a scheme, www or a path, only these endings make a dotted word an address: "Node.js" and "std.log" are none. */
const BARE = /\.(?:com|org|net|edu|gov|mil|int|info|biz|bank|example|co\.[a-z]{2}|(?:gov|ac|org)\.[a-z]{2})$/i;

/** Letters that are no Latin and may stand beside Latin in one name: those of Chinese, Japanese and Korean (UTS #39, 5.2). */
let otherLetterForm: RegExp | undefined;
const otherLetter = (): RegExp =>
  (otherLetterForm ??= /(?!\p{sc=Latn}|\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Bopo})\p{L}/u);

/** True for words whose host mixes letters of scripts that look alike, and for those with a name before the host. */
function disguised(words: string): boolean {
  if (USERINFO.test(words)) return true;
  const host = /^(?:https?:\/\/)?([^/?#]*)/i.exec(words)?.[1] ?? '';
  return /\p{sc=Latn}/u.test(host) && otherLetter().test(host);
}

/** Words without what is nothing to see in them. */
const bare = (words: string): string => words.trim().replace(/[\u200b-\u200d\u2060\u00ad]/g, '');

/** The host that words name, lower-case, without www; undefined where they are no address. */
function hostIn(words: string): string | undefined {
  const text = withoutUserinfo(bare(words));
  if (text.length > 2000 || !address().test(text)) return undefined;
  if (!/^(?:https?:\/\/|www\.)|\//i.test(text) && !BARE.test(text)) return undefined;
  return hostOf(/^https?:\/\//i.test(text) ? text : `http://${text}`);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

/** Hosts of one owner who sends one's links through another. */
const OWNERS: Record<string, string> = { 't.co': 'x.com', 'twitter.com': 'x.com', 'youtu.be': 'youtube.com' };

/** A host's last two labels, or its owner's: news.example.org is example.org's own. */
function site(host: string): string {
  const last = host.split('.').slice(-2).join('.');
  return OWNERS[last] ?? last;
}

/**
 * The article with honest links: no name or password in an address, its host in ASCII; and, where a link's words look like another site's address than
 * the one it leads to, or hide that one behind a name or a mixture of scripts, its host after the words, in brackets.
 */
export function withHonestLinks(article: Article): Article {
  const inlines = (content: readonly Inline[]): Inline[] => {
    if (!content.some((node) => 'children' in node)) return content as Inline[];
    return content.map((node): Inline => {
      if (!('children' in node)) return node;
      const children = inlines(node.children);
      if (node.type !== 'link') return { ...node, children };
      const url = honest(node.url);
      const words = inlineText(children);
      const said = hostIn(words);
      const leads = hostOf(url);
      const lies = said !== undefined && leads !== undefined && (site(said) !== site(leads) || disguised(bare(words)));
      return { ...node, url, children: lies ? [...children, { type: 'text', text: clean(` [${leads}]`) }] : children };
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
