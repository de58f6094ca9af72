/** Lists of stops and the help: what is shown instead of the page. Pure. */
import { helpRows } from '../help.js';
import { actionOf } from '../keymap.js';
import { layout, pageRows } from '../layout.js';
import { blockAt, firstLineOf } from '../lines.js';
import type { HelpMode, ListMode, Model, Step } from '../model.js';
import { toLineOf } from './jump.js';
import { ask, reading, refuse, stay } from './step.js';

/**
 * Shows a list, with the last item selected that is not below the top of the screen; `none` is said for an empty one.
 */
export function openList(model: Model, list: Pick<ListMode, 'title' | 'items' | 'follow'>, none: string): Step {
  const { items, follow } = list;
  if (items.length === 0) return refuse(model, none);
  const block = blockAt(model.story.lines, model.top) ?? 0;
  const at = follow ? 0 : Math.max(0, items.filter((item) => (item.block ?? 0) <= block).length - 1);
  return stay({ ...model, mode: { kind: 'list', ...list, at } });
}

export function updateList(model: Model, mode: ListMode, key: string): Step {
  const select = (at: number): Step =>
    stay({ ...model, mode: { ...mode, at: Math.max(0, Math.min(mode.items.length - 1, at)) } });
  // An item takes a few rows.
  const screen = Math.max(1, Math.floor(pageRows(model) / 4));
  const action = actionOf('list', key);
  switch (action) {
    case 'line-down':
    case 'wheel-down':
      return select(mode.at + 1);
    case 'line-up':
    case 'wheel-up':
      return select(mode.at - 1);
    case 'screen-down':
    case 'half-down':
      return select(mode.at + screen);
    case 'screen-up':
    case 'half-up':
      return select(mode.at - screen);
    case 'start':
      return select(0);
    case 'end':
      return select(mode.items.length - 1);
    case 'choose':
      return choose(reading(model), mode);
    case 'close':
      return stay(reading(model));
    case 'quit':
    case 'suspend':
      return ask(model, { do: action });
    default:
      return refuse(model);
  }
}

/** Goes to the selected item, or opens its story. */
function choose(model: Model, { items, at, follow }: ListMode): Step {
  const item = items[at];
  if (!item) return stay(model);
  if (follow) {
    if (item.url === undefined) return refuse(model, 'this story has no address');
    return ask(model, { do: 'follow', url: item.url });
  }
  const line = item.block === undefined ? undefined : firstLineOf(model.story.lines, item.block);
  return line === undefined ? refuse(model) : toLineOf(model, item, line);
}

export function updateHelp(model: Model, mode: HelpMode, key: string): Step {
  const { measure } = layout(model.columns, model.wider, model.numbers);
  const last = Math.max(0, helpRows(measure).length - pageRows(model));
  const scrollTo = (top: number): Step =>
    stay({ ...model, mode: { kind: 'help', top: Math.max(0, Math.min(last, top)) } });
  const action = actionOf('help', key);
  switch (action) {
    case 'line-down':
    case 'wheel-down':
      return scrollTo(mode.top + 1);
    case 'line-up':
    case 'wheel-up':
      return scrollTo(mode.top - 1);
    case 'screen-down':
    case 'half-down':
      return scrollTo(mode.top + pageRows(model));
    case 'screen-up':
    case 'half-up':
      return scrollTo(mode.top - pageRows(model));
    case 'start':
      return scrollTo(0);
    case 'end':
      return scrollTo(last);
    case 'quit':
    case 'suspend':
      return ask(model, { do: action });
    default:
      return stay(reading(model));
  }
}
