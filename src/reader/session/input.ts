/** The reader's keys: what the terminal sends, with a limit on how long an unfinished sequence is waited for. */
import { finishKeys, isPaste, readKeys } from '../keys.js';

/** How long a lone escape waits for the rest of a sequence before it is the key, in milliseconds. */
const ESCAPE_TIMEOUT = 40;
/**
 * How long an unfinished sequence is waited for, in milliseconds, from its beginning. A pasted text may be long: for
 * that, the time is counted from the last of it that has come.
 */
const SEQUENCE_TIMEOUT = 100;

export class KeyInput {
  private rest = '';
  private timer: NodeJS.Timeout | undefined;

  /** `onKeys` is called with the keys that came at once, and at a later time with those of an unfinished sequence. */
  constructor(private readonly onKeys: (keys: string[]) => void) {}

  /** Takes what the terminal has sent. */
  take(text: string): void {
    const before = this.rest;
    const { keys, rest } = readKeys(before + text);
    this.rest = rest;
    const sameSequence = before.length > 1 && rest === before + text && !isPaste(rest);
    if (!sameSequence || !this.timer) this.startTimer();
    if (keys.length > 0) this.onKeys(keys);
  }

  /** Waits for no more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.rest = '';
  }

  private startTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.rest === '') return;
    const timeout = this.rest.length === 1 ? ESCAPE_TIMEOUT : SEQUENCE_TIMEOUT;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const waiting = this.rest;
      // What came while the page was being typeset is read before this: it may hold the rest.
      setImmediate(() => {
        if (!this.timer && this.rest === waiting) this.finish();
      });
    }, timeout);
  }

  private finish(): void {
    const keys = finishKeys(this.rest);
    this.rest = '';
    if (keys.length > 0) this.onKeys(keys);
  }
}
