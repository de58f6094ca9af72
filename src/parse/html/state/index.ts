/**
 * The story of a page that shows none until its scripts have run, from the data that the page brings for them: the
 * text in JSON-LD, or in the state of the page's framework. Pure.
 *
 * Only a page that shows no story at all is asked, and never one that says that its story is for subscribers.
 */
import { cleanLine } from '../../../article/clean.js';
import { isObject } from '../../../base/is-object.js';
import { descendants, Element, fold, type Tree } from '../dom.js';
import type { Metadata } from '../head/index.js';
import { type JsonObject, parseJsonLd } from '../head/json-ld.js';
import { plainPage } from '../plain.js';
import { BODY_KEYS, FREE_KEYS, OTHER_KEYS, PAID_KEYS, POST_KEYS, TITLE_KEYS } from '../rules/state.js';
import { readTree } from '../tree.js';
import { escaped, richText } from './rich-text.js';
import { stateValues } from './values.js';

/** A text of fewer UTF-16 units is no story; one without a title that is the page's needs more. */
const STORY_MIN = 200;
const UNTITLED_MIN = 600;

/** How many values are looked at, how deep, and how much text in all is measured: UTF-16 units. */
const MAX_VALUES = 300_000;
const MAX_DEPTH = 60;
const MEASURED_MAX = 8_000_000;

/** How many objects around a text its title may stand in. */
const TITLE_DEPTH = 4;

/** How many letters of the page's description stand in its story. */
const DESCRIBED = 40;

/** A text that may be the page's story. */
interface Candidate {
  html: string;
  length: number;
  title: string | undefined;
  /** The title, or the page's description, says that it is the story that the page is about. */
  isOwn: boolean;
}

/** An object or a list with what it stands in. */
interface Place {
  value: unknown;
  key: string;
  depth: number;
  /** The objects around it, the nearest first. */
  around: readonly JsonObject[];
}

/**
 * Adds to the tree what the page's data hold of its story, as elements at the end of its body; false where they hold
 * none. `isThread` says that the page is a thread of a forum: its data hold posts. `step` may throw.
 */
export function addStateStory(
  tree: Tree,
  page: string,
  metadata: Metadata,
  isThread: boolean,
  step: () => void,
): boolean {
  const html = storyOf(tree, page, metadata, isThread, step);
  if (html === undefined) return false;
  const story = readTree(html, step).body;
  for (const child of story.takeChildren()) {
    if (child instanceof Element) child.parent = tree.body;
    tree.body.add(child);
  }
  tree.elements = descendants(tree.body);
  return true;
}

function storyOf(
  tree: Tree,
  page: string,
  metadata: Metadata,
  isThread: boolean,
  step: () => void,
): string | undefined {
  const search = new StorySearch(metadata, isThread, step);
  for (const source of tree.jsonLd) search.look(parseJsonLd(source));
  if (search.isSure) return search.best;
  for (const value of stateValues(page)) search.look(value);
  return search.best;
}

/** Looks for the story in one value after another. */
class StorySearch {
  readonly #titles: readonly string[];
  readonly #description: string;
  readonly #isThread: boolean;
  readonly #step: () => void;
  #found: Candidate | undefined;
  #posts: Candidate | undefined;
  #values = 0;
  #measured = 0;

  constructor({ titles, description }: Metadata, isThread: boolean, step: () => void) {
    this.#titles = titles.map(fold).filter((title) => title.length > 8);
    this.#description = fold(description ?? '').slice(0, DESCRIBED);
    this.#isThread = isThread;
    this.#step = step;
  }

  get isSure(): boolean {
    return this.#posts !== undefined || this.#found?.isOwn === true;
  }

