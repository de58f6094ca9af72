/**
 * All of the terminal for one program: the alternate screen, keys as they are typed, and the way back, whatever happens.
 * The only user of raw mode, but for the question about the background.
 */
import { openSync, writeSync } from 'node:fs';
import { isatty, ReadStream } from 'node:tty';
import { LedeError } from '../base/errors.js';
import { sleep } from '../base/sleep.js';
import { isCode } from './stdout.js';

/**
 * Alternate screen, hidden cursor, no wrapping, bracketed paste, cleared. The wheel comes as arrow keys (alternate
 * scroll, whose former state is saved), so that the mouse still selects text as in any terminal.
 */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[?1007s\u001b[?1007h\u001b[2J';
const LEAVE = '\u001b[?1007l\u001b[?1007r\u001b[?2004l\u001b[?7h\u001b[m\u001b[?25h\u001b[?1049l';
/**
 * Ends a frame that was cut: CAN ends any sequence; then the synchronised update ends, and the whole screen scrolls.
 */
const CANCEL_FRAME = '\u0018\u001b[?2026l\u001b[r';
/** Reports of the wheel (SGR), for terminals that do not turn it into arrow keys. */
const MOUSE_ON = '\u001b[?1000h\u001b[?1006h';
const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l';

/** How long to wait before writing again to a terminal that takes nothing, in milliseconds. */
const RETRY_INTERVAL = 5;
/** How long the last bytes may take, in milliseconds: after that, a terminal that takes nothing is given up. */
const LEAVE_TIMEOUT = 500;

/** Signals that end the program: the terminal is given back first. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export interface Screen {
  /** The size of the terminal, in columns and rows; 80 by 24 where it does not say. */
  columns(): number;
  rows(): number;
  /** Writes at once, or bit by bit to a terminal that is slow to take it. Keys are read meanwhile. */
  write(text: string): void;
  /** True while the terminal has not taken all that was written. */
  busy(): boolean;
  /** Calls back whenever a busy terminal has taken all. */
  onReady(callback: () => void): void;
  /** Calls back with the bytes that the terminal sends, as text; `onEnd` when it sends no more. */
  onInput(callback: (text: string) => void, onEnd: () => void): void;
  onResize(callback: () => void): void;
  /** Calls back when the program continues after it was stopped. */
  onContinue(callback: () => void): void;
  /** Gives the terminal back and stops the program, as Ctrl-Z does. */
  suspend(): void;
  /** Gives the terminal back. May be called twice. */
  leave(): void;
}

/**
 * Takes the terminal. Keys come from standard input, or from the controlling terminal where standard input is an
 * article. `mouse` is true where the wheel is to be reported.
 * @throws {LedeError} where there is no terminal to read keys from.
 */
export function openScreen(mouse: boolean): Screen {
  return new TerminalScreen(isatty(0) ? process.stdin : controllingTerminal(), mouse);
}

function controllingTerminal(): ReadStream {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (error) {
    throw new LedeError('there is no terminal to read keys from; read without --interactive', 2, { cause: error });
  }
}

class TerminalScreen implements Screen {
  private readonly output = new Output();
  /** True while the program has the terminal. */
  private inside = false;
  /** True when the program needs the terminal no more. */
  private left = false;
  private continued: () => void = () => {};

  constructor(
    private readonly input: ReadStream,
    private readonly mouse: boolean,
  ) {
    for (const signal of ENDING_SIGNALS) process.on(signal, (one) => this.endBySignal(one));
    process.on('SIGTSTP', this.suspend);
    process.on('SIGCONT', () => this.afterStop());
    process.on('exit', () => this.giveBack());
    process.on('uncaughtExceptionMonitor', () => this.giveBack());
    input.setEncoding('utf8');
    input.resume();
    this.take();
  }

  columns(): number {
    return process.stdout.columns || 80;
  }

  rows(): number {
    return process.stdout.rows || 24;
  }

  write(text: string): void {
    // A frame may still be drawn after the terminal was given back.
    if (this.inside) this.output.write(text);
  }

  busy(): boolean {
    return this.output.waiting;
  }

  onReady(callback: () => void): void {
    this.output.onReady = () => {
      if (this.inside) callback();
    };
  }

  onInput(callback: (text: string) => void, onEnd: () => void): void {
    this.input.on('data', (text) => callback(String(text)));
    this.input.on('end', onEnd);
    this.input.on('error', onEnd);
  }

  onResize(callback: () => void): void {
    process.stdout.on('resize', callback);
  }

  onContinue(callback: () => void): void {
    this.continued = callback;
  }

  readonly suspend = (): void => {
    this.giveBack();
    // Without a listener the signal does what it does to any program: it stops.
    process.off('SIGTSTP', this.suspend);
    process.kill(process.pid, 'SIGTSTP');
    // The system does not stop a program that no shell could continue (POSIX, orphaned process groups). One that was
    // stopped has its SIGCONT reported before the second of these callbacks.
    setImmediate(() =>
      setImmediate(() => {
        if (!this.inside) this.afterStop();
      }),
    );
  };

  leave(): void {
    this.left = true;
    this.giveBack();
    this.input.pause();
    if (this.input !== process.stdin) this.input.destroy();
  }

  private take(): void {
    if (this.inside) return;
    this.inside = true;
    this.input.setRawMode(true);
    this.output.write(ENTER + (this.mouse ? MOUSE_ON : ''));
  }

  private giveBack(): void {
    if (!this.inside) return;
    this.inside = false;
    try {
      this.input.setRawMode(false);
      this.output.end((this.mouse ? MOUSE_OFF : '') + LEAVE);
    } catch {
      // The terminal is closed: there is nothing to give back.
    }
  }

  /** Takes the terminal again: whatever stopped the program, the shell has used the terminal since. */
  private afterStop(): void {
    if (this.left) return;
    this.inside = false;
    process.off('SIGTSTP', this.suspend);
    process.on('SIGTSTP', this.suspend);
    this.take();
    this.continued();
  }

  /** Ends the program in the way that the signal ends any other. */
  private endBySignal(signal: NodeJS.Signals): void {
    this.giveBack();
    for (const one of ENDING_SIGNALS) process.removeAllListeners(one);
    process.kill(process.pid, signal);
  }
}

/**
 * What is written to the terminal, in order. Where it takes only a part, the rest is kept and tried again later, so
 * that the program goes on: a terminal that hangs must not keep a signal from ending it.
 */
class Output {
  /** Called when a terminal that was slow has taken all. */
  onReady: () => void = () => {};
  private rest: Buffer[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** True while the terminal has not taken all. */
  get waiting(): boolean {
    return this.rest.length > 0;
  }

  write(text: string): void {
    this.rest.push(Buffer.from(text));
    if (this.timer === undefined) this.send();
  }

  /** Writes this last, and waits for it; what is still waiting is dropped. */
  end(text: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.rest = [Buffer.from((this.waiting ? CANCEL_FRAME : '') + text)];
    for (let waited = 0; !this.writeRest() && waited < LEAVE_TIMEOUT; waited += RETRY_INTERVAL) sleep(RETRY_INTERVAL);
    this.rest = [];
  }

  private send(): void {
    this.timer = undefined;
    if (!this.writeRest()) this.timer = setTimeout(() => this.sendAgain(), RETRY_INTERVAL);
  }

  private sendAgain(): void {
    this.send();
    if (!this.waiting) this.onReady();
  }

  /** Writes as much as the terminal takes; true where that is all. */
  private writeRest(): boolean {
    for (let first = this.rest[0]; first; first = this.rest[0]) {
      let taken = 0;
      try {
        taken = writeSync(1, first);
      } catch (error) {
        if (!isCode(error, 'EAGAIN')) throw error;
        return false;
      }
      if (taken === first.length) this.rest.shift();
      else this.rest[0] = first.subarray(taken);
    }
    return true;
  }
}
