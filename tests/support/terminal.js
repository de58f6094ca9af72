/**
 * A real pseudo-terminal with an emulator behind it that holds the screen: what a person at a terminal would see of the
 * built command.
 */
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const command = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');

/**
 * @typedef {object} Options
 * @property {number} [columns] default 80
 * @property {number} [rows] default 24
 * @property {Record<string, string>} [env] added to a scrubbed environment
 * @property {string} [cwd]
 * @property {string} [paper] the background that the terminal says it has, as rgb:ffff/ffff/ffff; it says nothing without one
 */

/** How long the end of what was written is waited for, in milliseconds. */
const LAST_WORDS = 10_000;

/**
 * Has all that was written read: 200 ms after the program's end the library destroys what has not been, which is too soon on a busy machine. The
 * system itself ends the stream, with an error, when the last of it is read.
 * @param {pty.IPty} terminal
 */
function keepToItsEnd(terminal) {
  // The library does not show its socket; there is no option for this.
  const socket = /** @type {import('node:net').Socket} */ (/** @type {any} */ (terminal)._socket);
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (error) return destroy(error);
    setTimeout(destroy, LAST_WORDS).unref();
    return socket;
  };
}

export class Screen {
  /** Everything the program wrote. */
  raw = '';

  /**
   * Starts `lede` with these words on a new terminal.
   * @param {string[]} words
   * @param {Options} [options]
   */
  constructor(words, { columns = 80, rows = 24, env = {}, cwd = process.cwd(), paper } = {}) {
    this.terminal = new xterm.Terminal({
      cols: columns,
      rows,
      scrollback: 100_000,
      allowProposedApi: true,
      convertEol: false,
    });
    const scrubbed = {
      PATH: process.env.PATH ?? '',
      HOME: '/nonexistent',
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      ...env,
    };
    this.process = pty.spawn(process.execPath, [command, ...words], {
      name: scrubbed.TERM,
      cols: columns,
      rows,
      env: scrubbed,
      cwd,
    });
    keepToItsEnd(this.process);
    this.process.onData((data) => {
      this.raw += data;
      this.terminal.write(data);
    });
    /** @type {Promise<{exitCode: number, signal?: number}>} */
    this.ended = new Promise((resolve) => this.process.onExit(resolve));
    this.terminal.onData((reply) => this.process.write(reply));
    if (paper !== undefined)
      this.terminal.parser.registerOscHandler(11, () => {
        this.process.write(`\u001b]11;${paper}\u001b\\`);
        return true;
      });
  }

  /** Waits until the emulator has taken in what came so far. @returns {Promise<void>} */
  settled() {
    return new Promise((resolve) => this.terminal.write('', resolve));
  }

  /** The exit code, once the program has ended and the screen holds its last word. */
  async end() {
    const { exitCode } = await this.ended;
    await this.settled();
    return exitCode;
  }

  /**
   * Waits until the screen satisfies `test`; fails with the screen after half a minute, which no machine is too busy for.
   * @param {(screen: string) => boolean} test
   */
  async until(test) {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      await this.settled();
      if (test(this.text())) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the screen never came:\n${this.text()}`);
  }

  /** @param {string} keys */
  type(keys) {
    this.process.write(keys);
  }

  /** The rows in view, right-trimmed. */
  text() {
    return this.lines(this.terminal.buffer.active.viewportY, this.terminal.rows).join('\n').trimEnd();
  }

  /** The rows in view as a person sees them: what is inverse stands in ⟦ ⟧, what is underlined in ⟨ ⟩, the cursor, where it is shown, is ▏. */
  seen() {
    const { active } = this.terminal.buffer;
    const shown = this.raw.lastIndexOf('\u001b[?25h') > this.raw.lastIndexOf('\u001b[?25l');
    const rows = [];
    for (let y = 0; y < this.terminal.rows; y++) {
      const line = active.getLine(active.viewportY + y);
      let out = '';
      let open = '';
      for (let x = 0; x <= this.terminal.cols; x++) {
        const cell = x < this.terminal.cols ? line?.getCell(x) : undefined;
        if (cell?.getWidth() === 0) continue;
        const light = cell?.isInverse() ? '⟦⟧' : cell?.isUnderline() ? '⟨⟩' : '';
        if (light !== open) out += (open[1] ?? '') + (light[0] ?? '');
        open = light;
        if (shown && active.cursorY === y && active.cursorX === x) out += '▏';
        if (cell) out += cell.getChars() || ' ';
      }
      rows.push(out.trimEnd());
    }
    return rows.join('\n').trimEnd();
  }

  /** Everything from the first row of the scrollback, right-trimmed. */
  all() {
    return this.lines(0, this.terminal.buffer.active.length).join('\n').trimEnd();
  }

  /** @param {number} from @param {number} count @returns {string[]} */
  lines(from, count) {
    const { active } = this.terminal.buffer;
    return Array.from({ length: count }, (_, i) => active.getLine(from + i)?.translateToString(true) ?? '');
  }
}
