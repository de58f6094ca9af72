/** Themes in colour. The only importer of chalk, and loaded only where there is colour. */
import { Chalk, type ChalkInstance } from 'chalk';
import { type ColorLevel, type Paint, PLAIN, same, type Theme, type ThemeChoice } from './theme.js';

/**
 * The theme of that name, or of a person's own words over the default, at a colour level. One accent, weight before colour, and only the terminal's own palette, so
 * that it reads on light and dark alike. At level 0 every theme is `PLAIN`.
 */
export function makeTheme(name: ThemeChoice, level: ColorLevel): Theme {
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
  if (typeof name === 'object') return { ...base, ...painted(name, chalk) };
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

/** A person's own words for a role as a paint: "bold #aa0000". Words that chalk does not know paint nothing. */
function painted(words: Partial<Record<keyof Theme, string>>, chalk: ChalkInstance): Partial<Theme> {
  const paint = (text: string): Paint =>
    text.split(' ').reduce<ChalkInstance>((made, word) => {
      if (word.startsWith('#')) return made.hex(word);
      const next: unknown = Reflect.get(made, word);
      return typeof next === 'function' ? (next as ChalkInstance) : made;
    }, chalk);
  return Object.fromEntries(Object.entries(words).map(([role, text]) => [role, paint(text)]));
}
