/**
 * The numbers by which the model judges a run of text: its own, those of the elements around it, its place on the
 * page, its neighbours, what the rules say of it, and what kind of page it stands on. Pure.
 *
 * Each group of features writes its columns for one run; the names say what they are, for `--why`.
 */

import { findDate } from '../../news/dates.js';
import { furniture } from '../../news/furniture.js';
import { readClassWords, wordsAndGaps } from '../class-words.js';
import { Element, fold, isAscii, type Tree } from '../dom.js';
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
  const groups = GROUPS.map((make) => make(page));
  const names = groups.flatMap((group) => group.names);
  const width = names.length;
  const rows = new Float32Array(runs.length * width);
  for (let i = 0; i < runs.length; i++) {
    let at = i * width;
    for (const group of groups) {
      group.write(i, rows, at);
      at += group.names.length;
    }
  }
  return { names, width, rows };
}

/** Columns that belong together. `write` fills those of run `i` in `rows`, from `at` on. */
interface Group {
  names: readonly string[];
  write: (i: number, rows: Float32Array, at: number) => void;
}

type MakeGroup = (page: Page) => Group;

/** Features that are each a function of the run's place. */
function columns(table: Readonly<Record<string, (i: number) => number>>): Group {
  const values = Object.values(table);
  return {
    names: Object.keys(table),
    write: (i, rows, at) => {
      for (let k = 0; k < values.length; k++) rows[at + k] = values[k]?.(i) ?? 0;
    },
  };
}

/** One column for each of `names`: 1 for the name that `of` gives, else 0. */
function oneOfNames(prefix: string, names: readonly string[], of: (i: number) => string | undefined): Group {
  const places = new Map(names.map((name, k) => [name, k]));
  return {
    names: names.map((name) => `${prefix} ${name}`),
    write: (i, rows, at) => {
      const k = places.get(of(i) ?? '');
      if (k !== undefined) rows[at + k] = 1;
    },
  };
}

/** How many words make a sentence rather than a label, and how much of a text may stand in links. */
const PROSE_WORDS = 10;

/** An element that begins a line or holds a run most closely, with the sums of the runs in it. */
interface Container {
  readonly element: Element;
  /** Its place among the containers that were made. */
  readonly number: number;
  /** The next one around it. */
  readonly outer: Container | undefined;
  /** How many containers there are from this one outwards. */
  readonly depth: number;
  words: number;
  prose: number;
  chars: number;
  linked: number;
  runs: number;
  /** How many children of its parent are of its kind and hold prose, with what they hold, and which of them it is. */
  group: SiblingGroup | undefined;
  index: number;
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

/** The runs of a page with their sums, which several groups of features read. */
class Page {
  readonly runs: readonly TextRun[];
  readonly context: PageContext;
  /** The container that holds each run most closely. */
  readonly holders: readonly Container[];
  readonly prose: Float32Array;
  readonly linkShare: Float32Array;
  readonly #containers = new Map<Element, Container>();
  readonly keys: readonly string[];
  readonly signatures: readonly string[];
  totalProse = 0;
  totalChars = 0;
  totalLinked = 0;

  constructor(runs: readonly TextRun[], context: PageContext) {
    this.runs = runs;
    this.context = context;
    this.prose = Float32Array.from(runs, proseIn);
    this.linkShare = Float32Array.from(runs, ({ linked, text }) => linked / text.length);
    this.holders = runs.map(({ element }) => this.containerOf(element));
    this.keys = runs.map(({ text }) => (text.length < KEY_MAX ? fold(text) : text));
    this.signatures = runs.map(({ element }) => `${kindOf(element)}<${element.parent ? kindOf(element.parent) : ''}`);
    runs.forEach((run, i) => {
      this.#add(run, i);
    });
    this.#groupSiblings();
  }

