/** Links whose words name another site than the one they lead to, marked with the true host. Pure. */
import { lazily } from '../base/lazily.js';
import { plainAddress, USERINFO } from './address.js';
import { mapBlocks, mapInline, mapNodes } from './blocks.js';
import { clean, cleanLine } from './clean.js';
import type { Article, Block, Inline, SafeText } from './model.js';
import { inlineText } from './passages.js';
import { hostOf, siteOf } from './site.js';

/** A web address as it may be shown: its true host first, in ASCII (xn--…), and no name or password before it. */
const trueAddress = (url: string): SafeText => cleanLine(plainAddress(url));

const invisible = lazily(() => /\p{Default_Ignorable_Code_Point}/gu);

/** Words without invisible characters, and with the characters that are drawn as a dot, a slash or a colon as these. */
function undisguised(words: string): string {
  return words
    .replace(invisible(), '')
    .normalize('NFKC')
    .replace(/[\u3002\u2024]/g, '.')
    .replace(/[\u2044\u2215\u29f8]/g, '/')
    .replace(/[\u2236\ua789]/g, ':');
}

/**
 * Last names that make a dotted word an address without a path. "Node.js", "README.md" and "std.log" are no addresses.
 */
const TOP_NAMES = [
  'com org net edu gov mil int info biz bank news example app dev cloud online shop site xyz',
  'ai at au be br ca ch cn co de dk es eu fi fr ie in io it jp kr me mx nl no nz ru se tv uk us',
].flatMap((names) => names.split(' '));
const TOP = `(?:${TOP_NAMES.join('|')})`;
const NAMES = '(?:[\\p{L}\\p{N}_-]+\\.)+';
const PORT = '(?::\\d+)?';

/** An address anywhere in words: with a scheme, with "www.", or a host and a path. */
const addressInWords = lazily(
  () =>
    new RegExp(`(?:https?|ftp):[\\\\/]{2}\\S+|(?<![\\p{L}\\p{N}.@_-])(?:www\\.\\S+|${NAMES}${TOP}${PORT}/\\S*)`, 'giu'),
);
/** Words that are nothing but a host, or a host and a path. */
const addressAlone = lazily(() => new RegExp(`^${NAMES}(?:${TOP}${PORT}|\\p{L}{2,}${PORT}/\\S*)$`, 'iu'));
/** Words that are nothing but a mail address. */
const MAIL = /^[^\s@]{1,64}@([^\s@]{1,255})$/;

/** What every address has that is looked for here. */
const MAY_BE_ADDRESS = /\.\S|:[\\/]{2}|@/;

/** An address in words is read no further than this, in UTF-16 units: its host stands at its beginning. */
const ADDRESS_MAX = 2000;

/** The addresses in a link's words, without the punctuation around them. */
function addressesIn(words: string): string[] {
  const whole = withoutEdges(words.trim().slice(0, ADDRESS_MAX));
  if (addressAlone().test(whole)) return [whole];
  return [...words.matchAll(addressInWords())].map(([one]) => withoutEdges(one.slice(0, ADDRESS_MAX)));
}

/** Text without the punctuation and symbols at its ends; a slash stays. */
function withoutEdges(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u);
  let end = text.length;
  while (end > start && !/[/\p{L}\p{N}\ud800-\udfff]/u.test(text.charAt(end - 1))) end--;
  return start < 0 ? '' : text.slice(start, end);
}

/**
 * A letter that does not stand beside Latin letters in one name, as those of Chinese, Japanese and Korean do (UTS #39,
 * 5.2).
 */
const foreignLetter = lazily(() => /(?!\p{sc=Latn}|\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Hang}|\p{sc=Bopo})\p{L}/u);

/** True for an address whose host mixes letters of scripts that look alike, and for one with a name before the host. */
function isDisguised(address: string): boolean {
  if (USERINFO.test(address)) return true;
  const host = /^(?:[a-z]+:[\\/]{2})?([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  return /\p{sc=Latn}/u.test(host) && foreignLetter().test(host);
}

/**
 * What to show of an address in brackets: its host, or its beginning where it has none (mailto:). Undefined for a path.
 */
function destinationOf(url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:(?!\/\/)/i.test(url)) return /^[^?]{1,100}/.exec(url)?.[0];
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url) ? hostOf(url) : undefined;
}

/** A link's words are read no further than this, in UTF-16 units: more than a page of a book. */
const WORDS_MAX = 20_000;

/** The destination of a link whose words look like another site's address, or disguise this one; else undefined. */
function hiddenDestination(url: string, words: string): string | undefined {
  // Most words have nothing that an address has.
  if (!/[.@:]|[^ -~]/.test(words)) return undefined;
  const destination = destinationOf(url);
  if (destination === undefined) return undefined;
  const text = undisguised(words.slice(0, WORDS_MAX));
  if (!MAY_BE_ADDRESS.test(text)) return undefined;
  const mail = MAIL.exec(text.trim())?.[1]?.toLowerCase();
  if (mail !== undefined && /^mailto:/i.test(url)) {
    // The sign may be encoded (RFC 6068, 2).
    const host = /^mailto:[^@,;%]*@([^@,;%]*)$/i.exec(destination.replace(/%40/g, '@'))?.[1]?.toLowerCase();
    return host === mail ? undefined : destination;
  }
  const misleads = addressesIn(text).some((address) => {
    const shown = hostOf(address);
    return shown !== undefined && (siteOf(shown) !== siteOf(destination) || isDisguised(address));
  });
  return misleads ? destination : undefined;
}

/**
 * The article with links that cannot mislead. An address has no name or password in it, and its host is in ASCII. Where
 * a link's words look like the address of another site than the one it leads to, or disguise that one, its host follows
 * the words in brackets.
 */
export function markMisleadingLinks(article: Article): Article {
  const { source } = article;
  return {
    ...article,
    authors: article.authors.map(withTrueHost),
    source: withTrueHost(source),
    keyPoints: article.keyPoints.map((point) => ({ ...point, blocks: markBlocks(point.blocks) })),
    body: markBlocks(article.body),
    related: article.related.map(withTrueHost),
  };
}

function markBlocks(blocks: readonly Block[]): Block[] {
  const marked = mapInline(blocks, (content) =>
    content.some((node) => 'children' in node) ? mapNodes(content, markLink) : content.slice(),
  );
  return mapBlocks(marked, (block) => (block.type === 'figure' ? withTrueHost(block) : block));
}

function markLink(node: Inline): Inline {
  if (node.type !== 'link') return node;
  const url = trueAddress(node.url);
  const host = hiddenDestination(url, inlineText(node.children));
  const note: Inline[] = host === undefined ? [] : [{ type: 'text', text: clean(` [${host}]`) }];
  return { ...node, url, children: [...node.children, ...note] };
}

/** The same with its address, where it has one, as `trueAddress` shows it. */
function withTrueHost<Part extends { url?: SafeText }>(part: Part): Part {
  return part.url === undefined ? part : { ...part, url: trueAddress(part.url) };
}
