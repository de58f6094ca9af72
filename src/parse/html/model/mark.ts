/**
 * Marks on the page what was judged: the texts that are left out, the elements that hold no story, and the pictures
 * and captions that go with the story. Changes the tree, nothing else.
 */
import { type Element, Text } from '../dom.js';
import type { Judgement } from './judge.js';
import { isCaption, isCertainlyCut } from './runs.js';

/** A picture belongs to the story if no more than this much other text stands with it: UTF-16 units. */
const BESIDE_PICTURE = 80;

/** In a container of which at least this share of the text is story, a picture is the story's. */
const STORY_SHARE = 0.5;

/** What stands in an element. */
interface Content {
  /** UTF-16 units of text that is story, that is not, and of captions. */
  story: number;
  other: number;
  captions: number;
  pictures: boolean;
}

/**
 * Marks the texts of the runs that are not story with the rule that leaves them out; takes back the cuts of elements
 * in which story stands; and cuts elements with pictures that stand with something else than the story.
 */
export function markJudgements(body: Element, judgements: readonly Judgement[]): void {
  const lengths = new Map<Text, number>();
  for (const { run, rule, evidence } of judgements) {
    for (const text of run.texts) {
      text.droppedBy = rule;
      text.evidence = evidence;
      lengths.set(text, text.text.trim().length);
    }
  }
  const contents = new Map<Element, Content>();
  readContent(body, false, lengths, contents);
  markElements(body, contents);
}

function readContent(
  element: Element,
  inCaption: boolean,
  lengths: ReadonlyMap<Text, number>,
  contents: Map<Element, Content>,
): Content {
  const content: Content = { story: 0, other: 0, captions: 0, pictures: element.tag === 'img' };
  for (const child of element.children) {
    if (child instanceof Text) {
      const length = lengths.get(child) ?? 0;
      if (inCaption) content.captions += child.text.trim().length;
      else if (child.droppedBy === undefined) content.story += length;
      else content.other += length;
    } else if (!isCertainlyCut(child)) {
      const inner = readContent(child, inCaption || isCaption(child), lengths, contents);
      content.story += inner.story;
      content.other += inner.other;
      content.captions += inner.captions;
      content.pictures ||= inner.pictures;
    }
  }
  contents.set(element, content);
  return content;
}

function markElements(element: Element, contents: ReadonlyMap<Element, Content>): void {
  const around = contents.get(element);
  for (const child of element.children) {
    if (child instanceof Text) continue;
    const content = contents.get(child);
    if (content === undefined || around === undefined) continue;
    if (content.story > 0) {
      child.cutBy = undefined;
      markElements(child, contents);
    } else if (content.pictures || content.captions > 0) {
      const isOfStory =
        around.story > 0 &&
        content.other <= BESIDE_PICTURE &&
        around.story >= (around.story + around.other) * STORY_SHARE;
      child.cutBy = isOfStory ? undefined : (child.cutBy ?? 'outside-story');
    }
  }
}
