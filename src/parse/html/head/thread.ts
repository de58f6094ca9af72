/** The first post of a thread: who wrote it, and when. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, Text, type Tree } from '../dom.js';
import { FORUM_GENERATOR, POST_AUTHOR, THREAD_ADDRESS, THREAD_ITEM } from '../rules/threads.js';
import { spacedLine } from './surroundings.js';

/** A longer text is no account's name: UTF-16 units. */
const NAME_MAX = 60;

/** An element that is named for the writer of a post holds no more text than this: the name, a rank, counts. */
const POSTER_MAX = 300;

/** How many elements may stand between the headline and the first post's time. */
const TO_TIME = 150;

/** What is known of the first post of a thread. */
export interface FirstPost {
  author: string | undefined;
  /** What its time element says, for machines. */
  time: string | undefined;
}

/**
 * The first post, where the page is a thread: by its microdata, by the software that made it, or by an address of a
 * forum and elements that name those who wrote posts. Undefined for any other page.
 */
export function findFirstPost(
  all: readonly Element[],
  { meta }: Pick<Tree, 'meta'>,
  headline: Element | undefined,
  url: string | undefined,
): FirstPost | undefined {
  const generator = meta.find(({ name }) => name === 'generator')?.content ?? '';
  const isThread =
    FORUM_GENERATOR.test(generator) ||
    all.some((one) => THREAD_ITEM.test(one.get('itemtype') ?? '') || one.get('data-author') !== undefined) ||
    THREAD_ADDRESS.test(url ?? '');
  if (!isThread) return undefined;
  const author = byProperty(all) ?? byClass(all) ?? byAttribute(all);
  return author === undefined ? undefined : { author, time: firstTime(all, headline) };
}

/** The first author in microdata. */
function byProperty(all: readonly Element[]): string | undefined {
  for (const element of all) {
    if (!/\bauthor\b/i.test(element.get('itemprop') ?? '')) continue;
    for (const inner of descendants(element)) {
      if (!/\bname\b/i.test(inner.get('itemprop') ?? '')) continue;
      const name = nameOf(inner.get('content') ?? spacedLine(inner));
      if (name !== undefined) return name;
    }
    const name = nameOf(element.get('content') ?? firstText(element));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The author that an attribute of the first post names, as XenForo writes it. */
function byAttribute(all: readonly Element[]): string | undefined {
  return nameOf(all.find((one) => one.get('data-author') !== undefined)?.get('data-author') ?? '');
}

/** The first name in an element whose class says that it names the writer of a post. */
function byClass(all: readonly Element[]): string | undefined {
  for (const element of all) {
    if (element.length < 2 || element.length > POSTER_MAX || !hasClassWord(element, POST_AUTHOR)) continue;
    const name = nameOf(firstText(element));
    if (name !== undefined) return name;
  }
  return undefined;
}

function firstText(element: Element): string {
  for (const inner of descendants(element)) {
    for (const child of inner.children) {
      const words = child instanceof Text ? cleanLine(child.text) : '';
      if (/\p{L}/u.test(words) && !/^by:?$/i.test(words)) return words;
    }
  }
  return '';
}

function nameOf(words: string): string | undefined {
  const name = cleanLine(words).replace(/^by:? /i, '');
  return name.length > 1 && name.length <= NAME_MAX && !/^https?:/.test(name) ? name : undefined;
}

/** What the first time element after the headline says. */
function firstTime(all: readonly Element[], headline: Element | undefined): string | undefined {
  const from = headline?.order ?? 0;
  for (const element of all.slice(from, from + TO_TIME)) {
    const time = element.tag === 'time' || /\bdate(?:Published|Created)\b/.test(element.get('itemprop') ?? '');
    const stated = time ? (element.get('datetime') ?? element.get('content')) : undefined;
    if (stated !== undefined) return stated;
  }
  return undefined;
}
