/** How the page looks, what is copied from it, and where one is in it. Pure. */
import { clean } from '../../article/clean.js';
import { layout, MEASURE } from '../layout.js';
import { blockAt } from '../lines.js';
import type { Model, Step } from '../model.js';
import { ask, refuse, stay } from './step.js';

/** The fewest columns that a key sets the page to. */
const MIN_MEASURE = 20;

/** Makes the page wider by so many columns, or narrower where negative, as far as the terminal has room. */
export function widen(model: Model, by: number): Step {
  const measureOf = (wider: number) => layout(model.columns, wider, model.numbers).measure;
  const now = measureOf(model.wider);
  const wider = now + by - MEASURE;
  const measure = measureOf(wider);
  if (measure === now || measure < MIN_MEASURE) return refuse(model, `${now} columns`);
  return ask({ ...model, wider, message: `${measure} columns` }, { do: 'typeset' });
}

export function nextTheme(model: Model): Step {
  const theme = (model.theme + 1) % model.themes.length;
  return ask({ ...model, theme, message: `theme: ${model.themes[theme]}` }, { do: 'typeset' });
}

/** "paragraph 2 of 5, line 8 of 30", for the top of the screen. */
export function positionInWords(model: Model): string {
  const { lines, paragraphs } = model.story;
  const block = blockAt(lines, model.top);
  const paragraph = block === undefined ? undefined : paragraphs.get(block);
  const place = paragraph === undefined ? '' : `paragraph ${paragraph} of ${Math.max(...paragraphs.values())}, `;
  return `${place}line ${model.top + 1} of ${lines.length}`;
}

/**
 * Copies the selected quotation or paragraph, or else the paragraph at the top of the screen, and says whence it is.
 */
export function copy(model: Model): Step {
  const { selected, story } = model;
  const block = selected?.block ?? blockAt(story.lines, model.top);
  const words = selected?.copy ?? (block === undefined ? undefined : story.words.get(block));
  if (words === undefined || words === '') return refuse(model, 'nothing to copy here');
  const source = [story.headline, story.url].filter((part) => part).join(', ');
  const text = clean(selected?.copy === undefined ? `${words}\n— ${source}` : words);
  const copied = story.stories.length > 0 ? 'story' : 'quotation';
  const message = selected?.copy === undefined ? 'paragraph copied' : `${copied} copied`;
  return ask({ ...model, message }, { do: 'copy', text });
}

/** Clears the highlighting and the selection; repeating the search highlights its matches again. */
export function clearHighlight(model: Model): Step {
  const { selected: _, ...rest } = model;
  return stay(model.search ? { ...rest, search: { ...model.search, cleared: true } } : rest);
}
