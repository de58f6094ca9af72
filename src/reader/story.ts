/** The story that the reader shows, made of an Article: its set lines and its places. Pure. */
import { type Article, inlineText, minutesToRead, passages, type SafeText } from '../article.js';
import { cleanLine } from '../clean.js';
import { linksOf } from '../links.js';
import { quotes } from '../quotes/index.js';
import type { Piece } from '../render/page.js';
import type { Line, Stop, Story } from './state.js';

/** The pieces' lines, a blank one between pieces, each with its block. */
export function* linesOf(pieces: Iterable<Piece>): Generator<Line> {
  let first = true;
  for (const { lines, close, block } of pieces) {
    if (!first && !close) yield { text: '', plain: '' };
    first = false;
    let head = true;
    for (const text of lines) {
      yield {
        text,
        plain: plainOf(text),
        ...(block !== undefined && { block }),
        ...(head && { first: true as const }),
      };
      head = false;
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that the page's own theme wrote
const plainOf = (text: string): string => text.replace(/\u001b\[[\d;]*m|\u001b\]8;[^\u001b]*\u001b\\/g, '');

/** No paragraph is numbered before the whole article is read. */
export const UNREAD: ReadonlyMap<number, number> = new Map();

/** What the first screen needs of an article, which may not be read to its end. */
export function headOf(article: Article): Story {
  const { headline, source } = article;
  return {
    headline: headline ?? '',
    ...(source.url !== undefined && { url: source.url }),
    lines: [],
    complete: false,
    minutes: minutesToRead(article),
    paragraphs: UNREAD,
    words: new Map(),
    headings: [],
    quotations: [],
    links: [],
    related: [],
  };
}

/** The places of an article read to its end: where its paragraphs, headings and links stand. */
export function placesOf(article: Article): Pick<Story, 'paragraphs' | 'words' | 'headings' | 'links' | 'related'> {
  const paragraphs = new Map<number, number>();
  const words = new Map<number, string>();
  let paragraph = 0;
  for (const [block, one] of article.body.entries()) {
    const texts: SafeText[] = [];
    for (const passage of passages({ body: [one] })) {
      if (passage.kind === 'paragraph') {
        paragraph++;
        if (!paragraphs.has(block)) paragraphs.set(block, paragraph);
      }
      texts.push(passage.text);
    }
    words.set(block, texts.join('\n\n'));
  }
  const headings = article.body.flatMap((one, block): Stop[] =>
    one.type === 'heading'
      ? [{ label: `${'  '.repeat(Math.max(0, one.level - 2))}${cleanLine(inlineText(one.content))}`, block }]
      : [],
  );
  const links = article.body.flatMap((one, block) =>
    linksOf({ body: [one] }).map((link): Stop => ({ label: `${link.text} ${link.url}`, url: link.url, block })),
  );
  const related = article.related.map(
    (story): Stop => ({ label: story.headline, ...(story.url !== undefined && { url: story.url }) }),
  );
  return { paragraphs, words, headings, links, related };
}

/** Who said what, and in which block. */
export function quotationsOf(article: Article): Stop[] {
  const starts: number[] = [];
  let start = 0;
  for (const one of article.body) {
    starts.push(start);
    for (const passage of passages({ body: [one] })) start += passage.text.length + 2;
  }
  let block = 0;
  return quotes(article).map((one): Stop => {
    const at = one.parts[0]?.start ?? 0;
    while (block > 0 && (starts[block] ?? 0) > at) block--;
    while ((starts[block + 1] ?? Number.POSITIVE_INFINITY) <= at) block++;
    return {
      label: `${one.speaker?.name ?? 'not named'}: “${cleanLine(one.text)}”`,
      copy: `“${one.text}” — ${[one.speaker?.name, article.headline].filter((part) => part).join(', ')}`,
      block,
    };
  });
}