  /** An element's container, which is made if there is none: with sums of zero after the runs have been added. */
  containerOf(element: Element): Container {
    const known = this.#containers.get(element);
    if (known !== undefined) return known;
    let around = element.parent;
    while (around !== undefined && !(around.isBlock || around.hasBlock)) around = around.parent;
    const outer = around && this.containerOf(around);
    const sums = { words: 0, prose: 0, chars: 0, linked: 0, runs: 0 };
    const number = this.#containers.size;
    const made = { element, number, outer, depth: (outer?.depth ?? 0) + 1, ...sums, group: undefined, index: 0 };
    this.#containers.set(element, made);
    return made;
  }

  #add(run: TextRun, i: number): void {
    const prose = this.prose[i] ?? 0;
    this.totalProse += prose;
    this.totalChars += run.text.length;
    this.totalLinked += run.linked;
    for (let at = this.holders[i]; at !== undefined; at = at.outer) {
      at.words += run.counts.words;
      at.prose += prose;
      at.chars += run.text.length;
      at.linked += run.linked;
      at.runs++;
    }
  }

  #groupSiblings(): void {
    const groups = new Map<Element, Map<string, SiblingGroup>>();
    for (const container of this.#containers.values()) {
      const { element, prose, linked, chars } = container;
      if (prose === 0 || element.parent === undefined || element.tag === 'p') continue;
      const ofParent = getOrMake(groups, element.parent, () => new Map<string, SiblingGroup>());
      const group = getOrMake(ofParent, kindOf(element), () => ({ size: 0, prose: 0, linked: 0, chars: 0 }));
      container.index = group.size++;
      group.prose += prose;
      group.linked += linked;
      group.chars += chars;
      container.group = group;
    }
  }
}

/**
 * What `of` makes of a container and of its answer for the containers around it. The answers are kept: runs that stand
 * together share them.
 */
function alongPath<Answer>(
  of: (container: Container, outer: Answer | undefined) => Answer,
): (container: Container) => Answer {
  const known: { answer: Answer }[] = [];
  const answer = (container: Container): Answer => {
    let found = known[container.number];
    if (found === undefined) {
      found = { answer: of(container, container.outer && answer(container.outer)) };
      known[container.number] = found;
    }
    return found.answer;
  };
  return answer;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Words of prose in a run: none in a label, and less where much of it is links. */
function proseIn({ counts, linked, text }: TextRun): number {
  if (counts.words < PROSE_WORDS || counts.stops + counts.commas === 0) return 0;
  return Math.max(0, counts.words * (1 - (2 * linked) / text.length));
}

function kindOf(element: Element): string {
  return `${element.tag}.${element.attributes.class ?? ''}`;
}

// --- the groups ----------------------------------------------------------------------------------------------------

const CLOSING = '”’"\'»)]';

/** How a text ends: 2 as a sentence does, 1 with a colon, 0.5 with a comma, 0 as a label. */
function ending(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSING.includes(text[at] ?? '')) at--;
  const last = text[at] ?? '';
  if ('.!?…。！？।۔؟'.includes(last)) return 2;
  if (last === ':' || last === '：') return 1;
  return ',;、，'.includes(last) ? 0.5 : 0;
}

