/** Inline text made flat, to be set: its characters, and apart from them its paint. Pure. */
import { hyperlinkTarget } from '../../article/address.js';
import type { Inline } from '../../article/model.js';
import { hyperlink } from '../../base/ansi.js';
import type { Paint, Theme } from '../theme.js';

/** A stretch of text that is painted one way, in UTF-16 units. `literal`: code, which is neither divided nor spread. */
interface PaintRun {
  start: number;
  end: number;
  paint: Paint;
  literal?: true;
}

/**
 * Text without marks, and the stretches of it that are painted, in order, none inside another: so that setting is
 * linear however deep the marks were nested.
 */
export interface Flat {
  text: string;
  runs: PaintRun[];
}

/** How inline text is painted. `hyperlinks`: wrap links in OSC 8, for a terminal that supports it. */
export interface InlineStyle {
  theme: Theme;
  hyperlinks: boolean;
}

/** Flattens inline nodes. A meant line break becomes a newline. */
export function flatten(content: readonly Inline[], style: InlineStyle): Flat {
  const only = content.length === 1 ? content[0] : undefined;
  if (only?.type === 'text') return { text: only.text, runs: [] };
  const flat: Flat = { text: '', runs: [] };
  const add = (text: string, paint: Paint | undefined, literal?: true) => {
    const start = flat.text.length;
    if (paint) flat.runs.push({ start, end: start + text.length, paint, ...(literal && { literal }) });
    flat.text += text;
  };
  const walk = (nodes: readonly Inline[], outer: Paint | undefined) => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.text, outer);
      else if (node.type === 'break') add('\n', outer);
      else {
        const own = paintOf(node, style);
        const paint: Paint = outer ? (text) => outer(own(text)) : own;
        if (node.type === 'code') add(node.text, paint, true);
        else walk(node.children, paint);
      }
    }
  };
  walk(content, undefined);
  return flat;
}

function paintOf(node: Exclude<Inline, { type: 'text' | 'break' }>, { theme, hyperlinks }: InlineStyle): Paint {
  if (node.type !== 'link') return theme[node.type];
  const url = hyperlinks ? hyperlinkTarget(node.url) : undefined;
  if (url === undefined) return theme.link;
  return (text) => hyperlink(url, theme.link(text));
}

/** Concatenates flat text; runs keep their place. */
export function joinFlat(...parts: Flat[]): Flat {
  const joined: Flat = { text: '', runs: [] };
  for (const { text, runs } of parts) {
    for (const run of runs) {
      joined.runs.push({ ...run, start: run.start + joined.text.length, end: run.end + joined.text.length });
    }
    joined.text += text;
  }
  return joined;
}

/** A whole string painted one way. */
export function painted(text: string, paint: Paint): Flat {
  return { text, runs: [{ start: 0, end: text.length, paint }] };
}

/** A stretch of a line that is painted one way. */
export interface Part {
  text: string;
  run?: PaintRun;
}

/**
 * Painted lines of a flat text.
 * @param lines Where each line starts and ends in the text, in order.
 * @param draw What is drawn of a stretch of text.
 * @param finish May change a line's stretches before they are painted.
 */
export function paintLines(
  { text, runs }: Flat,
  lines: readonly (readonly [start: number, end: number, ...unknown[]])[],
  draw: (text: string) => string,
  finish?: (parts: Part[], number: number) => void,
): string[] {
  let first = 0;
  return lines.map(([start, end], number) => {
    const parts: Part[] = [];
    let at = start;
    for (let i = first; i < runs.length; i++) {
      const run = runs[i];
      if (!run || run.start >= end) break;
      if (run.end <= start) {
        first = i + 1;
        continue;
      }
      const from = Math.max(run.start, at);
      const to = Math.min(run.end, end);
      parts.push({ text: draw(text.slice(at, from)) }, { text: draw(text.slice(from, to)), run });
      at = to;
    }
    parts.push({ text: draw(text.slice(at, end)) });
    finish?.(parts, number);
    return parts.map((part) => (part.run ? part.run.paint(part.text) : part.text)).join('');
  });
}

/** Flat text as painted lines that end only at its own line breaks. */
export function unwrappedLines(flat: Flat): string[] {
  const { text, runs } = flat;
  if (runs.length === 0) return text.includes('\n') ? text.split('\n') : [text];
  const lines: [number, number][] = [];
  for (let at = 0; ; ) {
    const newline = text.indexOf('\n', at);
    lines.push([at, newline < 0 ? text.length : newline]);
    if (newline < 0) return paintLines(flat, lines, (part) => part);
    at = newline + 1;
  }
}
