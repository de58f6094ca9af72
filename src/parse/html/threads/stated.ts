/** The posts of a thread as the page's JSON-LD states them, and where their texts stand on the page. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { isObject } from '../../../base/is-object.js';
import { type Element, fold, Text } from '../dom.js';
import { hasType, parseJsonLd } from '../head/json-ld.js';
import { plainPage } from '../plain.js';
import { REPLY_PROPERTIES, STATED_POST } from '../rules/threads.js';

/** A post as JSON-LD has it. */
export interface StatedPost {
  /** Plain text or HTML. */
  text: string;
  author: string | undefined;
  /** As it came: ISO 8601, if the page is right. */
  date: string | undefined;
}

/** How many posts and objects are read, and how deep replies nest. */
const MAX_POSTS = 200;
const MAX_OBJECTS = 5000;
const MAX_DEPTH = 30;

/** The first letters of a text, by which it is found on the page; a shorter text may stand anywhere. */
const BEGINNING = 40;
const BEGINNING_MIN = 20;

/** The element of a post's text holds this share of the letters that JSON-LD has. */
const COVERED = 0.98;

/** The posts that the page's JSON-LD scripts state, a question before its answers, a post before its replies. */
export function statedPosts(scripts: readonly string[]): StatedPost[] {
  const posts: StatedPost[] = [];
  let objects = 0;
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || ++objects > MAX_OBJECTS) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    if (!isObject(value)) return;
    const text = value.text ?? value.articleBody;
    if (typeof text === 'string' && posts.length < MAX_POSTS && hasType(value, STATED_POST))
      posts.push({ text, author: nameOf(value.author), date: stringOf(value.datePublished ?? value.dateCreated) });
    for (const property of REPLY_PROPERTIES) if (property in value) visit(value[property], depth + 1);
  };
  for (const script of scripts) visit(parseJsonLd(script), 0);
  return posts;
}

function nameOf(author: unknown): string | undefined {
  const one: unknown = Array.isArray(author) ? author[0] : author;
  if (typeof one === 'string') return cleanLine(one);
  return isObject(one) ? stringOf(one.name) : undefined;
}

function stringOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = cleanLine(value);
  return line === '' ? undefined : line;
}

/**
 * The elements that hold the texts of the posts, by the beginnings of the texts; a post that the page doesn't show has
 * none. In linear time for each post.
 */
export function findStated(body: Element, posts: readonly StatedPost[]): Map<Element, StatedPost> {
  const letters = new Letters(body);
  const found = new Map<Element, StatedPost>();
  let from = 0;
  for (const post of posts) {
    const text = fold(plainPage(post.text));
    const beginning = text.slice(0, BEGINNING);
    if (beginning.length < BEGINNING_MIN) continue;
    let at = letters.all.indexOf(beginning, from);
    if (at < 0) at = letters.all.indexOf(beginning);
    const element = at < 0 ? undefined : letters.elementFrom(at, text.length * COVERED);
    if (element === undefined || found.has(element)) continue;
    found.set(element, post);
    from = at + 1;
  }
  return found;
}

/** The letters and digits of a page in one text, and which elements they stand in. */
class Letters {
  readonly all: string;
  /** Where each text that has letters begins, in order, and the element that it stands in. */
  readonly #starts: number[] = [];
  readonly #holders: Element[] = [];
  /** Where the letters of each element begin and end. */
  readonly #spans = new Map<Element, { start: number; end: number }>();

  constructor(body: Element) {
    const parts: string[] = [];
    let length = 0;
    const visit = (element: Element): void => {
      const start = length;
      for (const child of element.children) {
        if (!(child instanceof Text)) {
          visit(child);
          continue;
        }
        const letters = fold(child.text);
        if (letters === '') continue;
        this.#starts.push(length);
        this.#holders.push(element);
        parts.push(letters);
        length += letters.length;
      }
      this.#spans.set(element, { start, end: length });
    };
    visit(body);
    this.all = parts.join('');
  }

  /** The innermost element that begins with the letter at `at` and has `least` letters; or the greatest that has fewer. */
  elementFrom(at: number, least: number): Element | undefined {
    let best: Element | undefined;
    for (let one = this.#holders[this.#indexOf(at)]; one !== undefined; one = one.parent) {
      const span = this.#spans.get(one);
      if (span === undefined || span.start !== at) break;
      best = one;
      if (span.end - span.start >= least) break;
    }
    return best;
  }

  /** The number of the text that holds the letter at `at`. */
  #indexOf(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
