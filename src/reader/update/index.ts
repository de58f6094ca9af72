/** (model, key) → model: what each key does, with effects as data. Pure. */
import { type Action, actionOf } from '../keymap.js';
import { pageRows } from '../layout.js';
import type { Line, Model, Step } from '../model.js';
import { toParagraph, toStop } from './jump.js';
import { openList, updateHelp, updateList } from './list.js';
import { updateMark, updatePrefix } from './mark.js';
import { clearHighlight, copy, nextTheme, positionInWords, widen } from './page.js';
import { jump, lastTop, scroll } from './scroll.js';
import { repeatSearch, startSearch, updateSearch } from './search.js';
import { ask, refuse, stay } from './step.js';
import { forItem, readStory, toStory } from './stories.js';

/** What a key does; keys have the names that `readKeys` gives. A key that does nothing asks for the bell. */
export function update(model: Model, key: string): Step {
  const quiet: Model = { ...model, message: '' };
  const { mode } = model;
  switch (mode.kind) {
    case 'search':
      return updateSearch(quiet, mode, key);
    case 'help':
      return updateHelp(quiet, mode, key);
    case 'list':
      return updateList(quiet, mode, key);
    case 'mark':
      return updateMark(quiet, mode, key);
    case 'prefix':
      return updatePrefix(quiet, mode, key);
    case 'read':
      return updatePage(quiet, key);
  }
}

/** The model for a page that is typeset again, of which `lines` are to come: line numbers of before mean nothing. */
export function withNewLines(model: Model, lines: readonly Line[]): Model {
  const { search: before, ...rest } = model;
  const page: Model = { ...rest, story: { ...model.story, lines, complete: false } };
  if (!before) return page;
  const { at: _, ...search } = before;
  return { ...page, search };
}

/** Actions for which the lines that are typeset so far are enough: they move by a screen, or not at all. */
const NEAR_ACTIONS: ReadonlySet<Action> = new Set<Action>(
  // biome-ignore format: by subject
  [
    'line-down', 'line-up', 'wheel-down', 'wheel-up', 'screen-down', 'screen-up', 'half-down', 'half-up',
    'wider', 'narrower', 'next-theme', 'numbers', 'redraw', 'clear-highlight',
    'open', 'previous-story', 'save-item', 'leave-unread', 'prefix', 'help', 'quit', 'suspend',
  ],
);

/** True for a key that needs the whole page to be typeset first. */
export function needsAllLines(model: Model, key: string): boolean {
  const { mode, count, story } = model;
  if (mode.kind === 'help') return false;
  if (mode.kind === 'list') return actionOf('list', key) === 'choose';
  if (mode.kind !== 'read') return true;
  const action = pageAction(model, key);
  switch (action) {
    case undefined:
    case 'count':
      return false;
    // Lists are of stops, which stay the same when the page is typeset again.
    case 'contents':
    case 'quotations':
    case 'related':
      return story.words.size === 0;
    default:
      return count !== '' || !NEAR_ACTIONS.has(action);
  }
}

/** What a key does on the page: on a list of stories, and for the news, some have a meaning of their own. */
function pageAction({ story, news }: Model, key: string): Action | undefined {
  const ofNews = news ? actionOf('news', key) : undefined;
  const ofStories = story.stories.length > 0 ? actionOf('stories', key) : undefined;
  return ofNews ?? ofStories ?? actionOf('read', key);
}

/** True for a key that needs the article's quotations to be found first. */
export function needsQuotations({ mode }: Model, key: string): boolean {
  const action = mode.kind === 'read' ? actionOf('read', key) : undefined;
  return action === 'quotations' || action === 'next-quotation' || action === 'previous-quotation';
}

/** The most digits of a number that is typed before a key. */
const MAX_DIGITS = 6;

/** A key on the page. */
function updatePage(model: Model, key: string): Step {
  const action = pageAction(model, key);
  if (action === undefined) return refuse(model);
  if (action === 'count') {
    if (key === '0' && model.count === '') return refuse(model);
    return { model: { ...model, count: (model.count + key).slice(-MAX_DIGITS) }, effects: [] };
  }
  return moveOnPage(model, action) ?? openFromPage(model, action, key) ?? changePage(model, action) ?? refuse(model);
}

