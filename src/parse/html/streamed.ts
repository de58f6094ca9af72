/**
 * Parts of a page that arrive late. A page that React streams holds them in hidden elements at its end, and
 * calls `$RC(place, part)` or `$RS(part, place)` to put each where a template marks its place. Pure, except for the
 * tree it changes.
 */
import { descendants, Element } from './dom.js';

/** A call that puts a part in its place, in a script's text. */
export const STREAM_MOVE = /\$R([CS])\("([BPS]:[0-9a-f]+)","([BPS]:[0-9a-f]+)"/g;

/** A match of `STREAM_MOVE`. */
export type StreamMove = RegExpMatchArray;

/** Moves what each late part holds to its place: the template with its id. */
export function placeStreamedParts(
  body: Element,
  places: ReadonlyMap<string, Element>,
  moves: readonly StreamMove[],
): void {
  const parts = new Map<string, Element>();
  for (const element of descendants(body)) {
    const { id } = element.attributes;
    if (element !== body && id?.startsWith('S:')) parts.set(id, element);
  }
  for (const [, kind, first = '', second = ''] of moves) {
    const place = places.get(kind === 'C' ? first : second);
    const part = parts.get(kind === 'C' ? second : first);
    if (!place || !part || part.parent === undefined || place.children.length > 0 || isAncestor(part, place)) continue;
    // The part stays in the tree where it was, without content; its children are now in its place.
    for (const child of part.takeChildren()) {
      if (child instanceof Element) child.parent = place;
      place.add(child);
    }
  }
}

/** True where `element` is `inner` or stands around it. */
function isAncestor(element: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at !== undefined; at = at.parent) if (at === element) return true;
  return false;
}
