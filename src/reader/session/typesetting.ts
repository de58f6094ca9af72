/** A page that is being typeset: what the screen needs at once, and the rest in slices between keys. */
import type { Line } from '../model.js';

/** How long a slice may take before keys are looked at again, in milliseconds: a quarter of what a key may wait. */
const SLICE = 4;
/** How many lines are typeset between two looks at the clock. */
const LINES_AT_ONCE = 50;

export class Typesetting {
  /** The lines so far; they are only added. */
  readonly lines: Line[] = [];
  private slice: NodeJS.Immediate | undefined;
  private source: Iterator<Line> | undefined;

  /** `onComplete` is called once, when the last line has been typeset. */
  constructor(
    source: Iterator<Line>,
    private readonly onComplete: () => void,
  ) {
    this.source = source;
  }

  get complete(): boolean {
    return this.source === undefined;
  }

  /** Typesets lines until there are enough, or no more. */
  until(enough: () => boolean): void {
    while (this.source && !enough()) this.addLine(this.source);
  }

  /** Typesets the rest now. */
  finish(): void {
    this.until(() => false);
  }

  /** Typesets the rest in slices; calls `onDone` after the last, or `onError` where one fails. */
  continueLater(onDone: () => void, onError: (error: unknown) => void): void {
    if (this.slice || this.complete) return;
    this.slice = setImmediate(() => {
      this.slice = undefined;
      try {
        this.setSlice();
        if (this.complete) onDone();
        else this.continueLater(onDone, onError);
      } catch (error) {
        onError(error);
      }
    });
  }

  /** Gives the rest up: the page is typeset in another way. */
  stop(): void {
    if (this.slice) clearImmediate(this.slice);
    this.slice = undefined;
    this.source = undefined;
  }

  private setSlice(): void {
    const end = performance.now() + SLICE;
    while (!this.complete && performance.now() < end) {
      const count = this.lines.length + LINES_AT_ONCE;
      this.until(() => this.lines.length >= count);
    }
  }

  private addLine(source: Iterator<Line>): void {
    const next = source.next();
    if (!next.done) {
      this.lines.push(next.value);
      return;
    }
    this.source = undefined;
    this.onComplete();
  }
}
