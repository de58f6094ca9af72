/** Units → parts of an article. */
import { linkAddresses } from '../../article/bare-addresses.js';
import { clean, joinSafe } from '../../article/clean.js';
import type { Inline, ListItem, SafeText } from '../../article/model.js';
import type { Unit } from './units.js';

const SPACE = clean(' ');

/** A unit's words as they stood, with its marker. */
export function asItStood({ marker, text }: Unit): SafeText {
  return marker ? joinSafe(joinSafe(marker, SPACE), text) : text;
}

/** Text as the content of a block, its addresses as links. */
export function content(text: SafeText): Inline[] {
  return linkAddresses([{ type: 'text', text }]);
}

/** A unit as an item of a list. */
export function listItem({ marker, text }: Unit): ListItem {
  return { marker, blocks: [{ type: 'paragraph', content: content(text) }] };
}
