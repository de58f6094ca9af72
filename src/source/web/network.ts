/** The way to the network: direct, or through the proxy that the environment names. */

import { LedeError } from '../../base/errors.js';
import { parseUrl } from '../../base/url.js';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: { get(name: string): string | null };
  /** The body, decompressed as it is read. */
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

/** Sends requests. */
export interface Network {
  fetch(
    url: string,
    init: { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal },
  ): Promise<Answer>;
  /** True where the environment names a proxy. */
  proxied: boolean;
  /** Closes the connections. */
  close(): Promise<void>;
}

/**
 * The platform's fetch or, where the environment names a proxy, that of the package undici, which supports proxies on
 * every version of Node. The lower-case name of a variable goes before the upper-case one, as in curl.
 * @throws {LedeError} where the address of the proxy is not valid.
 */
export async function openNetwork(): Promise<Network> {
  const { env } = process;
  const httpProxy = proxyAddress(env.http_proxy || env.HTTP_PROXY);
  const httpsProxy = proxyAddress(env.https_proxy || env.HTTPS_PROXY);
  if (httpProxy === '' && httpsProxy === '') return { fetch, proxied: false, close: async () => {} };
  const { EnvHttpProxyAgent, fetch: fetchThrough } = await import('undici');
  const noProxy = env.no_proxy || env.NO_PROXY || '';
  // Plain http is sent to the proxy as a request, not through a tunnel: many proxies allow tunnels to port 443 only.
  const dispatcher = new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy, proxyTunnel: false });
  return {
    fetch: (url, init) => fetchThrough(url, { ...init, dispatcher }),
    proxied: true,
    close: () => dispatcher.destroy(),
  };
}

function proxyAddress(value = ''): string {
  if (value === '') return '';
  // A proxy without a scheme is an http proxy, as in curl.
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (parseUrl(address)) return address;
  // The value is not shown: it may hold a password.
  throw new LedeError('the proxy address in HTTP_PROXY or HTTPS_PROXY is not valid; write it as http://127.0.0.1:3128');
}
