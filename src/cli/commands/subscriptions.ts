/** `lede subscriptions`. */
import { cleanLine } from '../../article/clean.js';
import { EXIT } from '../../base/errors.js';
import { isoTime } from '../../shelf/cells.js';
import { readStore } from '../../shelf/store.js';
import { listSubscriptions, type Subscription } from '../../shelf/subscriptions.js';
import { writeAll } from '../../terminal/stdout.js';
import { type SubscriptionEntry, subscriptionsView } from '../../view/subscriptions.js';
import type { Flags } from '../options.js';
import { resolveSettings } from '../settings.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';
import { storeOptions } from './store.js';

/** Lists the subscriptions, or writes them as OPML. */
export async function subscriptions(flags: Flags & { opml?: boolean }): Promise<ExitCode> {
  const listed = await readStore(storeOptions(), listSubscriptions);
  if (flags.opml) {
    const { renderOpml } = await import('../../render/opml.js');
    // The address as it is, with a password where it has one: without it, another program could not read the feed.
    const feeds = listed.map(({ title, url, address, folder }) => ({ title: title ?? address, url, folder }));
    writeAll(1, `${renderOpml(feeds)}\n`);
    return EXIT.done;
  }
  const settings = resolveSettings(flags, await readSurroundings());
  await print({ view: subscriptionsView(listed.map(entryOf)), name: 'subscriptions' }, settings);
  return EXIT.done;
}

function entryOf({ id, title, address, folder, items, unread, fetched, error, gone }: Subscription): SubscriptionEntry {
  const wrong = gone ? cleanLine('the server says that the feed is no more; end it with lede unsubscribe') : error;
  return {
    ...{ id, url: address, items, unread },
    ...(title !== undefined && { title }),
    ...(folder !== undefined && { folder }),
    ...(fetched !== undefined && { fetched: isoTime(fetched) }),
    ...(wrong !== undefined && { error: wrong }),
  };
}