/** The actions that move the page; undefined for others. */
function moveOnPage(model: Model, action: Action): Step | undefined {
  const count = model.count === '' ? undefined : Number(model.count);
  const times = count ?? 1;
  const { headings, quotations, links, lines, stories } = model.story;
  const screen = Math.max(1, pageRows(model) - 1);
  const half = Math.ceil(pageRows(model) / 2);
  switch (action) {
    case 'line-down':
      return scroll(model, times);
    case 'line-up':
      return scroll(model, -times);
    case 'wheel-down':
      return scroll(model, 3);
    case 'wheel-up':
      return scroll(model, -3);
    case 'screen-down':
      return scroll(model, count ?? screen);
    case 'screen-up':
      return scroll(model, -(count ?? screen));
    case 'half-down':
      return scroll(model, count ?? half);
    case 'half-up':
      return scroll(model, -(count ?? half));
    case 'start':
      return jump(model, times - 1);
    case 'end':
      return jump(model, count === undefined ? lastTop(model) : count - 1);
    case 'percent':
      return jump(model, Math.floor((lines.length * Math.min(100, count ?? 0)) / 100));
    case 'next-paragraph':
      return toParagraph(model, times);
    case 'previous-paragraph':
      return toParagraph(model, -times);
    case 'next-heading':
      return toStop(model, headings, times, 'heading');
    case 'previous-heading':
      return toStop(model, headings, -times, 'heading');
    case 'next-quotation':
      return toStop(model, quotations, times, 'quotation');
    case 'previous-quotation':
      return toStop(model, quotations, -times, 'quotation');
    case 'next-link':
      return toStop(model, links, times, 'link');
    case 'previous-link':
      return toStop(model, links, -times, 'link');
    case 'story-down':
      return toStory(model, stories, times);
    case 'story-up':
      return toStory(model, stories, -times);
    case 'repeat-search':
      return repeatSearch(model, false);
    case 'repeat-reversed':
      return repeatSearch(model, true);
    default:
      return undefined;
  }
}

/** The actions that show something else than the page, or wait for another key; undefined for others. */
function openFromPage(model: Model, action: Action, key: string): Step | undefined {
  const { headings, quotations, related, stories } = model.story;
  const what = stories.length > 0 ? 'list' : 'article';
  switch (action) {
    case 'search-forward':
      return startSearch(model, true);
    case 'search-backward':
      return startSearch(model, false);
    case 'prefix':
      return stay({ ...model, mode: { kind: 'prefix', typed: key } });
    case 'set-mark':
      return stay({ ...model, mode: { kind: 'mark', set: true } });
    case 'go-to-mark':
      return stay({ ...model, mode: { kind: 'mark', set: false } });
    case 'help':
      return stay({ ...model, mode: { kind: 'help', top: 0 } });
    case 'contents': {
      const list = { title: 'Contents', items: headings, follow: false };
      return openList(model, list, `the ${what} has no headings`);
    }
    case 'quotations': {
      const list = { title: 'Who said what', items: quotations, follow: false };
      return openList(model, list, `the ${what} has no quotations`);
    }
    case 'related': {
      const list = { title: 'Related stories', items: related, follow: true };
      return openList(model, list, `the ${what} has no related stories`);
    }
    case 'open': {
      const url = model.selected?.url ?? model.story.url;
      return url === undefined ? refuse(model, `the ${what} has no address`) : ask(model, { do: 'open', url });
    }
    case 'save-item':
    case 'leave-unread':
      return forItem(model, action);
    case 'read-story':
      return readStory(model);
    case 'previous-story':
    case 'quit':
    case 'suspend':
    case 'redraw':
      return ask(model, { do: action });
    default:
      return undefined;
  }
}

/** The actions that change how the page looks, show its position, or copy from it; undefined for others. */
function changePage(model: Model, action: Action): Step | undefined {
  switch (action) {
    case 'wider':
      return widen(model, 4);
    case 'narrower':
      return widen(model, -4);
    case 'next-theme':
      return nextTheme(model);
    case 'numbers':
      return ask({ ...model, numbers: !model.numbers }, { do: 'typeset' });
    case 'position':
      return stay({ ...model, message: positionInWords(model) });
    case 'copy':
      return copy(model);
    case 'clear-highlight':
      return clearHighlight(model);
    default:
      return undefined;
  }
}
