/** Whether a terminal's background is light or dark, from what it or the environment says. Pure. */

import type { Background } from '../render/theme.js';

/**
 * What COLORFGBG says ("15;0", "0;default;15": foreground, perhaps something more, background, as numbers of the palette). Set by rxvt,
 * Konsole and others; 7 and 9 to 15 are the palette's light half, as vim reads it.
 */
export function backgroundOfVariable(value: string | undefined): Background | undefined {
  const number = /;(\d{1,2})$/.exec(value ?? '')?.[1];
  if (number === undefined) return undefined;
  const color = Number(number);
  return color > 15 ? undefined : color === 7 || color >= 9 ? 'light' : 'dark';
}

/** Above this relative luminance (WCAG 2.2, from 0 to 1) black on the colour reads better than white on it. */
const MIDDLE = 0.179;

/**
 * What a terminal answers to "OSC 11 ?": "…11;rgb:ffff/ffff/ffff…" or "rgb:ff/ff/ff" (xterm control sequences), each part one to four hexadecimal
 * digits. Undefined where there is no such answer in `reply`.
 */
export function backgroundOfReply(reply: string): Background | undefined {
  const match = /\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(reply);
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => linear(Number.parseInt(part, 16) / (16 ** part.length - 1)));
  const luminance = 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number);
  return luminance > MIDDLE ? 'light' : 'dark';
}

/** A part of an sRGB colour, from 0 to 1, as light (WCAG 2.2). */
export function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
