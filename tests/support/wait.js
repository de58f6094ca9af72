/** Waiting in a test: for a state, by looking again until it is there. */

/** How long a state is waited for, in milliseconds. No machine is too busy for it: only a hang takes as long. */
const DEADLINE = 30_000;

/** Time between two looks, in milliseconds. */
const INTERVAL = 10;

/**
 * Ends after so many milliseconds. Not for a state: see `waitFor`.
 * @param {number} ms
 * @returns {Promise<void>}
 */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until `test` returns something truthy, and returns that.
 * @template T
 * @param {() => T | Promise<T>} test looked at every 10 ms
 * @param {string | (() => string)} state what is waited for, for the message of the error
 * @returns {Promise<T>}
 * @throws {Error} after 30 seconds
 */
export async function waitFor(test, state) {
  for (const end = Date.now() + DEADLINE; ; ) {
    const result = await test();
    if (result) return result;
    if (Date.now() > end) throw new Error(`not after ${DEADLINE} ms: ${typeof state === 'string' ? state : state()}`);
    await sleep(INTERVAL);
  }
}
