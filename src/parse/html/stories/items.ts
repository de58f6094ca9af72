/** The stories of a list as runs of text: their headlines, and what stands with each. Pure. */
import { cleanLine } from '../../../article/clean.js';
import { hostOf } from '../../../article/site.js';
import { getOrMake } from '../../../base/get-or-make.js';
import { hasClassWord } from '../class-words.js';
import { descendants, type Element, shownText, standsIn } from '../dom.js';
import type { TextRun } from '../model/runs.js';
import { HEADINGS } from '../rules/elements.js';
import { CONTROL, POINTER } from '../rules/phrases.js';
import { words } from '../rules/words.js';

/** A story of a list, as the indexes of its runs. */
export interface Item {
  url: string;
  /** The run that holds the headline, and its words; `rest` is what stands with them in the run. */
  headline: number;
  title: string;
  rest: string;
  /** The runs before and after the headline that belong to the story. */
  before: number[];
  after: number[];
  /** The greatest element that holds this story and no other. */
  element: Element;
  /** True where the headline is a heading, or is named one. */
  titled: boolean;
}

/** A run that may be the headline of a story. */
interface Candidate extends Omit<Item, 'before' | 'after'> {
  /** The kind of the run's element. */
  kind: string;
}

/** A link with fewer words, and fewer UTF-16 units, names a section or a button unless it is a heading. */
const HEADLINE_WORDS = 4;
const HEADLINE_MIN = 25;
/** A heading of fewer UTF-16 units names no story, and no headline is longer. */
const TITLED_MIN = 3;
const HEADLINE_MAX = 300;

/** This share of a headline's run stands in its link, unless the run begins with the link … */
const LINKED_SHARE = 0.6;
/** … and is an entry of a list, or no longer beside the link, in UTF-16 units, than a date and a name are. */
const BESIDE_MAX = 80;
const ENTRY: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'td']);

/** How many elements up a heading may stand around a run, and the element that a heading shares with its link. */
const LEVELS = 4;
const CARD_LEVELS = 8;

/** What sites call the headline of a story in a list. */
const TITLE_WORDS = words('title headline hed titre titel titulo titolo heading card-title post-title entry-title');

/** What the addresses of links are read with: `own` is that of the page. */
export interface Links {
  resolve: (address: string) => string | undefined;
  own: string | undefined;
  /** The children of an element that are elements. */
  childrenOf: (element: Element) => Elements;
}

/** Finds the stories that the runs of a page name, in the page's order, a story that is named again as well. */
export function findItems(runs: readonly TextRun[], addresses: Omit<Links, 'childrenOf'>): Item[] {
  const children = new Map<Element, Elements>();
  const childrenOf = (element: Element) => getOrMake(children, element, () => new Elements(element.elements));
  const links: Links = { ...addresses, childrenOf };
  const headings = new Elements(runs.flatMap((run) => (run.cutBy === undefined ? (headingAround(run) ?? []) : [])));
  const linked = runs.map((run, i) => linkedHeadline(run, i, links));
  const kinds = headlineKinds(runs, linked);
  const candidates = runs.flatMap((run, i) => {
    const found = linked[i];
    if (found !== undefined) return found.isLong || kinds.has(found.kind) ? found : [];
    return headingBesideLink(run, i, headings, links) ?? [];
  });
  const leads = withoutNames(withoutLone(withoutSeconds(candidates)));
  const items = itemsAround(leads, headings);
  addRuns(items, runs);
  return items;
}

/** How many headlines of one kind make shorter links of that kind headlines too, and their share of the kind. */
const KIND_MIN = 3;
const KIND_SHARE = 0.5;

/** The kinds of elements most of which hold headlines. */
function headlineKinds(
  runs: readonly TextRun[],
  linked: readonly ({ isLong: boolean } | undefined)[],
): ReadonlySet<string> {
  const kinds = new Map<string, { all: number; long: number }>();
  runs.forEach(({ element, cutBy }, i) => {
    if (cutBy !== undefined) return;
    const count = getOrMake(kinds, kindOf(element), () => ({ all: 0, long: 0 }));
    count.all++;
    if (linked[i]?.isLong) count.long++;
  });
  const most = [...kinds].filter(([, { all, long }]) => long >= KIND_MIN && long >= all * KIND_SHARE);
  return new Set(most.map(([kind]) => kind));
}

