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
import type { Place } from '../address.js';
import { clearCuts } from '../cut.js';
import { fold, standsIn, type Tree } from '../dom.js';
import { feedsIn } from '../feeds.js';
import type { Metadata } from '../head/index.js';
import { findRuns, type TextRun } from '../model/runs.js';
import { listRemoved } from '../removed.js';
import type { RemovalRule } from '../rules/removal.js';
import { cutAroundStories } from './cut.js';
import { isList, type MainText, measureMain, measureStories, readSign, type Sign } from './decide.js';
import { Elements, findItems, greatestAlone, headingAround, kindOf } from './items.js';
import { type FoundStory, holdersOf, readStory } from './story.js';

/** What is known of a page that may be a list. It has been measured. */
export interface StoriesPage {
  tree: Tree;
  metadata: Metadata;
  place: Place;
  name: SafeText | undefined;
}

/** What a page holds: a list of stories, or, where it may be an index of something else, its main text. */
export type Survey = { list: StoryList } | { main: MainText | undefined };

/**
 * Looks at a page before it is read as an article: the list of stories that it is, or else what else is known of it. It
 * is read `as` what the person says; a list that is asked for may have any stories. A page that is no list is left as it
 * was.
 */
export function surveyPage(page: StoriesPage, as: 'article' | 'list' | undefined): Survey {
  const { tree, metadata, place } = page;
  const sign = readSign(tree, metadata, place.url);
  if (as !== 'list' && (sign === 'article' || (sign === 'stated' && as === 'article'))) return { main: undefined };
  cutAroundStories(tree);
  const runs = findRuns(tree.body);
  const list = as === 'article' ? undefined : findStories(page, runs, as === 'list' ? 'asked' : sign);
  if (list) return { list };
  clearCuts(tree.body);
  return { main: sign === 'stated' ? undefined : measureMain(runs) };
}

/** The list of the stories that the runs name; undefined where they make none. */
function findStories(page: StoriesPage, runs: readonly TextRun[], sign: Sign | 'asked'): StoryList | undefined {
  const { metadata, place } = page;
  const reading = { holders: holdersOf(page.tree.body), language: metadata.language };
  const items = findItems(runs, { resolve: place.resolve, own: place.url });
  const named = items.map((item) => readStory(item, runs, reading));
  const found = eachOnce(named);
  const isOne = sign === 'asked' ? found.length > 0 : isList(measureStories(runs, found, named), sign);
  return isOne ? makeList(page, runs, found, named) : undefined;
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
      const { dek, ...story } = { ...one.story, ...first.story, authors };
      // What was a detail at the first place is a name at the second.
      const isName = dek !== undefined && fold(dek) === fold(authors.map(({ name }) => name).join(' '));
      first.story = { ...story, ...(dek !== undefined && !isName && { dek }) };
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
  const headings = runs.filter((run, i) => i !== title && isBeside(run, i) && headingAround(run) !== undefined);
  const sections = withoutRepeated(headings, found.length);
  const stories = withSections(found, sections);
  markKept(runs, [title, ...intro, ...found.flatMap(({ runs: own }) => own)], sections, ofStories);
  const words = title >= 0 ? runs[title]?.text : (metadata.site ?? metadata.titles[0]);
  const dek = clean(intro.map((i) => cleanLine(runs[i]?.text ?? '')).join('\n'));
  const { language } = metadata;
  const feeds = feedsIn(tree, place.url);
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
    ...(feeds.length > 0 && { feeds }),
    ...(language !== undefined && { language }),
    removed: listRemoved(tree.body),
  };
}

/** A kind of heading that stands with so many of the stories is a label of theirs, not the name of a part. */
const LABEL_SHARE = 0.5;

function withoutRepeated(headings: readonly TextRun[], stories: number): TextRun[] {
  const counts = new Map<string, number>();
  for (const { element } of headings) counts.set(kindOf(element), (counts.get(kindOf(element)) ?? 0) + 1);
  return headings.filter(({ element }) => (counts.get(kindOf(element)) ?? 0) <= Math.max(2, stories * LABEL_SHARE));
}

/** A text of so many words that ends a sentence introduces a list. */
const SENTENCE_WORDS = 6;
const isSentence = ({ counts }: TextRun): boolean => counts.words >= SENTENCE_WORDS && counts.stops > 0;

/** The stories, each with the heading of the part of the page that it stands in. */
function withSections(found: readonly FoundStory[], sections: readonly TextRun[]): Story[] {
  const headings = new Elements(sections.flatMap((run) => headingAround(run) ?? []));
  const parts = headings.all.map((heading) => {
    const part = greatestAlone(heading, headings.around(heading));
    // A heading between the stories has no element of its own around them.
    return part === heading ? (heading.parent ?? heading) : part;
  });
  return found.map(({ item, story }) => {
    const at = headings.lastBefore(item.element);
    const [heading, part] = [sections[at], parts[at]];
    if (heading === undefined || part === undefined || !standsIn(item.element, part)) return story;
    return { ...story, section: cleanLine(heading.text) };
  });
}

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
