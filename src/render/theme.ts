/** Makes painted text of text, by escape sequences around it. */
export type Paint = (text: string) => string;

/** How each role of the page is painted. Tests use `PLAIN` and read text without escape sequences. */
export interface Theme {
  kicker: Paint;
  headline: Paint;
  dek: Paint;
  /** Date, authors and reading time; captions, credits and other quiet lines. */
  quiet: Paint;
  dateline: Paint;
  heading: Paint;
  /** Bullets, numbers, bars and rules. */
  marker: Paint;
  strong: Paint;
  emphasis: Paint;
  deleted: Paint;
  /** Where texts are compared: what only the first has, and what only the second has. */
  dropped: Paint;
  added: Paint;
  code: Paint;
  link: Paint;
  /** A quoted person's name. */
  speaker: Paint;
}

/** How many colours a terminal has: none, 16, 256 or 16 million; chalk's own scale. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** How light a terminal's background is, where that is known. */
export type Background = 'light' | 'dark';

/** Paints nothing: the text stays as it is. */
export const unpainted: Paint = (text) => text;

/** No colour and no weight: every role as it is. */
export const PLAIN: Theme = {
  kicker: unpainted,
  headline: unpainted,
  dek: unpainted,
  quiet: unpainted,
  dateline: unpainted,
  heading: unpainted,
  marker: unpainted,
  strong: unpainted,
  emphasis: unpainted,
  deleted: unpainted,
  dropped: unpainted,
  added: unpainted,
  code: unpainted,
  link: unpainted,
  speaker: unpainted,
};

/** The themes that lede comes with. */
export const THEME_NAMES = ['default', 'quiet', 'contrast', 'plain'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** A theme by name, or as words for what differs from the default: { headline: "bold #aa0000" }. */
export type ThemeChoice = ThemeName | Partial<Record<keyof Theme, string>>;
