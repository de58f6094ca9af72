/** Going to paragraphs and to the stops of the story, and selecting them. Pure. */
import { pageRows } from '../layout.js';
import { firstLineOf, rangesOf } from '../lines.js';
import type { Model, Step, Stop } from '../model.js';
import { markedLine } from '../selection.js';
import { isVisible, jump } from './scroll.js';
import { refuse } from './step.js';

/** Goes so many paragraphs on, or back where `steps` is negative. */
export function toParagraph(model: Model, steps: number): Step {
  const { lines, paragraphs } = model.story;
  const direction = Math.sign(steps);
  // From the selected paragraph while it is on the screen: near the end of the article it cannot come to the top.
  const marked = model.selected && markedLine(model);
  const start = marked !== undefined && isVisible(model, marked) ? marked : model.top;
  let left = Math.abs(steps);
  for (let at = start + direction; at >= 0 && at < lines.length; at += direction) {
    const { first, block } = lines[at] ?? {};
    if (!first || block === undefined || !paragraphs.has(block)) continue;
    left--;
    if (left === 0) return jump(select(model, { label: '', block }), at);
  }
  return refuse(model, steps > 0 ? 'this is the last paragraph' : 'this is the first paragraph');
}

/** Goes so many stops on, or back where `steps` is negative. `noun` names them: "heading". */
export function toStop(model: Model, stops: readonly Stop[], steps: number, noun: string): Step {
  if (stops.length === 0) return refuse(model, `no ${noun}`);
  const lines = stops.map((stop) =>
    stop.block === undefined ? undefined : firstLineOf(model.story.lines, stop.block),
  );
  const next = nextStop(model, stops, lines, steps);
  const stop = stops[next];
  const line = lines[next];
  if (!stop || line === undefined) return refuse(model, `no ${noun} further ${steps > 0 ? 'down' : 'up'}`);
  return toLineOf(model, stop, line);
}

/** The index of the stop to go to: counted from the selected one, or else from the top of the screen. */
function nextStop(model: Model, stops: readonly Stop[], lines: readonly (number | undefined)[], steps: number): number {
  const selected = model.selected ? stops.indexOf(model.selected) : -1;
  if (selected >= 0) return selected + steps;
  if (steps < 0) return lines.filter((line) => line !== undefined && line < model.top).length + steps;
  // At the start of the page, the first line counts as below the top.
  const from = model.top === 0 ? -1 : model.top;
  const below = lines.findIndex((line) => line !== undefined && line > from);
  return below < 0 ? below : below + steps - 1;
}

/** The model with a stop selected; the matches of the last search are no longer highlighted. */
function select(model: Model, stop: Stop): Model {
  return { ...model, selected: stop, ...(model.search && { search: { ...model.search, cleared: true } }) };
}

/**
 * Goes to a stop whose block starts at `line`, and selects it: the block comes to the top, or the stop's own words
 * where they would be below the screen.
 */
export function toLineOf(model: Model, stop: Stop, line: number): Step {
  const own = rangesOf(model.story.lines, line, stop.spans ?? [])[0]?.line ?? line;
  // The words are highlighted on the page; the message adds who says them, or where they lead.
  const message = stop.url ?? stop.label.trim();
  return jump({ ...select(model, stop), message }, own - line < pageRows(model) ? line : own);
}
