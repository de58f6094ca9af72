/** Many requests, without being a burden to a server: one at a time for each host, with a pause between. */

import { setTimeout } from 'node:timers/promises';
import { getOrMake } from '../base/get-or-make.js';
import { parseUrl } from '../base/url.js';

export interface TurnOptions {
  /** How many hosts are asked at the same time. Default: 8. */
  hosts?: number;
  /** Milliseconds between an answer of a host and the next request. Default: 500. */
  pause?: number;
}

/**
 * Runs `ask` for each address. Requests of one host follow each other, in their order, with a pause between; several
 * hosts are asked at the same time. `ask` handles its errors itself.
 */
export async function inTurns<Asked extends { url: string }>(
  all: readonly Asked[],
  ask: (one: Asked) => Promise<void>,
  { hosts = 8, pause = 500 }: TurnOptions = {},
): Promise<void> {
  // The host with the most requests first: it takes longest.
  const waiting = byHost(all).sort((a, b) => b.length - a.length);
  const next = async (): Promise<void> => {
    for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
      for (const [i, one] of turn.entries()) {
        if (i > 0) await setTimeout(pause);
        await ask(one);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(hosts, waiting.length) }, next));
}

function byHost<Asked extends { url: string }>(all: readonly Asked[]): Asked[][] {
  const hosts = new Map<string, Asked[]>();
  for (const one of all) {
    getOrMake(hosts, hostName(one), () => []).push(one);
  }
  return [...hosts.values()];
}

/** The name of the host, whatever the port: they are one computer. */
function hostName({ url }: { url: string }): string {
  return parseUrl(url)?.hostname ?? url;
}
