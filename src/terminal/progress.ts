/** How much has come so far, on a terminal's standard error: one line, rewritten, and erased at the end. */
import { isatty } from 'node:tty';
import { formatSize } from '../base/size.js';
import { writeAll } from './stdout.js';

/** Nothing is drawn for what is there sooner than this, in milliseconds. */
const PATIENCE = 500;
/** Between two drawings, in milliseconds: ten a second look steady. */
const PACE = 100;

export interface Progress {
  /** The bytes that have come so far. */
  show(bytes: number): void;
  /** Erases the line. */
  end(): void;
}

/** Begins to wait for something. Draws nothing where standard error is no terminal. */
export function startProgress(): Progress {
  if (!isatty(2)) return { show() {}, end() {} };
  let words = 'waiting for the server';
  let drawn = 0;
  const draw = () => {
    const line = ` ${words} …`;
    // Blanks over what a longer line left behind: not every terminal can erase.
    tell(`\r${line.padEnd(drawn)}`);
    drawn = line.length;
  };
  let timer = setTimeout(function again() {
    draw();
    timer = setTimeout(again, PACE);
  }, PATIENCE);
  return {
    show(bytes) {
      words = formatSize(bytes);
    },
    end() {
      clearTimeout(timer);
      if (drawn > 0) tell(`\r${' '.repeat(drawn)}\r`);
    },
  };
}

function tell(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    // A terminal that has gone needs no progress.
  }
}
