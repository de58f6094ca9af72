/**
 * The numbers by which the model judges a run of text: its own, those of the elements around it, its place on the
 * page, its neighbours, what the rules say of it, and what kind of page it stands on. Pure.
 *
 * Each group of features writes its columns for one run; the names say what they are, for `--why`.
 */

import { getOrMake } from '../../../base/get-or-make.js';
import { parseUrl } from '../../../base/url.js';
import { findDate } from '../../news/dates.js';
import { furniture } from '../../news/furniture.js';
import { readClassWords, wordsAndGaps } from '../class-words.js';
import { Element, fold, isAscii, standsIn, type Tree } from '../dom.js';
import { HEADINGS } from '../rules/elements.js';
import { AFTER, BYLINE_LINE, CONTROL, DISCLOSURE, PICTURE_CREDIT, POINTER } from '../rules/phrases.js';
import type { RemovalRule } from '../rules/removal.js';
import { EVIDENCE_WORDS } from './evidence-words.js';
import type { TextRun } from './runs.js';

/** What is known of the page when its runs are described. */
export interface PageContext {
  tree: Tree;
  /** The page's address, or undefined. */
  url: string | undefined;
  /** The element that the rules take for the story's. */
  root: Element;
  /** The element that holds the text of a reference, where the page is one. */
  reference: Element | undefined;
  headline: string | undefined;
  headlineElement: Element | undefined;
  /** The element that holds the beginning of the text, where the head of the page tells. */
  opening: Element | undefined;
  description: string | undefined;
  /** True where the page's data say when it was published. */
  isDated: boolean;
}

/** A table of numbers: `width` columns for each run. */
export interface FeatureTable {
  names: readonly string[];
  width: number;
  rows: Float32Array;
}

/** Describes every run of a page. */
export function describeRuns(runs: readonly TextRun[], context: PageContext): FeatureTable {
  const page = new Page(runs, context);
  const rows = new Float32Array(runs.length * WIDTH);
  let column = 0;
  for (const { names, of } of GROUPS) {
    const write = of(page);
    const first = column;
    runs.forEach((run, i) => {
      write(i, run, rows, i * WIDTH + first);
    });
    column += names.length;
  }
  return { names: NAMES, width: WIDTH, rows };
}

/** Fills the columns of a group for a run, the `i`th of its page, in `rows` from `at` on. They are 0 before. */
type Write = (i: number, run: TextRun, rows: Float32Array, at: number) => void;

/** Columns that belong together. */
interface Group {
  names: readonly string[];
  /** What writes them for the runs of a page. */
  of: (page: Page) => Write;
}

/** One column for each of `names`: 1 for the name that `of` gives, else 0. */
function oneOfNames(prefix: string, names: readonly string[], of: (run: TextRun) => string | undefined): Group {
  const places = new Map<string | undefined, number>(names.map((name, k) => [name, k]));
  return {
    names: names.map((name) => `${prefix} ${name}`),
    of: () => (_, run, rows, at) => {
      const k = places.get(of(run));
      if (k !== undefined) rows[at + k] = 1;
    },
  };
}

/** How many words make a sentence rather than a label, and how much of a text may stand in links. */
const PROSE_WORDS = 10;

/** An element that begins a line or holds a run most closely. */
interface Container {
  readonly element: Element;
  /** Its place among the containers that were made. */
  readonly number: number;
  /** The next one around it. */
  readonly outer: Container | undefined;
  /** How many containers there are from this one outwards. */
  readonly depth: number;
  /** How many children of its parent are of its kind and hold prose, with what they hold, and which of them it is. */
  group: SiblingGroup | undefined;
  index: number;
}

/** The sums of the runs in each container, or of each kind, by its number. */
class Sums {
  readonly words: Float64Array;
  readonly prose: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly runs: Float64Array;

  constructor(size: number) {
    this.words = new Float64Array(size);
    this.prose = new Float64Array(size);
    this.chars = new Float64Array(size);
    this.linked = new Float64Array(size);
    this.runs = new Float64Array(size);
  }

  add(at: number, { counts, text, linked }: TextRun, prose: number): void {
    addTo(this.words, at, counts.words);
    addTo(this.prose, at, prose);
    addTo(this.chars, at, text.length);
    addTo(this.linked, at, linked);
    addTo(this.runs, at, 1);
  }
}

