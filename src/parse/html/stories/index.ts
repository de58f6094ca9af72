/**
 * A page that is a list of stories → the list: a front page, a section page, an index, a search result. Pure, except for
 * the marks of what the list holds.
 *
 * The steps: cut what stands around the stories (cut.ts); find their headlines, and what stands with each (items.ts);
 * read it (story.ts); decide whether this is a list at all (decide.ts); and put the list together.
 */
import { clean, cleanLine } from '../../../article/clean.js';
import type { SafeText } from '../../../article/model.js';
import type { Story, StoryList } from '../../../article/stories.js';
import { languageTag } from '../../language-tag.js';
import { clearCuts } from '../cut.js';
import { type Element, fold, type Tree } from '../dom.js';
import type { Metadata } from '../head/index.js';
import { findRuns, type TextRun } from '../model/runs.js';
import type { Place } from '../read-page.js';
import { listRemoved } from '../removed.js';
import type { RemovalRule } from '../rules/removal.js';
import { cutAroundStories } from './cut.js';
import { countWords, isList, readSign } from './decide.js';
import { Elements, findItems, greatestAlone, headingAround } from './items.js';
import { type FoundStory, readStory } from './story.js';

/** What is known of a page that may be a list. It has been measured. */
export interface StoriesPage {
  tree: Tree;
  metadata: Metadata;
  place: Place;
  name: SafeText | undefined;
}

/**
 * The list of stories that the page is; undefined where it is none. `isAsked` is true where the person says that it is a
 * list: then any story makes one. A page that is no list is left as it was.
 */
export function findStories(page: StoriesPage, isAsked: boolean): StoryList | undefined {
  const { tree, metadata, place } = page;
  const sign = readSign(metadata, place.url);
  if (sign === 'article' && !isAsked) return undefined;
  cutAroundStories(tree);
  const runs = findRuns(tree.body);
  const language = languageTag(metadata.language);
  const items = findItems(runs, { resolve: place.resolve, own: place.url });
  const named = items.map((item) => readStory(item, runs, language));
  const found = eachOnce(named);
  if (isAsked ? found.length > 0 : isList(countWords(runs, found), sign)) return makeList(page, runs, found, named);
  clearCuts(tree.body);
  return undefined;
}

/** The same stories without those that are named again; what only a later one says goes to the first. */
function eachOnce(named: readonly FoundStory[]): FoundStory[] {
  const known = new Map<string, FoundStory>();
  const found: FoundStory[] = [];
  for (const one of named) {
    const headline = fold(one.story.headline);
    const first = known.get(one.item.url) ?? known.get(headline);
    if (first === undefined) {
      known.set(one.item.url, one).set(headline, one);
      found.push(one);
    } else if (first.story.headline === one.story.headline) {
      const authors = first.story.authors.length > 0 ? first.story.authors : one.story.authors;
      first.story = { ...one.story, ...first.story, authors };
    }
  }
  return found;
}

function makeList(
  { tree, metadata, place, name }: StoriesPage,
  runs: readonly TextRun[],
  found: readonly FoundStory[],
  named: readonly FoundStory[],
): StoryList {
  const ofStories = new Set(named.flatMap(({ item }) => [...item.before, item.headline, ...item.after]));
  const isBeside = (run: TextRun, i: number): boolean => run.cutBy === undefined && !ofStories.has(i);
  const title = runs.findIndex((run, i) => isBeside(run, i) && headingAround(run)?.tag === 'h1');
  const first = found[0]?.item.headline ?? 0;
  const intro = runs.flatMap((run, i) => (i > title && i < first && isBeside(run, i) && isSentence(run) ? [i] : []));
  const sections = runs.filter((run, i) => i !== title && isBeside(run, i) && headingAround(run) !== undefined);
  const stories = withSections(found, sections);
  markKept(runs, [title, ...intro, ...found.flatMap(({ runs: own }) => own)], sections, ofStories);
  const words = title >= 0 ? runs[title]?.text : (metadata.site ?? metadata.titles[0]);
  const dek = clean(intro.map((i) => cleanLine(runs[i]?.text ?? '')).join('\n'));
  const language = languageTag(metadata.language);
  return {
    kind: 'stories',
    ...(words !== undefined && { title: cleanLine(words) }),
    ...(dek !== '' && { dek }),
    stories,
    source: {
      format: 'html',
      ...(name !== undefined && { name }),
      ...(metadata.site !== undefined && { site: cleanLine(metadata.site) }),
      ...(place.url !== undefined && { url: cleanLine(place.url) }),
    },
    ...(language !== undefined && { language }),
    removed: listRemoved(tree.body),
  };
}

/** A text of so many words that ends a sentence introduces a list. */
const SENTENCE_WORDS = 6;
const isSentence = ({ counts }: TextRun): boolean => counts.words >= SENTENCE_WORDS && counts.stops > 0;

/** The stories, each with the heading of the part of the page that it stands in. */
function withSections(found: readonly FoundStory[], sections: readonly TextRun[]): Story[] {
  const headings = new Elements(sections.flatMap((run) => headingAround(run) ?? []));
  const parts = headings.all.map((heading) => greatestAlone(heading, headings.around(heading)));
  return found.map(({ item, story }) => {
    const at = headings.lastBefore(item.element);
    const [heading, part] = [sections[at], parts[at]];
    if (heading === undefined || part === undefined || !holds(part, item.element)) return story;
    return { ...story, section: cleanLine(heading.text) };
  });
}

const holds = (outer: Element, inner: Element): boolean =>
  inner.order >= outer.order && inner.lastOrder <= outer.lastOrder;

/** Marks the texts that the list holds, and gives the others the rule that leaves them out. */
function markKept(
  runs: readonly TextRun[],
  kept: readonly number[],
  sections: readonly TextRun[],
  ofStories: ReadonlySet<number>,
): void {
  const held = new Set(kept);
  const headings = new Set(sections);
  runs.forEach((run, i) => {
    const isKept = held.has(i) || headings.has(run);
    const rule: RemovalRule = ofStories.has(i) ? 'story-label' : 'beside-stories';
    for (const text of run.texts) {
      text.inArticle = isKept;
      text.droppedBy = isKept || run.cutBy !== undefined ? undefined : rule;
    }
  });
}
