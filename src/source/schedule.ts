/** When a feed may be asked for again. Pure. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A feed is not asked for more often than this, whatever its server allows. */
const SOONEST = 5 * MINUTE;

/** How long a feed is taken to be fresh whose server says nothing: that of news, which a person may look for often. */
const USUAL = 15 * MINUTE;

/** A server that says that a feed stays fresh for longer is asked after a day. */
const LATEST = DAY;

/** A server that asks for a longer pause is asked again after this. */
const LONGEST_PAUSE = 7 * DAY;

/** When to ask again after an answer; `fresh` is until when it is fresh, where its server says so. In milliseconds. */
export function afterAnswer(fresh: number | undefined, now: number): number {
  return clamp(fresh ?? now + USUAL, now + SOONEST, now + LATEST);
}

/**
 * When to ask again after an error: each in a row doubles the time, up to a day. `retryAfter` is when the server wants to
 * be asked, where it says so.
 * @param errors how many there were before this one in a row.
 */
export function afterError(errors: number, retryAfter: number | undefined, now: number): number {
  if (retryAfter !== undefined) return clamp(retryAfter, now + SOONEST, now + LONGEST_PAUSE);
  return now + Math.min(SOONEST * 2 ** Math.min(errors, 20), LATEST);
}

const clamp = (time: number, from: number, to: number): number => Math.min(Math.max(time, from), to);