function addTo(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more;
}

/** Siblings with one tag and class that hold prose: posts, comments, teasers, sections. */
interface SiblingGroup {
  size: number;
  prose: number;
  linked: number;
  chars: number;
}

/** A longer text is compared as it stands: UTF-16 units. */
const KEY_MAX = 150;

/** Numbers for the kinds of elements, by tag and class. */
class Kinds {
  readonly #byClass = new Map<string, Map<string, number>>();
  /** One more than the greatest number so far; 0 is no element. */
  size = 1;

  of(element: Element | undefined): number {
    if (element === undefined) return 0;
    const ofClass = getOrMake(this.#byClass, element.attributes.class ?? '', () => new Map<string, number>());
    return getOrMake(ofClass, element.tag, () => this.size++);
  }
}

/** The runs of a page with their sums, which several groups of features read. */
class Page {
  readonly runs: readonly TextRun[];
  readonly context: PageContext;
  /** The container that holds each run most closely. */
  readonly holders: readonly Container[];
  readonly sums: Sums;
  readonly prose: Float32Array;
  readonly linkShare: Float32Array;
  /** How each run ends. */
  readonly endings: Float32Array;
  readonly keys: readonly string[];
  /** A number for the kinds of each run's element and of the one around it. */
  readonly signatures: readonly number[];
  totalProse = 0;
  totalChars = 0;
  totalLinked = 0;
  readonly #containers: Container[] = [];
  readonly #byElement = new Map<Element, Container>();
  readonly #kinds = new Kinds();