/** What elements of one kind have in common: tags and classes, of the parent too. */
export const kindOf = ({ tag, attributes, parent }: Element): string =>
  `${parent?.tag}.${parent?.attributes.class ?? ''}>${tag}.${attributes.class ?? ''}`;

/** A story's second link, such as its place or its author, follows the first each time. */
function withoutSeconds(candidates: readonly Candidate[]): Candidate[] {
  const counts = countKinds(candidates);
  const after = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const none = () => new Set<string>();
  candidates.forEach(({ kind }, i) => {
    const previous = candidates[i - 1]?.kind ?? '';
    getOrMake(before, kind, none).add(previous);
    getOrMake(after, previous, none).add(kind);
  });
  const isSecond = (kind: string): boolean => {
    const [first, ...others] = [...(before.get(kind) ?? [])];
    if (first === undefined || others.length > 0 || first === kind || first === '') return false;
    const next = [...(after.get(kind) ?? [])];
    const many = counts.get(kind) ?? 0;
    return many >= KIND_MIN && many <= (counts.get(first) ?? 0) && next.every((one) => one === first);
  };
  return candidates.filter(({ kind }) => !isSecond(kind));
}

/** How many candidates there are of each kind. */
function countKinds(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of candidates) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** This share of the headlines is titled where all are: links of another kind are then no headlines, unless many. */
const TITLED_SHARE = 0.6;

function withoutLone(candidates: readonly Candidate[]): readonly Candidate[] {
  const titled = candidates.filter((one) => one.titled).length;
  if (titled < KIND_MIN || titled < candidates.length * TITLED_SHARE) return candidates;
  const counts = countKinds(candidates);
  return candidates.filter(({ titled, kind }) => titled || (counts.get(kind) ?? 0) >= KIND_MIN);
}

/** Headlines of one kind have so many words in the mean; where others have as many as that, shorter ones name parts. */
const NAME_WORDS = 3;
const TITLE_WORDS_MEAN = 4;

/** Without the headings that lead to the parts of a site, "Science", where other headlines are sentences. */
function withoutNames(candidates: readonly Candidate[]): readonly Candidate[] {
  const sums = new Map<string, { words: number; many: number }>();
  for (const { kind, title } of candidates) {
    const sum = getOrMake(sums, kind, () => ({ words: 0, many: 0 }));
    sum.words += title.split(' ').length;
    sum.many++;
  }
  const isLong = ({ words, many }: { words: number; many: number }) => words >= many * TITLE_WORDS_MEAN;
  const sentences = [...sums.values()].filter(isLong).reduce((all, { many }) => all + many, 0);
  if (sentences < candidates.length / 2) return candidates;
  return candidates.filter(({ kind }) => {
    const sum = sums.get(kind);
    return sum === undefined || sum.words >= sum.many * NAME_WORDS;
  });
}

function linkedHeadline(run: TextRun, headline: number, links: Links): (Candidate & { isLong: boolean }) | undefined {
  const { text, linked, link } = run;
  if (run.cutBy !== undefined || text.length > HEADLINE_MAX * 2) return undefined;
  const url = link && addressOf(link, links);
  if (link === undefined || url === undefined) return undefined;
  const isWhole = linked >= text.length * LINKED_SHARE;
  const title = standsIn(run.element, link) ? text : cleanLine(shownText(link));
  const rest = text.startsWith(title) ? text.slice(title.length).trim() : '';
  if (!isWhole && (rest === '' || !(ENTRY.has(run.element.tag) || rest.length <= BESIDE_MAX))) return undefined;
  const heading = headingAround(run);
  // A link around blocks is a card, which a menu has not.
  const isCard = link.hasBlock && standsIn(run.element, link);
  const isNamed = around(run.element, (one) => hasClassWord(one, TITLE_WORDS)) !== undefined;
  if (title.length > HEADLINE_MAX || title.length < TITLED_MIN) return undefined;
  const isTitled = heading !== undefined || isNamed;
  const isLong = isTitled || title.length >= HEADLINE_MIN || title.split(' ').length >= HEADLINE_WORDS;
  const titled = isTitled || (isCard && isLong);
  return {
    url,
    headline,
    title,
    rest,
    titled,
    isLong,
    kind: kindOf(run.element),
    element: heading ?? (link.order < run.element.order ? link : run.element),
  };
}

