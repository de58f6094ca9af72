/** --feeds: the feeds that a page offers. */
import { EXIT, LedeError } from '../base/errors.js';
import { parseFeedLinks } from '../parse/index.js';
import { load } from '../source/index.js';
import { feedsView } from '../view/feeds.js';
import type { View } from '../view/index.js';
import { sourceOptions } from './read.js';
import type { Settings } from './settings.js';

/**
 * The view of the feeds that the only source offers.
 * @throws {LedeError} (usage) for more or fewer sources than one, and where it cannot be read or is not text.
 */
export async function feedsOffered(sources: readonly string[], { input }: Settings): Promise<View> {
  const [source, another] = sources;
  if (source === undefined || another !== undefined)
    throw new LedeError('--feeds takes one page; name its address or file', EXIT.usage);
  const { bytes, ...hints } = await load(source, sourceOptions(input));
  return feedsView(await parseFeedLinks(bytes, hints));
}
