/** Makes the reader's story of an Article, or of a list of stories: its lines and its stops. Pure. */
import { cleanLine } from '../article/clean.js';
import type { ArticleInPieces } from '../article/in-pieces.js';
import { linksOf } from '../article/links.js';
import type { Article, Block, SafeText } from '../article/model.js';
import { estimateMinutes, inlineText, passages } from '../article/passages.js';
import type { ArticleOrStories, StoryList } from '../article/stories.js';
import { stripAnsi } from '../base/ansi.js';
import { quotes } from '../quotes/index.js';
import type { Piece } from '../render/page/index.js';
import { lettersOf } from './lines.js';
import type { Line, Span, Stop, Story } from './model.js';

/** The lines of the page's pieces, a blank one between pieces, each with its block. */
export function* linesOf(pieces: Iterable<Piece>): Generator<Line> {
  let first = true;
  for (const { lines, close, block } of pieces) {
    if (!first && !close) yield { text: '', plain: '' };
    first = false;
    let head = true;
    for (const text of lines) {
      yield {
        text,
        plain: stripAnsi(text),
        ...(block !== undefined && { block }),
        ...(head && { first: true as const }),
      };
      head = false;
    }
  }
}

/** The paragraphs of a story whose article has not been read to its end: no paragraph has a number yet. */
export const NO_PARAGRAPHS: ReadonlyMap<number, number> = new Map();

/** What the first screen needs of an article that may not be read to its end, and all that is needed of a list. */
export function openingOf(page: ArticleOrStories): Story {
  return 'list' in page ? storyOfList(page.list) : openingOfArticle(page);
}

/** A list of stories: its sections stand for the headings of an article. */
function storyOfList({ title, source, stories }: StoryList): Story {
  const stops = stories.map(({ kicker = '', headline, url }, block): Stop => {
    const before = lettersOf(`${block + 1}${kicker}`).length;
    return {
      label: headline,
      block,
      spans: [{ letters: lettersOf(headline), before }],
      ...(url !== undefined && { url }),
      copy: [headline, url].filter((part) => part !== undefined).join('\n'),
    };
  });
  const headings = stories.flatMap(({ section }, block): Stop[] =>
    section === undefined || section === stories[block - 1]?.section ? [] : [{ label: section, block }],
  );
  return {
    headline: title ?? '',
    ...(source.url !== undefined && { url: source.url }),
    lines: [],
    complete: false,
    minutes: 0,
    paragraphs: new Map(),
    words: new Map(stops.map(({ copy = '' }, block) => [block, copy])),
    headings,
    quotations: [],
    links: [],
    related: [],
    stories: stops,
  };
}

function openingOfArticle({ article, unread }: ArticleInPieces): Story {
  const { headline, source } = article;
  return {
    headline: headline ?? '',
    ...(source.url !== undefined && { url: source.url }),
    lines: [],
    complete: false,
    minutes: estimateMinutes(article, unread?.length),
    paragraphs: NO_PARAGRAPHS,
    words: new Map(),
    headings: [],
    quotations: [],
    links: [],
    related: [],
    stories: [],
  };
}

/** The stops of an article that is read to its end, but for its quotations, and the numbers and words of its blocks. */
export function stopsOf(article: Article): Pick<Story, 'paragraphs' | 'words' | 'headings' | 'links' | 'related'> {
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
  const headings = article.body.flatMap((one, block): Stop[] => {
    if (one.type !== 'heading') return [];
    const indent = '  '.repeat(Math.max(0, one.level - 2));
    return [{ label: indent + cleanLine(inlineText(one.content)), block }];
  });
  const links = article.body.flatMap(linksIn);
  const related = article.related.map(
    (story): Stop => ({ label: story.headline, ...(story.url !== undefined && { url: story.url }) }),
  );
  return { paragraphs, words, headings, links, related };
}

/** The links of a block, each address once. */
function linksIn(one: Block, block: number): Stop[] {
  const links = linksOf({ body: [one] });
  if (links.length === 0) return [];
  const text = blockText(one);
  const spanOf = spanMaker(text);
  let at = 0;
  return links.map(({ text: label, url }): Stop => {
    // Links come in the order of the text, so that the same words further up are passed over.
    const found = text.indexOf(label, at);
    const start = Math.max(0, found);
    if (found >= 0) at = found + label.length;
    return { label, detail: url, url, block, spans: [spanOf(start, start + label.length)] };
  });
}

const blockText = (block: Block): string => Array.from(passages({ body: [block] }), ({ text }) => text).join('\n\n');

/** A function that makes the span between two offsets of a text. Its time is linear where they come in order. */
function spanMaker(text: string): (start: number, end: number) => Span {
  let [counted, before] = [0, 0];
  return (start, end) => {
    if (start < counted) [counted, before] = [0, 0];
    before += lettersOf(text.slice(counted, start)).length;
    counted = start;
    return { letters: lettersOf(text.slice(start, end)), before };
  };
}

/** The article's quotations as stops: their speakers, words, and blocks. */
export function quotationsOf(article: Article): Stop[] {
  const starts: number[] = [];
  let start = 0;
  for (const one of article.body) {
    starts.push(start);
    for (const passage of passages({ body: [one] })) start += passage.text.length + 2;
  }
  let block = 0;
  let current: { block: number; spanOf: ReturnType<typeof spanMaker>; length: number } | undefined;
  return quotes(article).map((one): Stop => {
    const at = one.parts[0]?.start ?? 0;
    while (block > 0 && (starts[block] ?? 0) > at) block--;
    while ((starts[block + 1] ?? Number.POSITIVE_INFINITY) <= at) block++;
    if (current?.block !== block) {
      const own = article.body[block];
      const text = own === undefined ? '' : blockText(own);
      current = { block, spanOf: spanMaker(text), length: text.length };
    }
    const { spanOf, length } = current;
    const begin = starts[block] ?? 0;
    return {
      label: one.speaker?.name ?? 'not named',
      detail: `“${cleanLine(one.text)}”`,
      copy: `“${one.text}” — ${[one.speaker?.name, article.headline].filter((part) => part).join(', ')}`,
      block,
      spans: one.parts
        .filter((part) => part.start >= begin && part.end <= begin + length)
        .map((part) => spanOf(part.start - begin, part.end - begin)),
    };
  });
}
