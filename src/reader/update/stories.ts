/** Moving through the stories of a list, and reading one. Pure. */
import { pageRows } from '../layout.js';
import { firstLineOf } from '../lines.js';
import type { Effect, Model, Step, Stop } from '../model.js';
import { isVisible } from './scroll.js';
import { ask, refuse, stay } from './step.js';

/** Selects the story so many further down, or up where `steps` is negative; the page scrolls no more than it has to. */
export function toStory(model: Model, stories: readonly Stop[], steps: number): Step {
  const from = selectedStory(model, stories);
  // With nothing selected, the first key selects what is at the top of the screen.
  const start = model.selected ? from + steps : from;
  const to = Math.max(0, Math.min(stories.length - 1, start));
  const story = stories[to];
  if (!story || (model.selected === story && to === from))
    return refuse(model, steps > 0 ? 'this is the last story' : 'this is the first story');
  return stay({ ...model, selected: story, top: topForStory(model, stories, to) });
}

/** Asks for the story whose number was typed before, or else for the selected one. */
export function readStory(model: Model): Step {
  return withStory(model, (number) => ({ do: 'read-story', number }));
}

/** Asks for what `effect` makes of the number of a story: the one that was typed before, or else of the selected one. */
function withStory(model: Model, effect: (number: number) => Effect): Step {
  const { stories } = model.story;
  const number = model.count === '' ? selectedStory(model, stories) + 1 : Number(model.count);
  const story = stories[number - 1];
  if (!story) return refuse({ ...model, count: '' }, `there is no story number ${number}`);
  return ask({ ...model, selected: story }, effect(number));
}

/** Asks for something with an item of the news: the one that `readStory` would read, or the article that is shown. */
export function forItem(model: Model, what: 'save-item' | 'leave-unread'): Step {
  if (model.story.stories.length === 0) return ask(model, { do: what });
  return withStory(model, (number) => ({ do: what, number }));
}

/** The index of the selected story, or else of the one that a search has found, or of the first one on the screen. */
function selectedStory(model: Model, stories: readonly Stop[]): number {
  const { selected, story, top, search } = model;
  const at = selected ? stories.indexOf(selected) : -1;
  if (at >= 0) return at;
  const found = search?.at !== undefined && !search.cleared && isVisible(model, search.at) ? search.at : undefined;
  const block = found === undefined ? undefined : story.lines[found]?.block;
  if (block !== undefined) return stories.findIndex((one) => one.block === block);
  const below = stories.findIndex(({ block = 0 }) => (firstLineOf(story.lines, block) ?? 0) >= top);
  return below < 0 ? stories.length - 1 : below;
}

/** The line at the top of a screen that shows the whole story; above the first one stands the head of the list. */
function topForStory(model: Model, stories: readonly Stop[], at: number): number {
  const { lines } = model.story;
  const lineOf = (story: number): number =>
    stories[story] === undefined ? lines.length : (firstLineOf(lines, stories[story].block ?? 0) ?? lines.length);
  if (at === 0) return 0;
  const [first, last] = [lineOf(at), lineOf(at + 1) - 1];
  if (first < model.top) return first;
  return last < model.top + pageRows(model) ? model.top : Math.min(first, last - pageRows(model) + 1);
}
