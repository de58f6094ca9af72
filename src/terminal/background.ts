/**
 * Whether the terminal's background is light or dark: asked of the terminal, or read from the environment. Reading an
 * answer is pure; only `askBackground` touches the terminal. Part of start-up, so node:tty is loaded when it is needed.
 */
import { closeSync, openSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import type { Background } from '../render/theme.js';
import { writeAll } from './stdout.js';

/**
 * Asks for the background colour (OSC 11), then for the device attributes (DA1). Every terminal answers the second, so
 * that nobody waits for one that does not know the first (xterm control sequences).
 */
export const BACKGROUND_QUERY = '\u001b]11;?\u001b\\\u001b[c';

/** How long the answer may take, in milliseconds: a local terminal answers in one or two. */
const REPLY_TIMEOUT = 100;

/** The device attributes, which are the last part of the answer. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's own answer
const DEVICE_ATTRIBUTES = /\u001b\[\?[\d;]*c/;

/** Above this relative luminance (WCAG 2.2, from 0 to 1) black on the colour has more contrast than white on it. */
const MIDDLE_LUMINANCE = 0.179;

/**
 * The background that the variable COLORFGBG names ("15;0", "0;default;15": the numbers of the foreground, perhaps
 * something more, and the background in the terminal's palette). rxvt, Konsole and others set it. Colours 7 and 9 to 15
 * are light, as vim reads them. Undefined where the value names no background.
 */
export function backgroundOfVariable(value: string | undefined): Background | undefined {
  const number = /;(\d{1,2})$/.exec(value ?? '')?.[1];
  if (number === undefined) return undefined;
  const color = Number(number);
  return color > 15 ? undefined : color === 7 || color >= 9 ? 'light' : 'dark';
}

/**
 * The background in a terminal's answer to OSC 11: "…]11;rgb:ffff/ffff/ffff…" or "rgb:ff/ff/ff", each part one to four
 * hexadecimal digits (xterm control sequences). Undefined where `reply` holds no such answer.
 */
export function backgroundOfReply(reply: string): Background | undefined {
  const match = /\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(reply);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match
    .slice(1)
    .map((part) => linearLight(Number.parseInt(part, 16) / (16 ** part.length - 1)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > MIDDLE_LUMINANCE ? 'light' : 'dark';
}

/** The linear light of one component of an sRGB colour, both from 0 to 1 (WCAG 2.2, "relative luminance"). */
export function linearLight(component: number): number {
  return component <= 0.04045 ? component / 12.92 : ((component + 0.055) / 1.055) ** 2.4;
}

/**
 * Asks the controlling terminal for its background. Resolves to undefined where there is no terminal, or where it does
 * not answer within `REPLY_TIMEOUT`.
 */
export async function askBackground(): Promise<Background | undefined> {
  let input: ReadStream;
  try {
    const tty = await import('node:tty');
    input = new tty.ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
  try {
    input.setRawMode(true);
    const reply = readReply(input);
    const output = openSync('/dev/tty', 'w');
    try {
      writeAll(output, BACKGROUND_QUERY);
    } finally {
      closeSync(output);
    }
    return backgroundOfReply(await reply);
  } catch {
    return undefined;
  } finally {
    input.setRawMode(false);
    input.destroy();
  }
}

/** What the terminal sends until its device attributes have come, it fails, or the time is over. */
function readReply(input: ReadStream): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    const finish = () => {
      clearTimeout(timer);
      resolve(reply);
    };
    const timer = setTimeout(finish, REPLY_TIMEOUT);
    input.on('data', (bytes) => {
      reply += String(bytes);
      if (DEVICE_ATTRIBUTES.test(reply)) finish();
    });
    input.on('error', finish);
  });
}

/** Variables that terminals set which are known to answer at once. */
const ANSWERING_TERMINALS = [
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
];

/**
 * True for terminals that are known to answer at once, by the variables they set. Others are not asked before a page is
 * printed: the first line would wait for one that does not answer.
 */
export function answersAtOnce(env: Readonly<Record<string, string | undefined>>): boolean {
  if (/^(?:dumb|linux|screen)/.test(env.TERM ?? '') && !env.TMUX) return false;
  return ANSWERING_TERMINALS.some((name) => env[name]);
}
