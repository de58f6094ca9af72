/** Asks the terminal for its background colour. */
import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { Background } from '../render/theme.js';
import { backgroundOfReply } from './background-color.js';
import { writeAll } from './stdout.js';

/**
 * The question (OSC 11), and behind it one that every terminal answers (DA1), so that one which knows no OSC 11 is not waited for.
 */
export const ASK = '\u001b]11;?\u001b\\\u001b[c';

/** How long the answer may take, in milliseconds: a local terminal answers in one or two. */
const PATIENCE = 100;

/** What the answers end with: the device's attributes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own answer
const ANSWERED = /\u001b\[\?[\d;]*c/;

/** The background of the controlling terminal; undefined where it does not say within a tenth of a second. */
export async function askBackground(): Promise<Background | undefined> {
  let keys: ReadStream;
  try {
    keys = new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
  try {
    keys.setRawMode(true);
    return await new Promise((done) => {
      let reply = '';
      const finish = () => {
        clearTimeout(late);
        done(backgroundOfReply(reply));
      };
      const late = setTimeout(finish, PATIENCE);
      keys.on('data', (bytes) => {
        reply += String(bytes);
        if (ANSWERED.test(reply)) finish();
      });
      keys.on('error', finish);
      const out = openSync('/dev/tty', 'w');
      try {
        writeAll(out, ASK);
      } finally {
        closeSync(out);
      }
    });
  } catch {
    return undefined;
  } finally {
    keys.setRawMode(false);
    keys.destroy();
  }
}

/**
 * True for terminals that are known to answer at once, by the variables they set. Others are not asked before a page is printed: one that does not
 * answer would hold up the first line.
 */
export function answersAtOnce(env: Readonly<Record<string, string | undefined>>): boolean {
  if (/^(?:dumb|linux|screen)/.test(env.TERM ?? '') && !env.TMUX) return false;
  return [
    'TERM_PROGRAM',
    'KITTY_WINDOW_ID',
    'ALACRITTY_WINDOW_ID',
    'GHOSTTY_RESOURCES_DIR',
    'KONSOLE_VERSION',
    'TMUX',
    'VTE_VERSION',
    'WEZTERM_PANE',
    'WT_SESSION',
    'XTERM_VERSION',
  ].some((name) => env[name]);
}