  constructor(runs: readonly TextRun[], context: PageContext) {
    this.runs = runs;
    this.context = context;
    this.prose = new Float32Array(runs.length);
    this.linkShare = new Float32Array(runs.length);
    this.endings = new Float32Array(runs.length);
    runs.forEach((run, i) => {
      this.prose[i] = proseIn(run);
      this.linkShare[i] = run.linked / run.text.length;
      this.endings[i] = ending(run.text);
    });
    this.holders = runs.map(({ element }) => this.containerOf(element));
    this.sums = new Sums(this.#containers.length);
    this.keys = runs.map(({ text }) => (text.length < KEY_MAX ? fold(text) : text));
    const own = runs.map(({ element }) => this.#kinds.of(element));
    const around = runs.map(({ element }) => this.#kinds.of(element.parent));
    this.signatures = own.map((kind, i) => kind * this.#kinds.size + (around[i] ?? 0));
    runs.forEach((run, i) => {
      this.#add(run, i);
    });
    this.#groupSiblings();
  }

  /** An element's container, which is made if there is none: with sums of zero after the runs have been added. */
  containerOf(element: Element): Container {
    const known = this.#byElement.get(element);
    if (known !== undefined) return known;
    let around = element.parent;
    while (around !== undefined && !(around.isBlock || around.hasBlock)) around = around.parent;
    const outer = around && this.containerOf(around);
    const made = {
      element,
      number: this.#containers.length,
      outer,
      depth: outer === undefined ? 1 : outer.depth + 1,
      group: undefined,
      index: 0,
    };
    this.#containers.push(made);
    this.#byElement.set(element, made);
    return made;
  }

  /** The number of the container that holds run `i` most closely. */
  numberOf(i: number): number {
    return this.holders[i]?.number ?? 0;
  }

  /** What `of` makes of each container and of its answer for the next one around it, by their numbers. */
  alongPaths<Answer>(of: (container: Container, outer: Answer | undefined) => Answer): readonly Answer[] {
    const answers: Answer[] = [];
    // A container is made after those around it.
    for (const container of this.#containers)
      answers.push(of(container, container.outer && answers[container.outer.number]));
    return answers;
  }

  #add(run: TextRun, i: number): void {
    const prose = this.prose[i] ?? 0;
    this.totalProse += prose;
    this.totalChars += run.text.length;
    this.totalLinked += run.linked;
    for (let at = this.holders[i]; at !== undefined; at = at.outer) this.sums.add(at.number, run, prose);
  }

  #groupSiblings(): void {
    const groups = new Map<Element, Map<number, SiblingGroup>>();
    for (const container of this.#containers) {
      const { element, number } = container;
      const prose = this.sums.prose[number] ?? 0;
      if (prose === 0 || element.parent === undefined || element.tag === 'p') continue;
      const ofParent = getOrMake(groups, element.parent, () => new Map<number, SiblingGroup>());
      const group = getOrMake(ofParent, this.#kinds.of(element), () => ({ size: 0, prose: 0, linked: 0, chars: 0 }));
      container.index = group.size++;
      group.prose += prose;
      group.linked += this.sums.linked[number] ?? 0;
      group.chars += this.sums.chars[number] ?? 0;
      container.group = group;
    }
  }
}

/** Words of prose in a run: none in a label, and less where much of it is links. */
function proseIn({ counts, linked, text }: TextRun): number {
  if (counts.words < PROSE_WORDS || counts.stops + counts.commas === 0) return 0;
  return Math.max(0, counts.words * (1 - (2 * linked) / text.length));
}

// --- the groups ----------------------------------------------------------------------------------------------------

/** The units of some signs. */
function unitsOf(signs: string): number[] {
  return [...signs].map((sign) => sign.charCodeAt(0));
}

const CLOSING: ReadonlySet<number> = new Set(unitsOf('”’"\'»)]'));

const ENDINGS: ReadonlyMap<number, number> = new Map([
  ...unitsOf('.!?…。！？।۔؟').map((unit) => [unit, 2] as const),
  ...unitsOf(':：').map((unit) => [unit, 1] as const),
  ...unitsOf(',;、，').map((unit) => [unit, 0.5] as const),
]);

/** How a text ends: 2 as a sentence does, 1 with a colon, 0.5 with a comma, 0 as a label. */
function ending(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSING.has(text.charCodeAt(at))) at--;
  return ENDINGS.get(text.charCodeAt(at)) ?? 0;
}

const OPENING: ReadonlySet<number> = new Set(unitsOf('“"«„‘\''));

/** How a text begins: 0 in lower case, 1 in upper, 2 with a digit, 3 with a quotation mark, 4 another letter, 5 a sign. */
function beginning(text: string): number {
  const unit = text.charCodeAt(0);
  const isIn = (first: number, last: number): boolean => unit >= first && unit <= last;
  if (isIn(0x61, 0x7a) || isIn(0xdf, 0xff) || isIn(0x430, 0x44f)) return 0;
  if (isIn(0x41, 0x5a) || isIn(0xc0, 0xde) || isIn(0x400, 0x42f)) return 1;
  if (isIn(0x30, 0x39)) return 2;
  if (OPENING.has(unit)) return 3;
  return /\p{L}/u.test(text[0] ?? '') ? 4 : 5;
}

const ownText: Group = {
  names: [
    'words',
    'characters',
    'share in links',
    'links',
    'ends of sentences',
    'commas a word',
    'capitalised words',
    'upper case',
    'digits',
    'signs',
    'letters a word',
    'Chinese and Japanese',
    'ending',
    'beginning',
    'sign of copyright',
    'separator',
    'at sign',
    'year',
    'time',
    'question mark',
    'long sentence',
  ],
  of:
    ({ endings }) =>
    (i, { counts, text, linked, links }, rows, start) => {
      const { words, letters, digits, stops, dense, marks } = counts;
      const { length } = text;
      const divisor = Math.max(1, words);
      let at = start;
      rows[at++] = Math.log1p(words);
      rows[at++] = Math.log1p(length);
      rows[at++] = linked / length;
      rows[at++] = links;
      rows[at++] = Math.min(30, stops);
      rows[at++] = counts.commas / divisor;
      rows[at++] = counts.capitalised / divisor;
      rows[at++] = counts.upper / Math.max(1, letters);
      rows[at++] = digits / length;
      rows[at++] = marks / length;
      rows[at++] = (letters - dense) / divisor;
      rows[at++] = dense / length;
      rows[at++] = endings[i] ?? 0;
      rows[at++] = beginning(text);
      // The counts say of most texts that they cannot hold what is looked for.
      rows[at++] = marks > 0 && /©|\(c\) \d{4}/i.test(text) ? 1 : 0;
      rows[at++] = marks > 0 && /[|»›·•]/.test(text) ? 1 : 0;
      rows[at++] = marks > 0 && text.includes('@') ? 1 : 0;
      rows[at++] = digits >= 4 && /\b(?:19|20)\d\d\b/.test(text) ? 1 : 0;
      rows[at++] = digits >= 3 && /\b\d{1,2}:\d\d\b/.test(text) ? 1 : 0;
      rows[at++] = stops > 0 && /[?？]/.test(text) ? 1 : 0;
      rows[at++] = words >= 15 && stops > 0 ? 1 : 0;
    },
};

const TAGS = 'p li td th div span a blockquote pre dt dd section article label summary header time address'.split(' ');
const AROUND =
  'article main section aside footer header nav form table ul ol dl blockquote figure pre details noscript'.split(' ');

const ownTag = oneOfNames('element', TAGS, ({ element }) => element.tag);

const PLACE_AROUND = new Map(AROUND.map((tag, k) => [tag, k]));

const tagsAround: Group = {
  names: AROUND.map((tag) => `inside ${tag}`),
  of(page) {
    const placesAround = page.alongPaths<readonly number[]>(({ element }, outer = []) => {
      const k = PLACE_AROUND.get(element.tag);
      return k === undefined ? outer : [...outer, k];
    });
    return (i, _, rows, at) => {
      for (const k of placesAround[page.numberOf(i)] ?? []) rows[at + k] = (rows[at + k] ?? 0) + 1;
    };
  },
};

const structure: Group = {
  names: ['heading level', 'in bold or italic', 'depth'],
  of:
    ({ holders }) =>
    (i, run, rows, at) => {
      rows[at] = headingLevel(holders[i]);
      rows[at + 1] = emphasis(run);
      rows[at + 2] = holders[i]?.depth ?? 0;
    },
};

/** The level of the heading that a container is or stands in most closely; 0 for none. */
function headingLevel(container: Container | undefined): number {
  let at = container;
  for (let up = 0; up < 3 && at !== undefined; up++, at = at.outer)
    if (HEADINGS.has(at.element.tag)) return Number(at.element.tag[1]);
  return 0;
}

/** 1 for a run that begins in bold, 2 in italic, else 0. */
function emphasis({ element, texts: [first] }: TextRun): number {
  const child = element.children.find((one) => one instanceof Element && one.tag !== 'br');
  const kind = child instanceof Element ? (EMPHASIS.get(child.tag) ?? 0) : 0;
  return kind > 0 && first !== undefined && !element.children.includes(first) ? kind : 0;
}

const EMPHASIS: ReadonlyMap<string, number> = new Map([
  ['strong', 1],
  ['b', 1],
  ['em', 2],
  ['i', 2],
]);

const EVIDENCE = new Map(EVIDENCE_WORDS.map((word, k) => [word, k]));

/** The words of so many elements, from the run's own outwards, count as near. */
const NEAR = 3;

const classWords: Group = {
  names: [...EVIDENCE_WORDS.map((word) => `near ${word}`), ...EVIDENCE_WORDS.map((word) => `far ${word}`)],
  of({ context }) {
    const { body } = context.tree;
    /** Elements of one class share their words. */
    const known = new Map<readonly string[], readonly number[]>();
    const wordsOf = (element: Element): readonly number[] => {
      const parts = wordsAndGaps(element);
      return getOrMake(known, parts, () => evidenceIn(parts));
    };
    const knownAround = new Map<Element, readonly number[]>();
    /** The words of an element and of all around it below the body, each once. */
    const wordsAround = (element: Element | undefined): readonly number[] => {
      if (element === undefined || element === body) return [];
      return getOrMake(knownAround, element, () => {
        const outer = wordsAround(element.parent);
        const own = wordsOf(element);
        return own.every((k) => outer.includes(k)) ? outer : [...new Set([...outer, ...own])];
      });
    };
    return (_, run, rows, at) => {
      let element: Element | undefined = run.element;
      for (let up = 0; up < NEAR && element !== undefined && element !== body; up++, element = element.parent)
        for (const k of wordsOf(element)) rows[at + k] = 1;
      const far = at + EVIDENCE_WORDS.length;
      for (const k of wordsAround(element)) rows[far + k] = 1;
    };
  },
};

function evidenceIn(parts: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const k = EVIDENCE.get(parts[i] ?? '');
    if (k !== undefined) found.push(k);
  }
  return found;
}

const CONTAINERS = [1, 2, 3, 4];

const containers: Group = {
  names: CONTAINERS.flatMap((up) => [
    `words in container ${up}`,
    `share of prose in container ${up}`,
    `share in links in container ${up}`,
    `words a run in container ${up}`,
  ]),
  of({ holders, sums, totalProse }) {
    const total = Math.max(1, totalProse);
    return (i, _, rows, start) => {
      let container = holders[i];
      let at = start;
      for (let up = 0; up < CONTAINERS.length && container !== undefined; up++) {
        container = container.outer ?? container;
        const { number } = container;
        const words = sums.words[number] ?? 0;
        rows[at++] = Math.log1p(words);
        rows[at++] = (sums.prose[number] ?? 0) / total;
        rows[at++] = (sums.linked[number] ?? 0) / Math.max(1, sums.chars[number] ?? 0);
        rows[at++] = words / Math.max(1, sums.runs[number] ?? 0);
      }
    };
  },
};

const siblings: Group = {
  names: [
    'siblings like the container',
    'share of prose in siblings',
    'prose a sibling',
    'share in links in siblings',
    'place among siblings',
  ],
  of(page) {
    const total = Math.max(1, page.totalProse);
    /** The container in the group with most prose; of several the innermost. */
    const inGroup = page.alongPaths<Container | undefined>((container, outer) => {
      const { group } = container;
      if (group === undefined || group.size < 2 || group.prose <= 0) return outer;
      return group.prose < (outer?.group?.prose ?? 0) ? outer : container;
    });
    return (i, _, rows, at) => {
      const member = inGroup[page.numberOf(i)];
      const group = member?.group;
      if (member === undefined || group === undefined) {
        rows[at + 4] = -1;
        return;
      }
      rows[at] = Math.log1p(group.size);
      rows[at + 1] = group.prose / total;
      rows[at + 2] = Math.log1p(group.prose / Math.max(1, group.size));
      rows[at + 3] = group.linked / Math.max(1, group.chars);
      rows[at + 4] = Math.min(30, member.index);
    };
  },
};

/** How many steps stand for none at all. */
const NO_STEPS = 50;

/** Distances in the tree to the element that holds most prose in its runs and their parents. */
const nearness: Group = {
  names: ['steps up to the prose', 'steps down to the prose', 'largest container below half'],
  of(page) {
    const best = elementOfProse(page);
    const down = new Map<Element, number>();
    for (let at: Element | undefined = best; at !== undefined; at = at.parent) down.set(at, down.size);
    const total = Math.max(1, page.totalProse);
    const largestBelowHalf = page.alongPaths<number>((container, most = 0) => {
      const share = (page.sums.prose[container.number] ?? 0) / total;
      return share < 0.5 && share > most ? share : most;
    });
    return (i, { element }, rows, start) => {
      let up = 0;
      let at: Element | undefined = element;
      while (at !== undefined && !standsIn(best, at)) {
        at = at.parent;
        up++;
      }
      rows[start] = up;
      rows[start + 1] = at === undefined ? NO_STEPS : (down.get(at) ?? NO_STEPS);
      rows[start + 2] = largestBelowHalf[page.numberOf(i)] ?? 0;
    };
  },
};

/** The element that holds most prose in its runs and their parents: that of the parents counts half. */
function elementOfProse({ holders, prose, context }: Page): Element {
  const sums = new Map<Container, number>();
  const add = (container: Container | undefined, words: number): void => {
    if (container) sums.set(container, (sums.get(container) ?? 0) + words);
  };
  holders.forEach(({ outer }, i) => {
    add(outer, prose[i] ?? 0);
    add(outer?.outer, (prose[i] ?? 0) / 2);
  });
  let best = context.tree.body;
  let most = 0;
  for (const [{ element }, sum] of sums) if (element === best) most = sum;
  for (const [{ element }, sum] of sums) {
    if (sum <= most) continue;
    best = element;
    most = sum;
  }
  return best;
}

const place: Group = {
  names: [
    'place',
    'share of prose before',
    'prose before',
    'prose after',
    'runs after the headline',
    'has a headline',
    'in the story element',
    'share of prose in the story element',
  ],
  of(page) {
    const { runs, prose, context } = page;
    const before = new Float32Array(runs.length);
    let sum = 0;
    for (let i = 0; i < runs.length; i++) {
      before[i] = sum;
      sum += prose[i] ?? 0;
    }
    const headlineOrder = context.headlineElement?.order ?? -1;
    const headlineAt = runs.findIndex(({ element }) => element.order >= headlineOrder);
    const { order, lastOrder } = context.root;
    const rootProse = page.sums.prose[page.containerOf(context.root).number] ?? 0;
    const rootShare = rootProse / Math.max(1, page.totalProse);
    return (i, { element }, rows, at) => {
      const wordsBefore = before[i] ?? 0;
      rows[at] = i / runs.length;
      rows[at + 1] = wordsBefore / Math.max(1, sum);
      rows[at + 2] = Math.log1p(wordsBefore);
      rows[at + 3] = Math.log1p(Math.max(0, sum - wordsBefore - (prose[i] ?? 0)));
      rows[at + 4] = headlineOrder < 0 ? -50 : Math.max(-60, Math.min(200, i - headlineAt));
      rows[at + 5] = headlineOrder < 0 ? 0 : 1;
      rows[at + 6] = element.order < order ? -1 : element.order > lastOrder ? -2 : 1;
      rows[at + 7] = rootShare;
    };
  },
};

const likeness: Group = {
  names: ['same as the headline', 'like the headline', 'like the description'],
  of({ keys, context }) {
    const headline = wordsOf(context.headline ?? context.tree.title);
    const description = wordsOf(context.description ?? '');
    const key = fold(context.headline ?? '');
    const isCompared = headline.size > 0 || description.size > 0;
    return (i, { text }, rows, at) => {
      rows[at] = sameness(keys[i] ?? '', key);
      if (!isCompared || text.length > COMPARED_MAX) return;
      const words = listWords(text);
      if (words.length === 0) return;
      rows[at + 1] = countIn(headline, words) / words.length;
      rows[at + 2] = countIn(description, words) / words.length;
    };
  },
};

/** 2 for two equal keys, 1 where one begins with the other, else 0. */
function sameness(own: string, key: string): number {
  if (key === '' || own === '' || own.charCodeAt(0) !== key.charCodeAt(0)) return 0;
  return own === key ? 2 : key.startsWith(own) || own.startsWith(key) ? 1 : 0;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(listWords(text));
}

/** Words of three letters or more, in lower case. */
function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(isAscii(text) ? /[a-z\d]{3,}/g : /[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** A longer text is a paragraph, whose words are not compared: UTF-16 units. */
const COMPARED_MAX = 200;

/** How many of the words are wanted. */
function countIn(wanted: ReadonlySet<string>, words: readonly string[]): number {
  let count = 0;
  for (const word of words) if (wanted.has(word)) count++;
  return count;
}

const repetition: Group = {
  names: [
    'times on the page',
    'stood before',
    'runs of its kind',
    'words a run of its kind',
    'share in links of its kind',
    'share of prose of its kind',
  ],
  of({ runs, keys, signatures, prose, totalProse }) {
    const times = new Map<string, number>();
    const earlier = keys.map((key) => {
      const count = times.get(key) ?? 0;
      times.set(key, count + 1);
      return count;
    });
    const kinds = new Map<number, number>();
    const sums = new Sums(runs.length);
    const kindOf = runs.map((run, i) => {
      const kind = getOrMake(kinds, signatures[i] ?? 0, () => kinds.size);
      sums.add(kind, run, prose[i] ?? 0);
      return kind;
    });
    return (i, _, rows, at) => {
      const kind = kindOf[i] ?? 0;
      const size = sums.runs[kind] ?? 1;
      rows[at] = Math.min(5, times.get(keys[i] ?? '') ?? 1);
      rows[at + 1] = Math.min(1, earlier[i] ?? 0);
      rows[at + 2] = Math.log1p(size);
      rows[at + 3] = Math.log1p((sums.words[kind] ?? 0) / size);
      rows[at + 4] = (sums.linked[kind] ?? 0) / (sums.chars[kind] ?? 1);
      rows[at + 5] = (sums.prose[kind] ?? 0) / Math.max(1, totalProse);
    };
  },
};

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const NEXT = [-1, 1];
const WINDOWS = [5, 12];

const neighbours: Group = {
  names: [
    ...NEIGHBOURS.flatMap((by) => [`words at ${by}`, `share in links at ${by}`, `prose at ${by}`]),
    ...NEXT.flatMap((by) => [`ending at ${by}`, `kinship at ${by}`]),
    ...WINDOWS.map((size) => `prose within ${size}`),
  ],
  of({ runs, prose, linkShare, endings, signatures }) {
    const logWords = new Float32Array(runs.length);
    const logProse = new Float32Array(runs.length);
    const before = new Float64Array(runs.length + 1);
    runs.forEach(({ counts }, i) => {
      logWords[i] = Math.log1p(counts.words);
      logProse[i] = Math.log1p(prose[i] ?? 0);
      before[i + 1] = (before[i] ?? 0) + (prose[i] ?? 0);
    });
    const kinship = (i: number, { element }: TextRun, other: number): number => {
      const beside = runs[other];
      if (beside === undefined) return -1;
      if (beside.element.parent === element.parent) return 2;
      return signatures[other] === signatures[i] ? 1 : 0;
    };
    return (i, run, rows, start) => {
      let at = start;
      for (const by of NEIGHBOURS) {
        const isRun = i + by >= 0 && i + by < runs.length;
        rows[at++] = isRun ? (logWords[i + by] ?? 0) : 0;
        rows[at++] = isRun ? (linkShare[i + by] ?? 0) : -1;
        rows[at++] = isRun ? (logProse[i + by] ?? 0) : 0;
      }
      for (const by of NEXT) {
        rows[at++] = i + by >= 0 && i + by < runs.length ? (endings[i + by] ?? 0) : -1;
        rows[at++] = kinship(i, run, i + by);
      }
      for (const size of WINDOWS) {
        const within = (before[Math.min(runs.length, i + size + 1)] ?? 0) - (before[Math.max(0, i - size)] ?? 0);
        rows[at++] = Math.log1p(Math.max(0, within - (prose[i] ?? 0)));
      }
    };
  },
};

const CUTTING_RULES: readonly RemovalRule[] = [
  'comments', 'sharing', 'related', 'promotion', 'navigation', 'page-frame', 'aside', 'notice', 'byline', 'author',
  'tags', 'contents', 'widget',
]; // biome-ignore format: one row

const cuts = oneOfNames('named', CUTTING_RULES, ({ cutBy }) => cutBy);

/** A longer run is not compared with the phrases of labels: UTF-16 units. */
const LABEL_MAX = 200;
const PHRASE_MAX = 500;
const LINE_MAX = 120;

const PHRASE_KINDS = [
  'navigation', 'promotion', 'copyright', 'related-label', 'field-label', 'key-points-label', 'section',
]; // biome-ignore format: one row

const phraseKinds = oneOfNames('phrase of', PHRASE_KINDS, ({ text }) =>
  text.length < LABEL_MAX ? furniture(text) : undefined,
);

/** Phrases, and in how long a text each is looked for: UTF-16 units. */
const PHRASES: readonly (readonly [name: string, pattern: RegExp, max: number])[] = [
  ['label of a control', CONTROL, LABEL_MAX],
  ['credit of a picture', PICTURE_CREDIT, LABEL_MAX],
  ['points elsewhere', POINTER, PHRASE_MAX],
  ['offer or notice', AFTER, PHRASE_MAX],
  ['disclosure', DISCLOSURE, LABEL_MAX],
  ['line of authors', BYLINE_LINE, LINE_MAX],
];

const phrases: Group = {
  names: [...PHRASES.map(([name]) => name), 'line of a date'],
  of:
    () =>
    (_, { text, counts }, rows, start) => {
      let at = start;
      for (const [, pattern, max] of PHRASES) rows[at++] = text.length < max && pattern.test(text) ? 1 : 0;
      rows[at] = counts.digits > 0 && text.length < LINE_MAX && findDate(text)?.alone ? 1 : 0;
    },
};

const namedStory: Group = {
  names: ['in an element named for the story'],
  of(page) {
    const nameAround = page.alongPaths<number>(({ element }, outer = 0) => Math.max(outer, nameForStory(element)));
    return (i, _, rows, at) => {
      rows[at] = nameAround[page.numberOf(i)] ?? 0;
    };
  },
};

/** 2 for an element whose property says that it is the story's, 1 for one whose class does, else 0. */
function nameForStory(element: Element): number {
  const { itemprop } = element.attributes;
  if (itemprop !== undefined && /\barticleBody\b/i.test(itemprop)) return 2;
  return readClassWords(element).story ? 1 : 0;
}

/** What is read of a page to say what kind it is. */
interface PageFacts {
  page: Page;
  /** The texts of its JSON-LD. */
  data: readonly string[];
  /** What made it, and its type as Open Graph says it: in lower case. */
  generator: string;
  type: string;
  /** Its address, and the path in it; empty where it is not known. */
  url: string;
  path: string;
  /** How many elements of these tags it has. */
  tags: ReadonlyMap<string, number>;
}

function factsOf(page: Page): PageFacts {
  const { tree, url = '' } = page.context;
  const meta = (name: string): string =>
    tree.meta
      .filter((one) => one.name === name)
      .map(({ content }) => content)
      .join(' ')
      .toLowerCase();
  const path = parseUrl(url)?.pathname ?? '';
  return {
    page,
    data: tree.jsonLd,
    generator: meta('generator'),
    type: meta('og:type'),
    url,
    path,
    tags: countTags(tree),
  };
}

function countTags({ elements }: Tree): ReadonlyMap<string, number> {
  const counts = new Map([...COUNTED_TAGS].map((tag) => [tag, 0]));
  for (const { tag } of elements) if (COUNTED_TAGS.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

const COUNTED_TAGS: ReadonlySet<string> = new Set(['h1', 'pre', 'time']);

function holdsOne(texts: readonly string[], words: readonly string[]): boolean {
  return texts.some((text) => words.some((word) => text.includes(word)));
}

const PAGE_FACTS: Readonly<Record<string, (facts: PageFacts) => number | boolean>> = {
  'prose on the page': ({ page }) => Math.log1p(page.totalProse),
  'share in links on the page': ({ page }) => page.totalLinked / Math.max(1, page.totalChars),
  'runs on the page': ({ page }) => Math.log1p(page.runs.length),
  'page is dated': ({ page }) => page.context.isDated,
  'data of an article': ({ data }) => holdsOne(data, ['NewsArticle', '"Article', 'BlogPosting']),
  'data of a thread': ({ data }) => holdsOne(data, ['DiscussionForumPosting']),
  'data of questions': ({ data }) => holdsOne(data, ['QAPage', '"Question']),
  // Software by its generator.
  'made by documentation software': ({ generator }) =>
    /sphinx|docusaurus|mkdocs|hugo|javadoc|rustdoc|doxygen|docutils|vuepress|gitbook|antora/.test(generator),
  'made by a wiki': ({ generator }) => /mediawiki|dokuwiki|confluence|twiki|moinmoin/.test(generator),
  'made by a forum': ({ generator }) =>
    /discourse|phpbb|vbulletin|xenforo|mybb|smf|vanilla|invision|nodebb|flarum/.test(generator),
  'page is of type article': ({ type }) => type.includes('article'),
  'address of a thread': ({ url }) =>
    /forum|thread|topic|questions?\/|viewtopic|\/t\/|discussion|comments\//i.test(url),
  'address of a reference': ({ url }) => /\bdocs?\b|manual|reference|wiki|\/api\//i.test(url),
  'address of words': ({ path }) => /[a-z0-9]+-[a-z0-9]+-[a-z0-9]+-[a-z0-9]+/.test(path),
  'address of a front page': ({ path }) => path.length <= 1,
  'headlines on the page': ({ tags }) => Math.min(5, tags.get('h1') ?? 0),
  'code on the page': ({ tags }) => Math.log1p(tags.get('pre') ?? 0),
  'times on the page': ({ tags }) => Math.log1p(tags.get('time') ?? 0),
};

const pageKind: Group = {
  names: Object.keys(PAGE_FACTS),
  of(page) {
    const facts = factsOf(page);
    const values = Float32Array.from(Object.values(PAGE_FACTS), (fact) => Number(fact(facts)));
    return (_, _run, rows, at) => rows.set(values, at);
  },
};

const GROUPS: readonly Group[] = [
  ownText,
  ownTag,
  tagsAround,
  structure,
  classWords,
  containers,
  siblings,
  nearness,
  place,
  likeness,
  repetition,
  neighbours,
  cuts,
  phraseKinds,
  phrases,
  namedStory,
  pageKind,
];

const NAMES = GROUPS.flatMap(({ names }) => names);
const WIDTH = NAMES.length;
