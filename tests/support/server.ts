/** Servers on the loopback interface that behave, and misbehave, as a test asks. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http, { type IncomingMessage, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';

export interface Served {
  port: number;
  /** "http://127.0.0.1:PORT" */
  origin: string;
  /** Every request so far: the line as a proxy sees it, too. */
  requests: IncomingMessage[];
  close(): void;
}

export const serve = (handler: RequestListener) => listen(http.createServer(), handler);

/** A server with TLS, by a certificate that `certify` made. */
export const serveSafely = (files: Certificate, handler: RequestListener) =>
  listen(https.createServer({ key: readFileSync(files.key), cert: readFileSync(files.cert) }), handler);

/** A proxy: answers plain requests itself by `handler`, and tunnels the rest to this computer, whatever host they name. */
export async function serveProxy(handler: RequestListener): Promise<Served & { tunnels: string[] }> {
  const server = http.createServer();
  const tunnels: string[] = [];
  server.on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    const far = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.write(head);
      far.pipe(socket).pipe(far);
    });
    far.on('error', () => socket.destroy());
    socket.on('error', () => far.destroy());
  });
  return Object.assign(await listen(server, handler), { tunnels });
}

async function listen(server: Server | https.Server, handler: RequestListener): Promise<Served> {
  const requests: IncomingMessage[] = [];
  server.on('request', (request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const scheme = server instanceof https.Server ? 'https' : 'http';
  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface Certificate {
  key: string;
  cert: string;
}

/** Makes a self-signed certificate for a host in `folder`; an expired one where asked. */
export function certify(folder: string, host: string, { expired = false } = {}): Certificate {
  const path = (name: string) => join(folder, `${host}${expired ? '-expired' : ''}.${name}`);
  const files = { key: path('key'), cert: path('cert') };
  const openssl = (words: string[]) => execFileSync('openssl', words, { stdio: 'ignore' });
  const fresh = expired ? path('fresh') : files.cert;
  openssl([
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-keyout', files.key, '-out', fresh],
  ]);
  if (expired) openssl(['x509', '-in', fresh, '-signkey', files.key, '-days', '-1', '-out', files.cert]);
  return files;
}
