/**
 * Marks on the page what was judged: the texts that are left out, the elements that hold no story, and the pictures
 * and captions that go with the story. Changes the tree, nothing else.
 */
import { Element, Text } from '../dom.js';
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
  const judged = new Set<Text>();
  for (const { run, rule, evidence } of judgements) {
    for (const text of run.texts) {
      text.droppedBy = rule;
      text.evidence = evidence;
      judged.add(text);
    }
  }
  markWithin(body, false, judged);
}

const NOTHING: Content = { story: 0, other: 0, captions: 0, pictures: false };

/** Marks what stands in an element, from within; returns what stands in it. */
function markWithin(element: Element, inCaption: boolean, judged: ReadonlySet<Text>): Content {
  let content = element.tag === 'img' ? { ...NOTHING, pictures: true } : NOTHING;
  let contents: Content[] | undefined;
  for (const child of element.children) {
    if (child instanceof Text) {
      if (child.length === 0 || !(inCaption || judged.has(child))) continue;
      if (content === NOTHING) content = { ...NOTHING };
      const { length } = child.text.trim();
      if (inCaption) content.captions += length;
      else if (child.droppedBy === undefined) content.story += length;
      else content.other += length;
    } else if (!isCertainlyCut(child)) {
      const inner = markWithin(child, inCaption || isCaption(child), judged);
      contents ??= [];
      contents.push(inner);
      if (inner === NOTHING) continue;
      if (content === NOTHING) content = { ...NOTHING };
      content.story += inner.story;
      content.other += inner.other;
      content.captions += inner.captions;
      content.pictures ||= inner.pictures;
    }
  }
  // In an element without story the cuts stay, but for the body.
  if (contents !== undefined && (content.story > 0 || element.parent === undefined)) {
    let at = 0;
    for (const child of element.children)
      if (child instanceof Element && !isCertainlyCut(child)) markChild(child, contents[at++] ?? NOTHING, content);
  }
  return content;
}

function markChild(child: Element, content: Content, around: Content): void {
  if (content.story > 0) child.cutBy = undefined;
  else if (content.pictures || content.captions > 0) {
    // "Caption" is a name of lines in offers too.
    const isOffer = child.cutBy === 'promotion' && !content.pictures;
    const isOfStory =
      !isOffer &&
      around.story > 0 &&
      content.other <= BESIDE_PICTURE &&
      around.story >= (around.story + around.other) * STORY_SHARE;
    child.cutBy = isOfStory ? undefined : (child.cutBy ?? 'outside-story');
  }
}