/** How a text begins: 0 in lower case, 1 in upper, 2 with a digit, 3 with a quotation mark, 4 another letter, 5 a sign. */
function beginning(text: string): number {
  const first = text[0] ?? '';
  if (/[a-z\u00df-\u00ff\u0430-\u044f]/.test(first)) return 0;
  if (/[A-Z\u00c0-\u00de\u0400-\u042f]/.test(first)) return 1;
  if (/\d/.test(first)) return 2;
  if (/[“"«„‘']/.test(first)) return 3;
  return /\p{L}/u.test(first) ? 4 : 5;
}

const ownText: MakeGroup = ({ runs }) => {
  const run = (i: number): TextRun => runs[i] as TextRun;
  return columns({
    words: (i) => Math.log1p(run(i).counts.words),
    characters: (i) => Math.log1p(run(i).text.length),
    'share in links': (i) => run(i).linked / run(i).text.length,
    links: (i) => run(i).links,
    'ends of sentences': (i) => Math.min(30, run(i).counts.stops),
    'commas a word': (i) => run(i).counts.commas / Math.max(1, run(i).counts.words),
    'capitalised words': (i) => run(i).counts.capitalised / Math.max(1, run(i).counts.words),
    'upper case': (i) => run(i).counts.upper / Math.max(1, run(i).counts.letters),
    digits: (i) => run(i).counts.digits / run(i).text.length,
    signs: (i) => run(i).counts.marks / run(i).text.length,
    'letters a word': (i) => (run(i).counts.letters - run(i).counts.dense) / Math.max(1, run(i).counts.words),
    'Chinese and Japanese': (i) => run(i).counts.dense / run(i).text.length,
    ending: (i) => ending(run(i).text),
    beginning: (i) => beginning(run(i).text),
    'sign of copyright': (i) => (/©|\(c\) \d{4}/i.test(run(i).text) ? 1 : 0),
    separator: (i) => (/[|»›·•]/.test(run(i).text) ? 1 : 0),
    'at sign': (i) => (run(i).text.includes('@') ? 1 : 0),
    year: (i) => (/\b(?:19|20)\d\d\b/.test(run(i).text) ? 1 : 0),
    time: (i) => (/\b\d{1,2}:\d\d\b/.test(run(i).text) ? 1 : 0),
    'question mark': (i) => (/[?？]/.test(run(i).text) ? 1 : 0),
    'long sentence': (i) => (run(i).counts.words >= 15 && run(i).counts.stops > 0 ? 1 : 0),
  });
};

const TAGS = 'p li td th div span a blockquote pre dt dd section article label summary header time address'.split(' ');
const AROUND =
  'article main section aside footer header nav form table ul ol dl blockquote figure pre details noscript'.split(' ');

const ownTag: MakeGroup = ({ runs }) => oneOfNames('element', TAGS, (i) => runs[i]?.element.tag);

const PLACE_AROUND = new Map(AROUND.map((tag, k) => [tag, k]));

const tagsAround: MakeGroup = ({ holders }) => {
  const placesOf = alongPath<readonly number[]>(({ element }, outer = []) => {
    const k = PLACE_AROUND.get(element.tag);
    return k === undefined ? outer : [...outer, k];
  });
  return {
    names: AROUND.map((tag) => `inside ${tag}`),
    write: (i, rows, at) => {
      for (const k of placesOf(holders[i] as Container)) rows[at + k] = (rows[at + k] ?? 0) + 1;
    },
  };
};

const structure: MakeGroup = ({ holders, runs }) =>
  columns({
    'heading level': (i) => {
      let at = holders[i];
      for (let up = 0; up < 3 && at !== undefined; up++, at = at.outer)
        if (/^h[1-6]$/.test(at.element.tag)) return Number(at.element.tag[1]);
      return 0;
    },
    'in bold or italic': (i) => {
      const { element, texts } = runs[i] as TextRun;
      const first = element.elements.find(({ tag }) => tag !== 'br');
      const isFirst = first !== undefined && texts[0] !== undefined && !element.children.includes(texts[0]);
      if (!isFirst) return 0;
      return first.tag === 'strong' || first.tag === 'b' ? 1 : first.tag === 'em' || first.tag === 'i' ? 2 : 0;
    },
    depth: (i) => holders[i]?.depth ?? 0,
  });

const EVIDENCE = new Map(EVIDENCE_WORDS.map((word, k) => [word, k]));

/** The words of so many elements, from the run's own outwards, count as near. */
const NEAR = 3;

const classWords: MakeGroup = ({ runs, context }) => {
  const { body } = context.tree;
  const known = new Map<Element, number[]>();
  const wordsOf = (element: Element): number[] => getOrMake(known, element, () => evidenceIn(element));
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
  return {
    names: [...EVIDENCE_WORDS.map((word) => `near ${word}`), ...EVIDENCE_WORDS.map((word) => `far ${word}`)],
    write: (i, rows, at) => {
      let element = runs[i]?.element;
      for (let up = 0; up < NEAR && element !== undefined && element !== body; up++, element = element.parent)
        for (const k of wordsOf(element)) rows[at + k] = 1;
      const far = at + EVIDENCE_WORDS.length;
      for (const k of wordsAround(element)) rows[far + k] = 1;
    },
  };
};

function evidenceIn(element: Element): number[] {
  const found: number[] = [];
  const parts = wordsAndGaps(element);
  for (let i = 0; i < parts.length; i += 2) {
    const k = EVIDENCE.get(parts[i] ?? '');
    if (k !== undefined) found.push(k);
  }
  return found;
}

const CONTAINERS = [1, 2, 3, 4];

const containers: MakeGroup = ({ holders, totalProse }) => {
  const total = Math.max(1, totalProse);
  return {
    names: CONTAINERS.flatMap((up) => [
      `words in container ${up}`,
      `share of prose in container ${up}`,
      `share in links in container ${up}`,
      `words a run in container ${up}`,
    ]),
    write: (i, rows, start) => {
      let container = holders[i] as Container;
      let at = start;
      for (let up = 0; up < CONTAINERS.length; up++) {
        container = container.outer ?? container;
        rows[at++] = Math.log1p(container.words);
        rows[at++] = container.prose / total;
        rows[at++] = container.linked / Math.max(1, container.chars);
        rows[at++] = container.words / Math.max(1, container.runs);
      }
    },
  };
};

const siblings: MakeGroup = ({ holders, totalProse }) => {
  const total = Math.max(1, totalProse);
  /** The container in the group with most prose; of several the innermost. */
  const inGroup = alongPath<Container | undefined>((container, outer) => {
    const { group } = container;
    if (group === undefined || group.size < 2 || group.prose <= 0) return outer;
    return group.prose < (outer?.group?.prose ?? 0) ? outer : container;
  });
  const groupOf = holders.map(inGroup);
  return columns({
    'siblings like the container': (i) => Math.log1p(groupOf[i]?.group?.size ?? 0),
    'share of prose in siblings': (i) => (groupOf[i]?.group?.prose ?? 0) / total,
    'prose a sibling': (i) => Math.log1p((groupOf[i]?.group?.prose ?? 0) / Math.max(1, groupOf[i]?.group?.size ?? 1)),
    'share in links in siblings': (i) => (groupOf[i]?.group?.linked ?? 0) / Math.max(1, groupOf[i]?.group?.chars ?? 1),
    'place among siblings': (i) => (groupOf[i] === undefined ? -1 : Math.min(30, groupOf[i]?.index ?? 0)),
  });
};

/** Distances in the tree to the element that holds most prose in its runs and their parents. */
const nearness: MakeGroup = (page) => {
  const { holders, prose, context } = page;
  const direct = new Map<Element, number>();
  const addDirect = (container: Container | undefined, words: number): void => {
    if (container) direct.set(container.element, (direct.get(container.element) ?? 0) + words);
  };
  holders.forEach(({ outer }, i) => {
    addDirect(outer, prose[i] ?? 0);
    addDirect(outer?.outer, (prose[i] ?? 0) / 2);
  });
  let best = context.tree.body;
  for (const [element, sum] of direct) if (sum > (direct.get(best) ?? 0)) best = element;
  const down = new Map<Element, number>();
  let steps = 0;
  for (let at: Element | undefined = best; at !== undefined; at = at.parent) down.set(at, steps++);
  const common = page.runs.map(({ element }) => {
    let up = 0;
    let at: Element | undefined = element;
    while (at !== undefined && !down.has(at)) {
      at = at.parent;
      up++;
    }
    return { up, down: at === undefined ? 50 : (down.get(at) ?? 50) };
  });
  const total = Math.max(1, page.totalProse);
  const largestBelowHalf = alongPath<number>((container, most = 0) => {
    const share = container.prose / total;
    return share < 0.5 && share > most ? share : most;
  });
  return columns({
    'steps up to the prose': (i) => common[i]?.up ?? 0,
    'steps down to the prose': (i) => common[i]?.down ?? 0,
    'largest container below half': (i) => largestBelowHalf(holders[i] as Container),
  });
};

const place: MakeGroup = (page) => {
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
  const rootShare = page.containerOf(context.root).prose / Math.max(1, page.totalProse);
  return columns({
    place: (i) => i / runs.length,
    'share of prose before': (i) => (before[i] ?? 0) / Math.max(1, sum),
    'prose before': (i) => Math.log1p(before[i] ?? 0),
    'prose after': (i) => Math.log1p(Math.max(0, sum - (before[i] ?? 0) - (prose[i] ?? 0))),
    'runs after the headline': (i) => (headlineOrder < 0 ? -50 : Math.max(-60, Math.min(200, i - headlineAt))),
    'has a headline': () => (headlineOrder < 0 ? 0 : 1),
    'in the story element': (i) => {
      const at = runs[i]?.element.order ?? 0;
      return at < order ? -1 : at > lastOrder ? -2 : 1;
    },
    'share of prose in the story element': () => rootShare,
  });
};

const likeness: MakeGroup = ({ runs, keys, context }) => {
  const headline = wordsOf(context.headline ?? context.tree.title);
  const description = wordsOf(context.description ?? '');
  const key = fold(context.headline ?? '');
  const isCompared = headline.size > 0 || description.size > 0;
  const words = runs.map(({ text }) => (isCompared && text.length <= COMPARED_MAX ? listWords(text) : []));
  return columns({
    'same as the headline': (i) => {
      const own = keys[i] ?? '';
      if (key === '' || own === '') return 0;
      return own === key ? 2 : key.startsWith(own) || own.startsWith(key) ? 1 : 0;
    },
    'like the headline': (i) => shareIn(headline, words[i] ?? []),
    'like the description': (i) => shareIn(description, words[i] ?? []),
  });
};

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(listWords(text));
}

/** Words of three letters or more, in lower case. */
function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(isAscii(text) ? /[a-z\d]{3,}/g : /[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** A longer text is a paragraph, whose words are not compared: UTF-16 units. */
const COMPARED_MAX = 200;

/** Which share of `words` is among the `wanted`. */
function shareIn(wanted: ReadonlySet<string>, words: readonly string[]): number {
  if (wanted.size === 0 || words.length === 0) return 0;
  let found = 0;
  for (const word of words) if (wanted.has(word)) found++;
  return found / words.length;
}

const repetition: MakeGroup = ({ runs, keys, signatures, prose, totalProse }) => {
  const times = new Map<string, number>();
  const earlier = keys.map((key) => {
    const count = times.get(key) ?? 0;
    times.set(key, count + 1);
    return count;
  });
  const like = new Map<string, { runs: number; words: number; linked: number; chars: number; prose: number }>();
  runs.forEach((run, i) => {
    const signature = signatures[i] ?? '';
    const sums = like.get(signature) ?? { runs: 0, words: 0, linked: 0, chars: 0, prose: 0 };
    sums.runs++;
    sums.words += run.counts.words;
    sums.linked += run.linked;
    sums.chars += run.text.length;
    sums.prose += prose[i] ?? 0;
    like.set(signature, sums);
  });
  const likeRun = signatures.map((signature) => like.get(signature));
  return columns({
    'times on the page': (i) => Math.min(5, times.get(keys[i] ?? '') ?? 1),
    'stood before': (i) => Math.min(1, earlier[i] ?? 0),
    'runs of its kind': (i) => Math.log1p(likeRun[i]?.runs ?? 0),
    'words a run of its kind': (i) => Math.log1p((likeRun[i]?.words ?? 0) / (likeRun[i]?.runs ?? 1)),
    'share in links of its kind': (i) => (likeRun[i]?.linked ?? 0) / (likeRun[i]?.chars ?? 1),
    'share of prose of its kind': (i) => (likeRun[i]?.prose ?? 0) / Math.max(1, totalProse),
  });
};

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const NEXT = [-1, 1];
const WINDOWS = [5, 12];

const neighbours: MakeGroup = ({ runs, prose, linkShare, signatures }) => {
  const logWords = Float32Array.from(runs, ({ counts }) => Math.log1p(counts.words));
  const logProse = prose.map(Math.log1p);
  const endings = Float32Array.from(runs, ({ text }) => ending(text));
  const before = new Float64Array(runs.length + 1);
  for (let i = 0; i < runs.length; i++) before[i + 1] = (before[i] ?? 0) + (prose[i] ?? 0);
  const kinship = (i: number, other: number): number => {
    if (runs[other] === undefined) return -1;
    if (runs[other]?.element.parent === runs[i]?.element.parent) return 2;
    return signatures[other] === signatures[i] ? 1 : 0;
  };
  return {
    names: [
      ...NEIGHBOURS.flatMap((by) => [`words at ${by}`, `share in links at ${by}`, `prose at ${by}`]),
      ...NEXT.flatMap((by) => [`ending at ${by}`, `kinship at ${by}`]),
      ...WINDOWS.map((size) => `prose within ${size}`),
    ],
    write: (i, rows, start) => {
      let at = start;
      for (const by of NEIGHBOURS) {
        rows[at++] = logWords[i + by] ?? 0;
        rows[at++] = linkShare[i + by] ?? -1;
        rows[at++] = logProse[i + by] ?? 0;
      }
      for (const by of NEXT) {
        rows[at++] = endings[i + by] ?? -1;
        rows[at++] = kinship(i, i + by);
      }
      for (const size of WINDOWS) {
        const within = (before[Math.min(runs.length, i + size + 1)] ?? 0) - (before[Math.max(0, i - size)] ?? 0);
        rows[at++] = Math.log1p(Math.max(0, within - (prose[i] ?? 0)));
      }
    },
  };
};

const CUTTING_RULES: readonly RemovalRule[] = [
  'comments', 'sharing', 'related', 'promotion', 'navigation', 'page-frame', 'aside', 'notice', 'byline', 'author',
  'tags', 'contents', 'widget',
]; // biome-ignore format: one row

const cuts: MakeGroup = ({ runs }) => oneOfNames('named', CUTTING_RULES, (i) => runs[i]?.cutBy);

/** A longer run is not compared with the phrases of labels: UTF-16 units. */
const LABEL_MAX = 200;
const PHRASE_MAX = 500;

const PHRASE_KINDS = [
  'navigation', 'promotion', 'copyright', 'related-label', 'field-label', 'key-points-label', 'section',
]; // biome-ignore format: one row

const phraseKinds: MakeGroup = ({ runs }) =>
  oneOfNames('phrase of', PHRASE_KINDS, (i) => {
    const text = runs[i]?.text ?? '';
    return text.length < LABEL_MAX ? furniture(text) : undefined;
  });

const phrases: MakeGroup = ({ runs }) => {
  const test = (pattern: RegExp, max: number) => (i: number) => {
    const text = runs[i]?.text ?? '';
    return text.length < max && pattern.test(text) ? 1 : 0;
  };
  return columns({
    'label of a control': test(CONTROL, LABEL_MAX),
    'credit of a picture': test(PICTURE_CREDIT, LABEL_MAX),
    'points elsewhere': test(POINTER, PHRASE_MAX),
    'offer or notice': test(AFTER, PHRASE_MAX),
    disclosure: test(DISCLOSURE, PHRASE_MAX),
    'line of authors': test(BYLINE_LINE, 120),
    'line of a date': (i) => {
      const text = runs[i]?.text ?? '';
      return text.length < 120 && /\d/.test(text) && findDate(text)?.alone ? 1 : 0;
    },
  });
};

const namedStory: MakeGroup = ({ holders }) => {
  const nameAround = alongPath<number>(({ element }, outer = 0) => Math.max(outer, nameForStory(element)));
  return columns({ 'in an element named for the story': (i) => nameAround(holders[i] as Container) });
};

/** 2 for an element whose property says that it is the story's, 1 for one whose class does, else 0. */
function nameForStory(element: Element): number {
  const { itemprop } = element.attributes;
  if (itemprop !== undefined && /\barticleBody\b/i.test(itemprop)) return 2;
  return readClassWords(element).story ? 1 : 0;
}

/** Software by its generator, and kinds of pages by their data and addresses. */
const GENERATORS: Readonly<Record<string, RegExp>> = {
  'made by documentation software':
    /sphinx|docusaurus|mkdocs|hugo|javadoc|rustdoc|doxygen|docutils|vuepress|gitbook|antora/,
  'made by a wiki': /mediawiki|dokuwiki|confluence|twiki|moinmoin/,
  'made by a forum': /discourse|phpbb|vbulletin|xenforo|mybb|smf|vanilla|invision|nodebb|flarum/,
};

const pageKind: MakeGroup = (page) => {
  const { tree, url, isDated } = page.context;
  const data = tree.jsonLd.join(' ');
  const meta = (name: string): string =>
    tree.meta
      .filter((one) => one.name === name)
      .map(({ content }) => content)
      .join(' ')
      .toLowerCase();
  const generator = meta('generator');
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';
  const counts = { h1: 0, pre: 0, time: 0 };
  const visit = (element: Element): void => {
    if (element.tag === 'h1' || element.tag === 'pre' || element.tag === 'time') counts[element.tag]++;
    for (const child of element.children) if (child instanceof Element) visit(child);
  };
  visit(tree.body);
  const facts: [string, number][] = [
    ['prose on the page', Math.log1p(page.totalProse)],
    ['share in links on the page', page.totalLinked / Math.max(1, page.totalChars)],
    ['runs on the page', Math.log1p(page.runs.length)],
    ['page is dated', isDated ? 1 : 0],
    ['data of an article', /NewsArticle|"Article|BlogPosting/.test(data) ? 1 : 0],
    ['data of a thread', /DiscussionForumPosting/.test(data) ? 1 : 0],
    ['data of questions', /QAPage|"Question/.test(data) ? 1 : 0],
    ...Object.entries(GENERATORS).map(([name, form]): [string, number] => [name, form.test(generator) ? 1 : 0]),
    ['page is of type article', /article/.test(meta('og:type')) ? 1 : 0],
    [
      'address of a thread',
      /forum|thread|topic|questions?\/|viewtopic|\/t\/|discussion|comments\//i.test(url ?? '') ? 1 : 0,
    ],
    ['address of a reference', /\bdocs?\b|manual|reference|wiki|\/api\//i.test(url ?? '') ? 1 : 0],
    ['address of words', /[a-z0-9]+-[a-z0-9]+-[a-z0-9]+-[a-z0-9]+/.test(path) ? 1 : 0],
    ['address of a front page', path.length <= 1 ? 1 : 0],
    ['headlines on the page', Math.min(5, counts.h1)],
    ['code on the page', Math.log1p(counts.pre)],
    ['times on the page', Math.log1p(counts.time)],
  ];
  const values = facts.map(([, value]) => value);
  return { names: facts.map(([name]) => name), write: (_, rows, at) => rows.set(values, at) };
};

const GROUPS: readonly MakeGroup[] = [
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
