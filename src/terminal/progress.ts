/** How much has been loaded so far: one line on standard error, where that is a terminal. */
import { isatty } from 'node:tty';
import { formatSize } from '../base/size.js';
import { writeAll } from './stdout.js';

/** Nothing is shown of a load that takes less than this, in milliseconds. */
const DELAY = 500;
/** The time between two drawings of the line, in milliseconds. */
const INTERVAL = 100;

export interface Progress {
  /** Tells how many bytes have been loaded. */
  show(bytes: number): void;
  /** Erases the line. */
  end(): void;
}

/** Starts to show progress. Nothing is drawn where standard error is no terminal. */
export function startProgress(): Progress {
  if (!isatty(2)) return { show() {}, end() {} };
  let text = 'waiting for the server';
  let drawn = 0;
  const draw = () => {
    const line = ` ${text} …`;
    // Blanks over the rest of a longer line: not every terminal can erase.
    writeIfOpen(`\r${line.padEnd(drawn)}`);
    drawn = line.length;
  };
  let timer = setTimeout(function again() {
    draw();
    timer = setTimeout(again, INTERVAL);
  }, DELAY);
  return {
    show(bytes) {
      text = formatSize(bytes);
    },
    end() {
      clearTimeout(timer);
      if (drawn > 0) writeIfOpen(`\r${' '.repeat(drawn)}\r`);
    },
  };
}

/** Writes to standard error; a terminal that is closed needs no progress. */
function writeIfOpen(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    // Closed.
  }
}
