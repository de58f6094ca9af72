/**
 * Checks where each connection really ends, before a request is written to it. A name server may give one address to
 * the check of a redirect and another one to the connection ("DNS rebinding"). The platform's fetch reports its
 * connections on diagnostics channels (undici, docs/api/DiagnosticsChannel.md), also those that several requests share;
 * so each request that it creates is stored with the page it belongs to.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { LedeError } from '../../base/errors.js';
import { ALLOW_LOCAL, isPrivateAddress } from './private-network.js';
import type { PageRequest } from './request.js';

const current = new AsyncLocalStorage<PageRequest>();
const pages = new WeakMap<object, PageRequest>();

/** Runs `action` so that the connections it makes are checked for `page`. */
export function watched<T>(page: PageRequest, action: () => Promise<T>): Promise<T> {
  return current.run(page, action);
}

subscribe('undici:request:create', (message) => {
  const page = current.getStore();
  const request = requestOf(message);
  if (page && request) pages.set(request, page);
});

subscribe('undici:client:sendHeaders', (message) => {
  const request = requestOf(message);
  const page = request && pages.get(request);
  const socket = socketOf(message);
  if (page && socket) checkConnection(page, socket);
});

function checkConnection(page: PageRequest, socket: Socket): void {
  const { network, options, control, url } = page;
  // The address of a proxy says nothing about the host that it connects to.
  if (network.proxied || options.allowLocal || !socket.remoteAddress) return;
  if (!isPrivateAddress(socket.remoteAddress)) page.hasMetPublicHost = true;
  else if (page.hasMetPublicHost) {
    const what = `a public page led to this address, which is in a private network (${socket.remoteAddress})`;
    control.abort(new LedeError(`${url.href}: ${what}; ${ALLOW_LOCAL}`));
    socket.destroy();
  }
}

function requestOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  return typeof message.request === 'object' && message.request !== null ? message.request : undefined;
}

function socketOf(message: unknown): Socket | undefined {
  if (typeof message !== 'object' || message === null || !('socket' in message)) return undefined;
  return message.socket instanceof Socket ? message.socket : undefined;
}
