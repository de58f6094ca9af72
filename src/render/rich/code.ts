/** Highlighted code. */
import type { Tokens } from 'marked';
import wrapAnsi from 'wrap-ansi';
import { leadingAnsi, stripAnsi } from '../../base/ansi.js';
import type { Theme } from '../theme.js';
import { maxColumns, stripInvisible } from '../typeset/width.js';
import { terminalSetter } from './terminal.js';

/**
 * How many columns further in a wrapped line goes on, where there is space: so it is not taken for a line of its own.
 */
const CONTINUATION_INDENT = 2;
/** Columns between tab stops, whatever the terminal's are: code is wrapped as it is measured. */
const TAB = 4;

/**
 * Code as painted lines of at most `measure` columns, long ones wrapped at a space where there is one, indentation
 * kept.
 */
export function codeLines(text: string, language: string | undefined, theme: Theme, measure: number): string[] {
  const shown = measure === Infinity ? text : expandTabs(stripInvisible(text));
  const token: Tokens.Code = { type: 'code', raw: shown, text: shown, ...(language && { lang: language }) };
  const lines = terminalSetter(theme).parser([token]).replace(/\n+$/, '').split('\n');
  return measure === Infinity ? lines : lines.flatMap((line) => wrapCode(line, measure));
}

function wrapCode(line: string, measure: number): string[] {
  if (maxColumns(stripAnsi(line)) <= measure) return [line];
  // The paint of a token of several lines stands before its indentation.
  const paint = leadingAnsi(line);
  const code = line.slice(paint.length);
  const indent = code.search(/[^ ]|$/);
  const under = Math.min(indent + CONTINUATION_INDENT, Math.floor(measure / 2));
  const [first = '', ...rest] = wrapped(paint + code.slice(indent), measure - under);
  return [' '.repeat(Math.min(indent, under)) + first, ...rest.map((one) => ' '.repeat(under) + one)];
}

/** Text with its tabs as spaces, to stops of `TAB` columns. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let out = '';
      let at = 0;
      for (const piece of line.split(/(\t)/)) {
        const next = piece === '\t' ? ' '.repeat(TAB - (at % TAB)) : piece;
        out += next;
        at += maxColumns(next);
      }
      return out;
    })
    .join('\n');
}

/** wrap-ansi measures as most terminals do; a line that would be too long on another one is wrapped narrower. */
function wrapped(line: string, measure: number): string[] {
  for (let width = measure; ; width--) {
    const lines = wrapAnsi(line, width, { hard: true }).split('\n');
    if (width <= 1 || lines.every((one) => maxColumns(stripAnsi(one)) <= measure)) return lines;
  }
}
