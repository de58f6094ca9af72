/** Asking many servers, one at a time each; and when a feed is asked for again. */
import { describe, expect, test } from 'vitest';
import { afterAnswer, afterError } from '../../src/source/schedule.js';
import { inTurns } from '../../src/source/turns.js';

describe('in turns', () => {
  /** Asks for the addresses; how many were asked at the same time, of one host and of all, and in which order. */
  async function ask(urls: string[], hosts?: number) {
    const open = new Map<string, number>();
    const most = { host: 0, all: 0 };
    const order: string[] = [];
    await inTurns(
      urls.map((url) => ({ url })),
      async ({ url }) => {
        const { hostname } = new URL(url);
        order.push(url);
        open.set(hostname, (open.get(hostname) ?? 0) + 1);
        most.host = Math.max(most.host, open.get(hostname) ?? 0);
        most.all = Math.max(
          most.all,
          [...open.values()].reduce((sum, one) => sum + one, 0),
        );
        await new Promise((resolve) => setImmediate(resolve));
        open.set(hostname, (open.get(hostname) ?? 0) - 1);
      },
      { pause: 0, ...(hosts !== undefined && { hosts }) },
    );
    return { most, order };
  }

  test('a host has one request at a time, whatever its port', async () => {
    const urls = ['http://a/1', 'http://a:81/2', 'https://a/3'];
    expect(await ask(urls)).toEqual({ most: { host: 1, all: 1 }, order: urls });
  });

  test('8 hosts are asked at the same time', async () => {
    const urls = Array.from({ length: 30 }, (_, i) => `http://host${i % 15}/${i}`);
    const { most, order } = await ask(urls);
    expect(most).toEqual({ host: 1, all: 8 });
    expect([...order].sort()).toEqual([...urls].sort());
  });

  test('there may be nothing to ask for', async () => expect((await ask([])).order).toEqual([]));

  test('an error that is none of a feed ends it', async () => {
    const failing = async () => {
      throw new Error('broken');
    };
    await expect(inTurns([{ url: 'http://a/' }], failing)).rejects.toThrow('broken');
  });
});

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-23T10:00:00Z');

test.each([
  [undefined, 15],
  [NOW + 60 * MINUTE, 60],
  [NOW, 5],
  [NOW + 9999 * MINUTE, 1440],
])('an answer that is fresh until %s: again after %i minutes', (fresh, minutes) => {
  expect((afterAnswer(fresh, NOW) - NOW) / MINUTE).toBe(minutes);
});

test.each([
  [0, undefined, 5],
  [1, undefined, 10],
  [3, undefined, 40],
  [99, undefined, 1440],
  [0, NOW + MINUTE, 5],
  [0, NOW + 120 * MINUTE, 120],
  [0, NOW + 99_999 * MINUTE, 10_080],
])('after %i errors, and Retry-After %s: again after %i minutes', (errors, retryAfter, minutes) => {
  expect((afterError(errors, retryAfter, NOW) - NOW) / MINUTE).toBe(minutes);
});
