/** What is being waited for: one line on standard error, where that is a terminal. It is erased at the end. */
import { isatty } from 'node:tty';
import { formatSize } from '../base/size.js';
import { writeAll } from './stdout.js';

/** Nothing is shown of what takes less than this, in milliseconds. */
const DELAY = 500;
/** The time between two drawings of the size of a load, and of a count, in milliseconds. */
const SIZE_INTERVAL = 100;
const COUNT_INTERVAL = 500;

export interface Progress {
  /** Tells how many bytes have been loaded. */
  show(bytes: number): void;
  /** Erases the line. */
  end(): void;
}

/** Starts to show how much of one source has been loaded. */
export function startProgress(): Progress {
  if (!isatty(2)) return { show() {}, end() {} };
  const line = new StatusLine();
  let text = 'waiting for the server';
  let timer = setTimeout(function draw() {
    line.draw(` ${text} …`);
    timer = setTimeout(draw, SIZE_INTERVAL);
  }, DELAY);
  return {
    show(bytes) {
      text = formatSize(bytes);
    },
    end() {
      clearTimeout(timer);
      line.erase();
    },
  };
}

export interface Counter {
  /** Counts one more source. */
  add(failed: boolean): void;
  /** Erases the line, and returns how many sources have failed. */
  end(): number;
}

/** Starts to show how many of many sources have been read, of `all` where that is known. */
export function startCounter(all?: number): Counter {
  const line = isatty(2) ? new StatusLine() : undefined;
  let done = 0;
  let failures = 0;
  let next = performance.now() + DELAY;
  const draw = () => {
    next = performance.now() + COUNT_INTERVAL;
    const read = all === undefined ? `${done} read` : `${done} of ${all} read`;
    line?.draw(`${read}${failures > 0 ? `, ${failures} failed` : ''} …`);
  };
  // The first source may be the slow one.
  const timer = line && setTimeout(draw, DELAY);
  return {
    add(failed) {
      done++;
      if (failed) failures++;
      if (performance.now() >= next) draw();
    },
    end() {
      clearTimeout(timer);
      line?.erase();
      return failures;
    },
  };
}

/** A line of standard error that is drawn over itself. */
class StatusLine {
  private columns = 0;

  draw(text: string): void {
    // Blanks over the rest of a longer line: not every terminal can erase.
    this.write(`\r${text.padEnd(this.columns)}`);
    this.columns = text.length;
  }

  erase(): void {
    if (this.columns > 0) this.write(`\r${' '.repeat(this.columns)}\r`);
    this.columns = 0;
  }

  private write(text: string): void {
    try {
      writeAll(2, text);
    } catch {
      // A terminal that is closed needs no progress.
    }
  }
}
