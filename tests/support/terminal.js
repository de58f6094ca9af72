/**
 * The built command on a real pseudo-terminal, with an emulator behind it that holds the screen: what a person at a
 * terminal would see.
 */
import { readSync } from 'node:fs';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { waitFor } from './wait.js';

const command = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');

/**
 * @typedef {object} Options
 * @property {number} [columns] default 80
 * @property {number} [rows] default 24
 * @property {Record<string, string>} [env] added to a scrubbed environment
 * @property {string} [cwd]
 * @property {string} [shell] a script of the shell that runs the command as "$0" "$@"; the command runs alone without one
 * @property {string} [paper] the background that the terminal says it has, as rgb:ffff/ffff/ffff; no answer without one
 */

/**
 * Has all that the program wrote read before the terminal is closed. Two things close it too soon on a busy machine: the
 * library destroys its socket 200 ms after the program's end, and libuv takes a short read from a terminal that was hung
 * up for its end, though the system still holds output (uv__stream_io, "Short-circuit iff POLLHUP is polled").
 * @param {pty.IPty} terminal
 * @param {(bytes: Uint8Array) => void} take gets what was left
 */
function readToTheEnd(terminal, take) {
  // The library shows neither; there is no option for this.
  const { _socket: socket, fd } = /** @type {{ _socket: import('node:net').Socket, fd: number }} */ (
    /** @type {unknown} */ (terminal)
  );
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (error || socket.destroyed) return destroy(error);
    // What the stream holds is given to its listeners by read().
    while (socket.read() !== null);
    const bytes = Buffer.alloc(1 << 16);
    try {
      for (let count = readSync(fd, bytes); count > 0; count = readSync(fd, bytes)) take(bytes.subarray(0, count));
    } catch {
      // EIO: the end; EAGAIN: another process has the terminal open and writes nothing.
    }
    return destroy();
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
  constructor(words, { columns = 80, rows = 24, env = {}, cwd = process.cwd(), shell, paper } = {}) {
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
    const [file, ...before] = shell === undefined ? [process.execPath] : ['/bin/sh', '-c', shell, process.execPath];
    this.process = pty.spawn(file, [...before, command, ...words], {
      name: scrubbed.TERM,
      cols: columns,
      rows,
      env: scrubbed,
      cwd,
      // Bytes, not text: what is read at the end comes past the library's decoder.
      encoding: null,
    });
    const decoder = new TextDecoder();
    /** @param {Uint8Array} bytes */
    const take = (bytes) => {
      const data = decoder.decode(bytes, { stream: true });
      this.raw += data;
      this.terminal.write(data);
    };
    readToTheEnd(this.process, take);
    this.process.onData((data) => take(/** @type {Uint8Array} */ (/** @type {unknown} */ (data))));
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

  /** The exit code, once the program has ended and the screen holds all that it wrote. */
  async end() {
    const { exitCode } = await this.ended;
    await this.settled();
    return exitCode;
  }

  /**
   * Waits until the screen satisfies `test`.
   * @param {(screen: string) => boolean} test gets the rows in view
   * @throws {Error} with the screen, after half a minute
   */
  async until(test) {
    await waitFor(
      async () => {
        await this.settled();
        return test(this.text());
      },
      () => `the screen, which shows\n${this.text()}`,
    );
  }

  /** @param {string} keys */
  type(keys) {
    this.process.write(keys);
  }

  /** The rows in view, right-trimmed. */
  text() {
    return this.lines(this.terminal.buffer.active.viewportY, this.terminal.rows).join('\n').trimEnd();
  }

  /**
   * The rows in view with their marks: what is inverse stands in ⟦ ⟧, what is underlined in ⟨ ⟩, the cursor, where it is
   * shown, is ▏.
   */
  marked() {
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
        const mark = cell?.isInverse() ? '⟦⟧' : cell?.isUnderline() ? '⟨⟩' : '';
        if (mark !== open) out += (open[1] ?? '') + (mark[0] ?? '');
        open = mark;
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
