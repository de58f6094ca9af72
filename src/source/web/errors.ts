/** Errors of the network, as messages that say what to do. */
import { STATUS_CODES } from 'node:http';
import { EXIT, LedeError } from '../../base/errors.js';
import { formatSize } from '../../base/size.js';

const TRUST = 'if you trust it, set NODE_EXTRA_CA_CERTS to the file of the certificate';
const UNREACHABLE = 'the host cannot be reached; check your network';
const CLOSED = 'the server closed the connection without an answer; try again later';
const NOT_FOUND = 'the host was not found; check the spelling of the address, and your network';
const UNKNOWN_ISSUER = `the certificate was issued by an authority that this system does not know; ${TRUST}`;
const NOT_HTTP = 'the server does not speak http; check the address and its port';

/** The message for each code of an error that Node, undici or TLS gives. */
const CAUSES: Record<string, string> = {
  ENOTFOUND: NOT_FOUND,
  EAI_AGAIN: NOT_FOUND,
  ENODATA: NOT_FOUND,
  ECONNREFUSED: 'the host refuses the connection; check the address and its port',
  ECONNRESET: 'the connection was reset before an answer; try again later',
  UND_ERR_SOCKET: CLOSED,
  EPIPE: CLOSED,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  EADDRNOTAVAIL: UNREACHABLE,
  ETIMEDOUT: 'the host did not accept the connection in time; check the address, or try again later',
  // Node's own limit for a connection, shorter than lede's for an answer.
  UND_ERR_CONNECT_TIMEOUT: 'the host did not accept the connection within 10 s; check the address, or try again later',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long; open the page in a browser',
  DEPTH_ZERO_SELF_SIGNED_CERT: `the certificate is self-signed; ${TRUST}`,
  SELF_SIGNED_CERT_IN_CHAIN: `the certificate was issued with a self-signed one; ${TRUST}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  CERT_HAS_EXPIRED: 'the certificate has expired; check the clock of this computer, or tell the owner of the site',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet; check the clock of this computer',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host; check the address',
  CERT_REVOKED: 'the certificate was revoked; do not trust this site for now',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak https on this port; try http://, or check the port',
};

/** The error that ended a request before there was an answer. */
export function networkError(url: URL, error: unknown, proxied: boolean): LedeError {
  const message = causeMessage(error);
  const proxy = proxied && !message.includes('proxy') ? '; a proxy is set: check HTTP_PROXY and HTTPS_PROXY, too' : '';
  return caused(`${url.href}: ${message}${proxy}`, error);
}

function causeMessage(error: unknown): string {
  const code = codeOf(error);
  const message = messageOf(error);
  const known = CAUSES[code];
  if (known !== undefined) return known;
  const refused = /^Proxy .*\((\d{3})\)/.exec(message)?.[1];
  if (refused !== undefined) {
    const status = [refused, STATUS_CODES[refused]].join(' ').trim();
    return `the proxy answered ${status}; check HTTP_PROXY and HTTPS_PROXY, and the login in them`;
  }
  // The Fetch standard blocks the ports of other services, such as mail.
  if (message === 'bad port') return 'the port is reserved for another service than the web; check the address';
  if (code.startsWith('HPE_')) return NOT_HTTP;
  if (/CERT|SSL|TLS/.test(code)) return `no secure connection (${code}); check the address, or try again later`;
  return `the page could not be loaded (${code || message}); check the address and your network`;
}

/**
 * The error that ended an answer after it had begun.
 * @param count the bytes that were read.
 * @param length the bytes that the server announced; NaN where it announced none.
 */
export function bodyError(url: URL, error: unknown, count: number, length: number): LedeError {
  const code = codeOf(error);
  // The codes of zlib, and those of Brotli in Node's spelling: ERR__ERROR_FORMAT_PADDING_1.
  if (/^Z_|^ERR__ERROR_/.test(code)) {
    const advice = 'try again, or save the page from a browser and read the file';
    return caused(`${url.href}: the compressed data is damaged; ${advice}`, error);
  }
  const what = code === 'ECONNRESET' ? 'the connection was reset' : 'the connection ended too early';
  const read = Number.isNaN(length) ? formatSize(count) : `${formatSize(count)} of ${formatSize(length)}`;
  return caused(`${url.href}: ${what}, after ${read}; try again`, error);
}

/** Milliseconds in a message: "20 s", "0.5 s". */
export function seconds(ms: number): string {
  return `${ms / 1000} s`;
}

function caused(message: string, cause: unknown): LedeError {
  return new LedeError(message, EXIT.failed, { cause });
}

/** The first cause of an error: fetch wraps the error of the system in its own. */
function firstCause(error: unknown): unknown {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return inner;
}

function codeOf(error: unknown): string {
  const inner = firstCause(error);
  return inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
}

function messageOf(error: unknown): string {
  const inner = firstCause(error);
  return inner instanceof Error ? inner.message : String(inner);
}
