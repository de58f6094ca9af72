/** Settings and a page → the style in which the page is rendered, with what only the terminal can tell. */
import type { Article } from '../article/model.js';
import type { Page, Style } from '../render/page/index.js';
import { PLAIN, type Theme } from '../render/theme.js';
import { answersAtOnce, askBackground } from '../terminal/background.js';
import type { Settings } from './settings.js';

/**
 * The style for `page`. `article` is the article that the page is about; `onNote` is called where it cannot be
 * hyphenated.
 */
export async function styleOf(
  page: Page,
  settings: Settings,
  article: Article | undefined,
  onNote: (note: string) => void,
): Promise<Style> {
  const { measure, margin, breaks, justify } = settings;
  return {
    ...{ measure, margin, breaks, justify },
    theme: await themeOf(settings),
    hyperlinks: await hasHyperlinks(page, settings),
    hyphens: await hyphensFor(article, settings, onNote),
  };
}

async function themeOf({ theme, color, background, live }: Settings): Promise<Theme> {
  if (color === 0) return PLAIN;
  const { makeTheme } = await import('../render/paint.js');
  if (background !== 'ask') return makeTheme(theme, color, background);
  if (!live) return makeTheme(theme, color);
  return makeTheme(theme, color, answersAtOnce(process.env) ? await askBackground() : undefined);
}

/** True where the page has links and the terminal can follow them (OSC 8). */
export async function hasHyperlinks(page: Page, settings: Settings): Promise<boolean> {
  if (!settings.live || !hasLinks(page)) return false;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(process.stdout);
}

/** True where there is an address anywhere in the page. */
export function hasLinks(page: unknown): boolean {
  if (typeof page !== 'object' || page === null) return false;
  return 'url' in page || Object.values(page).some(hasLinks);
}

/** The hyphenator for the article, where hyphenation is on and the rules of the article's language are known. */
export async function hyphensFor(
  article: Article | undefined,
  { hyphenate, measure }: Settings,
  onNote: (note: string) => void,
): Promise<Style['hyphens']> {
  if (!hyphenate || measure === Number.POSITIVE_INFINITY || !article) return undefined;
  return (await import('./hyphens.js')).hyphensOf(article, onNote);
}
