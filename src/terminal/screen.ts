/**
 * The whole terminal: the alternate screen, raw keys, and the way back, whatever happens. The only user of raw mode.
 */
import { openSync, writeSync } from 'node:fs';
import { isatty, ReadStream } from 'node:tty';
import { LedeError } from '../base/errors.js';
import { sleep } from '../base/sleep.js';
import { isCode } from './stdout.js';

/**
 * Alternate screen, no cursor, no wrapping, bracketed paste, cleared. The wheel comes as arrow keys (alternate scroll, saved and given back as it
 * was), so that the mouse still selects text as in any terminal.
 */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[?1007s\u001b[?1007h\u001b[2J';
const LEAVE = '\u001b[?1007l\u001b[?1007r\u001b[?2004l\u001b[?7h\u001b[m\u001b[?25h\u001b[?1049l';
/** Ends a frame that was cut: CAN stops a sequence wherever it is; the update is over, and the whole screen scrolls. */
const CUT = '\u0018\u001b[?2026l\u001b[r';
/** Reports of the wheel (SGR), where the person would rather have these: on terminals that make no arrow keys of it. */
const MOUSE_ON = '\u001b[?1000h\u001b[?1006h';
const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l';

/** How long a terminal that takes nothing is tried again, and how long it is waited for in the end, in milliseconds. */
const AGAIN = 5;
const LAST = 500;

/** Signals that end the program; each leaves the terminal as it was, then ends it as it would have. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export interface Screen {
  columns(): number;
  rows(): number;
  /** Writes, at once or, to a terminal that is slow to take it, bit by bit. Keys are read all the while. */
  write(text: string): void;
  /** True while the terminal has not taken all that was written. */
  busy(): boolean;
  /** Calls back when a busy terminal has taken all. */
  onReady(take: () => void): void;
  /** Calls back with what was typed, as it came; `gone` when the terminal has no more to say. */
  onInput(take: (text: string) => void, gone: () => void): void;
  onResize(take: () => void): void;
  /** Calls back when the program goes on after Ctrl-Z. */
  onContinue(take: () => void): void;
  /** Gives the terminal back and stops, as Ctrl-Z does. */
  suspend(): void;
  /** Gives the terminal back. May be called twice. */
  leave(): void;
}

/**
 * Takes the terminal. Keys come from standard input, or from the terminal itself where standard input is an article. `mouse`: the wheel is to be
 * reported.
 * @throws {LedeError} where there is no terminal to read keys from.
 */
export function openScreen(mouse: boolean): Screen {
  const { stdout } = process;
  const keys = isatty(0) ? process.stdin : terminalInput();
  const out = new Outlet();
  let inside = false;
  const enter = (): void => {
    if (inside) return;
    inside = true;
    keys.setRawMode(true);
    out.write(ENTER + (mouse ? MOUSE_ON : ''));
  };
  const leave = (): void => {
    if (!inside) return;
    inside = false;
    try {
      keys.setRawMode(false);
      out.end((mouse ? MOUSE_OFF : '') + LEAVE);
    } catch {
      // The terminal has gone; there is nothing to give back.
    }
  };
  const end = (signal: NodeJS.Signals): void => {
    leave();
    for (const one of ENDING) process.removeAllListeners(one);
    process.kill(process.pid, signal);
  };
  const suspend = (): void => {
    leave();
    // Without a listener the system's own way is back: the program stops.
    process.off('SIGTSTP', suspend);
    process.kill(process.pid, 'SIGTSTP');
  };
  for (const signal of ENDING) process.on(signal, end);
  process.on('SIGTSTP', suspend);
  process.on('exit', leave);
  process.on('uncaughtExceptionMonitor', leave);
  keys.setEncoding('utf8');
  keys.resume();
  enter();
  return {
    columns: () => stdout.columns || 80,
    rows: () => stdout.rows || 24,
    // A frame that was still to be drawn when the terminal was given back is nobody's.
    write: (text) => {
      if (inside) out.write(text);
    },
    busy: () => out.waiting,
    onReady: (take) => {
      out.ready = () => inside && take();
    },
    onInput: (take, gone) => {
      keys.on('data', (text) => take(String(text)));
      keys.on('end', gone);
      keys.on('error', gone);
    },
    onResize: (take) => stdout.on('resize', take),
    onContinue: (take) => {
      process.on('SIGCONT', () => {
        inside = false;
        process.off('SIGTSTP', suspend);
        process.on('SIGTSTP', suspend);
        enter();
        take();
      });
    },
    suspend,
    leave: () => {
      leave();
      keys.pause();
      if (keys !== process.stdin) keys.destroy();
    },
  };
}

/**
 * What is written to the terminal, in order. Where it takes only part, the rest is kept and tried again, so that the program goes on: a terminal
 * that hangs must not keep a signal from ending it.
 */
class Outlet {
  ready: () => void = () => {};
  private rest: Buffer[] = [];
  private timer: NodeJS.Timeout | undefined;

  get waiting(): boolean {
    return this.rest.length > 0;
  }

  write(text: string): void {
    this.rest.push(Buffer.from(text));
    if (this.timer === undefined) this.send();
  }

  /** Writes this last; what is still waiting is dropped. A terminal that takes nothing for long is left alone. */
  end(text: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.rest = [Buffer.from((this.waiting ? CUT : '') + text)];
    for (let waited = 0; !this.drain() && waited < LAST; waited += AGAIN) sleep(AGAIN);
    this.rest = [];
  }

  private send(): void {
    this.timer = undefined;
    if (!this.drain()) this.timer = setTimeout(() => this.sendLate(), AGAIN);
  }

  private sendLate(): void {
    this.send();
    if (!this.waiting) this.ready();
  }

  /** True where all has been taken. */
  private drain(): boolean {
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

function terminalInput(): ReadStream {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (error) {
    throw new LedeError('there is no terminal to read keys from; read without -i', 2, { cause: error });
  }
}
