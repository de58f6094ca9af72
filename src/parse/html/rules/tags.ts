/** Tags and roles that cut an element out of the story, whatever its class says. */
import type { RemovalRule } from './removal.js';
import { byWord, type WordRow } from './words.js';

const TAGS: readonly WordRow<RemovalRule>[] = [
  ['navigation', 'nav menu'],
  ['page-frame', 'footer'],
  ['aside', 'aside'],
  ['notice', 'dialog'],
  ['control', 'button select textarea input label fieldset optgroup option progress meter search'],
];

/** Roles of WAI-ARIA 1.2. */
const ROLES: readonly WordRow<RemovalRule>[] = [
  ['navigation', 'navigation menu menubar'],
  ['page-frame', 'contentinfo'],
  ['aside', 'complementary'],
  ['notice', 'dialog alertdialog'],
  ['control', 'search toolbar button tooltip'],
];

export const CUTTING_TAGS = byWord(TAGS);
export const CUTTING_ROLES = byWord(ROLES);

/**
 * What share of a page's prose an element may hold and still be cut. What a site calls its footer, its
 * navigation or its comments may outweigh a short story; anything else that does is more likely the story under
 * an unexpected name.
 */
export const MAX_SHARE = 0.4;
export const MAX_SHARE_OF: ReadonlyMap<RemovalRule, number> = new Map([
  ['comments', 0.97],
  ['page-frame', 0.75],
  ['navigation', 0.75],
  ['notice', 0.75],
]);