  /** The best text as HTML. */
  get best(): string | undefined {
    if (this.#posts !== undefined) return this.#posts.html;
    const found = this.#found;
    if (found === undefined || (!found.isOwn && found.length < UNTITLED_MIN)) return undefined;
    return `<article>${found.title === undefined ? '' : `<h1>${escaped(found.title)}</h1>`}${found.html}</article>`;
  }

  /** Looks through a value and all in it, the outer parts first. */
  look(value: unknown): void {
    const queue: Place[] = [{ value, key: '', depth: 0, around: [] }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      this.#step();
      if (++this.#values > MAX_VALUES) return;
      for (const inner of this.#visit(next)) queue.push(inner);
    }
  }

  /** Takes a value for what it is; returns what in it is to be looked at. */
  #visit(place: Place): Place[] {
    const { value, key, depth, around } = place;
    if (depth > MAX_DEPTH || OTHER_KEYS.test(key)) return [];
    if (typeof value === 'string') return this.#visitText(value, place);
    if (Array.isArray(value)) {
      if (this.#isThread && this.#takePosts(value)) return [];
      if (BODY_KEYS.has(key) && this.#offer(value, around)) return [];
      return value.map((one: unknown) => ({ value: one, key, depth: depth + 1, around })).reverse();
    }
    if (!isObject(value) || isPaid(value)) return [];
    if (BODY_KEYS.has(key)) this.#offer(value, around);
    const within = [value, ...around.slice(0, TITLE_DEPTH - 1)];
    return Object.entries(value).map(([name, one]) => ({
      value: one,
      key: plainKey(name),
      depth: depth + 1,
      around: within,
    }));
  }

  #visitText(text: string, { key, depth, around }: Place): Place[] {
    if (text.length < STORY_MIN) return [];
    // Some data hold further data as strings (Discourse).
    if (/^\s*[{[]/.test(text) && this.#mayMeasure(text.length)) {
      const value = parseJsonLd(text);
      return value === undefined ? [] : [{ value, key, depth: depth + 1, around }];
    }
    if (BODY_KEYS.has(key)) this.#offer(text, around);
    else if ((text.match(/<p[\s>]/g)?.length ?? 0) > 1) this.#offer(betweenParagraphs(text), around);
    return [];
  }

  /** Offers a text for the story; true where it may be one. */
  #offer(value: unknown, around: readonly JsonObject[]): boolean {
    const html = richText(value);
    if (html.length < STORY_MIN || !this.#mayMeasure(html.length)) return false;
    const text = proseOf(html);
    if (text.length < STORY_MIN) return false;
    const titles = around.map(titleOf).filter((title) => title !== undefined);
    const title = titles.find((one) => this.#isPageTitle(one));
    const isDescribed = this.#description.length === DESCRIBED && fold(text).includes(this.#description);
    const candidate = {
      html,
      length: text.length,
      title: title ?? titles[0],
      isOwn: title !== undefined || isDescribed,
    };
    if (isBetter(candidate, this.#found)) this.#found = candidate;
    return true;
  }

  #isPageTitle(title: string): boolean {
    const own = fold(title);
    return own.length > 8 && this.#titles.some((one) => one.includes(own) || own.includes(one));
  }

  /** Takes a list of posts, each with a text and an author. */
  #takePosts(list: readonly unknown[]): boolean {
    const posts = list.map(postOf).filter((post) => post !== undefined);
    if (posts.length === 0 || posts.length < list.length / 2) return false;
    const html = posts.join('\n');
    if (!this.#mayMeasure(html.length)) return false;
    const candidate = { html, length: proseOf(html).length, title: undefined, isOwn: true };
    if (candidate.length < STORY_MIN || !isBetter(candidate, this.#posts)) return false;
    this.#posts = candidate;
    return true;
  }

  #mayMeasure(length: number): boolean {
    this.#measured += length;
    return this.#measured <= MEASURED_MAX;
  }
}

function isBetter(one: Candidate, other: Candidate | undefined): boolean {
  if (other === undefined || one.isOwn !== other.isOwn) return other === undefined || one.isOwn;
  return one.length > other.length;
}

/** The paragraphs of a text that have the punctuation of sentences. */
function proseOf(html: string): string {
  return plainPage(html)
    .split('\n')
    .filter((line) => line.length > 40 && /[.,;:!?…。、！？،؟।]/.test(line))
    .join('\n');
}

function titleOf(object: JsonObject): string | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (!TITLE_KEYS.has(plainKey(key))) continue;
    const title = isObject(value) ? (value.rendered ?? value.basic ?? value.text) : value;
    if (typeof title === 'string' && title.length > 8 && title.length < 300) return cleanLine(title);
  }
  return undefined;
}

/** True for an object whose flags say that its text is not free to read. */
function isPaid(object: JsonObject): boolean {
  return Object.entries(object).some(([key, value]) => {
    const name = plainKey(key);
    if (PAID_KEYS.test(name)) return value === true || value === 'true';
    return FREE_KEYS.test(name) && (value === false || /^false$/i.test(String(value)));
  });
}

/** A post as HTML in the names that ../threads/ knows, or undefined for another value. */
function postOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([key, one]) => [plainKey(key), one] as const);
  const valueAt = (keys: readonly string[]): unknown => entries.find(([key]) => keys.includes(key))?.[1];
  const text = entries.find(([key, one]) => POST_KEYS.has(key) && typeof one === 'string' && one !== '')?.[1];
  const author = nameIn(valueAt(['username', 'author', 'user', 'authorname', 'creator', 'displayusername']));
  if (typeof text !== 'string' || author === undefined) return undefined;
  const date = valueAt(['createdat', 'datepublished', 'publishedat', 'date', 'timestamp', 'datecreated']);
  const time = typeof date === 'string' ? `<time datetime="${escaped(date)}">${escaped(date)}</time>` : '';
  return `<div class="post"><span class="username">${escaped(author)}</span>${time}<div class="cooked">${richText(text)}</div></div>`;
}

function nameIn(value: unknown): string | undefined {
  const name = isObject(value) ? (value.username ?? value.name ?? value.displayName) : value;
  return typeof name === 'string' && name !== '' && name.length < 60 ? name : undefined;
}

/** HTML from its first paragraph to the end of its last: a framework's stream has it with marks around. */
function betweenParagraphs(text: string): string {
  const end = text.lastIndexOf('</p>');
  return text.slice(text.search(/<p[\s>]/), end < 0 ? undefined : end + '</p>'.length);
}

/** "content_elements" and "contentElements" are one key. */
function plainKey(key: string): string {
  return key.replace(/[_-]/g, '').toLowerCase();
}
