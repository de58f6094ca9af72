/** Moving the page under the screen. Pure. */
import { pageRows } from '../layout.js';
import { anchorOf } from '../lines.js';
import type { Anchor, Model, Step } from '../model.js';
import { markedLine } from '../selection.js';
import { stay } from './step.js';

/** The last line that may be at the top: it leaves a full screen. */
export const lastTop = (model: Model): number => Math.max(0, model.story.lines.length - pageRows(model));

/** The line, or the nearest one that may be at the top. */
export const clampTop = (model: Model, line: number): number => Math.max(0, Math.min(lastTop(model), line));

/** True for a line that is on the screen. */
export const isVisible = (model: Model, line: number): boolean =>
  line >= model.top && line < model.top + pageRows(model);

/** The place at the top of the screen. */
export const anchorAtTop = ({ story, top }: Model): Anchor => anchorOf(story.lines, top);

/** Scrolls by so many lines, up where negative. */
export function scroll(model: Model, lines: number): Step {
  const wanted = clampTop(model, model.top + lines);
  // A jump may have left the page further down than it can be scrolled; scrolling down must not move it up.
  const top = lines > 0 ? Math.max(wanted, Math.min(model.top, lastTop(model))) : wanted;
  return stay(deselectHidden({ ...model, top }));
}

/** Goes to a line, and remembers where from. */
export function jump(model: Model, line: number): Step {
  return stay(deselectHidden({ ...model, jumpedFrom: anchorAtTop(model), top: clampTop(model, line) }));
}

/** A selection lasts as long as it is on the screen. */
function deselectHidden(model: Model): Model {
  const line = model.selected && markedLine(model);
  return line === undefined || isVisible(model, line) ? model : deselect(model);
}

export function deselect(model: Model): Model {
  const { selected: _, ...rest } = model;
  return rest;
}

/**
 * The line at the top of a screen that shows `line`: the present one where the screen does, else one that leaves a
 * third of the screen above it.
 */
export function topFor(model: Model, line: number): number {
  return isVisible(model, line) ? model.top : clampTop(model, line - Math.floor(pageRows(model) / 3));
}
