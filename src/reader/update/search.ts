/** Typing a search, and repeating the last one. Pure. */
import { clean } from '../../article/clean.js';
import { actionOf } from '../keymap.js';
import { PASTE } from '../keys.js';
import type { Model, SearchMode, Step } from '../model.js';
import { findLine } from '../search.js';
import { anchorAtTop, clampTop, deselect, isVisible, topFor } from './scroll.js';
import { ask, reading, refuse, stay } from './step.js';

/** The longest text that can be searched, in UTF-16 units: a pasted text that is longer is cut. */
const MAX_SEARCH = 500;

export function startSearch(model: Model, forward: boolean): Step {
  return stay({ ...model, mode: { kind: 'search', text: '', forward, top: model.top } });
}

/** A key while a search is typed. The page goes to the first match as it is typed. */
export function updateSearch(model: Model, mode: SearchMode, key: string): Step {
  switch (actionOf('search', key)) {
    case 'accept':
      return accept(model, mode);
    case 'cancel':
      return stay(cancelled(model, mode));
    case 'suspend':
      return ask(model, { do: 'suspend' });
    case 'delete-letter':
      if (mode.text === '') return stay(cancelled(model, mode));
      return withText(model, mode, [...mode.text].slice(0, -1).join(''));
    case 'delete-word':
      return withText(model, mode, mode.text.replace(/\S*\s*$/, ''));
    case 'delete-all':
      return withText(model, mode, '');
    default: {
      const typed = key.startsWith(PASTE) ? key.slice(PASTE.length) : [...key].length === 1 ? key : '';
      if (typed === '' || mode.text.length >= MAX_SEARCH) return stay(model);
      return withText(model, mode, mode.text + typed);
    }
  }
}

/** The model back where the search started. */
const cancelled = (model: Model, { top }: SearchMode): Model => ({ ...reading(model), top: clampTop(model, top) });

/** The search with another text. */
function withText(model: Model, mode: SearchMode, typed: string): Step {
  const text = clean(typed.slice(0, MAX_SEARCH)).replace(/\n/g, '');
  const at = text === '' ? mode.top : findLine(model.story.lines, text, mode.top, mode.forward);
  const top = at === undefined ? model.top : topFor({ ...model, top: mode.top }, at);
  const message = at === undefined ? 'not found' : '';
  // The digits typed before stay until the search is accepted.
  return { model: { ...model, top, mode: { ...mode, text }, message }, effects: [] };
}

/** Ends the typing: goes to the first match. With nothing typed, the last search is repeated. */
function accept(model: Model, mode: SearchMode): Step {
  const { forward } = mode;
  const text = mode.text === '' ? (model.search?.text ?? '') : mode.text;
  const page = deselect(reading(model));
  if (text === '') return stay(page);
  const from = { ...page, top: clampTop(page, mode.top) };
  if (mode.text === '') return repeatSearch({ ...from, search: { ...model.search, text, forward } }, false);
  const at = findLine(model.story.lines, text, mode.top, forward);
  if (at === undefined) return refuse({ ...from, search: { text, forward } }, `not found: ${text}`);
  return stay({ ...from, search: { text, forward, at }, jumpedFrom: anchorAtTop(from), top: topFor(from, at) });
}

/** Goes to the next match of the last search, or to the one before it where `reversed`. */
export function repeatSearch(model: Model, reversed: boolean): Step {
  if (!model.search) return refuse(model, 'no search to repeat; start one with /');
  const { text, forward, at: last } = model.search;
  const down = reversed !== forward;
  // From the last match while it is on the screen.
  const visible = last !== undefined && isVisible(model, last);
  const from = visible ? last : model.top;
  const start = visible ? from + (down ? 1 : -1) : down ? from : from - 1;
  const at = findLine(model.story.lines, text, start, down);
  if (at === undefined) return refuse(model, `not found: ${text}`);
  const wrapped = down ? at < from || (visible && at === from) : at >= from;
  const message = wrapped ? `search continues from the ${down ? 'start' : 'end'}` : model.message;
  const page = deselect(model);
  return stay({
    ...page,
    message,
    search: { text, forward, at },
    jumpedFrom: anchorAtTop(model),
    top: topFor(model, at),
  });
}
