/** Themes in colour. The only importer of chalk, and loaded only where there is colour. */
import { Chalk, type ChalkInstance } from 'chalk';

import {
  type Background,
  type ColorLevel,
  type Paint,
  PLAIN,
  type Theme,
  type ThemeChoice,
  unpainted,
} from './theme.js';

/**
 * The theme of that name, or the default with a user's own roles over it. Themes have one accent, and prefer weight to
 * colour. Where the background is not known, or there are only sixteen colours, the terminal's own palette is used,
 * which is readable on light and dark backgrounds. At level 0 every theme is `PLAIN`.
 * @param level How many colours the terminal has.
 */
export function makeTheme(name: ThemeChoice, level: ColorLevel, background?: Background): Theme {
  if (level === 0 || name === 'plain') return PLAIN;
  const chalk = new Chalk({ level });
  const { accent, quiet } = textColors(chalk, level, background);
  const base: Theme = {
    kicker: accent,
    headline: chalk.bold,
    dek: chalk.italic,
    quiet,
    dateline: chalk.bold,
    heading: chalk.bold,
    marker: accent,
    strong: chalk.bold,
    emphasis: chalk.italic,
    deleted: chalk.strikethrough,
    dropped: chalk.red,
    added: chalk.green,
    code: accent,
    link: chalk.underline,
    speaker: chalk.bold,
  };
  if (typeof name === 'object') return { ...base, ...painted(name, chalk) };
  if (name === 'quiet') {
    return { ...base, kicker: quiet, marker: quiet, code: unpainted, dateline: unpainted, link: unpainted };
  }
  if (name === 'contrast') {
    return {
      ...base,
      kicker: chalk.bold,
      quiet: unpainted,
      marker: chalk.bold,
      code: chalk.bold,
      link: chalk.bold.underline,
    };
  }
  return base;
}

/**
 * Text colours for each background. Each has a contrast of 4.5 or more (WCAG 2.2, 1.4.3) on the backgrounds that
 * terminals come with: black to #282c34, white to #fdf6e3. `ansi256` is the nearest of the 256 colours.
 */
export const TEXT_COLORS = {
  light: { accent: { hex: '#005f87', ansi256: 24 }, quiet: { hex: '#585858', ansi256: 240 } },
  dark: { accent: { hex: '#87d7d7', ansi256: 116 }, quiet: { hex: '#a8a8a8', ansi256: 248 } },
} as const;

/** The accent and the quiet colour. The cyan of a light terminal is too pale to read, its blue is not. */
function textColors(
  chalk: ChalkInstance,
  level: ColorLevel,
  background: Background | undefined,
): { accent: Paint; quiet: Paint } {
  if (background === undefined) return { accent: chalk.cyan, quiet: chalk.dim };
  const { accent, quiet } = TEXT_COLORS[background];
  if (level === 3) return { accent: chalk.hex(accent.hex), quiet: chalk.hex(quiet.hex) };
  if (level === 2) return { accent: chalk.ansi256(accent.ansi256), quiet: chalk.ansi256(quiet.ansi256) };
  return { accent: background === 'light' ? chalk.blue : chalk.cyan, quiet: chalk.dim };
}

/** A user's own paints for roles, "bold #aa0000". Words that chalk does not know paint nothing. */
function painted(words: Partial<Record<keyof Theme, string>>, chalk: ChalkInstance): Partial<Theme> {
  const paint = (text: string): Paint =>
    text.split(' ').reduce<ChalkInstance>((made, word) => {
      if (word.startsWith('#')) return made.hex(word);
      const next: unknown = Reflect.get(made, word);
      return typeof next === 'function' ? (next as ChalkInstance) : made;
    }, chalk);
  return Object.fromEntries(Object.entries(words).map(([role, text]) => [role, paint(text)]));
}
