/** Themes in colour. The only importer of chalk, and loaded only where there is colour. */
import { Chalk } from 'chalk';
import { type ColorLevel, PLAIN, same, type Theme, type ThemeName } from './theme.js';

/**
 * The theme of that name at a colour level. One accent, weight before colour, and only the terminal's own palette, so
 * that it reads on light and dark alike. At level 0 every theme is `PLAIN`.
 */
export function makeTheme(name: ThemeName, level: ColorLevel): Theme {
  if (level === 0 || name === 'plain') return PLAIN;
  const chalk = new Chalk({ level });
  const base: Theme = {
    kicker: chalk.cyan,
    headline: chalk.bold,
    dek: chalk.italic,
    quiet: chalk.dim,
    dateline: chalk.bold,
    heading: chalk.bold,
    marker: chalk.cyan,
    strong: chalk.bold,
    emphasis: chalk.italic,
    deleted: chalk.strikethrough,
    code: chalk.cyan,
    link: chalk.underline,
    speaker: chalk.bold,
  };
  if (name === 'quiet') {
    return { ...base, kicker: chalk.dim, marker: chalk.dim, code: same, dateline: same, link: same };
  }
  if (name === 'contrast') {
    return {
      ...base,
      kicker: chalk.bold,
      quiet: same,
      marker: chalk.bold,
      code: chalk.bold,
      link: chalk.bold.underline,
    };
  }
  return base;
}
