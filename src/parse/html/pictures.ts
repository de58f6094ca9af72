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

/**
 * Where the picture of an `img` element is: pages that load pictures late name it in an attribute of their own, and
 * have a placeholder as its source, or none.
 */
export function pictureAddress(element: Element): string | undefined {
  const { attributes, parent } = element;
  const late = [attributes['data-src'], attributes['data-lazy-src'], attributes['data-original']];
  const named = late.find((one) => one !== undefined && isAddress(one));
  if (named !== undefined) return named;
  if (attributes.src !== undefined && isAddress(attributes.src)) return attributes.src;
  const sources = parent?.tag === 'picture' ? parent.elements.filter(({ tag }) => tag === 'source') : [];
  const sets = [attributes['data-srcset'], attributes.srcset];
  for (const source of sources) sets.push(source.attributes['data-srcset'], source.attributes.srcset);
  for (const set of sets) {
    const largest = set === undefined ? undefined : largestOf(set);
    if (largest !== undefined) return largest;
  }
  return attributes.src;
}

/** True for an address of a picture, not the picture itself as data: that is a placeholder. */
function isAddress(text: string): boolean {
  return text.trim() !== '' && !/^\s*(?:data|about|javascript):/i.test(text);
}

/** A longer list of a picture's sizes is not read: UTF-16 units. */
const SET_MAX = 10_000;

/** The address of the largest picture in a `srcset`: "a.jpg 400w, b.jpg 2x". */
function largestOf(set: string): string | undefined {
  let largest: string | undefined;
  let most = -1;
  for (const [, address = '', size = '1'] of set
    .slice(0, SET_MAX)
    .matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    if (!isAddress(address) || Number(size) <= most) continue;
    largest = address;
    most = Number(size);
  }
  return largest;
}

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