/**
 * A heading without a link, in an element that has no other heading, but a link without words or one to read more: the
 * link may lie over a whole card.
 */
function headingBesideLink(run: TextRun, headline: number, headings: Elements, links: Links): Candidate | undefined {
  const heading = run.cutBy === undefined && run.text.length <= HEADLINE_MAX ? headingAround(run) : undefined;
  if (heading === undefined || heading.tag === 'h1') return undefined;
  // A sign whose words are hidden may stand before the title: "[$] The ferry".
  const title = cleanLine(run.text).replace(/^\P{L}*[\])]\s*/u, '');
  if (!/\p{L}{2}/u.test(title)) return undefined;
  const url = linkOfCard(heading, headings, links) ?? linkBelow(heading, headings, links);
  if (url === undefined) return undefined;
  return { url, headline, title, rest: '', titled: true, kind: kindOf(run.element), element: heading };
}

/** The address of the link in the greatest element that holds a heading and no other. */
function linkOfCard(heading: Element, headings: Elements, links: Links): string | undefined {
  for (let at = heading.parent, level = 0; at !== undefined && level < CARD_LEVELS; at = at.parent, level++) {
    if (headings.countIn(at) > 1) return undefined;
    const url = wordlessLink(at, links);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** The address of the link to read on between a heading and the next one beside it. */
function linkBelow(heading: Element, headings: Elements, links: Links): string | undefined {
  const siblings = heading.parent ? links.childrenOf(heading.parent) : new Elements([]);
  for (const sibling of siblings.after(heading)) {
    if (headings.countIn(sibling) > 0) return undefined;
    const url = wordlessLink(sibling, links);
    if (url !== undefined) return url;
  }
  return undefined;
}

function wordlessLink(element: Element, links: Links): string | undefined {
  for (const one of descendants(element)) {
    // What lies over a card is often named as what lies over a page.
    const isShown = one.cutBy === undefined || one.length === 0;
    const url = isLink(one) && isShown && isWordless(one) ? addressOf(one, links) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}

/** A link of more UTF-16 units says more than to read on. */
const READ_ON_MAX = 40;

/** "Full story", "Continue reading": links that lead on. */
const READ_ON =
  /^(?:(?:full|whole|complete) (?:story|article|post|text)|(?:continue|keep|start) reading|go to article)\b/i;

/** True for a link without words of its own: a picture, an element that lies over others, "Read more". */
function isWordless(link: Element): boolean {
  if (link.length === 0) return true;
  const words = link.length <= READ_ON_MAX ? cleanLine(shownText(link)) : '';
  return words !== '' && (CONTROL.test(words) || POINTER.test(words) || READ_ON.test(words));
}

/** The address of a link to another page. */
function addressOf(link: Element, { resolve, own }: Links): string | undefined {
  const href = link.get('href') ?? '';
  const url = href.startsWith('#') ? undefined : resolve(href)?.replace(/#.*/, '');
  if (url === undefined || url === '' || url === own || /^(?:mailto|ftp):/i.test(url)) return undefined;
  // The front page of another site may be what a list points to; that of this site is in every menu.
  const isFront = /^(?:https?:\/\/[^/]+)?\/?$/i.test(url);
  return isFront && hostOf(url) === hostOf(own ?? url) ? undefined : url;
}

const isLink = (element: Element): boolean => element.tag === 'a' && element.get('href') !== undefined;

/** The first element that passes the test, from this one outwards. */
function around(element: Element, test: (one: Element) => boolean, levels = LEVELS): Element | undefined {
  let at: Element | undefined = element;
  for (let level = 0; level < levels && at !== undefined; level++, at = at.parent) if (test(at)) return at;
  return undefined;
}

/** The heading that a run stands in. */
export function headingAround({ element }: TextRun): Element | undefined {
  return around(element, ({ tag, attributes }) => HEADINGS.has(tag) || attributes.role === 'heading');
}

/** An item for each story; links to one story that follow each other are one item. */
function itemsAround(candidates: readonly Candidate[], headings: Elements): Item[] {
  const items: Item[] = [];
  // Headings that are no headlines begin a part of the page: no story reaches beyond one of a higher level.
  const leads = new Set(candidates.map(({ element }) => element));
  const barriers = headings.all.filter((heading) => !leads.has(heading));
  const ofLevel = [1, 2, 3, 4, 5].map((level) => new Elements(barriers.filter((one) => levelOf(one) <= level)));
  for (let first = 0; first < candidates.length; ) {
    let end = first + 1;
    while (candidates[end]?.url === candidates[first]?.url) end++;
    const own = candidates.slice(first, end);
    const best = own.find(({ titled }) => titled) ?? own[0];
    if (!best) break;
    const neighbours = [candidates[first - 1], candidates[end]].flatMap((one) => (one ? [one.element] : []));
    const limits = [...neighbours, ...(ofLevel[levelOf(best.element) - 2]?.around(best.element) ?? [])];
    const element = greatestAlone(best.element, limits);
    items.push({ ...best, before: [], after: [], element });
    // The same headline may stand elsewhere on the page next; other words that lead to the story are its own.
    const outside = own.findIndex((one) => one.element.order > element.lastOrder && one.title === best.title);
    first = outside > 0 ? first + outside : end;
  }
  return items;
}

/** The level of a heading; what is none counts as one of the third. */
const levelOf = ({ tag }: Element): number => (HEADINGS.has(tag) ? Number(tag[1]) : 3);

/** Elements in the order of the page, each once. */
export class Elements {
  readonly all: readonly Element[];

  constructor(elements: readonly Element[]) {
    this.all = [...new Set(elements)];
  }

  /** How many of them stand in an element. */
  countIn({ order, lastOrder }: Element): number {
    return this.#firstFrom(lastOrder + 1) - this.#firstFrom(order);
  }

  /** The last one before an element, and the first one after it. */
  around({ order, lastOrder }: Element): Element[] {
    return [this.all[this.#firstFrom(order) - 1], this.all[this.#firstFrom(lastOrder + 1)]].flatMap((one) => one ?? []);
  }

  /** Those that begin after an element, in order. */
  *after({ lastOrder }: Element): Generator<Element> {
    for (let i = this.#firstFrom(lastOrder + 1); i < this.all.length; i++) {
      const next = this.all[i];
      if (next) yield next;
    }
  }

  /** The index of the last one that begins before an element; -1 where there is none. */
  lastBefore({ order }: Element): number {
    return this.#firstFrom(order) - 1;
  }

  /** The index of the first of them that begins at `order` or after it. */
  #firstFrom(order: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The greatest element around `element` that holds none of the others. */
export function greatestAlone(element: Element, others: readonly Element[]): Element {
  let at = element;
  for (let outer = at.parent; outer?.parent !== undefined; outer = outer.parent) {
    const reached = outer;
    if (others.some((other) => standsIn(other, reached))) break;
    at = outer;
  }
  return at;
}

/** An item with less beside its headline, in UTF-16 units, goes on in the elements after it. */
const BARE_MAX = 20;

/** Gives each item the runs of its element, and those after it where it holds its headline only. */
function addRuns(items: readonly Item[], runs: readonly TextRun[]): void {
  let at = 0;
  items.forEach((item, i) => {
    const next = items[i + 1]?.element.order ?? Number.POSITIVE_INFINITY;
    const { order, lastOrder, parent } = item.element;
    while (at < runs.length && (runs[at]?.element.order ?? 0) < order) at++;
    let beside = -(runs[item.headline]?.text.length ?? 0);
    const kind = kindOf(item.element);
    for (; at < runs.length; at++) {
      const run = runs[at];
      if (run === undefined || run.element.order >= next) break;
      if (run.element.order <= lastOrder) beside += run.text.length;
      else if (beside > BARE_MAX || parent === undefined || !standsIn(run.element, parent)) break;
      else if (run.cutBy === undefined && headingAround(run) !== undefined) break;
      else if (kindOf(run.element) === kind) break;
      if (run.cutBy !== undefined || at === item.headline) continue;
      (at < item.headline ? item.before : item.after).push(at);
    }
  });
}
