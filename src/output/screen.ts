/**
 * The whole terminal: the alternate screen, raw keys, and the way back, whatever happens. The only user of raw mode.
 */
import { openSync } from 'node:fs';
import { isatty, ReadStream } from 'node:tty';
import { LedeError } from '../errors.js';
import { writeAll } from './stdout.js';

/** Alternate screen, cleared; no cursor; wheel reports as arrow keys would be; bracketed paste. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[?1000h\u001b[?1006h\u001b[2J';
const LEAVE = '\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?7h\u001b[m\u001b[?25h\u001b[?1049l';

/** Signals that end the program; each leaves the terminal as it was, then ends it as it would have. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export interface Screen {
  columns(): number;
  rows(): number;
  write(text: string): void;
  /** Calls back with what was typed, as it came. */
  onInput(take: (text: string) => void): void;
  onResize(take: () => void): void;
  /** Calls back when the program goes on after Ctrl-Z. */
  onContinue(take: () => void): void;
  /** Gives the terminal back and stops, as Ctrl-Z does. */
  suspend(): void;
  /** Gives the terminal back. May be called twice. */
  leave(): void;
}

/**
 * Takes the terminal. Keys come from standard input, or from the terminal itself where standard input is an article.
 * @throws {LedeError} where there is no terminal to read keys from.
 */
export function openScreen(): Screen {
  const { stdout } = process;
  const keys = isatty(0) ? process.stdin : terminalInput();
  let inside = false;
  const enter = (): void => {
    if (inside) return;
    inside = true;
    keys.setRawMode(true);
    writeAll(1, ENTER);
  };
  const leave = (): void => {
    if (!inside) return;
    inside = false;
    try {
      keys.setRawMode(false);
      writeAll(1, LEAVE);
    } catch {
      // The terminal has gone; there is nothing to give back.
    }
  };
  const end = (signal: NodeJS.Signals): void => {
    leave();
    for (const one of ENDING) process.removeAllListeners(one);
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING) process.on(signal, end);
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
      if (inside) writeAll(1, text);
    },
    onInput: (take) => keys.on('data', (text) => take(String(text))),
    onResize: (take) => stdout.on('resize', take),
    onContinue: (take) => {
      process.on('SIGCONT', () => {
        inside = false;
        enter();
        take();
      });
    },
    suspend: () => {
      leave();
      process.kill(process.pid, 'SIGTSTP');
    },
    leave: () => {
      leave();
      keys.pause();
      if (keys !== process.stdin) keys.destroy();
    },
  };
}

function terminalInput(): ReadStream {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (error) {
    throw new LedeError('there is no terminal to read keys from; read without -i', 2, { cause: error });
  }
}
