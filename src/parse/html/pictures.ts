/** Which pictures are signs rather than pictures: icons, badges, emoji, formulas. Pure. */
import { isBadge } from '../badges.js';
import { hasClassWord } from './class-words.js';
import type { Element } from './dom.js';
import { words } from './rules/words.js';

/** What a picture is to a reader: a figure, nothing to see, or characters in the line. */
export type PictureUse = { kind: 'figure' } | { kind: 'nothing' } | { kind: 'text'; text: string };

/** A picture whose sides are at most this many pixels stands in a line of text. */
const ICON_MAX = 48;

/** Classes of icons, people's small portraits, badges and what only fills space. */
const ICON_WORDS = words(`
  icon icons ico fa-icon svg-icon emoji emoticon smiley wp-smiley avatar avatars gravatar userpic badge badges
  spacer pixel tracking-pixel flag-icon
`);

/** The same in the last part of an address. */
const ICON_NAME =
  /(?:^|[-_.])(?:icons?|ico|emoji|avatar|spacer|pixel|blank|badge|sprite|transparent|1x1|clear)(?:[-_.]|$)/i;

/** Emoji as their makers write them into `alt`, without letters and digits. */
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f|\u20e3)+$/u;

/** Pictures of formulas: MediaWiki, WordPress, CodeCogs. Their alternative text is TeX. */
const FORMULA_WORDS = words('math-fallback latex tex math-tex formula');
const FORMULA_ADDRESS = /latex\.php|latex\.codecogs|mimetex|\/math\/render\//i;

/** What the picture of an `img` element is; `alt` is its alternative text in one line. */
export function pictureUse(element: Element, alt: string, src: string | undefined): PictureUse {
  if (alt !== '' && EMOJI.test(alt)) return { kind: 'text', text: alt };
  if (alt !== '' && (hasClassWord(element, FORMULA_WORDS) || (src !== undefined && FORMULA_ADDRESS.test(src))))
    return { kind: 'text', text: alt.replace(/^\{\\(?:displaystyle|textstyle) ?(.*)\}$/, '$1') };
  return isIcon(element, src) ? { kind: 'nothing' } : { kind: 'figure' };
}

function isIcon(element: Element, src: string | undefined): boolean {
  const width = sizeOf(element, 'width');
  const height = sizeOf(element, 'height');
  const larger = Math.max(width ?? 0, height ?? 0);
  if (larger > 0 && larger <= ICON_MAX) return true;
  if (hasClassWord(element, ICON_WORDS)) return true;
  if (src === undefined || src.startsWith('data:')) return false;
  return isBadge(src) || ICON_NAME.test(fileName(src));
}

/** The last part of an address's path, without its ending. */
function fileName(src: string): string {
  const path = src.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function sizeOf(element: Element, name: 'width' | 'height'): number | undefined {
  const size = element.get(name);
  return size !== undefined && /^\d+(?:px)?$/.test(size.trim()) ? Number.parseInt(size, 10) : undefined;
}
