/** `lede unsubscribe`. */
import { EXIT, LedeError } from '../../base/errors.js';
import { withStore } from '../../shelf/store.js';
import { listSubscriptions, removeSubscription, type Subscription } from '../../shelf/subscriptions.js';
import type { ExitCode } from '../show.js';
import { numbersIn, storeOptions } from './store.js';

/** Ends the subscriptions that the words name; all or, where one is not there, none. */
export async function unsubscribe(words: readonly string[]): Promise<ExitCode> {
  await withStore(storeOptions(), (store) => {
    const all = listSubscriptions(store);
    const ids = words.flatMap((word) => named(word, all));
    store.transaction(() => {
      for (const id of ids) removeSubscription(store, id);
    });
  });
  return EXIT.done;
}

/** @throws {LedeError} (usage) where the word names no subscription. */
function named(word: string, all: readonly Subscription[]): number[] {
  const numbers = numbersIn(word);
  if (numbers === undefined) {
    const found = all.find(({ url, address }) => [url, address].includes(word));
    if (found) return [found.id];
    throw new LedeError(`there is no subscription "${word}"; "lede subscriptions" lists them`, EXIT.usage);
  }
  for (const id of numbers)
    if (!all.some((one) => one.id === id))
      throw new LedeError(`there is no subscription number ${id}; "lede subscriptions" lists them`, EXIT.usage);
  return numbers;
}
