/** Asking the servers of subscriptions, and what their answers mean. */
import type { StoryList } from '../../article/stories.js';
import { LedeError } from '../../base/errors.js';
import { parseArticleOrStories } from '../../parse/index.js';
import type { Found, Subscription } from '../../shelf/subscriptions.js';
import { type FeedAnswer, type Input, loadFeed, RefusedError } from '../../source/index.js';
import { afterAnswer, afterError } from '../../source/schedule.js';
import { parseSettings, sourceOptions } from '../read.js';
import type { InputSettings } from '../settings.js';

/** What is asked for. */
export type Asked = Pick<Subscription, 'id' | 'url' | 'state' | 'errors'> & { namedBy?: string };

/**
 * How long a feed may take, and its answer to begin, in milliseconds, where no --timeout says otherwise: others wait for
 * it, and it is asked for again another time.
 */
const FEED_TIME = { totalMs: 30_000, firstByteMs: 10_000 };

/**
 * Asks for a feed; an error is a part of the answer.
 * @throws any error that is not a `LedeError`.
 */
export async function askFor(asked: Asked, input: InputSettings): Promise<Found> {
  const { id, url, state, errors, namedBy } = asked;
  try {
    const answer = await loadFeed(url, state, {
      ...FEED_TIME,
      ...sourceOptions(input),
      ...(namedBy !== undefined && { namedBy }),
    });
    return await foundIn(id, answer, input);
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    const retryAfter = error instanceof RefusedError ? error.retryAfter : undefined;
    return { kind: 'failed', id, error: error.message, due: afterError(errors, retryAfter, Date.now()) };
  }
}

/** @throws {LedeError} where the answer holds no feed. */
async function foundIn(id: number, answer: FeedAnswer, settings: InputSettings): Promise<Found> {
  const now = Date.now();
  if (answer.kind === 'gone') return { kind: 'gone', id, due: now };
  const { fresh, movedTo } = answer;
  const known = { id, due: afterAnswer(fresh, now), ...(movedTo !== undefined && { movedTo }) };
  if (answer.kind === 'unchanged') return { kind: 'unchanged', ...known };
  const { input, state } = answer;
  const list = await listIn(input, settings);
  if (list?.source.format !== 'feed')
    throw new LedeError(`${input.name}: this is no feed any more; look for the new address of the feed`);
  return { kind: 'feed', ...known, title: list.title, stories: list.stories, state };
}

/** The list of stories that an input holds; undefined where it holds something else. */
export async function listIn(input: Input, settings: InputSettings): Promise<StoryList | undefined> {
  try {
    const { bytes, ...hints } = input;
    const parsed = await parseArticleOrStories(bytes, { ...hints, ...parseSettings(settings) });
    return 'list' in parsed ? parsed.list : undefined;
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    throw new LedeError(`${input.name}: ${error.message}`, error.exitCode, { cause: error });
  }
}
